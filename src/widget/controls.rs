//! The controls.

use gloo_timers::callback::Timeout;
use js_sys::{JsString, Reflect};
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::host::{self, Host};
use super::view::Handle;
use crate::i18n::locale::Locale;
use crate::query::form::{DomUpdate, Form};
use crate::tools::Part;

/// The form, and the controls that show it.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    /// The contents of the controls.
    form: RwSignal<Form>,
    /// The reader's locale.
    locale: Locale,
    /// The element that contains the widget.
    host: StoredValue<Host, LocalStorage>,
    /// What the controls were last told to show.
    shown: StoredValue<Vec<DomUpdate>, LocalStorage>,
}

impl Fields {
    /// Creates the fields of a widget.
    pub(super) fn new(form: RwSignal<Form>, locale: Locale, host: StoredValue<Host, LocalStorage>) -> Self {
        Self { form, locale, host, shown: StoredValue::new_local(Vec::new()) }
    }

    /// Handles the input and change events of all controls. Every event updates the form at once, and thereby the job or
    /// the list.
    pub(super) fn input(self, event: &Event) {
        let Some(element) = host::target(event) else { return };
        // Read by name, because inputs and selects share no type.
        let own = |name: &str| Reflect::get(&element, &JsValue::from_str(name)).unwrap_or_default();
        let text = |name| own(name).dyn_into::<JsString>().map(String::from).unwrap_or_default();
        let (is_checked, is_done) = (own("checked").is_truthy(), event.type_() == "change");
        self.take([&text("name"), &text("value")], is_checked, is_done);
    }

    /// Applies the name and the value of a control.
    fn take(self, [name, value]: [&str; 2], is_checked: bool, is_done: bool) {
        self.form.update(|form| {
            form.take(name, value, is_checked, self.locale);
            if is_done {
                form.finish();
            }
        });
        self.show(name);
    }

    /// Handles a click on a button of the controls, or one that lifts filters.
    pub(super) fn click(self, target: &Element, view: Handle) {
        let within = |selector: &str| target.closest(selector).ok().flatten();
        let Some(button) = within(":is(.controls, .lifts, .advice) :is(button, [data-kind])") else { return };
        let attribute = |name| button.get_attribute(name).unwrap_or_default();
        match attribute("name").as_str() {
            "lift" => self.lift(&button),
            "show" => self.take(["show", &attribute("value")], false, true),
            "copy" => host::copy(&button, self.locale),
            "row" => {
                // It clicks elements itself, and the handler of a click cannot run within another.
                let (host, route) = (self.host.get_value(), attribute("value"));
                Timeout::new(0, move || host.open_row(&route)).forget();
            }
            // Exports are long, so they are rendered only on request.
            _ => {
                let kind = attribute("data-kind");
                // Fails only for an invalid attribute name.
                let _ = button.set_attribute("href", &view.text(Part::DataUrl, &kind));
                view.fill("#export", Part::Export, &kind);
            }
        }
    }

    /// Shows the values that the answer uses when the visitor leaves the controls.
    pub(super) fn leave(self) {
        // The form no longer exists while the widget is being removed.
        if self.form.try_with_untracked(Form::is_open) == Some(true) {
            self.form.update(Form::leave);
            self.show("");
        }
    }

    /// Applies a button that lifts filters or clears the words to find. The button disappears, so the answer or the field
    /// of the words gets the focus.
    fn lift(self, button: &Element) {
        let value = button.get_attribute("value").unwrap_or_default();
        self.form.update(|form| form.take("lift", &value, false, self.locale));
        self.show("");
        let next = if value == "find=" { "[name=find]" } else { ".answer" };
        let next = self.host.with_value(|host| host.find(next));
        if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
            // Fails only for elements that cannot have the focus.
            let _ = next.focus();
        }
    }

    /// Brings the controls in line with the form: those that have changed, and those with this name, which the visitor may
    /// have changed. Skips fields that already show their value, to keep the caret in place.
    fn show(self, name: &str) {
        let shown = self.form.with_untracked(|form| form.shown(self.locale));
        // The rows have no controls, and searching them would take long.
        let parts = [".controls", ".tiers", ".bench", ".list"]
            .map(|part| self.host.with_value(|host| host.find(part)));
        for update in &shown {
            let (selector, attribute, value) = update;
            let is_new = || self.shown.with_value(|before| !before.contains(update));
            if !selector.contains(name) && !selector.starts_with(".over") && !is_new() {
                continue;
            }
            let mut found = parts.iter().flatten().filter_map(|part| part.query_selector(selector).ok()?);
            let Some(element) = found.next() else { continue };
            match (*attribute, element.dyn_ref::<HtmlInputElement>()) {
                ("value", Some(input)) if input.value() == *value => {}
                ("value", Some(input)) => input.set_value(value),
                ("checked", Some(input)) => input.set_checked(true),
                ("text", _) => element.set_text_content(Some(value)),
                // Fails only for an invalid attribute name.
                _ => drop(element.set_attribute(attribute, value)),
            }
        }
        self.shown.set_value(shown);
    }
}
