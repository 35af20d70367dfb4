//! Billing by area and steps.

use serde::{Deserialize, Serialize};

use super::{Bill, ItemKind, Request};
use crate::units::packed::packed;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// A price by the area of the image and the steps of the model, exact and without rounding.
///
/// Source of the rule: `DeepInfra`'s model pages, which print `price × (width / 1024) × (height / 1024) × (steps / default)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// USD for 1024 × 1024 pixels and `per` steps.
    pub usd: Usd,
    /// The number of steps that the price is for.
    pub per: u16,
    /// The steps of a request that names none.
    pub default: u16,
    /// The maximum number of steps, if known.
    #[serde(default)]
    pub max: Option<u16>,
}

packed!(struct Steps { usd, per, default, max });

/// Pixels in 1024 × 1024.
pub(super) const AREA: u64 = Size::STANDARD.pixels();

impl Steps {
    pub(super) fn bill(&self, Request { size, steps, .. }: Request) -> Bill {
        let steps = steps.unwrap_or(self.default);
        let usd = self.usd.mul_div(size.pixels() * u64::from(steps), AREA * u64::from(self.per.max(1)));
        Bill::of(ItemKind::Steps { each: self.usd, size, steps, per: self.per }, usd)
    }
}
