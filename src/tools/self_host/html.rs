//! The self-hosting answer as HTML: sentences and a small table of variations.

use crate::i18n::tr;
use maud::html;

use super::report::{Comparison, Report, Scenario, Span, Variation};
use super::text::{self, assumptions, counts, labor, machine, span, warnings};
use crate::i18n::locale::Locale;
use crate::page::html::sentence;

/// Renders the report: the answer, the table of variations, the warnings and the assumptions.
#[must_use]
pub fn html(report: &Report, locale: Locale) -> String {
    let markup = html! {
        p.result { (sentence(text::sentence(report, locale))) }
        table.plain {
            caption.visually-hidden {
                (locale.text(tr!(self_host::ONE_ASSUMPTION_CHANGED)))
            }
            thead { tr { @for heading in headings(locale) { th scope="col" { (heading) } } } }
            tbody {
                @for [label, each, pays] in rows(report, locale) {
                    tr {
                        th scope="row" { (label) }
                        td { (each) }
                        td { (pays) }
                    }
                }
            }
        }
        ul { @for warning in warnings(report, locale) { li { (warning) } } }
        p.small { (assumptions(report, locale)) }
    };
    markup.into_string()
}

/// Returns the headings of the table.
#[must_use]
pub fn headings(locale: Locale) -> [&'static str; 3] {
    [tr!(self_host::WHAT_CHANGES), tr!(self_host::COMPUTE_PER_IMAGE), tr!(self_host::PAYS_OFF_FROM)]
        .map(|head| locale.text(head))
}

/// Returns the rows of the table, starting with the question as asked: what changes, compute per image, break-even.
#[must_use]
pub fn rows(report: &Report, locale: Locale) -> Vec<[String; 3]> {
    let row =
        |label: String, answer: Comparison| [label, span(answer.usd_per_image, locale), pays(answer, locale)];
    let asked = locale.format(tr!(self_host::AS_ASKED_AGAINST), &[&report.against.name(locale)]);
    let mut rows = vec![row(asked, report.answer)];
    rows.extend(report.beside.iter().map(|scenario| row(label(scenario, locale), scenario.answer)));
    rows
}

/// Returns the label of a variation: `with 10 hours of labor a month`.
#[must_use]
pub fn label(scenario: &Scenario, locale: Locale) -> String {
    match scenario.change {
        Variation::Labor => labor(&scenario.host, tr!(self_host::WITH_HOURS_OF_LABOR_AT), locale),
        Variation::NoLabor => locale.text(tr!(self_host::WITHOUT_LABOR)).to_owned(),
        Variation::AlwaysOn | Variation::OnlyUsed => machine(scenario.host.machine, locale),
        Variation::Baseline => locale.format(tr!(self_host::AGAINST), &[&scenario.against.name(locale)]),
    }
}

/// Formats the break-even for a table cell: `4,975`, `4,975–17,475`, `4,975 to never`, `never`.
fn pays(answer: Comparison, locale: Locale) -> String {
    let cell = |n: Span<Option<u64>>| match (n.low, n.high) {
        (Some(low), Some(high)) => counts(Span { low, high }, locale),
        (Some(low), None) => locale.format(tr!(self_host::TO_NEVER), &[&locale.number(low)]),
        _ => locale.text(tr!(self_host::NEVER)).to_owned(),
    };
    let mut text = cell(answer.break_even);
    if answer.for_good != answer.break_even {
        let good = cell(answer.for_good);
        text.push_str(&locale.format(tr!(self_host::FOR_GOOD), &[&good]));
    }
    text
}
