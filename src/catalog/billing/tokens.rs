//! Billing by image tokens.

use serde::{Deserialize, Serialize};

use super::{Bill, ItemKind, Priced};
use crate::catalog::pairs::Pairs;
use crate::units::packed::packed;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// A rate and a rule for counting tokens. Token counts are not proportional to megapixels.
///
/// The text of the prompt is less than 1 % of most bills and is not included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// USD per million image-output tokens.
    pub usd_per_million: Usd,
    /// How many tokens an image costs.
    pub count: Count,
}

packed!(struct Tokens { usd_per_million, count });

/// How many tokens an image costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Count {
    /// By size; other sizes have no price. Used by `OpenAI` before gpt-image-2.
    Table(Pairs<Size, u32>),
    /// By named resolution, as the edge of its square in pixels: 1024 is 1K. Used by Google. Leave out those whose count is
    /// unknown.
    Bands(Pairs<u32, u32>),
    /// By the number of pixels: one token for this many. Used by Microsoft.
    Area(u32),
    /// By the patches that cover the image. Used by `OpenAI` since gpt-image-2.
    Patches(Patches),
}

packed!(
    enum Count {
        Table(pairs),
        Bands(pairs),
        Area(edge),
        Patches(patches),
    }
);

/// The factors of the patch formula, with upper ends for those known only as a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(extend("dependentRequired" = {"times_up_to": ["times"]})))]
pub struct Patches {
    /// Patches along the longer edge: 16 for gpt-image-2 low, 48 for medium, 96 for high.
    pub factor: u64,
    /// The upper end of the factor, if the provider chooses it (`quality: auto`).
    #[serde(default)]
    pub factor_up_to: Option<u64>,
    /// The count is this multiple of the formula's result.
    #[serde(default)]
    pub times: Option<u64>,
    /// The upper end of the multiple.
    #[serde(default)]
    pub times_up_to: Option<u64>,
}

packed!(struct Patches { factor, factor_up_to, times, times_up_to });

/// Returns the tokens of an image by gpt-image-2's formula.
///
/// Source: `OpenAI`'s price calculator, as analyzed by its developer community on 2026-06-05. The formula reproduces every
/// published figure.
#[must_use]
pub fn tokens_by_patches(size: Size, factor: u64) -> u64 {
    let (longer, shorter) = (u64::from(size.longer()), u64::from(size.shorter()));
    let across = (2 * factor * shorter + longer) / (2 * longer);
    (factor * across * (2_000_000 + size.pixels())).div_ceil(4_000_000)
}

impl Tokens {
    pub(super) fn bill(&self, size: Size) -> Option<Priced> {
        let bill = |count: u64| {
            let kind = ItemKind::Tokens { count, per_million: self.usd_per_million };
            Bill::of(kind, self.usd_per_million.mul_div(count, 1_000_000))
        };
        let one = |tokens: u32| Priced::One(bill(tokens.into()));
        match &self.count {
            Count::Table(table) => table.iter().find(|(at, _)| *at == size).map(|(_, tokens)| one(*tokens)),
            Count::Bands(bands) => {
                bands.iter().find(|(up_to, _)| size.fits(*up_to)).map(|(_, tokens)| one(*tokens))
            }
            Count::Area(pixels) => Some(Priced::One(bill(size.pixels().div_ceil(u64::from(*pixels).max(1))))),
            Count::Patches(patches) => {
                let low = tokens_by_patches(size, patches.factor) * patches.times.unwrap_or(1);
                // The formula gives no patch for an image this narrow.
                if low == 0 {
                    return None;
                }
                let factor = patches.factor_up_to.unwrap_or(patches.factor);
                let times = patches.times_up_to.or(patches.times).unwrap_or(1);
                let high = tokens_by_patches(size, factor) * times;
                Some(if low == high { Priced::One(bill(low)) } else { Priced::Range(bill(low), bill(high)) })
            }
        }
    }
}
