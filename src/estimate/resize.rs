//! What the same images cost at another size.

use crate::catalog::Tier;
use crate::estimate::answer::{best, dependable};
use crate::estimate::asked::Asked;
use crate::estimate::disagreement::differs;
use crate::estimate::horizon;
use crate::estimate::job::Job;
use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::{Ranking, rank};
use crate::estimate::rounding::rounded;
use crate::units::size::Size;

/// A cheaper answer for images that are rendered larger than asked for and then scaled down or cropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Larger<'a> {
    /// The minimum tier for which this is the cheapest route. `None` for the answer to the job itself.
    pub tier: Option<Tier>,
    /// The size to render at, a preset at least as wide and as high as the job's size.
    pub size: Size,
    /// The answer at that size. Its rank is that among routes of any tier.
    pub answer: Estimate<'a>,
    /// The answer at the job's own size, if any.
    pub asked: Option<Estimate<'a>>,
}

/// How to bring an image to a smaller size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Scale it down, since the aspect ratios are equal.
    Scale,
    /// Crop one edge.
    Crop,
    /// Scale it down, then crop one edge.
    ScaleAndCrop,
}

impl Fit {
    /// Returns how to bring an image from one size to another that is neither wider nor higher.
    #[must_use]
    pub fn between(from: Size, to: Size) -> Self {
        let [from_width, from_height, to_width, to_height] =
            [from.width(), from.height(), to.width(), to.height()].map(u64::from);
        if from_width * to_height == from_height * to_width {
            Self::Scale
        } else if from_width > to_width && from_height > to_height {
            Self::ScaleAndCrop
        } else {
            Self::Crop
        }
    }
}

/// Returns the larger sizes that cost less than the job's own size: for the answer itself, and for each higher tier whose
/// result differs. Picks the cheapest size, and the smallest of equally cheap ones.
///
/// Larger sizes are ranked by the same rules. A price is lower only if its upper bound is below the other's lower bound. A
/// floor can be lower only than another floor.
#[must_use]
pub fn larger<'a>(ranking: &Ranking<'a>) -> Vec<Larger<'a>> {
    let dependable = dependable(ranking, &ranking.asked.job);
    let mut found: Vec<Larger> = Vec::new();
    for tier in tiers(&ranking.asked.job) {
        let here = best(&dependable, tier);
        let least = cheaper_at(ranking, tier.or(ranking.asked.job.tier), here);
        let Some((size, answer)) = least else { continue };
        // Skip a tier with the same cheapest routes as a lower tier, at both sizes.
        let id = |of: Option<&Estimate>| of.map(|estimate| estimate.route.id);
        let is_known = |known: &Larger| {
            known.size == size
                && known.answer.route.id == answer.route.id
                && id(known.asked.as_ref()) == id(here)
        };
        if !found.iter().any(is_known) {
            found.push(Larger { tier, size, answer: answer.clone(), asked: here.cloned() });
        }
    }
    found
}

/// A size, and the answers there for each minimum tier: none, then each.
pub(crate) type AtSize<'a> = (Size, Vec<Option<Estimate<'a>>>);

/// Returns the minimum tiers whose answers may differ: that of the job, and the higher ones.
fn tiers(job: &Job) -> impl Iterator<Item = Option<Tier>> {
    let higher = Tier::ALL.iter().copied().filter(move |tier| Some(*tier) > job.tier);
    std::iter::once(None).chain(higher.map(Some))
}

/// Returns the cheapest larger size for a minimum tier, with its answer, if it costs less than the answer at the job's size.
pub(super) fn cheaper_at<'r, 'a>(
    ranking: &'r Ranking<'a>,
    tier: Option<Tier>,
    here: Option<&Estimate<'a>>,
) -> Option<(Size, &'r Estimate<'a>)> {
    let (sizes, job) = (ranking.kept.larger.get_or_init(|| at_larger_sizes(ranking)), &ranking.asked.job);
    let at = tier.map_or(0, |tier| Tier::ALL.iter().take_while(|other| **other < tier).count() + 1);
    sizes
        .iter()
        .filter_map(|(size, answers)| Some((*size, answers.get(at)?.as_ref()?)))
        .filter(|(_, answer)| here.is_none_or(|here| is_less(answer, here, job)))
        .min_by_key(|(size, answer)| (answer.asked_cost(job).map(|cost| cost.typical), size.pixels()))
}

/// Returns the answers at every preset that is larger than the job's size. They do not depend on the volume.
fn at_larger_sizes<'a>(ranking: &Ranking<'a>) -> Vec<AtSize<'a>> {
    let Asked { catalog, job, as_of } = &ranking.asked;
    let is_larger = |size: &Size| {
        *size != job.size && size.width() >= job.size.width() && size.height() >= job.size.height()
    };
    let answers = |size: Size| {
        let there = rank(catalog, &Job { size, tier: None, ..job.clone() }, *as_of);
        let dependable = dependable(&there, job);
        let tiers = std::iter::once(None).chain(Tier::ALL.iter().copied().map(Some));
        (size, tiers.map(|tier| best(&dependable, tier).cloned()).collect())
    };
    Size::PRESETS.into_iter().filter(is_larger).map(answers).collect()
}

/// Whether an answer to a job certainly costs less than another, or both are floors and its is lower. The rounded figures
/// must differ too.
fn is_less(answer: &Estimate, than: &Estimate, job: &Job) -> bool {
    let buys = |estimate: &Estimate| Some(estimate.price.as_ref()?.bought(job.budget?).typical);
    let is_visible = job.budget.is_none() || buys(answer) != buys(than);
    let Some((answer, than)) = answer.asked_cost(job).zip(than.asked_cost(job)) else { return false };
    let is_visible = is_visible && rounded(answer.typical) != rounded(than.typical);
    is_visible
        && match (answer.high, than.high) {
            (Some(high), _) => than.low.is_some_and(|low| high < low),
            (None, None) => answer.typical < than.typical,
            (None, Some(_)) => false,
        }
}

/// Returns the cheapest preset of a similar size on a route, with its answer, if it costs over 5 % less than the job's size.
///
/// A similar size has two thirds to three halves of the pixels, and is confirmed if the job's size is. For example,
/// gpt-image-2 costs less at 1536 × 1024 than at 1024 × 1024.
#[must_use]
pub fn near_size<'a>(estimate: &Estimate<'a>, asked: &Asked<'a>) -> Option<(Size, Estimate<'a>)> {
    let wanted = asked.job.size;
    let now = estimate.price.as_ref()?.cost.typical;
    let near = |size: &Size| {
        let (some, other) = (size.pixels().min(wanted.pixels()), size.pixels().max(wanted.pixels()));
        *size != wanted && other * 2 <= some * 3
    };
    let at = |size: Size| {
        let there = asked.about(Job { size, ..asked.job.clone() });
        let mut answer = there.answer_for(estimate.route.id)?;
        answer.horizon = asked.job.horizon.and_then(|months| horizon::total(&answer, &there, months));
        let each = answer.price.as_ref()?.cost.typical;
        (answer.size_confirmed || !estimate.size_confirmed).then_some((each, size, answer))
    };
    let sizes = Size::PRESETS.into_iter().filter(near).filter_map(at);
    let (each, size, answer) = sizes.min_by_key(|(each, ..)| *each)?;
    (each < now && differs(now, each)).then_some((size, answer))
}
