//! `cargo xtask accept`: regenerates the files that are generated from code, for review with `git diff`.

use std::{collections::BTreeMap, fs, io, path::Path, process::Command};

use image_price_estimator::Locale;
use image_price_estimator::catalog::Catalog;
use image_price_estimator::catalog::files;

use crate::{
    arguments::no_arguments,
    failure::{Failure, Outcome},
    parameters, program,
    project::{Project, cargo},
    schema,
};

/// The folder of the snapshots that `tests/core/snapshots.rs` compares.
const SNAPSHOTS: &str = "tests/core/snapshots";

/// The page with the date of the newest price check, and the text before that date.
const README: &str = "README.md";
const CHECKED: &str = "The newest price was checked on ";

/// The files of a folder: names and contents.
type Files = BTreeMap<String, String>;

/// Regenerates everything and prints a line for each changed file.
pub(crate) fn run(arguments: lexopt::Parser) -> Outcome<()> {
    no_arguments(arguments)?;
    let project = Project::here();
    let mut changes = Vec::new();
    changes.extend(write(&project, parameters::PAGE, parameters::filled)?);
    changes.extend(write(&project, schema::FILE, |_| Ok(files::schema()))?);
    changes.extend(write(&project, README, with_check_date)?);
    changes.extend(snapshots(&project)?);
    match changes.as_slice() {
        [] => println!("Everything is up to date."),
        changes => println!("{}\nReview the changes with `git diff`.", changes.join("\n")),
    }
    Ok(())
}

/// Returns the README with the date of the newest check.
fn with_check_date(readme: &str) -> Outcome<String> {
    let day = Locale::ENGLISH.date(Catalog::embedded().newest_check()).replace('\u{a0}', " ");
    let parts = readme.split_once(CHECKED).and_then(|(before, rest)| Some((before, rest.split_once('.')?.1)));
    let (before, after) = parts.ok_or_else(|| {
        let what = "the sentence with the date of the newest check is missing";
        Failure::new(README, what, format!("Add \"{CHECKED}4 Nov 2026.\" to the section about the prices."))
    })?;
    Ok([before, CHECKED, &day, ".", after].concat())
}

/// Regenerates a file from its current content. Writes it only if the result differs.
fn write(
    project: &Project,
    name: &str,
    generated: impl FnOnce(&str) -> Outcome<String>,
) -> Outcome<Option<String>> {
    let path = project.root().join(name);
    let before = fs::read_to_string(&path).map_err(Failure::at(&path))?;
    let after = generated(&before)?;
    let change = change(name, Some(&before), Some(&after));
    if change.is_some() {
        fs::write(&path, &after).map_err(Failure::at(&path))?;
    }
    Ok(change)
}

/// Lets the tests write all snapshots. Snapshots that no test writes are deleted.
fn snapshots(project: &Project) -> Outcome<Vec<String>> {
    let folder = project.root().join(SNAPSHOTS);
    let before = read(&folder)?;
    for name in before.keys() {
        let path = folder.join(name);
        fs::remove_file(&path).map_err(Failure::at(&path))?;
    }
    let mut tests = Command::new(cargo());
    tests.args(["test", "--quiet", "--package", "image-price-estimator", "--test", "core", "snapshots::"]);
    tests.env("INSTA_UPDATE", "always").env("INSTA_OUTPUT", "none");
    let written = program::run(tests.current_dir(project.root()));
    if let Err(failure) = written {
        for (name, text) in &before {
            let path = folder.join(name);
            fs::write(&path, text).map_err(Failure::at(&path))?;
        }
        return Err(failure);
    }
    Ok(changes(&before, &read(&folder)?))
}

/// Reads all files of a folder; none if the folder does not exist.
fn read(folder: &Path) -> Outcome<Files> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Files::new()),
        entries => entries.map_err(Failure::at(folder))?,
    };
    let file = |entry: io::Result<fs::DirEntry>| {
        let path = entry.map_err(Failure::at(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, fs::read_to_string(&path).map_err(Failure::at(&path))?))
    };
    entries.map(file).collect()
}

/// Lists the files that were added, removed or changed, one line each.
fn changes(before: &Files, after: &Files) -> Vec<String> {
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort_unstable();
    names.dedup();
    let text = |files: &Files, name: &String| files.get(name).cloned();
    let change = |name| {
        let path = format!("{SNAPSHOTS}/{name}");
        change(&path, text(before, name).as_deref(), text(after, name).as_deref())
    };
    names.into_iter().filter_map(change).collect()
}

/// Describes the change to a file; `None` if nothing changed.
fn change(path: &str, before: Option<&str>, after: Option<&str>) -> Option<String> {
    match (before, after) {
        (Some(before), Some(after)) if before != after => {
            let (removed, added) = (count_missing(before, after), count_missing(after, before));
            Some(format!("changed {path}: -{removed} +{added} lines"))
        }
        (None, Some(_)) => Some(format!("new     {path}")),
        (Some(_), None) => Some(format!("gone    {path}")),
        _ => None,
    }
}

/// Counts the lines of a text that are missing in the other. Repeated lines count repeatedly.
fn count_missing(text: &str, other: &str) -> usize {
    let mut others: Vec<&str> = other.lines().collect();
    let is_missing = |line: &&str| match others.iter().position(|other| other == line) {
        Some(at) => {
            others.swap_remove(at);
            false
        }
        None => true,
    };
    text.lines().filter(is_missing).count()
}

#[cfg(test)]
mod tests {
    use super::{Files, changes};

    #[test]
    fn every_added_removed_or_changed_file_is_listed() {
        let files = |files: &[(&str, &str)]| -> Files {
            files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
        };
        let before = files(&[("a", "1\n2\n2\n3\n"), ("b", "1\n"), ("c", "1\n")]);
        let after = files(&[("a", "2\n1\n4\n3\n5\n"), ("b", "1\n"), ("d", "1\n")]);
        assert_eq!(
            changes(&before, &after),
            [
                "changed tests/core/snapshots/a: -1 +2 lines",
                "gone    tests/core/snapshots/c",
                "new     tests/core/snapshots/d",
            ]
        );
        assert!(changes(&after, &after).is_empty());
    }
}
