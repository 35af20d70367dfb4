//! The answer as sentences.

use super::report::{Caveat, Comparison, NoReport, Report, Span};
use crate::catalog::Model;
use crate::catalog::Route;
use crate::estimate::asked::Asked;
use crate::estimate::rounding::rounded_billionths;
use crate::i18n::locale::Locale;
use crate::i18n::text;
use crate::i18n::text::Fragment;
use crate::query::machine::Machine;
use crate::query::machine::SelfHost;
use crate::units::decimal;
use crate::units::percent::Percent;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// The answer in a few sentences: from how many images on it pays, what so many cost, where that turns again, and whether
/// another model is compared.
#[must_use]
pub fn sentence(report: &Report, locale: Locale) -> Vec<Fragment> {
    let plain = |both| (locale.of(both).to_owned(), false);
    let loud = |n| (from(n, locale), true);
    let Comparison { usd_per_image, break_even, for_good } = report.answer;
    let mut parts = Vec::new();
    if break_even.low.is_some() {
        let pays = ["Self-hosting {0} pays off ", "{0} selbst zu betreiben lohnt sich "];
        parts.push((locale.say(pays, &[report.model.name()]), false));
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
        _ => {
            let never = ["Self-hosting {0} does not pay off", "{0} selbst zu betreiben lohnt sich nicht"];
            parts.push((locale.say(never, &[report.model.name()]), true));
        }
    }
    if break_even.low.is_none() {
        let full = (usd_per_image.low, report.against.high);
        parts.push(if full.0 >= full.1 {
            let text = [
                ": at the assumed utilization, compute alone costs {0} an image, the API {1}",
                ": Allein die Rechenzeit kostet bei der angenommenen Auslastung {0} je Bild, die API {1}",
            ];
            (locale.say(text, &[&locale.money(full.0), &locale.money(full.1)]), false)
        } else {
            plain([" within a billion images a month", " bis zu einer Milliarde Bilder im Monat"])
        });
    }
    let mut at = String::from("; ");
    at.push_str(&own(&report.host, report.images, locale));
    at.push_str(&locale.say([" against {0}", " statt {0}"], &[&api(report, locale)]));
    if report.against.route.is_some() {
        at.push_str(&locale.say([" for {0}", " für {0}"], &[&report.against.name(locale)]));
    }
    at.push('.');
    parts.push((at, false));
    if for_good != break_even {
        parts.push((turning(for_good, locale), false));
    }
    parts.extend(report.other_model().map(|other| (different(other, locale), false)));
    parts
}

/// `at 10,000 it costs $574–949 on 1–2 machines`.
fn own(host: &SelfHost, images: u64, locale: Locale) -> String {
    let (low, high) = host.span(images);
    let mut text = locale.say(
        ["at {0} it costs {1}", "bei {0} kostet es {1}"],
        &[&locale.number(images), &span(Span { low, high }, locale)],
    );
    if let Some(machines) = host.machines_span(images).filter(|machines| machines.high > 1) {
        text.push_str(&locale.say([" on {0} machines", " auf {0} Maschinen"], &[&counts(machines, locale)]));
    }
    text
}

/// What so many images cost at the API, with the words of its price: `about $25`, `at least $302`.
fn api(report: &Report, locale: Locale) -> String {
    match report.against.route.as_ref().and_then(|route| route.price.as_ref()) {
        Some(price) => locale.cost_inside(price.cost.saturating_mul(report.images), price.quote.qualifier),
        None => span(report.api_usd_per_month(), locale),
    }
}

/// That the other one is not the model that the machine runs.
fn different(other: &Route, locale: Locale) -> String {
    let both = if other.weights.is_some() {
        [" {0} is a different model.", " {0} ist ein anderes Modell."]
    } else {
        [
            " {0} is a different model, and this list knows of no weights to host it with.",
            " {0} ist ein anderes Modell; Gewichte, um es selbst zu betreiben, kennt diese Liste nicht.",
        ]
    };
    locale.say(both, &[&other.name()])
}

/// Why there is no answer, as a sentence that says what to do.
#[must_use]
pub fn problem(problem: &NoReport, asked: &Asked, locale: Locale) -> String {
    let size = text::size(asked.job.size);
    match problem {
        NoReport::Against(text) => text.clone(),
        NoReport::Unknown(id) => {
            let known: Vec<&str> = Model::all(asked.catalog).iter().map(|model| model.id).collect();
            locale.say(
                [
                    "There is no model \"{0}\" with open weights. Choose among {1}.",
                    "Ein Modell „{0}“ mit offenen Gewichten gibt es nicht. Möglich sind {1}.",
                ],
                &[id, &known.join(", ")],
            )
        }
        NoReport::NotMade(model, misfit) => locale.say(
            [
                "{0} does not make {1}: {2}. Choose another size, or another model for the machine.",
                "{0} erzeugt {1} nicht: {2}. Eine andere Auflösung oder ein anderes Modell für die Maschine wählen.",
            ],
            &[model.name(), &size, &locale.misfit(misfit)],
        ),
        NoReport::NotMeasured(model) => locale.say(
            [
                "{0}: no measurement known; enter your own. Type the images of 1 MP (1024\u{a0}×\u{a0}1024) that your machine makes in an hour.",
                "{0}: keine Messung bekannt; bitte eine eigene eingeben. Gefragt sind die Bilder mit 1 MP (1024\u{a0}×\u{a0}1024), die die Maschine in einer Stunde erzeugt.",
            ],
            &[model.name()],
        ),
        NoReport::NotSold(model, host) => {
            let both = [
                "No price of {0} at {1} is known, so it cannot be compared with the same model. Self-hosted, with an assumed {3} images an hour: {2}. Choose what to compare it with: a route, or US dollars per image.",
                "Für {0} in {1} ist kein Preis bekannt, also fehlt der Vergleich mit demselben Modell. Selbst betrieben, mit angenommenen {3} Bildern pro Stunde: {2}. Bitte einen Vergleich wählen: eine Route oder US-Dollar je Bild.",
            ];
            let cost = own(host, asked.job.images.get(), locale);
            let mut text = locale.say(both, &[model.name(), &size, &cost, &kept(host, locale)]);
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

/// Where it stays cheaper, once further machines have made it dearer in between.
fn turning(for_good: Span<Option<u64>>, locale: Locale) -> String {
    match (for_good.low, for_good.high) {
        (Some(low), Some(high)) if low == high => locale.say(
            [
                " A further machine makes it cost more again for a while; it stays cheaper {0}.",
                " Eine weitere Maschine macht es zunächst wieder teurer; günstiger bleibt es {0}.",
            ],
            &[&from(low, locale)],
        ),
        (Some(low), high) => locale.say(
            [
                " A further machine makes it cost more again for a while; it stays cheaper at best {0}, at worst {1}.",
                " Eine weitere Maschine macht es zunächst wieder teurer; günstiger bleibt es im besten Fall {0}, im schlechtesten {1}.",
            ],
            &[&from(low, locale), &high.map_or(locale.of(["never", "nie"]).to_owned(), |high| and_from(low, high, locale))],
        ),
        _ => locale
            .of([
                " Every further machine makes it cost more again for a while.",
                " Jede weitere Maschine macht es zunächst wieder teurer.",
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
    dashed(locale.number(n.low), &locale.number(n.high))
}

/// Kept images an hour: `152–228`.
fn kept(host: &SelfHost, locale: Locale) -> String {
    let (low, high) = host.kept_per_hour();
    dashed(locale.decimal(&low), &locale.decimal(&high))
}

fn dashed(low: String, high: &str) -> String {
    if low == high { low } else { low + "–" + high }
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
    locale.say(words, &[&locale.given(usd)])
}

/// What the answer rests on, in one line.
#[must_use]
pub fn assumptions(report: &Report, locale: Locale) -> String {
    let host = &report.host;
    let (low, high) = host.images_per_hour;
    let mut text = locale.say(
        [
            "Assumed: {0} on {1}; {2} hours a month (8,760 / 12), {3} of 1 MP an hour, {4} of the hours in use, ",
            "Angenommen: {0}, {1}; {2} Stunden im Monat (8.760 / 12), {3} mit 1 MP pro Stunde, {4} der Stunden genutzt, ",
        ],
        &[
            report.model.name(),
            &machine(host.machine, locale),
            &locale.number(super::HOURS_PER_MONTH),
            &locale.images_of(&counts(Span { low, high }, locale)),
            &locale.percent(&host.utilization.to_string()),
        ],
    );
    text.push_str(&if host.labor_hours == 0 {
        locale.of(["no labor", "keine Arbeitszeit"]).to_owned()
    } else {
        let says = if host.labor_hours == 1_000 {
            ["{0} hour of labor a month at {1}", "{0} Stunde Arbeit im Monat zu {1}"]
        } else {
            ["{0} hours of labor a month at {1} each", "{0} Stunden Arbeit im Monat zu je {1}"]
        };
        labor(host, says, locale)
    });
    if let Some((first, last)) = report.checked() {
        let both = if first == last {
            ["; prices checked {0}", "; Preise geprüft am {0}"]
        } else {
            ["; prices checked {0} to {1}", "; Preise geprüft vom {0} bis {1}"]
        };
        text.push_str(&locale.say(both, &[&locale.date(first), &locale.date(last)]));
    }
    text.push('.');
    text
}

/// What to know before relying on the answer, each as a sentence.
#[must_use]
pub fn warnings(report: &Report, locale: Locale) -> Vec<String> {
    report.warnings.iter().map(|warning| said(warning, report, locale)).collect()
}

fn said(warning: &Caveat, report: &Report, locale: Locale) -> String {
    let name = report.against.name(locale);
    let (low, high) = report.host.images_per_hour;
    let stated = counts(Span { low, high }, locale);
    match warning {
        Caveat::NoLabor => locale
            .of(["Your own time is not counted.", "Arbeitszeit ist nicht eingerechnet."])
            .to_owned(),
        Caveat::OnlyUsed => locale
            .of([
                "Only hours in use are counted: starting the GPU and waiting for work cost nothing here.",
                "Nur genutzte Stunden sind eingerechnet: Start der GPU und Warten auf Arbeit kosten hier nichts.",
            ])
            .to_owned(),
        Caveat::Illustrative => locale.say(
            [
                "{0} images an hour is an illustrative figure for an RTX 4090, from a report of June 2026 that names no model; here it stands for {1}. A figure measured on your own machine is better.",
                "{0} Bilder pro Stunde sind ein Beispielwert für eine RTX 4090 aus einem Bericht vom Juni 2026, der kein Modell nennt; hier stehen sie für {1}. Besser ist ein Wert, der auf der eigenen Maschine gemessen ist.",
            ],
            &[&stated, report.model.name()],
        ),
        Caveat::Scaled => {
            let billionths = report.host.pixels.saturating_mul(1_000_000_000);
            let billionths = decimal::mul_div(billionths, 1, Size::STANDARD.pixels());
            let megapixels = decimal::format(rounded_billionths(billionths), 9);
            let both = if report.reject == Percent::NONE {
                [
                    "Counted are {0} images an hour: {1} of 1 MP (1,048,576 pixels), scaled by pixels to the {3} MP of {2}. That is an assumption: measure it on your machine.",
                    "Gerechnet ist mit {0} Bildern pro Stunde: {1} mit 1 MP (1.048.576 Pixel), nach Pixeln umgerechnet auf die {3} MP von {2}. Das ist eine Annahme: besser auf der eigenen Maschine messen.",
                ]
            } else {
                [
                    "Counted are {0} kept images an hour: {1} of 1 MP (1,048,576 pixels), scaled by pixels to the {3} MP that one takes at {2} with {4} rejected. That is an assumption: measure it on your machine.",
                    "Gerechnet ist mit {0} behaltenen Bildern pro Stunde: {1} mit 1 MP (1.048.576 Pixel), nach Pixeln umgerechnet auf die {3} MP, die eines bei {2} und {4} verworfenen braucht. Das ist eine Annahme: besser auf der eigenen Maschine messen.",
                ]
            };
            let rejected = locale.percent(&report.reject.to_string());
            let kept = kept(&report.host, locale);
            locale.say(both, &[&kept, &stated, &text::size(report.size), &locale.decimal(&megapixels), &rejected])
        }
        Caveat::ReferencesUncounted => locale
            .of([
                "What reference images take on your own machine is not counted.",
                "Was Referenzbilder auf der eigenen Maschine brauchen, ist nicht eingerechnet.",
            ])
            .to_owned(),
        Caveat::SizeNotConfirmed(size) => not_confirmed(report.model.name(), *size, locale),
        Caveat::NotOffered(size) => locale.say(
            [
                "No documented limit of {0} was found, so it may not offer {1}.",
                "Für {0} ist keine dokumentierte Grenze bekannt; {1} gibt es dort vielleicht nicht.",
            ],
            &[&name, &text::size(*size)],
        ),
        Caveat::FloorOnly => locale.say(
            [
                "The price of {0} is a floor: where it is higher, self-hosting pays off earlier.",
                "Der Preis für {0} ist eine Untergrenze: Liegt er höher, lohnt sich eigener Betrieb früher.",
            ],
            &[&name],
        ),
        Caveat::CeilingOnly => locale.say(
            [
                "The price of {0} is a ceiling: where it is lower, self-hosting pays off later.",
                "Der Preis für {0} ist eine Obergrenze: Liegt er niedriger, lohnt sich eigener Betrieb später.",
            ],
            &[&name],
        ),
        Caveat::Retiring(on) => {
            locale.say(["{0} shuts down on {1}.", "{0} wird am {1} abgeschaltet."], &[&name, &locale.date(*on)])
        }
        Caveat::NonCommercial(model, license) => non_commercial(model, license, locale),
    }
}

fn not_confirmed(model: &str, size: Size, locale: Locale) -> String {
    let both = [
        "No documented limit of {0} was found, so it may not make {1}.",
        "Für {0} ist keine dokumentierte Grenze bekannt; {1} erzeugt das Modell vielleicht nicht.",
    ];
    locale.say(both, &[model, &text::size(size)])
}

fn non_commercial(model: &str, license: &str, locale: Locale) -> String {
    let both = [
        "The weights of {0} may not be used commercially without another license: they come under the {1}.",
        "Die Gewichte von {0} dürfen ohne eine andere Lizenz nicht kommerziell genutzt werden: Für sie gilt die {1}.",
    ];
    locale.say(both, &[model, license])
}
