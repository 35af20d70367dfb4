//! Reads the files of `pricing/` and reports those that it cannot read.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use super::Mistake;

/// The files of the folder that the build does not read.
const KNOWN: [&str; 2] = ["README.md", "schema.json"];

/// Returns the names and texts of the price files in a folder and of `models.json`, `boards.json` and `german.json`, sorted
/// by name.
///
/// Ignores files whose names begin with a dot, such as `.DS_Store` and editor backups, unless they end in `.json`.
///
/// # Errors
/// Returns a mistake for every file that is unreadable or that the build does not read, sorted by name, with the remedy.
pub fn files(folder: &Path) -> Result<Vec<(String, String)>, Vec<Mistake>> {
    let mistake = |path: &Path, message: String| Mistake::of_file(&path.display().to_string(), message);
    let names = names(folder).map_err(|e| {
        vec![mistake(
            folder,
            format!("the folder cannot be read ({e}); build in the directory that contains pricing/"),
        )]
    })?;
    let (mut files, mut mistakes) = (Vec::new(), Vec::new());
    for name in names.iter().filter(|name| !is_ignored(name)) {
        let path = folder.join(name);
        match text(&path, name, &names) {
            Ok(text) => files.push((path.display().to_string(), text)),
            Err(message) => mistakes.push(mistake(&path, message)),
        }
    }
    let needed = [
        ("boards.json", "the scores of the models are missing; restore this file"),
        ("german.json", "the German of every text is missing; restore this file"),
        ("models.json", "the names of the models are missing; restore this file"),
    ];
    for (name, message) in needed.into_iter().filter(|(name, _)| !names.contains(*name)) {
        mistakes.push(mistake(&folder.join(name), message.to_owned()));
    }
    if mistakes.is_empty() { Ok(files) } else { Err(mistakes) }
}

fn names(folder: &Path) -> io::Result<BTreeSet<String>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

fn is_ignored(name: &str) -> bool {
    let is_hidden = name.starts_with('.') && !name.to_lowercase().ends_with(".json");
    // Emacs marks a file being edited with a dangling symbolic link.
    is_hidden || name.starts_with(".#") || KNOWN.contains(&name)
}

fn text(path: &Path, name: &str, names: &BTreeSet<String>) -> Result<String, String> {
    if name.starts_with('.') {
        return Err(
            "the name begins with a dot, so the build does not read the file; rename or delete it".to_owned()
        );
    }
    let metadata = fs::metadata(path).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => "this symbolic link is broken; repair or delete it".to_owned(),
        _ => unreadable(&e),
    })?;
    if metadata.is_dir() {
        return Err(
            "the build does not read subfolders; move the files up, or move the folder away".to_owned()
        );
    }
    if !metadata.is_file() {
        return Err("this is not a regular file; move it away".to_owned());
    }
    if path.extension().is_none_or(|extension| extension != "json") {
        let stem = name.to_lowercase().find(".json").or(name.rfind('.')).and_then(|end| name.get(..end));
        let renamed = format!("{}.json", stem.unwrap_or(name));
        let remedy = if names.contains(&renamed) {
            format!("\"{renamed}\" already exists, so move this file away or delete it")
        } else {
            format!("rename it to \"{renamed}\", or move it away")
        };
        return Err(format!("only files whose names end in \".json\" are read; {remedy}"));
    }
    decode(fs::read(path).map_err(|e| unreadable(&e))?)
}

fn unreadable(e: &io::Error) -> String {
    format!("the file cannot be read ({e}); fix that first")
}

fn decode(bytes: Vec<u8>) -> Result<String, String> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0) {
        return Err("this looks like UTF-16; save it as UTF-8 without a byte order mark".to_owned());
    }
    String::from_utf8(bytes).map_err(|e| {
        let valid = e.as_bytes().iter().take(e.utf8_error().valid_up_to());
        let line = 1 + valid.filter(|byte| **byte == b'\n').count();
        format!("line {line} is not valid UTF-8; save the file as UTF-8 without a byte order mark")
    })
}
