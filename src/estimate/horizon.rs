//! Costs over the coming months, past the shutdown of a route.

use crate::catalog::{Qualifier, Route};
use crate::estimate::asked::Asked;
use crate::estimate::cost::Cost;
use crate::estimate::lifecycle::{Life, life};
use crate::estimate::per_route::{Estimate, Status};
use crate::units::date::Date;
use crate::units::usd::Usd;

/// The maximum horizon in months.
pub const MAX_MONTHS: u8 = 36;

/// How many successors are followed: more than any provider names, so that cycles end.
pub(crate) const MAX_SUCCESSORS: usize = 8;

/// The cost of staying on a route over the coming months, and on its successors after shutdowns.
///
/// Assumes the prices of the as-of date throughout. Only shutdowns announced by that date count, and the successor is the
/// last one named by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Horizon<'a> {
    /// The initial route.
    pub route: &'a Route,
    /// The months, starting at the as-of date.
    pub months: Vec<Month>,
    /// The routes in use over time, without gaps.
    pub segments: Vec<Segment<'a>>,
    /// USD over all months. `None` if part of the time has no known price, or if the sum exceeds the maximum of [`Usd`],
    /// about $18 billion.
    pub total: Option<Cost>,
}

/// A period on one route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    /// The route. `None` if no successor was named.
    pub route: Option<&'a Route>,
    /// The first day.
    pub from: Date,
    /// The day after the last.
    pub until: Date,
    /// USD per month at the job's volume. `None` if no price is known.
    pub cost: Option<Cost>,
    /// The qualifier of the cost.
    pub qualifier: Qualifier,
}

/// A month of the horizon, which ends the day before the same day of the next month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// The first day.
    pub from: Date,
    /// USD in this month. If a route shuts down during the month, it and its successor share the cost by days. `None` if
    /// some of the days have no known price.
    pub cost: Option<Cost>,
}

/// Computes the cost of staying on a route for a number of months, clamped to 1..=[`MAX_MONTHS`].
#[must_use]
pub fn horizon<'a>(estimate: &Estimate<'a>, asked: &Asked<'a>, months: u8) -> Horizon<'a> {
    let months = months.clamp(1, MAX_MONTHS);
    let segments = segments(estimate, asked, months);
    let first = |m| asked.as_of.plus_months(m);
    let months: Vec<Month> = (0..months)
        .map(|m| Month { from: first(m), cost: month_cost(&segments, first(m), first(m + 1)) })
        .collect();
    let total = sum(months.iter().map(|month| month.cost));
    Horizon { route: estimate.route, months, segments, total }
}

/// Returns only the total of [`horizon`], for sorting. Faster for routes without a shutdown.
#[must_use]
pub fn total(estimate: &Estimate, asked: &Asked, months: u8) -> Option<Cost> {
    let months = months.clamp(1, MAX_MONTHS);
    if matches!(estimate.status, Status::Available) && sold_until(estimate).is_none() {
        let (cost, _) = per_month(estimate, asked)?;
        return try_map(cost, |usd| usd.nano().checked_mul(months.into()).map(Usd::from_nano));
    }
    let segments = segments(estimate, asked, months);
    let first = |m| asked.as_of.plus_months(m);
    sum((0..months).map(|m| month_cost(&segments, first(m), first(m + 1))))
}

/// Returns the successor of a route on the as-of date.
pub(crate) fn successor<'a>(route: &Route, asked: &Asked<'a>) -> Option<&'a Route> {
    asked.catalog.route(route.shutdown.as_ref()?.successor(asked.as_of)?)
}

/// Returns the cost of the job per month on a route, and its qualifier.
fn per_month(estimate: &Estimate, asked: &Asked) -> Option<(Cost, Qualifier)> {
    let price = estimate.price.as_ref()?;
    Some((price.cost.saturating_mul(asked.job.images.get()), price.quote.qualifier))
}

/// Returns the day until which a route is known to be sold, if its maker ends the model and no later price is known.
fn sold_until(estimate: &Estimate) -> Option<Date> {
    estimate.maker_end().filter(|end| end.sold_on.is_none()).map(|end| end.shutdown.on)
}

/// Returns the routes in use from the as-of date to the end of the horizon.
fn segments<'a>(estimate: &Estimate<'a>, asked: &Asked<'a>, months: u8) -> Vec<Segment<'a>> {
    let until = asked.as_of.plus_months(months);
    let mut ends = sold_until(estimate);
    let mut segments = Vec::new();
    let (mut from, mut route, mut price) = (asked.as_of, estimate.route, per_month(estimate, asked));
    for _ in 0..=MAX_SUCCESSORS {
        let end = match life(route, asked.as_of) {
            Life::Open => ends.unwrap_or(until).min(until),
            Life::Retiring { on } | Life::Retired { on } => on.min(until),
        };
        // A successor may shut down before its period begins.
        if end > from {
            let qualifier = price.map_or(Qualifier::Exact, |(_, qualifier)| qualifier);
            let cost = price.map(|(cost, _)| cost);
            segments.push(Segment { route: Some(route), from, until: end, cost, qualifier });
            from = end;
        }
        if from >= until {
            return segments;
        }
        let Some(next) = successor(route, asked) else { break };
        route = next;
        let answer = asked.answer_for(next.id);
        price = answer.as_ref().and_then(|answer| per_month(answer, asked));
        ends = answer.as_ref().and_then(sold_until);
    }
    segments.push(Segment { route: None, from, until, cost: None, qualifier: Qualifier::Exact });
    segments
}

/// Returns the cost of a month, to which each segment contributes by its share of the days.
fn month_cost(segments: &[Segment], from: Date, until: Date) -> Option<Cost> {
    let of = u64::from(from.days_until(until).unsigned_abs());
    let parts = segments.iter().filter_map(|segment| {
        let days = from.max(segment.from).days_until(until.min(segment.until));
        let days = u64::try_from(days).ok().filter(|days| *days > 0)?;
        Some(segment.cost.and_then(|cost| try_map(cost, |usd| Some(usd.mul_div(days, of)))))
    });
    sum(parts)
}

/// Adds costs bound by bound. A bound that one of the costs lacks is unknown. `None` if a cost is unknown, if there are no
/// costs, or on overflow.
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

/// Applies a function to each figure of a cost. `None` if the function fails for a figure.
fn try_map(cost: Cost, change: impl Fn(Usd) -> Option<Usd>) -> Option<Cost> {
    let bound = |bound: Option<Usd>| match bound {
        Some(usd) => change(usd).map(Some),
        None => Some(None),
    };
    Some(Cost { low: bound(cost.low)?, typical: change(cost.typical)?, high: bound(cost.high)? })
}
