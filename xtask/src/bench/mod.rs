//! `cargo xtask bench`: measures the estimator beside what people would use instead. bench/README.md describes it.

mod comparison;
mod growth;
mod packages;
mod page;
mod spread;
mod start;
mod verdict;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use lexopt::Arg;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::{
    build,
    failure::{Failure, Outcome},
    program::{output, run as run_program},
    project::{Project, cargo},
};

/// Runs the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Outcome<()> {
    let mut is_json = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("json") => is_json = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let bench = Bench::prepare(Project::here())?;
    let packages = packages::measure(&bench)?;
    let tables = [packages.table(), page::measure(&bench)?, start::measure(&bench)?];
    let growth = growth::measure(&bench)?;
    if is_json {
        let tables: Vec<_> = tables.iter().map(comparison::Table::json).collect();
        println!("{:#}", json!({ "jobs": packages.json(), "tables": tables, "growth": growth.json() }));
        return Ok(());
    }
    print!("{}", packages.text());
    for table in &tables {
        print!("\n{}", table.text());
    }
    print!("\n{}", growth.text());
    Ok(())
}

/// The folders of a run.
struct Bench {
    project: Project,
}

impl Bench {
    /// Builds the page unless there is one, and the programs of bench/.
    fn prepare(project: Project) -> Outcome<Self> {
        if !project.dist().exists() {
            build::release(&project)?;
        }
        let folder = project.target().join("bench");
        fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
        run_program(
            Command::new(cargo())
                .args(["build", "--quiet", "--release", "--package", "bench"])
                .current_dir(project.root()),
        )?;
        Ok(Self { project })
    }

    /// Returns the path of a source in bench/.
    fn source(&self, name: &str) -> PathBuf {
        self.project.root().join("bench").join(name)
    }

    /// Returns the path of a file that the run writes.
    fn scratch(&self, name: &str) -> PathBuf {
        self.project.target().join("bench").join(name)
    }

    /// Returns the path of a program of bench/.
    fn program(&self, name: &str) -> PathBuf {
        let folder = self.project.target().join("release");
        folder.join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }
}

/// Runs a program that prints JSON, and reads it.
fn read<T: DeserializeOwned>(command: &mut Command) -> Outcome<T> {
    let text = output(command)?;
    parse(Path::new(command.get_program()), &text)
}

/// Parses JSON that a program has written.
fn parse<T: DeserializeOwned>(origin: &Path, text: &str) -> Outcome<T> {
    serde_json::from_str(text).map_err(|error| {
        let what = format!("has written something else than expected: {error}");
        Failure::new(origin.display().to_string(), what, "Run the program by itself to see its output.")
    })
}
