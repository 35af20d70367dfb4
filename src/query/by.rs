//! How the list groups its routes.

use strum::VariantArray;

/// How the list groups its routes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray)]
pub enum By {
    /// One row for each model and quality, with its cheapest provider.
    #[default]
    Model,
    /// One row for each provider, with its cheapest route.
    Provider,
    /// One row for each route.
    Route,
}

impl By {
    /// Every grouping.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Returns the keyword.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Model => "model",
            Self::Provider => "provider",
            Self::Route => "route",
        }
    }
}
