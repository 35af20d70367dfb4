//! `cargo xtask serve`: the widget on this machine, built anew at every change.

use std::fs;

use lexopt::{Arg, ValueExt};

use crate::{
    failure::{Failure, Outcome},
    program::{give_way, say},
    project::Project,
    seal, trunk,
};

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Outcome<()> {
    let mut port: u16 = 8080;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("port") => port = arguments.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    let project = Project::here();
    // Not dist/: what is served carries a script that reloads the page, and the release does not.
    let folder = project.target().join("serve");
    // And from the start: after a build that failed, no older page may stand in for it.
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
    let mut trunk = trunk::command(&project)?;
    trunk
        .args(["serve", "--release", "--address", "127.0.0.1", "--port", &port.to_string(), "--dist"])
        .arg(folder)
        .env(seal::SERVED, "yes");
    say(format!("the widget will be at http://127.0.0.1:{port}/ as soon as it is built"));
    give_way(&mut trunk)
}
