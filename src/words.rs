//! Sentences about figures: everything that a reader reads, whatever the view.

use crate::billing::{Bill, Priced, What};
use crate::catalog::{BatchTerms, Grade, Latency, Quote, Route, Tier, Words};
use crate::date::Date;
use crate::limits::Misfit;
use crate::locale::Locale;
use crate::money::Usd;
use crate::ranking::{Cost, End, Estimate, Price, Ranking, Status, Warning};
use crate::size::Size;

/// A cost as one would say it: `$25`, `about $25`, `from $30`, `up to $350`, `$176–235`. A range says by itself that it is
/// not exact.
#[must_use]
pub fn cost(cost: Cost, words: Words) -> String {
    match (cost.low, cost.high) {
        (Some(low), Some(high)) if low != high => span(low, high),
        _ => said(words, &Locale::ENGLISH.money(cost.typical)),
    }
}

/// An amount with its words before it.
fn said(words: Words, amount: &str) -> String {
    if words == Words::Exact { amount.to_owned() } else { format!("{} {amount}", words.word()) }
}

fn span(low: Usd, high: Usd) -> String {
    Locale::ENGLISH.span(low, high)
}

/// What a price comes to for so many images.
#[must_use]
pub fn price(price: &Price, images: u64) -> String {
    cost(price.cost.times(images), price.quote.words)
}

/// `1024 × 1024`.
#[must_use]
pub fn size(size: Size) -> String {
    format!("{} × {}", size.width(), size.height())
}

/// Whose page an address is: its host without `www.`, and on GitHub the owner and the repository.
#[must_use]
pub fn host(address: &str) -> &str {
    let address = address.strip_prefix("https://").unwrap_or(address);
    let address = address.strip_prefix("www.").unwrap_or(address);
    match address.strip_prefix("github.com/") {
        Some(path) => {
            let end = path.match_indices('/').nth(1).map_or(path.len(), |(at, _)| at);
            path.get(..end).unwrap_or(path)
        }
        None => address.split('/').next().unwrap_or(address),
    }
}

/// `1 day`, `9 days`.
pub(crate) fn days(n: i32) -> String {
    if n == 1 { "1 day".to_owned() } else { format!("{n} days") }
}

/// The route with its provider: `SDXL on fal.ai`.
#[must_use]
pub fn on_provider(estimate: &Estimate) -> String {
    format!("{} on {}", estimate.route.name(), estimate.provider.name)
}

/// Tier, latency and billing in one line.
#[must_use]
pub fn facts(estimate: &Estimate, ranking: &Ranking) -> String {
    let route = estimate.route;
    let latency = match (route.latency.map(Latency::word), route.seconds) {
        (Some(word), Some(seconds)) => format!("{word}, {} s", seconds.replace('-', "–")),
        (Some(word), None) => word.to_owned(),
        (None, Some(seconds)) => format!("{} s", seconds.replace('-', "–")),
        (None, None) => "latency unknown".to_owned(),
    };
    let mut parts = vec![route.tier.map_or("no tier", Tier::word).to_owned(), latency];
    parts.extend(estimate.billing.map(|billing| billing.words().to_owned()));
    if let Some(BatchTerms::Discount { percent, .. }) = route.batch_terms(ranking.as_of) {
        parts.push(format!("batch −{percent}\u{a0}%"));
    }
    parts.join(" · ")
}

/// What is known of batches on a route, as a sentence.
#[must_use]
pub fn batch(route: &Route, ranking: &Ranking) -> String {
    match route.batch_terms(ranking.as_of) {
        Some(BatchTerms::Discount { percent, hours }) => {
            format!("{percent}\u{a0}% off, results within {hours} hours")
        }
        Some(BatchTerms::None) => "no discount".to_owned(),
        Some(BatchTerms::Conflicting) => "sources contradict each other; none is counted".to_owned(),
        None => "no discount known".to_owned(),
    }
}

/// `vendor, checked 22 Aug 2026`.
#[must_use]
pub fn provenance(grade: Grade, checked: Date) -> String {
    format!("{}, checked {}", grade.word(), Locale::ENGLISH.date(checked))
}

/// The lines that lead to a price: each a term and its amount.
#[must_use]
pub fn working(price: &Price, images: u64) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    match &price.priced {
        Priced::One(bill) => steps(bill, "", &mut lines),
        Priced::Range(low, high) => {
            steps(low, "At least: ", &mut lines);
            steps(high, "At most: ", &mut lines);
            if price.batch_percent == 0 {
                let middle = format!("{} (geometric mean)", Locale::ENGLISH.exact(price.cost.typical));
                lines.push(("Middle of the range, for the rank only".to_owned(), middle));
            }
        }
    }
    let exact = |cost: Cost| {
        let amount = match (cost.low, cost.high) {
            (Some(low), Some(high)) if low != high => {
                format!("{} to {}", Locale::ENGLISH.exact(low), Locale::ENGLISH.exact(high))
            }
            _ => Locale::ENGLISH.exact(cost.typical),
        };
        said(price.quote.words, &amount)
    };
    if price.batch_percent > 0 {
        lines.push((format!("In a batch, {}\u{a0}% off", price.batch_percent), exact(price.cost)));
    }
    lines.push(("One image".to_owned(), exact(price.cost)));
    let images_words = if images == 1 { "image" } else { "images" };
    lines.push((
        format!("× {} {images_words}", Locale::ENGLISH.number(images)),
        format!("{} a month", exact(price.cost.times(images))),
    ));
    lines
}

fn steps(bill: &Bill, prefix: &str, lines: &mut Vec<(String, String)>) {
    for item in &bill.items {
        let what = match &item.what {
            What::Image => "flat price, whatever the size".to_owned(),
            What::Stated(billing) => format!("the source's figure for an image, billed {}", billing.words()),
            What::Run => "the run".to_owned(),
            What::FirstMegapixel { of: 1 } => "1 MP (up to 1,048,576 pixels)".to_owned(),
            What::FirstMegapixel { of } => format!("{of} MP: first"),
            What::FurtherMegapixels { count, each } => format!("{count} more at ${each}"),
            What::Pixels { count, per_million } => {
                // A millionth of a megapixel has the same digits as a millionth of a dollar.
                let megapixels = Usd::from_nano(count.saturating_mul(1000));
                format!("{megapixels} MP, not rounded, at ${per_million}")
            }
            What::Tokens { count, per_million } => {
                format!("{} image tokens at ${per_million} a million", Locale::ENGLISH.number(*count))
            }
            What::Seconds { gpu, time, per_second } => format!("{time} s on {gpu} at ${per_second} a second"),
        };
        let mut term = format!("{prefix}{what}");
        if prefix.is_empty() {
            term = capitalized(&term);
        }
        lines.push((term, Locale::ENGLISH.exact(item.usd)));
    }
}

/// The text with its first letter, where that is an ASCII one, as a capital.
#[must_use]
pub fn capitalized(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// A short label for a warning, where the row has room for one and does not say it otherwise.
#[must_use]
pub fn chip(warning: &Warning, estimate: &Estimate, ranking: &Ranking) -> Option<String> {
    let images = ranking.job.images.get();
    match warning {
        Warning::Retiring(end) => Some(retiring_chip(end, ranking)),
        Warning::Disagree(others) => {
            let price = estimate.price.as_ref()?;
            let (_, other) = others.first()?;
            let other =
                if price.batch_percent > 0 { return Some("sources disagree".to_owned()) } else { *other };
            Some(format!(
                "sources disagree: {} or {}",
                cost(price.cost.times(images), Words::Exact),
                Locale::ENGLISH.money(other.times(images))
            ))
        }
        Warning::SizeNotConfirmed => Some("size not confirmed".to_owned()),
        Warning::Derived => Some("derived".to_owned()),
        Warning::BatchUnclear => Some("batch price unclear".to_owned()),
        Warning::NonCommercial => Some("non-commercial license".to_owned()),
        // The words at the figure and the line below the name say these.
        Warning::Stale(_) | Warning::FloorOnly | Warning::CeilingOnly | Warning::RangeOnly => None,
    }
}

fn retiring_chip(end: &End, ranking: &Ranking) -> String {
    let mut text = format!("Ends in {}", days(end.days_left));
    if let Some(next) = end.successor {
        text.push_str(", then ");
        text.push_str(&next.name());
        if let Some(cost) = price_of(next, ranking, ranking.job.images.get()) {
            text.push_str(": ");
            text.push_str(&cost);
        }
    }
    text
}

/// What a successor costs for so many images, if it can be had.
fn price_of(route: &Route, ranking: &Ranking, images: u64) -> Option<String> {
    Some(price(ranking.answer_for(route.id)?.price.as_ref()?, images))
}

/// A warning in full.
#[must_use]
pub fn warning(warning: &Warning, estimate: &Estimate, ranking: &Ranking) -> String {
    match warning {
        Warning::Retiring(end) => {
            let mut text = format!("retiring: shuts down on {}, in {}", end.on, days(end.days_left));
            if let Some(next) = end.successor {
                text.push_str("; successor ");
                text.push_str(&next.name());
                if let Some(cost) = price_of(next, ranking, 1) {
                    text.push_str(": ");
                    text.push_str(&cost);
                    text.push_str(" an image");
                }
            }
            text
        }
        Warning::Disagree(others) => {
            let mut text = "sources disagree: ".to_owned();
            if let Some(price) = &estimate.price {
                text.push_str(&quoted(price.quote, price.priced.typical()));
            }
            for (quote, usd) in others {
                text.push_str(" or ");
                text.push_str(&quoted(quote, *usd));
            }
            text
        }
        Warning::SizeNotConfirmed => {
            "size not confirmed: no documented limit was found, so this size may not be offered".to_owned()
        }
        Warning::Stale(age) => format!("price checked {age} days ago"),
        Warning::FloorOnly => "a floor only: nothing is known of the upper end".to_owned(),
        Warning::CeilingOnly => "a ceiling only: nothing is known of the lower end".to_owned(),
        Warning::RangeOnly => "a range only: no typical figure is known".to_owned(),
        Warning::Derived => "derived: computed from other facts".to_owned(),
        Warning::BatchUnclear => "sources contradict each other on batch prices; none is counted".to_owned(),
        Warning::NonCommercial => "the license of the weights is non-commercial".to_owned(),
    }
}

/// `from $0.03 (report of 15 Jun 2026, replicate.com)`: one of several quotes, per image.
#[must_use]
pub fn quoted(quote: &Quote, usd: Usd) -> String {
    let amount = said(quote.words, &Locale::ENGLISH.exact(usd));
    format!(
        "{amount} ({} of {}, {})",
        quote.grade.word(),
        Locale::ENGLISH.date(quote.checked),
        host(quote.source)
    )
}

/// Why a route is not ranked, and what else to know of it; empty for one that is ranked.
#[must_use]
pub fn reason(estimate: &Estimate, ranking: &Ranking) -> String {
    let mut reason = match &estimate.status {
        Status::Available | Status::Retiring(_) => return String::new(),
        Status::NotOffered(misfit) => misfit_words(misfit),
        Status::Unpriced if estimate.route.quotes.is_empty() => "no price found".to_owned(),
        Status::Unpriced if estimate.billing.is_none() => {
            format!("no price checked by {}", Locale::ENGLISH.date(ranking.as_of))
        }
        Status::Unpriced => "no price known for this size".to_owned(),
        Status::Retired(end) => {
            format!("shut down {}{}", Locale::ENGLISH.date(end.on), successors(end, ranking))
        }
    };
    for known in &estimate.warnings {
        if let Warning::Retiring(_) | Warning::NonCommercial = known {
            reason.push_str("; ");
            reason.push_str(&warning(known, estimate, ranking));
        }
    }
    reason
}

/// Who follows a route that is gone; and who follows that one, where it is gone too.
fn successors(end: &End, ranking: &Ranking) -> String {
    let Some(next) = end.successor else { return String::new() };
    let named = format!("; named successor: {}", next.name());
    match ranking.answer_for(next.id).map(|answer| answer.status) {
        Some(Status::Retired(gone)) => {
            let then = gone.successor.map(|then| format!(", then {}", then.name())).unwrap_or_default();
            format!("{named}, itself shut down {}{then}", Locale::ENGLISH.date(gone.on))
        }
        _ => named,
    }
}

fn misfit_words(misfit: &Misfit) -> String {
    match misfit {
        Misfit::NotAmong(sizes) => {
            let sizes: Vec<String> = sizes.iter().map(|s| size(*s)).collect();
            match sizes.split_last() {
                Some((last, rest)) if rest.len() < 6 && !rest.is_empty() => {
                    format!("only {} and {last}", rest.join(", "))
                }
                Some((only, [])) => format!("only {only}"),
                _ => format!("not among its {} sizes", sizes.len()),
            }
        }
        Misfit::EdgeBelow(px) => format!("edges from {} px", Locale::ENGLISH.number((*px).into())),
        Misfit::EdgeAbove(px) => format!("edges up to {} px", Locale::ENGLISH.number((*px).into())),
        Misfit::NotMultipleOf(px) => format!("edges in multiples of {px} px"),
        Misfit::PixelsBelow(px) => format!("from {} pixels", Locale::ENGLISH.number(*px)),
        Misfit::PixelsAbove(px) => format!("up to {} pixels", Locale::ENGLISH.number(*px)),
        Misfit::RatioAbove(ratio) => format!("ratios up to {ratio}"),
    }
}
