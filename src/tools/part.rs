//! The parts of the page that the second module renders.

use strum::{EnumString, IntoStaticStr};

use crate::estimate::ranking::Ranking;
use crate::query::form::Form;
use crate::query::tool::Tool;
use crate::query::{Query, Session};
use crate::tools::details::details;
use crate::tools::{answers, changed, data_url, file, tool};
use crate::units::date::Date;

/// A part of the page that the second module renders. The first module asks for it by its keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Part {
    /// The inputs of the open tool.
    Inputs,
    /// The results of the open tool.
    Answers,
    /// What has changed since the query's `since` day.
    Changes,
    /// An opened row. The argument is the id of its route.
    Details,
    /// An export to copy from. The argument is its format.
    Export,
    /// The `data:` URL of an export. The argument is its format.
    DataUrl,
}

impl Part {
    /// Returns the keyword.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Renders the part for a session and its ranking. `page` is the address of the page, without its query.
    #[must_use]
    pub fn render(self, argument: &str, session: &Session, ranking: &Ranking, page: &str) -> String {
        let Session { query, author, locale, .. } = session;
        let (locale, as_of) = (*locale, ranking.asked.as_of);
        let html = match self {
            Self::Inputs => tool(&Form::new(query.clone()), &ranking.asked, locale),
            Self::Answers => answers(query, ranking, locale, &|| link(page, query, as_of)),
            Self::Changes => changed(query, ranking, locale),
            Self::Details => details(argument, query.by, ranking, locale),
            Self::Export => file(argument, query, ranking, locale, &link(page, query, as_of)),
            Self::DataUrl => return data_url(argument, query, ranking, locale, &link(page, query, as_of)),
        };
        author.with_rel(html)
    }
}

/// Returns the address for a query. It contains the as-of date as `since`, so that it later lists what has changed.
fn link(page: &str, query: &Query, as_of: Date) -> String {
    let show = query.show.filter(|tool| *tool != Tool::Share);
    let linked = Query { since: Some(as_of), show, ..query.clone() };
    format!("{page}?{linked}")
}
