//! Batch discounts.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::units::checked::Checked;
use crate::units::packed::packed;

/// One observation of a route's batch discount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// The discount.
    pub terms: BatchTerms,
    /// The page that documents it.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// When the source was read.
    pub checked: Checked,
    /// The grade of the source.
    pub grade: Grade,
}

packed!(struct Batch { terms, source, checked, grade });

impl Batch {
    /// Returns the discount in percent, 0 if none is known.
    #[must_use]
    pub fn percent_off(&self) -> u8 {
        match self.terms {
            BatchTerms::Discount { percent, .. } => percent.min(100),
            BatchTerms::None | BatchTerms::Conflicting => 0,
        }
    }
}

/// How batches are billed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum BatchTerms {
    /// At a discount, with results after a wait.
    Discount {
        /// Percent off the price.
        #[cfg_attr(feature = "schema", schemars(range(max = 90)))]
        percent: u8,
        /// The longest wait in hours.
        hours: u16,
    },
    /// Without a discount.
    None,
    /// Sources contradict each other, so no discount is counted.
    Conflicting,
}

packed!(enum BatchTerms { Discount { percent, hours }, None, Conflicting });
