//! Running a model oneself: what a month costs, and from how many images a month on that is less than an API.

mod against;
mod break_even;
mod html;
mod json;
mod model;
mod report;
mod text;

pub use against::Baseline;
pub use break_even::BreakEven;
pub use html::{headings, html, label, rows};
pub use json::json;
pub use model::machine;
pub use report::{Caveat, Comparison, NoReport, Report, Scenario, Span, Variation};
pub use text::{assumptions, problem, sentence, warnings};

use crate::estimate::rounding::rounded_billionths;
use crate::query::machine::{Machine, SelfHost};
use crate::units::decimal;
use crate::units::images::Images;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// Hours in a month: 8,760 in a year, a twelfth of them.
pub const HOURS_PER_MONTH: u64 = 730;

/// One end of what self-hosting may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The least: the most images an hour, the lowest rate for labor.
    Low,
    /// The most: the fewest images an hour, the highest rate for labor.
    High,
}

impl SelfHost {
    /// Images an hour at one end of the cost.
    const fn speed(&self, bound: Bound) -> u64 {
        match bound {
            Bound::Low => self.images_per_hour.1,
            Bound::High => self.images_per_hour.0,
        }
    }

    /// Hundredths of kept images for each hour paid: at most a million images, as many as can be asked for.
    fn hundredths(&self, bound: Bound) -> u64 {
        let megapixels =
            self.speed(bound).saturating_mul(self.utilization).saturating_mul(Size::STANDARD.pixels());
        (megapixels / self.pixels.max(1)).clamp(1, 100_000_000)
    }

    /// Kept images that a machine makes in an hour of use, the least and the most; to three figures where they are scaled.
    #[must_use]
    pub fn kept_per_hour(&self) -> (String, String) {
        let megapixel = Size::STANDARD.pixels();
        let kept = |images: u64| {
            if self.pixels == megapixel {
                return images.to_string();
            }
            let billionths = decimal::mul_div(images.saturating_mul(1_000_000_000), megapixel, self.pixels);
            decimal::format(rounded_billionths(billionths), 9)
        };
        (kept(self.images_per_hour.0), kept(self.images_per_hour.1))
    }

    /// Images a month that one machine makes, paid around the clock.
    #[must_use]
    pub fn capacity(&self, bound: Bound) -> u64 {
        (self.hundredths(bound).saturating_mul(HOURS_PER_MONTH) / 100).max(1)
    }

    /// USD a month for a machine that is paid whether it works or not; `None` where only the hours in use are paid.
    #[must_use]
    pub const fn usd_per_month(&self) -> Option<Usd> {
        match self.machine {
            Machine::Server { usd_per_month } => Some(usd_per_month),
            Machine::Gpu { usd_per_hour, always_on: true } => {
                Some(usd_per_hour.saturating_mul(HOURS_PER_MONTH))
            }
            Machine::Gpu { always_on: false, .. } => None,
        }
    }

    /// Machines that so many images a month need; `None` where only the hours in use are paid.
    #[must_use]
    pub fn machines(&self, images: u64, bound: Bound) -> Option<u64> {
        self.usd_per_month().map(|_| images.div_ceil(self.capacity(bound)))
    }

    /// USD a month for labor.
    #[must_use]
    pub const fn labor(&self, bound: Bound) -> Usd {
        let (low, high) = self.labor_usd_per_hour;
        let rate = match bound {
            Bound::Low => low,
            Bound::High => high,
        };
        rate.mul_div(self.labor_hours, 1000)
    }

    /// USD a month for so many images, at most [`Images::MAX`]: machines and labor. It rises by a step where another machine
    /// starts.
    #[must_use]
    pub fn cost(&self, images: u64, bound: Bound) -> Usd {
        let images = images.min(Images::MAX);
        let compute = if let Machine::Gpu { usd_per_hour, always_on: false } = self.machine {
            used(usd_per_hour, images, self.hundredths(bound))
        } else {
            let machines = self.machines(images, bound).unwrap_or_default();
            self.usd_per_month().unwrap_or_default().saturating_mul(machines)
        };
        compute.saturating_add(self.labor(bound))
    }

    /// USD a month for so many images: the least and the most.
    #[must_use]
    pub fn span(&self, images: u64) -> (Usd, Usd) {
        (self.cost(images, Bound::Low), self.cost(images, Bound::High))
    }

    /// USD per image for compute alone, on a machine that is full; rounded half up to a nano-dollar.
    #[must_use]
    pub fn usd_per_image(&self, bound: Bound) -> Usd {
        match self.machine {
            Machine::Server { usd_per_month } => usd_per_month.mul_div(1, self.capacity(bound)),
            Machine::Gpu { usd_per_hour, .. } => usd_per_hour.mul_div(100, self.hundredths(bound)),
        }
    }
}

/// What the hours cost in which so many images are made, rounded up to a nano-dollar: rounded up, a cost is within a whole
/// amount exactly when the unrounded one is.
fn used(usd_per_hour: Usd, images: u64, hundredths_per_hour: u64) -> Usd {
    let (rate, hundredths) = (usd_per_hour.nano(), images.saturating_mul(100));
    let whole = (rate / hundredths_per_hour).saturating_mul(hundredths);
    let rest = (rate % hundredths_per_hour).saturating_mul(hundredths).div_ceil(hundredths_per_hour);
    Usd::from_nano(whole.saturating_add(rest))
}
