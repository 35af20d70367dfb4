//! Where a cost stands on the scale that all rows share.

use crate::estimate::cost::Cost;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::units::usd::Usd;

/// A logarithmic scale of the cost of an image in the reader's currency, from one power of ten to another.
///
/// It is per image and not per month so that moving the volume leaves the bars where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Billionths of the currency for a US dollar.
    per_usd: u64,
    from: u64,
    decades: u32,
}

/// Positions on the scale in hundredths of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The least; `None` where no lower bound is known.
    pub low: Option<u32>,
    /// The figure that ranks.
    pub typical: u32,
    /// The most; `None` where no upper bound is known.
    pub high: Option<u32>,
}

/// A unit of the currency, and what an amount is counted in.
const NANO: u64 = 1_000_000_000;

/// The far end of the scale, in hundredths of a percent.
pub const SCALE_MAX: u32 = 10_000;

impl Scale {
    /// The narrowest scale of whole decades that holds every ranked cost; without any, a scale of no length.
    #[must_use]
    pub fn of(ranking: &Ranking, locale: Locale) -> Self {
        let per_usd = locale.currency.map_or(NANO, |currency| currency.per_usd.nano());
        let costs = || {
            let ranked = ranking.estimates.iter().filter(|estimate| estimate.rank.is_some());
            ranked.filter_map(|estimate| Some(estimate.price.as_ref()?.cost))
        };
        let amount = |usd: Usd| usd.mul_div(per_usd, NANO).nano().max(1);
        let low = costs().map(|cost| amount(cost.low.unwrap_or(cost.typical))).min();
        let high = costs().map(|cost| amount(cost.high.unwrap_or(cost.typical))).max();
        let Some((low, high)) = low.zip(high) else { return Self { per_usd, from: 1, decades: 0 } };
        let first = low.ilog10();
        let last = (high - 1).checked_ilog10().unwrap_or(0) + 1;
        Self { per_usd, from: 10_u64.saturating_pow(first), decades: last.saturating_sub(first).max(1) }
    }

    /// The number of decades on the scale.
    #[must_use]
    pub const fn decades(self) -> u32 {
        self.decades
    }

    /// What stands at the start of the scale and at the end of each decade: `$0.001`, `$0.01`. Nothing on a scale of no
    /// length.
    #[must_use]
    pub fn labels(self, locale: Locale) -> Vec<String> {
        let at = |decade| Usd::from_nano(self.from.saturating_mul(10_u64.saturating_pow(decade)));
        let decades = if self.decades == 0 { 0..0 } else { 0..self.decades + 1 };
        decades.map(|decade| locale.amount(at(decade))).collect()
    }

    /// Where the bounds and the typical figure of a cost stand.
    #[must_use]
    pub fn bar(self, cost: Cost) -> Bar {
        Bar {
            low: cost.low.map(|usd| self.at(usd)),
            typical: self.at(cost.typical),
            high: cost.high.map(|usd| self.at(usd)),
        }
    }

    fn at(self, usd: Usd) -> u32 {
        let end = self.from.saturating_mul(10_u64.saturating_pow(self.decades));
        let from = log2(self.from);
        let amount = usd.mul_div(self.per_usd, NANO).nano();
        let way = log2(amount.clamp(self.from, end)) - from;
        let whole = (log2(end) - from).max(1);
        (way * SCALE_MAX + whole / 2) / whole
    }
}

/// The binary logarithm in 1,024ths, rounded down: bit by bit, each found by squaring what is left.
pub(crate) fn log2(n: u64) -> u32 {
    let n = n.max(1);
    let mut log = n.ilog2();
    // From 1 up to 2, with 31 bits after the point, so that its square fits.
    let mut rest = (n << n.leading_zeros()) >> 32;
    for _ in 0..10 {
        rest = (rest * rest) >> 31;
        let bit = rest >> 32 != 0;
        rest >>= u32::from(bit);
        log = log * 2 + u32::from(bit);
    }
    log
}
