//! Renders the table of ranked routes.

use crate::i18n::tr;
use maud::{PreEscaped, html};

use crate::catalog::publisher;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::page::bar::{Bar, SCALE_MAX, Scale};
use crate::page::group::List;
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

/// How the rows of a list look.
#[derive(Clone, Copy, Debug)]
pub struct Look<'l, 'a> {
    list: &'l List<'l, 'a>,
    scale: Scale,
    locale: Locale,
    author: &'l Author,
}

impl<'l, 'a> Look<'l, 'a> {
    /// Returns the look of a list for a reader, with the author's settings for links.
    #[must_use]
    pub fn new(list: &'l List<'l, 'a>, locale: Locale, author: &'l Author) -> Self {
        Self { list, scale: Scale::of(list.ranking, locale), locale, author }
    }

    /// Returns the number of rows that are not folded.
    #[must_use]
    pub fn unfolded(self) -> usize {
        self.list.unfolded()
    }

    /// Returns how the list groups its routes.
    #[must_use]
    pub fn by(self) -> By {
        self.list.by
    }

    /// Returns the id of the route that the row at a place in the list stands for.
    #[must_use]
    pub fn id(self, at: usize) -> Option<&'static str> {
        Some(self.list.groups.get(at)?.first.route.id)
    }

    /// Returns the row at a place in the list.
    #[must_use]
    pub fn row(self, at: usize) -> Option<Row> {
        let List { ranking, by, groups, .. } = self.list;
        let row = row::of_group(groups.get(at)?, *by, ranking, self.scale, self.locale)?;
        Some(Row { is_folded: at >= self.list.unfolded(), ..row })
    }

    /// Returns every row.
    pub fn rows(self) -> impl Iterator<Item = Row> {
        (0..self.list.groups.len()).filter_map(move |at| self.row(at))
    }

    /// Renders a row group.
    #[must_use]
    pub fn row_group(self, row: &Row, is_open: Option<bool>) -> String {
        html! { tbody.caveat[row.is_folded] role="rowgroup" { (PreEscaped(self.inside(row, is_open))) } }
            .into_string()
    }

    /// Renders the inside of a row group. `is_open` tells whether the row below is open, which the second module then fills;
    /// `None` leaves that row out, as on the static page.
    #[must_use]
    pub fn inside(self, row: &Row, is_open: Option<bool>) -> String {
        let name = tr!(page::HOW_THIS_IS_CALCULATED);
        let inside = html! {
            tr.route role="row" data-route=(row.id) data-status=(row.status) data-usd-per-month=(row.usd_per_month) {
                td.rank role="cell" { @if let Some(rank) = row.rank { (rank) } }
                th.who role="rowheader" scope="row" { (PreEscaped(self.who(row))) }
                td.bar role="cell" { (PreEscaped(self.bar(row))) }
                td.cost role="cell" { span.month { (row.amount) } " " span.each { (row.beside) } }
            }
            @if let Some(is_open) = is_open {
                tr.working role="row" {
                    td role="cell" colspan="4" {
                        details open[is_open] {
                            summary data-of=(row.id) {
                                span.visually-hidden { (self.locale.format(name, &[&row.model, row.provider])) }
                            }
                            @if is_open { (PreEscaped(OPENED)) }
                        }
                    }
                }
            }
        };
        inside.into_string()
    }

    /// Renders the cell with the model, the provider, and what to know about the route. A list by provider names the
    /// provider first.
    pub(crate) fn who(self, row: &Row) -> String {
        let provider = row.id.split('/').next();
        let cell = html! {
            @if self.list.by == By::Provider {
                span.provider.first { (row.provider) } " "
                span.model.second { (row.model) } " "
            } @else {
                span.model { (row.model) } " "
                span.provider { (row.provider) } " "
            }
            span.facts { (row.facts) @if let Some(others) = &row.others { " · " span.others { (others) } } } " "
            span.chips {
                @if let Some(shutdown) = &row.shutdown { span.chip.shutdown { (shutdown) } " " }
                @for chip in &row.chips { span.chip { (chip) } " " }
            }
            // Separate from the link to the price's source, which affiliates never replace.
            @if let Some(address) = provider.and_then(|provider| self.author.affiliate(provider)) {
                a.affiliate href=(address) rel="noreferrer sponsored" target="_blank" {
                    (row.provider) " " span aria-hidden="true" { "↗" } " " span.ad { (self.locale.text(row::AD)) }
                }
            }
        };
        cell.into_string()
    }

    /// Renders the cell with the bar and the source.
    ///
    /// The band covers the range between two bounds, everything above a floor or below a ceiling, or, for a single figure,
    /// everything from the start of the scale.
    pub(crate) fn bar(self, row: &Row) -> String {
        let Bar { low, typical, high } = row.bar;
        let (class, start, end) = match (low, high) {
            (Some(low), Some(high)) if low != high => ("range", low, high),
            (Some(_), None) => ("open", typical, SCALE_MAX),
            (None, _) => ("open", 0, typical),
            _ => ("fill", 0, typical),
        };
        let cell = html! {
            svg.scale aria-hidden="true" height="16" {
                rect.track width="100%" {}
                line.decades x2="100%" y1="50%" y2="50%" pathLength=(row.decades) {}
                rect class=(class) x=(Position(start)) width=(Position(end.saturating_sub(start))) {}
                rect.mark x=(Position(typical)) width="3" {}
            }
            span.source { (link(row.address, publisher(row.address))) " · " (row.provenance) }
        };
        self.author.with_rel(cell.into_string())
    }
}
