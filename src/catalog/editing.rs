//! Image editing.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::units::date::Date;

/// Whether the model, at this provider, edits a given image by prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Editing {
    /// Whether editing is offered.
    pub offered: bool,
    /// The page that documents it.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day the source was read.
    pub checked: Date,
    /// The grade of the source.
    pub grade: Grade,
}
