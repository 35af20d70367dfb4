//! Renders the first view as plain HTML that works without JavaScript.
//!
//! The widget fills its elements with the same markup, so nothing moves when it replaces the static page.

pub(crate) mod bar;
mod controls;
pub(crate) mod html;
pub mod row;
mod rows;

pub use controls::controls;
pub use rows::{Entry, entries, head};

use crate::i18n::tr;
use maud::{PreEscaped, html};

use crate::catalog::publisher;
use crate::estimate::asked::Asked;
use crate::estimate::blocked::blocked;
use crate::estimate::per_route::Status;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::{Locale, Text};
use crate::page::html::{link, sentence};
use crate::query::author::{Author, Ignored};
use crate::query::{self, Query};

/// The title above the controls.
pub const TITLE: Text = tr!(page::HEADING);
/// The title of the document.
pub const DOCUMENT_TITLE: Text = tr!(page::DOCUMENT_TITLE);
/// The caption of the table.
pub const CAPTION: Text = tr!(page::TABLE_CAPTION);

/// Renders the contents of the page's main element for a ranking of the default query.
#[must_use]
pub fn html(ranking: &Ranking, locale: Locale) -> String {
    let page = html! {
        h1 { (locale.text(TITLE)) }
        div.controls.waiting inert hidden {
            div.asked { (PreEscaped(controls(&Query::default(), locale))) }
        }
        p.job { (PreEscaped(job(&ranking.asked, locale))) }
        p.answer { (PreEscaped(answer(ranking, locale))) }
        p.watch { (PreEscaped(watch(ranking, locale))) }
        table.ranking role="table" {
            caption.visually-hidden { (locale.text(CAPTION)) }
            thead role="rowgroup" { (PreEscaped(head(ranking, locale))) }
            (rows::body(ranking, locale))
        }
        button type="button" class="all" aria-expanded="false" { (PreEscaped(all(ranking, locale))) }
        details.unranked { (PreEscaped(unranked(ranking, locale))) }
        footer.small { (PreEscaped(footer(ranking, locale, &Author::default()))) }
    };
    page.into_string()
}

/// Renders the job as text, for printouts and pages without scripts, which have no controls.
#[must_use]
pub fn job(asked: &Asked, locale: Locale) -> String {
    html! { (locale.asked(&asked.job)) }.into_string()
}

/// Renders the answer with its figures in bold and each sentence in its own element.
#[must_use]
pub fn answer(ranking: &Ranking, locale: Locale) -> String {
    let classes = std::iter::once("lead").chain(std::iter::repeat("further"));
    let answer = html! {
        @for (class, fragments) in classes.zip(locale.sentences(ranking)) {
            span class=(class) { (sentence(fragments)) }
        }
    };
    answer.into_string()
}

/// Renders the caveats of the answer.
#[must_use]
pub fn watch(ranking: &Ranking, locale: Locale) -> String {
    html! { (locale.watch(ranking)) }.into_string()
}

/// Renders buttons that lift the blocking filters. Empty if any route is ranked.
#[must_use]
pub fn lifts(ranking: &Ranking, locale: Locale) -> String {
    let lifts = blocked(ranking).map(|blocked| blocked.lifts).unwrap_or_default();
    let buttons = html! {
        @for lift in &lifts {
            button type="button" name="lift" value=(lift.query()) { (locale.lift(lift, &ranking.asked.job)) } " "
        }
    };
    buttons.into_string()
}

/// Renders the texts of the button that switches between every ranked route and the first few. frame.js sets how many
/// rows are shown and handles the button. The style sheet shows one of the two texts, and the button only if some rows
/// are hidden.
#[must_use]
pub fn all(ranking: &Ranking, locale: Locale) -> String {
    let ranked = ranking.estimates.iter().filter(|estimate| estimate.rank.is_some()).count();
    let texts = html! {
        span.more { (locale.format(tr!(page::SHOW_ALL), &[&ranked.to_string()])) }
        span.fewer { (locale.text(tr!(page::SHOW_FEWER))) }
    };
    texts.into_string()
}

/// Renders the ignored parts of the address and the reasons. Empty if there are none.
#[must_use]
pub fn ignored(parts: &[Ignored], locale: Locale) -> String {
    html! { (query::text::ignored(parts, locale)) }.into_string()
}

/// Renders the unranked routes and the reasons. Empty if there are none.
#[must_use]
pub fn unranked(ranking: &Ranking, locale: Locale) -> String {
    if ranking.estimates.iter().all(|estimate| estimate.rank.is_some()) {
        return String::new();
    }
    let unranked = html! {
        summary { (row::unranked(ranking, locale)) }
        ul {
            @for estimate in ranking.estimates.iter().filter(|estimate| estimate.rank.is_none()) {
                li data-route=(estimate.route.id) data-status=(estimate.status.as_str()) {
                    span.model { (locale.route(estimate.route)) } " "
                    span.provider { (estimate.provider.name) } " · "
                    span.why { (locale.reason(estimate, &ranking.asked)) }
                    @if let (Status::Retired(_), Some(shutdown)) = (estimate.status, &estimate.route.shutdown) {
                        " · " (link(shutdown.source, publisher(shutdown.source)))
                        ", " (locale.provenance(shutdown.grade, shutdown.checked))
                    }
                }
            }
        }
    };
    unranked.into_string()
}

/// Renders the footer: routes left out by choice, the rule of the ranking, the age of the prices, and the exchange rate
/// of a local currency.
#[must_use]
pub fn footer(ranking: &Ranking, locale: Locale, author: &Author) -> String {
    let footer = html! {
        @if let Some(chosen) = row::chosen(&ranking.asked, locale) { p.chosen { (chosen) } }
        p { (row::rule(&ranking.asked.job, locale)) }
        @if author.has_affiliates() { p { (locale.text(row::AFFILIATES)) } }
        p { (row::checked(ranking, locale)) }
        @if let Some(rate) = row::rate(locale) { p { (rate) } }
    };
    footer.into_string()
}
