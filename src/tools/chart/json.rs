//! The chart without a drawing: as lines of text and as JSON.

use super::text::{NO_COST, amount, crossing_sentence, name, place_on_axis, sentence};
use super::{Chart, Series};
use crate::i18n::locale::Locale;
use crate::query::axis::Axis;
use crate::tools::json::{Json, cost};

/// Returns the chart as lines: the summary sentence, each route with its monthly cost at the columns of
/// the table, and every crossing.
#[must_use]
pub fn lines(chart: &Chart, locale: Locale) -> Vec<String> {
    let row = |series: &Series| {
        let cells = chart.axis.columns().into_iter().zip(series.cells).map(|(place, cell)| {
            let cell = cell
                .map_or_else(|| locale.text(NO_COST).to_owned(), |cost| amount(cost, series.about, locale));
            format!("{} → {cell}", place_on_axis(chart.axis, place, locale))
        });
        format!("{}: {}", name(chart, series, locale), cells.collect::<Vec<_>>().join("; "))
    };
    let mut lines = vec![sentence(chart, locale)];
    lines.extend(chart.series.iter().map(row));
    lines.extend(chart.crossings.iter().map(|crossing| crossing_sentence(chart, crossing, true, locale)));
    lines
}

/// Returns the chart as JSON: USD a month at the columns of the table, and the crossings. Self-hosting has no route.
#[must_use]
pub fn json(chart: &Chart) -> Json {
    let route = |at: usize| -> Json {
        let series = chart.series.get(at);
        series.and_then(|series| series.route).map(|(route, _)| route.id).into()
    };
    let place = match chart.axis {
        Axis::Score | Axis::Volume => "images",
        Axis::Resolution => "edge_px",
    };
    let series = chart.series.iter().enumerate().map(|(at, series)| {
        let cells = chart.axis.columns().into_iter().zip(series.cells);
        let cells = cells.map(|(x, cell)| Json::Object(vec![(place, x.into()), ("per_month", cost(cell))]));
        Json::Object(vec![
            ("what", name(chart, series, Locale::ENGLISH).into()),
            ("route", route(at)),
            ("costs", Json::List(cells.collect())),
        ])
    });
    let crossings = chart.crossings.iter().map(|crossing| {
        Json::Object(vec![
            ("cheaper", route(crossing.cheaper)),
            ("than", route(crossing.than)),
            ("from", crossing.from.map(|mark| mark.x).into()),
            ("to", crossing.to.map(|mark| mark.x).into()),
        ])
    });
    Json::Object(vec![
        ("over", chart.axis.as_str().into()),
        ("series", Json::List(series.collect())),
        ("crossings", Json::List(crossings.collect())),
    ])
}
