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

use crate::catalog::publisher;
use crate::estimate::asked::Asked;
use crate::estimate::blocked::blocked;
use crate::estimate::per_route::Status;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::page::html::Html;
use crate::query::author::{Author, Ignored};
use crate::query::{self, Query};

/// The title above the controls.
pub const TITLE: [&str; 2] = ["What will your images cost?", "Was kosten KI-Bilder im Monat?"];
/// The title of the document.
pub const DOCUMENT_TITLE: [&str; 2] = [
    "AI image API prices: what will your images cost?",
    "Preise von KI-Bild-APIs: Was kosten KI-Bilder im Monat?",
];
/// What the table is.
pub const CAPTION: [&str; 2] =
    ["AI image API routes, ranked by cost", "Routen von KI-Bild-APIs, geordnet nach Kosten"];

/// The inside of the page's main element for a ranking of the default query.
#[must_use]
pub fn html(ranking: &Ranking, locale: Locale) -> String {
    let mut out = Html::default();
    out.element("h1", "", locale.of(TITLE));
    for (open, inside, close) in [
        (
            "<div class=\"controls waiting\" inert hidden><div class=\"asked\">",
            controls(&Query::default(), locale),
            "</div></div>",
        ),
        ("<p class=\"job\">", job(&ranking.asked, locale), "</p>"),
        ("<p class=\"answer\">", answer(ranking, locale), "</p>"),
        ("<p class=\"watch\">", watch(ranking, locale), "</p>"),
        (
            "<table class=\"ranking\" role=\"table\"><caption class=\"visually-hidden\">",
            locale.of(CAPTION).to_owned(),
            "</caption>",
        ),
        ("<thead role=\"rowgroup\">", head(ranking, locale), "</thead>"),
        ("", rows::body(ranking, locale), "</table>"),
        ("<button type=\"button\" class=\"all\" aria-expanded=\"false\">", all(ranking, locale), "</button>"),
        ("<details class=\"unranked\">", unranked(ranking, locale), "</details>"),
        ("<footer class=\"small\">", footer(ranking, locale, &Author::default()), "</footer>"),
    ] {
        out.raw(open);
        out.raw(&inside);
        out.raw(close);
    }
    out.finish()
}

/// What is asked, where no controls say it: on paper, and without scripts.
#[must_use]
pub fn job(asked: &Asked, locale: Locale) -> String {
    let mut out = Html::default();
    out.text(&locale.asked(&asked.job));
    out.finish()
}

/// The answer in words, its figures set off, each sentence in an element of its own.
#[must_use]
pub fn answer(ranking: &Ranking, locale: Locale) -> String {
    let mut out = Html::default();
    let classes = std::iter::once("lead").chain(std::iter::repeat("further"));
    for (class, sentence) in classes.zip(locale.sentences(ranking)) {
        out.open("span", &[("class", class)]);
        out.sentence(sentence);
        out.raw("</span>");
    }
    out.finish()
}

/// What to watch before following the answer.
#[must_use]
pub fn watch(ranking: &Ranking, locale: Locale) -> String {
    let mut out = Html::default();
    out.text(&locale.watch(ranking));
    out.finish()
}

/// The ways out where nothing is ranked: buttons that lift what blocks.
#[must_use]
pub fn lifts(ranking: &Ranking, locale: Locale) -> String {
    let mut out = Html::default();
    for lift in blocked(ranking).map(|blocked| blocked.lifts).unwrap_or_default() {
        let (query, label) = (lift.query(), locale.lift(&lift, &ranking.asked.job));
        out.open("button", &[("type", "button"), ("name", "lift"), ("value", &query)]);
        out.text(&label);
        out.raw("</button> ");
    }
    out.finish()
}

/// What stands on the button that shows every ranked route where the page is set to show the first few, and them alone
/// again. frame.js sets the number and answers the button; the style sheet shows one of the two texts, and the button only
/// where it has something to show.
#[must_use]
pub fn all(ranking: &Ranking, locale: Locale) -> String {
    let ranked = ranking.estimates.iter().filter(|estimate| estimate.rank.is_some()).count();
    let mut out = Html::default();
    out.element("span", "more", &locale.say(["Show all {0}", "Alle {0} zeigen"], &[&ranked.to_string()]));
    out.element("span", "fewer", locale.of(["Show fewer", "Weniger zeigen"]));
    out.finish()
}

/// The parts of the address that have no effect, and why; empty where there are none.
#[must_use]
pub fn ignored(slips: &[Ignored], locale: Locale) -> String {
    let mut out = Html::default();
    out.text(&query::text::ignored(slips, locale));
    out.finish()
}

/// What is not ranked, and why.
#[must_use]
pub fn unranked(ranking: &Ranking, locale: Locale) -> String {
    let mut out = Html::default();
    if ranking.estimates.iter().all(|estimate| estimate.rank.is_some()) {
        return String::new();
    }
    out.element("summary", "", &row::unranked(ranking, locale));
    out.raw("<ul>");
    for estimate in ranking.estimates.iter().filter(|estimate| estimate.rank.is_none()) {
        out.open("li", &[("data-route", estimate.route.id), ("data-status", estimate.status.as_str())]);
        out.element("span", "model", &locale.route(estimate.route));
        out.raw(" ");
        out.element("span", "provider", estimate.provider.name);
        out.raw(" · ");
        out.element("span", "why", &locale.reason(estimate, &ranking.asked));
        if let (Status::Retired(_), Some(shutdown)) = (estimate.status, &estimate.route.shutdown) {
            out.raw(" · ");
            out.link(shutdown.source, publisher(shutdown.source));
            out.text(&format!(", {}", locale.provenance(shutdown.grade, shutdown.checked)));
        }
        out.raw("</li>");
    }
    out.raw("</ul>");
    out.finish()
}

/// What is left out by choice, how the order comes about, how old the prices are, and at which rate a local currency is
/// counted.
#[must_use]
pub fn footer(ranking: &Ranking, locale: Locale, author: &Author) -> String {
    let mut out = Html::default();
    if let Some(chosen) = row::chosen(&ranking.asked, locale) {
        out.element("p", "chosen", &chosen);
    }
    out.element("p", "", &row::rule(&ranking.asked.job, locale));
    if author.has_affiliates() {
        out.element("p", "", locale.of(row::AFFILIATES));
    }
    out.element("p", "", &row::checked(ranking, locale));
    if let Some(rate) = row::rate(locale) {
        out.element("p", "", &rate);
    }
    out.finish()
}

fn ticks<T: AsRef<str>>(labels: impl Iterator<Item = T>) -> String {
    let mut out = Html::default();
    labels.for_each(|label| out.element("span", "", label.as_ref()));
    out.finish()
}
