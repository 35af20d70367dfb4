//! What a ranking comes to, before any words: what is cheapest and can be relied on, what is listed lower and why it does
//! not count, and where the higher tiers start.
//!
//! The sentences in [`crate::i18n::text`] say what stands here and nothing else, so that what they say of a vendor can be held
//! against the catalog.

use crate::catalog::sizes::Unsupported;
use crate::catalog::{Qualifier, Tier};
use crate::estimate::cost::Cost;
use crate::estimate::job::Job;
use crate::estimate::per_route::{End, Estimate, Status, Warning};
use crate::estimate::ranking::{Ranking, rank};

/// Why a route is no answer to the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason<'a> {
    /// It is gone.
    Retired(End<'a>),
    /// It is not offered for the job.
    NotOffered(Unsupported<'a>),
    /// No price of it was ever found.
    NeverPriced,
    /// No price of it was checked by the day of the answer.
    NotYetPriced,
    /// Its price is not known for this size.
    SizeUnpriced,
    /// It ends before the horizon, and what follows has no price.
    CutShort(End<'a>),
    /// It advertises a price without a model.
    NamesNoModel,
    /// Its quality has no tier.
    NoTier,
    /// Its end is announced.
    Ends(End<'a>),
    /// What reference images add is not known.
    ReferencesUncounted,
    /// No documented limit confirms the size.
    SizeNotConfirmed,
}

impl<'a> Estimate<'a> {
    /// Why the route is no answer, the weightiest reason where there are several; `None` where it is one.
    #[must_use]
    pub fn reason(&self) -> Option<Reason<'a>> {
        Some(match self.status {
            Status::Retired(end) => Reason::Retired(end),
            Status::NotOffered(misfit) => Reason::NotOffered(misfit),
            Status::Unpriced if self.route.quotes.is_empty() => Reason::NeverPriced,
            Status::Unpriced if self.billing.is_none() => Reason::NotYetPriced,
            Status::Unpriced => Reason::SizeUnpriced,
            Status::Retiring(end) if self.is_cut_short => Reason::CutShort(end),
            _ if !self.route.names_model() => Reason::NamesNoModel,
            _ if self.route.tier.is_none() => Reason::NoTier,
            _ if self.warnings.contains(&Warning::ReferencesUncounted) => Reason::ReferencesUncounted,
            _ if !self.size_confirmed => Reason::SizeNotConfirmed,
            _ => Reason::Ends(self.ends()?),
        })
    }

    /// Its announced end, where there is one to come.
    #[must_use]
    pub fn ends(&self) -> Option<End<'a>> {
        self.warnings.iter().find_map(|warning| match warning {
            Warning::Retiring(end) => Some(*end),
            _ => None,
        })
    }

    /// What the job costs in the unit that it asks for: USD over the months of the horizon, or per month.
    #[must_use]
    pub fn asked_cost(&self, job: &Job) -> Option<Cost> {
        let month = self.price.as_ref()?.cost.saturating_mul(job.images.get());
        Some(job.horizon.and(self.horizon).unwrap_or(month))
    }

    /// The qualifier of the figure.
    fn qualifier(&self) -> Option<Qualifier> {
        self.price.as_ref().map(|price| price.quote.qualifier)
    }
}

/// The cheapest of some routes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline<'e, 'a> {
    /// The route whose cost is the lowest for certain; of several, that with the best evidence, then with the newest check.
    pub best: &'e Estimate<'a>,
    /// Those that cost exactly the same, in this order too.
    pub ties: Vec<&'e Estimate<'a>>,
    /// Whether both ends of its cost are known. Where they are not, they are of no route.
    pub is_firm: bool,
    /// Routes that may cost less: only a floor or a ceiling of their cost is known, or a range.
    pub perhaps: Vec<&'e Estimate<'a>>,
}

impl<'e, 'a> Headline<'e, 'a> {
    /// The cheapest of the routes of a ranking that can be relied on and are at least of a tier.
    fn of(ranking: &'e Ranking<'a>, least: Option<Tier>) -> Option<Self> {
        let routes = || {
            let all = ranking.estimates.iter().filter(move |e| e.is_dependable() && e.route.tier >= least);
            all.filter_map(|e| Some((e, e.asked_cost(&ranking.asked.job)?)))
        };
        // Neither a floor nor a ceiling is a price.
        let firm = routes().filter(|(_, cost)| cost.low.is_some());
        let firm = firm.filter_map(|(e, cost)| Some((e, cost, cost.high?))).min_by_key(|(.., high)| *high);
        let is_firm = firm.is_some();
        let (best, cost) = firm.map(|(e, cost, _)| (e, cost)).or_else(|| routes().next())?;
        let is_tie = |other: &Cost, e: &Estimate| *other == cost && e.qualifier() == best.qualifier();
        let ties = routes().filter(|(e, other)| is_tie(other, e) && e.route.id != best.route.id);
        let ties = ties.map(|(e, _)| e).collect();
        // What costs less at its low end, or at most less where no low end is known. Ranges that are billed alike rise and fall
        // together, so one that begins no lower is no cheaper.
        let may_be_cheaper = |e: &Estimate, other: &Cost| match (other.low, other.high) {
            (Some(low), _) if e.billing == best.billing => Some(low) < cost.low,
            (Some(low), _) => Some(low) < cost.high,
            (None, high) => high.is_some() && high < cost.high,
        };
        let perhaps = routes().filter(|(e, other)| {
            is_firm && e.route.id != best.route.id && !is_tie(other, e) && may_be_cheaper(e, other)
        });
        let perhaps = perhaps.map(|(e, _)| e).collect();
        Some(Self { best, ties, is_firm, perhaps })
    }
}

/// What a ranking comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer<'e, 'a> {
    /// A route can be relied on.
    Found {
        /// The cheapest such route.
        cheapest: Headline<'e, 'a>,
        /// Whether a route stands below one of these figures, or has the only firm price, whose size is not confirmed.
        has_unconfirmed: bool,
        /// What costs less than one of these figures for certain and is no answer, each with its reason, in order.
        lower: Vec<(&'e Estimate<'a>, Reason<'a>)>,
        /// The same of what is listed below one of these figures and may cost less.
        perhaps_lower: Vec<(&'e Estimate<'a>, Reason<'a>)>,
        /// The higher tiers, each with the cheapest route that is at least of it.
        tiers: Vec<(Tier, Headline<'e, 'a>)>,
    },
    /// There is something against each route that has a cost.
    Doubtful {
        /// The first of them.
        first: &'e Estimate<'a>,
        /// What is against it.
        reason: Reason<'a>,
        /// How many they are.
        count: usize,
    },
    /// No route has a cost.
    Unranked,
}

impl<'a> Ranking<'a> {
    /// The cheapest route that can be relied on, where there is one: a floor never goes before a firm price, and of equal
    /// costs the better evidence goes first.
    #[must_use]
    pub fn best(&self) -> Option<&Estimate<'a>> {
        self.best_of(None)
    }

    /// The cheapest of the routes that can be relied on and are at least of a tier.
    #[must_use]
    pub fn best_of(&self, least: Option<Tier>) -> Option<&Estimate<'a>> {
        Headline::of(self, least).map(|headline| headline.best)
    }

    /// The cheapest route that can be relied on, with those that cost the same or perhaps less.
    #[must_use]
    pub fn headline(&self) -> Option<Headline<'_, 'a>> {
        Headline::of(self, None)
    }

    /// What the ranking comes to.
    #[must_use]
    pub fn answer(&self) -> Answer<'_, 'a> {
        let ranked = || self.estimates.iter().filter(|estimate| estimate.rank.is_some());
        let Some(cheapest) = self.headline() else {
            return match ranked().next().and_then(|first| Some((first, first.reason()?))) {
                Some((first, reason)) => Answer::Doubtful { first, reason, count: ranked().count() },
                None => Answer::Unranked,
            };
        };
        let mut tiers: Vec<(Tier, Headline)> = Vec::new();
        for tier in Tier::ALL.iter().copied().rev().filter(|tier| Some(*tier) > cheapest.best.route.tier) {
            let headline = Headline::of(self, Some(tier));
            // A lower tier that starts with the same route has nothing to add.
            let is_said =
                |h: &Headline| tiers.last().is_some_and(|(_, said)| said.best.route.id == h.best.route.id);
            tiers.extend(headline.filter(|h| !is_said(h)).map(|headline| (tier, headline)));
        }
        tiers.reverse();
        let stands_below = |e: &Estimate<'a>, is_below: fn(Cost, Cost) -> bool| {
            let of_tiers = tiers.iter().filter(|(tier, _)| e.route.tier >= Some(*tier));
            let mut headlines = of_tiers.map(|(_, headline)| headline).chain([&cheapest]);
            let cost = |e: &Estimate<'a>| e.asked_cost(&self.asked.job);
            headlines.any(|h| cost(e).zip(cost(h.best)).is_some_and(|(this, best)| is_below(this, best)))
        };
        let is_listed_below = |e| stands_below(e, |this, best| this.typical < best.typical);
        let costs_less =
            |e| stands_below(e, |this, best| this.high.zip(best.low).is_some_and(|(high, low)| high < low));
        let is_unconfirmed = |reason: &Reason| *reason == Reason::SizeNotConfirmed;
        let against = || ranked().filter_map(|e| Some((e, e.reason()?)));
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

    /// The route nearest in price to one that ends, at least of its tier and with no end announced, from any provider that
    /// is not left out; without its rank.
    #[must_use]
    pub fn nearest(&self, ending: &Estimate<'a>) -> Option<Estimate<'a>> {
        let (providers, routes) = (Vec::new(), Vec::new());
        let job = Job { providers, routes, tier: ending.route.tier, horizon: None, ..self.asked.job.clone() };
        let usd = ending.price.as_ref()?.cost.typical;
        let market = rank(self.asked.catalog, &job, self.asked.as_of);
        let others =
            market.estimates.into_iter().filter(|e| e.is_dependable() && e.route.id != ending.route.id);
        // A range is near to nothing.
        let priced = others.filter_map(|e| Some((e.price.as_ref()?.cost, e)));
        let priced = priced.filter(|(cost, _)| cost.low == cost.high);
        priced.min_by_key(|(cost, _)| cost.typical.nano().abs_diff(usd.nano())).map(|(_, e)| e)
    }
}
