//! `cargo xtask self-host`: whether your own machine is cheaper than an API.

use super::command::Command;
use super::flags::Question;
use super::help::flag;
use super::refusal::Refusal;
use super::width;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::{Lang, Locale};
use crate::i18n::text;
use crate::i18n::tr;
use crate::query::Key;
use crate::tools::self_host::{self, Report};

/// Formats the cost of self-hosting as a table or as JSON.
///
/// # Errors
/// Returns a [`Refusal`] if there is nothing to compare.
pub(super) fn answer(Question { query, json }: &Question, ranking: &Ranking) -> Result<String, Refusal> {
    let locale = query.locale(Lang::En);
    // Parse amounts like the other flags: in English notation first.
    let asked = |locale| Report::asked(query, &ranking.asked, locale);
    let report = asked(Locale::ENGLISH).or_else(|_| asked(locale)).map_err(|why| {
        let what = self_host::problem(&why, &ranking.asked, locale);
        let remedy = match why.key() {
            Key::Against => locale.text(tr!(terminal::ESTIMATE_JSON_LISTS_ROUTES)).to_owned(),
            _ => locale.format(tr!(terminal::RUN_HELP), &[Command::SelfHost.as_str()]),
        };
        Refusal::new(locale, flag(why.key()), what, remedy)
    })?;
    Ok(if *json { self_host::json(&report).text() + "\n" } else { text(&report, locale) })
}

fn text(report: &Report, locale: Locale) -> String {
    let answer = text::joined(self_host::sentence(report, locale));
    let mut rows = vec![self_host::headings(locale).map(str::to_owned)];
    rows.extend(self_host::rows(report, locale));
    let label = width(rows.iter().map(|[label, ..]| label));
    let each = width(rows.iter().map(|[_, each, _]| each));
    let mut lines = vec![answer, String::new()];
    lines.extend(rows.iter().map(|[what, cost, pays]| format!("  {what:label$}  {cost:each$}  {pays}")));
    lines.push(String::new());
    lines.extend(self_host::warnings(report, locale).into_iter().map(|warning| format!("- {warning}")));
    lines.extend([String::new(), self_host::assumptions(report, locale), String::new()]);
    lines.join("\n")
}
