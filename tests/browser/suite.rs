//! The widget in real browsers. Run by `cargo xtask test`, which brings browser, driver and release.
//!
//! A test is one short async fn: visit the page, do something, look. Every visit has a browser and a server of
//! its own, ends by itself, and fails if the page wrote an error to the console.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that stops has said why"
)]

mod alive;
mod announcements;
mod command;
mod driver;
mod embeds;
mod engine;
mod expected;
mod faults;
mod hands;
mod page;
mod post;
mod promises;
mod screen;
mod site;
mod surroundings;
mod visit;
mod window;

mod blocked;
mod builder;
mod clock;
mod controls;
mod hosts;
mod language;
mod only_chromium;
mod page_loads;
mod picture;
mod rows;
mod themes;
mod tools;
