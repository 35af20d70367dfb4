//! The table of parameters: its bounds and values, and that scripts, styles and pages agree with it.

use std::collections::BTreeSet;

use image_price_estimator::i18n::number::typed;
use image_price_estimator::query::Key;
use image_price_estimator::query::form::Form;
use image_price_estimator::query::parameter::{Group, Kind};
use image_price_estimator::query::parameters::{HIDEABLE, PARAMETERS, YES};
use image_price_estimator::{Query, Size};

use crate::{EN, key_named};

/// Returns the value of a key after a text is typed, or `None` if the text is refused.
fn value_after(key: Key, text: &str) -> Option<String> {
    let mut query = Query::parse("gpu_usd_per_hour=0.69");
    let plain = match key.number() {
        Some(number) => typed(number.notation, text, EN).ok()?,
        None => text.to_owned(),
    };
    query.set(key, &plain).ok()?;
    Some(query.value(key))
}

#[test]
fn numbers_are_accepted_within_their_bounds_and_refused_outside() {
    let case = |key: &str, min: &str, max: &str, refused: &[&str]| {
        for text in [min, max] {
            assert_eq!(value_after(key_named(key), text).as_deref(), Some(text), "{key}");
        }
        for text in refused.iter().chain(&["-5", "1e99", "NaN", "1..2..3"]) {
            assert_eq!(value_after(key_named(key), text), None, "{key} {text:?}");
        }
    };
    case("images", "1", "1000000000", &["0", "", "1000000001"]);
    case("reject", "0", "99", &["99.01", "100", "0.001"]);
    case("references", "0", "16", &["17", "1.5"]);
    case("steps", "1", "150", &["0", "151", "1.5"]);
    case("at_least", "1", "2000", &["0", "2001"]);
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
fn ranges_and_decimals_are_normalized() {
    let case = |key: &str, text: &str, value: &str| {
        assert_eq!(value_after(key_named(key), text).as_deref(), Some(value), "{key} {text:?}");
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
fn every_parameter_has_help_and_accepts_its_listed_values() {
    for parameter in &PARAMETERS {
        let key = parameter.key;
        assert_eq!(Key::named(key.as_str()), Some(key));
        for text in parameter.help.iter().chain(&parameter.expects) {
            assert!(!text.is_empty(), "{key:?}");
        }
        // Every value that the hint lists must be accepted.
        if let Kind::Word(keywords) = parameter.kind
            && parameter.group != Group::Post
        {
            for keyword in keywords {
                assert_eq!(Query::default().set(key, keyword), Ok(()), "{key:?} {keyword}");
            }
        }
    }
}

const FRAME: &str = include_str!("../../public/frame.js");
const EMBED: &str = include_str!("../../public/embed.js");
const BUILDER: &str = include_str!("../../public/builder.js");
const BUILDER_PAGE: &str = include_str!("../../public/embed.html");
const STYLE: &str = include_str!("../../public/widget.css");

/// Returns the text of a file between two texts.
#[track_caller]
fn between<'a>(file: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = file.split_once(start).unwrap_or_else(|| panic!("{start} is missing"));
    rest.split_once(end).unwrap_or_else(|| panic!("{end} is missing")).0
}

/// Returns the strings of the list that starts here in a script.
#[track_caller]
fn list(script: &'static str, start: &str) -> BTreeSet<&'static str> {
    between(script, start, "]").split('"').skip(1).step_by(2).collect()
}

/// Returns the keywords of a parameter.
#[track_caller]
fn keywords(key: Key) -> &'static [&'static str] {
    match key.parameter().kind {
        Kind::Word(keywords) | Kind::Words(keywords) => keywords,
        kind => panic!("{key:?} is {kind:?}"),
    }
}

/// Collects items into a set.
fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    items.into_iter().collect()
}

#[test]
fn the_element_lists_exactly_the_authors_parameters() {
    let known = Key::all().filter(|key| key.is_authors()).map(Key::as_str);
    // `_around` is the theme that the element detects in the post, sent next to the author's `theme`.
    assert_eq!(list(EMBED, "const AUTHORS = ["), set(known.chain(["_around"])));
}

// frame.js applies the look before the first paint, when the WebAssembly is not loaded yet.
#[test]
fn frame_script_and_style_use_the_look_values_of_the_table() {
    let look = list(FRAME, "const LOOK = [");
    let elsewhere = [Key::Rel, Key::Affiliate, Key::Mode].map(Key::as_str);
    assert_eq!(
        look.union(&set(elsewhere)).copied().collect::<BTreeSet<_>>(),
        list(EMBED, "const AUTHORS = [")
    );
    assert!(look.is_disjoint(&set(elsewhere)));
    assert_eq!(list(FRAME, "const isCompact = ["), set(YES));
    let themes = list(FRAME, "const known = (word) => [");
    assert_eq!(themes, keywords(Key::Theme).iter().copied().filter(|keyword| *keyword != "auto").collect());
    assert!(list(FRAME, "isCompact ? [").is_subset(&set(HIDEABLE)));
    let hidden = STYLE.split("[data-hide~=").skip(1).filter_map(|rest| rest.split(']').next());
    assert_eq!(set(hidden), set(HIDEABLE));
}

#[test]
fn page_style_and_builder_agree_on_the_numbers_of_rows() {
    let rows = || between(FRAME, "rows: [", "]").split(", ");
    for n in rows() {
        let after = n.parse::<u32>().unwrap() + 1;
        let rule = format!("[data-rows=\"{n}\"] :nth-of-type(n + {after})");
        // One rule hides the rows, the other shows the button.
        let button = format!("[data-rows=\"{n}\"] [data-more-than~=\"{n}\"]");
        assert_eq!((STYLE.matches(&rule).count(), STYLE.matches(&button).count()), (1, 1), "{n}");
        // The page says of how many rows there are more.
        let n = n.parse::<usize>().unwrap();
        let more = |rows| {
            image_price_estimator::page::more_than(rows).split(' ').any(|known| known == n.to_string())
        };
        assert!(!more(n) && more(n + 1) && more(500), "{n}");
    }
    assert_eq!(STYLE.matches("[data-rows=").count(), 2 * rows().count());
    let offered =
        BUILDER_PAGE.split("name=\"rows\" value=\"").skip(1).filter_map(|rest| rest.split('"').next());
    assert_eq!(set(offered), set(rows().chain(["all"])));
    let default_rows: Vec<&str> =
        between(FRAME, "?? (isCompact ?", ");").split('"').skip(1).step_by(2).collect();
    let [compact, post, alone] = default_rows[..] else { panic!("{default_rows:?}") };
    assert_eq!(Key::Rows.parameter().unset[0], format!("{post} in a post, {alone} on its own page"));
    assert!(BUILDER.contains(&format!("=== \"compact\" ? \"{compact}\" : usual(\"rows\")")));
    assert!(BUILDER_PAGE.contains(&format!("name=\"rows\" value=\"{post}\" checked")));
}

#[test]
fn element_keywords_match_the_table_and_no_key_is_a_common_attribute() {
    assert!(EMBED.contains(&format!("/^({})$/", keywords(Key::Theme).join("|"))));
    assert!(EMBED.contains(&format!("/^({})$/i", keywords(Key::Mode).join("|"))));
    let langs = between(EMBED, "const spoken = (tag) => tag?.trim().match(/^(", ")").split('|');
    assert_eq!(set(langs), set(keywords(Key::Lang).iter().copied()));
    // No parameter may be named like an attribute that any element can have, or match one of its patterns.
    let common: Vec<&str> = between(EMBED, "const COMMON = /^(", "(aria|").split('|').collect();
    assert!(common.len() > 30, "{common:?}");
    for key in Key::all().filter(|key| *key != Key::Mode).map(Key::as_str) {
        assert!(key.len() <= 32 && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{key}");
        let is_common = |common: &&str| match common.trim_end_matches(['.', '*', '+']) {
            start if start.len() < common.len() => key.starts_with(start),
            name => key == name,
        };
        assert_eq!(common.iter().copied().filter(|common| !common.is_empty()).find(is_common), None, "{key}");
    }
}

#[test]
fn the_builder_offers_values_of_the_table_and_starts_with_its_defaults() {
    for control in BUILDER_PAGE.split(" name=\"").skip(1) {
        let (name, rest) = control.split_once('"').unwrap();
        let value = rest.strip_prefix(" value=\"").and_then(|rest| rest.split('"').next());
        let kind = Key::named(name).map(|key| key.parameter().kind);
        if let (Some(value), Some(Kind::Word(keywords) | Kind::Words(keywords))) = (value, kind) {
            assert!(value.is_empty() || keywords.contains(&value), "{name} {value}");
        }
    }
    for (name, key) in [("preset", Key::Size), ("tier", Key::Tier)] {
        let checked = format!("name=\"{name}\" value=\"{}\" checked", Query::default().value(key));
        assert!(BUILDER_PAGE.contains(&checked), "{checked}");
    }
    // The script uses the contents of the fields before the WebAssembly has parsed them.
    let [size, images] = [Key::Size, Key::Images].map(|key| {
        let field = between(BUILDER_PAGE, &format!("name=\"{}\" value=\"", key.as_str()), "\"");
        Form::read(key, field).unwrap()
    });
    assert!(!size.parse::<Size>().unwrap().is_preset());
    assert_eq!(images, Query::default().value(Key::Images));
    assert!(BUILDER.contains(&format!("const last = {{ size: \"{size}\", images: \"{images}\" }};")));
}
