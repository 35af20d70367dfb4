//! Parses the `_headers` file of the release, which sets the response headers of each address, as static hosts do.

use std::{fs, path::Path};

/// The rules of a `_headers` file.
pub(crate) struct HeaderRules(Vec<(String, Vec<(String, String)>)>);

impl HeaderRules {
    /// Parses the file. Panics if a pattern occurs twice, since hosts differ in which rule they then apply.
    pub(crate) fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let (Some(header), Some((_, headers))) = (line.strip_prefix("  "), rules.last_mut()) {
                let (name, value) = header.split_once(": ").expect("a name and a value");
                headers.push((name.to_ascii_lowercase(), value.to_owned()));
            } else {
                assert!(rules.iter().all(|(pattern, _)| pattern != line), "{line} has two rules");
                rules.push((line.to_owned(), Vec::new()));
            }
        }
        Self(rules)
    }

    /// Returns the headers for this path on the host: lowercase names, and values.
    pub(crate) fn for_path(&self, path: &str) -> Vec<(&str, &str)> {
        let mut headers: Vec<(&str, &str)> = Vec::new();
        for (_, lines) in self.0.iter().filter(|(pattern, _)| matches_pattern(pattern, path)) {
            for (name, value) in lines {
                assert!(headers.iter().all(|(known, _)| known != name), "two rules set {name} for {path}");
                headers.push((name, value));
            }
        }
        headers
    }
}

/// Whether a path matches: `*` matches the rest of the path, `:name` one folder.
fn matches_pattern(pattern: &str, path: &str) -> bool {
    let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) | (Some("*"), Some(_)) => return true,
            (Some(one), Some(other)) if one == other || (one.starts_with(':') && !other.is_empty()) => {}
            _ => return false,
        }
    }
}
