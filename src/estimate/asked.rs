//! The question: a job, on a day, to a catalog.

use crate::catalog::Catalog;
use crate::estimate::job::Job;
use crate::estimate::per_route::{Estimate, estimate};
use crate::units::date::Date;

/// What is asked: what a job costs on a day, by what a catalog knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// What the answer is taken from.
    pub catalog: &'a Catalog,
    /// What the visitor wants.
    pub job: Job,
    /// The day for which it is answered.
    pub as_of: Date,
}

impl<'a> Asked<'a> {
    /// The same question about another job.
    #[must_use]
    pub const fn about(&self, job: Job) -> Self {
        Self { catalog: self.catalog, job, as_of: self.as_of }
    }

    /// The same question for another day.
    #[must_use]
    pub fn on(&self, as_of: Date) -> Self {
        Self { as_of, ..self.clone() }
    }

    /// The same question for a month, without a horizon.
    #[must_use]
    pub fn a_month(&self) -> Self {
        self.about(Job { horizon: None, ..self.job.clone() })
    }

    /// The answer for one route of the catalog, such as a successor, whether or not the job admits it; without a rank.
    #[must_use]
    pub fn answer_for(&self, id: &str) -> Option<Estimate<'a>> {
        let route = self.catalog.route(id)?;
        Some(estimate(self.catalog, self.catalog.provider(route)?, route, &self.job, self.as_of))
    }
}
