//! Derives the answer from a ranking: the cheapest dependable route, the lower-priced routes with the reasons against them,
//! and where the higher tiers start.
//!
//! The sentences in [`crate::i18n::text`] are built from these values alone, so that every statement about a vendor can be
//! checked against the catalog.

use crate::catalog::sizes::Unsupported;
use crate::catalog::{Grade, Qualifier, Tier};
use crate::estimate::cost::Cost;
use crate::estimate::job::Job;
use crate::estimate::per_route::{End, Estimate, MakerEnd, Status, Warning};
use crate::estimate::ranking::{Ranking, rank};

/// Why a route cannot be the answer to the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason<'a> {
    /// It has shut down.
    Retired(End<'a>),
    /// It is not offered for the job.
    NotOffered(Unsupported<'a>),
    /// No price was ever found.
    NeverPriced,
    /// No price was checked by the as-of date.
    NotYetPriced,
    /// No price is known for this size.
    SizeUnpriced,
    /// Its cost is not known for the whole horizon, since it or its model ends before.
    CutShort,
    /// Its advertised price names no model.
    NamesNoModel,
    /// It has no tier.
    NoTier,
    /// Its shutdown is announced.
    Ends(End<'a>),
    /// Its maker ends the model.
    MakerEnds(MakerEnd<'a>),
    /// The cost of reference images is unknown.
    ReferencesUncounted,
    /// No vendor page and no price list states the price.
    ReportedOnly(Grade),
    /// No documented limit confirms the size.
    SizeNotConfirmed,
}

impl<'a> Estimate<'a> {
    /// Finds the strongest reason why the route cannot be the answer. `None` if it can.
    pub(super) fn reason_against(&self) -> Option<Reason<'a>> {
        Some(match self.status {
            Status::Retired(end) => Reason::Retired(end),
            Status::NotOffered(unsupported) => Reason::NotOffered(unsupported),
            Status::Unpriced if self.route.quotes.is_empty() => Reason::NeverPriced,
            Status::Unpriced if self.billing.is_none() => Reason::NotYetPriced,
            Status::Unpriced => Reason::SizeUnpriced,
            _ if self.is_cut_short => Reason::CutShort,
            _ if !self.route.names_model() => Reason::NamesNoModel,
            _ if self.tier.is_none() => Reason::NoTier,
            _ if self.warnings.iter().any(|warning| matches!(warning, Warning::ReferencesUncounted)) => {
                Reason::ReferencesUncounted
            }
            _ if !self.size_confirmed => Reason::SizeNotConfirmed,
            _ => match (self.ends(), self.maker_end(), self.price.as_ref()?.quote.grade) {
                (Some(end), _, _) => Reason::Ends(end),
                (None, Some(end), _) => Reason::MakerEnds(end),
                (None, None, grade) if !grade.is_firm() => Reason::ReportedOnly(grade),
                (None, None, _) => return None,
            },
        })
    }

    /// Returns the announced shutdown, if it is still to come.
    #[must_use]
    pub fn ends(&self) -> Option<End<'a>> {
        self.warnings.iter().find_map(|warning| match warning {
            Warning::Retiring(end) => Some(*end),
            _ => None,
        })
    }

    /// Whether the end of the route, or of its model at the maker, is known.
    pub(crate) fn is_ending(&self) -> bool {
        self.ends().is_some() || self.maker_end().is_some()
    }

    /// Returns the end of the model at its maker.
    pub(crate) fn maker_end(&self) -> Option<MakerEnd<'a>> {
        self.warnings.iter().find_map(|warning| match warning {
            Warning::MakerEnds(end) => Some(*end),
            _ => None,
        })
    }

    /// Returns what the job costs on this route in USD, over its horizon if set, otherwise per month.
    #[must_use]
    pub fn asked_cost(&self, job: &Job) -> Option<Cost> {
        let month = self.price.as_ref()?.cost.saturating_mul(job.images.get());
        Some(job.horizon.and(self.horizon).unwrap_or(month))
    }

    /// Returns the qualifier of the price.
    fn qualifier(&self) -> Option<Qualifier> {
        self.price.as_ref().map(|price| price.quote.qualifier)
    }
}

/// The cheapest of a set of routes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline<'e, 'a> {
    /// The route with the lowest certain cost. Among equals, the one with the best grade, then the newest check.
    pub best: &'e Estimate<'a>,
    /// The routes that cost exactly the same, in the same order.
    pub ties: Vec<&'e Estimate<'a>>,
    /// Whether both bounds of its cost are known. If not, no route has both.
    pub is_firm: bool,
    /// Routes that may cost less, since only a floor, a ceiling or a range of their cost is known.
    pub perhaps: Vec<&'e Estimate<'a>>,
}

impl<'e, 'a> Headline<'e, 'a> {
    /// Returns the cheapest of the dependable routes from a minimum tier, with its ties and rivals.
    pub(super) fn of(dependable: &[Costed<'e, 'a>], least: Option<Tier>) -> Option<Self> {
        let routes = || dependable.iter().filter(move |(e, _)| e.tier >= least);
        let ((best, cost), is_firm) = cheapest(routes())?;
        let others = || routes().filter(|(e, _)| e.route.id != best.route.id);
        let is_tie = |other: &Cost, e: &Estimate| *other == cost && e.qualifier() == best.qualifier();
        let ties = others().filter(|(e, other)| is_tie(other, e)).map(|(e, _)| *e).collect();
        // Compare the low end, or the high end if no low end is known. Ranges of one billing model rise and fall together, so
        // a range is not cheaper unless it begins lower.
        let may_be_cheaper = |e: &Estimate, other: &Cost| match (other.low, other.high) {
            (Some(low), _) if e.billing == best.billing => Some(low) < cost.low,
            (Some(low), _) => Some(low) < cost.high,
            (None, high) => high.is_some() && high < cost.high,
        };
        let perhaps = others().filter(|(e, other)| is_firm && !is_tie(other, e) && may_be_cheaper(e, other));
        let perhaps = perhaps.map(|(e, _)| *e).collect();
        Some(Self { best, ties, is_firm, perhaps })
    }
}

/// A route and what the job costs on it.
pub(super) type Costed<'e, 'a> = (&'e Estimate<'a>, Cost);

/// Returns the dependable routes with the cost of a job, in the order of the ranking.
pub(super) fn dependable<'e, 'a>(ranking: &'e Ranking<'a>, job: &Job) -> Vec<Costed<'e, 'a>> {
    let routes = ranking.estimates.iter().filter(|e| e.is_dependable());
    routes.filter_map(|e| Some((e, e.asked_cost(job)?))).collect()
}

/// Returns the cheapest of the dependable routes from a minimum tier.
pub(super) fn best<'e, 'a>(dependable: &[Costed<'e, 'a>], least: Option<Tier>) -> Option<&'e Estimate<'a>> {
    cheapest(dependable.iter().filter(|(e, _)| e.tier >= least)).map(|((best, _), _)| best)
}

/// Returns the cheapest route, and whether both bounds of its cost are known. A floor or a ceiling is not a price.
fn cheapest<'r, 'e: 'r, 'a: 'e>(
    mut routes: impl Iterator<Item = &'r Costed<'e, 'a>> + Clone,
) -> Option<(Costed<'e, 'a>, bool)> {
    let firm = routes.clone().filter(|(_, cost)| cost.low.is_some() && cost.high.is_some());
    let firm = firm.min_by_key(|(_, cost)| cost.high);
    Some((*firm.or_else(|| routes.next())?, firm.is_some()))
}

/// The answer of a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer<'e, 'a> {
    /// A dependable route exists.
    Found {
        /// The cheapest dependable route.
        cheapest: Headline<'e, 'a>,
        /// Whether a route of unconfirmed size is listed below one of these figures, or competes with a figure that is not
        /// firm.
        has_unconfirmed: bool,
        /// The routes that certainly cost less than one of these figures but cannot be the answer, in order, with the reasons.
        lower: Vec<(&'e Estimate<'a>, Reason<'a>)>,
        /// The routes that are listed below one of these figures and may cost less, in order, with the reasons.
        perhaps_lower: Vec<(&'e Estimate<'a>, Reason<'a>)>,
        /// The higher tiers, each with the cheapest route from that tier on.
        tiers: Vec<(Tier, Headline<'e, 'a>)>,
    },
    /// Every ranked route has a reason against it.
    Doubtful {
        /// The first ranked route.
        first: &'e Estimate<'a>,
        /// The reason against it.
        reason: Reason<'a>,
        /// The number of ranked routes.
        count: usize,
    },
    /// No route is ranked.
    Unranked,
}

impl<'a> Ranking<'a> {
    /// Returns the cheapest dependable route, if any. A firm price precedes every floor, and of equal costs the better grade
    /// comes first.
    #[must_use]
    pub fn best(&self) -> Option<&Estimate<'a>> {
        self.best_of(None)
    }

    /// Returns the cheapest dependable route from a minimum tier.
    #[must_use]
    pub fn best_of(&self, least: Option<Tier>) -> Option<&Estimate<'a>> {
        best(&dependable(self, &self.asked.job), least)
    }

    /// Returns the cheapest dependable route, with the routes that cost the same or may cost less.
    #[must_use]
    pub fn headline(&self) -> Option<Headline<'_, 'a>> {
        Headline::of(&dependable(self, &self.asked.job), None)
    }

    /// Returns the answer of the ranking.
    #[must_use]
    pub fn answer(&self) -> Answer<'_, 'a> {
        let dependable = dependable(self, &self.asked.job);
        let Some(cheapest) = Headline::of(&dependable, None) else {
            return match self.ranked().next().and_then(|first| Some((first, first.reason?))) {
                Some((first, reason)) => Answer::Doubtful { first, reason, count: self.ranked().count() },
                None => Answer::Unranked,
            };
        };
        let mut tiers: Vec<(Tier, Headline)> = Vec::new();
        for tier in Tier::ALL.iter().copied().rev().filter(|tier| Some(*tier) > cheapest.best.tier) {
            let headline = Headline::of(&dependable, Some(tier));
            // Skip a lower tier that starts with the same route.
            let is_repeated = |h: &Headline| {
                tiers.last().is_some_and(|(_, higher)| higher.best.route.id == h.best.route.id)
            };
            tiers.extend(headline.filter(|h| !is_repeated(h)).map(|headline| (tier, headline)));
        }
        tiers.reverse();
        let is_below_a_figure = |e: &Estimate<'a>, is_below: fn(Cost, Cost) -> bool| {
            let of_tiers = tiers.iter().filter(|(tier, _)| e.tier >= Some(*tier));
            let mut headlines = of_tiers.map(|(_, headline)| headline).chain([&cheapest]);
            let cost = |e: &Estimate<'a>| e.asked_cost(&self.asked.job);
            headlines.any(|h| cost(e).zip(cost(h.best)).is_some_and(|(this, best)| is_below(this, best)))
        };
        let is_listed_below = |e| is_below_a_figure(e, |this, best| this.typical < best.typical);
        let costs_less = |e| {
            is_below_a_figure(e, |this, best| this.high.zip(best.low).is_some_and(|(high, low)| high < low))
        };
        let is_unconfirmed = |reason: &Reason| matches!(reason, Reason::SizeNotConfirmed);
        let against = || self.ranked().filter_map(|e| Some((e, e.reason?)));
        let below = against().filter(|(e, reason)| is_listed_below(e) && !is_unconfirmed(reason));
        let (lower, perhaps_lower) = below.partition(|(e, _)| costs_less(e));
        Answer::Found {
            has_unconfirmed: against()
                .any(|(e, reason)| is_unconfirmed(&reason) && (is_listed_below(e) || !cheapest.is_firm)),
            lower,
            perhaps_lower,
            cheapest,
            tiers,
        }
    }

    /// Returns the dependable route closest in price to a retiring one, of at least its tier and from any provider that is
    /// not excluded. Ignores the job's selection of providers and routes, and its horizon.
    #[must_use]
    pub fn nearest(&self, ending: &Estimate<'_>) -> Option<Estimate<'a>> {
        let (providers, routes) = (Vec::new(), Vec::new());
        let job = Job { providers, routes, tier: ending.tier, horizon: None, ..self.asked.job.clone() };
        let usd = ending.price.as_ref()?.cost.typical;
        let market = rank(self.asked.catalog, &job, self.asked.as_of);
        let others =
            market.estimates.into_iter().filter(|e| e.is_dependable() && e.route.id != ending.route.id);
        // Ranges have no single price to compare.
        let priced = others.filter_map(|e| Some((e.price.as_ref()?.cost, e)));
        let priced = priced.filter(|(cost, _)| cost.low == cost.high);
        priced.min_by_key(|(cost, _)| cost.typical.nano().abs_diff(usd.nano())).map(|(_, e)| e)
    }
}
