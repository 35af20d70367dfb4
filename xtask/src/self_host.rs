//! `cargo xtask self-host`: whether a machine of one's own is cheaper than an API.

use std::io::{self, Write};

use image_price_estimator::catalog::Catalog;
use image_price_estimator::self_host::{self, Against, Mistake, OPEN_WEIGHTS, Report, SelfHost};
use image_price_estimator::{Date, Job, Locale, Ranking, rank};
use lexopt::{Arg, ValueExt};

use crate::failure::{Failure, Outcome};

/// The flags, read.
#[derive(Debug)]
struct Question {
    host: SelfHost,
    against: String,
    job: Job,
    as_of: Option<Date>,
    json: bool,
}

/// Reads the flags and prints the answer.
pub fn run(arguments: lexopt::Parser) -> Outcome<()> {
    let question = read(arguments)?;
    let text = answer(&question)?;
    match io::stdout().write_all(text.as_bytes()) {
        // Whoever reads has read enough, as `head` does.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|e| {
            failure(
                "",
                format!("the answer cannot be printed: {e}"),
                "Check that the terminal or the file can be written to.",
            )
        }),
    }
}

/// A failure of this command, at one of its flags.
fn failure(flag: &str, what: impl Into<String>, remedy: impl Into<String>) -> Failure {
    let place = if flag.is_empty() { flag.to_owned() } else { format!(" --{}", flag.replace('_', "-")) };
    Failure::new(format!("cargo xtask self-host{place}"), what, remedy)
}

fn read(mut arguments: lexopt::Parser) -> Outcome<Question> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut against = None;
    let (mut job, mut as_of, mut json) = (Job::default(), None, false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("against") => against = Some(arguments.value()?.string()?),
            Arg::Long("size") => job.size = arguments.value()?.parse()?,
            Arg::Long("images") => job.images = arguments.value()?.parse()?,
            Arg::Long("as-of") => as_of = Some(arguments.value()?.parse()?),
            Arg::Long("json") => json = true,
            Arg::Long("always-on") => pairs.push(("always_on".to_owned(), "1".to_owned())),
            Arg::Long(flag) if self_host::KEYS.contains(&flag.replace('-', "_").as_str()) => {
                let key = flag.replace('-', "_");
                pairs.push((key, arguments.value()?.string()?));
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let given = |flag: &str| pairs.iter().any(|(key, _)| key == flag);
    if given("server_usd_per_month") && given("gpu_usd_per_hour") {
        return Err(failure(
            "server_usd_per_month",
            "a server and a GPU are given, and it can be only one.",
            "Leave out --server-usd-per-month or --gpu-usd-per-hour.",
        ));
    }
    if given("always_on") && !given("gpu_usd_per_hour") {
        return Err(failure(
            "always_on",
            "no GPU is given, and a server by the month is always on.",
            "Add a rate, such as --gpu-usd-per-hour 0.69, or leave it out.",
        ));
    }
    let against = against.ok_or_else(|| {
        failure("against", "there is nothing to compare with.", Against::remedy(Locale::ENGLISH))
    })?;
    let pairs: Vec<_> = pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let (host, mistakes) = SelfHost::default().with(&pairs, Locale::ENGLISH);
    match mistakes.first() {
        Some(mistake) => Err(mistaken(mistake)),
        None => Ok(Question { host, against, job, as_of, json }),
    }
}

fn mistaken(mistake: &Mistake) -> Failure {
    failure(mistake.key, mistake.what(Locale::ENGLISH), mistake.remedy(Locale::ENGLISH))
}

fn answer(question: &Question) -> Outcome<String> {
    let catalog = Catalog::embedded().map_err(|e| {
        failure(
            "",
            format!("the packed catalog cannot be read: {e}"),
            "Build again; if it stays, the build is broken.",
        )
    })?;
    let as_of = question.as_of.unwrap_or_else(crate::estimate::today);
    let ranking: Ranking = rank(&catalog, &question.job, as_of);
    let against = Against::read(&question.against, &ranking, Locale::ENGLISH)
        .map_err(|what| failure("against", what, Against::remedy(Locale::ENGLISH)))?;
    let report = Report::of(question.host, against, &ranking, &OPEN_WEIGHTS);
    Ok(if question.json { format!("{:#}\n", self_host::json(&report)) } else { text(&report) })
}

fn text(report: &Report) -> String {
    let locale = Locale::ENGLISH;
    let answer: String = self_host::sentence(report, locale).into_iter().map(|(part, _)| part).collect();
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
    use image_price_estimator::self_host::Machine;

    use super::{answer, read};

    #[track_caller]
    fn case(flags: &[&str], expected: &str) {
        let said = read(lexopt::Parser::from_args(flags)).and_then(|question| answer(&question));
        let said = said.unwrap_or_else(|failure| failure.to_string());
        assert!(said.contains(expected), "{said}");
    }

    #[test]
    fn flags_say_what_the_address_says() {
        let question = read(lexopt::Parser::from_args([
            "--gpu-usd-per-hour=0.5",
            "--always-on",
            "--images-per-hour",
            "1500",
            "--utilization",
            "80%",
            "--labor-hours",
            "7.5",
            "--labor-usd-per-hour",
            "90..120",
            "--against",
            "0.04",
            "--images",
            "12k",
        ]));
        let question = question.unwrap();
        let pairs = question.host.pairs();
        let query: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        assert_eq!(
            query.join("&"),
            "gpu_usd_per_hour=0.5&always_on=1&images_per_hour=1500&utilization=80&labor_hours=7.5&labor_usd_per_hour=90..120"
        );
        assert_eq!(question.job.images.get(), 12_000);
        assert!(matches!(question.host.machine, Machine::Gpu { always_on: true, .. }));
    }

    #[test]
    fn the_article_has_its_figures() {
        // 199 / 0.04, and 199 / 0.08 rounded up.
        case(
            &["--against", "0.04"],
            "pays off from 4,975 images a month; at 10,000 it costs $199 against $400.",
        );
        case(&["--against", "0.08", "--server-usd-per-month", "199"], "pays off from 2,488 images a month");
    }

    #[test]
    fn what_cannot_be_used_says_where_what_and_what_to_do() {
        case(
            &["--against", "0.04", "--images-per-hour", "0"],
            "cargo xtask self-host --images-per-hour: \"0\" is no number of images an hour.\nWrite a number from 1",
        );
        case(
            &["--against", "0.04", "--utilization", "101 %"],
            "cargo xtask self-host --utilization: \"101 %\" is no utilization.\nWrite a whole percentage from 1 to 100.",
        );
        for (flag, values) in [
            ("--images-per-hour", ["", "-5", "1800..1200", "1e99", "NaN", "1000001"]),
            ("--utilization", ["", "-5", "0", "1e99", "NaN", "99.5"]),
            ("--labor-hours", ["", "-5", "1..2", "1e99", "NaN", "10000.001"]),
            ("--labor-usd-per-hour", ["", "-5", "150..75", "1e99", "NaN", "10000.01"]),
            ("--server-usd-per-month", ["", "-5", "0", "1e99", "NaN", "1000000.01"]),
            ("--gpu-usd-per-hour", ["", "-5", "0.0009", "1e99", "NaN", "0.5..0.7"]),
            ("--against", ["", "-5", "0", "1e99", "NaN", "0.08..0.04"]),
        ] {
            for value in values {
                case(&["--against", "0.04", flag, value], &format!("{flag}: \"{value}\" is no "));
            }
        }
        case(&[], "self-host --against: there is nothing to compare with.\nWrite a route");
        case(
            &["--against", "fal/flux"],
            "self-host --against: There is no route \"fal/flux\".\nWrite a route",
        );
        case(
            &["--against", "google/imagen-4-fast", "--as-of", "2026-11-22"],
            "--against: Imagen 4 Fast on Google Gemini API was shut down on 17\u{a0}Aug\u{a0}2026.\nWrite a route",
        );
        case(&["--against", "0.04", "--always-on"], "self-host --always-on: no GPU is given");
        case(
            &["--against", "1", "--server-usd-per-month", "199", "--gpu-usd-per-hour", "1"],
            "self-host --server-usd-per-month: a server and a GPU are given",
        );
    }
}
