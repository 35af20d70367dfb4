//! What the page knows of its reader: the address, the clock, and where to stand.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

use crate::date::Date;
use crate::query::Query;

/// The element that holds the static page.
pub fn place() -> Option<web_sys::HtmlElement> {
    window().document()?.get_element_by_id("widget")?.dyn_into().ok()
}

/// The query of the address, or nothing where the browser tells none.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Today by the reader's own clock and time zone.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let part = |n: u32| u8::try_from(n).unwrap_or_default();
    let year = u16::try_from(now.get_full_year()).unwrap_or_default();
    Date::new(year, part(now.get_month() + 1), part(now.get_date())).unwrap_or(Date::FIRST)
}

/// Keeps the job in the page's own address, so that a link restores it.
#[derive(Clone, Default)]
pub struct Memory(Rc<RefCell<Option<Timeout>>>);

impl Memory {
    /// Writes the query into the address once the reader pauses: browsers refuse more than some hundred changes in
    /// half a minute, and a drag makes more.
    pub fn address(&self, query: &Query) {
        let search = query.replacing(&self::query());
        let write = Timeout::new(300, move || {
            let Ok(history) = window().history() else { return };
            // A sandboxed frame may not; then the link stays as it is.
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("?{search}")));
        });
        // The one that waited is canceled as it is dropped.
        *self.0.borrow_mut() = Some(write);
    }
}
