//! The chart of the monthly cost: against the score ([`score`]), or of a few routes over the volume or the resolution.
//!
//! Over the volume, all routes grow in proportion, so only self-hosting crosses their lines. It is compared with routes
//! that sell the model of the machine, because it replaces no other. Over the resolution, billing models differ:
//! per-megapixel prices climb in steps, per-token prices follow a curve, and flat prices stay level.

mod choice;
mod crossing;
mod html;
mod json;
mod line;
mod money;
mod plot;
mod scale;
pub mod score;
mod text;

use core::cell::RefCell;

use crate::catalog::Model;
use crate::catalog::{Provider, Route};
use crate::estimate::asked::Asked;
use crate::estimate::cost::Cost;
use crate::estimate::job::Job;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::query::Query;
use crate::query::axis::Axis;
pub use crate::query::axis::spoken;
use crate::tools::json::Json;
use crate::tools::self_host::machine;
use crate::units::size::Size;
use crate::units::usd::Usd;
use choice::choose;
pub use crossing::{Crossing, Mark};
pub use html::{html, slider};
pub use json::{json, lines};
use line::line;
use score::Scores;
pub use text::sentence;

/// A function from images a month to the lowest and the highest USD a month of self-hosting.
pub type Host<'h> = &'h dyn Fn(u64) -> (Usd, Usd);

/// A chart, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart<'a> {
    /// The horizontal axis.
    pub axis: Axis,
    /// The job's place on the axis, which may be beyond its ends.
    pub today: u64,
    /// The routes in order of their cost (at 1024 × 1024 or at the job's size), then self-hosting. No two
    /// have the same cost everywhere.
    pub series: Vec<Series<'a>>,
    /// The model of the self-hosted line, if there is one.
    pub runs: Option<Model<'a>>,
    /// The crossings in the order of the axis: at most eight over the volume, three over the resolution.
    pub crossings: Vec<Crossing>,
}

/// A line of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series<'a> {
    /// The route and its provider; `None` for self-hosting.
    pub route: Option<(&'a Route, &'a Provider)>,
    /// The number of other routes with the same cost everywhere.
    pub alike: usize,
    /// Whether the price is only known as "about".
    pub about: bool,
    /// The points from left to right, connected by straight lines. A jump is two points at the same place.
    pub points: Vec<Point>,
    /// USD a month for the current job; `None` if the route does not offer it.
    pub today: Option<Cost>,
    /// USD a month at each of [`Axis::columns`].
    pub cells: [Option<Cost>; 6],
}

/// A point of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Images per month, or an edge in pixels.
    pub x: u64,
    /// USD a month; `None` within a gap.
    pub cost: Option<Cost>,
}

/// The source of a line's figures.
enum Source<'a, 'h> {
    /// USD per image, independent of the number of images.
    Each(Cost),
    /// A route, and a cache of its cost at each edge, because the same sizes are looked up repeatedly.
    Sized(&'a Route, RefCell<Vec<(u64, Option<Cost>)>>),
    /// The cost of self-hosting for each number of images.
    Host(Host<'h>),
}

impl Source<'_, '_> {
    /// Returns the USD a month at a place on the axis; `None` if the route does not offer it, is
    /// not confirmed or has no price.
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
                // A geometric mean is rounded, so a single figure is used as is.
                let typical = if low == high { low } else { low.geometric_mean(high) };
                Some(Cost { low: Some(low), typical, high: Some(high) })
            }
        }
    }
}

/// Returns the USD a month for square images on a route; `None` if they are not offered,
/// not confirmed or have no price.
fn square(asked: &Asked, route: &Route, edge: u64) -> Option<Cost> {
    let edge = u32::try_from(edge).ok()?;
    let job = Job { size: Size::new(edge, edge)?, ..asked.job.clone() };
    let answer = asked.about(job).answer_for(route.id)?;
    let price = answer.price.as_ref().filter(|_| answer.is_ranked() && answer.size_confirmed)?;
    Some(price.cost.saturating_mul(asked.job.images.get()))
}

/// Returns the chart for a ranking. Self-hosting is omitted if no line sells the machine's model, and over the
/// resolution, where the time per image would be a guess. The scores have their own chart, so their axis stands for the
/// volume here.
#[must_use]
pub fn chart<'a>(ranking: &Ranking<'a>, axis: Axis, host: Option<(Model<'a>, Host)>) -> Chart<'a> {
    let axis = if axis == Axis::Score { Axis::Volume } else { axis };
    let mut series = Vec::new();
    let mut sources = Vec::new();
    let host = host.filter(|_| axis == Axis::Volume);
    for chosen in choose(ranking, axis, host.map(|(model, _)| model)) {
        let source = match axis {
            Axis::Score | Axis::Volume => {
                Source::Each(chosen.costs.first().copied().flatten().unwrap_or(NOTHING))
            }
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
    let is_of = |series: &Series<'a>, model: Model| series.route.is_some_and(|(route, _)| model.is_of(route));
    let host = host.filter(|(model, _)| series.iter().any(|series| is_of(series, *model)));
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
            // A constant price per image is a straight line on logarithmic axes.
            Source::Each(_) => [0, axis.last_step()]
                .map(|step| axis.at_step(step))
                .map(|x| Point { x, cost: cost(x) })
                .into(),
            _ => line(&steps, axis.grain(), &cost),
        };
        series.cells = axis.columns().map(cost);
    }
    // Next to a jump, lines may cross and cross back before the next step.
    let mut places = steps;
    for point in series.iter().flat_map(|series| &series.points) {
        places.extend([point.x, point.x + axis.grain()]);
    }
    places.retain(|x| (axis.at_step(0)..=axis.at_step(axis.last_step())).contains(x));
    places.sort_unstable();
    places.dedup();
    let costs: Vec<_> = sources.iter().map(|source| move |x: u64| source.cost(&ranking.asked, x)).collect();
    let costs: Vec<&dyn Fn(u64) -> Option<Cost>> = costs.iter().map(|cost| cost as _).collect();
    let sells_model: Vec<bool> =
        series.iter().map(|series| runs.is_some_and(|model| is_of(series, model))).collect();
    let crossings = crossing::all(axis, &places, &costs, &sells_model);
    Chart { axis, today: axis.of(&ranking.asked.job), series, runs, crossings }
}

/// Returns the chart of a query, including its self-hosted machine.
#[must_use]
pub fn with_host<'a>(ranking: &Ranking<'a>, query: &Query) -> Chart<'a> {
    match machine(query, &ranking.asked) {
        Ok((model, host)) => chart(ranking, query.axis, Some((model, &move |images| host.span(images)))),
        Err(_) => chart(ranking, query.axis, None),
    }
}

const NOTHING: Cost = Cost { low: None, typical: Usd::from_nano(0), high: None };

/// Renders the chart of a query.
#[must_use]
pub fn shown(query: &Query, ranking: &Ranking, locale: Locale) -> String {
    match query.axis {
        Axis::Score => score::html(ranking, locale),
        Axis::Volume | Axis::Resolution => html(&with_host(ranking, query), ranking, locale),
    }
}

/// Returns the chart of a query as lines.
#[must_use]
pub fn in_lines(query: &Query, ranking: &Ranking, locale: Locale) -> Vec<String> {
    match query.axis {
        Axis::Score => score::lines(ranking, locale),
        Axis::Volume | Axis::Resolution => lines(&with_host(ranking, query), locale),
    }
}

/// Returns the chart of a query as JSON.
#[must_use]
pub fn in_json(query: &Query, ranking: &Ranking) -> Json {
    match query.axis {
        Axis::Score => score::json(Scores::of(ranking).as_ref()),
        Axis::Volume | Axis::Resolution => json(&with_host(ranking, query)),
    }
}
