//! The catalogs of the tests: the frozen one, the live one, and small ones built for one rule.

use std::path::Path;
use std::sync::OnceLock;

use image_price_estimator::catalog::Catalog;
use image_price_estimator::catalog::files::{self, Mistake, Today};
use serde_json::{Map, Value};

use crate::day;

/// The frozen catalog of `tests/fixtures/catalog/`. The tests of rules run on it.
pub(crate) fn catalog() -> &'static Catalog {
    static FROZEN: OnceLock<Catalog> = OnceLock::new();
    FROZEN.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/catalog");
        let files = without_mistakes(files::files(&folder));
        without_mistakes(files::read(
            files.iter().map(|(name, text)| (name.as_str(), text.as_str())),
            today("2026-11-26"),
        ))
    })
}

/// The frozen catalog with what it lacks: a reseller, a price by steps, and a board that rates SDXL at 1100 points.
pub(crate) fn grown() -> &'static Catalog {
    static GROWN: OnceLock<Catalog> = OnceLock::new();
    GROWN.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/catalog");
        let mut files = without_mistakes(files::files(&folder));
        files.retain(|(name, _)| !name.ends_with("boards.json") && !name.ends_with("german.json"));
        let steps = vendor_quote(r#"{"steps": {"usd": "0.1", "per": 4, "default": 4, "max": 8}}"#);
        let file = |rest: &str| format!(r#"{{"$schema": "schema.json", {rest}}}"#);
        files.push((
            "pricing/x.json".to_owned(),
            file(&format!(
                r#""provider": {{"id": "x", "name": "X", "kind": "reseller", "site": "https://x.example", "good_for": "a"}},
                "models": [{{"id": "sdxl", "routes": [{{"quotes": [{steps}]}}]}}]"#
            )),
        ));
        let board = r#""name": "Board", "day": "2026-10-07", "source": "https://board.example", "grade": "list",
            "dataset": "https://board.example/data", "license": "CC BY 4.0""#;
        let row = r#"{"model": "sdxl", "name": "sdxl", "rating": "1100.0", "low": "1097.0", "high": "1103.0", "votes": 9}"#;
        let best = r#"{"name": "best", "rating": "1500.0", "low": "1490.0", "high": "1510.0", "votes": 9}"#;
        let boards = file(&format!(r#""boards": [{{{board}, "scores": [{best}, {row}]}}]"#));
        files.push(("pricing/boards.json".to_owned(), boards));
        let files = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        without_mistakes(files::read(files, today("2026-11-26")))
    })
}

/// The live catalog of `pricing/`. Tests on it must hold for any future price.
pub(crate) fn live() -> &'static Catalog {
    static LIVE: OnceLock<Catalog> = OnceLock::new();
    LIVE.get_or_init(Catalog::embedded)
}

/// Returns a build on this day.
pub(crate) fn today(text: &str) -> Today {
    Today { utc: day(text), latest: day(text), is_pinned: false }
}

/// Unwraps a result, or panics with every mistake.
#[track_caller]
fn without_mistakes<T>(read: Result<T, Vec<Mistake>>) -> T {
    read.unwrap_or_else(|mistakes| {
        panic!("{}", mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

/// Builds a catalog of the provider X (`x`) with these models, sorted by id.
///
/// A model may contain its name, weights and the tiers of its routes; they go to `models.json`.
#[track_caller]
pub(crate) fn catalog_of(models: &[String]) -> Catalog {
    catalog_of_sellers(&[("host", "x", "X", models)])
}

/// Builds a catalog of providers, each with its kind, id, name and models. What `models.json` says of a model is taken from
/// the first provider.
#[track_caller]
pub(crate) fn catalog_of_sellers(sellers: &[(&str, &str, &str, &[String])]) -> Catalog {
    let file = |rest: &str| format!(r#"{{"$schema": "schema.json", {rest}}}"#);
    let mut facts = Vec::new();
    let mut files = Vec::new();
    for (kind, id, name, models) in sellers {
        let provider = format!(
            r#"{{"id": "{id}", "name": "{name}", "kind": "{kind}", "site": "https://{id}.example", "good_for": "a", "drawback": "b"}}"#
        );
        let (sold, of_models): (Vec<String>, Vec<String>) =
            models.iter().map(|model| split_model(model)).unzip();
        if facts.is_empty() {
            facts = of_models;
        }
        let text = file(&format!(r#""provider": {provider}, "models": [{}]"#, sold.join(", ")));
        files.push((format!("pricing/{id}.json"), text));
    }
    files
        .insert(0, ("pricing/models.json".to_owned(), file(&format!(r#""models": [{}]"#, facts.join(", ")))));
    // Fixtures may use any day.
    let files = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    without_mistakes(files::read(files, today("2199-12-31")))
}

/// Splits a model into what its provider's file and what `models.json` contain.
fn split_model(text: &str) -> (String, String) {
    let mut sold: Map<String, Value> = serde_json::from_str(text).unwrap();
    let mut facts = Map::from_iter([("id".to_owned(), sold["id"].clone())]);
    facts.extend(
        ["name", "weights", "needs_image"]
            .into_iter()
            .filter_map(|key| Some((key.to_owned(), sold.remove(key)?))),
    );
    let mut tiers = Map::new();
    for route in sold["routes"].as_array_mut().unwrap() {
        let route = route.as_object_mut().unwrap();
        let quality = route.get("quality").map_or("other", |quality| quality.as_str().unwrap()).to_owned();
        tiers.extend(route.remove("tier").map(|tier| (quality, tier)));
    }
    if !tiers.is_empty() {
        facts.insert("tier".to_owned(), tiers.into());
    }
    (Value::Object(sold).to_string(), Value::Object(facts).to_string())
}

/// Builds a catalog of one route, M on X (`x/m`), with these quotes, sorted by day.
#[track_caller]
pub(crate) fn catalog_of_quotes(quotes: &[String]) -> Catalog {
    let quotes = quotes.join(", ");
    catalog_of(&[format!(r#"{{"id": "m", "name": "M", "routes": [{{"quotes": [{quotes}]}}]}}"#)])
}

/// The evidence of a vendor's page, checked on 1 November 2026.
pub(crate) const EVIDENCE: &str =
    r#""source": "https://x.example", "checked": "2026-11-01", "grade": "vendor""#;

/// Returns a model with one quote, named like its id. Each of the further `lines` ends in a comma.
pub(crate) fn model(id: &str, tier: &str, lines: &str, quote: &str) -> String {
    format!(
        r#"{{"id": "{id}", "name": "{id}", {lines} "routes": [{{"tier": "{tier}", "quotes": [{quote}]}}]}}"#
    )
}

/// Returns a quote of a flat price, given as (checked, grade, source without `https://`, qualifier, USD).
pub(crate) fn quote([checked, grade, source, qualifier, usd]: [&str; 5]) -> String {
    let price = flat(usd);
    format!(
        r#"{{"checked": "{checked}", "grade": "{grade}", "source": "https://{source}", "words": "{qualifier}", "price": {price}}}"#
    )
}

/// Returns the two quotes of a price that rose on the vendor's page on 26 November 2026.
pub(crate) fn price_rise(source: &str) -> [String; 2] {
    let on = |day, usd| quote([day, "vendor", source, "exact", usd]);
    [on("2026-08-22", "0.03"), on("2026-11-26", "0.035")]
}

/// Returns a quote of a price from the vendor's page.
pub(crate) fn vendor_quote(price: &str) -> String {
    format!(r#"{{{EVIDENCE}, "price": {price}}}"#)
}

/// Returns a flat price.
pub(crate) fn flat(usd: &str) -> String {
    format!(r#"{{"flat": "{usd}"}}"#)
}
