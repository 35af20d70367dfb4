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
mod fixtures;
mod form;
mod horizon;
mod languages;
mod layers;
mod lifecycle;
mod live;
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
mod snapshots;
mod terminal;
mod truth;
mod words;

use image_price_estimator::query::Key;
use image_price_estimator::{Date, Estimate, Job, Lang, Locale, Query, Ranking, Usd, rank};

use fixtures::{catalog, live};

const EN: Locale = Locale::ENGLISH;
const DE: Locale = Locale { lang: Lang::De, currency: None };

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

/// The ranking of the frozen catalog.
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
