//! Shares in percent.

use core::fmt;
use core::str::FromStr;

use crate::units::decimal;
use crate::units::usd::Usd;

/// A share of what is generated that is thrown away: from 0 to 99 percent, with at most two decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u16);

impl Percent {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// The greatest share: one image of a hundred is kept.
    pub const MAX: Self = Self(9900);

    /// What it takes to keep one, when this share of all is thrown away: the amount ÷ (1 − share).
    #[must_use]
    pub const fn per_kept(self, usd: Usd) -> Usd {
        usd.mul_div(10_000, 10_000 - self.0 as u64)
    }

    /// How many images are kept, on average and rounded down, of those that an amount buys at so much each; `None` where
    /// they cost nothing.
    #[must_use]
    pub fn kept_for(self, budget: Usd, each: Usd) -> Option<u64> {
        let (kept, each) = (10_000 - u64::from(self.0), each.nano());
        let (whole, rest) = (budget.nano().checked_div(each)?, budget.nano().checked_rem(each)?);
        let part = rest.saturating_mul(kept).checked_div(each)?;
        Some(whole.saturating_mul(kept).saturating_add(part) / 10_000)
    }

    /// How many have to be generated to keep so many, on average and rounded up.
    #[must_use]
    pub const fn generated(self, kept: u64) -> u64 {
        (kept * 10_000).div_ceil(10_000 - self.0 as u64)
    }
}

impl fmt::Display for Percent {
    /// The share in percent, without a sign: `12.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&decimal::format(self.0.into(), 2))
    }
}

impl FromStr for Percent {
    type Err = ();

    /// Reads `10` and `12.5%`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let number = text.strip_suffix('%').unwrap_or(text).trim_end();
        let hundredths = decimal::parse(number, 2).ok_or(())?;
        u16::try_from(hundredths).ok().map(Self).filter(|share| *share <= Self::MAX).ok_or(())
    }
}
