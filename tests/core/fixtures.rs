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

/// A catalog made of one file, for rules that the frozen one does not show.
#[track_caller]
pub(crate) fn file(models: &str) -> Catalog {
    let provider = r#"{"id": "x", "name": "X", "site": "https://x.example", "good_for": "a", "mind": "b"}"#;
    let text = format!(r#"{{"$schema": "schema.json", "provider": {provider}, "models": [{models}]}}"#);
    // A fixture may speak of any day.
    good(files::read([("pricing/x.json", text.as_str())], today("2199-12-31")))
}
