//! US dollars without a float.

use core::fmt;
use core::str::FromStr;

use crate::units::decimal;
use crate::units::text::text_or_binary;

/// Nano-dollars in a dollar.
const NANO: u64 = 1_000_000_000;

/// An amount in US dollars, kept as a whole number of nano-dollars.
///
/// The finest price in the field is a token at $2 a million, 2,000 nano-dollars, so nine decimals hold every price
/// exactly. The greatest amount is some $18 billion: a billion images a month at $18 each, which is more than any size
/// costs on any route (the build checks that). The arithmetic saturates all the same, so that no input can wrap or panic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Usd(u64);

impl Usd {
    /// The most that an image may cost, so that a billion of them can still be counted.
    pub const MOST_PER_IMAGE: Self = Self(u64::MAX / 1_000_000_000);

    /// An amount of so many nano-dollars (10⁻⁹ USD).
    #[must_use]
    pub const fn from_nano(nano: u64) -> Self {
        Self(nano)
    }

    /// The amount in nano-dollars (10⁻⁹ USD).
    #[must_use]
    pub const fn nano(self) -> u64 {
        self.0
    }

    /// The sum of two amounts.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The amount, `n` times over.
    #[must_use]
    pub const fn times(self, n: u64) -> Self {
        Self(self.0.saturating_mul(n))
    }

    /// The amount × `numerator` ÷ `denominator`, rounded half up to a nano-dollar. Exact as long as the two factors
    /// multiplied fit 64 bits.
    #[must_use]
    pub const fn scaled(self, numerator: u64, denominator: u64) -> Self {
        let denominator = if denominator == 0 { 1 } else { denominator };
        let whole = (self.0 / denominator).saturating_mul(numerator);
        let rest =
            (self.0 % denominator).saturating_mul(numerator).saturating_add(denominator / 2) / denominator;
        Self(whole.saturating_add(rest))
    }

    /// What is left of this amount without the other; nothing where the other is greater.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The geometric mean of two amounts: the middle by ratio, where a logarithmic bar has its middle.
    #[must_use]
    pub const fn middle(self, other: Self) -> Self {
        match self.0.checked_mul(other.0) {
            Some(product) => Self(product.isqrt()),
            None => Self(self.0.isqrt().saturating_mul(other.0.isqrt())),
        }
    }

    /// Whether the two differ by more than 5 % of this amount.
    #[must_use]
    pub const fn differs(self, other: Self) -> bool {
        self.0.abs_diff(other.0).saturating_mul(20) > self.0
    }

    /// The amount as an invoice has it, without the currency sign and without separators between thousands: exact, with
    /// at least two decimals where it has any. A [`crate::i18n::locale::Locale`] writes it as a language does.
    #[must_use]
    pub fn exact(self) -> String {
        let mut text = (self.0 / NANO).to_string();
        let decimals = format!("{:09}", self.0 % NANO);
        let decimals = decimals.trim_end_matches('0');
        match decimals.len() {
            0 => return text,
            1 => text.extend([".", decimals, "0"]),
            _ => text.extend([".", decimals]),
        }
        text
    }

    /// The amount as one would say it: three significant figures, whole dollars from $10 on, cents below.
    ///
    /// ```
    /// # use image_price_estimator::Usd;
    /// assert_eq!("2107.2".parse::<Usd>()?.rounded().exact(), "2110");
    /// assert_eq!("21.76".parse::<Usd>()?.rounded().exact(), "22");
    /// assert_eq!("0.002176".parse::<Usd>()?.rounded().exact(), "0.00218");
    /// # Ok::<(), image_price_estimator::BadUsd>(())
    /// ```
    #[must_use]
    pub fn rounded(self) -> Self {
        let digits = self.0.checked_ilog10().map_or(1, |log| log + 1);
        let keep = if digits == 11 { 2 } else { 3 };
        let unit = 10_u64.pow(digits.saturating_sub(keep));
        Self(self.0.saturating_add(unit / 2) / unit * unit)
    }
}

impl fmt::Display for Usd {
    /// The exact amount as a decimal, without a sign and without trailing zeros: `0.03`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&decimal::format(self.0, 9))
    }
}

/// The error of a text that is no amount in US dollars.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is no amount in US dollars; write digits with a point, at most nine decimals, such as \"0.03\""
)]
pub struct BadUsd(String);

impl FromStr for Usd {
    type Err = BadUsd;

    /// Reads a plain decimal: digits, at most one point, no sign, no exponent, at most nine decimals.
    fn from_str(text: &str) -> Result<Self, BadUsd> {
        decimal::parse(text, 9).map(Self).ok_or_else(|| BadUsd(text.to_owned()))
    }
}

text_or_binary!(Usd as u64, |usd| usd.0, |nano| Some(Self(nano)));
