//! Packages from npm.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    debian,
    failure::{Failure, Outcome},
    program::{find, run, say},
    project::Project,
};

/// The folder of the programs that these packages bring.
pub fn programs(project: &Project) -> PathBuf {
    project.tools().join("node_modules").join(".bin")
}

/// Installs a package under target/tools.
pub fn install(project: &Project, package: &str) -> Outcome<()> {
    if find("npm").is_none() {
        ensure_npm(package)?;
    }
    say(format!("installing {package} under target/tools"));
    let folder = project.tools();
    fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm)
        .args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"])
        .arg(&folder)
        .arg(package)
        .current_dir(&folder))
}

fn ensure_npm(package: &str) -> Outcome<()> {
    let remedy =
        format!("Install Node.js with npm, or what `npm install {package}` would bring, and try again.");
    if !debian::is_here() {
        return Err(Failure::new("npm", "is not on PATH", remedy));
    }
    debian::install(&["nodejs", "npm"]).map_err(|failure| failure.with_remedy(remedy))
}
