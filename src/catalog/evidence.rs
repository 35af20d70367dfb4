//! How good a source is.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

/// How good the evidence is, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Grade {
    /// Computed from other facts.
    Derived,
    /// A third party that reports the vendor.
    Report,
    /// A maintained machine-readable price list.
    List,
    /// The vendor's own page or feed.
    Vendor,
}

impl Grade {
    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether the figure comes from the vendor or from a maintained list, and not from hearsay or a sum.
    #[must_use]
    pub const fn is_firm(self) -> bool {
        matches!(self, Self::Vendor | Self::List)
    }
}
