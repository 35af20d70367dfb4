//! The price catalog: providers, routes and quotes, each with its source and dates.
//!
//! The types mirror `pricing/*.json`, which the build validates and packs (see [`Catalog::embedded`]).

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
pub use reference::{Reference, UsdRange};
pub use route::{Latency, Route, Tier};
pub use shutdown::{Shutdown, Successor};
pub use weights::{License, Weights};

use serde::{Deserialize, Serialize};

use crate::units::date::Date;

/// Every provider and every route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    /// The providers, sorted by id.
    pub providers: Vec<Provider>,
    /// The routes, sorted by id.
    pub routes: Vec<Route>,
    /// The translation of every text that readers see, as pairs of English and German, sorted by the English.
    #[serde(borrow)]
    pub german: Vec<(&'static str, &'static str)>,
    /// The newest check date and a hash of providers and routes: `2026-11-04-1a2b3c4d`.
    ///
    /// The version depends on the facts alone, not on the build. Every changed price, date or note changes it; a reworded
    /// translation does not.
    pub version: &'static str,
}

impl Catalog {
    /// Returns the newest check date of any quote. Answers for earlier days miss known prices.
    #[must_use]
    pub fn newest_check(&self) -> Date {
        let checks = self.routes.iter().flat_map(|route| &route.quotes).map(|quote| quote.checked);
        checks.max().unwrap_or(Date::FIRST)
    }

    /// Returns the default as-of date: the date of the clock, or the newest check date if the clock is behind it or
    /// unreadable.
    #[must_use]
    pub fn today(&self, clock: Option<Date>) -> Date {
        clock.unwrap_or(Date::FIRST).max(self.newest_check())
    }

    /// Returns the route with this id.
    #[must_use]
    pub fn route(&self, id: &str) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == id)
    }

    /// Returns the provider of a route.
    #[must_use]
    pub fn provider(&self, route: &Route) -> Option<&Provider> {
        self.providers.iter().find(|provider| route.id.split('/').next() == Some(provider.id))
    }
}
