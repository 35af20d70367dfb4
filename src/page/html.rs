//! HTML that the views share.

use maud::{Markup, html};

use crate::i18n::text::Fragment;
use crate::query::author::REL;

/// Renders a sentence with its emphasized fragments in bold.
pub(crate) fn sentence(fragments: Vec<Fragment>) -> Markup {
    html! {
        @for (text, is_emphasized) in fragments {
            @if is_emphasized { strong { (text) } } @else { (text) }
        }
    }
}

/// Renders a link to another site.
pub(crate) fn link(address: &str, text: &str) -> Markup {
    html! { a href=(address) rel=(REL) target="_blank" { (text) } }
}

/// Renders a label, followed by its hint if it has one.
pub(crate) fn with_hint(label: &str, hint: &str) -> Markup {
    html! {
        (label)
        @if !hint.is_empty() { " " span.hint { (hint) } }
    }
}

/// Renders a group of choices with its legend.
pub(crate) fn group(
    class: &str,
    name: &str,
    legend: &str,
    hint: &str,
    is_custom: bool,
    inside: &Markup,
) -> Markup {
    let role = if class.starts_with("choice") { "radiogroup" } else { "group" };
    html! {
        fieldset class=(class) name=(name) role=(role) aria-label=(legend) data-custom=(is_custom) {
            legend { (with_hint(legend, hint)) }
            (inside)
        }
    }
}

/// Renders one choice of a group.
pub(crate) fn choice(name: &str, value: &str, label: &str, is_checked: bool) -> Markup {
    html! {
        label {
            input type="radio" name=(name) value=(value) checked=[is_checked.then_some("")];
            span { (label) }
        }
    }
}

/// Renders the element for a field's error message.
pub(crate) fn problem(name: &str) -> Markup {
    html! { output.problem name=(name) id=(name) {} }
}
