//! The form: it keeps typed text, and the query follows once the text parses.

use image_price_estimator::query;
use image_price_estimator::query::Key;
use image_price_estimator::query::form::Form;
use image_price_estimator::{Locale, Query};

use crate::{DE, EN, key_named};

/// Returns a form after typing these texts into the controls of these names.
fn after(inputs: &[(&str, &str)], locale: Locale) -> Form {
    let mut form = Form::new(Query::default());
    for (name, text) in inputs {
        form.take(name, text, !text.is_empty(), locale);
    }
    form
}

/// Asserts the query that inputs make, without the three parameters that are always written.
#[track_caller]
fn case(inputs: &[(&str, &str)], locale: Locale, expected: &str) {
    let query = after(inputs, locale).query.to_string();
    assert_eq!(query.trim_start_matches("size=1024x1024&tier=any&images=10000"), expected, "{inputs:?}");
}

#[test]
fn control_inputs_set_the_query() {
    case(&[("reject", "12.5")], EN, "&reject=12.5");
    case(&[("reject", "12,5")], DE, "&reject=12.5");
    case(&[("budget", "$1,200")], EN, "&budget=1200");
    case(&[("budget", "1.200")], DE, "&budget=1200");
    case(&[("labor_usd_per_hour", "90–120")], EN, "&labor_usd_per_hour=90..120");
    case(&[("provider", "fal"), ("provider", "bfl")], EN, "&provider=fal,bfl");
    case(&[("machine", "gpu"), ("always_on", "1")], EN, "&gpu_usd_per_hour=0.69&always_on=1");
    case(&[("runs", "flux-dev"), ("images_per_hour", "300")], EN, "&runs=flux-dev&images_per_hour=300");
    // Images an hour belong to the model, so choosing another model resets them.
    case(&[("images_per_hour", "300"), ("runs", "flux-dev")], EN, "&runs=flux-dev");
    case(&[("runs", "flux-dev"), ("images_per_hour", "300"), ("runs", "sdxl")], EN, "");
    case(&[("show", "chart"), ("chart", "resolution")], EN, "&chart=resolution&show=chart");
    case(&[("show", "chart"), ("show", "chart")], EN, "");
    case(&[("budget", "200"), ("budget", "")], EN, "");
}

#[test]
fn read_accepts_what_the_field_accepts_and_nothing_else() {
    let case = |key: &str, text: &str, value: Option<&str>| {
        assert_eq!(Form::read(key_named(key), text).as_deref(), value, "{key} {text:?}");
    };
    case("images", "12k", Some("12000"));
    case("images", "1.200k", Some("1200"));
    case("images", "1,200k", Some("1200000"));
    case("images", "1.234567M", Some("1234567"));
    case("images", "12k images", Some("12000"));
    case("images", "10,000.00", Some("10000"));
    case("images", "12 000", Some("12000"));
    case("images", "1.5", Some("2"));
    case("images", "1000000000", Some("1000000000"));
    for refused in ["", "lots", "0", "-4", "1e99", "1000000001", "12k images x"] {
        case("images", refused, None);
    }
    case("size", "1280x720", Some("1280x720"));
    case("size", " 1280 × 720 px ", Some("1280x720"));
    case("size", "1,280*720", Some("1280x720"));
    case("size", "64X8192", Some("64x8192"));
    for refused in ["", "800", "axb", "800x", "x800", "800x63", "8193x800", "20000x1", "800x600x3"] {
        case("size", refused, None);
    }
    case("budget", "", Some(""));
    case("reject", "", None);
    case("reject", "12.5 %", Some("12.5"));
    // Chosen parameters and the author's parameters are not typed.
    for (key, text) in [("tier", "mid"), ("horizon", "3"), ("theme", "dark"), ("since", "2026-11-22")] {
        case(key, text, None);
    }
}

#[test]
fn images_per_hour_is_empty_without_a_measurement_of_the_model() {
    let text = |inputs: &[(&str, &str)]| after(inputs, EN).text(Key::ImagesPerHour, EN);
    assert_eq!(text(&[]), "1,200–1,800");
    assert_eq!(text(&[("images_per_hour", "lots"), ("runs", "flux-dev")]), "");
    assert_eq!(text(&[("runs", "flux-dev"), ("runs", "sdxl")]), "1,200–1,800");
    let form = after(&[("images_per_hour", "lots"), ("runs", "flux-dev")], EN);
    assert_eq!(
        form.problem(Key::ImagesPerHour, EN),
        "",
        "choosing another model must clear the message with the text"
    );
}

#[test]
fn invalid_text_keeps_the_query_and_shows_what_to_type() {
    for (key, invalid) in [
        ("reject", ["101", "-5", "NaN", "1e99", ""]),
        ("references", ["17", "-1", "NaN", "1.5", ""]),
        ("images", ["0", "-5", "NaN", "1e99", ""]),
        ("share", ["101", "-1", "NaN", "1e99", ""]),
        ("utilization", ["0", "101", "NaN", "1e99", ""]),
        ("images_per_hour", ["0", "-1", "NaN", "9..1", ""]),
    ] {
        for text in invalid {
            for locale in [EN, DE] {
                let form = after(&[(key, text)], locale);
                assert_eq!(form.query, Query::default(), "{key} {text:?}");
                assert_eq!(form.text(key_named(key), locale), text, "typed text must be kept");
                let problem = form.problem(key_named(key), locale);
                // Text with a digit gets the full hint, other text only "not a number".
                let is_near = text.contains(char::is_numeric);
                let hint = if is_near {
                    locale.expects(key_named(key))
                } else {
                    locale.text(query::text::NO_NUMBER).to_owned()
                };
                let value = query::text::typed(&Query::default().value(key_named(key)), locale);
                assert_eq!(problem, locale.still(&hint, &value), "{key} {text:?}");
            }
        }
    }
    let problem = |key, text, locale| after(&[(key, text)], locale).problem(key_named(key), locale);
    assert_eq!(problem("images", "lots", EN), "Not a number. Still using 10,000.");
    assert_eq!(problem("images", "", DE), "Keine Zahl. Es gilt weiter 10.000.");
    assert_eq!(problem("reject", "12,5", EN), "Enter a percentage from 0 to 99, such as 10. Still using 0.");
    assert_eq!(
        problem("images", "2000M", EN),
        "Enter 1 to 1,000,000,000 images, such as 12,000, 12k or 1.2M. Still using 10,000."
    );
    let form = after(&[("reject", "10"), ("reject", "101")], EN);
    assert_eq!(form.problem(Key::Reject, EN), "Enter a percentage from 0 to 99, such as 10. Still using 10.");
    // Without a value that counts, the message is the hint alone.
    assert_eq!(problem("budget", "-5", EN), EN.expects(Key::Budget));
    assert_eq!(problem("budget", "lots", EN), EN.expects(Key::Budget));
    assert_eq!(problem("budget", "", EN), "");
    assert_eq!(problem("budget", "500 €", EN), "Enter US dollars; no rate is set for €.");
    assert_eq!(
        problem("server_usd_per_month", "£99", DE),
        format!(
            "US-Dollar eingeben; für £ ist kein Kurs gesetzt. Es gilt weiter {}.",
            Query::default().value(Key::ServerUsdPerMonth)
        )
    );
}

#[test]
fn finishing_formats_valid_text_and_keeps_invalid_text() {
    let mut form = after(&[("images", "12k"), ("reject", "lots")], DE);
    assert_eq!((form.text(Key::Images, DE).as_str(), form.text(Key::Reject, DE).as_str()), ("12k", "lots"));
    form.finish();
    assert_eq!(
        (form.text(Key::Images, DE).as_str(), form.text(Key::Reject, DE).as_str()),
        ("12.000", "lots")
    );
    form.take("reject", "12,5", true, DE);
    form.finish();
    assert_eq!((form.text(Key::Reject, DE).as_str(), form.problem(Key::Reject, DE).as_str()), ("12,5", ""));
}

#[test]
fn leaving_a_field_restores_the_last_valid_value_and_clears_its_message() {
    let fields = Key::typed().map(|key| (key, key.as_str()));
    for ((key, name), invalid) in
        fields.flat_map(|name| ["", " ", "lots", "-5", "1,2,3", "1e99"].map(|text| (name, text)))
    {
        for locale in [EN, DE] {
            let good = after(&[(name, "5")], locale);
            let mut form = good.clone();
            assert!(good.problem(key, locale).is_empty(), "{name}");
            form.take(name, invalid, true, locale);
            let is_none =
                invalid.trim().is_empty() && matches!(name, "budget" | "gpu_seconds" | "steps" | "at_least");
            assert_eq!(form.problem(key, locale).is_empty(), is_none, "{name} {invalid:?}");
            form.leave();
            let kept = if is_none { "" } else { "5" };
            assert_eq!(form.text(key, locale), kept, "{name} {invalid:?}");
            assert_eq!(form.query.value(key), kept, "{name} {invalid:?}");
            assert_eq!(form.problem(key, locale), "", "{name} {invalid:?}");
        }
    }
    for (edge, counted) in [("width", "1000 × 1024"), ("height", "1024 × 1000")] {
        let mut form = after(&[("size", ""), (edge, "1,000"), (edge, "")], EN);
        assert!(
            form.size_problem(EN).ends_with(&format!(" Still using {counted}.")),
            "{}",
            form.size_problem(EN)
        );
        assert!(form.is_open());
        form.leave();
        let shown = form.shown(EN);
        let value = |selector: &str| {
            shown
                .iter()
                .find(|(one, is, _)| one == selector && *is == "value")
                .map(|(_, _, text)| text.as_str())
        };
        assert_eq!(value(&format!("[name={edge}]")), Some("1000"));
        assert_eq!(form.size_problem(EN), "");
        assert!(!form.is_open(), "leaving must close the form");
        assert!(
            shown.contains(&("[name=sizes]".to_owned(), "data-custom", "true".to_owned())),
            "the size must stay custom"
        );
    }
}

#[test]
fn a_custom_size_counts_only_once_both_edges_are_valid() {
    let mut form = after(&[("size", ""), ("width", "2048")], EN);
    assert_eq!(form.query.job.size.to_string(), "2048x1024");
    form.take("width", "3", true, EN);
    assert_eq!(form.query.job.size.to_string(), "2048x1024");
    assert!(form.size_problem(EN).ends_with(" Still using 2048 × 1024."));
    form.take("size", "512x512", true, EN);
    assert_eq!((form.size_problem(EN).as_str(), form.query.job.size.to_string().as_str()), ("", "512x512"));
}
