//! Differences between amounts and between costs.

use core::fmt;

use crate::estimate::cost::Cost;
use crate::units::usd::Usd;

/// A signed amount in US dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signed {
    /// Whether the amount is below zero; always false for zero.
    pub negative: bool,
    /// The absolute amount in USD.
    pub usd: Usd,
}

impl Signed {
    /// Returns `amount` minus `without`.
    #[must_use]
    pub const fn between(amount: Usd, without: Usd) -> Self {
        let negative = amount.nano() < without.nano();
        let usd = if negative { without.saturating_sub(amount) } else { amount.saturating_sub(without) };
        Self { negative, usd }
    }

    /// Multiplies the amount by `n`.
    #[must_use]
    pub const fn saturating_mul(self, n: u64) -> Self {
        Self { negative: self.negative && n > 0, usd: self.usd.saturating_mul(n) }
    }

    /// Adds two amounts.
    #[must_use]
    pub const fn saturating_add(self, other: Self) -> Self {
        match (self.negative, other.negative) {
            (false, true) => Self::between(self.usd, other.usd),
            (true, false) => Self::between(other.usd, self.usd),
            (negative, _) => Self { negative, usd: self.usd.saturating_add(other.usd) },
        }
    }

    /// Negates the amount.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self { negative: !self.negative && self.usd.nano() > 0, usd: self.usd }
    }

    /// Returns the amount as a percentage of `whole`, rounded half away from zero; 0 if `whole` is zero.
    #[must_use]
    pub fn percent_of(self, whole: Usd) -> i64 {
        let (mut part, mut whole) = (self.usd.nano(), whole.nano());
        // The product with 100 has to fit into 64 bits. The lost bits are far below a percent.
        while part.max(whole) > u64::MAX / 200 {
            (part, whole) = (part / 2, whole / 2);
        }
        let percent = (part * 100 + whole / 2).checked_div(whole).and_then(|n| i64::try_from(n).ok());
        let percent = percent.unwrap_or(0);
        if self.negative { -percent } else { percent }
    }
}

impl fmt::Display for Signed {
    /// Formats the exact amount as a decimal, such as `-12.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negative {
            f.write_str("-")?;
        }
        self.usd.fmt(f)
    }
}

/// The difference between two costs, in USD: negative if the first cost is lower.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The lowest difference, if the two bounds behind it are known.
    pub low: Option<Signed>,
    /// The difference between the typical figures.
    pub typical: Signed,
    /// The highest difference, if the two bounds behind it are known.
    pub high: Option<Signed>,
}

impl Difference {
    /// A difference of zero.
    pub const NONE: Self = {
        let none = Signed { negative: false, usd: Usd::from_nano(0) };
        Self { low: Some(none), typical: none, high: Some(none) }
    };

    /// Returns `cost` minus `without`, for costs that vary independently: the lowest difference is the low end of the
    /// first minus the high end of the second.
    #[must_use]
    pub fn between(cost: Cost, without: Cost) -> Self {
        let bound = |a: Option<Usd>, b: Option<Usd>| Some(Signed::between(a?, b?));
        Self {
            low: bound(cost.low, without.high),
            typical: Signed::between(cost.typical, without.typical),
            high: bound(cost.high, without.low),
        }
    }

    /// Multiplies the difference by `n`.
    #[must_use]
    pub fn saturating_mul(self, n: u64) -> Self {
        let times = |amount: Signed| amount.saturating_mul(n);
        Self { low: self.low.map(times), typical: times(self.typical), high: self.high.map(times) }
    }

    /// Adds two differences.
    #[must_use]
    pub fn saturating_add(self, other: Self) -> Self {
        let bound = |a: Option<Signed>, b: Option<Signed>| Some(a?.saturating_add(b?));
        Self {
            low: bound(self.low, other.low),
            typical: self.typical.saturating_add(other.typical),
            high: bound(self.high, other.high),
        }
    }

    /// Returns the difference with the two costs swapped.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self {
            low: self.high.map(Signed::reversed),
            typical: self.typical.reversed(),
            high: self.low.map(Signed::reversed),
        }
    }
}
