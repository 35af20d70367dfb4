//! Grades of sources.

use crate::units::packed::packed;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

/// How good a source is, weakest grade first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Grade {
    /// Computed from other facts.
    Derived,
    /// A third party's report of the vendor's price.
    Report,
    /// A maintained, machine-readable price list.
    List,
    /// The vendor's own page or feed.
    Vendor,
}

packed!(
    enum Grade {
        Derived,
        Report,
        List,
        Vendor,
    }
);

impl Grade {
    /// Returns the keyword.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether the figure comes from the vendor or a maintained list, not from a report or a computation.
    #[must_use]
    pub const fn is_firm(self) -> bool {
        matches!(self, Self::Vendor | Self::List)
    }
}
