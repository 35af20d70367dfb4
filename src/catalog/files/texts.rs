//! Checks that need no types: invisible characters, misplaced lists, empty or long texts, and dates in the future.

use serde_json::Value;

use super::today::Today;
use crate::units::checked::Checked;

/// The keys whose values may be lists.
const LISTS: [&str; 11] = [
    "models",
    "routes",
    "quotes",
    "confirmed",
    "batch",
    "successors",
    "contradicted",
    "only",
    "runs",
    "boards",
    "scores",
];

/// A path in a file, such as `models[2].routes[0].quotes[1].price`, and what is wrong there.
pub(super) type Finding = (String, String);

/// Finds flawed keys and texts and misplaced lists, before serde parses them.
pub(super) fn keys_characters_and_lists(value: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    walk(value, "", &mut |path, value| match value {
        Value::String(text) => {
            findings.extend(flaw(text, &[]).map(|flaw| (path.to_owned(), format!("the text {flaw}"))));
        }
        Value::Object(object) => findings.extend(object.keys().filter_map(|key| {
            Some((path.to_owned(), format!("the key \"{}\" {}", visible(key), flaw(key, &[])?)))
        })),
        // Serde would accept a list as the fields of an object, in order.
        Value::Array(_) if !LISTS.contains(&last(path)) => findings.push((
            path.to_owned(),
            "a list is not allowed here; pricing/README.md shows the format".to_owned(),
        )),
        _ => {}
    });
    findings
}

/// Finds dates in the future and flaws in texts for readers.
pub(super) fn dates_and_reader_texts(value: &Value, today: Today) -> Vec<Finding> {
    let mut findings = Vec::new();
    walk(value, "", &mut |path, value| {
        let Value::String(text) = value else { return };
        let day = |what: &str| {
            let checked: Checked = text.parse().ok()?;
            let is_future = checked.first() > today.latest;
            is_future.then(|| format!("{checked} is after {today}; write the day {what}"))
        };
        let message = match last(path) {
            "checked" => day("you read the source"),
            "day" => day("of the ratings"),
            "announced" => day("the end was announced"),
            "named" => day("it was named"),
            "good_for" | "drawback" => bad_text(text, 89),
            "note" | "says" => bad_text(text, 160),
            _ if path.contains(".confirmed[") => day("you read the source again"),
            "name" if path == "provider.name" => bad_text(text, 160),
            "name" if path.starts_with("boards[") => is_empty(text).then(|| EMPTY.to_owned()),
            "variant" | "api_model" | "at" | "license" => is_empty(text).then(|| EMPTY.to_owned()),
            _ => None,
        };
        findings.extend(message.map(|message| (path.to_owned(), message)));
    });
    findings
}

const EMPTY: &str = "the text is empty; fill it in, or delete the key if it is optional";

fn is_empty(text: &str) -> bool {
    text.trim().is_empty()
}

fn bad_text(text: &str, most: usize) -> Option<String> {
    let length = text.chars().count();
    if is_empty(text) {
        Some(EMPTY.to_owned())
    } else if length > most {
        Some(format!("the text has {length} characters (at most {most}); shorten it"))
    } else {
        text.ends_with('.').then(|| "the text ends with a period; delete it".to_owned())
    }
}

/// Describes the first flaw in the characters of a text: invisible or deceptive ones, and leading or trailing spaces.
pub(super) fn flaw(text: &str, allowed: &[char]) -> Option<String> {
    if let Some(character) =
        text.chars().find(|character| !is_plain(*character) && !allowed.contains(character))
    {
        let code = format!("U+{:04X}", u32::from(character));
        return Some(match character {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                format!("contains a line break ({code}); write it on one line")
            }
            '\u{300}'..='\u{36f}' => {
                format!("contains {code}, a combining accent; use the precomposed letter")
            }
            '\u{fffd}' => format!("contains {code}, which replaces a lost character; write the character"),
            character if character.is_whitespace() => {
                format!("contains {code}, a special space; write a plain space")
            }
            _ => format!("contains {code}, which is invisible; delete it"),
        });
    }
    let has_spaces = text != text.trim() && !text.trim().is_empty();
    has_spaces.then(|| "begins or ends with a space; delete it".to_owned())
}

/// Escapes each character that is not visible as itself.
pub(super) fn visible(text: &str) -> String {
    let code = |character: char| character.escape_unicode().to_string();
    text.chars()
        .map(|character| if is_plain(character) { character.to_string() } else { code(character) })
        .collect()
}

/// Whether a character is visible and unambiguous.
fn is_plain(character: char) -> bool {
    // Rust escapes characters without a glyph: controls, direction marks, tags, and every space but the plain one.
    let is_seen = matches!(character, '"' | '\'' | '\\') || character.escape_debug().count() == 1;
    // These have a glyph, but it is blank or, for U+FFFD, marks a lost character.
    let is_blank =
        matches!(character, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{fffd}');
    is_seen && !is_blank
}

/// Visits a value and everything inside it, each with its path.
fn walk<'a>(value: &'a Value, path: &str, visit: &mut dyn FnMut(&str, &'a Value)) {
    visit(path, value);
    match value {
        Value::Array(list) => {
            for (i, value) in list.iter().enumerate() {
                walk(value, &format!("{path}[{i}]"), visit);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                let dot = if path.is_empty() { "" } else { "." };
                walk(value, &format!("{path}{dot}{key}"), visit);
            }
        }
        _ => {}
    }
}

/// Returns the last key of a path.
fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}
