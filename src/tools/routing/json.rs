//! The cost of two routes, as JSON.

use super::{Difference, Routing, Side, Signed, text};
use crate::catalog::Tier;
use crate::estimate::asked::Asked;
use crate::i18n::locale::Locale;
use crate::query::Split;
use crate::tools::json::{Json, cost};

/// Returns the answer as JSON: money as decimal strings in USD, negative amounts with a minus, unknown bounds as null.
#[must_use]
pub fn json(routing: &Routing, split: &Split, asked: &Asked) -> Json {
    let Routing { cheap, better, .. } = routing;
    let one_provider = routing.one_provider.as_ref().map(|one| {
        Json::Object(vec![
            ("provider", one.cheap.estimate.provider.name.into()),
            ("cheap", part(&one.cheap, asked)),
            ("better", part(&one.better, asked)),
            ("per_month", cost(Some(one.total))),
            ("more_per_month", difference(one.more)),
        ])
    });
    let percent = routing.saving_percent();
    Json::Object(vec![
        ("share_percent", u64::from(split.share.min(100)).into()),
        ("better_tier", split.tier.as_str().into()),
        (
            "suggested",
            Json::Object(vec![("cheap", cheap.suggested.into()), ("better", better.suggested.into())]),
        ),
        ("cheap", part(cheap, asked)),
        ("better", part(better, asked)),
        ("per_month", cost(Some(routing.total))),
        ("all_on_better", cost(Some(routing.all_on_better))),
        ("saving_per_month", difference(routing.saving)),
        ("saving_percent", percent.to_string().into()),
        ("one_provider", one_provider.unwrap_or(Json::Null)),
    ])
}

fn part(part: &Side, asked: &Asked) -> Json {
    let route = part.estimate.route;
    Json::Object(vec![
        ("route", route.id.into()),
        ("provider", part.estimate.provider.name.into()),
        ("model", route.model.into()),
        ("quality", route.quality.into()),
        ("tier", part.estimate.tier.map(Tier::as_str).into()),
        ("images", part.images.into()),
        ("per_image", cost(Some(part.per_image))),
        ("per_month", cost(Some(part.per_month))),
        ("warnings", text::warnings(part, asked, true, Locale::ENGLISH).into()),
    ])
}

fn difference(amount: Difference) -> Json {
    let text = |signed: Option<Signed>| signed.map(|signed| signed.to_string()).into();
    Json::Object(vec![
        ("low", text(amount.low)),
        ("typical", text(Some(amount.typical))),
        ("high", text(amount.high)),
    ])
}
