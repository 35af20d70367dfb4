//! The changes since a day, as sentences.

use crate::catalog::publisher;
use crate::catalog::{Grade, Shutdown};
use crate::estimate::per_route::{Estimate, Price, Status};
use crate::i18n::locale::{Locale, Text};
use crate::i18n::tr;
use crate::tools::changes::{Change, Changes};
use crate::units::checked::Checked;

/// Part of a line, with its address if it is a link.
type Linked = (String, Option<&'static str>);

/// A group of changes, its label, and the function that formats each change.
type Group<'c, 'a> = (&'c [Change<'a>], Count, fn(&Change, Locale) -> Vec<Linked>);

/// Singular and plural, each in English and German.
type Count = [Text; 2];

/// Returns the groups that are not empty, in order.
pub(super) fn groups<'c, 'a>(changes: &'c Changes<'a>) -> impl Iterator<Item = Group<'c, 'a>> {
    let all: [Group; 6] = [
        (&changes.shut_down, [tr!(changes::ROUTE_SHUT_DOWN), tr!(changes::ROUTES_SHUT_DOWN)], shut_down),
        (&changes.changed, [tr!(changes::PRICE_CHANGED), tr!(changes::PRICES_CHANGED)], figures),
        (&changes.corrected, [tr!(changes::PRICE_CORRECTED), tr!(changes::PRICES_CORRECTED)], figures),
        (
            &changes.other_source,
            [tr!(changes::PRICE_FROM_ANOTHER_SOURCE), tr!(changes::PRICES_FROM_ANOTHER_SOURCE)],
            figures,
        ),
        (&changes.new, [tr!(changes::NEWLY_LISTED); 2], figures),
        (
            &changes.announced,
            [tr!(changes::MORE_SHUTDOWN_ANNOUNCED), tr!(changes::MORE_SHUTDOWNS_ANNOUNCED)],
            shut_down,
        ),
    ];
    all.into_iter().filter(|(group, ..)| !group.is_empty())
}

/// Formats a count with its label: `7 routes shut down`.
pub(super) fn counted(n: usize, [one, more]: Count, locale: Locale) -> String {
    locale.format(if n == 1 { one } else { more }, &[&n.to_string()])
}

/// Summarizes the changes in one sentence: `Since 15 Jun 2026: 7 routes shut down, 2 prices changed, 20 newly listed.`
#[must_use]
pub fn headline(changes: &Changes, locale: Locale) -> String {
    let since = locale.date(changes.since);
    let counts: Vec<String> =
        groups(changes).map(|(group, count, _)| counted(group.len(), count, locale)).collect();
    if counts.is_empty() {
        return locale.format(tr!(changes::SINCE_NOTHING_CHANGED), &[&since]);
    }
    locale.format(tr!(changes::SINCE), &[&since, &counts.join(", ")])
}

/// Formats the changes for a terminal: the headline, then each group with one line per route.
#[must_use]
pub fn lines(changes: &Changes, locale: Locale) -> Vec<String> {
    let mut lines = vec![headline(changes, locale)];
    for (group, count, parts) in groups(changes) {
        lines.push(counted(group.len(), count, locale));
        for change in group {
            let text: String = parts(change, locale).into_iter().map(|(text, _)| text).collect();
            lines.push(format!("  {}, {}: {text}", locale.route(change.route), change.provider.name));
        }
    }
    lines
}

/// Returns the old and the new price, or the new price alone, followed by an announced end.
fn figures(change: &Change, locale: Locale) -> Vec<Linked> {
    let mut parts = Vec::new();
    if let Some(before) = &change.before.price {
        figure(before, locale, &mut parts);
        parts.push((" → ".to_owned(), None));
    }
    if let Some(now) = &change.now.price {
        figure(now, locale, &mut parts);
    }
    if let (Status::Retiring(_), Some(shutdown)) = (change.now.status, &change.route.shutdown) {
        parts.push(("; ".to_owned(), None));
        end(shutdown, ends_on(shutdown), locale, &mut parts);
    }
    parts
}

/// Returns the words for an end to come.
const fn ends_on(shutdown: &Shutdown) -> Text {
    if shutdown.contradicted.is_empty() { tr!(changes::ENDS_ON) } else { tr!(answer::DUE_TO_END_ON) }
}

/// Returns the end of a route, its last price, and its successors with their prices.
fn shut_down(change: &Change, locale: Locale) -> Vec<Linked> {
    let mut parts = Vec::new();
    let is_gone = matches!(change.now.status, Status::Retired(_));
    if let Some(shutdown) = &change.route.shutdown {
        let ends = match is_gone {
            true if !shutdown.contradicted.is_empty() => tr!(reasons::REPORTED_AS_ENDED),
            true => tr!(reasons::SHUT_DOWN),
            false => ends_on(shutdown),
        };
        end(shutdown, ends, locale, &mut parts);
    }
    if let Some(price) = change.now.price.as_ref().or(change.before.price.as_ref()) {
        let costs = if is_gone { tr!(changes::LAST_PRICE) } else { tr!(changes::PRICE) };
        parts.push((locale.text(costs).to_owned(), None));
        figure(price, locale, &mut parts);
    }
    for (at, next) in change.successors.iter().enumerate() {
        let then = if at == 0 { tr!(changes::SUCCESSOR) } else { tr!(changes::THEN) };
        parts.push((locale.text(then).to_owned(), None));
        following(next, change, locale, &mut parts);
    }
    parts
}

/// Adds the day of an end with its source, in the wording of `ends`.
fn end(shutdown: &Shutdown, ends: Text, locale: Locale, parts: &mut Vec<Linked>) {
    let text = locale.format(ends, &[&locale.date(shutdown.on)]);
    sourced(&text, shutdown.grade, shutdown.checked, shutdown.source, locale, parts);
}

/// Adds a successor with its price, or with its own end.
fn following(next: &Estimate, change: &Change, locale: Locale, parts: &mut Vec<Linked>) {
    let mut name = next.route.name();
    if next.provider.id != change.provider.id {
        name.extend([" (", next.provider.name, ")"]);
    }
    parts.push((name, None));
    if let Status::Retired(end) = next.status {
        parts.push((locale.format(tr!(reasons::ITSELF), &[&locale.gone(&end)]), None));
    } else if let Some(price) = &next.price {
        parts.push((": ".to_owned(), None));
        figure(price, locale, parts);
    }
}

/// Adds the exact cost of one image with its source: `from $0.03 (report, 15 Jun 2026, replicate.com)`.
fn figure(price: &Price, locale: Locale, parts: &mut Vec<Linked>) {
    let mut text = locale.exact_cost(price.cost, price.quote.qualifier);
    if price.batch.is_some() {
        text.push_str(locale.text(tr!(changes::IN_A_BATCH)));
    }
    sourced(&text, price.quote.grade, price.checked, price.quote.source, locale, parts);
    parts.push((locale.weaker(price), None));
}

/// Adds a statement with its grade, the day it was checked, and its source.
fn sourced(
    text: &str,
    grade: Grade,
    checked: Checked,
    source: &'static str,
    locale: Locale,
    parts: &mut Vec<Linked>,
) {
    let grade = locale.grade(grade);
    parts.push((format!("{text} ({grade}, {}, ", locale.day(checked)), None));
    parts.push((publisher(source).to_owned(), Some(source)));
    parts.push((")".to_owned(), None));
}
