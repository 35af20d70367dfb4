//! From the folder to texts, with a word about every file that is not read.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use super::Mistake;

/// What belongs into the folder and holds no prices.
const KNOWN: [&str; 2] = ["README.md", "schema.json"];

/// The names and texts of the price files in a folder and of `german.json`, sorted by name.
///
/// Files whose names begin with a dot are passed over (`.DS_Store`, what editors leave) unless they end like price files.
///
/// # Errors
/// Every file that cannot be read or would not be read, with the remedy, in order.
pub fn files(folder: &Path) -> Result<Vec<(String, String)>, Vec<Mistake>> {
    let mistake = |path: &Path, message: String| Mistake::of_file(&path.display().to_string(), message);
    let names = names(folder).map_err(|e| {
        vec![mistake(folder, format!("the folder cannot be read ({e}); build where pricing/ stands"))]
    })?;
    let (mut files, mut mistakes) = (Vec::new(), Vec::new());
    for name in names.iter().filter(|name| !is_passed_over(name)) {
        let path = folder.join(name);
        match text(&path, name, &names) {
            Ok(text) => files.push((path.display().to_string(), text)),
            Err(message) => mistakes.push(mistake(&path, message)),
        }
    }
    if !names.contains("german.json") {
        let message = "the file is missing, and with it the German of every text; bring it back";
        mistakes.push(mistake(&folder.join("german.json"), message.to_owned()));
    }
    if mistakes.is_empty() { Ok(files) } else { Err(mistakes) }
}

fn names(folder: &Path) -> io::Result<BTreeSet<String>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

fn is_passed_over(name: &str) -> bool {
    let is_hidden = name.starts_with('.') && !name.to_lowercase().ends_with(".json");
    // Emacs marks a file that is being edited by a link that leads nowhere.
    is_hidden || name.starts_with(".#") || KNOWN.contains(&name)
}

fn text(path: &Path, name: &str, names: &BTreeSet<String>) -> Result<String, String> {
    if name.starts_with('.') {
        return Err("its name begins with a dot, so it is not read; rename it or delete it".to_owned());
    }
    let metadata = fs::metadata(path).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => "this link leads nowhere; mend it or delete it".to_owned(),
        _ => unreadable(&e),
    })?;
    if metadata.is_dir() {
        return Err(
            "this is a folder, and folders are not read; move its files up, or move it away".to_owned()
        );
    }
    if !metadata.is_file() {
        return Err("this is no file; move it away".to_owned());
    }
    if path.extension().is_none_or(|extension| extension != "json") {
        let stem = name.to_lowercase().find(".json").or(name.rfind('.')).and_then(|end| name.get(..end));
        let renamed = format!("{}.json", stem.unwrap_or(name));
        let remedy = if names.contains(&renamed) {
            format!("\"{renamed}\" stands beside it, so move it away or delete it")
        } else {
            format!("rename it to \"{renamed}\", or move it away")
        };
        return Err(format!("only files whose names end in \".json\" are read; {remedy}"));
    }
    decode(fs::read(path).map_err(|e| unreadable(&e))?)
}

fn unreadable(e: &io::Error) -> String {
    format!("the file cannot be read ({e}); mend that")
}

fn decode(bytes: Vec<u8>) -> Result<String, String> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0) {
        return Err(
            "it is no UTF-8 and looks like UTF-16; save it as UTF-8 without a byte order mark".to_owned()
        );
    }
    String::from_utf8(bytes).map_err(|e| {
        let valid = e.as_bytes().iter().take(e.utf8_error().valid_up_to());
        let line = 1 + valid.filter(|byte| **byte == b'\n').count();
        format!("line {line} is no UTF-8; save the file as UTF-8 without a byte order mark")
    })
}
