//! The part of a catalog that the first view needs.

use std::collections::BTreeSet;

use crate::catalog::{Catalog, Grade, Provider, Quote, Rated, Route};
use crate::estimate::quotes::is_same_source;
use crate::units::checked::Checked;
use crate::units::date::Date;

/// Returns what the first view needs of a catalog, for its newest check and every later day: quotes that can still count
/// or contradict, the values of facts without their sources, and no texts for opened rows and tools.
///
/// The first view of the slice equals that of the whole catalog; a property test holds them equal.
#[must_use]
pub fn slice(catalog: &Catalog) -> Catalog {
    let day = catalog.newest_check();
    let board = catalog.board(day).map(|(at, _)| at);
    let mut slice = catalog.clone();
    for provider in &mut slice.providers {
        provider.good_for = "";
    }
    for route in &mut slice.routes {
        if let Some(provider) = catalog.provider(route) {
            route.quotes = live(&route.quotes, provider, day);
        }
        route
            .scores
            .retain(|score| Some(usize::from(score.board)) == board && score.of != Rated::UnnamedSetting);
        strip(route);
    }
    let used: BTreeSet<&str> = texts(&slice).collect();
    slice.german.retain(|(english, _)| used.contains(english));
    slice
}

/// Returns the quotes that can count, or contradict the one that counts, on a day or later.
///
/// A quote cannot if a newer one of its source is in effect, is at least as firm, and prices every request that it prices.
fn live(quotes: &[Quote], provider: &Provider, day: Date) -> Vec<Quote> {
    let is_superseded = |old: &Quote| {
        quotes.iter().any(|new| {
            new.checked > old.checked
                && new.newest_reading() > old.newest_reading()
                && new.since.is_none_or(|since| since <= day)
                && new.grade.is_firm() >= old.grade.is_firm()
                && new.price.prices_whatever(&old.price)
                && is_same_source(new, old, provider)
        })
    };
    quotes.iter().filter(|quote| !is_superseded(quote)).cloned().collect()
}

/// Removes what only opened rows, tools and exports show. A fact that is known on the day of the slice stays known.
fn strip(route: &mut Route) {
    route.api_model = None;
    route.page = None;
    route.variant = None;
    route.good_for = None;
    route.notes = Vec::new();
    route.lettering = None;
    route.transparency = None;
    let first = Checked::from(Date::FIRST);
    let no = |source: &mut &'static str, checked: &mut Checked, grade: &mut Grade| {
        (*source, *checked, *grade) = ("", first, Grade::Derived);
    };
    if let Some(weights) = &mut route.weights {
        weights.name = "";
        no(&mut weights.source, &mut weights.checked, &mut weights.grade);
    }
    if let Some(sizes) = &mut route.sizes {
        no(&mut sizes.source, &mut sizes.checked, &mut sizes.grade);
    }
    if let Some(editing) = &mut route.editing {
        no(&mut editing.source, &mut editing.checked, &mut editing.grade);
    }
    if let Some(most) = &mut route.max_references {
        no(&mut most.source, &mut most.checked, &mut most.grade);
    }
    if let Some(reference) = &mut route.reference {
        reference.source = "";
        reference.note = None;
    }
    if let Some(newest) = route.batch.len().checked_sub(1) {
        route.batch.drain(..newest);
    }
    for batch in &mut route.batch {
        batch.source = "";
    }
    for score in &mut route.scores {
        (score.name, score.votes) = ("", 0);
    }
    if let Some(shutdown) = &mut route.shutdown {
        shutdown.note = None;
    }
    for quote in &mut route.quotes {
        quote.note = None;
        if let Some(newest) = quote.confirmed.len().checked_sub(1) {
            quote.confirmed.drain(..newest);
        }
    }
}

/// Returns the texts of a slice that readers see in their language.
fn texts(slice: &Catalog) -> impl Iterator<Item = &'static str> {
    let says = |route: &Route| -> Vec<&'static str> {
        let contradicted = route.shutdown.iter().flat_map(|shutdown| &shutdown.contradicted);
        contradicted.map(|statement| statement.says).chain(route.drawback).collect()
    };
    slice.routes.iter().flat_map(says).chain(slice.providers.iter().filter_map(|provider| provider.drawback))
}
