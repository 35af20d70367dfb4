//! The browser engines, and in what they differ.

use std::env;

use serde_json::{Map, Value, json};

/// A browser engine.
#[derive(Clone, Copy, Debug)]
pub enum Engine {
    /// Chrome's.
    Chromium,
}

impl Engine {
    /// The engine that `cargo xtask test` asks for.
    pub fn asked_for() -> Self {
        match setting("ENGINE").as_str() {
            "chromium" => Self::Chromium,
            other => panic!("there is no engine {other:?}"),
        }
    }

    /// The sentence in which the driver says on which port it listens, up to the number.
    pub fn before_port(self) -> &'static str {
        match self {
            Self::Chromium => "started successfully on port ",
        }
    }

    /// Whether the driver hands out what pages write to the console.
    pub fn keeps_console(self) -> bool {
        match self {
            Self::Chromium => true,
        }
    }

    /// What a new session asks for.
    pub fn capabilities(self) -> Map<String, Value> {
        let capabilities = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": setting("PROGRAM"),
                    "args": chromium_arguments(),
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

/// What `cargo xtask test` says in its environment variable of that name.
pub fn setting(name: &str) -> String {
    let name = format!("BROWSER_TESTS_{name}");
    env::var(&name).unwrap_or_else(|_| panic!("{name} is not set: run these tests by `cargo xtask test`"))
}
