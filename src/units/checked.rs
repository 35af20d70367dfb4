//! When a source was read.

use core::fmt;
use core::str::FromStr;

use crate::units::date::Date;
use crate::units::text::text_or_binary;

/// The day on which a source was read, or the month or year if the source has no day.
///
/// A month or year counts as its first day. Of two equal first days, the more precise one is newer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Checked {
    first: Date,
    precision: Precision,
}

/// How precise a [`Checked`] is, least precise first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the year is known.
    Year,
    /// Only the year and the month are known.
    Month,
    /// The day is known.
    Day,
}

impl Checked {
    /// Returns the day, or the first day of the month or year.
    #[must_use]
    pub const fn first(self) -> Date {
        self.first
    }

    /// Returns how precise it is.
    #[must_use]
    pub const fn precision(self) -> Precision {
        self.precision
    }

    /// Whether the day is known.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(self.precision, Precision::Day)
    }
}

impl From<Date> for Checked {
    fn from(day: Date) -> Self {
        Self { first: day, precision: Precision::Day }
    }
}

impl fmt::Display for Checked {
    /// Formats it as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.first;
        match self.precision {
            Precision::Year => write!(f, "{:04}", first.year()),
            Precision::Month => write!(f, "{:04}-{:02}", first.year(), first.month()),
            Precision::Day => first.fmt(f),
        }
    }
}

/// The text is not a day, month or year.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a date from 2000 to 2199; write YYYY-MM-DD, or YYYY-MM or YYYY if the source has no day"
)]
pub struct BadChecked(String);

impl FromStr for Checked {
    type Err = BadChecked;

    /// Parses `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    fn from_str(text: &str) -> Result<Self, BadChecked> {
        let (precision, rest) = match text.len() {
            4 => (Precision::Year, "-01-01"),
            7 => (Precision::Month, "-01"),
            _ => (Precision::Day, ""),
        };
        let first = format!("{text}{rest}").parse().map_err(|_| BadChecked(text.to_owned()))?;
        Ok(Self { first, precision })
    }
}

text_or_binary!(
    Checked as u16,
    |checked| {
        let date = checked.first.packed();
        // Of a month the day is 0, and of a year the month too.
        match checked.precision {
            Precision::Year => date >> 9 << 9,
            Precision::Month => date >> 5 << 5,
            Precision::Day => date,
        }
    },
    |packed| {
        let precision = match packed % 512 {
            0 => Precision::Year,
            rest if rest % 32 == 0 => Precision::Month,
            _ => Precision::Day,
        };
        let month = if precision == Precision::Year { 32 } else { 0 };
        let day = u16::from(precision != Precision::Day);
        Self { first: Date::unpacked(packed + month + day), precision }
    },
    r"^20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
);
