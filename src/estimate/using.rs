//! Compares routes with the one that the visitor uses today.

use core::cmp::Ordering;

use crate::catalog::Qualifier;
use crate::estimate::horizon;
use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::Ranking;
use crate::units::usd::Usd;

/// By how much the cost of a job on a route differs from that on the route in use, over the same time. Both bounds are equal
/// unless a cost is a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The least that the route may cost beside the other.
    pub low: Change,
    /// The most.
    pub high: Change,
    /// Whether a source says "about" for one of the two costs.
    pub is_about: bool,
}

/// How an amount compares with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Less, by this amount in USD.
    Less(Usd),
    /// As much.
    Same,
    /// More, by this amount in USD.
    More(Usd),
}

impl Change {
    fn between(from: Usd, to: Usd) -> Self {
        match to.cmp(&from) {
            Ordering::Less => Self::Less(from.saturating_sub(to)),
            Ordering::Equal => Self::Same,
            Ordering::Greater => Self::More(to.saturating_sub(from)),
        }
    }
}

impl<'a> Ranking<'a> {
    /// Returns the estimate of the route that the visitor uses today, whether or not the job admits it. `None` if the job names
    /// none. It has no rank.
    #[must_use]
    pub fn using(&self) -> Option<&Estimate<'a>> {
        let asked = &self.asked;
        let id = asked.job.using.as_deref()?;
        let estimate = || {
            let mut estimate = asked.answer_for(id)?;
            estimate.horizon = asked.job.horizon.and_then(|months| horizon::total(&estimate, asked, months));
            Some(Box::new(estimate))
        };
        self.kept.using.get_or_init(estimate).as_deref()
    }

    /// Compares what the job costs on a route with the route in use. `None` without a route in use, for that route itself, if a
    /// bound of either cost is unknown, or if the job is a budget.
    #[must_use]
    pub fn difference(&self, to: &Estimate) -> Option<Difference> {
        let (job, from) = (&self.asked.job, self.using()?);
        if job.budget.is_some() || from.route.id == to.route.id {
            return None;
        }
        // Either both are totals of the horizon, or both are costs of a month.
        let is_comparable = |estimate: &Estimate| job.horizon.is_none() || estimate.horizon.is_some();
        let cost = |estimate: &Estimate| estimate.asked_cost(job).filter(|_| is_comparable(estimate));
        let (now, then) = (cost(from)?, cost(to)?);
        let is_about = |estimate: &Estimate| {
            estimate.price.as_ref().is_some_and(|price| price.quote.qualifier == Qualifier::About)
        };
        Some(Difference {
            low: Change::between(now.high?, then.low?),
            high: Change::between(now.low?, then.high?),
            is_about: is_about(from) || is_about(to),
        })
    }
}
