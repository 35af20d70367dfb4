//! `cargo xtask test`: runs every test.

use std::process::Command;

use browser_tests::{Engine, variable};
use lexopt::ValueExt;

use crate::{
    arguments::option,
    axe,
    browser::Browser,
    build,
    failure::Outcome,
    npm,
    program::run as run_program,
    project::{Project, cargo},
    servers::Servers,
    size,
};

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> Outcome<()> {
    let engines = engines(arguments)?;
    let project = Project::here();
    run_program(Command::new(cargo()).args(["test", "--workspace"]).current_dir(project.root()))?;
    build::release(&project)?;
    size::check(&project.dist())?;
    run_program(&mut Servers::ensure()?.tests(&project)?)?;
    npm::write_package(&project.dist(), &Browser::package(&project), &project.version()?, None)?;
    let axe = axe::ensure(&project)?;
    for engine in engines {
        run_program(Browser::ensure(engine, &project)?.suite(&project).env(variable("AXE"), &axe))?;
    }
    Ok(())
}

/// Returns the requested engine, or all engines.
fn engines(arguments: lexopt::Parser) -> Outcome<Vec<Engine>> {
    option(arguments, "browser")?.map_or(Ok(Engine::ALL.to_vec()), |engine| Ok(vec![engine.parse()?]))
}

#[cfg(test)]
mod tests {
    use super::{Engine, engines};

    #[test]
    fn the_browser_option_selects_a_single_engine() {
        let names = |flags: &[&str]| -> Vec<&str> {
            engines(lexopt::Parser::from_args(flags)).unwrap().into_iter().map(Engine::name).collect()
        };
        assert_eq!(names(&[]), ["chromium", "firefox", "webkit"]);
        assert_eq!(names(&["--browser", "firefox"]), ["firefox"]);
        assert!(engines(lexopt::Parser::from_args(["--browser", "lynx"])).is_err());
    }
}
