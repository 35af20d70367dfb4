//! HTML that the views share.

use maud::{Markup, Render, html};

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

/// A position in hundredths of a percent, rendered as `12.50%`.
pub(crate) struct Position(pub(crate) u32);

impl Render for Position {
    fn render_to(&self, html: &mut String) {
        let Self(position) = *self;
        for place in [100_000, 10_000, 1000, 100, 10, 1] {
            if place == 10 {
                html.push('.');
            }
            if position >= place || place <= 100 {
                html.push(char::from_digit(position / place % 10, 10).unwrap_or('0'));
            }
        }
        html.push('%');
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
    let role = if class.starts_with("choice") || class == "tiers" { "radiogroup" } else { "group" };
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
