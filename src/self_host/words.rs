//! The answer as sentences.

use super::report::{Answer, Report, Span, Warning};
use super::{Machine, SelfHost};
use crate::locale::Locale;
use crate::money::Usd;
use crate::words;
use crate::words::Part;

/// The answer in a few sentences: from how many images on it pays, what so many cost, and where that turns again.
#[must_use]
pub fn sentence(report: &Report, locale: Locale) -> Vec<Part> {
    let plain = |both| (locale.of(both).to_owned(), false);
    let loud = |n| (from(n, locale), true);
    let Answer { usd_per_image, break_even, for_good } = report.answer;
    let mut parts = Vec::new();
    if break_even.low.is_some() {
        parts.push(plain(["Self-hosting pays off ", "Eigener Betrieb lohnt sich "]));
    }
    match (break_even.low, break_even.high) {
        (Some(low), Some(high)) if low == high => parts.push(loud(low)),
        (Some(low), Some(high)) => parts.extend([
            plain(["at best ", "im besten Fall "]),
            loud(low),
            plain([", at worst ", ", im schlechtesten "]),
            (and_from(low, high, locale), true),
        ]),
        (Some(low), None) => parts.extend([
            plain(["at best ", "im besten Fall "]),
            loud(low),
            plain([", at worst never", ", im schlechtesten nie"]),
        ]),
        _ => parts.push((
            locale.of(["Self-hosting does not pay off", "Eigener Betrieb lohnt sich nicht"]).to_owned(),
            true,
        )),
    }
    if break_even.low.is_none() {
        let full = (usd_per_image.low, report.against.high);
        parts.push(if full.0 >= full.1 {
            let text = [
                ": even a full machine costs {0} an image for compute alone, the API {1}",
                ": Selbst eine ausgelastete Maschine kostet {0} je Bild allein an Rechenzeit, die API {1}",
            ];
            (locale.say(text, &[&locale.money(full.0), &locale.money(full.1)]), false)
        } else {
            plain([" within a billion images a month", " bis zu einer Milliarde Bilder im Monat"])
        });
    }
    let (own, api) = (report.usd_per_month(), report.api_usd_per_month());
    let mut at = locale.say(
        ["; at {0} it costs {1}", "; bei {0} kostet er {1}"],
        &[&locale.number(report.images), &span(own, locale)],
    );
    if let Some(machines) = report.machines().filter(|machines| machines.high > 1) {
        at.push_str(&locale.say([" on {0} machines", " auf {0} Maschinen"], &[&counts(machines, locale)]));
    }
    at.push_str(&locale.say([" against {0}", " statt {0}"], &[&span(api, locale)]));
    if report.against.route.is_some() {
        at.push_str(&locale.say([" for {0}", " für {0}"], &[&report.against.name(locale)]));
    }
    at.push('.');
    parts.push((at, false));
    if for_good != break_even {
        parts.push((turning(for_good, locale), false));
    }
    parts
}

/// Where it stays cheaper, once further machines have made it dearer in between.
fn turning(for_good: Span<Option<u64>>, locale: Locale) -> String {
    match (for_good.low, for_good.high) {
        (Some(low), Some(high)) if low == high => locale.say(
            [
                " A further machine makes it cost more again for a while; it stays cheaper {0}.",
                " Eine weitere Maschine macht ihn zunächst wieder teurer; günstiger bleibt er {0}.",
            ],
            &[&from(low, locale)],
        ),
        (Some(low), high) => locale.say(
            [
                " A further machine makes it cost more again for a while; it stays cheaper at best {0}, at worst {1}.",
                " Eine weitere Maschine macht ihn zunächst wieder teurer; günstiger bleibt er im besten Fall {0}, im schlechtesten {1}.",
            ],
            &[&from(low, locale), &high.map_or(locale.of(["never", "nie"]).to_owned(), |high| and_from(low, high, locale))],
        ),
        _ => locale
            .of([
                " Every further machine makes it cost more again for a while.",
                " Jede weitere Maschine macht ihn zunächst wieder teurer.",
            ])
            .to_owned(),
    }
}

/// `from 4,975 images a month`.
fn from(images: u64, locale: Locale) -> String {
    if images == 1 {
        return locale.of(["from the first image", "ab dem ersten Bild"]).to_owned();
    }
    locale.say(["from {0} images a month", "ab {0} Bildern im Monat"], &[&locale.number(images)])
}

/// `from 42,475`, said after a lower number.
fn and_from(before: u64, images: u64, locale: Locale) -> String {
    if before == 1 {
        return from(images, locale);
    }
    locale.say(["from {0}", "ab {0}"], &[&locale.number(images)])
}

/// `$199`, `$75–150`.
pub(super) fn span(usd: Span<Usd>, locale: Locale) -> String {
    let (low, high) = (locale.money(usd.low), locale.money(usd.high));
    if low == high { low } else { locale.span(usd.low, usd.high) }
}

/// `2`, `2–3`.
pub(super) fn counts(n: Span<u64>, locale: Locale) -> String {
    let (low, high) = (locale.number(n.low), locale.number(n.high));
    if low == high { low } else { low + "–" + &high }
}

/// Hours of labor a month and USD for each, in a sentence.
pub(super) fn labor(host: &SelfHost, both: [&str; 2], locale: Locale) -> String {
    let (low, high) = host.labor_usd_per_hour;
    locale.say(both, &[&locale.decimal(&host.hours_of_labor()), &span(Span { low, high }, locale)])
}

/// `a server at $199 a month`.
pub(super) fn machine(machine: Machine, locale: Locale) -> String {
    let (words, usd) = match machine {
        Machine::Server { usd_per_month } => {
            (["a server at {0} a month", "ein Server zu {0} im Monat"], usd_per_month)
        }
        Machine::Gpu { usd_per_hour, always_on: true } => (
            ["a GPU at {0} an hour around the clock", "eine GPU zu {0} pro Stunde rund um die Uhr"],
            usd_per_hour,
        ),
        Machine::Gpu { usd_per_hour, always_on: false } => (
            [
                "a GPU at {0} an hour, only while in use",
                "eine GPU zu {0} pro Stunde, nur solange sie rechnet",
            ],
            usd_per_hour,
        ),
    };
    locale.say(words, &[&locale.exact(usd)])
}

/// What the answer rests on, in one line.
#[must_use]
pub fn assumptions(report: &Report, locale: Locale) -> String {
    let host = &report.host;
    let (low, high) = host.images_per_hour;
    let mut text = locale.say(
        [
            "Assumed: {0}; {1} hours a month (8,760 / 12), {2} images an hour, {3} of the hours in use, ",
            "Angenommen: {0}; {1} Stunden im Monat (8.760 / 12), {2} Bilder pro Stunde, {3} der Stunden genutzt, ",
        ],
        &[
            &machine(host.machine, locale),
            &locale.number(super::HOURS_PER_MONTH),
            &counts(Span { low, high }, locale),
            &locale.percent(&host.utilization.to_string()),
        ],
    );
    text.push_str(&if host.labor_hours == 0 {
        locale.of(["no labor", "keine Arbeit"]).to_owned()
    } else {
        labor(
            host,
            ["{0} hours of labor a month at {1} each", "{0} Stunden Arbeit im Monat zu je {1}"],
            locale,
        )
    });
    text.push_str(&locale.say(["; prices as of {0}.", "; Preise vom {0}."], &[&locale.date(report.as_of)]));
    text
}

/// What to know before relying on the answer, each as a sentence.
#[must_use]
pub fn warnings(report: &Report, locale: Locale) -> Vec<String> {
    let name = report.against.name(locale);
    let say = |warning: &Warning| {
        match warning {
        Warning::NoLabor => locale
            .of([
                "Labor is not counted: whoever sets up and watches the machine works for nothing here.",
                "Arbeit ist nicht gezählt: Einrichtung und Betreuung der Maschine kosten hier nichts.",
            ])
            .to_owned(),
        Warning::OnlyUsed => locale
            .of([
                "Only hours in use are counted: starting the GPU and waiting for work cost nothing here.",
                "Nur genutzte Stunden sind gezählt: Start der GPU und Warten auf Arbeit kosten hier nichts.",
            ])
            .to_owned(),
        Warning::FloorOnly => locale.say(
            [
                "The price of {0} is a floor: where it is higher, self-hosting pays off earlier.",
                "Der Preis für {0} ist eine Untergrenze: Liegt er höher, lohnt sich eigener Betrieb früher.",
            ],
            &[&name],
        ),
        Warning::CeilingOnly => locale.say(
            [
                "The price of {0} is a ceiling: where it is lower, self-hosting pays off later.",
                "Der Preis für {0} ist eine Obergrenze: Liegt er niedriger, lohnt sich eigener Betrieb später.",
            ],
            &[&name],
        ),
        Warning::Retiring(on) => locale.say(
            ["{0} shuts down on {1}.", "{0} wird am {1} abgeschaltet."],
            &[&name, &locale.date(*on)],
        ),
        Warning::SizeNotCounted(size) => locale.say(
            [
                "Images per hour are taken as given: larger images than one megapixel take longer, and these have {0}.",
                "Die Bilder pro Stunde gelten wie angegeben: Größere Bilder als ein Megapixel dauern länger, und diese haben {0}.",
            ],
            &[&words::size(*size)],
        ),
        Warning::NonCommercial(model, publisher) => locale.say(
            [
                "The weights of {0} may not be used commercially without a license from {1}.",
                "Die Gewichte von {0} dürfen ohne Lizenz von {1} nicht kommerziell genutzt werden.",
            ],
            &[model, publisher],
        ),
    }
    };
    report.warnings.iter().map(say).collect()
}
