//! The day, by the clock of this machine.

use std::env;
use std::time::SystemTime;

use image_price_estimator::Date;
use image_price_estimator::catalog::Catalog;
use image_price_estimator::catalog::files::Today;

use crate::failure::{Failure, Outcome};

/// Today by the clock and the time zone of this machine, but never before the newest check of the catalog.
pub(crate) fn today(catalog: &Catalog) -> Date {
    let today = jiff::Zoned::now().date().to_string();
    catalog.today(today.parse().ok())
}

/// The day for which a build answers, as the build of the catalog has it: today in UTC, or the day that
/// `SOURCE_DATE_EPOCH` sets to build the same again.
pub(crate) fn day_of_build(catalog: &Catalog) -> Outcome<Date> {
    let clock = SystemTime::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_secs());
    let set = env::var("SOURCE_DATE_EPOCH").ok();
    let today = Today::of_build(set.as_deref(), clock).map_err(|mistake| {
        let (what, remedy) = mistake.split_once("; ").unwrap_or((&mistake, ""));
        Failure::new("the day of the build", what, remedy)
    })?;
    Ok(catalog.today(Some(today.utc)))
}
