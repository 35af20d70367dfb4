//! The catalogs of the tests: the frozen one, the live one, and small ones built for a rule.

use std::path::Path;
use std::sync::OnceLock;

use image_price_estimator::catalog::Catalog;
use image_price_estimator::catalog::files::{self, Mistake, Today};

use crate::day;

/// The frozen catalog of `tests/fixtures/catalog/`, on which the rules are tested.
pub(crate) fn catalog() -> &'static Catalog {
    static FROZEN: OnceLock<Catalog> = OnceLock::new();
    FROZEN.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/catalog");
        let files = good(files::files(&folder));
        good(files::read(
            files.iter().map(|(name, text)| (name.as_str(), text.as_str())),
            today("2026-11-26"),
        ))
    })
}

/// The live catalog of `pricing/`, of which a test states only what holds of any future price.
pub(crate) fn live() -> &'static Catalog {
    static LIVE: OnceLock<Catalog> = OnceLock::new();
    LIVE.get_or_init(|| Catalog::embedded().unwrap())
}

/// A day on which files are read.
pub(crate) fn today(text: &str) -> Today {
    Today { utc: day(text), latest: day(text), is_pinned: false }
}

/// What was read, or a panic with every mistake.
#[track_caller]
fn good<T>(read: Result<T, Vec<Mistake>>) -> T {
    read.unwrap_or_else(|mistakes| {
        panic!("{}", mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

/// A catalog of the provider X (`x`) with these models, sorted by id.
#[track_caller]
pub(crate) fn catalog_of(models: &[String]) -> Catalog {
    let provider = r#"{"id": "x", "name": "X", "site": "https://x.example", "good_for": "a", "mind": "b"}"#;
    let models = models.join(", ");
    let text = format!(r#"{{"$schema": "schema.json", "provider": {provider}, "models": [{models}]}}"#);
    // A fixture may speak of any day.
    good(files::read([("pricing/x.json", text.as_str())], today("2199-12-31")))
}

/// A catalog of one route, M at X (`x/m`), with these quotes, sorted by day.
#[track_caller]
pub(crate) fn quoted(quotes: &[String]) -> Catalog {
    let quotes = quotes.join(", ");
    catalog_of(&[format!(r#"{{"id": "m", "name": "M", "routes": [{{"quotes": [{quotes}]}}]}}"#)])
}

/// The vendor's page, read on 1 November 2026.
pub(crate) const READ: &str = r#""source": "https://x.example", "checked": "2026-11-01", "grade": "vendor""#;

/// A model that is called by its id, with one quote, and with further `lines`, each ending in a comma.
pub(crate) fn model(id: &str, tier: &str, lines: &str, quote: &str) -> String {
    format!(
        r#"{{"id": "{id}", "name": "{id}", {lines} "routes": [{{"tier": "{tier}", "quotes": [{quote}]}}]}}"#
    )
}

/// A quote of a price by the image, given as (checked, grade, source without `https://`, words, USD).
pub(crate) fn quote([checked, grade, source, words, usd]: [&str; 5]) -> String {
    let price = flat(usd);
    format!(
        r#"{{"checked": "{checked}", "grade": "{grade}", "source": "https://{source}", "words": "{words}", "price": {price}}}"#
    )
}

/// The quotes of a price that rose on the vendor's page on 26 November 2026.
pub(crate) fn risen(source: &str) -> [String; 2] {
    let on = |day, usd| quote([day, "vendor", source, "exact", usd]);
    [on("2026-08-22", "0.03"), on("2026-11-26", "0.035")]
}

/// A quote of a price that the vendor's page had.
pub(crate) fn vendor_says(price: &str) -> String {
    format!(r#"{{{READ}, "price": {price}}}"#)
}

/// A price by the image.
pub(crate) fn flat(usd: &str) -> String {
    format!(r#"{{"flat": "{usd}"}}"#)
}
