//! The folders of `src` are layers: each imports only from those before it.

use std::fs;
use std::path::Path;

/// The layers, the lowest first. The files at the root of `src` join them and belong to none.
const LAYERS: [&str; 9] =
    ["units", "catalog", "estimate", "i18n", "query", "page", "tools", "terminal", "widget"];

/// Calls a function with the path and the text of each Rust file below a folder.
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

/// Whether a character can be part of a name.
fn is_part_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Returns what a module at this depth below the root imports from the root, with its line: the names after `crate::`, and
/// those after as many `super::` as lead there.
fn imports(text: &str, depth: usize) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        let mut climbed = 0;
        let parts: Vec<&str> = line.split("::").collect();
        for pair in parts.windows(2) {
            let name = pair[0].rsplit(|c| !is_part_of_name(c)).next().unwrap_or_default();
            let next = pair[1].split(|c| !is_part_of_name(c)).next().unwrap_or_default();
            climbed = match name {
                "super" if pair[0] == name => climbed + 1,
                "super" => 1,
                _ => 0,
            };
            if next != "super" && (name == "crate" || climbed >= depth) {
                found.push((at + 1, next));
            }
        }
    }
    found
}

/// Returns the imports of a file, given below `src`, from a later layer or from the root itself.
fn faults(file: &Path, text: &str) -> Vec<String> {
    let parts: Vec<&str> = file.iter().map(|part| part.to_str().unwrap()).collect();
    let layer = LAYERS.iter().position(|layer| *layer == parts[0]).unwrap();
    let depth = parts.len() - usize::from(file.ends_with("mod.rs"));
    let found = imports(text, depth).into_iter().filter(|(_, name)| !LAYERS[..=layer].contains(name));
    found.map(|(line, name)| format!("{}:{line} imports from {name:?}", file.display())).collect()
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
    assert_eq!(folders, layers, "every folder of src must be a layer");
    let mut wrong = Vec::new();
    for layer in LAYERS {
        visit(&source.join(layer), &mut |path, text| {
            wrong.extend(faults(path.strip_prefix(&source).unwrap(), text));
        });
    }
    assert_eq!(wrong, [""; 0], "docs/design.md gives the order under \"The folders of `src`\"");
}

#[test]
fn imports_from_later_folders_and_from_the_root_are_found() {
    let case = |file: &str, text: &str, expected: usize| {
        assert_eq!(faults(Path::new(file), text).len(), expected, "{file}: {text}");
    };
    case("catalog/route.rs", "use crate::units::usd::Usd;\nuse crate::catalog::Route;", 0);
    case("catalog/route.rs", "use crate::estimate::Job;", 1);
    case("query/form.rs", "let text = crate::tools::export::csv(&crate::page::row);", 2);
    case("query/form.rs", "/// See [`crate::tools`].\n// crate::page", 0);
    // The layer of an item that the root re-exports is unknown.
    case("tools/json.rs", "use crate::{Lang, Locale};\nuse crate::Usd;", 2);
    // `super` leads to the root from a module of depth one, `super::super` from one of depth two, and so on.
    case("catalog/mod.rs", "use super::estimate::Job;", 1);
    case("catalog/route.rs", "use super::estimate::Job;", 0);
    case("catalog/route.rs", "use super::super::estimate::Job;", 1);
    case("catalog/route.rs", "use super::super::{Lang, Locale};", 1);
    case("catalog/route.rs", "use super::super::units::usd::Usd;", 0);
    case(
        "catalog/billing/mod.rs",
        "let csv = super::super::tools::csv(super::Route, super::super::page::row);",
        2,
    );
    case("catalog/billing/flat.rs", "use super::super::Route;\nuse super::Flat;", 0);
    case("catalog/billing/flat.rs", "use self::super::super::super::widget::Row;", 1);
}
