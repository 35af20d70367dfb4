//! `cargo xtask build`: builds the release into dist/ and prints its sizes.

use lexopt::ValueExt;

use crate::{
    arguments::option, failure::Outcome, pack, program, project::Project, size, social, social::Address,
    trunk,
};

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> Outcome<()> {
    let at = option(arguments, "at")?.map(|at| at.parse()).transpose()?;
    at_address(&Project::here(), at.as_ref())
}

/// Builds the release and prints its sizes.
pub(crate) fn release(project: &Project) -> Outcome<()> {
    at_address(project, None)
}

fn at_address(project: &Project, at: Option<&Address>) -> Outcome<()> {
    program::run(trunk::command(project)?.args(["build", "--release"]))?;
    if let Some(at) = at {
        social::place(&project.dist(), at)?;
    }
    pack::pack(&project.dist(), &project.version()?)?;
    print!("{}", size::table(&project.dist())?);
    Ok(())
}
