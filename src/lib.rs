//! What a month of AI images costs at every vendor, ranked, with a source and a date for each figure.
mod bar;
pub mod billing;
pub mod catalog;
mod date;
mod embedded;
#[cfg(not(target_arch = "wasm32"))]
pub mod export;
pub mod form;
mod job;
mod lifecycle;
mod money;
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod pricing;
pub mod query;
mod quotes;
mod ranking;
mod read;
pub mod sheet;
mod size;
#[cfg(feature = "widget")]
pub mod widget;
pub mod words;

pub use bar::{Bar, END, Scale};
pub use date::{BadDate, Date};
pub use job::{BadImages, Images, Job};
pub use lifecycle::{Life, life};
pub use money::{BadUsd, Usd, grouped};
pub use query::Query;
pub use quotes::{Candidate, FRESH_DAYS, standing};
pub use ranking::*;
pub use read::Pairs;
pub use size::{BadSize, Size};
