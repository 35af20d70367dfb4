//! What the page knows of its reader: the address, the clock, and where to stand.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlInputElement};

use crate::date::Date;
use crate::locale::{Lang, Locale};
use crate::page;
use crate::query::Query;
use crate::tool::Tool;

/// The element that holds the static page.
pub fn place() -> Option<HtmlElement> {
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

/// The first language of the reader's that the product speaks.
pub fn lang() -> Lang {
    window().navigator().language().and_then(|tag| Lang::of_tag(&tag)).unwrap_or_default()
}

/// Tells the browser which language the page is in, for voices and hyphens.
pub fn speak(locale: Locale) {
    let Some(document) = window().document() else { return };
    document.set_title(locale.of(page::DOCUMENT_TITLE));
    if let Some(root) = document.document_element() {
        // Only a name that is none would be refused.
        let _ = root.set_attribute("lang", locale.lang.tag());
    }
}

/// The address of what is on the page. It says of which day it is, so that it can tell later what has changed since.
pub fn link(query: &Query, as_of: Date) -> String {
    let show = query.show.filter(|tool| *tool != Tool::Share);
    let linked = Query { since: Some(as_of), show, ..query.clone() };
    let address = window().location().href().unwrap_or_default();
    let page = address.split(['?', '#']).next().unwrap_or_default();
    format!("{page}?{}", linked.replacing(&self::query()))
}

/// What has the focus among the routes.
pub struct Focus {
    place: Element,
    route: String,
    what: String,
}

impl Focus {
    /// What has it within a place that this selector finds, each of which holds a route.
    pub fn within(places: &str) -> Option<Self> {
        let element = window().document()?.active_element()?;
        let place = element.closest(places).ok()??;
        let route = place.query_selector("[data-route]").ok()??.get_attribute("data-route")?;
        let href = element.get_attribute("href");
        let what = href.map_or_else(|| "summary".to_owned(), |href| format!("a[href='{href}']"));
        Some(Self { place, route, what })
    }

    /// Gives it back to the route, or to what stands in its place once it is gone.
    pub fn restore(&self) {
        let row = format!("tr[data-route='{}']", self.route);
        let row = window().document().and_then(|document| document.query_selector(&row).ok()?);
        let place = row.and_then(|row| row.parent_element()).unwrap_or_else(|| self.place.clone());
        let find = |what: &str| place.query_selector(what).ok().flatten();
        let element = find(&self.what).or_else(|| find("summary"));
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // Refused only by what cannot have it.
            let _ = element.focus();
        }
    }
}

/// Copies what stands in the field before a button, and says so on the button.
pub fn copy(button: &Element, locale: Locale) {
    let field = button.previous_element_sibling().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return };
    field.select();
    let document = window().document().and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    // The newer way asks for a permission that a frame seldom has.
    let copied = document.is_some_and(|document| document.exec_command("copy").unwrap_or(false));
    let said = if copied { ["Copied", "Kopiert"] } else { ["Press Ctrl+C", "Strg+C drücken"] };
    button.set_text_content(Some(locale.of(said)));
}

/// Keeps the query in the page's own address, so that a link restores it, and speaks the answer.
#[derive(Clone, Default)]
pub struct Memory(Rc<RefCell<Option<Timeout>>>);

impl Memory {
    /// Writes the query into the address, and the answer where screen readers look for news, once the reader pauses:
    /// browsers refuse more than some hundred addresses in half a minute, and nobody can listen to every tick of a drag.
    pub fn keep(&self, query: &Query, answer: String) {
        let search = query.replacing(&self::query());
        let write = Timeout::new(500, move || {
            let spoken = window().document().and_then(|document| document.get_element_by_id("spoken"));
            if let Some(spoken) = spoken {
                spoken.set_text_content(Some(&answer));
            }
            let Ok(history) = window().history() else { return };
            // A sandboxed frame may not; then the link stays as it is.
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("?{search}")));
        });
        // The one that waited is canceled as it is dropped.
        *self.0.borrow_mut() = Some(write);
    }
}
