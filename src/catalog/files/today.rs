//! The day of the build.

use core::fmt;

use crate::units::date::Date;

/// How far the earliest time zone is ahead of UTC, in seconds: 14 hours.
const AHEAD: u64 = 14 * 60 * 60;

/// The current day. In the earliest time zone, maintainers may read a source on a day that has not begun in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// The day in UTC, for messages.
    pub utc: Date,
    /// The latest day anywhere on earth, for comparisons.
    pub latest: Date,
    /// Whether `SOURCE_DATE_EPOCH` sets the day.
    pub is_pinned: bool,
}

impl fmt::Display for Today {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "today ({}{})", self.utc, if self.is_pinned { ", from SOURCE_DATE_EPOCH" } else { "" })
    }
}

impl Today {
    /// Returns the day of `SOURCE_DATE_EPOCH`, which makes builds reproducible, or else of the clock. Both count seconds
    /// since 1970-01-01 in UTC.
    ///
    /// # Errors
    /// Fails for a time outside the years 2000 to 2199, with the remedy.
    pub fn of_build(source_date_epoch: Option<&str>, clock: u64) -> Result<Self, String> {
        match source_date_epoch.filter(|set| !set.is_empty()) {
            Some(set) => set.parse().ok().and_then(Self::at).map(|at| Self { is_pinned: true, ..at }).ok_or_else(|| {
                format!(
                    "SOURCE_DATE_EPOCH is \"{set}\"; set it to a time from 2000 on in seconds since 1970, or unset it"
                )
            }),
            None => Self::at(clock).ok_or_else(|| {
                "the clock is before 2000 or after 2199; set it, or set SOURCE_DATE_EPOCH"
                    .to_owned()
            }),
        }
    }

    /// Returns the day at a time in seconds since 1970-01-01 in UTC, or `None` outside the years 2000 to 2199.
    #[must_use]
    pub fn at(seconds: u64) -> Option<Self> {
        Some(Self { utc: day(seconds)?, latest: day(seconds.checked_add(AHEAD)?)?, is_pinned: false })
    }
}

fn day(seconds: u64) -> Option<Date> {
    // 10,957 days from 1970-01-01 to 2000-01-01.
    let days = i32::try_from(seconds / 86_400).ok()? - 10_957;
    let months = (2000..=2199).flat_map(|year| (1..=12).filter_map(move |month| Date::new(year, month, 1)));
    let first = months.take_while(|first| Date::FIRST.days_until(*first) <= days).last()?;
    let day = 1 + days - Date::FIRST.days_until(first);
    Date::new(first.year(), first.month(), u8::try_from(day).ok()?)
}
