//! What two routes cost, as HTML.

use super::{NoRouting, Routing, text};
use crate::estimate::asked::Asked;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::i18n::text::capitalized;
use crate::page::html::Html;
use crate::query::Split;

/// The answer, its working as a table, and what to know about it; or why there is none.
#[must_use]
pub fn html(
    routing: &Result<Routing, NoRouting>,
    split: &Split,
    ranking: &Ranking,
    locale: Locale,
) -> String {
    let mut out = Html::default();
    let routing = match routing {
        Ok(routing) => routing,
        Err(problem) => {
            out.element("p", "", &text::problem(problem, &ranking.asked, locale));
            return out.finish();
        }
    };
    out.raw("<p>");
    out.sentence(text::answer(routing, split, locale));
    out.raw("</p>");
    table(&mut out, routing, &ranking.asked, locale);
    let keys = text::keys(routing, locale);
    if !keys.is_empty() {
        out.element("p", "", &keys);
    }
    out.element("p", "small", &text::evidence(routing, locale));
    for part in [&routing.cheap, &routing.better] {
        for warning in text::warnings(part, &ranking.asked, false, locale) {
            out.element("p", "small", &format!("{}: {warning}", text::name(part)));
        }
    }
    out.finish()
}

fn table(out: &mut Html, routing: &Routing, asked: &Asked, locale: Locale) {
    out.raw("<table class=\"plain\"><thead><tr>");
    for column in [["Route", "Route"], ["Images", "Bilder"], ["Cost per month", "Kosten im Monat"]] {
        out.raw("<th scope=\"col\">");
        out.text(locale.of(column));
        out.raw("</th>");
    }
    out.raw("</tr></thead><tbody>");
    let Routing { cheap, better, .. } = routing;
    let all = asked.job.images.get();
    let about = cheap.is_about() || better.is_about();
    let [first, second, both, whole] = text::HEADS;
    for (head, name, images, cost, about) in [
        (first, text::name(cheap), cheap.images, cheap.per_month, cheap.is_about()),
        (second, text::name(better), better.images, better.per_month, better.is_about()),
        (both, String::new(), all, routing.total, about),
        (whole, text::name(better), all, routing.all_on_better, better.is_about_each()),
    ] {
        out.raw("<tr><th scope=\"row\">");
        out.text(&capitalized(locale.of(head)));
        if !name.is_empty() {
            out.text(": ");
            out.element("span", "provider", &name);
        }
        out.raw("</th>");
        out.element("td", "", &locale.number(images));
        out.element("td", "", &locale.cost(cost, text::around(about)));
        out.raw("</tr>");
    }
    out.raw("</tbody></table>");
}
