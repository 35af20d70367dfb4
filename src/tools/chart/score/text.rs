//! The texts of the chart of scores.

use super::{Scores, Span};
use crate::catalog::{Qualifier, Score};
use crate::estimate::frontier::Offer;
use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::i18n::text::capitalized;
use crate::i18n::tr;
use crate::page;

/// Returns the chart as lines: the sentences below it, every mark, and the credit. Without a board or a rated route, returns
/// only a sentence that says so.
#[must_use]
pub fn lines(ranking: &Ranking, locale: Locale) -> Vec<String> {
    let Some(scores) = &Scores::of(ranking) else { return vec![no_board(ranking, locale)] };
    if scores.is_empty() {
        return vec![nothing(scores, locale)];
    }
    let mut lines = vec![sentences(scores, locale)];
    lines.extend(scores.points.iter().map(|offer| point(scores, offer, locale)));
    lines.extend(scores.spans.iter().map(|one| span(scores, one, locale)));
    lines.extend(scores.unrated.iter().map(|offer| point(scores, offer, locale)));
    lines.push(credit(scores, locale));
    lines
}

/// Reads the frontier: where it starts, and its next two steps.
pub(super) fn sentences(scores: &Scores, locale: Locale) -> String {
    let frontier = scores.frontier();
    let Some(first) = scores.first_rated(&frontier) else {
        let no_frontier = if scores.points.is_empty() {
            tr!(chart::ONLY_UNNAMED_SETTINGS)
        } else {
            tr!(chart::EVERY_RATED_ROUTE_HAS_A_CAVEAT)
        };
        return locale.text(no_frontier).to_owned();
    };
    let template = if scores.is_answer(first) { tr!(chart::THE_ANSWER) } else { tr!(chart::CHEAPEST_RATED) };
    let mut text = locale.format(template, &[&route(scores, first, locale)]);
    for (at, step) in scores.steps().iter().enumerate() {
        text.push(' ');
        text.push_str(&if at == 0 { locale.step_up(step) } else { locale.further_step_up(step) });
    }
    text
}

/// Describes a mark: `FLUX.2 [pro], 1153 ±3, $300 a month at fal.ai`, and its caveat.
pub(super) fn point(scores: &Scores, offer: &Offer, locale: Locale) -> String {
    route(scores, offer.best, locale) + &caveat(offer.best, locale)
}

/// Formats the rating of a model, if it has one.
pub(super) fn rating(score: Option<&Score>, locale: Locale) -> String {
    score.map_or_else(|| locale.text(tr!(figures::NOT_RATED)).to_owned(), |score| locale.score(score))
}

/// Describes a route: `FLUX.2 [pro], 1153 ±3, $300 a month at fal.ai`.
fn route(scores: &Scores, estimate: &Estimate, locale: Locale) -> String {
    let cost = locale.a_month(&cost(scores, estimate, locale));
    let with = [&locale.route(estimate.route), &rating(estimate.score, locale), &cost];
    let [name, score, cost] = with.map(String::as_str);
    locale.format(tr!(chart::MODEL_SCORE_COST), &[name, score, cost, estimate.provider.name])
}

/// Formats the cost of a month.
pub(super) fn cost(scores: &Scores, estimate: &Estimate, locale: Locale) -> String {
    let qualifier = estimate.price.as_ref().map_or(Qualifier::Exact, |price| price.quote.qualifier);
    locale.cost(scores.month(estimate), qualifier)
}

/// Returns why a route is not on the frontier, even if nothing beats it. Empty for dependable routes.
pub(super) fn caveat(estimate: &Estimate, locale: Locale) -> String {
    estimate.reason.map_or_else(String::new, |reason| format!(", {}", locale.against(reason)))
}

/// Describes a model that is rated at an unnamed setting.
pub(super) fn span(scores: &Scores, span: &Span, locale: Locale) -> String {
    let cost = locale.a_month(&span_cost(scores, span, locale));
    let with = [span_name(span), locale.score(span.score), cost];
    let mut text = locale.format(tr!(chart::AT_A_SETTING_NOT_NAMED), &with.each_ref().map(String::as_str));
    if span.offers.len() > 1 {
        text.push_str(locale.text(tr!(chart::DEPENDING_ON_QUALITY)));
    }
    if span.is_ending()
        && let Some(cheapest) = span.cheapest()
    {
        text.push_str(&caveat(cheapest, locale));
    }
    text
}

/// Formats the cost of a month of a model that is rated at an unnamed setting.
pub(super) fn span_cost(scores: &Scores, span: &Span, locale: Locale) -> String {
    match span.offers.as_slice() {
        [only] => cost(scores, only.best, locale),
        _ => locale.cost(scores.cost_of(span), Qualifier::Exact),
    }
}

/// Returns the name of a model with its name on the board, which may list several.
pub(super) fn span_name(span: &Span) -> String {
    let model = span.cheapest().map_or("", |cheapest| cheapest.route.model);
    format!("{model} ({})", span.score.name)
}

/// Returns the provider and those with a higher price or a caveat: `fal.ai and 2 more: Replicate, Runware`.
pub(super) fn providers(offer: &Offer, locale: Locale) -> String {
    let mut names: Vec<&str> = Vec::new();
    for other in &offer.others {
        if other.provider.id != offer.best.provider.id && !names.contains(&other.provider.name) {
            names.push(other.provider.name);
        }
    }
    if names.is_empty() {
        return offer.best.provider.name.to_owned();
    }
    let count = names.len().to_string();
    locale.format(tr!(chart::AND_MORE_PROVIDERS), &[offer.best.provider.name, &count, &names.join(", ")])
}

/// Returns what is not drawn: `3 not offered for this job · 9 shut down`. `None` if every route is.
pub(super) fn left_out(scores: &Scores, locale: Locale) -> Option<String> {
    let groups = page::row::unranked(scores.ranking, "", locale);
    (!groups.is_empty()).then(|| locale.format(tr!(chart::NOT_DRAWN), &[&groups]))
}

/// Credits the board: `Scores: Arena text-to-image, 7 Oct 2026, CC BY 4.0`.
pub(super) fn credit(scores: &Scores, locale: Locale) -> String {
    locale.credit(scores.board)
}

/// Names the line of the job's tier or minimum score: `Premium from 1225`, `At least 1150`.
pub(super) fn threshold(scores: &Scores, points: u16, locale: Locale) -> String {
    let (job, points) = (&scores.ranking.asked.job, points.to_string());
    match job.tier.filter(|_| job.at_least.is_none()) {
        Some(tier) => locale.format(tr!(chart::TIER_FROM), &[&capitalized(locale.tier(tier)), &points]),
        None => capitalized(&locale.format(tr!(figures::AT_LEAST), &[&points])),
    }
}

/// Says that no board is known on the as-of date.
pub(super) fn no_board(ranking: &Ranking, locale: Locale) -> String {
    locale.format(tr!(chart::NO_SCORES_ON), &[&locale.date(ranking.asked.as_of)])
}

/// Says that no route with a price has a score.
pub(super) fn nothing(scores: &Scores, locale: Locale) -> String {
    let is_priced = !scores.unrated.is_empty();
    locale.text(if is_priced { tr!(chart::NOTHING_RATED) } else { tr!(chart::NOTHING_TO_DRAW) }).to_owned()
}
