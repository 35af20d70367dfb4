//! Snapshots of every view of the live catalog, whose differences a maintainer reviews. `cargo xtask accept` writes them.
//!
//! They are as of the newest check, so a new price appears at once and the clock changes nothing. To keep the difference
//! small, they leave out what a new price shifts in other lines: ranks, the catalog version, and ages in days.

use core::fmt::Write as _;
use std::ffi::OsString;

use html5gum::{Token, Tokenizer};
use image_price_estimator::catalog::files::{self, Today};
use image_price_estimator::catalog::{Quote, Route};
use image_price_estimator::terminal::{self, Command};
use image_price_estimator::tools::export::{self, Format};
use image_price_estimator::tools::{answers, changes, details};
use image_price_estimator::{Asked, Changes, Date, Estimate, Locale, Query, Ranking, page, rank};
use insta::Settings;
use serde_json::Value;

use crate::{DE, EN, day, live, plain};

/// The day of the article. The snapshots of changes start here.
const ARTICLE: &str = "2026-06-15";

/// Compares a text with the snapshot of this name.
#[track_caller]
fn snapshot(name: &str, text: &str) {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description("Where the new text is right: cargo xtask accept");
    settings.bind(|| insta::assert_snapshot!(name, steady(text)));
}

/// Replaces what changes in many lines at once: the version, and ages such as `96 days ago` and `in 9 days`.
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

/// Returns the newest day on which anything was checked.
fn newest() -> Date {
    let of_route = |route: &Route| {
        let quotes = route.quotes.iter().map(Quote::newest_reading);
        let batches = route.batch.iter().map(|batch| batch.checked);
        let others = [
            route.shutdown.as_ref().map(|shutdown| shutdown.checked),
            route.sizes.as_ref().map(|sizes| sizes.checked),
            route.editing.as_ref().map(|editing| editing.checked),
            route.reference.as_ref().map(|reference| reference.checked),
            route.weights.as_ref().map(|weights| weights.checked),
            route.lettering.as_ref().map(|lettering| lettering.checked),
            route.max_references.as_ref().map(|references| references.checked),
            route.transparency.as_ref().map(|transparency| transparency.checked),
        ];
        quotes.chain(batches).chain(others.into_iter().flatten()).max()
    };
    live().routes.iter().filter_map(of_route).max().unwrap().first()
}

/// Returns the last announced shutdown. By then every announced shutdown has happened.
fn last_shutdown() -> Date {
    live().routes.iter().filter_map(|route| Some(route.shutdown.as_ref()?.on)).max().unwrap()
}

/// Parses a query and ranks its job on a day.
fn ranked(query: &str, as_of: Date) -> (Query, Ranking<'static>) {
    let query = Query::parse(query);
    let ranking = rank(live(), &query.job, as_of);
    (query, ranking)
}

/// Returns the routes ordered by id, which no price changes.
fn by_id<'r>(ranking: &'r Ranking<'static>) -> Vec<&'r Estimate<'static>> {
    let mut estimates: Vec<_> = ranking.estimates.iter().collect();
    estimates.sort_by_key(|estimate| estimate.route.id);
    estimates
}

/// Extracts the text of HTML: a line for each paragraph, sentence of the answer, row and entry, and ` | ` between cells.
fn lines(html: &str) -> String {
    let (mut text, mut is_drawing) = (String::new(), false);
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) if &**tag.name == b"svg" => is_drawing = true,
            Token::EndTag(tag) if &**tag.name == b"svg" => is_drawing = false,
            _ if is_drawing => {}
            Token::StartTag(tag) => match &**tag.name {
                b"td" | b"th" => text.push_str(" | "),
                b"a" | b"b" | b"strong" => {}
                b"span" if tag.attributes.values().all(|class| !class.value.starts_with(b"further")) => {
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

/// Removes the rank from a row of a table.
fn without_rank(line: &str) -> String {
    let start = if line.starts_with("| ") { 2 } else { 0 };
    let is_rank = |cell: &str| !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    match line[start..].split_once(" | ") {
        Some((rank, rest)) if is_rank(rank) => format!("{}{rest}", &line[..start]),
        _ => line.to_owned(),
    }
}

/// Renders the page as text.
fn page(ranking: &Ranking, locale: Locale) -> String {
    lines(&page::html(ranking, locale)).lines().map(without_rank).collect::<Vec<_>>().join("\n")
}

#[test]
fn json_export_matches_its_snapshot() {
    let (query, ranking) = ranked("", newest());
    let mut json: Value = serde_json::from_str(&export::json(&query, &ranking)).unwrap();
    let routes = json.as_object_mut().unwrap().shift_remove("routes").unwrap();
    let mut routes = routes.as_array().unwrap().clone();
    routes.sort_by_key(|route| route["route"].to_string());
    let mut text = format!("{json:#}\n");
    for route in &mut routes {
        text.push('\n');
        let keys = route.as_object_mut().unwrap();
        keys.shift_remove("rank");
        // Unknown values are left out: most keys, for most routes.
        for (key, value) in keys.iter().filter(|(_, value)| is_known(value)) {
            writeln!(text, "{key}: {value}").unwrap();
        }
    }
    snapshot("json", &text);
}

/// Whether a value contains anything but null.
fn is_known(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Array(values) => values.iter().any(is_known),
        Value::Object(keys) => keys.values().any(is_known),
        _ => true,
    }
}

#[test]
fn markdown_export_matches_its_snapshot() {
    let (query, ranking) = ranked("", newest());
    let text = export::text(Format::Markdown, &query, &ranking, EN, None);
    snapshot("markdown", &text.lines().map(without_rank).collect::<Vec<_>>().join("\n"));
}

#[test]
fn csv_export_matches_its_snapshot() {
    let (query, ranking) = ranked("", newest());
    let text = export::text(Format::Csv, &query, &ranking, EN, None);
    let mut rows: Vec<String> = text.lines().map(str::to_owned).collect();
    for (row, estimate) in rows.iter_mut().skip(1).zip(&ranking.estimates) {
        let (status, rank) = (estimate.status.as_str(), estimate.rank.unwrap_or_default());
        *row = row.replacen(&format!(",{status},,{rank},"), &format!(",{status},,[rank],"), 1);
    }
    // Every row repeats the question and the assumptions at its end, so the snapshot has them once.
    let tail = tail(&rows[1..]).to_owned();
    let rows: Vec<&str> = rows.iter().map(|row| row.strip_suffix(&tail).unwrap_or(row)).collect();
    snapshot("csv", &format!("{}\n\nat the end of each row:\n{tail}", rows.join("\n")));
}

/// Returns the cells with which every row ends.
fn tail(rows: &[String]) -> &str {
    let first = &rows[0];
    let ends = first.match_indices(',').map(|(at, _)| &first[at..]);
    ends.into_iter().find(|end| rows.iter().all(|row| row.ends_with(end))).unwrap()
}

#[test]
fn page_matches_its_snapshot_in_both_languages() {
    let (_, ranking) = ranked("", newest());
    snapshot("page.en", &page(&ranking, EN));
    snapshot("page.de", &page(&ranking, DE));
}

#[test]
fn page_after_the_last_announced_shutdown_matches_its_snapshot() {
    let (_, ranking) = ranked("", last_shutdown());
    snapshot("page-later.en", &page(&ranking, EN));
}

#[test]
fn opened_rows_match_their_snapshot_in_both_languages() {
    let (_, ranking) = ranked("", newest());
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

/// Returns the reason why a route is not ranked, and its warnings.
fn reason_and_warnings(estimate: &Estimate, asked: &Asked) -> Vec<String> {
    let reason = Some(EN.reason(estimate, asked)).filter(|reason| !reason.is_empty());
    let warnings = estimate.warnings.iter().map(|warning| EN.warning(warning, estimate, asked));
    let warnings = warnings.filter(|warning| reason.iter().all(|reason| !reason.contains(warning)));
    reason.iter().cloned().chain(warnings).collect()
}

#[test]
fn warnings_and_reasons_added_by_options_match_their_snapshot() {
    let (_, plain) = ranked("", newest());
    let mut text = String::new();
    for query in
        ["batch=1&references=1", "size=2048x2048", "size=512x512", "horizon=12", "batch=only&editing=1"]
    {
        let (_, ranking) = ranked(query, newest());
        writeln!(text, "## {query}").unwrap();
        for estimate in by_id(&ranking) {
            let always = plain.asked.answer_for(estimate.route.id).unwrap();
            let always = reason_and_warnings(&always, &plain.asked);
            let more: Vec<String> = reason_and_warnings(estimate, &ranking.asked)
                .into_iter()
                .filter(|text| !always.contains(text))
                .collect();
            if !more.is_empty() {
                writeln!(text, "{}: {}", estimate.route.id, more.join("; ")).unwrap();
            }
        }
        text.push('\n');
    }
    snapshot("warnings", &text);
}

#[test]
fn changes_since_the_article_match_their_snapshot() {
    let (_, ranking) = ranked("", newest());
    let changes = Changes::asked(Some(day(ARTICLE)), &ranking.asked).unwrap();
    for (name, locale) in [("changes.en", EN), ("changes.de", DE)] {
        snapshot(name, &changes::text::lines(&changes, locale).join("\n"));
    }
}

#[test]
fn answers_and_what_to_watch_match_their_snapshot() {
    for (name, locale) in [("answers.en", EN), ("answers.de", DE)] {
        let mut text = String::new();
        for query in
            ["", "tier=mid&batch=1", "size=2048x2048&tier=premium&horizon=12", "size=8192x8192", "budget=200"]
        {
            let (_, ranking) = ranked(query, newest());
            let [answer, watch] = [page::answer(&ranking, locale), page::watch(&ranking, locale)];
            writeln!(text, "## ?{query}\n{}\n{}\n", lines(&answer), lines(&watch)).unwrap();
        }
        snapshot(name, &text);
    }
}

#[test]
fn answers_of_the_tools_match_their_snapshot() {
    for (name, locale) in [("tools.en", EN), ("tools.de", DE)] {
        let mut text = String::new();
        for query in [
            "show=routing",
            "show=routing&cheap=replicate/flux-schnell&better=google/nano-banana-pro&share=50",
            "show=self_host",
            "show=self_host&runs=flux-2-dev&images_per_hour=500&gpu_usd_per_hour=0.69",
            "show=chart&chart=score",
            "show=chart&chart=volume",
            "show=chart&chart=resolution",
        ] {
            let (parsed, ranking) = ranked(query, newest());
            let html = answers(&parsed, &ranking, locale, &String::new);
            writeln!(text, "## ?{query}\n{}\n", lines(&html)).unwrap();
        }
        snapshot(name, &text);
    }
}

/// Removes from a line of a terminal table its rank, and the spaces that align its columns, which depend on the widest
/// cell.
fn unaligned(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_rank = |word: &&str| line.starts_with(' ') && word.bytes().all(|byte| byte.is_ascii_digit());
    words.iter().skip(usize::from(words.first().is_some_and(is_rank))).copied().collect::<Vec<_>>().join(" ")
}

#[test]
fn tables_of_the_terminal_match_their_snapshot() {
    for (name, lang) in [("terminal.en", "en"), ("terminal.de", "de")] {
        let mut text = String::new();
        for command in [Command::Estimate, Command::Routing, Command::SelfHost] {
            let flags = ["--lang", lang].map(OsString::from);
            let output = terminal::answer(command, &flags, live(), newest()).unwrap();
            let lines: Vec<String> = plain(&output).lines().map(unaligned).collect();
            writeln!(text, "## {}\n{}\n", command.as_str(), lines.join("\n")).unwrap();
        }
        snapshot(name, &text);
    }
}

/// A provider file without mistakes. Each case makes one mistake in one of the files.
const GOOD: &str = r#"{
  "$schema": "schema.json",
  "provider": {"id": "fal", "name": "fal.ai", "kind": "host", "site": "https://fal.ai", "good_for": "speed", "drawback": "prepaid"},
  "models": [
    {"id": "flux-pro", "max_references": {"count": 4, "source": "https://fal.ai", "checked": "2026", "grade": "vendor"},
     "shutdown": {"on": "2026-12-01", "announced": "2026-06-02", "source": "https://fal.ai", "checked": "2026-06-02",
      "grade": "vendor", "contradicted": [{"says": "it stays", "source": "https://docs.fal.ai", "checked": "2026-07", "grade": "report"}],
      "successors": [{"named": "2026-06-02", "route": "fal/sdxl"}]},
     "routes": [{"quality": "high", "quotes": []}, {"quality": "low", "quotes": [
      {"checked": "2026-06-15", "grade": "report", "source": "https://fal.ai/pricing", "price": {"flat": "0.05"}},
      {"checked": "2026-08-18", "confirmed": ["2026-10-07", "2026-11-20"], "grade": "vendor", "source": "https://fal.ai/pricing", "price": {"flat": "0.04"}}]}]},
    {"id": "rules", "routes": [
      {"quality": "bands", "quotes": [{"checked": "2026-11", "grade": "vendor", "source": "https://fal.ai", "price": {"bands": {"resolution": {"1024": "0.04", "2048": "0.08"}}}}]},
      {"quality": "foreign", "quotes": [{"checked": "2026-11", "grade": "vendor", "source": "https://fal.ai", "price": {"foreign": {"currency": "CNY", "amount": "0.15"}}}]},
      {"quality": "megapixel", "quotes": [{"checked": "2026-11", "grade": "vendor", "source": "https://fal.ai", "price": {"megapixel": {"first": "0.0019", "further": "0.0019", "counted": "exact", "dearer_above": 30}}}]},
      {"quality": "observed", "quotes": [{"checked": "2026-11", "grade": "report", "source": "https://fal.ai", "price": {"observed": {"low": "0.001", "usual": "0.002", "high": "0.01", "billing": "gpu_seconds"}}}]},
      {"quality": "pixels", "quotes": [{"checked": "2026-11", "grade": "vendor", "source": "https://fal.ai", "price": {"bands": {"pixels": {"1048576": "0.04", "4194304": "0.08"}}}}]},
      {"quality": "steps", "quotes": [{"checked": "2026-11", "grade": "vendor", "source": "https://fal.ai", "price": {"steps": {"usd": "0.01", "per": 28, "default": 28, "max": 50}}}]},
      {"quality": "tiles", "quotes": [{"checked": "2026-11", "grade": "vendor", "source": "https://fal.ai", "price": {"tiles": {"tile": "0.0000528", "step": "0.0001056", "default": 4, "max": 8}}}]},
      {"quality": "tokens", "quotes": [{"checked": "2026-11", "grade": "vendor", "source": "https://fal.ai", "price": {"tokens": {"usd_per_million": "34", "count": {"area": 1024}}}}]}]},
    {"id": "sdxl", "routes": [{"quotes": [
      {"checked": "2026-08-22", "grade": "vendor", "source": "https://fal.ai/docs", "price": {"flat": "0.0025"}}]}]}
  ]
}
"#;

const MODELS: &str = r#"{
  "$schema": "schema.json",
  "models": [
    {"id": "flux-pro", "name": "FLUX pro", "tier": {"high": "premium", "low": "mid"}},
    {"id": "rules", "name": "Price rules", "good_for": "tests"},
    {"id": "sdxl", "name": "SDXL", "tier": "budget",
     "weights": {"license": "open", "name": "MIT", "source": "https://sdxl.example", "checked": "2026-06-02", "grade": "vendor"},
     "lettering": {"says": "short words", "source": "https://sdxl.example", "checked": "2026", "grade": "vendor"}}
  ]
}
"#;

const BOARDS: &str = r#"{
  "$schema": "schema.json",
  "boards": [
    {"name": "Arena", "day": "2026-08-01", "source": "https://arena.example", "grade": "list", "dataset": "https://data.example", "license": "CC BY 4.0",
     "scores": [{"name": "best", "rating": "1424.6", "low": "1417.7", "high": "1431.4", "votes": 17752}]},
    {"name": "Arena", "day": "2026-10-07", "source": "https://arena.example", "grade": "list", "dataset": "https://data.example", "license": "CC BY 4.0",
     "scores": [
      {"model": "flux-pro", "quality": "high", "name": "flux-pro (high)", "rating": "1383.0", "low": "1379.0", "high": "1387.1", "votes": 93334},
      {"model": "flux-pro", "unnamed_setting": true, "name": "flux-pro (auto)", "rating": "1300.0", "low": "1290.0", "high": "1310.0", "votes": 5310},
      {"model": "flux-pro", "at": "2K", "name": "flux-pro 2K", "rating": "1247.9", "low": "1244.9", "high": "1251.0", "votes": 175734},
      {"model": "sdxl", "name": "sdxl", "rating": "1002.5", "low": "999.0", "high": "1006.0", "votes": 8249}]}
  ]
}
"#;

const GERMAN: &str = r#"{"it stays": "es bleibt", "prepaid": "Vorkasse", "short words": "kurze Wörter", "speed": "Tempo", "tests": "Tests"}"#;

// Mistakes that maintainers of prices make: what is right in a file, and what is wrong.
const MISTAKES: &[(&str, &str)] = &[
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
    (r#""checked": "2026-11""#, r#""checked": "2026-12""#),
    (r#""checked": "2026-11""#, r#""checked": "2026-13""#),
    (r#""checked": "2026-11""#, r#""checked": "Nov 2026""#),
    (r#""2026-10-07", "2026-11-20""#, r#""2026-11-20", "2026-10-07""#),
    (r#""2026-10-07", "2026-11-20""#, r#""2026-11-20", "2026-11-20""#),
    (r#""2026-10-07", "2026-11-20""#, r#""2026-08-18", "2026-11-20""#),
    (r#""2026-10-07", "2026-11-20""#, r#""2026-10-07", "2026-11-27""#),
    (r#""2026-10-07", "2026-11-20""#, r#""2026-10-07", "2026-11""#),
    (r#"["2026-10-07", "2026-11-20"]"#, r#""2026-11-20""#),
    (r#""grade": "report", "source": "https://fal.ai/p"#, r#""grade": "blog", "source": "https://fal.ai/p"#),
    (r#""grade": "report", "source": "https://fal.ai/p"#, r#""source": "https://fal.ai/p"#),
    ("https://fal.ai/docs", "http://fal.ai/docs"),
    ("https://fal.ai/docs", "fal.ai/docs"),
    (r#""id": "sdxl""#, r#""id": "SDXL""#),
    (r#""id": "sdxl""#, r#""id": "flux-pro""#),
    (r#""id": "sdxl""#, r#""id": "sdxl", "page": "fal.ai/sdxl""#),
    (r#""id": "sdxl""#, r#""id": "sdxl", "variant": """#),
    (r#""id": "sdxl""#, r#""id": "sdxl", "name": "SDXL""#),
    (r#""id": "fal""#, r#""id": "fell""#),
    (r#""kind": "host", "#, ""),
    (r#""kind": "host""#, r#""kind": "hoster""#),
    ("fal/sdxl", "fal/sdxxl"),
    (r#""count": 4"#, r#""count": 0"#),
    (r#""source": "https://docs.fal.ai", "#, ""),
    (r#""says": "it stays""#, r#""says": "it stays.""#),
    (r#""good_for": "speed""#, r#""good_for": "haste""#),
    (r#""drawback": "prepaid"}"#, r#""drawback": "prepaid",}"#),
    // Price rules.
    (r#"{"1024": "0.04", "2048": "0.08"}"#, "{}"),
    (r#"{"1024": "0.04", "2048": "0.08"}"#, r#"{"2048": "0.08", "1024": "0.04"}"#),
    (r#"{"1024": "0.04", "2048": "0.08"}"#, r#"{"0": "0.04", "2048": "0.08"}"#),
    (r#"{"1024": "0.04", "2048": "0.08"}"#, r#"{"1K": "0.04", "2048": "0.08"}"#),
    (r#"{"1024": "0.04", "2048": "0.08"}"#, r#"{"1024": "0.04", "2048": "8"}"#),
    (r#""resolution""#, r#""edge""#),
    (r#"{"1048576": "0.04", "4194304": "0.08"}"#, "{}"),
    (r#"{"1048576": "0.04", "4194304": "0.08"}"#, r#"{"4194304": "0.08", "1048576": "0.04"}"#),
    (r#""per": 28, "default": 28"#, r#""per": 0, "default": 28"#),
    (r#""per": 28, "default": 28"#, r#""per": 28, "default": 0"#),
    (r#""per": 28, "default": 28"#, r#""per": 28"#),
    (r#""default": 28, "max": 50"#, r#""default": 28, "max": 20"#),
    (r#""usd": "0.01", "per": 28"#, r#""usd": "0.01", "per": 60000"#),
    (r#""default": 4, "max": 8"#, r#""max": 8"#),
    (r#""default": 4, "max": 8"#, r#""default": 0"#),
    (r#""default": 4, "max": 8"#, r#""default": 9, "max": 8"#),
    (r#""step": "0.0001056", "default": 4, "max": 8"#, r#""default": 4"#),
    (r#""tile": "0.0000528", "step": "0.0001056", "default": 4, "max": 8"#, r#""reference_tile": "0.0001""#),
    (r#""tile": "0.0000528""#, r#""tile": "52.8""#),
    (r#""low": "0.001""#, r#""low": "0.003""#),
    (r#""usual": "0.002""#, r#""usual": "0.02""#),
    (r#""usual": "0.002", "#, ""),
    (r#""amount": "0.15""#, r#""amount": "0""#),
    (r#""amount": "0.15""#, r#""amount": "0,15""#),
    (r#""currency": "CNY""#, r#""currency": "RMB""#),
    (r#""counted": "exact""#, r#""counted": "binary""#),
    (r#""dearer_above": 30"#, r#""dearer_above": 0"#),
    (r#""area": 1024"#, r#""area": 0"#),
    // models.json.
    (r#""low": "mid""#, r#""low": "middle""#),
    (r#""low": "mid""#, r#""lowest": "mid""#),
    (r#"{"high": "premium", "low": "mid"}"#, r#"{"low": "mid", "high": "premium"}"#),
    (r#""tier": "budget""#, r#""tier": "cheap""#),
    (r#""tier": "budget""#, r#""tier": {}"#),
    (r#""name": "SDXL""#, r#""name": "FLUX pro""#),
    (r#""name": "SDXL", "#, ""),
    (r#""id": "rules", "name""#, r#""id": "zz", "name""#),
    (r#""name": "MIT""#, r#""name": """#),
    (r#""license": "open""#, r#""license": "free""#),
    (r#""good_for": "tests""#, r#""good_for": "tests", "sizes": {}"#),
    // boards.json.
    (r#""day": "2026-10-07""#, r#""day": "2026-07-07""#),
    (r#""day": "2026-10-07""#, r#""day": "2026-10""#),
    (r#""day": "2026-10-07""#, r#""day": "2026-11-27""#),
    (r#""rating": "1383.0""#, r#""rating": 1383"#),
    (r#""rating": "1383.0""#, r#""rating": "1383""#),
    (r#""rating": "1383.0""#, r#""rating": "1388.0""#),
    (r#""rating": "1300.0", "low": "1290.0""#, r#""rating": "1200.0", "low": "1190.0""#),
    (r#""votes": 8249"#, r#""votes": 0"#),
    (r#""quality": "high", "name""#, r#""name""#),
    (r#""quality": "high", "name""#, r#""quality": "medium", "name""#),
    (r#""at": "2K""#, r#""at": "2048""#),
    (r#""unnamed_setting": true"#, r#""quality": "high""#),
    (r#""unnamed_setting": true"#, r#""quality": "low", "unnamed_setting": true"#),
    (r#""model": "sdxl""#, r#""model": "sdxl-turbo""#),
    (r#"{"name": "best", "rating": "1424.6", "low": "1417.7", "high": "1431.4", "votes": 17752}"#, ""),
    (r#""dataset": "https://data.example""#, r#""dataset": "data.example""#),
    (r#""license": "CC BY 4.0""#, r#""license": """#),
];

#[test]
fn messages_about_mistakes_in_prices_match_their_snapshot() {
    let today = Today { utc: day("2026-11-26"), latest: day("2026-11-26"), is_pinned: false };
    let good = [("boards", BOARDS), ("fal", GOOD), ("german", GERMAN), ("models", MODELS)]
        .map(|(name, text)| (format!("pricing/{name}.json"), text.to_owned()));
    let messages = |files: &[(String, String)]| -> String {
        match files::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str())), today) {
            Ok(_) => "no mistake".to_owned(),
            Err(mistakes) => mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
        }
    };
    let mut text = format!("## the files as they are\n{}\n", messages(&good));
    for (right, wrong) in MISTAKES {
        let mut files = good.clone();
        let file = files.iter_mut().find(|(_, text)| text.contains(right));
        let (_, file) = file.unwrap_or_else(|| panic!("{right} must be in a file"));
        *file = file.replacen(right, wrong, 1);
        let found = messages(&files);
        assert_ne!(found, "no mistake", "{right} -> {wrong}");
        write!(text, "\n## {right} -> {wrong}\n{found}\n").unwrap();
    }
    snapshot("mistakes", &text);
}
