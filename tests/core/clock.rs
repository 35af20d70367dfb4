//! The default as-of date.

use image_price_estimator::Date;

use crate::{catalog, day};

#[test]
fn the_default_as_of_date_is_never_before_the_newest_check() {
    let newest = catalog().newest_check();
    // The check of GPT Image 2.6.
    assert_eq!(newest, day("2026-11-04"));
    assert!(catalog().version.starts_with(&newest.to_string()));
    for (clock, expected) in [
        // Dates range from 2000 to 2199, so a clock in 1970 or 2250 gives none.
        (None, newest),
        (Date::new(1970, 1, 1), newest),
        (Date::new(2250, 1, 1), newest),
        (Date::new(2000, 1, 1), newest),
        (Date::new(2016, 2, 29), newest),
        (Date::new(2026, 5, 1), newest),
        (Date::new(2026, 11, 3), newest),
        (Date::new(2026, 11, 4), newest),
        (Date::new(2026, 11, 5), day("2026-11-05")),
        (Date::new(2036, 1, 1), day("2036-01-01")),
    ] {
        assert_eq!(catalog().today(clock), expected, "{clock:?}");
    }
}
