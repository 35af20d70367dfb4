//! Finds what a visitor may want to do next: move from a model that ends, or get the same images for less.

use crate::catalog::BatchTerms;
use crate::estimate::answer::{best, dependable};
use crate::estimate::frontier::StepUp;
use crate::estimate::horizon::successor;
use crate::estimate::job::{BatchUse, Job};
use crate::estimate::per_route::{Estimate, Status};
use crate::estimate::ranking::Ranking;
use crate::estimate::resize::cheaper_at;
use crate::units::size::Size;

/// The most pieces of advice at once.
pub const MAX_ADVICE: usize = 2;

/// Something that the visitor may want to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advice<'r, 'a> {
    /// Move from the route in use, which ends or has ended.
    Move {
        /// The route in use.
        from: &'r Estimate<'a>,
        /// Its successor, by its provider or a report.
        successor: Option<Box<Estimate<'a>>>,
        /// The first of the next two.
        to: &'r Estimate<'a>,
        /// The ranked dependable route closest in price, of at least its tier.
        nearest: Option<&'r Estimate<'a>>,
        /// The cheapest ranked dependable route with at least its score, if that is another one.
        as_good: Option<&'r Estimate<'a>>,
    },
    /// Buy the model in use from a provider that charges less.
    Elsewhere {
        /// The cheapest route of the model.
        to: &'r Estimate<'a>,
    },
    /// Render larger than asked, then scale down or crop.
    Larger {
        /// The size to render at.
        size: Size,
        /// The answer at that size.
        to: &'r Estimate<'a>,
        /// The answer at the job's own size.
        asked: Option<&'r Estimate<'a>>,
    },
    /// Use batch prices, with results within hours.
    Batch {
        /// The answer to the job.
        now: &'r Estimate<'a>,
        /// The same route at the batch price.
        then: Box<Estimate<'a>>,
        /// Within how many hours the results come.
        hours: u16,
    },
    /// Pay more for a better model.
    StepUp(StepUp<'r, 'a>),
}

impl<'a> Ranking<'a> {
    /// Returns what the visitor may want to do, the most urgent first, at most [`MAX_ADVICE`].
    #[must_use]
    pub fn advice(&self) -> Vec<Advice<'_, 'a>> {
        // Each compares costs of a month.
        let job = &self.asked.job;
        if job.budget.is_some() || job.horizon.is_some() {
            return Vec::new();
        }
        // A better model is beside the question of what to do about the one in use.
        let better = || self.step_up().filter(|_| job.using.is_none()).map(Advice::StepUp);
        let urgent = [self.moving(), self.elsewhere(), self.rendered_larger(), self.batched(), better()];
        urgent.into_iter().flatten().take(MAX_ADVICE).collect()
    }

    fn moving(&self) -> Option<Advice<'_, 'a>> {
        let from =
            self.using().filter(|from| matches!(from.status, Status::Retired(_)) || from.is_ending())?;
        let successor = successor(from.route, &self.asked);
        let successor = successor.and_then(|next| self.asked.answer_for(next.id)).map(Box::new);
        let is_successor = |e: &Estimate| successor.as_ref().is_some_and(|next| next.route.id == e.route.id);
        let mut others = dependable(self, &self.asked.job);
        others.retain(|(e, _)| e.route.id != from.route.id && !is_successor(e));
        // Ranges have no single price to compare.
        let now = from.asked_cost(&self.asked.job).map(|cost| cost.typical.nano());
        let single = others.iter().filter(|(e, cost)| e.tier >= from.tier && cost.low == cost.high);
        let nearest = now.and_then(|now| single.min_by_key(|(_, cost)| cost.typical.nano().abs_diff(now)));
        let nearest = nearest.map(|(e, _)| *e);
        let rating = |e: &Estimate| e.score.map(|score| score.rating);
        others.retain(|(e, _)| from.score.is_some() && rating(e) >= rating(from));
        let as_good =
            best(&others, None).filter(|e| nearest.is_none_or(|nearest| nearest.route.id != e.route.id));
        // Without a route to move to, the announced end stands beside the bill.
        nearest.or(as_good).map(|to| Advice::Move { from, successor, to, nearest, as_good })
    }

    /// Finds the cheapest route of the model in use, if it certainly costs less.
    fn elsewhere(&self) -> Option<Advice<'_, 'a>> {
        let (from, job) = (self.using()?, &self.asked.job);
        let now = from.asked_cost(job)?.low?;
        let mut routes = dependable(self, job);
        routes.retain(|(e, cost)| {
            e.route.sold() == from.route.sold() && cost.high.is_some_and(|high| high < now)
        });
        best(&routes, None).map(|to| Advice::Elsewhere { to })
    }

    fn rendered_larger(&self) -> Option<Advice<'_, 'a>> {
        let asked = self.best();
        let (size, to) = cheaper_at(self, self.asked.job.tier, asked)?;
        Some(Advice::Larger { size, to, asked })
    }

    fn batched(&self) -> Option<Advice<'_, 'a>> {
        let (now, job) = (self.best()?, &self.asked.job);
        let terms = now.route.batch_terms(self.asked.as_of).filter(|_| job.batch == BatchUse::Off)?;
        let BatchTerms::Discount { hours, .. } = terms else { return None };
        let then =
            self.asked.about(Job { batch: BatchUse::Offered, ..job.clone() }).answer_for(now.route.id)?;
        let is_less = then.asked_cost(job)?.high? < now.asked_cost(job)?.low?;
        is_less.then(|| Advice::Batch { now, then: Box::new(then), hours })
    }
}
