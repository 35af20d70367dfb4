//! The answer to "should I host it myself?", and the same question with one thing changed.

use super::{Against, Bound, Machine, SelfHost};
use crate::date::Date;
use crate::locale::Locale;
use crate::money::Usd;
use crate::ranking::{Ranking, Status};
use crate::size::Size;

/// The question with all that it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<'a> {
    /// The machine and who looks after it.
    pub host: SelfHost,
    /// What it is compared with.
    pub against: Against<'a>,
    /// Images per month.
    pub images: u64,
    /// The size of each.
    pub size: Size,
    /// The day for which prices count.
    pub as_of: Date,
    /// The answer.
    pub answer: Answer,
    /// The same with one thing changed.
    pub beside: Vec<Beside<'a>>,
    /// What to know before relying on it.
    pub warnings: Vec<Warning<'a>>,
}

/// The two ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span<T> {
    /// The lower end.
    pub low: T,
    /// The upper end.
    pub high: T,
}

/// What self-hosting costs, and when it pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// USD per image for compute alone, on a full machine.
    pub usd_per_image: Span<Usd>,
    /// From how many images a month on it costs no more than the API: at best and at worst. `None` is never, or not within
    /// [`crate::Images::MAX`].
    pub break_even: Span<Option<u64>>,
    /// From how many on that stays so, whatever further machines cost.
    pub for_good: Span<Option<u64>>,
}

/// The same question with one thing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside<'a> {
    /// What is changed.
    pub change: Change,
    /// The machine, changed or not.
    pub host: SelfHost,
    /// What it is compared with, changed or not.
    pub against: Against<'a>,
    /// The answer to that.
    pub answer: Answer,
}

/// What a question beside the question changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Ten hours of labor a month are counted.
    Labor,
    /// No labor is counted.
    NoLabor,
    /// A GPU is paid around the clock.
    AlwaysOn,
    /// A GPU is paid only while it is in use.
    OnlyUsed,
    /// A model with open weights is what it is compared with.
    Against,
}

/// What to know before relying on the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning<'a> {
    /// No hour of labor is counted.
    NoLabor,
    /// A GPU is paid only while it is in use, so starting it and waiting for work cost nothing.
    OnlyUsed,
    /// The price of the API is a floor: where it is higher, self-hosting pays earlier.
    FloorOnly,
    /// The price of the API is a ceiling: where it is lower, self-hosting pays later.
    CeilingOnly,
    /// The route ends on that day.
    Retiring(Date),
    /// Images per hour are taken as given, whatever the size.
    SizeNotCounted(Size),
    /// The weights of this model, which this company publishes, may not be used commercially.
    NonCommercial(&'a str, &'a str),
}

impl<'a> Report<'a> {
    /// The answer against what a query names: a route, USD per image, or nothing for the cheapest route that lasts.
    ///
    /// # Errors
    /// With sentences on what is wrong, and what to write instead.
    pub fn asked(
        host: SelfHost,
        against: &str,
        ranking: &Ranking<'a>,
        locale: Locale,
    ) -> Result<Self, String> {
        let best = || ranking.best().cloned().and_then(Against::of);
        let against = match (against, best()) {
            ("", Some(best)) => best,
            _ => Against::read(against, ranking, locale)
                .map_err(|what| format!("{what} {}", Against::remedy(locale)))?,
        };
        Ok(Self::of(host, against, ranking))
    }

    /// The answer for the job and the day of a ranking. Beside it stands the same against each route whose weights one
    /// could really run.
    #[must_use]
    pub fn of(host: SelfHost, against: Against<'a>, ranking: &Ranking<'a>) -> Self {
        let (change, labor_hours) =
            if host.labor_hours == 0 { (Change::Labor, 10_000) } else { (Change::NoLabor, 0) };
        let (usd_per_hour, always_on) = match host.machine {
            Machine::Server { .. } => (SelfHost::GPU_USD_PER_HOUR, true),
            Machine::Gpu { usd_per_hour, always_on } => (usd_per_hour, !always_on),
        };
        let hours = if always_on { Change::AlwaysOn } else { Change::OnlyUsed };
        let gpu = Machine::Gpu { usd_per_hour, always_on };
        let beside = |change, host: SelfHost, against: Against<'a>| {
            let answer = host.answer(&against);
            Beside { change, host, against, answer }
        };
        let mut rows = vec![
            beside(change, SelfHost { labor_hours, ..host }, against.clone()),
            beside(hours, SelfHost { machine: gpu, ..host }, against.clone()),
        ];
        let id = against.route.as_ref().map(|estimate| estimate.route.id);
        for other in ranking.catalog.open_weight_routes().filter(|other| id != Some(other.id)) {
            if let Some(other) = ranking.answer_for(other.id).and_then(Against::of) {
                rows.push(beside(Change::Against, host, other));
            }
        }
        Self {
            host,
            images: ranking.job.images.get(),
            size: ranking.job.size,
            as_of: ranking.as_of,
            answer: host.answer(&against),
            beside: rows,
            warnings: warnings(&host, &against, ranking),
            against,
        }
    }

    /// USD a month for so many images, self-hosted.
    #[must_use]
    pub fn usd_per_month(&self) -> Span<Usd> {
        let cost = |bound| self.host.cost(self.images, bound);
        Span { low: cost(Bound::Low), high: cost(Bound::High) }
    }

    /// USD a month for so many images at the API.
    #[must_use]
    pub fn api_usd_per_month(&self) -> Span<Usd> {
        Span { low: self.against.low.times(self.images), high: self.against.high.times(self.images) }
    }

    /// Machines for so many images; `None` where only the hours in use are paid.
    #[must_use]
    pub fn machines(&self) -> Option<Span<u64>> {
        let machines = |bound| self.host.machines(self.images, bound);
        Some(Span { low: machines(Bound::Low)?, high: machines(Bound::High)? })
    }
}

impl SelfHost {
    /// The answer: at best with the least cost against the highest price, at worst with the most against the lowest.
    #[must_use]
    pub fn answer(&self, against: &Against) -> Answer {
        let best = self.break_even(against.high, Bound::Low);
        let worst = self.break_even(against.low, Bound::High);
        Answer {
            usd_per_image: Span {
                low: self.usd_per_image(Bound::Low),
                high: self.usd_per_image(Bound::High),
            },
            break_even: Span { low: best.from, high: worst.from },
            for_good: Span { low: best.for_good, high: worst.for_good },
        }
    }
}

fn warnings<'a>(host: &SelfHost, against: &Against<'a>, ranking: &Ranking<'a>) -> Vec<Warning<'a>> {
    let mut warnings = Vec::new();
    if host.labor_hours == 0 {
        warnings.push(Warning::NoLabor);
    }
    if host.usd_per_month().is_none() {
        warnings.push(Warning::OnlyUsed);
    }
    if let Some(estimate) = &against.route {
        let cost = estimate.price.as_ref().map(|price| price.cost);
        if cost.is_some_and(|cost| cost.high.is_none()) {
            warnings.push(Warning::FloorOnly);
        }
        if cost.is_some_and(|cost| cost.low.is_none()) {
            warnings.push(Warning::CeilingOnly);
        }
        if let Status::Retiring(end) = estimate.status {
            warnings.push(Warning::Retiring(end.on));
        }
    }
    if !ranking.job.size.is_about_one_megapixel() {
        warnings.push(Warning::SizeNotCounted(ranking.job.size));
    }
    for route in ranking.catalog.routes.iter().filter(|r| r.is_non_commercial()) {
        let publisher = ranking.catalog.provider(route).map_or("", |provider| provider.name);
        let warning = Warning::NonCommercial(route.model, publisher);
        if !warnings.contains(&warning) {
            warnings.push(warning);
        }
    }
    warnings
}
