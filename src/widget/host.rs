//! What the widget knows of its reader: the place it stands in, the address, and the clock.

use crate::i18n::tr;
use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use leptos::prelude::{GetValue, SetValue, StoredValue, on_cleanup, window, window_event_listener_untyped};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlDocument, HtmlElement, HtmlInputElement};

use crate::i18n::locale::{Lang, Locale};
use crate::page;
use crate::query::Query;
use crate::query::tool::Tool;
use crate::units::date::Date;

/// Today by the reader's own clock and time zone, where that clock shows a day that can be written.
pub(super) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let part = |n: u32| u8::try_from(n).unwrap_or_default();
    let year = u16::try_from(now.get_full_year()).unwrap_or_default();
    Date::new(year, part(now.get_month() + 1), part(now.get_date()))
}

/// Calls back whenever the page may be looked at again after a while: as its tab comes to the front, as it gets the focus,
/// and as the browser brings it back from its history. It ends with the component that calls this.
pub(super) fn when_shown_again(call: impl Fn() + Copy + 'static) {
    for event in ["visibilitychange", "pageshow", "focus"] {
        let listener = window_event_listener_untyped(event, move |_| call());
        on_cleanup(move || listener.remove());
    }
}

/// The same call, which waits until a mouse button that is held is let go: what moves under the pointer meanwhile would
/// lose the click.
pub(super) fn after_clicks(call: impl Fn() + Copy + 'static) -> impl Fn() + Copy + 'static {
    // Whether a button is held, and whether the call waits for it.
    let held = StoredValue::new_local((false, false));
    for (event, is_held) in [("mousedown", true), ("mouseup", false)] {
        let listener = window_event_listener_untyped(event, move |_| {
            let Some((_, waits)) = held.try_get_value() else { return };
            held.set_value((is_held, is_held && waits));
            if waits && !is_held {
                // The click comes after this event.
                Timeout::new(0, call).forget();
            }
        });
        on_cleanup(move || listener.remove());
    }
    move || {
        if let Some((true, _)) = held.try_get_value() {
            held.set_value((true, true));
        } else {
            call();
        }
    }
}

/// The first language of the reader's that the product speaks.
pub(super) fn lang() -> Lang {
    let tags = window().navigator().languages();
    tags.iter().find_map(|tag| Lang::of_tag(&tag.as_string()?)).unwrap_or_default()
}

/// The element that the widget stands in: of a page of its own, or in the shadow of an element in somebody's post.
///
/// What is asked comes in by `data-query`, and goes out by it with an `answered` event; where scripts of the page have
/// not set it, the page's own address is what is asked. `data-page` is the address of the page where the widget has none
/// of its own.
#[derive(Clone)]
pub struct Host(HtmlElement);

impl Host {
    /// That element.
    pub const fn new(element: HtmlElement) -> Self {
        Self(element)
    }

    /// The query that the widget answers.
    pub fn query(&self) -> String {
        self.0.get_attribute("data-query").unwrap_or_else(|| window().location().search().unwrap_or_default())
    }

    /// Whether the widget stands among other things in a page that is not its own.
    pub fn is_inline(&self) -> bool {
        self.0.has_attribute("data-page")
    }

    /// Whether the widget stands in a page of somebody else's, in a frame or in the page itself.
    pub fn is_embedded(&self) -> bool {
        self.is_inline() || window().parent().ok().flatten() != Some(window())
    }

    /// Tells the browser which language the widget is in, for voices and hyphens.
    pub fn speak(&self, locale: Locale) {
        // Only a name that is none would be refused.
        let _ = self.0.set_attribute("lang", locale.lang.tag());
        if self.is_inline() {
            return;
        }
        let Some(document) = window().document() else { return };
        document.set_title(locale.of(page::DOCUMENT_TITLE));
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", locale.lang.tag());
        }
    }

    /// The address of what is asked. It says of which day it is, so that it can tell later what has changed since.
    pub fn link(&self, query: &Query, as_of: Date) -> String {
        let show = query.show.filter(|tool| *tool != Tool::Share);
        let linked = Query { since: Some(as_of), show, ..query.clone() };
        let own = || window().location().href().unwrap_or_default();
        let address = self.0.get_attribute("data-page").unwrap_or_else(own);
        let page = address.split(['?', '#']).next().unwrap_or_default();
        format!("{page}?{linked}")
    }

    /// Tells the scripts around the widget that there is an estimate.
    pub fn tell(&self) {
        if let Ok(event) = Event::new("answered") {
            let _ = self.0.dispatch_event(&event);
        }
    }

    /// The first element within that a selector finds.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.0.query_selector(selector).ok().flatten()
    }

    /// The element within that has the focus.
    fn focused(&self) -> Option<Element> {
        // A document's or a shadow's.
        let root = self.0.get_root_node();
        Reflect::get(&root, &JsValue::from_str("activeElement")).ok()?.dyn_into().ok()
    }
}

/// What has the focus among the routes.
pub(super) struct Focus {
    /// Where it was, which is where it goes if its route is gone.
    cell: Element,
    route: String,
    what: String,
}

impl Focus {
    /// What has it within a place that this selector finds, each of which holds a route.
    pub(super) fn within(place: &Host, cells: &str) -> Option<Self> {
        let element = place.focused()?;
        let cell = element.closest(cells).ok()??;
        let route = cell.query_selector("[data-route]").ok()??.get_attribute("data-route")?;
        let href = element.get_attribute("href");
        let what = href.map_or_else(|| "summary".to_owned(), |href| format!("a[href='{href}']"));
        Some(Self { cell, route, what })
    }

    /// Gives it back to the route, or to what stands in its place once it is gone.
    pub(super) fn restore(&self, place: &Host) {
        let row = place.find(&format!("tr[data-route='{}']", self.route));
        let cell = row.and_then(|row| row.parent_element()).unwrap_or_else(|| self.cell.clone());
        let find = |what: &str| cell.query_selector(what).ok().flatten();
        let element = find(&self.what).or_else(|| find("summary"));
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // Refused only by what cannot have it.
            let _ = element.focus();
        }
    }
}

/// Copies what stands in the field before a button, and says so on the button.
pub(super) fn copy(button: &Element, locale: Locale) {
    let Some(field) = button.previous_element_sibling() else { return };
    // A text area selects its text by the same name.
    field.unchecked_ref::<HtmlInputElement>().select();
    let document = window().document().and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    // The newer way asks for a permission that a frame seldom has.
    let copied = document.is_some_and(|document| document.exec_command("copy").unwrap_or(false));
    let said = if copied { tr!(widget::COPIED) } else { tr!(widget::PRESS_CTRL_C) };
    button.set_text_content(Some(locale.of(said)));
}

/// Keeps what is asked at the place, and speaks the answer.
#[derive(Clone)]
pub(super) struct UrlSync {
    place: Host,
    waiting: Rc<RefCell<Option<Timeout>>>,
}

impl UrlSync {
    /// The memory of a place.
    pub(super) fn of(place: &Host) -> Self {
        Self { place: place.clone(), waiting: Rc::default() }
    }

    /// Writes the query to the place at once; and the answer where screen readers look for news, and tells of both, once
    /// the reader pauses: browsers refuse more than some hundred addresses in half a minute, and nobody can listen to every
    /// tick of a drag.
    pub(super) fn keep(&self, query: &Query) {
        let place = self.place.clone();
        // Only a name that is none would be refused.
        let _ = place.0.set_attribute("data-query", &query.replacing(&place.query()));
        let write = Timeout::new(500, move || {
            if let Some((spoken, answer)) = place.find("#spoken").zip(place.find(".answer")) {
                spoken.set_text_content(answer.text_content().as_deref());
            }
            place.tell();
        });
        // The one that waited is canceled as it is dropped.
        *self.waiting.borrow_mut() = Some(write);
    }
}
