//! axe-core, which finds accessibility problems in a page.

use std::{fs, path::PathBuf};

use crate::{failure::Outcome, node, project::Project};

/// The npm package. Its version determines the rules that the tests check.
const PACKAGE: &str = "axe-core@4.14.1";

/// Makes axe-core available and returns its script, which the tests inject into the page.
pub(crate) fn ensure(project: &Project) -> Outcome<PathBuf> {
    let script = project.tools().join("node_modules").join("axe-core").join("axe.min.js");
    if !fs::read_to_string(&script).is_ok_and(|text| fits(&text)) {
        node::install(project, PACKAGE)?;
    }
    Ok(script)
}

/// Whether the script is the pinned version. Its first line is `/*! axe v4.14.1`.
fn fits(script: &str) -> bool {
    let first = script.lines().next().unwrap_or_default();
    PACKAGE.rsplit('@').next().is_some_and(|version| first.ends_with(&format!(" v{version}")))
}
