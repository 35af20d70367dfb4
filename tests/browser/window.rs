//! What the page is shown in: how large, how dark, and whether scripts run.

use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::{command::Command, engine::Engine, page::Page, visit::Visit};

impl Page {
    /// Makes a new window what the visit asks for, as far as the browser was not started so.
    pub(crate) async fn fit(&self, visit: &Visit) -> Result<(), CmdError> {
        let (width, height) = visit.window;
        match self.engine() {
            Engine::Chromium => self.show_as(visit).await,
            Engine::Firefox => {
                // A window with bars cannot be narrower than 500 pixels; one that a script opens has none.
                let open = "window.open('about:blank', '', `popup,noopener,width=${arguments[0][0]},height=${arguments[0][1]}`)";
                let before = self.client().window().await?;
                self.ask(open, json!([width, height])).await?;
                self.wait_until(async || Ok(self.client().windows().await?.len() > 1)).await?;
                let windows = self.client().windows().await?;
                let opened = windows.into_iter().find(|window| *window != before).expect("it was counted");
                self.client().switch_to_window(opened).await
            }
            Engine::WebKit => {
                self.client().set_window_size(width, height).await?;
                let bars =
                    self.script("return outerHeight - innerHeight").await?.as_u64().unwrap_or_default();
                self.client()
                    .set_window_size(width, height + u32::try_from(bars).expect("they are low"))
                    .await
            }
        }?;
        let shown =
            async || Ok(self.script("return [innerWidth, innerHeight]").await? == json!([width, height]));
        self.wait_until(shown).await
    }

    /// Makes the window what the visit asks for while the page is open. Only Chromium can do that.
    pub(crate) async fn show_as(&self, visit: &Visit) -> Result<(), CmdError> {
        let engine = self.engine();
        assert!(
            engine == Engine::Chromium,
            "{engine:?} cannot change what it shows an open page in: such tests belong to only_chromium"
        );
        let (width, height) = visit.window;
        // The window itself cannot be narrower than some 500 pixels.
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": visit.scale, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        let scheme =
            json!({ "name": "prefers-color-scheme", "value": if visit.dark { "dark" } else { "light" } });
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [scheme] })).await?;
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !visit.scripts })).await
    }

    /// A command to the developer tools of Chromium.
    pub(crate) async fn devtools(&self, name: &str, parameters: Value) -> Result<(), CmdError> {
        let body = Some(json!({ "cmd": name, "params": parameters }));
        self.client().issue_cmd(Command { path: "goog/cdp/execute".to_owned(), body }).await.map(drop)
    }
}
