//! The main controls, and the tools below them.

#![expect(unreachable_pub, reason = "the `component` macro generates public items")]

use js_sys::{JsString, Reflect};
use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::host::{self, Host};
use super::second::Parts;
use crate::i18n::locale::Locale;
use crate::page;
use crate::query::Query;
use crate::query::form::Form;
use crate::query::tool::Tool;
use crate::tools::Part;

/// Returns the handler of the input and change events of all controls. Every event updates the form at once, and thereby
/// the job or the list.
pub(super) fn input(
    form: RwSignal<Form>,
    locale: Locale,
    host: StoredValue<Host, LocalStorage>,
) -> impl Fn(Event) + Copy + 'static {
    move |event: Event| {
        let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        // Read by name, because inputs and selects share no type.
        let own = |name: &str| Reflect::get(&element, &JsValue::from_str(name)).unwrap_or_default();
        let text = |name| own(name).dyn_into::<JsString>().map(String::from).unwrap_or_default();
        let (is_checked, is_done) = (own("checked").is_truthy(), event.type_() == "change");
        take(form, locale, host, [&text("name"), &text("value")], is_checked, is_done);
    }
}

/// Applies the name and the value of a control.
fn take(
    form: RwSignal<Form>,
    locale: Locale,
    host: StoredValue<Host, LocalStorage>,
    [name, value]: [&str; 2],
    is_checked: bool,
    is_done: bool,
) {
    form.update(|form| {
        form.take(name, value, is_checked, locale);
        if is_done {
            form.finish();
        }
    });
    host.with_value(|host| form.with_untracked(|form| show(host, form, locale)));
}

/// The controls and the open tool.
#[component]
pub(super) fn Controls(
    /// The contents of the controls.
    form: RwSignal<Form>,
    /// The query that they produce.
    query: Memo<Query>,
    /// What asks for the parts of the second module.
    parts: Parts,
    /// The reader's locale.
    locale: Locale,
    /// The element that contains the widget.
    host: StoredValue<Host, LocalStorage>,
) -> impl IntoView {
    let input = input(form, locale, host);
    // The form no longer exists while the widget is being removed.
    let leave = move || {
        if form.try_with_untracked(Form::is_open) != Some(true) {
            return;
        }
        form.update(Form::leave);
        host.with_value(|host| form.with_untracked(|form| show(host, form, locale)));
    };
    let leave = host::after_clicks(leave);
    let click = move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(button) = target.and_then(|target| target.closest("button, [data-kind]").ok()?) else {
            return;
        };
        let attribute = |name| button.get_attribute(name).unwrap_or_default();
        match attribute("name").as_str() {
            "show" => take(form, locale, host, ["show", &attribute("value")], false, true),
            "copy" => host::copy(&button, locale),
            "row" => host.with_value(|host| host.open_row(&attribute("value"))),
            // Exports are long, so they are rendered only on request.
            _ => {
                let kind = attribute("data-kind");
                // Fails only for an invalid attribute name.
                let _ = button.set_attribute("href", &parts.text(&button, Part::DataUrl, &kind));
                if let Some(export) = host.with_value(|host| host.find("#export")) {
                    parts.fill(&export, Part::Export, &kind);
                }
            }
        }
    };
    let open = Memo::new(move |_| form.with(|form| (form.query.show, form.query.axis, form.lifted)));
    // The inputs of a tool are rendered when it opens or when something else changes them, but not while the visitor
    // types.
    Effect::new(move |_| {
        parts.loaded.track();
        let (tool, ..) = open.get();
        parts.fill_in("#tool .inputs", tool.map(|_| Part::Inputs));
    });
    // Only links and exports depend on how the list groups its routes and on the words to find.
    let of_tool = Memo::new(move |_| {
        let query = query.get();
        let Query { by, find, .. } = Query::default();
        if query.show == Some(Tool::Share) { query } else { Query { by, find, ..query } }
    });
    Effect::new(move |_| {
        parts.loaded.track();
        parts.ranking.track();
        let tool = of_tool.with(|query| query.show);
        parts.fill_in("#tool .answers", tool.map(|_| Part::Answers));
    });
    view! {
        <div class="controls" on:input=input on:change=input on:focusout=move |_| leave() on:click=click>
            <div class="asked" inner_html=form.with_untracked(|form| page::controls(&form.query, locale)) />
            <div class="tool chart" id="tool">
                <div class="inputs" />
                <div class="answers" />
            </div>
        </div>
    }
}

/// Applies a button that lifts filters or clears the words to find. The button disappears, so the answer or the field of
/// the words gets the focus.
pub(super) fn lift(button: &Element, host: &Host, form: RwSignal<Form>, locale: Locale) {
    let value = button.get_attribute("value").unwrap_or_default();
    form.update(|form| form.take("lift", &value, false, locale));
    form.with_untracked(|form| show(host, form, locale));
    let next = if value == "find=" { "[name=find]" } else { ".answer" };
    if let Some(next) = host.find(next).and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        // Fails only for elements that cannot have the focus.
        let _ = next.focus();
    }
}

/// Brings the controls in line with the form. Skips fields that already show their value, to keep the caret in place.
fn show(host: &Host, form: &Form, locale: Locale) {
    // The rows have no controls, and searching them would take long.
    let parts = [".controls", ".list"].map(|part| host.find(part));
    for (selector, attribute, value) in form.shown(locale) {
        let mut found = parts.iter().flatten().filter_map(|part| part.query_selector(&selector).ok()?);
        let Some(element) = found.next() else { continue };
        match (attribute, element.dyn_ref::<HtmlInputElement>()) {
            ("value", Some(input)) if input.value() == value => {}
            ("value", Some(input)) => input.set_value(&value),
            ("checked", Some(input)) => input.set_checked(true),
            ("text", _) => element.set_text_content(Some(&value)),
            // Fails only for an invalid attribute name.
            _ => drop(element.set_attribute(attribute, &value)),
        }
    }
}
