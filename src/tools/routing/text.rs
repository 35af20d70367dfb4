//! What two routes cost, in sentences.

use super::{Difference, NoRouting, Routing, Side, one_key};
use crate::catalog::{Qualifier, Tier};
use crate::estimate::asked::Asked;
use crate::estimate::per_route::Warning;
use crate::i18n::locale::Locale;
use crate::i18n::text;
use crate::query::Split;

/// What the lines of the working are called: the cheap route, the better one, both, and every image on the better one.
pub const HEADS: [[&str; 2]; 4] = [
    ["cheap", "günstig"],
    ["better", "besser"],
    ["together", "zusammen"],
    ["all on the better one", "alle mit dem besseren"],
];

/// The answer: the split, what it costs, instead of what, and what it saves.
#[must_use]
pub fn answer(routing: &Routing, split: &Split, locale: Locale) -> Vec<text::Fragment> {
    let Routing { cheap, better, .. } = routing;
    let total = locale.cost(routing.total, around(cheap.is_about() || better.is_about()));
    let month = (locale.say(["{0} a month", "{0} im Monat"], &[&total]), true);
    if cheap.estimate.route.id == better.estimate.route.id {
        let both = locale.say(["Both shares on {0}: ", "Beide Anteile mit {0}: "], &[&name(cheap)]);
        let rest = [", so a split saves nothing.", ", die Aufteilung spart also nichts."];
        return vec![(both, false), month, (locale.of(rest).to_owned(), false)];
    }
    let share = u64::from(split.share.min(100));
    let all = cheap.images + better.images;
    // Of a few images, a whole number on each side may be another share than was asked for.
    let is_share = (cheap.images * 200 + all) / (all * 2).max(1) == share;
    let on = |part: &Side, percent: u64| match part.images {
        _ if is_share => locale.percent(&percent.to_string()),
        0 => locale.of(["none", "keines"]).to_owned(),
        images => locale.images(images),
    };
    let shares = locale.say(
        ["{0} on {1}, {2} on {3}: ", "{0} mit {1}, {2} mit {3}: "],
        &[&on(cheap, share), &name(cheap), &on(better, 100 - share), &name(better)],
    );
    let Difference { low, typical, high } = routing.saving;
    if typical.usd.nano() == 0 && low == high {
        let same = [", the same as all on the better one.", ", ebenso viel wie alle mit dem besseren."];
        return vec![(shares, false), month, (locale.of(same).to_owned(), false)];
    }
    let all = locale.cost_inside(routing.all_on_better, around(better.is_about_each()));
    let about = cheap.is_about() || better.is_about_each();
    let saving = less(routing.saving, about, locale);
    let instead = locale.say([" instead of {0}, ", " statt {0}, "], &[&all]);
    // Where not even the sign is sure, a percentage would only pretend.
    let is_sure = low.zip(high).is_none_or(|(low, high)| low.negative == high.negative);
    let percent = locale.percent(&routing.saving_percent().unsigned_abs().to_string());
    let end = if is_sure { format!(" ({percent}).") } else { ".".to_owned() };
    vec![(shares, false), month, (instead, false), (saving, true), (end, false)]
}

/// How many keys and invoices that takes, and what the cheapest pair on one provider costs. Empty where one route draws
/// every image.
#[must_use]
pub fn keys(routing: &Routing, locale: Locale) -> String {
    let Routing { cheap, better, .. } = routing;
    if cheap.images == 0 || better.images == 0 || cheap.estimate.route.id == better.estimate.route.id {
        return String::new();
    }
    if one_key(cheap, better) {
        let both =
            ["Both are on {0}: one key, one invoice.", "Beide bei {0}: ein API-Schlüssel, eine Rechnung."];
        return locale.say(both, &[cheap.estimate.provider.name]);
    }
    let two =
        ["Two providers: two keys, two invoices.", "Zwei Anbieter: zwei API-Schlüssel, zwei Rechnungen."];
    let mut text = locale.of(two).to_owned();
    if let Some(one) = &routing.one_provider {
        let about = one.cheap.is_about() || one.better.is_about();
        let total = locale.cost(one.total, around(about));
        let about = about || cheap.is_about() || better.is_about();
        let more = less(one.more.reversed(), about, locale);
        let routes = [one.cheap.estimate.route.name(), one.better.estimate.route.name()];
        let one_route = one.cheap.estimate.route.id == one.better.estimate.route.id;
        let both = if one_route {
            [
                " With one key nothing costs less than {0} on {2} for every image: {3} a month, {4}.",
                " Mit einem Schlüssel kostet nichts weniger als {0} bei {2} für alle Bilder: {3} im Monat, {4}.",
            ]
        } else {
            [
                " With one key no pair costs less than {0} and {1} on {2}: {3} a month, {4}.",
                " Mit einem Schlüssel kostet kein Paar weniger als {0} und {1} bei {2}: {3} im Monat, {4}.",
            ]
        };
        let [a, b] = &routes;
        text.push_str(&locale.say(both, &[a, b, one.cheap.estimate.provider.name, &total, &more]));
    }
    text
}

/// What the prices of the two rest on: `Prices: SDXL (fal.ai), vendor, checked 22 Aug 2026; …`
#[must_use]
pub fn evidence(routing: &Routing, locale: Locale) -> String {
    let Routing { cheap, better, .. } = routing;
    let mut parts = vec![cheap];
    if cheap.estimate.route.id != better.estimate.route.id {
        parts.push(better);
    }
    let one = |part: &Side| {
        let price = part.estimate.price.as_ref()?;
        let provenance = locale.provenance(price.quote.grade, price.quote.checked);
        Some(format!("{}, {provenance}{}", name(part), locale.weaker(price)))
    };
    let parts: Vec<String> = parts.into_iter().filter_map(one).collect();
    locale.say(["Prices: {0}.", "Preise: {0}."], &[&parts.join("; ")])
}

/// Why there is no answer, as a sentence that says what to do.
#[must_use]
pub fn problem(problem: &NoRouting, asked: &Asked, locale: Locale) -> String {
    match problem {
        NoRouting::Unknown(id) => {
            let unknown = ["There is no route \"{0}\" in the catalog.", "Im Katalog gibt es keine Route „{0}“."];
            locale.say(unknown, &[id])
        }
        NoRouting::NamesNoModel(estimate) => locale.names_no_model(estimate.provider),
        NoRouting::NotSold(estimate) => locale.say(
            [
                "{0} ({1}) is not sold for this job: {2}.",
                "{0} ({1}) ist für diese Aufgabe nicht zu haben: {2}.",
            ],
            &[&estimate.route.name(), estimate.provider.name, &locale.reason(estimate, asked)],
        ),
        NoRouting::NoCandidate(tier) => locale.say(
            [
                "No route {0}lasts, is confirmed for this size and has a price. Choose another size or a lower tier.",
                "Keine Route {0}bleibt bestehen, ist für diese Auflösung bestätigt und hat einen Preis. Eine andere \
                 Auflösung oder eine niedrigere Stufe wählen.",
            ],
            &[locale.of(match tier {
                None => ["", ""],
                Some(Tier::Budget) => ["of the budget tier or above ", "ab der Stufe Günstig "],
                Some(Tier::Mid) => ["of the mid tier or above ", "ab der Stufe Mittel "],
                Some(Tier::Premium) => ["of the premium tier ", "der Stufe Premium "],
            })],
        ),
    }
}

/// The model with its provider: `SDXL (fal.ai)`.
#[must_use]
pub fn name(part: &Side) -> String {
    format!("{} ({})", part.estimate.route.name(), part.estimate.provider.name)
}

/// What to know about a route before relying on it; without `all` only what may stop the images from coming.
#[must_use]
pub fn warnings(part: &Side, asked: &Asked, all: bool, locale: Locale) -> Vec<String> {
    let weighs = |warning: &&Warning| {
        all || matches!(warning, Warning::Retiring(_) | Warning::SizeNotConfirmed | Warning::NonCommercial)
    };
    let warnings = part.estimate.warnings.iter().filter(weighs);
    warnings.map(|warning| locale.warning(warning, &part.estimate, asked)).collect()
}

/// The words around a figure of several parts: "about" where one of them says so.
#[must_use]
pub const fn around(about: bool) -> Qualifier {
    if about { Qualifier::About } else { Qualifier::Exact }
}

/// A saving in words: `$249 less`, `at least $249 less`, `up to $40 more`.
#[must_use]
pub fn less(saving: Difference, about: bool, locale: Locale) -> String {
    let way = |negative: bool| locale.of(if negative { ["more", "mehr"] } else { ["less", "weniger"] });
    let Difference { low, typical, high } = saving;
    let money = locale.money(typical.usd);
    let (text, negative) = match (low, high) {
        (Some(low), Some(high)) if low != high && low.negative != high.negative => {
            let both = ["between {0} more and {1} less", "zwischen {0} mehr und {1} weniger"];
            return locale.say(both, &[&locale.money(low.usd), &locale.money(high.usd)]);
        }
        (Some(low), Some(high)) if low != high => {
            (locale.span(low.usd.min(high.usd), low.usd.max(high.usd)), low.negative)
        }
        (Some(_), Some(_)) if !about => (money, typical.negative),
        // Known on one side only: at least so much less, or up to so much less.
        (Some(bound), None) | (None, Some(bound)) if bound.negative == typical.negative => {
            let is_least = low.is_some() != bound.negative;
            let both =
                if is_least { ["at least {0}", "mindestens {0}"] } else { ["up to {0}", "bis zu {0}"] };
            (locale.say(both, &[&locale.money(bound.usd)]), bound.negative)
        }
        _ => (locale.say(["about {0}", "etwa {0}"], &[&money]), typical.negative),
    };
    format!("{text} {}", way(negative))
}
