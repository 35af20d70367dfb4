//! The vertical scale of the chart.

use super::Chart;
use super::money::{Money, along};
use crate::i18n::locale::Locale;
use crate::page::bar::SCALE_MAX;
use crate::units::usd::Usd;

/// The most decades on the scale; lower amounts are drawn at the bottom.
const MAX_DECADES: u32 = 9;

/// A logarithmic scale of money, in whole decades of the reader's currency.
#[derive(Clone, Copy)]
pub(super) struct PlotScale {
    money: Money,
    from: u64,
    decades: u32,
}

impl PlotScale {
    pub(super) fn of(chart: &Chart, locale: Locale) -> Self {
        let costs = chart.series.iter().flat_map(|series| &series.points).filter_map(|point| point.cost);
        let money = Money::of(costs, locale);
        let last = (money.high - 1).checked_ilog10().map_or(0, |log| log + 1).max(1);
        let first = money.low.ilog10().clamp(last.saturating_sub(MAX_DECADES), last - 1);
        Self { money, from: 10_u64.saturating_pow(first), decades: last - first }
    }

    /// Returns the position of an amount, measured from the top.
    pub(super) fn y(self, usd: Usd) -> u32 {
        SCALE_MAX - self.up(self.money.amount(usd))
    }

    pub(super) fn up(self, amount: u64) -> u32 {
        along(amount, self.from, self.amount(self.decades, 1), SCALE_MAX)
    }

    fn amount(self, decade: u32, times: u64) -> u64 {
        self.from.saturating_mul(10_u64.saturating_pow(decade)).saturating_mul(times)
    }

    /// Converts an amount of the reader's currency to US dollars.
    pub(super) fn usd(self, amount: u64) -> Usd {
        self.money.usd(amount)
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
