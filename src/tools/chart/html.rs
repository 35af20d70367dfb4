//! The chart as HTML: plot, caption, legend, crossings and table, and separately the slider.

use crate::i18n::tr;
use maud::{Markup, html};

use super::plot::{letter, style, svg};
use super::text::{NO_COST, amount, breaks, crossing_sentence, hosting, name, place_on_axis, sentence};
use super::{Chart, Series};
use crate::estimate::asked::Asked;
use crate::estimate::cost::Cost;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::query::axis::Axis;
use crate::query::axis::spoken;

/// Renders the chart: plot, caption, legend in order of today's cost, crossings and table.
#[must_use]
pub fn html(chart: &Chart, ranking: &Ranking, locale: Locale) -> String {
    if chart.series.iter().all(|series| series.route.is_none()) {
        let nothing = locale.text(tr!(chart::NOTHING_TO_DRAW));
        return html! { p { (nothing) } }.into_string();
    }
    let sentence = sentence(chart, locale);
    let markup = html! {
        figure.plot {
            (svg(chart, &ranking.asked, &sentence, locale))
            figcaption { (sentence) }
        }
        (legend(chart, locale))
        @if chart.crossings.len() > 1 { (crossings(chart, locale)) }
        details {
            summary { (locale.text(tr!(chart::AS_A_TABLE))) }
            (table(chart, &ranking.asked, locale))
        }
    };
    markup.into_string()
}

/// Renders the slider that covers the plot, or is below that of the scores: `name=volume` with the steps of [`crate::Images`], or `name=edge` with the
/// steps of [`Axis::at_step`].
#[must_use]
pub fn slider(axis: Axis, asked: &Asked, locale: Locale) -> String {
    let (name, label) = match axis {
        Axis::Score | Axis::Volume => ("volume", tr!(chart::IMAGES_PER_MONTH)),
        Axis::Resolution => ("edge", tr!(chart::EDGE_IN_PIXELS)),
    };
    let input = html! {
        input type="range" class=(if axis == Axis::Score { "slider" } else { "grip" }) name=(name) min="0" max=(axis.last_step())
            value=(axis.nearest_step(axis.of(&asked.job))) aria-label=(locale.text(label))
            aria-valuetext=(spoken(axis, &asked.job, locale));
    };
    input.into_string()
}

/// The legend, in order of today's cost.
fn legend(chart: &Chart, locale: Locale) -> Markup {
    let mut order: Vec<(usize, &Series)> = chart.series.iter().enumerate().collect();
    let today = |series: &Series| series.today.map(|cost| cost.typical);
    order.sort_unstable_by_key(|(at, series)| (series.today.is_none(), today(series), *at));
    html! {
        ol.legend {
            @for (at, series) in order {
                li class=(style(series, at)) {
                    svg.key aria-hidden="true" {
                        line x1="18" x2="100%" y1="50%" y2="50%" {}
                        circle cx="8" cy="50%" r="7.5" {}
                        text x="8" y="50%" dy=".35em" { (at + 1) }
                    }
                    span { (entry(chart, series, locale)) } " "
                    span.month { (cost(series, series.today, locale)) }
                }
            }
        }
    }
}

/// The legend's entry for a line.
fn entry(chart: &Chart, series: &Series, locale: Locale) -> Markup {
    // Self-hosting also crosses the lines of other models.
    let only = tr!(chart::REPLACES_NO_OTHER_MODEL);
    let alike = tr!(chart::AND_AT_THE_SAME_PRICE);
    html! {
        @if let Some((route, provider)) = series.route {
            span.model { (route.name()) } " " span.provider { (provider.name) }
        } @else {
            span.model { (name(chart, series, locale)) } span.provider { (locale.text(only)) }
        }
        @if series.alike > 0 {
            span.provider { (locale.format(alike, &[&series.alike.to_string()])) }
        }
    }
}

/// A cost, or a dash if the route does not offer it.
fn cost(series: &Series, cost: Option<Cost>, locale: Locale) -> Markup {
    html! {
        @if let Some(cost) = cost {
            (amount(cost, series.about, locale))
        } @else {
            span aria-hidden="true" { "–" } span.visually-hidden { (locale.text(NO_COST)) }
        }
    }
}

fn table(chart: &Chart, asked: &Asked, locale: Locale) -> Markup {
    let caption = match chart.axis {
        Axis::Score | Axis::Volume => {
            locale.format(tr!(chart::MONTHLY_COST_BY_VOLUME), &[&crate::i18n::text::size(asked.job.size)])
        }
        Axis::Resolution => {
            locale.format(tr!(chart::MONTHLY_COST_BY_SIZE), &[&locale.number(asked.job.images.get())])
        }
    };
    html! {
        p.lead { (caption) }
        div.scroll role="region" tabindex="0" aria-label=(caption) {
            table.plain {
                thead {
                    tr {
                        th scope="col" { (locale.text(tr!(page::ROUTE))) }
                        @for place in chart.axis.columns() {
                            th scope="col" { (place_on_axis(chart.axis, place, locale)) }
                        }
                    }
                }
                tbody {
                    @for series in &chart.series {
                        tr {
                            th scope="row" { (name(chart, series, locale)) }
                            @for cell in series.cells { td { (cost(series, cell, locale)) } }
                        }
                    }
                }
            }
        }
    }
}

/// All crossings with their letters.
fn crossings(chart: &Chart, locale: Locale) -> Markup {
    let by_volume = chart.axis == Axis::Volume;
    let text = |crossing| {
        if by_volume {
            breaks(chart, crossing, locale)
        } else {
            crossing_sentence(chart, crossing, true, locale)
        }
    };
    html! {
        @if by_volume { p.lead { (hosting(chart, locale)) " …" } }
        ol.crossings {
            @for (at, crossing) in chart.crossings.iter().enumerate() {
                li { b { (letter(at)) } " " (text(crossing)) }
            }
        }
    }
}
