//! What the terminal says: native only.

mod help;

pub use help::{flag, help};
