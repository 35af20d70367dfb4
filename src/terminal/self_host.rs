//! `cargo xtask self-host`: whether a machine of one's own is cheaper than an API.

use crate::catalog::Catalog;
use crate::estimate::ranking::rank;
use crate::i18n::locale::{Lang, Locale};
use crate::i18n::text;
use crate::query::tool::Tool;
use crate::terminal;
use crate::tools::self_host::{self, Report};
use crate::units::date::Date;

use super::flags::{self, Question};
use super::refusal::Refusal;

/// What a machine of one's own costs, as a table, or as JSON.
///
/// # Errors
/// When a flag says nothing to this command, or when there is nothing to compare.
pub fn answer(
    Question { query, json }: &Question,
    catalog: &Catalog,
    today: Date,
) -> Result<String, Refusal> {
    flags::answered(query, Some(Tool::SelfHost))?;
    let ranking = rank(catalog, &query.job, query.as_of.unwrap_or(today));
    let report = Report::asked(query, &ranking.asked, Locale::ENGLISH).map_err(|why| {
        let flag = terminal::flag(why.key());
        let what = self_host::problem(&why, &ranking.asked, Locale::ENGLISH);
        Refusal::new(flag, what, "`cargo xtask estimate --json` lists every route.")
    })?;
    Ok(if *json { self_host::json(&report).text() + "\n" } else { text(&report, query.locale(Lang::En)) })
}

fn text(report: &Report, locale: Locale) -> String {
    let answer = text::joined(self_host::sentence(report, locale));
    let mut rows = vec![self_host::headings(locale).map(str::to_owned)];
    rows.extend(self_host::rows(report, locale));
    let width = |column: fn(&[String; 3]) -> &str| {
        rows.iter().map(|row| column(row).chars().count()).max().unwrap_or_default()
    };
    let (label, each) = (width(|[label, ..]| label), width(|[_, each, _]| each));
    let mut lines = vec![answer, String::new()];
    lines.extend(rows.iter().map(|[what, cost, pays]| format!("  {what:label$}  {cost:each$}  {pays}")));
    lines.push(String::new());
    lines.extend(self_host::warnings(report, locale).into_iter().map(|warning| format!("- {warning}")));
    lines.extend([String::new(), self_host::assumptions(report, locale), String::new()]);
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::answer;
    use crate::catalog::Catalog;
    use crate::terminal::read;

    #[track_caller]
    fn case(flags: &[&str], expected: &str) {
        let (catalog, today) = (Catalog::embedded().unwrap(), "2026-11-26".parse().unwrap());
        let said = read(lexopt::Parser::from_args(flags), &catalog, today)
            .and_then(|question| answer(&question, &catalog, today));
        let said = said.unwrap_or_else(|failure| failure.to_string());
        assert!(said.contains(expected), "{said}");
    }

    #[test]
    fn the_article_has_its_figures() {
        let article = ["--server-usd-per-month", "199", "--utilization", "100", "--labor-hours", "0"];
        // 199 / 0.04, and 199 / 0.08 rounded up.
        case(
            &[&["--against", "0.04"], &article[..]].concat(),
            "Self-hosting SDXL pays off from 4,975 images a month; at 10,000 it costs $199 against $400.",
        );
        case(&[&["--against", "0.08"], &article[..]].concat(), "pays off from 2,488 images a month");
        // 0.69 / 1,800 and 0.69 / 1,200.
        let gpu = ["--against", "0.04", "--gpu-usd-per-hour", "0.69", "--utilization", "100"];
        case(&gpu, "$0.000383–0.000575");
    }

    #[test]
    fn the_model_is_a_flag() {
        // (199 + 5 x 75) / 0.003, and (199 + 5 x 150) / 0.003, rounded up.
        case(
            &["--runs", "flux-schnell", "--images-per-hour", "2000"],
            "Self-hosting FLUX.1 [schnell] pays off at best from 191,334 images a month, at worst from 316,334; ",
        );
        case(
            &["--runs", "flux-schnell"],
            "--images-per-hour: FLUX.1 [schnell]: no measurement known; enter your own.",
        );
        case(
            &["--runs", "gpt-image-2"],
            "--runs: There is no model \"gpt-image-2\" with open weights. Choose among flux-2-dev, ",
        );
        case(
            &["--runs", "flux-2-klein-4b", "--images-per-hour", "500", "--size", "3840x2160"],
            "--size: FLUX.2 [klein] 4B does not make 3840 × 2160: up to 4,194,304 pixels.",
        );
    }

    #[test]
    fn what_cannot_be_compared_says_where_what_and_what_to_do() {
        for bad in ["-5", "0", "1e99", "nan", "0.08..0.04"] {
            case(
                &["--against", bad],
                &format!("--against: \"{bad}\" is no price of an image. Write a route"),
            );
        }
        case(&["--against", "fal/flux"], "--against: There is no route \"fal/flux\". Write a route");
        case(
            &["--against", "google/imagen-4-fast", "--as-of", "2026-11-22"],
            "--against: Imagen 4 Fast on Google Gemini API was shut down on 17\u{a0}Aug\u{a0}2026. Write a route",
        );
    }
}
