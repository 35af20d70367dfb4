//! Browsers, which visits with the same settings use one after another: most tests take less time than a browser takes to
//! start.

use std::{
    future::pending,
    sync::{LazyLock, Mutex},
    thread,
};

use fantoccini::{Client, ClientBuilder, error::CmdError, wd::WindowHandle};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::runtime::{self, Handle};

use crate::{
    driver::Driver,
    engine::{Engine, capabilities},
    page::Page,
    visit::Visit,
};

/// How many browsers may wait for a visit.
const MAX_IDLE: usize = 4;

/// The browsers that wait for a visit, oldest first.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// Runs what has to outlive a test, since each test has a runtime of its own.
static RUNTIME: LazyLock<Handle> = LazyLock::new(|| {
    let runtime = runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    let handle = runtime.handle().clone();
    thread::spawn(move || runtime.block_on(pending::<()>()));
    handle
});

/// A running browser, and the driver that controls it.
pub(crate) struct Browser {
    engine: Engine,
    /// Everything that it was started with.
    settings: String,
    driver: Driver,
    client: Client,
    /// The window that it opened with.
    first: WindowHandle,
}

impl Browser {
    /// Returns a browser for a visit: one that waits, or else a new one.
    pub(crate) async fn of(engine: Engine, visit: &Visit) -> Self {
        let settings = format!("{:?}", capabilities(engine, visit));
        let waiting = {
            let mut idle = IDLE.lock().expect("no thread panics with the lock");
            let at = idle.iter().position(|browser| browser.settings == settings);
            at.map(|at| idle.remove(at))
        };
        if let Some(browser) = waiting {
            return browser;
        }
        let visit = visit.clone();
        let start = RUNTIME.spawn(async move { Self::start(engine, &visit, settings).await });
        start.await.unwrap_or_else(|error| panic!("{engine:?} could not be started: {error}"))
    }

    async fn start(engine: Engine, visit: &Visit, settings: String) -> Self {
        let driver = Driver::start(engine, visit).await;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(engine, visit))
            .connect(driver.address())
            .await
            .unwrap_or_else(|error| panic!("{engine:?} could not be started: {error}"));
        let first = client.window().await.expect("a new browser has a window");
        Self { engine, settings, driver, client, first }
    }

    /// Returns the page of its window.
    pub(crate) fn page(&self) -> Page {
        Page::new(self.engine, self.client.clone())
    }

    /// Keeps the browser for later visits, without anything of this one. Ends it if that fails, or if too many wait. Ends
    /// `WebKit` in any case: it starts quickly, and a second visit fails more often.
    pub(crate) async fn release(self) {
        if self.engine == Engine::WebKit || self.reset().await.is_err() {
            return self.end().await;
        }
        let surplus = {
            let mut idle = IDLE.lock().expect("no thread panics with the lock");
            idle.push(self);
            (idle.len() > MAX_IDLE).then(|| idle.remove(0))
        };
        if let Some(browser) = surplus {
            browser.end().await;
        }
    }

    /// Leaves a single, empty window. Each visit has a server and thereby an origin of its own, so nothing else is left.
    async fn reset(&self) -> Result<(), CmdError> {
        self.client.release_actions().await?;
        let windows = self.client.windows().await?;
        let next = match self.engine {
            Engine::Chromium => self.client.new_window(true).await?.handle,
            // Each visit has opened a window of its own.
            Engine::Firefox | Engine::WebKit => self.first.clone(),
        };
        for window in windows.into_iter().filter(|window| *window != next) {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(next).await?;
        self.page().console_errors().await.map(drop)
    }

    /// Ends the browser and its driver.
    pub(crate) async fn end(self) {
        RUNTIME
            .spawn(async move {
                self.client.close().await.ok();
                self.driver.end().await;
            })
            .await
            .ok();
    }
}
