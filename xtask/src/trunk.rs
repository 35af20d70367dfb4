//! Trunk, which builds and serves the page.

use std::{env, path::PathBuf, process::Command};

use crate::{
    failure::{Failure, Outcome},
    program::path_with,
    project::Project,
    tools,
};

/// Returns a Trunk command with its tools on PATH.
pub(crate) fn command(project: &Project) -> Outcome<Command> {
    let folders = tools::prepare(project)?;
    let program = project.tools().join("bin").join("trunk");
    let mut trunk = Command::new(if program.is_file() { program } else { "trunk".into() });
    trunk
        .current_dir(project.root())
        .env("PATH", path_with(&folders)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Cargo sets this variable. With it, Trunk would bypass the script from [`crate::shim`].
        .env_remove("CARGO");
    Ok(trunk)
}

/// Returns Trunk's staging folder, from the variable that it sets for its hooks.
pub(crate) fn staging() -> Outcome<PathBuf> {
    env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Failure::new(
            "TRUNK_STAGING_DIR",
            "is not set",
            "Run `cargo xtask build`, in which Trunk calls this command.",
        )
    })
}
