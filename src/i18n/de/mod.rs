//! Every German text, one file per topic.

pub(crate) mod advice;
pub(crate) mod answer;
pub(crate) mod blocked;
pub(crate) mod cards;
pub(crate) mod changes;
pub(crate) mod chart;
pub(crate) mod export;
pub(crate) mod figures;
pub(crate) mod page;
pub(crate) mod query;
pub(crate) mod quotes;
pub(crate) mod reasons;
pub(crate) mod routing;
pub(crate) mod self_host;
pub(crate) mod sizes;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod terminal;
pub(crate) mod tools;
pub(crate) mod warnings;
#[cfg(feature = "widget")]
pub(crate) mod widget;
pub(crate) mod working;
