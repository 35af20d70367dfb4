//! The cost of reference images.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::units::checked::Checked;
use crate::units::packed::packed;
use crate::units::usd::Usd;

/// The amounts of a price file, and zero, which no price may be.
#[cfg(feature = "schema")]
const OR_ZERO: &str = r"^(0|[1-9]\d{0,3})(\.\d{1,9})?$";

/// What each reference image in a request adds to the cost of the output.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// USD per reference image, from 0 to 0 if a source says that reference images cost nothing.
    pub usd: UsdRange,
    /// How many reference images of a request cost nothing.
    #[serde(default)]
    pub free: u8,
    /// With more reference images in a request than this, the source says nothing of their cost.
    #[serde(default)]
    pub up_to: Option<u8>,
    /// The page that states it.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// When the source was read.
    pub checked: Checked,
    /// The grade of the source.
    pub grade: Grade,
    /// A note for readers.
    #[serde(borrow, default)]
    pub note: Option<&'static str>,
}

packed!(struct Reference { usd, free, up_to, source, checked, grade, note });

/// A range of amounts, each of which may be zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsdRange {
    /// The lower bound in USD.
    #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = OR_ZERO)))]
    pub low: Usd,
    /// The upper bound in USD.
    #[cfg_attr(feature = "schema", schemars(with = "String", regex(pattern = OR_ZERO)))]
    pub high: Usd,
}

packed!(struct UsdRange { low, high });

impl Reference {
    /// Returns how many of a request's reference images are billed, of those that the source speaks of.
    #[must_use]
    pub fn billed(&self, references: u8) -> u64 {
        if self.is_free() { 0 } else { self.known(references).saturating_sub(self.free).into() }
    }

    /// Returns of how many of a request's reference images the source speaks.
    #[must_use]
    pub fn known(&self, references: u8) -> u8 {
        self.up_to.map_or(references, |most| references.min(most))
    }

    /// Whether the source speaks of as many reference images.
    #[must_use]
    pub fn covers(&self, references: u8) -> bool {
        self.known(references) == references
    }

    /// Whether reference images cost nothing.
    #[must_use]
    pub const fn is_free(&self) -> bool {
        self.usd.high.nano() == 0
    }
}
