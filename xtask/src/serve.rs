//! `cargo xtask serve`: serves the widget locally and rebuilds it on every change.

use std::fs;

use lexopt::ValueExt;

use crate::{
    arguments::option,
    failure::{Failure, Outcome},
    program::{replace_process, say},
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
    trunk.args(trunk_arguments(port)).arg("--dist").arg(folder).env(seal::SERVED, "yes");
    say(format!("the widget will be available at http://127.0.0.1:{port}/ once it is built"));
    replace_process(&mut trunk)
}

fn port(arguments: lexopt::Parser) -> Outcome<u16> {
    option(arguments, "port")?.map_or(Ok(8080), |port| Ok(port.parse()?))
}

/// Returns the arguments for Trunk.
fn trunk_arguments(port: u16) -> [String; 6] {
    let port = port.to_string();
    ["serve", "--release", "--address", "127.0.0.1", "--port", &port].map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{port, trunk_arguments};

    #[test]
    fn the_port_option_overrides_the_default() {
        let case = |flags: &[&str], expected: &str| {
            let port = port(lexopt::Parser::from_args(flags)).unwrap();
            assert_eq!(trunk_arguments(port).last().unwrap(), expected, "{flags:?}");
        };
        case(&[], "8080");
        case(&["--port", "9000"], "9000");
        assert!(port(lexopt::Parser::from_args(["--port", "99999"])).is_err());
    }
}
