//! The texts of the chart.

use super::crossing::{Crossing, Mark};
use super::{Chart, Series};
use crate::catalog::Model;
use crate::catalog::Qualifier;
use crate::estimate::asked::Asked;
use crate::estimate::cost::Cost;
use crate::i18n::locale::{Lang, Locale, Text};
use crate::i18n::tr;
use crate::query::axis::Axis;
use crate::units::usd::Usd;

/// Summarizes the chart in one sentence: the crossing nearest to today's job, preferably one
/// that changes the cheapest line.
#[must_use]
pub fn sentence(chart: &Chart, locale: Locale) -> String {
    let far = |crossing: &Crossing| {
        chart.axis.nearest_step(crossing.x()).abs_diff(chart.axis.nearest_step(chart.today))
    };
    let nearest = chart.crossings.iter().min_by_key(|crossing| (!crossing.leads, far(crossing)));
    if let Some(crossing) = nearest {
        return crossing_sentence(chart, crossing, chart.today <= crossing.until, locale);
    }
    let text = match (chart.axis, chart.runs) {
        (Axis::Resolution, _) => tr!(chart::SIZE_DOES_NOT_CHANGE_THE_ORDER),
        (Axis::Score | Axis::Volume, None) => tr!(chart::VOLUME_DOES_NOT_CHANGE_THE_ORDER),
        (Axis::Score | Axis::Volume, Some(_)) => tr!(chart::SELF_HOSTING_AND_BUYING_KEEP_PLACES),
    };
    let ends = [0, chart.axis.last_step()].map(|step| locale.number(chart.axis.at_step(step)));
    locale.format(text, &[&ends[0], &ends[1], model(chart)])
}

/// Describes a crossing. Over the resolution, the wording depends on whether the crossing is still ahead of the job.
pub(super) fn crossing_sentence(chart: &Chart, crossing: &Crossing, ahead: bool, locale: Locale) -> String {
    let name = |at: usize| chart.series.get(at).map(|series| name(chart, series, locale)).unwrap_or_default();
    if chart.axis == Axis::Resolution {
        let (cheaper, than) = (name(crossing.cheaper), name(crossing.than));
        return if ahead {
            let text = tr!(chart::FROM_PX_COSTS_LESS);
            locale.format(text, &[&square(crossing.x()), &cheaper, &than])
        } else {
            let text = tr!(chart::UP_TO_PX_COSTS_LESS);
            locale.format(text, &[&square(crossing.until), &than, &cheaper])
        };
    }
    format!("{} {}.", hosting(chart, locale), breaks(chart, crossing, locale))
}

/// Returns the subject of a crossing over the volume: `Self-hosting SDXL`.
pub(super) fn hosting(chart: &Chart, locale: Locale) -> String {
    locale.format(tr!(chart::SELF_HOSTING), &[model(chart)])
}

/// Describes a crossing over the volume. Self-hosting breaks even at `from` at best and at `to` at worst. Where it gets
/// more expensive again, `from` is the worst case. Places beyond the axis are omitted.
pub(super) fn breaks(chart: &Chart, crossing: &Crossing, locale: Locale) -> String {
    let pays = is_host(chart, crossing.cheaper);
    let text = match (pays, crossing.from, crossing.to) {
        (true, Some(from), Some(to)) if from.x == to.x => tr!(chart::BREAKS_EVEN_AT),
        (true, Some(_), Some(_)) => tr!(chart::BREAKS_EVEN_BETWEEN),
        (true, Some(_), None) => tr!(chart::BREAKS_EVEN_AT_BEST),
        (true, None, _) => tr!(chart::BREAKS_EVEN_AT_WORST),
        (false, Some(from), Some(to)) if from.x == to.x => tr!(chart::COSTS_MORE_AGAIN_FROM),
        (false, Some(_), Some(_)) => tr!(chart::COSTS_MORE_AGAIN_BETWEEN),
        (false, Some(_), None) => tr!(chart::COSTS_MORE_AGAIN_AT_WORST),
        (false, None, _) => tr!(chart::COSTS_MORE_AGAIN_AT_BEST),
    };
    let number = |mark: Option<Mark>| mark.map_or(String::new(), |mark| locale.number(mark.x));
    let seller = seller(chart, if pays { crossing.than } else { crossing.cheaper });
    // Self-hosting already paid off before, until a further machine.
    let cost_more_before = |other: &Crossing| other.cheaper == crossing.than && other.x() < crossing.x();
    let again = locale.text(if pays && chart.crossings.iter().any(cost_more_before) {
        tr!(chart::AGAIN)
    } else {
        tr!(chart::NOT_AGAIN)
    });
    locale.format(text, &[seller, &number(crossing.from), &number(crossing.to), again])
}

/// Returns the name of the self-hosted model.
pub(super) fn model<'a>(chart: &Chart<'a>) -> &'a str {
    chart.runs.map_or("", Model::name)
}

/// Returns the provider that sells the self-hosted model: the other line of a crossing over the volume.
pub(super) fn seller<'a>(chart: &Chart<'a>, at: usize) -> &'a str {
    chart.series.get(at).and_then(|series| series.route).map_or("", |(_, provider)| provider.name)
}

/// The text for a gap in a line.
pub(super) const NO_COST: Text = tr!(chart::NOT_OFFERED_OR_NOT_CONFIRMED);

pub(super) fn is_host(chart: &Chart, at: usize) -> bool {
    chart.series.get(at).is_some_and(|series| series.route.is_none())
}

/// Formats a square size: `1024 × 1024`.
fn square(edge: u64) -> String {
    format!("{edge}\u{a0}×\u{a0}{edge}")
}

/// Returns the name of the model, with its provider if two lines share that name.
pub(super) fn name(chart: &Chart, series: &Series, locale: Locale) -> String {
    let Some((route, provider)) = series.route else {
        return locale.format(tr!(chart::SELF_HOSTED), &[model(chart)]);
    };
    let name = route.name();
    let namesakes = chart
        .series
        .iter()
        .filter_map(|series| series.route)
        .filter(|(other, _)| other.name() == name)
        .count();
    if namesakes > 1 { locale.format(tr!(figures::MODEL_ON_PROVIDER), &[&name, provider.name]) } else { name }
}

/// Formats a cost with its qualifier.
pub(super) fn amount(cost: Cost, about: bool, locale: Locale) -> String {
    locale.cost(cost, if about { Qualifier::About } else { Qualifier::Exact })
}

/// Shortens an amount for the axis: `$10k`, `10.000 $`. It has to be a power of ten, or twice or five times one.
pub(super) fn amount_on_axis(usd: Usd, locale: Locale) -> String {
    short(&locale.money(usd), locale)
}

/// Formats a place on the axis: `10k`, `1024²`.
pub(super) fn place_on_axis(axis: Axis, place: u64, locale: Locale) -> String {
    match axis {
        Axis::Score | Axis::Volume => short(&locale.number(place), locale),
        Axis::Resolution => format!("{place}²"),
    }
}

/// Abbreviates the zeros of a round number, which has only zeros after its first separator.
fn short(number: &str, locale: Locale) -> String {
    let zeros = match locale.lang {
        Lang::En => [(",000,000,000", "B"), (",000,000", "M"), (",000", "k")],
        Lang::De => [(".000.000.000", "G"), (".000.000", "M"), (".000", "k")],
    };
    zeros
        .iter()
        .find(|(zeros, _)| number.contains(zeros))
        .map_or(number.to_owned(), |(zeros, word)| number.replacen(zeros, word, 1))
}

/// Returns the title of the horizontal axis.
pub(super) fn axis_title(axis: Axis, locale: Locale) -> &'static str {
    match axis {
        Axis::Score | Axis::Volume => locale.text(tr!(chart::IMAGES_A_MONTH)),
        Axis::Resolution => locale.text(tr!(chart::PIXELS_OF_A_SQUARE_IMAGE)),
    }
}

/// Returns the title of the vertical axis.
pub(super) fn cost_title(locale: Locale) -> &'static str {
    locale.text(tr!(chart::MONTHLY_COST))
}

/// Returns the label of today's job.
pub(super) fn today_title(chart: &Chart, asked: &Asked, locale: Locale) -> String {
    match chart.axis {
        Axis::Score | Axis::Volume => locale.images(chart.today),
        Axis::Resolution => crate::i18n::text::size(asked.job.size),
    }
}
