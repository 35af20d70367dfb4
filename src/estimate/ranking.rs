//! Ranks the routes of a catalog for a job on a day.

use core::cmp::Reverse;
use std::sync::OnceLock;

use crate::catalog::Catalog;
use crate::estimate::asked::Asked;
use crate::estimate::horizon;
use crate::estimate::job::Job;
use crate::estimate::per_route::{Estimate, Status};
use crate::estimate::resize::AtSize;
use crate::units::date::Date;
use crate::units::usd::Usd;

/// What the routes of a group have in common.
type Key = (&'static str, bool);

/// The answer to a job on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking<'a> {
    /// The job, as-of date and catalog.
    pub asked: Asked<'a>,
    /// The estimates of every route that the job admits. The ranked ones come first, in order, then those that are not
    /// offered or have no price, then the retired ones.
    pub estimates: Vec<Estimate<'a>>,
    pub(crate) kept: Kept<'a>,
}

/// What does not depend on the volume, once it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kept<'a> {
    /// The answers at larger sizes.
    pub(crate) larger: OnceLock<Vec<AtSize<'a>>>,
    /// The ranking without the minimum tier.
    pub(crate) any_tier: OnceLock<Box<Ranking<'a>>>,
    /// The route that the visitor uses today.
    pub(crate) using: OnceLock<Option<Box<Estimate<'a>>>>,
    /// The place in the estimates of the next better route after the answer.
    pub(crate) step: OnceLock<Option<usize>>,
}

impl<'a> Ranking<'a> {
    /// Returns the ranked routes, in order.
    pub fn ranked(&self) -> impl Iterator<Item = &Estimate<'a>> {
        self.estimates.iter().filter(|estimate| estimate.rank.is_some())
    }

    /// Groups ranked routes by a key. In each group, and among the groups, those come first that are not to be last. Returns
    /// their places in the estimates.
    pub(crate) fn grouped(
        &self,
        key: &dyn Fn(&Estimate<'a>) -> Option<Key>,
        is_last: fn(&Estimate<'a>) -> bool,
    ) -> Vec<Vec<usize>> {
        let ranked = self.estimates.iter().enumerate().filter(|(_, estimate)| estimate.rank.is_some());
        // Places beyond the estimates follow all others.
        let count = self.estimates.len();
        let place = |at: usize, estimate| if is_last(estimate) { at + count } else { at };
        let mut keyed: Vec<(Key, usize)> =
            ranked.filter_map(|(at, estimate)| Some((key(estimate)?, place(at, estimate)))).collect();
        keyed.sort_unstable();
        let groups = keyed.chunk_by(|(one, _), (other, _)| one == other);
        let mut groups: Vec<Vec<usize>> =
            groups.map(|group| group.iter().map(|(_, place)| *place).collect()).collect();
        groups.sort_unstable();
        for place in groups.iter_mut().flatten().filter(|place| **place >= count) {
            *place -= count;
        }
        groups
    }

    /// Changes the job and the day. Keeps the estimates if the [`Job::market`] is the same.
    pub fn update(&mut self, job: &Job, as_of: Date) {
        if self.asked.as_of == as_of && self.asked.job.market() == job.market() {
            self.asked.job = job.clone();
        } else {
            *self = rank(self.asked.catalog, job, as_of);
        }
    }
}

/// Ranks every route of the catalog that the job admits, by typical cost alone.
///
/// Routes with a confirmed size come before those without. Equal costs share a rank. Among them, the better grade comes
/// first, then the newer check, then the id, so that the order of the catalog does not matter.
#[must_use]
pub fn rank<'a>(catalog: &'a Catalog, job: &Job, as_of: Date) -> Ranking<'a> {
    let asked = Asked { catalog, job: job.clone(), as_of };
    let mut estimates: Vec<Estimate> = catalog
        .routes
        .iter()
        .filter(|route| asked.admits(route))
        .filter_map(|route| asked.estimate(route))
        .collect();
    if let Some(months) = job.horizon {
        for estimate in estimates.iter_mut().filter(|estimate| estimate.is_ranked()) {
            estimate.horizon = horizon::total(estimate, &asked, months);
            estimate.is_cut_short = estimate.horizon.is_none();
            estimate.reason = estimate.reason_against();
        }
    }
    let evidence = |estimate: &Estimate| {
        Reverse(estimate.price.as_ref().map(|price| (price.quote.grade, price.checked)))
    };
    let key =
        |estimate: &Estimate<'a>| (order(estimate), typical(estimate), evidence(estimate), estimate.route.id);
    // Estimates are large, so the keys are sorted in their place.
    estimates.sort_by_cached_key(key);
    let (mut place, mut last) = (1, None);
    for (position, estimate) in (1_u32..).zip(&mut estimates) {
        if let Some(cost) = typical(estimate) {
            if last != Some((order(estimate), cost)) {
                (place, last) = (position, Some((order(estimate), cost)));
            }
            estimate.rank = Some(place);
        }
    }
    Ranking { asked, estimates, kept: Kept::default() }
}

/// Returns the group of an estimate in the order: confirmed sizes, unconfirmed sizes, not offered, unpriced, retired.
fn order(estimate: &Estimate) -> u8 {
    match estimate.status {
        // It shuts down before the horizon ends, and its successor has no price.
        _ if estimate.is_cut_short => 2,
        Status::Available | Status::Retiring(_) => u8::from(!estimate.size_confirmed),
        Status::NotOffered(_) => 2,
        Status::Unpriced => 3,
        Status::Retired(_) => 4,
    }
}

/// Returns the cost that ranks: per image, or over the months of the horizon. `None` for unranked routes.
fn typical(estimate: &Estimate) -> Option<Usd> {
    let cost = estimate.price.as_ref().filter(|_| estimate.is_ranked() && !estimate.is_cut_short)?.cost;
    Some(estimate.horizon.unwrap_or(cost).typical)
}
