//! A JSON writer, small enough for the browser.

use crate::estimate::cost::Cost;
use crate::units::usd::Usd;

/// A JSON value. Amounts of money are strings, so no number has a fraction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// An unknown value.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer.
    Number(u64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object with its keys in order.
    Object(Vec<(&'static str, Json)>),
    /// An unknown object, which is null in JSON. Its keys are columns in CSV.
    NoObject(&'static [&'static str]),
}

impl Json {
    /// Formats the value without a trailing newline: two levels over several lines, indented by two spaces, and what is inside
    /// them on one line each, such as a route.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.write(0, &mut out);
        out
    }

    fn write(&self, indent: usize, out: &mut String) {
        match self {
            Self::Null | Self::NoObject(_) => out.push_str("null"),
            Self::Bool(yes) => out.push_str(if *yes { "true" } else { "false" }),
            Self::Number(n) => out.push_str(&n.to_string()),
            Self::Text(text) => quoted(text, out),
            Self::List(values) => {
                let values = values.iter().map(|value| ("", value));
                inside("[]", &mut values.into_iter(), indent, out);
            }
            Self::Object(pairs) => {
                let pairs = pairs.iter().map(|(key, value)| (*key, value));
                inside("{}", &mut pairs.into_iter(), indent, out);
            }
        }
    }
}

/// The levels whose values have a line each. With more, an export of every route has so many lines that Chromium takes
/// seconds to select them.
const LEVELS: usize = 2;

/// Writes the values between brackets, one per line in the outer levels. Only objects write keys.
fn inside(
    brackets: &str,
    values: &mut dyn Iterator<Item = (&'static str, &Json)>,
    indent: usize,
    out: &mut String,
) {
    let (open, close) = brackets.split_at(1);
    out.push_str(open);
    let mut empty = true;
    for (key, value) in values {
        if !empty {
            out.push(',');
        }
        empty = false;
        let has_line = indent < LEVELS;
        if has_line {
            line(indent + 1, out);
        }
        if open == "{" {
            quoted(key, out);
            out.push_str(if has_line { ": " } else { ":" });
        }
        value.write(indent + 1, out);
    }
    if !empty && indent < LEVELS {
        line(indent, out);
    }
    out.push_str(close);
}

fn line(indent: usize, out: &mut String) {
    out.push('\n');
    for _ in 0..indent {
        out.push_str("  ");
    }
}

/// Writes a quoted string with the escapes that RFC 8259 requires.
fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..'\x20' => {
                out.push_str(if c < '\x10' { "\\u000" } else { "\\u001" });
                out.extend(char::from_digit(u32::from(c) % 16, 16));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

impl From<bool> for Json {
    fn from(yes: bool) -> Self {
        Self::Bool(yes)
    }
}

impl From<u64> for Json {
    fn from(n: u64) -> Self {
        Self::Number(n)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<String>> for Json {
    fn from(texts: Vec<String>) -> Self {
        Self::List(texts.into_iter().map(Self::Text).collect())
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// Returns a cost as an object of exact decimal strings, in USD.
pub(crate) fn cost(cost: Option<Cost>) -> Json {
    let text = |usd: Option<Usd>| usd.map(|usd| usd.to_string()).into();
    Json::Object(vec![
        ("low", text(cost.and_then(|cost| cost.low))),
        ("typical", text(cost.map(|cost| cost.typical))),
        ("high", text(cost.and_then(|cost| cost.high))),
    ])
}
