//! Billing by the second of a GPU.

use serde::{Deserialize, Serialize};

use super::{Bill, Priced, What};
use crate::catalog::pairs::Pairs;
use crate::units::seconds::Seconds;
use crate::units::usd::Usd;

/// Rates by GPU, and how long an image was seen to take.
///
/// Source of the rule: Replicate's pricing page. Public models bill the time in which they work, and no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GpuSeconds {
    /// USD per second, by the name of the GPU.
    #[serde(borrow)]
    pub usd_per_second: Pairs<&'static str, Usd>,
    /// Runs that were measured; they span the range.
    pub runs: Vec<Run>,
}

/// A measured run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// The GPU, one of those with a rate.
    pub gpu: &'static str,
    /// How long it worked on one image.
    pub seconds: Seconds,
}

impl GpuSeconds {
    /// USD per second of this GPU.
    #[must_use]
    pub fn rate(&self, gpu: &str) -> Option<Usd> {
        self.usd_per_second.iter().find(|(name, _)| *name == gpu).map(|(_, usd)| *usd)
    }

    /// The bill of the runs that were measured, or of runs on the same GPUs that take the time that is asked for.
    pub(super) fn bill(&self, asked: Option<Seconds>) -> Option<Priced> {
        let bill = |run: &Run| {
            let (per_second, time) = (self.rate(run.gpu)?, asked.unwrap_or(run.seconds));
            let what = What::Seconds { gpu: run.gpu, time, per_second };
            Some(Bill::of(what, per_second.mul_div(time.millis(), 1000)))
        };
        let bills = || self.runs.iter().filter_map(bill);
        let (low, high) = (bills().min_by_key(Bill::total)?, bills().max_by_key(Bill::total)?);
        Some(if low == high { Priced::One(low) } else { Priced::Range(low, high) })
    }
}
