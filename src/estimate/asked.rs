//! The question that a ranking answers.

use crate::catalog::Catalog;
use crate::estimate::job::Job;
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
