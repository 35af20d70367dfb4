//! Where ranks flip: the monthly cost of a few routes over the volume or over the resolution.
//!
//! Over the volume, the cost of every route grows alike, so that only self-hosting changes places with them. Over the
//! resolution the billing models differ: per megapixel it climbs by steps, per token by a curve, flat it stays level.

mod choice;
mod crossing;
mod plot;
mod text;

use core::cell::RefCell;

use crate::catalog::{Provider, Route};
use crate::job::{Images, Job};
use crate::money::Usd;
use crate::ranking::{Cost, Ranking};
use crate::size::Size;
use choice::choose;
pub use crossing::{Crossing, Mark};
pub use text::{html, sentence, slider, spoken};

/// What self-hosting costs for so many images a month: the least and the most, USD a month.
pub type Host<'h> = &'h dyn Fn(u64) -> (Usd, Usd);

/// What the chart runs over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Images per month, from 100 to 10,000,000.
    Volume,
    /// The edge of square images, from 512 to 4,096 pixels.
    Resolution,
}

/// Edges in pixels, evenly spaced by ratio: twelve to each doubling, rounded to what models take, multiples of 16.
const EDGES: [u32; 37] = [
    512, 544, 576, 608, 640, 688, 720, 768, 816, 864, 912, 960, 1024, 1088, 1152, 1216, 1296, 1360, 1440,
    1536, 1632, 1728, 1824, 1936, 2048, 2176, 2304, 2432, 2576, 2736, 2896, 3072, 3248, 3440, 3648, 3872,
    4096,
];

impl Axis {
    /// The last step of the axis and of its slider; the first is 0.
    #[must_use]
    pub const fn last_step(self) -> usize {
        match self {
            Self::Volume => Images::LAST_STEP,
            Self::Resolution => EDGES.len() - 1,
        }
    }

    /// What stands at a step: images per month, or the edge of a square image in pixels.
    #[must_use]
    pub fn at_step(self, step: usize) -> u64 {
        let step = step.min(self.last_step());
        match self {
            Self::Volume => Images::at_step(step).get(),
            Self::Resolution => EDGES.get(step).copied().unwrap_or_default().into(),
        }
    }

    /// The step that is nearest.
    #[must_use]
    pub fn nearest_step(self, x: u64) -> usize {
        if self == Self::Volume {
            return Images::clamped(x).nearest_step();
        }
        let (step, part) = self.step_below(x);
        step + usize::from(part >= PART / 2)
    }

    /// Where a job stands on the axis: its images per month, or the edge of a square with as many pixels.
    #[must_use]
    pub fn of(self, job: &Job) -> u64 {
        match self {
            Self::Volume => job.images.get(),
            Self::Resolution => job.size.pixels().isqrt(),
        }
    }

    /// What has a column in the table.
    #[must_use]
    pub const fn columns(self) -> [u64; 6] {
        match self {
            Self::Volume => [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000],
            Self::Resolution => [512, 1024, 1536, 2048, 3072, 4096],
        }
    }

    /// The step at or below, and the way from there to the next in parts.
    fn step_below(self, x: u64) -> (usize, u64) {
        let last = self.last_step();
        if x < self.at_step(0) {
            return (0, 0);
        }
        if x >= self.at_step(last) {
            return (last, 0);
        }
        let is_below = |step: u64| usize::try_from(step).is_ok_and(|step| self.at_step(step) <= x);
        let step = usize::try_from(last_where(0, last as u64, 1, &is_below)).unwrap_or(0);
        let (low, high) = (self.at_step(step), self.at_step(step + 1));
        (step, (x - low) * PART / (high - low).max(1))
    }

    /// The finest difference that is looked at.
    const fn grain(self) -> u64 {
        match self {
            Self::Volume => 1,
            Self::Resolution => 16,
        }
    }

    fn steps(self) -> Vec<u64> {
        (0..=self.last_step()).map(|step| self.at_step(step)).collect()
    }
}

/// Parts between two steps.
const PART: u64 = 1000;

/// A chart, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart<'a> {
    /// What it runs over.
    pub axis: Axis,
    /// Where the job stands on the axis, which may be beyond its ends.
    pub today: u64,
    /// The routes, the cheapest first, and self-hosting last. No two cost the same all the way.
    pub series: Vec<Series<'a>>,
    /// Where they change places, from the start of the axis to its end; at most eight.
    pub crossings: Vec<Crossing>,
}

/// A line of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series<'a> {
    /// What is bought and from whom; `None` is self-hosting.
    pub route: Option<(&'a Route, &'a Provider)>,
    /// How many other routes cost the same all the way.
    pub alike: usize,
    /// Whether its source says "about".
    pub about: bool,
    /// The line from left to right. A jump stands as two points at one place; between others it runs straight.
    pub points: Vec<Point>,
    /// USD a month for today's job; `None` where it is not offered.
    pub today: Option<Cost>,
    /// USD a month at each of [`Axis::columns`].
    pub cells: [Option<Cost>; 6],
}

/// A point of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Images per month, or an edge in pixels.
    pub x: u64,
    /// USD a month; `None` where a gap begins or goes on.
    pub cost: Option<Cost>,
}

/// Where the figures of a line come from.
enum Source<'a, 'h> {
    /// USD for an image, whatever the number of images.
    Each(Cost),
    /// What the route costs at each size, and what was found so far: it is asked for the same sizes again and again.
    Sized(&'a Route, RefCell<Vec<(u64, Option<Cost>)>>),
    /// What self-hosting costs for each number of images.
    Host(Host<'h>),
}

impl Source<'_, '_> {
    /// USD a month at a place on the axis; `None` where it is not offered, not confirmed or without a price.
    fn cost(&self, ranking: &Ranking, x: u64) -> Option<Cost> {
        match self {
            Self::Each(cost) => Some(cost.times(x)),
            Self::Sized(route, known) => {
                let mut known = known.borrow_mut();
                match known.binary_search_by_key(&x, |(x, _)| *x) {
                    Ok(at) => known.get(at).and_then(|(_, cost)| *cost),
                    Err(at) => {
                        let cost = square(ranking, route, x);
                        known.insert(at, (x, cost));
                        cost
                    }
                }
            }
            Self::Host(host) => {
                let (low, high) = host(x);
                // The middle is rounded, so a single figure is taken as it is.
                let typical = if low == high { low } else { low.middle(high) };
                Some(Cost { low: Some(low), typical, high: Some(high) })
            }
        }
    }
}

/// USD a month for square images on a route; `None` where they are not offered, not confirmed or without a price.
fn square(ranking: &Ranking, route: &Route, edge: u64) -> Option<Cost> {
    let edge = u32::try_from(edge).ok()?;
    let job = Job { size: Size::new(edge, edge)?, ..ranking.job };
    let answer = Ranking { job, estimates: Vec::new(), ..*ranking }.answer_for(route.id)?;
    let price = answer.price.as_ref().filter(|_| answer.is_ranked() && answer.size_confirmed)?;
    Some(price.cost.times(job.images.get()))
}

/// The chart for a ranking. Self-hosting is left out over the resolution, since nobody says how long other sizes take.
#[must_use]
pub fn chart<'a>(ranking: &Ranking<'a>, axis: Axis, host: Option<Host>) -> Chart<'a> {
    let mut series = Vec::new();
    let mut sources = Vec::new();
    for chosen in choose(ranking, axis) {
        let source = match axis {
            Axis::Volume => Source::Each(chosen.costs.first().copied().flatten().unwrap_or(NOTHING)),
            Axis::Resolution => Source::Sized(chosen.route, RefCell::default()),
        };
        let answer = ranking.answer_for(chosen.route.id).filter(crate::ranking::Estimate::is_ranked);
        let price = answer.and_then(|answer| answer.price);
        series.push(Series {
            route: Some((chosen.route, chosen.provider)),
            alike: chosen.alike,
            about: price.as_ref().is_some_and(|price| price.quote.words == crate::catalog::Words::About),
            points: Vec::new(),
            today: price.map(|price| price.cost.times(ranking.job.images.get())),
            cells: [None; 6],
        });
        sources.push(source);
    }
    if let Some(host) = host.filter(|_| axis == Axis::Volume) {
        let source = Source::Host(host);
        let today = source.cost(ranking, ranking.job.images.get());
        series.push(Series {
            route: None,
            alike: 0,
            about: false,
            points: Vec::new(),
            today,
            cells: [None; 6],
        });
        sources.push(source);
    }
    let steps = axis.steps();
    for (series, source) in series.iter_mut().zip(&sources) {
        let cost = |x: u64| source.cost(ranking, x);
        series.points = match source {
            // Straight all the way, in logarithms.
            Source::Each(_) => [0, axis.last_step()]
                .map(|step| axis.at_step(step))
                .map(|x| Point { x, cost: cost(x) })
                .into(),
            _ => line(&steps, axis.grain(), &cost),
        };
        series.cells = axis.columns().map(cost);
    }
    // On either side of a jump lines may change places and be back by the next step.
    let mut places = steps;
    for point in series.iter().flat_map(|series| &series.points) {
        places.extend([point.x, point.x + axis.grain()]);
    }
    places.retain(|x| (axis.at_step(0)..=axis.at_step(axis.last_step())).contains(x));
    places.sort_unstable();
    places.dedup();
    let costs: Vec<_> = sources.iter().map(|source| move |x: u64| source.cost(ranking, x)).collect();
    let costs: Vec<&dyn Fn(u64) -> Option<Cost>> = costs.iter().map(|cost| cost as _).collect();
    let crossings = crossing::all(axis, &places, &costs);
    Chart { axis, today: axis.of(&ranking.job), series, crossings }
}

const NOTHING: Cost = Cost { low: None, typical: Usd::from_nano(0), high: None };

/// So many jumps between two steps can be seen apart.
const MOST_JUMPS: usize = 4;

/// The points of a line: those at the steps, and between two of them the exact place of a jump or of a gap's edge.
fn line(steps: &[u64], grain: u64, cost: &dyn Fn(u64) -> Option<Cost>) -> Vec<Point> {
    let at = |x: u64| Point { x, cost: cost(x) };
    let mut points: Vec<Point> = Vec::new();
    for here in steps.iter().map(|x| at(*x)) {
        if let Some(&before) = points.last() {
            let is_there = before.cost.is_some();
            if is_there == here.cost.is_some() {
                jumps(before, here, grain, cost, &mut points);
            } else {
                let edge = last_where(before.x, here.x, grain, &|x| cost(x).is_some() == is_there);
                let (edge, beyond) = (at(edge), at(edge + grain));
                if is_there {
                    jumps(before, edge, grain, cost, &mut points);
                }
                points.extend([edge, beyond]);
                if !is_there {
                    jumps(beyond, here, grain, cost, &mut points);
                }
            }
        }
        points.push(here);
    }
    points
}

/// Adds the jumps between two points. A jump has level ground on one of its sides; what has none is a curve.
fn jumps(from: Point, to: Point, grain: u64, cost: &dyn Fn(u64) -> Option<Cost>, points: &mut Vec<Point>) {
    let before = points.len();
    let mut last = from;
    while last.cost != to.cost {
        let edge = last_where(last.x, to.x, grain, &|x| cost(x) == last.cost);
        let next = Point { x: edge + grain, cost: cost(edge + grain) };
        let is_level = edge > last.x || next.x + grain <= to.x && cost(next.x + grain) == next.cost;
        if !is_level || points.len() >= before + 2 * MOST_JUMPS {
            return points.truncate(before);
        }
        points.extend([Point { x: edge, cost: last.cost }, Point { x: edge, cost: next.cost }]);
        last = next;
    }
}

/// The last place from `low` on, before `high`, where something holds that holds at `low` and not at `high`.
fn last_where(low: u64, high: u64, grain: u64, holds: &dyn Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (low, high);
    while high - low > grain {
        let middle = low + (high - low) / grain / 2 * grain;
        if holds(middle) { low = middle } else { high = middle }
    }
    low
}
