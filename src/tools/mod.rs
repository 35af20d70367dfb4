//! The tools behind the buttons below the ranking. The widget loads them on first use.

mod answers;
pub mod changes;
pub mod chart;
pub mod coming_months;
pub mod details;
pub mod export;
mod inputs;
pub(crate) mod json;
pub mod routing;
pub mod self_host;

pub use answers::{answers, changed, file};
pub use inputs::tool;
