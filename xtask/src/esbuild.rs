//! esbuild, which makes scripts and styles smaller.

use std::{env, path::PathBuf, process::Command};

use crate::{
    failure::{Failure, Outcome},
    no_arguments, node,
    program::{find, output, run as run_program, say},
    project::Project,
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

/// Runs `cargo xtask minify`, for Trunk, which names the folder of the page.
pub fn run(arguments: lexopt::Parser) -> Outcome<()> {
    no_arguments(arguments)?;
    let folder = staging()?;
    let release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let Some(esbuild) = find("esbuild").filter(|_| release) else { return Ok(()) };
    let entries = std::fs::read_dir(&folder).map_err(Failure::at(&folder))?;
    let files = entries.flatten().map(|entry| entry.path());
    let files = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "js" || extension == "css"));
    run_program(
        Command::new(esbuild)
            .args(["--minify", "--allow-overwrite", "--log-level=warning", "--outdir=."])
            .args(files.filter_map(|path| path.file_name().map(PathBuf::from)))
            .current_dir(&folder),
    )
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
