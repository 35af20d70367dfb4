//! esbuild, which minifies scripts and styles.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    failure::Outcome,
    folder::{extension, files},
    node,
    program::{find, output, run, say},
    project::Project,
};

const PACKAGE: &str = "esbuild@0.28.2";

/// Makes esbuild available; returns its folder if it is not on PATH.
///
/// The page also works without it, but is a little larger. So a failed installation is not an error.
pub(crate) fn ensure(project: &Project) -> Option<PathBuf> {
    if find("esbuild").is_some() {
        return None;
    }
    let folder = node::programs(project);
    let missing = output(Command::new(folder.join("esbuild")).arg("--version")).is_err();
    if missing && let Err(failure) = node::install(project, PACKAGE) {
        say(format!("scripts and styles stay unminified: {}", failure.reason()));
        return None;
    }
    Some(folder)
}

/// Bundles and minifies scripts and styles into a folder.
pub(crate) fn bundle(project: &Project, sources: &[PathBuf], to: &Path) -> Outcome<()> {
    let program = ensure(project).map_or_else(|| PathBuf::from("esbuild"), |folder| folder.join("esbuild"));
    run(Command::new(program)
        .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
        .args(sources)
        .arg(format!("--outdir={}", to.display())))
}

/// Minifies the scripts and styles of a release.
pub(crate) fn minify(folder: &Path) -> Outcome<()> {
    let release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let Some(esbuild) = find("esbuild").filter(|_| release) else { return Ok(()) };
    let names = files(folder)?.into_iter().map(|(name, _)| name);
    let names = names.filter(|name| matches!(extension(name), "js" | "css"));
    run(Command::new(esbuild)
        .args(["--minify", "--allow-overwrite", "--log-level=warning", "--outdir=."])
        .args(names)
        .current_dir(folder))
}
