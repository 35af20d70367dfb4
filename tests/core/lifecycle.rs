//! Shutdowns by the day.

use image_price_estimator::tools::details;
use image_price_estimator::{Status, Warning};

use crate::fixtures::{READ, catalog_of, model, quote};
use crate::{EN, day, estimate, job, plain, ranking};

/// The status of a route on a day, with the days left and the successor of one that ends.
#[track_caller]
fn case(route: &str, as_of: &str, expected: &str) {
    let ranking = ranking("", as_of);
    let said = match estimate(&ranking, route).status {
        Status::Retiring(end) => {
            format!("retiring in {}, then {}", end.days_left, end.successor.map_or("?", |s| s.id))
        }
        Status::Retired(end) => format!("retired {}, then {}", end.on, end.successor.map_or("?", |s| s.id)),
        other => other.as_str().to_owned(),
    };
    assert_eq!(said, expected, "{route} on {as_of}");
}

#[test]
fn the_three_openai_models_end_on_the_first_of_december() {
    // developers.openai.com deprecations: announced 2026-06-02, the replacement named anew on 28 October and in November.
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
fn a_shutdown_belongs_to_a_route_and_not_to_a_model() {
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
fn nobody_is_warned_before_the_announcement() {
    let end = format!(r#""shutdown": {{"on": "2026-12-01", "announced": "2026-06-02", {READ}}},"#);
    let quote = quote(["2026-05-01", "vendor", "x.example", "exact", "0.01"]);
    let catalog = catalog_of(&[model("m", "mid", &end, &quote)]);
    let status = |as_of: &str| {
        image_price_estimator::rank(&catalog, &job(""), day(as_of)).estimates[0].status.as_str()
    };
    assert_eq!(status("2026-06-01"), "available");
    assert_eq!(status("2026-06-02"), "retiring");
    let tells = |as_of: &str| {
        let ranking = image_price_estimator::rank(&catalog, &job(""), day(as_of));
        details::lines(&ranking.estimates[0], &ranking, EN).iter().any(|line| line.term == "Shutdown")
    };
    assert_eq!((tells("2026-06-01"), tells("2026-06-02")), (false, true));
}

#[test]
fn the_warning_counts_the_days_and_prices_the_successor() {
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
fn a_successor_below_the_tier_keeps_its_price() {
    let ranking = ranking("tier=mid&images=10000", "2026-11-22");
    let estimate = estimate(&ranking, "openai/gpt-image-1.5:low");
    let warning = estimate.warnings.iter().find(|warning| matches!(warning, Warning::Retiring(_))).unwrap();
    assert!(EN.chip(warning, estimate, &ranking.asked).unwrap().ends_with(": $176–235"));
    let below = ranking.asked.answer_for("openai/gpt-image-1-mini:low").unwrap();
    assert!(below.price.is_some(), "a budget route, which the ranking leaves out");
    assert!(ranking.estimates.iter().all(|estimate| estimate.route.id != below.route.id));
}
