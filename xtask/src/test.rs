//! `cargo xtask test`: every test there is.

use std::process::Command;

use lexopt::{Arg, ValueExt};

use crate::{
    axe,
    browser::{Browser, Engine},
    build,
    failure::Outcome,
    program::run as run_program,
    project::{Project, cargo},
    servers::Servers,
};

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Outcome<()> {
    let mut engines = Engine::ALL.to_vec();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("browser") => engines = vec![arguments.value()?.parse()?],
            other => return Err(other.unexpected().into()),
        }
    }
    let project = Project::here();
    run_program(Command::new(cargo()).args(["test", "--workspace"]).current_dir(project.root()))?;
    build::release(&project)?;
    run_program(&mut Servers::ensure()?.tests(&project)?)?;
    let axe = axe::ensure(&project)?;
    for engine in engines {
        run_program(Browser::ensure(engine, &project)?.suite(&project).env("BROWSER_TESTS_AXE", &axe))?;
    }
    Ok(())
}
