//! Renders the answer in each quality tier, as a card that chooses the tier.

use maud::{Markup, PreEscaped, html};

use crate::catalog::{Grade, Tier};
use crate::estimate::per_tier::InTier;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::i18n::text;
use crate::i18n::tr;
use crate::page::Content;
use crate::page::html::{group, sentence};
use crate::query::{Key, Query};

/// The place of the answer in each tier: none, then those of [`Tier::ALL`].
const PLACES: [&str; 4] = ["#in-any", "#in-budget", "#in-mid", "#in-premium"];

/// Renders the cards around their [`contents`]. A [`crate::query::form::Form`] identifies them by name.
pub(super) fn cards(query: &Query, locale: Locale, inside: &dyn Fn(&str) -> PreEscaped<String>) -> Markup {
    let tier = Key::Tier.parameter();
    let name = |tier: Option<Tier>| match tier {
        Some(tier) => text::capitalized(locale.tier(tier)),
        None => locale.text(tr!(page::ANY)).to_owned(),
    };
    let tiers = std::iter::once(None).chain(Tier::ALL.iter().copied().map(Some));
    let cards = html! {
        @for (place, this) in PLACES.into_iter().zip(tiers) {
            @let answer = place.trim_start_matches('#');
            @let label = ["tier", answer.trim_start_matches("in")].concat();
            label.card {
                input type="radio" name=(tier.key.as_str()) value=(this.map_or("any", Tier::as_str))
                    checked=[(query.job.tier == this).then_some("")] aria-labelledby=(label) aria-describedby=(answer);
                span.face { span.tier id=(label) { (name(this)) } " " span.says id=(answer) { (inside(place)) } }
            }
        }
    };
    group("tiers", tier.key.as_str(), locale.text(tier.label), locale.text(tier.hint), false, &cards)
}

/// Renders what the cards say.
pub(super) fn contents(ranking: &Ranking, locale: Locale) -> impl Iterator<Item = Content> {
    let says = move |answer: Option<InTier>| {
        answer.map_or_else(
            || html! { span.made { (locale.text(tr!(cards::NONE))) } },
            |answer| says(&answer, ranking, locale),
        )
    };
    PLACES.into_iter().zip(ranking.per_tier()).map(move |(place, answer)| (place, says(answer).into_string()))
}

/// Renders the figure, the price of 1,000 images, the route, its evidence, and what else to know. Without a minimum tier, only the
/// figure, and the reason against it if there is one.
fn says(answer: &InTier, ranking: &Ranking, locale: Locale) -> Markup {
    let (asked, best) = (&ranking.asked, answer.best);
    let mut notes = locale.notes(answer, &asked.job);
    let price = best.price.as_ref().filter(|_| answer.tier.is_some());
    if price.is_none() {
        notes.truncate(usize::from(best.reason.is_some()));
    } else if let Some(score) = best.score {
        notes.insert(0, locale.named_score(score));
    }
    html! {
        span.figure { (sentence(locale.emphasized(best, &asked.job))) } " "
        @if let Some(price) = price {
            span.per { (locale.per_thousand(price)) } " "
            span.made { b { (locale.route(best.route)) } " " (best.provider.name) } " "
            span.known {
                span.proof {
                    span aria-hidden="true" { (dots(price.quote.grade)) } " " (locale.plain_evidence(price, asked))
                }
                @if !notes.is_empty() { " " (notes_of(&notes)) }
            }
        } @else if !notes.is_empty() {
            (notes_of(&notes))
        }
    }
}

fn notes_of(notes: &[String]) -> Markup {
    html! { span.notes { (notes.join(" · ")) } }
}

/// Returns the strength of a grade as dots.
const fn dots(grade: Grade) -> &'static str {
    match grade {
        Grade::Vendor => "●●●",
        Grade::List => "●●○",
        Grade::Report | Grade::Derived => "●○○",
    }
}
