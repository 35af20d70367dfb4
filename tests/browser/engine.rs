//! The browser engines, and in what they differ.

use std::env;

use serde_json::{Map, Value, json};

use crate::visit::Visit;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome's.
    Chromium,
    /// Firefox's.
    Firefox,
    /// Safari's, in the browser that `WebKitGTK` brings for its own tests.
    WebKit,
}

impl Engine {
    /// The engine that `cargo xtask test` asks for.
    pub fn asked_for() -> Self {
        match setting("ENGINE").as_str() {
            "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::WebKit,
            other => panic!("there is no engine {other:?}"),
        }
    }

    /// The words with which the driver says on which port it listens, up to the number; nothing if it does not say.
    pub fn before_port(self) -> Option<&'static str> {
        match self {
            Self::Chromium => Some("started successfully on port "),
            Self::Firefox => Some("Listening on 127.0.0.1:"),
            Self::WebKit => None,
        }
    }

    /// Fails if this engine cannot show the page as the visit asks for.
    pub fn can_show(self, visit: &Visit) {
        assert!(
            visit.least_type == 0 || self == Self::Chromium,
            "{self:?} takes no least size of type: such tests belong to only_chromium"
        );
        assert!(
            visit.scale == 1 || self == Self::Chromium,
            "{self:?} has no screen of {} pixels for each CSS pixel: such tests belong to only_chromium",
            visit.scale
        );
    }

    /// What a new session asks for.
    pub fn capabilities(self, visit: &Visit) -> Map<String, Value> {
        let capabilities = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": setting("PROGRAM"),
                    "args": chromium_arguments(),
                    "prefs": { "webkit.webprefs.minimum_font_size": visit.least_type },
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                // Nobody listens there: what goes to another machine fails.
                "proxy": { "proxyType": "manual", "httpProxy": "127.0.0.1:9", "sslProxy": "127.0.0.1:9" },
                "moz:firefoxOptions": {
                    "binary": setting("PROGRAM"),
                    "args": ["-headless"],
                    "prefs": {
                        "dom.disable_open_during_load": false,
                        "intl.accept_languages": "en-US, en",
                        "javascript.enabled": visit.scripts,
                        // 0 is dark, 1 is light.
                        "layout.css.prefers-color-scheme.content-override": i32::from(!visit.dark),
                        // Scroll bars that take no room, as in the others.
                        "ui.useOverlayScrollbars": 1,
                    },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": setting("PROGRAM"),
                    "args": webkit_arguments(visit),
                },
            }),
        };
        capabilities.as_object().cloned().unwrap_or_default()
    }
}

fn chromium_arguments() -> Vec<&'static str> {
    let mut arguments = vec![
        "--headless=new",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ];
    if setting("SANDBOX") == "no" {
        arguments.push("--no-sandbox");
    }
    arguments
}

fn webkit_arguments(visit: &Visit) -> Vec<&'static str> {
    let mut arguments = vec!["--automation"];
    if visit.dark {
        arguments.push("--dark-mode");
    }
    if !visit.scripts {
        arguments.push("--enable-javascript=false");
    }
    arguments
}

/// What `cargo xtask test` says in its environment variable of that name.
pub fn setting(name: &str) -> String {
    let name = format!("BROWSER_TESTS_{name}");
    env::var(&name).unwrap_or_else(|_| panic!("{name} is not set: run these tests by `cargo xtask test`"))
}
