//! What a post holds: elements with frames in them, and what reached the post from within.

use std::time::Duration;

use fantoccini::{
    elements::{Element, ElementRef},
    error::CmdError,
};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{page::Page, visit::Steps};

/// The frame of the nth element, or what mounted in its place.
const FRAME: &str = "return document.querySelectorAll('image-price-estimator')[arguments[0]]?.shadowRoot?.querySelector('iframe')";

/// What an element says where the widget cannot be shown.
pub(crate) const NOTICE: &str =
    "The price estimator could not be shown inside this page. Open it on a page of its own.";

/// How high the content of a frame's page is.
const CONTENT: &str = "return document.body.getBoundingClientRect().height";

impl Page {
    /// The frame of the nth element.
    pub(crate) async fn frame(&self, n: usize) -> Result<Element, CmdError> {
        self.wait_until(async || Ok(!self.ask(FRAME, json!(n)).await?.is_null())).await?;
        let element = self.ask(FRAME, json!(n)).await?;
        let id = element.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        let id = id.expect("an element has an id").to_owned();
        Ok(Element::from_element_id(self.client().clone(), ElementRef::from(id)))
    }

    /// Takes steps inside the frame of the nth element, once the widget is there.
    pub(crate) async fn within<T>(
        &self,
        n: usize,
        steps: impl AsyncFnOnce(&Self) -> Result<T, CmdError>,
    ) -> Result<T, CmdError> {
        self.wait_for_estimator(n).await?;
        self.within_unmoved(n, steps).await
    }

    /// The same once the widget is there, without scrolling to it.
    pub(crate) async fn within_unmoved<T>(
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

    /// Waits until the nth element shows the widget.
    pub(crate) async fn wait_for_estimator(&self, n: usize) -> Steps {
        // A browser loads a frame that is far down only once it comes near.
        let come = "document.querySelectorAll('image-price-estimator')[arguments[0]]?.scrollIntoView()";
        self.ask(come, json!(n)).await?;
        self.wait_in_place(n).await
    }

    /// The same without scrolling, for an element that is in sight.
    pub(crate) async fn wait_in_place(&self, n: usize) -> Steps {
        let is_ready = "return document.querySelectorAll('image-price-estimator')[arguments[0]]?.shadowRoot?.querySelector('.stage')?.className === 'stage'";
        self.wait_until(async || Ok(self.ask(is_ready, json!(n)).await? == true)).await
    }

    /// What the first element says where the widget cannot be shown.
    pub(crate) async fn notice(&self) -> Result<String, CmdError> {
        let said = "return document.querySelector('image-price-estimator').shadowRoot.querySelector('.notice').innerText";
        Ok(self.script(said).await?.as_str().unwrap_or_default().to_owned())
    }

    /// What the author of the post was warned of since this was last asked, without the ports of its addresses.
    pub(crate) async fn warned(&self) -> Result<Vec<String>, CmdError> {
        let warned = "return warned.splice(0).map(text => text.replace(/:\\d+\\//g, '/'))";
        Ok(serde_json::from_value(self.script(warned).await?)?)
    }

    /// How much higher the frame of the nth element is than its content, in pixels, once that is settled.
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

    /// Checks that the frame of the nth element is as high as its content, to the pixel above.
    #[track_caller]
    pub(crate) fn fits(&self, n: usize, after: &str) -> impl Future<Output = Steps> {
        let place = std::panic::Location::caller();
        let after = after.to_owned();
        async move {
            let slack = self.slack(n).await?;
            assert!((0.0..1.0).contains(&slack), "{slack} pixels too high {after}, at {place}");
            Ok(())
        }
    }

    /// The events of this type that reached the post, as they were heard.
    pub(crate) async fn heard(&self, kind: &str) -> Result<Vec<Value>, CmdError> {
        let heard = self.ask("return heard.filter(({ type }) => type === arguments[0])", json!(kind)).await?;
        Ok(heard.as_array().cloned().unwrap_or_default())
    }

    /// Sets an attribute of the nth element, or removes it.
    pub(crate) async fn attribute(&self, n: usize, name: &str, value: Option<&str>) -> Steps {
        let body = "const [n, name, value] = arguments[0]; const element = document.querySelectorAll('image-price-estimator')[n]; \
            if (value === null) element.removeAttribute(name); else element.setAttribute(name, value)";
        self.ask(body, json!([n, name, value])).await.map(drop)
    }
}
