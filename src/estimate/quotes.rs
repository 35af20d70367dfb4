//! Which of several quotes counts.

use core::cmp::Reverse;

use crate::catalog::billing::{Priced, Request};
use crate::catalog::{Grade, Provider, Qualifier, Quote, publisher};
use crate::estimate::cost::Cost;
use crate::estimate::disagreement::differs;
use crate::units::date::Date;
use crate::units::usd::Usd;

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

impl Candidate<'_> {
    /// The one figure, or the two ends of a range, whatever the words around them.
    fn figures(&self) -> (Usd, Usd) {
        match &self.priced {
            Priced::One(bill) => (bill.total(), bill.total()),
            Priced::Range(low, high) => (low.total(), high.total()),
        }
    }

    /// What the source says of one image. A floor has no upper bound, a ceiling no lower one.
    #[must_use]
    pub fn cost(&self) -> Cost {
        let (low, high) = self.figures();
        Cost {
            low: (self.quote.qualifier != Qualifier::UpTo).then_some(low),
            typical: self.priced.typical(),
            high: (self.quote.qualifier != Qualifier::From).then_some(high),
        }
    }

    /// Whether both cannot be true: what they leave possible is more than 5 % apart. (A ceiling of $0.35 does not
    /// contradict $0.21.)
    fn contradicts(&self, other: &Self) -> bool {
        let (mine, other) = (self.cost(), other.cost());
        let is_below = mine.high.zip(other.low).is_some_and(|(high, low)| high < low && differs(high, low));
        let is_above = mine.low.zip(other.high).is_some_and(|(low, high)| low > high && differs(low, high));
        is_below || is_above
    }
}

/// What a quote that does not count is to the one that does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// It contradicts: another source of about the same time, or the same source on the same day.
    Contradicts,
    /// The same source said so earlier.
    Earlier {
        /// The day on which this price was checked first.
        from: Date,
        /// The day from which the source said another one.
        until: Date,
    },
    /// It differs, and contradicts nothing: its source says something else by now, it is of another time, or its words
    /// leave room for both.
    Apart,
}

/// The quotes that price a request on a day: the one that counts first, then the others from new to old. Empty where
/// no price is known.
///
/// A day knows the quotes that were checked by then and are in effect. The newest check counts; of two on one day
/// the better grade, and then the one written last. But a `report` or `derived` quote does not displace a `vendor`
/// or `list` quote that is less than 90 days older.
///
/// Where the quote that counts does not price the request, the same rule picks among those that do and that bill by
/// the same model: an older quote of another billing model is superseded, not a stopgap. The others are those that count
/// reference images if and only if the one that counts does: with and without them are two things.
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
    if let Some(counts) = candidates.first().map(|first| first.quote.price.counts_references()) {
        candidates.retain(|other| request.references == 0 || other.quote.price.counts_references() == counts);
    }
    candidates
}

/// Of the quotes that [stand](standing), those that do not count and say another price, from new to old, each with what
/// it is to the one that counts.
///
/// A newer quote of a source takes the place of its older ones. Only what two sources said within 90 days of each other,
/// and what one says twice on one day, can be a contradiction. Other words around the same figure are no other price.
#[must_use]
pub fn beside<'c, 'a>(
    standing: &'c [Candidate<'a>],
    provider: &Provider,
) -> Vec<(&'c Candidate<'a>, Beside)> {
    let mut found: Vec<(&Candidate, Beside)> = Vec::new();
    let Some((counting, others)) = standing.split_first() else { return found };
    let is_same = |a: &Candidate, b: &Candidate| is_same_source(a.quote, b.quote, provider);
    // The oldest quote yet of the price that the source of the counting one said last.
    let mut last = counting;
    for (at, other) in others.iter().enumerate() {
        let checked = other.quote.checked;
        let until = last.quote.since.filter(|since| *since > checked).unwrap_or(last.quote.checked);
        let did_count = || self::counting(others.iter().skip(at).map(|older| older.quote)) == 0;
        if checked < last.quote.checked && is_same(other, counting) && did_count() {
            if other.figures() != last.figures() {
                found.push((other, Beside::Earlier { from: checked, until }));
            } else if let Some((_, Beside::Earlier { from, .. })) =
                found.iter_mut().rfind(|(_, beside)| matches!(beside, Beside::Earlier { .. }))
            {
                *from = checked;
            }
            last = other;
        } else if differs(counting.priced.typical(), other.priced.typical()) {
            let is_superseded =
                standing.iter().any(|newer| newer.quote.checked > checked && is_same(newer, other));
            let is_of_the_time = counting.quote.checked.days_until(checked).abs() <= FRESH_DAYS;
            let contradicts = is_of_the_time && !is_superseded && counting.contradicts(other);
            found.push((other, if contradicts { Beside::Contradicts } else { Beside::Apart }));
        }
    }
    found
}

/// Whether two quotes of a route are one source's: both the vendor's, both of one price list, or both of one page. What
/// stands on the vendor's site is the vendor's, whoever reports it.
#[must_use]
pub fn is_same_source(one: &Quote, other: &Quote, provider: &Provider) -> bool {
    let is_vendor = |quote: &Quote| quote.grade == Grade::Vendor || is_on(quote.source, provider.site);
    let is_list = |quote: &Quote| quote.grade == Grade::List;
    is_vendor(one) && is_vendor(other)
        || is_list(one)
            && is_list(other)
            && publisher(one.source).eq_ignore_ascii_case(publisher(other.source))
        || is_same_page(one.source, other.source)
}

/// Whether an address is on a site, or on a part of it with a host of its own.
fn is_on(address: &str, site: &str) -> bool {
    let name = |address| page(address).0.split('/').next().unwrap_or_default();
    let (address, site) = (name(address), name(site));
    let before = address.len().checked_sub(site.len());
    before.and_then(|at| address.split_at_checked(at)).is_some_and(|(before, end)| {
        end.eq_ignore_ascii_case(site) && (before.is_empty() || before.ends_with('.'))
    })
}

/// Whether two addresses are of one page. A query that only one of them has makes no difference.
fn is_same_page(one: &str, other: &str) -> bool {
    let ((one, asks), (other, asks_too)) = (page(one), page(other));
    one.eq_ignore_ascii_case(other) && (asks == asks_too || asks.is_empty() || asks_too.is_empty())
}

/// An address without its scheme, `www.`, a slash at the end and the place on the page; and its query.
fn page(address: &str) -> (&str, &str) {
    let (_, address) = address.split_once("://").unwrap_or(("", address));
    let address = address.strip_prefix("www.").unwrap_or(address);
    let (address, _) = address.split_once('#').unwrap_or((address, ""));
    let (address, query) = address.split_once('?').unwrap_or((address, ""));
    (address.trim_end_matches('/'), query)
}

/// The quote that counts on a day, whatever the size.
#[must_use]
pub(crate) fn in_force(quotes: &[Quote], as_of: Date) -> Option<&Quote> {
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
