//! `cargo xtask build`: builds the release into dist/ and prints its sizes.

use crate::{arguments::no_arguments, failure::Outcome, pack, program, project::Project, size, trunk};

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> Outcome<()> {
    no_arguments(arguments)?;
    release(&Project::here())
}

/// Builds the release and prints its sizes.
pub(crate) fn release(project: &Project) -> Outcome<()> {
    program::run(trunk::command(project)?.args(["build", "--release"]))?;
    pack::pack(&project.dist(), &project.version()?)?;
    print!("{}", size::table(&project.dist())?);
    Ok(())
}
