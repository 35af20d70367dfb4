//! Tests of the widget in real browsers. `cargo xtask test` runs them and provides the browser, its driver and the release.
//!
//! Each test is a short async fn that visits the page, acts on it and checks the result. Each visit has its own server and its
//! own window, and fails if the page logged an error to the console.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a panic fails the test and gives the reason"
)]

mod actions;
mod alive;
mod announcements;
mod browser;
mod command;
mod driver;
mod embeds;
mod engine;
mod expected;
mod faults;
mod headers;
mod page;
mod post;
mod screen;
mod site;
mod surroundings;
mod visit;
mod window;

mod blocked;
mod builder;
mod card;
mod clock;
mod controls;
mod grouping;
mod hosts;
mod language;
mod only_chromium;
mod package;
mod page_loads;
mod picture;
mod rows;
mod second_module;
mod themes;
mod tools;
