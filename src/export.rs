//! The ranking as JSON.

use serde_json::{Value, json};

use crate::catalog::Tier;
use crate::money::Usd;
use crate::ranking::{Cost, Estimate, Ranking};
use crate::words;

/// The ranking as JSON: money as decimal strings in USD, an unknown bound as null, the ranked routes first and
/// in order.
#[must_use]
pub fn json(ranking: &Ranking) -> Value {
    let job = &ranking.job;
    json!({
        "as_of": ranking.as_of.to_string(),
        "job": {
            "size": job.size.to_string(),
            "tier": job.tier.map_or("any", Tier::word),
            "images": job.images.get(),
            "batch": job.batch,
        },
        "routes": ranking.estimates.iter().map(|estimate| route(estimate, ranking)).collect::<Vec<_>>(),
    })
}

fn route(estimate: &Estimate, ranking: &Ranking) -> Value {
    let images = ranking.job.images.get();
    // What is not offered or gone costs nothing that one could pay.
    let price = estimate.price.as_ref().filter(|_| estimate.is_ranked());
    let working = price.map(|price| words::working(price, images)).unwrap_or_default();
    let working: Vec<String> = working.into_iter().map(|(term, text)| format!("{term}: {text}")).collect();
    let warnings = estimate.warnings.iter().map(|warning| words::warning(warning, estimate, ranking));
    json!({
        "route": estimate.route.id,
        "provider": estimate.provider.name,
        "model": estimate.route.model,
        "quality": estimate.route.quality,
        "tier": estimate.route.tier.map(Tier::word),
        "billing": estimate.billing.map(crate::billing::Billing::word),
        "status": estimate.status.word(),
        "reason": Some(words::reason(estimate, ranking)).filter(|reason| !reason.is_empty()),
        "rank": estimate.rank,
        "words": price.map(|price| if price.quote.words.word().is_empty() { "exact" } else { price.quote.words.word() }),
        "per_image": cost(price.map(|price| price.cost)),
        "per_month": cost(price.map(|price| price.cost.times(images))),
        "working": working,
        "source": price.map(|price| &price.quote.source),
        "checked": price.map(|price| price.quote.checked),
        "grade": price.map(|price| price.quote.grade.word()),
        "warnings": warnings.collect::<Vec<_>>(),
    })
}

fn cost(cost: Option<Cost>) -> Value {
    let text = |usd: Option<Usd>| usd.map(|usd| usd.to_string());
    json!({
        "low": text(cost.and_then(|cost| cost.low)),
        "typical": text(cost.map(|cost| cost.typical)),
        "high": text(cost.and_then(|cost| cost.high)),
    })
}
