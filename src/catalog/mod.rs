//! The price catalog: what is known, from whom, and since when.
//!
//! The types are those of `pricing/*.json`; the build checks the files and packs them (see [`Catalog::embedded`]).

pub(crate) mod address;
mod batch;
pub mod billing;
mod editing;
mod evidence;
#[cfg(not(target_arch = "wasm32"))]
pub mod files;
mod model;
mod pairs;
mod provider;
mod publisher;
mod quote;
mod reference;
mod route;
mod shutdown;
pub mod sizes;
mod weights;

pub use batch::{Batch, BatchTerms};
pub use editing::Editing;
pub use evidence::Grade;
pub use model::{Model, reported};
pub use pairs::Pairs;
pub use provider::Provider;
pub use publisher::publisher;
pub use quote::{Qualifier, Quote};
pub use reference::{Between, Reference};
pub use route::{Latency, Route, Tier};
pub use shutdown::{Shutdown, Successor};
pub use weights::{License, Weights};

use serde::{Deserialize, Serialize};

use crate::units::date::Date;

/// Every provider and every route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    /// Who sends the invoice, sorted by id.
    pub providers: Vec<Provider>,
    /// What can be bought, sorted by id.
    pub routes: Vec<Route>,
    /// The German of every text that a reader sees: pairs of English and German, sorted by the English.
    #[serde(borrow)]
    pub german: Vec<(&'static str, &'static str)>,
    /// The newest day on which a quote was checked and a hash of providers and routes: `2026-11-04-1a2b3c4d`.
    ///
    /// Equal facts have equal versions, whoever builds them and when; any other price, day or note has another one. A
    /// new wording of the German alone changes nothing.
    pub version: &'static str,
}

impl Catalog {
    /// The newest day on which a price was read. An answer of an earlier day lacks prices that are known.
    #[must_use]
    pub fn newest_check(&self) -> Date {
        let checks = self.routes.iter().flat_map(|route| &route.quotes).map(|quote| quote.checked);
        checks.max().unwrap_or(Date::FIRST)
    }

    /// The day of an answer where none is asked for: today by a clock, or that of the newest check where the clock is
    /// behind it or shows no day at all.
    #[must_use]
    pub fn today(&self, clock: Option<Date>) -> Date {
        clock.unwrap_or(Date::FIRST).max(self.newest_check())
    }

    /// The route with this id.
    #[must_use]
    pub fn route(&self, id: &str) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == id)
    }

    /// The provider of a route.
    #[must_use]
    pub fn provider(&self, route: &Route) -> Option<&Provider> {
        self.providers.iter().find(|provider| route.id.split('/').next() == Some(provider.id))
    }
}
