//! The open page: what a visitor sees and does there.

use std::time::{Duration, Instant};

use fantoccini::{Client, Locator, elements::Element, error::CmdError};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{command::Command, engine::Engine, visit::Visit};

type Answer<T> = Result<T, CmdError>;

/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(10);

/// An open page.
pub struct Page {
    engine: Engine,
    client: Client,
}

impl Page {
    /// The page that this client shows.
    pub fn new(engine: Engine, client: Client) -> Self {
        Self { engine, client }
    }

    /// The client, for what has no name here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Opens an address.
    pub async fn open(&self, address: &str) -> Answer<()> {
        self.client.goto(address).await
    }

    /// Makes the window what the visit asks for.
    pub async fn show_as(&self, visit: &Visit) -> Answer<()> {
        let (width, height) = visit.window;
        let Engine::Chromium = self.engine;
        // The window itself cannot be narrower than some 500 pixels.
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": visit.scale, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        let scheme =
            json!({ "name": "prefers-color-scheme", "value": if visit.dark { "dark" } else { "light" } });
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [scheme] })).await
    }

    async fn devtools(&self, name: &str, parameters: Value) -> Answer<()> {
        let body = Some(json!({ "cmd": name, "params": parameters }));
        self.client.issue_cmd(Command { path: "goog/cdp/execute".to_owned(), body }).await.map(drop)
    }

    /// The elements that a selector finds right now.
    pub async fn all(&self, selector: &str) -> Answer<Vec<Element>> {
        self.client.find_all(Locator::Css(selector)).await
    }

    /// The first element that a selector finds, as soon as there is one.
    pub async fn wait_for(&self, selector: &str) -> Answer<Element> {
        self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await
    }

    /// The visible text of each element that a selector finds.
    pub async fn texts(&self, selector: &str) -> Answer<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.all(selector).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    /// The control of this kind (a selector) with this accessible name, as a screen reader would find it.
    pub async fn control(&self, kind: &str, name: &str) -> Answer<Element> {
        let start = Instant::now();
        loop {
            let mut names = Vec::new();
            for element in self.all(kind).await? {
                let label = self.accessible_name(&element).await?;
                if label == name {
                    return Ok(element);
                }
                names.push(label);
            }
            assert!(start.elapsed() < PATIENCE, "no {kind} is named {name:?}; there are {names:?}");
            sleep(Duration::from_millis(50)).await;
        }
    }

    async fn accessible_name(&self, element: &Element) -> Answer<String> {
        let path = format!("element/{}/computedlabel", &*element.element_id());
        let answer = self.client.issue_cmd(Command { path, body: None }).await?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }

    /// Runs a script in the page, and returns what it returns.
    pub async fn script(&self, script: &str) -> Answer<Value> {
        self.client.execute(script, Vec::new()).await
    }

    /// Waits until something holds, and fails if it does not come true.
    pub async fn wait_until(&self, holds: impl AsyncFn() -> Answer<bool>) -> Answer<()> {
        let start = Instant::now();
        while !holds().await? {
            assert!(start.elapsed() < PATIENCE, "it did not come true within {} seconds", PATIENCE.as_secs());
            sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// What follows the question mark in the address bar.
    pub async fn query(&self) -> Answer<String> {
        Ok(self.client.current_url().await?.query().unwrap_or_default().to_owned())
    }

    /// The errors in the console since this was last asked.
    pub async fn console_errors(&self) -> Answer<Vec<String>> {
        if !self.engine.keeps_console() {
            return Ok(Vec::new());
        }
        let body = Some(json!({ "type": "browser" }));
        let log = self.client.issue_cmd(Command { path: "se/log".to_owned(), body }).await?;
        let entries = log.as_array().cloned().unwrap_or_default();
        let errors = entries.iter().filter(|entry| entry.get("level") == Some(&json!("SEVERE")));
        Ok(errors.filter_map(|entry| entry.get("message")?.as_str().map(str::to_owned)).collect())
    }
}
