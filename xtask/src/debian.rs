//! Debian's packages, for what the machine lacks.

use std::process::Command;

use crate::{
    failure::Outcome,
    program::{find, output, run, say},
};

/// Whether this system installs its packages by apt-get.
pub(crate) fn is_here() -> bool {
    find("apt-get").is_some()
}

/// Installs packages, after asking the servers what there is.
pub(crate) fn install(packages: &[&str]) -> Outcome<()> {
    say(format!("installing Debian's {}", packages.join(", ")));
    run(apt_get().args(["-qq", "update"]))?;
    // Rather no package than one in the place of another that somebody chose.
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

/// Whether the user is root, for whom there is no sudo to ask and no sandbox around a browser.
pub(crate) fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}
