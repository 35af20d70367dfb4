//! Figures per image, as stated by a source.

use serde::{Deserialize, Serialize};

use super::{Bill, Billing, ItemKind, Request};
use crate::units::packed::packed;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// A figure per image from a source that does not state the rule behind the invoice, such as "about $0.134" for a model
/// that is billed by tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// USD per output image.
    pub usd: Usd,
    /// The billing model of the invoice.
    pub billing: Billing,
    /// The only size that the figure applies to. If left out, it applies to every size.
    #[serde(default)]
    pub at: Option<Size>,
}

packed!(struct Figure { usd, billing, at });

impl Figure {
    pub(super) fn bill(&self, Request { size, steps, .. }: Request) -> Option<Bill> {
        // A stated figure is for the default steps.
        let depends_on_steps = matches!(self.billing, Billing::Steps | Billing::Tiles);
        let applies = self.at.is_none_or(|at| at == size) && !(depends_on_steps && steps.is_some());
        applies.then(|| Bill::of(ItemKind::Stated(self.billing), self.usd))
    }
}
