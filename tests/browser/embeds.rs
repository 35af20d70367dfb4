//! The elements in a post: their frames, notices and warnings, and the events that reach the post.

use std::time::Duration;

use fantoccini::{
    elements::{Element, ElementRef},
    error::CmdError,
};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{page::Page, visit::Steps};

/// Finds the frame of the nth element.
const FRAME: &str = "return document.querySelectorAll('image-price-estimator')[arguments[0]]?.shadowRoot?.querySelector('iframe')";

/// The notice of an element that cannot show the widget.
pub(crate) const NOTICE: &str =
    "The price estimator could not be shown inside this page. Open it on its own page.";

/// Measures the height of the content in a frame.
const CONTENT: &str = "return document.body.getBoundingClientRect().height";

impl Page {
    /// Waits for the frame of the nth element, and returns it.
    pub(crate) async fn frame(&self, n: usize) -> Result<Element, CmdError> {
        self.wait_until(async || Ok(!self.script_with(FRAME, json!(n)).await?.is_null())).await?;
        let element = self.script_with(FRAME, json!(n)).await?;
        let id = element.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        let id = id.expect("an element has an id").to_owned();
        Ok(Element::from_element_id(self.client().clone(), ElementRef::from(id)))
    }

    /// Scrolls to the nth element, and runs steps inside its frame once the widget is ready.
    pub(crate) async fn within<T>(
        &self,
        n: usize,
        steps: impl AsyncFnOnce(&Self) -> Result<T, CmdError>,
    ) -> Result<T, CmdError> {
        self.wait_for_estimator(n).await?;
        self.within_without_scrolling(n, steps).await
    }

    /// Runs steps inside the frame of the nth element once the widget is ready, without scrolling.
    pub(crate) async fn within_without_scrolling<T>(
        &self,
        n: usize,
        steps: impl AsyncFnOnce(&Self) -> Result<T, CmdError>,
    ) -> Result<T, CmdError> {
        self.frame(n).await?.enter_frame().await?;
        self.ready().await?;
        let result = steps(self).await;
        self.client().enter_parent_frame().await?;
        result
    }

    /// Scrolls to the nth element, and waits until it shows the widget.
    pub(crate) async fn wait_for_estimator(&self, n: usize) -> Steps {
        // Browsers load a distant frame only once it comes near the viewport.
        let scroll = "document.querySelectorAll('image-price-estimator')[arguments[0]]?.scrollIntoView()";
        self.script_with(scroll, json!(n)).await?;
        self.wait_for_estimator_in_view(n).await
    }

    /// Waits until the nth element, which must be in view, shows the widget.
    pub(crate) async fn wait_for_estimator_in_view(&self, n: usize) -> Steps {
        let is_ready = "return document.querySelectorAll('image-price-estimator')[arguments[0]]?.shadowRoot?.querySelector('.stage')?.className === 'stage'";
        self.wait_until(async || Ok(self.script_with(is_ready, json!(n)).await? == true)).await
    }

    /// Returns the notice of the first element; empty unless the widget cannot be shown.
    pub(crate) async fn notice(&self) -> Result<String, CmdError> {
        let notice = "return document.querySelector('image-price-estimator').shadowRoot.querySelector('.notice').innerText";
        Ok(self.script(notice).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Returns the console warnings for the author since the last call, with the ports removed from addresses.
    pub(crate) async fn warnings(&self) -> Result<Vec<String>, CmdError> {
        let warnings = "return warned.splice(0).map(text => text.replace(/:\\d+\\//g, '/'))";
        Ok(serde_json::from_value(self.script(warnings).await?)?)
    }

    /// Returns by how many pixels the frame of the nth element is taller than its content, once the difference settles.
    pub(crate) async fn slack(&self, n: usize) -> Result<f64, CmdError> {
        let difference = "return arguments[0].getBoundingClientRect().height - arguments[1]";
        let mut last = f64::NAN;
        for _ in 0..60 {
            let frame = self.frame(n).await?;
            let content = self.within(n, async |page| page.script(CONTENT).await).await?;
            let frame = serde_json::to_value(frame)?;
            let slack = self.client().execute(difference, vec![frame, content]).await?;
            let slack = slack.as_f64().unwrap_or(f64::NAN);
            if slack.to_bits() == last.to_bits() && (0.0..1.0).contains(&slack) {
                return Ok(slack);
            }
            last = slack;
            sleep(Duration::from_millis(50)).await;
        }
        Ok(last)
    }

    /// Checks that the frame of the nth element is as tall as its content, rounded up to a pixel.
    #[track_caller]
    pub(crate) fn fits(&self, n: usize, when: &str) -> impl Future<Output = Steps> {
        let place = std::panic::Location::caller();
        let when = when.to_owned();
        async move {
            let slack = self.slack(n).await?;
            assert!(
                (0.0..1.0).contains(&slack),
                "the frame must fit its content {when}: {slack} pixels too tall, at {place}"
            );
            Ok(())
        }
    }

    /// Returns the events of this type that reached the post, in order.
    pub(crate) async fn events(&self, kind: &str) -> Result<Vec<Value>, CmdError> {
        let events =
            self.script_with("return heard.filter(({ type }) => type === arguments[0])", json!(kind)).await?;
        Ok(events.as_array().cloned().unwrap_or_default())
    }

    /// Sets an attribute of the nth element, or removes it.
    pub(crate) async fn attribute(&self, n: usize, name: &str, value: Option<&str>) -> Steps {
        let body = "const [n, name, value] = arguments[0]; const element = document.querySelectorAll('image-price-estimator')[n]; \
            if (value === null) element.removeAttribute(name); else element.setAttribute(name, value)";
        self.script_with(body, json!([n, name, value])).await.map(drop)
    }
}
