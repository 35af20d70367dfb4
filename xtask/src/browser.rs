//! A browser and its driver, for the tests that need one.

use std::{path::PathBuf, process::Command, str::FromStr};

use crate::{
    debian,
    failure::{Failure, Outcome},
    program::find,
    project::{Project, cargo},
};

/// A browser engine that the tests can run in.
#[derive(Clone, Copy, Debug)]
pub enum Engine {
    /// Chrome's.
    Chromium,
}

impl FromStr for Engine {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "chromium" => Ok(Self::Chromium),
            other => Err(format!("there are no tests for a browser {other:?}, only for chromium")),
        }
    }
}

/// A browser that is installed, with its driver.
pub struct Browser {
    engine: Engine,
    program: PathBuf,
    driver: PathBuf,
}

impl Browser {
    /// Takes the browser from PATH, or installs it.
    pub fn ensure(engine: Engine) -> Outcome<Self> {
        if let Some(found) = Self::find(engine) {
            return Ok(found);
        }
        let remedy =
            "Install Chromium or Chrome, and chromedriver of the same version, so that both are on PATH.";
        if !debian::is_here() {
            return Err(Failure::new(
                "the tests in the browser",
                "no Chromium with chromedriver on PATH",
                remedy,
            ));
        }
        debian::install(&["chromium", "chromium-driver"]).map_err(|failure| failure.with_remedy(remedy))?;
        Self::find(engine)
            .ok_or_else(|| Failure::new("Debian's chromium", "is installed, but not on PATH", remedy))
    }

    fn find(engine: Engine) -> Option<Self> {
        let Engine::Chromium = engine;
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        Some(Self { engine, program: names.into_iter().find_map(find)?, driver: find("chromedriver")? })
    }

    /// The command that runs the browser tests against dist/.
    pub fn tests(&self, project: &Project) -> Command {
        let Engine::Chromium = self.engine;
        let mut tests = Command::new(cargo());
        tests
            .args(["test", "--package", "browser-tests", "--features", "run", "--test", "browser"])
            .current_dir(project.root())
            .env("BROWSER_TESTS_ENGINE", "chromium")
            .env("BROWSER_TESTS_PROGRAM", &self.program)
            .env("BROWSER_TESTS_DRIVER", &self.driver)
            // A browser cannot build its sandbox for root.
            .env("BROWSER_TESTS_SANDBOX", if debian::is_root() { "no" } else { "yes" })
            .env("BROWSER_TESTS_DIST", project.dist());
        tests
    }
}
