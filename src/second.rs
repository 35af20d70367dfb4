//! The second WebAssembly module: tools, opened rows, exports and changes as HTML. `public/boot.js` loads it on first use.

use std::cell::{Cell, RefCell};

use image_price_estimator::catalog::Catalog;
use image_price_estimator::query::Session;
use image_price_estimator::tools::Part;
use image_price_estimator::{Lang, Ranking, rank};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static CATALOG: Cell<Option<&'static Catalog>> = const { Cell::new(None) };

    /// The last ranking, since several parts often ask for the same one.
    static LAST: RefCell<Option<Ranking<'static>>> = const { RefCell::new(None) };
}

/// Opens the packed catalog. Returns whether the bytes are undamaged.
#[wasm_bindgen]
#[must_use]
pub fn open(prices: Vec<u8>) -> bool {
    // It stays open until the page is closed.
    let catalog = Catalog::unpack(Vec::leak(prices));
    CATALOG.set(catalog.ok().map(|catalog| &*Box::leak(Box::new(catalog))));
    CATALOG.get().is_some()
}

/// Renders a part of the page for the query of an address, the reader's day and language, and the address of the page
/// without its query. Empty for an unknown part.
#[wasm_bindgen]
#[must_use]
pub fn render(part: &str, argument: &str, search: &str, day: &str, lang: &str, page: &str) -> String {
    let (Some(catalog), Ok(part)) = (CATALOG.get(), part.parse::<Part>()) else { return String::new() };
    let lang = Lang::of_tag(lang).unwrap_or_default();
    let session = Session::new(search, catalog, day.parse().ok(), lang);
    LAST.with_borrow_mut(|last| {
        let is_asked =
            |last: &Ranking| last.asked.job == session.query.job && last.asked.as_of == session.as_of;
        if !last.as_ref().is_some_and(is_asked) {
            *last = Some(rank(catalog, &session.query.job, session.as_of));
        }
        last.as_ref().map(|ranking| part.render(argument, &session, ranking, page)).unwrap_or_default()
    })
}

fn main() {}
