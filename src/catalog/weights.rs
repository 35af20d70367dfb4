//! On what terms the weights of a model can be had.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::units::date::Date;

/// On what terms the weights of a model can be had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// What they may be used for.
    pub license: License,
    /// The license by name, as SPDX writes it where it does: `Apache-2.0`.
    pub name: &'static str,
    /// Where it stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day on which that source was read.
    pub checked: Date,
    /// How good the source is; the vendor is here who made the model.
    pub grade: Grade,
}

/// What public weights may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum License {
    /// Business too, perhaps under conditions.
    Open,
    /// No business without another license.
    NonCommercial,
}

impl License {
    /// The word for it in exports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
