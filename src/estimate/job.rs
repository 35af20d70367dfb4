//! The visitor's question.

use crate::catalog::billing::Request;
use crate::catalog::{BatchTerms, Latency, Route, Tier};
use crate::units::date::Date;
use crate::units::images::Images;
use crate::units::percent::Percent;
use crate::units::seconds::Seconds;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// What the visitor asks: which images, how good at least, how many a month, and under which conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The size of each image.
    pub size: Size,
    /// The least tier that will do; `None` takes every route, those without a tier included.
    pub tier: Option<Tier>,
    /// Images per month that are kept.
    pub images: Images,
    /// The share of generated images that is rejected and generated again.
    pub reject: Percent,
    /// Reference images that go into each request, each as large as the image that comes out.
    pub references: u8,
    /// GPU seconds an image takes on routes that bill by them; `None` takes the runs that were measured.
    pub gpu_seconds: Option<Seconds>,
    /// USD to spend in a month: how many images does it buy?
    pub budget: Option<Usd>,
    /// Rank by the cost of so many coming months instead of one.
    pub horizon: Option<u8>,
    /// Whether, and how, batch prices are taken.
    pub batch: BatchUse,
    /// The slowest that will do; routes of unknown latency then do not.
    pub latency: Option<Latency>,
    /// The ids of the providers that are asked; none asks all.
    pub providers: Vec<String>,
    /// The ids of the routes that are asked for; none asks for all.
    pub routes: Vec<String>,
    /// The ids of providers and routes that are left out.
    pub exclude: Vec<String>,
    /// Whether only routes count that are known to edit images.
    pub editing: bool,
}

/// Whether batch prices are taken, for results within hours instead of seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BatchUse {
    /// No.
    #[default]
    Off,
    /// Where a model has them.
    Offered,
    /// Yes, and routes without them do not count.
    Only,
}

impl Default for Job {
    /// 10,000 images of 1024 × 1024 a month, of any tier, all of them kept, from anybody.
    fn default() -> Self {
        Self {
            size: Size::STANDARD,
            tier: None,
            images: Images::clamped(10_000),
            reject: Percent::NONE,
            references: 0,
            gpu_seconds: None,
            budget: None,
            horizon: None,
            batch: BatchUse::Off,
            latency: None,
            providers: Vec::new(),
            routes: Vec::new(),
            exclude: Vec::new(),
            editing: false,
        }
    }
}

impl Job {
    /// One request of the job, as a provider bills it.
    #[must_use]
    pub const fn request(&self) -> Request {
        Request { size: self.size, references: self.references as u64, gpu_seconds: self.gpu_seconds }
    }

    /// Whether providers or routes are chosen or left out.
    #[must_use]
    pub const fn has_choice(&self) -> bool {
        !(self.providers.is_empty() && self.routes.is_empty() && self.exclude.is_empty())
    }

    /// Whether a route is among the chosen ones, by its provider or its own id, and none that is left out.
    #[must_use]
    pub fn chooses(&self, route: &Route) -> bool {
        let provider = route.id.split('/').next().unwrap_or_default();
        let names = |ids: &[String], name: &str| ids.iter().any(|id| id == name);
        (self.providers.is_empty() || names(&self.providers, provider))
            && (self.routes.is_empty() || names(&self.routes, route.id))
            && !names(&self.exclude, provider)
            && !names(&self.exclude, route.id)
    }

    /// Whether a route is one of those that are asked for, whatever it costs.
    #[must_use]
    pub fn admits(&self, route: &Route, as_of: Date) -> bool {
        self.tier.is_none_or(|least| route.tier.is_some_and(|tier| tier >= least))
            && self.latency.is_none_or(|slowest| route.latency.is_some_and(|latency| latency <= slowest))
            && self.chooses(route)
            && (!self.editing || route.edits() == Some(true))
            && (self.batch != BatchUse::Only
                || matches!(route.batch_terms(as_of), Some(BatchTerms::Discount { .. })))
    }
}
