//! What the same pictures cost at another size.

use crate::catalog::Tier;
use crate::estimate::asked::Asked;
use crate::estimate::disagreement::differs;
use crate::estimate::horizon;
use crate::estimate::job::Job;
use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::{Ranking, rank};
use crate::estimate::rounding::rounded;
use crate::units::size::Size;

/// An answer that costs less where the pictures are rendered larger than they are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Larger<'a> {
    /// The tier of which this is the cheapest; `None` for the answer to the job itself.
    pub tier: Option<Tier>,
    /// The size to render at: a preset that is at least as wide and at least as high.
    pub size: Size,
    /// The answer at that size.
    pub answer: Estimate<'a>,
    /// The answer at the size that was asked for, where there is one.
    pub asked: Option<Estimate<'a>>,
}

/// What is to be done with a picture to bring it to a smaller size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Scale it down: the edges have one ratio.
    Scale,
    /// Cut off what is too much of one edge.
    Crop,
    /// Both.
    ScaleAndCrop,
}

impl Fit {
    /// From a size to another that is no wider and no higher.
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

/// Where rendering larger costs less than rendering at the size that was asked for: for the answer itself, and for each
/// higher tier that has one of its own. Of several sizes that one which costs least, and of these the smallest.
///
/// The larger sizes are ranked by the same rules, and a price counts as less only where its upper bound is below what
/// was asked for at the least. A floor is less than a floor alone.
#[must_use]
pub fn larger<'a>(ranking: &Ranking<'a>) -> Vec<Larger<'a>> {
    let asked = ranking.asked.job.size;
    let is_larger =
        |size: &Size| *size != asked && size.width() >= asked.width() && size.height() >= asked.height();
    let sizes = Size::PRESETS.into_iter().filter(is_larger);
    let rankings: Vec<Ranking> = sizes
        .map(|size| {
            rank(ranking.asked.catalog, &Job { size, ..ranking.asked.job.clone() }, ranking.asked.as_of)
        })
        .collect();
    let mut found: Vec<Larger> = Vec::new();
    let tiers = Tier::ALL.iter().copied().filter(|tier| Some(*tier) > ranking.asked.job.tier);
    for tier in std::iter::once(None).chain(tiers.map(Some)) {
        let here = ranking.best_of(tier);
        let least = rankings
            .iter()
            .filter_map(|larger| Some((larger.asked.job.size, larger.best_of(tier)?)))
            .filter(|(_, answer)| here.is_none_or(|here| is_less(answer, here, &ranking.asked.job)))
            .min_by_key(|(size, answer)| {
                (answer.asked_cost(&ranking.asked.job).map(|cost| cost.typical), size.pixels())
            });
        let Some((size, answer)) = least else { continue };
        // A tier whose cheapest is that of the tiers below it, here and there, says nothing new.
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

/// Whether an answer to a job costs less than another for certain, or is a lower floor than a floor; and by so much that
/// one would say another figure.
fn is_less(answer: &Estimate, than: &Estimate, job: &Job) -> bool {
    let buys = |estimate: &Estimate| Some(estimate.price.as_ref()?.bought(job.budget?).typical);
    let is_seen = job.budget.is_none() || buys(answer) != buys(than);
    let Some((answer, than)) = answer.asked_cost(job).zip(than.asked_cost(job)) else { return false };
    let is_seen = is_seen && rounded(answer.typical) != rounded(than.typical);
    is_seen
        && match (answer.high, than.high) {
            (Some(high), _) => than.low.is_some_and(|low| high < low),
            (None, None) => answer.typical < than.typical,
            (None, Some(_)) => false,
        }
}

/// The size among the presets that is nearly the same, from two thirds to three halves of the pixels, and that costs
/// least on the route, if that is more than 5 % less than the size that was asked for, and as well confirmed; with the
/// answer there. (gpt-image-2 costs less at 1536 × 1024 than at 1024 × 1024.)
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
