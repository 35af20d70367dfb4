//! The cost of two routes, as HTML.

use crate::i18n::tr;
use maud::{Markup, html};

use super::{NoRouting, Routing, text};
use crate::estimate::asked::Asked;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::i18n::text::capitalized;
use crate::page::html::sentence;
use crate::query::Split;

/// Renders the answer, its working as a table, and the warnings; or the reason why there is no answer.
#[must_use]
pub fn html(
    routing: &Result<Routing, NoRouting>,
    split: &Split,
    ranking: &Ranking,
    locale: Locale,
) -> String {
    let asked = &ranking.asked;
    let markup = match routing {
        Ok(routing) => answer(routing, split, asked, locale),
        Err(problem) => html! { p { (text::problem(problem, asked, locale)) } },
    };
    markup.into_string()
}

fn answer(routing: &Routing, split: &Split, asked: &Asked, locale: Locale) -> Markup {
    let keys = text::keys(routing, locale);
    html! {
        p { (sentence(text::answer(routing, split, locale))) }
        (table(routing, asked, locale))
        @if !keys.is_empty() { p { (keys) } }
        p.small { (text::evidence(routing, locale)) }
        @for side in [&routing.cheap, &routing.better] {
            @for warning in text::warnings(side, asked, false, locale) {
                p.small { (text::name(side)) ": " (warning) }
            }
        }
    }
}

fn table(routing: &Routing, asked: &Asked, locale: Locale) -> Markup {
    let Routing { cheap, better, .. } = routing;
    let all = asked.job.images.get();
    let about = cheap.is_about() || better.is_about();
    let [first, second, both, whole] = text::HEADS;
    let rows = [
        (first, text::name(cheap), cheap.images, cheap.per_month, cheap.is_about()),
        (second, text::name(better), better.images, better.per_month, better.is_about()),
        (both, String::new(), all, routing.total, about),
        (whole, text::name(better), all, routing.all_on_better, better.is_about_each()),
    ];
    let columns = [tr!(page::ROUTE), tr!(routing::IMAGES), tr!(routing::COST_PER_MONTH)];
    html! {
        table.plain {
            thead { tr { @for column in columns { th scope="col" { (locale.text(column)) } } } }
            tbody {
                @for (head, name, images, cost, about) in rows {
                    tr {
                        th scope="row" {
                            (capitalized(locale.text(head)))
                            @if !name.is_empty() { ": " span.provider { (name) } }
                        }
                        td { (locale.number(images)) }
                        td { (locale.cost(cost, text::around(about))) }
                    }
                }
            }
        }
    }
}
