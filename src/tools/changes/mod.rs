//! The changes since a day: shutdowns, changed and corrected prices, new routes.

pub mod html;
pub mod text;

use crate::catalog::{Provider, Qualifier, Route};
use crate::estimate::asked::Asked;
use crate::estimate::horizon::{MAX_SUCCESSORS, successor};
use crate::estimate::lifecycle::{Life, life};
use crate::estimate::per_route::{Estimate, Status};
use crate::estimate::quotes::is_same_source;
use crate::units::date::Date;
use crate::units::usd::Usd;

/// The differences between two days for the same job, over the whole catalog and all tiers.
///
/// Each route is in one group at most, the first that fits. Groups are sorted by route id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes<'a> {
    /// The earlier day.
    pub since: Date,
    /// The as-of date.
    pub as_of: Date,
    /// Routes that were available on the earlier day and have shut down since.
    pub shut_down: Vec<Change<'a>>,
    /// Routes with a new price by the same source: the price moved. A new qualifier around
    /// the same figure is not a change.
    pub changed: Vec<Change<'a>>,
    /// Routes with a new price by better evidence: the earlier price may never have been right.
    pub corrected: Vec<Change<'a>>,
    /// Routes with a new price by another source that is no better: either price may be right.
    pub other_source: Vec<Change<'a>>,
    /// Routes that had no quote by the earlier day and have a price now.
    pub new: Vec<Change<'a>>,
    /// Routes whose shutdown was announced since and is still to come.
    pub announced: Vec<Change<'a>>,
}

/// One route on both days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// The route.
    pub route: &'a Route,
    /// The provider of the route.
    pub provider: &'a Provider,
    /// The estimate on the earlier day. For a route that has shut down, the last one before its end, if its
    /// prices were checked in between.
    pub before: Estimate<'a>,
    /// The estimate on the as-of date.
    pub now: Estimate<'a>,
    /// The successors of a route that ends, as of the as-of date. A successor that has shut down
    /// itself is followed by its own.
    pub successors: Vec<Estimate<'a>>,
}

impl<'a> Changes<'a> {
    /// Returns the changes since a query's `since` day; `None` if that is unset or not before the as-of date.
    #[must_use]
    pub fn asked(since: Option<Date>, asked: &Asked<'a>) -> Option<Self> {
        let since = since.filter(|since| *since < asked.as_of)?;
        Some(changes(asked, since))
    }

    /// Whether nothing changed. Always true if the earlier day is not before the later one.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.shut_down.is_empty()
            && self.changed.is_empty()
            && self.corrected.is_empty()
            && self.other_source.is_empty()
            && self.new.is_empty()
            && self.announced.is_empty()
    }
}

/// Returns the changes for the job of a ranking, from `since` to its as-of date.
#[must_use]
pub fn changes<'a>(asked: &Asked<'a>, since: Date) -> Changes<'a> {
    let as_of = asked.as_of;
    let [shut_down, changed, corrected, other_source, new, announced] = [const { Vec::new() }; 6];
    let mut found = Changes { since, as_of, shut_down, changed, corrected, other_source, new, announced };
    if since >= as_of {
        return found;
    }
    for route in &asked.catalog.routes {
        let lives = [life(route, since), life(route, as_of)];
        let then = match lives {
            [Life::Retired { .. }, _] => continue,
            [_, Life::Retired { on }] => last_check(route, on).map_or(since, |last| last.max(since)),
            _ => since,
        };
        let then = asked.on(then);
        let (Some(before), Some(now)) = (then.answer_for(route.id), asked.answer_for(route.id)) else {
            continue;
        };
        let group = match lives {
            [_, Life::Retired { .. }] => &mut found.shut_down,
            _ if differs(&before, &now) => match (&before.price, &now.price) {
                (Some(old), Some(new)) if new.quote.grade > old.quote.grade => &mut found.corrected,
                (Some(old), Some(new)) if is_same_source(old.quote, new.quote, now.provider) => {
                    &mut found.changed
                }
                _ => &mut found.other_source,
            },
            // A route without a quote in force has no billing model.
            _ if before.billing.is_none() && now.price.is_some() => &mut found.new,
            [Life::Open, Life::Retiring { .. }] => &mut found.announced,
            _ => continue,
        };
        let successors = successors(route, asked);
        group.push(Change { route, provider: now.provider, before, now, successors });
    }
    found
}

/// Returns the last day before the route's end on which one of its prices was checked.
fn last_check(route: &Route, end: Date) -> Option<Date> {
    route.quotes.iter().map(|quote| quote.checked.first()).filter(|checked| *checked < end).max()
}

/// Whether the two estimates differ in a figure or a bound. A new qualifier alone does not count, nor does a move of up
/// to one percent if either price is "about".
fn differs(before: &Estimate, now: &Estimate) -> bool {
    let (Some(before), Some(now)) = (&before.price, &now.price) else { return false };
    let is_about = [before, now].iter().any(|price| price.quote.qualifier == Qualifier::About);
    let (before, now) = (before.cost, now.cost);
    if is_about && before.typical.nano().abs_diff(now.typical.nano()) <= now.typical.nano() / 100 {
        return false;
    }
    let is_other =
        |one: Option<Usd>, other: Option<Usd>| one.zip(other).is_some_and(|(one, other)| one != other);
    before.typical != now.typical || is_other(before.low, now.low) || is_other(before.high, now.high)
}

/// Returns the successors of a route, up to the first that has not shut down.
fn successors<'a>(route: &Route, asked: &Asked<'a>) -> Vec<Estimate<'a>> {
    let mut answers = Vec::new();
    let mut next = successor(route, asked);
    while let Some(answer) = next.and_then(|next| asked.answer_for(next.id)) {
        let is_gone = matches!(answer.status, Status::Retired(_)) && answers.len() < MAX_SUCCESSORS;
        next = if is_gone { successor(answer.route, asked) } else { None };
        answers.push(answer);
    }
    answers
}
