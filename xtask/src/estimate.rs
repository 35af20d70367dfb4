//! `cargo xtask estimate`: the ranking in the terminal.

use std::io::{self, Write};

use image_price_estimator::catalog::{Catalog, Tier};
use image_price_estimator::sheet::Row;
use image_price_estimator::{Date, Query, Ranking, Scale, export, rank, sheet, words};

/// Prints the ranking that a query asks for: as a table, or as JSON.
///
/// # Errors
/// When the output cannot be written.
pub fn run(query: Query, json: bool) -> Result<(), String> {
    let catalog = Catalog::embedded().map_err(|e| format!("the packed catalog cannot be read: {e}"))?;
    let ranking = rank(&catalog, &query.job, query.as_of.unwrap_or_else(today));
    let meta = export::Meta { version: "unversioned", link: None };
    let text = if json { export::json(&ranking, meta) } else { table(&ranking) };
    match io::stdout().write_all(text.as_bytes()) {
        // Whoever reads has read enough, as `head` does.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|e| format!("the ranking cannot be printed: {e}")),
    }
}

/// Today by the clock and the time zone of this machine.
pub fn today() -> Date {
    let today = jiff::Zoned::now().date();
    let part = |n: i8| u8::try_from(n).unwrap_or(1);
    Date::new(today.year().unsigned_abs(), part(today.month()), part(today.day())).unwrap_or(Date::FIRST)
}

fn table(ranking: &Ranking) -> String {
    let job = &ranking.job;
    let scale = Scale::of(ranking);
    let rows: Vec<_> = ranking.estimates.iter().filter_map(|e| sheet::row(e, ranking, scale)).collect();
    let width = |cell: fn(&Row) -> &str| rows.iter().map(|row| cell(row).chars().count()).max().unwrap_or(0);
    let (month, each) = (width(|row| &row.month), width(|row| &row.each));

    let batch = if job.batch { ", batch prices" } else { "" };
    let (size, tier) = (words::size(job.size), job.tier.map_or("any", Tier::word));
    let answer: String = sheet::answer(ranking).into_iter().map(|(part, _)| part).collect();
    let mut lines = vec![
        format!(
            "{} images a month, {size}, {tier} tier, as of {}{batch}",
            job.images,
            image_price_estimator::Locale::ENGLISH.date(ranking.as_of)
        ),
        answer,
        String::new(),
    ];
    for row in &rows {
        let (model, provider) = (&row.model, row.provider);
        lines.push(format!(
            "{:>3}  {:>month$}  {:>each$}  {model}, {provider} ({})",
            row.rank, row.month, row.each, row.facts
        ));
        let chips = row.shutdown.iter().chain(&row.chips).map(String::as_str);
        let notes: Vec<&str> = chips.chain([words::host(row.address), &row.provenance]).collect();
        lines.push(format!("{:1$}{2}", "", month + each + 9, notes.join(" · ")));
    }
    lines.extend([String::new(), sheet::unranked(ranking)]);
    for estimate in ranking.estimates.iter().filter(|estimate| !estimate.is_ranked()) {
        let (name, provider) = (estimate.route.name(), estimate.provider.name);
        lines.push(format!("     {name}, {provider}: {}", words::reason(estimate, ranking)));
    }
    lines.extend([String::new(), sheet::RULE.to_owned(), sheet::checked(ranking), String::new()]);
    lines.join("\n")
}
