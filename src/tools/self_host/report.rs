//! The answer to "should I host it myself?", and variations of the question.

use super::{Baseline, Bound, machine};
use crate::catalog::Model;
use crate::catalog::Route;
use crate::catalog::reported;
use crate::catalog::sizes::Unsupported;
use crate::estimate::asked::Asked;
use crate::estimate::per_route::{Estimate, MakerEnd, Status};
use crate::i18n::locale::Locale;
use crate::query::machine::Machine;
use crate::query::machine::SelfHost;
use crate::query::{Key, Query};
use crate::units::checked::Checked;
use crate::units::date::Date;
use crate::units::percent::Percent;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// A self-hosting question with all of its inputs and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<'a> {
    /// The model that the machine runs.
    pub model: Model<'a>,
    /// The machine and its labor.
    pub host: SelfHost,
    /// The price to compare with.
    pub against: Baseline<'a>,
    /// Images per month.
    pub images: u64,
    /// The size of each image.
    pub size: Size,
    /// The share of generated images that is rejected.
    pub reject: Percent,
    /// The as-of date of the prices.
    pub as_of: Date,
    /// The answer.
    pub answer: Comparison,
    /// The same question with one change each.
    pub beside: Vec<Scenario<'a>>,
    /// The warnings.
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

/// The cost of self-hosting and its break-even.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// USD per image for compute alone, on a full machine.
    pub usd_per_image: Span<Usd>,
    /// The images a month from which self-hosting costs no more than the API, at best and at worst. `None` means never,
    /// or not within [`crate::Images::MAX`].
    pub break_even: Span<Option<u64>>,
    /// The images a month from which this stays true, whatever further machines cost.
    pub for_good: Span<Option<u64>>,
}

/// The same question with one change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario<'a> {
    /// The change.
    pub change: Variation,
    /// The machine, changed or not.
    pub host: SelfHost,
    /// The price to compare with, changed or not.
    pub against: Baseline<'a>,
    /// The answer.
    pub answer: Comparison,
}

/// A change to the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variation {
    /// Adds ten hours of labor a month.
    Labor,
    /// Removes all labor.
    NoLabor,
    /// Pays a GPU around the clock.
    AlwaysOn,
    /// Pays a GPU only for the hours in use.
    OnlyUsed,
    /// Compares with another route of the model.
    Baseline,
}

/// A warning about the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caveat<'a> {
    /// No labor is counted.
    NoLabor,
    /// A GPU is paid only for the hours in use, so startup and idle time cost nothing.
    OnlyUsed,
    /// The API price is a floor. If the real price is higher, self-hosting pays off earlier.
    FloorOnly,
    /// The API price is a ceiling. If the real price is lower, self-hosting pays off later.
    CeilingOnly,
    /// The route shuts down on this day.
    Retiring(Date),
    /// Its maker ends the model of the route.
    MakerEnds(MakerEnd<'a>),
    /// The images per hour are a reported illustration, not a measurement.
    Illustrative,
    /// The images per hour are scaled to the pixels generated for each kept image.
    Scaled,
    /// The job has reference images, whose effect on your own machine is unknown.
    ReferencesUncounted,
    /// No documented size limit of the model was found, so it may not support this size.
    SizeNotConfirmed(Size),
    /// No documented size limit of the route was found, so it may not offer this size.
    NotOffered(Size),
    /// The named license forbids commercial use of the model's weights.
    NonCommercial(&'a str, &'a str),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoReport<'a> {
    /// The catalog has no model with public weights and this id.
    Unknown(String),
    /// The model does not support the job's size.
    NotMade(Model<'a>, Unsupported<'a>),
    /// The images per hour of the model are neither known nor given.
    NotMeasured(Model<'a>),
    /// No route sells the model for the job. The cost of the machine is still known.
    NotSold(Model<'a>, SelfHost),
    /// The price to compare with is invalid; the message gives the reason.
    Against(String),
}

impl NoReport<'_> {
    /// Returns the query key that has to change.
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
    /// Returns the answer against the baseline of a query: a route, USD per image, or, if unset, the
    /// cheapest route of the machine's model.
    ///
    /// # Errors
    /// If the model, its images per hour or the baseline is unknown.
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

    /// Answers a question, and compares the machine with every other route of the model too.
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
        let scenario = |change, host: SelfHost, against: Baseline<'a>| {
            let answer = host.answer(&against);
            Scenario { change, host, against, answer }
        };
        let mut scenarios = vec![
            scenario(change, SelfHost { labor_hours, ..host }, against.clone()),
            scenario(hours, SelfHost { machine: gpu, ..host }, against.clone()),
        ];
        let id = against.route.as_ref().map(|estimate| estimate.route.id);
        let others = model.sold(asked).into_iter().filter(|other| id != Some(other.route.id));
        scenarios
            .extend(others.filter_map(Baseline::of).map(|other| scenario(Variation::Baseline, host, other)));
        Self {
            model,
            host,
            images: asked.job.images.get(),
            size: asked.job.size,
            reject: asked.job.reject,
            as_of: asked.as_of,
            answer: host.answer(&against),
            beside: scenarios,
            warnings: warnings(model, &host, &against, asked),
            against,
        }
    }

    /// Returns the baseline's route if it sells another model than the machine runs.
    #[must_use]
    pub fn other_model(&self) -> Option<&'a Route> {
        let route = self.against.route.as_ref()?.route;
        (!self.model.is_of(route)).then_some(route)
    }

    /// Returns the first and the last day on which the compared prices were checked; `None` if
    /// all prices come from the visitor.
    #[must_use]
    pub fn checked(&self) -> Option<(Checked, Checked)> {
        let all = || self.beside.iter().map(|scenario| &scenario.against).chain([&self.against]);
        let days = || all().filter_map(|one| Some(one.route.as_ref()?.price.as_ref()?.checked));
        days().min().zip(days().max())
    }

    /// Returns the USD a month for the job's images, self-hosted.
    #[must_use]
    pub fn usd_per_month(&self) -> Span<Usd> {
        let cost = |bound| self.host.cost(self.images, bound);
        Span { low: cost(Bound::Low), high: cost(Bound::High) }
    }

    /// Returns the USD a month for the job's images at the API.
    #[must_use]
    pub fn api_usd_per_month(&self) -> Span<Usd> {
        Span {
            low: self.against.low.saturating_mul(self.images),
            high: self.against.high.saturating_mul(self.images),
        }
    }

    /// Returns the number of machines for the job's images; `None` if only the hours in use are paid.
    #[must_use]
    pub fn machines(&self) -> Option<Span<u64>> {
        self.host.machines_span(self.images)
    }
}

impl SelfHost {
    /// Returns the lowest and the highest number of machines for `images`; `None` if only the hours in use are paid.
    #[must_use]
    pub fn machines_span(&self, images: u64) -> Option<Span<u64>> {
        let machines = |bound| self.machines(images, bound);
        Some(Span { low: machines(Bound::Low)?, high: machines(Bound::High)? })
    }

    /// Compares the cost with a baseline: at best the lowest cost with the highest price, at worst the highest cost
    /// with the lowest price.
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
    warnings.extend(route.and_then(Estimate::maker_end).map(Caveat::MakerEnds));
    warnings.extend(model.non_commercial().map(|license| Caveat::NonCommercial(model.name(), license)));
    warnings
}
