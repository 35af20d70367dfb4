//! wasm-opt, which shrinks the WebAssembly.

use std::{path::PathBuf, process::Command};

use crate::{
    failure::Outcome,
    node,
    program::{find, output},
    project::Project,
};

/// The npm package of wasm-opt. It runs on every system with Node.
const PACKAGE: &str = "binaryen@132.0.0";

/// The oldest version that supports all features in index.html.
const OLDEST: u32 = 120;

/// Makes wasm-opt available; returns its folder if it is not on PATH.
pub(crate) fn ensure(project: &Project) -> Outcome<Option<PathBuf>> {
    if find("wasm-opt").is_some_and(fits) {
        return Ok(None);
    }
    let folder = node::programs(project);
    if !fits(folder.join("wasm-opt")) {
        node::install(project, PACKAGE)?;
    }
    Ok(Some(folder))
}

/// Whether the program is new enough. It prints `wasm-opt version 132 (version_132)`.
fn fits(program: PathBuf) -> bool {
    let text = output(Command::new(program).arg("--version")).unwrap_or_default();
    text.split_whitespace()
        .nth(2)
        .and_then(|word| word.parse::<u32>().ok())
        .is_some_and(|version| version >= OLDEST)
}
