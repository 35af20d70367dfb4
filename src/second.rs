//! The second WebAssembly module: tools, opened rows, exports and changes as HTML. `public/boot.js` loads it on first use,
//! and `public/builder.js` validates its fields with the parsers of the widget.

use std::cell::{Cell, RefCell};

use image_price_estimator::catalog::Catalog;
use image_price_estimator::query::form::Form;
use image_price_estimator::query::{Key, Session, author};
use image_price_estimator::tools::{Part, marks};
use image_price_estimator::{Lang, Locale, Query, Ranking, rank};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Event;

thread_local! {
    static CATALOG: Cell<Option<&'static Catalog>> = const { Cell::new(None) };

    /// The last ranking, since several parts often ask for the same one.
    static LAST: RefCell<Option<Ranking<'static>>> = const { RefCell::new(None) };
}

/// Opens the packed catalog. Returns whether the bytes are undamaged.
#[wasm_bindgen]
#[must_use]
pub fn open(prices: Vec<u8>) -> bool {
    CATALOG.set(Catalog::open(prices));
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
        let job = &session.query.job;
        let ranking = last.get_or_insert_with(|| rank(catalog, job, session.as_of));
        ranking.update(job, session.as_of);
        part.render(argument, &session, ranking, page)
    })
}

/// Handles a mouse move, a click or a key on the chart.
#[wasm_bindgen]
pub fn handle(event: &Event) {
    marks::handle(event);
}

/// Parses a typed text and returns the value of the attribute. `None` if the widget does not accept the text.
#[wasm_bindgen]
#[must_use]
pub fn read(key: &str, text: &str) -> Option<String> {
    Form::read(Key::named(key)?, text)
}

/// Returns the value of the attribute for a provider's affiliate link. `None` if the widget does not accept the link.
#[wasm_bindgen]
#[must_use]
pub fn affiliate(provider: &str, address: &str) -> Option<String> {
    author::affiliate_pair(provider, address)
}

/// Returns a hint on the values of a key, as an English sentence.
#[wasm_bindgen]
#[must_use]
pub fn expects(key: &str) -> Option<String> {
    Key::named(key).map(|key| Locale::ENGLISH.expects(key))
}

/// Whether both queries give the same ranking, in the same words.
#[wasm_bindgen(js_name = asksTheSame)]
#[must_use]
pub fn asks_the_same(one: &str, other: &str) -> bool {
    Query::parse(one).asks_the_same(&Query::parse(other))
}

fn main() {}
