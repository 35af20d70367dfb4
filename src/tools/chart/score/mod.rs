//! The chart of the monthly cost against the score: one mark per model and quality, and the frontier of those that
//! nothing beats.

mod html;
mod json;
mod scale;
mod svg;
mod text;

use crate::catalog::{Board, Rated, Score};
use crate::estimate::cost::Cost;
use crate::estimate::frontier::{Offer, StepUp, frontier};
use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::Ranking;
use crate::units::rating::Rating;
use crate::units::usd::Usd;
pub use html::html;
pub use json::json;
pub use text::lines;

/// Costs and scores, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores<'e, 'a> {
    /// The ranking.
    pub ranking: &'e Ranking<'a>,
    /// The newest board by the as-of date.
    pub board: &'a Board,
    /// The rated models, cheapest first.
    pub points: Vec<Offer<'e, 'a>>,
    /// The models rated at a setting that the board does not name, cheapest first.
    pub spans: Vec<Span<'e, 'a>>,
    /// The models without a score, cheapest first.
    pub unrated: Vec<Offer<'e, 'a>>,
    /// The cheapest dependable route.
    pub answer: Option<&'e Estimate<'a>>,
    /// The lowest rating of the job's tier, or its minimum score.
    pub least: Option<Rating>,
}

/// A model rated at a setting that the board does not name. Its cost depends on the quality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span<'e, 'a> {
    /// The score.
    pub score: &'a Score,
    /// The qualities, cheapest first.
    pub offers: Vec<Offer<'e, 'a>>,
}

impl<'e, 'a> Span<'e, 'a> {
    /// Returns the cheapest quality.
    fn cheapest(&self) -> Option<&'e Estimate<'a>> {
        self.offers.first().map(|offer| offer.best)
    }

    /// Returns USD a month, from the cheapest to the most expensive quality. A bound is unknown if that of any quality is.
    fn cost(&self, images: u64) -> Option<Cost> {
        let all = || self.offers.iter().map(|offer| month(offer.best, images));
        let least = all().map(|cost| cost.low.unwrap_or(cost.typical)).min()?;
        let most = all().map(|cost| cost.high.unwrap_or(cost.typical)).max()?;
        let low = all().all(|cost| cost.low.is_some()).then_some(least);
        let high = all().all(|cost| cost.high.is_some()).then_some(most);
        Some(Cost { low, typical: least.geometric_mean(most), high })
    }

    /// Whether the end of every quality is known.
    fn is_ending(&self) -> bool {
        self.offers.iter().all(|offer| offer.best.is_ending())
    }
}

impl<'e, 'a> Scores<'e, 'a> {
    /// Returns the costs and scores of a ranking. `None` if no board is known by the as-of date.
    #[must_use]
    pub fn of(ranking: &'e Ranking<'a>) -> Option<Self> {
        let asked = &ranking.asked;
        let (_, board) = asked.catalog.board(asked.as_of)?;
        let (points, others): (Vec<Offer>, _) =
            ranking.offers().into_iter().partition(|offer| offer.score().is_some());
        let (mut spans, mut unrated): (Vec<Span>, Vec<Offer>) = (Vec::new(), Vec::new());
        for offer in others {
            let mut is_rated = false;
            let scores = asked.catalog.scores(offer.best.route, asked.as_of);
            for score in scores.filter(|score| score.of == Rated::UnnamedSetting) {
                is_rated = true;
                match spans.iter_mut().find(|span| span.score.name == score.name) {
                    Some(span) => span.offers.push(offer.clone()),
                    None => spans.push(Span { score, offers: vec![offer.clone()] }),
                }
            }
            if !is_rated {
                unrated.push(offer);
            }
        }
        let mut scores = Self {
            ranking,
            board,
            points,
            spans,
            unrated,
            answer: ranking.best(),
            least: asked
                .job
                .at_least
                .and_then(Rating::points)
                .or(asked.job.tier.and_then(|tier| board.least(tier))),
        };
        scores.points.sort_unstable_by_key(order);
        scores.unrated.sort_unstable_by_key(order);
        for span in &mut scores.spans {
            span.offers.sort_unstable_by_key(order);
        }
        scores.spans.sort_unstable_by_key(|span| (span.offers.first().map(order), span.score.name));
        Some(scores)
    }

    /// Returns the offers on the frontier, cheapest first.
    #[must_use]
    pub fn frontier(&self) -> Vec<Offer<'e, 'a>> {
        frontier(&self.points)
    }

    /// Returns the first two steps up the frontier: from the answer, or from the cheapest rated route if the answer has no
    /// score.
    #[must_use]
    pub fn steps(&self) -> Vec<StepUp<'e, 'a>> {
        let frontier = self.frontier();
        let mut steps: Vec<StepUp> = Vec::new();
        let mut from = self.first_rated(&frontier);
        while let Some(step) = from.filter(|_| steps.len() < 2) {
            let step = self.ranking.step_up_from(step, &frontier);
            from = step.as_ref().map(|step| step.to);
            steps.extend(step);
        }
        steps
    }

    /// Returns the answer, or the cheapest route on the frontier if the answer has no score.
    fn first_rated(&self, frontier: &[Offer<'e, 'a>]) -> Option<&'e Estimate<'a>> {
        let answer = self.answer.filter(|answer| answer.score.is_some());
        answer.or_else(|| frontier.first().map(|offer| offer.best))
    }

    /// Whether no route is rated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.points.is_empty() && self.spans.is_empty()
    }

    /// Returns USD a month.
    fn month(&self, estimate: &Estimate) -> Cost {
        month(estimate, self.ranking.asked.job.images.get())
    }

    /// Returns USD a month of a span.
    fn cost_of(&self, span: &Span) -> Cost {
        span.cost(self.ranking.asked.job.images.get()).unwrap_or(super::NOTHING)
    }

    fn is_answer(&self, estimate: &Estimate) -> bool {
        self.answer.is_some_and(|answer| answer.route.id == estimate.route.id)
    }
}

/// Returns the order of an offer: by cost, then as in the ranking. Unstable sorts are smaller.
fn order(offer: &Offer) -> (Usd, Option<u32>, &'static str) {
    (offer.typical(), offer.best.rank, offer.best.route.id)
}

fn month(estimate: &Estimate, images: u64) -> Cost {
    estimate.price.as_ref().map_or(super::NOTHING, |price| price.cost.saturating_mul(images))
}
