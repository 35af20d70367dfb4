//! Charges that were observed, where the vendor publishes no rate.

use serde::{Deserialize, Serialize};

use super::{Bill, Billing, ItemKind, Priced};
use crate::units::packed::packed;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// What calls were charged. Applies to images of about one megapixel or less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Observed {
    /// The lowest charge in USD per image.
    pub low: Usd,
    /// The usual charge in USD per image.
    pub usual: Usd,
    /// The highest charge in USD per image.
    pub high: Usd,
    /// The billing model of the invoice.
    pub billing: Billing,
}

packed!(struct Observed { low, usual, high, billing });

/// The largest image that an observed charge or run covers, if its size is not stated: 10 % above 1024 × 1024.
pub(super) const MAX_PIXELS: u64 = Size::STANDARD.pixels() * 11 / 10;

impl Observed {
    pub(super) fn bill(&self, size: Size) -> Option<Priced> {
        let charge = |usd| Bill::of(ItemKind::Observed, usd);
        let (low, usual, high) = (charge(self.low), charge(self.usual), charge(self.high));
        (size.pixels() <= MAX_PIXELS).then_some(Priced::Observed { low, usual, high })
    }
}
