//! The words of addresses, forms and flags for a machine of one's own.

use super::{Machine, SelfHost};
use crate::money::{Usd, decimal};
use crate::number::whole;

/// The most images that a machine may make in an hour.
const MOST_IMAGES_PER_HOUR: u64 = 1_000_000;
/// The most that a machine may cost, by the month or by the hour, in USD.
const MOST_MACHINE: u64 = 1_000_000;
/// The most hours of labor a month, and the most USD for one.
const MOST_LABOR: u64 = 10_000;

impl SelfHost {
    /// Takes a value for a key, in small letters and with points for decimals. `None` when the value cannot be
    /// used, and everything stays as it was; a key that is not one of these is passed over.
    pub(crate) fn set(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "server_usd_per_month" => self.machine = Machine::Server { usd_per_month: rent(value)? },
            "gpu_usd_per_hour" => {
                let always_on = matches!(self.machine, Machine::Gpu { always_on: true, .. });
                self.machine = Machine::Gpu { usd_per_hour: rent(value)?, always_on };
            }
            "always_on" => {
                let around_the_clock = match value {
                    "1" | "true" | "yes" | "on" | "" => true,
                    "0" | "false" | "no" | "off" => false,
                    _ => return None,
                };
                // A server by the month is always on.
                if let Machine::Gpu { always_on, .. } = &mut self.machine {
                    *always_on = around_the_clock;
                }
            }
            "utilization" => self.utilization = decimal(value, 0).filter(|n| (1..=100).contains(n))?,
            "labor_hours" => self.labor_hours = thousandths(value)?,
            "labor_usd_per_hour" => {
                self.labor_usd_per_hour =
                    money_range(value).filter(|(_, high)| *high <= dollars(MOST_LABOR))?;
            }
            _ => {}
        }
        Some(())
    }

    /// What a key stands at, as [`SelfHost::set`] reads it; empty for another one, and where nothing is said.
    pub(crate) fn value(&self, key: &str) -> String {
        let (least, most) = self.labor_usd_per_hour;
        match (key, self.machine) {
            ("server_usd_per_month", Machine::Server { usd_per_month }) => usd_per_month.to_string(),
            ("gpu_usd_per_hour", Machine::Gpu { usd_per_hour, .. }) => usd_per_hour.to_string(),
            ("always_on", Machine::Gpu { always_on: true, .. }) => "1".to_owned(),
            ("utilization", _) => self.utilization.to_string(),
            ("labor_hours", _) => self.hours_of_labor(),
            ("labor_usd_per_hour", _) => range(least.to_string(), &most.to_string()),
            _ => String::new(),
        }
    }

    /// Hours of labor a month as a plain decimal: `7.5`.
    #[must_use]
    pub fn hours_of_labor(&self) -> String {
        // A thousandth has the same digits whatever it is a thousandth of.
        Usd::from_nano(self.labor_hours.saturating_mul(1_000_000)).to_string()
    }
}

/// `1200..1800`, or `1500` where both ends are the same.
pub(crate) fn range(low: String, high: &str) -> String {
    if low == high { low } else { low + ".." + high }
}

/// The two ends of a range: `1200..1800`, `1200-1800`, `1200–1800`.
fn ends(text: &str) -> (&str, Option<&str>) {
    let cut = ["..", "–", "-"].into_iter().find_map(|between| text.split_once(between));
    cut.map_or((text, None), |(low, high)| (low.trim(), Some(high.trim())))
}

/// Reads images an hour, from 1 to 1,000,000: `1500`, or the least and the most, `1200..1800`.
#[must_use]
pub fn hourly(text: &str) -> Option<(u64, u64)> {
    let (low, high) = ends(text.trim());
    let low = whole(low)?;
    let high = high.map_or(Some(low), whole)?;
    (1 <= low && low <= high && high <= MOST_IMAGES_PER_HOUR).then_some((low, high))
}

/// Reads an amount in US dollars, or the least and the most: `75`, `75..150`.
#[must_use]
pub fn money_range(text: &str) -> Option<(Usd, Usd)> {
    let (low, high) = ends(text.trim());
    let low: Usd = low.parse().ok()?;
    let high = high.map_or(Some(low), |high| high.parse().ok())?;
    (low <= high).then_some((low, high))
}

/// Reads hours of labor a month, from 0 to 10,000, as thousandths of an hour: `7.5` is 7,500.
#[must_use]
pub fn thousandths(text: &str) -> Option<u64> {
    decimal(text.trim(), 3).filter(|hours| *hours <= MOST_LABOR * 1000)
}

/// What a machine costs, from $0.001 to $1,000,000.
fn rent(text: &str) -> Option<Usd> {
    let usd = text.parse().ok()?;
    (Usd::from_nano(1_000_000)..=dollars(MOST_MACHINE)).contains(&usd).then_some(usd)
}

const fn dollars(whole: u64) -> Usd {
    Usd::from_nano(whole.saturating_mul(1_000_000_000))
}
