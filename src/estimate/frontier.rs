//! Compares prices with scores: the models that no other beats, and the next better one above the answer.

use core::cmp::Reverse;

use crate::catalog::Score;
use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::Ranking;
use crate::units::usd::Usd;

/// A model and quality, at the route that represents its providers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer<'e, 'a> {
    /// The answer to the job if it sells this model, else the cheapest dependable route with a single price, else the cheapest
    /// dependable one, else the cheapest ranked one.
    pub best: &'e Estimate<'a>,
    /// The ranked routes of other providers, in the order of the ranking.
    pub others: Vec<&'e Estimate<'a>>,
    /// Whether no dependable offer with a single price is as good for less, or better for the same price. An offer with a
    /// range never is.
    pub is_on_frontier: bool,
}

impl<'a> Offer<'_, 'a> {
    /// Returns the typical cost of an image.
    #[must_use]
    pub fn typical(&self) -> Usd {
        typical(self.best)
    }

    /// Returns the rating of the model at this quality.
    #[must_use]
    pub fn score(&self) -> Option<&'a Score> {
        self.best.score
    }
}

/// A step from a route to the next better one on the frontier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepUp<'e, 'a> {
    /// The route below.
    pub from: &'e Estimate<'a>,
    /// The next route on the frontier whose score is certainly better: the intervals do not overlap.
    pub to: &'e Estimate<'a>,
    /// The difference between the typical costs of a month.
    pub more: Usd,
    /// The difference between the ratings, in points.
    pub points: u16,
}

impl<'a> Ranking<'a> {
    /// Returns every ranked model and quality, in the order of the ranking. Leaves out prices that name no model.
    #[must_use]
    pub fn offers(&self) -> Vec<Offer<'_, 'a>> {
        let answer = self.best().map(|best| best.route.id);
        let precedes = |estimate: &Estimate| {
            let is_dependable = estimate.is_dependable();
            (Some(estimate.route.id) == answer, is_dependable && is_single(estimate), is_dependable)
        };
        // A provider's own version of a model has no score.
        let key = |e: &Estimate| e.route.names_model().then(|| (e.route.sold(), e.score.is_some()));
        let mut offers: Vec<Offer> = Vec::new();
        for group in self.grouped(&key, |_| false) {
            let mut others: Vec<&Estimate> =
                group.into_iter().filter_map(|at| self.estimates.get(at)).collect();
            let first = others.iter().enumerate().min_by_key(|(_, estimate)| Reverse(precedes(estimate)));
            let Some((at, _)) = first else { continue };
            offers.push(Offer { best: others.remove(at), others, is_on_frontier: false });
        }
        let mut rated: Vec<&mut Offer> = offers
            .iter_mut()
            .filter(|offer| offer.score().is_some() && offer.best.is_dependable() && is_single(offer.best))
            .collect();
        let rating = |offer: &Offer| offer.score().map(|score| score.rating);
        rated.sort_unstable_by_key(|offer| (offer.typical(), Reverse(rating(offer))));
        let mut last = None;
        for offer in rated {
            let this = (rating(offer), offer.typical());
            // Equal prices with equal ratings share the place.
            if last.is_none_or(|(best, _)| this.0 > best) || last == Some(this) {
                offer.is_on_frontier = true;
                last = Some(this);
            }
        }
        offers
    }

    /// Returns the step from the answer to the next better route on the frontier. `None` if the answer has no score or
    /// nothing on the frontier is certainly better.
    #[must_use]
    pub fn step_up(&self) -> Option<StepUp<'_, 'a>> {
        let from = self.best()?;
        let place =
            |to: &Estimate| self.estimates.iter().position(|estimate| estimate.route.id == to.route.id);
        let next = || next_better(from, &frontier(&self.offers())).and_then(|offer| place(offer.best));
        let to = self.estimates.get((*self.kept.step.get_or_init(next))?)?;
        self.step(from, to)
    }

    /// Returns the step from a route to the next better one on a frontier.
    #[must_use]
    pub fn step_up_from<'e>(
        &self,
        from: &'e Estimate<'a>,
        frontier: &[Offer<'e, 'a>],
    ) -> Option<StepUp<'e, 'a>> {
        self.step(from, next_better(from, frontier)?.best)
    }

    fn step<'e>(&self, from: &'e Estimate<'a>, to: &'e Estimate<'a>) -> Option<StepUp<'e, 'a>> {
        let more = typical(to).saturating_sub(typical(from)).saturating_mul(self.asked.job.images.get());
        Some(StepUp { from, to, more, points: from.score?.rating.points_below(to.score?.rating) })
    }
}

/// Returns the first offer on a frontier that is certainly better than a route, and not cheaper. The route may be a range.
fn next_better<'f, 'e, 'a>(from: &Estimate<'a>, frontier: &'f [Offer<'e, 'a>]) -> Option<&'f Offer<'e, 'a>> {
    let score = from.score?;
    let is_better = |offer: &&Offer| offer.score().is_some_and(|better| better.low > score.high);
    frontier.iter().filter(is_better).find(|offer| offer.typical() >= typical(from))
}

/// Returns the offers on the frontier, cheapest first.
#[must_use]
pub fn frontier<'e, 'a>(offers: &[Offer<'e, 'a>]) -> Vec<Offer<'e, 'a>> {
    let mut frontier: Vec<Offer> = offers.iter().filter(|offer| offer.is_on_frontier).cloned().collect();
    frontier.sort_unstable_by_key(|offer| (offer.typical(), offer.best.rank, offer.best.route.id));
    frontier
}

fn typical(estimate: &Estimate) -> Usd {
    estimate.price.as_ref().map(|price| price.cost.typical).unwrap_or_default()
}

/// Whether the cost is a single figure.
fn is_single(estimate: &Estimate) -> bool {
    estimate.price.as_ref().is_some_and(|price| price.cost.low == price.cost.high)
}
