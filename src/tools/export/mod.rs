//! Exports of the ranking as JSON, CSV and Markdown.
//!
//! The page and the terminal call the same functions, so they produce the same bytes for the same query.

mod answers;
mod assumptions;
mod csv;
mod format;
mod keys;
mod markdown;

pub use answers::answers;
pub use assumptions::assumptions;
pub use csv::csv;
pub use format::{Format, data_url};
pub use keys::{Keys, about};
pub use markdown::markdown;

use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::query::Query;
use crate::query::tool::Tool;
use crate::tools::changes;
use crate::tools::changes::Changes;
use crate::tools::chart;
use crate::tools::json::Json;
use crate::tools::routing::{self, route_two};
use crate::tools::self_host::{self, Report};

/// Returns the ranking in a format. Only Markdown uses the reader's language and contains the address of the page; JSON
/// and CSV are data in English.
#[must_use]
pub fn text(kind: Format, query: &Query, ranking: &Ranking, locale: Locale, link: Option<&str>) -> String {
    match kind {
        Format::Csv => csv(ranking),
        Format::Markdown => markdown(query, ranking, link, locale),
        Format::Json => json(query, ranking),
    }
}

/// Returns the answer as JSON with a trailing newline: money as decimal strings in USD, unknown bounds as null, ranked
/// routes first and in order. The changes since a day and the open tool have their own keys.
#[must_use]
pub fn json(query: &Query, ranking: &Ranking) -> String {
    let mut all = keys::about(ranking);
    let routes = ranking.estimates.iter().map(|estimate| Json::Object(keys::route(estimate, &ranking.asked)));
    all.push(("routes", Json::List(routes.collect())));
    if let Some(changes) = Changes::asked(query.since, &ranking.asked) {
        let lines = changes::text::lines(&changes, Locale::ENGLISH);
        let keys = vec![("since", changes.since.to_string().into()), ("lines", lines.into())];
        all.push(("changes", Json::Object(keys)));
    }
    let tool = match query.show {
        Some(Tool::Chart) => Some(("chart", chart::in_json(query, ranking))),
        Some(Tool::Routing) => route_two(ranking, &query.split)
            .map(|routing| ("routing", routing::json::json(&routing, &query.split, &ranking.asked)))
            .ok(),
        Some(Tool::SelfHost) => {
            let value = match Report::asked(query, &ranking.asked, Locale::ENGLISH) {
                Ok(report) => self_host::json(&report),
                Err(why) => {
                    let problem = self_host::problem(&why, &ranking.asked, Locale::ENGLISH);
                    Json::Object(vec![("problem", problem.into())])
                }
            };
            Some(("self_host", value))
        }
        _ => None,
    };
    all.extend(tool);
    let mut text = Json::Object(all).text();
    text.push('\n');
    text
}
