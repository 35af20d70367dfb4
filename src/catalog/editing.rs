//! Whether a model changes a given image.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::units::date::Date;

/// Whether a model takes an image and changes it as the prompt says, on a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Editing {
    /// Whether it does.
    pub offered: bool,
    /// Where it stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day on which that source was read.
    pub checked: Date,
    /// How good the source is.
    pub grade: Grade,
}
