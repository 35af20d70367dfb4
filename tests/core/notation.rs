//! Parsing and formatting of money, dates, sizes and volumes.

use image_price_estimator::estimate::rounding::rounded;
use image_price_estimator::i18n::number::{Misread, Notation, typed};
use image_price_estimator::query::Key;
use image_price_estimator::{Currency, Date, Images, Lang, Locale, Query, Size, Usd};
use proptest::prelude::*;

use crate::{DE, EN, day, key_named, usd};

/// Returns the notation in which the numbers of a key are typed.
fn notation(key: &str) -> Notation {
    match key {
        "width" | "height" => Notation::PIXELS,
        _ => key_named(key).number().unwrap().notation,
    }
}

#[test]
fn dollar_amounts_parse_exactly_or_fail() {
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
        "\"1e3\" is not an amount in US dollars; write a plain decimal with at most nine decimals, such as \"0.03\""
    );
}

#[test]
fn displayed_money_is_rounded_to_two_or_three_figures() {
    let case = |exact: &str, displayed: &str| {
        assert_eq!(rounded(exact.parse().unwrap()).exact(), displayed, "{exact}");
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
fn dates_parse_only_calendar_days_from_2000_to_2199() {
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
        "\"2026-02-30\" is not a date from 2000 to 2199; write YYYY-MM-DD, such as 2026-11-22"
    );
    assert_eq!(day("2026-11-22").days_until(day("2026-12-01")), 9);
    assert_eq!(day("2028-02-28").days_until(day("2028-03-01")), 2);
    assert_eq!(day("2026-12-02").days_until(day("2026-12-01")), -1);
    assert_eq!(day("2000-01-01").days_until(day("2100-01-01")), 36_525);
    assert_eq!(EN.date(day("2026-10-07")), "7\u{a0}Oct\u{a0}2026");
}

#[test]
fn sizes_parse_as_width_x_height_from_64_to_8192() {
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
        "\"3x3\" is not an image size; write width x height in pixels, each from 64 to 8192, such as 1024x1024"
    );
}

#[test]
fn volumes_parse_with_separators_and_suffixes_and_round_to_images() {
    let case = |text: &str, expected: Option<u64>| {
        let plain = typed(notation("images"), text, EN);
        let images = plain.ok().and_then(|plain| plain.parse::<Images>().ok());
        assert_eq!(images.map(Images::get), expected, "{text:?}");
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
    // Images are whole: 1,234,567.8 is rounded.
    case("1.5", Some(2));
    case("1.2345678M", Some(1_234_568));
    case("1e5", Some(100_000));
    for bad in [
        "",
        "0",
        "0.5",
        "-5",
        "1,2",
        "12,00",
        ",000",
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
        "\"1e99\" is not a number of images; write digits, from 1 to 1000000000, such as 12000"
    );
}

/// Returns a locale in which 1 US dollar is 0.8 euros.
fn euros(lang: Lang) -> Locale {
    let currency = Currency { code: "EUR".parse().unwrap(), per_usd: usd(0.8), of: day("2026-11-20") };
    Locale { lang, currency: Some(currency) }
}

/// Asserts the query value of a text typed for a key, in English and in German.
#[track_caller]
fn both(key: &str, text: &str, en: Option<&str>, de: Option<&str>) {
    for (locale, expected) in [(EN, en), (DE, de)] {
        assert_eq!(
            typed(notation(key), text, locale).ok().as_deref(),
            expected,
            "{key} {text:?} {:?}",
            locale.lang
        );
    }
}

#[test]
fn separators_follow_the_language_of_the_reader() {
    let images = |text, en, de| both("images", text, en, de);
    images("1,234k", Some("1234000"), Some("1234"));
    images("1.234k", Some("1234"), Some("1234000"));
    images("1,234 Mio.", Some("1234000000"), Some("1234000"));
    images("1.234 million", Some("1234000"), Some("1234000000"));
    images("3,000.5", Some("3001"), Some("3001"));
    images("3.000,4", Some("3000"), Some("3000"));
    images("2,5", None, Some("3"));
    // Images are whole, so three digits after a point are thousands.
    images("12.000", Some("12000"), Some("12000"));
    images("12,000", Some("12000"), Some("12000"));
    images("12000,00", None, Some("12000"));
    let budget = |text, en, de| both("budget", text, en, de);
    budget("1,234", Some("1234"), Some("1.234"));
    budget("1.234", Some("1.234"), Some("1234"));
    budget("1,234.5", Some("1234.5"), Some("1234.5"));
    budget("1.234,5", Some("1234.5"), Some("1234.5"));
    budget("1,234k", Some("1234000"), Some("1234"));
    budget("1.234k", Some("1234"), Some("1234000"));
    budget("0,5", None, Some("0.5"));
    budget("0.5", Some("0.5"), Some("0.5"));
    let rate = |text, en, de| both("labor_usd_per_hour", text, en, de);
    rate("1.200-1.800", Some("1.2..1.8"), Some("1200..1800"));
    rate("1,2–1,8", None, Some("1.2..1.8"));
}

#[test]
fn numbers_parse_in_the_notations_of_many_scripts_and_regions() {
    let case = |key: &str, text: &str, expected: &str| both(key, text, Some(expected), Some(expected));
    for key in ["images", "budget"] {
        case(key, "1,00,000", "100000");
        case(key, "12,34,567", "1234567");
        case(key, "١٠٠٠٠", "10000");
        case(key, "۱۰۰۰۰", "10000");
        case(key, "१००००", "10000");
        case(key, "１００００", "10000");
        case(key, "１０，０００，０００", "10000000");
        case(key, "١٠٬٠٠٠", "10000");
        // Thin, figure, narrow, ideographic and no-break spaces.
        for space in ['\u{2009}', '\u{2007}', '\u{202f}', '\u{3000}', '\u{a0}', ' ', '\'', '’', '_'] {
            case(key, &format!("10{space}000"), "10000");
            case(key, &format!("1{space}234{space}567"), "1234567");
        }
        for invisible in ['\u{200b}', '\u{feff}', '\u{200e}', '\u{2060}', '\u{202c}'] {
            case(key, &format!("{invisible}10000{invisible}"), "10000");
        }
        case(key, "10000.00", "10000");
        case(key, "10,000.00", "10000");
        case(key, "10.000,00", "10000");
        case(key, "1,234,567", "1234567");
        case(key, "1.234.567", "1234567");
        case(key, "1'000", "1000");
        case(key, "1e4", "10000");
        case(key, "1E+04", "10000");
        case(key, "1.5e6", "1500000");
        case(key, "1k", "1000");
        case(key, "2 Tsd.", "2000");
        case(key, "2 thousand", "2000");
        case(key, "5 million", "5000000");
        case(key, "5 Mio.", "5000000");
        case(key, "5 Mio", "5000000");
        case(key, "5 Millionen", "5000000");
        case(key, "10k a month", "10000");
    }
    case("images", "10k images", "10000");
    case("images", "10k Bilder", "10000");
    case("images", "10.000 Bilder pro Monat", "10000");
    case("reject", "12.5 %", "12.5");
    case("gpu_seconds", "4.7 s", "4.7");
    case("labor_hours", "7.5 h", "7.5");
    case("width", "1024 px", "1024");
    case("budget", "$500", "500");
    case("budget", "500 USD", "500");
    case("labor_usd_per_hour", "$90–120", "90..120");
    case("labor_usd_per_hour", "90 bis 120 $", "90..120");
    case("images_per_hour", "1200 to 1800", "1200..1800");
    case("images_per_hour", "1.2k – 1.8k", "1200..1800");
    case("images_per_hour", "900–1.2k", "900..1200");
}

#[test]
fn ambiguous_numbers_are_refused() {
    for key in ["images", "budget", "reject", "images_per_hour", "labor_usd_per_hour"] {
        for text in [
            "1,2,3",
            "10...5",
            "1.2.3k",
            "1,234.567,8",
            "1,00,00",
            "12,3456,789",
            "1 2",
            "1  000",
            "10 00",
            "1,234e3",
            "k",
            "5 x",
            "five",
            "NaN",
            "Infinity",
            "0x10",
            "1/2",
            "5+5",
            "1e",
            "e4",
            "1'000,000'000",
            "12kk",
            "1ek",
            "5 mio mio",
        ] {
            both(key, text, None, None);
        }
    }
    // The low end may mean 1 or 1k.
    both("images_per_hour", "1–2k", None, None);
    both("images_per_hour", "1..2..3", None, None);
    both("images", "10..5", None, None);
    both("images", "10-20", None, None);
    both("images", "1,234.567", None, None);
    both("budget", "10k images", None, None);
    for text in ["-5", "−5", "1e99", "- 5", "0.5"] {
        assert_eq!(typed(notation("images"), text, EN), Err(Misread::OutOfBounds), "{text}");
    }
}

#[test]
fn amounts_convert_from_their_currency_or_are_refused_without_a_rate() {
    let case = |text: &str, locale: Locale, expected: &str| {
        assert_eq!(typed(notation("budget"), text, locale).as_deref(), Ok(expected), "{text}");
    };
    for lang in [Lang::En, Lang::De] {
        let locale = euros(lang);
        // 500 / 0.8
        for text in ["500 €", "€500", "500€", "500 EUR", "eur 500", "500 Euro", "0.5k €", "500 € im Monat"]
        {
            case(text, locale, "625");
        }
        for text in ["500 $", "$500", "500 USD", "500"] {
            case(text, locale, "500");
        }
    }
    // 1000 / 0.8, in two languages.
    case("1.000 €", euros(Lang::De), "1250");
    case("1,000 €", euros(Lang::En), "1250");
    // 100 / 3 to the cent, and 0.1 / 3 to its hundredth.
    let thirds = Locale {
        currency: euros(Lang::En).currency.map(|euro| Currency { per_usd: usd(3.0), ..euro }),
        ..EN
    };
    case("100 €", thirds, "33.33");
    case("0.1 €", thirds, "0.0333");
    let rate = |text| typed(notation("labor_usd_per_hour"), text, euros(Lang::En));
    assert_eq!(rate("80–120 €").as_deref(), Ok("100..150"));
    assert_eq!(rate("€80 – €120").as_deref(), Ok("100..150"));
    assert_eq!(rate("$80 – €120"), Err(Misread::NoNumber));
    for key in ["budget", "server_usd_per_month", "gpu_usd_per_hour", "labor_usd_per_hour"] {
        for (text, sign) in [
            ("500 €", "€"),
            ("500 Euro", "EURO"),
            ("£500", "£"),
            ("¥500", "¥"),
            ("500 CHF", "CHF"),
            ("500k ₹", "₹"),
            ("EUR 500", "EUR"),
        ] {
            for locale in [EN, DE] {
                assert_eq!(
                    typed(notation(key), text, locale),
                    Err(Misread::Currency(sign.to_owned())),
                    "{key} {text}"
                );
            }
        }
        assert_eq!(typed(notation(key), "£500", euros(Lang::De)), Err(Misread::Currency("£".to_owned())));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_becomes_plain_digits_or_is_refused(text in "\\PC{0,24}", number in "[0-9.,' kmeE€$%-]{0,14}") {
        for notation in Key::typed().filter_map(Key::number).map(|number| number.notation).chain([Notation::PIXELS]) {
            for locale in [EN, DE, euros(Lang::De)] {
                for text in [&text, &number] {
                    if let Ok(plain) = typed(notation, text, locale) {
                        let is_plain = plain.split("..").all(|end| !end.is_empty() && end.chars().all(|c| c.is_ascii_digit() || c == '.'));
                        prop_assert!(plain.is_empty() || is_plain, "{text:?} became {plain:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn formatted_numbers_parse_back_to_the_same_value(n in 1..=Images::MAX, cents in 0..100_u64, dollars in 1..=1_000_000_000_u64) {
        for locale in [EN, DE] {
            // As the language formats it, with spaces, with decimals, and in thousands and millions.
            let written = locale.number(n);
            prop_assert_eq!(typed(notation("images"), &written, locale), Ok(n.to_string()));
            let spaced = written.replace([',', '.'], "\u{2009}");
            prop_assert_eq!(typed(notation("images"), &spaced, locale), Ok(n.to_string()));
            let decimals = format!("{n}.00");
            prop_assert_eq!(typed(notation("images"), &locale.decimal(&decimals), locale), Ok(n.to_string()));
            for (word, zeros) in [("k", 1_000), (" Mio.", 1_000_000)] {
                let short = locale.decimal(&(usd_of(n, zeros)).to_string()) + word;
                prop_assert_eq!(typed(notation("images"), &short, locale), Ok(n.to_string()), "{}", short);
            }
            let amount = format!("{dollars}.{cents:02}");
            let plain = amount.trim_end_matches('0').trim_end_matches('.').to_owned();
            prop_assert_eq!(typed(notation("budget"), &locale.decimal(&amount), locale), Ok(plain));
        }
        // Addresses have plain digits, and the language does not change how they parse.
        prop_assert_eq!(Query::parse(&format!("images={n}&lang=de")).job.images.get(), n);
    }
}

/// Returns n in units of thousands or millions, exactly.
fn usd_of(n: u64, zeros: u64) -> Usd {
    Usd::from_nano(n * (1_000_000_000 / zeros))
}

#[test]
fn slider_steps_are_logarithmic_from_100_to_10_million() {
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
