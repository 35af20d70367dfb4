//! The contents of an opened row.

use crate::i18n::tr;
use maud::{PreEscaped, html};

use crate::catalog::publisher;
use crate::estimate::horizon::horizon;
use crate::estimate::per_route::{Estimate, Status, Warning};
use crate::estimate::quotes::{candidates, other_prices};
use crate::estimate::ranking::Ranking;
use crate::estimate::resize::near_size;
use crate::i18n::locale::{Locale, Text};
use crate::i18n::text;
use crate::page::html::link;
use crate::tools::coming_months;

/// A line of an opened row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The label.
    pub term: String,
    /// The text.
    pub text: String,
    /// The address, if the text is a link.
    pub link: Option<&'static str>,
}

/// Returns the lines of an opened row: the working, the sources, warnings and notes.
#[must_use]
pub fn lines(estimate: &Estimate, ranking: &Ranking, locale: Locale) -> Vec<Line> {
    let route = estimate.route;
    let text = |english: &'static str| locale.translated(ranking.asked.catalog, english);
    let line = |term: Text, text: String, link| Line { term: locale.text(term).to_owned(), text, link };
    let source = |term, before: &str, address, grade, checked| {
        let text = format!("{before}{}, {}", publisher(address), locale.provenance(grade, checked));
        line(term, text, Some(address))
    };
    let mut lines = Vec::new();
    if let Some(price) = &estimate.price {
        let quote = price.quote;
        let working = locale.working(price, &ranking.asked.job);
        lines.extend(working.into_iter().map(|(term, text)| Line { term, text, link: None }));
        if let Some(budget) = ranking.asked.job.budget {
            let term = locale.format(tr!(tools::A_MONTH_BUYS), &[&locale.exact(budget)]);
            lines.push(Line { term, text: locale.images_bought(price, budget), link: None });
        }
        lines.push(source(tr!(tools::SOURCE), "", quote.source, quote.grade, quote.checked));
        let note = quote.note.map(|note| line(tr!(tools::ABOUT_THE_PRICE), text(note).to_owned(), None));
        lines.extend(note);
        if let Some((_, reference)) = price.references {
            let term = tr!(tools::REFERENCE_IMAGES);
            lines.push(source(term, "", reference.source, reference.grade, reference.checked));
        }
    }
    if let Some(price) = &estimate.price {
        let candidates = candidates(&route.quotes, ranking.asked.job.request(), ranking.asked.as_of);
        for (other, relation) in other_prices(&candidates, estimate.provider) {
            let [term, mut value] = locale.other_price(other, relation, price.quote);
            if let Some(note) = other.quote.note {
                value.extend(["; ", text(note)]);
            }
            lines.push(Line { term, text: value, link: Some(other.quote.source) });
        }
    }
    // The lines above already name the quotes that disagree.
    let warnings = estimate.warnings.iter().filter(|warning| !matches!(warning, Warning::Disagree(_)));
    lines.extend(
        warnings
            .map(|warning| line(tr!(tools::NOTE), locale.warning(warning, estimate, &ranking.asked), None)),
    );
    if let (Status::Retiring(end), Some(shutdown)) = (estimate.status, &route.shutdown) {
        let day = locale.date(shutdown.on) + "; ";
        let term = tr!(tools::SHUTDOWN);
        lines.push(source(term, &day, shutdown.source, shutdown.grade, shutdown.checked));
        let then = locale.after(estimate, end, ranking).concat();
        if !then.is_empty() {
            lines.push(line(tr!(tools::THEN), then.trim().to_owned(), None));
        }
        let note = shutdown.note.map(|note| line(tr!(tools::ABOUT_THE_END), text(note).to_owned(), None));
        lines.extend(note);
    }
    let near = near_size(estimate, &ranking.asked).and_then(|(near, there)| Some((near, there.price?)));
    if let Some((near, price)) = near {
        let with = [text::size(near), locale.price(&price, 1)];
        let [near, cost] = with.each_ref().map(String::as_str);
        let text = locale.format(tr!(tools::COSTS_AN_IMAGE), &[near, cost]);
        lines.push(line(tr!(tools::CHEAPER_AT_A_SIMILAR_SIZE), text, None));
    }
    if let Some(sizes) = &route.sizes {
        lines.push(source(tr!(tools::SIZES_OFFERED), "", sizes.source, sizes.grade, sizes.checked));
    }
    if let Some(editing) = &route.editing {
        let offered = if editing.offered { tr!(tools::YES_WITH_SOURCE) } else { tr!(tools::NO_WITH_SOURCE) };
        let term = tr!(tools::EDITING);
        lines.push(source(term, locale.text(offered), editing.source, editing.grade, editing.checked));
    }
    let batch = locale.batch(route, &ranking.asked);
    lines.push(match route.batch_on(ranking.asked.as_of) {
        Some(known) => source(tr!(tools::BATCH), &(batch + "; "), known.source, known.grade, known.checked),
        None => line(tr!(tools::BATCH), batch, None),
    });
    let good_for = text(route.good_for.unwrap_or(estimate.provider.good_for));
    lines.push(line(tr!(tools::GOOD_FOR), good_for.to_owned(), None));
    for drawback in route.drawback.into_iter().chain(estimate.provider.drawback) {
        lines.push(line(tr!(tools::DRAWBACKS), text(drawback).to_owned(), None));
    }
    lines.extend(route.notes.iter().map(|note| line(tr!(tools::GOOD_TO_KNOW), text(note).to_owned(), None)));
    lines
}

/// Renders an opened row. It is empty if the ranking has no such route.
#[must_use]
pub fn details(id: &str, ranking: &Ranking, locale: Locale) -> String {
    let estimate = ranking.estimates.iter().find(|estimate| estimate.route.id == id);
    let lines = estimate.map(|estimate| lines(estimate, ranking, locale)).unwrap_or_default();
    let months = ranking.asked.job.horizon.unwrap_or(12);
    let coming = estimate.map(|estimate| horizon(estimate, &ranking.asked, months));
    let inside = html! {
        dl {
            @for line in &lines {
                div {
                    dt { (line.term) }
                    dd {
                        @if let Some(address) = line.link { (link(address, &line.text)) } @else { (line.text) }
                    }
                }
            }
        }
        @if let Some(coming) = &coming {
            div.coming {
                (PreEscaped(coming_months::line(coming)))
                p { (coming_months::sentence(coming, locale)) }
            }
        }
    };
    inside.into_string()
}
