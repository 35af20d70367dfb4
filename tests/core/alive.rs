//! No parameter is dead: each has a case that fails if the page passed over it.
//!
//! What only style sheets and scripts do is in tests/browser/alive.rs.

use std::collections::BTreeSet;

use image_price_estimator::query::Key;
use image_price_estimator::query::author;
use image_price_estimator::query::form::Form;
use image_price_estimator::query::parameters::HIDEABLE;
use image_price_estimator::tools;
use image_price_estimator::{Author, Lang, Query, page, rank};

use crate::{EN, catalog, day};

/// The parameters that are only about how the page looks, or how it is put into a post.
const LOOK: [&str; 6] = ["theme", "accent", "hide", "compact", "rows", "mode"];

/// Two models that are named, and a machine all of whose inputs are said, so that no default is part of a figure.
const TWO: &str = "show=routing&cheap=replicate/flux-schnell&better=google/nano-banana-pro&share=80";
const HOST: &str = "show=self_host&server_usd_per_month=199&images_per_hour=1200..1800&utilization=100&labor_hours=0&\
                    labor_usd_per_hour=75..150&against=0.04";

/// The page that answers a query, on a day in November.
fn html(query: &str) -> String {
    let asked = Query::parse(query).known_to(catalog());
    let ranking = rank(catalog(), &asked.job, asked.as_of.unwrap_or(day("2026-11-22")));
    let (locale, author) = (asked.locale(Lang::En), Author::parse(query));
    let rows = page::entries(&ranking, locale, &author, &|_| None);
    let mut parts: Vec<String> = rows.iter().map(page::Entry::html).collect();
    parts.extend([
        page::controls(&asked, locale),
        tools::tool(&Form::new(asked.clone()), &ranking.asked, locale),
        tools::answers(&asked, &ranking, locale, &|| format!("https://x.example/?{asked}")),
        page::job(&ranking.asked, locale),
        page::answer(&ranking, locale),
        tools::changed(&asked, &ranking, locale),
        page::footer(&ranking, locale, &author),
    ]);
    parts.concat().replace('\u{a0}', " ")
}

/// The query without a parameter.
fn without(key: &str, query: &str) -> String {
    query.split('&').filter(|pair| pair.split('=').next() != Some(key)).collect::<Vec<_>>().join("&")
}

/// The row of a route at a typical cost a month.
fn row(route: &str, usd: &str) -> String {
    format!("data-route=\"{route}\" data-status=\"available\" data-usd-per-month=\"{usd}\"")
}

/// The row of a route, whatever it costs.
fn any_row(route: &str) -> String {
    format!("class=\"route\" role=\"row\" data-route=\"{route}\"")
}

/// The parameters that had their case.
#[derive(Default)]
struct Cases(BTreeSet<String>);

impl Cases {
    /// The page says this with the parameter, and not without it.
    #[track_caller]
    fn says(&mut self, key: &str, query: &str, text: &str) {
        let (with, bare) = (html(query), html(&without(key, query)));
        assert!(with.contains(text), "{query}: no {text:?}");
        assert!(!bare.contains(text), "{key} makes no difference: {text:?} is there without it");
        self.0.insert(key.to_owned());
    }

    /// The page says this without the parameter, and not with it.
    #[track_caller]
    fn drops(&mut self, key: &str, query: &str, text: &str) {
        let (with, bare) = (html(query), html(&without(key, query)));
        assert!(bare.contains(text), "without {key} there is no {text:?}");
        assert!(!with.contains(text), "{query}: {text:?} is still there");
        self.0.insert(key.to_owned());
    }
}

#[test]
fn every_parameter_does_what_it_is_for() {
    let mut cases = Cases::default();
    let cases = &mut cases;
    let (low, bfl, pro) = ("openai/gpt-image-2:low", "bfl/flux-2-pro", "google/nano-banana-pro");
    // The job. 158 tokens at $30 a million; 196 of them, 20,000 times.
    cases.says("size", "size=1536x1024", &row(low, "47.4"));
    cases.drops("tier", "tier=premium", &any_row("fal/sdxl"));
    cases.says("images", "images=20000", &row(low, "117.6"));
    // 0.03 / 0.9; 0.03 + 2 x 0.015; 1,120 tokens at $120 a million, halved.
    cases.says("reject", "reject=10", &row(bfl, "333.33333"));
    cases.says("references", "references=2", &row(bfl, "600"));
    cases.says("batch", "batch=1", &row(pro, "672"));
    cases.drops("batch", "batch=only", &any_row(bfl));
    // 4.7 s at $0.000975 to 0.001525.
    cases.says("gpu_seconds", "gpu_seconds=4.7", "$0.00458–0.00717");
    // 200 / 0.00588, rounded down; 12 x 58.80.
    cases.says("budget", "budget=200", ">34,013<");
    cases.says("horizon", "horizon=12", ">$706<");
    // Filters.
    cases.drops("latency", "latency=fast", &any_row(bfl));
    cases.drops("provider", "provider=bfl", &any_row(low));
    cases.drops("route", "route=fal/sdxl", &any_row(low));
    cases.drops("exclude", "exclude=bfl", &any_row(bfl));
    cases.drops("exclude", "exclude=bfl/flux-2-pro", &any_row(bfl));
    cases.drops("editing", "editing=1", &any_row("fal/sdxl"));
    // Days.
    cases.drops("as_of", "as_of=2026-12-02", &any_row("openai/gpt-image-1-mini:low"));
    cases.says("since", "since=2026-06-15", "Since 15 Jun 2026: ");
    // Two models: 5,000 x 0.003 + 5,000 x 0.1344; 8,000 x 0.03 + 2,000 x 0.1344; 8,000 x 0.003 + 2,000 x 0.03.
    cases.says("share", &TWO.replace("80", "50"), "$687");
    cases.says("cheap", &TWO.replace("replicate/flux-schnell", bfl), "from $509");
    cases.says("better", &TWO.replace(pro, bfl), "$84 a month");
    cases.drops("better_tier", "show=routing&better_tier=mid", "20% on GPT Image 2.6 high");
    // A machine: 300 / 0.04; 0.5 / 1,800 to 0.5 / 1,200; 0.5 x 730.
    let gpu = HOST.replace("server_usd_per_month=199", "gpu_usd_per_hour=0.5");
    cases.says("runs", &format!("{HOST}&runs=flux-schnell"), "Self-hosting FLUX.1 [schnell]");
    cases.says("server_usd_per_month", &HOST.replace("=199", "=300"), "7,500");
    cases.says("gpu_usd_per_hour", &gpu, "$0.000278–0.000417");
    cases.says("always_on", &format!("{gpu}&always_on=1"), "$365");
    // 199 / (600 x 730), and the same at 40 % of the hours; 199 + 30 x 75, and 199 + 30 x 50, at 0.04.
    cases.says("images_per_hour", &HOST.replace("1200..1800", "600"), "$0.000454");
    let less = HOST.replace("1200..1800", "600").replace("utilization=100", "utilization=40");
    cases.says("utilization", &less, "$0.00114");
    let labor = HOST.replace("labor_hours=0", "labor_hours=30");
    cases.says("labor_hours", &labor, "61,225");
    cases.says("labor_usd_per_hour", &labor.replace("75..150", "50"), "42,475");
    // 199 / 0.08, rounded up.
    cases.says("against", &HOST.replace("0.04", "0.08"), "2,488");
    // The page.
    cases.says("show", "show=chart", "<svg class=\"area\"");
    cases.says("chart", "show=chart&chart=resolution", "name=\"edge\"");
    cases.says("lang", "lang=de", "Qualitätsstufe");
    // 58.80 x 0.5.
    let euro = "currency=EUR&rate=0.5&rate_date=2026-11-20";
    for key in ["currency", "rate", "rate_date"] {
        cases.says(key, euro, ">€29<");
    }
    // In a post.
    cases.says("rel", "rel=nofollow", "rel=\"noreferrer nofollow\"");
    cases.says("affiliate", "affiliate=fal=https://fal.ai/?via=me", "href=\"https://fal.ai/?via=me\"");

    let had: BTreeSet<&str> = cases.0.iter().map(String::as_str).collect();
    let known: BTreeSet<&str> = Key::all().map(Key::as_str).filter(|key| !LOOK.contains(key)).collect();
    assert_eq!(had, known, "each parameter has a case, and no other");
}

#[test]
fn every_link_away_stands_in_a_line_that_names_its_route() {
    let asked = Query::parse("since=2026-06-15&as_of=2026-12-02");
    let ranking = rank(catalog(), &asked.job, day("2026-12-02"));
    // By its route the page tells of the click.
    for lines in [tools::changed(&asked, &ranking, EN), page::unranked(&ranking, EN)] {
        let lines: Vec<&str> = lines.split("<li").skip(1).collect();
        assert!(lines.iter().filter(|line| line.contains("<a ")).count() > 5);
        assert!(lines.iter().all(|line| line.starts_with(" data-route=\"")), "{lines:?}");
    }
}

#[test]
fn every_tool_opens_by_its_word() {
    for (word, says) in [
        ("options", "name=\"reject\""),
        ("chart", "class=\"grip\" name=\"volume\""),
        ("routing", "name=\"better\""),
        ("self_host", "name=\"against\""),
        ("share", "data-kind=\"CSV\""),
    ] {
        Cases::default().says("show", &format!("show={word}"), says);
        Cases::default().says(
            "show",
            &format!("show={word}"),
            &format!("id=\"{word}\" aria-expanded=\"true\""),
        );
    }
}

/// The words in backticks of the first column of a table, below a heading.
fn first_column(text: &str, heading: &str) -> BTreeSet<String> {
    let text = text.split(heading).nth(1).unwrap_or_else(|| panic!("no {heading:?}"));
    let text = text.split("\n#").next().unwrap_or_default();
    let cells = text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

#[test]
fn the_documents_list_the_parameters_that_there_are() {
    let documented = first_column(include_str!("../../docs/parameters.md"), "# Parameters");
    let known = Key::all().map(|key| key.as_str().to_owned());
    assert_eq!(documented, known.collect::<BTreeSet<_>>());
    let readme = first_column(include_str!("../../README.md"), "## Parameters");
    assert!(readme.len() > 10 && readme.is_subset(&documented), "{readme:?}");
    let attributes = first_column(include_str!("../../docs/embedding.md"), "## Attributes");
    let strange = attributes.difference(&documented).map(String::as_str).collect::<Vec<_>>();
    assert_eq!(strange, ["title"]);
}

#[test]
fn what_the_author_sets_is_understood() {
    let hide = format!("hide={}", HIDEABLE.join(" "));
    for query in
        [hide.as_str(), "rows=3", "rows=all", "rel=nofollow sponsored ugc", "compact=1", "theme=auto"]
    {
        assert_eq!(author::ignored(query, catalog(), day("2026-11-26")), [], "{query}");
    }
}
