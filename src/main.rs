//! Exports what mounts the widget, for `public/boot.js` to call.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Puts the widget in place of what the element holds. Called again, it reads the element's `data-query` anew.
#[wasm_bindgen]
pub fn mount(place: HtmlElement) {
    image_price_estimator::widget::mount(place);
}

fn main() {}
