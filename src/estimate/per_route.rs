//! Estimates one route.

use crate::catalog::billing::{Billing, Priced};
use crate::catalog::sizes::{Unsupported, is_about_one_megapixel};
use crate::catalog::{
    Batch, BatchTerms, Grade, Provider, Qualifier, Quote, Reference, Route, Score, Shutdown, Tier,
};
use crate::estimate::answer::Reason;
use crate::estimate::asked::Asked;
use crate::estimate::cost::{Bought, Cost};
use crate::estimate::job::BatchUse;
use crate::estimate::lifecycle::{Life, life};
use crate::estimate::quotes::{Candidate, FRESH_DAYS, Relation, known_quotes, other_prices};
use crate::units::checked::Checked;
use crate::units::date::Date;
use crate::units::percent::Percent;
use crate::units::usd::Usd;

/// The estimate for one route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate<'a> {
    /// The route.
    pub route: &'a Route,
    /// The provider of the route.
    pub provider: &'a Provider,
    /// Whether the route is available.
    pub status: Status<'a>,
    /// The billing model of the quote in force, whether or not the quote prices this size.
    pub billing: Option<Billing>,
    /// The rank, from 1; equal costs share a rank. `None` if the route is not ranked.
    pub rank: Option<u32>,
    /// The price of an image. `None` if no price is known for this size.
    pub price: Option<Price<'a>>,
    /// The tier of the route on the as-of date.
    pub tier: Option<Tier>,
    /// The rating of the route at the size of the job, on the newest board known by the as-of date.
    pub score: Option<&'a Score>,
    /// Whether documented limits admit the size, or the size needs no documentation.
    pub size_confirmed: bool,
    /// The cost over the horizon, if the job has one and the cost is known for all of it.
    pub horizon: Option<Cost>,
    /// Whether the cost over the job's horizon is unknown, because the route shuts down and its successor has no price, or
    /// because its maker ends the model.
    pub is_cut_short: bool,
    /// The warnings about the estimate.
    pub warnings: Vec<Warning<'a>>,
    /// The strongest reason why the route cannot be the answer. `None` if it can, once it is ranked.
    pub reason: Option<Reason<'a>>,
}

/// The price of one image on a route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price<'a> {
    /// The quote that counts.
    pub quote: &'a Quote,
    /// When its source was last read, by the as-of date.
    pub checked: Checked,
    /// The calculation.
    pub priced: Priced,
    /// Whether the figure is a floor: its source says "from", or the job has more steps than the price is for.
    pub is_floor: bool,
    /// The batch discount, if the route has one and the job uses it.
    pub batch: Option<&'a Batch>,
    /// The number of billed reference images and what each adds, if the price rule does not cover them.
    pub references: Option<(u64, &'a Reference)>,
    /// Whether the cost of some reference images of the job is unknown.
    pub leaves_out_references: bool,
    /// USD per generated image.
    pub generated: Cost,
    /// The share of generated images that is rejected.
    pub reject: Percent,
    /// USD per kept image.
    pub cost: Cost,
}

impl<'a> Price<'a> {
    /// Returns the quote and its calculation, before batch discount, reference images and rejects.
    #[must_use]
    pub fn candidate(&self) -> Candidate<'a> {
        Candidate {
            quote: self.quote,
            checked: self.checked,
            priced: self.priced.clone(),
            is_floor: self.is_floor,
        }
    }

    /// Returns how many images a budget in USD buys, not counting rejects. A number is `None` if its bound of the cost is
    /// unknown or zero.
    #[must_use]
    pub fn bought(&self, budget: Usd) -> Bought {
        let Cost { low, typical, high } = self.generated;
        let images = |cost: Option<Usd>| self.reject.kept_for(budget, cost?);
        Bought { low: images(high), typical: images(Some(typical)), high: images(low) }
    }
}

/// Whether a route is available for the job on the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status<'a> {
    /// It is available.
    Available,
    /// It is available until its announced shutdown.
    Retiring(End<'a>),
    /// It is not offered for this job, because of a limit.
    NotOffered(Unsupported<'a>),
    /// No price is known for this size.
    Unpriced,
    /// It has shut down.
    Retired(End<'a>),
}

/// The shutdown of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End<'a> {
    /// The first day without the route.
    pub on: Date,
    /// Days until the shutdown, 0 or negative afterwards.
    pub days_left: i32,
    /// The last successor named by the as-of date.
    pub successor: Option<&'a Route>,
    /// Whether another source contradicts the shutdown.
    pub is_contradicted: bool,
}

/// The end of a model at its maker, or at a cloud that outlives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MakerEnd<'a> {
    /// That provider.
    pub maker: &'a Provider,
    /// The shutdown of the model there.
    pub shutdown: &'a Shutdown,
    /// Whether its day has come.
    pub is_past: bool,
    /// When the newest price of the route was read, if that is after the end.
    pub sold_on: Option<Checked>,
}

impl Status<'_> {
    /// Returns the keyword in exports.
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

/// A reason for caution about an estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning<'a> {
    /// The route has an announced shutdown.
    Retiring(End<'a>),
    /// The maker of the model ends it, and nothing is known of this route's end.
    MakerEnds(MakerEnd<'a>),
    /// Quotes of other sources contradict the price, or other quotes of its source on the same day. Contains the price by
    /// each of them, newest first.
    Disagree(Vec<Price<'a>>),
    /// No documented limits were found, so the size may not be offered.
    SizeNotConfirmed,
    /// The price was checked this many days ago, more than 90.
    Stale(i32),
    /// The figure is a floor, and the upper bound is unknown.
    FloorOnly,
    /// The figure is a ceiling, and the lower bound is unknown.
    CeilingOnly,
    /// Only a range is known.
    RangeOnly,
    /// The figure is computed from other facts.
    Derived,
    /// The job uses batches, and sources contradict each other about a discount.
    BatchUnclear,
    /// The license of the weights forbids commercial use.
    NonCommercial,
    /// The job has reference images, and their cost is unknown.
    ReferencesUncounted,
}

impl Estimate<'_> {
    /// Whether the route can be the answer: it is ranked, names its model, has a tier, a confirmed size and a price of grade
    /// vendor or list, counts all costs, and neither it nor its model at the maker has an announced shutdown.
    #[must_use]
    pub fn is_dependable(&self) -> bool {
        self.rank.is_some() && self.reason.is_none()
    }

    /// Whether nothing speaks against choosing the route: it is dependable, and both bounds of its price are known.
    #[must_use]
    pub fn is_choosable(&self) -> bool {
        let is_firm = |price: &Price| price.cost.low.is_some() && price.cost.high.is_some();
        self.is_dependable() && self.price.as_ref().is_some_and(is_firm)
    }

    /// Whether the route is available, retiring or not.
    #[must_use]
    pub const fn is_ranked(&self) -> bool {
        matches!(self.status, Status::Available | Status::Retiring(_))
    }
}

impl<'a> Asked<'a> {
    /// Estimates the route with this id, such as a successor, whether or not the job admits it. The estimate has no rank.
    #[must_use]
    pub fn answer_for(&self, id: &str) -> Option<Estimate<'a>> {
        self.estimate(self.catalog.route(id)?)
    }

    /// Returns the end of a route's model at its maker, as known on the day.
    fn maker_end(&self, route: &Route) -> Option<MakerEnd<'a>> {
        let made = self.catalog.route(route.ends_at?)?;
        let shutdown = made.shutdown.as_ref().filter(|_| life(made, self.as_of) != Life::Open)?;
        let maker = self.catalog.provider(made)?;
        let read = route.quotes.iter().filter_map(|quote| quote.read_by(self.as_of)).max();
        let sold_on = read.filter(|read| read.first() > shutdown.on);
        Some(MakerEnd { maker, shutdown, is_past: shutdown.on <= self.as_of, sold_on })
    }

    /// Estimates a route, without its rank. `None` if its provider is unknown.
    pub(crate) fn estimate(&self, route: &'a Route) -> Option<Estimate<'a>> {
        let Self { catalog, job, as_of } = self;
        let (as_of, provider) = (*as_of, catalog.provider(route)?);
        let end = |on: Date| End {
            on,
            days_left: as_of.days_until(on),
            successor: route
                .shutdown
                .as_ref()
                .and_then(|s| s.successor(as_of))
                .and_then(|id| catalog.route(id)),
            is_contradicted: route
                .shutdown
                .as_ref()
                .is_some_and(|shutdown| !shutdown.contradicted.is_empty()),
        };
        let life = life(route, as_of);
        let known = known_quotes(&route.quotes, as_of);
        let in_force = known.in_force();
        let billing = in_force.map(|quote| quote.price.billing());
        let unsupported = || {
            let most =
                route.max_references.as_ref().map(|most| most.count).filter(|most| job.references > *most);
            let none =
                (job.references > 0 && route.edits() == Some(false)).then_some(Unsupported::NoReferences);
            let max_steps = in_force.and_then(|quote| quote.price.max_steps());
            let max_steps = max_steps.filter(|max| job.steps.is_some_and(|steps| steps > *max));
            let is_without = job.references == 0 && !job.editing;
            let needs = (route.needs_image && is_without).then_some(Unsupported::NeedsImage);
            none.or(needs)
                .or(most.map(Unsupported::ReferencesAbove))
                .or(max_steps.map(Unsupported::StepsAbove))
        };
        let status = match (
            life,
            route.sizes.as_ref().and_then(|sizes| sizes.unsupported(job.size)).or_else(unsupported),
        ) {
            (Life::Retired { on }, _) => Status::Retired(end(on)),
            (_, Some(unsupported)) => Status::NotOffered(unsupported),
            (Life::Retiring { on }, None) => Status::Retiring(end(on)),
            (Life::Open, None) => Status::Available,
        };
        // Unavailable routes get no price.
        let is_sold = matches!(status, Status::Available | Status::Retiring(_));
        let quotes = if is_sold { known.candidates(job.request()) } else { Vec::new() };
        let contradicting: Vec<Price> = other_prices(&quotes, provider)
            .into_iter()
            .filter(|(_, relation)| *relation == Relation::Contradicts)
            .map(|(other, _)| price(other.clone(), route, self))
            .collect();
        let terms = route.batch_terms(as_of);
        let price = quotes.into_iter().next().map(|counting| price(counting, route, self));
        let status = if is_sold && price.is_none() { Status::Unpriced } else { status };

        let mut warnings = Vec::new();
        if let Life::Retiring { on } = life {
            warnings.push(Warning::Retiring(end(on)));
        }
        warnings.extend(self.maker_end(route).map(Warning::MakerEnds));
        if !contradicting.is_empty() {
            warnings.push(Warning::Disagree(contradicting));
        }
        let size_confirmed = route.sizes.is_some() || is_about_one_megapixel(job.size);
        if !size_confirmed {
            warnings.push(Warning::SizeNotConfirmed);
        }
        if let Some(price) = &price {
            let age = price.checked.first().days_until(as_of);
            let checks = [
                (age > FRESH_DAYS, Warning::Stale(age)),
                (price.is_floor, Warning::FloorOnly),
                (price.quote.qualifier == Qualifier::UpTo, Warning::CeilingOnly),
                (matches!(price.priced, Priced::Range(..)), Warning::RangeOnly),
                (price.quote.grade == Grade::Derived, Warning::Derived),
                (job.batch != BatchUse::Off && terms == Some(BatchTerms::Conflicting), Warning::BatchUnclear),
                (price.leaves_out_references, Warning::ReferencesUncounted),
            ];
            warnings.extend(checks.into_iter().filter_map(|(applies, warning)| applies.then_some(warning)));
        }
        if route.is_non_commercial() {
            warnings.push(Warning::NonCommercial);
        }
        let mut estimate = Estimate {
            route,
            provider,
            status,
            billing,
            rank: None,
            price,
            tier: self.tier(route),
            score: self.score(route),
            size_confirmed,
            horizon: None,
            is_cut_short: false,
            warnings,
            reason: None,
        };
        estimate.reason = estimate.reason_against();
        Some(estimate)
    }
}

/// Whether neither the quote nor a fact of the route says what some reference images of a request cost. The one image that an
/// edit-only model needs is part of its price.
fn leaves_out_references(quote: &Quote, route: &Route, known: Option<&Reference>, references: u8) -> bool {
    let is_known = known.is_some_and(|known| known.covers(references))
        || quote.price.bills_references()
        || (route.needs_image && references == 1);
    references > 0 && !is_known
}

/// Computes the price of one image by a quote.
fn price<'a>(counting: Candidate<'a>, route: &'a Route, Asked { job, as_of, .. }: &Asked) -> Price<'a> {
    let Candidate { quote, checked, priced, is_floor } = counting;
    let bills_others = job.references > 0 && !quote.price.bills_references();
    let references = route.reference.as_ref().filter(|_| bills_others);
    let references = references.filter(|reference| reference.checked.first() <= *as_of);
    let references = references.map(|reference| (reference.billed(job.references), reference));
    let usual = match &priced {
        Priced::Observed { usual, .. } => Some(usual.total()),
        Priced::One(_) | Priced::Range(..) => None,
    };
    let (low, high) = priced.ends();
    let (low, high) = references.map_or((low, high), |(count, reference)| {
        (
            low.saturating_add(reference.usd.low.saturating_mul(count)),
            high.saturating_add(reference.usd.high.saturating_mul(count)),
        )
    });
    let open =
        leaves_out_references(quote, route, references.map(|(_, reference)| reference), job.references);
    let cost = Cost {
        low: (quote.qualifier != Qualifier::UpTo).then_some(low),
        typical: match usual {
            Some(usual) => usual.saturating_add(low.saturating_sub(priced.ends().0)),
            None if low == high => low,
            None => low.geometric_mean(high),
        },
        high: (!is_floor && !open).then_some(high),
    };
    let batch = route.batch_on(*as_of).filter(|_| job.batch != BatchUse::Off);
    let batch = batch.filter(|batch| batch.percent_off() > 0);
    let percent_off = batch.map_or(0, Batch::percent_off);
    let generated = cost.map(|usd| usd.mul_div(100 - u64::from(percent_off), 100));
    let cost = generated.map(|usd| job.reject.per_kept(usd));
    Price {
        quote,
        checked,
        priced,
        is_floor,
        batch,
        references,
        leaves_out_references: open,
        generated,
        reject: job.reject,
        cost,
    }
}
