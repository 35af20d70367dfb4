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
    /// The most that an image may cost: $18. A billion of them still fit 64 bits.
    pub const MAX_PER_IMAGE: Self = Self(18 * NANO);

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
    pub const fn saturating_add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The amount, `n` times over.
    #[must_use]
    pub const fn saturating_mul(self, n: u64) -> Self {
        Self(self.0.saturating_mul(n))
    }

    /// The amount × `numerator` ÷ `denominator`, rounded half up to a nano-dollar. Exact as long as the two factors
    /// multiplied fit 64 bits.
    #[must_use]
    pub const fn mul_div(self, numerator: u64, denominator: u64) -> Self {
        Self(decimal::mul_div(self.0, numerator, denominator))
    }

    /// What is left of this amount without the other; nothing where the other is greater.
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The geometric mean of two amounts: the middle by ratio, where a logarithmic bar has its middle.
    #[must_use]
    pub const fn geometric_mean(self, other: Self) -> Self {
        match self.0.checked_mul(other.0) {
            Some(product) => Self(product.isqrt()),
            None => Self(self.0.isqrt().saturating_mul(other.0.isqrt())),
        }
    }

    /// The amount as an invoice has it, without the currency sign and without separators between thousands: exact, with
    /// at least two decimals where it has any. A [`crate::i18n::locale::Locale`] writes it as a language does.
    #[must_use]
    pub fn exact(self) -> String {
        let mut text = self.to_string();
        if text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 1) {
            text.push('0');
        }
        text
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

text_or_binary!(
    Usd as u64,
    |usd| usd.0,
    |nano| Some(Self(nano)),
    r"^(?!0(\.0+)?$)(0|[1-9]\d{0,3})(\.\d{1,9})?$"
);
