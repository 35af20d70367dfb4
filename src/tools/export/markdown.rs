//! The ranking as Markdown.

use super::{answers, assumptions};
use crate::catalog::publisher;
use crate::estimate::asked::Asked;
use crate::estimate::per_route::{Estimate, Status};
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::i18n::text::{self, Value};
use crate::i18n::tr;
use crate::page;
use crate::page::bar::Scale;
use crate::page::group::{Group, List, matches};
use crate::page::row;
use crate::query::Query;

/// Returns the ranking as Markdown in the reader's language: the job, the ranked routes as a table, the other routes as
/// a list, the assumptions, and the version of the catalog with a link.
#[must_use]
pub fn markdown(query: &Query, ranking: &Ranking, link: Option<&str>, locale: Locale) -> String {
    let mut out = Markdown::default();
    out.raw("# ");
    out.text(locale.text(page::CAPTION));
    out.raw("\n\n");
    out.text(&locale.asked(&ranking.asked.job));
    out.raw("\n\n");
    for line in std::iter::once(text::joined(locale.answer(ranking))).chain(answers(query, ranking, locale)) {
        out.text(&line);
        out.raw("\n\n");
    }
    let list = List::new(ranking, query.by, &query.find);
    let (choice, with_caveat) = list.parts();
    table(&list, choice, locale, &mut out);
    if !with_caveat.is_empty() {
        out.raw("\n");
        out.text(&locale.said(tr!(page::ROWS_WITH_CAVEAT), &[Value::Count(with_caveat.len())]));
        out.raw("\n\n");
        table(&list, with_caveat, locale, &mut out);
    }
    let unranked: Vec<&Estimate> = ranking
        .estimates
        .iter()
        .filter(|estimate| estimate.rank.is_none() && matches(estimate, &query.find))
        .collect();
    if !unranked.is_empty() {
        out.raw(locale.text(tr!(export::NOT_RANKED)));
    }
    for estimate in unranked {
        not_ranked(estimate, &ranking.asked, locale, &mut out);
    }
    out.raw(locale.text(tr!(export::ASSUMPTIONS)));
    for assumption in assumptions(ranking, locale) {
        out.raw("- ");
        out.text(&assumption);
        out.raw("\n");
    }
    out.raw("\n");
    out.text(&row::version(&ranking.asked, locale));
    if let Some(address) = link {
        out.raw(" ");
        out.link(address, locale.text(tr!(export::THIS_RANKING_ON_THE_WEB)));
    }
    out.raw("\n");
    out.0
}

fn table(list: &List, groups: &[Group], locale: Locale, out: &mut Markdown) {
    let ranking = list.ranking;
    let job = &ranking.asked.job;
    let scale = Scale::of(ranking, locale);
    // With a horizon, the ranking uses its total instead of the cost of a month.
    let over = job.horizon.map(|months| locale.over(locale.text(tr!(page::COST)), months));
    let buys =
        job.budget.map(|budget| locale.format(tr!(export::IMAGES_FOR_A_MONTH), &[&locale.money(budget)]));
    out.raw(locale.text(tr!(export::FIRST_COLUMNS)));
    for column in over.iter().chain(&buys) {
        out.raw(" ");
        out.text(column);
        out.raw(" |");
    }
    out.raw(locale.text(tr!(export::REMAINING_COLUMNS)));
    out.raw("|---:|---|---|");
    for _ in over.iter().chain(&buys) {
        out.raw("---:|");
    }
    out.raw("---:|---:|---|---|---|\n");
    for group in groups {
        let estimate = group.first;
        let row = row::of_group(group, list.by, ranking, scale, locale);
        let (Some(row), Some(price)) = (row, &estimate.price) else { continue };
        let notes: Vec<String> = row.others.into_iter().chain(row.shutdown).chain(row.chips).collect();
        let rank = row.rank.map(|rank| rank.to_string()).unwrap_or_default();
        let mut cells = vec![rank, locale.route(estimate.route), estimate.provider.name.to_owned()];
        cells.extend(estimate.horizon.map(|total| locale.cost(total, price.quote.qualifier)));
        cells.extend(job.budget.map(|budget| locale.bought(price, budget)));
        cells.extend([
            locale.price(price, job.images.get()),
            locale.price(price, 1),
            format!("{} ({})", locale.day(price.checked), locale.grade(price.quote.grade)),
        ]);
        for cell in cells {
            out.raw("| ");
            out.text(&cell);
            out.raw(" ");
        }
        out.raw("| ");
        out.link(price.quote.source, publisher(price.quote.source));
        out.raw(" | ");
        out.text(&notes.join("; "));
        out.raw(" |\n");
    }
}

/// Writes the line of an unranked route, with the reason and the source of its shutdown.
fn not_ranked(estimate: &Estimate, asked: &Asked, locale: Locale, out: &mut Markdown) {
    out.raw("- ");
    out.text(&locale.route(estimate.route));
    out.raw(", ");
    out.text(estimate.provider.name);
    out.raw(": ");
    out.text(&locale.reason(estimate, asked));
    if let (Status::Retired(_), Some(shutdown)) = (estimate.status, &estimate.route.shutdown) {
        out.raw(" (");
        out.link(shutdown.source, publisher(shutdown.source));
        out.raw(")");
    }
    out.raw("\n");
}

/// A Markdown document under construction.
#[derive(Default)]
struct Markdown(String);

impl Markdown {
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Appends text as a single line and escapes Markdown syntax.
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\\' | '|' | '*' | '_' | '`' | '~' | '<' | '[' | ']' | '#' | '&' => self.0.push('\\'),
                _ => {}
            }
            self.0.push(if c == '\n' || c == '\r' { ' ' } else { c });
        }
    }

    /// Appends a link. Percent-encodes characters that would end the address or its table cell.
    fn link(&mut self, address: &str, text: &str) {
        self.raw("[");
        self.text(text);
        self.raw("](");
        for c in address.chars() {
            match c {
                '(' => self.raw("%28"),
                ')' => self.raw("%29"),
                '|' => self.raw("%7C"),
                '<' => self.raw("%3C"),
                '>' => self.raw("%3E"),
                '\\' => self.raw("%5C"),
                ' ' | '\n' | '\r' | '\t' => self.raw("%20"),
                _ => self.0.push(c),
            }
        }
        self.raw(")");
    }
}
