//! The ranking as CSV.

use super::keys::{self, Keys};
use crate::estimate::ranking::Ranking;
use crate::tools::json::Json;

/// Returns the ranking as CSV (RFC 4180): a header, then a row per route in the order of the ranking.
///
/// The columns are the keys of the JSON, with nested keys joined by an underscore (`per_month_typical`). Unknown values
/// are empty. Each row ends with the as-of date, the catalog, the job and the assumptions, so a row copied or filtered
/// out of the sheet is still complete.
#[must_use]
pub fn csv(ranking: &Ranking) -> String {
    let mut about = Vec::new();
    object("", &keys::about(ranking), &mut about);
    let mut out = String::new();
    // Every route has the same keys, so any route of the catalog gives the header, even for an empty ranking.
    if let Some(any) =
        ranking.asked.catalog.routes.first().and_then(|route| ranking.asked.answer_for(route.id))
    {
        let mut columns = Vec::new();
        object("", &keys::route(&any, &ranking.asked), &mut columns);
        row(columns.iter().chain(&about).map(|(name, _)| name.as_str()), &mut out);
    }
    for estimate in &ranking.estimates {
        let mut cells = Vec::new();
        object("", &keys::route(estimate, &ranking.asked), &mut cells);
        row(cells.iter().chain(&about).map(|(_, cell)| cell.as_str()), &mut out);
    }
    out
}

/// A cell with the name of its column.
type Cell = (String, String);

fn object(outer: &str, keys: &Keys, cells: &mut Vec<Cell>) {
    for (key, value) in keys {
        let name = if outer.is_empty() { (*key).to_owned() } else { [outer, key].join("_") };
        let text = match value {
            Json::Object(keys) => {
                object(&name, keys, cells);
                continue;
            }
            Json::NoObject(keys) => {
                cells.extend(keys.iter().map(|key| ([&name, *key].join("_"), String::new())));
                continue;
            }
            Json::Null => String::new(),
            Json::Bool(_) | Json::Number(_) => value.text(),
            Json::Text(text) => text.clone(),
            Json::List(values) => joined(values),
        };
        cells.push((name, text));
    }
}

/// Joins strings into one cell, with a semicolon after each string that does not end with a full stop.
fn joined(values: &[Json]) -> String {
    let mut all = String::new();
    for value in values {
        if let Json::Text(text) = value {
            if !all.is_empty() {
                all.push_str(if all.ends_with('.') { " " } else { "; " });
            }
            all.push_str(text);
        }
    }
    all
}

fn row<'a>(cells: impl Iterator<Item = &'a str>, out: &mut String) {
    for (at, text) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        cell(text, out);
    }
    out.push_str("\r\n");
}

/// Writes a cell, quoted if necessary. Text that a spreadsheet might run as a formula gets a leading apostrophe,
/// because it may come from a third party's price list.
fn cell(text: &str, out: &mut String) {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quoted = text.contains([',', '"', '\r', '\n']);
    if quoted {
        out.push('"');
    }
    if formula {
        out.push('\'');
    }
    for c in text.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    if quoted {
        out.push('"');
    }
}
