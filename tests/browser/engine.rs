//! In what the browser engines differ.

pub(crate) use browser_tests::{Engine, setting};
use serde_json::{Map, Value, json};

use crate::visit::Visit;

/// The words with which the driver says on which port it listens, up to the number; nothing if it does not say.
pub(crate) fn before_port(engine: Engine) -> Option<&'static str> {
    match engine {
        Engine::Chromium => Some("started successfully on port "),
        Engine::Firefox => Some("Listening on 127.0.0.1:"),
        Engine::WebKit => None,
    }
}

/// Fails if the engine cannot show the page as the visit asks for.
pub(crate) fn can_show(engine: Engine, visit: &Visit) {
    assert!(
        visit.least_type == 0 || engine == Engine::Chromium,
        "{engine:?} takes no least size of type: such tests belong to only_chromium"
    );
    assert!(
        visit.scale == 1 || engine == Engine::Chromium,
        "{engine:?} has no screen of {} pixels for each CSS pixel: such tests belong to only_chromium",
        visit.scale
    );
}

/// What a new session asks for.
pub(crate) fn capabilities(engine: Engine, visit: &Visit) -> Map<String, Value> {
    let capabilities = match engine {
        Engine::Chromium => json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "binary": setting("PROGRAM"),
                "args": chromium_arguments(),
                "prefs": { "webkit.webprefs.minimum_font_size": visit.least_type },
            },
        }),
        Engine::Firefox => json!({
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
