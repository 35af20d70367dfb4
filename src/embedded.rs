//! The catalog that the build packed.

use crate::catalog::Catalog;

impl Catalog {
    /// The catalog of `pricing/` as of the build.
    ///
    /// # Errors
    /// None in a build whose tests pass, since the bytes come from the same types.
    pub fn embedded() -> Result<Self, postcard::Error> {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/catalog.postcard")))
    }
}
