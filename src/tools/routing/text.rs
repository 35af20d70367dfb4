//! The cost of two routes, as sentences.

use super::{Difference, NoRouting, Routing, Side, one_key};
use crate::catalog::{Qualifier, Tier};
use crate::estimate::asked::Asked;
use crate::estimate::per_route::Warning;
use crate::i18n::locale::{Locale, Text};
use crate::i18n::text;
use crate::i18n::tr;
use crate::query::Split;

/// The row labels of the working: the cheap route, the better one, both, and every image on the better one.
pub const HEADS: [Text; 4] =
    [tr!(routing::CHEAP), tr!(routing::BETTER), tr!(routing::TOGETHER), tr!(routing::ALL_ON_BETTER)];

/// Returns the answer: the split, its cost, the cost without it, and the saving.
#[must_use]
pub fn answer(routing: &Routing, split: &Split, locale: Locale) -> Vec<text::Fragment> {
    let Routing { cheap, better, .. } = routing;
    let total = locale.cost(routing.total, around(cheap.is_about() || better.is_about()));
    let month = (locale.format(tr!(figures::A_MONTH), &[&total]), true);
    if cheap.estimate.route.id == better.estimate.route.id {
        let both = locale.format(tr!(routing::BOTH_SHARES_ON), &[&name(cheap)]);
        let rest = tr!(routing::SPLITTING_SAVES_NOTHING);
        return vec![(both, false), month, (locale.text(rest).to_owned(), false)];
    }
    let share = u64::from(split.share.min(100));
    let all = cheap.images + better.images;
    // With few images, whole numbers on each side may miss the share that was asked for.
    let is_share = (cheap.images * 200 + all) / (all * 2).max(1) == share;
    let on = |part: &Side, percent: u64| match part.images {
        _ if is_share => locale.percent(&percent.to_string()),
        0 => locale.text(tr!(routing::NONE)).to_owned(),
        images => locale.images(images),
    };
    let shares = locale.format(
        tr!(routing::SPLIT),
        &[&on(cheap, share), &name(cheap), &on(better, 100 - share), &name(better)],
    );
    let Difference { low, typical, high } = routing.saving;
    if typical.usd.nano() == 0 && low == high {
        let same = tr!(routing::SAME_AS_ALL_ON_BETTER);
        return vec![(shares, false), month, (locale.text(same).to_owned(), false)];
    }
    let all = locale.cost_inside(routing.all_on_better, around(better.is_about_each()));
    let about = cheap.is_about() || better.is_about_each();
    let saving = less(routing.saving, about, locale);
    let instead = locale.format(tr!(routing::INSTEAD_OF), &[&all]);
    // One percentage of a range suggests precision that is not there.
    let percent = locale.percent(&routing.saving_percent().unsigned_abs().to_string());
    let is_single = low.zip(high).is_none_or(|(low, high)| low == high);
    let end = if is_single { format!(" ({percent}).") } else { ".".to_owned() };
    vec![(shares, false), month, (instead, false), (saving, true), (end, false)]
}

/// Returns the number of API keys and invoices, and the cost of the cheapest pair with one provider. Empty if a single
/// route renders every image.
#[must_use]
pub fn keys(routing: &Routing, locale: Locale) -> String {
    let Routing { cheap, better, .. } = routing;
    if cheap.images == 0 || better.images == 0 || cheap.estimate.route.id == better.estimate.route.id {
        return String::new();
    }
    if one_key(cheap, better) {
        let both = tr!(routing::ONE_KEY);
        return locale.format(both, &[cheap.estimate.provider.name]);
    }
    let two = tr!(routing::TWO_KEYS);
    let mut text = locale.text(two).to_owned();
    if let Some(one) = &routing.one_provider {
        let about = one.cheap.is_about() || one.better.is_about();
        let total = locale.cost(one.total, around(about));
        let about = about || cheap.is_about() || better.is_about();
        let more = less(one.more.reversed(), about, locale);
        let routes = [one.cheap.estimate.route.name(), one.better.estimate.route.name()];
        let one_route = one.cheap.estimate.route.id == one.better.estimate.route.id;
        let both = if one_route {
            tr!(routing::CHEAPEST_ROUTE_WITH_ONE_KEY)
        } else {
            tr!(routing::CHEAPEST_PAIR_WITH_ONE_KEY)
        };
        let [a, b] = &routes;
        text.push_str(&locale.format(both, &[a, b, one.cheap.estimate.provider.name, &total, &more]));
    }
    text
}

/// Returns the evidence behind both prices, such as `Prices: SDXL (fal.ai), vendor, checked 22 Aug 2026; …`
#[must_use]
pub fn evidence(routing: &Routing, locale: Locale) -> String {
    let Routing { cheap, better, .. } = routing;
    let mut parts = vec![cheap];
    if cheap.estimate.route.id != better.estimate.route.id {
        parts.push(better);
    }
    let one = |part: &Side| {
        let price = part.estimate.price.as_ref()?;
        let provenance = locale.provenance(price.quote.grade, price.checked);
        Some(format!("{}, {provenance}{}", name(part), locale.weaker(price)))
    };
    let parts: Vec<String> = parts.into_iter().filter_map(one).collect();
    locale.format(tr!(routing::PRICES), &[&parts.join("; ")])
}

/// Returns the reason why there is no answer, and how to get one.
#[must_use]
pub fn problem(problem: &NoRouting, asked: &Asked, locale: Locale) -> String {
    match problem {
        NoRouting::Unknown(id) => {
            let unknown = tr!(routing::NO_SUCH_ROUTE);
            locale.format(unknown, &[id])
        }
        NoRouting::NamesNoModel(estimate) => locale.names_no_model(estimate.provider),
        NoRouting::NotSold(estimate) => locale.format(
            tr!(routing::NOT_AVAILABLE_FOR_THIS_JOB),
            &[&estimate.route.name(), estimate.provider.name, &locale.reason(estimate, asked)],
        ),
        NoRouting::NoCandidate(tier) => locale.format(
            tr!(routing::NO_ROUTE_QUALIFIES),
            &[locale.text(match tier {
                None => tr!(routing::OF_ANY_TIER),
                Some(Tier::Budget) => tr!(routing::OF_BUDGET_TIER_OR_ABOVE),
                Some(Tier::Mid) => tr!(routing::OF_MID_TIER_OR_ABOVE),
                Some(Tier::Premium) => tr!(routing::OF_PREMIUM_TIER),
            })],
        ),
    }
}

/// Formats the model and its provider: `SDXL (fal.ai)`.
#[must_use]
pub fn name(part: &Side) -> String {
    format!("{} ({})", part.estimate.route.name(), part.estimate.provider.name)
}

/// Returns the warnings of a route; without `all`, only those that may rule the route out.
#[must_use]
pub fn warnings(part: &Side, asked: &Asked, all: bool, locale: Locale) -> Vec<String> {
    let weighs = |warning: &&Warning| {
        let rules_out = matches!(
            warning,
            Warning::Retiring(_) | Warning::MakerEnds(_) | Warning::SizeNotConfirmed | Warning::NonCommercial
        );
        all || rules_out
    };
    let warnings = part.estimate.warnings.iter().filter(weighs);
    warnings.map(|warning| locale.warning(warning, &part.estimate, asked)).collect()
}

/// Returns the qualifier for a sum of parts: "about" if any part is "about".
#[must_use]
pub const fn around(about: bool) -> Qualifier {
    if about { Qualifier::About } else { Qualifier::Exact }
}

/// Formats a saving: `$249 less`, `at least $249 less`, `up to $40 more`.
#[must_use]
pub fn less(saving: Difference, about: bool, locale: Locale) -> String {
    let way = |negative: bool| locale.text(if negative { tr!(routing::MORE) } else { tr!(routing::LESS) });
    let Difference { low, typical, high } = saving;
    let money = locale.money(typical.usd);
    let (text, negative) = match (low, high) {
        (Some(low), Some(high)) if low != high && low.negative != high.negative => {
            let both = tr!(routing::BETWEEN_MORE_AND_LESS);
            return locale.format(both, &[&locale.money(low.usd), &locale.money(high.usd)]);
        }
        (Some(low), Some(high)) if low != high => {
            (locale.span(low.usd.min(high.usd), low.usd.max(high.usd)), low.negative)
        }
        (Some(_), Some(_)) if !about => (money, typical.negative),
        // Only one bound is known, so the saving is "at least" or "up to" that bound.
        (Some(bound), None) | (None, Some(bound)) if bound.negative == typical.negative => {
            let is_least = low.is_some() != bound.negative;
            let both = if is_least { tr!(figures::AT_LEAST) } else { tr!(routing::UP_TO) };
            (locale.format(both, &[&locale.money(bound.usd)]), bound.negative)
        }
        _ => (locale.format(tr!(routing::ABOUT), &[&money]), typical.negative),
    };
    format!("{text} {}", way(negative))
}
