//! Routing: a job split between a cheap route and a better one.

mod difference;
pub mod html;
pub mod json;
pub mod text;

pub use difference::{Difference, Signed};

use crate::catalog::{Qualifier, Tier};
use crate::estimate::asked::Asked;
use crate::estimate::cost::Cost;
use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::Ranking;
use crate::query::Split;
use crate::units::usd::Usd;

/// One of the two routes and its part of the job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side<'a> {
    /// The estimate for the route, with its warnings.
    pub estimate: Estimate<'a>,
    /// Whether the route was suggested rather than named by the visitor.
    pub suggested: bool,
    /// Images per month.
    pub images: u64,
    /// USD per image.
    pub per_image: Cost,
    /// USD per month.
    pub per_month: Cost,
}

/// The cost of a split job, and the saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routing<'a> {
    /// The cheap part.
    pub cheap: Side<'a>,
    /// The better part.
    pub better: Side<'a>,
    /// The cost of both parts, in USD per month.
    pub total: Cost,
    /// The cost of all images on the better route, in USD per month.
    pub all_on_better: Cost,
    /// The saving over `all_on_better`, in USD per month; negative if the split costs more.
    pub saving: Difference,
    /// The cheapest pair with a single provider, if the suggested pair needs two.
    pub one_provider: Option<OneProvider<'a>>,
}

/// The cheapest pair with a single provider, so with one API key and one invoice. Both parts may use the same route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneProvider<'a> {
    /// The cheap part.
    pub cheap: Side<'a>,
    /// The better part.
    pub better: Side<'a>,
    /// The cost of both parts, in USD per month.
    pub total: Cost,
    /// The extra cost over the cheapest pair, in USD per month.
    pub more: Difference,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoRouting<'a> {
    /// The catalog has no route with this id.
    Unknown(String),
    /// The route is an advertised price that names no model.
    NamesNoModel(Box<Estimate<'a>>),
    /// The route is shut down, does not offer the size, or has no price for it.
    NotSold(Box<Estimate<'a>>),
    /// No lasting route with a confirmed size reaches this tier.
    NoCandidate(Option<Tier>),
}

/// Splits the job of a ranking between two routes, and suggests those that the visitor did not name.
///
/// Suggestions are the cheapest by typical cost among the ranked routes that last, have a confirmed size, and have a
/// tier. The cheap route needs at least the job's tier, the better one also at least the tier of the split. If pairs
/// cost the same, a pair with a single provider comes first, then the ids decide. A named route only has to be sold;
/// its warnings are kept.
///
/// # Errors
/// If a named route is unknown or not sold, or if no route can be suggested.
pub fn route_two<'a>(ranking: &Ranking<'a>, split: &Split) -> Result<Routing<'a>, NoRouting<'a>> {
    let all = ranking.asked.job.images.get();
    let to_cheap = (all * u64::from(split.share.min(100)) + 50) / 100;
    let to_better = all.saturating_sub(to_cheap);
    let cheap_tier = ranking.asked.job.tier;
    let better_tier = Some(split.tier).max(cheap_tier);

    let cheap = named(&ranking.asked, split.cheap.as_deref())?;
    let better = named(&ranking.asked, split.better.as_deref())?;
    let cheaps = cheap.as_ref().map_or_else(|| lasting(ranking, cheap_tier), |named| vec![named]);
    let betters = better.as_ref().map_or_else(|| lasting(ranking, better_tier), |named| vec![named]);
    let pair = |one_provider| {
        let (a, b) = cheapest(&cheaps, &betters, [to_cheap, to_better], one_provider)?;
        Some((part(a, to_cheap, cheap.is_none())?, part(b, to_better, better.is_none())?))
    };
    let no_candidate = || NoRouting::NoCandidate(if cheaps.is_empty() { cheap_tier } else { better_tier });

    let (cheap, better) = pair(false).ok_or_else(no_candidate)?;
    let is_open = cheap.suggested || better.suggested;
    let one_provider = (is_open && !one_key(&cheap, &better)).then(|| pair(true)).flatten();
    let one_provider = one_provider.map(|(a, b)| OneProvider {
        total: sum(&a, &b),
        more: above(to_cheap, &a, &cheap).saturating_add(above(to_better, &b, &better)),
        cheap: a,
        better: b,
    });
    Ok(Routing {
        total: sum(&cheap, &better),
        all_on_better: better.per_image.saturating_mul(all),
        // The images of the better part cost the same either way.
        saving: above(to_cheap, &better, &cheap),
        cheap,
        better,
        one_provider,
    })
}

impl Routing<'_> {
    /// Returns the saving as a percentage of `all_on_better`, by typical figures; negative if the split costs more.
    #[must_use]
    pub fn saving_percent(&self) -> i64 {
        self.saving.typical.percent_of(self.all_on_better.typical)
    }
}

impl Side<'_> {
    /// Whether the price per image is only known as "about".
    #[must_use]
    pub fn is_about_each(&self) -> bool {
        self.estimate.price.as_ref().is_some_and(|price| price.quote.qualifier == Qualifier::About)
    }

    /// Whether the monthly cost is only known as "about". Zero images cost exactly nothing.
    #[must_use]
    pub fn is_about(&self) -> bool {
        self.images > 0 && self.is_about_each()
    }
}

/// Whether a single provider bills all images.
fn one_key(cheap: &Side, better: &Side) -> bool {
    cheap.images == 0 || better.images == 0 || cheap.estimate.provider.id == better.estimate.provider.id
}

/// Returns a part with `images` on a route; `None` if the route is not sold.
fn part<'a>(estimate: &Estimate<'a>, images: u64, suggested: bool) -> Option<Side<'a>> {
    let per_image = cost(estimate)?;
    let nothing = Usd::default();
    // Zero images cost exactly nothing, even if only a floor of the price is known.
    let per_month = if images == 0 {
        Cost { low: Some(nothing), typical: nothing, high: Some(nothing) }
    } else {
        per_image.saturating_mul(images)
    };
    Some(Side { estimate: estimate.clone(), suggested, images, per_image, per_month })
}

/// Returns the extra cost of `images` on one route over another. It is zero on the same route,
/// even if only a range is known.
fn above(images: u64, part: &Side, other: &Side) -> Difference {
    if images == 0 || part.estimate.route.id == other.estimate.route.id {
        return Difference::NONE;
    }
    Difference::between(part.per_image, other.per_image).saturating_mul(images)
}

/// Returns the estimate for a named route, which has to be sold.
fn named<'a>(asked: &Asked<'a>, id: Option<&str>) -> Result<Option<Estimate<'a>>, NoRouting<'a>> {
    let Some(id) = id else { return Ok(None) };
    let estimate = asked.answer_for(id).ok_or_else(|| NoRouting::Unknown(id.to_owned()))?;
    if !estimate.route.names_model() {
        return Err(NoRouting::NamesNoModel(Box::new(estimate)));
    }
    if cost(&estimate).is_some() { Ok(Some(estimate)) } else { Err(NoRouting::NotSold(Box::new(estimate))) }
}

/// Returns the routes that can be suggested at a tier: ranked, lasting, with a confirmed size and a known tier.
fn lasting<'r, 'a>(ranking: &'r Ranking<'a>, least: Option<Tier>) -> Vec<&'r Estimate<'a>> {
    ranking.estimates.iter().filter(|estimate| estimate.is_dependable() && estimate.tier >= least).collect()
}

/// Returns the USD per image of a route that is sold.
fn cost(estimate: &Estimate) -> Option<Cost> {
    estimate.price.as_ref().filter(|_| estimate.is_ranked()).map(|price| price.cost)
}

/// Returns the cheapest pair by typical cost. Pairs with an open upper bound come after all others.
fn cheapest<'r, 'a>(
    cheaps: &[&'r Estimate<'a>],
    betters: &[&'r Estimate<'a>],
    [to_cheap, to_better]: [u64; 2],
    one_provider: bool,
) -> Option<(&'r Estimate<'a>, &'r Estimate<'a>)> {
    let mut best = None;
    for cheap in cheaps {
        for better in betters {
            let two_keys = cheap.provider.id != better.provider.id;
            let (Some(a), Some(b)) = (cost(cheap), cost(better)) else { continue };
            let total =
                a.typical.saturating_mul(to_cheap).saturating_add(b.typical.saturating_mul(to_better));
            // A part without images still gets the cheapest route. Between equal costs the first route wins, because it
            // has the better evidence.
            let is_floor = a.high.is_none() || b.high.is_none();
            let key = (is_floor, total, a.typical, b.typical, two_keys);
            if (!one_provider || !two_keys) && best.as_ref().is_none_or(|(least, _)| key < *least) {
                best = Some((key, (*cheap, *better)));
            }
        }
    }
    best.map(|(_, pair)| pair)
}

/// Adds the monthly costs of two parts. A bound is known if both parts know it.
fn sum(cheap: &Side, better: &Side) -> Cost {
    let both = |a: Option<Usd>, b: Option<Usd>| Some(a?.saturating_add(b?));
    let (a, b) = (cheap.per_month, better.per_month);
    Cost { low: both(a.low, b.low), typical: a.typical.saturating_add(b.typical), high: both(a.high, b.high) }
}
