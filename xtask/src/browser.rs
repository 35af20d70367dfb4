//! The browsers and their drivers, for the browser tests.

use std::{path::PathBuf, process::Command};

use browser_tests::{Engine, variable};
use walkdir::{DirEntry, WalkDir};

use crate::{
    debian,
    failure::{Failure, Outcome},
    program::find,
    project::{Project, cargo},
    tools,
};

/// An installed browser with its driver.
pub(crate) struct Browser {
    engine: Engine,
    program: PathBuf,
    driver: PathBuf,
    /// A virtual screen, for a browser that cannot run headless.
    screen: Option<PathBuf>,
}

impl Browser {
    /// Finds the browser, or installs it.
    pub(crate) fn ensure(engine: Engine, project: &Project) -> Outcome<Self> {
        if let Some(found) = Self::find(engine, project)? {
            return Ok(found);
        }
        let tests = format!("the tests in {}", engine.name());
        if !debian::is_available() {
            return Err(Failure::new(tests, "the browser or its driver is not installed", remedy(engine)));
        }
        debian::install(packages(engine)).map_err(|failure| failure.with_remedy(remedy(engine)))?;
        Self::find(engine, project)?.ok_or_else(|| {
            let what = format!("{} is installed, but not found", packages(engine).join(" with "));
            Failure::new(tests, what, remedy(engine))
        })
    }

    fn find(engine: Engine, project: &Project) -> Outcome<Option<Self>> {
        let Some(program) = program(engine) else { return Ok(None) };
        let (driver, screen) = match engine {
            Engine::Chromium => (find("chromedriver"), None),
            Engine::Firefox => (Some(tools::geckodriver(project)?), None),
            Engine::WebKit => match find("Xvfb") {
                Some(screen) => (find("WebKitWebDriver"), Some(screen)),
                None => return Ok(None),
            },
        };
        Ok(driver.map(|driver| Self { engine, program, driver, screen }))
    }

    /// Returns the command that runs the browser tests against dist/.
    pub(crate) fn tests(&self, project: &Project) -> Command {
        let mut tests = Command::new(cargo());
        tests
            .args(["test", "--package", "browser-tests", "--features", "run", "--test", "browser"])
            .current_dir(project.root())
            .env(variable("ENGINE"), self.engine.name())
            .env(variable("PROGRAM"), &self.program)
            .env(variable("DRIVER"), &self.driver)
            // Browsers cannot build their sandbox as root.
            .env(variable("SANDBOX"), if debian::is_root() { "no" } else { "yes" })
            .env(variable("DIST"), project.dist())
            .env(variable("PACKAGE"), Self::package(project));
        if let Some(screen) = &self.screen {
            tests.env(variable("SCREEN"), screen);
        }
        tests
    }

    /// Returns the folder of the npm package that the tests import.
    pub(crate) fn package(project: &Project) -> PathBuf {
        project.target().join("package-tests")
    }

    /// Returns the arguments of bench/browser.mjs: the driver, the browser, and whether it has a sandbox.
    pub(crate) fn arguments(&self) -> [PathBuf; 3] {
        let sandbox = if debian::is_root() { "no" } else { "yes" };
        [self.driver.clone(), self.program.clone(), PathBuf::from(sandbox)]
    }

    /// Like [`Self::tests`], without the tests that only one engine can run.
    pub(crate) fn suite(&self, project: &Project) -> Command {
        let mut tests = self.tests(project);
        if self.engine != Engine::Chromium {
            tests.args(["--", "--skip", "only_chromium::"]);
        }
        tests
    }
}

/// Returns the Debian packages of the browser and, unless built by cargo, its driver.
fn packages(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chromium => &["chromium", "chromium-driver"],
        Engine::Firefox => &["firefox-esr"],
        Engine::WebKit => &["webkit2gtk-driver", "xvfb"],
    }
}

/// Returns instructions for systems other than Debian.
fn remedy(engine: Engine) -> &'static str {
    match engine {
        Engine::Chromium => {
            "Install Chromium or Chrome, and chromedriver of the same version, so that both are on PATH."
        }
        Engine::Firefox => "Install Firefox so that `firefox` is on PATH.",
        Engine::WebKit => {
            "Install WebKitGTK 4 with its MiniBrowser below /usr/lib or /usr/libexec, and WebKitWebDriver and \
             Xvfb so that both are on PATH."
        }
    }
}

/// Finds the browser's program.
fn program(engine: Engine) -> Option<PathBuf> {
    match engine {
        Engine::Chromium => ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
            .into_iter()
            .find_map(find),
        Engine::Firefox => ["firefox-esr", "firefox"].into_iter().find_map(find),
        Engine::WebKit => mini_browser(),
    }
}

/// Finds the browser that comes with `WebKitGTK`. It is never on PATH; on Debian it is
/// `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> Option<PathBuf> {
    let below = |root| WalkDir::new(root).max_depth(2).into_iter().flatten().map(DirEntry::into_path);
    let folders = ["/usr/lib", "/usr/lib64", "/usr/libexec"].into_iter().flat_map(below);
    folders
        .filter(|path| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-4"))
        })
        .map(|folder| folder.join("MiniBrowser"))
        .find(|program| program.is_file())
}
