//! axe-core, which looks for what keeps people out of a page.

use std::{fs, path::PathBuf};

use crate::{failure::Outcome, node, project::Project};

/// The npm package, and the version whose rules the tests hold the page to.
const PACKAGE: &str = "axe-core@4.14.1";

/// Makes axe-core available; returns its script, which the tests put into the page.
pub(crate) fn ensure(project: &Project) -> Outcome<PathBuf> {
    let script = project.tools().join("node_modules").join("axe-core").join("axe.min.js");
    if !fs::read_to_string(&script).is_ok_and(|text| fits(&text)) {
        node::install(project, PACKAGE)?;
    }
    Ok(script)
}

/// It begins with `/*! axe v4.14.1` on a line of its own.
fn fits(script: &str) -> bool {
    let first = script.lines().next().unwrap_or_default();
    PACKAGE.rsplit('@').next().is_some_and(|version| first.ends_with(&format!(" v{version}")))
}
