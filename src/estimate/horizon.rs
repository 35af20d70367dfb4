//! What staying on a route costs over the coming months, past the day on which it shuts down.

use crate::catalog::{Qualifier, Route};
use crate::estimate::asked::Asked;
use crate::estimate::cost::Cost;
use crate::estimate::lifecycle::{Life, life};
use crate::estimate::per_route::{Estimate, Status};
use crate::units::date::Date;
use crate::units::usd::Usd;

/// The most months that are looked ahead.
pub const MAX_MONTHS: u8 = 36;

/// How many successors are followed: more than any provider names, so that routes which name each other end.
pub(crate) const MAX_SUCCESSORS: usize = 8;

/// The cost of staying on a route over the coming months, and on its successor once it has shut down.
///
/// Prices are taken to stay what they are on the day of the answer. A shutdown counts if it was announced by then, and
/// the successor is the one that was named last by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Horizon<'a> {
    /// The route to stay on.
    pub route: &'a Route,
    /// Month by month, the first from the day of the answer on.
    pub months: Vec<Month>,
    /// What is paid for, one after the other and without a gap.
    pub stretches: Vec<Stretch<'a>>,
    /// USD over all months. `None` where for a part of them no price is known, or where the sum is more than
    /// [`Usd`] can hold, some $18 billion.
    pub total: Option<Cost>,
}

/// A time over which one route is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch<'a> {
    /// What is paid for; `None` where nobody named a successor.
    pub route: Option<&'a Route>,
    /// The first day.
    pub from: Date,
    /// The first day after it.
    pub until: Date,
    /// USD per month at the job's volume; `None` where no price is known.
    pub cost: Option<Cost>,
    /// The qualifier of that cost.
    pub qualifier: Qualifier,
}

/// A month of the horizon: from a day to the day before the same one of the next month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// The first day.
    pub from: Date,
    /// USD in this month. Where a route shuts down in it, the days are shared between that one and its successor.
    /// `None` where for some of the days no price is known.
    pub cost: Option<Cost>,
}

/// The cost of staying on a route for so many months, from 1 to [`MAX_MONTHS`].
#[must_use]
pub fn horizon<'a>(estimate: &Estimate<'a>, asked: &Asked<'a>, months: u8) -> Horizon<'a> {
    let months = months.clamp(1, MAX_MONTHS);
    let stretches = stretches(estimate, asked, months);
    let first = |m| asked.as_of.plus_months(m);
    let months: Vec<Month> = (0..months)
        .map(|m| Month { from: first(m), cost: shared(&stretches, first(m), first(m + 1)) })
        .collect();
    let total = sum(months.iter().map(|month| month.cost));
    Horizon { route: estimate.route, months, stretches, total }
}

/// The total of [`horizon`] alone, for an order by it. A route without an end is not looked at month by month.
#[must_use]
pub fn total(estimate: &Estimate, asked: &Asked, months: u8) -> Option<Cost> {
    let months = months.clamp(1, MAX_MONTHS);
    if matches!(estimate.status, Status::Available) {
        let (cost, _) = per_month(estimate, asked)?;
        return each(cost, |usd| usd.nano().checked_mul(months.into()).map(Usd::from_nano));
    }
    let stretches = stretches(estimate, asked, months);
    let first = |m| asked.as_of.plus_months(m);
    sum((0..months).map(|m| shared(&stretches, first(m), first(m + 1))))
}

/// The successor of a route as of the day of the answer.
pub(crate) fn successor<'a>(route: &Route, asked: &Asked<'a>) -> Option<&'a Route> {
    asked.catalog.route(route.shutdown.as_ref()?.successor(asked.as_of)?)
}

/// What the job costs per month on a route, with its qualifier.
fn per_month(estimate: &Estimate, asked: &Asked) -> Option<(Cost, Qualifier)> {
    let price = estimate.price.as_ref()?;
    Some((price.cost.saturating_mul(asked.job.images.get()), price.quote.qualifier))
}

/// One route after the other, from the day of the answer to the end of the horizon.
fn stretches<'a>(estimate: &Estimate<'a>, asked: &Asked<'a>, months: u8) -> Vec<Stretch<'a>> {
    let until = asked.as_of.plus_months(months);
    let mut stretches = Vec::new();
    let (mut from, mut route, mut price) = (asked.as_of, estimate.route, per_month(estimate, asked));
    for _ in 0..=MAX_SUCCESSORS {
        let end = match life(route, asked.as_of) {
            Life::Open => until,
            Life::Retiring { on } | Life::Retired { on } => on.min(until),
        };
        // A successor may be gone before its turn comes.
        if end > from {
            let qualifier = price.map_or(Qualifier::Exact, |(_, qualifier)| qualifier);
            let cost = price.map(|(cost, _)| cost);
            stretches.push(Stretch { route: Some(route), from, until: end, cost, qualifier });
            from = end;
        }
        if from >= until {
            return stretches;
        }
        let Some(next) = successor(route, asked) else { break };
        route = next;
        price = asked.answer_for(next.id).and_then(|answer| per_month(&answer, asked));
    }
    stretches.push(Stretch { route: None, from, until, cost: None, qualifier: Qualifier::Exact });
    stretches
}

/// The cost of a month in which each stretch has its share of the days.
fn shared(stretches: &[Stretch], from: Date, until: Date) -> Option<Cost> {
    let of = u64::from(from.days_until(until).unsigned_abs());
    let parts = stretches.iter().filter_map(|stretch| {
        let days = from.max(stretch.from).days_until(until.min(stretch.until));
        let days = u64::try_from(days).ok().filter(|days| *days > 0)?;
        Some(stretch.cost.and_then(|cost| each(cost, |usd| Some(usd.mul_div(days, of)))))
    });
    sum(parts)
}

/// The sum of costs, bound by bound: a bound that one of them lacks is unknown. `None` where one of the costs is, where
/// there is none, and where the sum is too great.
fn sum(mut costs: impl Iterator<Item = Option<Cost>>) -> Option<Cost> {
    let plus = |a: Usd, b: Usd| a.nano().checked_add(b.nano()).map(Usd::from_nano);
    let mut sum = costs.next()??;
    for cost in costs {
        let cost = cost?;
        let bound = |a: Option<Usd>, b: Option<Usd>| match (a, b) {
            (Some(a), Some(b)) => plus(a, b).map(Some),
            _ => Some(None),
        };
        sum = Cost {
            low: bound(sum.low, cost.low)?,
            typical: plus(sum.typical, cost.typical)?,
            high: bound(sum.high, cost.high)?,
        };
    }
    Some(sum)
}

/// The cost with each of its figures changed; `None` where one of them cannot be.
fn each(cost: Cost, change: impl Fn(Usd) -> Option<Usd>) -> Option<Cost> {
    let bound = |bound: Option<Usd>| match bound {
        Some(usd) => change(usd).map(Some),
        None => Some(None),
    };
    Some(Cost { low: bound(cost.low)?, typical: change(cost.typical)?, high: bound(cost.high)? })
}
