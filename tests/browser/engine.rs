//! The differences between the browser engines.

pub(crate) use browser_tests::{Engine, setting};
use serde_json::{Map, Value, json};

use crate::visit::Visit;

/// Returns the text before the port number in the output of the driver, or `None` if the driver does not print its port.
pub(crate) fn port_prefix(engine: Engine) -> Option<&'static str> {
    match engine {
        Engine::Chromium => Some("started successfully on port "),
        Engine::Firefox => Some("Listening on 127.0.0.1:"),
        Engine::WebKit => None,
    }
}

/// Panics if the engine does not support a setting of the visit.
pub(crate) fn assert_supported(engine: Engine, visit: &Visit) {
    assert!(
        visit.min_font_size == 0 || engine == Engine::Chromium,
        "{engine:?} has no setting for a minimum font size: move this test to only_chromium"
    );
    assert!(
        visit.scale == 1 || engine == Engine::Chromium,
        "{engine:?} cannot use {} screen pixels per CSS pixel: move this test to only_chromium",
        visit.scale
    );
}

/// Returns the capabilities that a new session requests.
pub(crate) fn capabilities(engine: Engine, visit: &Visit) -> Map<String, Value> {
    let capabilities = match engine {
        Engine::Chromium => json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "binary": setting("PROGRAM"),
                "args": chromium_arguments(),
                "prefs": { "webkit.webprefs.minimum_font_size": visit.min_font_size },
            },
        }),
        Engine::Firefox => json!({
            "browserName": "firefox",
            // A closed port, so that requests to other machines fail.
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
                    // Scroll bars that take no space, as in the other engines.
                    "ui.useOverlayScrollbars": 1,
                },
            },
        }),
        Engine::WebKit => json!({
            "webkitgtk:browserOptions": {
                "binary": setting("PROGRAM"),
                "args": webkit_arguments(visit),
            },
        }),
    };
    capabilities.as_object().cloned().unwrap_or_default()
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
