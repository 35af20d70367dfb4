//! Estimates what a job costs on a day, for each route, and ranks the routes.

pub mod advice;
pub(crate) mod answer;
pub(crate) mod asked;
pub mod blocked;
pub(crate) mod cost;
pub(crate) mod disagreement;
pub mod frontier;
pub mod horizon;
pub(crate) mod job;
pub(crate) mod lifecycle;
pub(crate) mod per_route;
pub mod per_tier;
pub(crate) mod quotes;
pub(crate) mod ranking;
pub mod resize;
pub mod rounding;
#[cfg(not(target_arch = "wasm32"))]
pub mod slice;
pub mod using;
