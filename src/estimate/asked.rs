//! The question that a ranking answers.

use crate::catalog::{BatchTerms, Catalog, Rated, Route, Score, Seller, Tier};
use crate::estimate::job::{BatchUse, Job};
use crate::units::date::Date;

/// The question: what a job costs on a day, by the prices of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The catalog with the prices.
    pub catalog: &'a Catalog,
    /// The job of the visitor.
    pub job: Job,
    /// The as-of date.
    pub as_of: Date,
}

impl Asked<'_> {
    /// Returns the tier of a route on the as-of date.
    #[must_use]
    pub fn tier(&self, route: &Route) -> Option<Tier> {
        self.catalog.tier(route, self.as_of)
    }

    /// Returns the rating of a route at the size of the job, by the newest board known on the as-of date: that of its named
    /// resolution, if the board has one and the size has about its pixels, else that of the route itself.
    #[must_use]
    pub fn score<'r>(&self, route: &'r Route) -> Option<&'r Score> {
        let size = self.job.size;
        // From 7/8 to 9/8 of the square.
        let is_about = |edge: u32| size.fits(edge) && size.pixels() >= u64::from(edge).pow(2) / 8 * 7;
        let is_of = |of| matches!(of, Rated::At(edge) if is_about(edge));
        let mut scores = self.catalog.scores(route, self.as_of);
        scores.find(|score| is_of(score.of)).or_else(|| self.catalog.score(route, self.as_of))
    }

    /// Whether a route meets every filter of the job except its minimum score. Prices and sizes are not checked here.
    #[must_use]
    pub fn admits_unrated(&self, route: &Route) -> bool {
        let job = &self.job;
        let is_reseller =
            || self.catalog.provider(route).is_some_and(|provider| provider.kind == Seller::Reseller);
        job.tier.is_none_or(|least| self.tier(route).is_some_and(|tier| tier >= least))
            && job.latency.is_none_or(|slowest| route.latency.is_some_and(|latency| latency <= slowest))
            && job.chooses(route)
            && (!job.editing || route.edits() == Some(true))
            && (!job.open_weights || route.weights.is_some())
            && !(job.direct && is_reseller())
            && (job.batch != BatchUse::Only
                || matches!(route.batch_terms(self.as_of), Some(BatchTerms::Discount { .. })))
    }

    /// Whether a route meets every filter of the job. Prices and sizes are not checked here.
    #[must_use]
    pub fn admits(&self, route: &Route) -> bool {
        let is_rated = |least: u16| self.score(route).is_some_and(|score| score.rating.rounded() >= least);
        self.job.at_least.is_none_or(is_rated) && self.admits_unrated(route)
    }

    /// Returns how many routes the minimum score leaves out only because they have no score.
    #[must_use]
    pub fn unrated(&self) -> usize {
        let is_unrated = |route: &&Route| self.admits_unrated(route) && self.score(route).is_none();
        if self.job.at_least.is_some() { self.catalog.routes.iter().filter(is_unrated).count() } else { 0 }
    }

    /// Returns the same question for another job.
    #[must_use]
    pub const fn about(&self, job: Job) -> Self {
        Self { catalog: self.catalog, job, as_of: self.as_of }
    }

    /// Returns the same question for another day.
    #[must_use]
    pub fn on(&self, as_of: Date) -> Self {
        Self { as_of, ..self.clone() }
    }

    /// Returns the same question for a single month, without a horizon.
    #[must_use]
    pub fn a_month(&self) -> Self {
        self.about(Job { horizon: None, ..self.job.clone() })
    }
}
