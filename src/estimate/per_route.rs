//! The answer for one route.

use crate::catalog::billing::{Billing, Priced};
use crate::catalog::sizes::{Unsupported, is_about_one_megapixel};
use crate::catalog::{Batch, BatchTerms, Catalog, Provider, Qualifier, Quote, Reference, Route};
use crate::estimate::job::{BatchUse, Job};
use crate::estimate::lifecycle::{Life, life};
use crate::estimate::quotes::{Beside, Candidate, FRESH_DAYS, beside, in_force, standing};
use crate::units::date::Date;
use crate::units::percent::Percent;
use crate::units::usd::Usd;

use crate::estimate::cost::{Bought, Cost};

/// The answer for one route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate<'a> {
    /// What is bought.
    pub route: &'a Route,
    /// From whom.
    pub provider: &'a Provider,
    /// Whether it can be had.
    pub status: Status<'a>,
    /// How the quote in force bills, whether or not it prices this size.
    pub billing: Option<Billing>,
    /// Its place, from 1; equal costs are equal places. `None` when it is not ranked.
    pub rank: Option<u32>,
    /// What an image costs, and why. `None` where no price is known for this size.
    pub price: Option<Price<'a>>,
    /// Whether a documented limit admits the size, or the size is one that needs none.
    pub size_confirmed: bool,
    /// The cost over the months of the horizon, where one was asked for and all of it is known.
    pub horizon: Option<Cost>,
    /// Whether a horizon was asked for over which no cost is known: the route ends, and what follows has no price.
    pub is_cut_short: bool,
    /// What to know before relying on it.
    pub warnings: Vec<Warning<'a>>,
}

/// The price of one image on a route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price<'a> {
    /// The quote that counts.
    pub quote: &'a Quote,
    /// Its working.
    pub priced: Priced,
    /// The discount for batches, where there is one and it was asked for.
    pub batch: Option<&'a Batch>,
    /// What each reference image adds where the price rule does not say it, and how many there are.
    pub references: Option<(u64, &'a Reference)>,
    /// USD per image that is generated.
    pub generated: Cost,
    /// The share of these that is rejected.
    pub reject: Percent,
    /// USD per image that is kept.
    pub cost: Cost,
}

impl<'a> Price<'a> {
    /// The quote with its working, as it stands before batches, reference images and rejects.
    #[must_use]
    pub fn candidate(&self) -> Candidate<'a> {
        Candidate { quote: self.quote, priced: self.priced.clone() }
    }

    /// The least and the most that an amount of USD buys: images that are kept of those that it generates. `None` where a
    /// bound is unknown, or an image costs nothing.
    #[must_use]
    pub fn bought(&self, budget: Usd) -> Bought {
        let Cost { low, typical, high } = self.generated;
        let images = |cost: Option<Usd>| self.reject.kept_for(budget, cost?);
        Bought { low: images(high), typical: images(Some(typical)), high: images(low) }
    }
}

/// Whether a route can be had for the job on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status<'a> {
    /// Yes.
    Available,
    /// Yes, until its announced end.
    Retiring(End<'a>),
    /// Not in this size.
    NotOffered(Unsupported<'a>),
    /// No price is known for this size.
    Unpriced,
    /// No longer.
    Retired(End<'a>),
}

/// The end of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End<'a> {
    /// The first day without it.
    pub on: Date,
    /// Days until then; 0 or less once it is gone.
    pub days_left: i32,
    /// The replacement that was named last by the day of the answer.
    pub successor: Option<&'a Route>,
}

impl Status<'_> {
    /// The word for it in exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Available => "available",
            Self::Retiring(_) => "retiring",
            Self::NotOffered(_) => "not_offered",
            Self::Unpriced => "unpriced",
            Self::Retired(_) => "retired",
        }
    }
}

/// What to know before relying on a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning<'a> {
    /// The route ends soon.
    Retiring(End<'a>),
    /// Quotes of other sources contradict it, or its own source does on the same day: what the job costs by each, the
    /// newest first.
    Disagree(Vec<Price<'a>>),
    /// No documented limit was found, so the size may not be offered.
    SizeNotConfirmed,
    /// The price was checked so many days ago, more than 90.
    Stale(i32),
    /// The figure is a floor: nothing is known of the upper end.
    FloorOnly,
    /// The figure is a ceiling: nothing is known of the lower end.
    CeilingOnly,
    /// Nothing but a range is known.
    RangeOnly,
    /// The figure is computed from other facts.
    Derived,
    /// Batches were asked for, and sources contradict each other on whether they are cheaper.
    BatchUnclear,
    /// The weights may not be used commercially.
    NonCommercial,
    /// Reference images were asked for, and what they add is not known.
    ReferencesUncounted,
}

impl Estimate<'_> {
    /// Whether one can build on it: it is ranked, names its model, is of a tier, confirmed for the size, all of its cost is
    /// counted, and no end of it is announced.
    #[must_use]
    pub fn is_dependable(&self) -> bool {
        self.rank.is_some() && self.reason().is_none()
    }

    /// Whether the route can be bought for the job.
    #[must_use]
    pub const fn is_ranked(&self) -> bool {
        matches!(self.status, Status::Available | Status::Retiring(_))
    }
}

/// The answer for one route, still without its rank.
pub(crate) fn estimate<'a>(
    catalog: &'a Catalog,
    provider: &'a Provider,
    route: &'a Route,
    job: &Job,
    as_of: Date,
) -> Estimate<'a> {
    let end = |on: Date| End {
        on,
        days_left: as_of.days_until(on),
        successor: route.shutdown.as_ref().and_then(|s| s.successor(as_of)).and_then(|id| catalog.route(id)),
    };
    let life = life(route, as_of);
    let billing = in_force(&route.quotes, as_of).map(|quote| quote.price.billing());
    let misfit = || (job.references > 0 && route.edits() == Some(false)).then_some(Unsupported::NoReferences);
    let status = match (life, route.sizes.as_ref().and_then(|sizes| sizes.misfit(job.size)).or_else(misfit)) {
        (Life::Retired { on }, _) => Status::Retired(end(on)),
        (_, Some(misfit)) => Status::NotOffered(misfit),
        (Life::Retiring { on }, None) => Status::Retiring(end(on)),
        (Life::Open, None) => Status::Available,
    };
    // What cannot be had has no price.
    let is_sold = matches!(status, Status::Available | Status::Retiring(_));
    let quotes = if is_sold { standing(&route.quotes, job.request(), as_of) } else { Vec::new() };
    let contradicting: Vec<Price> = beside(&quotes, provider)
        .into_iter()
        .filter(|(_, beside)| *beside == Beside::Contradicts)
        .map(|(other, _)| price(other.clone(), route, job, as_of))
        .collect();
    let terms = route.batch_terms(as_of);
    let price = quotes.into_iter().next().map(|counting| price(counting, route, job, as_of));
    let status = if is_sold && price.is_none() { Status::Unpriced } else { status };

    let mut warnings = Vec::new();
    if let Life::Retiring { on } = life {
        warnings.push(Warning::Retiring(end(on)));
    }
    if !contradicting.is_empty() {
        warnings.push(Warning::Disagree(contradicting));
    }
    let size_confirmed = route.sizes.is_some() || is_about_one_megapixel(job.size);
    if !size_confirmed {
        warnings.push(Warning::SizeNotConfirmed);
    }
    if let Some(price) = &price {
        let age = price.quote.checked.days_until(as_of);
        let checks = [
            (age > FRESH_DAYS, Warning::Stale(age)),
            (price.quote.qualifier == Qualifier::From, Warning::FloorOnly),
            (price.quote.qualifier == Qualifier::UpTo, Warning::CeilingOnly),
            (matches!(price.priced, Priced::Range(..)), Warning::RangeOnly),
            (price.quote.grade == crate::catalog::Grade::Derived, Warning::Derived),
            (job.batch != BatchUse::Off && terms == Some(BatchTerms::Conflicting), Warning::BatchUnclear),
            (
                job.references > 0
                    && price.references.is_none()
                    && !(price.quote.price.counts_references() && route.edits() == Some(true)),
                Warning::ReferencesUncounted,
            ),
        ];
        warnings.extend(checks.into_iter().filter_map(|(holds, warning)| holds.then_some(warning)));
    }
    if route.is_non_commercial() {
        warnings.push(Warning::NonCommercial);
    }
    Estimate {
        route,
        provider,
        status,
        billing,
        rank: None,
        price,
        size_confirmed,
        horizon: None,
        is_cut_short: false,
        warnings,
    }
}

/// The price of one image by the quote that counts.
fn price<'a>(counting: Candidate<'a>, route: &'a Route, job: &Job, as_of: Date) -> Price<'a> {
    let Candidate { quote, priced } = counting;
    let counted = quote.price.counts_references();
    let references = route.reference.as_ref().filter(|_| job.references > 0 && !counted);
    let references = references.map(|reference| (u64::from(job.references), reference));
    let (low, high) = match &priced {
        Priced::One(bill) => (bill.total(), bill.total()),
        Priced::Range(low, high) => (low.total(), high.total()),
    };
    let (low, high) = references.map_or((low, high), |(count, reference)| {
        (
            low.saturating_add(reference.usd.low.saturating_mul(count)),
            high.saturating_add(reference.usd.high.saturating_mul(count)),
        )
    });
    let open = job.references > 0 && references.is_none() && !(counted && route.edits() == Some(true));
    let cost = Cost {
        low: (quote.qualifier != Qualifier::UpTo).then_some(low),
        typical: if low == high { low } else { low.geometric_mean(high) },
        high: (quote.qualifier != Qualifier::From && !open).then_some(high),
    };
    let batch = route.batch_on(as_of).filter(|_| job.batch != BatchUse::Off);
    let batch = batch.filter(|batch| batch.percent_off() > 0);
    let percent_off = batch.map_or(0, Batch::percent_off);
    let generated = cost.map(|usd| usd.mul_div(100 - u64::from(percent_off), 100));
    let cost = generated.map(|usd| job.reject.per_kept(usd));
    Price { quote, priced, batch, references, generated, reject: job.reject, cost }
}
