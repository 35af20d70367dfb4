//! Shared by `cargo xtask test` and the tests it runs: the browser engines, and the environment variables that configure
//! the tests.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a panic fails the test and gives the reason"
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

    /// Returns its name on the command line and in the `ENGINE` setting.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Returns the engine in which `cargo xtask test` runs the tests.
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
            format!("unknown browser {name:?}; the tests run in {names}")
        })
    }
}

/// Returns the name of the environment variable through which `cargo xtask test` passes this setting.
#[must_use]
pub fn variable(name: &str) -> String {
    format!("BROWSER_TESTS_{name}")
}

/// Returns the value of a setting; panics if `cargo xtask test` has not set it.
#[must_use]
pub fn setting(name: &str) -> String {
    let name = variable(name);
    env::var(&name).unwrap_or_else(|_| panic!("{name} is not set: run these tests by `cargo xtask test`"))
}

/// Returns a free port below the range from which the system assigns ports on request.
#[must_use]
pub fn free_port() -> u16 {
    static TRIED: AtomicU32 = AtomicU32::new(0);
    // Parallel runs begin at different offsets.
    let offset = || process::id().wrapping_add(TRIED.fetch_add(1, Ordering::Relaxed)) % 10_000;
    repeat_with(offset)
        .filter_map(|offset| u16::try_from(20_000 + offset).ok())
        // Connects rather than listens: a program that another test starts meanwhile would inherit the
        // listener, and accept connections meant for the program that gets this port.
        .find(|port| TcpStream::connect(("127.0.0.1", *port)).is_err())
        .expect("a free port")
}
