//! The open page: finding elements, running scripts, waiting, and reading the console.

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

/// How long a condition may take to come true.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Runs axe-core, and returns a line for each element that breaks a rule.
const RUN_AXE: &str = r"
    const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
    const line = (id, { impact, target, failureSummary }) =>
        `${id} (${impact}) ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`;
    const lines = ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(node => line(id, node)));
    // The page is transparent, so that a post shows through, and on its own shows the browser's canvas, white or dark.
    // axe-core assumes white for a transparent page.
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
    /// Wraps the client of a browser session.
    pub(crate) fn new(engine: Engine, client: Client) -> Self {
        Self { engine, client }
    }

    /// Returns the client, for commands without a method here.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Returns the engine that renders the page.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Opens an address.
    pub(crate) async fn open(&self, address: &str) -> Answer<()> {
        self.client.goto(address).await
    }

    /// Waits until the rows out of sight have followed the last change.
    pub(crate) async fn settled(&self) -> Answer<()> {
        let is_settled = "const inside = [...document.querySelectorAll('image-price-estimator')].map(element => element.shadowRoot); \
            return ![document, ...inside].some(root => root?.querySelector('.ranking[aria-busy=true]'))";
        self.wait_until(async || Ok(self.script(is_settled).await? == true)).await
    }

    /// Returns the elements that match now, once the list has settled.
    pub(crate) async fn all(&self, selector: &str) -> Answer<Vec<Element>> {
        self.settled().await?;
        self.client.find_all(Locator::Css(selector)).await
    }

    /// Waits for an element that matches, and returns the first.
    pub(crate) async fn wait_for(&self, selector: &str) -> Answer<Element> {
        self.client.wait().at_most(TIMEOUT).for_element(Locator::Css(selector)).await
    }

    /// Returns the visible text of each element that matches.
    pub(crate) async fn texts(&self, selector: &str) -> Answer<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.all(selector).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    /// Returns the control that matches a selector and has this accessible name, as a screen reader computes it. Waits for
    /// the widget first, since the static page has similar controls.
    pub(crate) async fn control(&self, selector: &str, name: &str) -> Answer<Element> {
        self.ready().await?;
        let start = Instant::now();
        loop {
            let mut names = Vec::new();
            for element in self.all(selector).await? {
                let label = self.accessible_name(&element).await?;
                if label == name {
                    return Ok(element);
                }
                names.push(label);
            }
            assert!(start.elapsed() < TIMEOUT, "no {selector} is named {name:?}; the names are {names:?}");
            sleep(Duration::from_millis(50)).await;
        }
    }

    async fn accessible_name(&self, element: &Element) -> Answer<String> {
        let path = format!("element/{}/computedlabel", &*element.element_id());
        let answer = self.client.issue_cmd(Command { path, body: None }).await?;
        let name = answer.as_str().unwrap_or_default();
        if self.engine == Engine::WebKit {
            // WebKit includes the value of a field in the name that a surrounding label gives it.
            let value = element.prop("value").await?.unwrap_or_default();
            return Ok(name.strip_suffix(&value).unwrap_or(name).trim_end().to_owned());
        }
        Ok(name.to_owned())
    }

    /// Runs a script in the page, and returns its result.
    pub(crate) async fn script(&self, script: &str) -> Answer<Value> {
        self.client.execute(script, Vec::new()).await
    }

    /// Returns the violations that axe-core finds in the current state of the page: rule, impact, element and remedy.
    pub(crate) async fn axe_violations(&self) -> Answer<Vec<String>> {
        if self.script("return typeof axe").await? == "undefined" {
            let script = fs::read_to_string(setting("AXE")).expect("the file of axe-core is readable");
            self.script(&script).await?;
        }
        Ok(serde_json::from_value(self.script(RUN_AXE).await?)?)
    }

    /// Waits until a condition holds, and panics if it does not within ten seconds.
    pub(crate) async fn wait_until(&self, holds: impl AsyncFn() -> Answer<bool>) -> Answer<()> {
        let start = Instant::now();
        while !holds().await? {
            assert!(
                start.elapsed() < TIMEOUT,
                "the condition did not come true within {} seconds",
                TIMEOUT.as_secs()
            );
            sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Returns the query of the address, without the question mark.
    pub(crate) async fn query(&self) -> Answer<String> {
        Ok(self.client.current_url().await?.query().unwrap_or_default().to_owned())
    }

    /// Returns the console errors since the last call. Always empty in Firefox and `WebKit`, whose drivers do not report
    /// them.
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
