//! The table of parameters: its bounds, its words, and that nothing else keeps a list of its own.

use std::collections::BTreeSet;

use image_price_estimator::Query;
use image_price_estimator::i18n::number::typed;
use image_price_estimator::query::Key;
use image_price_estimator::query::parameters::{Group, Kind, PARAMETERS};

use crate::{EN, named};

/// What a key stands at once somebody types a text; `None` where it is refused.
fn taken(key: Key, text: &str) -> Option<String> {
    let mut query = Query::parse("gpu_usd_per_hour=0.69");
    let plain = match key.number() {
        Some(number) => typed(number.notation, text, EN).ok()?,
        None => text.to_owned(),
    };
    query.set(key, &plain).ok()?;
    Some(query.value(key))
}

#[test]
fn a_number_is_taken_within_its_bounds_and_refused_beyond_them() {
    let case = |key: &str, min: &str, max: &str, refused: &[&str]| {
        for text in [min, max] {
            assert_eq!(taken(named(key), text).as_deref(), Some(text), "{key}");
        }
        for text in refused.iter().chain(&["-5", "1e99", "NaN", "1..2..3"]) {
            assert_eq!(taken(named(key), text), None, "{key} {text:?}");
        }
    };
    case("images", "1", "1000000000", &["0", "", "1000000001"]);
    case("reject", "0", "99", &["99.01", "100", "0.001"]);
    case("references", "0", "16", &["17", "1.5"]);
    case("gpu_seconds", "0.001", "3600", &["0", "0.0001", "3600.001"]);
    case("budget", "0.01", "1000000000", &["0", "0.009", "1000000000.01"]);
    case("horizon", "1", "36", &["0", "37", "1.5"]);
    case("share", "0", "100", &["101", "+8", "", "%", "80.5", "80%%", "8 0", "256"]);
    case("server_usd_per_month", "0.001", "1000000", &["0", "", "0.0009", "1000000.01"]);
    case("gpu_usd_per_hour", "0.001", "1000000", &["0", "", "0.5..0.7", "1000000.01"]);
    case(
        "images_per_hour",
        "1",
        "1000000",
        &["", "0", "0..5", "1800..1200", "1..1000001", "5..", "..5", "1.5"],
    );
    case("utilization", "1", "100", &["0", "101", ""]);
    case("labor_hours", "0", "10000", &["", "10000.001", "0.0001"]);
    case("labor_usd_per_hour", "0", "10000", &["", "150..75", "75..", "0.0000000001", "10000.01"]);
}

#[test]
fn a_range_is_read_with_the_lower_end_first() {
    let case = |key: &str, text: &str, value: &str| {
        assert_eq!(taken(named(key), text).as_deref(), Some(value), "{key} {text:?}");
    };
    case("images_per_hour", "1200..1500", "1200..1500");
    case("images_per_hour", "1200-1500", "1200..1500");
    case("images_per_hour", " 1.2k – 1.5k ", "1200..1500");
    case("images_per_hour", "1500", "1500");
    case("images_per_hour", "1..1000000", "1..1000000");
    case("labor_usd_per_hour", "75..150", "75..150");
    case("labor_usd_per_hour", "75.5", "75.5");
    case("share", " 80 % ", "80");
    case("labor_hours", "7.5", "7.5");
}

#[test]
fn every_parameter_says_what_it_is_and_what_to_write() {
    for parameter in &PARAMETERS {
        let key = parameter.key;
        assert_eq!(Key::named(key.as_str()), Some(key));
        for text in parameter.help.iter().chain(&parameter.expects) {
            assert!(!text.is_empty(), "{key:?}");
        }
        // What the sentence says can be written can be written.
        if let Kind::Word(words) = parameter.kind
            && parameter.group != Group::Post
        {
            for word in words {
                assert_eq!(Query::default().set(key, word), Ok(()), "{key:?} {word}");
            }
        }
    }
}

#[test]
fn the_element_keeps_the_authors_parameters_from_the_visitor() {
    let script = include_str!("../../public/embed.js");
    let list = script.split("const AUTHORS = [").nth(1).and_then(|rest| rest.split(']').next()).unwrap();
    let authors: BTreeSet<&str> = list.split('"').skip(1).step_by(2).collect();
    let known = Key::all().filter(|key| key.is_authors()).map(Key::as_str);
    // The theme that the element found in the post goes along beside the one that its author names.
    assert_eq!(authors, known.chain(["_around"]).collect::<BTreeSet<_>>());
}
