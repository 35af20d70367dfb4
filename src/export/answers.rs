//! What else a query asks for, in lines of text.

use crate::changes::Changes;
use crate::changes_words;
use crate::chart;
use crate::locale::Locale;
use crate::query::Query;
use crate::ranking::Ranking;
use crate::routing::{self, route_two};
use crate::self_host::{self, Report};
use crate::tool::Tool;
use crate::words::joined;

/// The changes since the day that the query names, and what the tool that it opens answers: a line each, as the page says
/// it.
#[must_use]
pub fn answers(query: &Query, ranking: &Ranking, locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(changes) = Changes::asked(query.since, ranking) {
        lines.extend(changes_words::lines(&changes, locale));
    }
    match query.show {
        Some(Tool::Chart) => {
            lines.extend(chart::lines(&chart::with_host(ranking, query), locale));
        }
        Some(Tool::Routing) => match route_two(ranking, &query.split) {
            Ok(routing) => {
                lines.push(joined(routing::words::answer(&routing, &query.split, locale)));
                lines.extend(Some(routing::words::keys(&routing, locale)).filter(|keys| !keys.is_empty()));
                lines.push(routing::words::evidence(&routing, locale));
            }
            Err(problem) => lines.push(routing::words::problem(&problem, ranking, locale)),
        },
        Some(Tool::SelfHost) => match Report::asked(query, ranking, locale) {
            Ok(report) => {
                lines.push(joined(self_host::sentence(&report, locale)));
                let row = |[what, each, pays]: [String; 3]| format!("{what}: {each}; {pays}");
                let heading = self_host::headings(locale).map(str::to_owned);
                lines.extend(std::iter::once(heading).chain(self_host::rows(&report, locale)).map(row));
                lines.extend(self_host::warnings(&report, locale));
                lines.push(self_host::assumptions(&report, locale));
            }
            Err(problem) => lines.push(self_host::problem(&problem, ranking, locale)),
        },
        _ => {}
    }
    lines
}
