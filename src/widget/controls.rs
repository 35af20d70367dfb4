//! The three questions, and the batch option.

use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::form::Form;
use crate::page;

/// Everything that the visitor sets. Every input event changes the form at once, and so the job.
#[component]
pub fn Controls(
    /// What stands in the controls.
    form: RwSignal<Form>,
) -> impl IntoView {
    let take = move |event: Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        form.update(|form| {
            form.take(&input.name(), &input.value(), input.checked());
            if event.type_() == "change" {
                form.finish_images();
            }
        });
        if let Some(controls) = input.closest(".controls").ok().flatten() {
            form.with_untracked(|form| show(&controls, form));
        }
    };
    view! { <div class="controls" inner_html=form.with_untracked(|form| page::controls(&form.job)) on:input=take on:change=take /> }
}

/// Brings the controls in line with the form. What they say already is left alone, for the sake of the caret.
fn show(controls: &Element, form: &Form) {
    for (name, attribute, value) in form.shown() {
        let Ok(Some(element)) = controls.query_selector(&format!("[name={name}]")) else { continue };
        match (attribute, element.dyn_ref::<HtmlInputElement>()) {
            ("value", Some(input)) if input.value() == value => {}
            ("value", Some(input)) => input.set_value(&value),
            ("text", _) => element.set_text_content(Some(&value)),
            // Only a name that is none would be refused.
            _ => drop(element.set_attribute(attribute, &value)),
        }
    }
}
