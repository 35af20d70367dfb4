//! The folders of `src` are layers: each imports only from those before it.

use std::fs;
use std::path::Path;

/// The layers, the lowest first. What stands at the root of `src` holds them together and is none.
const LAYERS: [&str; 9] =
    ["units", "catalog", "estimate", "i18n", "query", "page", "tools", "terminal", "widget"];

/// Calls back with each Rust file below a folder: its path and its text.
fn visit(folder: &Path, call: &mut dyn FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, call);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            call(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}

/// The folders that a text names after `crate::`; what is named otherwise than by its folder stands for itself.
fn imports(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    lines.flat_map(|(at, line)| {
        line.split("crate::").skip(1).map(move |rest| {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            (at + 1, &rest[..end])
        })
    })
}

/// Where a layer imports from one that is not before it, or from the root.
fn faults(layer: usize, text: &str) -> Vec<String> {
    let found = imports(text).filter(|(_, name)| !LAYERS[..=layer].contains(name));
    found.map(|(line, name)| format!("line {line}: {} imports from {name:?}", LAYERS[layer])).collect()
}

#[test]
fn each_folder_imports_only_from_those_before_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders: Vec<String> = Vec::new();
    for entry in fs::read_dir(&source).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir()) {
        folders.push(entry.file_name().into_string().unwrap());
    }
    folders.sort();
    let mut layers = LAYERS.map(str::to_owned);
    layers.sort();
    assert_eq!(folders, layers, "a folder of src has no place among the layers");
    let mut wrong = Vec::new();
    for (at, layer) in LAYERS.iter().enumerate() {
        visit(&source.join(layer), &mut |path, text| {
            wrong.extend(faults(at, text).into_iter().map(|fault| format!("{}: {fault}", path.display())));
        });
    }
    assert_eq!(wrong, [""; 0], "see \"Shape\" in docs/design.md for the order of the folders");
}

#[test]
fn an_import_from_above_is_found() {
    let case = |layer: &str, text: &str, expected: usize| {
        let layer = LAYERS.iter().position(|known| *known == layer).unwrap();
        assert_eq!(faults(layer, text).len(), expected, "{text}");
    };
    case("catalog", "use crate::units::usd::Usd;\nuse crate::catalog::Route;", 0);
    case("catalog", "use crate::estimate::Job;", 1);
    case("query", "let text = crate::tools::export::csv(&crate::page::row);", 2);
    case("query", "/// See [`crate::tools`].\n// crate::page", 0);
    // By its re-export at the root, the layer of an item cannot be seen.
    case("tools", "use crate::{Lang, Locale};\nuse crate::Usd;", 2);
}
