//! Features that a provider offers or lacks, and statements of sources.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::units::checked::Checked;
use crate::units::packed::packed;

/// Whether the model, at this provider, offers a feature, such as editing a given image by prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Feature {
    /// Whether the feature is offered.
    pub offered: bool,
    /// The page that documents it.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// When the source was read.
    pub checked: Checked,
    /// The grade of the source.
    pub grade: Grade,
}

packed!(struct Feature { offered, source, checked, grade });

/// The maximum number of reference images in a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MaxReferences {
    /// The number of images.
    pub count: u8,
    /// The page that documents it.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// When the source was read.
    pub checked: Checked,
    /// The grade of the source.
    pub grade: Grade,
}

packed!(struct MaxReferences { count, source, checked, grade });

/// What a source says, such as of text inside images.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The statement, as a clause in our own words.
    pub says: &'static str,
    /// The page that says it.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// When the source was read.
    pub checked: Checked,
    /// The grade of the source.
    pub grade: Grade,
}

packed!(struct Statement { says, source, checked, grade });
