//! What reference images cost.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::units::date::Date;
use crate::units::usd::Usd;

/// What an image that is given along with the prompt adds to the cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// USD per reference image.
    pub usd: Between,
    /// Where it stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day on which that source was read.
    pub checked: Date,
    /// How good the source is.
    pub grade: Grade,
    /// Anything else about it.
    #[serde(borrow, default)]
    pub note: Option<&'static str>,
}

/// An amount of which only the ends are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Between {
    /// The least, in USD.
    pub low: Usd,
    /// The most, in USD.
    pub high: Usd,
}
