//! The browsers and their drivers, for the tests that need one.

use std::{path::PathBuf, process::Command, str::FromStr};

use walkdir::{DirEntry, WalkDir};

use crate::{
    debian,
    failure::{Failure, Outcome},
    program::find,
    project::{Project, cargo},
    tools,
};

/// A browser engine that the tests can run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome's.
    Chromium,
    /// Firefox's.
    Firefox,
    /// Safari's, in the browser that `WebKitGTK` brings for its own tests.
    WebKit,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// What it is called on the command line, and where the tests are told.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// What Debian calls the browser and, where it has one, the driver.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// What whoever has another system can do.
    fn remedy(self) -> &'static str {
        match self {
            Self::Chromium => {
                "Install Chromium or Chrome, and chromedriver of the same version, so that both are on PATH."
            }
            Self::Firefox => "Install Firefox so that `firefox` is on PATH.",
            Self::WebKit => {
                "Install WebKitGTK 4 with its MiniBrowser below /usr/lib or /usr/libexec, and WebKitWebDriver and \
                 Xvfb so that both are on PATH."
            }
        }
    }

    /// The browser itself.
    fn program(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
                .into_iter()
                .find_map(find),
            Self::Firefox => ["firefox-esr", "firefox"].into_iter().find_map(find),
            Self::WebKit => mini_browser(),
        }
    }
}

impl FromStr for Engine {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|engine| engine.name() == name).ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("there are no tests for a browser {name:?}, only for {names}")
        })
    }
}

/// A browser that is installed, with its driver.
pub struct Browser {
    engine: Engine,
    program: PathBuf,
    driver: PathBuf,
    /// A screen that nobody sees, for a browser that cannot do without.
    screen: Option<PathBuf>,
}

impl Browser {
    /// Takes the browser from PATH, or installs it.
    pub fn ensure(engine: Engine, project: &Project) -> Outcome<Self> {
        if let Some(found) = Self::find(engine, project)? {
            return Ok(found);
        }
        let tests = format!("the tests in {}", engine.name());
        if !debian::is_here() {
            return Err(Failure::new(tests, "the browser or its driver is not installed", engine.remedy()));
        }
        debian::install(engine.packages()).map_err(|failure| failure.with_remedy(engine.remedy()))?;
        Self::find(engine, project)?.ok_or_else(|| {
            let what = format!("{} is installed, but not found", engine.packages().join(" with "));
            Failure::new(tests, what, engine.remedy())
        })
    }

    fn find(engine: Engine, project: &Project) -> Outcome<Option<Self>> {
        let Some(program) = engine.program() else { return Ok(None) };
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

    /// The command that runs the browser tests against dist/.
    pub fn tests(&self, project: &Project) -> Command {
        let mut tests = Command::new(cargo());
        tests
            .args(["test", "--package", "browser-tests", "--features", "run", "--test", "browser"])
            .current_dir(project.root())
            .env("BROWSER_TESTS_ENGINE", self.engine.name())
            .env("BROWSER_TESTS_PROGRAM", &self.program)
            .env("BROWSER_TESTS_DRIVER", &self.driver)
            // A browser cannot build its sandbox for root.
            .env("BROWSER_TESTS_SANDBOX", if debian::is_root() { "no" } else { "yes" })
            .env("BROWSER_TESTS_DIST", project.dist());
        if let Some(screen) = &self.screen {
            tests.env("BROWSER_TESTS_SCREEN", screen);
        }
        tests
    }

    /// The same, without the tests that only one engine can run.
    pub fn suite(&self, project: &Project) -> Command {
        let mut tests = self.tests(project);
        if self.engine != Engine::Chromium {
            tests.args(["--", "--skip", "only_chromium::"]);
        }
        tests
    }
}

/// `WebKitGTK`'s own browser, which no distribution puts on PATH: Debian's is
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
