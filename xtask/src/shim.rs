//! A `cargo` script for Trunk, which calls the right cargo.
//!
//! Trunk calls `cargo` to build the widget, and its hook calls `cargo xtask`. Only the first call may see the settings
//! that rebuild the standard library; the second would rebuild everything with them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    failure::{Failure, Outcome},
    project::{Project, cargo},
    wasm_rust::{FLAGS, TARGET, WasmRust},
};

/// Writes the script and returns its folder; `None` if the standard library is not rebuilt.
pub(crate) fn write(project: &Project, rust: &WasmRust) -> Outcome<Option<PathBuf>> {
    let (wasm_cargo, own_settings) = match rust {
        WasmRust::AsShipped => return Ok(None),
        WasmRust::Rebuilt => (cargo(), String::new()),
        WasmRust::Debian { linker } => (
            PathBuf::from("/usr/bin/cargo"),
            format!(
                "\n    export PATH=\"/usr/bin:$PATH\" RUSTC=/usr/bin/rustc\
                 \n    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER={}",
                quoted(linker)
            ),
        ),
    };
    let text = format!(
        "#!/bin/sh\n\
         # Written by `cargo xtask`, for Trunk: only the WebAssembly is built with a rebuilt standard library.\n\
         case \" $* \" in\n\
         *{TARGET}*){own_settings}\n    \
             export RUSTC_BOOTSTRAP=1 RUSTFLAGS='{flags}'\n    \
             export CARGO_UNSTABLE_BUILD_STD=std,panic_abort\n    \
             export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size\n    \
             unset CARGO_ENCODED_RUSTFLAGS\n    \
             exec {wasm_cargo} \"$@\" ;;\n\
         esac\n\
         exec {native_cargo} \"$@\"\n",
        flags = FLAGS.join(" "),
        wasm_cargo = quoted(&wasm_cargo),
        native_cargo = quoted(&cargo()),
    );
    let folder = project.tools().join("cargo");
    let file = folder.join("cargo");
    fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
    if fs::read_to_string(&file).ok().as_ref() != Some(&text) {
        fs::write(&file, text).map_err(Failure::at(&file))?;
        make_executable(&file)?;
    }
    Ok(Some(folder))
}

/// Quotes a path for a shell script.
fn quoted(path: &Path) -> String {
    format!("'{}'", path.to_string_lossy().replace('\'', r"'\''"))
}

#[cfg(unix)]
fn make_executable(file: &Path) -> Outcome<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o755)).map_err(Failure::at(file))
}

#[cfg(not(unix))]
fn make_executable(_file: &Path) -> Outcome<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::quoted;

    #[test]
    fn a_path_stays_one_word() {
        assert_eq!(quoted(Path::new("/a b/it's")), r"'/a b/it'\''s'");
    }
}
