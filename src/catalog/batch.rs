//! What batches cost.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::units::date::Date;

/// One observation of what batches cost on a route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// What was observed.
    pub terms: BatchTerms,
    /// Where it stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day on which that source was read.
    pub checked: Date,
    /// How good the source is.
    pub grade: Grade,
}

impl Batch {
    /// Percent off the price; 0 where none are known.
    #[must_use]
    pub fn percent_off(&self) -> u8 {
        match self.terms {
            BatchTerms::Discount { percent, .. } => percent.min(100),
            BatchTerms::None | BatchTerms::Conflicting => 0,
        }
    }
}

/// What a batch changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum BatchTerms {
    /// Cheaper, for a wait.
    Discount {
        /// Percent off the price.
        #[cfg_attr(feature = "schema", schemars(range(max = 90)))]
        percent: u8,
        /// The longest wait in hours.
        hours: u16,
    },
    /// No discount.
    None,
    /// Sources contradict each other, so none is counted.
    Conflicting,
}
