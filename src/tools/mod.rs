//! The tools behind the buttons below the ranking. They are a module of their own, which the widget loads on
//! first use.

mod answers;
pub mod changes;
pub mod chart;
pub mod coming_months;
pub mod details;
pub mod export;
mod inputs;
pub(crate) mod json;
#[cfg(feature = "widget")]
pub mod marks;
mod part;
pub mod routing;
pub mod self_host;

pub use answers::{answers, changed, data_url, file};
pub use inputs::tool;
pub use part::Part;
