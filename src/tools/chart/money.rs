//! The money that the scales of the charts show.

use crate::estimate::cost::Cost;
use crate::i18n::locale::Locale;
use crate::page::bar::log2;
use crate::units::usd::Usd;

/// The number of nano-units in a unit of currency.
const NANO: u64 = 1_000_000_000;

/// The reader's currency, and the least and highest amount of some costs in its nano-units.
#[derive(Clone, Copy)]
pub(super) struct Money {
    per_usd: u64,
    /// The least amount above 0, at most `high`.
    pub low: u64,
    /// The highest amount, at least 1.
    pub high: u64,
}

impl Money {
    pub(super) fn of(costs: impl Iterator<Item = Cost>, locale: Locale) -> Self {
        let per_usd = locale.currency.map_or(NANO, |currency| currency.per_usd.nano());
        let mut money = Self { per_usd, low: u64::MAX, high: 1 };
        for cost in costs {
            for usd in [Some(cost.typical), cost.low, cost.high].into_iter().flatten() {
                let amount = money.amount(usd);
                money.high = money.high.max(amount);
                money.low = if amount > 0 { money.low.min(amount) } else { money.low };
            }
        }
        Self { low: money.low.min(money.high), ..money }
    }

    /// Converts US dollars to nano-units of the reader's currency.
    pub(super) fn amount(self, usd: Usd) -> u64 {
        usd.mul_div(self.per_usd, NANO).nano()
    }

    /// Converts an amount of the reader's currency to US dollars.
    pub(super) fn usd(self, amount: u64) -> Usd {
        Usd::from_nano(amount).mul_div(NANO, self.per_usd.max(1))
    }
}

/// Returns the position of an amount on a logarithmic scale of this length.
pub(super) fn along(amount: u64, from: u64, to: u64, length: u32) -> u32 {
    let whole = log2(to).saturating_sub(log2(from)).max(1);
    let way = log2(amount.clamp(from, to)) - log2(from);
    (way * length + whole / 2) / whole
}
