//! The ranked routes, row by row.

use crate::i18n::tr;
use maud::{Markup, PreEscaped, html};

use crate::catalog::publisher;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::page::bar::{Bar, SCALE_MAX, Scale};
use crate::page::html::link;
use crate::page::row::{self, Row};
use crate::query::author::Author;

/// The head of the table: what the columns are, and the scale that the bars share. Nothing where no route is ranked.
#[must_use]
pub fn head(ranking: &Ranking, locale: Locale) -> String {
    let labels = Scale::of(ranking, locale).labels(locale);
    if labels.is_empty() {
        return String::new();
    }
    let name = |column| html! { span.visually-hidden { (locale.of(column)) } };
    let unit = tr!(page::PER_IMAGE_EACH_STEP_10);
    let row = html! {
        tr role="row" {
            th role="columnheader" { (name(tr!(page::RANK))) }
            th role="columnheader" { (name(tr!(page::ROUTE))) }
            th role="columnheader" class="bar" {
                (name(tr!(page::COST_PER_IMAGE_ON_ONE)))
                div aria-hidden="true" {
                    div.unit { (locale.say(unit, &[&locale.currency_sign()])) }
                    div.ticks { @for label in &labels { span { (label) } } }
                }
            }
            th role="columnheader" { (name(tr!(page::COST))) }
        }
    };
    row.into_string()
}

/// One ranked route, the inside of a row group, in the pieces that change apart from each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The route's id.
    pub id: &'static str,
    /// The word for its status.
    pub status: &'static str,
    /// The typical cost as an exact decimal, USD per month.
    pub usd_per_month: String,
    /// The inside of each cell, by the cell's class.
    pub cells: [(&'static str, String); 4],
    /// The row below, which opens to the working.
    pub working: String,
}

impl Entry {
    fn of(row: &Row, locale: Locale, author: &Author) -> Self {
        Self {
            id: row.id,
            status: row.status,
            usd_per_month: row.usd_per_month.clone(),
            cells: [
                ("rank", row.rank.to_string()),
                ("who", who(row, locale, author).into_string()),
                ("bar", author.with_rel(bar(row).into_string())),
                ("cost", cost(row).into_string()),
            ],
            working: String::new(),
        }
    }

    /// Whether it is the same route in the same state, so that it may differ in its cells and its cost alone.
    #[must_use]
    pub fn is_alike(&self, other: &Self) -> bool {
        self.id == other.id && self.status == other.status && self.working == other.working
    }

    /// All of it as HTML.
    #[must_use]
    pub fn html(&self) -> String {
        let row = html! {
            tr.route role="row" data-route=(self.id) data-status=(self.status)
                data-usd-per-month=(self.usd_per_month) {
                @for (class, inside) in &self.cells {
                    @if *class == "who" {
                        th role="rowheader" scope="row" class=(class) { (PreEscaped(inside)) }
                    } @else {
                        td role="cell" class=(class) { (PreEscaped(inside)) }
                    }
                }
            }
            (PreEscaped(&self.working))
        };
        row.into_string()
    }
}

/// The ranked routes in their order, each with the inside of its opened row; `None` where it is closed.
#[must_use]
pub fn entries(
    ranking: &Ranking,
    locale: Locale,
    author: &Author,
    opened: &dyn Fn(&str) -> Option<String>,
) -> Vec<Entry> {
    let scale = Scale::of(ranking, locale);
    let entry = |estimate| {
        let row = row::row(estimate, &ranking.asked, scale, locale)?;
        let details = opened(row.id).map(|details| author.with_rel(details));
        let name = tr!(page::WORKING_OF);
        let working = html! {
            tr.working role="row" {
                td role="cell" colspan="4" {
                    details open[details.is_some()] {
                        summary data-of=(row.id) {
                            span.visually-hidden { (locale.say(name, &[&row.model, row.provider])) }
                        }
                        @if let Some(details) = details { (PreEscaped(details)) }
                    }
                }
            }
        };
        Some(Entry { working: working.into_string(), ..Entry::of(&row, locale, author) })
    };
    ranking.estimates.iter().filter_map(entry).collect()
}

/// The ranked routes as they stand while nothing can be opened.
pub(super) fn body(ranking: &Ranking, locale: Locale) -> Markup {
    let scale = Scale::of(ranking, locale);
    let rows =
        ranking.estimates.iter().filter_map(|estimate| row::row(estimate, &ranking.asked, scale, locale));
    html! {
        @for row in rows {
            tbody role="rowgroup" { (PreEscaped(Entry::of(&row, locale, &Author::default()).html())) }
        }
    }
}

/// The cell that says what is bought from whom, and what to know about it.
fn who(row: &Row, locale: Locale, author: &Author) -> Markup {
    let provider = row.id.split('/').next();
    html! {
        span.model { (row.model) } " "
        span.provider { (row.provider) } " "
        span.facts { (row.facts) } " "
        span.chips {
            @if let Some(shutdown) = &row.shutdown { span.chip.shutdown { (shutdown) } " " }
            @for chip in &row.chips { span.chip { (chip) } " " }
        }
        // It stands apart from the source of the price, which stays what it is.
        @if let Some(address) = provider.and_then(|provider| author.affiliate(provider)) {
            a.affiliate href=(address) rel="noreferrer sponsored" target="_blank" {
                (row.provider) " " span aria-hidden="true" { "↗" } " " span.ad { (locale.of(row::AD)) }
            }
        }
    }
}

/// The cell with the bar and the source.
///
/// The band of the bar is a range between two bounds, what lies beyond a floor or below a ceiling, or for one known
/// figure the way from the start of the scale.
fn bar(row: &Row) -> Markup {
    let Bar { low, typical, high } = row.bar;
    let (class, start, end) = match (low, high) {
        (Some(low), Some(high)) if low != high => ("range", low, high),
        (Some(_), None) => ("open", typical, SCALE_MAX),
        (None, _) => ("open", 0, typical),
        _ => ("fill", 0, typical),
    };
    let percent = |position: u32| format!("{}.{:02}%", position / 100, position % 100);
    html! {
        svg.scale aria-hidden="true" height="16" {
            rect.track width="100%" {}
            line.decades x2="100%" y1="50%" y2="50%" pathLength=(row.decades) {}
            rect class=(class) x=(percent(start)) width=(percent(end.saturating_sub(start))) {}
            rect.mark x=(percent(typical)) width="3" {}
        }
        span.source { (link(row.address, publisher(row.address))) " · " (row.provenance) }
    }
}

/// The cell with the money.
fn cost(row: &Row) -> Markup {
    html! { span.month { (row.amount) } " " span.each { (row.beside) } }
}
