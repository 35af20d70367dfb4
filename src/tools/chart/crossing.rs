//! Finds the places where two lines cross.

use core::cmp::Ordering;

use super::line::last_where;
use crate::estimate::cost::Cost;
use crate::query::axis::Axis;
use crate::units::usd::Usd;

/// The most marks over the volume. There, one line may cross another at each further machine, and more marks confuse.
const MOST: usize = 8;
/// The most marks over the resolution.
const MAX_SIZES: usize = 3;

/// A crossing of two lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The index of the series that is cheaper from here on.
    pub cheaper: usize,
    /// The index of the series that was cheaper before.
    pub than: usize,
    /// The last place at which the other series was still cheaper.
    pub until: u64,
    /// The first crossing. `None` if a bound of self-hosting crosses before the axis begins.
    pub from: Option<Mark>,
    /// The crossing of the other bound of self-hosting; the same place for routes. `None` if that bound does
    /// not cross before the axis ends.
    pub to: Option<Mark>,
    /// Whether no other series in the chart is cheaper there.
    pub leads: bool,
}

/// A place in the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Images per month, or an edge in pixels: the first value at which self-hosting costs no more,
    /// or at which a route costs less.
    pub x: u64,
    /// USD a month there.
    pub usd: Usd,
}

impl Crossing {
    /// Returns the place by which crossings are sorted.
    #[must_use]
    pub fn x(&self) -> u64 {
        self.from.or(self.to).map_or(0, |mark| mark.x)
    }
}

/// A function from a place to the cost of a line.
pub(super) type CostAt<'c> = &'c dyn Fn(u64) -> Option<Cost>;
/// A function from a place to an amount.
type UsdAt<'c> = &'c dyn Fn(u64) -> Option<Usd>;
/// A function that compares two lines at a place. Costs that cannot be told apart are equal.
type OrderAt<'c> = &'c dyn Fn(u64) -> Option<Ordering>;

/// A single change in the order of two lines.
struct Flip {
    first_is_cheaper: bool,
    until: u64,
    mark: Mark,
}

/// Returns the most important crossings, in the order of the axis. Over the volume, only self-hosting (the last line)
/// crosses others, and only routes marked in `sells_model` are compared with it.
pub(super) fn all(axis: Axis, places: &[u64], costs: &[CostAt], sells_model: &[bool]) -> Vec<Crossing> {
    let mut found = Vec::new();
    for (b, other) in costs.iter().enumerate() {
        for (a, cost) in costs.iter().enumerate().take(b) {
            if axis == Axis::Resolution {
                // A floor or a range is neither cheaper nor more expensive than a cost within it.
                let order = |x| {
                    let (first, second) = (other(x)?, cost(x)?);
                    let is_less =
                        |one: &Cost, than: &Cost| one.high.zip(than.low).is_some_and(|(a, b)| a < b);
                    Some(match (is_less(&first, &second), is_less(&second, &first)) {
                        (true, _) => Ordering::Less,
                        (_, true) => Ordering::Greater,
                        _ => Ordering::Equal,
                    })
                };
                let usd = |x| Some(other(x)?.typical.min(cost(x)?.typical));
                let flips = lasting(flips(axis, places, &order, &usd));
                if hold(&flips, places, &order) {
                    found.extend(flips.iter().map(|flip| crossing(b, a, Some(flip), Some(flip))));
                }
            } else if b + 1 == costs.len() && sells_model.get(a) == Some(&true) {
                let against = |bound: UsdAt| {
                    let both = |x| Some((bound(x)?, cost(x)?.typical));
                    let order = |x| both(x).map(|(own, api)| own.cmp(&api));
                    flips(axis, places, &order, &|x| both(x).map(|(own, api)| own.min(api)))
                };
                let low = against(&|x| other(x)?.low);
                let high = against(&|x| other(x)?.high);
                pair(b, a, &low, &high, &mut found);
            }
        }
    }
    for crossing in &mut found {
        let Some(mark) = crossing.from.or(crossing.to) else { continue };
        let least = costs.iter().filter_map(|cost| cost(mark.x)).map(|cost| cost.typical).min();
        let own = costs.get(crossing.cheaper).and_then(|cost| cost(mark.x)).map(|cost| cost.typical);
        crossing.leads = least >= own.map(|own| own.min(mark.usd));
    }
    if axis == Axis::Volume {
        found.sort_unstable_by_key(|crossing| {
            (!crossing.leads, crossing.cheaper + crossing.than, crossing.x(), crossing.cheaper)
        });
        found.truncate(MOST);
    } else {
        found = whole_pairs(&found);
    }
    found.sort_unstable_by_key(|crossing| (crossing.x(), crossing.cheaper, crossing.than));
    found
}

/// Keeps the crossings of whole pairs of lines, those that lead first. Showing only some
/// crossings of a pair would mislead.
fn whole_pairs(found: &[Crossing]) -> Vec<Crossing> {
    let pair =
        |crossing: &Crossing| (crossing.cheaper.min(crossing.than), crossing.cheaper.max(crossing.than));
    let mut pairs: Vec<(bool, u64, (usize, usize))> = Vec::new();
    for crossing in found {
        match pairs.iter_mut().find(|(.., known)| *known == pair(crossing)) {
            Some((is_behind, ..)) => *is_behind &= !crossing.leads,
            None => pairs.push((!crossing.leads, crossing.x(), pair(crossing))),
        }
    }
    pairs.sort_unstable();
    let mut kept = Vec::new();
    for (.., known) in pairs {
        let all: Vec<Crossing> = found.iter().filter(|crossing| pair(crossing) == known).copied().collect();
        if kept.len() + all.len() <= MAX_SIZES {
            kept.extend(all);
        }
    }
    kept
}

/// Whether the cheaper line stays cheaper from each flip to the next, and from the last flip to the end of the axis.
fn hold(flips: &[Flip], places: &[u64], order: OrderAt) -> bool {
    let ends = flips.iter().skip(1).map(|flip| flip.until).chain([u64::MAX]);
    flips.iter().zip(ends).all(|(flip, end)| {
        let now = if flip.first_is_cheaper { Ordering::Less } else { Ordering::Greater };
        let within = places.iter().filter(|x| (flip.mark.x..=end).contains(*x));
        within.filter_map(|x| order(*x)).all(|order| order == now)
    })
}

/// Pairs the flips of the two bounds of self-hosting.
fn pair(host: usize, route: usize, low: &[Flip], high: &[Flip], found: &mut Vec<Crossing>) {
    let (mut low, mut high) = (low.iter().peekable(), high.iter().peekable());
    loop {
        let (from, to) = match (low.peek(), high.peek()) {
            (None, None) => return,
            (Some(a), Some(b)) if a.first_is_cheaper == b.first_is_cheaper => (low.next(), high.next()),
            (Some(a), Some(b)) if a.mark.x > b.mark.x => (None, high.next()),
            (None, _) => (None, high.next()),
            _ => (low.next(), None),
        };
        // Where self-hosting gets cheaper, the lower bound crosses first; where it gets more
        // expensive, the upper bound does.
        let cheaper = from.or(to).is_some_and(|flip| flip.first_is_cheaper);
        let (from, to) = if cheaper { (from, to) } else { (to, from) };
        found.push(crossing(host, route, from, to));
    }
}

fn crossing(first: usize, second: usize, from: Option<&Flip>, to: Option<&Flip>) -> Crossing {
    let known = from.or(to);
    let (cheaper, than) =
        if known.is_some_and(|flip| flip.first_is_cheaper) { (first, second) } else { (second, first) };
    Crossing {
        cheaper,
        than,
        until: known.map_or(0, |flip| flip.until),
        from: from.map(|flip| flip.mark),
        to: to.map(|flip| flip.mark),
        leads: false,
    }
}

/// Drops flips that are undone within 5 % of the edge. The steps of megapixels cause them, and they
/// are no reason to choose a size.
fn lasting(flips: Vec<Flip>) -> Vec<Flip> {
    let mut stay: Vec<Flip> = Vec::new();
    for flip in flips {
        let undoes = |last: &Flip| {
            last.first_is_cheaper != flip.first_is_cheaper && flip.mark.x * 20 <= last.mark.x * 21
        };
        if stay.last().is_some_and(undoes) {
            stay.pop();
        } else {
            stay.push(flip);
        }
    }
    stay
}

/// Finds the places where the order of two lines changes. Equal costs do not change it.
fn flips(axis: Axis, places: &[u64], order: OrderAt, usd: UsdAt) -> Vec<Flip> {
    let mut found = Vec::new();
    let mut last: Option<(u64, Ordering)> = None;
    for &x in places {
        let Some(now) = order(x) else {
            last = None;
            continue;
        };
        if let Some((before, was)) = last
            && now == was.reverse()
            && now.is_ne()
        {
            let until = last_where(before, x, axis.grain(), &|x| order(x) == Some(was));
            // A break-even is at equal costs; a route counts as cheaper only where it costs less.
            let at = match axis {
                Axis::Score | Axis::Volume => until,
                Axis::Resolution => last_where(until, x, axis.grain(), &|x| order(x) != Some(now)),
            } + axis.grain();
            let mark = Mark { x: at, usd: usd(at).unwrap_or_default() };
            found.push(Flip { first_is_cheaper: now.is_lt(), until, mark });
        }
        if now.is_ne() {
            last = Some((x, now));
        }
    }
    found
}
