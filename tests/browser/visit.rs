//! A visit to the page: which page, in what kind of window, and how the browser is closed afterwards.

use std::{
    fs,
    io::{self, Write as _},
    panic::{AssertUnwindSafe, resume_unwind},
    path::Path,
    thread,
    time::Duration,
};

use fantoccini::{Client, error::CmdError};
use futures_util::FutureExt;
use tokio::time::timeout;

use crate::{
    browser::Browser,
    engine::{Engine, assert_supported},
    faults::Fault,
    page::Page,
    post::Posts,
    site::Site,
};

/// The result of the steps of a visit: an error means that a driver command failed.
pub(crate) type Steps = Result<(), CmdError>;

/// How long one visit may take.
const TIMEOUT: Duration = Duration::from_mins(1);

/// The settings of a visit.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    /// Appended to the address of the page, such as `?images=12000` or `embed.html`.
    pub query: String,
    /// The post that embeds the page, a file under tests/hosts; `None` opens the page itself.
    pub post: Option<&'static str>,
    /// The fault of its server.
    pub fault: Option<Fault>,
    /// The folder that the release is served under.
    pub folder: &'static str,
    /// Whether scripts run.
    pub scripts: bool,
    /// Whether the visitor prefers a dark color scheme.
    pub dark: bool,
    /// Width and height of the window, in CSS pixels.
    pub window: (u32, u32),
    /// Screen pixels per CSS pixel.
    pub scale: u8,
    /// The minimum font size that the visitor has set, in pixels; 0 for none.
    pub min_font_size: u8,
}

/// Returns a visit to the page in a light window of 1200 by 900 pixels.
pub(crate) fn visit(query: &str) -> Visit {
    Visit {
        query: query.to_owned(),
        post: None,
        fault: None,
        folder: "/",
        scripts: true,
        dark: false,
        window: (1200, 900),
        scale: 1,
        min_font_size: 0,
    }
}

/// Returns a visit to this post under tests/hosts.
pub(crate) fn post(name: &'static str) -> Visit {
    Visit { post: Some(name), ..visit("") }
}

impl Visit {
    /// Opens the page, runs the steps, and checks that the console has no errors.
    pub(crate) async fn run(self, steps: impl AsyncFn(&Page) -> Steps) {
        self.run_and_check(steps, true).await;
    }

    /// Opens the page and runs the steps. Allows console errors, for tests in which something is forbidden or missing.
    pub(crate) async fn run_with_errors(self, steps: impl AsyncFn(&Page) -> Steps) {
        self.run_and_check(steps, false).await;
    }

    /// Runs the visit. In `WebKit` a failed visit is reported and repeated once in a new browser, because in about one of
    /// three hundred visits `WebKit` drops a typed key, or stops a script with an error that does not recur. A second failure
    /// fails the test.
    async fn run_and_check(self, steps: impl AsyncFn(&Page) -> Steps, no_console_errors: bool) {
        let first = AssertUnwindSafe(self.attempt(&steps, no_console_errors)).catch_unwind().await;
        match first {
            Ok(()) => {}
            Err(_) if Engine::asked_for() == Engine::WebKit => {
                // Not println!, whose output the harness hides unless the test fails.
                let test = thread::current().name().unwrap_or_default().to_owned();
                writeln!(io::stderr(), "WebKit failed in {test}; repeating the visit").ok();
                self.attempt(&steps, no_console_errors).await;
            }
            Err(panic) => resume_unwind(panic),
        }
    }

    async fn attempt(&self, steps: &impl AsyncFn(&Page) -> Steps, no_console_errors: bool) {
        let engine = Engine::asked_for();
        let site = Site::start(self.folder, self.fault).await;
        let posts = Posts::start(site.address()).await;
        assert_supported(engine, self);
        let browser = Browser::of(engine, self).await;
        let page = browser.page();
        let whole = async {
            page.set_up_window(self).await?;
            match self.post {
                Some(name) => page.open(&posts.address(name)).await?,
                None => page.open(&format!("{}{}", site.address(), self.query)).await?,
            }
            steps(&page).await?;
            let errors = page.console_errors().await?;
            Ok::<_, CmdError>(if no_console_errors { errors } else { Vec::new() })
        };
        let result = AssertUnwindSafe(timeout(TIMEOUT, whole)).catch_unwind().await;
        let is_good = matches!(&result, Ok(Ok(Ok(errors))) if errors.is_empty());
        if !is_good {
            save_screenshot(page.client()).await;
        }
        // Late errors would be those of the next visit.
        if is_good && no_console_errors {
            timeout(TIMEOUT, browser.release()).await.ok();
        } else {
            timeout(TIMEOUT, browser.end()).await.ok();
        }
        match result {
            Ok(Ok(Ok(errors))) => {
                assert!(errors.is_empty(), "the console must have no errors:\n{}", errors.join("\n"));
            }
            Ok(Ok(Err(error))) => panic!("{engine:?} failed in a step: {error}"),
            Ok(Err(_)) => panic!("the visit took more than {} seconds", TIMEOUT.as_secs()),
            Err(panic) => resume_unwind(panic),
        }
    }
}

/// Saves a screenshot of the page at the failure.
async fn save_screenshot(client: &Client) {
    let name = thread::current().name().unwrap_or("test").replace("::", "-");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
    if let Ok(Ok(picture)) = timeout(Duration::from_secs(5), client.screenshot()).await
        && fs::write(&path, picture).is_ok()
    {
        println!("screenshot of the failure: {}", path.display());
    }
}
