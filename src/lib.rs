//! What a month of AI images costs at every vendor, ranked, with a source and a date for each figure.
//!
//! ```
//! use image_price_estimator::catalog::Catalog;
//! use image_price_estimator::{Query, rank, words};
//!
//! let catalog = Catalog::embedded()?;
//! let query = Query::parse("size=2048x2048&tier=mid&images=12k");
//! let ranking = rank(&catalog, &query.job, "2026-11-22".parse()?);
//!
//! let first = ranking.estimates.first().ok_or("an empty catalog")?;
//! let price = first.price.as_ref().ok_or("what is ranked has a price")?;
//! // 397 tokens at $30 a million, twelve thousand times.
//! assert_eq!(words::price(price, ranking.job.images.get()), "$143");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Scope
//!
//! The core is pure: no clock, no floats, no DOM, no network. It ranks by cost, and says nothing of how good the images
//! are beyond an editorial tier. Amounts are in US dollars; taxes, contracts and the text of prompts are left out.
//!
//! The feature `widget` adds the page on top of it.

mod bar;
pub mod billing;
pub mod catalog;
pub mod chart;
mod date;
mod embedded;
#[cfg(not(target_arch = "wasm32"))]
pub mod export;
pub mod form;
mod html;
mod job;
mod lifecycle;
pub mod limits;
mod locale;
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
pub use limits::Misfit;
pub use locale::{Code, Currency, Lang, Locale};
pub use money::{BadUsd, Usd, grouped};
pub use query::Query;
pub use quotes::{Candidate, FRESH_DAYS, standing};
pub use ranking::{Cost, End, Estimate, Price, Ranking, Status, Warning, rank};
pub use read::Pairs;
pub use size::{BadSize, Size};
