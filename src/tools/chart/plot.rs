//! The chart as SVG.
//!
//! Lines stretch with the plot. Text and marks are placed by percentages and keep their size, so the same drawing works
//! on phones and desktops. `public/widget.css` sets heights, insets, colors and dashes.

use maud::{Markup, html};

use super::scale::PlotScale;
use super::text::{amount_on_axis, axis_title, cost_title, name, place_on_axis, today_title};
use super::{Chart, Point, Series};
use crate::estimate::asked::Asked;
use crate::estimate::cost::Cost;
use crate::i18n::locale::Locale;
use crate::page::bar::SCALE_MAX;
use crate::page::html::Position;
use crate::query::axis::Axis;
use crate::query::axis::PART;
use crate::units::usd::Usd;

/// Renders the drawing; screen readers read `sentence` instead.
pub(super) fn svg(chart: &Chart, asked: &Asked, sentence: &str, locale: Locale) -> Markup {
    let scale = PlotScale::of(chart, locale);
    html! {
        svg.area role="img" aria-label=(sentence) {
            (grid(chart, scale, locale))
            svg.lines viewBox="0 0 10000 10000" preserveAspectRatio="none" {
                @for (at, series) in chart.series.iter().enumerate() {
                    g class=(style(series, at)) { (lines(chart, series, scale)) }
                }
            }
            (today(chart, asked, scale, locale))
            (marks(chart, scale))
            (ends(chart, scale, locale))
        }
    }
}

/// Returns the class that sets the color and dashes of a line.
pub(super) fn style(series: &Series, at: usize) -> String {
    if series.route.is_some() { format!("s{}", at + 1) } else { "host".to_owned() }
}

/// Returns the letter of a crossing.
pub(super) fn letter(at: usize) -> String {
    u8::try_from(at).map_or(' ', |at| char::from(b'a' + at.min(25))).to_string()
}

/// Returns the horizontal position of a place, which is that of the slider's thumb at the same step.
fn x(chart: &Chart, place: u64) -> u32 {
    let (step, part) = chart.axis.step_below(place);
    let last = u64::try_from(chart.axis.last_step()).unwrap_or(1) * PART;
    let way = u64::try_from(step).unwrap_or(0) * PART + part;
    u32::try_from((way * u64::from(SCALE_MAX) + last / 2) / last).unwrap_or(SCALE_MAX)
}

fn grid(chart: &Chart, scale: PlotScale, locale: Locale) -> Markup {
    // Over the resolution, only doublings have a grid line.
    let has_line = |place: &u64| chart.axis == Axis::Volume || place.is_power_of_two();
    html! {
        @for amount in scale.ticks() {
            @let y = Position(SCALE_MAX - scale.up(amount));
            line.grid x2="100%" y1=(y) y2=(y) {}
            text.y y=(y) dx="-8" dy=".35em" { (amount_on_axis(scale.usd(amount), locale)) }
        }
        @for place in chart.axis.columns().into_iter().filter(has_line) {
            @let x = Position(x(chart, place));
            line.grid x1=(x) x2=(x) y2="100%" {}
            text.x x=(x) y="100%" dy="1.75em" { (place_on_axis(chart.axis, place, locale)) }
        }
        text.x x="50%" y="100%" dy="3.15em" { (axis_title(chart.axis, locale)) }
        text.title dy="-2.3em" { (cost_title(locale)) }
    }
}

/// Renders a line, and a band where the cost is a range.
fn lines(chart: &Chart, series: &Series, scale: PlotScale) -> Markup {
    let low = |cost: Cost| cost.low.unwrap_or(cost.typical);
    let high = |cost: Cost| cost.high.unwrap_or(cost.typical);
    let is_range = |point: &Point| {
        point.cost.is_some_and(|cost| cost.low.is_some() && cost.high.is_some() && cost.low != cost.high)
    };
    html! {
        @for part in series.points.split(|point| point.cost.is_none()) {
            @let points = |usd: fn(Cost) -> Usd| {
                part.iter().filter_map(move |point| {
                    Some(format!("{},{} ", x(chart, point.x), scale.y(usd(point.cost?))))
                })
            };
            @let has_band = part.iter().any(is_range);
            @if has_band {
                polygon points=(points(low).chain(points(high).rev()).collect::<String>()) {}
            }
            @if has_band && series.route.is_none() {
                polyline points=(points(low).collect::<String>()) {}
                polyline points=(points(high).collect::<String>()) {}
            } @else {
                polyline points=(points(|cost| cost.typical).collect::<String>()) {}
            }
        }
    }
}

/// Renders the line of today's job, with a dot on each cost.
fn today(chart: &Chart, asked: &Asked, scale: PlotScale, locale: Locale) -> Markup {
    let position = x(chart, chart.today);
    let x = Position(position);
    let anchor = match position {
        0..1500 => "start",
        8500.. => "end",
        _ => "middle",
    };
    let (first, last) = (chart.axis.at_step(0), chart.axis.at_step(chart.axis.last_step()));
    let is_within = (first..=last).contains(&chart.today);
    html! {
        g.today {
            line x1=(x) x2=(x) y1="-6" y2="100%" {}
            text x=(x) dy="-.9em" text-anchor=(anchor) { (today_title(chart, asked, locale)) }
        }
        @for (at, series) in chart.series.iter().enumerate().filter(|_| is_within) {
            @for usd in dots(series) {
                circle class=(style(series, at)) cx=(x) cy=(Position(scale.y(usd))) r="3" {}
            }
        }
    }
}

/// Returns the costs of a line today: a route's typical figure, or both bounds of self-hosting.
fn dots(series: &Series) -> Vec<Usd> {
    match series.today {
        None => Vec::new(),
        Some(cost) if series.route.is_some() => vec![cost.typical],
        Some(cost) => vec![cost.low.unwrap_or(cost.typical), cost.high.unwrap_or(cost.typical)],
    }
}

/// Renders the crossings with their letters.
fn marks(chart: &Chart, scale: PlotScale) -> Markup {
    html! {
        @for (at, crossing) in chart.crossings.iter().enumerate() {
            @let to = crossing.to.filter(|to| Some(*to) != crossing.from);
            @for mark in [crossing.from, to].into_iter().flatten() {
                @let (x, y) = (Position(x(chart, mark.x)), Position(scale.y(mark.usd)));
                circle.mark cx=(x) cy=(y) r="4" {}
                text.mark x=(x) y=(y) dy="-.7em" { (letter(at)) }
            }
        }
    }
}

/// The label at the end of a line.
struct LineEnd {
    at: usize,
    x: u32,
    y: u32,
    label: u32,
}

/// The minimum vertical distance between labels.
const APART: u32 = 560;
/// The horizontal distance from which labels cannot touch.
const ASIDE: u32 = 900;

/// Renders a number at the right end of each line, and a name if there is room.
fn ends(chart: &Chart, scale: PlotScale, locale: Locale) -> Markup {
    let end = |(at, series): (usize, &Series)| {
        let (last, cost) = series.points.iter().rev().find_map(|point| Some((point.x, point.cost?)))?;
        let y = scale.y(cost.typical);
        Some(LineEnd { at, x: x(chart, last), y, label: y })
    };
    let mut ends: Vec<LineEnd> = chart.series.iter().enumerate().filter_map(end).collect();
    ends.sort_unstable_by_key(|end| (end.y, end.at));
    push_apart(&mut ends);
    html! {
        @for end in &ends {
            @if let Some(series) = chart.series.get(end.at) {
                @let label = Position(end.label);
                svg class={ "end " (style(series, end.at)) } x=(Position(end.x)) {
                    line x1="1" x2="8" y1=(Position(end.y)) y2=(label) {}
                    circle cx="15" cy=(label) r="7.5" {}
                    text x="15" y=(label) dy=".35em" { (end.at + 1) }
                    @if end.x == SCALE_MAX {
                        text.name x="28" y=(label) dy=".35em" { (fitting(name(chart, series, locale))) }
                    }
                }
            }
        }
    }
}

/// Shortens a name to the room next to the plot. The legend has the full name.
fn fitting(name: String) -> String {
    match name.char_indices().nth(22) {
        Some((at, _)) => format!("{}…", name.get(..at).unwrap_or_default().trim_end()),
        None => name,
    }
}

/// Moves labels down, then up from the bottom, until none overlap.
fn push_apart(ends: &mut [LineEnd]) {
    let touches = |a: &LineEnd, b: &LineEnd| a.x.abs_diff(b.x) < ASIDE;
    for i in 0..ends.len() {
        let (above, rest) = ends.split_at_mut(i);
        let Some(end) = rest.first_mut() else { continue };
        let least = above.iter().filter(|other| touches(other, end)).map(|other| other.label + APART).max();
        end.label = end.label.max(least.unwrap_or(0));
    }
    for i in (0..ends.len()).rev() {
        let (rest, below) = ends.split_at_mut(i + 1);
        let Some(end) = rest.last_mut() else { continue };
        let most = below.iter().filter(|other| touches(other, end)).map(|other| other.label).min();
        let most = most.map_or(SCALE_MAX, |most| most.saturating_sub(APART));
        end.label = end.label.min(most);
    }
}
