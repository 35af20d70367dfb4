//! What the terminal says: native only.

pub mod estimate;
mod flags;
mod help;
mod refusal;
pub mod routing;
pub mod self_host;

pub use flags::{Question, helps, read, tool};
pub use help::{flag, help};
pub use refusal::Refusal;
