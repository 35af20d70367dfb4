//! The keys of an export and their values, for JSON and CSV alike. A key added here appears in both.

use super::assumptions;
use crate::catalog::billing::Billing;
use crate::catalog::{Latency, Score, Tier};
use crate::estimate::asked::Asked;
use crate::estimate::cost::Bought;
use crate::estimate::horizon::horizon;
use crate::estimate::per_route::{End, Estimate, Status, Warning};
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::query::{Key, Query};
use crate::tools::json::{Json, cost};

/// Keys in order, each with its value.
pub type Keys = Vec<(&'static str, Json)>;

/// Returns the keys that apply to all routes: as-of date, catalog, job, assumptions.
#[must_use]
pub fn about(ranking: &Ranking) -> Keys {
    vec![
        ("as_of", ranking.asked.as_of.to_string().into()),
        ("catalog", ranking.asked.catalog.version.into()),
        ("job", Json::Object(job(&ranking.asked))),
        ("assumptions", assumptions(ranking, Locale::ENGLISH).into()),
    ]
}

/// Returns the job, in the keys and values of the query.
fn job(asked: &Asked) -> Keys {
    let job = &asked.job;
    let query = Query { job: job.clone(), ..Query::default() };
    let set = |key: Key| Some(query.value(key)).filter(|value| !value.is_empty());
    vec![
        ("size", job.size.to_string().into()),
        ("tier", query.value(Key::Tier).into()),
        ("images", job.images.get().into()),
        ("batch", (job.batch != crate::estimate::job::BatchUse::Off).into()),
        ("batch_only", (job.batch == crate::estimate::job::BatchUse::Only).into()),
        ("reject_percent", query.value(Key::Reject).into()),
        ("references", u64::from(job.references).into()),
        ("gpu_seconds", set(Key::GpuSeconds).into()),
        ("steps", job.steps.map(u64::from).into()),
        ("budget", set(Key::Budget).into()),
        ("horizon", job.horizon.map(u64::from).into()),
        ("using", set(Key::Using).into()),
        ("latency", set(Key::Latency).into()),
        ("provider", job.providers.clone().into()),
        ("route", job.routes.clone().into()),
        ("exclude", job.exclude.clone().into()),
        ("editing", job.editing.into()),
        ("at_least", job.at_least.map(u64::from).into()),
        ("direct", job.direct.into()),
        ("open_weights", job.open_weights.into()),
    ]
}

/// Returns the keys of a route. All routes have the same keys at all levels, because the keys
/// become the columns of the CSV.
pub(super) fn route(estimate: &Estimate, asked: &Asked) -> Keys {
    const EN: Locale = Locale::ENGLISH;
    let (route, job) = (estimate.route, &asked.job);
    // Routes that are not ranked cannot be bought, so they have no cost.
    let price = estimate.price.as_ref().filter(|_| estimate.is_ranked());
    let working = price.map(|price| EN.working(price, job)).unwrap_or_default();
    let step = |(term, text): (String, String)| if text.is_empty() { term } else { [term, text].join(": ") };
    let working: Vec<String> = working.into_iter().map(step).collect();
    let warnings = estimate.warnings.iter().map(|warning| EN.warning(warning, estimate, asked));
    let bought = job.budget.and_then(|budget| Some(price?.bought(budget)));
    vec![
        ("route", route.id.into()),
        ("provider", estimate.provider.name.into()),
        ("model", route.model.into()),
        ("quality", route.quality.into()),
        ("tier", estimate.tier.map(Tier::as_str).into()),
        ("latency", route.latency.map(Latency::as_str).into()),
        ("score", score(estimate, asked)),
        ("seller", estimate.provider.kind.as_str().into()),
        ("billing", estimate.billing.map(Billing::as_str).into()),
        ("status", estimate.status.as_str().into()),
        ("reason", Some(EN.reason(estimate, asked)).filter(|reason| !reason.is_empty()).into()),
        ("rank", estimate.rank.map(u64::from).into()),
        ("words", price.map(|price| price.quote.qualifier.as_str()).into()),
        ("per_image", cost(price.map(|price| price.cost))),
        ("per_month", cost(price.map(|price| price.cost.saturating_mul(job.images.get())))),
        ("images_for_budget", images(bought)),
        ("over_horizon", cost(estimate.horizon)),
        ("coming_months", coming(estimate, asked)),
        ("working", working.into()),
        ("source", price.map(|price| price.quote.source).into()),
        ("checked", price.map(|price| price.checked.to_string()).into()),
        ("grade", price.map(|price| price.quote.grade.as_str()).into()),
        ("shutdown", shutdown(estimate)),
        ("warnings", warnings.collect::<Vec<_>>().into()),
    ]
}

/// Returns the rating of a route, with its board, day, 95 % confidence interval and votes.
fn score(estimate: &Estimate, asked: &Asked) -> Json {
    let board = |score: &Score| asked.catalog.boards.get(usize::from(score.board));
    let Some((score, board)) = estimate.score.and_then(|score| Some((score, board(score)?))) else {
        return Json::NoObject(&["board", "day", "rating", "low", "high", "votes"]);
    };
    Json::Object(vec![
        ("board", board.name.into()),
        ("day", board.day.to_string().into()),
        ("rating", score.rating.to_string().into()),
        ("low", score.low.to_string().into()),
        ("high", score.high.to_string().into()),
        ("votes", u64::from(score.votes).into()),
    ])
}

/// Returns the number of images that the budget buys.
fn images(bought: Option<Bought>) -> Json {
    Json::Object(vec![
        ("low", bought.and_then(|bought| bought.low).into()),
        ("typical", bought.and_then(|bought| bought.typical).into()),
        ("high", bought.and_then(|bought| bought.high).into()),
    ])
}

/// Returns the months of the horizon with their typical costs, such as `2026-11-22 58.8`; empty if no horizon is set.
fn coming(estimate: &Estimate, asked: &Asked) -> Json {
    let months = asked.job.horizon.filter(|_| estimate.is_ranked());
    let months = months.map(|months| horizon(estimate, asked, months).months).unwrap_or_default();
    let line = |month: crate::estimate::horizon::Month| {
        let cost = month.cost.map_or_else(|| "unknown".to_owned(), |cost| cost.typical.to_string());
        format!("{} {cost}", month.from)
    };
    months.into_iter().map(line).collect::<Vec<String>>().into()
}

/// Returns the past or announced end of a route, with its source.
fn shutdown(estimate: &Estimate) -> Json {
    let announced = estimate.warnings.iter().find_map(|warning| match warning {
        Warning::Retiring(end) => Some(end),
        _ => None,
    });
    let end: Option<&End> = match &estimate.status {
        Status::Retired(end) => Some(end),
        _ => announced,
    };
    let known = estimate.route.shutdown.as_ref().filter(|_| end.is_some());
    Json::Object(vec![
        ("on", end.map(|end| end.on.to_string()).into()),
        ("contradicted", end.map(|end| end.is_contradicted).into()),
        ("successor", end.and_then(|end| end.successor).map(|next| next.id).into()),
        ("source", known.map(|known| known.source).into()),
    ])
}
