//! Exports what mounts the widget, for `public/boot.js` to call, and how the page reads what somebody types, for
//! `public/builder.js`.

use image_price_estimator::query::Key;
use image_price_estimator::query::form::Form;
use image_price_estimator::{Locale, Query, query::author};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Puts the widget in place of what the element holds. Called again, it reads the element's `data-query` anew.
#[wasm_bindgen]
pub fn mount(place: HtmlElement) {
    image_price_estimator::widget::mount(place);
}

/// What an attribute says for a text that somebody types; nothing where the page would not take it.
#[wasm_bindgen]
#[must_use]
pub fn read(key: &str, text: &str) -> Option<String> {
    Form::read(Key::named(key)?, text)
}

/// What the attribute says for an affiliate address of a provider; nothing where the page would not take it.
#[wasm_bindgen]
#[must_use]
pub fn affiliate(provider: &str, address: &str) -> Option<String> {
    author::affiliate_pair(provider, address)
}

/// What to write for a key, as a sentence in English.
#[wasm_bindgen]
#[must_use]
pub fn expects(key: &str) -> Option<String> {
    Key::named(key).map(|key| Locale::ENGLISH.expects(key))
}

/// Whether the ranking answers both queries in the same words.
#[wasm_bindgen(js_name = asksTheSame)]
#[must_use]
pub fn asks_the_same(one: &str, other: &str) -> bool {
    Query::parse(one).asks_the_same(&Query::parse(other))
}

fn main() {}
