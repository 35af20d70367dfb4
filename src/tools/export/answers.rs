//! The answers of an open tool and the changes since a day, as lines of text.

use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::i18n::text::joined;
use crate::query::Query;
use crate::query::tool::Tool;
use crate::tools::changes;
use crate::tools::changes::Changes;
use crate::tools::chart;
use crate::tools::routing::{self, route_two};
use crate::tools::self_host::{self, Report};

/// Returns the changes since the query's `since` day and the result of the open tool, one line
/// each, in the wording of the page.
#[must_use]
pub fn answers(query: &Query, ranking: &Ranking, locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(changes) = Changes::asked(query.since, &ranking.asked) {
        lines.extend(changes::text::lines(&changes, locale));
    }
    match query.show {
        Some(Tool::Chart) => lines.extend(chart::in_lines(query, ranking, locale)),
        Some(Tool::Routing) => match route_two(ranking, &query.split) {
            Ok(routing) => {
                lines.push(joined(routing::text::answer(&routing, &query.split, locale)));
                lines.extend(Some(routing::text::keys(&routing, locale)).filter(|keys| !keys.is_empty()));
                lines.push(routing::text::evidence(&routing, locale));
            }
            Err(problem) => lines.push(routing::text::problem(&problem, &ranking.asked, locale)),
        },
        Some(Tool::SelfHost) => match Report::asked(query, &ranking.asked, locale) {
            Ok(report) => {
                lines.push(joined(self_host::sentence(&report, locale)));
                let row = |[what, each, pays]: [String; 3]| format!("{what}: {each}; {pays}");
                let heading = self_host::headings(locale).map(str::to_owned);
                lines.extend(std::iter::once(heading).chain(self_host::rows(&report, locale)).map(row));
                lines.extend(self_host::warnings(&report, locale));
                lines.push(self_host::assumptions(&report, locale));
            }
            Err(problem) => lines.push(self_host::problem(&problem, &ranking.asked, locale)),
        },
        _ => {}
    }
    lines
}
