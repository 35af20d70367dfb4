//! The choice among quotes of a route, and how the others are shown: history, corrections and disagreements.

use image_price_estimator::tools::details;
use image_price_estimator::tools::export::{self, Format};
use image_price_estimator::{Estimate, Locale, Query, Ranking, Warning, candidates, rank};

use crate::fixtures::{catalog_of_quotes, price_rise, quote};
use crate::{DE, EN, catalog, day, estimate, job, plain, ranking};

/// Asserts the price of the quote that counts on a day, among quotes given as (checked, grade, price).
#[track_caller]
fn case(quotes: &[(&str, &str, &str)], as_of: &str, expected: Option<&str>) {
    let quote =
        |(checked, grade, usd): &(&str, &str, &str)| quote([checked, grade, "x.example", "exact", usd]);
    let catalog = catalog_of_quotes(&quotes.iter().map(quote).collect::<Vec<_>>());
    let found = candidates(&catalog.routes[0].quotes, job("").request(), day(as_of));
    assert_eq!(found.first().map(|first| first.priced.typical().to_string()).as_deref(), expected);
}

#[test]
fn the_newest_quote_counts_from_its_check_date() {
    let quotes = [("2026-06-15", "report", "0.04"), ("2026-10-07", "vendor", "0.05")];
    case(&quotes, "2026-06-14", None);
    case(&quotes, "2026-06-15", Some("0.04"));
    case(&quotes, "2026-10-06", Some("0.04"));
    case(&quotes, "2026-10-07", Some("0.05"));
}

#[test]
fn reports_are_overridden_by_vendor_and_list_prices_for_90_days() {
    for firm in ["vendor", "list"] {
        for weak in ["report", "derived"] {
            // 2026-08-01 to 2026-10-29 are 89 days, to 2026-10-30 they are 90.
            case(&[("2026-08-01", firm, "0.04"), ("2026-10-29", weak, "0.05")], "2026-11-22", Some("0.04"));
            case(&[("2026-08-01", firm, "0.04"), ("2026-10-30", weak, "0.05")], "2026-11-22", Some("0.05"));
        }
        case(&[("2026-08-01", "vendor", "0.04"), ("2026-08-02", firm, "0.05")], "2026-11-22", Some("0.05"));
    }
    case(&[("2026-08-01", "report", "0.04"), ("2026-08-02", "derived", "0.05")], "2026-11-22", Some("0.05"));
}

#[test]
fn on_one_day_the_better_grade_counts_then_the_last_quote() {
    case(&[("2026-08-01", "list", "0.04"), ("2026-08-01", "vendor", "0.05")], "2026-08-01", Some("0.05"));
    case(&[("2026-08-01", "list", "0.04"), ("2026-08-01", "list", "0.05")], "2026-08-01", Some("0.05"));
}

/// Adds `since`, the first day of the price, to a quote.
fn since(day: &str, quote: &str) -> String {
    quote.replacen('{', &format!(r#"{{"since": "{day}", "#), 1)
}

#[test]
fn a_quote_with_since_counts_from_that_day() {
    let catalog = catalog_of_quotes(&[
        quote(["2026-06-01", "vendor", "x.example", "exact", "0.04"]),
        since("2026-07-01", &quote(["2026-06-02", "vendor", "x.example", "exact", "0.05"])),
    ]);
    let price = |as_of: &str| {
        candidates(&catalog.routes[0].quotes, job("").request(), day(as_of))[0].priced.typical().to_string()
    };
    assert_eq!((price("2026-06-30").as_str(), price("2026-07-01").as_str()), ("0.04", "0.05"));
}

#[test]
fn a_new_billing_model_supersedes_older_quotes_of_the_route() {
    // fal.ai bills SDXL by time since 2026-08-22 and states a figure for one size; the earlier flat price is superseded.
    let sdxl = catalog().route("fal/sdxl").unwrap();
    let count = |size: &str, as_of: &str| {
        candidates(&sdxl.quotes, job(&format!("size={size}")).request(), day(as_of)).len()
    };
    assert_eq!(count("2048x2048", "2026-06-30"), 1);
    assert_eq!(count("2048x2048", "2026-11-22"), 0);
    assert_eq!(count("1024x1024", "2026-11-22"), 2);
}

/// Returns the disagreement chip of a row, and the lines about other quotes in its details.
fn chip_and_lines(estimate: &Estimate, ranking: &Ranking, locale: Locale) -> (Option<String>, Vec<String>) {
    let disagree = estimate.warnings.iter().find(|warning| matches!(warning, Warning::Disagree(_)));
    let chip = disagree.and_then(|warning| locale.chip(warning, estimate, &ranking.asked));
    let terms =
        ["Disagrees", "Abweichend", "Another", "Andere", "Earlier", "Früherer", "Before the", "Vor der"];
    let lines = details::lines(estimate, ranking, locale).into_iter();
    let lines = lines.filter(|line| terms.iter().any(|term| line.term.starts_with(term)));
    let texts = lines.map(|line| {
        assert!(line.link.is_some(), "{line:?}");
        plain(&format!("{}: {}", line.term, line.text))
    });
    (chip.map(|chip| plain(&chip)), texts.collect())
}

/// Asserts the chip and the lines of a route for 10,000 images, with quotes given as (checked, grade, source, qualifier,
/// price).
#[track_caller]
fn shows(quotes: &[[&str; 5]], as_of: &str, chip: Option<&str>, lines: &[&str]) {
    let catalog = catalog_of_quotes(&quotes.iter().map(|one| quote(*one)).collect::<Vec<_>>());
    let ranking = rank(&catalog, &job(""), day(as_of));
    let (actual_chip, actual_lines) = chip_and_lines(&ranking.estimates[0], &ranking, EN);
    assert_eq!(
        (actual_chip.as_deref(), actual_lines.iter().map(String::as_str).collect::<Vec<_>>()),
        (chip, lines.to_vec())
    );
}

#[test]
fn a_new_price_on_the_vendors_page_makes_the_old_one_history() {
    let catalog = catalog_of_quotes(&price_rise("docs.x.example/pricing"));
    let ranking = rank(&catalog, &job(""), day("2026-11-26"));
    let estimate = &ranking.estimates[0];
    let (chip, lines) = chip_and_lines(estimate, &ranking, EN);
    assert_eq!(chip, None);
    let earlier =
        "Earlier price, per image: $0.03 until 26 Nov 2026 (vendor, checked 22 Aug 2026, docs.x.example)";
    assert_eq!(lines, [earlier]);
    let (chip, lines) = chip_and_lines(estimate, &ranking, DE);
    assert_eq!(chip, None);
    let earlier = "Früherer Preis, pro Bild: 0,03 $ bis 26. Nov. 2026 (Anbieter, geprüft am 22. Aug. 2026, docs.x.example)";
    assert_eq!(lines, [earlier]);
    assert!(!estimate.warnings.iter().any(|warning| matches!(warning, Warning::Disagree(_))));
    // The day before, the new price is unknown.
    let before = rank(&catalog, &job(""), day("2026-11-25"));
    assert_eq!(chip_and_lines(&before.estimates[0], &before, EN), (None, Vec::new()));
}

#[test]
fn an_earlier_price_ends_on_the_since_day_of_the_next() {
    let catalog = catalog_of_quotes(&[
        quote(["2026-08-22", "vendor", "x.example", "exact", "0.03"]),
        since("2026-10-01", &quote(["2026-11-26", "vendor", "x.example", "exact", "0.035"])),
    ]);
    let ranking = rank(&catalog, &job(""), day("2026-11-26"));
    let (_, lines) = chip_and_lines(&ranking.estimates[0], &ranking, EN);
    assert_eq!(
        lines,
        ["Earlier price, per image: $0.03 until 1 Oct 2026 (vendor, checked 22 Aug 2026, x.example)"]
    );
}

#[test]
fn exports_mention_disagreement_only_if_sources_disagree() {
    let mentions = |quotes: &[String]| -> Vec<bool> {
        let catalog = catalog_of_quotes(quotes);
        let ranking = rank(&catalog, &job(""), day("2026-11-26"));
        let text = |kind: &Format| export::text(*kind, &Query::default(), &ranking, EN, None);
        Format::ALL.iter().map(|kind| text(kind).contains("disagree")).collect()
    };
    let [old, new] = price_rise("docs.x.example/pricing");
    assert_eq!(mentions(&[old.clone(), new.clone()]), [false; Format::ALL.len()]);
    let blog = quote(["2026-11-20", "report", "b.example", "exact", "0.05"]);
    assert_eq!(mentions(&[old, blog, new]), [true; Format::ALL.len()]);
}

#[test]
fn variants_of_one_address_are_one_source() {
    for other in [
        "list.example/prices",
        "www.list.example/prices",
        "list.example/prices/",
        "list.example/prices#images",
        "list.example/prices?lang=en",
    ] {
        for (grade, name) in [("report", "report"), ("list", "price list"), ("derived", "derived")] {
            shows(
                &[
                    ["2026-10-01", grade, "list.example/prices", "exact", "0.03"],
                    ["2026-11-01", grade, other, "exact", "0.04"],
                ],
                "2026-11-26",
                None,
                &[&format!(
                    "Earlier price, per image: $0.03 until 1 Nov 2026 ({name}, checked 1 Oct 2026, list.example)"
                )],
            );
        }
    }
}

#[test]
fn pages_of_one_vendor_and_files_of_one_list_are_one_source() {
    // Three pages of the vendor; the first quote is graded as a report.
    shows(
        &[
            ["2026-10-01", "report", "x.example/pricing", "exact", "0.05"],
            ["2026-10-15", "vendor", "docs.x.example/m", "exact", "0.04"],
            ["2026-11-01", "vendor", "x.example/models/m", "exact", "0.03"],
        ],
        "2026-11-26",
        None,
        &[
            "Earlier price, per image: $0.04 until 1 Nov 2026 (vendor, checked 15 Oct 2026, docs.x.example)",
            "Before the correction, per image: $0.05 until 15 Oct 2026 (report, checked 1 Oct 2026, x.example)",
        ],
    );
    let list = "github.com/BerriAI/litellm/blob";
    shows(
        &[
            ["2026-10-01", "list", &format!("{list}/1a2b/prices.json"), "exact", "0.05"],
            ["2026-11-01", "list", &format!("{list}/main/prices.json"), "exact", "0.03"],
        ],
        "2026-11-26",
        None,
        &[
            "Earlier price, per image: $0.05 until 1 Nov 2026 (price list, checked 1 Oct 2026, BerriAI/litellm)",
        ],
    );
    // A host that only ends like the vendor's is another source, and so is another item of one page.
    for others in [["notx.example/m", "x.example/m"], ["news.example/item?id=1", "news.example/item?id=2"]] {
        shows(
            &[
                ["2026-10-01", "report", others[0], "exact", "0.05"],
                ["2026-11-01", "report", others[1], "exact", "0.03"],
            ],
            "2026-11-26",
            Some(&match others[0] {
                "notx.example/m" => "sources disagree: x.example $300, notx.example $500".to_owned(),
                _ => "sources disagree: report $300, older report $500".to_owned(),
            }),
            &[&format!(
                "Disagrees, per image: $0.05 (report, checked 1 Oct 2026, {})",
                others[0].split('/').next().unwrap()
            )],
        );
    }
}

#[test]
fn rechecks_and_new_qualifiers_of_a_price_are_no_history() {
    let page = "docs.x.example/pricing";
    shows(
        &[
            ["2026-06-01", "vendor", page, "exact", "0.03"],
            ["2026-07-01", "vendor", page, "about", "0.03"],
            ["2026-08-01", "vendor", page, "from", "0.03"],
        ],
        "2026-11-26",
        None,
        &[],
    );
    // Unchanged, up, unchanged, down, unchanged.
    shows(
        &[
            ["2026-06-01", "vendor", page, "exact", "0.03"],
            ["2026-07-01", "vendor", page, "exact", "0.03"],
            ["2026-08-01", "vendor", page, "exact", "0.05"],
            ["2026-09-01", "vendor", page, "exact", "0.05"],
            ["2026-11-01", "vendor", page, "exact", "0.03"],
            ["2026-11-20", "vendor", page, "exact", "0.03"],
        ],
        "2026-11-26",
        None,
        &[
            "Earlier price, per image: $0.05 until 1 Nov 2026 (vendor, checked 1 Aug 2026 to 1 Sep 2026, docs.x.example)",
            "Earlier price, per image: $0.03 until 1 Aug 2026 (vendor, checked 1 Jun 2026 to 1 Jul 2026, docs.x.example)",
        ],
    );
}

#[test]
fn sources_disagree_only_by_over_5_percent_within_90_days() {
    let vendor = |checked, usd| [checked, "vendor", "x.example/pricing", "exact", usd];
    let blog = |checked, grade, usd| [checked, grade, "blog.example/m", "exact", usd];
    let disagrees = "Disagrees, per image: $0.05 (report, checked 1 Jun 2026, blog.example)";
    let another = "Another quote, per image: $0.05 (report, checked 1 Jun 2026, blog.example)";
    // 1 June to 30 August are 90 days.
    shows(
        &[blog("2026-06-01", "report", "0.05"), vendor("2026-08-30", "0.03")],
        "2026-11-26",
        Some("sources disagree: vendor $300, older report $500"),
        &[disagrees],
    );
    shows(
        &[blog("2026-06-01", "report", "0.05"), vendor("2026-08-31", "0.03")],
        "2026-11-26",
        None,
        &[another],
    );
    // A recheck on the vendor's page makes its price newer.
    shows(
        &[blog("2026-06-01", "report", "0.05"), vendor("2026-06-02", "0.03"), vendor("2026-11-20", "0.03")],
        "2026-11-26",
        None,
        &[another],
    );
    // The source of the report has corrected it.
    shows(
        &[
            blog("2026-06-01", "report", "0.05"),
            blog("2026-06-10", "report", "0.03"),
            vendor("2026-06-20", "0.03"),
        ],
        "2026-11-26",
        None,
        &[another],
    );
    // The report is overridden but still disagrees.
    shows(
        &[vendor("2026-08-22", "0.03"), blog("2026-11-01", "report", "0.05")],
        "2026-11-26",
        Some("sources disagree: vendor $300, newer report $500"),
        &["Disagrees, per image: $0.05 (report, checked 1 Nov 2026, blog.example)"],
    );
    // Checked on one day, neither is older. A difference of 5 % is no disagreement.
    shows(
        &[blog("2026-08-22", "list", "0.0316"), vendor("2026-08-22", "0.03")],
        "2026-11-26",
        Some("sources disagree: vendor $300, price list $316"),
        &["Disagrees, per image: $0.0316 (price list, checked 22 Aug 2026, blog.example)"],
    );
    shows(&[blog("2026-08-22", "list", "0.0315"), vendor("2026-08-22", "0.03")], "2026-11-26", None, &[]);
}

#[test]
fn bounds_that_include_a_price_do_not_disagree_with_it() {
    let case = |qualifier: &str, usd: &str, chip: Option<&str>| {
        let term = if chip.is_some() { "Disagrees" } else { "Another quote" };
        let name = qualifier.replace('_', " ");
        shows(
            &[
                ["2026-08-01", "report", "blog.example", qualifier, usd],
                ["2026-08-22", "vendor", "x.example", "exact", "0.04"],
            ],
            "2026-11-26",
            chip,
            &[&format!("{term}, per image: {name} ${usd} (report, checked 1 Aug 2026, blog.example)")],
        );
    };
    case("up_to", "0.05", None);
    case("from", "0.03", None);
    case("up_to", "0.03", Some("sources disagree: vendor $400, older report up to $300"));
    case("from", "0.05", Some("sources disagree: vendor $400, older report from $500"));
    case("about", "0.05", Some("sources disagree: vendor $400, older report about $500"));
}

#[test]
fn the_disagreement_chip_uses_the_unit_and_language_of_its_row() {
    let case = |query: &str, locale: Locale, expected: &str| {
        let ranking = ranking(query, "2026-11-26");
        let (chip, _) = chip_and_lines(estimate(&ranking, "fal/flux-schnell"), &ranking, locale);
        assert_eq!(chip.as_deref(), Some(expected), "{query}");
    };
    // 10,000 x 0.003 and x 0.025.
    case("", EN, "sources disagree: price list $30, older report $250");
    case("", DE, "Quellen widersprechen sich: Preisliste 30 $, älterer Bericht 250 $");
    // 10 of 100 are generated again: 30 / 0.9 and 250 / 0.9.
    case("reject=10", EN, "sources disagree: price list $33, older report $278");
    // With a horizon the chip still compares months.
    case("horizon=12", EN, "sources disagree: price list $30 a month, older report $250 a month");
    case(
        "budget=50",
        DE,
        "Quellen widersprechen sich: Preisliste 0,003 $ pro Bild, älterer Bericht 0,025 $ pro Bild",
    );
}

#[test]
fn only_disagreeing_routes_of_the_catalog_carry_the_chip() {
    let ranking = ranking("", "2026-11-26");
    let chips: Vec<(&str, String)> = ranking
        .estimates
        .iter()
        .filter_map(|estimate| Some((estimate.route.id, chip_and_lines(estimate, &ranking, EN).0?)))
        .collect();
    let chips: Vec<(&str, &str)> = chips.iter().map(|(id, chip)| (*id, chip.as_str())).collect();
    // 10,000 images: tokens x rate against the same list's row of $0.005, $0.011, $0.036; LiteLLM's 0.003 against the
    // article's 0.025; 196 tokens at $30 a million against its "from 0.04"; $32 a million in one list, $40 in the other.
    assert_eq!(
        chips,
        [
            ("openai/gpt-image-1-mini:low", "price list disagrees with itself: $22 or $50"),
            ("fal/flux-schnell", "sources disagree: price list $30, older report $250"),
            ("openai/gpt-image-2:low", "sources disagree: price list $59, older report from $400"),
            ("openai/gpt-image-1-mini:medium", "price list disagrees with itself: $84 or $110"),
            (
                "openai/chatgpt-image-latest:low",
                "sources disagree: Portkey-AI/models $87, BerriAI/litellm $109"
            ),
            ("openai/gpt-image-1-mini:high", "price list disagrees with itself: $333 or $360"),
            (
                "openai/chatgpt-image-latest:medium",
                "sources disagree: Portkey-AI/models $338, BerriAI/litellm $422"
            ),
            (
                "openai/chatgpt-image-latest:high",
                "sources disagree: Portkey-AI/models $1,330, BerriAI/litellm $1,660"
            ),
        ]
    );
}

#[test]
fn opened_rows_and_warnings_list_every_quote_that_differs() {
    let case = |route: &str, expected: &[&str], warning: Option<&str>| {
        let ranking = ranking("", "2026-11-22");
        let estimate = estimate(&ranking, route);
        let (_, lines) = chip_and_lines(estimate, &ranking, EN);
        assert_eq!(lines, expected, "{route}");
        let warnings: Vec<String> =
            estimate.warnings.iter().map(|w| plain(&EN.warning(w, estimate, &ranking.asked))).collect();
        let warnings = warnings.iter().find(|text| text.contains("disagree"));
        assert_eq!(warnings.map(String::as_str), warning, "{route}");
    };
    case(
        "fal/flux-schnell",
        &[
            "Disagrees, per image: $0.025 (report, checked 15 Jun 2026, fal.ai); 0.025 is fal.ai's price of FLUX.1 [dev]",
        ],
        Some(
            "sources disagree: $0.003 (price list, checked 1 Aug 2026, BerriAI/litellm) or $0.025 (report, checked 15 Jun 2026, fal.ai)",
        ),
    );
    // The vendor's page came after a report that cites another of its pages.
    case(
        "fal/flux-2-pro",
        &[
            "Before the correction, per image: $0.05 until 18 Aug 2026 (report, checked 15 Jun 2026, fal.ai); 0.05 is fal.ai's price of FLUX.2 [flex]",
        ],
        None,
    );
    case(
        "fal/sdxl",
        &[
            "Before the correction, per image: about $0.0023 until 22 Aug 2026 (report, checked 15 Jun 2026, fal.ai)",
        ],
        None,
    );
    // "Up to 0.35" leaves room for 7,024 tokens at $30 a million.
    case(
        "openai/gpt-image-2:high",
        &["Another quote, per image: up to $0.35 (report, checked 15 Jun 2026, developers.openai.com)"],
        None,
    );
    // Portkey's $32 a million or LiteLLM's $40, for 272 tokens.
    case(
        "openai/chatgpt-image-latest:low",
        &[
            "Disagrees, per image: $0.01088 (price list, checked 1 Aug 2026, BerriAI/litellm); the two lists disagree on the rate: $40 here, $32 in the other",
        ],
        Some(
            "sources disagree: $0.008704 (price list, checked 21 Aug 2026, Portkey-AI/models) or $0.01088 (price list, checked 1 Aug 2026, BerriAI/litellm)",
        ),
    );
    // The list's row of 0.005 against 272 tokens at $8 a million.
    case(
        "openai/gpt-image-1-mini:low",
        &[
            "Disagrees, per image: $0.005 (price list, checked 1 Aug 2026, BerriAI/litellm); the list's row per image; it disagrees with the same list's token rate",
        ],
        Some(
            "price list disagrees with itself: $0.002176 (price list, checked 1 Aug 2026, BerriAI/litellm) or $0.005 (price list, checked 1 Aug 2026, BerriAI/litellm)",
        ),
    );
    case("replicate/flux-dev", &[], None);
}

#[test]
fn with_batch_or_references_the_chip_compares_prices_per_image() {
    let chip = |query: &str| {
        let ranking = crate::ranking(query, "2026-11-26");
        let low = ranking.estimates.iter().find(|e| e.route.id == "openai/gpt-image-2:low").unwrap();
        chip_and_lines(low, &ranking, EN).0.unwrap()
    };
    // 10,000 x 196 tokens at $30 a million, and 10,000 x 0.04.
    assert_eq!(chip(""), "sources disagree: price list $59, older report from $400");
    let each = "sources disagree: price list $0.00588 an image, older report from $0.04 an image";
    assert_eq!(chip("batch=1"), each);
    assert_eq!(chip("references=2"), each);
}

/// Adds the days on which the source of a quote was read again.
fn confirmed(days: &[&str], quote: &str) -> String {
    quote.replacen('{', &format!(r#"{{"confirmed": {days:?}, "#), 1)
}

#[test]
fn a_month_or_year_counts_as_its_first_day() {
    for (partial, before, first) in
        [("2026-11", "2026-10-31", "2026-11-01"), ("2026", "2025-12-31", "2026-01-01")]
    {
        case(&[(partial, "vendor", "0.05")], before, None);
        case(&[(partial, "vendor", "0.05")], first, Some("0.05"));
        case(&[(before, "vendor", "0.04"), (partial, "vendor", "0.05")], first, Some("0.05"));
    }
    // 4 August to 1 November are 89 days.
    case(&[("2026-08-04", "vendor", "0.04"), ("2026-11", "report", "0.05")], "2026-11-26", Some("0.04"));
    case(&[("2026-08-03", "vendor", "0.04"), ("2026-11", "report", "0.05")], "2026-11-26", Some("0.05"));
}

#[test]
fn a_month_or_year_never_displaces_a_day_in_or_after_it() {
    for partial in ["2026-11", "2026"] {
        for later in ["2026-11-01", "2026-11-20"] {
            let case = |grades: [&str; 2], expected: &str| {
                let quotes = [(partial, grades[0], "0.04"), (later, grades[1], "0.05")];
                case(&quotes, "2026-11-26", Some(expected));
            };
            case(["vendor", "vendor"], "0.05");
            case(["vendor", "list"], "0.05");
            // Not even against a report's day.
            case(["vendor", "report"], "0.05");
            case(["list", "derived"], "0.05");
        }
    }
    // After the month.
    case(&[("2026-10", "vendor", "0.04"), ("2026-11-05", "report", "0.05")], "2026-11-26", Some("0.05"));
    // A firm day still overrides the report of a later month.
    case(&[("2026-10-20", "list", "0.04"), ("2026-11", "report", "0.05")], "2026-11-26", Some("0.04"));
    // Before the month, the day is older.
    case(&[("2026-10-31", "vendor", "0.04"), ("2026-11", "vendor", "0.05")], "2026-11-26", Some("0.05"));
}

#[test]
fn of_two_months_or_years_the_later_counts_and_firm_ones_override_reports() {
    case(&[("2026-10", "vendor", "0.04"), ("2026-11", "vendor", "0.05")], "2026-11-26", Some("0.05"));
    case(&[("2026-10", "vendor", "0.04"), ("2026-11", "report", "0.05")], "2026-11-26", Some("0.04"));
    // 1 August to 1 November are 92 days.
    case(&[("2026-08", "vendor", "0.04"), ("2026-11", "report", "0.05")], "2026-11-26", Some("0.05"));
    case(&[("2026-11", "report", "0.04"), ("2026-11", "vendor", "0.05")], "2026-11-26", Some("0.05"));
    case(&[("2026-11", "vendor", "0.04"), ("2026-11", "vendor", "0.05")], "2026-11-26", Some("0.05"));
    // Of a year and its first month, the month is more precise.
    case(&[("2026", "vendor", "0.04"), ("2026-01", "vendor", "0.05")], "2026-11-26", Some("0.05"));
    case(&[("2026", "vendor", "0.04"), ("2026-01", "report", "0.05")], "2026-11-26", Some("0.04"));
}

#[test]
fn a_month_or_year_is_shown_without_a_day() {
    let case = |checked: &str, english: &str, german: &str| {
        let catalog = catalog_of_quotes(&[quote([checked, "vendor", "x.example", "exact", "0.03"])]);
        let ranking = rank(&catalog, &job(""), day("2026-11-26"));
        let candidate = ranking.estimates[0].price.as_ref().unwrap().candidate();
        let quoted = |locale: Locale| plain(&locale.quoted(&candidate));
        assert_eq!((quoted(EN).as_str(), quoted(DE).as_str()), (english, german));
    };
    case(
        "2026-11-05",
        "$0.03 (vendor, checked 5 Nov 2026, x.example)",
        "0,03 $ (Anbieter, geprüft am 5. Nov. 2026, x.example)",
    );
    case(
        "2026-11",
        "$0.03 (vendor, as of Nov 2026, x.example)",
        "0,03 $ (Anbieter, Stand Nov. 2026, x.example)",
    );
    case("2026", "$0.03 (vendor, as of 2026, x.example)", "0,03 $ (Anbieter, Stand 2026, x.example)");
    // The opened row has the same words.
    let catalog = catalog_of_quotes(&[
        quote(["2026-08", "vendor", "x.example", "exact", "0.03"]),
        quote(["2026-11-05", "vendor", "x.example", "exact", "0.04"]),
    ]);
    let ranking = rank(&catalog, &job(""), day("2026-11-26"));
    let (_, lines) = chip_and_lines(&ranking.estimates[0], &ranking, EN);
    assert_eq!(
        lines,
        ["Earlier price, per image: $0.03 until 5 Nov 2026 (vendor, as of Aug 2026, x.example)"]
    );
    let catalog = catalog_of_quotes(&[quote(["2026-08", "vendor", "x.example", "exact", "0.03"])]);
    let ranking = rank(&catalog, &job(""), day("2026-11-26"));
    let exported = |format| plain(&export::text(format, &Query::default(), &ranking, EN, None));
    assert!(exported(Format::Csv).contains(",2026-08,vendor,"), "{}", exported(Format::Csv));
    assert!(exported(Format::Json).contains(r#""checked":"2026-08","grade""#), "{}", exported(Format::Json));
    assert!(exported(Format::Markdown).contains("| Aug 2026 (vendor) |"), "{}", exported(Format::Markdown));
}

/// Asserts the age in days of which a price warns, with one quote that was checked and confirmed on these days.
#[track_caller]
fn stale(checked: &str, again: &[&str], as_of: &str, expected: Option<i32>) {
    let quote = confirmed(again, &quote([checked, "vendor", "x.example", "exact", "0.03"]));
    let catalog = catalog_of_quotes(&[quote]);
    let ranking = rank(&catalog, &job(""), day(as_of));
    let age = ranking.estimates[0].warnings.iter().find_map(|warning| match warning {
        Warning::Stale(age) => Some(*age),
        _ => None,
    });
    assert_eq!(age, expected, "{checked} {again:?} on {as_of}");
}

#[test]
fn the_age_of_a_price_counts_from_its_last_reading() {
    // 1 August to 30 October are 90 days.
    stale("2026-08-01", &[], "2026-10-30", None);
    stale("2026-08-01", &[], "2026-10-31", Some(91));
    stale("2026-08", &[], "2026-10-30", None);
    stale("2026-08", &[], "2026-10-31", Some(91));
    stale("2026-08-01", &["2026-09-01", "2026-10-31"], "2026-10-31", None);
    // The day before, the last reading was that of 1 September; in December, 91 days have passed since.
    stale("2026-05-01", &["2026-09-01", "2026-12-15"], "2026-12-01", Some(91));
    stale("2026", &["2026-11-01"], "2026-11-26", None);
}

#[test]
fn a_price_that_was_read_again_is_newer_than_later_reports() {
    let vendor =
        |days: &[&str]| confirmed(days, &quote(["2026-06-01", "vendor", "x.example", "exact", "0.04"]));
    let price = |quotes: &[String], as_of: &str| {
        let catalog = catalog_of_quotes(quotes);
        let found = candidates(&catalog.routes[0].quotes, job("").request(), day(as_of));
        found.first().map(|first| (first.priced.typical().to_string(), first.checked.to_string())).unwrap()
    };
    let case = |days: &[&str], as_of: &str, usd: &str, read: &str| {
        let list = quote(["2026-10-01", "list", "list.example", "exact", "0.05"]);
        assert_eq!(
            price(&[vendor(days), list], as_of),
            (usd.to_owned(), read.to_owned()),
            "{days:?} on {as_of}"
        );
    };
    case(&[], "2026-11-26", "0.05", "2026-10-01");
    case(&["2026-11-20"], "2026-11-26", "0.04", "2026-11-20");
    // An answer for an earlier day does not know of the reading.
    case(&["2026-11-20"], "2026-11-20", "0.04", "2026-11-20");
    case(&["2026-11-20"], "2026-11-19", "0.05", "2026-10-01");
    case(&["2026-07-01", "2026-11-20"], "2026-09-30", "0.04", "2026-07-01");
    case(&["2026-07-01", "2026-11-20"], "2026-06-30", "0.04", "2026-06-01");
    // Read again on the same day, the vendor is the better grade.
    case(&["2026-10-01"], "2026-11-26", "0.04", "2026-10-01");
    // A confirmed price overrides reports for 90 days from that reading: 20 August to 17 November are 89 days.
    let report = |day: &str| quote([day, "report", "blog.example", "exact", "0.05"]);
    let on = |day: &str| price(&[vendor(&["2026-08-20"]), report(day)], "2026-11-26").0;
    assert_eq!((on("2026-11-17").as_str(), on("2026-11-18").as_str()), ("0.04", "0.05"));
    // A month with a confirmed day is as good as that day.
    let month = confirmed(&["2026-11-02"], &quote(["2026-06", "vendor", "x.example", "exact", "0.04"]));
    assert_eq!(price(&[month, report("2026-11-10")], "2026-11-26").0, "0.04");
}

#[test]
fn an_earlier_price_ends_with_the_first_reading_of_the_newer_one() {
    let [old, new] = price_rise("docs.x.example/pricing");
    let old = confirmed(&["2026-09-01", "2026-10-07"], &old);
    let new = confirmed(&["2026-12-01", "2026-12-10"], &new);
    let catalog = catalog_of_quotes(&[old, new]);
    let case = |as_of: &str, expected: &[&str]| {
        let ranking = rank(&catalog, &job(""), day(as_of));
        assert_eq!(
            chip_and_lines(&ranking.estimates[0], &ranking, EN),
            (None, expected.iter().map(|line| (*line).to_owned()).collect()),
            "{as_of}"
        );
    };
    case("2026-11-25", &[]);
    let earlier = "Earlier price, per image: $0.03 until 26 Nov 2026 (vendor, checked 22 Aug 2026 to 7 Oct 2026, docs.x.example)";
    case("2026-11-26", &[earlier]);
    // Later readings of the new price change nothing about the old one.
    case("2026-12-10", &[earlier]);
}

#[test]
fn readings_within_90_days_of_each_other_disagree() {
    let vendor = |days: &[&str]| {
        confirmed(days, &quote(["2026-11-20", "vendor", "x.example/pricing", "exact", "0.03"]))
    };
    let blog =
        |days: &[&str]| confirmed(days, &quote(["2026-06-01", "report", "blog.example/m", "exact", "0.05"]));
    let case = |days: &[&str], chip: Option<&str>| {
        let catalog = catalog_of_quotes(&[blog(days), vendor(&[])]);
        let ranking = rank(&catalog, &job(""), day("2026-11-26"));
        assert_eq!(chip_and_lines(&ranking.estimates[0], &ranking, EN).0.as_deref(), chip, "{days:?}");
    };
    case(&[], None);
    // 22 August to 20 November are 90 days.
    case(&["2026-08-21"], None);
    case(&["2026-08-22"], Some("sources disagree: vendor $300, older report $500"));
}
