//! The chart of scores as SVG.
//!
//! As in [`super::super::plot`], lines stretch with the plot, while text and marks keep their size. What is drawn is hidden
//! from assistive technology. On top are transparent marks in order of cost, which name themselves.

use maud::{Markup, html};

use super::scale::{Frame, STRIP};
use super::text::{point, span, threshold};
use super::{Scores, Span};
use crate::catalog::Score;
use crate::estimate::cost::Cost;
use crate::estimate::frontier::Offer;
use crate::estimate::per_route::Estimate;
use crate::i18n::locale::Locale;
use crate::i18n::tr;
use crate::page::bar::SCALE_MAX;
use crate::page::html::Position;
use crate::tools::chart::text::{amount_on_axis, cost_title};

/// A mark that names itself.
pub(super) struct Mark {
    /// The id of the route that it leads to.
    pub route: &'static str,
    /// What it is.
    pub text: String,
    pub is_answer: bool,
    /// Its ends, which differ for a span.
    x: (u32, u32),
    y: u32,
}

/// Returns every mark: the rated models, then the others, each in order of cost.
pub(super) fn marks(scores: &Scores, locale: Locale) -> Vec<Mark> {
    let frame = Frame::of(scores, locale);
    let mark = |offer: &Offer, y: u32| Mark {
        route: offer.best.route.id,
        text: point(scores, offer, locale),
        is_answer: scores.is_answer(offer.best),
        x: (at(scores, frame, offer.best), at(scores, frame, offer.best)),
        y,
    };
    let points = scores.points.iter().filter_map(|offer| Some(mark(offer, frame.y(offer.score()?.rating))));
    let spans = scores.spans.iter().filter_map(|one| {
        let cost = scores.cost_of(one);
        Some(Mark {
            route: one.cheapest()?.route.id,
            text: span(scores, one, locale),
            is_answer: one.offers.iter().any(|offer| scores.is_answer(offer.best)),
            x: ends(frame, cost),
            y: frame.y(one.score.rating),
        })
    });
    let mut marks: Vec<Mark> = points.chain(spans).collect();
    marks.sort_unstable_by_key(|mark| (mark.x, mark.y, mark.route));
    marks.extend(scores.unrated.iter().map(|offer| mark(offer, STRIP)));
    marks
}

/// Renders the drawing with its marks.
pub(super) fn svg(scores: &Scores, marks: &[Mark], label: &str, locale: Locale) -> Markup {
    let frame = Frame::of(scores, locale);
    let selected = selected(marks);
    html! {
        svg.area {
            g aria-hidden="true" {
                (grid(scores, frame, locale))
                (strip(scores, frame, locale))
                @for one in &scores.spans { (span_line(scores, one, frame)) }
                (whiskers(scores, frame))
                (frontier_line(scores, frame))
                @for offer in scores.points.iter().filter(|offer| !offer.is_on_frontier) {
                    (dot(scores, offer, frame))
                }
                (frontier_marks(scores, frame, locale))
                (answer(scores, frame, locale))
            }
            g.marks role="listbox" tabindex="0" aria-label=(label) aria-activedescendant={ "mark-" (selected) } {
                @for (at, mark) in marks.iter().enumerate() {
                    g role="option" id={ "mark-" (at) } aria-label=(mark.text) aria-selected=(at == selected)
                        data-route=(mark.route) {
                        @if mark.x.0 == mark.x.1 {
                            circle cx=(Position(mark.x.0)) cy=(Position(mark.y)) r="11" {}
                        } @else {
                            (line("", mark.x, (mark.y, mark.y)))
                        }
                    }
                }
            }
        }
    }
}

/// Returns the index of the mark that is selected at first: the answer.
pub(super) fn selected(marks: &[Mark]) -> usize {
    marks.iter().position(|mark| mark.is_answer).unwrap_or_default()
}

/// Renders a line between two positions.
fn line(class: &str, (x1, x2): (u32, u32), (y1, y2): (u32, u32)) -> Markup {
    html! {
        line class=[(!class.is_empty()).then_some(class)] x1=(Position(x1)) x2=(Position(x2)) y1=(Position(y1))
            y2=(Position(y2)) {}
    }
}

/// Returns the horizontal position of a route.
fn at(scores: &Scores, frame: Frame, estimate: &Estimate) -> u32 {
    frame.x(scores.month(estimate).typical)
}

/// Returns the positions of both bounds of a cost.
fn ends(frame: Frame, cost: Cost) -> (u32, u32) {
    (frame.x(cost.low.unwrap_or(cost.typical)), frame.x(cost.high.unwrap_or(cost.typical)))
}

fn grid(scores: &Scores, frame: Frame, locale: Locale) -> Markup {
    html! {
        @for rating in frame.ratings() {
            @let y = frame.y(rating);
            (line("grid", (0, SCALE_MAX), (y, y)))
            text.y y=(Position(y)) dx="-8" dy=".35em" { (rating.rounded()) }
        }
        @for (amount, is_power) in frame.amounts() {
            @let x = frame.along(amount);
            (line(if is_power { "grid" } else { "grid minor" }, (x, x), (0, SCALE_MAX)))
            text class=(if is_power { "x" } else { "x minor" }) x=(Position(x)) y="100%" dy="1.75em" {
                (amount_on_axis(frame.usd(amount), locale))
            }
        }
        text.x x="50%" y="100%" dy="3.15em" { (cost_title(locale)) }
        text.title dy="-1.2em" { (locale.text(tr!(chart::SCORE))) }
        @if let Some(least) = scores.least {
            @let y = frame.y(least);
            (line("least", (0, SCALE_MAX), (y, y)))
            text.least x="100%" y=(Position(y)) dy="-.5em" { (threshold(scores, least.rounded(), locale)) }
        }
    }
}

/// Renders the unrated models in their own strip.
fn strip(scores: &Scores, frame: Frame, locale: Locale) -> Markup {
    html! {
        @if !scores.unrated.is_empty() {
            rect.strip y=(Position(frame.floor + 250)) width="100%" height=(Position(SCALE_MAX - frame.floor - 250)) {}
            text.strip x="6" y=(Position(frame.floor + 250)) dy="1.15em" { (locale.text(tr!(chart::NOT_RATED))) }
            @for offer in &scores.unrated {
                @let x = at(scores, frame, offer.best);
                (line(&["tick ", state(offer.best)].concat(), (x, x), (STRIP - 250, STRIP + 250)))
            }
        }
    }
}

/// Returns the class of a route's state: solid, hollow, or with a caveat.
fn state(estimate: &Estimate) -> &'static str {
    match () {
        () if estimate.is_dependable() => "",
        () if estimate.is_ending() => "ending",
        () => "caveat",
    }
}

fn span_line(scores: &Scores, one: &Span, frame: Frame) -> Markup {
    let (x1, x2) = ends(frame, scores.cost_of(one));
    let y = frame.y(one.score.rating);
    html! {
        g class=(if one.is_ending() { "span ending" } else { "span" }) {
            (line("", (x1, x2), (y, y)))
            @for x in [x1, x2] {
                svg x=(Position(x)) y=(Position(y)) { line y1="-5" y2="5" {} }
            }
        }
    }
}

/// Renders the ranges of costs and scores.
fn whiskers(scores: &Scores, frame: Frame) -> Markup {
    let interval = |score: &Score| (frame.y(score.high), frame.y(score.low));
    html! {
        @for offer in &scores.points {
            @if let Some(score) = offer.score() {
                @let (cost, y) = (scores.month(offer.best), frame.y(score.rating));
                @let x = frame.x(cost.typical);
                (line("whisker", (x, x), interval(score)))
                @if cost.low != cost.high {
                    @let (low, high) = ends(frame, cost);
                    (line("whisker", (low, high), (y, y)))
                    // An unknown bound is an arrow.
                    @if cost.high.is_none() { (arrow(x, y, "M10-3 14 0 10 3M0 0H14")) }
                    @if cost.low.is_none() { (arrow(x, y, "M-10-3-14 0-10 3M0 0H-14")) }
                }
            }
        }
    }
}

fn arrow(x: u32, y: u32, path: &str) -> Markup {
    html! { svg x=(Position(x)) y=(Position(y)) { path class="whisker" d=(path) {} } }
}

/// Renders the frontier as steps: up where a better model begins.
fn frontier_line(scores: &Scores, frame: Frame) -> Markup {
    let mut points: Vec<(u32, u32)> = Vec::new();
    let mut last = frame.floor;
    for offer in scores.frontier() {
        let Some(score) = offer.score() else { continue };
        let (x, y) = (at(scores, frame, offer.best), frame.y(score.rating));
        points.extend([(x, last), (x, y)]);
        last = y;
    }
    points.extend(points.last().map(|_| (SCALE_MAX, last)));
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
    html! {
        svg.lines viewBox="0 0 10000 10000" preserveAspectRatio="none" { polyline.frontier points=(points.join(" ")) {} }
    }
}

/// Renders a model that is not on the frontier.
fn dot(scores: &Scores, offer: &Offer, frame: Frame) -> Markup {
    let (x, y) = (at(scores, frame, offer.best), offer.score().map_or(STRIP, |score| frame.y(score.rating)));
    let state = state(offer.best);
    html! {
        @if state == "caveat" {
            svg x=(Position(x)) y=(Position(y)) { path class="rated caveat" d="M-4.5 0 0-4.5 4.5 0 0 4.5Z" {} }
        } @else {
            circle class={ "rated " (state) } cx=(Position(x)) cy=(Position(y)) r="3.5" {}
        }
    }
}

/// Widths in a plot of 540 pixels, and heights in one of 336, in hundredths of a percent.
mod room {
    /// A character of a label.
    pub(super) const CHARACTER: u32 = 125;
    /// A line of text.
    pub(super) const LINE: u32 = 450;
    /// From the center of a mark to its label.
    pub(super) const GAP: u32 = 240;
    /// The width and height of a mark with a number.
    pub(super) const MARK: (u32, u32) = (296, 476);
    /// The same on a phone, in a plot of 211 × 288 pixels.
    pub(super) const MARK_ON_PHONE: (u32, u32) = (758, 555);
}

/// Returns for each mark whether it has room for its number: not if it would cover an earlier number that is closer than this.
fn are_numbered(places: &[(u32, u32)], (beside, below): (u32, u32)) -> Vec<bool> {
    let mut numbered: Vec<(u32, u32)> = Vec::new();
    let is_free = |(x, y): &(u32, u32)| {
        let is_free =
            numbered.iter().all(|other| other.0.abs_diff(*x) >= beside || other.1.abs_diff(*y) >= below);
        numbered.extend(is_free.then_some((*x, *y)));
        is_free
    };
    places.iter().map(is_free).collect()
}

/// A rectangle: its left and right ends, and its top and bottom.
type Rect = ((u32, u32), (u32, u32));

fn touches(a: &Rect, b: &Rect) -> bool {
    a.0.0 < b.0.1 && b.0.0 < a.0.1 && a.1.0 < b.1.1 && b.1.0 < a.1.1
}

/// Returns the place of a label next to a mark: to its left, or above it toward the left or the right. Left and above the
/// frontier, few marks are in the way.
fn place(name: &str, (x, y): (u32, u32), taken: &[Rect]) -> Option<(&'static str, Rect)> {
    let width = u32::try_from(name.chars().count()).unwrap_or(u32::MAX).saturating_mul(room::CHARACTER);
    let half = room::LINE / 2;
    let left = x
        .checked_sub(room::GAP + width)
        .map(|start| ((start, x - room::GAP), (y.saturating_sub(half), y + half)));
    let above = y.checked_sub(room::LINE + room::GAP + 60);
    let above = above.map(|top| ((x.saturating_sub(120), x + width), (top, top + room::LINE)));
    let upper = above.and_then(|(_, lines)| Some(((x.checked_sub(width)?, x + 120), lines)));
    let above = above.filter(|rect| rect.0.1 <= SCALE_MAX);
    let places = [("left", left), ("upper", upper), ("above", above)];
    let free = |rect: &Rect| !taken.iter().any(|other| touches(rect, other));
    places.into_iter().find_map(|(class, rect)| Some((class, rect.filter(free)?)))
}

/// Renders the models on the frontier with their numbers, and their names where there is room.
fn frontier_marks(scores: &Scores, frame: Frame, locale: Locale) -> Markup {
    let frontier = scores.frontier();
    let at = |offer: &Offer| Some((at(scores, frame, offer.best), frame.y(offer.score()?.rating)));
    let places: Vec<(u32, u32)> = frontier.iter().filter_map(at).collect();
    let mut taken: Vec<Rect> = Vec::new();
    let mut last = frame.floor;
    for &(x, y) in &places {
        taken.push(((x.saturating_sub(150), x + 150), (y.saturating_sub(240), y + 240)));
        // The line up to the mark.
        taken.push(((x.saturating_sub(20), x + 20), (y, last)));
        last = y;
    }
    let mut named = Vec::new();
    for (offer, (x, y)) in frontier.iter().zip(&places) {
        let name = locale.route(offer.best.route);
        let found = place(&name, (*x, *y), &taken);
        taken.extend(found.map(|(_, rect)| rect));
        named.push((*x, *y, found.map(|(class, _)| (class, name))));
    }
    let wide = are_numbered(&places, room::MARK);
    let narrow = are_numbered(&places, room::MARK_ON_PHONE);
    let class = wide.iter().zip(&narrow).map(|numbered| match numbered {
        (true, true) => "front",
        (true, false) => "front tight",
        (false, true) => "front dense",
        (false, false) => "front tight dense",
    });
    let mut all: Vec<_> = (1..).zip(named.iter().zip(class)).collect();
    // Marks without a number never cover one.
    all.sort_unstable_by_key(|(number, (_, class))| (*class == "front", *number));
    html! {
        @for (number, ((x, y, label), class)) in &all {
            circle class=(class) cx=(Position(*x)) cy=(Position(*y)) r="8" {}
            text class=(class) x=(Position(*x)) y=(Position(*y)) dy=".35em" { (number) }
            @if let Some((class, name)) = label {
                text class={ "name " (class) } x=(Position(*x)) y=(Position(*y)) { (name) }
            }
        }
    }
}

/// Renders a ring around the answer, and its name if it is not on the frontier.
fn answer(scores: &Scores, frame: Frame, locale: Locale) -> Markup {
    let of_span = |span: &&Span| span.offers.iter().any(|offer| scores.is_answer(offer.best));
    let of_board = || scores.spans.iter().find(of_span).map(|span| span.score);
    let is_named = scores.points.iter().any(|offer| offer.is_on_frontier && scores.is_answer(offer.best));
    html! {
        @if let Some(answer) = scores.answer {
            @let x = at(scores, frame, answer);
            @let y = answer.score.or_else(of_board).map_or(STRIP, |score| frame.y(score.rating));
            circle.ring cx=(Position(x)) cy=(Position(y)) r="11.5" {}
            @if !is_named {
                text class=(if x < SCALE_MAX / 2 { "name right" } else { "name left" }) x=(Position(x)) y=(Position(y)) {
                    (locale.route(answer.route))
                }
            }
        }
    }
}
