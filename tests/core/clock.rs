//! The day of the answer where nobody asks for one.

use image_price_estimator::Date;

use crate::{catalog, day};

#[test]
fn no_clock_goes_behind_the_newest_check() {
    let newest = catalog().newest_check();
    // GPT Image 2.6.
    assert_eq!(newest, day("2026-11-04"));
    assert!(catalog().version.starts_with(&newest.to_string()));
    for (clock, expected) in [
        // A clock in 1970 or in 2250 shows no day that can be written.
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
