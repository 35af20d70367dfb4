//! Which of several quotes counts.

use core::cmp::Reverse;

use crate::billing::{Priced, Request};
use crate::catalog::Quote;
use crate::date::Date;

/// How long a firm quote withstands a newer weak one, and how old a price may grow before a warning: days.
pub const FRESH_DAYS: i32 = 90;

/// A quote, with what it gives for the request in question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    /// The quote.
    pub quote: &'a Quote,
    /// What an image costs by it.
    pub priced: Priced,
}

/// The quotes that price a request on a day: the one that counts first, then the others from new to old. Empty where
/// no price is known.
///
/// A day knows the quotes that were checked by then and are in effect. The newest check counts; of two on one day
/// the better grade, and then the one written last. But a `report` or `derived` quote does not displace a `vendor`
/// or `list` quote that is less than 90 days older.
///
/// Where the quote that counts does not price the request, the same rule picks among those that do and that bill by
/// the same model: an older quote of another billing model is superseded, not a stopgap.
#[must_use]
pub fn standing(quotes: &[Quote], request: Request, as_of: Date) -> Vec<Candidate<'_>> {
    let known = known(quotes, as_of);
    let Some(billing) = in_force(quotes, as_of).map(|quote| quote.price.billing()) else { return Vec::new() };
    let mut candidates: Vec<Candidate> = known
        .into_iter()
        .filter_map(|quote| Some(Candidate { quote, priced: quote.price.bill(request)? }))
        .collect();
    let same: Vec<usize> = (0..candidates.len())
        .filter(|at| candidates.get(*at).is_some_and(|candidate| candidate.quote.price.billing() == billing))
        .collect();
    let first = counting(same.iter().filter_map(|at| Some(candidates.get(*at)?.quote)));
    let Some(part) = same.get(first).and_then(|at| candidates.get_mut(..=*at)) else { return Vec::new() };
    part.rotate_right(1);
    candidates
}

/// The quote that counts on a day, whatever the size.
#[must_use]
pub fn in_force(quotes: &[Quote], as_of: Date) -> Option<&Quote> {
    let known = known(quotes, as_of);
    known.get(counting(known.iter().copied())).copied()
}

/// The quotes that a day knows, from new to old.
fn known(quotes: &[Quote], as_of: Date) -> Vec<&Quote> {
    let mut known: Vec<(usize, &Quote)> = quotes
        .iter()
        .enumerate()
        .filter(|(_, quote)| quote.checked <= as_of && quote.since.is_none_or(|since| since <= as_of))
        .collect();
    known.sort_unstable_by_key(|(at, quote)| Reverse((quote.checked, quote.grade, *at)));
    known.into_iter().map(|(_, quote)| quote).collect()
}

/// The position of the quote that counts among quotes from new to old.
fn counting<'a>(quotes: impl Iterator<Item = &'a Quote> + Clone) -> usize {
    let Some(newest) = quotes.clone().next() else { return 0 };
    quotes
        .enumerate()
        .find(|(_, quote)| quote.grade.is_firm())
        .filter(|(_, firm)| !newest.grade.is_firm() && firm.checked.days_until(newest.checked) < FRESH_DAYS)
        .map_or(0, |(at, _)| at)
}
