//! Generates the JSON schema of `pricing/*.json` for editors, from the types of the catalog and those checks of the build
//! that a schema can express.

use serde_json::{Map, Value, json};

use super::AnyFile;

/// The kind of each text, by key.
const TEXTS: [(&str, &str); 19] = [
    ("id", "Id"),
    ("quality", "Quality"),
    ("name", "Text"),
    ("gpu", "Text"),
    ("note", "Note"),
    ("good_for", "Opinion"),
    ("drawback", "Opinion"),
    ("site", "Address"),
    ("source", "Address"),
    ("route", "RouteId"),
    ("seconds", "Wait"),
    ("model", "Id"),
    ("says", "Note"),
    ("variant", "Text"),
    ("api_model", "Text"),
    ("at", "Text"),
    ("license", "Text"),
    ("page", "Address"),
    ("dataset", "Address"),
];

/// Returns the schema of a price file, pretty-printed.
#[must_use]
pub fn schema() -> String {
    let settings = schemars::generate::SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<AnyFile>().to_value();
    narrow(&mut schema);
    if let Some(Value::Object(definitions)) = schema.get_mut("$defs") {
        definitions.extend(texts());
        definitions.sort_keys();
    }
    format!("{schema:#}\n")
}

/// Defines each kind of text. The build checks the same rules in code.
fn texts() -> Map<String, Value> {
    let seen =
        r"[^\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufffd]";
    let id = "[a-z0-9]+([.-][a-z0-9]+)*";
    let definitions = json!({
        "Id": {"type": "string", "pattern": format!("^{id}$")},
        "Quality": {"type": "string", "pattern": "^[a-z]+$"},
        "RouteId": {
            "description": "provider/model or provider/model:quality",
            "type": "string",
            "pattern": format!("^{id}/{id}(:[a-z]+)?$")
        },
        "Text": {
            "description": "No leading or trailing space, no line break, no invisible character.",
            "type": "string",
            "minLength": 1,
            "maxLength": 160,
            "pattern": format!(r"^(?!\s){seen}+(?<!\s)$")
        },
        "Note": {
            "description": "One clause in our own words, without a period at the end.",
            "$ref": "#/$defs/Text",
            "pattern": "[^.]$"
        },
        "Opinion": {
            "description": "One clause in our own words, without a period at the end.",
            "$ref": "#/$defs/Text",
            "maxLength": 89,
            "pattern": "[^.]$"
        },
        "Address": {
            "description": "An https address with a lowercase host name: no user, password, port, IP address or punycode.",
            "type": "string",
            "pattern": r"^https://((?!xn--)[a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+(?!xn--)[a-z]+([/?#][!-~]*)?$"
        },
        "Wait": {
            "description": "Whole seconds: \"1\" or \"3-5\".",
            "type": "string",
            "pattern": r"^[1-9]\d{0,2}(-[1-9]\d{0,2})?$"
        }
    });
    match definitions {
        Value::Object(definitions) => definitions,
        _ => Map::new(),
    }
}

/// Narrows the schema that schemars derives from the types.
fn narrow(schema: &mut Value) {
    match schema {
        Value::Array(list) => list.iter_mut().for_each(narrow),
        Value::Object(object) => {
            if let Some(Value::String(text)) = object.get_mut("description") {
                let paragraphs = text.split("\n\n").map(|paragraph| paragraph.replace('\n', " "));
                *text = paragraphs.collect::<Vec<_>>().join("\n\n");
            }
            // Unknown values are left out, never null.
            object.remove("default");
            if let Some(Value::Array(types)) = object.get_mut("type") {
                types.retain(|one| one != "null");
                if let [one] = types.as_slice() {
                    let one = one.clone();
                    object.insert("type".to_owned(), one);
                }
            }
            if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
                choices.retain(|choice| *choice != json!({"type": "null"}));
                if let [Value::Object(one)] = choices.as_slice() {
                    let one = one.clone();
                    object.remove("anyOf");
                    object.extend(one);
                }
            }
            match object.get("type").and_then(Value::as_str) {
                // Every number is a count of at least 1.
                Some("integer") => {
                    object.remove("format");
                    object.insert("minimum".to_owned(), 1.into());
                    object.entry("maximum").or_insert_with(|| 1_000_000_000.into());
                }
                Some("array") => {
                    object.entry("minItems").or_insert_with(|| 1.into());
                }
                _ => {}
            }
            if let Some(Value::Object(properties)) = object.get_mut("properties") {
                for (key, property) in properties {
                    let kind = TEXTS.iter().find(|(known, _)| known == key).map(|(_, kind)| kind);
                    if let (Some(kind), Value::Object(property)) = (kind, property) {
                        name_text(property, kind);
                    }
                }
            }
            for (keyword, value) in object.iter_mut() {
                match (keyword.as_str(), value) {
                    // A property may be named like a keyword, such as "default".
                    ("properties" | "$defs", Value::Object(named)) => named.values_mut().for_each(narrow),
                    (_, value) => narrow(value),
                }
            }
        }
        _ => {}
    }
}

/// Replaces the type of a text with a reference to its kind.
fn name_text(property: &mut Map<String, Value>, kind: &str) {
    let is_text = match property.get("type") {
        Some(Value::String(one)) => one == "string",
        Some(Value::Array(types)) => types.iter().any(|one| one == "string"),
        _ => false,
    };
    if is_text {
        property.remove("type");
        property.insert("$ref".to_owned(), format!("#/$defs/{kind}").into());
    }
}
