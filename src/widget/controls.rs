//! The main controls, and the tools below them.

#![expect(unreachable_pub, reason = "the `component` macro generates public items")]

use js_sys::{JsString, Reflect};
use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::host::{self, Host};
use super::{RankingMemo, Text};
use crate::i18n::locale::Locale;
use crate::page;
use crate::query::Query;
use crate::query::form::Form;
use crate::tools;

/// The controls and the open tool. Every input event updates the form at once, and thereby the job.
#[component]
pub(super) fn Controls(
    /// The contents of the controls.
    form: RwSignal<Form>,
    /// The query that they produce.
    query: Memo<Query>,
    /// The ranking for that query.
    ranking: RankingMemo,
    /// The reader's locale.
    locale: Locale,
    /// The element that contains the widget.
    host: StoredValue<Host, LocalStorage>,
) -> impl IntoView {
    let take = move |element: &Element, name: &str, value: &str, is_checked: bool, is_done: bool| {
        form.update(|form| {
            form.take(name, value, is_checked, locale);
            if is_done {
                form.finish();
            }
        });
        if let Some(controls) = element.closest(".controls").ok().flatten() {
            form.with_untracked(|form| show(&controls, form, locale));
        }
    };
    let input = move |event: Event| {
        let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        // Read by name, because inputs and selects share no type.
        let own = |name: &str| Reflect::get(&element, &JsValue::from_str(name)).unwrap_or_default();
        let text = |name| own(name).dyn_into::<JsString>().map(String::from).unwrap_or_default();
        let is_checked = own("checked").is_truthy();
        take(&element, &text("name"), &text("value"), is_checked, event.type_() == "change");
    };
    // The form no longer exists while the widget is being removed.
    let leave = move || {
        if form.try_with_untracked(Form::is_open) != Some(true) {
            return;
        }
        form.update(Form::leave);
        if let Some(controls) = host.with_value(|host| host.find(".controls")) {
            form.with_untracked(|form| show(&controls, form, locale));
        }
    };
    let leave = host::after_clicks(leave);
    let click = move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(button) = target.and_then(|target| target.closest("button, [data-kind]").ok()?) else {
            return;
        };
        let attribute = |name| button.get_attribute(name).unwrap_or_default();
        match attribute("name").as_str() {
            "show" => take(&button, "show", &attribute("value"), false, true),
            "copy" => host::copy(&button, locale),
            // Exports are long, so they are rendered only on request.
            _ => {
                let kind = attribute("data-kind");
                let file = query.with_untracked(|query| {
                    ranking.with_untracked(|ranking| {
                        let link = host.with_value(|host| host.link(query, ranking.asked.as_of));
                        tools::file(&kind, query, ranking, locale, &link)
                    })
                });
                let (address, text) = file.unwrap_or_default();
                // Fails only for an invalid attribute name.
                let _ = button.set_attribute("href", &address);
                if let Some(export) = host.with_value(|host| host.find("#export")) {
                    export.set_inner_html(&text);
                }
            }
        }
    };
    let open = Memo::new(move |_| form.with(|form| (form.query.show, form.query.axis, form.lifted)));
    // The inputs of a tool are rendered when it opens or when something else changes them, but not while the visitor
    // types.
    let inputs: Text = Box::new(move || {
        // Read the memo to subscribe to it.
        open.with(|_| ());
        ranking
            .with_untracked(|ranking| form.with_untracked(|form| tools::tool(form, &ranking.asked, locale)))
    });
    let answers: Text = Box::new(move || {
        query.with(|query| {
            ranking.with(|ranking| {
                let link = || host.with_value(|host| host.link(query, ranking.asked.as_of));
                tools::answers(query, ranking, locale, &link)
            })
        })
    });
    view! {
        <div class="controls" on:input=input on:change=input on:focusout=move |_| leave() on:click=click>
            <div class="asked" inner_html=form.with_untracked(|form| page::controls(&form.query, locale)) />
            <div class="tool chart" id="tool">
                <div class="inputs" inner_html=inputs />
                <div class="answers" inner_html=answers />
            </div>
        </div>
    }
}

/// Applies a button that lifts filters. The button disappears with the filters, so the answer gets the focus.
pub(super) fn lift(button: &Element, host: &Host, form: RwSignal<Form>, locale: Locale) {
    let value = button.get_attribute("value").unwrap_or_default();
    form.update(|form| form.take("lift", &value, false, locale));
    if let Some(controls) = host.find(".controls") {
        form.with_untracked(|form| show(&controls, form, locale));
    }
    if let Some(answer) = host.find(".answer").and_then(|answer| answer.dyn_into::<HtmlElement>().ok()) {
        // Fails only for elements that cannot have the focus.
        let _ = answer.focus();
    }
}

/// Brings the controls in line with the form. Skips fields that already show their value, to keep the caret in place.
fn show(controls: &Element, form: &Form, locale: Locale) {
    for (selector, attribute, value) in form.shown(locale) {
        let Ok(Some(element)) = controls.query_selector(&selector) else { continue };
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
