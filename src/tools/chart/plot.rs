//! The chart as SVG.
//!
//! Lines are stretched over the plot, while text and marks stand at percentages of it and keep their size, so that one
//! drawing reads on a phone and on a desk. `public/chart.css` gives it height, insets, colors and dashes.

use super::scale::PlotScale;
use super::text::{amount_on_axis, axis_title, cost_title, name, place_on_axis, today_title};
use super::{Chart, Point, Series};
use crate::estimate::asked::Asked;
use crate::estimate::cost::Cost;
use crate::i18n::locale::Locale;
use crate::page::bar::SCALE_MAX;
use crate::page::html::Html;
use crate::query::axis::Axis;
use crate::query::axis::PART;
use crate::units::usd::Usd;

/// The drawing; `sentence` is read out in its place.
pub(super) fn svg(chart: &Chart, asked: &Asked, sentence: &str, locale: Locale) -> String {
    let scale = PlotScale::of(chart, locale);
    let mut out = Html::default();
    out.open("svg", &[("class", "area"), ("role", "img"), ("aria-label", sentence)]);
    grid(chart, scale, locale, &mut out);
    out.raw("<svg class=\"lines\" viewBox=\"0 0 10000 10000\" preserveAspectRatio=\"none\">");
    for (at, series) in chart.series.iter().enumerate() {
        out.open("g", &[("class", &style(series, at))]);
        lines(chart, series, scale, &mut out);
        out.raw("</g>");
    }
    out.raw("</svg>");
    today(chart, asked, scale, locale, &mut out);
    marks(chart, scale, &mut out);
    ends(chart, scale, locale, &mut out);
    out.raw("</svg>");
    out.finish()
}

/// The class that gives a line its color and its dashes.
pub(super) fn style(series: &Series, at: usize) -> String {
    if series.route.is_some() { format!("s{}", at + 1) } else { "host".to_owned() }
}

/// The letter of a crossing.
pub(super) fn letter(at: usize) -> String {
    u8::try_from(at).map_or(' ', |at| char::from(b'a' + at.min(25))).to_string()
}

/// How far right a place stands: as far as the slider's thumb at the same step.
fn x(chart: &Chart, place: u64) -> u32 {
    let (step, part) = chart.axis.step_below(place);
    let last = u64::try_from(chart.axis.last_step()).unwrap_or(1) * PART;
    let way = u64::try_from(step).unwrap_or(0) * PART + part;
    u32::try_from((way * u64::from(SCALE_MAX) + last / 2) / last).unwrap_or(SCALE_MAX)
}

fn percent(position: u32) -> String {
    format!("{}.{:02}%", position / 100, position % 100)
}

fn grid(chart: &Chart, scale: PlotScale, locale: Locale, out: &mut Html) {
    for amount in scale.ticks() {
        let y = percent(SCALE_MAX - scale.up(amount));
        let label = amount_on_axis(scale.usd(amount), locale);
        out.raw(&format!("<line class=\"grid\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/>"));
        out.raw(&format!("<text class=\"y\" y=\"{y}\" dx=\"-8\" dy=\".35em\">{label}</text>"));
    }
    for place in chart.axis.columns() {
        let x = percent(x(chart, place));
        let label = place_on_axis(chart.axis, place, locale);
        // Lines at the doublings only.
        if chart.axis == Axis::Resolution && !place.is_power_of_two() {
            continue;
        }
        out.raw(&format!("<line class=\"grid\" x1=\"{x}\" x2=\"{x}\" y2=\"100%\"/>"));
        out.raw(&format!("<text class=\"x\" x=\"{x}\" y=\"100%\" dy=\"1.75em\">{label}</text>"));
    }
    out.raw(&format!(
        "<text class=\"x\" x=\"50%\" y=\"100%\" dy=\"3.15em\">{}</text>",
        axis_title(chart.axis, locale)
    ));
    out.raw(&format!("<text class=\"title\" dy=\"-2.3em\">{}</text>", cost_title(locale)));
}

/// The band of what is known as a range, and the line.
fn lines(chart: &Chart, series: &Series, scale: PlotScale, out: &mut Html) {
    for part in series.points.split(|point| point.cost.is_none()) {
        let points = |usd: fn(Cost) -> Usd, out: &mut Html, back: bool| {
            let mut one = |point: &Point| {
                if let Some(cost) = point.cost {
                    out.raw(&format!("{},{} ", x(chart, point.x), scale.y(usd(cost))));
                }
            };
            if back { part.iter().rev().for_each(&mut one) } else { part.iter().for_each(&mut one) }
        };
        let low = |cost: Cost| cost.low.unwrap_or(cost.typical);
        let high = |cost: Cost| cost.high.unwrap_or(cost.typical);
        let is_range = |point: &Point| {
            point.cost.is_some_and(|cost| cost.low.is_some() && cost.high.is_some() && cost.low != cost.high)
        };
        let has_band = part.iter().any(is_range);
        if has_band {
            out.raw("<polygon points=\"");
            points(low, out, false);
            points(high, out, true);
            out.raw("\"/>");
        }
        let edges: &[fn(Cost) -> Usd] =
            if series.route.is_none() && has_band { &[low, high] } else { &[|cost| cost.typical] };
        for edge in edges {
            out.raw("<polyline points=\"");
            points(*edge, out, false);
            out.raw("\"/>");
        }
    }
}

/// The line of today's job, with a dot on each cost.
fn today(chart: &Chart, asked: &Asked, scale: PlotScale, locale: Locale, out: &mut Html) {
    let position = x(chart, chart.today);
    let x = percent(position);
    let anchor = match position {
        0..1500 => "start",
        8500.. => "end",
        _ => "middle",
    };
    out.raw(&format!(
        "<g class=\"today\"><line x1=\"{x}\" x2=\"{x}\" y1=\"-6\" y2=\"100%\"/>\
         <text x=\"{x}\" dy=\"-.9em\" text-anchor=\"{anchor}\">{}</text>",
        today_title(chart, asked, locale)
    ));
    out.raw("</g>");
    let (first, last) = (chart.axis.at_step(0), chart.axis.at_step(chart.axis.last_step()));
    if !(first..=last).contains(&chart.today) {
        return;
    }
    for (at, series) in chart.series.iter().enumerate() {
        let Some(cost) = series.today else { continue };
        let ends = [cost.low.unwrap_or(cost.typical), cost.high.unwrap_or(cost.typical)];
        let dots = if series.route.is_none() { &ends[..] } else { &[cost.typical] };
        for usd in dots {
            let y = percent(scale.y(*usd));
            out.raw(&format!("<circle class=\"{}\" cx=\"{x}\" cy=\"{y}\" r=\"3\"/>", style(series, at)));
        }
    }
}

/// The crossings, each with its letter.
fn marks(chart: &Chart, scale: PlotScale, out: &mut Html) {
    for (at, crossing) in chart.crossings.iter().enumerate() {
        let letter = letter(at);
        let to = crossing.to.filter(|to| Some(*to) != crossing.from);
        for mark in [crossing.from, to].into_iter().flatten() {
            let (x, y) = (percent(x(chart, mark.x)), percent(scale.y(mark.usd)));
            out.raw(&format!(
                "<circle class=\"mark\" cx=\"{x}\" cy=\"{y}\" r=\"4\"/>\
                 <text class=\"mark\" x=\"{x}\" y=\"{y}\" dy=\"-.7em\">{letter}</text>"
            ));
        }
    }
}

/// A label at the end of a line.
struct LineEnd {
    at: usize,
    x: u32,
    y: u32,
    label: u32,
}

/// Labels are at least so far apart from each other.
const APART: u32 = 560;
/// Labels so far apart sideways cannot touch.
const ASIDE: u32 = 900;

/// A number at the right end of each line, and its name where there is room.
fn ends(chart: &Chart, scale: PlotScale, locale: Locale, out: &mut Html) {
    let end = |(at, series): (usize, &Series)| {
        let (last, cost) = series.points.iter().rev().find_map(|point| Some((point.x, point.cost?)))?;
        let y = scale.y(cost.typical);
        Some(LineEnd { at, x: x(chart, last), y, label: y })
    };
    let mut ends: Vec<LineEnd> = chart.series.iter().enumerate().filter_map(end).collect();
    ends.sort_unstable_by_key(|end| (end.y, end.at));
    push_apart(&mut ends);
    for end in &ends {
        let Some(series) = chart.series.get(end.at) else { continue };
        out.raw(&format!(
            "<svg class=\"end {}\" x=\"{}\"><line x1=\"1\" x2=\"8\" y1=\"{}\" y2=\"{label}\"/>\
             <circle cx=\"15\" cy=\"{label}\" r=\"7.5\"/><text x=\"15\" y=\"{label}\" dy=\".35em\">{}</text>",
            style(series, end.at),
            percent(end.x),
            percent(end.y),
            end.at + 1,
            label = percent(end.label),
        ));
        if end.x == SCALE_MAX {
            out.raw(&format!("<text class=\"name\" x=\"28\" y=\"{}\" dy=\".35em\">", percent(end.label)));
            out.text(&fitting(name(chart, series, locale)));
            out.raw("</text>");
        }
        out.raw("</svg>");
    }
}

/// A name cut to the room beside the plot; the legend has it in full.
fn fitting(name: String) -> String {
    match name.char_indices().nth(22) {
        Some((at, _)) => format!("{}…", name.get(..at).unwrap_or_default().trim_end()),
        None => name,
    }
}

/// Moves labels down, and from the bottom up again, until none touches another.
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
