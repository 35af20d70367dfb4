//! `cargo xtask serve`: serves the widget locally and rebuilds it on every change.

use std::fs;

use lexopt::ValueExt;

use crate::{
    arguments::option,
    failure::{Failure, Outcome},
    program::{give_way, say},
    project::Project,
    seal, trunk,
};

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> Outcome<()> {
    let port = port(arguments)?;
    let project = Project::here();
    // Not dist/, because served pages contain a script that reloads them, which a release must not have.
    let folder = project.target().join("serve");
    // Start empty, so that a failed build does not serve an older page.
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
    let mut trunk = trunk::command(&project)?;
    trunk.args(at(port)).arg("--dist").arg(folder).env(seal::SERVED, "yes");
    say(format!("the widget will be at http://127.0.0.1:{port}/ as soon as it is built"));
    give_way(&mut trunk)
}

fn port(arguments: lexopt::Parser) -> Outcome<u16> {
    option(arguments, "port")?.map_or(Ok(8080), |port| Ok(port.parse()?))
}

/// Returns the arguments for Trunk.
fn at(port: u16) -> [String; 6] {
    let port = port.to_string();
    ["serve", "--release", "--address", "127.0.0.1", "--port", &port].map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{at, port};

    #[test]
    fn the_port_is_the_one_that_was_asked_for() {
        let case = |flags: &[&str], expected: &str| {
            let port = port(lexopt::Parser::from_args(flags)).unwrap();
            assert_eq!(at(port).last().unwrap(), expected, "{flags:?}");
        };
        case(&[], "8080");
        case(&["--port", "9000"], "9000");
        assert!(port(lexopt::Parser::from_args(["--port", "99999"])).is_err());
    }
}
