//! Trunk, which builds the page and serves it.

use std::{env, path::PathBuf, process::Command};

use crate::{
    failure::{Failure, Outcome},
    program::path_with,
    project::Project,
    tools,
};

/// Trunk with everything it calls on PATH, ready for its arguments.
pub(crate) fn command(project: &Project) -> Outcome<Command> {
    let folders = tools::prepare(project)?;
    let program = project.tools().join("bin").join("trunk");
    let mut trunk = Command::new(if program.is_file() { program } else { "trunk".into() });
    trunk
        .current_dir(project.root())
        .env("PATH", path_with(&folders)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Cargo sets this for us, and Trunk would call that cargo past the one that we put in front of it.
        .env_remove("CARGO");
    Ok(trunk)
}

/// The folder in which Trunk puts the page together, as it tells the commands that it calls.
pub(crate) fn staging() -> Outcome<PathBuf> {
    env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Failure::new(
            "TRUNK_STAGING_DIR",
            "is not set",
            "Run `cargo xtask build`, which runs this in its place.",
        )
    })
}
