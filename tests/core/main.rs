//! The core, rule by rule: a line a case, money spelled out as arithmetic with its source beside it.

// Expected money is written as a sum of the published figures, which a reader checks faster than a total.
#![allow(clippy::float_arithmetic, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod alive;
mod article;
mod author;
mod billing;
mod blocked;
mod changes;
mod chart;
mod clock;
mod export;
mod form;
mod horizon;
mod layers;
mod lifecycle;
mod notation;
mod options;
mod parameters;
mod pricing;
mod properties;
mod query;
mod quotes;
mod ranking;
mod resize;
mod routing;
mod scale;
mod self_host;
mod truth;
mod words;

use image_price_estimator::catalog::Catalog;
use image_price_estimator::query::Key;
use image_price_estimator::{Date, Estimate, Job, Lang, Locale, Query, Ranking, Usd, rank};

const EN: Locale = Locale::ENGLISH;
const DE: Locale = Locale { lang: Lang::De, currency: None };

/// The catalog of `pricing/`.
fn catalog() -> &'static Catalog {
    static CATALOG: std::sync::OnceLock<Catalog> = std::sync::OnceLock::new();
    CATALOG.get_or_init(|| Catalog::embedded().unwrap())
}

/// A day, such as `2026-11-22`.
fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The key of a parameter.
#[track_caller]
fn named(name: &str) -> Key {
    Key::named(name).unwrap_or_else(|| panic!("there is no parameter {name}"))
}

/// The job that a query asks for.
fn job(query: &str) -> Job {
    Query::parse(query).job
}

/// The ranking of the catalog of `pricing/`.
fn ranking(query: &str, as_of: &str) -> Ranking<'static> {
    rank(catalog(), &job(query), day(as_of))
}

/// The answer for one route.
#[track_caller]
fn estimate<'a>(ranking: &'a Ranking<'static>, route: &str) -> &'a Estimate<'static> {
    ranking
        .estimates
        .iter()
        .find(|estimate| estimate.route.id == route)
        .unwrap_or_else(|| panic!("no {route}"))
}

/// A text with plain spaces where its own do not break.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// An amount in dollars; sums of published figures come out exact to the nano-dollar.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn usd(dollars: f64) -> Usd {
    Usd::from_nano((dollars * 1e9).round() as u64)
}

/// A catalog made of one file, for rules that the real one does not show.
#[track_caller]
fn file(models: &str) -> Catalog {
    let provider = r#"{"id": "x", "name": "X", "site": "https://x.example", "good_for": "a", "mind": "b"}"#;
    // A fixture may speak of any day.
    let today = image_price_estimator::catalog::files::Today {
        utc: day("2199-12-31"),
        latest: day("2199-12-31"),
        is_pinned: false,
    };
    let text = format!(r#"{{"$schema": "schema.json", "provider": {provider}, "models": [{models}]}}"#);
    image_price_estimator::catalog::files::read([("pricing/x.json", text.as_str())], today).unwrap_or_else(
        |mistakes| panic!("{}", mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
    )
}
