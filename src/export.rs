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
    let working = price.map(|price| {
        let lines = words::working(price, images);
        lines.into_iter().map(|(term, text)| format!("{term}: {text}")).collect::<Vec<_>>()
    });
    let warnings = estimate.warnings.iter().map(|warning| words::warning(warning, estimate, ranking));
    json!({
        "route": estimate.route.id,
        "provider": estimate.provider.name,
        "model": estimate.route.model,
        "quality": estimate.route.quality,
        "tier": estimate.route.tier.map(Tier::word),
        "billing": estimate.billing().map(crate::billing::Billing::word),
        "status": estimate.status.word(),
        "reason": Some(words::reason(estimate, ranking)).filter(|reason| !reason.is_empty()),
        "rank": estimate.rank,
        "words": price.map(|price| if price.quote.words.word().is_empty() { "exact" } else { price.quote.words.word() }),
        "per_image": price.map(|price| cost(price.cost)),
        "per_month": price.map(|price| cost(price.cost.times(images))),
        "working": working,
        "source": price.map(|price| &price.quote.source),
        "checked": price.map(|price| price.quote.checked),
        "grade": price.map(|price| price.quote.grade.word()),
        "warnings": warnings.collect::<Vec<_>>(),
    })
}

fn cost(cost: Cost) -> Value {
    let text = |usd: Option<Usd>| usd.map(|usd| usd.to_string());
    json!({ "low": text(cost.low), "typical": cost.typical.to_string(), "high": text(cost.high) })
}
