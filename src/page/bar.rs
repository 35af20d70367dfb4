//! Positions costs on the scale that all rows share.

use crate::estimate::cost::Cost;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::units::usd::Usd;

/// A logarithmic scale of the cost per image in the reader's currency, between two powers of ten.
///
/// It is per image rather than per month, so that a change of volume does not move the bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Billionths of the currency per US dollar.
    per_usd: u64,
    from: u64,
    decades: u32,
}

/// Positions on the scale, in hundredths of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The lower bound; `None` if unknown.
    pub low: Option<u32>,
    /// The typical cost, which determines the rank.
    pub typical: u32,
    /// The upper bound; `None` if unknown.
    pub high: Option<u32>,
}

/// Billionths per unit of a currency.
const NANO: u64 = 1_000_000_000;

/// The end of the scale, in hundredths of a percent.
pub const SCALE_MAX: u32 = 10_000;

impl Scale {
    /// Returns the narrowest scale of whole decades that covers every ranked cost. Without ranked routes, it has no
    /// decades.
    #[must_use]
    pub fn of(ranking: &Ranking, locale: Locale) -> Self {
        let per_usd = locale.currency.map_or(NANO, |currency| currency.per_usd.nano());
        let costs = || ranking.ranked().filter_map(|estimate| Some(estimate.price.as_ref()?.cost));
        let amount = |usd: Usd| usd.mul_div(per_usd, NANO).nano().max(1);
        let low = costs().map(|cost| cost.low.unwrap_or(cost.typical)).min();
        let high = costs().map(|cost| cost.high.unwrap_or(cost.typical)).max();
        let Some((low, high)) = low.zip(high) else { return Self { per_usd, from: 1, decades: 0 } };
        let (low, high) = (amount(low), amount(high));
        let first = low.ilog10();
        let last = (high - 1).checked_ilog10().unwrap_or(0) + 1;
        Self { per_usd, from: 10_u64.saturating_pow(first), decades: last.saturating_sub(first).max(1) }
    }

    /// Returns the number of decades.
    #[must_use]
    pub const fn decades(self) -> u32 {
        self.decades
    }

    /// Returns the labels for the start of the scale and the end of each decade: `$0.001`, `$0.01`. Empty for a scale
    /// without decades.
    #[must_use]
    pub fn labels(self, locale: Locale) -> Vec<String> {
        let at = |decade| Usd::from_nano(self.from.saturating_mul(10_u64.saturating_pow(decade)));
        let decades = if self.decades == 0 { 0..0 } else { 0..self.decades + 1 };
        decades.map(|decade| locale.amount(at(decade))).collect()
    }

    /// Returns the positions of a cost's bounds and typical value.
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

/// Returns the binary logarithm in 1,024ths, rounded down. Finds each bit by squaring the remainder.
pub(crate) fn log2(n: u64) -> u32 {
    let n = n.max(1);
    let mut log = n.ilog2();
    // A fixed-point number from 1 up to 2 with 31 fractional bits, so that its square fits.
    let mut rest = (n << n.leading_zeros()) >> 32;
    for _ in 0..10 {
        rest = (rest * rest) >> 31;
        let bit = rest >> 32 != 0;
        rest >>= u32::from(bit);
        log = log * 2 + u32::from(bit);
    }
    log
}
