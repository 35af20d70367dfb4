//! What the views share as HTML.

use maud::{Markup, html};

use crate::i18n::text::Fragment;
use crate::query::author::REL;

/// A sentence, its loud parts set off.
pub(crate) fn sentence(fragments: Vec<Fragment>) -> Markup {
    html! {
        @for (text, is_loud) in fragments {
            @if is_loud { strong { (text) } } @else { (text) }
        }
    }
}

/// A link to another site.
pub(crate) fn link(address: &str, text: &str) -> Markup {
    html! { a href=(address) rel=(REL) target="_blank" { (text) } }
}

/// What a label says, and the hint beside it where there is one.
pub(crate) fn with_hint(label: &str, hint: &str) -> Markup {
    html! {
        (label)
        @if !hint.is_empty() { " " span.hint { (hint) } }
    }
}

/// A group of choices with its legend.
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

/// One choice of a group.
pub(crate) fn choice(name: &str, value: &str, label: &str, is_checked: bool) -> Markup {
    html! {
        label {
            input type="radio" name=(name) value=(value) checked=[is_checked.then_some("")];
            span { (label) }
        }
    }
}

/// The place beside a field that says what is wrong with it.
pub(crate) fn problem(name: &str) -> Markup {
    html! { output.problem name=(name) id=(name) {} }
}
