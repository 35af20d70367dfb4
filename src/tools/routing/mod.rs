//! Two models for one job: a share of the images to a cheap route, the rest to a better one.

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

/// One of the two routes, with what goes to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side<'a> {
    /// The answer for the route, with its warnings.
    pub estimate: Estimate<'a>,
    /// Whether it was suggested and not named.
    pub suggested: bool,
    /// Images per month.
    pub images: u64,
    /// USD per image.
    pub per_image: Cost,
    /// USD per month.
    pub per_month: Cost,
}

/// What two routes cost together, and what that saves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routing<'a> {
    /// What goes to the cheap route.
    pub cheap: Side<'a>,
    /// What goes to the better route.
    pub better: Side<'a>,
    /// Both, USD per month.
    pub total: Cost,
    /// Every image on the better route, USD per month.
    pub all_on_better: Cost,
    /// What the two save against that, USD per month: below zero where they cost more.
    pub saving: Difference,
    /// The cheapest pair that takes one key and one invoice, where the suggested pair takes two.
    pub one_provider: Option<OneProvider<'a>>,
}

/// The cheapest pair whose two routes are of one provider. They may be one route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneProvider<'a> {
    /// What goes to the cheap route.
    pub cheap: Side<'a>,
    /// What goes to the better route.
    pub better: Side<'a>,
    /// Both, USD per month.
    pub total: Cost,
    /// What it costs more than the cheapest pair, USD per month.
    pub more: Difference,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoRouting<'a> {
    /// The catalog has no route with this id.
    Unknown(String),
    /// The route is a price that is advertised without a model.
    NamesNoModel(Box<Estimate<'a>>),
    /// The route is gone, does not come in this size, or has no price for it.
    NotSold(Box<Estimate<'a>>),
    /// No route that lasts and is confirmed for the size is of this tier or a higher one.
    NoCandidate(Option<Tier>),
}

/// Splits the job of a ranking between two routes, and suggests those that are not named.
///
/// Suggested are the cheapest by typical cost among the ranked routes that last, whose size is confirmed, and that have
/// a tier: of the job's tier or a higher one for the cheap share, of the tier of the split or a higher one for the
/// rest. Of pairs that cost the same, one with a single provider comes first, then the ids decide. A named route only has
/// to be sold; its warnings come along.
///
/// # Errors
/// When a named route is unknown or not sold, or when there is none to suggest.
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
        // The other images cost the same either way.
        saving: above(to_cheap, &better, &cheap),
        cheap,
        better,
        one_provider,
    })
}

impl Routing<'_> {
    /// The saving as a percentage of all on the better route, by the typical figures; below zero where the two cost more.
    #[must_use]
    pub fn saving_percent(&self) -> i64 {
        self.saving.typical.percent_of(self.all_on_better.typical)
    }
}

impl Side<'_> {
    /// Whether the source of its price only says "about".
    #[must_use]
    pub fn is_about_each(&self) -> bool {
        self.estimate.price.as_ref().is_some_and(|price| price.quote.qualifier == Qualifier::About)
    }

    /// Whether what it costs is only known as "about": without images it costs nothing, and that is sure.
    #[must_use]
    pub fn is_about(&self) -> bool {
        self.images > 0 && self.is_about_each()
    }
}

/// Whether one provider sends every invoice.
fn one_key(cheap: &Side, better: &Side) -> bool {
    cheap.images == 0 || better.images == 0 || cheap.estimate.provider.id == better.estimate.provider.id
}

/// So many images on a route that is sold.
fn part<'a>(estimate: &Estimate<'a>, images: u64, suggested: bool) -> Option<Side<'a>> {
    let per_image = cost(estimate)?;
    let nothing = Usd::default();
    // No images, no doubt: even where only a floor is known.
    let per_month = if images == 0 {
        Cost { low: Some(nothing), typical: nothing, high: Some(nothing) }
    } else {
        per_image.saturating_mul(images)
    };
    Some(Side { estimate: estimate.clone(), suggested, images, per_image, per_month })
}

/// What so many images cost on one route above what they cost on another. On the same route that is nothing, even where
/// only a range is known.
fn above(images: u64, part: &Side, other: &Side) -> Difference {
    if images == 0 || part.estimate.route.id == other.estimate.route.id {
        return Difference::NONE;
    }
    Difference::between(part.per_image, other.per_image).saturating_mul(images)
}

/// The answer for a named route, which has to be sold.
fn named<'a>(asked: &Asked<'a>, id: Option<&str>) -> Result<Option<Estimate<'a>>, NoRouting<'a>> {
    let Some(id) = id else { return Ok(None) };
    let estimate = asked.answer_for(id).ok_or_else(|| NoRouting::Unknown(id.to_owned()))?;
    if !estimate.route.names_model() {
        return Err(NoRouting::NamesNoModel(Box::new(estimate)));
    }
    if cost(&estimate).is_some() { Ok(Some(estimate)) } else { Err(NoRouting::NotSold(Box::new(estimate))) }
}

/// What can be suggested at a tier: the ranked routes that last, that come in this size, and whose tier is known.
fn lasting<'r, 'a>(ranking: &'r Ranking<'a>, least: Option<Tier>) -> Vec<&'r Estimate<'a>> {
    ranking
        .estimates
        .iter()
        .filter(|estimate| estimate.is_dependable() && estimate.route.tier >= least)
        .collect()
}

/// USD per image of a route that is sold.
fn cost(estimate: &Estimate) -> Option<Cost> {
    estimate.price.as_ref().filter(|_| estimate.is_ranked()).map(|price| price.cost)
}

/// The cheapest pair by typical cost; a pair of which only a floor is known comes after all others.
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
            // Where a part gets no images its route is still the cheapest. Of equal costs the first counts: it has the better
            // evidence.
            let is_floor = a.high.is_none() || b.high.is_none();
            let key = (is_floor, total, a.typical, b.typical, two_keys);
            if (!one_provider || !two_keys) && best.as_ref().is_none_or(|(least, _)| key < *least) {
                best = Some((key, (*cheap, *better)));
            }
        }
    }
    best.map(|(_, pair)| pair)
}

/// What two parts cost together; a bound is known where each part knows it.
fn sum(cheap: &Side, better: &Side) -> Cost {
    let both = |a: Option<Usd>, b: Option<Usd>| Some(a?.saturating_add(b?));
    let (a, b) = (cheap.per_month, better.per_month);
    Cost { low: both(a.low, b.low), typical: a.typical.saturating_add(b.typical), high: both(a.high, b.high) }
}
