//! Tests of the core. Each case is a line, and expected money is arithmetic next to its source.

// Expected money is a sum of published figures, which is easier to check than a total.
#![allow(clippy::float_arithmetic, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod answer_claims;
mod answer_sentences;
mod article;
mod author;
mod billing;
mod blocked;
mod cards;
mod changes;
mod chart;
mod chart_scores;
mod clock;
mod export;
mod fixtures;
mod form;
mod grouping;
mod horizon;
mod languages;
mod layers;
mod lifecycle;
mod live;
mod notation;
mod options;
mod parameter_effects;
mod parameters;
mod price_rules;
mod pricing;
mod properties;
mod query;
mod quotes;
mod ranking;
mod resize;
mod routing;
mod scale;
mod scores;
mod self_host;
mod slice;
mod snapshots;
mod terminal;
mod using;

use image_price_estimator::query::Key;
use image_price_estimator::{Date, Estimate, Job, Lang, Locale, Query, Ranking, Usd, rank};

use fixtures::{catalog, live};

const EN: Locale = Locale::ENGLISH;
const DE: Locale = Locale { lang: Lang::De, currency: None };

/// Parses a day, such as `2026-11-22`.
fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Returns the key of a parameter.
#[track_caller]
fn key_named(name: &str) -> Key {
    Key::named(name).unwrap_or_else(|| panic!("{name} is not a parameter"))
}

/// Returns the job of a query.
fn job(query: &str) -> Job {
    Query::parse(query).job
}

/// Ranks the frozen catalog.
fn ranking(query: &str, as_of: &str) -> Ranking<'static> {
    rank(catalog(), &job(query), day(as_of))
}

/// Returns the estimate of one route.
#[track_caller]
fn estimate<'a>(ranking: &'a Ranking<'static>, route: &str) -> &'a Estimate<'static> {
    ranking
        .estimates
        .iter()
        .find(|estimate| estimate.route.id == route)
        .unwrap_or_else(|| panic!("{route} is not in the ranking"))
}

/// Replaces no-break spaces with plain ones.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Converts dollars to the nearest nano-dollar, which makes sums of published figures exact.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn usd(dollars: f64) -> Usd {
    Usd::from_nano((dollars * 1e9).round() as u64)
}
