//! Billing by the second of a GPU.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Bill, Priced, What};
use crate::catalog::pairs::Pairs;
use crate::units::decimal;
use crate::units::usd::Usd;

/// Rates by GPU, and how long an image was seen to take.
///
/// Source of the rule: Replicate's pricing page. Public models bill the time in which they work, and no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[serde(deny_unknown_fields)]
pub struct Run {
    /// The GPU, one of those with a rate.
    pub gpu: &'static str,
    /// How long it worked on one image.
    pub seconds: Millis,
}

impl GpuSeconds {
    /// USD per second of this GPU.
    #[must_use]
    pub fn rate(&self, gpu: &str) -> Option<Usd> {
        self.usd_per_second.iter().find(|(name, _)| *name == gpu).map(|(_, usd)| *usd)
    }

    /// The bill of the runs that were measured, or of runs on the same GPUs that take the time that is asked for.
    pub(super) fn bill(&self, asked: Option<Millis>) -> Option<Priced> {
        let bill = |run: &Run| {
            let (per_second, time) = (self.rate(run.gpu)?, asked.unwrap_or(run.seconds));
            let what = What::Seconds { gpu: run.gpu, time, per_second };
            Some(Bill::of(what, per_second.scaled(time.0, 1000)))
        };
        let bills = || self.runs.iter().filter_map(bill);
        let (low, high) = (bills().min_by_key(Bill::total)?, bills().max_by_key(Bill::total)?);
        Some(if low == high { Priced::One(low) } else { Priced::Range(low, high) })
    }
}

/// A time in whole milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Millis(u64);

impl fmt::Display for Millis {
    /// The time in seconds: `4.7`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&decimal::format(self.0, 3))
    }
}

impl FromStr for Millis {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        decimal::parse(text, 3).filter(|millis| (1..=3_600_000).contains(millis)).map(Self).ok_or_else(|| {
            format!("\"{text}\" is no time; write seconds from 0.001 to 3600, such as \"4.7\"")
        })
    }
}

impl Serialize for Millis {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() { to.collect_str(self) } else { self.0.serialize(to) }
    }
}

impl<'de> Deserialize<'de> for Millis {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            crate::units::text::text(from)
        } else {
            u64::deserialize(from).map(Self)
        }
    }
}
