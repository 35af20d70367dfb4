//! Ranks AI image APIs by the cost of a month of images. Every price has a source and a check date.
//!
//! ```
//! use image_price_estimator::catalog::Catalog;
//! use image_price_estimator::{Locale, Query, rank};
//!
//! let catalog = Catalog::embedded();
//! let query = Query::parse("size=2048x2048&tier=mid&images=12k");
//! let ranking = rank(&catalog, &query.job, "2026-11-22".parse()?);
//!
//! let mut estimates = ranking.estimates.iter();
//! let low = estimates.find(|estimate| estimate.route.id == "openai/gpt-image-2:low").ok_or("no such route")?;
//! let price = low.price.as_ref().ok_or("no price on that day")?;
//! // 397 tokens at $30 per million, for twelve thousand images.
//! assert_eq!(Locale::ENGLISH.price(price, ranking.asked.job.images.get()), "$143");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Scope
//!
//! The core is pure: no clock, no floats, no DOM, no network. It ranks by cost and knows image quality only as a tier: by
//! a board of blind votes, or else an editorial class. Amounts are in US dollars and exclude taxes, contract discounts and the text of prompts.
//!
//! The feature `widget` adds the page.

pub mod catalog;
pub mod estimate;
pub mod i18n;
mod packed;
pub mod page;
pub mod query;
#[cfg(not(target_arch = "wasm32"))]
pub mod terminal;
pub mod tools;
mod units;
#[cfg(feature = "widget")]
pub mod widget;

pub use catalog::sizes::Unsupported;
pub use estimate::answer::{Answer, Headline, Reason};
pub use estimate::asked::Asked;
pub use estimate::cost::{Bought, Cost};
pub use estimate::horizon::{Horizon, Month, Segment, horizon};
pub use estimate::job::{BatchUse, Job};
pub use estimate::lifecycle::{Life, life};
pub use estimate::per_route::{End, Estimate, MakerEnd, Price, Status, Warning};
pub use estimate::quotes::{Candidate, FRESH_DAYS, Relation, candidates, is_same_source, other_prices};
pub use estimate::ranking::{Ranking, rank};
pub use i18n::locale::{Code, Currency, Lang, Locale};
pub use packed::Damaged;
pub use page::bar::{Bar, SCALE_MAX, Scale};
pub use query::Query;
pub use query::author::Author;
pub use query::tool::Tool;
pub use tools::changes::{Change, Changes, changes};
pub use tools::json::Json;
pub use units::date::{BadDate, Date};
pub use units::images::{BadImages, Images};
pub use units::percent::Percent;
pub use units::seconds::{BadSeconds, Seconds};
pub use units::size::{BadSize, Size};
pub use units::usd::{BadUsd, Usd};
