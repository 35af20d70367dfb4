//! The project's folders, and the versions that Cargo.lock pins.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::failure::{Failure, Outcome};

/// The project on disk.
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// Locates the project of this command.
    pub(crate) fn here() -> Self {
        // Cargo sets the variable at run time. The compile-time value is wrong after the project is moved.
        let folder = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let manifest = Path::new(&folder);
        Self { root: manifest.parent().unwrap_or(manifest).to_owned() }
    }

    /// Returns the folder of the top-level Cargo.toml.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the folder of the release.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Returns cargo's target folder.
    pub(crate) fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.root.join("target"), |folder| self.root.join(folder))
    }

    /// Returns the folder for tools that are not on PATH.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target().join("tools")
    }

    /// Returns the version of the widget.
    pub(crate) fn version(&self) -> Outcome<String> {
        self.locked_version("image-price-estimator")
    }

    /// Returns the version of a crate in Cargo.lock.
    pub(crate) fn locked_version(&self, name: &str) -> Outcome<String> {
        let path = self.root.join("Cargo.lock");
        let text = fs::read_to_string(&path).map_err(Failure::at(&path))?;
        version_in_lock(&text, name).map(str::to_owned).ok_or_else(|| {
            Failure::new(
                path.display().to_string(),
                format!("lists no version of {name}"),
                "Run `cargo update --workspace` to regenerate it.",
            )
        })
    }
}

fn version_in_lock<'text>(lock: &'text str, name: &str) -> Option<&'text str> {
    let name_line = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name_line);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// Returns the path of the cargo that runs this command.
pub(crate) fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    #[test]
    fn locked_version_is_read_from_its_package() {
        let lock = "[[package]]\nname = \"js-sys\"\nversion = \"0.3.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"…\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }
}
