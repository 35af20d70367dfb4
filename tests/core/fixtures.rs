//! The catalogs of the tests: the frozen one, the live one, and small ones built for one rule.

use std::path::Path;
use std::sync::OnceLock;

use image_price_estimator::catalog::Catalog;
use image_price_estimator::catalog::files::{self, Mistake, Today};

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

/// The live catalog of `pricing/`. Tests on it must hold for any future price.
pub(crate) fn live() -> &'static Catalog {
    static LIVE: OnceLock<Catalog> = OnceLock::new();
    LIVE.get_or_init(|| Catalog::embedded().unwrap())
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
#[track_caller]
pub(crate) fn catalog_of(models: &[String]) -> Catalog {
    let provider =
        r#"{"id": "x", "name": "X", "site": "https://x.example", "good_for": "a", "drawback": "b"}"#;
    let models = models.join(", ");
    let text = format!(r#"{{"$schema": "schema.json", "provider": {provider}, "models": [{models}]}}"#);
    // Fixtures may use any day.
    without_mistakes(files::read([("pricing/x.json", text.as_str())], today("2199-12-31")))
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
