//! A visitor's actions on the page, and the values read from it.

use fantoccini::{Locator, elements::Element, error::CmdError, key::Key};
use serde_json::{Value, json};

use std::time::Duration;

use tokio::time::sleep;

use crate::{engine::Engine, expected, page::Page, visit::Steps};

impl Page {
    /// Waits until the widget has replaced the static page, and filled in the open tool.
    pub(crate) async fn ready(&self) -> Steps {
        let no_tool = ":not(:has([name=show][aria-expanded=true]))";
        self.wait_for(&format!(
            ".bench:not([inert]){no_tool}, .bench:not([inert]):has(#tool > :not(:empty))"
        ))
        .await?;
        self.settled().await
    }

    /// Waits until the contents of every opened row are there.
    pub(crate) async fn rows_opened(&self) -> Steps {
        self.wait_for("main:has(.opened):not(:has(.opened:empty))").await.map(drop)
    }

    /// Opens the page with another query in the same window, and waits for the widget.
    pub(crate) async fn go(&self, query: &str) -> Steps {
        let mut address = self.client().current_url().await?;
        address.set_query(Some(query.trim_start_matches('?')));
        self.open(address.as_str()).await?;
        self.ready().await
    }

    /// Returns route and monthly cost of each ranked row, from the top.
    pub(crate) async fn rows(&self) -> Result<Vec<(String, String)>, CmdError> {
        self.ready().await?;
        let script = "return [...document.querySelectorAll('tbody:not(.caveat) tr[data-route]')].map(row => [row.dataset.route, row.dataset.usdPerMonth])";
        Ok(serde_json::from_value(self.script(script).await?)?)
    }

    /// Returns the monthly cost of a route, folded or not, or `None` if it is not ranked.
    pub(crate) async fn monthly_usd(&self, route: &str) -> Result<Option<String>, CmdError> {
        self.ready().await?;
        let script = "return document.querySelector(`tr[data-route='${arguments[0]}']`)?.dataset.usdPerMonth";
        Ok(self.script_with(script, json!(route)).await?.as_str().map(str::to_owned))
    }

    /// Shows the rows with a caveat, if there are any.
    pub(crate) async fn unfold(&self) -> Steps {
        self.ready().await?;
        self.script("document.querySelector('.caveats[aria-expanded=false]:not(:empty)')?.click()")
            .await
            .map(drop)
    }

    /// Returns the whole answer, with ordinary spaces for non-breaking ones. The cards show most of it in its place.
    pub(crate) async fn answer(&self) -> Result<String, CmdError> {
        let answer = self.script("return document.querySelector('.answer').textContent").await?;
        Ok(expected::plain(answer.as_str().unwrap_or_default()))
    }

    /// Returns the visible text of all elements that match, with ordinary spaces for non-breaking ones.
    pub(crate) async fn text(&self, selector: &str) -> Result<String, CmdError> {
        Ok(self.texts(selector).await?.join("\n").replace('\u{a0}', " "))
    }

    /// Returns the value of a field.
    pub(crate) async fn value(&self, selector: &str) -> Result<String, CmdError> {
        Ok(self.wait_for(selector).await?.prop("value").await?.unwrap_or_default())
    }

    /// Clicks the first element that matches.
    pub(crate) async fn click(&self, selector: &str) -> Steps {
        self.press(&self.wait_for(selector).await?).await
    }

    /// Clicks an element, even one far down in a frame. Firefox clicks there before the element has scrolled into view, so a
    /// script scrolls first; `WebKit`'s driver does not scroll at all, so a script clicks.
    pub(crate) async fn press(&self, element: &Element) -> Steps {
        let script = match self.engine() {
            Engine::Chromium => return element.clone().click().await,
            Engine::Firefox => "arguments[0].scrollIntoView({ block: 'center' })",
            Engine::WebKit => {
                "const [element] = arguments; if (parent === window || element.localName === 'option' || element.getBoundingClientRect().bottom < 800) return false; \
                 element.focus(); element.click(); return true"
            }
        };
        let done = self.client().execute(script, vec![serde_json::to_value(element)?]).await?;
        if done == true {
            return Ok(());
        }
        sleep(Duration::from_millis(200)).await;
        element.clone().click().await
    }

    /// Clicks the choice with this label, once the widget is ready.
    pub(crate) async fn choose(&self, label: &str) -> Steps {
        self.ready().await?;
        let segment = format!("//label[.//span[text()='{label}']]");
        self.press(&self.client().wait().for_element(Locator::XPath(&segment)).await?).await
    }

    /// Replaces the content of the field of this name by typing.
    pub(crate) async fn fill(&self, name: &str, text: &str) -> Steps {
        type_over(&self.wait_for(&format!("input[name={name}]")).await?, text).await
    }

    /// Runs a function body with one argument, and returns its result.
    pub(crate) async fn script_with(&self, body: &str, argument: Value) -> Result<Value, CmdError> {
        self.client().execute(body, vec![argument]).await
    }

    /// Sets the field of this name to a text at once, as a paste does.
    pub(crate) async fn paste(&self, name: &str, text: &str) -> Steps {
        let body = "const [name, text] = arguments[0]; const field = document.querySelector(`input[name=${name}]`); \
            field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        self.script_with(body, json!([name, text])).await.map(drop)
    }

    /// Waits until the query of the address contains this pair.
    pub(crate) async fn wait_for_query(&self, expected: &str) -> Steps {
        self.wait_until(async || Ok(self.query().await?.split('&').any(|pair| pair == expected))).await
    }
}

/// Replaces the content of a field by typing.
pub(crate) async fn type_over(field: &Element, text: &str) -> Steps {
    field.send_keys(&format!("{}a", char::from(Key::Control))).await?;
    field.send_keys(text).await
}
