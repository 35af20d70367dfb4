//! The effects of parameters on the page: each parameter has a case that fails if the page ignores it.
//!
//! The browser tests cover the parameters that only style sheets and scripts use.

use std::collections::BTreeSet;

use image_price_estimator::page::group::List;
use image_price_estimator::page::{Live, Look};
use image_price_estimator::query::Key;
use image_price_estimator::query::form::Form;
use image_price_estimator::tools;
use image_price_estimator::{Author, Lang, Query, page, rank};

use crate::fixtures::grown;
use crate::{EN, catalog, day};

/// Parameters that only set how the page looks, or how a post embeds it.
const LOOK: [&str; 7] = ["theme", "accent", "hide", "compact", "rows", "mode", "view"];

/// Queries that set every input of a tool, so that no default affects a figure.
const ROUTING: &str = "show=routing&cheap=replicate/flux-schnell&better=google/nano-banana-pro&share=80";
const SELF_HOST: &str = "show=self_host&server_usd_per_month=199&images_per_hour=1200..1800&utilization=100&labor_hours=0&\
                    labor_usd_per_hour=75..150&against=0.04";

/// Renders the page for a query, by default as of 22 November 2026, with a row for each route.
fn html(query: &str) -> String {
    let asked = Query::parse(&format!("by=route&{query}")).known_to(grown());
    let ranking = rank(grown(), &asked.job, asked.as_of.unwrap_or(day("2026-11-22")));
    let (locale, author) = (asked.locale(Lang::En), Author::parse(query));
    let list = List::new(&ranking, asked.by, &asked.find);
    let look = Look::new(&list, locale, &author);
    let rows: String = look.rows().map(|row| look.row_group(&row, Some(false))).collect();
    let above = page::above_the_list(&ranking, locale, &author);
    let live = Live { is_inline: false, ignored: &[] };
    let parts = [
        page::frame(&asked, locale, Some(live), &above, 0, &rows),
        tools::tool(&Form::new(asked.clone()), &ranking.asked, locale),
        tools::answers(&asked, &ranking, locale, &|| format!("https://x.example/?{asked}")),
        tools::changed(&asked, &ranking, locale),
        page::footer(&ranking, locale, &author),
    ];
    parts.concat().replace('\u{a0}', " ")
}

/// Removes a parameter from a query.
fn without(key: &str, query: &str) -> String {
    query.split('&').filter(|pair| pair.split('=').next() != Some(key)).collect::<Vec<_>>().join("&")
}

/// The markup of an available route's row with its typical monthly cost.
fn row(route: &str, usd: &str) -> String {
    format!("data-route=\"{route}\" data-status=\"available\" data-usd-per-month=\"{usd}\"")
}

/// The markup of a route's row, whatever it costs.
fn any_row(route: &str) -> String {
    format!("class=\"route\" role=\"row\" data-route=\"{route}\"")
}

/// The parameters that had a case.
#[derive(Default)]
struct Cases(BTreeSet<String>);

impl Cases {
    /// Asserts that the page has this text with the parameter, and lacks it without.
    #[track_caller]
    fn adds(&mut self, key: &str, query: &str, text: &str) {
        let (with, bare) = (html(query), html(&without(key, query)));
        assert!(with.contains(text), "{query}: the page must have {text:?}");
        assert!(!bare.contains(text), "{query} without {key}: the page must lack {text:?}");
        self.0.insert(key.to_owned());
    }

    /// Asserts that the page lacks this text with the parameter, and has it without.
    #[track_caller]
    fn removes(&mut self, key: &str, query: &str, text: &str) {
        let (with, bare) = (html(query), html(&without(key, query)));
        assert!(bare.contains(text), "{query} without {key}: the page must have {text:?}");
        assert!(!with.contains(text), "{query}: the page must lack {text:?}");
        self.0.insert(key.to_owned());
    }
}

#[test]
fn every_parameter_but_those_of_the_look_changes_the_html() {
    let mut cases = Cases::default();
    let cases = &mut cases;
    let (low, bfl, pro) = ("openai/gpt-image-2:low", "bfl/flux-2-pro", "google/nano-banana-pro");
    // The job. 158 tokens at $30 a million; 196 of them, 20,000 times.
    cases.adds("size", "size=1536x1024", &row(low, "47.4"));
    cases.removes("tier", "tier=premium", &any_row("fal/sdxl"));
    cases.adds("images", "images=20000", &row(low, "117.6"));
    // 0.03 / 0.9; 0.03 + 2 x 0.015; 1,120 tokens at $120 a million, halved.
    cases.adds("reject", "reject=10", &row(bfl, "333.33333"));
    cases.adds("references", "references=2", &row(bfl, "600"));
    cases.adds("batch", "batch=1", &row(pro, "672"));
    cases.removes("batch", "batch=only", &any_row(bfl));
    // 4.7 s at $0.000975 to 0.001525.
    cases.adds("gpu_seconds", "gpu_seconds=4.7", "$4.58–7.17 per 1,000");
    // 10,000 x 0.1 x 8 / 4.
    cases.adds("steps", "steps=8", &row("x/sdxl", "2000"));
    // 200 / 0.00588, rounded down; 12 x 58.80.
    cases.adds("budget", "budget=200", ">34,013<");
    cases.adds("horizon", "horizon=12", ">$706<");
    // Filters.
    cases.removes("latency", "latency=fast", &any_row(bfl));
    cases.removes("provider", "provider=bfl", &any_row(low));
    cases.removes("route", "route=fal/sdxl", &any_row(low));
    cases.removes("exclude", "exclude=bfl", &any_row(bfl));
    cases.removes("exclude", "exclude=bfl/flux-2-pro", &any_row(bfl));
    cases.removes("editing", "editing=1", &any_row("fal/sdxl"));
    cases.adds("at_least", "at_least=1100", "routes without a score are left out.");
    cases.removes("at_least", "at_least=1101", &any_row("fal/sdxl"));
    cases.removes("direct", "direct=1", &any_row("x/sdxl"));
    cases.removes("open_weights", "open_weights=1", &any_row(bfl));
    // Days.
    cases.removes("as_of", "as_of=2026-12-02", &any_row("openai/gpt-image-1-mini:low"));
    cases.adds("since", "since=2026-06-15", "Since 15 Jun 2026: ");
    // Routing: 5,000 x 0.003 + 5,000 x 0.1344; 8,000 x 0.03 + 2,000 x 0.1344; 8,000 x 0.003 + 2,000 x 0.03.
    cases.adds("share", &ROUTING.replace("80", "50"), "$687");
    cases.adds("cheap", &ROUTING.replace("replicate/flux-schnell", bfl), "from $509");
    cases.adds("better", &ROUTING.replace(pro, bfl), "$84 a month");
    cases.adds("better_tier", "show=routing&better_tier=mid", "20% on GPT Image 2 low");
    // Self-hosting: 300 / 0.04; 0.5 / 1,800 to 0.5 / 1,200; 0.5 x 730.
    let gpu = SELF_HOST.replace("server_usd_per_month=199", "gpu_usd_per_hour=0.5");
    cases.adds("runs", &format!("{SELF_HOST}&runs=flux-schnell"), "Self-hosting FLUX.1 [schnell]");
    cases.adds("server_usd_per_month", &SELF_HOST.replace("=199", "=300"), "7,500");
    cases.adds("gpu_usd_per_hour", &gpu, "$0.000278–0.000417");
    cases.adds("always_on", &format!("{gpu}&always_on=1"), "$365");
    // 199 / (600 x 730), and the same at 40 % of the hours; 199 + 30 x 75, and 199 + 30 x 50, at 0.04.
    cases.adds("images_per_hour", &SELF_HOST.replace("1200..1800", "600"), "$0.000454");
    let less = SELF_HOST.replace("1200..1800", "600").replace("utilization=100", "utilization=40");
    cases.adds("utilization", &less, "$0.00114");
    let labor = SELF_HOST.replace("labor_hours=0", "labor_hours=30");
    cases.adds("labor_hours", &labor, "61,225");
    cases.adds("labor_usd_per_hour", &labor.replace("75..150", "50"), "42,475");
    // 199 / 0.08, rounded up.
    cases.adds("against", &SELF_HOST.replace("0.04", "0.08"), "2,488");
    // The page.
    cases.removes("by", "by=provider", &any_row("fal/flux-schnell"));
    cases.removes("find", "find=bfl", &any_row("fal/sdxl"));
    cases.adds("show", "show=chart&chart=volume", "<svg class=\"area\"");
    cases.adds("chart", "show=chart&chart=resolution", "name=\"edge\"");
    cases.adds("lang", "lang=de", "Qualitätsstufe");
    // 58.80 x 0.5.
    let euro = "currency=EUR&rate=0.5&rate_date=2026-11-20";
    for key in ["currency", "rate", "rate_date"] {
        cases.adds(key, euro, ">€29<");
    }
    // Links.
    cases.adds("rel", "rel=nofollow", "rel=\"noreferrer nofollow\"");
    cases.adds("affiliate", "affiliate=fal=https://fal.ai/?via=me", "href=\"https://fal.ai/?via=me\"");

    let tested: BTreeSet<&str> = cases.0.iter().map(String::as_str).collect();
    let known: BTreeSet<&str> = Key::all().map(Key::as_str).filter(|key| !LOOK.contains(key)).collect();
    assert_eq!(tested, known, "every parameter must have a case");
}

#[test]
fn lines_of_changes_and_of_unranked_routes_carry_data_route() {
    let asked = Query::parse("since=2026-06-15&as_of=2026-12-02");
    let ranking = rank(catalog(), &asked.job, day("2026-12-02"));
    // The page reports a click on a link with the route of its line.
    for lines in [tools::changed(&asked, &ranking, EN), page::unranked(&ranking, "", EN)] {
        let lines: Vec<&str> = lines.split("<li").skip(1).collect();
        assert!(lines.iter().filter(|line| line.contains("<a ")).count() > 5);
        assert!(lines.iter().all(|line| line.starts_with(" data-route=\"")), "{lines:?}");
    }
}

#[test]
fn show_opens_each_tool_by_its_name() {
    for (name, control) in [
        ("options", "name=\"reject\""),
        ("chart", "class=\"grip\" name=\"volume\""),
        ("routing", "name=\"better\""),
        ("self_host", "name=\"against\""),
        ("share", "data-kind=\"CSV\""),
    ] {
        Cases::default().adds("show", &format!("show={name}"), control);
        Cases::default().adds(
            "show",
            &format!("show={name}"),
            &format!("id=\"{name}\" aria-expanded=\"true\""),
        );
    }
}

/// Returns the code spans in the first column of the table below a heading.
fn first_column(text: &str, heading: &str) -> BTreeSet<String> {
    let text = text.split(heading).nth(1).unwrap_or_else(|| panic!("there is no heading {heading:?}"));
    let text = text.split("\n#").next().unwrap_or_default();
    let cells = text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

#[test]
fn docs_list_every_parameter_and_no_unknown_one() {
    let documented = first_column(include_str!("../../docs/parameters.md"), "# Parameters");
    let known = Key::all().map(|key| key.as_str().to_owned());
    assert_eq!(documented, known.collect::<BTreeSet<_>>());
    let readme = first_column(include_str!("../../README.md"), "## Parameters");
    assert!(readme.len() > 10 && readme.is_subset(&documented), "{readme:?}");
    let attributes = first_column(include_str!("../../docs/embedding.md"), "## Attributes");
    let undocumented = attributes.difference(&documented).map(String::as_str).collect::<Vec<_>>();
    assert_eq!(undocumented, ["title"]);
}
