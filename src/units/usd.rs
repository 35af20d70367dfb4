//! US dollars, without floats.

use core::fmt;
use core::str::FromStr;

use crate::units::decimal;
use crate::units::text::text_or_binary;

/// Nano-dollars in a dollar.
const NANO: u64 = 1_000_000_000;

/// An amount in US dollars, stored as an integer of nano-dollars.
///
/// Nine decimals represent every price exactly: even the cheapest image tokens, at $2 per million, cost 2,000 nano-dollars
/// each. The largest amount is about $18 billion, which is a billion images a month at $18 each. The build checks that no
/// route charges more than that for an image of any size. The arithmetic saturates, so that no input can wrap or panic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Usd(u64);

impl Usd {
    /// The most an image may cost: $18. A billion such images still fit into 64 bits.
    pub const MAX_PER_IMAGE: Self = Self(18 * NANO);

    /// Returns the amount of `nano` nano-dollars (10⁻⁹ USD).
    #[must_use]
    pub const fn from_nano(nano: u64) -> Self {
        Self(nano)
    }

    /// Returns the amount in nano-dollars (10⁻⁹ USD).
    #[must_use]
    pub const fn nano(self) -> u64 {
        self.0
    }

    /// Adds two amounts, saturating at the maximum.
    #[must_use]
    pub const fn saturating_add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// Multiplies the amount by `n`, saturating at the maximum.
    #[must_use]
    pub const fn saturating_mul(self, n: u64) -> Self {
        Self(self.0.saturating_mul(n))
    }

    /// Returns the amount × `numerator` ÷ `denominator`, rounded half up to a nano-dollar. Exact as long as the product of
    /// amount and numerator fits into 64 bits.
    #[must_use]
    pub const fn mul_div(self, numerator: u64, denominator: u64) -> Self {
        Self(decimal::mul_div(self.0, numerator, denominator))
    }

    /// Subtracts an amount, saturating at zero.
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Returns the geometric mean of two amounts, which is the middle of a bar on a logarithmic scale.
    #[must_use]
    pub const fn geometric_mean(self, other: Self) -> Self {
        match self.0.checked_mul(other.0) {
            Some(product) => Self(product.isqrt()),
            None => Self(self.0.isqrt().saturating_mul(other.0.isqrt())),
        }
    }

    /// Formats the exact amount as on an invoice, with no decimals or at least two, and without currency sign or thousands
    /// separators. A [`crate::i18n::locale::Locale`] formats it for a language.
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
    /// Formats the exact amount as a plain decimal without currency sign or trailing zeros: `0.03`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&decimal::format(self.0, 9))
    }
}

/// The text is not an amount in US dollars.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not an amount in US dollars; write a plain decimal with at most nine decimals, such as \"0.03\""
)]
pub struct BadUsd(String);

impl FromStr for Usd {
    type Err = BadUsd;

    /// Parses a plain decimal: digits with at most one decimal point, no sign, no exponent, at most nine decimals.
    fn from_str(text: &str) -> Result<Self, BadUsd> {
        decimal::parse(text, 9).map(Self).ok_or_else(|| BadUsd(text.to_owned()))
    }
}

text_or_binary!(
    Usd as (u8, u64),
    // Without trailing zeros, since most amounts have few digits.
    |usd| {
        let zeros = (0..9).take_while(|zeros| usd.0.is_multiple_of(10_u64.pow(*zeros + 1))).count();
        let zeros = u8::try_from(zeros).unwrap_or_default();
        (zeros, usd.0 / 10_u64.pow(zeros.into()))
    },
    |(zeros, digits)| Self(digits.saturating_mul(10_u64.saturating_pow(zeros.into()))),
    r"^(?!0(\.0+)?$)(0|[1-9]\d{0,3})(\.\d{1,9})?$"
);
