//! The ranking as text, ready to be laid out: what the page, the static table and the terminal share.

use crate::bar::{Bar, Scale};
use crate::catalog::{Quote, Tier};
use crate::locale::Locale;
use crate::money::Usd;
use crate::quotes::FRESH_DAYS;
use crate::ranking::{Estimate, Ranking, Status, Warning};
use crate::words;

/// One ranked route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The route's id.
    pub id: &'static str,
    /// The word for its status: `available` or `retiring`.
    pub status: &'static str,
    /// The typical cost as an exact decimal, USD per month.
    pub usd_per_month: String,
    /// Its place.
    pub rank: u32,
    /// The model with its quality.
    pub model: String,
    /// Who sends the invoice.
    pub provider: &'static str,
    /// Tier, latency, billing and batch discount.
    pub facts: String,
    /// The end that is near.
    pub shutdown: Option<String>,
    /// Other warnings, quietly.
    pub chips: Vec<String>,
    /// Cost per month.
    pub month: String,
    /// Cost per image.
    pub each: String,
    /// Where the cost stands on the common scale.
    pub bar: Bar,
    /// The decades of that scale.
    pub decades: u32,
    /// The page on which the price stands.
    pub address: &'static str,
    /// Grade and check date of the price, or its age once that is what matters.
    pub provenance: String,
}

/// A line of an opened row: a term, its text, and an address where the text is a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the line is about.
    pub term: String,
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub link: Option<&'static str>,
}

impl Line {
    fn new(term: &str, text: impl Into<String>, link: Option<&'static str>) -> Self {
        Self { term: term.to_owned(), text: text.into(), link }
    }
}

/// A row for a ranked route; `None` for any other.
#[must_use]
pub fn row(estimate: &Estimate, ranking: &Ranking, scale: Scale) -> Option<Row> {
    let (rank, price) = (estimate.rank?, estimate.price.as_ref()?);
    let images = ranking.job.images.get();
    let (mut shutdown, mut chips) = (None, Vec::new());
    for warning in &estimate.warnings {
        let chip = words::chip(warning, estimate, ranking);
        if matches!(warning, Warning::Retiring(_)) { shutdown = chip } else { chips.extend(chip) }
    }
    let age = price.quote.checked.days_until(ranking.as_of);
    let grade = price.quote.grade;
    Some(Row {
        id: estimate.route.id,
        status: estimate.status.word(),
        usd_per_month: price.cost.typical.times(images).to_string(),
        rank,
        model: estimate.route.name(),
        provider: estimate.provider.name,
        facts: words::facts(estimate, ranking),
        shutdown,
        chips,
        month: words::price(price, images),
        each: format!("{} / image", words::price(price, 1)),
        bar: scale.bar(price.cost),
        decades: scale.decades(),
        address: price.quote.source,
        provenance: if age > FRESH_DAYS {
            format!("{}, checked {age}\u{a0}days ago", grade.word())
        } else {
            words::provenance(grade, price.quote.checked)
        },
    })
}

/// What an opened row shows: the working, the sources, and what to know.
#[must_use]
pub fn details(estimate: &Estimate, ranking: &Ranking) -> Vec<Line> {
    let route = estimate.route;
    let stands =
        |address, grade, checked| format!("{}, {}", words::host(address), words::provenance(grade, checked));
    let mut lines = Vec::new();
    if let Some(price) = &estimate.price {
        let quote = price.quote;
        let working = words::working(price, ranking.job.images.get());
        lines.extend(working.into_iter().map(|(term, text)| Line { term, text, link: None }));
        lines.push(Line::new("Source", stands(quote.source, quote.grade, quote.checked), Some(quote.source)));
        lines.extend(quote.note.map(|note| Line::new("About the price", note, None)));
    }
    for warning in &estimate.warnings {
        if let Warning::Disagree(others) = warning {
            let other = |(quote, usd): &(&Quote, Usd)| {
                Line::new("Another quote, per image", words::quoted(quote, *usd), Some(quote.source))
            };
            lines.extend(others.iter().map(other));
        } else {
            lines.push(Line::new("Note", words::warning(warning, estimate, ranking), None));
        }
    }
    if let (Status::Retiring(_), Some(shutdown)) = (estimate.status, &route.shutdown) {
        let source = stands(shutdown.source, shutdown.grade, shutdown.checked);
        lines.push(Line::new(
            "Shutdown",
            format!("{}; {source}", Locale::ENGLISH.date(shutdown.on)),
            Some(shutdown.source),
        ));
        lines.extend(shutdown.note.map(|note| Line::new("About the end", note, None)));
    }
    if let Some(sizes) = &route.sizes {
        lines.push(Line::new(
            "Sizes offered",
            stands(sizes.source, sizes.grade, sizes.checked),
            Some(sizes.source),
        ));
    }
    lines.push(Line::new("Batch", words::batch(route, ranking), None));
    lines.push(Line::new("Good for", route.good_for.unwrap_or(estimate.provider.good_for), None));
    lines.push(Line::new("Mind", route.mind.unwrap_or(estimate.provider.mind), None));
    lines.extend(route.notes.iter().map(|note| Line::new("Also", *note, None)));
    lines
}

/// Part of a sentence, and whether it is the part to look at.
pub type Part = (String, bool);

/// The answer in words: the cheapest that lasts, what is listed lower and why it does not count, and where the
/// higher tiers start.
#[must_use]
pub fn answer(ranking: &Ranking) -> Vec<Part> {
    let images = ranking.job.images.get();
    let ranked = || ranking.estimates.iter().filter(|estimate| estimate.is_ranked());
    let lasts = |estimate: &&Estimate| {
        matches!(estimate.status, Status::Available)
            && estimate.route.tier.is_some()
            && estimate.size_confirmed
    };
    let month =
        |estimate: &Estimate| estimate.price.as_ref().map(|p| words::price(p, images)).unwrap_or_default();
    let plain = |text: String| (text, false);
    let Some(best) = ranked().find(lasts) else {
        let text = if ranked().next().is_some() {
            "No route is confirmed for this size; those below may not offer it."
        } else {
            "None of these routes is known to offer this size."
        };
        return vec![plain(text.to_owned())];
    };
    let mut parts = vec![
        plain(format!("{} is the cheapest that lasts: ", words::on_provider(best))),
        (format!("{} a month", month(best)), true),
        plain(".".to_owned()),
    ];
    let lower: Vec<&Estimate> = ranked().take_while(|e| e.rank < best.rank).collect();
    for estimate in lower.iter().take(2) {
        parts.push(plain(match estimate.status {
            Status::Retiring(end) => {
                let left = words::days(end.days_left);
                format!(" {} costs less but ends in {left}.", words::on_provider(estimate))
            }
            _ => format!(" {} advertises less but names no model.", estimate.provider.name),
        }));
    }
    let higher = Tier::ALL.into_iter().filter(|tier| Some(*tier) > best.route.tier);
    let starts = higher.filter_map(|tier| {
        let first = ranked().filter(lasts).find(|estimate| estimate.route.tier >= Some(tier))?;
        let cost = first.price.as_ref()?.cost.times(images);
        Some((tier, Locale::ENGLISH.money(cost.low.unwrap_or(cost.typical))))
    });
    for (i, (tier, start)) in starts.enumerate() {
        let text = if i == 0 {
            format!(" {} tier starts at ", words::capitalized(tier.word()))
        } else {
            format!(", {} at ", tier.word())
        };
        parts.push(plain(text));
        parts.push((start, true));
    }
    if parts.last().is_some_and(|(_, loud)| *loud) {
        parts.push(plain(".".to_owned()));
    }
    parts
}

/// The folded line on what is not ranked: `3 not offered at this size · 2 without a price · 9 shut down`.
#[must_use]
pub fn unranked(ranking: &Ranking) -> String {
    let count =
        |matches: fn(&Status) -> bool| ranking.estimates.iter().filter(|e| matches(&e.status)).count();
    let groups = [
        (count(|status| matches!(status, Status::NotOffered(_))), "not offered at this size"),
        (count(|status| matches!(status, Status::Unpriced)), "without a price"),
        (count(|status| matches!(status, Status::Retired(_))), "shut down"),
    ];
    let groups: Vec<String> =
        groups.iter().filter(|(n, _)| *n > 0).map(|(n, words)| format!("{n} {words}")).collect();
    groups.join(" · ")
}

/// The day of the answer, and when the prices that count were checked.
#[must_use]
pub fn checked(ranking: &Ranking) -> String {
    let ranked = || ranking.estimates.iter().filter(|estimate| estimate.is_ranked());
    let dates = || ranked().filter_map(|estimate| Some(estimate.price.as_ref()?.quote.checked));
    let from_to = dates().min().zip(dates().max());
    let checks = from_to.map(|(from, to)| {
        format!(", prices checked {} to {}", Locale::ENGLISH.date(from), Locale::ENGLISH.date(to))
    });
    format!(
        "As of {}{}. Verify a price with its vendor before you rely on it.",
        Locale::ENGLISH.date(ranking.as_of),
        checks.unwrap_or_default()
    )
}

/// How the order comes about, which price counts, and what the figures leave out.
pub const RULE: &str = "Ranked by typical monthly cost and nothing else, with sizes that nobody confirms after the \
others: affiliate links play no part. Of several prices the newest check counts, but a report gives way for 90 days to \
a vendor or a price list. Prompt text, under 1 % of a bill, is left out.";
