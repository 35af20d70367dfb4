//! What the code of the WebAssembly modules is made of, by crate, and by folder of this one.
//!
//! The compiler's output still has the names of its functions. The tools after it remove names, descriptions of exports, and
//! a third of the rest, so these sizes are shares rather than bytes of the release.

use std::{collections::BTreeMap, fmt, fs};

use image_price_estimator::Locale;
use serde_json::{Value, json};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::{
    failure::{Failure, Outcome},
    project::Project,
    wasm_rust::TARGET,
};

/// The modules by the names of their binaries.
const MODULES: [&str; 2] = ["image-price-estimator", "tools"];

/// The name of this crate in the names of functions.
const OWN: &str = "image_price_estimator";

/// The smallest share to list by itself, in percent.
const LEAST: u64 = 1;

/// The code of a module.
pub(super) struct Module {
    name: &'static str,
    /// The bytes of functions by their origin, the most first.
    parts: Vec<(String, u64)>,
}

/// Returns the code of both modules, as the last build compiled it.
pub(super) fn of_modules(project: &Project) -> Outcome<Vec<Module>> {
    let folder = project.target().join(TARGET).join("release");
    let read = |name: &'static str| {
        let path = folder.join(format!("{name}.wasm"));
        let bytes = fs::read(&path).map_err(Failure::at(&path))?;
        let parts = parts(&bytes).map_err(|error| Failure::new(path.display().to_string(), error, ""))?;
        Ok(Module { name, parts })
    };
    MODULES.into_iter().map(read).collect()
}

fn parts(bytes: &[u8]) -> Result<Vec<(String, u64)>, String> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.map_err(|error| error.to_string())? {
            Payload::ImportSection(imports) => {
                let functions = imports.into_imports().flatten();
                imported =
                    functions.filter(|import| matches!(import.ty, wasmparser::TypeRef::Func(_))).count();
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(sections) = section.as_known() {
                    for section in sections.flatten() {
                        if let Name::Function(functions) = section {
                            names.extend(
                                functions.into_iter().flatten().map(|naming| (naming.index, naming.name)),
                            );
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut parts = BTreeMap::<String, u64>::new();
    for (at, size) in sizes.into_iter().enumerate() {
        let index = u32::try_from(imported + at).unwrap_or(u32::MAX);
        let name = names.get(&index).copied().unwrap_or_default();
        // Descriptions of exports run when the glue is made, and are removed then.
        if !name.contains("describe") {
            *parts.entry(origin(name)).or_default() += u64::try_from(size).unwrap_or_default();
        }
    }
    let mut parts: Vec<_> = parts.into_iter().collect();
    parts.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    Ok(parts)
}

/// Returns the crate of a function, or the folder of this crate that it is from. A generic function of another crate counts
/// as that of the first type of this crate in its name.
fn origin(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    let own = name.split_once(&format!("{OWN}::")).map(|(_, path)| path);
    if let Some(path) = own {
        let folder: String =
            path.chars().take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit()).collect();
        return format!("this crate, {folder}");
    }
    // A primitive type, `&dyn Trait` and the like are from core.
    let start = name.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    let first: String = start.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    match start.strip_prefix(&first) {
        Some(rest) if rest.starts_with("::") => first,
        Some(_) if name.starts_with('<') => "core".to_owned(),
        _ => "others".to_owned(),
    }
}

impl Module {
    pub(super) fn json(&self) -> Value {
        let parts = self.parts.iter().map(|(origin, bytes)| json!({ "origin": origin, "bytes": bytes }));
        json!({ "module": self.name, "functions": parts.collect::<Vec<_>>() })
    }
}

impl fmt::Display for Module {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sum: u64 = self.parts.iter().map(|(_, size)| size).sum();
        writeln!(f, "{}: bytes of functions before they are optimized", self.name)?;
        let is_listed = |(_, size): &&(String, u64)| *size * 100 >= sum * LEAST;
        let line = |f: &mut fmt::Formatter<'_>, size: u64, name: &str| {
            writeln!(f, "{:>9}  {:>2}%  {name}", Locale::ENGLISH.number(size), size * 100 / sum.max(1))
        };
        for (origin, size) in self.parts.iter().filter(is_listed) {
            line(f, *size, origin)?;
        }
        let rest = self.parts.iter().filter(|part| !is_listed(part)).map(|(_, size)| size).sum();
        line(f, rest, "the rest")
    }
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn functions_are_counted_by_crate_and_by_folder_of_this_one() {
        let case = |mangled, expected: &str| assert_eq!(origin(mangled), expected, "{mangled}");
        case("_RNvNtCslCa2NWDSeW7_21image_price_estimator4page5watch", "this crate, page");
        case(
            "_RINvNtCsa7e25hjXJrd_4core3ptr13drop_in_placeINtNtNtCsdnUyTxQybo3_14reactive_graph5owner16arc_stored_value14ArcStoredValueNtNtNtCsgIPhrOvnbn5_21image_price_estimator5query6author6AuthorEEB21_",
            "this crate, query",
        );
        case(
            "_RNvMs0_NtCsagArL5mj5a0_8dlmalloc8dlmallocINtB5_8DlmallocNtNtB7_3sys6SystemE13validate_sizeCs79Nmc1jSOjJ_3std",
            "dlmalloc",
        );
        case("__externref_table_alloc", "others");
    }
}
