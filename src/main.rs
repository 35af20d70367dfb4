//! The WebAssembly exports: `public/boot.js` mounts the widget, and `public/builder.js` validates its fields with the
//! widget's own parser.

use image_price_estimator::query::Key;
use image_price_estimator::query::form::Form;
use image_price_estimator::{Locale, Query, query::author, widget};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Opens the packed catalog for widgets that are mounted from now on. Returns whether the bytes are undamaged.
#[wasm_bindgen]
#[must_use]
pub fn open(prices: Vec<u8>) -> bool {
    widget::open(prices)
}

/// Replaces the content of the element with the widget. A second call rereads the element's `data-query`.
#[wasm_bindgen]
pub fn mount(place: HtmlElement, second: widget::Second) {
    widget::mount(place, second);
}

/// Tells the mounted widgets that the second module is loaded, or could not be loaded.
#[wasm_bindgen]
pub fn loaded() {
    widget::loaded();
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
