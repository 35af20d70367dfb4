//! Files and folders.

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

use crate::failure::{Failure, Outcome};

/// Returns all files below a folder with their relative paths, separated by `/` and sorted.
pub(crate) fn files(folder: &Path) -> Outcome<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder).follow_links(true) {
        let path = entry.map_err(|error| Failure::at(folder)(error.into()))?.into_path();
        if !path.is_dir() {
            let parts = path.strip_prefix(folder).unwrap_or(&path).iter().map(OsStr::to_string_lossy);
            found.push((parts.collect::<Vec<_>>().join("/"), path));
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// The files of a folder: relative names and contents.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Returns the text after the last dot of a file name.
pub(crate) fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// Writes a file and creates its parent folders.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::at(folder))?;
    }
    fs::write(path, bytes).map_err(Failure::at(path))
}

/// A temporary folder for a test. It is deleted on drop.
#[cfg(test)]
pub(crate) struct Scratch(tempfile::TempDir);

#[cfg(test)]
impl Scratch {
    /// Creates a folder with the given files.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let scratch = Self(tempfile::tempdir().unwrap());
        for (name, text) in files {
            write(&scratch.path().join(name), text).unwrap();
        }
        scratch
    }

    /// Returns its path.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Returns the names of its files.
    pub(crate) fn names(&self) -> Vec<String> {
        files(self.path()).unwrap().into_iter().map(|(name, _)| name).collect()
    }

    /// Reads one of its files.
    pub(crate) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }
}
