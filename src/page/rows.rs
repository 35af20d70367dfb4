//! Renders the table of ranked routes.

use crate::i18n::tr;
use maud::{Markup, PreEscaped, html};

use crate::catalog::publisher;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::page::bar::{Bar, SCALE_MAX, Scale};
use crate::page::group::{Group, List};
use crate::page::html::{Position, link};
use crate::page::row::{self, Row};
use crate::query::By;
use crate::query::author::Author;

/// Renders the head of the table: the names of the columns, and the scale that the bars share. Empty if no route is
/// ranked.
#[must_use]
pub fn head(ranking: &Ranking, locale: Locale) -> String {
    let labels = Scale::of(ranking, locale).labels(locale);
    if labels.is_empty() {
        return String::new();
    }
    let name = |column| html! { span.visually-hidden { (locale.text(column)) } };
    let unit = tr!(page::SCALE_PER_IMAGE);
    let row = html! {
        tr role="row" {
            th role="columnheader" { (name(tr!(page::RANK))) }
            th role="columnheader" { (name(tr!(page::ROUTE))) }
            th role="columnheader" class="bar" {
                (name(tr!(page::COST_PER_IMAGE_AND_SOURCE)))
                div aria-hidden="true" {
                    div.unit { (locale.format(unit, &[&locale.currency_sign()])) }
                    div.ticks { @for label in &labels { span { (label) } } }
                }
            }
            th role="columnheader" { (name(tr!(page::COST))) }
        }
    };
    row.into_string()
}

/// The place of the details of an opened row, which follows its summary.
pub const OPENED: &str = "<div class=\"opened\"></div>";

/// The contents of a ranked route's row group, in parts that change independently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The route's id.
    pub id: &'static str,
    /// The keyword of its status.
    pub status: &'static str,
    /// The typical cost in USD per month, as an exact decimal.
    pub usd_per_month: String,
    /// The class and contents of each cell.
    pub cells: [(&'static str, String); 4],
    /// The row below, which opens to the details.
    pub working: String,
}

impl Entry {
    fn of(row: &Row, by: By, locale: Locale, author: &Author) -> Self {
        Self {
            id: row.id,
            status: row.status,
            usd_per_month: row.usd_per_month.clone(),
            cells: [
                ("rank", row.rank.to_string()),
                ("who", who(row, by, locale, author).into_string()),
                ("bar", author.with_rel(bar(row).into_string())),
                ("cost", cost(row).into_string()),
            ],
            working: String::new(),
        }
    }

    /// Whether both are the same route in the same state, so that only cells and cost may differ.
    #[must_use]
    pub fn is_alike(&self, other: &Self) -> bool {
        self.id == other.id && self.status == other.status && self.working == other.working
    }

    /// Renders the contents of the row group.
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

/// Returns the rows of a list. `is_open` tells which ones are open; the second module fills these.
#[must_use]
pub fn entries(list: &List, locale: Locale, author: &Author, is_open: &dyn Fn(&str) -> bool) -> Vec<Entry> {
    let scale = Scale::of(list.ranking, locale);
    let entry = |group: &Group| {
        let row = row::of_group(group, list.by, &list.ranking.asked, scale, locale)?;
        let is_open = is_open(row.id);
        let name = tr!(page::HOW_THIS_IS_CALCULATED);
        let working = html! {
            tr.working role="row" {
                td role="cell" colspan="4" {
                    details open[is_open] {
                        summary data-of=(row.id) {
                            span.visually-hidden { (locale.format(name, &[&row.model, row.provider])) }
                        }
                        @if is_open { (PreEscaped(OPENED)) }
                    }
                }
            }
        };
        Some(Entry { working: working.into_string(), ..Entry::of(&row, list.by, locale, author) })
    };
    list.groups.iter().filter_map(entry).collect()
}

/// Renders the rows of the static page, which cannot be opened.
pub(super) fn body(list: &List, locale: Locale) -> Markup {
    let scale = Scale::of(list.ranking, locale);
    let asked = &list.ranking.asked;
    let rows = list.groups.iter().filter_map(|group| row::of_group(group, list.by, asked, scale, locale));
    html! {
        @for row in rows {
            tbody role="rowgroup" { (PreEscaped(Entry::of(&row, list.by, locale, &Author::default()).html())) }
        }
    }
}

/// Renders the cell with the model, the provider, and what to know about the route. A list by provider names the
/// provider first.
fn who(row: &Row, by: By, locale: Locale, author: &Author) -> Markup {
    let provider = row.id.split('/').next();
    html! {
        @if by == By::Provider {
            span.provider.first { (row.provider) } " "
            span.model.second { (row.model) } " "
        } @else {
            span.model { (row.model) } " "
            span.provider { (row.provider) } " "
        }
        span.facts { (row.facts) @if let Some(others) = &row.others { " " span.others { (others) } } } " "
        span.chips {
            @if let Some(shutdown) = &row.shutdown { span.chip.shutdown { (shutdown) } " " }
            @for chip in &row.chips { span.chip { (chip) } " " }
        }
        // Separate from the link to the price's source, which affiliates never replace.
        @if let Some(address) = provider.and_then(|provider| author.affiliate(provider)) {
            a.affiliate href=(address) rel="noreferrer sponsored" target="_blank" {
                (row.provider) " " span aria-hidden="true" { "↗" } " " span.ad { (locale.text(row::AD)) }
            }
        }
    }
}

/// Renders the cell with the bar and the source.
///
/// The band covers the range between two bounds, everything above a floor or below a ceiling, or, for a single figure,
/// everything from the start of the scale.
fn bar(row: &Row) -> Markup {
    let Bar { low, typical, high } = row.bar;
    let (class, start, end) = match (low, high) {
        (Some(low), Some(high)) if low != high => ("range", low, high),
        (Some(_), None) => ("open", typical, SCALE_MAX),
        (None, _) => ("open", 0, typical),
        _ => ("fill", 0, typical),
    };
    html! {
        svg.scale aria-hidden="true" height="16" {
            rect.track width="100%" {}
            line.decades x2="100%" y1="50%" y2="50%" pathLength=(row.decades) {}
            rect class=(class) x=(Position(start)) width=(Position(end.saturating_sub(start))) {}
            rect.mark x=(Position(typical)) width="3" {}
        }
        span.source { (link(row.address, publisher(row.address))) " · " (row.provenance) }
    }
}

/// Renders the cell with the cost.
fn cost(row: &Row) -> Markup {
    html! { span.month { (row.amount) } " " span.each { (row.beside) } }
}
