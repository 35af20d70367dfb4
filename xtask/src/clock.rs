//! The current day.

use std::env;
use std::time::SystemTime;

use image_price_estimator::Date;
use image_price_estimator::catalog::Catalog;
use image_price_estimator::catalog::files::Today;

use crate::failure::{Failure, Outcome};

/// Returns today in the local time zone, but never a day before the newest check of the catalog.
pub(crate) fn today(catalog: &Catalog) -> Date {
    let today = jiff::Zoned::now().date().to_string();
    catalog.today(today.parse().ok())
}

/// Returns the as-of date of a build, as the build script determines it: today in UTC, or
/// `SOURCE_DATE_EPOCH` for a reproducible build.
pub(crate) fn day_of_build(catalog: &Catalog) -> Outcome<Date> {
    let clock = SystemTime::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_secs());
    let set = env::var("SOURCE_DATE_EPOCH").ok();
    let today = Today::of_build(set.as_deref(), clock).map_err(|mistake| {
        let (what, remedy) = mistake.split_once("; ").unwrap_or((&mistake, ""));
        Failure::new("the day of the build", what, remedy)
    })?;
    Ok(catalog.today(Some(today.utc)))
}
