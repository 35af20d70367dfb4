//! The ranking as text, for the widget, the static page and the terminal.

use crate::estimate::asked::Asked;
use crate::estimate::job::Job;
use crate::estimate::per_route::{Estimate, Price, Status, Warning};
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::{Locale, Text};
use crate::i18n::text::{self, Value};
use crate::i18n::tr;
use crate::page::bar::{Bar, Scale};
use crate::page::group::{Group, matches};
use crate::query::By;
use crate::units::date::Date;
use crate::units::usd::Usd;

/// The texts of a ranked route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The route's id.
    pub id: &'static str,
    /// The keyword of its status: `available` or `retiring`.
    pub status: &'static str,
    /// The typical cost in USD per month, as an exact decimal.
    pub usd_per_month: String,
    /// Its rank; `None` for a row with a caveat.
    pub rank: Option<u32>,
    /// Whether it is folded.
    pub is_folded: bool,
    /// The model and its quality.
    pub model: String,
    /// The provider's name.
    pub provider: &'static str,
    /// Tier, score, latency, resale and batch discount.
    pub facts: String,
    /// The other routes of its row in the list, and what they cost: `+6 providers from $10 to $140`.
    pub others: Option<String>,
    /// The label for its upcoming shutdown, or for that of its model at the maker.
    pub shutdown: Option<String>,
    /// The labels for other warnings.
    pub chips: Vec<String>,
    /// The main figure: the cost of a month or of the horizon, or the number of images that the budget buys.
    pub amount: String,
    /// The figure next to it: the difference to the route in use, the cost of an image, or that of the first month.
    pub beside: String,
    /// The positions of the cost on the shared scale.
    pub bar: Bar,
    /// The number of decades on that scale.
    pub decades: u32,
    /// The address of the price's source.
    pub address: &'static str,
    /// The grade of the price and its check date, or its age once it is no longer fresh.
    pub provenance: String,
}

/// The least cost of an image that a row states per image, and not per 1,000.
const ONE_CENT: Usd = Usd::from_nano(10_000_000);

/// Returns the row of a ranked route; `None` for unranked routes.
#[must_use]
pub fn row(estimate: &Estimate, asked: &Asked, scale: Scale, locale: Locale) -> Option<Row> {
    let (rank, price) = (Some(estimate.rank?), estimate.price.as_ref()?);
    let images = asked.job.images.get();
    let (mut shutdown, mut chips) = (None, Vec::new());
    for warning in &estimate.warnings {
        let chip = locale.chip(warning, estimate, asked);
        if matches!(warning, Warning::Retiring(_) | Warning::MakerEnds(_)) {
            shutdown = chip;
        } else {
            chips.extend(chip);
        }
    }
    let month = locale.price(price, images);
    // Fractions of a cent are hard to compare.
    let (words, count) = if price.cost.typical < ONE_CENT {
        (tr!(page::THOUSAND_IMAGES), 1000)
    } else {
        (tr!(page::IMAGE), 1)
    };
    let each = locale.said(words, &[Value::Price(price, count)]);
    let (amount, beside) = match (asked.job.budget, estimate.horizon) {
        (Some(budget), _) => {
            let amount = locale.bought(price, budget);
            let at = if text::is_one(&amount) { tr!(page::IMAGE_AT) } else { tr!(page::IMAGES_AT) };
            let beside = locale.said(at, &[Value::Money(price.cost.typical)]);
            (amount, beside)
        }
        (None, Some(total)) => (
            locale.cost(total, price.quote.qualifier),
            locale.format(tr!(page::NOW), &[&locale.a_month(&month)]),
        ),
        (None, None) => (month, each),
    };
    Some(Row {
        id: estimate.route.id,
        status: estimate.status.as_str(),
        usd_per_month: price.cost.typical.saturating_mul(images).to_string(),
        rank,
        is_folded: false,
        model: locale.route(estimate.route),
        provider: estimate.provider.name,
        facts: locale.facts(estimate, asked),
        others: None,
        shutdown,
        chips,
        amount,
        beside,
        bar: scale.bar(price.cost),
        decades: scale.decades(),
        address: price.quote.source,
        provenance: locale.evidence(locale.grade(price.quote.grade), price, asked),
    })
}

/// Returns a row of the list. Beside a route in use, a row tells the difference to it.
#[must_use]
pub fn of_group(group: &Group, by: By, ranking: &Ranking, scale: Scale, locale: Locale) -> Option<Row> {
    let asked = &ranking.asked;
    let row = row(group.first, asked, scale, locale)?;
    let beside = locale.beside_today(group.first, ranking).unwrap_or(row.beside);
    Some(Row { rank: group.rank, others: others(group, by, asked, locale), beside, ..row })
}

/// Returns how many other routes a row represents, with their typical costs in the unit of the row.
fn others(group: &Group, by: By, asked: &Asked, locale: Locale) -> Option<String> {
    let [one, many] = match by {
        By::Model => [tr!(page::ANOTHER_PROVIDER), tr!(page::OTHER_PROVIDERS)],
        By::Provider => [tr!(page::ANOTHER_ROUTE), tr!(page::OTHER_ROUTES)],
        By::Route => return None,
    };
    let count = group.others.len();
    if count == 0 {
        return None;
    }
    let mut text = locale.said(if count == 1 { one } else { many }, &[Value::Count(count)]);
    let prices = || group.others.iter().filter_map(|other| Some((*other, other.price.as_ref()?)));
    if let Some(budget) = asked.job.budget {
        let images = || prices().filter_map(|(_, price)| price.bought(budget).typical);
        let (low, high) = images().min().zip(images().max())?;
        let most = locale.images(high);
        let most = Value::Name(&most);
        text.push_str(": ");
        if low == high {
            locale.write_all(&[most], &mut text);
        } else {
            locale.say(tr!(figures::TO), &[Value::Number(low), most], &mut text);
        }
        return Some(text);
    }
    let costs = || {
        prices().map(|(other, price)| -> Usd {
            let month = price.cost.typical.saturating_mul(asked.job.images.get());
            other.horizon.map_or(month, |total| total.typical)
        })
    };
    let (low, high) = costs().min().zip(costs().max())?;
    let [least, most] = [low, high].map(|cost| locale.money(cost));
    let words = if least == most { tr!(page::OTHERS_AT) } else { tr!(page::OTHERS_FROM_TO) };
    Some(locale.said(words, &[&text, &least, &most].map(|part| Value::Name(part))))
}

/// Returns the unranked routes that match the words, by reason: the count with the reason, and the routes.
#[must_use]
pub fn unranked_by_reason<'r, 'a>(
    ranking: &'r Ranking<'a>,
    find: &str,
    locale: Locale,
) -> Vec<(String, Vec<&'r Estimate<'a>>)> {
    let unranked: Vec<_> = ranking
        .estimates
        .iter()
        .filter(|estimate| estimate.rank.is_none() && matches(estimate, find))
        .collect();
    let of = |why: Text, holds: fn(&Estimate) -> bool| {
        let group: Vec<_> = unranked.iter().copied().filter(|estimate| holds(estimate)).collect();
        (format!("{} {}", group.len(), locale.text(why)), group)
    };
    let mut groups = vec![
        of(tr!(page::NOT_OFFERED_FOR_THIS_JOB), |estimate| matches!(estimate.status, Status::NotOffered(_))),
        of(tr!(page::WITHOUT_A_PRICE), |estimate| matches!(estimate.status, Status::Unpriced)),
        of(tr!(page::SHUT_DOWN), |estimate| matches!(estimate.status, Status::Retired(_))),
        of(tr!(page::WITH_A_PRICE_FOR_SOME_MONTHS), |estimate| estimate.is_cut_short),
    ];
    groups.retain(|(_, group)| !group.is_empty());
    groups
}

/// Returns the summary of unranked routes: `3 not offered for this job · 2 without a price · 9 shut down`.
#[must_use]
pub fn unranked(ranking: &Ranking, find: &str, locale: Locale) -> String {
    counts(&unranked_by_reason(ranking, find, locale))
}

/// Joins the counts of unranked routes.
pub(super) fn counts(groups: &[(String, Vec<&Estimate>)]) -> String {
    groups.iter().map(|(count, _)| count.as_str()).collect::<Vec<_>>().join(" · ")
}

/// The advice to verify a price, which ends the sentence before it.
pub const VERIFY: Text = tr!(page::VERIFY_WITH_THE_VENDOR);

/// Returns the as-of date, and when the ranked prices were checked, with the advice to verify a price.
#[must_use]
pub fn checked(ranking: &Ranking, locale: Locale) -> String {
    as_of(ranking, locale) + locale.text(VERIFY)
}

/// Returns the as-of date, and when the ranked prices were checked.
#[must_use]
pub fn as_of(ranking: &Ranking, locale: Locale) -> String {
    let ranked = ranking.estimates.iter().filter(|estimate| estimate.is_ranked());
    as_of_prices(ranking.asked.as_of, ranked.filter_map(|estimate| estimate.price.as_ref()), locale)
}

/// Returns the as-of date, and when the prices of the answers in each tier were checked.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn as_of_answers(ranking: &Ranking, locale: Locale) -> String {
    let answers = ranking.per_tier();
    let answers = answers.iter().flatten().filter(|answer| answer.tier.is_some());
    as_of_prices(ranking.asked.as_of, answers.filter_map(|answer| answer.best.price.as_ref()), locale)
}

fn as_of_prices<'e, 'a: 'e>(
    as_of: Date,
    prices: impl Iterator<Item = &'e Price<'a>>,
    locale: Locale,
) -> String {
    let dates: Vec<_> = prices.map(|price| price.checked).collect();
    let mut text = locale.said(tr!(page::AS_OF), &[Value::Date(as_of)]);
    if let Some((from, to)) = dates.iter().min().zip(dates.iter().max()) {
        let range = tr!(page::PRICES_CHECKED_TO);
        let one_day = tr!(page::PRICES_CHECKED);
        let words = if from == to { one_day } else { range };
        locale.say(words, &[Value::Day(*from), Value::Day(*to)], &mut text);
    }
    text
}

/// Returns the rule of the ranking: its order, which price counts, and what the figures exclude.
#[must_use]
pub fn rule(job: &Job, locale: Locale) -> String {
    let mut text = match (job.horizon, job.budget) {
        (Some(months), _) => {
            let cost = locale.over(locale.text(tr!(page::TYPICAL_COST)), months);
            locale.format(tr!(page::RANKED_BY_ONLY), &[&cost])
        }
        (None, budget) => locale
            .text(if budget.is_some() {
                tr!(page::RANKED_BY_IMAGES_BOUGHT)
            } else {
                tr!(page::RANKED_BY_TYPICAL_MONTHLY_COST)
            })
            .to_owned(),
    };
    text.push_str(locale.text(tr!(page::RANKING_RULES)));
    text
}

/// The label of affiliate links.
pub const AD: Text = tr!(page::AD);

/// The explanation of that label.
pub const AFFILIATES: Text = tr!(page::AD_MARKS_AFFILIATE_LINKS);

/// Returns how many routes the visitor's choice leaves out; `None` if it leaves out none.
#[must_use]
pub fn chosen(asked: &Asked, locale: Locale) -> Option<String> {
    let routes = &asked.catalog.routes;
    let left_out = routes.iter().filter(|route| !asked.job.chooses(route)).count();
    if left_out == 0 {
        return None;
    }
    let template = tr!(page::CHOICE_LEAVES_OUT);
    Some(locale.said(template, &[Value::Count(left_out), Value::Count(routes.len())]))
}

/// Returns how many routes the minimum score leaves out because they have no score; `None` if there are none.
#[must_use]
pub fn unrated(asked: &Asked, locale: Locale) -> Option<String> {
    let count = asked.unrated();
    let words = if count == 1 { tr!(page::UNRATED_LEFT_OUT_ONE) } else { tr!(page::UNRATED_LEFT_OUT) };
    (count > 0).then(|| locale.said(words, &[Value::Count(count)]))
}

/// Returns the exchange rate of the local currency; `None` if amounts are in US dollars.
#[must_use]
pub fn rate(locale: Locale) -> Option<String> {
    let currency = locale.currency?;
    let rate = locale.decimal(&currency.per_usd.to_string());
    Some(
        locale
            .format(tr!(page::CONVERTED_AT_RATE), &[&rate, currency.code.text(), &locale.date(currency.of)]),
    )
}

/// Returns the as-of date and the version of the catalog.
#[must_use]
pub fn version(asked: &Asked, locale: Locale) -> String {
    let day = locale.date(asked.as_of);
    locale.format(tr!(page::AS_OF_CATALOG), &[&day, asked.catalog.version])
}
