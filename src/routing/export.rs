//! What two routes cost, as JSON.

use serde_json::{Value, json};

use super::{Difference, Part, Routing, Signed, Split, words};
use crate::catalog::Tier;
use crate::money::Usd;
use crate::ranking::{Cost, Ranking};

/// The answer as JSON: money as decimal strings in USD, with a minus below zero, and an unknown bound as null. The day
/// and the job are those of [`crate::export::json`].
#[must_use]
pub fn json(routing: &Routing, split: &Split, ranking: &Ranking) -> Value {
    let whole = crate::export::json(ranking);
    let Routing { cheap, better, .. } = routing;
    json!({
        "as_of": whole.get("as_of"),
        "job": whole.get("job"),
        "share_percent": split.share.min(100),
        "better_tier": split.tier.word(),
        "suggested": {"cheap": cheap.suggested, "better": better.suggested},
        "cheap": part(cheap, ranking),
        "better": part(better, ranking),
        "per_month": cost(routing.total),
        "all_on_better": cost(routing.all_on_better),
        "saving_per_month": difference(routing.saving),
        "saving_percent": routing.saving_percent(),
        "one_provider": routing.one_provider.as_ref().map(|one| json!({
            "provider": one.cheap.estimate.provider.name,
            "cheap": part(&one.cheap, ranking),
            "better": part(&one.better, ranking),
            "per_month": cost(one.total),
            "more_per_month": difference(one.more),
        })),
    })
}

fn part(part: &Part, ranking: &Ranking) -> Value {
    let route = part.estimate.route;
    json!({
        "route": route.id,
        "provider": part.estimate.provider.name,
        "model": route.model,
        "quality": route.quality,
        "tier": route.tier.map(Tier::word),
        "images": part.images,
        "per_image": cost(part.per_image),
        "per_month": cost(part.per_month),
        "warnings": words::warnings(part, ranking, true),
    })
}

fn cost(cost: Cost) -> Value {
    let text = |usd: Option<Usd>| usd.map(|usd| usd.to_string());
    json!({"low": text(cost.low), "typical": cost.typical.to_string(), "high": text(cost.high)})
}

fn difference(amount: Difference) -> Value {
    let text = |signed: Option<Signed>| signed.map(|signed| signed.to_string());
    json!({"low": text(amount.low), "typical": amount.typical.to_string(), "high": text(amount.high)})
}
