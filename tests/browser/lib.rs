//! What `cargo xtask test` and the tests that it runs share: the browser engines, and how it tells them what they need.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that stops has said why"
)]

use std::{
    env,
    iter::repeat_with,
    net::TcpStream,
    process,
    str::FromStr,
    sync::atomic::{AtomicU32, Ordering},
};

/// A browser engine that the tests can run in.
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
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// What it is called on the command line, and where the tests are told.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine that `cargo xtask test` asks for.
    #[must_use]
    pub fn asked_for() -> Self {
        setting("ENGINE").parse().unwrap_or_else(|error| panic!("{error}"))
    }
}

impl FromStr for Engine {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|engine| engine.name() == name).ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("there are no tests for a browser {name:?}, only for {names}")
        })
    }
}

/// The environment variable in which `cargo xtask test` says something of that name.
#[must_use]
pub fn variable(name: &str) -> String {
    format!("BROWSER_TESTS_{name}")
}

/// What `cargo xtask test` says in its environment variable of that name.
#[must_use]
pub fn setting(name: &str) -> String {
    let name = variable(name);
    env::var(&name).unwrap_or_else(|_| panic!("{name} is not set: run these tests by `cargo xtask test`"))
}

/// A port that nobody has, below those that the system gives to whoever asks for any.
#[must_use]
pub fn free_port() -> u16 {
    static TRIED: AtomicU32 = AtomicU32::new(0);
    // Two runs at once begin in different places.
    let place = || process::id().wrapping_add(TRIED.fetch_add(1, Ordering::Relaxed)) % 10_000;
    repeat_with(place)
        .filter_map(|place| u16::try_from(20_000 + place).ok())
        // Not by listening: a program that another test starts meanwhile would inherit the listener,
        // and answer for the one that this port is for.
        .find(|port| TcpStream::connect(("127.0.0.1", *port)).is_err())
        .expect("a free port")
}
