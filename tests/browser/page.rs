//! The open page: what a visitor sees and does there.

use std::{
    fs,
    time::{Duration, Instant},
};

use fantoccini::{Client, Locator, elements::Element, error::CmdError};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{
    command::Command,
    engine::{Engine, setting},
};

type Answer<T> = Result<T, CmdError>;

/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(10);

/// What axe-core finds: a line for each element that breaks a rule.
const FINDINGS: &str = r"
    const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
    const line = (id, { impact, target, failureSummary }) =>
        `${id} (${impact}) ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`;
    const lines = ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(node => line(id, node)));
    // The page lets the post behind it shine through, and alone stands on the browser's own ground, white or dark.
    // axe-core takes any such page for white.
    const page = document.documentElement.style;
    page.background = 'Canvas';
    return axe.run(document, rules).then(lines).finally(() => { page.background = ''; });
";

/// An open page.
pub(crate) struct Page {
    engine: Engine,
    client: Client,
}

impl Page {
    /// The page that this client shows.
    pub(crate) fn new(engine: Engine, client: Client) -> Self {
        Self { engine, client }
    }

    /// The client, for what has no name here.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// The engine that shows it.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Opens an address.
    pub(crate) async fn open(&self, address: &str) -> Answer<()> {
        self.client.goto(address).await
    }

    /// The elements that a selector finds right now.
    pub(crate) async fn all(&self, selector: &str) -> Answer<Vec<Element>> {
        self.client.find_all(Locator::Css(selector)).await
    }

    /// The first element that a selector finds, as soon as there is one.
    pub(crate) async fn wait_for(&self, selector: &str) -> Answer<Element> {
        self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await
    }

    /// The visible text of each element that a selector finds.
    pub(crate) async fn texts(&self, selector: &str) -> Answer<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.all(selector).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    /// The control of this kind (a selector) with this accessible name, as a screen reader would find it once the
    /// widget has taken over: the page holds its like before.
    pub(crate) async fn control(&self, kind: &str, name: &str) -> Answer<Element> {
        self.ready().await?;
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
        let name = answer.as_str().unwrap_or_default();
        if self.engine == Engine::WebKit {
            // It takes what stands in a field for a part of the label around the field.
            let value = element.prop("value").await?.unwrap_or_default();
            return Ok(name.strip_suffix(&value).unwrap_or(name).trim_end().to_owned());
        }
        Ok(name.to_owned())
    }

    /// Runs a script in the page, and returns what it returns.
    pub(crate) async fn script(&self, script: &str) -> Answer<Value> {
        self.client.execute(script, Vec::new()).await
    }

    /// What axe-core finds fault with in the page as it stands: rule, impact, element, and what would mend it.
    pub(crate) async fn axe(&self) -> Answer<Vec<String>> {
        if self.script("return typeof axe").await? == "undefined" {
            let script = fs::read_to_string(setting("AXE")).expect("axe-core is where it was put");
            self.script(&script).await?;
        }
        Ok(serde_json::from_value(self.script(FINDINGS).await?)?)
    }

    /// Waits until something holds, and fails if it does not come true.
    pub(crate) async fn wait_until(&self, holds: impl AsyncFn() -> Answer<bool>) -> Answer<()> {
        let start = Instant::now();
        while !holds().await? {
            assert!(start.elapsed() < PATIENCE, "it did not come true within {} seconds", PATIENCE.as_secs());
            sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// What follows the question mark in the address bar.
    pub(crate) async fn query(&self) -> Answer<String> {
        Ok(self.client.current_url().await?.query().unwrap_or_default().to_owned())
    }

    /// The errors in the console since this was last asked. Only Chromium's driver hands them out: that the console
    /// stayed clean is not checked in the others.
    pub(crate) async fn console_errors(&self) -> Answer<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let body = Some(json!({ "type": "browser" }));
        let log = self.client.issue_cmd(Command { path: "se/log".to_owned(), body }).await?;
        let entries = log.as_array().cloned().unwrap_or_default();
        let errors = entries.iter().filter(|entry| entry.get("level") == Some(&json!("SEVERE")));
        Ok(errors.filter_map(|entry| entry.get("message")?.as_str().map(str::to_owned)).collect())
    }
}
