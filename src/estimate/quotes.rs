//! Decides which of several quotes counts, and how the others relate to it.

use core::cmp::Reverse;

use crate::catalog::billing::{Billing, Foreign, PriceRule, Priced, Request};
use crate::catalog::{Grade, Provider, Qualifier, Quote, publisher};
use crate::estimate::cost::Cost;
use crate::estimate::disagreement::differs;
use crate::units::checked::Checked;
use crate::units::date::Date;

/// How many days a firm quote outranks newer weak quotes, and how old a price may be without a warning.
pub const FRESH_DAYS: i32 = 90;

/// A quote and its price for a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    /// The quote.
    pub quote: &'a Quote,
    /// When its source was last read, by the day asked for.
    pub checked: Checked,
    /// The price of an image by this quote.
    pub priced: Priced,
    /// Whether it is a floor: the quote says "from", or the request costs more by an unpublished amount.
    pub is_floor: bool,
}

impl<'a> Candidate<'a> {
    /// Returns the quote and when it was read.
    const fn reading(&self) -> Reading<'a> {
        Reading { quote: self.quote, checked: self.checked }
    }

    /// Returns the cost of one image with its bounds. A floor has no upper bound, a ceiling no lower bound.
    #[must_use]
    pub fn cost(&self) -> Cost {
        let (low, high) = self.priced.ends();
        Cost {
            low: (self.quote.qualifier != Qualifier::UpTo).then_some(low),
            typical: self.priced.typical(),
            high: (!self.is_floor).then_some(high),
        }
    }

    /// Whether the two quotes cannot both be true, because their ranges are more than 5 % apart. A ceiling of $0.35 does not
    /// contradict $0.21.
    fn contradicts(&self, other: &Self) -> bool {
        let (mine, other) = (self.cost(), other.cost());
        let is_below = mine.high.zip(other.low).is_some_and(|(high, low)| high < low && differs(high, low));
        let is_above = mine.low.zip(other.high).is_some_and(|(low, high)| low > high && differs(low, high));
        is_below || is_above
    }
}

/// How a quote that does not count relates to the quote that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It contradicts the quote that counts. It is from another source at about the same time, or from the same source on
    /// the same day.
    Contradicts,
    /// It is an earlier price of the same source.
    Earlier {
        /// When this price was first checked.
        from: Checked,
        /// When the source began to state another price.
        until: Checked,
    },
    /// It differs without contradicting. Its source has since changed the price, it is from another time, or the
    /// qualifiers allow for both.
    Apart,
}

/// Returns the quotes that price a request on a day: first the one that counts, then the others from newest to oldest. Empty
/// if no price is known.
///
/// Considers only quotes that are checked by that day and already in effect. The newest check counts, on equal days the better
/// grade, and on equal grades the last in the file. But a `report` or `derived` quote does not replace a `vendor` or `list`
/// quote that is less than 90 days older. A source without a day counts as read on the first day of its month or year, and
/// does not replace a quote that was checked on a day in it or later. Prices in other currencies never count.
///
/// If the quote that counts does not price the request, the same rule picks among the quotes that do and share its billing
/// model. Older quotes of another billing model are superseded and never fill in. If the request has reference images, the
/// others include only quotes that treat them like the quote that counts, since prices with and without them do not
/// compare.
#[must_use]
pub fn candidates(quotes: &[Quote], request: Request, as_of: Date) -> Vec<Candidate<'_>> {
    known_quotes(quotes, as_of).candidates(request)
}

/// The quotes in US dollars that are checked by a day and in effect, from newest to oldest.
pub(crate) struct Known<'a>(Vec<Reading<'a>>);

impl<'a> Known<'a> {
    /// Returns the quote that counts, regardless of the request.
    pub(crate) fn in_force(&self) -> Option<&'a Quote> {
        self.0.get(counting_index(self.0.iter().copied())).map(|reading| reading.quote)
    }

    /// Returns the [`candidates`] for a request.
    pub(crate) fn candidates(&self, request: Request) -> Vec<Candidate<'a>> {
        let Some(in_force) = self.in_force() else { return Vec::new() };
        let candidates = self.0.iter().filter_map(|Reading { quote, checked }| {
            let is_floor = quote.qualifier == Qualifier::From || quote.price.is_floor(request);
            Some(Candidate { quote, checked: *checked, priced: quote.price.bill(request)?, is_floor })
        });
        let candidates: Vec<Candidate> = candidates.collect();
        // Most routes have a single quote.
        if self.0.len() == 1 {
            candidates
        } else {
            counting_first(candidates, in_force.price.billing(), request)
        }
    }
}

/// Puts the candidate that counts first. Empty if none has the billing model of the quote in force.
fn counting_first(mut candidates: Vec<Candidate>, billing: Billing, request: Request) -> Vec<Candidate> {
    let same: Vec<usize> = (0..candidates.len())
        .filter(|at| candidates.get(*at).is_some_and(|candidate| candidate.quote.price.billing() == billing))
        .collect();
    let first = counting_index(same.iter().filter_map(|at| Some(candidates.get(*at)?.reading())));
    let Some(part) = same.get(first).and_then(|at| candidates.get_mut(..=*at)) else { return Vec::new() };
    part.rotate_right(1);
    if let Some(bills) = candidates.first().map(|first| first.quote.price.bills_references()) {
        candidates.retain(|other| request.references == 0 || other.quote.price.bills_references() == bills);
    }
    candidates
}

/// Returns the quotes among [`candidates`] that do not count and have another price, from newest to oldest, with their
/// relation to the quote that counts.
///
/// A newer quote of a source supersedes its older ones. Only quotes of two sources within 90 days of each other, or two
/// quotes of one source on one day, can contradict. The same figure with another qualifier is not another price.
#[must_use]
pub fn other_prices<'c, 'a>(
    candidates: &'c [Candidate<'a>],
    provider: &Provider,
) -> Vec<(&'c Candidate<'a>, Relation)> {
    let mut found: Vec<(&Candidate, Relation)> = Vec::new();
    let Some((counting, others)) = candidates.split_first() else { return found };
    let is_same = |a: &Candidate, b: &Candidate| is_same_source(a.quote, b.quote, provider);
    // The oldest quote so far in the price history of the counting quote's source.
    let mut last = counting;
    for (at, other) in others.iter().enumerate() {
        let checked = other.quote.checked;
        let since = last.quote.since.filter(|since| *since > checked.first());
        let until = since.map_or(last.quote.checked, Checked::from);
        let did_count = || counting_index(others.iter().skip(at).map(Candidate::reading)) == 0;
        if checked < last.quote.checked && is_same(other, counting) && did_count() {
            if other.priced.ends() != last.priced.ends() {
                found.push((other, Relation::Earlier { from: checked, until }));
            } else if let Some((_, Relation::Earlier { from, .. })) =
                found.iter_mut().rfind(|(_, relation)| matches!(relation, Relation::Earlier { .. }))
            {
                *from = checked;
            }
            last = other;
        } else if differs(counting.priced.typical(), other.priced.typical()) {
            let is_superseded =
                candidates.iter().any(|newer| newer.quote.checked > checked && is_same(newer, other));
            let is_of_the_time =
                counting.checked.first().days_until(other.checked.first()).abs() <= FRESH_DAYS;
            let contradicts = is_of_the_time && !is_superseded && counting.contradicts(other);
            found.push((other, if contradicts { Relation::Contradicts } else { Relation::Apart }));
        }
    }
    found
}

/// Whether two quotes of a route have the same source: the vendor, one price list, or one page. Pages on the vendor's site
/// count as the vendor, whatever the grade.
#[must_use]
pub fn is_same_source(one: &Quote, other: &Quote, provider: &Provider) -> bool {
    let is_vendor = |quote: &Quote| quote.grade == Grade::Vendor || is_on_site(quote.source, provider.site);
    let is_list = |quote: &Quote| quote.grade == Grade::List;
    is_vendor(one) && is_vendor(other)
        || is_list(one)
            && is_list(other)
            && publisher(one.source).eq_ignore_ascii_case(publisher(other.source))
        || is_same_page(one.source, other.source)
}

/// Whether an address is on the host of a site or a subdomain of it.
fn is_on_site(address: &str, site: &str) -> bool {
    let name = |address| split_address(address).0.split('/').next().unwrap_or_default();
    let (address, site) = (name(address), name(site));
    let before = address.len().checked_sub(site.len());
    before.and_then(|at| address.split_at_checked(at)).is_some_and(|(before, end)| {
        end.eq_ignore_ascii_case(site) && (before.is_empty() || before.ends_with('.'))
    })
}

/// Whether two addresses point to the same page. Ignores a query that only one of them has.
fn is_same_page(one: &str, other: &str) -> bool {
    let ((one, query), (other, other_query)) = (split_address(one), split_address(other));
    one.eq_ignore_ascii_case(other) && (query == other_query || query.is_empty() || other_query.is_empty())
}

/// Splits an address into host and path, without `www.` and trailing slashes, and query. Drops scheme and fragment.
fn split_address(address: &str) -> (&str, &str) {
    let (_, address) = address.split_once("://").unwrap_or(("", address));
    let address = address.strip_prefix("www.").unwrap_or(address);
    let (address, _) = address.split_once('#').unwrap_or((address, ""));
    let (address, query) = address.split_once('?').unwrap_or((address, ""));
    (address.trim_end_matches('/'), query)
}

/// A quote, and when its source was last read by the day asked for.
#[derive(Clone, Copy)]
struct Reading<'a> {
    quote: &'a Quote,
    checked: Checked,
}

/// Returns the price in another currency than US dollars that counts on a day, if no price in US dollars is known.
#[must_use]
pub(crate) fn foreign(quotes: &[Quote], as_of: Date) -> Option<Foreign> {
    let known = readings(quotes, as_of);
    let prices = known.iter().map(|reading| match reading.quote.price {
        PriceRule::Foreign(foreign) => Some(foreign),
        _ => None,
    });
    prices.collect::<Option<Vec<_>>>()?.get(counting_index(known.iter().copied())).copied()
}

/// Returns the quotes in US dollars among the [`readings`].
pub(crate) fn known_quotes(quotes: &[Quote], as_of: Date) -> Known<'_> {
    let mut known = readings(quotes, as_of);
    known.retain(|reading| !matches!(reading.quote.price, PriceRule::Foreign(_)));
    Known(known)
}

/// Returns the quotes that are checked by a day and in effect, from newest to oldest.
fn readings(quotes: &[Quote], as_of: Date) -> Vec<Reading<'_>> {
    let mut known: Vec<(usize, Reading)> = quotes
        .iter()
        .filter(|quote| quote.since.is_none_or(|since| since <= as_of))
        .filter_map(|quote| Some(Reading { quote, checked: quote.read_by(as_of)? }))
        .enumerate()
        .collect();
    known.sort_unstable_by_key(|(at, Reading { quote, checked })| Reverse((*checked, quote.grade, *at)));
    known.into_iter().map(|(_, reading)| reading).collect()
}

/// Returns the index of the quote that counts among quotes from newest to oldest.
fn counting_index<'a>(readings: impl Iterator<Item = Reading<'a>> + Clone) -> usize {
    let Some(newest) = readings.clone().next() else { return 0 };
    readings
        .enumerate()
        .find(|(_, reading)| reading.quote.grade.is_firm())
        .filter(|(_, firm)| {
            let age = firm.checked.first().days_until(newest.checked.first());
            // A month or year does not displace a day in it or later.
            let is_datable = firm.checked.is_day() || !newest.checked.is_day();
            !newest.quote.grade.is_firm() && age < FRESH_DAYS && is_datable
        })
        .map_or(0, |(at, _)| at)
}
