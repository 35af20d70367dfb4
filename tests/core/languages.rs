//! Every language says the same: the same texts in each topic, with the same places for figures.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The texts of a language: by topic and name, the places such as `{0}` that each has.
fn texts(lang: &str) -> BTreeMap<(String, String), BTreeSet<char>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n").join(lang);
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let topic = path.file_stem().unwrap().to_string_lossy().into_owned();
        for text in fs::read_to_string(&path).unwrap().split("pub(crate) const ").skip(1) {
            let (name, rest) = text.split_once(':').unwrap();
            let places = rest.split('{').skip(1).filter(|place| place.get(1..2) == Some("}"));
            let places = places.filter_map(|place| place.chars().next()).collect();
            let was = texts.insert((topic.clone(), name.to_owned()), places);
            assert_eq!(was, None, "{topic}::{name} stands twice");
        }
    }
    texts
}

#[test]
fn the_languages_have_the_same_texts_with_the_same_places() {
    let (english, mut german) = (texts("en"), texts("de"));
    assert!(english.len() > 400, "{}", english.len());
    // The pronoun is another for another number of flags.
    let flags = german.get_mut(&("terminal".to_owned(), "ADD_OR_LEAVE_IT_OUT".to_owned()));
    assert!(flags.is_some_and(|places| places.remove(&'1')));
    assert_eq!(english, german);
}
