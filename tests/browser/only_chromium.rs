//! Tests that only Chromium can run: they measure layout shifts, or resize the window while the page is open.
//! `cargo xtask test` skips them in the other engines.

mod accessibility;
mod large_type;
mod paper;
mod stability;
