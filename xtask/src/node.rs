//! Installs npm packages.

use std::{fs, io, path::PathBuf, process::Command};

use crate::{
    debian,
    failure::{Failure, Outcome},
    program::{find, run, say},
    project::Project,
};

/// Returns the folder of the programs in installed packages.
pub(crate) fn programs(project: &Project) -> PathBuf {
    project.tools().join("node_modules").join(".bin")
}

/// Installs a package under target/tools.
pub(crate) fn install(project: &Project, package: &str) -> Outcome<()> {
    let npm = find("npm").map_or_else(|| fetch_npm(package), Ok)?;
    say(format!("installing {package} under target/tools"));
    let folder = project.tools();
    fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
    run(Command::new(npm)
        .args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"])
        .arg(&folder)
        .arg(package)
        .current_dir(&folder)
        // Progress, not an answer.
        .stdout(io::stderr()))
}

fn fetch_npm(package: &str) -> Outcome<PathBuf> {
    let remedy = format!("Install Node.js with npm, or {package} in another way, and run the command again.");
    if debian::is_available() {
        debian::install(&["nodejs", "npm"]).map_err(|failure| failure.with_remedy(&remedy))?;
    }
    find("npm").ok_or_else(|| Failure::new("npm", "is not on PATH", remedy))
}
