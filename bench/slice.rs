//! The catalog of bench/rival: the routes with the prices that count today, as JSON.

use image_price_estimator::catalog::{Catalog, Quote, Rated, Route, Score};
use image_price_estimator::{Asked, Date, Job, Life, Size, candidates, life};
use serde_json::{Map, Value, json};

/// Returns the slice of a catalog for a day.
///
/// # Errors
/// Fails if the first price that applies to a size would not be the one that counts.
pub(crate) fn slice(catalog: &Catalog, as_of: Date) -> Result<Value, String> {
    let providers: Map<String, Value> = catalog
        .providers
        .iter()
        .map(|provider| (provider.id.to_owned(), json!([provider.name, provider.kind.as_str()])))
        .collect();
    let routes: Result<Vec<Value>, String> =
        catalog.routes.iter().map(|each| route(catalog, each, as_of)).collect();
    Ok(json!({ "providers": providers, "routes": routes? }))
}

fn route(catalog: &Catalog, route: &Route, as_of: Date) -> Result<Value, String> {
    let asked = Asked { catalog, job: Job::default(), as_of };
    let estimate = asked.answer_for(route.id).ok_or_else(|| format!("{} has no provider", route.id))?;
    let scores = || catalog.scores(route, as_of);
    let of = |wanted: Rated| scores().find(|score| score.of == wanted);
    let named = scores().filter_map(|score| match score.of {
        Rated::At(edge) => Some(json!([edge, text(score)])),
        _ => None,
    });
    Ok(compact(json!({
        "id": route.id,
        "name": route.name(),
        "tier": estimate.tier,
        "score": match (of(Rated::Route), of(Rated::UnnamedSetting)) {
            (Some(score), _) => text(score),
            (None, Some(_)) => "rated at an unnamed setting".to_owned(),
            (None, None) => "not rated".to_owned(),
        },
        "scoreAt": named.collect::<Vec<_>>(),
        "latency": route.latency,
        "billing": estimate.billing,
        "sizes": route.sizes.as_ref().map(|sizes| &sizes.rule),
        "needsImage": route.needs_image.then_some(true),
        "ends": route.shutdown.as_ref().map(|end| json!([end.on, end.announced])),
        "makerEnds": maker_end(catalog, route, as_of),
        "prices": prices(route, as_of)?,
    })))
}

/// Returns a score with half of its interval, as the page shows it: `1030 ±4`.
fn text(score: &Score) -> String {
    format!("{} ±{}", score.rating.rounded(), score.plus_minus())
}

/// Returns where and when the model ends, if nothing is known of the end of this route.
fn maker_end(catalog: &Catalog, route: &Route, as_of: Date) -> Option<Value> {
    let made = catalog.route(route.ends_at?)?;
    let end = made.shutdown.as_ref().filter(|_| life(made, as_of) != Life::Open)?;
    Some(json!([catalog.provider(made)?.name, end.on]))
}

/// Returns the quotes that count at the preset sizes. The first one that prices a size is the one that counts.
fn prices(route: &Route, as_of: Date) -> Result<Vec<Value>, String> {
    let at = |size: Size| candidates(&route.quotes, size.into(), as_of).into_iter().next();
    let mut found: Vec<&Quote> = Vec::new();
    for counting in Size::PRESETS.into_iter().filter_map(at) {
        if !found.contains(&counting.quote) {
            found.push(counting.quote);
        }
    }
    // A price that covers few sizes and yet counts is newer than the others.
    let prices = |quote: &Quote, size: Size| quote.price.bill(size.into()).is_some();
    found.sort_by_key(|quote| Size::PRESETS.into_iter().filter(|size| prices(quote, *size)).count());
    for size in Size::PRESETS {
        let first = found.iter().copied().find(|quote| prices(quote, size));
        if first != at(size).map(|counting| counting.quote) {
            return Err(format!("{}: another price counts at {size} than the first that applies", route.id));
        }
    }
    let price = |quote: &Quote| {
        let checked = quote.read_by(as_of).map(|checked| checked.to_string());
        compact(json!({
            "rule": quote.price,
            "is": (quote.qualifier.as_str() != "exact").then(|| quote.qualifier.as_str()),
            "grade": quote.grade,
            "checked": checked,
            "source": quote.source,
        }))
    };
    Ok(found.into_iter().map(price).collect())
}

/// Removes the keys without a value.
fn compact(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(kept.map(|(key, value)| (key, compact(value))).collect())
        }
        other => other,
    }
}
