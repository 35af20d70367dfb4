//! What every view says of the catalog of `pricing/`, as files for a look at the difference: `cargo xtask accept` writes them.
//!
//! They are of the day on which the catalog was last looked after, so a new price is in them at once and the clock changes
//! nothing. So that a new price changes few lines, they leave out what shifts in other lines: places in the order, the
//! version of the catalog, and how many days ago something was.

use core::fmt::Write as _;
use std::ffi::OsString;

use html5gum::{Token, Tokenizer};
use image_price_estimator::catalog::Route;
use image_price_estimator::catalog::files::{self, Today};
use image_price_estimator::terminal::{self, Command};
use image_price_estimator::tools::export::{self, Format};
use image_price_estimator::tools::{answers, changes, details};
use image_price_estimator::{Asked, Changes, Date, Estimate, Locale, Query, Ranking, page, rank};
use insta::Settings;
use serde_json::Value;

use crate::{DE, EN, day, live, plain};

/// The day of the article, since when every change is listed.
const ARTICLE: &str = "2026-06-15";

/// Compares a text with the file of this name under `snapshots/`.
#[track_caller]
fn snapshot(name: &str, text: &str) {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description("Where the new text is right: cargo xtask accept");
    settings.bind(|| insta::assert_snapshot!(name, steady(text)));
}

/// A text without what changes in many lines at once: the version, and ages such as `96 days ago` and `in 9 days`.
fn steady(text: &str) -> String {
    let text = plain(text).replace(live().version, "[version]");
    let words: Vec<&str> = text.split(' ').collect();
    let is_age = |at: usize| {
        let word = |at: usize| words.get(at).copied().unwrap_or_default();
        let is_number = word(at).bytes().all(|byte| byte.is_ascii_digit());
        let is_before = ["in", "vor"].contains(&word(at.wrapping_sub(1)).to_lowercase().as_str());
        let are_days = word(at + 1).starts_with("day") || word(at + 1).starts_with("Tag");
        is_number && are_days && (is_before || word(at + 2).starts_with("ago"))
    };
    let steady = words.iter().enumerate().map(|(at, word)| if is_age(at) { "[n]" } else { word });
    steady.collect::<Vec<_>>().join(" ")
}

/// The newest day on which anything was checked.
fn newest() -> Date {
    let of_route = |route: &Route| {
        let quotes = route.quotes.iter().map(|quote| quote.checked);
        let batches = route.batch.iter().map(|batch| batch.checked);
        let others = [
            route.shutdown.as_ref().map(|shutdown| shutdown.checked),
            route.sizes.as_ref().map(|sizes| sizes.checked),
            route.editing.as_ref().map(|editing| editing.checked),
            route.reference.as_ref().map(|reference| reference.checked),
            route.weights.as_ref().map(|weights| weights.checked),
        ];
        quotes.chain(batches).chain(others.into_iter().flatten()).max()
    };
    live().routes.iter().filter_map(of_route).max().unwrap()
}

/// The last day on which a route ends, as far as is known: then every end that is announced has come.
fn end() -> Date {
    live().routes.iter().filter_map(|route| Some(route.shutdown.as_ref()?.on)).max().unwrap()
}

/// The question of a query, and what it is answered on a day.
fn asked(query: &str, as_of: Date) -> (Query, Ranking<'static>) {
    let query = Query::parse(query);
    let ranking = rank(live(), &query.job, as_of);
    (query, ranking)
}

/// The routes in the order of their ids, which no price changes.
fn by_id<'r>(ranking: &'r Ranking<'static>) -> Vec<&'r Estimate<'static>> {
    let mut estimates: Vec<_> = ranking.estimates.iter().collect();
    estimates.sort_by_key(|estimate| estimate.route.id);
    estimates
}

/// The text of HTML: a line for each paragraph, sentence of the answer, row and entry, and ` | ` between cells.
fn lines(html: &str) -> String {
    let (mut text, mut is_drawing) = (String::new(), false);
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) if &**tag.name == b"svg" => is_drawing = true,
            Token::EndTag(tag) if &**tag.name == b"svg" => is_drawing = false,
            _ if is_drawing => {}
            Token::StartTag(tag) => match &**tag.name {
                b"td" | b"th" => text.push_str(" | "),
                b"a" | b"strong" => {}
                b"span" if tag.attributes.values().all(|class| *class.value != b"further"[..]) => {
                    text.push(' ');
                }
                _ => text.push('\n'),
            },
            Token::String(part) => text.push_str(&String::from_utf8_lossy(&part)),
            _ => {}
        }
    }
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = text.lines().map(words).map(|line| line.trim_start_matches("| ").to_owned());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A row of a table without its place in the order.
fn unplaced(line: &str) -> String {
    let start = if line.starts_with("| ") { 2 } else { 0 };
    let is_place = |cell: &str| !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    match line[start..].split_once(" | ") {
        Some((place, rest)) if is_place(place) => format!("{}{rest}", &line[..start]),
        _ => line.to_owned(),
    }
}

/// The page as text.
fn page(ranking: &Ranking, locale: Locale) -> String {
    lines(&page::html(ranking, locale)).lines().map(unplaced).collect::<Vec<_>>().join("\n")
}

#[test]
fn json() {
    let (query, ranking) = asked("", newest());
    let mut json: Value = serde_json::from_str(&export::json(&query, &ranking)).unwrap();
    let routes = json.as_object_mut().unwrap().shift_remove("routes").unwrap();
    let mut routes = routes.as_array().unwrap().clone();
    routes.sort_by_key(|route| route["route"].to_string());
    let mut text = format!("{json:#}\n");
    for route in &mut routes {
        text.push('\n');
        let keys = route.as_object_mut().unwrap();
        keys.shift_remove("rank");
        // What is not known is left out: most keys, for most routes.
        for (key, value) in keys.iter().filter(|(_, value)| is_known(value)) {
            writeln!(text, "{key}: {value}").unwrap();
        }
    }
    snapshot("json", &text);
}

/// Whether there is anything in a value.
fn is_known(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Array(values) => values.iter().any(is_known),
        Value::Object(keys) => keys.values().any(is_known),
        _ => true,
    }
}

#[test]
fn markdown() {
    let (query, ranking) = asked("", newest());
    let text = export::text(Format::Markdown, &query, &ranking, EN, None);
    snapshot("markdown", &text.lines().map(unplaced).collect::<Vec<_>>().join("\n"));
}

#[test]
fn csv() {
    let (query, ranking) = asked("", newest());
    let text = export::text(Format::Csv, &query, &ranking, EN, None);
    let mut rows: Vec<String> = text.lines().map(str::to_owned).collect();
    for (row, estimate) in rows.iter_mut().skip(1).zip(&ranking.estimates) {
        let (status, rank) = (estimate.status.as_str(), estimate.rank.unwrap_or_default());
        *row = row.replacen(&format!(",{status},,{rank},"), &format!(",{status},,[rank],"), 1);
    }
    // Every row ends with what was asked and assumed: once is enough.
    let tail = tail(&rows[1..]).to_owned();
    let rows: Vec<&str> = rows.iter().map(|row| row.strip_suffix(&tail).unwrap_or(row)).collect();
    snapshot("csv", &format!("{}\n\nat the end of each row:\n{tail}", rows.join("\n")));
}

/// The cells that every row ends with.
fn tail(rows: &[String]) -> &str {
    let first = &rows[0];
    let ends = first.match_indices(',').map(|(at, _)| &first[at..]);
    ends.into_iter().find(|end| rows.iter().all(|row| row.ends_with(end))).unwrap()
}

#[test]
fn page_in_both_languages() {
    let (_, ranking) = asked("", newest());
    snapshot("page.en", &page(&ranking, EN));
    snapshot("page.de", &page(&ranking, DE));
}

#[test]
fn page_once_every_announced_end_has_come() {
    let (_, ranking) = asked("", end());
    snapshot("page-later.en", &page(&ranking, EN));
}

#[test]
fn opened_rows_in_both_languages() {
    let (_, ranking) = asked("", newest());
    for (name, locale) in [("opened.en", EN), ("opened.de", DE)] {
        let mut text = String::new();
        for estimate in by_id(&ranking).into_iter().filter(|estimate| estimate.rank.is_some()) {
            writeln!(text, "## {}", estimate.route.id).unwrap();
            for line in details::lines(estimate, &ranking, locale) {
                writeln!(text, "{}: {}", line.term, line.text).unwrap();
            }
            text.push('\n');
        }
        snapshot(name, &text);
    }
}

/// Why a route is not ranked, and what to know of it.
fn said(estimate: &Estimate, asked: &Asked) -> Vec<String> {
    let reason = Some(EN.reason(estimate, asked)).filter(|reason| !reason.is_empty());
    let warnings = estimate.warnings.iter().map(|warning| EN.warning(warning, estimate, asked));
    let warnings = warnings.filter(|warning| reason.iter().all(|reason| !reason.contains(warning)));
    reason.iter().cloned().chain(warnings).collect()
}

#[test]
fn warnings_and_reasons_that_a_question_brings() {
    let (_, plain) = asked("", newest());
    let mut text = String::new();
    for query in
        ["batch=1&references=1", "size=2048x2048", "size=512x512", "horizon=12", "batch=only&editing=1"]
    {
        let (_, ranking) = asked(query, newest());
        writeln!(text, "## {query}").unwrap();
        for estimate in by_id(&ranking) {
            let always = plain.asked.answer_for(estimate.route.id).unwrap();
            let always = said(&always, &plain.asked);
            let more: Vec<String> =
                said(estimate, &ranking.asked).into_iter().filter(|said| !always.contains(said)).collect();
            if !more.is_empty() {
                writeln!(text, "{}: {}", estimate.route.id, more.join("; ")).unwrap();
            }
        }
        text.push('\n');
    }
    snapshot("warnings", &text);
}

#[test]
fn changes_since_the_article() {
    let (_, ranking) = asked("", newest());
    let changes = Changes::asked(Some(day(ARTICLE)), &ranking.asked).unwrap();
    for (name, locale) in [("changes.en", EN), ("changes.de", DE)] {
        snapshot(name, &changes::text::lines(&changes, locale).join("\n"));
    }
}

#[test]
fn answers_in_words() {
    for (name, locale) in [("answers.en", EN), ("answers.de", DE)] {
        let mut text = String::new();
        for query in
            ["", "tier=mid&batch=1", "size=2048x2048&tier=premium&horizon=12", "size=8192x8192", "budget=200"]
        {
            let (_, ranking) = asked(query, newest());
            let [answer, watch] = [page::answer(&ranking, locale), page::watch(&ranking, locale)];
            writeln!(text, "## ?{query}\n{}\n{}\n", lines(&answer), lines(&watch)).unwrap();
        }
        snapshot(name, &text);
    }
}

#[test]
fn answers_of_the_tools() {
    for (name, locale) in [("tools.en", EN), ("tools.de", DE)] {
        let mut text = String::new();
        for query in [
            "show=routing",
            "show=routing&cheap=replicate/flux-schnell&better=google/nano-banana-pro&share=50",
            "show=self_host",
            "show=self_host&runs=flux-2-dev&images_per_hour=500&gpu_usd_per_hour=0.69",
            "show=chart",
            "show=chart&chart=resolution",
        ] {
            let (asked, ranking) = asked(query, newest());
            let html = answers(&asked, &ranking, locale, &String::new);
            writeln!(text, "## ?{query}\n{}\n", lines(&html)).unwrap();
        }
        snapshot(name, &text);
    }
}

/// A line of a table in the terminal without its place in the order, and without the spaces that align its columns: they
/// depend on the widest cell.
fn unaligned(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_place = |word: &&str| line.starts_with(' ') && word.bytes().all(|byte| byte.is_ascii_digit());
    words.iter().skip(usize::from(words.first().is_some_and(is_place))).copied().collect::<Vec<_>>().join(" ")
}

#[test]
fn tables_of_the_terminal() {
    for (name, lang) in [("terminal.en", "en"), ("terminal.de", "de")] {
        let mut text = String::new();
        for command in [Command::Estimate, Command::Routing, Command::SelfHost] {
            let flags = ["--lang", lang].map(OsString::from);
            let said = terminal::answer(command, &flags, live(), newest()).unwrap();
            let said: Vec<String> = plain(&said).lines().map(unaligned).collect();
            writeln!(text, "## {}\n{}\n", command.as_str(), said.join("\n")).unwrap();
        }
        snapshot(name, &text);
    }
}

/// A provider file without a mistake, to make one mistake each in.
const GOOD: &str = r#"{
  "$schema": "schema.json",
  "provider": {"id": "fal", "name": "fal.ai", "site": "https://fal.ai", "good_for": "speed", "mind": "prepaid"},
  "models": [
    {"id": "flux-pro", "name": "FLUX pro",
     "shutdown": {"on": "2026-12-01", "announced": "2026-06-02", "source": "https://fal.ai", "checked": "2026-06-02",
      "grade": "vendor", "successors": [{"named": "2026-06-02", "route": "fal/sdxl"}]},
     "routes": [{"quality": "low", "tier": "mid", "quotes": [
      {"checked": "2026-06-15", "grade": "report", "source": "https://fal.ai/pricing", "price": {"flat": "0.05"}},
      {"checked": "2026-08-18", "grade": "vendor", "source": "https://fal.ai/pricing", "price": {"flat": "0.04"}}]}]},
    {"id": "sdxl", "name": "SDXL", "routes": [{"quotes": [
      {"checked": "2026-08-22", "grade": "vendor", "source": "https://fal.ai/docs", "price": {"flat": "0.0025"}}]}]}
  ]
}
"#;

/// What the build says of a file with one mistake in it, such as those who keep prices make.
#[test]
fn mistakes() {
    let german = r#"{"prepaid": "Vorkasse", "speed": "Tempo"}"#;
    let today = Today { utc: day("2026-11-26"), latest: day("2026-11-26"), is_pinned: false };
    let said = |file: &str, german: &str| -> String {
        match files::read([("pricing/fal.json", file), ("pricing/german.json", german)], today) {
            Ok(_) => "no mistake".to_owned(),
            Err(mistakes) => mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
        }
    };
    let mut text = format!("## the file as it is\n{}\n", said(GOOD, german));
    for (right, wrong) in [
        (r#""flat": "0.04""#, r#""flat": 0.04"#),
        (r#""flat": "0.04""#, r#""flat": "$0.04""#),
        (r#""flat": "0.04""#, r#""flat": "0,04""#),
        (r#""flat": "0.04""#, r#""flat": "40""#),
        (r#""flat": "0.04""#, r#""flat": "0.4""#),
        (r#""flat": "0.04""#, r#""flatt": "0.04""#),
        (r#""checked": "2026-08-18""#, r#""checked": "2026-12-18""#),
        (r#""checked": "2026-08-18""#, r#""checked": "18.8.2026""#),
        (r#""checked": "2026-08-18""#, r#""checked": "2026-02-30""#),
        (r#""checked": "2026-08-18""#, r#""checked": "2026-05-18""#),
        (r#""grade": "report""#, r#""grade": "blog""#),
        (r#""grade": "report", "#, ""),
        ("https://fal.ai/docs", "http://fal.ai/docs"),
        ("https://fal.ai/docs", "fal.ai/docs"),
        (r#""tier": "mid""#, r#""tier": "middle""#),
        (r#""id": "sdxl""#, r#""id": "SDXL""#),
        (r#""id": "sdxl""#, r#""id": "flux-pro""#),
        (r#""id": "fal""#, r#""id": "fell""#),
        ("fal/sdxl", "fal/sdxxl"),
        (r#""good_for": "speed""#, r#""good_for": "haste""#),
        (r#""models": ["#, r#""models": [,"#),
    ] {
        let file = GOOD.replacen(right, wrong, 1);
        assert_ne!(file, GOOD, "{right} is in the file");
        write!(text, "\n## {right} -> {wrong}\n{}\n", said(&file, german)).unwrap();
    }
    snapshot("mistakes", &text);
}
