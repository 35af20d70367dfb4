//! A writer of HTML that escapes what has to be escaped.

/// HTML in the making.
#[derive(Default)]
pub(crate) struct Html(String);

impl Html {
    /// The HTML as text.
    pub fn finish(self) -> String {
        self.0
    }

    /// Appends markup as it is.
    pub fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Appends text, with what is markup in it escaped.
    pub fn text(&mut self, text: &str) {
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

    pub fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.raw(&format!("<{tag}"));
        for (name, value) in attributes {
            self.raw(&format!(" {name}=\""));
            self.text(value);
            self.raw("\"");
        }
        self.raw(">");
    }

    pub fn link(&mut self, address: &str, text: &str) {
        self.open("a", &[("href", address), ("rel", "noreferrer"), ("target", "_blank")]);
        self.text(text);
        self.raw("</a>");
    }

    pub fn choice(&mut self, name: &str, value: &str, label: &str, checked: bool) {
        self.raw("<label>");
        let attributes = [("type", "radio"), ("name", name), ("value", value), ("checked", "")];
        self.open("input", attributes.get(..if checked { 4 } else { 3 }).unwrap_or_default());
        self.element("span", "", label);
        self.raw("</label>");
    }

    pub fn element(&mut self, tag: &str, class: &str, text: &str) {
        if class.is_empty() {
            self.open(tag, &[]);
        } else {
            self.open(tag, &[("class", class)]);
        }
        self.text(text);
        self.raw(&format!("</{tag}>"));
    }
}
