//! Reads the German translations of the catalog's texts.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Mistake;
use super::texts::{flaw, visible};
use super::unique::Unique;
use crate::catalog::Catalog;

/// Parses `german.json`, one object from English to German, and checks that it translates exactly the texts of the catalog.
pub(super) fn read(
    file: &str,
    text: &str,
    catalog: &Catalog,
    mistakes: &mut Vec<Mistake>,
) -> Vec<(&'static str, &'static str)> {
    let mut mistake = |message: String| {
        mistakes.push(Mistake {
            file: file.to_owned(),
            subject: String::new(),
            field: String::new(),
            message,
        });
    };
    if text.trim().is_empty() {
        mistake("the file is empty; restore its content".to_owned());
        return Vec::new();
    }
    let entries = match serde_json::from_str(text) {
        Ok(Value::Object(entries)) => entries,
        Ok(_) => {
            mistake("this is not an object; write {\"English text\": \"German text\"}".to_owned());
            return Vec::new();
        }
        Err(e) => {
            mistake(format!("this is not valid JSON ({e}); fix it there"));
            return Vec::new();
        }
    };
    if let Err(e) = serde_json::from_str::<Unique>(text) {
        mistake(e.to_string());
    }
    let mut german: Vec<(&'static str, &'static str)> = Vec::new();
    for (english, translation) in entries {
        let translation = translation.as_str().unwrap_or_default().to_owned();
        if translation.trim().is_empty() {
            mistake(format!("the German for \"{english}\" is empty; fill it in"));
        }
        // German typography puts no-break spaces before units.
        if let Some(flaw) = flaw(&translation, &['\u{a0}', '\u{202f}']) {
            mistake(format!("the German for \"{}\" {flaw}", visible(&english)));
        }
        if let Some((before, _)) = german.last().filter(|(before, _)| *before > english.as_str()) {
            mistake(format!("\"{english}\" comes after \"{before}\"; sort them"));
        }
        german.push((english.leak(), translation.leak()));
    }
    let texts = texts(catalog);
    let known: BTreeSet<&str> = german.iter().map(|(english, _)| *english).collect();
    for text in texts.difference(&known) {
        mistake(format!("no German for \"{text}\"; add it"));
    }
    let unknown: Vec<&str> = known.difference(&texts).copied().collect();
    if unknown.len() > 1 {
        let count = unknown.len();
        mistake(format!(
            "{count} entries translate no text of a price file; if a price file is missing, restore it first"
        ));
    }
    for text in unknown {
        mistake(format!("\"{}\" is not a text of the catalog; correct or delete it", visible(text)));
    }
    german
}

/// Returns every text that readers see, except names.
fn texts(catalog: &Catalog) -> BTreeSet<&'static str> {
    let mut texts = BTreeSet::new();
    for provider in &catalog.providers {
        texts.extend([provider.good_for].into_iter().chain(provider.drawback));
    }
    for route in &catalog.routes {
        texts.extend(route.good_for.into_iter().chain(route.drawback).chain(route.notes.iter().copied()));
        texts.extend(route.lettering.iter().map(|lettering| lettering.says));
        texts.extend(
            route.shutdown.iter().flat_map(|shutdown| &shutdown.contradicted).map(|other| other.says),
        );
        texts.extend(route.reference.iter().filter_map(|reference| reference.note));
        texts.extend(route.shutdown.iter().filter_map(|shutdown| shutdown.note));
        texts.extend(route.quotes.iter().filter_map(|quote| quote.note));
    }
    texts
}
