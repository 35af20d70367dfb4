//! The ranking to take along: as JSON, as a sheet, as Markdown.
//!
//! The page and the terminal call the same functions, so both give the same bytes for the same job.

mod assumptions;
mod csv;
mod keys;
mod kind;
mod markdown;

pub use assumptions::assumptions;
pub use csv::csv;
pub use kind::{Kind, data_url};
pub use markdown::markdown;

use crate::json::Json;
use crate::locale::Locale;
use crate::ranking::Ranking;

/// What to know of an export beyond its ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meta<'a> {
    /// The version of the catalog.
    pub version: &'a str,
    /// The address of the page that shows the ranking. Markdown alone has it: the other two are data, and the terminal
    /// knows of no page.
    pub link: Option<&'a str>,
}

/// The ranking in a form. Only Markdown is in the reader's language: the other two are data, and English.
#[must_use]
pub fn text(kind: Kind, ranking: &Ranking, meta: Meta, locale: Locale) -> String {
    match kind {
        Kind::Csv => csv(ranking, meta),
        Kind::Markdown => markdown(ranking, meta, locale),
        Kind::Json => json(ranking, meta),
    }
}

/// The ranking as JSON with a newline at its end: money as decimal strings in USD, an unknown bound as null, the ranked
/// routes first and in order.
#[must_use]
pub fn json(ranking: &Ranking, meta: Meta) -> String {
    let mut all = keys::about(ranking, meta);
    let routes = ranking.estimates.iter().map(|estimate| Json::Object(keys::route(estimate, ranking)));
    all.push(("routes", Json::List(routes.collect())));
    let mut text = Json::Object(all).text();
    text.push('\n');
    text
}
