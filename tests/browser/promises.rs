//! The headers that the release promises for each address: the file `_headers`, read as hosts read it.

use std::{fs, path::Path};

/// The rules of a `_headers` file.
pub(crate) struct Promises(Vec<(String, Vec<(String, String)>)>);

impl Promises {
    /// Reads the file; two rules for one pattern would not both count everywhere.
    pub(crate) fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let (Some(header), Some((_, headers))) = (line.strip_prefix("  "), rules.last_mut()) {
                let (name, value) = header.split_once(": ").expect("a name and a value");
                headers.push((name.to_ascii_lowercase(), value.to_owned()));
            } else {
                assert!(rules.iter().all(|(pattern, _)| pattern != line), "two rules for {line}");
                rules.push((line.to_owned(), Vec::new()));
            }
        }
        Self(rules)
    }

    /// What is promised for this path, below the root of the host: names in lower case, and values.
    pub(crate) fn of(&self, path: &str) -> Vec<(&str, &str)> {
        let mut promised: Vec<(&str, &str)> = Vec::new();
        for (_, headers) in self.0.iter().filter(|(pattern, _)| fits(pattern, path)) {
            for (name, value) in headers {
                assert!(promised.iter().all(|(known, _)| known != name), "{path} is promised two of {name}");
                promised.push((name, value));
            }
        }
        promised
    }
}

/// A star stands for the rest of the path, and `:name` for one folder.
fn fits(pattern: &str, path: &str) -> bool {
    let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) | (Some("*"), Some(_)) => return true,
            (Some(one), Some(other)) if one == other || (one.starts_with(':') && !other.is_empty()) => {}
            _ => return false,
        }
    }
}
