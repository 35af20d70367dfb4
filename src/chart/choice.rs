//! Which routes the chart shows.

use core::cmp::Reverse;

use super::Axis;
use crate::billing::Billing;
use crate::catalog::{Grade, Provider, Route, Tier};
use crate::job::Job;
use crate::ranking::{Cost, Estimate, Ranking, Status, rank};
use crate::size::Size;

/// As many lines as one can tell apart.
const MOST: usize = 6;

/// A route that could be shown.
pub struct Choice<'a> {
    pub route: &'a Route,
    pub provider: &'a Provider,
    /// How many others cost the same everywhere.
    pub alike: usize,
    /// USD for an image at each size that is looked at; `None` where it is not to be had for certain.
    pub costs: Vec<Option<Cost>>,
    billing: Option<Billing>,
    grade: Grade,
}

/// At most six routes, the cheapest first: the answer, the cheapest of each size, tier and billing model, and then those
/// that change places with them. Only what is offered for certain and lasts counts.
///
/// Nothing here depends on the number of images, and over the resolution nothing but the answer on the job's size, so
/// that the lines stay while the visitor drags.
pub fn choose<'a>(ranking: &Ranking<'a>, axis: Axis) -> Vec<Choice<'a>> {
    let mut all: Vec<Choice> = Vec::new();
    let sizes = if axis == Axis::Volume { vec![ranking.job.size] } else { squares() };
    for (at, size) in sizes.iter().enumerate() {
        let other = (*size != ranking.job.size)
            .then(|| rank(ranking.catalog, &Job { size: *size, ..ranking.job }, ranking.as_of));
        for estimate in other.as_ref().unwrap_or(ranking).estimates.iter().filter(|estimate| lasts(estimate))
        {
            let Some(price) = &estimate.price else { continue };
            let found = all.iter().position(|choice| choice.route.id == estimate.route.id);
            let found = found.unwrap_or(all.len());
            if found == all.len() {
                all.push(Choice {
                    route: estimate.route,
                    provider: estimate.provider,
                    alike: 0,
                    costs: vec![None; sizes.len()],
                    billing: estimate.billing,
                    grade: price.quote.grade,
                });
            }
            let cost = all.get_mut(found).and_then(|choice| choice.costs.get_mut(at));
            if let Some(cost) = cost {
                *cost = Some(price.cost);
            }
        }
    }
    let answer = ranking.estimates.iter().find(|estimate| lasts(estimate)).map(|answer| answer.route.id);
    // What is known for a single size shows no line over the sizes.
    let is_answer = |choice: &Choice| Some(choice.route.id) == answer;
    all.retain(|choice| {
        axis == Axis::Volume || is_answer(choice) || choice.costs.iter().flatten().count() > 1
    });
    // The size at which tiers and billing models are compared: the job's, or 1024 × 1024.
    let base = sizes.iter().position(|size| *size == Size::STANDARD).unwrap_or(0);
    // Of those that cost the same, the answer stands for all, and else the highest tier and the best evidence.
    all.sort_by_key(|choice| {
        let cost = choice.typical(base).map_or((true, None), |usd| (false, Some(usd)));
        (cost, !is_answer(choice), Reverse((choice.route.tier, choice.grade)), choice.route.id)
    });
    let mut alone: Vec<Choice> = Vec::new();
    for choice in all {
        match alone.iter_mut().find(|other| other.costs == choice.costs) {
            Some(other) => other.alike += 1,
            None => alone.push(choice),
        }
    }

    let mut picked = Picked(Vec::new());
    picked.first(&alone, &is_answer);
    for at in 0..sizes.len() {
        let least = (0..alone.len())
            .filter(|i| alone.get(*i).is_some_and(|choice| choice.typical(at).is_some()))
            .min_by_key(|i| alone.get(*i).and_then(|choice| choice.typical(at)));
        picked.add(least);
    }
    for tier in Tier::ALL {
        let fits = |choice: &Choice| choice.route.tier >= Some(tier);
        // Over the resolution, one of the tier is enough: what crosses tells more than what is cheapest at one size.
        if axis == Axis::Volume || !picked.0.iter().filter_map(|at| alone.get(*at)).any(fits) {
            picked.first(&alone, &|choice| choice.typical(base).is_some() && fits(choice));
        }
    }
    while axis == Axis::Resolution && picked.flip(&alone) {}
    for billing in [Billing::Flat, Billing::Megapixel, Billing::Tokens, Billing::GpuSeconds] {
        picked.first(&alone, &|choice| choice.typical(base).is_some() && choice.billing == Some(billing));
    }
    // A range is not to be missing, since it is what an invoice may surprise with.
    picked.first(&alone, &|choice| {
        let cost = choice.costs.get(base).copied().flatten();
        cost.is_some_and(|cost| cost.low.is_some() && cost.high.is_some() && cost.low != cost.high)
    });
    let mut at = 0;
    alone.retain(|_| {
        at += 1;
        picked.0.contains(&(at - 1))
    });
    alone
}

impl Choice<'_> {
    fn typical(&self, at: usize) -> Option<crate::money::Usd> {
        Some(self.costs.get(at).copied().flatten()?.typical)
    }
}

/// The places of those that were picked.
struct Picked(Vec<usize>);

impl Picked {
    fn add(&mut self, at: Option<usize>) {
        self.0.extend(at.filter(|at| self.0.len() < MOST && !self.0.contains(at)));
    }

    /// Picks the first that fits, unless it was picked before.
    fn first(&mut self, all: &[Choice], fits: &dyn Fn(&Choice) -> bool) {
        self.add(all.iter().position(fits));
    }

    /// Picks the one that changes places most often with those that were picked before; false where none does.
    fn flip(&mut self, all: &[Choice]) -> bool {
        let flips = |choice: &Choice| -> usize {
            self.0.iter().filter_map(|at| all.get(*at)).map(|other| flips(choice, other)).sum()
        };
        let open = all.iter().enumerate().filter(|(at, _)| !self.0.contains(at));
        let counted = open.map(|(at, choice)| (flips(choice), at)).filter(|(flips, _)| *flips > 0);
        // Of several the cheapest.
        let best = counted.max_by_key(|(flips, at)| (*flips, all.len() - at)).map(|(_, at)| at);
        let before = self.0.len();
        self.add(best);
        self.0.len() > before
    }
}

/// How often two routes change places from size to size.
fn flips(a: &Choice, b: &Choice) -> usize {
    let mut count = 0;
    let mut last = None;
    for (a, b) in a.costs.iter().zip(&b.costs) {
        let order = a.zip(*b).map(|(a, b)| a.typical.cmp(&b.typical)).filter(|order| order.is_ne());
        count += usize::from(order.is_some() && last.is_some() && order != last);
        last = order.or(last);
    }
    count
}

/// Whether it can be relied on: offered for certain, classed, and without an end in sight.
fn lasts(estimate: &Estimate) -> bool {
    matches!(estimate.status, Status::Available) && estimate.route.tier.is_some() && estimate.size_confirmed
}

/// The sizes at which routes are compared for the axis of resolutions.
fn squares() -> Vec<Size> {
    let edges = Axis::Resolution.columns();
    edges
        .iter()
        .filter_map(|edge| u32::try_from(*edge).ok())
        .filter_map(|edge| Size::new(edge, edge))
        .collect()
}
