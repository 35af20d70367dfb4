//! What the page has to say by the library, with the catalog that the release was built from: a test that takes its figures
//! from here still holds when a price is added.

use std::sync::OnceLock;

use image_price_estimator::catalog::Catalog;
use image_price_estimator::i18n::text;
use image_price_estimator::page::row;
use image_price_estimator::{Date, Estimate, Locale, Query, Ranking, Scale, rank};

/// English, in US dollars.
pub(crate) const EN: Locale = Locale::ENGLISH;

/// The catalog of the release.
pub(crate) fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::embedded().expect("the build packed a catalog"))
}

/// The ranking that a query asks for on the day that it names.
pub(crate) fn ranking(query: &str) -> Ranking<'static> {
    let query = Query::parse(query);
    rank(catalog(), &query.job, query.as_of.expect("a query that names its day"))
}

/// The query for a day.
pub(crate) fn on(day: Date) -> String {
    format!("as_of={day}")
}

/// The ids of the routes that a query ranks, from the top.
pub(crate) fn routes(query: &str) -> Vec<&'static str> {
    ranking(query).estimates.iter().filter(|estimate| estimate.rank.is_some()).map(|e| e.route.id).collect()
}

/// What the rows of a query say of an announced end, from the top.
pub(crate) fn ends(query: &str) -> Vec<String> {
    let ranking = ranking(query);
    let scale = Scale::of(&ranking, EN);
    let rows = ranking.estimates.iter().filter_map(|estimate| row::row(estimate, &ranking.asked, scale, EN));
    rows.filter_map(|row| row.shutdown).map(|end| plain(&end)).collect()
}

/// The answer for one route.
pub(crate) fn estimate(query: &str, route: &str) -> Estimate<'static> {
    ranking(query).asked.answer_for(route).unwrap_or_else(|| panic!("no {route}"))
}

/// The sentences above the list, with spaces that may break.
pub(crate) fn answer(query: &str) -> String {
    plain(&text::joined(EN.answer(&ranking(query))))
}

/// A text with spaces that may break, as a browser reads it out.
pub(crate) fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
