//! The day, by the clock of this machine.

use image_price_estimator::Date;
use image_price_estimator::catalog::Catalog;

/// Today by the clock and the time zone of this machine, but never before the newest check of the catalog.
pub fn today(catalog: &Catalog) -> Date {
    catalog.today(date(jiff::Zoned::now().date()))
}

/// The day for which a build answers: today, or the one that `SOURCE_DATE_EPOCH` sets to build the same again.
pub fn day_of_build(catalog: &Catalog) -> Date {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let set = seconds.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    set.map_or_else(
        || today(catalog),
        |set| catalog.today(date(set.to_zoned(jiff::tz::TimeZone::UTC).date())),
    )
}

fn date(day: jiff::civil::Date) -> Option<Date> {
    let part = |n: i8| u8::try_from(n).ok();
    Date::new(u16::try_from(day.year()).ok()?, part(day.month())?, part(day.day())?)
}
