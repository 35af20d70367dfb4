//! The self-hosting answer as JSON.

use super::report::{Report, Span};
use super::{Bound, HOURS_PER_MONTH, label, warnings};
use crate::i18n::locale::Locale;
use crate::query::machine::Machine;
use crate::tools::json::Json;
use crate::units::usd::Usd;

/// Returns the report as JSON: money as decimal strings in USD, images as numbers, "never" as null.
#[must_use]
pub fn json(report: &Report) -> Json {
    let (host, against, answer) = (&report.host, &report.against, report.answer);
    let machines = report.machines();
    let (least, most) = host.labor_usd_per_hour;
    let variations = report.beside.iter().map(|scenario| {
        Json::Object(vec![
            ("what", label(scenario, Locale::ENGLISH).into()),
            ("route", scenario.against.route.as_ref().map(|estimate| estimate.route.id).into()),
            ("usd_per_image", money(scenario.answer.usd_per_image)),
            ("break_even_images_per_month", count(scenario.answer.break_even)),
            ("cheaper_for_good_from", count(scenario.answer.for_good)),
        ])
    });
    let machine = match host.machine {
        Machine::Server { usd_per_month } => vec![("server_usd_per_month", usd_per_month.to_string().into())],
        Machine::Gpu { usd_per_hour, always_on } => {
            vec![("gpu_usd_per_hour", usd_per_hour.to_string().into()), ("always_on", always_on.into())]
        }
    };
    let (low, high) = host.images_per_hour;
    let (least_kept, most_kept) = host.kept_per_hour();
    let month = report.usd_per_month();
    let price = against.route.as_ref().and_then(|estimate| estimate.price.as_ref());
    let checked = price.map(|price| price.checked);
    Json::Object(vec![
        ("usd_per_image", money(answer.usd_per_image)),
        ("break_even_images_per_month", count(answer.break_even)),
        ("cheaper_for_good_from", count(answer.for_good)),
        ("as_of", report.as_of.to_string().into()),
        ("size", report.size.to_string().into()),
        ("images", report.images.into()),
        (
            "runs",
            Json::Object(vec![
                ("model", report.model.id.into()),
                ("name", report.model.name().into()),
                ("non_commercial_license", report.model.non_commercial().into()),
            ]),
        ),
        ("machine", Json::Object(machine)),
        (
            "against",
            Json::Object(vec![
                ("route", against.route.as_ref().map(|estimate| estimate.route.id).into()),
                ("is_other_model", report.other_model().is_some().into()),
                ("checked", checked.map(|day| day.to_string()).into()),
                ("usd_per_image", money(Span { low: against.low, high: against.high })),
            ]),
        ),
        (
            "capacity_images_per_month",
            ends(host.capacity(Bound::High).into(), host.capacity(Bound::Low).into()),
        ),
        (
            "usd_per_month",
            Json::Object(vec![
                ("low", month.low.to_string().into()),
                ("high", month.high.to_string().into()),
                ("machines", ends(machines.map(|n| n.low).into(), machines.map(|n| n.high).into())),
                ("api", money(report.api_usd_per_month())),
            ]),
        ),
        (
            "assumptions",
            Json::Object(vec![
                ("hours_per_month", HOURS_PER_MONTH.into()),
                ("images_per_hour", ends(low.into(), high.into())),
                ("pixels_per_kept_image", host.pixels.into()),
                ("kept_images_per_hour", ends(least_kept.into(), most_kept.into())),
                ("utilization", host.utilization.into()),
                ("labor_hours", host.hours_of_labor().into()),
                ("labor_usd_per_hour", money(Span { low: least, high: most })),
            ]),
        ),
        ("beside", Json::List(variations.collect())),
        ("warnings", warnings(report, Locale::ENGLISH).into()),
    ])
}

fn ends(low: Json, high: Json) -> Json {
    Json::Object(vec![("low", low), ("high", high)])
}

fn money(usd: Span<Usd>) -> Json {
    ends(usd.low.to_string().into(), usd.high.to_string().into())
}

fn count(images: Span<Option<u64>>) -> Json {
    ends(images.low.into(), images.high.into())
}
