//! A visit to the page: which page, in what kind of window, and the cleaning up behind it.

use std::{
    fs,
    io::{self, Write as _},
    panic::{AssertUnwindSafe, resume_unwind},
    path::Path,
    thread,
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, error::CmdError};
use futures_util::FutureExt;
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::time::timeout;

use crate::{
    driver::Driver,
    engine::{Engine, can_show, capabilities},
    faults::Fault,
    page::Page,
    post::Posts,
    site::Site,
};

/// What the steps of a visit return: an error means that the browser refused one.
pub(crate) type Steps = Result<(), CmdError>;

/// How long one visit may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// A visit, before it begins.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    /// What follows the address of the page, as in `?images=12000`.
    pub query: String,
    /// The post that holds the page, by its name under tests/hosts; without one, the page stands alone.
    pub post: Option<&'static str>,
    /// What its server does wrong.
    pub fault: Option<Fault>,
    /// The folder that the release is served under.
    pub folder: &'static str,
    /// Whether scripts run.
    pub scripts: bool,
    /// Whether the visitor prefers dark pages.
    pub dark: bool,
    /// Width and height of the window, in CSS pixels.
    pub window: (u32, u32),
    /// Screen pixels for each CSS pixel.
    pub scale: u8,
    /// The least size of type that the visitor has set, in pixels; 0 for none.
    pub least_type: u8,
}

/// A visit to the page in a light window of 1200 by 900.
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
        least_type: 0,
    }
}

/// A visit to the post of that name under tests/hosts.
pub(crate) fn post(name: &'static str) -> Visit {
    Visit { post: Some(name), ..visit("") }
}

impl Visit {
    /// Opens the page, takes these steps, and checks that the console stayed clean.
    pub(crate) async fn run(self, steps: impl AsyncFn(&Page) -> Steps) {
        self.run_and_check(steps, true).await;
    }

    /// The same where the browser has to write an error: something is forbidden or missing.
    pub(crate) async fn run_with_errors(self, steps: impl AsyncFn(&Page) -> Steps) {
        self.run_and_check(steps, false).await;
    }

    /// In `WebKit` a visit that fails is made once more in a fresh browser, and that is said: about once in three hundred visits
    /// it drops a key that its driver types, or stops a script at an error that no other run shows. What fails twice is a
    /// fault.
    async fn run_and_check(self, steps: impl AsyncFn(&Page) -> Steps, is_clean: bool) {
        let once = AssertUnwindSafe(self.attempt(&steps, is_clean)).catch_unwind().await;
        match once {
            Ok(()) => {}
            Err(_) if Engine::asked_for() == Engine::WebKit => {
                // Not by println!, which is heard only where the test fails.
                let test = thread::current().name().unwrap_or_default().to_owned();
                writeln!(io::stderr(), "WebKit failed in {test}, and makes the visit once more").ok();
                self.attempt(&steps, is_clean).await;
            }
            Err(panic) => resume_unwind(panic),
        }
    }

    async fn attempt(&self, steps: &impl AsyncFn(&Page) -> Steps, is_clean: bool) {
        let engine = Engine::asked_for();
        let site = Site::start(self.folder, self.fault).await;
        let posts = Posts::start(site.address()).await;
        can_show(engine, self);
        let driver = Driver::start(engine, self).await;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(engine, self))
            .connect(driver.address())
            .await
            .unwrap_or_else(|error| panic!("{engine:?} could not be started: {error}"));

        let page = Page::new(engine, client.clone());
        let whole = async {
            page.fit(self).await?;
            match self.post {
                Some(name) => page.open(&posts.address(name)).await?,
                None => page.open(&format!("{}{}", site.address(), self.query)).await?,
            }
            steps(&page).await?;
            let errors = page.console_errors().await?;
            Ok::<_, CmdError>(if is_clean { errors } else { Vec::new() })
        };
        // Whatever happens, the browser is closed before the test ends.
        let result = AssertUnwindSafe(timeout(PATIENCE, whole)).catch_unwind().await;
        if !matches!(&result, Ok(Ok(Ok(errors))) if errors.is_empty()) {
            keep_picture(&client).await;
        }
        timeout(PATIENCE, client.close()).await.ok();
        driver.end().await;
        match result {
            Ok(Ok(Ok(errors))) => assert!(errors.is_empty(), "errors in the console:\n{}", errors.join("\n")),
            Ok(Ok(Err(refused))) => panic!("{engine:?} refused a step: {refused}"),
            Ok(Err(_)) => panic!("the visit took more than {} seconds", PATIENCE.as_secs()),
            Err(panic) => resume_unwind(panic),
        }
    }
}

/// Leaves a picture of the page as it was when a test failed.
async fn keep_picture(client: &Client) {
    let name = thread::current().name().unwrap_or("test").replace("::", "-");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
    if let Ok(Ok(picture)) = timeout(Duration::from_secs(5), client.screenshot()).await
        && fs::write(&path, picture).is_ok()
    {
        println!("the page as it was then: {}", path.display());
    }
}
