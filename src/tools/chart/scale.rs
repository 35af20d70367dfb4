//! The vertical scale of the chart.

use super::Chart;
use crate::i18n::locale::Locale;
use crate::page::bar::{SCALE_MAX, log2};
use crate::units::usd::Usd;

/// The most decades on the scale; lower amounts are drawn at the bottom.
const MAX_DECADES: u32 = 9;

/// A logarithmic scale of money, in whole decades of the reader's currency.
#[derive(Clone, Copy)]
pub(super) struct PlotScale {
    per_usd: u64,
    from: u64,
    decades: u32,
}

/// The number of nano-units in a unit of currency.
const NANO: u64 = 1_000_000_000;

impl PlotScale {
    pub(super) fn of(chart: &Chart, locale: Locale) -> Self {
        let per_usd = locale.currency.map_or(NANO, |currency| currency.per_usd.nano());
        let costs = chart.series.iter().flat_map(|series| &series.points).filter_map(|point| point.cost);
        let (mut low, mut high) = (u64::MAX, 1);
        for cost in costs {
            for usd in [Some(cost.typical), cost.low, cost.high].into_iter().flatten() {
                let amount = usd.mul_div(per_usd, NANO).nano();
                high = high.max(amount);
                low = if amount > 0 { low.min(amount) } else { low };
            }
        }
        let last = (high - 1).checked_ilog10().map_or(0, |log| log + 1).max(1);
        let first = low.min(high).ilog10().clamp(last.saturating_sub(MAX_DECADES), last - 1);
        Self { per_usd, from: 10_u64.saturating_pow(first), decades: last - first }
    }

    /// Returns the position of an amount, measured from the top.
    pub(super) fn y(self, usd: Usd) -> u32 {
        SCALE_MAX - self.up(usd.mul_div(self.per_usd, NANO).nano())
    }

    pub(super) fn up(self, amount: u64) -> u32 {
        let end = self.amount(self.decades, 1);
        let from = log2(self.from);
        let whole = log2(end).saturating_sub(from).max(1);
        let way = log2(amount.clamp(self.from, end)) - from;
        (way * SCALE_MAX + whole / 2) / whole
    }

    fn amount(self, decade: u32, times: u64) -> u64 {
        self.from.saturating_mul(10_u64.saturating_pow(decade)).saturating_mul(times)
    }

    /// Converts an amount of the reader's currency to US dollars.
    pub(super) fn usd(self, amount: u64) -> Usd {
        Usd::from_nano(amount).mul_div(NANO, self.per_usd.max(1))
    }

    /// Returns the amounts with a grid line: each power of ten; on a short scale also its double and its fivefold.
    pub(super) fn ticks(self) -> Vec<u64> {
        let within: &[u64] = if self.decades <= 3 { &[1, 2, 5] } else { &[1] };
        let mut ticks: Vec<u64> = Vec::new();
        for decade in 0..self.decades {
            ticks.extend(within.iter().map(|times| self.amount(decade, *times)));
        }
        ticks.push(self.amount(self.decades, 1));
        ticks
    }
}
