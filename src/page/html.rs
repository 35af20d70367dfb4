//! A writer of HTML that escapes what has to be escaped.

use crate::i18n::text::Fragment;
use crate::query::author::REL;

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

    /// Appends a sentence, its loud parts set off.
    pub(crate) fn sentence(&mut self, parts: Vec<Fragment>) {
        for (part, loud) in parts {
            if loud { self.element("strong", "", &part) } else { self.text(&part) }
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

    pub(crate) fn link(&mut self, address: &str, text: &str) {
        self.open("a", &[("href", address), ("rel", REL), ("target", "_blank")]);
        self.text(text);
        self.raw("</a>");
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
        self.text(legend);
        if !hint.is_empty() {
            self.raw(" ");
            self.element("span", "hint", hint);
        }
        self.raw("</legend>");
    }

    pub(crate) fn choice(&mut self, name: &str, value: &str, label: &str, checked: bool) {
        self.raw("<label>");
        let attributes = [("type", "radio"), ("name", name), ("value", value), ("checked", "")];
        self.open("input", attributes.get(..if checked { 4 } else { 3 }).unwrap_or_default());
        self.element("span", "", label);
        self.raw("</label>");
    }

    /// The place beside a field that says what is wrong with it.
    pub(crate) fn problem(&mut self, name: &str) {
        self.open("output", &[("class", "problem"), ("name", name), ("id", name)]);
        self.raw("</output>");
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
