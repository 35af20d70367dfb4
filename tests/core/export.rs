//! The exports: JSON, CSV and Markdown agree with each other and with the page.

use image_price_estimator::catalog::publisher;
use image_price_estimator::catalog::{Catalog, Tier};
use image_price_estimator::page::group::List;
use image_price_estimator::query::parameter::{Group, Ids, Kind};
use image_price_estimator::query::{By, Key};
use image_price_estimator::tools::export::{self, Format};
use image_price_estimator::{Author, Cost, Currency, Json, Lang, Locale, Query, Ranking, page, rank};
use serde_json::{Value, json};

use crate::fixtures::{self, catalog_of, quote};
use crate::{DE, EN, catalog, day, job, plain, ranking, usd};

const LINK: Option<&str> = Some("https://x.example/?size=1024x1024&tier=any");

/// Rankings that together cover every status, qualifier and warning.
fn rankings() -> Vec<Ranking<'static>> {
    let jobs = [
        ("", "2026-11-22"),
        ("size=2048x2048&batch=1&images=1", "2026-11-22"),
        ("tier=premium&images=1000000000", "2026-06-30"),
        ("size=8192x8192", "2026-12-02"),
        ("tier=mid&size=512x512", "2025-01-01"),
        ("reject=12.5&references=3&gpu_seconds=4.7&budget=200&batch=1", "2026-11-22"),
        ("horizon=12&editing=1&provider=openai,bfl", "2026-11-22"),
        ("latency=fast&batch=only&provider=nobody", "2026-11-22"),
    ];
    jobs.map(|(query, as_of)| ranking(query, as_of)).into()
}

/// Exports a ranking as JSON, for a query with only a job.
fn json_of(ranking: &Ranking) -> String {
    export::json(&Query { job: ranking.asked.job.clone(), ..Query::default() }, ranking)
}

/// Exports a ranking as JSON and parses it.
fn parsed(ranking: &Ranking) -> Value {
    serde_json::from_str(&json_of(ranking)).unwrap()
}

/// Exports a ranking as Markdown, for a query with only a job.
fn markdown_of(ranking: &Ranking, link: Option<&str>, locale: Locale) -> String {
    let query = Query { job: ranking.asked.job.clone(), by: By::Route, ..Query::default() };
    export::markdown(&query, ranking, link, locale)
}

#[test]
fn a_score_is_exported_with_its_board_day_interval_and_votes() {
    let ranking = rank(fixtures::grown(), &job("route=fal/sdxl"), day("2026-11-26"));
    assert_eq!(
        parsed(&ranking)["routes"][0]["score"],
        json!({"board": "Board", "day": "2026-10-07", "rating": "1100.0", "low": "1097.0", "high": "1103.0", "votes": 9})
    );
    let csv = export::text(Format::Csv, &Query::default(), &ranking, EN, None);
    let [head, row] = csv.lines().collect::<Vec<_>>()[..] else { panic!("{csv}") };
    // No cell before the scores has a comma.
    let cell = |name: &str| {
        let at = head.split(',').position(|column| column == name);
        at.and_then(|at| row.split(',').nth(at)).unwrap_or_else(|| panic!("no {name} in {head}"))
    };
    let columns = ["score_board", "score_day", "score_rating", "score_low", "score_high", "score_votes"];
    assert_eq!(columns.map(cell), ["Board", "2026-10-07", "1100.0", "1097.0", "1103.0", "9"]);
}

/// Builds a catalog of one route whose model has this name.
fn catalog_of_model(model: &'static str) -> Catalog {
    let quote = quote(["2026-11-01", "vendor", "x.example/a(1)", "exact", "0.03"]);
    let mut catalog = catalog_of(&[fixtures::model("a", "mid", "", &quote)]);
    catalog.routes[0].model = model;
    catalog
}

#[test]
fn the_job_in_json_has_every_input_and_filter() {
    let job = |query: &str| parsed(&ranking(query, "2026-11-22"))["job"].clone();
    for key in Key::all().filter(|key| matches!(key.parameter().group, Group::Job | Group::Filters)) {
        let value = match key.parameter().kind {
            Kind::Size => "512x512",
            Kind::Word(words) => words.last().unwrap(),
            Kind::Number(_) => "5",
            Kind::Switch => "1",
            Kind::Ids(Ids::Providers) => "fal",
            Kind::Ids(_) | Kind::Id(Ids::Routes) => "fal/sdxl",
            other => panic!("{}: give {other:?} a value", key.as_str()),
        };
        let query = format!("{}={value}", key.as_str());
        assert_ne!(job(&query), job(""), "{query} must change the job in JSON");
    }
}

#[test]
fn json_has_every_route_ranked_first_and_the_documented_values() {
    let json = parsed(&ranking("images=10000", "2026-11-22"));
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["as_of", "catalog", "job", "assumptions", "routes"]);
    assert_eq!(json["as_of"], "2026-11-22");
    assert_eq!(json["catalog"], catalog().version);
    assert_eq!(
        json["job"],
        json!({
            "size": "1024x1024", "tier": "any", "images": 10_000, "batch": false, "batch_only": false,
            "reject_percent": "0", "references": 0, "gpu_seconds": null, "steps": null, "budget": null, "horizon": null,
            "using": null, "latency": null, "provider": [], "route": [], "exclude": [], "editing": false,
            "at_least": null, "direct": false, "open_weights": false,
        })
    );
    let routes = json["routes"].as_array().unwrap();
    assert_eq!(routes.len(), catalog().routes.len(), "every route must be in the JSON");
    let mini = routes.iter().find(|route| route["route"] == "openai/gpt-image-1-mini:low").unwrap();
    assert_eq!(mini["status"], "retiring");
    assert_eq!(mini["billing"], "tokens");
    // 272 tokens at $8 a million, and 10,000 times that.
    assert_eq!(mini["per_image"], json!({"low": "0.002176", "typical": "0.002176", "high": "0.002176"}));
    assert_eq!(mini["per_month"], json!({"low": "21.76", "typical": "21.76", "high": "21.76"}));
    assert_eq!(mini["shutdown"]["on"], "2026-12-01");
    let floor = routes.iter().find(|route| route["route"] == "google/nano-banana-pro").unwrap();
    assert_eq!(floor["per_image"], json!({"low": "0.1344", "typical": "0.1344", "high": null}));
    assert_eq!(
        floor["shutdown"],
        json!({"on": null, "contradicted": null, "successor": null, "source": null})
    );
    let retired = routes.iter().find(|route| route["route"] == "google/imagen-4-fast").unwrap();
    assert_eq!(retired["status"], "retired");
    assert_eq!(retired["per_month"], json!({"low": null, "typical": null, "high": null}));
    // The successor is the one named last, though it has shut down too.
    assert_eq!(retired["shutdown"]["on"], "2026-08-17");
    assert_eq!(retired["shutdown"]["successor"], "google/nano-banana-2");
    let ranked: Vec<bool> = routes.iter().map(|route| route["rank"].is_null()).collect();
    assert!(ranked.is_sorted(), "ranked routes must come first");
}

/// Returns the routes with the keys of the first version, which other programs read, in their order.
fn frozen(ranking: &Ranking) -> Vec<Value> {
    let images = ranking.asked.job.images.get();
    let cost = |cost: Option<Cost>| {
        json!({
            "low": cost.and_then(|cost| cost.low),
            "typical": cost.map(|cost| cost.typical),
            "high": cost.and_then(|cost| cost.high),
        })
    };
    // A step without a figure, such as a discount, is its term alone.
    let step = |(term, text): &(String, String)| {
        if text.is_empty() { term.clone() } else { format!("{term}: {text}") }
    };
    let route = |estimate: &image_price_estimator::Estimate| {
        let price = estimate.price.as_ref().filter(|_| estimate.is_ranked());
        let working = price.map(|price| EN.working(price, &ranking.asked.job)).unwrap_or_default();
        let reason = EN.reason(estimate, &ranking.asked);
        json!({
            "route": estimate.route.id,
            "provider": estimate.provider.name,
            "model": estimate.route.model,
            "quality": estimate.route.quality,
            "tier": estimate.tier.map(Tier::as_str),
            "billing": estimate.billing,
            "status": estimate.status.as_str(),
            "reason": if reason.is_empty() { None } else { Some(reason) },
            "rank": estimate.rank,
            "words": price.map(|price| price.quote.qualifier.as_str()),
            "per_image": cost(price.map(|price| price.cost)),
            "per_month": cost(price.map(|price| price.cost.saturating_mul(images))),
            "working": working.iter().map(step).collect::<Vec<_>>(),
            "source": price.map(|price| price.quote.source),
            "checked": price.map(|price| price.checked),
            "grade": price.map(|price| price.quote.grade),
            "warnings": estimate.warnings.iter().map(|w| EN.warning(w, estimate, &ranking.asked)).collect::<Vec<_>>(),
        })
    };
    ranking.estimates.iter().map(route).collect()
}

#[test]
fn json_keeps_the_original_keys_of_a_route_in_order() {
    for ranking in rankings() {
        let mut routes = parsed(&ranking)["routes"].as_array().unwrap().clone();
        for (route, frozen) in routes.iter_mut().zip(frozen(&ranking)) {
            let route = route.as_object_mut().unwrap();
            let frozen = frozen.as_object().unwrap();
            route.retain(|key, _| frozen.contains_key(key));
            assert!(route.iter().eq(frozen), "{route:?} must equal {frozen:?}");
        }
        assert_eq!(routes.len(), ranking.estimates.len());
    }
}

/// Formats two levels of a value like `serde_json`'s pretty printer, and the values inside them like its compact one.
fn two_levels(value: &Value, level: usize) -> String {
    if level == 2 {
        return value.to_string();
    }
    let inner = "  ".repeat(level + 1);
    let (open, lines, close): (_, Vec<String>, _) = match value {
        Value::Array(all) => ("[", all.iter().map(|one| two_levels(one, level + 1)).collect(), "]"),
        Value::Object(all) => {
            let line = |(key, one)| format!("{}: {}", json!(key), two_levels(one, level + 1));
            ("{", all.iter().map(line).collect(), "}")
        }
        plain => return plain.to_string(),
    };
    if lines.is_empty() {
        return format!("{open}{close}");
    }
    format!("{open}\n{inner}{}\n{}{close}", lines.join(&format!(",\n{inner}")), "  ".repeat(level))
}

#[test]
fn json_is_formatted_like_serde_json_with_one_line_a_route() {
    for ranking in rankings() {
        let text = json_of(&ranking);
        assert_eq!(text, two_levels(&parsed(&ranking), 0) + "\n");
        let lines = text.lines().filter(|line| line.starts_with("    {\"route\":\"")).count();
        assert_eq!(lines, ranking.estimates.len());
    }
    let case = |value: Json, expected: Value| assert_eq!(value.text(), two_levels(&expected, 0));
    case(Json::Null, json!(null));
    case(true.into(), json!(true));
    case(u64::MAX.into(), json!(u64::MAX));
    case(Json::List(vec![]), json!([]));
    case(Json::Object(vec![]), json!({}));
    case(
        Json::List(vec![Json::Object(vec![("a\"", Json::List(vec![0.into(), false.into()]))])]),
        json!([{"a\"": [0, false]}]),
    );
    for c in (0..0x500).chain(0x2020..0x2030).chain([0xfeff, 0xffff, 0x1_f5bc]).filter_map(char::from_u32) {
        let text = format!("a{c}\"\\/");
        case(text.as_str().into(), json!(text));
    }
}

/// Parses a sheet with the library `csv`, which must also write the same bytes again.
fn sheet(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in &rows {
        writer.write_record(row).unwrap();
    }
    assert_eq!(String::from_utf8(writer.into_inner().unwrap()).unwrap(), text);
    rows.iter().map(|row| row.iter().map(str::to_owned).collect()).collect()
}

/// Flattens JSON to the names and texts of cells.
fn cells(name: &str, value: &Value, out: &mut Vec<(String, String)>) {
    let text = match value {
        Value::Object(keys) => {
            for (key, value) in keys {
                cells(&format!("{name}_{key}"), value, out);
            }
            return;
        }
        // A route without a score has empty cells in the columns of one.
        Value::Null if name == "_score" => {
            let columns = ["board", "day", "rating", "low", "high", "votes"];
            out.extend(columns.map(|column| (format!("score_{column}"), String::new())));
            return;
        }
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(texts) => {
            let texts: Vec<&str> = texts.iter().map(|text| text.as_str().unwrap()).collect();
            texts.join("; ").replace(".; ", ". ")
        }
        other => other.to_string(),
    };
    out.push((name.trim_start_matches('_').to_owned(), text));
}

#[test]
fn csv_cells_are_the_values_of_the_json() {
    for ranking in rankings() {
        let mut json = parsed(&ranking);
        let routes = json.as_object_mut().unwrap().shift_remove("routes").unwrap();
        let rows = sheet(&export::csv(&ranking));
        assert_eq!(rows.len(), ranking.estimates.len() + 1);
        for (row, route) in rows[1..].iter().zip(routes.as_array().unwrap()) {
            let mut expected = Vec::new();
            cells("", route, &mut expected);
            cells("", &json, &mut expected);
            let row: Vec<(String, String)> = rows[0].iter().cloned().zip(row.iter().cloned()).collect();
            assert_eq!(row, expected);
            assert_eq!(row.len(), rows[0].len());
        }
        let mut names = rows[0].clone();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), rows[0].len(), "column names must be unique");
    }
}

#[test]
fn an_empty_ranking_exports_a_csv_header_and_no_routes() {
    let full = ranking("", "2026-11-22");
    let mut empty = full.clone();
    empty.estimates.clear();
    assert_eq!(sheet(&export::csv(&empty)), sheet(&export::csv(&full))[..1]);
    assert_eq!(parsed(&empty)["routes"], json!([]));
    let has_unranked = [&full, &empty].map(|ranking| markdown_of(ranking, LINK, EN).contains("Not ranked"));
    assert_eq!(has_unranked, [true, false]);
}

#[test]
fn csv_rows_repeat_the_question() {
    let rows = sheet(&export::csv(&ranking("images=500&tier=mid&batch=1", "2026-11-22")));
    let cell = |name: &str| &rows[1][rows[0].iter().position(|column| column == name).unwrap()];
    let about = ["as_of", "catalog", "job_size", "job_tier", "job_images", "job_batch"].map(cell);
    assert_eq!(about, ["2026-11-22", catalog().version, "1024x1024", "mid", "500", "true"]);
}

#[test]
fn csv_cells_are_quoted_and_never_start_a_formula() {
    let case = |model, expected: &str| {
        let catalog = catalog_of_model(model);
        let text = export::csv(&rank(&catalog, &job(""), day("2026-11-22")));
        assert!(text.contains(&format!("\r\nx/a,X,{expected},,mid,")), "{expected}: {text}");
    };
    case("FLUX.2 [pro]", "FLUX.2 [pro]");
    case("a, b", "\"a, b\"");
    case("the \"best\"", "\"the \"\"best\"\"\"");
    case("a\nb", "\"a\nb\"");
    case("=1+1", "'=1+1");
    case("+49", "'+49");
    case("-2", "'-2");
    case("@SUM(A1)", "'@SUM(A1)");
    case("\tx", "'\tx");
    case("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"");
    case("1-2", "1-2");
}

/// Returns the cells of the English Markdown tables below their heads, unescaped.
fn table(markdown: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| {
        let inside = line.strip_prefix("| ").unwrap().strip_suffix(" |").unwrap().replace("\\|", "\0");
        let cells = inside.split(" | ").map(|cell| cell.trim().replace('\\', "").replace('\0', "|"));
        cells.collect::<Vec<_>>()
    };
    let is_row =
        |line: &&str| line.starts_with('|') && !["|--", "| Rank |"].iter().any(|head| line.starts_with(head));
    markdown.lines().filter(is_row).map(cells).collect()
}

#[test]
fn markdown_lists_ranked_rows_unranked_routes_and_the_link() {
    for ranking in rankings() {
        let markdown = markdown_of(&ranking, LINK, EN);
        let rows = table(&markdown);
        let list = List::new(&ranking, By::Route, "");
        assert_eq!(rows.len(), list.groups.len());
        for (row, group) in rows.iter().zip(&list.groups) {
            let estimate = group.first;
            let price = estimate.price.as_ref().unwrap();
            let images = ranking.asked.job.images.get();
            let mut expected = vec![
                group.rank.map(|rank| rank.to_string()).unwrap_or_default(),
                estimate.route.name(),
                estimate.provider.name.to_owned(),
            ];
            // The ranking figure comes before the monthly cost.
            expected.extend(estimate.horizon.map(|total| EN.cost(total, price.quote.qualifier)));
            expected.extend(ranking.asked.job.budget.map(|budget| EN.bought(price, budget)));
            expected.extend([
                EN.price(price, images),
                EN.price(price, 1),
                format!("{} ({})", EN.day(price.checked), EN.grade(price.quote.grade)),
                format!("[{}]({})", publisher(price.quote.source), price.quote.source),
            ]);
            // The last cell has the notes.
            assert_eq!(row.len(), expected.len() + 1);
            assert_eq!(row[..expected.len()], expected);
        }
        for estimate in ranking.estimates.iter().filter(|estimate| !estimate.is_ranked()) {
            let line = format!("- {}, {}: ", estimate.route.name(), estimate.provider.name);
            assert!(markdown.replace('\\', "").contains(&line), "{line}");
        }
        let end = format!(
            "As of {}, catalog {}. [This ranking on the web](https://x.example/?size=1024x1024&tier=any)\n",
            EN.date(ranking.asked.as_of),
            catalog().version
        );
        assert!(markdown.ends_with(&end));
    }
}

#[test]
fn markdown_escapes_model_names_and_source_addresses() {
    let case = |model, expected: &str| {
        let catalog = catalog_of_model(model);
        let text = markdown_of(&rank(&catalog, &job("images=1000"), day("2026-11-22")), None, EN);
        // $0.03 an image, a thousand times.
        let row = format!(
            "\n| 1 | {expected} | X | $30 | $0.03 | 1\u{a0}Nov\u{a0}2026 (vendor) | [x.example](https://x.example/a%281%29) |  |\n"
        );
        assert!(text.contains(&row), "{row}{text}");
    };
    case("FLUX.2 [pro]", r"FLUX.2 \[pro\]");
    case("a | b", r"a \| b");
    case("a\\| b", r"a\\\| b");
    case("a\r\nb", "a  b");
    case("*a* _b_ `c` ~d~", r"\*a\* \_b\_ \`c\` \~d\~");
    case("<script> &lt;", r"\<script> \&lt;");
}

#[test]
fn markdown_follows_language_and_currency_but_data_does_not() {
    let rate = Currency { code: "EUR".parse().unwrap(), per_usd: usd(0.92), of: day("2026-11-20") };
    let german = Locale { lang: Lang::De, currency: Some(rate) };
    let ranking = ranking("images=12000&tier=mid&batch=1", "2026-11-22");
    let text = plain(&markdown_of(&ranking, LINK, german));
    for expected in [
        "# Routen von KI-Bild-APIs, geordnet nach Kosten\n\n\
         12.000 Bilder im Monat, 1024 × 1024, mindestens Stufe Mittel, Batch-Preise\n\n",
        // Half of 196 tokens at $30 a million, 12,000 times, at 0.92.
        "\n\nGünstigste Route ohne angekündigtes Ende: 32 € im Monat, GPT Image 2 low bei OpenAI (Preisliste, 1. Aug. 2026, Batch: Bericht, 5. Nov. 2026).",
        "\n\n| Rang |",
        "\n## Annahmen\n\n- Geordnet allein nach",
        "Umgerechnet mit 0,92 EUR je US-Dollar, dem vorgegebenen Kurs vom 20. Nov. 2026.",
        &format!("Stand: 22. Nov. 2026, Katalog {}. [Diese Rangliste im Web]", catalog().version),
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    // JSON and CSV do not depend on language, currency and link.
    for kind in [Format::Json, Format::Csv] {
        let query = Query { job: ranking.asked.job.clone(), ..Query::default() };
        let english = export::text(kind, &query, &ranking, EN, LINK);
        assert_eq!(export::text(kind, &query, &ranking, german, None), english);
    }
}

#[test]
fn the_rule_and_the_first_cost_column_name_the_ranking_figure() {
    let case = |query: &str, english: [&str; 2], german: [&str; 2]| {
        let ranking = ranking(query, "2026-11-22");
        for (locale, [rule, columns]) in [(EN, english), (DE, german)] {
            let footer = page::footer(&ranking, locale, &Author::default());
            assert!(plain(&footer).contains(rule), "{rule} must be in {footer}");
            let markdown = plain(&markdown_of(&ranking, LINK, locale));
            assert!(markdown.contains(&format!("- {rule}")), "{rule} must be in {markdown}");
            assert!(markdown.contains(columns), "{columns} must be in {markdown}");
        }
    };
    case(
        "",
        ["Ranked only by typical monthly cost; routes", "| Provider | Cost per month | Cost per image |"],
        ["Geordnet allein nach typischen Monatskosten; ", "| Anbieter | Kosten im Monat | Kosten pro Bild |"],
    );
    case(
        "horizon=6",
        [
            "Ranked only by typical cost over 6 months; routes",
            "| Provider | Cost over 6 months | Cost per month |",
        ],
        [
            "Geordnet allein nach typischen Kosten in 6 Monaten; ",
            "| Anbieter | Kosten in 6 Monaten | Kosten im Monat |",
        ],
    );
    case(
        "horizon=1",
        ["Ranked only by typical cost over a month; routes", "| Cost over a month |"],
        ["Geordnet allein nach typischen Kosten in einem Monat; ", "| Kosten in einem Monat |"],
    );
    case(
        "budget=50",
        [
            "Ranked only by how many images the budget buys at the typical price; routes",
            "| Provider | Images for $50 a month | Cost per month |",
        ],
        [
            "Geordnet allein danach, für wie viele Bilder das Budget zum typischen Preis reicht; ",
            "| Anbieter | Bilder für 50 $ im Monat | Kosten im Monat |",
        ],
    );
}

#[test]
fn markdown_assumptions_name_the_currency_of_its_table() {
    let euro = Currency { code: "EUR".parse().unwrap(), per_usd: usd(0.92), of: day("2026-11-20") };
    let ranking = ranking("budget=50", "2026-11-22");
    for (lang, dollars, euros, asked) in [
        (
            Lang::En,
            "checked by then, in US dollars, without",
            "checked by then, in EUR, without",
            "budget €46 a month",
        ),
        (
            Lang::De,
            "geprüften Preisen, in US-Dollar, ohne",
            "geprüften Preisen, in EUR, ohne",
            "Budget 46 € im Monat",
        ),
    ] {
        let in_currency = |currency| plain(&markdown_of(&ranking, LINK, Locale { lang, currency }));
        let (in_euros, in_dollars) = (in_currency(Some(euro)), in_currency(None));
        assert!(in_dollars.contains(dollars), "{in_dollars}");
        // 50 × 0.92.
        assert!(
            in_euros.contains(euros) && in_euros.contains(asked) && !in_euros.contains(dollars),
            "{in_euros}"
        );
    }
}

#[test]
fn assumptions_change_with_batch_size_and_tier() {
    let assumptions = |query: &str| export::assumptions(&ranking(query, "2026-11-22"), EN).join("\n");
    assert!(assumptions("").contains("Batch discounts are not included."));
    assert!(assumptions("batch=1").contains("Batch discounts are included where a model has one"));
    assert!(assumptions("size=2048x2048").contains("Every image is 2048 × 2048 pixels."));
    assert!(
        assumptions("tier=mid")
            .contains("Routes below the \"mid\" tier and routes without a tier are left out")
    );
    assert!(!assumptions("tier=any").contains("Routes below the"));
    assert!(assumptions("").contains("geometric mean") && assumptions("").contains("Prompt text"));
}

#[test]
fn data_urls_encode_the_whole_text() {
    let decoded = |url: &str| {
        let mut bytes = Vec::new();
        let mut rest = url.bytes();
        while let Some(byte) = rest.next() {
            let mut half = || char::from(rest.next().unwrap()).to_digit(16).unwrap();
            bytes.push(if byte == b'%' { u8::try_from(half() * 16 + half()).unwrap() } else { byte });
        }
        String::from_utf8(bytes).unwrap()
    };
    let ranking = ranking("", "2026-11-22");
    let case = |kind: Format, head: &str, name: &str| {
        let text = export::text(kind, &Query::default(), &ranking, EN, LINK);
        let url = export::data_url(kind, &text);
        assert_eq!(decoded(url.strip_prefix(head).unwrap()), text);
        assert_eq!(kind.file_name(&ranking.asked), name);
    };
    case(Format::Csv, "data:text/csv;charset=utf-8,%EF%BB%BF", "image-prices-2026-11-22.csv");
    case(Format::Markdown, "data:text/markdown;charset=utf-8,", "image-prices-2026-11-22.md");
    case(Format::Json, "data:application/json;charset=utf-8,", "image-prices-2026-11-22.json");
    let all = "azAZ09-._~ \"#%&'+,/:;<=>?×€\n";
    assert_eq!(
        export::data_url(Format::Markdown, all),
        "data:text/markdown;charset=utf-8,azAZ09-._~%20%22%23%25%26%27%2B%2C%2F%3A%3B%3C%3D%3E%3F%C3%97%E2%82%AC%0A"
    );
}

/// Exports a query: its JSON, and the lines of its tools, which Markdown must contain.
fn tools_of(text: &str) -> (Value, Vec<String>) {
    let query = Query::parse(text);
    let ranking = rank(catalog(), &query.job, day("2026-11-22"));
    let json = serde_json::from_str(&export::json(&query, &ranking)).unwrap();
    let lines = export::answers(&query, &ranking, EN);
    let markdown = plain(&export::markdown(&query, &ranking, None, EN)).replace('\\', "");
    assert!(lines.iter().all(|line| markdown.contains(&plain(line))), "{markdown}");
    (json, lines.iter().map(|line| plain(line)).collect())
}

#[test]
fn exports_include_the_chart() {
    let machine = "&runs=flux-schnell&images_per_hour=1200..1800&utilization=100&labor_hours=0";
    let (json, lines) =
        tools_of(&format!("route=fal/flux-schnell,fal/flux-2-pro&show=chart&chart=volume{machine}"));
    let chart = &json["chart"];
    // 100 x 0.003, and 199 / 0.003 rounded up.
    let schnell = chart["series"].as_array().unwrap().iter().find(|one| one["route"] == "fal/flux-schnell");
    assert_eq!(schnell.unwrap()["costs"][0]["per_month"]["typical"], "0.3");
    let crossing = json!({"cheaper": null, "than": "fal/flux-schnell", "from": 66334, "to": 66334});
    assert!(chart["crossings"].as_array().unwrap().contains(&crossing), "{chart}");
    assert_eq!(lines[0], "Self-hosting FLUX.1 [schnell] breaks even with fal.ai at 66,334 images a month.");
    let host = chart["series"].as_array().unwrap().iter().find(|one| one["route"].is_null()).unwrap();
    assert_eq!(host["what"], "Self-hosting FLUX.1 [schnell]");
    assert!(
        lines.contains(
            &"FLUX.1 [schnell]: 100 → $0.30; 1k → $3; 10k → $30; 100k → $300; 1M → $3,000; 10M → $30,000"
                .to_owned()
        ),
        "{lines:#?}"
    );
    let (json, lines) = tools_of("tier=mid&show=chart&chart=resolution");
    assert_eq!(json["chart"]["over"], "resolution");
    assert!(lines.iter().any(|line| line.contains("512² → not offered or not confirmed")), "{lines:#?}");
}

#[test]
fn exports_include_routing_self_hosting_and_changes() {
    let (json, lines) =
        tools_of("show=routing&cheap=replicate/flux-schnell&better=google/nano-banana-pro&images=10000");
    // 8,000 x 0.003 + 2,000 x 0.1344.
    assert_eq!(json["routing"]["per_month"]["typical"], "292.8");
    assert!(lines[0].contains("from $293 a month"), "{lines:#?}");
    let (json, lines) = tools_of("show=self_host&against=0.08&utilization=100&labor_hours=0");
    // 199 / 0.08, rounded up.
    assert_eq!(json["self_host"]["break_even_images_per_month"], json!({"low": 2488, "high": 2488}));
    assert!(lines[0].starts_with("Self-hosting SDXL pays off from 2,488 images a month"), "{lines:#?}");
    // Without an answer, the JSON and the lines give the same reason.
    let (json, lines) = tools_of("show=self_host&runs=flux-dev");
    let problem = json["self_host"]["problem"].as_str().map(plain);
    assert_eq!(problem.as_deref(), Some(lines[0].as_str()));
    assert!(lines[0].starts_with("No measurement is known for FLUX.1 [dev]."), "{lines:#?}");
    let (json, lines) = tools_of("show=self_host&size=2048x2048&against=openai/gpt-image-2:low");
    assert_eq!(json["self_host"]["against"]["is_other_model"], true);
    assert!(
        lines[0].contains("GPT Image 2 low is a different model, and the catalog lists no open weights"),
        "{lines:#?}"
    );
    // 1,200 / 4 and 1,800 / 4.
    assert_eq!(
        json["self_host"]["assumptions"]["kept_images_per_hour"],
        json!({"low": "300", "high": "450"})
    );
    assert!(lines.iter().any(|line| line.contains("Calculated with 300–450 images an hour")), "{lines:#?}");
    let (json, lines) = tools_of("since=2026-06-15");
    assert_eq!(json["changes"]["lines"][0], lines[0].replace("15 Jun 2026", "15\u{a0}Jun\u{a0}2026"));
    assert!(lines[0].starts_with("Since 15 Jun 2026: 11 routes shut down"), "{lines:#?}");
}
