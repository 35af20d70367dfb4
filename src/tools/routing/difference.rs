//! What one cost is above or below another.

use core::fmt;

use crate::estimate::cost::Cost;
use crate::units::usd::Usd;

/// An amount in US dollars that may be below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signed {
    /// Whether it is below zero; never for nothing at all.
    pub negative: bool,
    /// How far it is from zero, in USD.
    pub usd: Usd,
}

impl Signed {
    /// The first amount without the second.
    #[must_use]
    pub const fn between(amount: Usd, without: Usd) -> Self {
        let negative = amount.nano() < without.nano();
        let usd = if negative { without.saturating_sub(amount) } else { amount.saturating_sub(without) };
        Self { negative, usd }
    }

    /// The amount, `n` times over.
    #[must_use]
    pub const fn saturating_mul(self, n: u64) -> Self {
        Self { negative: self.negative && n > 0, usd: self.usd.saturating_mul(n) }
    }

    /// The sum of two amounts.
    #[must_use]
    pub const fn saturating_add(self, other: Self) -> Self {
        match (self.negative, other.negative) {
            (false, true) => Self::between(self.usd, other.usd),
            (true, false) => Self::between(other.usd, self.usd),
            (negative, _) => Self { negative, usd: self.usd.saturating_add(other.usd) },
        }
    }

    /// The amount with the other sign.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self { negative: !self.negative && self.usd.nano() > 0, usd: self.usd }
    }

    /// So many percent of an amount, rounded half away from zero; 0 of nothing.
    #[must_use]
    pub fn percent_of(self, whole: Usd) -> i64 {
        let (mut part, mut whole) = (self.usd.nano(), whole.nano());
        // A hundredfold has to fit 64 bits; what goes is far below a percent.
        while part.max(whole) > u64::MAX / 200 {
            (part, whole) = (part / 2, whole / 2);
        }
        let percent = (part * 100 + whole / 2).checked_div(whole).and_then(|n| i64::try_from(n).ok());
        let percent = percent.unwrap_or(0);
        if self.negative { -percent } else { percent }
    }
}

impl fmt::Display for Signed {
    /// The exact amount as a decimal, with a minus below zero: `-12.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negative {
            f.write_str("-")?;
        }
        self.usd.fmt(f)
    }
}

/// How far one cost is above another: below zero where it is the lesser. USD, like the two costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The least, where the bounds that it takes are known.
    pub low: Option<Signed>,
    /// By the figures that rank.
    pub typical: Signed,
    /// The most, where the bounds that it takes are known.
    pub high: Option<Signed>,
}

impl Difference {
    /// None at all.
    pub const NONE: Self = {
        let none = Signed { negative: false, usd: Usd::from_nano(0) };
        Self { low: Some(none), typical: none, high: Some(none) }
    };

    /// The first cost without the second, where the two vary apart from each other: the least is the low end of the one
    /// without the high end of the other.
    #[must_use]
    pub fn between(cost: Cost, without: Cost) -> Self {
        let bound = |a: Option<Usd>, b: Option<Usd>| Some(Signed::between(a?, b?));
        Self {
            low: bound(cost.low, without.high),
            typical: Signed::between(cost.typical, without.typical),
            high: bound(cost.high, without.low),
        }
    }

    /// The difference, `n` times over.
    #[must_use]
    pub fn saturating_mul(self, n: u64) -> Self {
        let times = |amount: Signed| amount.saturating_mul(n);
        Self { low: self.low.map(times), typical: times(self.typical), high: self.high.map(times) }
    }

    /// The sum of two differences.
    #[must_use]
    pub fn saturating_add(self, other: Self) -> Self {
        let bound = |a: Option<Signed>, b: Option<Signed>| Some(a?.saturating_add(b?));
        Self {
            low: bound(self.low, other.low),
            typical: self.typical.saturating_add(other.typical),
            high: bound(self.high, other.high),
        }
    }

    /// How far the other cost is above the one.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self {
            low: self.high.map(Signed::reversed),
            typical: self.typical.reversed(),
            high: self.low.map(Signed::reversed),
        }
    }
}
