//! The answer to "should I host it myself?", and the same question with one thing changed.

use super::{Baseline, Bound, machine};
use crate::catalog::Model;
use crate::catalog::Route;
use crate::catalog::reported;
use crate::catalog::sizes::Unsupported;
use crate::estimate::asked::Asked;
use crate::estimate::per_route::Status;
use crate::i18n::locale::Locale;
use crate::query::machine::Machine;
use crate::query::machine::SelfHost;
use crate::query::{Key, Query};
use crate::units::date::Date;
use crate::units::percent::Percent;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// The question with all that it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<'a> {
    /// The model that the machine runs.
    pub model: Model<'a>,
    /// The machine and who looks after it.
    pub host: SelfHost,
    /// What it is compared with.
    pub against: Baseline<'a>,
    /// Images per month.
    pub images: u64,
    /// The size of each.
    pub size: Size,
    /// The share that is rejected of those that are generated.
    pub reject: Percent,
    /// The day for which prices count.
    pub as_of: Date,
    /// The answer.
    pub answer: Comparison,
    /// The same with one thing changed.
    pub beside: Vec<Scenario<'a>>,
    /// What to know before relying on it.
    pub warnings: Vec<Caveat<'a>>,
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
pub struct Comparison {
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
pub struct Scenario<'a> {
    /// What is changed.
    pub change: Variation,
    /// The machine, changed or not.
    pub host: SelfHost,
    /// What it is compared with, changed or not.
    pub against: Baseline<'a>,
    /// The answer to that.
    pub answer: Comparison,
}

/// What a question beside the question changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variation {
    /// Ten hours of labor a month are counted.
    Labor,
    /// No labor is counted.
    NoLabor,
    /// A GPU is paid around the clock.
    AlwaysOn,
    /// A GPU is paid only while it is in use.
    OnlyUsed,
    /// Another route of the model is what it is compared with.
    Baseline,
}

/// What to know before relying on the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caveat<'a> {
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
    /// Images per hour are reported as an illustration, and not measured.
    Illustrative,
    /// Images per hour are scaled by the pixels to generate for an image that is kept.
    Scaled,
    /// Reference images were asked for, and what they take on one's own machine is not known.
    ReferencesUncounted,
    /// No documented limit of the model was found, so it may not make this size.
    SizeNotConfirmed(Size),
    /// No documented limit of the route was found, so it may not offer this size.
    NotOffered(Size),
    /// The license of this name forbids to use the weights of this model commercially.
    NonCommercial(&'a str, &'a str),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoReport<'a> {
    /// The catalog has no model with public weights of this id.
    Unknown(String),
    /// The model does not make images of the job's size.
    NotMade(Model<'a>, Unsupported<'a>),
    /// How many images an hour the model makes is not known, and was not given.
    NotMeasured(Model<'a>),
    /// Nobody sells images of the model for the job. What the machine would cost is known all the same.
    NotSold(Model<'a>, SelfHost),
    /// What it shall be compared with is none; a sentence says why.
    Against(String),
}

impl NoReport<'_> {
    /// The key of the query that has to change.
    #[must_use]
    pub const fn key(&self) -> Key {
        match self {
            Self::Unknown(_) => Key::Runs,
            Self::NotMade(..) => Key::Size,
            Self::NotMeasured(_) => Key::ImagesPerHour,
            Self::NotSold(..) | Self::Against(_) => Key::Against,
        }
    }
}

impl<'a> Report<'a> {
    /// The answer against what a query names: a route, USD per image, or nothing for the cheapest route of the model that
    /// the machine runs.
    ///
    /// # Errors
    /// When the model, its speed, or what it is compared with is not known.
    pub fn asked(query: &Query, asked: &Asked<'a>, locale: Locale) -> Result<Self, NoReport<'a>> {
        let (model, host) = machine(query, asked)?;
        let against = if query.against.is_empty() {
            let best = model.sold(asked).into_iter().find_map(Baseline::of);
            best.ok_or(NoReport::NotSold(model, host))?
        } else {
            Baseline::read(&query.against, asked, locale)
                .map_err(|what| NoReport::Against(format!("{what} {}", Baseline::remedy(locale))))?
        };
        Ok(Self::of(model, host, against, asked))
    }

    /// The answer to a question. Beside it stands the same against each other route of the model.
    #[must_use]
    pub fn of(model: Model<'a>, host: SelfHost, against: Baseline<'a>, asked: &Asked<'a>) -> Self {
        let (change, labor_hours) =
            if host.labor_hours == 0 { (Variation::Labor, 10_000) } else { (Variation::NoLabor, 0) };
        let (usd_per_hour, always_on) = match host.machine {
            Machine::Server { .. } => (SelfHost::GPU_USD_PER_HOUR, true),
            Machine::Gpu { usd_per_hour, always_on } => (usd_per_hour, !always_on),
        };
        let hours = if always_on { Variation::AlwaysOn } else { Variation::OnlyUsed };
        let gpu = Machine::Gpu { usd_per_hour, always_on };
        let beside = |change, host: SelfHost, against: Baseline<'a>| {
            let answer = host.answer(&against);
            Scenario { change, host, against, answer }
        };
        let mut rows = vec![
            beside(change, SelfHost { labor_hours, ..host }, against.clone()),
            beside(hours, SelfHost { machine: gpu, ..host }, against.clone()),
        ];
        let id = against.route.as_ref().map(|estimate| estimate.route.id);
        let others = model.sold(asked).into_iter().filter(|other| id != Some(other.route.id));
        rows.extend(others.filter_map(Baseline::of).map(|other| beside(Variation::Baseline, host, other)));
        Self {
            model,
            host,
            images: asked.job.images.get(),
            size: asked.job.size,
            reject: asked.job.reject,
            as_of: asked.as_of,
            answer: host.answer(&against),
            beside: rows,
            warnings: warnings(model, &host, &against, asked),
            against,
        }
    }

    /// Whether it is compared with a model other than the one that the machine runs, and which.
    #[must_use]
    pub fn other_model(&self) -> Option<&'a Route> {
        let route = self.against.route.as_ref()?.route;
        (!self.model.is_of(route)).then_some(route)
    }

    /// The first and the last day on which the prices were checked that are compared; `None` where all are the visitor's.
    #[must_use]
    pub fn checked(&self) -> Option<(Date, Date)> {
        let all = || self.beside.iter().map(|beside| &beside.against).chain([&self.against]);
        let days = || all().filter_map(|one| Some(one.route.as_ref()?.price.as_ref()?.quote.checked));
        days().min().zip(days().max())
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
        Span {
            low: self.against.low.saturating_mul(self.images),
            high: self.against.high.saturating_mul(self.images),
        }
    }

    /// Machines for so many images; `None` where only the hours in use are paid.
    #[must_use]
    pub fn machines(&self) -> Option<Span<u64>> {
        self.host.machines_span(self.images)
    }
}

impl SelfHost {
    /// Machines for so many images, the least and the most; `None` where only the hours in use are paid.
    #[must_use]
    pub fn machines_span(&self, images: u64) -> Option<Span<u64>> {
        let machines = |bound| self.machines(images, bound);
        Some(Span { low: machines(Bound::Low)?, high: machines(Bound::High)? })
    }

    /// The answer: at best with the least cost against the highest price, at worst with the most against the lowest.
    #[must_use]
    pub fn answer(&self, against: &Baseline) -> Comparison {
        let best = self.break_even(against.high, Bound::Low);
        let worst = self.break_even(against.low, Bound::High);
        Comparison {
            usd_per_image: Span {
                low: self.usd_per_image(Bound::Low),
                high: self.usd_per_image(Bound::High),
            },
            break_even: Span { low: best.from, high: worst.from },
            for_good: Span { low: best.for_good, high: worst.for_good },
        }
    }
}

fn warnings<'a>(
    model: Model<'a>,
    host: &SelfHost,
    against: &Baseline<'a>,
    asked: &Asked<'a>,
) -> Vec<Caveat<'a>> {
    let (size, route) = (asked.job.size, against.route.as_ref());
    let cost = || route?.price.as_ref().map(|price| price.cost);
    let checks = [
        (host.labor_hours == 0, Caveat::NoLabor),
        (host.usd_per_month().is_none(), Caveat::OnlyUsed),
        (reported(model.id) == Some(host.images_per_hour), Caveat::Illustrative),
        (host.pixels != Size::STANDARD.pixels(), Caveat::Scaled),
        (asked.job.references > 0, Caveat::ReferencesUncounted),
        (!model.confirms(size, asked.catalog), Caveat::SizeNotConfirmed(size)),
        (route.is_some_and(|route| !route.size_confirmed), Caveat::NotOffered(size)),
        (cost().is_some_and(|cost| cost.high.is_none()), Caveat::FloorOnly),
        (cost().is_some_and(|cost| cost.low.is_none()), Caveat::CeilingOnly),
    ];
    let mut warnings: Vec<_> =
        checks.into_iter().filter_map(|(holds, warning)| holds.then_some(warning)).collect();
    if let Some(Status::Retiring(end)) = route.map(|route| route.status) {
        warnings.push(Caveat::Retiring(end.on));
    }
    warnings.extend(model.non_commercial().map(|license| Caveat::NonCommercial(model.name(), license)));
    warnings
}
