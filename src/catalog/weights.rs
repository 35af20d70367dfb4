//! The license of a model's weights.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::units::checked::Checked;
use crate::units::packed::packed;

/// The license of a model's public weights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// What the license permits.
    pub license: License,
    /// The name of the license, or its SPDX identifier if it has one: `Apache-2.0`.
    pub name: &'static str,
    /// The page that states it.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// When the source was read.
    pub checked: Checked,
    /// The grade of the source. Here, `vendor` means the maker of the model.
    pub grade: Grade,
}

packed!(struct Weights { license, name, source, checked, grade });

/// What the license of public weights permits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum License {
    /// Commercial use, possibly under conditions.
    Open,
    /// No commercial use without a separate license.
    NonCommercial,
}

packed!(
    enum License {
        Open,
        NonCommercial,
    }
);

impl License {
    /// Returns the keyword in exports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
