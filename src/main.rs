//! The first WebAssembly module: the widget. `public/boot.js` mounts it.

use image_price_estimator::widget;
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

fn main() {}
