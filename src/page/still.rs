//! Renders the card of a post without WebAssembly: the answer in each quality tier, small enough for a text.

use maud::html;

use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::i18n::text;
use crate::i18n::tr;
use crate::page::html::sentence;
use crate::page::{TITLE, row};

/// Renders the card of a ranking. public/card.js fills the same elements for other jobs.
#[must_use]
pub fn still(ranking: &Ranking, locale: Locale) -> String {
    let asked = &ranking.asked;
    let card = html! {
        h1 { (locale.text(TITLE)) }
        p.job { (locale.asked(&asked.job)) }
        ul {
            // The first answer is that of any tier.
            @for answer in ranking.per_tier().into_iter().flatten().filter(|answer| answer.tier.is_some()) {
                li {
                    span.name { (answer.tier.map(|tier| text::capitalized(locale.tier(tier))).unwrap_or_default()) } " "
                    span.sum { (sentence(locale.emphasized(answer.best, &asked.job))) } " "
                    span.offer { b { (locale.route(answer.best.route)) } " " (answer.best.provider.name) }
                    span.note { (locale.limits(&answer, &asked.job).join(" · ")) }
                }
            }
        }
        div.foot {
            p.as-of { (row::as_of_answers(ranking, locale)) "." }
            a.open href="../" target="_blank" { (locale.text(tr!(page::OPEN))) }
        }
    };
    card.into_string()
}
