//! The heart: from a catalog, a job and a day to a ranking.

use core::cmp::Reverse;

use crate::catalog::Catalog;
use crate::estimate::asked::Asked;
use crate::estimate::horizon;
use crate::estimate::job::Job;
use crate::estimate::per_route::{Estimate, Status, estimate};
use crate::units::date::Date;
use crate::units::usd::Usd;

/// The answer to a job on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking<'a> {
    /// The question.
    pub asked: Asked<'a>,
    /// Every route that the job admits: the ranked ones first and in order, then those that are not offered or
    /// have no price, then the retired ones.
    pub estimates: Vec<Estimate<'a>>,
}

/// Ranks every route of the catalog that the job admits, by typical cost alone.
///
/// Routes whose size is confirmed come before those whose size is not. Equal costs share a rank: the better evidence
/// goes first, then the newer check, then the id, so the order of the catalog makes no difference.
#[must_use]
pub fn rank<'a>(catalog: &'a Catalog, job: &Job, as_of: Date) -> Ranking<'a> {
    let asked = Asked { catalog, job: job.clone(), as_of };
    let mut estimates: Vec<Estimate> = catalog
        .routes
        .iter()
        .filter(|route| job.admits(route, as_of))
        .filter_map(|route| Some(estimate(catalog, catalog.provider(route)?, route, job, as_of)))
        .collect();
    if let Some(months) = job.horizon {
        for estimate in estimates.iter_mut().filter(|estimate| estimate.is_ranked()) {
            estimate.horizon = horizon::total(estimate, &asked, months);
            estimate.is_cut_short = estimate.horizon.is_none();
        }
    }
    let evidence = |estimate: &Estimate| {
        Reverse(estimate.price.as_ref().map(|price| (price.quote.grade, price.quote.checked)))
    };
    let key =
        |estimate: &Estimate<'a>| (order(estimate), typical(estimate), evidence(estimate), estimate.route.id);
    estimates.sort_unstable_by_key(key);
    let (mut place, mut last) = (1, None);
    for (position, estimate) in (1_u32..).zip(&mut estimates) {
        if let Some(cost) = typical(estimate) {
            if last != Some((order(estimate), cost)) {
                (place, last) = (position, Some((order(estimate), cost)));
            }
            estimate.rank = Some(place);
        }
    }
    Ranking { asked, estimates }
}

/// Confirmed sizes, unconfirmed sizes, what cannot be ranked, what is gone.
fn order(estimate: &Estimate) -> u8 {
    match estimate.status {
        // It ends before the horizon, and what follows has no price.
        _ if estimate.is_cut_short => 2,
        Status::Available | Status::Retiring(_) => u8::from(!estimate.size_confirmed),
        Status::NotOffered(_) => 2,
        Status::Unpriced => 3,
        Status::Retired(_) => 4,
    }
}

/// The cost that ranks: that of an image, or of the months of the horizon. It says nothing about routes that are not
/// ranked.
fn typical(estimate: &Estimate) -> Option<Usd> {
    let cost = estimate.price.as_ref().filter(|_| estimate.is_ranked() && !estimate.is_cut_short)?.cost;
    Some(estimate.horizon.unwrap_or(cost).typical)
}
