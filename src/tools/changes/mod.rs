//! What has changed since a day: what was shut down, which price changed or was corrected, what is new.

mod html;
pub mod text;

use crate::catalog::{Provider, Qualifier, Route};
use crate::estimate::asked::Asked;
use crate::estimate::horizon::{MAX_SUCCESSORS, successor};
use crate::estimate::lifecycle::{Life, life};
use crate::estimate::per_route::{Estimate, Status};
use crate::estimate::quotes::is_same_source;
use crate::units::date::Date;
use crate::units::usd::Usd;

/// What one would say differently of the same job on two days, over the whole catalog, whatever the tier.
///
/// A route is in one group only, the first that fits; in each group they stand by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes<'a> {
    /// The earlier day.
    pub since: Date,
    /// The day of the answer.
    pub as_of: Date,
    /// Could be had on the earlier day, and is gone.
    pub shut_down: Vec<Change<'a>>,
    /// Had a price on the earlier day, and has another now by the same source: the price moved. Other words around the same
    /// figure are no other price.
    pub changed: Vec<Change<'a>>,
    /// Had a price on the earlier day, and has another now by better evidence: what was said on that day may never have held.
    pub corrected: Vec<Change<'a>>,
    /// Had a price on the earlier day, and has another now by another source that is no better: either may hold.
    pub other_source: Vec<Change<'a>>,
    /// Had no quote by the earlier day, and has a price now.
    pub new: Vec<Change<'a>>,
    /// Its end was announced since, and is still to come.
    pub announced: Vec<Change<'a>>,
}

/// One route on both days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// What is bought.
    pub route: &'a Route,
    /// From whom.
    pub provider: &'a Provider,
    /// The answer on the earlier day; of a route that is gone, the last one before its end, where prices were checked
    /// in between.
    pub before: Estimate<'a>,
    /// The answer on the day of the ranking.
    pub now: Estimate<'a>,
    /// Who follows a route that ends, as of the day of the ranking; after a successor that is gone itself, its own.
    pub successors: Vec<Estimate<'a>>,
}

impl<'a> Changes<'a> {
    /// What has changed since the day that a query names; `None` where it names none, or none before that of the ranking.
    #[must_use]
    pub fn asked(since: Option<Date>, asked: &Asked<'a>) -> Option<Self> {
        let since = since.filter(|since| *since < asked.as_of)?;
        Some(changes(asked, since))
    }

    /// Whether nothing changed; as it is between a day and itself or an earlier one.
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

/// What has changed for the job of a ranking from a day to the day of the ranking.
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
            // Without a quote in force there is no billing.
            _ if before.billing.is_none() && now.price.is_some() => &mut found.new,
            [Life::Open, Life::Retiring { .. }] => &mut found.announced,
            _ => continue,
        };
        let successors = successors(route, asked);
        group.push(Change { route, provider: now.provider, before, now, successors });
    }
    found
}

/// The last day before its end on which a price of the route was checked.
fn last_check(route: &Route, end: Date) -> Option<Date> {
    route.quotes.iter().map(|quote| quote.checked).filter(|checked| *checked < end).max()
}

/// Whether one would say another price on the two days: another figure, or another bound. Other words are none, nor is a
/// figure said to be about the other one, to one percent.
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

/// Who follows a route, up to the first that is not gone.
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
