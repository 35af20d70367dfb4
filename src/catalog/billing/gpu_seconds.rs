//! Billing by GPU seconds.

use serde::{Deserialize, Serialize};

use super::observed::MAX_PIXELS;
use super::{Bill, ItemKind, Priced, Request};
use crate::catalog::pairs::Pairs;
use crate::units::packed::packed;
use crate::units::seconds::Seconds;
use crate::units::usd::Usd;

/// Rates per GPU and measured run times.
///
/// Source of the rule: Replicate's pricing page. Public models bill only the time they spend on a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GpuSeconds {
    /// USD per second, by GPU.
    #[serde(borrow)]
    pub usd_per_second: Pairs<&'static str, Usd>,
    /// Measured runs, whose costs span the range.
    pub runs: Vec<Run>,
}

packed!(struct GpuSeconds { usd_per_second, runs });

/// A measured run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// The GPU, which must have a rate.
    pub gpu: &'static str,
    /// Seconds per image.
    pub seconds: Seconds,
}

packed!(struct Run { gpu, seconds });

impl GpuSeconds {
    /// Returns the rate of a GPU in USD per second.
    #[must_use]
    pub fn rate(&self, gpu: &str) -> Option<Usd> {
        self.usd_per_second.iter().find(|(name, _)| *name == gpu).map(|(_, usd)| *usd)
    }

    /// Bills the measured runs, or with a duration of the visitor's, runs of that duration on the same GPUs. Measured runs
    /// made images of about one megapixel, so that larger ones have no price.
    pub(super) fn bill(&self, Request { size, gpu_seconds: asked, .. }: Request) -> Option<Priced> {
        if asked.is_none() && size.pixels() > MAX_PIXELS {
            return None;
        }
        let bill = |run: &Run| {
            let (per_second, time) = (self.rate(run.gpu)?, asked.unwrap_or(run.seconds));
            let kind = ItemKind::Seconds { gpu: run.gpu, time, per_second };
            Some(Bill::of(kind, per_second.mul_div(time.millis(), 1000)))
        };
        let bills = || self.runs.iter().filter_map(bill);
        let (low, high) = (bills().min_by_key(Bill::total)?, bills().max_by_key(Bill::total)?);
        Some(if low == high { Priced::One(low) } else { Priced::Range(low, high) })
    }
}
