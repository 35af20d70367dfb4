//! The page as it stands before the widget takes over: plain HTML that reads without JavaScript.
//!
//! The widget fills its own elements with the same markup, so that nothing moves when it replaces the page.

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
use crate::i18n::locale::Locale;
use crate::page::html::{link, sentence};
use crate::query::author::{Author, Ignored};
use crate::query::{self, Query};

/// The title above the controls.
pub const TITLE: [&str; 2] = tr!(page::WHAT_WILL_YOUR_IMAGES_COST);
/// The title of the document.
pub const DOCUMENT_TITLE: [&str; 2] = tr!(page::AI_IMAGE_API_PRICES_WHAT);
/// What the table is.
pub const CAPTION: [&str; 2] = tr!(page::AI_IMAGE_API_ROUTES_RANKED);

/// The inside of the page's main element for a ranking of the default query.
#[must_use]
pub fn html(ranking: &Ranking, locale: Locale) -> String {
    let page = html! {
        h1 { (locale.of(TITLE)) }
        div.controls.waiting inert hidden {
            div.asked { (PreEscaped(controls(&Query::default(), locale))) }
        }
        p.job { (PreEscaped(job(&ranking.asked, locale))) }
        p.answer { (PreEscaped(answer(ranking, locale))) }
        p.watch { (PreEscaped(watch(ranking, locale))) }
        table.ranking role="table" {
            caption.visually-hidden { (locale.of(CAPTION)) }
            thead role="rowgroup" { (PreEscaped(head(ranking, locale))) }
            (rows::body(ranking, locale))
        }
        button type="button" class="all" aria-expanded="false" { (PreEscaped(all(ranking, locale))) }
        details.unranked { (PreEscaped(unranked(ranking, locale))) }
        footer.small { (PreEscaped(footer(ranking, locale, &Author::default()))) }
    };
    page.into_string()
}

/// What is asked, where no controls say it: on paper, and without scripts.
#[must_use]
pub fn job(asked: &Asked, locale: Locale) -> String {
    html! { (locale.asked(&asked.job)) }.into_string()
}

/// The answer in words, its figures set off, each sentence in an element of its own.
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

/// What to watch before following the answer.
#[must_use]
pub fn watch(ranking: &Ranking, locale: Locale) -> String {
    html! { (locale.watch(ranking)) }.into_string()
}

/// The ways out where nothing is ranked: buttons that lift what blocks.
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

/// What stands on the button that shows every ranked route where the page is set to show the first few, and them alone
/// again. frame.js sets the number and answers the button; the style sheet shows one of the two texts, and the button only
/// where it has something to show.
#[must_use]
pub fn all(ranking: &Ranking, locale: Locale) -> String {
    let ranked = ranking.estimates.iter().filter(|estimate| estimate.rank.is_some()).count();
    let texts = html! {
        span.more { (locale.say(tr!(page::SHOW_ALL), &[&ranked.to_string()])) }
        span.fewer { (locale.of(tr!(page::SHOW_FEWER))) }
    };
    texts.into_string()
}

/// The parts of the address that have no effect, and why; empty where there are none.
#[must_use]
pub fn ignored(slips: &[Ignored], locale: Locale) -> String {
    html! { (query::text::ignored(slips, locale)) }.into_string()
}

/// What is not ranked, and why.
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

/// What is left out by choice, how the order comes about, how old the prices are, and at which rate a local currency is
/// counted.
#[must_use]
pub fn footer(ranking: &Ranking, locale: Locale, author: &Author) -> String {
    let footer = html! {
        @if let Some(chosen) = row::chosen(&ranking.asked, locale) { p.chosen { (chosen) } }
        p { (row::rule(&ranking.asked.job, locale)) }
        @if author.has_affiliates() { p { (locale.of(row::AFFILIATES)) } }
        p { (row::checked(ranking, locale)) }
        @if let Some(rate) = row::rate(locale) { p { (rate) } }
    };
    footer.into_string()
}
