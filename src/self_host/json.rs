//! The answer as JSON.

use serde_json::{Value, json};

use super::report::{Report, Span};
use super::{Bound, HOURS_PER_MONTH, Machine, label, warnings};
use crate::locale::Locale;
use crate::money::Usd;

/// The report as JSON: money as decimal strings in USD, numbers of images as numbers, and null for never.
#[must_use]
pub fn json(report: &Report) -> Value {
    let (host, against, answer) = (&report.host, &report.against, report.answer);
    let machines = report.machines();
    let (least, most) = host.labor_usd_per_hour;
    let beside = report.beside.iter().map(|beside| {
        json!({
            "what": label(beside, Locale::ENGLISH),
            "route": beside.against.route.as_ref().map(|estimate| estimate.route.id),
            "usd_per_image": money(beside.answer.usd_per_image),
            "break_even_images_per_month": count(beside.answer.break_even),
            "cheaper_for_good_from": count(beside.answer.for_good),
        })
    });
    json!({
        "usd_per_image": money(answer.usd_per_image),
        "break_even_images_per_month": count(answer.break_even),
        "cheaper_for_good_from": count(answer.for_good),
        "as_of": report.as_of.to_string(),
        "size": report.size.to_string(),
        "images": report.images,
        "machine": match host.machine {
            Machine::Server { usd_per_month } => json!({"server_usd_per_month": usd_per_month.to_string()}),
            Machine::Gpu { usd_per_hour, always_on } => {
                json!({"gpu_usd_per_hour": usd_per_hour.to_string(), "always_on": always_on})
            }
        },
        "against": {
            "route": against.route.as_ref().map(|estimate| estimate.route.id),
            "usd_per_image": money(Span { low: against.low, high: against.high }),
        },
        "capacity_images_per_month": {"low": host.capacity(Bound::High), "high": host.capacity(Bound::Low)},
        "usd_per_month": {
            "low": report.usd_per_month().low.to_string(),
            "high": report.usd_per_month().high.to_string(),
            "machines": {"low": machines.map(|n| n.low), "high": machines.map(|n| n.high)},
            "api": money(report.api_usd_per_month()),
        },
        "assumptions": {
            "hours_per_month": HOURS_PER_MONTH,
            "images_per_hour": {"low": host.images_per_hour.0, "high": host.images_per_hour.1},
            "utilization": host.utilization,
            "labor_hours": host.hours_of_labor(),
            "labor_usd_per_hour": money(Span { low: least, high: most }),
        },
        "beside": beside.collect::<Vec<_>>(),
        "warnings": warnings(report, Locale::ENGLISH),
    })
}

fn money(usd: Span<Usd>) -> Value {
    json!({"low": usd.low.to_string(), "high": usd.high.to_string()})
}

fn count(images: Span<Option<u64>>) -> Value {
    json!({"low": images.low, "high": images.high})
}
