//! The chart as HTML: the plot with its caption, the legend, the crossings, the table; and the slider apart.

use super::plot::{letter, style, svg};
use super::text::{NO_COST, amount, breaks, hosting, name, place_on_axis, says, sentence};
use super::{Chart, Series};
use crate::estimate::asked::Asked;
use crate::estimate::cost::Cost;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::page::html::Html;
use crate::query::axis::Axis;
use crate::query::axis::spoken;

/// The chart as HTML: the plot, a caption, the legend in order of today's cost, the crossings, and a table.
#[must_use]
pub fn html(chart: &Chart, ranking: &Ranking, locale: Locale) -> String {
    let mut out = Html::default();
    if chart.series.iter().all(|series| series.route.is_none()) {
        let nothing = [
            "Nothing to draw: no route has a price for this job.",
            "Nichts zu zeichnen: Keine Route hat dafür einen Preis.",
        ];
        out.element("p", "", locale.of(nothing));
        return out.finish();
    }
    let sentence = sentence(chart, locale);
    out.raw("<figure class=\"plot\">");
    out.raw(&svg(chart, &ranking.asked, &sentence, locale));
    out.element("figcaption", "", &sentence);
    out.raw("</figure>");
    legend(chart, locale, &mut out);
    if chart.crossings.len() > 1 {
        crossings(chart, locale, &mut out);
    }
    out.raw("<details>");
    out.element("summary", "", locale.of(["As a table", "Als Tabelle"]));
    table(chart, &ranking.asked, locale, &mut out);
    out.raw("</details>");
    out.finish()
}

/// The slider that is laid over the plot: `name=volume` with the steps of [`crate::Images`], or `name=edge` with those of
/// [`Axis::at_step`].
#[must_use]
pub fn slider(axis: Axis, asked: &Asked, locale: Locale) -> String {
    let x = axis.of(&asked.job);
    let (name, label) = match axis {
        Axis::Volume => ("volume", ["Images per month", "Bilder im Monat"]),
        Axis::Resolution => ("edge", ["Edge in pixels", "Kantenlänge in Pixeln"]),
    };
    let mut out = Html::default();
    out.open(
        "input",
        &[
            ("type", "range"),
            ("class", "grip"),
            ("name", name),
            ("min", "0"),
            ("max", &axis.last_step().to_string()),
            ("value", &axis.nearest_step(x).to_string()),
            ("aria-label", locale.of(label)),
            ("aria-valuetext", &spoken(axis, &asked.job, locale)),
        ],
    );
    out.finish()
}

/// What the lines are, in order of what they cost today.
fn legend(chart: &Chart, locale: Locale, out: &mut Html) {
    let mut order: Vec<(usize, &Series)> = chart.series.iter().enumerate().collect();
    let today = |series: &Series| series.today.map(|cost| cost.typical);
    order.sort_unstable_by_key(|(at, series)| (series.today.is_none(), today(series), *at));
    out.raw("<ol class=\"legend\">");
    for (at, series) in order {
        out.open("li", &[("class", &style(series, at))]);
        out.raw(
            "<svg class=\"key\" aria-hidden=\"true\"><line x1=\"18\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/>\
             <circle cx=\"8\" cy=\"50%\" r=\"7.5\"/>",
        );
        out.raw(&format!("<text x=\"8\" y=\"50%\" dy=\".35em\">{}</text></svg><span>", at + 1));
        if let Some((route, provider)) = series.route {
            out.element("span", "model", &route.name());
            out.raw(" ");
            out.element("span", "provider", provider.name);
        } else {
            out.element("span", "model", &name(chart, series, locale));
            // It crosses the lines of other models too.
            let only = [" (replaces no other model)", " (ersetzt kein anderes Modell)"];
            out.element("span", "provider", locale.of(only));
        }
        if series.alike > 0 {
            let text = [" (and {0} at the same price)", " (und {0} zum selben Preis)"];
            out.element("span", "provider", &locale.say(text, &[&series.alike.to_string()]));
        }
        out.raw("</span> ");
        out.raw("<span class=\"month\">");
        cost(series, series.today, locale, out);
        out.raw("</span>");
        out.raw("</li>");
    }
    out.raw("</ol>");
}

/// A cost of a line, or a dash where it is not offered.
fn cost(series: &Series, cost: Option<Cost>, locale: Locale, out: &mut Html) {
    if let Some(cost) = cost {
        out.text(&amount(cost, series.about, locale));
    } else {
        out.raw("<span aria-hidden=\"true\">–</span>");
        out.element("span", "visually-hidden", locale.of(NO_COST));
    }
}

fn table(chart: &Chart, asked: &Asked, locale: Locale, out: &mut Html) {
    let caption = match chart.axis {
        Axis::Volume => locale.say(
            ["Cost a month by number of images, {0} px", "Kosten im Monat nach Zahl der Bilder, {0} px"],
            &[&crate::i18n::text::size(asked.job.size)],
        ),
        Axis::Resolution => locale.say(
            [
                "Cost a month of {0} images by size in pixels",
                "Kosten im Monat für {0} Bilder nach Größe in Pixeln",
            ],
            &[&locale.number(asked.job.images.get())],
        ),
    };
    out.element("p", "lead", &caption);
    out.open("div", &[("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", &caption)]);
    out.raw("<table class=\"plain\">");
    out.raw("<thead><tr><th scope=\"col\">");
    out.text(locale.of(["Route", "Route"]));
    out.raw("</th>");
    for place in chart.axis.columns() {
        out.raw("<th scope=\"col\">");
        out.text(&place_on_axis(chart.axis, place, locale));
        out.raw("</th>");
    }
    out.raw("</tr></thead><tbody>");
    for series in &chart.series {
        out.raw("<tr><th scope=\"row\">");
        out.text(&name(chart, series, locale));
        out.raw("</th>");
        for cell in series.cells {
            out.raw("<td>");
            cost(series, cell, locale, out);
            out.raw("</td>");
        }
        out.raw("</tr>");
    }
    out.raw("</tbody></table></div>");
}

/// Every crossing with its letter.
fn crossings(chart: &Chart, locale: Locale, out: &mut Html) {
    let by_volume = chart.axis == Axis::Volume;
    if by_volume {
        out.element("p", "lead", &format!("{} …", hosting(chart, locale)));
    }
    out.raw("<ol class=\"crossings\">");
    for (at, crossing) in chart.crossings.iter().enumerate() {
        out.raw("<li>");
        out.element("b", "", &letter(at));
        out.raw(" ");
        if by_volume {
            out.text(&breaks(chart, crossing, locale));
        } else {
            out.text(&says(chart, crossing, true, locale));
        }
        out.raw("</li>");
    }
    out.raw("</ol>");
}
