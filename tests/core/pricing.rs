//! The checks of `pricing/`: each message says where the mistake is, what it is, and what to do.
//!
//! The snapshot of mistakes in `snapshots.rs` covers the common ones.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use image_price_estimator::Warning;
use image_price_estimator::catalog::files::{self, Today};
use image_price_estimator::catalog::{Catalog, License, Route, Tier};

use crate::{DE, EN, catalog, day, fixtures, ranking, usd};

const GOOD: &str = r#"{
  "$schema": "schema.json",
  "provider": {"id": "fal", "name": "fal.ai", "kind": "host", "site": "https://fal.ai", "good_for": "speed", "drawback": "prepaid"},
  "models": [
    {"id": "flux-pro", "shutdown": {"on": "2026-12-01", "announced": "2026-06-02", "source": "https://fal.ai",
     "checked": "2026-06-02", "grade": "vendor", "successors": [{"named": "2026-06-02", "route": "fal/sdxl"}]},
     "routes": [{"quality": "low", "latency": "fast", "quotes": [
      {"checked": "2026-06-15", "grade": "report", "source": "https://fal.ai/pricing", "price": {"flat": "0.05"}},
      {"checked": "2026-08-18", "grade": "vendor", "source": "https://fal.ai/pricing", "price": {"megapixel": {"first": "0.03", "further": "0.015", "counted": "started"}}}
     ]}]},
    {"id": "sdxl", "routes": [{"quotes": [
      {"checked": "2026-08-22", "grade": "vendor", "source": "https://fal.ai/docs", "price": {"gpu_seconds": {"usd_per_second": {"L40S": "0.000975"}, "runs": [{"gpu": "L40S", "seconds": "4.7"}]}}}
    ]}]}
  ]
}"#;

const MODELS: &str = r#"{
  "$schema": "schema.json",
  "models": [
    {"id": "flux-pro", "name": "FLUX", "tier": {"low": "mid"}},
    {"id": "sdxl", "name": "SDXL", "tier": "budget"}
  ]
}"#;

/// The key of the model that most cases add lines to.
const SDXL: &str = r#""id": "sdxl""#;

/// Returns the day of the build.
fn today() -> Today {
    fixtures::today("2026-11-26")
}

/// Returns the mistakes of a provider's file, together with `models.json`.
fn mistakes(fal: &str, models: &str) -> Vec<String> {
    let files = [("pricing/fal.json", fal), ("pricing/models.json", models)];
    let mistakes = files::read(files, today()).err().unwrap_or_default();
    mistakes.iter().map(ToString::to_string).collect()
}

/// Replaces `from` by `to` in a valid file.
#[track_caller]
fn replaced(file: &str, from: &str, to: &str) -> String {
    assert!(file.contains(from), "the valid file must contain {from}");
    file.replacen(from, to, 1)
}

/// Asserts the mistakes of the valid file after replacing `from` by `to`.
#[track_caller]
fn case(from: &str, to: &str, expected: &[&str]) {
    assert_eq!(mistakes(&replaced(GOOD, from, to), MODELS), expected);
}

/// Asserts the mistakes of the valid `models.json` after replacing `from` by `to`.
#[track_caller]
fn models_case(from: &str, to: &str, expected: &[&str]) {
    assert_eq!(mistakes(GOOD, &replaced(MODELS, from, to)), expected);
}

#[test]
fn a_valid_file_has_no_mistakes() {
    case("speed", "haste", &[]);
}

/// Reads the valid file with further lines in its model `sdxl`, and a German file.
fn read(lines: &str, german: &str) -> Result<Catalog, Vec<String>> {
    let text = replaced(GOOD, r#""id": "sdxl","#, &format!(r#""id": "sdxl", {lines}"#));
    let files = [
        ("pricing/fal.json", text.as_str()),
        ("pricing/german.json", german),
        ("pricing/models.json", MODELS),
    ];
    files::read(files, today()).map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect())
}

/// Asserts the mistakes of a German file for the valid file, whose texts are "prepaid" and "speed".
#[track_caller]
fn german_case(german: &str, expected: &[&str]) {
    assert_eq!(read("", german).err().unwrap_or_default(), expected);
}

const PROVENANCE: &str = r#""source": "https://fal.ai", "checked": "2026-06-02", "grade": "vendor""#;

#[test]
fn ids_with_other_characters_are_mistakes() {
    case(
        r#""id": "sdxl""#,
        r#""id": "sdxl!""#,
        &[
            "pricing/fal.json: model fal/sdxl!: id: \"sdxl!\" is not an id; use lowercase letters, digits, hyphens and periods, and start with a letter or digit",
        ],
    );
}

#[test]
fn prices_must_be_in_bounds_and_every_gpu_needs_a_rate() {
    case(
        r#""0.05""#,
        r#""0""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.flat: the price is 0; write a positive amount, or delete the quote if the price is unknown",
        ],
    );
    case(
        r#""0.05""#,
        r#""5.01""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.flat: $5.01 per image is out of range ($0.00001 to $5); check the decimal point and the unit",
        ],
    );
    case(
        r#""0.05""#,
        r#""0.000009""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.flat: $0.000009 per image is out of range ($0.00001 to $5); check the decimal point and the unit",
        ],
    );
    case(
        r#""0.015""#,
        r#""15""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[1].price.megapixel.further: $15 per megapixel is out of range ($0.00001 to $5); check the decimal point and the unit",
        ],
    );
    case(
        r#""0.000975""#,
        r#""0.975""#,
        &[
            "pricing/fal.json: route fal/sdxl: quotes[0].price.gpu_seconds.usd_per_second.L40S: $0.975 per GPU second is out of range ($0.00001 to $0.1); check the decimal point and the unit",
        ],
    );
    case(
        r#"{"flat": "0.05"}"#,
        r#"{"tokens": {"usd_per_million": "0.03", "count": {"patches": {"factor": 16}}}}"#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.tokens.usd_per_million: $0.03 per million tokens is out of range ($0.1 to $1000); check the decimal point and the unit",
        ],
    );
    case(
        r#""gpu": "L40S""#,
        r#""gpu": "T4""#,
        &[
            "pricing/fal.json: route fal/sdxl: quotes[0].price.gpu_seconds.runs[0].gpu: \"T4\" has no rate; add it to usd_per_second",
        ],
    );
}

#[test]
fn rates_and_counts_must_multiply_to_a_price_in_bounds() {
    // Four tokens at $0.20 a million: both within bounds, their product not.
    case(
        r#"{"flat": "0.05"}"#,
        r#"{"tokens": {"usd_per_million": "0.2", "count": {"table": {"1024x1024": 4}}}}"#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price at 1024x1024: $0.0000008 per image is out of range ($0.00001 to $5); check the decimal point and the unit",
        ],
    );
}

#[test]
fn a_billion_of_the_largest_images_must_be_countable() {
    // 64 megapixels at $0.30.
    case(
        r#""further": "0.015""#,
        r#""further": "0.3""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[1].price: the largest image costs $18.93, but a billion images can be totaled only up to $18 each; check the unit",
        ],
    );
}

#[test]
fn a_quote_without_source_or_check_date_is_a_mistake() {
    case(
        r#""source": "https://fal.ai/pricing", "price": {"flat""#,
        r#""price": {"flat""#,
        &["pricing/fal.json: route fal/flux-pro:low: quotes[0]: `source` is missing; add it"],
    );
    case(
        r#""checked": "2026-06-15", "#,
        "",
        &["pricing/fal.json: route fal/flux-pro:low: quotes[0]: `checked` is missing; add it"],
    );
}

#[test]
fn quotes_of_one_day_must_start_with_the_weaker_grade() {
    let is_valid = |grade: &str| {
        let quote = r#""checked": "2026-08-18", "grade": "vendor""#;
        let text = GOOD.replacen(quote, &format!(r#""checked": "2026-06-15", "grade": "{grade}""#), 1);
        files::read([("pricing/fal.json", text.as_str())], today()).is_ok()
    };
    // The quote before is a report of the same day.
    assert!(is_valid("vendor") && is_valid("list"));
    assert!(!is_valid("derived"));
}

#[test]
fn shutdowns_must_follow_their_announcement_and_name_known_successors() {
    case(
        r#""on": "2026-12-01""#,
        r#""on": "2026-06-01""#,
        &[
            "pricing/fal.json: model fal/flux-pro: shutdown.announced: 2026-06-02 is later than the shutdown on 2026-06-01; correct one of the dates",
        ],
    );
    case(
        "fal/sdxl",
        "openai/sdxl",
        &[
            "pricing/fal.json: route fal/flux-pro:low: shutdown.successors[0].route: there is no route \"openai/sdxl\"; restore the file \"openai.json\" if it is gone, or name a route in pricing/, with its quality if it has one",
        ],
    );
}

#[test]
fn models_are_sorted_and_have_their_own_ids_and_names() {
    let (flux, sdxl) = (
        r#"{"id": "flux-pro", "name": "FLUX", "tier": {"low": "mid"}}"#,
        r#"{"id": "sdxl", "name": "SDXL", "tier": "budget"}"#,
    );
    models_case(
        &format!("{flux},\n    {sdxl}"),
        &format!("{sdxl}, {flux}"),
        &["pricing/models.json: models: \"flux-pro\" comes after \"sdxl\"; sort them"],
    );
    models_case(
        sdxl,
        &format!("{sdxl}, {}", sdxl.replace("SDXL", "SDXL (legacy)")),
        &["pricing/models.json: models: \"sdxl\" appears twice; delete or rename one of them"],
    );
    models_case(
        r#""name": "SDXL""#,
        r#""name": "FLUX""#,
        &[
            "pricing/models.json: model sdxl: name: \"FLUX\" is also the name of flux-pro; name them apart, or use one id",
        ],
    );
    models_case(
        r#""name": "SDXL""#,
        r#""name": """#,
        &["pricing/models.json: model sdxl: name: the name is empty; fill it in"],
    );
    models_case(
        SDXL,
        r#""id": "SDXL""#,
        &[
            "pricing/models.json: models: \"SDXL\" comes after \"flux-pro\"; sort them",
            "pricing/models.json: model SDXL: id: \"SDXL\" is not an id; use lowercase letters, digits, hyphens and periods, and start with a letter or digit",
            "pricing/fal.json: model fal/sdxl: id: there is no model \"sdxl\" in models.json; add it there, or correct the id",
            "pricing/models.json: model SDXL: no provider sells it; if a price file is missing, restore it, otherwise delete the model",
        ],
    );
}

#[test]
fn every_model_of_a_provider_is_in_models_json_and_the_reverse() {
    case(
        SDXL,
        r#""id": "sd-xl""#,
        &[
            "pricing/fal.json: model fal/sd-xl: id: there is no model \"sd-xl\" in models.json; add it there, or correct the id",
            "pricing/models.json: model sdxl: no provider sells it; if a price file is missing, restore it, otherwise delete the model",
            "pricing/fal.json: route fal/flux-pro:low: shutdown.successors[0].route: there is no route \"fal/sdxl\"; name a route in pricing/, with its quality if it has one",
        ],
    );
    // An unknown model is named once, however many qualities it has.
    let unknown = r#"{"id": "sd-3", "routes": [{"quality": "high", "quotes": []}, {"quality": "low", "quotes": []}]}, "#;
    case(
        r#"{"id": "sdxl""#,
        &format!(r#"{unknown}{{"id": "sdxl""#),
        &[
            "pricing/fal.json: model fal/sd-3: id: there is no model \"sd-3\" in models.json; add it there, or correct the id",
        ],
    );
    // Neither a name, a tier nor weights belong to a provider's file.
    for key in ["name", "tier", "weights"] {
        let text = replaced(GOOD, SDXL, &format!(r#"{SDXL}, "{key}": "SDXL""#));
        let expected = format!(
            "pricing/fal.json: model fal/sdxl: {key}: unknown field `{key}`, known fields are `id`, "
        );
        assert!(matches!(mistakes(&text, MODELS).as_slice(), [one] if one.starts_with(&expected)), "{key}");
    }
}

#[test]
fn a_tier_is_a_class_or_the_class_of_each_sold_quality() {
    models_case(
        r#""tier": "budget""#,
        r#""tier": "cheap""#,
        &[
            "pricing/models.json: model sdxl: tier: unknown variant `cheap`; write one of `budget`, `mid`, `premium`",
        ],
    );
    models_case(
        r#""low": "mid""#,
        r#""low": "medium""#,
        &[
            "pricing/models.json: model flux-pro: tier.low: unknown variant `medium`; write one of `budget`, `mid`, `premium`",
        ],
    );
    models_case(
        r#""tier": "budget""#,
        r#""tier": 3"#,
        &[
            "pricing/models.json: model sdxl: tier: invalid type: integer `3`, expected a class, or an object with the class of each quality; pricing/README.md shows the format",
        ],
    );
    models_case(
        r#"{"low": "mid"}"#,
        "{}",
        &[
            "pricing/models.json: model flux-pro: tier: the object is empty; add the class of each quality, or delete the key",
        ],
    );
    models_case(
        r#"{"low": "mid"}"#,
        r#"{"low": "mid", "high": "premium"}"#,
        &[
            "pricing/models.json: model flux-pro: tier: \"high\" comes after \"low\"; sort them",
            "pricing/models.json: model flux-pro: tier.high: no provider sells a route with this quality; correct the key or delete it",
        ],
    );
    // `other` is the class of routes without a quality, and sdxl has only those.
    models_case(r#""tier": "budget""#, r#""tier": {"other": "budget"}"#, &[]);
    models_case(
        r#"{"low": "mid"}"#,
        r#"{"low": "mid", "other": "budget"}"#,
        &[
            "pricing/models.json: model flux-pro: tier.other: no provider sells a route without a quality; correct the key or delete it",
        ],
    );
}

#[test]
fn facts_of_a_model_reach_its_routes_at_every_provider() {
    let provider = |id: &str, lines: &str| {
        format!(
            r#"{{"$schema": "schema.json", "provider": {{"id": "{id}", "name": "{id}", "kind": "host",
            "site": "https://{id}.example", "good_for": "a"}}, "models": [{{"id": "m", {lines}
            "routes": [{{"quotes": []}}, {{"quality": "high", "quotes": []}}, {{"quality": "low", "quotes": []}}]}}]}}"#
        )
    };
    let models = format!(
        r#"{{"$schema": "schema.json", "models": [{{"id": "m", "name": "M", "tier": {{"high": "premium", "other": "mid"}},
        "weights": {{"license": "open", "name": "MIT", {PROVENANCE}}}, "good_for": "its own", "drawback": "slow"}}]}}"#
    );
    let (one, two) = (provider("one", ""), provider("two", r#""good_for": "here", "drawback": "dear","#));
    let files =
        [("pricing/models.json", models.as_str()), ("pricing/one.json", &one), ("pricing/two.json", &two)];
    let catalog = files::read(files, today()).unwrap();
    let facts = |route: &Route| (route.model, route.class, route.license(), route.good_for, route.drawback);
    let case = |id: &str, class: Option<Tier>, texts: [&str; 2]| {
        let [good_for, drawback] = texts.map(Some);
        let expected = ("M", class, Some(License::Open), good_for, drawback);
        assert_eq!(facts(catalog.route(id).unwrap()), expected, "{id}");
    };
    case("one/m", Some(Tier::Mid), ["its own", "slow"]);
    case("one/m:high", Some(Tier::Premium), ["its own", "slow"]);
    // A quality that the object leaves out has no class: `other` is not a default.
    case("one/m:low", None, ["its own", "slow"]);
    // The texts of a provider's file replace those of models.json.
    case("two/m", Some(Tier::Mid), ["here", "dear"]);
    case("two/m:high", Some(Tier::Premium), ["here", "dear"]);
}

#[test]
fn check_and_announcement_dates_after_the_build_are_mistakes() {
    case("2026-08-22", "2026-11-26", &[]);
    case(
        "2026-08-22",
        "2026-11-27",
        &[
            "pricing/fal.json: route fal/sdxl: quotes[0].checked: 2026-11-27 is after today (2026-11-26); write the day you read the source",
        ],
    );
    // `since` may be in the future.
    case("\"2026-08-22\", ", "\"2026-08-22\", \"since\": \"2027-01-01\", ", &[]);
    case(
        r#""announced": "2026-06-02""#,
        r#""announced": "2026-11-27""#,
        &[
            "pricing/fal.json: model fal/flux-pro: shutdown.announced: 2026-11-27 is after today (2026-11-26); write the day the end was announced",
        ],
    );
    case(
        r#""named": "2026-06-02""#,
        r#""named": "2027-06-02""#,
        &[
            "pricing/fal.json: model fal/flux-pro: shutdown.successors[0].named: 2027-06-02 is after today (2026-11-26); write the day it was named",
        ],
    );
    // A month or year may have begun.
    case("2026-08-22", "2026-11", &[]);
    case("2026-08-22", "2026", &[]);
    case(
        "2026-08-22",
        "2026-12",
        &[
            "pricing/fal.json: route fal/sdxl: quotes[0].checked: 2026-12 is after today (2026-11-26); write the day you read the source",
        ],
    );
    case(
        "\"2026-08-22\", ",
        "\"2026-08-22\", \"confirmed\": [\"2026-11-26\", \"2026-11-27\"], ",
        &[
            "pricing/fal.json: route fal/sdxl: quotes[0].confirmed[1]: 2026-11-27 is after today (2026-11-26); write the day you read the source again",
        ],
    );
    let line = |field: &str, value: &str, from: &str| {
        let value = value.replace("PROVENANCE", &PROVENANCE.replace("2026-06-02", "2027-01-01"));
        let expected = format!(
            "{from}: {field}.checked: 2027-01-01 is after today (2026-11-26); write the day you read the source"
        );
        let key = field.split(['[', '.']).next().unwrap();
        (format!(r#"{SDXL}, "{key}": {value}"#), expected)
    };
    let model = |field: &str, value: &str| {
        let (to, expected) = line(field, value, "pricing/fal.json: model fal/sdxl");
        case(SDXL, &to, &[&expected]);
    };
    let fact = |field: &str, value: &str| {
        let (to, expected) = line(field, value, "pricing/models.json: model sdxl");
        models_case(SDXL, &to, &[&expected]);
    };
    model("sizes", r#"{"rule": {"within": {"max_edge": 1024}}, PROVENANCE}"#);
    fact("weights", r#"{"license": "open", "name": "MIT", PROVENANCE}"#);
    fact("lettering", r#"{"says": "short words", PROVENANCE}"#);
    model("transparency", r#"{"offered": true, PROVENANCE}"#);
    model("max_references", r#"{"count": 3, PROVENANCE}"#);
    model(
        "shutdown.contradicted[0]",
        r#"{"on": "2027-06-01", "source": "https://fal.ai", "checked": "2026-06-02", "grade": "report", "contradicted": [{"says": "it stays", PROVENANCE}]}"#,
    );
    model("editing", r#"{"offered": true, PROVENANCE}"#);
    model("reference", r#"{"usd": {"low": "0.01", "high": "0.02"}, PROVENANCE}"#);
    model("batch[0]", r#"[{"terms": "none", PROVENANCE}]"#);
    model("shutdown", r#"{"on": "2027-06-01", PROVENANCE}"#);
}

#[test]
fn the_day_of_the_build_is_the_latest_anywhere_or_pinned() {
    let case = |pinned: Option<&str>, clock: u64, expected: Result<(&str, &str), &str>| {
        let today = Today::of_build(pinned, clock).map(|today| (today.utc, today.latest));
        assert_eq!(today, expected.map(|(utc, latest)| (day(utc), day(latest))).map_err(str::to_owned));
    };
    // date -u -d '2026-11-26 09:59:59' +%s, where UTC+14 is a second before midnight.
    let morning = 1_795_687_199;
    case(None, morning, Ok(("2026-11-26", "2026-11-26")));
    case(None, morning + 1, Ok(("2026-11-26", "2026-11-27")));
    case(Some(""), morning, Ok(("2026-11-26", "2026-11-26")));
    // date -u -d '2024-02-29 12:00' +%s
    case(Some("1709208000"), morning, Ok(("2024-02-29", "2024-03-01")));
    case(Some("946684800"), 0, Ok(("2000-01-01", "2000-01-01")));
    // Nix falls back to 1980.
    case(
        Some("315532800"),
        morning,
        Err(
            "SOURCE_DATE_EPOCH is \"315532800\"; set it to a time from 2000 on in seconds since 1970, or unset it",
        ),
    );
    case(
        Some("today"),
        morning,
        Err(
            "SOURCE_DATE_EPOCH is \"today\"; set it to a time from 2000 on in seconds since 1970, or unset it",
        ),
    );
    let clock = "the clock is before 2000 or after 2199; set it, or set SOURCE_DATE_EPOCH";
    case(None, 0, Err(clock));
    case(None, u64::MAX, Err(clock));
    // The message gives the day in UTC, even where the next day has begun.
    let ahead = GOOD.replacen("2026-08-22", "2026-11-28", 1);
    let message = |now: u64| {
        let mistakes = files::read([("pricing/fal.json", ahead.as_str())], Today::at(now).unwrap()).err();
        mistakes.unwrap_or_default().iter().map(ToString::to_string).collect::<String>()
    };
    assert!(message(morning + 1).contains("2026-11-28 is after today (2026-11-26);"));
    assert_eq!(message(morning + 86_401), "");
    let pinned = Today::of_build(Some("1709208000"), morning).unwrap();
    let mistakes = files::read([("pricing/fal.json", GOOD)], pinned).unwrap_err();
    assert!(!mistakes.is_empty());
    assert!(
        mistakes
            .iter()
            .all(|mistake| mistake.message.contains("is after today (2024-02-29, from SOURCE_DATE_EPOCH);"))
    );
}

#[test]
fn a_price_that_moves_more_than_threefold_needs_its_own_note() {
    let flat = |from: &str, to: &str| (format!(r#"{{"flat": "{from}"}}"#), format!(r#"{{"flat": "{to}"}}"#));
    let moves = |(from, to): &(String, String), notes: (&str, &str), expected: &[&str]| {
        let quote = |checked: &str, price: &str, note: &str| {
            format!(
                r#"{{"checked": "{checked}", "grade": "vendor", "source": "https://fal.ai", {note} "price": {price}}}"#
            )
        };
        let quotes = [quote("2026-08-22", from, notes.0), quote("2026-11-22", to, notes.1)].join(", ");
        let expected: Vec<String> = expected
            .iter()
            .map(|message| {
                format!(
                    "pricing/fal.json: route fal/sdxl: quotes[1].price: {message}; check the decimal point and the unit, or explain the move in a new note"
                )
            })
            .collect();
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        let start = GOOD.find(r#""id": "sdxl""#).unwrap();
        let end = GOOD.rfind("]}\n  ]").unwrap();
        case(
            GOOD.get(start..end).unwrap(),
            &format!(r#"{SDXL}, "routes": [{{"quotes": [{quotes}]}}"#),
            &expected,
        );
    };
    let without_notes = |prices: &(String, String), expected: &[&str]| moves(prices, ("", ""), expected);
    // 3 x 0.035 is exactly threefold.
    without_notes(&flat("0.035", "0.105"), &[]);
    without_notes(&flat("0.105", "0.035"), &[]);
    let up = "the price at 1024x1024 rises from $0.035 (2026-08-22) to $0.35, more than three times as much";
    without_notes(&flat("0.035", "0.35"), &[up]);
    without_notes(
        &flat("0.035", "0.0035"),
        &["the price at 1024x1024 falls from $0.035 (2026-08-22) to $0.0035, less than a third of it"],
    );
    let note = r#""note": "billed by the image now","#;
    moves(&flat("0.035", "0.35"), ("", note), &[]);
    moves(&flat("0.035", "0.35"), (note, ""), &[up]);
    // The note of the older quote does not explain the newer price.
    moves(&flat("0.035", "0.35"), (note, note), &[up]);
    // Across billing models only the standard image is compared: 0.03 in both.
    let megapixel = |first: &str, further: &str, reference: &str| {
        format!(
            r#"{{"megapixel": {{"first": "{first}", "further": "{further}", "reference": "{reference}", "counted": "started"}}}}"#
        )
    };
    without_notes(&(flat("0.03", "0").0, megapixel("0.03", "0.1", "0.1")), &[]);
    // Two megapixels: 0.03 + 0.015, and 0.03 + 0.15.
    without_notes(
        &(megapixel("0.03", "0.015", "0.015"), megapixel("0.03", "0.15", "0.015")),
        &["the price at 1536x1024 rises from $0.045 (2026-08-22) to $0.18, more than three times as much"],
    );
    // 0.03 + 10 x 0.015, and 0.03 + 10 x 0.15.
    without_notes(
        &(megapixel("0.03", "0.015", "0.015"), megapixel("0.03", "0.015", "0.15")),
        &[
            "the price at 1024x1024 with 10 reference images rises from $0.18 (2026-08-22) to $1.53, more than three times as much",
        ],
    );
    let tokens = |count: &str| format!(r#"{{"tokens": {{"usd_per_million": "40", "count": {{{count}}}}}}}"#);
    // 408 and 4,080 tokens at $40 a million.
    without_notes(
        &(
            tokens(r#""table": {"1024x1024": 272, "1024x1536": 408}"#),
            tokens(r#""table": {"1024x1024": 272, "1024x1536": 4080}"#),
        ),
        &[
            "the price at 1024x1536 rises from $0.01632 (2026-08-22) to $0.1632, more than three times as much",
        ],
    );
    // 2,520 and 252 tokens at $40 a million.
    without_notes(
        &(
            tokens(r#""bands": {"1024": 1120, "4096": 2520}"#),
            tokens(r#""bands": {"1024": 1120, "4096": 252}"#),
        ),
        &["the price at 1536x1024 falls from $0.1008 (2026-08-22) to $0.01008, less than a third of it"],
    );
    // A figure for one size is only compared at that size.
    let figure = |usd: &str, at: &str| {
        format!(r#"{{"figure": {{"usd": "{usd}", "billing": "tokens", "at": "{at}"}}}}"#)
    };
    without_notes(&(figure("0.24", "4096x4096"), figure("0.03", "1024x1024")), &[]);
    without_notes(
        &(figure("0.24", "4096x4096"), figure("0.024", "4096x4096")),
        &["the price at 4096x4096 falls from $0.24 (2026-08-22) to $0.024, less than a third of it"],
    );
    // Both bounds of a range are compared: 4.7 s at 0.000975 and at 0.0039. The typical cost only doubles.
    let seconds = |rate: &str| {
        format!(
            r#"{{"gpu_seconds": {{"usd_per_second": {{"H100": "0.001525", "L40S": "{rate}"}},
            "runs": [{{"gpu": "L40S", "seconds": "4.7"}}, {{"gpu": "H100", "seconds": "92"}}]}}}}"#
        )
    };
    without_notes(
        &(seconds("0.000975"), seconds("0.0039")),
        &[
            "the price at 1024x1024 rises from $0.0045825 (2026-08-22) to $0.01833, more than three times as much",
        ],
    );
}

#[test]
fn price_moves_count_from_the_last_quote_of_that_size() {
    // 0.05, then a quote for 4K, then a tenth of the first: the quote between does not hide the mistake.
    case(
        r#""price": {"flat": "0.05"}},"#,
        r#""price": {"figure": {"usd": "0.05", "billing": "tokens", "at": "1024x1024"}}},
      {"checked": "2026-07-01", "grade": "report", "source": "https://fal.ai", "price": {"figure": {"usd": "0.24", "billing": "tokens", "at": "4096x4096"}}},
      {"checked": "2026-07-02", "grade": "report", "source": "https://fal.ai", "price": {"figure": {"usd": "0.005", "billing": "tokens", "at": "1024x1024"}}},"#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[2].price: the price at 1024x1024 falls from $0.05 (2026-06-15) to $0.005, less than a third of it; check the decimal point and the unit, or explain the move in a new note",
        ],
    );
}

#[test]
fn invisible_characters_and_unusual_spaces_are_mistakes() {
    let character = |escape: &str, message: &str| {
        models_case(
            r#""name": "SDXL""#,
            &format!(r#""name": "SD{escape}XL""#),
            &[&format!("pricing/models.json: model sdxl: name: the text {message}")],
        );
    };
    character(r"\u202e", "contains U+202E, which is invisible; delete it");
    character(r"\u200b", "contains U+200B, which is invisible; delete it");
    character(r"\u200d", "contains U+200D, which is invisible; delete it");
    character(r"\u2066", "contains U+2066, which is invisible; delete it");
    character(r"\u00ad", "contains U+00AD, which is invisible; delete it");
    character(r"\ufeff", "contains U+FEFF, which is invisible; delete it");
    character(r"\u0000", "contains U+0000, which is invisible; delete it");
    character(r"\u001b", "contains U+001B, which is invisible; delete it");
    character(r"\u0009", "contains U+0009, a special space; write a plain space");
    character(r"\udb40\udc41", "contains U+E0041, which is invisible; delete it");
    character(r"\ufe0f", "contains U+FE0F, which is invisible; delete it");
    character(r"\ue000", "contains U+E000, which is invisible; delete it");
    character(r"\u3164", "contains U+3164, which is invisible; delete it");
    character(r"\ufffd", "contains U+FFFD, which replaces a lost character; write the character");
    character(r"\u0308", "contains U+0308, a combining accent; use the precomposed letter");
    character(r"\n", "contains a line break (U+000A); write it on one line");
    character(r"\r\n", "contains a line break (U+000D); write it on one line");
    character(r"\u2028", "contains a line break (U+2028); write it on one line");
    character(r"\u00a0", "contains U+00A0, a special space; write a plain space");
    character(r"\u2009", "contains U+2009, a special space; write a plain space");
    models_case(r#""name": "SDXL""#, r#""name": "Ünïcode “SDXL” · 通义 🙂 \"\\'""#, &[]);
    let elsewhere = |from: &str, to: &str, place: &str| {
        let expected = format!("pricing/fal.json: {place} contains U+200B, which is invisible; delete it");
        case(from, to, &[&expected]);
    };
    elsewhere("\"speed\"", "\"speed\u{200b}\"", "provider fal: provider.good_for: the text");
    elsewhere("fal.ai\", \"kind", "fal\u{200b}.ai\", \"kind", "provider fal: provider.name: the text");
    elsewhere("\"low\"", "\"lo\u{200b}w\"", "route fal/flux-pro:lo\u{200b}w: quality: the text");
    elsewhere("fal.ai/docs", "fal.ai/do\u{200b}cs", "route fal/sdxl: quotes[0].source: the text");
    elsewhere("\"latency\"", "\"latency\u{200b}\"", "route fal/flux-pro:low: the key \"latency\\u{200b}\"");
    elsewhere(
        "{\"L40S\"",
        "{\"L40S\u{200b}\"",
        "route fal/sdxl: quotes[0].price.gpu_seconds.usd_per_second: the key \"L40S\\u{200b}\"",
    );
    models_case(
        r#""name": "SDXL""#,
        r#""name": "SDXL ""#,
        &["pricing/models.json: model sdxl: name: the text begins or ends with a space; delete it"],
    );
}

#[test]
fn texts_must_be_short_clauses_and_seconds_whole_numbers() {
    let model = |lines: &str, message: &str| {
        let expected = format!("pricing/fal.json: model fal/sdxl: {message}");
        let expected: &[&str] = if message.is_empty() { &[] } else { &[&expected] };
        case(SDXL, &format!("{SDXL}, {lines}"), expected);
    };
    let fact = |lines: &str, message: &str| {
        let expected = format!("pricing/models.json: model sdxl: {message}");
        models_case(SDXL, &format!("{SDXL}, {lines}"), &[&expected]);
    };
    let empty = "the text is empty; fill it in, or delete the key if it is optional";
    model(r#""drawback": """#, &format!("drawback: {empty}"));
    model(r#""note": " ""#, &format!("note: {empty}"));
    model(r#""good_for": "Speed.""#, "good_for: the text ends with a period; delete it");
    let long = |n: usize| "x".repeat(n);
    model(&format!(r#""drawback": "{}""#, long(89)), "");
    model(
        &format!(r#""drawback": "{}""#, long(90)),
        "drawback: the text has 90 characters (at most 89); shorten it",
    );
    model(
        &format!(r#""note": "{}""#, long(161)),
        "note: the text has 161 characters (at most 160); shorten it",
    );
    model(r#""variant": """#, &format!("variant: {empty}"));
    model(r#""api_model": " ""#, &format!("api_model: {empty}"));
    fact(r#""drawback": "Slow.""#, "drawback: the text ends with a period; delete it");
    fact(
        &format!(r#""good_for": "{}""#, long(90)),
        "good_for: the text has 90 characters (at most 89); shorten it",
    );
    fact(
        &format!(r#""lettering": {{"says": "{}", {PROVENANCE}}}"#, long(161)),
        "lettering.says: the text has 161 characters (at most 160); shorten it",
    );
    case(
        "\"fal.ai\", \"kind",
        "\" \", \"kind",
        &[&format!("pricing/fal.json: provider fal: provider.name: {empty}")],
    );
    case(
        r#""latency": "fast""#,
        r#""seconds": "quick""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: seconds: \"quick\" is not a time; write whole seconds, such as \"1\" or \"3-5\"",
        ],
    );
    case(r#""latency": "fast""#, r#""seconds": "3-5""#, &[]);
}

#[test]
fn unreadable_and_misshapen_files_are_reported_with_the_reason() {
    let text = |text: &str, message: &str| {
        assert_eq!(mistakes(text, MODELS), [format!("pricing/fal.json: {message}")]);
    };
    let bom = format!("\u{feff}{GOOD}");
    text(&bom, "the file starts with a byte order mark; save it as UTF-8 without one");
    text("", "the file is empty; add prices or delete it");
    text(" \n", "the file is empty; add prices or delete it");
    let object = r#"this is not an object; write {"$schema": "schema.json", "provider": {…}, "models": […]}"#;
    for shape in ["[]", "[1]", "\"fal\"", "3", "null", "true"] {
        text(shape, object);
    }
    for (name, key) in [("models.json", "models"), ("boards.json", "boards")] {
        let message = |text: &str| {
            let mistakes = files::read([(format!("pricing/{name}").as_str(), text)], today()).unwrap_err();
            mistakes.iter().map(ToString::to_string).collect::<String>()
        };
        assert_eq!(message(" "), format!("pricing/{name}: the file is empty; restore its content"));
        let object = format!(r#"this is not an object; write {{"$schema": "schema.json", "{key}": […]}}"#);
        assert_eq!(message("[]"), format!("pricing/{name}: {object}"));
        let missing = format!("pricing/{name}: `{key}` is missing; add it");
        assert_eq!(message(r#"{"$schema": "schema.json"}"#), missing);
    }
    german_case(
        "\u{feff}{}",
        &["pricing/german.json: the file starts with a byte order mark; save it as UTF-8 without one"],
    );
    german_case("", &["pricing/german.json: the file is empty; restore its content"]);
    let shape = "pricing/README.md shows the format";
    // Serde would accept the fields as a list, in their order.
    case(
        r#"{"id": "fal", "name": "fal.ai", "kind": "host", "site": "https://fal.ai", "good_for": "speed", "drawback": "prepaid"}"#,
        r#"["fal", "fal.ai", "host", "https://fal.ai", "speed", "prepaid"]"#,
        &[&format!("pricing/fal.json: provider ?: provider: a list is not allowed here; {shape}")],
    );
    case(
        r#"{"flat": "0.05"}"#,
        r#"{"megapixel": ["0.03", "0.03", null, null, "started"]}"#,
        &[&format!(
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.megapixel: a list is not allowed here; {shape}"
        )],
    );
    case(
        r#""routes": [{"quality": "low""#,
        r#""routes": [[]], "xroutes": [{"quality": "low""#,
        &[
            &format!("pricing/fal.json: route fal/flux-pro: a list is not allowed here; {shape}"),
            &format!("pricing/fal.json: model fal/flux-pro: xroutes: a list is not allowed here; {shape}"),
        ],
    );
    case(
        r#"{"id": "fal", "name": "fal.ai", "kind": "host", "site": "https://fal.ai", "good_for": "speed", "drawback": "prepaid"}"#,
        r#""fal""#,
        &[&format!(
            "pricing/fal.json: provider ?: provider: invalid type: string \"fal\", expected an object; {shape}"
        )],
    );
}

#[test]
fn sources_must_be_https_with_a_plain_public_host() {
    let source_case = |address: &str, message: &str| {
        let expected = format!("pricing/fal.json: route fal/sdxl: quotes[0].source: \"{address}\" {message}");
        let expected: &[&str] = if message.is_empty() { &[] } else { &[&expected] };
        case("https://fal.ai/docs", address, expected);
    };
    let valid = |address: &str| source_case(address, "");
    valid("https://fal.ai");
    valid("https://docs.fal.ai/a?b=c#d");
    valid("https://a-b.example.co.uk/@user/x:y");
    let no_address = "is not an https address; give the page that states the figure, such as \"https://example.com/pricing\"";
    for address in [
        "http://fal.ai",
        "HTTPS://fal.ai",
        "//fal.ai",
        "fal.ai",
        "",
        "javascript:alert(1)",
        "https://",
        "https:///fal.ai",
    ] {
        source_case(address, no_address);
    }
    for address in ["https://fal.ai/a b", "https://fal.ai/ü", "https://fäl.ai"] {
        source_case(address, no_address);
    }
    let hidden = "hides its host; write the host name in lowercase, such as \"https://example.com/pricing\": no user, password, port, IP address or punycode";
    for address in [
        "https://user:word@fal.ai/pricing",
        "https://fal.ai@evil.example/",
        "https://fal.ai:443/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://0x7f.1/",
        "https://localhost/",
        "https://fal/",
        "https://fal.ai./",
        "https://.fal.ai/",
        "https://fal..ai/",
        "https://-fal.ai/",
        "https://xn--fl-fka.ai/",
        "https://FAL.ai/",
        "https://fal_x.ai/",
    ] {
        source_case(address, hidden);
    }
    case(
        r#""site": "https://fal.ai""#,
        r#""site": "https://me@fal.ai""#,
        &[&format!("pricing/fal.json: provider fal: provider.site: \"https://me@fal.ai\" {hidden}")],
    );
}

/// Asserts the files or the mistakes of a folder with `fal.json`, the files without prices and what `put` adds.
#[track_caller]
fn folder_case(put: impl FnOnce(&Path), expected: &[&str]) {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("prices-{}-{number}", process::id()));
    fs::create_dir(&folder).unwrap();
    let others = ["boards.json", "german.json", "models.json", "README.md", "schema.json"];
    for (name, text) in others.map(|name| (name, "{}")).into_iter().chain([("fal.json", GOOD)]) {
        fs::write(folder.join(name), text).unwrap();
    }
    put(&folder);
    let actual = match files::files(&folder) {
        Ok(files) => files.into_iter().map(|(name, _)| name).collect(),
        Err(mistakes) => mistakes.iter().map(ToString::to_string).collect::<Vec<_>>(),
    };
    let prefix = format!("{}/", folder.display());
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(actual.iter().map(|line| line.replace(&prefix, "")).collect::<Vec<_>>(), expected);
}

#[test]
fn every_file_of_the_folder_is_read_or_reported_unless_hidden() {
    let file = |name: &'static str, expected: &[&str]| {
        folder_case(|folder| fs::write(folder.join(name), "{}").unwrap(), expected);
    };
    let bytes = |bytes: &'static [u8], expected: &[&str]| {
        folder_case(|folder| fs::write(folder.join("x.json"), bytes).unwrap(), expected);
    };
    file("acme.json", &["acme.json", "boards.json", "fal.json", "german.json", "models.json"]);
    let all = ["boards.json", "fal.json", "german.json", "models.json"];
    for hidden in [".DS_Store", ".gitkeep", ".fal.json.swp", "._README.md"] {
        file(hidden, &all);
    }
    let only = "only files whose names end in \".json\" are read";
    let renamed = |name: &'static str, to: &str| {
        file(name, &[&format!("{name}: {only}; rename it to \"{to}\", or move it away")]);
    };
    renamed("acme.JSON", "acme.json");
    renamed("acme.Json", "acme.json");
    renamed("acme.json5", "acme.json");
    renamed("acme.jsonc", "acme.json");
    renamed("acme.json.txt", "acme.json");
    renamed("acme.json ", "acme.json");
    renamed("acme.yaml", "acme.json");
    renamed("acme", "acme.json");
    let leftover = |name: &'static str| {
        file(
            name,
            &[&format!("{name}: {only}; \"fal.json\" already exists, so move this file away or delete it")],
        );
    };
    leftover("fal.json~");
    leftover("fal.json.orig");
    leftover("fal.JSON");
    file(
        "._fal.json",
        &["._fal.json: the name begins with a dot, so the build does not read the file; rename or delete it"],
    );
    let folder = |name: &'static str| {
        let message =
            format!("{name}: the build does not read subfolders; move the files up, or move the folder away");
        folder_case(|folder| fs::create_dir(folder.join(name)).unwrap(), &[&message]);
    };
    folder("old");
    folder("x.json");
    folder_case(
        |folder| fs::rename(folder.join("german.json"), folder.join("german.JSON")).unwrap(),
        &[
            &format!("german.JSON: {only}; rename it to \"german.json\", or move it away"),
            "german.json: the German of every text is missing; restore this file",
        ],
    );
    let missing = |name: &'static str, message: &str| {
        folder_case(
            |folder| fs::remove_file(folder.join(name)).unwrap(),
            &[&format!("{name}: {message}; restore this file")],
        );
    };
    missing("boards.json", "the scores of the models are missing");
    missing("models.json", "the names of the models are missing");
    let utf16 = "x.json: this looks like UTF-16; save it as UTF-8 without a byte order mark";
    bytes(b"\xff\xfe{\0}\0", &[utf16]);
    bytes(b"\xfe\xff\0{\0}", &[utf16]);
    bytes(b"{\0}\0", &[utf16]);
    bytes(
        b"{\n\"a\": \"f\xfcr\"}",
        &["x.json: line 2 is not valid UTF-8; save the file as UTF-8 without a byte order mark"],
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        folder_case(
            |folder| symlink("nowhere", folder.join("x.json")).unwrap(),
            &["x.json: this symbolic link is broken; repair or delete it"],
        );
        folder_case(
            |folder| symlink("fal.json", folder.join("x.json")).unwrap(),
            &["boards.json", "fal.json", "german.json", "models.json", "x.json"],
        );
        // Emacs locks files that are being edited with such a link.
        folder_case(|folder| symlink("me@here.1", folder.join(".#fal.json")).unwrap(), &all);
    }
    let gone = files::files(Path::new("no/such/folder")).unwrap_err();
    assert_eq!(gone.len(), 1);
    assert!(
        gone.iter()
            .all(|mistake| mistake.to_string().starts_with("no/such/folder: the folder cannot be read ("))
    );
}

#[test]
fn unknown_keys_are_mistakes() {
    case(
        r#""latency": "fast""#,
        r#""latnecy": "fast""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: latnecy: unknown field `latnecy`, known fields are `quality`, `latency`, `seconds`, `note`, `quotes`; correct the key or delete it",
        ],
    );
    case(
        SDXL,
        r#""id": "sdxl", "batch": [{"terms": {"discount": {"percent": 50, "hours": 24, "free": true}}, "source": "https://fal.ai", "checked": "2026-06-02", "grade": "vendor"}]"#,
        &[
            "pricing/fal.json: model fal/sdxl: batch[0].terms.discount.free: unknown field `free`, expected `percent` or `hours`; correct the key or delete it",
        ],
    );
}

#[test]
fn duplicate_keys_are_mistakes() {
    case(
        r#""latency": "fast""#,
        r#""latency": "fast", "latency": "slow""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: delete the duplicate key \"latency\" at line 7 column 63",
        ],
    );
    models_case(
        r#""low": "mid""#,
        r#""low": "mid", "low": "budget""#,
        &["pricing/models.json: model flux-pro: tier: delete the duplicate key \"low\" at line 4 column 67"],
    );
}

#[test]
fn features_weights_and_reference_prices_are_checked() {
    let lines = |to: &str| format!("{SDXL}, {}", to.replace("PROVENANCE", PROVENANCE));
    let case = |to: &str, expected: &[&str]| case(SDXL, &lines(to), expected);
    let fact = |to: &str, expected: &[&str]| models_case(SDXL, &lines(to), expected);
    case(r#""editing": {"offered": true, PROVENANCE}"#, &[]);
    case(
        r#""editing": {"offered": true, "checked": "2026-06-02", "grade": "vendor"}"#,
        &["pricing/fal.json: model fal/sdxl: editing: `source` is missing; add it"],
    );
    case(
        r#""editing": {"offered": "yes", PROVENANCE}"#,
        &[
            "pricing/fal.json: model fal/sdxl: editing.offered: invalid type: string \"yes\", expected a boolean; pricing/README.md shows the format",
        ],
    );
    fact(r#""weights": {"license": "open", "name": "MIT", PROVENANCE}"#, &[]);
    fact(
        r#""weights": {"license": "free", "name": "MIT", PROVENANCE}"#,
        &[
            "pricing/models.json: model sdxl: weights.license: unknown variant `free`; write `open` or `non_commercial`",
        ],
    );
    fact(
        r#""weights": {"license": "open", "name": " ", PROVENANCE}"#,
        &[
            "pricing/models.json: model sdxl: weights.name: the name is empty; write the name of the license, such as \"Apache-2.0\"",
        ],
    );
    case(r#""transparency": {"offered": false, PROVENANCE}"#, &[]);
    case(r#""max_references": {"count": 1, PROVENANCE}"#, &[]);
    case(
        r#""max_references": {"count": 0, PROVENANCE}"#,
        &[
            "pricing/fal.json: model fal/sdxl: max_references.count: the number is 0; write \"editing\": {\"offered\": false, …} instead",
        ],
    );
    fact(r#""lettering": {"says": "short words", PROVENANCE}"#, &[]);
    case(r#""reference": {"usd": {"low": "0.01", "high": "0.02"}, PROVENANCE}"#, &[]);
    case(r#""reference": {"usd": {"low": "0.01", "high": "0.01"}, "free": 1, PROVENANCE}"#, &[]);
    case(r#""reference": {"usd": {"low": "0", "high": "0"}, PROVENANCE}"#, &[]);
    case(
        r#""reference": {"usd": {"low": "0", "high": "0"}, "free": 1, "up_to": 0, PROVENANCE}"#,
        &[
            "pricing/fal.json: model fal/sdxl: reference.up_to: the number is 0; write how many reference images the source speaks of, or leave it out",
            "pricing/fal.json: model fal/sdxl: reference.free: all reference images cost nothing; delete \"free\"",
        ],
    );
    case(
        r#""reference": {"usd": {"low": "0.000001", "high": "0.01"}, PROVENANCE}"#,
        &[
            "pricing/fal.json: model fal/sdxl: reference.usd.low: $0.000001 per image is out of range ($0.00001 to $5); check the decimal point and the unit",
        ],
    );
    case(
        r#""reference": {"usd": {"low": "0.01", "high": "0.02"}, "free": 2, "up_to": 2, PROVENANCE}"#,
        &[
            "pricing/fal.json: model fal/sdxl: reference.up_to: no reference image is billed up to this number; raise it, or write 0 for both ends",
        ],
    );
    case(
        r#""reference": {"usd": {"low": "0", "high": "0.01"}, PROVENANCE}"#,
        &[
            "pricing/fal.json: model fal/sdxl: reference.usd.low: the cost is 0; write a positive amount, or 0 for both ends if reference images cost nothing",
        ],
    );
    case(
        r#""reference": {"usd": {"low": "0.02", "high": "0.01"}, PROVENANCE}"#,
        &["pricing/fal.json: model fal/sdxl: reference.usd: low ($0.02) is above high ($0.01); swap them"],
    );
    case(
        r#""reference": {"usd": {"low": "0.01", "high": "10"}, PROVENANCE}"#,
        &[
            "pricing/fal.json: model fal/sdxl: reference.usd.high: $10 per image is out of range ($0.00001 to $5); check the decimal point and the unit",
        ],
    );
}

#[test]
fn german_texts_must_match_the_catalog_and_be_sorted_and_clean() {
    german_case(r#"{"prepaid": "Vorkasse", "speed": "Tempo"}"#, &[]);
    german_case(
        "{\"it's\": \"es\", \"prepaid\": \"Vorkasse\", \"speed\": \"Tempo\", \"speed\u{200b}\": \"Tempo\"}",
        &[
            "pricing/german.json: 2 entries translate no text of a price file; if a price file is missing, restore it first",
            "pricing/german.json: \"it's\" is not a text of the catalog; correct or delete it",
            "pricing/german.json: \"speed\\u{200b}\" is not a text of the catalog; correct or delete it",
        ],
    );
    german_case(
        r#"{"speed": "Tempo", "prepaid": "Vorkasse"}"#,
        &["pricing/german.json: \"prepaid\" comes after \"speed\"; sort them"],
    );
    german_case(
        r#"{"prepaid": "Vorkasse", "speed": " "}"#,
        &["pricing/german.json: the German for \"speed\" is empty; fill it in"],
    );
    german_case(
        r#"{"prepaid": "Vorkasse", "speed": "Tempo", "speed": "Eile"}"#,
        &["pricing/german.json: delete the duplicate key \"speed\" at line 1 column 49"],
    );
    german_case(
        r#"["speed"]"#,
        &[r#"pricing/german.json: this is not an object; write {"English text": "German text"}"#],
    );
    german_case(
        r#"{"prepaid": "Vorkasse",}"#,
        &["pricing/german.json: this is not valid JSON (trailing comma at line 1 column 24); fix it there"],
    );
    german_case(
        "{\"prepaid\": \"Vor\u{200b}kasse\", \"speed\": \"Tempo \"}",
        &[
            "pricing/german.json: the German for \"prepaid\" contains U+200B, which is invisible; delete it",
            "pricing/german.json: the German for \"speed\" begins or ends with a space; delete it",
        ],
    );
    german_case("{\"prepaid\": \"0,01\u{a0}$\", \"speed\": \"z.\u{202f}B. Tempo\"}", &[]);
    let note =
        format!(r#""reference": {{"usd": {{"low": "0.01", "high": "0.02"}}, "note": "n", {PROVENANCE}}},"#);
    let mistakes = read(&note, r#"{"prepaid": "Vorkasse", "speed": "Tempo"}"#).err().unwrap_or_default();
    assert_eq!(mistakes, ["pricing/german.json: no German for \"n\"; add it"]);
}

#[test]
fn only_german_translates_and_unknown_texts_stay() {
    let catalog = read("", r#"{"prepaid": "Vorkasse", "speed": "Tempo"}"#).unwrap();
    assert_eq!(DE.translated(&catalog, "speed"), "Tempo");
    assert_eq!(EN.translated(&catalog, "speed"), "speed");
    assert_eq!(DE.translated(&catalog, "FLUX"), "FLUX");
}

#[test]
fn the_version_changes_with_facts_but_not_with_translations() {
    let version = |lines: &str, german: &str| read(lines, german).unwrap().version;
    let german = r#"{"prepaid": "Vorkasse", "speed": "Tempo"}"#;
    let first = version("", german);
    // The newest of 2026-06-15, 2026-08-18 and 2026-08-22.
    assert!(first.starts_with("2026-08-22-") && first.len() == "2026-08-22-".len() + 8, "{first}");
    assert_eq!(first, version("", german));
    assert_eq!(first, version("", &german.replace("Tempo", "Eile")));
    assert_ne!(first, version(&format!(r#""editing": {{"offered": true, {PROVENANCE}}},"#), german));
}

#[test]
fn routes_say_whether_they_edit_or_nothing_if_unknown() {
    let case = |route: &str, expected: Option<bool>| {
        let editing = catalog().route(route).unwrap().editing.as_ref();
        assert_eq!(editing.map(|editing| editing.offered), expected, "{route}");
    };
    case("bfl/flux-2-pro", Some(true));
    case("openai/gpt-image-2:low", Some(true));
    case("openai/dall-e-3", Some(false));
    case("google/nano-banana-pro", Some(true));
    case("google/imagen-4-ultra", Some(false));
    case("replicate/flux-schnell", Some(false));
    case("getimg/nano-banana-2", Some(true));
    case("modelslab/advertised", None);
}

#[test]
fn licenses_separate_open_from_non_commercial_and_sold_routes_do_not_warn() {
    let is_open = |route: &&Route| route.license() == Some(License::Open);
    let open: Vec<&str> = catalog().routes.iter().filter(is_open).map(|route| route.id).collect();
    assert_eq!(
        open,
        [
            "bfl/flux-2-klein-4b",
            "fal/flux-schnell",
            "fal/sdxl",
            "getimg/qwen-image",
            "getimg/sdxl",
            "getimg/z-image-turbo",
            "replicate/flux-schnell",
            "replicate/sdxl",
        ]
    );
    let closed: Vec<&str> = catalog()
        .routes
        .iter()
        .filter(|route| route.license() == Some(License::NonCommercial))
        .map(|route| route.id)
        .collect();
    assert_eq!(closed, ["bfl/flux-2-dev", "bfl/flux-2-klein-9b", "fal/flux-dev", "replicate/flux-dev"]);
    // The license of the weights does not bind customers who buy images from a provider.
    let warned: Vec<&str> = ranking("", "2026-11-22")
        .estimates
        .iter()
        .filter(|estimate| estimate.warnings.contains(&Warning::NonCommercial))
        .map(|estimate| estimate.route.id)
        .collect();
    assert_eq!(warned, ["bfl/flux-2-dev"]);
}

#[test]
fn reference_prices_are_set_only_if_quotes_do_not_bill_references() {
    let reference_price =
        |route: &str| catalog().route(route).unwrap().reference.as_ref().map(|reference| reference.usd);
    let between = reference_price("openai/gpt-image-2:high").unwrap();
    assert_eq!((between.low, between.high), (usd(0.0098), usd(0.0147)));
    // Megapixel quotes bill references.
    assert_eq!(reference_price("bfl/flux-2-pro"), None);
}
