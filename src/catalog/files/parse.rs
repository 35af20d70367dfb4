//! Parses price files, with mistakes that name the route.

use serde::Deserialize;
use serde_json::Value;

use super::texts::{self, Finding};
use super::today::Today;
use super::unique::Unique;
use super::{Mistake, route_id};

/// A file of `pricing/`.
pub(super) trait Shape: Deserialize<'static> {
    /// Its keys, for the message that the file is not an object.
    const KEYS: &'static str;
    /// What to do if the file is empty.
    const IF_EMPTY: &'static str;
}

/// Parses one file. Mistakes name the route, where serde gives only positions.
pub(super) fn parse<T: Shape>(name: &str, text: &str, today: Today) -> Result<T, Vec<Mistake>> {
    if text.trim().is_empty() {
        return Err(vec![Mistake::of_file(name, format!("the file is empty; {}", T::IF_EMPTY))]);
    }
    let mistake = |subject: String, field: String, message: String| Mistake {
        file: name.to_owned(),
        subject,
        field,
        message,
    };
    let value: Value = serde_json::from_str(text)
        .map_err(|e| vec![Mistake::of_file(name, format!("this is not valid JSON ({e}); fix it there"))])?;
    if !value.is_object() {
        let message = format!("this is not an object; write {{\"$schema\": \"schema.json\", {}}}", T::KEYS);
        return Err(vec![Mistake::of_file(name, message)]);
    }
    let value: &'static Value = Box::leak(Box::new(value));
    let found = |findings: Vec<Finding>| -> Result<(), Vec<Mistake>> {
        let mistakes: Vec<Mistake> = findings
            .into_iter()
            .map(|(path, message)| {
                let (subject, field) = subject(value, &path);
                mistake(subject, field, message)
            })
            .collect();
        if mistakes.is_empty() { Ok(()) } else { Err(mistakes) }
    };
    let mut again = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize::<_, Unique>(&mut again).map_err(|e| {
        let (subject, field) = subject(value, &e.path().to_string());
        vec![mistake(subject, field, e.into_inner().to_string())]
    })?;
    found(texts::keys_characters_and_lists(value))?;
    let file = serde_path_to_error::deserialize(value).map_err(|e| {
        let path = e.path().to_string();
        let (subject, field) = subject(value, &path);
        let mut message = e.into_inner().to_string();
        if let Some(missing) = message.strip_prefix("missing field ") {
            message = format!("{missing} is missing; add it");
        } else if message.starts_with("unknown field") {
            message = format!(
                "{}; correct the key or delete it",
                message.replace("expected one of", "known fields are")
            );
        } else if message.starts_with("unknown variant") {
            message = message.replace(", expected", "; write");
        } else if message.contains("expected key to be a number") {
            "a key is not a number; write whole pixels, such as \"1024\"".clone_into(&mut message);
        } else if message.starts_with("invalid type") {
            message = plain(&message) + "; pricing/README.md shows the format";
        }
        vec![mistake(subject, field, message)]
    })?;
    found(texts::dates_and_reader_texts(value, today))?;
    Ok(file)
}

/// Rewrites serde's type names into those of JSON.
fn plain(message: &str) -> String {
    let message = message.replacen("invalid type: map, ", "invalid type: object, ", 1);
    let message = message.replacen("invalid type: sequence, ", "invalid type: list, ", 1);
    match message.rsplit_once(", expected ") {
        Some((met, "a map")) => format!("{met}, expected an object"),
        Some((met, "a sequence")) => format!("{met}, expected a list"),
        Some((met, wanted)) if wanted.starts_with("struct ") => format!("{met}, expected an object"),
        _ => message,
    }
}

/// Splits `models[2].routes[0].quotes[1].price` into the id of the route and `quotes[1].price`.
fn subject(value: &Value, path: &str) -> (String, String) {
    let index = |part: &str, key: &str| -> Option<usize> {
        part.strip_prefix(key)?.strip_prefix('[')?.strip_suffix(']')?.parse().ok()
    };
    let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or("?").to_owned();
    let of_file = |key: &str| value.get(key).is_some_and(Value::is_array) && value.get("provider").is_none();
    let provider = text(value.pointer("/provider/id"));
    let mut parts = path.split('.').peekable();
    let of = if value.get("provider").is_some() { format!("provider {provider}") } else { String::new() };
    let mut found = (of, path.to_owned());
    for (list, key, kind) in [("models", "id", "model"), ("boards", "day", "board")] {
        if !of_file(list) {
            continue;
        }
        let Some(at) = parts.peek().and_then(|part| index(part, list)) else {
            return (String::new(), path.trim_matches('.').to_owned());
        };
        parts.next();
        let id = text(value.pointer(&format!("/{list}/{at}/{key}")));
        return (format!("{kind} {id}"), parts.collect::<Vec<_>>().join("."));
    }
    if let Some(model_at) = parts.peek().and_then(|part| index(part, "models")) {
        parts.next();
        let model = value.pointer(&format!("/models/{model_at}"));
        let id = format!("{provider}/{}", text(model.and_then(|m| m.get("id"))));
        found.0 = format!("model {id}");
        if let Some(route_at) = parts.peek().and_then(|part| index(part, "routes")) {
            parts.next();
            let quality =
                model.and_then(|m| m.pointer(&format!("/routes/{route_at}/quality"))).and_then(Value::as_str);
            found.0 = format!("route {}", route_id(&id, quality));
        }
        found.1 = parts.collect::<Vec<_>>().join(".");
    }
    if found.1 == "." {
        found.1.clear();
    }
    found
}
