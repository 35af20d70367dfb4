//! Expected values, computed by the library from the catalog of the release. Tests that take their figures from here still
//! pass when a price is added.

use std::sync::OnceLock;

use image_price_estimator::catalog::Catalog;
use image_price_estimator::i18n::text;
use image_price_estimator::page::group::List;
use image_price_estimator::page::row;
use image_price_estimator::query::By;
use image_price_estimator::{Date, Estimate, Locale, Query, Ranking, Scale, rank};

/// English, in US dollars.
pub(crate) const EN: Locale = Locale::ENGLISH;

/// Returns the catalog of the release.
pub(crate) fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(Catalog::embedded)
}

/// Returns the ranking for a query that sets `as_of`.
pub(crate) fn ranking(query: &str) -> Ranking<'static> {
    let query = Query::parse(query);
    rank(catalog(), &query.job, query.as_of.expect("the query sets as_of"))
}

/// Returns the query that sets only this day.
pub(crate) fn on(day: Date) -> String {
    format!("as_of={day}")
}

/// Returns rank, route and monthly cost of each row of the list that is not folded, from the top.
pub(crate) fn rows(query: &str) -> Vec<(String, &'static str, String)> {
    let (mut rows, unfolded) = all_rows(query);
    rows.truncate(unfolded);
    rows
}

/// Returns the ids of the routes in the folded rows, from the top.
pub(crate) fn folded(query: &str) -> Vec<&'static str> {
    let (rows, unfolded) = all_rows(query);
    rows.into_iter().skip(unfolded).map(|(_, route, _)| route).collect()
}

/// Returns rank, route and monthly cost of every row, and how many are not folded.
fn all_rows(query: &str) -> (Vec<(String, &'static str, String)>, usize) {
    let (ranking, asked) = (ranking(query), Query::parse(query));
    let list = List::new(&ranking, asked.by, &asked.find);
    let scale = Scale::of(&ranking, EN);
    let row = |group| row::of_group(group, asked.by, &ranking, scale, EN).expect("the rows are ranked");
    let rank = |rank: Option<u32>| rank.map(|rank| rank.to_string()).unwrap_or_default();
    let rows = list.groups.iter().map(row).map(|row| (rank(row.rank), row.id, row.usd_per_month));
    (rows.collect(), list.unfolded())
}

/// Returns the ids of the routes in the rows of the list, from the top.
pub(crate) fn routes(query: &str) -> Vec<&'static str> {
    rows(query).into_iter().map(|(_, route, _)| route).collect()
}

/// Returns the shutdown notes of the rows, from the top.
pub(crate) fn shutdown_notes(query: &str) -> Vec<String> {
    let ranking = ranking(query);
    let scale = Scale::of(&ranking, EN);
    let list = List::new(&ranking, By::Model, "");
    let rows = list.groups.iter().filter_map(|group| row::row(group.first, &ranking.asked, scale, EN));
    rows.filter_map(|row| row.shutdown).map(|note| plain(&note)).collect()
}

/// Returns the estimate for one route.
pub(crate) fn estimate(query: &str, route: &str) -> Estimate<'static> {
    ranking(query).asked.answer_for(route).unwrap_or_else(|| panic!("{route} is not in the catalog"))
}

/// Returns the summary above the list, with ordinary spaces for non-breaking ones.
pub(crate) fn answer(query: &str) -> String {
    // The page renders advice apart from the answer.
    let sentences = EN.sentences(&ranking(query)).into_iter().filter(|sentence| !sentence.is_advice);
    plain(&text::joined(sentences.flat_map(|sentence| sentence.parts).collect()))
}

/// Replaces non-breaking spaces by ordinary ones, as [`Page::text`](crate::page::Page::text) does.
pub(crate) fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
