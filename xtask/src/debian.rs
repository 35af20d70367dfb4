//! Installs Debian packages that are missing.

use std::process::Command;

use crate::{
    failure::Outcome,
    program::{find, output, run, say},
};

/// Whether apt-get is available.
pub(crate) fn is_available() -> bool {
    find("apt-get").is_some()
}

/// Updates the package lists and installs packages.
pub(crate) fn install(packages: &[&str]) -> Outcome<()> {
    say(format!("installing the Debian packages {}", packages.join(", ")));
    run(apt_get().args(["-qq", "update"]))?;
    // Fail rather than remove another package that the user installed.
    run(apt_get().args(["-qq", "install", "--yes", "--no-install-recommends", "--no-remove"]).args(packages))
}

fn apt_get() -> Command {
    let mut command = if is_root() || find("sudo").is_none() {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.arg("apt-get");
        sudo
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// Whether the user is root, who needs no sudo and whose browsers get no sandbox.
pub(crate) fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}
