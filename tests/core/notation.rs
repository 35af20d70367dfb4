//! How money, dates, sizes and volumes are read and written.

use image_price_estimator::{Date, Images, Size, Usd};

use crate::{EN, day};

#[test]
fn money_is_read_exactly_or_not_at_all() {
    let case =
        |text: &str, nano: Option<u64>| assert_eq!(text.parse::<Usd>().ok().map(Usd::nano), nano, "{text:?}");
    case("0.03", Some(30_000_000));
    case("5", Some(5_000_000_000));
    case("0.000000001", Some(1));
    case("999999999.999999999", Some(999_999_999_999_999_999));
    for bad in [
        "",
        ".",
        "5.",
        ".5",
        "-1",
        "+1",
        "1e3",
        "1,000",
        "0.0000000001",
        " 1",
        "$1",
        "NaN",
        "0x1",
        "99999999999999999999",
    ] {
        case(bad, None);
    }
    assert_eq!(
        "1e3".parse::<Usd>().unwrap_err().to_string(),
        "\"1e3\" is no amount in US dollars; write digits with a point, at most nine decimals, such as \"0.03\""
    );
}

#[test]
fn money_is_said_in_two_or_three_figures() {
    let case = |exact: &str, said: &str| {
        assert_eq!(exact.parse::<Usd>().unwrap().rounded().exact(), said, "{exact}");
    };
    case("0", "0");
    case("0.002176", "0.00218");
    case("0.00588", "0.00588");
    case("0.03", "0.03");
    case("0.5", "0.50");
    case("0.9996", "1");
    case("5.884", "5.88");
    case("9.996", "10");
    case("21.76", "22");
    case("99.6", "100");
    case("587.4", "587");
    case("2107.2", "2110");
    case("1234567", "1230000");
}

#[test]
fn dates_are_days_of_the_calendar() {
    for good in ["2026-11-22", "2028-02-29", "2000-02-29", "2026-12-31"] {
        assert_eq!(day(good).to_string(), good);
    }
    for bad in [
        "2026-02-29",
        "2100-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-1-1",
        "26-11-22",
        "2026-11-31",
        "2026/11/22",
        "",
        "+026-11-22",
        "1999-12-31",
    ] {
        assert!(bad.parse::<Date>().is_err(), "{bad}");
    }
    assert_eq!(
        "2026-02-30".parse::<Date>().unwrap_err().to_string(),
        "\"2026-02-30\" is no day of the calendar; write YYYY-MM-DD, such as 2026-11-22"
    );
    assert_eq!(day("2026-11-22").days_until(day("2026-12-01")), 9);
    assert_eq!(day("2028-02-28").days_until(day("2028-03-01")), 2);
    assert_eq!(day("2026-12-02").days_until(day("2026-12-01")), -1);
    assert_eq!(day("2000-01-01").days_until(day("2100-01-01")), 36_525);
    assert_eq!(EN.date(day("2026-10-07")), "7\u{a0}Oct\u{a0}2026");
}

#[test]
fn sizes_are_width_by_height() {
    let case = |text: &str, expected: Option<&str>| {
        assert_eq!(text.parse::<Size>().ok().map(|size| size.to_string()).as_deref(), expected, "{text:?}");
    };
    case("1024x1024", Some("1024x1024"));
    case(" 1536 × 1024 ", Some("1536x1024"));
    case("3840X2160", Some("3840x2160"));
    case("64x8192", Some("64x8192"));
    for bad in [
        "",
        "1024",
        "63x64",
        "64x8193",
        "3x3",
        "200000x1",
        "x",
        "1024x",
        "-1024x1024",
        "1e3x1024",
        "1024x1024x3",
    ] {
        case(bad, None);
    }
    assert_eq!(
        "3x3".parse::<Size>().unwrap_err().to_string(),
        "\"3x3\" is no image size; write width x height in pixels, each from 64 to 8192, such as 1024x1024"
    );
}

#[test]
fn volumes_are_read_as_people_write_them() {
    let case = |text: &str, expected: Option<u64>| {
        assert_eq!(text.parse::<Images>().ok().map(Images::get), expected, "{text:?}");
    };
    case("12000", Some(12_000));
    case("12,000", Some(12_000));
    case("12.000", Some(12_000));
    case("12 000", Some(12_000));
    case("1,234,567", Some(1_234_567));
    case("12k", Some(12_000));
    case(" 12 K ", Some(12_000));
    case("1.2M", Some(1_200_000));
    case("1,2m", Some(1_200_000));
    case("1.234567M", Some(1_234_567));
    case("1,200k", Some(1_200_000));
    case("1000000000", Some(1_000_000_000));
    case("1000M", Some(1_000_000_000));
    for bad in [
        "",
        "0",
        "-5",
        "1.5",
        "1,2",
        "12,00",
        ",000",
        "1.2345678M",
        "1e5",
        "NaN",
        "k",
        "1000000001",
        "1001M",
        "99999999999999999999",
        "12kk",
        "12,000.000",
        "1,234.567",
        "0.500",
        "0,012",
        "1..2M",
    ] {
        case(bad, None);
    }
    assert_eq!(
        "1e99".parse::<Images>().unwrap_err().to_string(),
        "\"1e99\" is no number of images; write a number from 1 to 1,000,000,000, such as 12000, 12,000, 12k or 1.2M"
    );
}

#[test]
fn the_slider_runs_evenly_by_ratio_from_a_hundred_to_ten_million() {
    let case = |step: usize, images: u64| assert_eq!(Images::at_step(step).get(), images, "step {step}");
    case(0, 100);
    case(20, 1_000);
    case(26, 2_000);
    case(40, 10_000);
    case(100, 10_000_000);
    for step in 0..=Images::LAST_STEP {
        assert_eq!(Images::at_step(step).nearest_step(), step);
    }
    let nearest = |images: u64| Images::clamped(images).nearest_step();
    assert_eq!((nearest(1), nearest(1_000_000_000), nearest(10_400)), (0, 100, 40));
}
