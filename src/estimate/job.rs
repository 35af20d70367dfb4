//! The job: what the visitor asks.

use crate::catalog::billing::Request;
use crate::catalog::{Latency, Route, Tier};
use crate::units::images::Images;
use crate::units::percent::Percent;
use crate::units::seconds::Seconds;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// What the visitor asks: which images, from which minimum tier, how many per month, and with which options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The size of each image.
    pub size: Size,
    /// The minimum tier. `None` admits every route, including those without a tier.
    pub tier: Option<Tier>,
    /// Images per month, not counting rejects.
    pub images: Images,
    /// The share of generated images that is rejected and regenerated.
    pub reject: Percent,
    /// Reference images per request, each as large as the output.
    pub references: u8,
    /// GPU seconds per image, for routes that bill by them. `None` uses the measured runs.
    pub gpu_seconds: Option<Seconds>,
    /// The steps of the model, for routes that bill by them. `None` uses the default of each model.
    pub steps: Option<u16>,
    /// A monthly budget in USD, to answer with the number of images it buys.
    pub budget: Option<Usd>,
    /// Rank by the total cost over this many months instead of one month.
    pub horizon: Option<u8>,
    /// The id of the route that the visitor uses today, to compare costs with. Does not affect the ranking.
    pub using: Option<String>,
    /// Whether to use batch discounts.
    pub batch: BatchUse,
    /// The maximum latency, which excludes routes of unknown latency. `None` admits all.
    pub latency: Option<Latency>,
    /// The ids of the admitted providers. Empty admits all.
    pub providers: Vec<String>,
    /// The ids of the admitted routes. Empty admits all.
    pub routes: Vec<String>,
    /// The ids of the excluded providers and routes.
    pub exclude: Vec<String>,
    /// Whether to admit only routes that are known to edit images.
    pub editing: bool,
    /// The minimum score on the newest board. Excludes routes without a score.
    pub at_least: Option<u16>,
    /// Whether to exclude resellers.
    pub direct: bool,
    /// Whether to admit only models whose weights are public.
    pub open_weights: bool,
}

/// Whether to use batch discounts, which give results within hours instead of seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BatchUse {
    /// Never.
    #[default]
    Off,
    /// On routes that offer them.
    Offered,
    /// Always, excluding routes without them.
    Only,
}

impl Default for Job {
    /// Returns 10,000 images per month at 1024 × 1024, of any tier, without rejects, from any provider.
    fn default() -> Self {
        Self {
            size: Size::STANDARD,
            tier: None,
            images: Images::clamped(10_000),
            reject: Percent::NONE,
            references: 0,
            gpu_seconds: None,
            steps: None,
            budget: None,
            horizon: None,
            using: None,
            batch: BatchUse::Off,
            latency: None,
            providers: Vec::new(),
            routes: Vec::new(),
            exclude: Vec::new(),
            editing: false,
            at_least: None,
            direct: false,
            open_weights: false,
        }
    }
}

impl Job {
    /// Returns one request of the job, as a provider bills it.
    #[must_use]
    pub const fn request(&self) -> Request {
        Request {
            size: self.size,
            references: self.references as u64,
            gpu_seconds: self.gpu_seconds,
            steps: self.steps,
        }
    }

    /// Returns what of the job decides which routes are ranked, and in which order. Neither depends on the amount of a budget.
    /// Only over a horizon do they depend on the volume, since costs are rounded by the month and have a maximum.
    #[must_use]
    pub fn market(&self) -> Self {
        let images = if self.horizon.is_some() { self.images } else { Images::clamped(1) };
        Self { images, budget: self.budget.and(Some(Usd::default())), ..self.clone() }
    }

    /// Whether the job selects or excludes providers or routes.
    #[must_use]
    pub const fn has_choice(&self) -> bool {
        !(self.providers.is_empty() && self.routes.is_empty() && self.exclude.is_empty())
    }

    /// Whether the job selects a route by provider and id and does not exclude it.
    #[must_use]
    pub fn chooses(&self, route: &Route) -> bool {
        if !self.has_choice() {
            return true;
        }
        let provider = route.provider_id();
        let names = |ids: &[String], name: &str| ids.iter().any(|id| id == name);
        (self.providers.is_empty() || names(&self.providers, provider))
            && (self.routes.is_empty() || names(&self.routes, route.id))
            && !names(&self.exclude, provider)
            && !names(&self.exclude, route.id)
    }
}
