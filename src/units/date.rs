//! Calendar days.

use core::fmt;
use core::str::FromStr;

use crate::units::text::text_or_binary;

/// A day of the Gregorian calendar from 2000-01-01 to 2199-12-31, without a time or time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// 2000-01-01, the earliest date.
    pub const FIRST: Self = Self { year: 2000, month: 1, day: 1 };

    /// Returns the date of this year, month (1 to 12) and day of the month, or `None` if no such day exists.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let length = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((2000..=2199).contains(&year) && (1..=length).contains(&day)).then_some(Self { year, month, day })
    }

    /// Returns the number of days from this date to the other, negative if the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        other.number() - self.number()
    }

    /// Returns the year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Returns the month, from 1.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Returns the day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Packs the date: the years after 2000, four bits for the month, and five for the day.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn packed(self) -> u16 {
        ((self.year - 2000) << 9) + (u16::from(self.month) << 5) + u16::from(self.day)
    }

    /// Unpacks a date.
    pub(crate) fn unpacked(packed: u16) -> Self {
        let part = |bits: u16| u8::try_from(bits).unwrap_or_default();
        Self::new(2000 + (packed >> 9), part(packed >> 5 & 15), part(packed & 31)).unwrap_or(Self::FIRST)
    }

    /// Adds months, and falls back to the last day of a month that is too short.
    #[must_use]
    pub fn plus_months(self, months: u8) -> Self {
        let months = u16::from(self.month) - 1 + u16::from(months);
        let month = u8::try_from(months % 12).map_or(1, |month| month + 1);
        let mut days = (1..=self.day).rev();
        days.find_map(|day| Self::new(self.year + months / 12, month, day)).unwrap_or(self)
    }

    /// Numbers the days consecutively. Years start in March, so that the leap day comes last.
    fn number(self) -> i32 {
        let (year, month) = if self.month > 2 {
            (i32::from(self.year), i32::from(self.month) - 3)
        } else {
            (i32::from(self.year) - 1, i32::from(self.month) + 9)
        };
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + i32::from(self.day)
    }
}

impl fmt::Display for Date {
    /// Formats the date as `YYYY-MM-DD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The text is not a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a date from 2000 to 2199; write YYYY-MM-DD, such as 2026-11-22")]
pub struct BadDate(String);

impl FromStr for Date {
    type Err = BadDate;

    /// Parses `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, BadDate> {
        let number = |from: usize, to: usize| -> Option<u16> {
            let part = text.get(from..to)?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?
        };
        let day = |at: usize| u8::try_from(number(at, at + 2)?).ok();
        let hyphens = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        hyphens
            .then(|| Self::new(number(0, 4)?, day(5)?, day(8)?))
            .flatten()
            .ok_or_else(|| BadDate(text.to_owned()))
    }
}

text_or_binary!(
    Date as u16,
    |date| date.packed(),
    Self::unpacked,
    r"^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
);
