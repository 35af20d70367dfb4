//! `cargo xtask estimate`: the ranking in the terminal.

use super::flags::Question;
use super::{heading, width};
use crate::catalog::publisher;
use crate::estimate::horizon::horizon;
use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::{Lang, Locale};
use crate::i18n::text::{self, Value};
use crate::i18n::tr;
use crate::page::bar::Scale;
use crate::page::group::{List, matches};
use crate::page::row;
use crate::query::Query;
use crate::tools::{coming_months, export};

/// Formats the ranking as a table or as JSON.
pub(super) fn answer(Question { query, json }: &Question, ranking: &Ranking) -> String {
    if *json { export::json(query, ranking) } else { table(query, ranking, query.locale(Lang::En)) }
}

fn table(query: &Query, ranking: &Ranking, locale: Locale) -> String {
    let scale = Scale::of(ranking, locale);
    let list = List::new(ranking, query.by, &query.find);
    let row = |group| row::of_group(group, list.by, ranking, scale, locale);
    let rows: Vec<_> = list.groups.iter().filter_map(|group| Some((group.first, row(group)?))).collect();
    let amount = width(rows.iter().map(|(_, row)| &row.amount));
    let beside = width(rows.iter().map(|(_, row)| &row.beside));

    let answer = text::joined(locale.answer(ranking));
    let mut lines = vec![heading(&ranking.asked, locale), answer];
    lines.extend(Some(locale.watch(ranking)).filter(|watch| !watch.is_empty()));
    if let Some(using) = ranking.using() {
        let (of, bill) = (locale.text(tr!(advice::IN_USE_TODAY)), text::joined(locale.bill(ranking)));
        lines.push(locale.said(
            ["{0}: {1}, {2}"; 2],
            &[&text::capitalized(of), &locale.on_provider(using), &bill].map(|part| Value::Name(part)),
        ));
        lines.extend(locale.advice(ranking).into_iter().map(|advice| text::joined(advice.text)));
    }
    lines.push(String::new());
    let asked_too = export::answers(query, ranking, locale);
    if !asked_too.is_empty() {
        lines.extend(asked_too);
        lines.push(String::new());
    }
    let choice = list.parts().0.len();
    for (at, (estimate, row)) in rows.iter().enumerate() {
        if at == choice {
            let caveats = Value::Count(rows.len() - choice);
            lines.extend([String::new(), locale.said(tr!(page::ROWS_WITH_CAVEAT), &[caveats])]);
        }
        let rank = row.rank.map(|rank| rank.to_string()).unwrap_or_default();
        let (model, provider) = (&row.model, row.provider);
        lines.push(format!(
            "{rank:>3}  {:>amount$}  {:>beside$}  {model}, {provider} ({})",
            row.amount, row.beside, row.facts
        ));
        let chips = row.shutdown.iter().chain(&row.chips).map(String::as_str);
        let notes: Vec<&str> = chips.chain([publisher(row.address), &row.provenance]).collect();
        let indent = amount + beside + 9;
        lines.extend(row.others.iter().map(|others| format!("{:indent$}{others}", "")));
        lines.push(format!("{:indent$}{}", "", notes.join(" · ")));
        if let Some(months) = ranking.asked.job.horizon.filter(|_| row.shutdown.is_some()) {
            let coming = coming_months::sentence(&horizon(estimate, &ranking.asked, months), locale);
            lines.push(format!("{:indent$}{coming}", ""));
        }
    }
    if rows.is_empty() && !query.find.is_empty() {
        lines.push(locale.format(tr!(page::NOTHING_FOUND), &[&query.find]));
    }
    lines.extend([String::new(), row::unranked(ranking, &query.find, locale)]);
    let unranked = |estimate: &&Estimate| estimate.rank.is_none() && matches(estimate, &query.find);
    for estimate in ranking.estimates.iter().filter(unranked) {
        let (name, provider) = (locale.route(estimate.route), estimate.provider.name);
        lines.push(format!("     {name}, {provider}: {}", locale.reason(estimate, &ranking.asked)));
    }
    lines.push(String::new());
    lines.extend(row::unrated(&ranking.asked, locale));
    lines.extend([row::rule(&ranking.asked.job, locale), row::checked(ranking, locale)]);
    lines.extend(row::rate(locale));
    lines.extend([row::version(&ranking.asked, locale), String::new()]);
    lines.join("\n")
}
