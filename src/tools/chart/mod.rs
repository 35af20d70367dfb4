//! Where ranks flip: the monthly cost of a few routes over the volume or over the resolution.
//!
//! Over the volume, the cost of every route grows alike, so that only self-hosting changes places with them: with those
//! routes that sell the model which the machine runs, since it replaces no other. Over the
//! resolution the billing models differ: per megapixel it climbs by steps, per token by a curve, flat it stays level.

mod choice;
mod crossing;
mod html;
mod json;
mod line;
mod plot;
mod scale;
mod text;

use core::cell::RefCell;

use crate::catalog::Model;
use crate::catalog::{Provider, Route};
use crate::estimate::asked::Asked;
use crate::estimate::cost::Cost;
use crate::estimate::job::Job;
use crate::estimate::ranking::Ranking;
use crate::query::Query;
use crate::query::axis::Axis;
pub use crate::query::axis::spoken;
use crate::tools::self_host::machine;
use crate::units::size::Size;
use crate::units::usd::Usd;
use choice::choose;
pub use crossing::{Crossing, Mark};
pub use html::{html, slider};
pub use json::{json, lines};
use line::line;
pub use text::sentence;

/// What self-hosting costs for so many images a month: the least and the most, USD a month.
pub type Host<'h> = &'h dyn Fn(u64) -> (Usd, Usd);

/// A chart, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart<'a> {
    /// What it runs over.
    pub axis: Axis,
    /// Where the job stands on the axis, which may be beyond its ends.
    pub today: u64,
    /// The routes, by what they cost for 1024 × 1024 or at the job's size, and self-hosting last. No two cost the same all
    /// the way.
    pub series: Vec<Series<'a>>,
    /// What self-hosting runs, where it is shown.
    pub runs: Option<Model<'a>>,
    /// Where they change places, from the start of the axis to its end; at most eight, over the resolution three.
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
    fn cost(&self, asked: &Asked, x: u64) -> Option<Cost> {
        match self {
            Self::Each(cost) => Some(cost.saturating_mul(x)),
            Self::Sized(route, known) => {
                let mut known = known.borrow_mut();
                match known.binary_search_by_key(&x, |(x, _)| *x) {
                    Ok(at) => known.get(at).and_then(|(_, cost)| *cost),
                    Err(at) => {
                        let cost = square(asked, route, x);
                        known.insert(at, (x, cost));
                        cost
                    }
                }
            }
            Self::Host(host) => {
                let (low, high) = host(x);
                // The middle is rounded, so a single figure is taken as it is.
                let typical = if low == high { low } else { low.geometric_mean(high) };
                Some(Cost { low: Some(low), typical, high: Some(high) })
            }
        }
    }
}

/// USD a month for square images on a route; `None` where they are not offered, not confirmed or without a price.
fn square(asked: &Asked, route: &Route, edge: u64) -> Option<Cost> {
    let edge = u32::try_from(edge).ok()?;
    let job = Job { size: Size::new(edge, edge)?, ..asked.job.clone() };
    let answer = asked.about(job).answer_for(route.id)?;
    let price = answer.price.as_ref().filter(|_| answer.is_ranked() && answer.size_confirmed)?;
    Some(price.cost.saturating_mul(asked.job.images.get()))
}

/// The chart for a ranking. Self-hosting is left out over the resolution, where how long an image takes would only be
/// assumed, and where no line is of the model that the machine runs.
#[must_use]
pub fn chart<'a>(ranking: &Ranking<'a>, axis: Axis, host: Option<(Model<'a>, Host)>) -> Chart<'a> {
    let mut series = Vec::new();
    let mut sources = Vec::new();
    let host = host.filter(|_| axis == Axis::Volume);
    for chosen in choose(ranking, axis, host.map(|(model, _)| model)) {
        let source = match axis {
            Axis::Volume => Source::Each(chosen.costs.first().copied().flatten().unwrap_or(NOTHING)),
            Axis::Resolution => Source::Sized(chosen.route, RefCell::default()),
        };
        let answer =
            ranking.asked.answer_for(chosen.route.id).filter(crate::estimate::per_route::Estimate::is_ranked);
        let price = answer.and_then(|answer| answer.price);
        series.push(Series {
            route: Some((chosen.route, chosen.provider)),
            alike: chosen.alike,
            about: price
                .as_ref()
                .is_some_and(|price| price.quote.qualifier == crate::catalog::Qualifier::About),
            points: Vec::new(),
            today: price.map(|price| price.cost.saturating_mul(ranking.asked.job.images.get())),
            cells: [None; 6],
        });
        sources.push(source);
    }
    let is_alike =
        |series: &Series<'a>, model: Model| series.route.is_some_and(|(route, _)| model.is_of(route));
    let host = host.filter(|(model, _)| series.iter().any(|series| is_alike(series, *model)));
    let runs = host.map(|(model, _)| model);
    if let Some((_, host)) = host {
        let source = Source::Host(host);
        let today = source.cost(&ranking.asked, ranking.asked.job.images.get());
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
        let cost = |x: u64| source.cost(&ranking.asked, x);
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
    let costs: Vec<_> = sources.iter().map(|source| move |x: u64| source.cost(&ranking.asked, x)).collect();
    let costs: Vec<&dyn Fn(u64) -> Option<Cost>> = costs.iter().map(|cost| cost as _).collect();
    let alike: Vec<bool> =
        series.iter().map(|series| runs.is_some_and(|model| is_alike(series, model))).collect();
    let crossings = crossing::all(axis, &places, &costs, &alike);
    Chart { axis, today: axis.of(&ranking.asked.job), series, runs, crossings }
}

/// The chart that a query asks for, with the machine of one's own that it describes.
#[must_use]
pub fn with_host<'a>(ranking: &Ranking<'a>, query: &Query) -> Chart<'a> {
    match machine(query, &ranking.asked) {
        Ok((model, host)) => chart(ranking, query.axis, Some((model, &move |images| host.span(images)))),
        Err(_) => chart(ranking, query.axis, None),
    }
}

const NOTHING: Cost = Cost { low: None, typical: Usd::from_nano(0), high: None };
