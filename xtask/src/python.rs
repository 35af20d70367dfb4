//! Installs Python packages.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    debian,
    failure::{Failure, Outcome},
    program::{find, output, run, say},
    project::Project,
};

const REMEDY: &str = "Install Python 3 with its module venv so that `python3` is on PATH.";

/// Makes packages available, as pairs of name and version, and returns the Python that finds them.
pub(crate) fn ensure(project: &Project, packages: &[(&str, &str)]) -> Outcome<PathBuf> {
    let folder = project.tools().join("python");
    let ours = folder.join("bin").join("python");
    let fits = |(name, version): &(&str, &str)| {
        let ask = "import sys, importlib.metadata as m; print(m.version(sys.argv[1]))";
        output(Command::new(&ours).args(["-c", ask, name])).is_ok_and(|found| found == *version)
    };
    if packages.iter().all(fits) {
        return Ok(ours);
    }
    let python = find("python3").map_or_else(fetch_python, Ok)?;
    say("installing Python packages under target/tools");
    fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
    run(Command::new(python).args(["-m", "venv"]).arg(&folder))
        .map_err(|failure| failure.with_remedy(REMEDY))?;
    let pinned = packages.iter().map(|(name, version)| format!("{name}=={version}"));
    run(Command::new(&ours)
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
        .args(pinned))?;
    Ok(ours)
}

fn fetch_python() -> Outcome<PathBuf> {
    if debian::is_available() {
        debian::install(&["python3", "python3-venv"]).map_err(|failure| failure.with_remedy(REMEDY))?;
    }
    find("python3").ok_or_else(|| Failure::new("python3", "is not on PATH", REMEDY))
}
