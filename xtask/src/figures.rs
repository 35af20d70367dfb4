//! The figures that a post shows without WebAssembly: those of the card, and those of phrases in the text.
//!
//! Every figure is a price per image, so that a script can multiply it. It comes with the first day on which it may
//! differ, since models are shut down while a build stays as it is. From that day on, the page loads the widget.

use std::collections::BTreeMap;

use image_price_estimator::catalog::{Catalog, Tier};
use image_price_estimator::estimate::per_tier::InTier;
use image_price_estimator::i18n::text;
use image_price_estimator::page::{TITLE, row};
use image_price_estimator::{Cost, Date, Estimate, Job, Lang, Locale, Ranking, Size, Status, rank};
use serde_json::{Map, Value, json};

/// The months after the build in which figures may be used.
const MONTHS: u8 = 3;

/// Both languages, in the order of the scripts.
fn locales() -> impl Iterator<Item = Locale> {
    Lang::ALL.iter().map(|lang| Locale { lang: *lang, currency: None })
}

/// Returns a text in both languages, or once if both are the same.
fn translated(text: impl Fn(Locale) -> String) -> Value {
    let texts: Vec<String> = locales().map(text).collect();
    match texts.as_slice() {
        [first, second] if first == second => json!(first),
        _ => json!(texts),
    }
}

/// Returns a cost as its bounds and typical value in billionths of a dollar, or as one number.
fn cost(cost: Cost) -> Value {
    let nano = cost.typical.nano();
    if cost.low == Some(cost.typical) && cost.high == Some(cost.typical) {
        return json!(nano);
    }
    let bound = |usd: Option<image_price_estimator::Usd>| usd.map(image_price_estimator::Usd::nano);
    json!([bound(cost.low), nano, bound(cost.high)])
}

/// The rankings of each preset size on a day.
struct Day<'a> {
    rankings: Vec<Ranking<'a>>,
}

impl<'a> Day<'a> {
    fn new(catalog: &'a Catalog, day: Date) -> Self {
        let ranking = |size| rank(catalog, &Job { size, ..Job::default() }, day);
        Self { rankings: Size::PRESETS.into_iter().map(ranking).collect() }
    }

    /// Returns the estimates of each route, one for each preset size.
    fn estimates(&self) -> BTreeMap<&'static str, Vec<&Estimate<'a>>> {
        let mut routes: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for estimate in self.rankings.iter().flat_map(|ranking| &ranking.estimates) {
            routes.entry(estimate.route.id).or_default().push(estimate);
        }
        routes
    }

    /// Returns what the card says for each preset size.
    fn cards(&self) -> Vec<Value> {
        self.rankings.iter().map(card).collect()
    }
}

/// Whether a phrase and a card may say something else of a route than on another day.
fn differs(one: &[&Estimate], other: &[&Estimate]) -> bool {
    let facts = |e: &Estimate| {
        let price = e
            .price
            .as_ref()
            .map(|price| (price.cost, price.checked, price.quote.grade, price.quote.qualifier));
        let end = match e.status {
            Status::Retired(end) | Status::Retiring(end) => Some((end.on, end.is_contradicted)),
            _ => None,
        };
        (price, end, e.status.as_str(), e.tier, e.size_confirmed, e.is_dependable())
    };
    one.iter().zip(other).any(|(one, other)| facts(one) != facts(other))
}

/// Returns what a phrase says of a route, from its estimate at each preset size.
fn route(estimates: &[&Estimate]) -> Value {
    let mut facts = Map::new();
    // At a size that a route does not offer, its status says nothing of its end.
    let end = estimates.iter().find_map(|e| match e.status {
        Status::Retired(end) | Status::Retiring(end) => Some(end),
        _ => None,
    });
    if let Some(end) = end {
        facts.insert(
            "end".to_owned(),
            json!([end.on.to_string(), translated(|locale| locale.date(end.on)), end.is_contradicted]),
        );
    }
    if estimates.iter().any(|e| matches!(e.status, Status::Retired(_))) {
        return facts.into();
    }
    let price = |e: &Estimate| e.price.as_ref().filter(|_| e.is_ranked()).map(|price| cost(price.cost));
    let prices: Vec<_> = estimates.iter().map(|e| price(e).unwrap_or_default()).collect();
    let is_one = prices.iter().all(|price| Some(price) == prices.first());
    facts.insert(
        "usd".to_owned(),
        if is_one { prices.first().cloned().into_iter().collect() } else { prices.into() },
    );
    let doubt: Vec<_> = estimates
        .iter()
        .enumerate()
        .filter(|(_, e)| e.is_ranked() && !e.size_confirmed)
        .map(|(at, _)| at)
        .collect();
    if !doubt.is_empty() {
        facts.insert("unconfirmed".to_owned(), json!(doubt));
    }
    if let Some(price) = estimates.iter().find_map(|e| e.price.as_ref()) {
        facts.insert("day".to_owned(), translated(|locale| locale.day(price.checked)));
        facts.insert("grade".to_owned(), json!(price.quote.grade.as_str()));
        facts.insert("is".to_owned(), json!(price.quote.qualifier.as_str()));
    }
    facts.into()
}

/// Returns what the card says of a job.
fn card(ranking: &Ranking) -> Value {
    let answer = |answer: Option<InTier>| {
        let answer = answer?;
        let price = answer.best.price.as_ref()?;
        Some(json!({
            "usd": cost(price.cost),
            "is": price.quote.qualifier.as_str(),
            "made": translated(|locale| locale.route(answer.best.route)),
            "by": answer.best.provider.name,
            "note": translated(|locale| locale.limits(&answer, &ranking.asked.job).join(" · ")),
        }))
    };
    // The first one admits every tier.
    ranking.per_tier().into_iter().skip(1).map(|found| answer(found).unwrap_or_default()).collect()
}

/// The figures of a build.
pub(crate) struct Figures {
    /// Those of the card.
    pub cards: Value,
    /// Those of the phrases.
    pub routes: Value,
}

/// Returns the figures for the day of the build.
pub(crate) fn figures(catalog: &Catalog, today: Date) -> Figures {
    let now = Day::new(catalog, today);
    let (routes, cards) = (now.estimates(), now.cards());
    // The first day on which something differs.
    let (mut until_of_routes, mut until_of_cards) = (BTreeMap::new(), vec![None; cards.len()]);
    let last = today.plus_months(MONTHS);
    let mut before = Day::new(catalog, today);
    for day in days(today).skip(1).take_while(|day| *day < last) {
        let then = Day::new(catalog, day);
        let (others, yesterday) = (then.estimates(), before.estimates());
        let changed = |from: &BTreeMap<&'static str, Vec<&Estimate>>| {
            let is_other = |(id, was): &(&&'static str, &Vec<&Estimate>)| {
                others.get(**id).is_none_or(|is| differs(was, is))
            };
            from.iter().filter(is_other).map(|(id, _)| *id).collect::<Vec<_>>()
        };
        for id in changed(&routes) {
            until_of_routes.entry(id).or_insert(day);
        }
        // The answers are compared only where they may differ, since that takes longer.
        let is_new = !changed(&yesterday).is_empty();
        drop(yesterday);
        if !is_new {
            continue;
        }
        for (until, (was, is)) in until_of_cards.iter_mut().zip(cards.iter().zip(then.cards())) {
            if *was != is && until.is_none() {
                *until = Some(day);
            }
        }
        before = then;
    }
    let until = |day: Option<Date>| day.unwrap_or(last).to_string();
    let sizes: Map<String, Value> = Size::PRESETS
        .into_iter()
        .zip(cards)
        .zip(&now.rankings)
        .zip(until_of_cards)
        .map(|(((size, tiers), ranking), day)| {
            let as_of = translated(|locale| row::as_of_answers(ranking, locale));
            (size.to_string(), json!({ "until": until(day), "asOf": as_of, "tiers": tiers }))
        })
        .collect();
    let tiers: Vec<Value> =
        Tier::ALL.iter().map(|tier| translated(|locale| text::capitalized(locale.tier(*tier)))).collect();
    let routes: Map<String, Value> = routes
        .into_iter()
        .map(|(id, estimates)| {
            let mut facts = route(&estimates);
            if let (Some(facts), Some(day)) = (facts.as_object_mut(), until_of_routes.get(id)) {
                facts.insert("until".to_owned(), json!(day.to_string()));
            }
            (id.to_owned(), facts)
        })
        .collect();
    let presets: Vec<String> = Size::PRESETS.iter().map(ToString::to_string).collect();
    Figures {
        cards: json!({ "title": translated(|locale| locale.text(TITLE).to_owned()), "tiers": tiers, "sizes": sizes }),
        routes: json!({ "until": last.to_string(), "sizes": presets, "routes": routes }),
    }
}

/// Returns the days from a day on.
fn days(from: Date) -> impl Iterator<Item = Date> {
    let next = |day: &Date| {
        let month_after = Date::new(day.year(), day.month(), 1)?.plus_months(1);
        Date::new(day.year(), day.month(), day.day() + 1).or(Some(month_after))
    };
    std::iter::successors(Some(from), next)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use image_price_estimator::catalog::Catalog;
    use image_price_estimator::{Date, Job, Locale, Status, rank};
    use serde_json::{Value, json};

    use super::{days, figures, translated};

    const DAY: &str = "2026-11-22";

    #[test]
    fn every_figure_holds_until_the_first_day_on_which_it_may_differ() {
        let (catalog, today) = (Catalog::embedded(), DAY.parse::<Date>().unwrap());
        let figures = figures(&catalog, today);
        let last = figures.routes["until"].as_str().unwrap();
        assert_eq!(last, "2027-02-22", "no figure may be older than three months");
        let routes = figures.routes["routes"].as_object().unwrap();
        assert_eq!(routes.len(), catalog.routes.len(), "every route has its facts");
        let ranking = rank(&catalog, &Job::default(), today);
        let mut ending = BTreeSet::new();
        for estimate in &ranking.estimates {
            let facts = &routes[estimate.route.id];
            match estimate.status {
                Status::Retired(end) => {
                    assert_eq!(facts["end"][0], end.on.to_string(), "{}", estimate.route.id);
                    assert!(facts.get("usd").is_none(), "{} has shut down", estimate.route.id);
                }
                Status::Retiring(end) => {
                    assert_eq!(facts["end"][0], end.on.to_string(), "{}", estimate.route.id);
                    if end.on.to_string().as_str() < last {
                        assert!(
                            facts["until"].as_str().unwrap() <= end.on.to_string().as_str(),
                            "{}",
                            estimate.route.id
                        );
                        ending.insert(end.on);
                    }
                }
                _ => assert!(facts.get("end").is_none(), "{}", estimate.route.id),
            }
        }
        assert!(!ending.is_empty(), "some routes end within the months of the figures");
        // The card of each size, on the last day on which it is used, and from then on.
        for (size, card) in figures.cards["sizes"].as_object().unwrap() {
            let until: Date = card["until"].as_str().unwrap().parse().unwrap();
            let job = Job { size: size.parse().unwrap(), ..Job::default() };
            let on = |day| super::card(&rank(&catalog, &job, day));
            let before = days(today).take_while(|day| *day < until).last().unwrap();
            assert_eq!(on(before), card["tiers"], "{size} on {before}");
            assert!(until.to_string() == last || on(until) != card["tiers"], "{size} on {until}");
        }
    }

    #[test]
    fn days_follow_each_other_across_months_and_years() {
        let case = |from: &str, next: &str| {
            assert_eq!(days(from.parse().unwrap()).nth(1), next.parse().ok(), "{from}");
        };
        case("2026-11-22", "2026-11-23");
        case("2026-11-30", "2026-12-01");
        case("2026-12-31", "2027-01-01");
        case("2028-02-28", "2028-02-29");
    }

    #[test]
    fn a_text_is_a_pair_only_if_the_languages_differ() {
        assert_eq!(translated(|locale: Locale| locale.number(999)), json!("999"));
        assert_eq!(translated(|locale: Locale| locale.number(1000)), json!(["1,000", "1.000"]));
        assert_eq!(translated(|_| String::new()), Value::from(""));
    }
}
