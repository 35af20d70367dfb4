//! The cost of the coming months, as a sentence and as a line chart.

use crate::catalog::Qualifier;
use crate::estimate::cost::Cost;
use crate::estimate::horizon::{Horizon, Segment};
use crate::i18n::locale::Locale;
use crate::i18n::tr;
use crate::units::decimal;
use crate::units::usd::Usd;

/// Returns the cost of staying on a route: now, after its shutdown, and over all months, such as `If
/// you stay on GPT Image 1 mini medium: $84 a month now, from 1 Dec 2026 $395–527 on GPT Image 2.6
/// medium; $4,650–6,190 over 12 months.`
#[must_use]
pub fn sentence(horizon: &Horizon, locale: Locale) -> String {
    let mut text = locale.format(tr!(tools::IF_YOU_STAY_ON), &[&horizon.route.name()]);
    let lasts = horizon.segments.len() == 1;
    for (at, segment) in horizon.segments.iter().enumerate() {
        text.push_str(if at == 0 { " " } else { ", " });
        text.push_str(&part(segment, at == 0, lasts, horizon, locale));
    }
    let all_known = horizon.segments.iter().all(|segment| segment.cost.is_some());
    let total = match horizon.total {
        Some(total) => Some(locale.cost(total, qualifier_of_total(horizon, total))),
        None => all_known.then(|| locale.text(tr!(tools::TOO_MUCH_TO_COMPUTE)).to_owned()),
    };
    if let Some(total) = total {
        text.push_str(if lasts { ", " } else { "; " });
        text.push_str(&locale.over(&total, horizon.months.len()));
    }
    text.push('.');
    text
}

/// Formats the monthly cost of a segment and the day it starts.
fn part(segment: &Segment, first: bool, lasts: bool, horizon: &Horizon, locale: Locale) -> String {
    let from = locale.date(segment.from);
    let cost = segment.cost.map(|cost| locale.cost(cost, segment.qualifier));
    let mut text = match &cost {
        Some(cost) if lasts => locale.format(tr!(tools::A_MONTH_THROUGHOUT), &[cost]),
        Some(cost) if first => locale.format(tr!(tools::A_MONTH_NOW), &[cost]),
        Some(cost) => locale.format(tr!(tools::COST_FROM), &[cost, &from]),
        None if first => locale.text(tr!(tools::NO_PRICE_KNOWN_NOW)).to_owned(),
        None => locale.format(tr!(tools::NO_PRICE_KNOWN_FROM), &[&from]),
    };
    if let Some(route) = segment.route.filter(|route| route.id != horizon.route.id) {
        let on = if cost.is_some() { tr!(tools::ON) } else { tr!(tools::FOR) };
        text.push_str(&locale.format(on, &[&route.name()]));
    }
    text
}

/// Returns the assumption behind the sentence and the line.
#[must_use]
pub fn assumption(horizon: &Horizon, locale: Locale) -> String {
    let day = horizon.segments.first().map(|segment| locale.date(segment.from)).unwrap_or_default();
    locale.format(tr!(tools::PRICES_ARE_ASSUMED_TO_STAY), &[&day])
}

/// Returns the qualifier for a sum, derived from its bounds; "about" if any of its parts is "about".
fn qualifier_of_total(horizon: &Horizon, total: Cost) -> Qualifier {
    let about = |segment: &Segment| segment.qualifier == Qualifier::About;
    match (total.low, total.high) {
        (Some(_), None) => Qualifier::From,
        (None, Some(_)) => Qualifier::UpTo,
        (Some(_), Some(_)) if !horizon.segments.iter().any(about) => Qualifier::Exact,
        _ => Qualifier::About,
    }
}

/// Width, height and top margin of the line chart, in hundredths of SVG units.
const WIDTH: u64 = 24_000;
const HEIGHT: u64 = 4_800;
const MARGIN: u64 = 800;

/// Draws the typical cost per month as a line over a filled area, with a band from low to high. The line steps on the
/// exact day, and each shutdown has a mark. Both axes are linear; dollars start at 0.
///
/// It is hidden from screen readers, because the adjacent [`sentence`] has the same content.
#[must_use]
pub fn line(horizon: &Horizon) -> String {
    let segments = &horizon.segments;
    let (Some(first), Some(last)) = (segments.first(), segments.last()) else { return String::new() };
    let days = |day| u64::try_from(first.from.days_until(day)).unwrap_or(0);
    let x = |day| days(day) * WIDTH / days(last.until).max(1);
    let costs = || segments.iter().filter_map(|segment| segment.cost);
    let top = costs().map(|cost| cost.high.unwrap_or(cost.typical)).max().unwrap_or_default();
    let y = |usd| HEIGHT - up(usd, top);

    let (mut areas, mut path, mut drawing) = (String::new(), String::new(), false);
    for segment in segments {
        let (from, until) = (x(segment.from), x(segment.until));
        if let Some(cost) = segment.cost {
            areas.push_str(&area([y(cost.typical), HEIGHT], [from, until], "paid"));
            areas.extend(band(cost, [from, until], y));
            let level = hundredths(y(cost.typical));
            let to = if drawing { format!("V{level}") } else { format!("M{} {level}", hundredths(from)) };
            path.extend([to, format!("H{}", hundredths(until))]);
        }
        drawing = segment.cost.is_some();
    }
    let end =
        |segment: &Segment| format!("<path class=\"end\" d=\"M{} 0V48\"/>", hundredths(x(segment.from)));
    let ends: Vec<String> = segments.iter().skip(1).map(end).collect();
    format!(
        "<svg class=\"line\" viewBox=\"0 0 240 48\" aria-hidden=\"true\">{areas}\
         <path class=\"cost\" fill=\"none\" d=\"{path}\"/>{}</svg>",
        ends.concat()
    )
}

/// Draws the band between the bounds of a cost, or up to an open side if one bound is unknown.
/// Returns `None` for a single figure.
fn band(cost: Cost, [from, until]: [u64; 2], y: impl Fn(Usd) -> u64) -> Option<String> {
    let class = if cost.low.is_some() && cost.high.is_some() { "band" } else { "band open" };
    let top = cost.high.map_or(0, &y);
    let bottom = y(cost.low.unwrap_or_default());
    (cost.low != cost.high).then(|| area([top, bottom], [from, until], class))
}

/// Draws a rectangle between two heights.
fn area([top, bottom]: [u64; 2], [from, until]: [u64; 2], class: &str) -> String {
    let [x, width] = [from, until - from].map(hundredths);
    let [top, height] = [top, bottom.saturating_sub(top)].map(hundredths);
    format!("<rect class=\"{class}\" x=\"{x}\" y=\"{top}\" width=\"{width}\" height=\"{height}\"/>")
}

/// Returns the height of an amount on a scale from 0 to `top`.
fn up(usd: Usd, top: Usd) -> u64 {
    // Both values lose the same bits, so that the product fits into 64.
    let bits = 16_u32.saturating_sub(top.nano().leading_zeros());
    (usd.nano().min(top.nano()) >> bits) * (HEIGHT - MARGIN) / (top.nano() >> bits).max(1)
}

fn hundredths(n: u64) -> String {
    decimal::format(n, 2)
}
