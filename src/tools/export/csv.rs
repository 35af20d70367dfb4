//! The ranking as a sheet.

use super::keys::{self, Keys};
use crate::estimate::ranking::Ranking;
use crate::tools::json::Json;

/// The ranking as comma-separated values after RFC 4180: a header, and a row for each route in the order of the ranking.
///
/// The columns are the keys of the JSON, an inner key behind its outer one (`per_month_typical`), and what is unknown is
/// empty. Each row ends with the day, the catalog, the job and the assumptions, so that it still means something when it
/// was copied or filtered out of its sheet.
#[must_use]
pub fn csv(ranking: &Ranking) -> String {
    let mut about = Vec::new();
    object("", &keys::about(ranking), &mut about);
    let mut out = String::new();
    // Every route has the same keys. One of the catalog has them even when the ranking is empty.
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
            Json::Null => String::new(),
            Json::Bool(_) | Json::Number(_) => value.text(),
            Json::Text(text) => text.clone(),
            Json::List(values) => joined(values),
        };
        cells.push((name, text));
    }
}

/// Texts in one cell, with a semicolon between them where no full stop parts them.
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

/// One cell, in quotation marks where it needs them. What a spreadsheet would take for a formula stands behind an
/// apostrophe, since the words come from other people's price lists.
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
