//! Figures per image.

use serde::{Deserialize, Serialize};

use super::{Bill, Billing, What};
use crate::units::size::Size;
use crate::units::usd::Usd;

/// A figure per image for a route whose invoice follows another rule, which the source does not spell out:
/// "about $0.134" for a model that is billed by the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// USD per output image.
    pub usd: Usd,
    /// How the provider really bills.
    pub billing: Billing,
    /// The only size for which the figure holds; without it, any.
    #[serde(default)]
    pub at: Option<Size>,
}

impl Figure {
    pub(super) fn bill(&self, size: Size) -> Option<Bill> {
        self.at.is_none_or(|at| at == size).then(|| Bill::of(What::Stated(self.billing), self.usd))
    }
}
