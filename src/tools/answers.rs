//! The results of the tools, as HTML.

use crate::i18n::tr;
use maud::{Markup, html};

use crate::estimate::asked::Asked;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::page::row;
use crate::query::Query;
use crate::query::tool::Tool;
use crate::tools::changes;
use crate::tools::changes::Changes;
use crate::tools::chart;
use crate::tools::export::{self, Format};
use crate::tools::routing::{self, route_two};
use crate::tools::self_host::{self, Report};

/// Returns the result of the open tool; empty if no tool is open.
#[must_use]
pub fn answers(query: &Query, ranking: &Ranking, locale: Locale, link: &dyn Fn() -> String) -> String {
    match query.show {
        Some(Tool::Chart) => chart::shown(query, ranking, locale),
        Some(Tool::Routing) => {
            routing::html::html(&route_two(ranking, &query.split), &query.split, ranking, locale)
        }
        Some(Tool::SelfHost) => match Report::asked(query, &ranking.asked, locale) {
            Ok(report) => self_host::html(&report, locale),
            Err(problem) => {
                html! { p { (self_host::problem(&problem, &ranking.asked, locale)) } }.into_string()
            }
        },
        Some(Tool::Share) => share(query, &ranking.asked, locale, &link()),
        Some(Tool::Options) | None => String::new(),
    }
}

/// Renders a link to the current view and the download buttons. The widget fills an export in on
/// request, because exports are long.
fn share(query: &Query, asked: &Asked, locale: Locale, link: &str) -> String {
    let later = locale.text(if query.as_of.is_none() {
        tr!(tools::OPENED_LATER_SHOWS_CHANGES)
    } else {
        tr!(tools::KEEPS_THE_DATE)
    });
    let markup = html! {
        div.field.wide {
            label for="link" { (locale.text(tr!(tools::LINK_TO_THIS_VIEW))) }
            div.row {
                input id="link" type="text" readonly="" value=(link);
                (copy(locale))
            }
        }
        p.small { (later) }
        p.row {
            (locale.text(tr!(tools::DOWNLOAD_AS)))
            @for &kind in Format::ALL {
                " "
                a href="#" class="button" download=(kind.file_name(asked)) data-kind=(kind.name()) {
                    (kind.name())
                }
            }
        }
        div id="export" {}
        p.small { (row::version(asked, locale)) }
    };
    markup.into_string()
}

/// Renders an export to copy from, because a sandboxed frame blocks downloads silently. Empty for an unknown format.
#[must_use]
pub fn file(name: &str, query: &Query, ranking: &Ranking, locale: Locale, link: &str) -> String {
    let Some(kind) = Format::named(name) else { return String::new() };
    let text = export::text(kind, query, ranking, locale, Some(link));
    let field = html! {
        label for="text" { (locale.format(tr!(tools::NO_FILE_COPY), &[kind.name()])) }
        div.row {
            textarea id="text" rows="8" readonly { (text) }
            (copy(locale))
        }
    };
    field.into_string()
}

/// Returns an export as a `data:` URL. Empty for an unknown format.
#[must_use]
pub fn data_url(name: &str, query: &Query, ranking: &Ranking, locale: Locale, link: &str) -> String {
    let kind = Format::named(name);
    let url =
        kind.map(|kind| export::data_url(kind, &export::text(kind, query, ranking, locale, Some(link))));
    url.unwrap_or_default()
}

/// The button that copies the preceding field.
fn copy(locale: Locale) -> Markup {
    html! { button type="button" name="copy" { (locale.text(tr!(tools::COPY))) } }
}

/// Returns the changes since the query's `since` day; empty if that is unset or not before the as-of date.
#[must_use]
pub fn changed(query: &Query, ranking: &Ranking, locale: Locale) -> String {
    let changes = Changes::asked(query.since, &ranking.asked);
    changes.map(|changes| changes::html::html(&changes, locale)).unwrap_or_default()
}
