//! Classes of quality.

use crate::units::packed::packed;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

/// A class of quality: by the score of a model and quality, or else editorial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, VariantArray)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Decent images at the lowest price.
    Budget,
    /// The usual choice.
    Mid,
    /// The best images available.
    Premium,
}

packed!(
    enum Tier {
        Budget,
        Mid,
        Premium,
    }
);

impl Tier {
    /// Every tier, lowest first.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Returns the keyword in ids, queries and exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Mid => "mid",
            Self::Premium => "premium",
        }
    }
}
