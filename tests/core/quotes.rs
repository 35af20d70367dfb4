//! Which of several quotes counts.

use image_price_estimator::standing;

use crate::{EN, catalog, day, estimate, file, job, ranking};

/// The price of the quote that counts on a day, among quotes given as (checked, grade, price).
#[track_caller]
fn case(quotes: &[(&str, &str, &str)], as_of: &str, expected: Option<&str>) {
    let quotes: Vec<String> = quotes
        .iter()
        .map(|(checked, grade, usd)| {
            format!(r#"{{"checked": "{checked}", "grade": "{grade}", "source": "https://x.example", "price": {{"flat": "{usd}"}}}}"#)
        })
        .collect();
    let catalog =
        file(&format!(r#"{{"id": "m", "name": "M", "routes": [{{"quotes": [{}]}}]}}"#, quotes.join(", ")));
    let found = standing(&catalog.routes[0].quotes, job("").request(), day(as_of));
    assert_eq!(found.first().map(|first| first.priced.typical().to_string()).as_deref(), expected);
}

#[test]
fn the_newest_check_counts_from_its_day_on() {
    let quotes = [("2026-06-15", "report", "0.04"), ("2026-10-07", "vendor", "0.05")];
    case(&quotes, "2026-06-14", None);
    case(&quotes, "2026-06-15", Some("0.04"));
    case(&quotes, "2026-10-06", Some("0.04"));
    case(&quotes, "2026-10-07", Some("0.05"));
}

#[test]
fn weak_evidence_does_not_displace_firm_evidence_for_ninety_days() {
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
fn on_one_day_the_better_grade_counts_and_then_the_one_written_last() {
    case(&[("2026-08-01", "list", "0.04"), ("2026-08-01", "vendor", "0.05")], "2026-08-01", Some("0.05"));
    case(&[("2026-08-01", "list", "0.04"), ("2026-08-01", "list", "0.05")], "2026-08-01", Some("0.05"));
}

#[test]
fn a_price_counts_from_the_day_on_which_it_holds() {
    let catalog = file(
        r#"{"id": "m", "name": "M", "routes": [{"quotes": [
            {"checked": "2026-06-01", "grade": "vendor", "source": "https://x.example", "price": {"flat": "0.04"}},
            {"checked": "2026-06-02", "grade": "vendor", "source": "https://x.example", "since": "2026-07-01", "price": {"flat": "0.05"}}]}]}"#,
    );
    let price = |as_of: &str| {
        standing(&catalog.routes[0].quotes, job("").request(), day(as_of))[0].priced.typical().to_string()
    };
    assert_eq!((price("2026-06-30").as_str(), price("2026-07-01").as_str()), ("0.04", "0.05"));
}

#[test]
fn an_older_quote_of_another_billing_model_is_superseded() {
    // fal.ai bills SDXL by time since 2026-08-22 and states a figure for one size; the flat price before it is history.
    let sdxl = catalog().route("fal/sdxl").unwrap();
    let count = |size: &str, as_of: &str| {
        standing(&sdxl.quotes, job(&format!("size={size}")).request(), day(as_of)).len()
    };
    assert_eq!(count("2048x2048", "2026-06-30"), 1);
    assert_eq!(count("2048x2048", "2026-11-22"), 0);
    assert_eq!(count("1024x1024", "2026-11-22"), 2);
}

#[test]
fn every_other_quote_that_differs_by_more_than_five_percent_is_shown() {
    let case = |route: &str, expected: Option<&str>| {
        let ranking = ranking("", "2026-11-22");
        let estimate = estimate(&ranking, route);
        let said: Vec<String> = estimate.warnings.iter().map(|w| EN.warning(w, estimate, &ranking)).collect();
        let said = said
            .iter()
            .find(|text| text.starts_with("sources disagree"))
            .map(|text| text.replace('\u{a0}', " "));
        assert_eq!(said.as_deref(), expected, "{route}");
    };
    case(
        "fal/flux-schnell",
        Some(
            "sources disagree: $0.003 (price list of 1 Aug 2026, BerriAI/litellm) or $0.025 (report of 15 Jun 2026, fal.ai)",
        ),
    );
    // Portkey's $32 a million or LiteLLM's $40, for 272 tokens.
    case(
        "openai/chatgpt-image-latest:low",
        Some(
            "sources disagree: $0.008704 (price list of 21 Aug 2026, Portkey-AI/models) or $0.01088 (price list of 1 Aug 2026, BerriAI/litellm)",
        ),
    );
    // The list's row of 0.005 beside 272 tokens at $8.
    case(
        "openai/gpt-image-1-mini:low",
        Some(
            "sources disagree: $0.002176 (price list of 1 Aug 2026, BerriAI/litellm) or $0.005 (price list of 1 Aug 2026, BerriAI/litellm)",
        ),
    );
    // 0.134 beside 0.1344 is 0.3 %.
    case("google/nano-banana-pro", None);
    case("replicate/flux-dev", None);
}
