//! The words of addresses, forms and flags for a machine of one's own.

use super::{Machine, Mistake, SelfHost};
use crate::job::number;
use crate::locale::Locale;
use crate::money::{Usd, decimal};

/// The keys that [`SelfHost::with`] reads and [`SelfHost::pairs`] writes, in the order in which they are read: a GPU
/// takes the place of a server.
pub const KEYS: [&str; 7] = [
    "server_usd_per_month",
    "gpu_usd_per_hour",
    "always_on",
    "images_per_hour",
    "utilization",
    "labor_hours",
    "labor_usd_per_hour",
];

/// The most images that a machine may make in an hour.
const MOST_IMAGES_PER_HOUR: u64 = 1_000_000;
/// The most that a machine may cost, by the month or by the hour, in USD.
const MOST_MACHINE: u64 = 1_000_000;
/// The most hours of labor a month, and the most USD for one.
const MOST_LABOR: u64 = 10_000;

impl SelfHost {
    /// These inputs, changed by pairs of keys and values in any order, the last value of a key counting; and which values could
    /// not be used, for which the input stays as it was. Other keys are passed over. Numbers are as the locale writes them, which
    /// in an address is always English.
    #[must_use]
    pub fn with(mut self, pairs: &[(&str, &str)], locale: Locale) -> (Self, Vec<Mistake>) {
        let mut mistakes = Vec::new();
        for key in KEYS {
            let Some((_, value)) = pairs.iter().rev().find(|(named, _)| *named == key) else { continue };
            if self.set(key, value, locale).is_none() {
                mistakes.push(Mistake { key, value: (*value).to_owned() });
            }
        }
        (self, mistakes)
    }

    fn set(&mut self, key: &str, value: &str, locale: Locale) -> Option<()> {
        let value: &str = &plain(value, locale);
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
            "images_per_hour" => self.images_per_hour = hourly(value)?,
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

    /// The inputs as pairs of keys and values, in the order of [`KEYS`] and without those that are as by default;
    /// [`SelfHost::with`] reads them.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let by_default = Self::default();
        let mut pairs = Vec::new();
        match self.machine {
            machine if machine == by_default.machine => {}
            Machine::Server { usd_per_month } => {
                pairs.push(("server_usd_per_month", usd_per_month.to_string()));
            }
            Machine::Gpu { usd_per_hour, always_on } => {
                pairs.push(("gpu_usd_per_hour", usd_per_hour.to_string()));
                if always_on {
                    pairs.push(("always_on", "1".to_owned()));
                }
            }
        }
        let (low, high) = self.images_per_hour;
        let (least, most) = self.labor_usd_per_hour;
        let others = [
            (
                "images_per_hour",
                self.images_per_hour != by_default.images_per_hour,
                range(low.to_string(), &high.to_string()),
            ),
            ("utilization", self.utilization != by_default.utilization, self.utilization.to_string()),
            ("labor_hours", self.labor_hours != by_default.labor_hours, self.hours_of_labor()),
            (
                "labor_usd_per_hour",
                self.labor_usd_per_hour != by_default.labor_usd_per_hour,
                range(least.to_string(), &most.to_string()),
            ),
        ];
        pairs.extend(
            others.into_iter().filter(|(_, differs, _)| *differs).map(|(key, _, value)| (key, value)),
        );
        pairs
    }

    /// Hours of labor a month as a plain decimal: `7.5`.
    #[must_use]
    pub fn hours_of_labor(&self) -> String {
        // A thousandth has the same digits whatever it is a thousandth of.
        Usd::from_nano(self.labor_hours.saturating_mul(1_000_000)).to_string()
    }
}

/// `1200..1800`, or `1500` where both ends are the same.
fn range(low: String, high: &str) -> String {
    if low == high { low } else { low + ".." + high }
}

/// What was typed, each end of a range by itself, without separators and without the sign of its unit.
pub(super) fn plain(typed: &str, locale: Locale) -> String {
    let typed = typed.trim().to_ascii_lowercase();
    let (low, high) = ends(&typed);
    let part = |text: &str| {
        let text = text.trim_matches(|c: char| c.is_whitespace() || "$%".contains(c));
        // No group of thousands starts with a zero: 0.003 is no three in any language.
        if text.starts_with('0') { text.replacen(',', ".", 1) } else { locale.plain(text) }
    };
    high.map_or_else(|| part(low), |high| part(low) + ".." + &part(high))
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
    let low = number(low)?;
    let high = high.map_or(Some(low), number)?;
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
