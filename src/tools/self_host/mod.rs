//! Self-hosting: the monthly cost of your own machine, and the number of images from which it beats an API.

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

/// Hours in a month: 8,760 hours in a year ÷ 12.
pub const HOURS_PER_MONTH: u64 = 730;

/// One end of the range of self-hosting costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The lowest cost: the most images an hour and the lowest rate for labor.
    Low,
    /// The highest cost: the fewest images an hour and the highest rate for labor.
    High,
}

impl SelfHost {
    /// Returns the images an hour at one end of the cost.
    const fn speed(&self, bound: Bound) -> u64 {
        match bound {
            Bound::Low => self.images_per_hour.1,
            Bound::High => self.images_per_hour.0,
        }
    }

    /// Returns hundredths of kept images for each paid hour, capped at a million images, the maximum of a job.
    fn hundredths(&self, bound: Bound) -> u64 {
        let megapixels =
            self.speed(bound).saturating_mul(self.utilization).saturating_mul(Size::STANDARD.pixels());
        (megapixels / self.pixels.max(1)).clamp(1, 100_000_000)
    }

    /// Returns the kept images for each hour in use, lowest and highest. Scaled numbers are
    /// rounded to three significant figures.
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

    /// Returns the images a month of one machine that runs around the clock.
    #[must_use]
    pub fn capacity(&self, bound: Bound) -> u64 {
        (self.hundredths(bound).saturating_mul(HOURS_PER_MONTH) / 100).max(1)
    }

    /// Returns the USD a month of a machine with a fixed cost; `None` if only the hours in use are paid.
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

    /// Returns the number of machines for `images` a month; `None` if only the hours in use are paid.
    #[must_use]
    pub fn machines(&self, images: u64, bound: Bound) -> Option<u64> {
        self.usd_per_month().map(|_| images.div_ceil(self.capacity(bound)))
    }

    /// Returns the USD a month for labor.
    #[must_use]
    pub const fn labor(&self, bound: Bound) -> Usd {
        let (low, high) = self.labor_usd_per_hour;
        let rate = match bound {
            Bound::Low => low,
            Bound::High => high,
        };
        rate.mul_div(self.labor_hours, 1000)
    }

    /// Returns the USD a month of machines and labor for `images`, capped at [`Images::MAX`]. Each
    /// further machine raises it by a step.
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

    /// Returns the lowest and the highest USD a month for `images`.
    #[must_use]
    pub fn span(&self, images: u64) -> (Usd, Usd) {
        (self.cost(images, Bound::Low), self.cost(images, Bound::High))
    }

    /// Returns the USD of compute per image on a fully used machine, rounded half up to a nano-dollar.
    #[must_use]
    pub fn usd_per_image(&self, bound: Bound) -> Usd {
        match self.machine {
            Machine::Server { usd_per_month } => usd_per_month.mul_div(1, self.capacity(bound)),
            Machine::Gpu { usd_per_hour, .. } => usd_per_hour.mul_div(100, self.hundredths(bound)),
        }
    }
}

/// Returns the cost of the hours in use for `images`, rounded up to a nano-dollar. After rounding up, a cost fits into
/// a whole amount exactly if the unrounded cost does.
fn used(usd_per_hour: Usd, images: u64, hundredths_per_hour: u64) -> Usd {
    let (rate, hundredths) = (usd_per_hour.nano(), images.saturating_mul(100));
    let whole = (rate / hundredths_per_hour).saturating_mul(hundredths);
    let rest = (rate % hundredths_per_hour).saturating_mul(hundredths).div_ceil(hundredths_per_hour);
    Usd::from_nano(whole.saturating_add(rest))
}
