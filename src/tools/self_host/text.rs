//! The self-hosting answer as sentences.

use super::report::{Caveat, Comparison, NoReport, Report, Span};
use crate::catalog::Model;
use crate::catalog::Route;
use crate::estimate::asked::Asked;
use crate::estimate::rounding::rounded_billionths;
use crate::i18n::locale::{Locale, Text};
use crate::i18n::text;
use crate::i18n::text::Fragment;
use crate::i18n::tr;
use crate::query::machine::Machine;
use crate::query::machine::SelfHost;
use crate::units::decimal;
use crate::units::percent::Percent;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// Returns the answer in a few sentences: the break-even, the cost of the job, later crossings, and a
/// note if another model is compared.
#[must_use]
pub fn sentence(report: &Report, locale: Locale) -> Vec<Fragment> {
    let plain = |both| (locale.text(both).to_owned(), false);
    let loud = |n| (from(n, locale), true);
    let Comparison { usd_per_image, break_even, for_good } = report.answer;
    let mut parts = Vec::new();
    if break_even.low.is_some() {
        let pays = tr!(self_host::SELF_HOSTING_PAYS_OFF);
        parts.push((locale.format(pays, &[report.model.name()]), false));
    }
    match (break_even.low, break_even.high) {
        (Some(low), Some(high)) if low == high => parts.push(loud(low)),
        (Some(low), Some(high)) => parts.extend([
            plain(tr!(self_host::AT_BEST)),
            loud(low),
            plain(tr!(self_host::AT_WORST)),
            (and_from(low, high, locale), true),
        ]),
        (Some(low), None) => {
            parts.extend([plain(tr!(self_host::AT_BEST)), loud(low), plain(tr!(self_host::AT_WORST_NEVER))]);
        }
        _ => {
            let never = tr!(self_host::SELF_HOSTING_DOES_NOT_PAY);
            parts.push((locale.format(never, &[report.model.name()]), true));
        }
    }
    if break_even.low.is_none() {
        let full = (usd_per_image.low, report.against.high);
        parts.push(if full.0 >= full.1 {
            let text = tr!(self_host::COMPUTE_ALONE_COSTS);
            (locale.format(text, &[&locale.money(full.0), &locale.money(full.1)]), false)
        } else {
            plain(tr!(self_host::WITHIN_A_BILLION_IMAGES))
        });
    }
    let mut at = String::from("; ");
    at.push_str(&own(&report.host, report.images, locale));
    at.push_str(&locale.format(tr!(self_host::INSTEAD_OF), &[&api(report, locale)]));
    if report.against.route.is_some() {
        at.push_str(&locale.format(tr!(self_host::FOR), &[&report.against.name(locale)]));
    }
    at.push('.');
    parts.push((at, false));
    if for_good != break_even {
        parts.push((turning(for_good, locale), false));
    }
    parts.extend(report.other_model().map(|other| (different(other, locale), false)));
    parts
}

/// Formats the cost of self-hosting: `at 10,000 it costs $574–949 on 1–2 machines`.
fn own(host: &SelfHost, images: u64, locale: Locale) -> String {
    let (low, high) = host.span(images);
    let mut text = locale
        .format(tr!(self_host::AT_IT_COSTS), &[&locale.number(images), &span(Span { low, high }, locale)]);
    if let Some(machines) = host.machines_span(images).filter(|machines| machines.high > 1) {
        text.push_str(&locale.format(tr!(self_host::ON_MACHINES), &[&counts(machines, locale)]));
    }
    text
}

/// Formats the cost of the job at the API, with the qualifier of the price: `about $25`, `at least $302`.
fn api(report: &Report, locale: Locale) -> String {
    match report.against.route.as_ref().and_then(|route| route.price.as_ref()) {
        Some(price) => locale.cost_inside(price.cost.saturating_mul(report.images), price.quote.qualifier),
        None => span(report.api_usd_per_month(), locale),
    }
}

/// Notes that the compared route sells another model than the machine runs.
fn different(other: &Route, locale: Locale) -> String {
    let both = if other.weights.is_some() {
        tr!(self_host::IS_A_DIFFERENT_MODEL)
    } else {
        tr!(self_host::IS_A_DIFFERENT_MODEL_WITHOUT_WEIGHTS)
    };
    locale.format(both, &[&other.name()])
}

/// Returns the reason why there is no answer, and how to get one.
#[must_use]
pub fn problem(problem: &NoReport, asked: &Asked, locale: Locale) -> String {
    let size = text::size(asked.job.size);
    match problem {
        NoReport::Against(text) => text.clone(),
        NoReport::Unknown(id) => {
            let known: Vec<&str> = Model::all(asked.catalog).iter().map(|model| model.id).collect();
            locale.format(tr!(self_host::NO_SUCH_MODEL), &[id, &known.join(", ")])
        }
        NoReport::NotMade(model, unsupported) => locale.format(
            tr!(self_host::MODEL_DOES_NOT_MAKE_SIZE),
            &[model.name(), &size, &locale.unsupported(unsupported)],
        ),
        NoReport::NotMeasured(model) => locale.format(tr!(self_host::NO_MEASUREMENT_KNOWN), &[model.name()]),
        NoReport::NotSold(model, host) => {
            let both = tr!(self_host::NOTHING_TO_COMPARE_WITH);
            let cost = own(host, asked.job.images.get(), locale);
            let mut text = locale.format(both, &[model.name(), &size, &cost, &kept(host, locale)]);
            let is_confirmed = model.confirms(asked.job.size, asked.catalog);
            let unconfirmed = (!is_confirmed).then(|| not_confirmed(model.name(), asked.job.size, locale));
            let license = model.non_commercial().map(|license| non_commercial(model.name(), license, locale));
            for known in unconfirmed.into_iter().chain(license) {
                text.extend([" ", &known]);
            }
            text
        }
    }
}

/// Returns the number of images from which self-hosting stays cheaper, after further machines have
/// made it more expensive in between.
fn turning(for_good: Span<Option<u64>>, locale: Locale) -> String {
    match (for_good.low, for_good.high) {
        (Some(low), Some(high)) if low == high => {
            locale.format(tr!(self_host::ANOTHER_MACHINE), &[&from(low, locale)])
        }
        (Some(low), high) => locale.format(
            tr!(self_host::ANOTHER_MACHINE_CASES),
            &[
                &from(low, locale),
                &high.map_or(locale.text(tr!(self_host::NEVER)).to_owned(), |high| {
                    and_from(low, high, locale)
                }),
            ],
        ),
        _ => locale.text(tr!(self_host::EVERY_FURTHER_MACHINE)).to_owned(),
    }
}

/// Formats a break-even: `from 4,975 images a month`.
fn from(images: u64, locale: Locale) -> String {
    if images == 1 {
        return locale.text(tr!(self_host::FROM_THE_FIRST_IMAGE)).to_owned();
    }
    locale.format(tr!(self_host::FROM_IMAGES_A_MONTH), &[&locale.number(images)])
}

/// Formats a second break-even after a lower one: `from 42,475`.
fn and_from(before: u64, images: u64, locale: Locale) -> String {
    if before == 1 {
        return from(images, locale);
    }
    locale.format(tr!(self_host::FROM), &[&locale.number(images)])
}

/// Formats a range of money: `$199`, `$75–150`.
pub(super) fn span(usd: Span<Usd>, locale: Locale) -> String {
    let (low, high) = (locale.money(usd.low), locale.money(usd.high));
    if low == high { low } else { locale.span(usd.low, usd.high) }
}

/// Formats a range of counts: `2`, `2–3`.
pub(super) fn counts(n: Span<u64>, locale: Locale) -> String {
    dashed(locale.number(n.low), &locale.number(n.high))
}

/// Formats the kept images an hour: `152–228`.
fn kept(host: &SelfHost, locale: Locale) -> String {
    let (low, high) = host.kept_per_hour();
    dashed(locale.decimal(&low), &locale.decimal(&high))
}

fn dashed(low: String, high: &str) -> String {
    if low == high { low } else { low + "–" + high }
}

/// Formats the hours of labor a month and their hourly rate.
pub(super) fn labor(host: &SelfHost, both: Text, locale: Locale) -> String {
    let (low, high) = host.labor_usd_per_hour;
    locale.format(both, &[&locale.decimal(&host.hours_of_labor()), &span(Span { low, high }, locale)])
}

/// Formats a machine with its price: `a server at $199 a month`.
pub(super) fn machine(machine: Machine, locale: Locale) -> String {
    let (words, usd) = match machine {
        Machine::Server { usd_per_month } => (tr!(self_host::SERVER_AT), usd_per_month),
        Machine::Gpu { usd_per_hour, always_on: true } => {
            (tr!(self_host::GPU_AROUND_THE_CLOCK), usd_per_hour)
        }
        Machine::Gpu { usd_per_hour, always_on: false } => (tr!(self_host::GPU_WHILE_IN_USE), usd_per_hour),
    };
    locale.format(words, &[&locale.given(usd)])
}

/// Returns the assumptions behind the answer, in one line.
#[must_use]
pub fn assumptions(report: &Report, locale: Locale) -> String {
    let host = &report.host;
    let (low, high) = host.images_per_hour;
    let mut text = locale.format(
        tr!(self_host::ASSUMED),
        &[
            report.model.name(),
            &machine(host.machine, locale),
            &locale.number(super::HOURS_PER_MONTH),
            &locale.images_of(&counts(Span { low, high }, locale)),
            &locale.percent(&host.utilization.to_string()),
        ],
    );
    text.push_str(&if host.labor_hours == 0 {
        locale.text(tr!(self_host::NO_LABOR)).to_owned()
    } else {
        let wording = if host.labor_hours == 1_000 {
            tr!(self_host::HOUR_OF_LABOR_A_MONTH)
        } else {
            tr!(self_host::HOURS_OF_LABOR_A_MONTH)
        };
        labor(host, wording, locale)
    });
    if let Some((first, last)) = report.checked() {
        let both =
            if first == last { tr!(self_host::PRICES_CHECKED) } else { tr!(self_host::PRICES_CHECKED_TO) };
        text.push_str(&locale.format(both, &[&locale.day(first), &locale.day(last)]));
    }
    text.push('.');
    text
}

/// Returns each warning as a sentence.
#[must_use]
pub fn warnings(report: &Report, locale: Locale) -> Vec<String> {
    report.warnings.iter().map(|warning| warning_text(warning, report, locale)).collect()
}

fn warning_text(warning: &Caveat, report: &Report, locale: Locale) -> String {
    let name = report.against.name(locale);
    let (low, high) = report.host.images_per_hour;
    let stated = counts(Span { low, high }, locale);
    match warning {
        Caveat::NoLabor => locale.text(tr!(self_host::OWN_TIME_NOT_INCLUDED)).to_owned(),
        Caveat::OnlyUsed => locale.text(tr!(self_host::ONLY_HOURS_IN_USE)).to_owned(),
        Caveat::Illustrative => {
            locale.format(tr!(self_host::SPEED_IS_ILLUSTRATIVE), &[&stated, report.model.name()])
        }
        Caveat::Scaled => {
            let billionths = report.host.pixels.saturating_mul(1_000_000_000);
            let billionths = decimal::mul_div(billionths, 1, Size::STANDARD.pixels());
            let megapixels = decimal::format(rounded_billionths(billionths), 9);
            let both = if report.reject == Percent::NONE {
                tr!(self_host::CALCULATED_WITH_IMAGES_AN_HOUR)
            } else {
                tr!(self_host::CALCULATED_WITH_KEPT_IMAGES_AN_HOUR)
            };
            let rejected = locale.percent(&report.reject.to_string());
            let kept = kept(&report.host, locale);
            locale.format(
                both,
                &[&kept, &stated, &text::size(report.size), &locale.decimal(&megapixels), &rejected],
            )
        }
        Caveat::ReferencesUncounted => locale.text(tr!(self_host::REFERENCES_NOT_INCLUDED)).to_owned(),
        Caveat::SizeNotConfirmed(size) => not_confirmed(report.model.name(), *size, locale),
        Caveat::NotOffered(size) => {
            locale.format(tr!(self_host::ROUTE_MAY_NOT_OFFER_SIZE), &[&name, &text::size(*size)])
        }
        Caveat::FloorOnly => locale.format(tr!(self_host::PRICE_IS_A_MINIMUM), &[&name]),
        Caveat::CeilingOnly => locale.format(tr!(self_host::PRICE_IS_A_MAXIMUM), &[&name]),
        Caveat::Retiring(on) => locale.format(tr!(self_host::SHUTS_DOWN_ON), &[&name, &locale.date(*on)]),
        Caveat::MakerEnds(end) => {
            locale.format(tr!(self_host::MODEL_ENDS), &[&name, &locale.maker_ends(end)])
        }
        Caveat::NonCommercial(model, license) => non_commercial(model, license, locale),
    }
}

fn not_confirmed(model: &str, size: Size, locale: Locale) -> String {
    let both = tr!(self_host::MODEL_MAY_NOT_MAKE_SIZE);
    locale.format(both, &[model, &text::size(size)])
}

fn non_commercial(model: &str, license: &str, locale: Locale) -> String {
    let both = tr!(self_host::WEIGHTS_ARE_NON_COMMERCIAL);
    locale.format(both, &[model, license])
}
