//! The live catalog. These tests hold for any additions to `pricing/`, so they contain no current figure.

use std::collections::BTreeSet;

use image_price_estimator::catalog::billing::Billing;
use image_price_estimator::catalog::sizes::SizeRule;
use image_price_estimator::catalog::{License, Model, Quote, Route};
use image_price_estimator::{Query, Size, Usd, Warning, rank};

use crate::{EN, catalog, job, live, plain};

#[test]
fn the_live_catalog_keeps_every_id_and_quote_of_the_frozen_one() {
    // Links and notes may change, because past answers do not depend on them.
    let priced_facts =
        |quote: &Quote| (quote.checked, quote.since, quote.grade, quote.qualifier, quote.price.clone());
    // The routes of the article's table are among these.
    for frozen in &catalog().routes {
        let id = frozen.id;
        // A model without a price may have got qualities, which its id still names.
        if frozen.quotes.is_empty() && live().routes_named(id).next().is_some() {
            continue;
        }
        let route = live().route(id).unwrap_or_else(|| panic!("{id} is missing from the live catalog"));
        let mut quotes = route.quotes.iter().map(priced_facts);
        for quote in frozen.quotes.iter().map(priced_facts) {
            assert!(quotes.any(|live_quote| live_quote == quote), "{id} must keep {quote:?} in its place");
        }
    }
}

#[test]
fn the_readme_gives_the_day_of_the_newest_check() {
    let newest = plain(&EN.date(live().newest_check()));
    let readme = include_str!("../../README.md");
    assert!(
        readme.contains(&format!("The newest price was checked on {newest}.")),
        "README.md must say that it was checked on {newest}"
    );
}

#[test]
fn texts_of_providers_have_a_german_translation() {
    let german: BTreeSet<&str> = live().german.iter().map(|(english, _)| *english).collect();
    for provider in &live().providers {
        assert!(
            [Some(provider.good_for), provider.drawback]
                .into_iter()
                .flatten()
                .all(|text| german.contains(text))
        );
    }
}

#[test]
fn the_default_model_of_self_hosting_is_in_the_catalog() {
    let runs = Query::default().runs().to_owned();
    assert!(Model::all(live()).iter().any(|model| model.id == runs), "{runs} is not in the catalog");
}

#[test]
fn routes_with_unconfirmed_sizes_rank_below_confirmed_ones() {
    for size in ["512x512", "1536x1024", "2048x2048", "3840x2160", "4096x4096"] {
        let ranking = rank(live(), &job(&format!("size={size}")), live().newest_check());
        let unconfirmed: Vec<bool> = ranking
            .estimates
            .iter()
            .filter(|estimate| estimate.is_ranked())
            .map(|estimate| estimate.warnings.contains(&Warning::SizeNotConfirmed))
            .collect();
        assert!(!unconfirmed.is_empty() && unconfirmed.is_sorted(), "{size}: {unconfirmed:?}");
    }
}

/// Returns the cost of a square image by the last quote.
fn last_cost(route: &Route, edge: u32) -> Option<Usd> {
    let price = &route.quotes.last()?.price;
    Some(price.bill(Size::new(edge, edge)?.into())?.typical())
}

/// Whether the data of a route supports every keyword of a text about it. Texts without a keyword always pass.
fn supports(route: &Route, text: &str) -> bool {
    let bills = |billing: Billing| route.quotes.iter().any(|quote| quote.price.billing() == billing);
    let ends_at = |width: u32, height: u32| {
        let beyond = Size::new(width, height).unwrap();
        route.sizes.as_ref().is_some_and(|sizes| sizes.unsupported(beyond).is_some())
    };
    let cost = |edge: u32| last_cost(route, edge);
    // Among the provider's priced routes of FLUX.2.
    let is_cheapest = |edge: u32| {
        let family = live().routes.iter().filter(|other| other.model.starts_with("FLUX.2"));
        let mut family = family.filter(|other| live().provider(other) == live().provider(route));
        cost(edge).is_some()
            && family.all(|other| last_cost(other, edge).is_none_or(|usd| Some(usd) >= cost(edge)))
    };
    // What is true of a model at one provider need not be known of another.
    let edits = live().routes.iter().any(|other| other.model == route.model && other.edits() == Some(true));
    // A keyword begins a word, so that "edits" is not found in "credits".
    let has_keyword = |keyword: &str| format!(" {}", text.to_lowercase()).contains(&format!(" {keyword}"));
    [
        ("token", bills(Billing::Tokens) || route.quotes.is_empty()),
        ("gpu seconds", bills(Billing::GpuSeconds)),
        ("cold start", bills(Billing::GpuSeconds)),
        ("per megapixel", bills(Billing::Megapixel) || text.contains("differs by model")),
        ("credits of $", !route.quotes.is_empty()),
        ("fixed price", bills(Billing::Flat)),
        (
            "large pictures add up",
            cost(2048) >= cost(1024).map(|usd| usd.saturating_mul(2)) && cost(2048).is_some(),
        ),
        ("above 1k", ends_at(1040, 1024)),
        ("above 2k", ends_at(2064, 2048)),
        ("above 1 mp", ends_at(1040, 1024)),
        ("above 1440", ends_at(1456, 1440)),
        (
            "a fixed list of sizes",
            matches!(route.sizes.as_ref().map(|sizes| &sizes.rule), Some(SizeRule::Only(_))),
        ),
        ("instructions and editing", edits),
        ("edits", edits),
        ("edit to edit", edits),
        ("used commercially", route.license() == Some(License::NonCommercial)),
        ("your own gpu", route.weights.is_some()),
        ("no model", route.class.is_none()),
        ("the cheapest flux.2", is_cheapest(1024) && is_cheapest(2048)),
    ]
    .iter()
    .all(|(keyword, holds)| *holds || !has_keyword(keyword))
}

#[test]
fn keywords_in_texts_about_a_route_agree_with_its_data() {
    let mut wrong = BTreeSet::new();
    for route in &live().routes {
        let provider = live().provider(route).unwrap();
        let good_for = route.good_for.unwrap_or(provider.good_for);
        let texts = [good_for].into_iter().chain(route.drawback).chain(provider.drawback);
        let texts = texts.chain(route.notes.iter().copied()).filter(|text| !supports(route, text));
        wrong.extend(texts.map(|text| format!("\"{text}\" must be true of {}", route.id)));
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}
