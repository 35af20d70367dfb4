//! What the views share as HTML, and a writer of HTML that escapes what has to be escaped.

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

/// HTML in the making.
#[derive(Default)]
pub(crate) struct Html(String);

impl Html {
    /// The HTML as text.
    pub(crate) fn finish(self) -> String {
        self.0
    }

    /// Appends markup as it is.
    pub(crate) fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Appends text, with what is markup in it escaped.
    pub(crate) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                _ => self.0.push(c),
            }
        }
    }

    pub(crate) fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.raw(&format!("<{tag}"));
        for (name, value) in attributes {
            self.raw(&format!(" {name}=\""));
            self.text(value);
            self.raw("\"");
        }
        self.raw(">");
    }

    /// Begins a group of choices with its legend; the end is the caller's.
    pub(crate) fn group(&mut self, class: &str, name: &str, legend: &str, hint: &str, is_custom: bool) {
        let role = if class.starts_with("choice") { "radiogroup" } else { "group" };
        let custom = is_custom.to_string();
        let attributes = [
            ("class", class),
            ("name", name),
            ("role", role),
            ("aria-label", legend),
            ("data-custom", custom.as_str()),
        ];
        self.open("fieldset", &attributes);
        self.raw("<legend>");
        self.raw(&with_hint(legend, hint).into_string());
        self.raw("</legend>");
    }

    pub(crate) fn choice(&mut self, name: &str, value: &str, label: &str, checked: bool) {
        self.raw(&choice(name, value, label, checked).into_string());
    }

    /// The place beside a field that says what is wrong with it.
    pub(crate) fn problem(&mut self, name: &str) {
        self.raw(&problem(name).into_string());
    }

    pub(crate) fn element(&mut self, tag: &str, class: &str, text: &str) {
        if class.is_empty() {
            self.open(tag, &[]);
        } else {
            self.open(tag, &[("class", class)]);
        }
        self.text(text);
        self.raw(&format!("</{tag}>"));
    }
}
