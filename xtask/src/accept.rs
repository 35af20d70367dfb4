//! `cargo xtask accept`: writes anew what the repository holds and the code generates, for a look at the difference.

use std::fs;

use image_price_estimator::catalog::files;

use crate::{
    failure::{Failure, Outcome},
    no_arguments, parameters,
    project::Project,
    schema,
};

/// Writes every generated part.
pub(crate) fn run(arguments: lexopt::Parser) -> Outcome<()> {
    no_arguments(arguments)?;
    let project = Project::here();
    let path = project.root().join(parameters::PAGE);
    let page = fs::read_to_string(&path).map_err(Failure::at(&path))?;
    let filled = parameters::filled(&page)?;
    fs::write(&path, filled).map_err(Failure::at(&path))?;
    let path = project.root().join(schema::FILE);
    fs::write(&path, files::schema()).map_err(Failure::at(&path))
}
