//! What no text may be, whatever it says: invisible, unfinished, or from tomorrow.

use serde_json::Value;

use super::today::Today;
use crate::units::date::Date;

/// Where lists may stand.
const LISTS: [&str; 7] = ["models", "routes", "quotes", "batch", "successors", "only", "runs"];

/// A place in a file, as `models[2].routes[0].quotes[1].price`, and what is wrong there.
pub(super) type Finding = (String, String);

/// What is wrong with keys, letters and lists before anything is read out of them.
pub(super) fn letters(value: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    each(value, "", &mut |path, value| match value {
        Value::String(text) => {
            findings.extend(odd(text, &[]).map(|odd| (path.to_owned(), format!("the text {odd}"))));
        }
        Value::Object(object) => findings.extend(object.keys().filter_map(|key| {
            Some((path.to_owned(), format!("the key \"{}\" {}", visible(key), odd(key, &[])?)))
        })),
        // Serde would take the fields of an object from a list, in their order.
        Value::Array(_) if !LISTS.contains(&last(path)) => findings.push((
            path.to_owned(),
            "a list stands where none belongs; pricing/README.md shows how to write it".to_owned(),
        )),
        _ => {}
    });
    findings
}

/// What is wrong with days and with texts for readers.
pub(super) fn days_and_texts(value: &Value, today: Today) -> Vec<Finding> {
    let mut findings = Vec::new();
    each(value, "", &mut |path, value| {
        let Value::String(text) = value else { return };
        let day = |what: &str| {
            let day = text.parse().ok().filter(|day: &Date| *day > today.latest)?;
            Some(format!("{day} is after {today}; write the day on which {what}"))
        };
        let message = match last(path) {
            "checked" => day("you read the source"),
            "announced" => day("the end was announced"),
            "named" => day("it was named"),
            "good_for" | "mind" => bad_text(text, 89),
            "note" => bad_text(text, 160),
            "name" if path == "provider.name" => bad_text(text, 160),
            _ => None,
        };
        findings.extend(message.map(|message| (path.to_owned(), message)));
    });
    findings
}

fn bad_text(text: &str, most: usize) -> Option<String> {
    let length = text.chars().count();
    if text.trim().is_empty() {
        Some("the text is empty; write it, or leave it out where it may be left out".to_owned())
    } else if length > most {
        Some(format!("{length} characters are too many (at most {most}); shorten it"))
    } else {
        text.ends_with('.').then(|| "a full stop stands at its end; delete it".to_owned())
    }
}

/// What is odd about the letters of a text: what cannot be seen or is not what it seems, and spaces around it.
pub(super) fn odd(text: &str, allowed: &[char]) -> Option<String> {
    if let Some(letter) = text.chars().find(|letter| !is_plain(*letter) && !allowed.contains(letter)) {
        let code = format!("U+{:04X}", u32::from(letter));
        return Some(match letter {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                format!("holds a line break ({code}); write it on one line")
            }
            '\u{300}'..='\u{36f}' => {
                format!("holds {code}, an accent apart from its letter; write both as one letter")
            }
            '\u{fffd}' => format!("holds {code}, which stands for a letter that was lost; write the letter"),
            letter if letter.is_whitespace() => {
                format!("holds {code}, a space like no other; write a plain space")
            }
            _ => format!("holds {code}, which cannot be seen; delete it"),
        });
    }
    let has_spaces = text != text.trim() && !text.trim().is_empty();
    has_spaces.then(|| "has a space at its beginning or end; delete it".to_owned())
}

/// A text with a code for each letter that cannot be seen.
pub(super) fn visible(text: &str) -> String {
    let code = |letter: char| letter.escape_unicode().to_string();
    text.chars().map(|letter| if is_plain(letter) { letter.to_string() } else { code(letter) }).collect()
}

/// Whether a letter is seen as what it is.
fn is_plain(letter: char) -> bool {
    // Rust escapes what has no picture of its own: controls, marks of direction, tags, spaces but the plain one.
    let is_seen = matches!(letter, '"' | '\'' | '\\') || letter.escape_debug().count() == 1;
    // These have one, and it is blank; or it says that a letter was lost.
    let is_blank =
        matches!(letter, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{fffd}');
    is_seen && !is_blank
}

/// Visits a value and all within it, each with its place.
fn each<'a>(value: &'a Value, path: &str, visit: &mut dyn FnMut(&str, &'a Value)) {
    visit(path, value);
    match value {
        Value::Array(list) => {
            for (i, value) in list.iter().enumerate() {
                each(value, &format!("{path}[{i}]"), visit);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                let dot = if path.is_empty() { "" } else { "." };
                each(value, &format!("{path}{dot}{key}"), visit);
            }
        }
        _ => {}
    }
}

/// The last key of a place.
fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}
