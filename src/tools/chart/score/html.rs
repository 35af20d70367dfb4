//! The chart of scores as HTML: plot, the mark in focus, sentences, the frontier as a list, a key, a table and the credit.

use maud::{Markup, html};

use super::svg::{Mark, marks, selected, svg};
use super::text::{
    caveat, cost, credit, left_out, no_board, nothing, providers, rating, sentences, span_cost, span_name,
};
use super::{Scores, Span};
use crate::catalog::Score;
use crate::estimate::frontier::Offer;
use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::{Locale, Text};
use crate::i18n::tr;
use crate::page::html::link;

/// Renders the chart of scores. Without a board or a rated route, renders only a sentence that says so.
#[must_use]
pub fn html(ranking: &Ranking, locale: Locale) -> String {
    let Some(scores) = Scores::of(ranking) else {
        return html! { p { (no_board(ranking, locale)) } }.into_string();
    };
    if scores.is_empty() {
        return html! { p { (nothing(&scores, locale)) } }.into_string();
    }
    let (scores, marks) = (&scores, marks(&scores, locale));
    let markup = html! {
        figure.plot.scores {
            (svg(scores, &marks, locale.text(tr!(chart::COST_AND_SCORE)), locale))
            (named(&marks, locale))
            figcaption { (sentences(scores, locale)) }
        }
        (frontier(scores, locale))
        (key(scores, locale))
        details {
            summary { (locale.text(tr!(chart::AS_A_TABLE))) }
            (table(scores, locale))
        }
        p.credit { (link(scores.board.dataset, &credit(scores, locale))) }
    };
    markup.into_string()
}

/// The mark in focus in words, with a button that leads to its row.
fn named(marks: &[Mark], locale: Locale) -> Markup {
    html! {
        @if let Some(mark) = marks.get(selected(marks)) {
            p.named {
                span { (mark.text) } " "
                button type="button" name="row" value=(mark.route) {
                    (locale.text(tr!(chart::SHOW_IN_THE_LIST)))
                }
            }
        }
    }
}

/// The models on the frontier by number.
fn frontier(scores: &Scores, locale: Locale) -> Markup {
    let frontier = scores.frontier();
    html! {
        @if !frontier.is_empty() {
            ol.legend.steps {
                @for (at, offer) in frontier.iter().enumerate() {
                    li {
                        svg.key aria-hidden="true" {
                            circle.front cx="8" cy="50%" r="7.5" {}
                            text.front x="8" y="50%" dy=".35em" { (at + 1) }
                        }
                        span {
                            span.model { (locale.route(offer.best.route)) } " "
                            span.provider {
                                (offer.best.provider.name) ", " span.pair { (rating(offer.score(), locale)) }
                            }
                        } " "
                        span.month { (cost(scores, offer.best, locale)) }
                    }
                }
            }
        }
    }
}

/// The meaning of each shape that occurs.
fn key(scores: &Scores, locale: Locale) -> Markup {
    let others = || scores.points.iter().filter(|offer| !offer.is_on_frontier);
    let is_ending = |offer: &Offer| offer.best.is_ending();
    let has_caveat = |offer: &Offer| !offer.best.is_dependable() && !is_ending(offer);
    let has_range = |offer: &Offer| {
        let cost = scores.month(offer.best);
        cost.low != cost.high
    };
    let dot = html! { circle.rated cx="8" cy="8" r="3.5" {} };
    let hollow = html! { circle.rated.ending cx="8" cy="8" r="3.5" {} };
    let diamond = html! { path.rated.caveat d="M3.5 8 8 3.5 12.5 8 8 12.5Z" {} };
    let ring = html! { circle.ring cx="8" cy="8" r="7" {} };
    let front = html! { path.frontier d="M1 14H6V7H11V2H15" {} };
    let bar = html! { g.span { path d="M1 8H15M1 4V12M15 4V12" {} } };
    let tick = html! { line.tick x1="8" x2="8" y1="2" y2="14" {} };
    let whisker = html! { path.whisker d="M1 8H15M8 3V13" {} };
    let items: [(bool, Markup, Text); 8] = [
        (scores.answer.is_some(), ring, tr!(chart::KEY_ANSWER)),
        (scores.points.iter().any(|offer| offer.is_on_frontier), front, tr!(chart::KEY_FRONTIER)),
        (others().any(|offer| offer.best.is_dependable()), dot, tr!(chart::KEY_OTHER)),
        (others().any(has_caveat), diamond, tr!(chart::KEY_CAVEAT)),
        (others().any(is_ending), hollow, tr!(chart::KEY_ENDING)),
        (!scores.spans.is_empty(), bar, tr!(chart::KEY_SPAN)),
        (!scores.unrated.is_empty(), tick, tr!(figures::NOT_RATED)),
        (scores.points.iter().any(has_range), whisker, tr!(chart::KEY_RANGES)),
    ];
    html! {
        ul.shapes {
            @for (_, shape, text) in items.iter().filter(|(occurs, ..)| *occurs) {
                li { svg.shape aria-hidden="true" viewBox="0 0 16 16" { (shape) } span { (locale.text(*text)) } }
            }
        }
    }
}

/// A row of the table.
struct TableRow<'a> {
    score: &'a Score,
    cells: [Markup; 5],
}

impl<'a> TableRow<'a> {
    fn point(scores: &Scores<'_, 'a>, offer: &Offer<'_, 'a>, score: &'a Score, locale: Locale) -> Self {
        let best: &Estimate = offer.best;
        let yes = if offer.is_on_frontier { locale.text(tr!(chart::YES)) } else { "" };
        let cells = [
            html! { (locale.route(best.route)) span.provider { (caveat(best, locale)) } },
            html! { (locale.score(score)) },
            html! { (cost(scores, best, locale)) },
            html! { (providers(offer, locale)) },
            html! { (yes) },
        ];
        Self { score, cells }
    }

    fn span(scores: &Scores<'_, 'a>, span: &Span<'_, 'a>, locale: Locale) -> Self {
        let mut providers: Vec<&str> = Vec::new();
        for offer in &span.offers {
            if !providers.contains(&offer.best.provider.name) {
                providers.push(offer.best.provider.name);
            }
        }
        let cells = [
            html! { (span_name(span)) },
            html! { (locale.score(span.score)) },
            html! { (span_cost(scores, span, locale)) },
            html! { (providers.join(", ")) },
            html! { span.provider { (locale.text(tr!(chart::SETTING_NOT_NAMED))) } },
        ];
        Self { score: span.score, cells }
    }
}

fn table(scores: &Scores, locale: Locale) -> Markup {
    let caption = locale.text(tr!(chart::COST_AND_SCORE));
    let points = scores.points.iter();
    let points = points.filter_map(|offer| Some(TableRow::point(scores, offer, offer.score()?, locale)));
    let mut rows: Vec<TableRow> = points.collect();
    rows.extend(scores.spans.iter().map(|span| TableRow::span(scores, span, locale)));
    rows.sort_unstable_by_key(|row| (core::cmp::Reverse(row.score.rating), row.score.name));
    let heads = [
        tr!(chart::MODEL),
        tr!(chart::SCORE),
        tr!(chart::MONTHLY_COST),
        tr!(chart::PROVIDER),
        tr!(chart::ON_THE_FRONTIER),
    ];
    let unrated: Vec<String> = scores
        .unrated
        .iter()
        .map(|offer| format!("{} {}", locale.route(offer.best.route), cost(scores, offer.best, locale)))
        .collect();
    html! {
        div.scroll role="region" tabindex="0" aria-label=(caption) {
            table.plain.scored {
                thead { tr { @for head in heads { th scope="col" { (locale.text(head)) } } } }
                tbody {
                    @for TableRow { cells: [name, cells @ ..], .. } in &rows {
                        tr { th scope="row" { (name) } @for cell in cells { td { (cell) } } }
                    }
                }
            }
        }
        @if !unrated.is_empty() {
            p.lead { (locale.format(tr!(chart::NOT_RATED_BY_COST), &[&unrated.join(" · ")])) }
        }
        @if let Some(left_out) = left_out(scores, locale) { p.lead { (left_out) } }
    }
}
