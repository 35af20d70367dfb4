//! What a month of AI images costs at every vendor, ranked, with a source and a date for each figure.
//!
//! ```
//! use image_price_estimator::catalog::Catalog;
//! use image_price_estimator::{Locale, Query, rank};
//!
//! let catalog = Catalog::embedded()?;
//! let query = Query::parse("size=2048x2048&tier=mid&images=12k");
//! let ranking = rank(&catalog, &query.job, "2026-11-22".parse()?);
//!
//! let first = ranking.estimates.first().ok_or("an empty catalog")?;
//! let price = first.price.as_ref().ok_or("what is ranked has a price")?;
//! // 397 tokens at $30 a million, twelve thousand times.
//! assert_eq!(Locale::ENGLISH.price(price, ranking.job.images.get()), "$143");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Scope
//!
//! The core is pure: no clock, no floats, no DOM, no network. It ranks by cost, and says nothing of how good the images
//! are beyond an editorial tier. Amounts are in US dollars; taxes, contracts and the text of prompts are left out.
//!
//! The feature `widget` adds the page on top of it.

mod answer;
pub mod author;
mod bar;
pub mod billing;
pub mod blocked;
pub mod catalog;
pub mod changes;
pub mod changes_words;
pub mod chart;
mod date;
mod embedded;
pub mod export;
pub mod form;
pub mod horizon;
pub mod horizon_words;
mod html;
mod images;
mod job;
mod json;
mod lifecycle;
pub mod limits;
mod locale;
mod money;
pub mod number;
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod pricing;
pub mod query;
mod quotes;
mod ranking;
mod read;
pub mod resize;
pub mod routing;
pub mod self_host;
mod share;
pub mod sheet;
mod size;
#[cfg(not(target_arch = "wasm32"))]
pub mod terminal;
mod tool;
#[cfg(feature = "widget")]
pub mod widget;
pub mod words;

pub use answer::{Answer, Headline, Reason};
pub use author::Author;
pub use bar::{Bar, END, Scale};
pub use changes::{Change, Changes, changes};
pub use date::{BadDate, Date};
pub use horizon::{Horizon, Month, Stretch, horizon};
pub use images::{BadImages, Images};
pub use job::{BatchUse, Job};
pub use json::Json;
pub use lifecycle::{Life, life};
pub use limits::Misfit;
pub use locale::{Code, Currency, Lang, Locale};
pub use money::{BadUsd, Usd};
pub use query::Query;
pub use quotes::{Beside, Candidate, FRESH_DAYS, beside, is_same_source, standing};
pub use ranking::{Bought, Cost, End, Estimate, Price, Ranking, Status, Warning, rank};
pub use read::Pairs;
pub use share::Share;
pub use size::{BadSize, Size};
pub use tool::Tool;
