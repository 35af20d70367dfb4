//! The npm package of the element: its script's loader, its types, and what editors read to complete its attributes.
//!
//! Attributes come from the table of parameters, events and parts from docs/embedding.md, so none of them can drift.

use std::{fmt::Write, fs, path::Path};

use image_price_estimator::query::parameter::{Kind, Parameter};
use image_price_estimator::query::parameters::PARAMETERS;
use serde_json::{Value, json};

use crate::{
    compress::is_copy,
    failure::{Failure, Outcome},
    folder::write,
    pack,
    parameters::{default_value, values},
    social::Address,
};

/// The name of the package, and of the element.
const NAME: &str = "image-price-estimator";

/// The folder of the build in the package.
const SITE: &str = "site";

const CARGO: &str = include_str!("../../../Cargo.toml");

const REFERENCE: &str = include_str!("../../../docs/embedding.md");

/// The files that every package has.
const FILES: [(&str, &str); 9] = [
    ("load.js", include_str!("load.js")),
    ("load.d.ts", include_str!("load.d.ts")),
    ("react.d.ts", include_str!("react.d.ts")),
    ("preact.d.ts", include_str!("preact.d.ts")),
    ("solid.d.ts", include_str!("solid.d.ts")),
    ("svelte.d.ts", include_str!("svelte.d.ts")),
    ("vue.d.ts", include_str!("vue.d.ts")),
    ("LICENSE-MIT", include_str!("../../../LICENSE-MIT")),
    ("LICENSE-APACHE", include_str!("../../../LICENSE-APACHE")),
];

/// The frameworks with types of their own.
const FRAMEWORKS: [&str; 5] = ["react", "preact", "solid", "svelte", "vue"];

/// Writes the package of a build into a folder, which it replaces. `at` is the folder of the releases on their host.
pub(crate) fn write_package(dist: &Path, folder: &Path, version: &str, at: Option<&Address>) -> Outcome<()> {
    if folder.exists() {
        if !folder.join("package.json").is_file() {
            return Err(Failure::new(
                folder.display().to_string(),
                "is not a folder with an npm package",
                "Move its content elsewhere; the package needs a folder of its own.",
            ));
        }
        fs::remove_dir_all(folder).map_err(Failure::at(folder))?;
    }
    let major = version.split('.').next().unwrap_or_default();
    let home = at.map(|at| at.join(&format!("v{major}/")));
    let put = |name: &str, text: String| write(&folder.join(name), text);
    for (name, text) in FILES {
        put(name, text.to_owned())?;
    }
    put("index.js", entry(home.as_ref()))?;
    put("index.d.ts", types())?;
    put("README.md", readme(home.as_ref()))?;
    for (name, value) in [
        ("package.json", manifest(version, home.as_ref())),
        ("custom-elements.json", elements()),
        ("vscode.html-custom-data.json", custom_data()),
        ("web-types.json", web_types(version)),
    ] {
        put(name, format!("{value:#}\n"))?;
    }
    let site = pack::read(dist)?.into_iter().filter(|(name, _)| !is_copy(name));
    site.into_iter().try_for_each(|(name, bytes)| write(&folder.join(SITE).join(name), bytes))
}

/// Returns the script of the package. Without a known host, it loads the element from the package itself.
fn entry(home: Option<&Address>) -> String {
    let load = "import { load } from \"./load.js\";\n\n";
    match home {
        Some(home) => format!("{load}load({});\n", Value::from(home.as_str())),
        // In two steps, because bundlers would look for a file in `new URL("…", import.meta.url)`.
        None => format!("{load}const here = import.meta.url;\nload(new URL(\"{SITE}/\", here));\n"),
    }
}

fn readme(home: Option<&Address>) -> String {
    let (folder, import) = match home {
        Some(home) => (home.as_str(), format!("The import loads the element from {}, with the prices of today.", home.as_str())),
        None => (
            "/image-prices/",
            "The import loads the element from `site/` in this package, if `node_modules` is served as it is. A bundler \
             moves the import, so with one, name the folder as below."
                .to_owned(),
        ),
    };
    include_str!("README.md").replace("FOLDER", folder).replace("IMPORT", &import)
}

fn manifest(version: &str, home: Option<&Address>) -> Value {
    let script = |types: &str| json!({ "types": format!("./{types}.d.ts"), "default": "./index.js" });
    let mut exports = json!({
        ".": script("index"),
        "./load": { "types": "./load.d.ts", "default": "./load.js" },
    });
    let mut manifest = json!({
        "name": NAME,
        "version": version,
        "description": about(),
        "license": env!("CARGO_PKG_LICENSE"),
        "keywords": ["web-component", "custom-element", "ai", "image-generation", "api", "prices", "calculator"],
        "type": "module",
        "types": "./index.d.ts",
        "customElements": "./custom-elements.json",
        "web-types": "./web-types.json",
        "sideEffects": ["./index.js"],
    });
    if let Some(exports) = exports.as_object_mut() {
        for framework in FRAMEWORKS {
            exports.insert(format!("./{framework}"), script(framework));
        }
        for file in ["custom-elements.json", "vscode.html-custom-data.json", "web-types.json", "package.json"]
        {
            exports.insert(format!("./{file}"), format!("./{file}").into());
        }
        exports.insert(format!("./{SITE}/*"), format!("./{SITE}/*").into());
    }
    if let Some(manifest) = manifest.as_object_mut() {
        manifest.insert("exports".to_owned(), exports);
        if let Some(home) = home {
            manifest.insert("homepage".to_owned(), home.as_str().into());
        }
    }
    manifest
}

/// Returns the description in Cargo.toml.
fn about() -> &'static str {
    let line = CARGO.lines().find_map(|line| line.strip_prefix("description = \""));
    line.and_then(|rest| rest.strip_suffix('"')).unwrap_or_default()
}

/// Returns the type of an attribute in TypeScript.
fn kind(parameter: &Parameter) -> String {
    match parameter.kind {
        Kind::Word(words) => words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" | "),
        Kind::Switch => "boolean | \"1\" | \"0\" | \"\"".to_owned(),
        Kind::Number(_) | Kind::Rate | Kind::Rows => "number | string".to_owned(),
        _ => "string".to_owned(),
    }
}

/// Returns the words among which an attribute chooses.
fn words(parameter: &Parameter) -> &'static [&'static str] {
    match parameter.kind {
        Kind::Word(words) => words,
        Kind::Switch => &["1", "0"],
        _ => &[],
    }
}

/// Describes an attribute as Markdown: its meaning, its values and its default.
fn description(parameter: &Parameter) -> String {
    let [help, _] = parameter.help;
    let mut letters = help.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let default = match (default_value(parameter), parameter.unset) {
        (Some(value), _) => format!(" Default: `{value}`."),
        (None, ["", _]) => String::new(),
        (None, [unset, _]) => format!(" Default: {unset}."),
    };
    format!("{first}{}. Values: {}.{default}", letters.as_str(), values(parameter))
}

fn types() -> String {
    let mut attributes = String::new();
    for parameter in &PARAMETERS {
        let (name, about) = (parameter.key.as_str(), description(parameter));
        // Writing to a string cannot fail.
        writeln!(attributes, "  /** {about} */\n  {name}?: {};", kind(parameter)).ok();
    }
    format!(
        "/** The attributes of `<{NAME}>`: the parameters of the page. */\nexport interface Attributes {{\n{attributes}}}\n\n{}",
        include_str!("index.d.ts")
    )
}

/// Returns the rows of the table below a heading of the reference, without the header: the code in the first cell, and
/// the other cells.
fn table(heading: &str) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let (_, section) = REFERENCE.split_once(&format!("\n{heading}\n")).unwrap_or_default();
    let section = section.split("\n## ").next().unwrap_or_default();
    section.lines().filter_map(|line| {
        let (name, rest) = line.strip_prefix("| `")?.split_once("` | ")?;
        Some((name, rest.trim_end_matches(" |").split(" | ").collect()))
    })
}

/// Returns the events: name, when they are sent, and the type of their detail.
fn events() -> impl Iterator<Item = (&'static str, String, &'static str)> {
    table("## Events").map(|(name, cells)| {
        let detail = if name == "route-click" { "RouteClick" } else { "Estimate" };
        (name, format!("Sent {}.", cells.first().copied().unwrap_or_default()), detail)
    })
}

/// Returns what the style sheet of a post can name, with this start and end: name and description.
fn styles(start: &'static str, end: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table("## Styling").filter_map(move |(name, cells)| {
        Some((name.strip_prefix(start)?.strip_suffix(end)?, *cells.first()?))
    })
}

fn style_values(start: &'static str, end: &'static str, prefix: &str) -> Vec<Value> {
    styles(start, end)
        .map(|(name, about)| json!({ "name": format!("{prefix}{name}"), "description": about }))
        .collect()
}

/// Returns the custom elements manifest.
fn elements() -> Value {
    let attributes: Vec<Value> = PARAMETERS
        .iter()
        .map(|parameter| {
            let mut attribute = json!({
                "name": parameter.key.as_str(),
                "description": description(parameter),
                "type": { "text": kind(parameter) },
            });
            if let Some((default, attribute)) = default_value(parameter).zip(attribute.as_object_mut()) {
                attribute.insert("default".to_owned(), default.into());
            }
            attribute
        })
        .collect();
    let events: Vec<Value> = events()
        .map(|(name, about, detail)| {
            json!({ "name": name, "description": about, "type": { "text": format!("CustomEvent<{detail}>") } })
        })
        .collect();
    let class = "ImagePriceEstimator";
    json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": "index.js",
            "declarations": [{
                "kind": "class",
                "customElement": true,
                "name": class,
                "tagName": NAME,
                "description": about(),
                "superclass": { "name": "HTMLElement" },
                "attributes": attributes,
                "events": events,
                "slots": [{ "name": "", "description": "A link to the page, for readers without scripts and for feeds." }],
                "cssParts": style_values("::part(", ")", ""),
                "cssProperties": style_values("--", "", "--"),
            }],
            "exports": [{
                "kind": "custom-element-definition",
                "name": NAME,
                "declaration": { "name": class, "module": "index.js" },
            }],
        }],
    })
}

/// Returns what Visual Studio Code reads to complete HTML.
fn custom_data() -> Value {
    let attribute = |parameter: &Parameter| {
        let values: Vec<Value> = words(parameter).iter().map(|word| json!({ "name": word })).collect();
        let about = json!({ "kind": "markdown", "value": description(parameter) });
        json!({ "name": parameter.key.as_str(), "description": about, "values": values })
    };
    json!({
        "version": 1.1,
        "tags": [{
            "name": NAME,
            "description": about(),
            "attributes": PARAMETERS.iter().map(attribute).collect::<Vec<_>>(),
        }],
    })
}

/// Returns what `JetBrains` editors read to complete HTML.
fn web_types(version: &str) -> Value {
    let attribute = |parameter: &Parameter| {
        let value = json!({ "type": kind(parameter), "required": !matches!(parameter.kind, Kind::Switch) });
        let mut attribute = json!({
            "name": parameter.key.as_str(),
            "description": description(parameter),
            "value": value,
        });
        if let Some((default, attribute)) = default_value(parameter).zip(attribute.as_object_mut()) {
            attribute.insert("default".to_owned(), default.into());
        }
        attribute
    };
    let events: Vec<Value> =
        events().map(|(name, about, _)| json!({ "name": name, "description": about })).collect();
    json!({
        "name": NAME,
        "version": version,
        "description-markup": "markdown",
        "contributions": {
            "html": {
                "elements": [{
                    "name": NAME,
                    "description": about(),
                    "attributes": PARAMETERS.iter().map(attribute).collect::<Vec<_>>(),
                    "js": { "events": events },
                }],
            },
        },
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use image_price_estimator::query::Key;
    use serde_json::Value;

    use super::{
        Address, FRAMEWORKS, custom_data, elements, events, styles, types, web_types, write_package,
    };
    use crate::folder::Scratch;

    const SCRIPT: &str = include_str!("../../../public/embed.js");
    const BOOT: &str = include_str!("../../../public/boot.js");

    fn package(at: Option<&Address>) -> Scratch {
        let dist = Scratch::with(&[
            ("embed.js", "//"),
            ("embed.js.br", ""),
            ("frame/index.html", ""),
            ("_headers", ""),
        ]);
        let folder = Scratch::with(&[("package.json", ""), ("old.js", "")]);
        write_package(dist.path(), folder.path(), "1.2.3", at).unwrap();
        folder
    }

    /// Returns the names of the things in a list.
    fn names(list: &Value) -> Vec<&str> {
        list.as_array().unwrap().iter().map(|thing| thing["name"].as_str().unwrap()).collect()
    }

    #[test]
    fn every_editor_is_told_every_attribute_of_the_reference_and_no_other() {
        // The table of the reference is generated, but independently of this module.
        let reference = include_str!("../../../docs/parameters.md");
        let (_, table) = reference.split_once("| parameter |").unwrap();
        let rows = table.lines().take_while(|line| !line.starts_with("<!--"));
        let rows: Vec<(&str, &str)> =
            rows.filter_map(|line| line.strip_prefix("| `")?.split_once("` | ")).collect();
        let documented: Vec<&str> = rows.iter().map(|(name, _)| *name).collect();
        assert_eq!(documented, Key::all().map(Key::as_str).collect::<Vec<_>>());

        let manifest = elements();
        let attributes = &manifest["modules"][0]["declarations"][0]["attributes"];
        assert_eq!(names(attributes), documented);
        assert_eq!(names(&custom_data()["tags"][0]["attributes"]), documented);
        let web = web_types("1.0.0");
        assert_eq!(names(&web["contributions"]["html"]["elements"][0]["attributes"]), documented);
        let types = types();
        for ((name, row), attribute) in rows.iter().zip(attributes.as_array().unwrap()) {
            let [help, values, default, ""] = row.split('|').map(str::trim).collect::<Vec<_>>()[..] else {
                panic!("{row}")
            };
            let about = attribute["description"].as_str().unwrap();
            assert!(about.to_lowercase().starts_with(&help.to_lowercase()), "{name}: {about}");
            assert!(about.contains(values) && about.contains(default), "{name}: {about}");
            if let Some(value) = attribute.get("default") {
                assert_eq!(format!("`{}`", value.as_str().unwrap()), default, "{name}");
            } else {
                assert!(!default.starts_with('`'), "{name} has the default {default}");
            }
            let declared =
                format!("  /** {about} */\n  {name}?: {};\n", attribute["type"]["text"].as_str().unwrap());
            assert!(types.contains(&declared), "{declared}");
        }
        assert!(types.contains("  tier?: \"any\" | \"budget\" | \"mid\" | \"premium\";\n"));
        assert!(types.contains("  compact?: boolean | \"1\" | \"0\" | \"\";\n"));
    }

    #[test]
    fn the_events_and_parts_are_those_that_the_element_has() {
        let events: Vec<_> = events().collect();
        let sent: BTreeSet<&str> =
            SCRIPT.split("event === \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let messages = BTreeSet::from(["size", "ready", "look", "fold", "phrase"]);
        let sent: Vec<&str> = sent.difference(&messages).copied().collect();
        assert_eq!(events.iter().map(|(name, ..)| *name).collect::<Vec<_>>(), sent);
        let types = types();
        for (name, _, detail) in &events {
            let quoted = if name.contains('-') { format!("\"{name}\"") } else { (*name).to_owned() };
            assert!(types.contains(&format!("  {quoted}: CustomEvent<{detail}>;\n")), "{name}");
        }
        let (_, detail) = BOOT.split_once("query: queryOf(widget), ").unwrap();
        for field in
            detail.split(" }").next().unwrap().split(", ").map(|field| field.split(':').next().unwrap())
        {
            assert!(
                types.contains(&format!("\n  {field}: string;"))
                    || types.contains(&format!("\n  {field}?: string;"))
            );
        }
        for (part, _) in styles("::part(", ")") {
            assert!(SCRIPT.contains(&format!("setAttribute(\"part\", \"{part}\")")), "{part}");
        }
        for (property, _) in styles("--", "") {
            assert!(SCRIPT.contains(&format!("var(--{property}, ")), "{property}");
        }
        assert_eq!((styles("::part(", ")").count(), styles("--", "").count()), (2, 2));
    }

    #[test]
    fn a_package_has_every_file_that_it_names_and_nothing_old() {
        let folder = package(None);
        let manifest: Value = folder.text("package.json").parse().unwrap();
        assert_eq!(
            (&manifest["name"], &manifest["version"]),
            (&"image-price-estimator".into(), &"1.2.3".into())
        );
        assert!(
            manifest["description"].as_str().unwrap().starts_with("A widget for blog posts"),
            "{manifest}"
        );
        let exports = manifest["exports"].as_object().unwrap();
        let targets = exports.values().flat_map(|target| match target {
            Value::Object(conditions) => conditions.values().collect(),
            target => vec![target],
        });
        let named = [
            &manifest["types"],
            &manifest["customElements"],
            &manifest["web-types"],
            &manifest["sideEffects"][0],
        ];
        for target in targets.chain(named) {
            let file = target.as_str().unwrap().trim_start_matches("./").replace('*', "embed.js");
            assert!(folder.names().contains(&file), "{file}");
        }
        for framework in FRAMEWORKS {
            assert!(exports.contains_key(&format!("./{framework}")), "{framework}");
        }
        let files = folder.names();
        assert!(files.contains(&"site/frame/index.html".to_owned()), "{files:?}");
        for name in ["old.js", "site/embed.js.br", "site/_headers"] {
            assert!(!files.contains(&name.to_owned()), "{name}");
        }
        assert!(!folder.text("README.md").contains("FOLDER") && !folder.text("README.md").contains("IMPORT"));
    }

    #[test]
    fn a_package_loads_the_element_from_its_host_or_from_itself() {
        let case = |at: Option<&str>, load: &str| {
            let folder = package(at.map(|at| at.parse().unwrap()).as_ref());
            assert!(folder.text("index.js").ends_with(load), "{}", folder.text("index.js"));
        };
        case(Some("https://example.org/prices/"), "\nload(\"https://example.org/prices/v1/\");\n");
        case(None, "\nload(new URL(\"site/\", here));\n");
    }

    #[test]
    fn a_folder_with_something_else_is_not_replaced() {
        let folder = Scratch::with(&[("mine.txt", "")]);
        assert!(write_package(Scratch::with(&[]).path(), folder.path(), "1.0.0", None).is_err());
        assert_eq!(folder.names(), ["mine.txt"]);
    }
}
