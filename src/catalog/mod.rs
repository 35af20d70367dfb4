//! The price catalog: providers, routes and quotes, each with its source and dates.
//!
//! The types mirror `pricing/*.json`, which the build validates and packs (see [`Catalog::embedded`]).

pub(crate) mod address;
mod batch;
pub mod billing;
mod evidence;
mod feature;
#[cfg(not(target_arch = "wasm32"))]
pub mod files;
mod model;
mod pairs;
mod provider;
mod publisher;
mod quote;
mod reference;
mod route;
pub mod score;
mod shutdown;
pub mod sizes;
mod tier;
mod weights;

pub use batch::{Batch, BatchTerms};
pub use evidence::Grade;
pub use feature::{Feature, MaxReferences, Statement};
pub use model::{Model, reported};
pub use pairs::Pairs;
pub use provider::{Provider, Seller};
pub use publisher::publisher;
pub use quote::{Qualifier, Quote};
pub use reference::{Reference, UsdRange};
pub use route::{Latency, Route};
pub use score::{Board, Rated, Score};
pub use shutdown::{Shutdown, Successor};
pub use tier::Tier;
pub use weights::{License, Weights};

use serde::{Deserialize, Serialize};

use crate::units::checked::Checked;
use crate::units::date::Date;
use crate::units::packed::packed;

/// Every provider and every route.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    /// The providers, sorted by id.
    pub providers: Vec<Provider>,
    /// The routes, sorted by id.
    pub routes: Vec<Route>,
    /// The boards of blind votes, sorted by day.
    pub boards: Vec<Board>,
    /// The translation of every text that readers see, as pairs of English and German, sorted by the English.
    #[serde(borrow)]
    pub german: Vec<(&'static str, &'static str)>,
    /// The newest check date and a hash of providers, routes and boards: `2026-11-04-1a2b3c4d`.
    ///
    /// The version depends on the facts alone, not on the build. Every changed price, date or note changes it; a reworded
    /// translation does not.
    pub version: &'static str,
}

packed!(columns Catalog { providers, routes, boards, german, version });

impl Catalog {
    /// Returns the newest check date of any quote. Answers for earlier days miss known prices.
    #[must_use]
    pub fn newest_check(&self) -> Date {
        let quotes = self.routes.iter().flat_map(|route| &route.quotes);
        quotes.map(Quote::newest_reading).max().map_or(Date::FIRST, Checked::first)
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
        let at = self.routes.binary_search_by(|route| route.id.cmp(id)).ok()?;
        self.routes.get(at)
    }

    /// Returns the newest board that is known on a day, with its index.
    #[must_use]
    pub fn board(&self, as_of: Date) -> Option<(usize, &Board)> {
        self.boards.iter().enumerate().rfind(|(_, board)| board.day <= as_of)
    }

    /// Returns what the newest board known on a day says of a route's model: first the rating that applies to the route
    /// itself, if any.
    pub fn scores<'a>(&self, route: &'a Route, as_of: Date) -> impl Iterator<Item = &'a Score> + use<'a> {
        let board = self.board(as_of).map(|(at, _)| at);
        route.scores.iter().filter(move |score| Some(usize::from(score.board)) == board)
    }

    /// Returns the rating that applies to a route itself, by the newest board known on a day.
    #[must_use]
    pub fn score<'a>(&self, route: &'a Route, as_of: Date) -> Option<&'a Score> {
        self.scores(route, as_of).find(|score| score.of == Rated::Route)
    }

    /// Returns the tier of a route on a day: by its rating if it has one, else the editorial class of its model.
    #[must_use]
    pub fn tier(&self, route: &Route, as_of: Date) -> Option<Tier> {
        let rated = self.board(as_of).zip(self.score(route, as_of));
        rated.map(|((_, board), score)| board.tier(score.rating)).or(route.class)
    }

    /// Returns the routes that an id names: the route with this id, or every quality of a model without one.
    pub fn routes_named<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Route> {
        let is_quality =
            move |route: &&Route| route.id.strip_prefix(id).is_some_and(|rest| rest.starts_with(':'));
        let exact = self.route(id);
        let others = self.routes.iter().filter(move |route| exact.is_none() && is_quality(route));
        exact.into_iter().chain(others)
    }

    /// Returns the provider of a route.
    #[must_use]
    pub fn provider(&self, route: &Route) -> Option<&Provider> {
        let id = route.provider_id();
        let at = self.providers.binary_search_by(|provider| provider.id.cmp(id)).ok()?;
        self.providers.get(at)
    }
}
