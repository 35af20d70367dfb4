//! The status of routes before, on and after their shutdown.

use image_price_estimator::i18n::text;
use image_price_estimator::query::By;
use image_price_estimator::tools::{self, details};
use image_price_estimator::{Locale, Query, Status, Warning};

use crate::fixtures::{EVIDENCE, catalog_of, catalog_of_sellers, model, quote};
use crate::{DE, EN, day, estimate, job, plain, ranking};

/// Asserts the status of a route on a day, with the days left or the day of the shutdown, and the successor.
#[track_caller]
fn case(route: &str, as_of: &str, expected: &str) {
    let ranking = ranking("", as_of);
    let actual = match estimate(&ranking, route).status {
        Status::Retiring(end) => {
            format!("retiring in {}, then {}", end.days_left, end.successor.map_or("?", |s| s.id))
        }
        Status::Retired(end) => format!("retired {}, then {}", end.on, end.successor.map_or("?", |s| s.id)),
        other => other.as_str().to_owned(),
    };
    assert_eq!(actual, expected, "{route} on {as_of}");
}

#[test]
fn openai_routes_retire_on_1_december_with_the_successor_named_by_then() {
    // developers.openai.com deprecations: announced 2026-06-02; the successor changed on 28 October and in November.
    case("openai/gpt-image-1-mini:low", "2026-10-27", "retiring in 35, then openai/gpt-image-2:low");
    case("openai/gpt-image-1-mini:low", "2026-10-28", "retiring in 34, then openai/gpt-image-2.5:low");
    case("openai/gpt-image-1-mini:low", "2026-11-22", "retiring in 9, then openai/gpt-image-2.6:low");
    case("openai/gpt-image-1.5:high", "2026-11-22", "retiring in 9, then openai/gpt-image-2.6:high");
    case(
        "openai/chatgpt-image-latest:medium",
        "2026-11-22",
        "retiring in 9, then openai/gpt-image-2.6:medium",
    );
    case("openai/gpt-image-1-mini:low", "2026-11-30", "retiring in 1, then openai/gpt-image-2.6:low");
    case("openai/gpt-image-1-mini:low", "2026-12-01", "retired 2026-12-01, then openai/gpt-image-2.6:low");
    case("openai/gpt-image-1.5:high", "2026-12-02", "retired 2026-12-01, then openai/gpt-image-2.6:high");
    case(
        "openai/chatgpt-image-latest:low",
        "2026-12-02",
        "retired 2026-12-01, then openai/gpt-image-2.6:low",
    );
}

#[test]
fn a_model_shuts_down_separately_at_each_provider() {
    case("google/imagen-4-fast", "2026-08-16", "retiring in 1, then google/nano-banana-2");
    case("google/imagen-4-fast", "2026-08-17", "retired 2026-08-17, then google/nano-banana-2");
    case("vertex/imagen-4-fast", "2026-06-30", "retired 2026-06-30, then vertex/nano-banana-2");
    case("google/nano-banana-2", "2026-10-29", "retired 2026-10-29, then google/nano-banana-2.1");
    case("vertex/nano-banana-2", "2026-11-22", "available");
    case("openai/gpt-image-1:high", "2026-10-23", "retired 2026-10-23, then openai/gpt-image-2:high");
    case("openai/dall-e-3", "2026-11-22", "retired 2026-05-12, then ?");
    case("getimg/sdxl", "2026-06-30", "retired 2026-02-28, then ?");
    case("openai/gpt-image-2:low", "2026-11-22", "available");
}

#[test]
fn a_route_is_retiring_only_from_the_announcement_on() {
    let end = format!(r#""shutdown": {{"on": "2026-12-01", "announced": "2026-06-02", {EVIDENCE}}},"#);
    let quote = quote(["2026-05-01", "vendor", "x.example", "exact", "0.01"]);
    let catalog = catalog_of(&[model("m", "mid", &end, &quote)]);
    let status = |as_of: &str| {
        image_price_estimator::rank(&catalog, &job(""), day(as_of)).estimates[0].status.as_str()
    };
    assert_eq!(status("2026-06-01"), "available");
    assert_eq!(status("2026-06-02"), "retiring");
    let has_line = |as_of: &str| {
        let ranking = image_price_estimator::rank(&catalog, &job(""), day(as_of));
        details::lines(&ranking.estimates[0], &ranking, EN).iter().any(|line| line.term == "Shutdown")
    };
    assert_eq!((has_line("2026-06-01"), has_line("2026-06-02")), (false, true));
}

#[test]
fn the_shutdown_warning_gives_days_left_and_price_of_the_successor() {
    let ranking = ranking("images=10000", "2026-11-22");
    let estimate = estimate(&ranking, "openai/gpt-image-1-mini:low");
    let warning = estimate.warnings.iter().find(|warning| matches!(warning, Warning::Retiring(_))).unwrap();
    assert_eq!(
        plain(&EN.warning(warning, estimate, &ranking.asked)),
        "retiring: shuts down on 1 Dec 2026, in 9 days; successor GPT Image 2.6 low: $0.0176–0.0235 an image"
    );
    assert_eq!(
        plain(&EN.chip(warning, estimate, &ranking.asked).unwrap()),
        // 10,000 x 3 and 4 x 196 tokens at $30 a million.
        "Ends in 9 days, then GPT Image 2.6 low: $176–235"
    );
}

#[test]
fn a_successor_below_the_tier_is_priced_in_the_warning() {
    let ranking = ranking("tier=mid&images=10000", "2026-11-22");
    let estimate = estimate(&ranking, "openai/gpt-image-1.5:low");
    let warning = estimate.warnings.iter().find(|warning| matches!(warning, Warning::Retiring(_))).unwrap();
    assert!(EN.chip(warning, estimate, &ranking.asked).unwrap().ends_with(": $176–235"));
    let below = ranking.asked.answer_for("openai/gpt-image-1-mini:low").unwrap();
    assert!(below.price.is_some(), "a route below the tier must have a price");
    assert!(ranking.estimates.iter().all(|estimate| estimate.route.id != below.route.id));
}

#[test]
fn a_resold_model_says_when_its_maker_ends_it_and_is_never_the_answer() {
    let quote = quote(["2026-05-01", "vendor", "x.example", "exact", "0.01"]);
    let sold = |lines: &str| [model("m", "mid", lines, &quote)];
    let ends = |on: &str, lines: &str| {
        sold(&format!(r#""shutdown": {{"on": "{on}", "announced": "2026-06-02", {lines} {EVIDENCE}}},"#))
    };
    let case = |[of_host, of_maker]: [&[String]; 2], cloud: &[(&str, &str, &str, &[String])], as_of: &str| {
        let sellers = [&[("host", "x", "X", of_host), ("maker", "a", "Acme", of_maker)], cloud].concat();
        let catalog = catalog_of_sellers(&sellers);
        let ranking = image_price_estimator::rank(&catalog, &job("provider=x"), day(as_of));
        let [estimate] = ranking.estimates.as_slice() else { panic!("X has one route") };
        assert_eq!((estimate.status.as_str(), estimate.rank), ("available", Some(1)));
        let warnings = [EN, DE].map(|locale| {
            let warnings = estimate.warnings.iter();
            let sentences = warnings.map(|warning| locale.warning(warning, estimate, &ranking.asked));
            plain(&sentences.collect::<Vec<_>>().join("; "))
        });
        assert_eq!(estimate.is_dependable(), warnings[0].is_empty());
        let has_source = details::lines(estimate, &ranking, EN).iter().any(|line| line.term == "Shutdown");
        assert_eq!(has_source, !warnings[0].is_empty());
        warnings
    };
    let (host, maker) = (sold(""), ends("2026-12-01", ""));
    let both: [&[String]; 2] = [&host, &maker];
    assert_eq!(case(both, &[], "2026-06-01"), ["", ""]);
    let said = [
        "ends at Acme on 1 Dec 2026; whether it is sold here after that is unknown",
        "endet am 1. Dez. 2026 bei Acme; ob es hier danach noch verkauft wird, ist nicht bekannt",
    ];
    assert_eq!(case(both, &[], "2026-06-02"), said);
    let [english, german] = case(both, &[], "2026-12-01");
    assert!(english.starts_with("ended at Acme on 1 Dec 2026; whether"), "{english}");
    assert!(german.starts_with("endete am 1. Dez. 2026 bei Acme; ob"), "{german}");
    // A contradicted end is none, and public weights outlive the maker's offer.
    let contradicted =
        ends("2026-12-01", &format!(r#""contradicted": [{{"says": "it is still sold", {EVIDENCE}}}],"#));
    assert_eq!(case([&host, &contradicted], &[], "2026-06-02"), ["", ""]);
    let open = sold(&format!(r#""weights": {{"license": "open", "name": "Apache 2.0", {EVIDENCE}}},"#));
    assert_eq!(case([&open, &maker], &[], "2026-06-02"), ["", ""]);
    // A cloud that outlives the maker by more than 90 days may be where others buy, and so may another maker.
    assert_eq!(case(both, &[("cloud", "c", "C", &ends("2027-03-01", ""))], "2026-06-02"), said);
    let [english, _] = case(both, &[("cloud", "c", "Cirrus", &ends("2027-03-02", ""))], "2026-06-02");
    assert!(english.starts_with("ends at Cirrus on 2 Mar 2027; "), "{english}");
    assert_eq!(case(both, &[("maker", "b", "B", &host)], "2026-06-02"), ["", ""]);
    // Of several clouds, the last counts, in any order.
    let clouds = |[first, second]: [&str; 2]| {
        let [first, second] = [ends(first, ""), ends(second, "")];
        case(both, &[("cloud", "c", "Cirrus", &first), ("cloud", "d", "Dune", &second)], "2026-06-02")
    };
    assert!(clouds(["2027-03-05", "2027-04-05"])[0].starts_with("ends at Dune on 5 Apr 2027; "));
    assert!(clouds(["2027-04-05", "2027-03-05"])[0].starts_with("ends at Cirrus on 5 Apr 2027; "));
    assert_eq!(case(both, &[("cloud", "c", "C", &host)], "2026-06-02"), ["", ""]);
    // A price that was read after the end shows that the model is still sold.
    let later = [model("m", "mid", "", &quote.replace("2026-05-01", "2026-12-05"))];
    assert_eq!(
        case([&later, &maker], &[], "2026-12-06"),
        [
            "ended at Acme on 1 Dec 2026; the price here is from 5 Dec 2026",
            "endete am 1. Dez. 2026 bei Acme; der Preis hier hat den Stand 5. Dez. 2026",
        ]
    );
}

#[test]
fn the_cost_of_a_resold_model_is_unknown_after_its_maker_ends_it() {
    let priced = |checked: &str| quote([checked, "vendor", "x.example", "exact", "0.01"]);
    let end = format!(r#""shutdown": {{"on": "2026-12-01", "announced": "2026-06-02", {EVIDENCE}}},"#);
    let maker = [model("m", "mid", &end, &priced("2026-05-01"))];
    let case = |checked: &str, horizon: &str, as_of: &str| {
        let host = [model("m", "mid", "", &priced(checked))];
        let catalog = catalog_of_sellers(&[("host", "x", "X", &host), ("maker", "a", "Acme", &maker)]);
        let query = format!("provider=x&images=100&horizon={horizon}");
        let ranking = image_price_estimator::rank(&catalog, &job(&query), day(as_of));
        let [estimate] = ranking.estimates.as_slice() else { panic!("X has one route") };
        let reasons = [EN, DE].map(|locale| plain(&locale.reason(estimate, &ranking.asked)));
        // An opened row speaks of the coming months only while the model is known to be sold.
        let opened = details::details("x/m", By::Route, &ranking, EN);
        let is_known = as_of < "2026-12-01" || checked > "2026-12-01";
        assert_eq!(opened.contains("If you stay on"), is_known, "{as_of}");
        (estimate.rank, estimate.horizon.map(|total| total.typical.to_string()), reasons)
    };
    // 100 x 0.01 in each of the five months from July to November.
    assert_eq!(case("2026-05-01", "5", "2026-07-01"), (Some(1), Some("5".to_owned()), Default::default()));
    let (rank, total, [english, german]) = case("2026-05-01", "6", "2026-07-01");
    assert_eq!((rank, total), (None, None));
    assert!(
        english.starts_with("the price is not known for every month; ends at Acme on 1 Dec 2026; "),
        "{english}"
    );
    assert!(
        german.starts_with("der Preis ist nicht für alle Monate bekannt; endet am 1. Dez. 2026 bei Acme; "),
        "{german}"
    );
    // After the end, no month has a known cost.
    let (rank, total, _) = case("2026-05-01", "6", "2026-12-02");
    assert_eq!((rank, total), (None, None));
    // The price was still stated after the end.
    let (rank, total, _) = case("2026-12-05", "6", "2026-12-06");
    assert_eq!((rank, total), (Some(1), Some("6".to_owned())));
}

#[test]
fn a_contradicted_shutdown_is_reported_but_never_stated() {
    let contradicted = format!(r#""contradicted": [{{"says": "it is still sold", {EVIDENCE}}}],"#);
    let reasons = |contradicted: &str| {
        let end = format!(r#""shutdown": {{"on": "2026-06-10", {contradicted} {EVIDENCE}}},"#);
        let quote = quote(["2026-06-01", "vendor", "x.example", "exact", "0.03"]);
        let catalog = catalog_of(&[model("m", "mid", &end, &quote)]);
        let ranking = image_price_estimator::rank(&catalog, &job(""), day("2026-11-22"));
        let [first] = ranking.estimates.as_slice() else { panic!("the catalog has one route") };
        assert_eq!((first.status.as_str(), first.rank), ("retired", None));
        [EN, DE].map(|locale| plain(&locale.reason(first, &ranking.asked)))
    };
    assert_eq!(reasons(""), ["shut down 10 Jun 2026", "abgeschaltet am 10. Juni 2026"]);
    assert_eq!(
        reasons(&contradicted),
        [
            "reported as ended on 10 Jun 2026, but sources disagree",
            "als abgeschaltet gemeldet seit dem 10. Juni 2026, die Quellen widersprechen sich",
        ]
    );
}

#[test]
fn before_its_day_a_contradicted_shutdown_is_disputed_everywhere() {
    let contradicted = format!(r#""contradicted": [{{"says": "it is still sold", {EVIDENCE}}}],"#);
    let end = format!(r#""shutdown": {{"on": "2026-12-01", {contradicted} {EVIDENCE}}},"#);
    let quotes = [
        quote(["2026-06-01", "vendor", "x.example", "exact", "0.02"]),
        quote(["2026-11-20", "vendor", "x.example", "exact", "0.03"]),
    ];
    let catalog = catalog_of(&[model("m", "mid", &end, &quotes.join(", "))]);
    let ranking = image_price_estimator::rank(&catalog, &job("images=100"), day("2026-11-22"));
    let [first] = ranking.estimates.as_slice() else { panic!("the catalog has one route") };
    let [warning] = first.warnings.as_slice() else { panic!("{:?}", first.warnings) };
    let asked = &ranking.asked;
    let answer = |locale: Locale| plain(&text::joined(locale.answer(&ranking)));
    let changed = |locale: Locale| {
        let query = Query { since: Some(day("2026-11-01")), ..Query::default() };
        plain(&tools::changed(&query, &ranking, locale))
    };
    assert_eq!(plain(&EN.chip(warning, first, asked).unwrap()), "Disputed: ends in 9 days");
    assert_eq!(plain(&DE.chip(warning, first, asked).unwrap()), "Strittig: endet in 9 Tagen");
    assert_eq!(
        plain(&EN.warning(warning, first, asked)),
        "due to shut down on 1 Dec 2026, in 9 days, but sources disagree"
    );
    assert_eq!(
        plain(&DE.warning(warning, first, asked)),
        "soll am 1. Dez. 2026 abgeschaltet werden, in 9 Tagen; die Quellen widersprechen sich"
    );
    assert_eq!(
        answer(EN),
        "m on X: $3 a month (vendor, 20 Nov 2026), due to end on 1 Dec 2026, but sources disagree."
    );
    assert_eq!(
        answer(DE),
        "m bei X: 3 $ im Monat (Anbieter, 20. Nov. 2026), soll am 1. Dez. 2026 enden, die Quellen widersprechen sich."
    );
    assert!(changed(EN).contains("due to end on 1 Dec 2026, but sources disagree"), "{}", changed(EN));
    assert!(
        changed(DE).contains("soll am 1. Dez. 2026 enden, die Quellen widersprechen sich"),
        "{}",
        changed(DE)
    );
}
