//! esbuild, which makes scripts and styles smaller.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    failure::{Failure, Outcome},
    folder::{extension, files},
    node,
    program::{find, output, run, say},
    project::Project,
    seal,
};

const PACKAGE: &str = "esbuild@0.28.2";

/// Makes esbuild available where npm can bring it; returns its folder if it is not on PATH.
///
/// The page works without it, and is a little larger.
pub fn ensure(project: &Project) -> Option<PathBuf> {
    if find("esbuild").is_some() {
        return None;
    }
    let folder = node::programs(project);
    let missing = output(Command::new(folder.join("esbuild")).arg("--version")).is_err();
    if missing && let Err(failure) = node::install(project, PACKAGE) {
        say(format!("scripts and styles are left as they are written: {}", failure.reason()));
        return None;
    }
    Some(folder)
}

/// Makes the scripts and styles of a release smaller, except those that ship as they are written.
pub fn minify(folder: &Path) -> Outcome<()> {
    let release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let Some(esbuild) = find("esbuild").filter(|_| release) else { return Ok(()) };
    let names = files(folder)?.into_iter().map(|(name, _)| name);
    let names = names
        .filter(|name| matches!(extension(name), "js" | "css") && !seal::STABLE.contains(&name.as_str()));
    run(Command::new(esbuild)
        .args(["--minify", "--allow-overwrite", "--log-level=warning", "--outdir=."])
        .args(names)
        .current_dir(folder))
}

/// The folder in which Trunk puts the page together.
pub fn staging() -> Outcome<PathBuf> {
    env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Failure::new(
            "TRUNK_STAGING_DIR",
            "is not set",
            "Run `cargo xtask build`, which runs this in its place.",
        )
    })
}
