//! Billing by megapixels.

use serde::{Deserialize, Serialize};

use super::{Bill, Item, ItemKind, Request};
use crate::units::packed::packed;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// Pixels in a started megapixel: 1024 × 1024. At 1,000,000, a 1024 × 1024 image would be billed as two.
const STARTED: u64 = Size::STANDARD.pixels();
/// Pixels in an exact megapixel.
const EXACT: u64 = 1_000_000;

/// A price for the first megapixel and a price for each further megapixel.
///
/// Source of the rule: the pricing pages of Black Forest Labs and fal.ai, whose examples bill 512 × 512 and 1024 × 1024
/// the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Megapixel {
    /// USD for the first megapixel.
    pub first: Usd,
    /// USD for each further megapixel. If unknown, larger images have no price.
    #[serde(default)]
    pub further: Option<Usd>,
    /// USD for the run itself.
    #[serde(default)]
    pub run: Option<Usd>,
    /// USD for each megapixel of a reference image.
    #[serde(default)]
    pub reference: Option<Usd>,
    /// The default steps, if more of them cost more by an unpublished amount.
    #[serde(default)]
    pub dearer_above: Option<u16>,
    /// What counts as a megapixel.
    pub counted: Counted,
}

packed!(struct Megapixel { first, further, run, reference, dearer_above, counted });

/// What counts as a megapixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Each started block of 1,048,576 pixels.
    Started,
    /// Pixels ÷ 1,000,000, unrounded.
    Exact,
    /// Pixels ÷ 1,048,576, unrounded.
    ExactBinary,
}

packed!(
    enum Counted {
        Started,
        Exact,
        ExactBinary,
    }
);

impl Megapixel {
    pub(super) fn bill(&self, Request { size, references, .. }: Request) -> Option<Bill> {
        let mut items: Vec<Item> =
            self.run.map(|usd| Item { kind: ItemKind::Run, usd }).into_iter().collect();
        match self.counted {
            Counted::Started => {
                let of = size.pixels().div_ceil(STARTED);
                items.push(Item { kind: ItemKind::FirstMegapixel { of }, usd: self.first });
                if of > 1 {
                    let (count, each) = (of - 1, self.further?);
                    items.push(Item {
                        kind: ItemKind::FurtherMegapixels { count, each },
                        usd: each.saturating_mul(count),
                    });
                }
                if let Some(each) = self.reference.filter(|_| references > 0) {
                    let kind = ItemKind::References { count: references, megapixels: of, each };
                    items.push(Item { kind, usd: each.saturating_mul(of * references) });
                }
            }
            Counted::Exact | Counted::ExactBinary => {
                let megapixel = if self.counted == Counted::Exact { EXACT } else { STARTED };
                let mut pixels = |count: u64, each: Usd| {
                    items.push(Item {
                        kind: ItemKind::Pixels { count, each, megapixel },
                        usd: each.mul_div(count, megapixel),
                    });
                };
                let first = if self.further == Some(self.first) {
                    size.pixels()
                } else {
                    size.pixels().min(megapixel)
                };
                pixels(first, self.first);
                if size.pixels() > first {
                    pixels(size.pixels() - first, self.further?);
                }
                if let Some(each) = self.reference.filter(|_| references > 0) {
                    pixels(size.pixels() * references, each);
                }
            }
        }
        Some(Bill { items })
    }
}
