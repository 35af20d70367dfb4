//! Selects the routes for the chart.

use core::cmp::Reverse;

use crate::catalog::Model;
use crate::catalog::billing::Billing;
use crate::catalog::{Grade, Provider, Route, Tier};
use crate::estimate::cost::Cost;
use crate::estimate::job::Job;
use crate::estimate::ranking::{Ranking, rank};
use crate::query::axis::Axis;
use crate::units::size::Size;

/// The most lines that readers can tell apart.
const MOST: usize = 6;

/// A candidate for the chart.
pub(super) struct Choice<'a> {
    pub route: &'a Route,
    pub provider: &'a Provider,
    /// The number of other routes with the same cost at every size.
    pub alike: usize,
    /// USD per image at each compared size; `None` if the route does not offer that size for certain.
    pub costs: Vec<Option<Cost>>,
    /// Whether this route, or one with the same costs, is the answer to the job.
    is_answer: bool,
    /// Whether the route sells the model that your own machine runs.
    is_own: bool,
    billing: Option<Billing>,
    grade: Grade,
    tier: Option<Tier>,
}

/// Returns at most six routes, cheapest first: the answer, the route that your own machine replaces, the cheapest at
/// each size and tier, those that change places with them, and the cheapest of each billing model. Only lasting routes
/// with a confirmed size count.
///
/// The lines stay the same while the visitor drags the slider. Nothing here depends on the number of images. Over the
/// resolution, only the answer depends on the job's size, and it is picked last.
pub(super) fn choose<'a>(ranking: &Ranking<'a>, axis: Axis, runs: Option<Model>) -> Vec<Choice<'a>> {
    let mut all: Vec<Choice> = Vec::new();
    let sizes = if axis == Axis::Volume { vec![ranking.asked.job.size] } else { squares() };
    let answer = ranking.best().map(|answer| answer.route.id);
    for (at, size) in sizes.iter().enumerate() {
        let other = (*size != ranking.asked.job.size).then(|| {
            rank(
                ranking.asked.catalog,
                &Job { size: *size, ..ranking.asked.job.clone() },
                ranking.asked.as_of,
            )
        });
        for estimate in
            other.as_ref().unwrap_or(ranking).estimates.iter().filter(|estimate| estimate.is_dependable())
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
                    is_answer: Some(estimate.route.id) == answer,
                    is_own: runs.is_some_and(|model| model.is_of(estimate.route)),
                    billing: estimate.billing,
                    grade: price.quote.grade,
                    tier: estimate.tier,
                });
            }
            let cost = all.get_mut(found).and_then(|choice| choice.costs.get_mut(at));
            if let Some(cost) = cost {
                *cost = Some(price.cost);
            }
        }
    }
    let is_answer = |choice: &Choice| choice.is_answer;
    // Tiers and billing models are compared at the job's size, or at 1024 × 1024.
    let base = sizes.iter().position(|size| *size == Size::STANDARD).unwrap_or(0);
    // A single route represents all routes with the same costs: the one that your own machine replaces, then the answer
    // (unless dragging changes it), then the highest tier and the best evidence.
    all.sort_by_key(|choice| {
        let cost = choice.typical(base).map_or((true, None), |usd| (false, Some(usd)));
        (
            cost,
            !choice.is_own,
            axis == Axis::Resolution || !choice.is_answer,
            Reverse((choice.tier, choice.grade)),
            choice.route.id,
        )
    });
    let mut alone: Vec<Choice> = Vec::new();
    for choice in all {
        match alone.iter_mut().find(|other| other.costs == choice.costs) {
            Some(other) => {
                other.alike += 1;
                other.is_answer |= choice.is_answer;
            }
            None => alone.push(choice),
        }
    }

    let mut picked = Picked { places: Vec::new(), most: MOST };
    if axis == Axis::Volume {
        picked.first(&alone, &is_answer);
        picked.first(&alone, &|choice| choice.is_own);
    } else {
        // The last place is reserved for the answer, so the others stay while the size is dragged.
        picked.most = MOST - 1;
    }
    for at in 0..sizes.len() {
        let least = (0..alone.len())
            .filter(|i| {
                alone.get(*i).is_some_and(|choice| choice.is_line(axis) && choice.typical(at).is_some())
            })
            .min_by_key(|i| alone.get(*i).and_then(|choice| choice.typical(at)));
        picked.add(least);
    }
    for &tier in Tier::ALL {
        let fits = |choice: &Choice| choice.is_line(axis) && choice.tier >= Some(tier);
        // Over the resolution, one line per tier is enough: crossings tell more than the cheapest price at one size.
        if axis == Axis::Volume || !picked.places.iter().filter_map(|at| alone.get(*at)).any(fits) {
            picked.first(&alone, &|choice| choice.typical(base).is_some() && fits(choice));
        }
    }
    while axis == Axis::Resolution && picked.flip(&alone) {}
    for &billing in Billing::ALL {
        picked.first(&alone, &|choice| {
            choice.is_line(axis) && choice.typical(base).is_some() && choice.billing == Some(billing)
        });
    }
    // At least one range has to be shown, because ranges can make an invoice surprising.
    picked.first(&alone, &|choice| {
        let cost = choice.costs.get(base).copied().flatten().filter(|_| choice.is_line(axis));
        cost.is_some_and(|cost| cost.low.is_some() && cost.high.is_some() && cost.low != cost.high)
    });
    picked.places.sort_unstable();
    picked.most = MOST;
    picked.first(&alone, &is_answer);
    let mut alone: Vec<Option<Choice>> = alone.into_iter().map(Some).collect();
    picked.places.iter().filter_map(|at| alone.get_mut(*at)?.take()).collect()
}

impl Choice<'_> {
    /// Whether the costs form a line. Over the resolution, a single known size does not.
    fn is_line(&self, axis: Axis) -> bool {
        axis == Axis::Volume || self.costs.iter().flatten().count() > 1
    }

    fn typical(&self, at: usize) -> Option<crate::units::usd::Usd> {
        Some(self.costs.get(at).copied().flatten()?.typical)
    }
}

/// The indexes of the picked candidates, and their maximum number.
struct Picked {
    places: Vec<usize>,
    most: usize,
}

impl Picked {
    fn add(&mut self, at: Option<usize>) {
        self.places.extend(at.filter(|at| self.places.len() < self.most && !self.places.contains(at)));
    }

    /// Picks the first candidate that fits, unless it is already picked.
    fn first(&mut self, all: &[Choice], fits: &dyn Fn(&Choice) -> bool) {
        self.add(all.iter().position(fits));
    }

    /// Picks the candidate that changes places most often with those already picked. Returns false if none does.
    fn flip(&mut self, all: &[Choice]) -> bool {
        let flips = |choice: &Choice| -> usize {
            self.places.iter().filter_map(|at| all.get(*at)).map(|other| flips(choice, other)).sum()
        };
        let open = all.iter().enumerate().filter(|(at, _)| !self.places.contains(at));
        let counted = open.map(|(at, choice)| (flips(choice), at)).filter(|(flips, _)| *flips > 0);
        // Between equal counts the cheapest wins.
        let best = counted.max_by_key(|(flips, at)| (*flips, all.len() - at)).map(|(_, at)| at);
        let before = self.places.len();
        self.add(best);
        self.places.len() > before
    }
}

/// Counts how often two routes change places from size to size.
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

/// Returns the sizes at which routes are compared for the resolution axis.
fn squares() -> Vec<Size> {
    let edges = Axis::Resolution.columns();
    edges
        .iter()
        .filter_map(|edge| u32::try_from(*edge).ok())
        .filter_map(|edge| Size::new(edge, edge))
        .collect()
}
