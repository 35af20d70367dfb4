//! Reject rates in percent.

use core::fmt;
use core::str::FromStr;

use crate::units::decimal;
use crate::units::usd::Usd;

/// The share of generated images that is rejected, from 0 to 99 percent with at most two decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u16);

impl Percent {
    /// 0 percent: every image is kept.
    pub const NONE: Self = Self(0);
    /// 99 percent: one image in a hundred is kept.
    pub const MAX: Self = Self(9900);

    /// Converts the cost of a generated image to the cost of a kept one: `usd` ÷ (1 − reject rate).
    #[must_use]
    pub const fn per_kept(self, usd: Usd) -> Usd {
        usd.mul_div(10_000, 10_000 - self.0 as u64)
    }

    /// Returns how many images a budget yields after rejects, on average and rounded down, if generating one costs `each`.
    /// `None` if `each` is zero.
    #[must_use]
    pub fn kept_for(self, budget: Usd, each: Usd) -> Option<u64> {
        let (kept, each) = (10_000 - u64::from(self.0), each.nano());
        let (whole, rest) = (budget.nano().checked_div(each)?, budget.nano().checked_rem(each)?);
        let part = rest.saturating_mul(kept).checked_div(each)?;
        Some(whole.saturating_mul(kept).saturating_add(part) / 10_000)
    }

    /// Returns how many images must be generated to keep `kept` of them, on average and rounded up.
    #[must_use]
    pub const fn generated(self, kept: u64) -> u64 {
        (kept * 10_000).div_ceil(10_000 - self.0 as u64)
    }
}

impl fmt::Display for Percent {
    /// Formats the rate without the percent sign: `12.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&decimal::format(self.0.into(), 2))
    }
}

impl FromStr for Percent {
    type Err = ();

    /// Parses `10` or `12.5%`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let number = text.strip_suffix('%').unwrap_or(text).trim_end();
        let hundredths = decimal::parse(number, 2).ok_or(())?;
        u16::try_from(hundredths).ok().map(Self).filter(|share| *share <= Self::MAX).ok_or(())
    }
}
