//! Sets up the window of a visit: its size, color scheme, and whether scripts run.

use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::{command::Command, engine::Engine, page::Page, visit::Visit};

impl Page {
    /// Applies to a new window what the visit sets and the capabilities of the session did not.
    pub(crate) async fn set_up_window(&self, visit: &Visit) -> Result<(), CmdError> {
        let (width, height) = visit.window;
        match self.engine() {
            Engine::Chromium => self.emulate(visit).await,
            Engine::Firefox => {
                // A window with toolbars cannot be narrower than 500 pixels; windows opened by a script have none.
                let open = "window.open('about:blank', '', `popup,noopener,width=${arguments[0][0]},height=${arguments[0][1]}`)";
                let before = self.client().window().await?;
                self.script_with(open, json!([width, height])).await?;
                self.wait_until(async || Ok(self.client().windows().await?.len() > 1)).await?;
                let windows = self.client().windows().await?;
                let opened =
                    windows.into_iter().find(|window| *window != before).expect("two windows are open");
                self.client().switch_to_window(opened).await
            }
            Engine::WebKit => {
                self.client().set_window_size(width, height).await?;
                let bars =
                    self.script("return outerHeight - innerHeight").await?.as_u64().unwrap_or_default();
                self.client()
                    .set_window_size(
                        width,
                        height + u32::try_from(bars).expect("the height of the toolbars fits in u32"),
                    )
                    .await
            }
        }?;
        let shown =
            async || Ok(self.script("return [innerWidth, innerHeight]").await? == json!([width, height]));
        self.wait_until(shown).await
    }

    /// Applies the size, scale, color scheme and scripting of a visit to the open page. Only Chromium supports this.
    pub(crate) async fn emulate(&self, visit: &Visit) -> Result<(), CmdError> {
        let engine = self.engine();
        assert!(
            engine == Engine::Chromium,
            "{engine:?} cannot change the window of an open page: move this test to only_chromium"
        );
        let (width, height) = visit.window;
        // Emulated, since the window itself cannot be narrower than about 500 pixels.
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": visit.scale, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        let scheme =
            json!({ "name": "prefers-color-scheme", "value": if visit.dark { "dark" } else { "light" } });
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [scheme] })).await?;
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !visit.scripts })).await
    }

    /// Sends a command to Chromium's developer tools.
    pub(crate) async fn devtools(&self, name: &str, parameters: Value) -> Result<(), CmdError> {
        let body = Some(json!({ "cmd": name, "params": parameters }));
        self.client().issue_cmd(Command { path: "goog/cdp/execute".to_owned(), body }).await.map(drop)
    }
}
