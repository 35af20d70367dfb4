//! The day on which a catalog is built.

use core::fmt;

use crate::units::date::Date;

/// Seconds by which the earliest time zone on earth is ahead of UTC: 14 hours.
const AHEAD: u64 = 14 * 60 * 60;

/// Today: a maintainer on an island in the Pacific may have read a source on a day that has not begun in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// The day in UTC, as it is told.
    pub utc: Date,
    /// The latest day that it is anywhere on earth, as it is compared.
    pub latest: Date,
    /// Whether `SOURCE_DATE_EPOCH` says so.
    pub is_pinned: bool,
}

impl fmt::Display for Today {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "today, {}{}", self.utc, if self.is_pinned { " by SOURCE_DATE_EPOCH" } else { "" })
    }
}

impl Today {
    /// The day of a build: that of `SOURCE_DATE_EPOCH`, which pins a build to a time, else that of the clock; both in
    /// seconds since 1970-01-01 in UTC.
    ///
    /// # Errors
    /// Says what to do where the time is none from 2000 to 2199.
    pub fn of_build(source_date_epoch: Option<&str>, clock: u64) -> Result<Self, String> {
        match source_date_epoch.filter(|set| !set.is_empty()) {
            Some(set) => set.parse().ok().and_then(Self::at).map(|at| Self { is_pinned: true, ..at }).ok_or_else(|| {
                format!(
                    "SOURCE_DATE_EPOCH is \"{set}\"; give a time from 2000 on in seconds since 1970, or leave it unset"
                )
            }),
            None => Self::at(clock).ok_or_else(|| {
                "the clock says a year before 2000 or after 2199; set it, or give the time in SOURCE_DATE_EPOCH"
                    .to_owned()
            }),
        }
    }

    /// The day at a time in seconds since 1970-01-01 in UTC, from 2000 to 2199.
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
