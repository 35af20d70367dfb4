//! What only Chromium can tell or do: shifts of the layout, and another window for a page that is open. `cargo xtask test`
//! leaves these tests out in the other engines.

mod accessibility;
mod large_type;
mod paper;
mod stability;
