//! Completeness of the languages: each has the same texts per topic, with the same placeholders.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Returns the placeholders, such as `{0}`, of every text of a language, by topic and name.
fn texts(lang: &str) -> BTreeMap<(String, String), BTreeSet<char>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n").join(lang);
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let topic = path.file_stem().unwrap().to_string_lossy().into_owned();
        for text in fs::read_to_string(&path).unwrap().split("pub(crate) const ").skip(1) {
            let (name, rest) = text.split_once(':').unwrap();
            let placeholders =
                rest.split('{').skip(1).filter(|placeholder| placeholder.get(1..2) == Some("}"));
            let placeholders = placeholders.filter_map(|placeholder| placeholder.chars().next()).collect();
            let previous = texts.insert((topic.clone(), name.to_owned()), placeholders);
            assert_eq!(previous, None, "{topic}::{name} is defined twice");
        }
    }
    texts
}

#[test]
fn the_languages_have_the_same_texts_with_the_same_placeholders() {
    let (english, german) = (texts("en"), texts("de"));
    assert!(english.len() > 400, "found only {} texts", english.len());
    assert_eq!(english, german);
}
