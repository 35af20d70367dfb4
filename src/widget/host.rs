//! Browser access: the element that contains the widget, clock, languages, address, and focus.

use crate::i18n::tr;
use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use leptos::prelude::{GetValue, SetValue, StoredValue, on_cleanup, window, window_event_listener_untyped};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlDocument, HtmlElement, HtmlInputElement};

use crate::i18n::locale::{Lang, Locale};
use crate::page::{self, Content};
use crate::query::{By, Query};
use crate::units::date::Date;

/// Returns today's date by the reader's clock and time zone; `None` if it is out of the range of [`Date`].
pub(super) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let part = |n: u32| u8::try_from(n).unwrap_or_default();
    let year = u16::try_from(now.get_full_year()).unwrap_or_default();
    Date::new(year, part(now.get_month() + 1), part(now.get_date()))
}

/// Calls back whenever the reader may return to the page: when its tab becomes visible, when it gets the focus, and
/// when the browser restores it from its history. Stops when the calling component is removed.
pub(super) fn when_shown_again(call: impl Fn() + Copy + 'static) {
    for event in ["visibilitychange", "pageshow", "focus"] {
        let listener = window_event_listener_untyped(event, move |_| call());
        on_cleanup(move || listener.remove());
    }
}

/// Returns the element of an event.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Returns a function that calls `call`, but not before a pressed mouse button is released. An element that moves away
/// under the pointer would lose its click.
pub(super) fn after_clicks(call: impl Fn() + Copy + 'static) -> impl Fn() + Copy + 'static {
    // Whether a button is pressed, and whether a call waits for its release.
    let held = StoredValue::new_local((false, false));
    for (event, is_held) in [("mousedown", true), ("mouseup", false)] {
        let listener = window_event_listener_untyped(event, move |_| {
            let Some((_, waits)) = held.try_get_value() else { return };
            held.set_value((is_held, is_held && waits));
            if waits && !is_held {
                // The browser fires `click` after `mouseup`.
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

/// Returns the first of the reader's languages that the product supports, or else the default.
pub(super) fn lang() -> Lang {
    let tags = window().navigator().languages();
    tags.iter().find_map(|tag| Lang::of_tag(&tag.as_string()?)).unwrap_or_default()
}

/// The element that contains the widget, on its own page or in the shadow root of an element in a host page.
///
/// Scripts set the query in `data-query`. The widget writes changes back to it and fires an `answered` event. Without
/// the attribute, the widget reads the query of the page's address. In inline mode, `data-page` is the address of the
/// widget's own page.
#[derive(Clone)]
pub struct Host(HtmlElement);

impl Host {
    /// Wraps the element.
    pub const fn new(element: HtmlElement) -> Self {
        Self(element)
    }

    /// Returns the query that the widget answers.
    pub fn query(&self) -> String {
        self.0.get_attribute("data-query").unwrap_or_else(|| window().location().search().unwrap_or_default())
    }

    /// Whether the widget is in inline mode, as a part of a host page.
    pub fn is_inline(&self) -> bool {
        self.0.has_attribute("data-page")
    }

    /// Whether the widget is embedded in a host page, in a frame or inline.
    pub fn is_embedded(&self) -> bool {
        self.is_inline() || window().parent().ok().flatten() != Some(window())
    }

    /// Whether a host page shows every row at first. Then all of them have to be there from the start, since a frame that grows
    /// moves the post.
    pub fn is_in_full(&self) -> bool {
        self.is_embedded() && matches!(self.0.closest("[data-rows]"), Ok(None))
    }

    /// Sets the language of the widget, for screen readers and hyphenation. On its own page, also sets the document's
    /// language and title.
    pub fn set_lang(&self, locale: Locale) {
        // Fails only for an invalid attribute name.
        let _ = self.0.set_attribute("lang", locale.lang.tag());
        if self.is_inline() {
            return;
        }
        let Some(document) = window().document() else { return };
        document.set_title(locale.text(page::DOCUMENT_TITLE));
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", locale.lang.tag());
        }
    }

    /// Fires an `answered` event for the scripts around the widget.
    pub fn fire_answered(&self) {
        if let Ok(event) = Event::new("answered") {
            let _ = self.0.dispatch_event(&event);
        }
    }

    /// Returns the first descendant that matches a selector.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.0.query_selector(selector).ok().flatten()
    }

    /// Scrolls to the row of a route, opens it and gives it the focus. In a list by model or provider, that is the row which
    /// represents the route. If the list does not show it, scrolls to the list.
    pub fn open_row(&self, route: &str) {
        let (provider, sold) = route.split_once('/').unwrap_or((route, route));
        let row = match Query::parse(&self.query()).by {
            By::Model => format!("$='/{sold}'"),
            By::Provider => format!("^='{provider}/'"),
            By::Route => format!("='{route}'"),
        };
        let find = || self.find(&format!("tr[data-route{row}]"));
        let is_shown = |row: &Element| row.get_bounding_client_rect().height() > 0.0;
        let mut row = find().filter(is_shown);
        // A post first shows only some rows, and those with a caveat are folded.
        for button in [".all", ".caveats"] {
            if let (None, Some(button)) = (&row, self.find(&format!("{button}[aria-expanded=false]"))) {
                // Buttons are HTML elements.
                button.unchecked_ref::<HtmlElement>().click();
                row = find().filter(is_shown);
            }
        }
        let Some(row) = row else {
            if let Some(list) = self.find(".ranking") {
                list.scroll_into_view();
            }
            return;
        };
        let summary =
            row.next_element_sibling().and_then(|working| working.query_selector("summary").ok()?);
        if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
            if summary.parent_element().is_some_and(|details| !details.has_attribute("open")) {
                summary.click();
            }
            // Fails only for elements that cannot have the focus.
            let _ = summary.focus();
        }
        row.scroll_into_view();
    }

    /// Writes the contents that differ from those shown.
    pub fn write(&self, shown: &[Content], contents: &[Content]) {
        for (at, (selector, html)) in contents.iter().enumerate() {
            if shown.get(at).is_none_or(|(_, before)| before != html)
                && let Some(element) = self.find(selector)
            {
                element.set_inner_html(html);
            }
        }
    }

    /// Shows the controls of the list, or hides them. Without a ranked route, there is nothing to group or find.
    pub fn show_list(&self, is_ranked: bool) {
        if let Some(list) = self.find(".list") {
            // Fails only for an invalid attribute name.
            let _ = list.toggle_attribute_with_force("hidden", !is_ranked);
        }
    }

    /// Returns the descendant that has the focus.
    fn focused(&self) -> Option<Element> {
        // The root is a document or a shadow root.
        let root = self.0.get_root_node();
        Reflect::get(&root, &JsValue::from_str("activeElement")).ok()?.dyn_into().ok()
    }
}

/// What an element shows before the widget is mounted in it: the static page, or an earlier widget.
pub(super) struct Before {
    /// The HTML of the static page's caveats.
    pub caveats: Option<String>,
    /// The row groups of the list.
    pub rows: Vec<Element>,
}

impl Before {
    /// Returns what an element shows.
    pub(super) fn of(element: &Element) -> Self {
        let find = |selector: &str| element.query_selector(selector).ok().flatten();
        let rows = std::iter::successors(find(".ranking > tbody"), Element::next_element_sibling);
        let caveats = find(".waiting").and_then(|_| find(page::CAVEATS)).map(|caveats| caveats.inner_html());
        Self { caveats, rows: rows.collect() }
    }
}

/// The focus on an element of a route.
pub(super) struct Focus {
    host: Host,
    /// The container of the element, which gets the focus if the route is gone.
    cell: Element,
    /// The id of the route.
    route: String,
    /// Finds the element in its container.
    selector: String,
}

impl Focus {
    /// Returns the focus if it is in one of the containers that match `cells`. Each of these contains a route.
    pub(super) fn within(host: &Host, cells: &str) -> Option<Self> {
        let element = host.focused()?;
        let cell = element.closest(cells).ok()??;
        let route = cell.query_selector("[data-route]").ok()??.get_attribute("data-route")?;
        let href = element.get_attribute("href");
        let selector = href.map_or_else(|| "summary".to_owned(), |href| format!("a[href='{href}']"));
        Some(Self { host: host.clone(), cell, route, selector })
    }

    /// Returns the id of the route.
    pub(super) fn route(&self) -> &str {
        &self.route
    }

    /// Restores the focus to the route, or to the route that replaced it.
    pub(super) fn restore(&self) {
        let row = self.host.find(&format!("tr[data-route='{}']", self.route));
        let cell = row.and_then(|row| row.parent_element()).unwrap_or_else(|| self.cell.clone());
        let find = |selector: &str| cell.query_selector(selector).ok().flatten();
        let element = find(&self.selector).or_else(|| find("summary"));
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // Fails only for elements that cannot have the focus.
            let _ = element.focus();
        }
    }
}

/// Copies the contents of the field before a button, and shows the result on the button.
pub(super) fn copy(button: &Element, locale: Locale) {
    let Some(field) = button.previous_element_sibling() else { return };
    // Text areas have a method of the same name.
    field.unchecked_ref::<HtmlInputElement>().select();
    let document = window().document().and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    // The Clipboard API needs a permission that frames seldom have.
    let copied = document.is_some_and(|document| document.exec_command("copy").unwrap_or(false));
    let label = if copied { tr!(widget::COPIED) } else { tr!(widget::PRESS_CTRL_C) };
    button.set_text_content(Some(locale.text(label)));
}

/// Writes the query to the host element, and announces the answer to screen readers.
#[derive(Clone)]
pub(super) struct UrlSync {
    host: Host,
    waiting: Rc<RefCell<Option<Timeout>>>,
}

impl UrlSync {
    /// Creates the sync for a host element.
    pub(super) fn new(host: &Host) -> Self {
        Self { host: host.clone(), waiting: Rc::default() }
    }

    /// Writes the query to the host element at once. When the reader pauses, announces the text of an element, such as the
    /// answer, and fires `answered`. Browsers reject more than about a hundred addresses in half a minute, and an announcement for every step of a
    /// drag is useless.
    pub(super) fn write(&self, query: &Query, spoken: &'static str) {
        let host = self.host.clone();
        // Fails only for an invalid attribute name.
        let _ = host.0.set_attribute("data-query", &query.replacing(&host.query()));
        let write = Timeout::new(500, move || {
            if let Some((status, text)) = host.find("#spoken").zip(host.find(spoken)) {
                status.set_text_content(text.text_content().as_deref());
            }
            host.fire_answered();
        });
        // Dropping the previous timeout cancels it.
        *self.waiting.borrow_mut() = Some(write);
    }
}
