//! The catalog that the build embedded.

use image_price_estimator::catalog::Catalog;

use crate::failure::{Failure, Outcome};

/// Returns the embedded catalog.
pub(crate) fn catalog() -> Outcome<Catalog> {
    Catalog::embedded().map_err(|error| {
        Failure::new(
            "the embedded catalog",
            error.to_string(),
            "Run `cargo clean --package image-price-estimator`, then the command again.",
        )
    })
}
