//! The ranking: order, status, warnings and working.

use image_price_estimator::catalog::Catalog;
use image_price_estimator::rank;

use crate::fixtures::{self, EVIDENCE, catalog_of, flat, quote, vendor_quote};
use crate::{EN, day, estimate, job, plain, ranking};

/// Returns a model of the mid tier with one flat price.
fn model(id: &str, usd: &str, lines: &str) -> String {
    fixtures::model(id, "mid", lines, &vendor_quote(&flat(usd)))
}

/// Ranks a catalog: each rank, or `-`, with the id of its route.
fn places(catalog: &Catalog, query: &str) -> Vec<String> {
    let ranking = rank(catalog, &job(query), day("2026-11-22"));
    let place = |rank: Option<u32>| rank.map_or_else(|| "-".to_owned(), |rank| rank.to_string());
    ranking.estimates.iter().map(|e| format!("{} {}", place(e.rank), e.route.id)).collect()
}

#[test]
fn equal_costs_share_a_rank() {
    let models =
        [model("a", "0.02", ""), model("b", "0.01", ""), model("c", "0.02", ""), model("d", "0.03", "")];
    assert_eq!(places(&catalog_of(&models), ""), ["1 x/b", "2 x/a", "2 x/c", "4 x/d"]);
}

#[test]
fn equal_costs_are_ordered_by_grade_then_check_date_then_id() {
    let quoted = |id: &str, grade: &str, checked: &str| {
        fixtures::model(id, "mid", "", &quote([checked, grade, "x.example", "exact", "0.02"]))
    };
    let models = [
        quoted("a", "derived", "2026-11-05"),
        quoted("b", "list", "2026-11-05"),
        quoted("c", "vendor", "2026-11-01"),
        quoted("d", "vendor", "2026-11-02"),
        quoted("e", "vendor", "2026-11-02"),
        quoted("f", "report", "2026-11-05"),
    ];
    assert_eq!(places(&catalog_of(&models), ""), ["1 x/d", "1 x/e", "1 x/c", "1 x/b", "1 x/f", "1 x/a"]);
}

#[test]
fn an_unconfirmed_size_ranks_below_a_confirmed_one_at_any_price() {
    let sizes = format!(r#""sizes": {{"rule": {{"within": {{"max_edge": 4096}}}}, {EVIDENCE}}},"#);
    let models = [model("cheap", "0.003", ""), model("sure", "0.24", &sizes)];
    let catalog = catalog_of(&models);
    assert_eq!(places(&catalog, "size=4096x4096"), ["1 x/sure", "2 x/cheap"]);
    assert_eq!(places(&catalog, "size=1024x1024"), ["1 x/cheap", "2 x/sure"]);
    assert_eq!(
        places(&catalog, "size=1152x896"),
        ["1 x/cheap", "2 x/sure"],
        "about one megapixel needs no confirmation"
    );
    assert_eq!(places(&catalog, "size=4112x4096"), ["1 x/cheap", "- x/sure"]);
}

#[test]
fn unranked_routes_give_their_status_and_reason() {
    let case = |route: &str, size: &str, expected: &str| {
        let ranking = ranking(&format!("size={size}"), "2026-11-22");
        let estimate = estimate(&ranking, route);
        let actual = format!("{}: {}", estimate.status.as_str(), EN.reason(estimate, &ranking.asked))
            .replace('\u{a0}', " ");
        assert_eq!(actual, expected, "{route} at {size}");
    };
    case(
        "openai/gpt-image-1.5:low",
        "2048x2048",
        "not_offered: only 1024 × 1024, 1024 × 1536 and 1536 × 1024; retiring: shuts down on 1 Dec 2026, in 9 days; \
         successor GPT Image 2.6 low: $0.0357–0.0476 an image",
    );
    case("openai/gpt-image-2:low", "512x512", "not_offered: from 655,360 pixels");
    case("openai/gpt-image-2:low", "4096x1024", "not_offered: edges up to 3,840 px");
    case("openai/gpt-image-2:low", "3840x2176", "not_offered: up to 8,294,400 pixels");
    case("openai/gpt-image-2:low", "3840x1024", "not_offered: ratios up to 3:1");
    case("openai/gpt-image-2:low", "1000x1000", "not_offered: edges in multiples of 16 px");
    case("bfl/flux-2-pro", "3840x2160", "not_offered: up to 4,194,304 pixels");
    case("google/gemini-3.1-flash-lite-image", "2048x2048", "not_offered: edges up to 1,024 px");
    case("google/nano-banana-2.1", "2048x2048", "unpriced: no price known for this size");
    case("bfl/flux-2-klein-9b", "2048x2048", "unpriced: no price known for this size");
    case("getimg/qwen-image", "1024x1024", "unpriced: no price found");
    case(
        "google/imagen-4-fast",
        "4096x4096",
        // The successor has shut down too.
        "retired: shut down 17 Aug 2026; named successor: Nano Banana 2, itself shut down 29 Oct 2026, then Nano Banana 2.1",
    );
    case(
        "azure/gpt-image-1.5",
        "1024x1024",
        "unpriced: no price found; retiring: shuts down on 16 Dec 2026, in 24 days",
    );
}

#[test]
fn a_tier_keeps_that_tier_and_those_above() {
    let tiers = |query: &str| {
        let ranking = ranking(query, "2026-11-22");
        let mut tiers: Vec<&str> =
            ranking.estimates.iter().map(|e| e.tier.map_or("none", |t| t.as_str())).collect();
        tiers.sort_unstable();
        tiers.dedup();
        tiers
    };
    assert_eq!(tiers("tier=any"), ["budget", "mid", "none", "premium"]);
    assert_eq!(tiers("tier=budget"), ["budget", "mid", "premium"]);
    assert_eq!(tiers("tier=mid"), ["mid", "premium"]);
    assert_eq!(tiers("tier=premium"), ["premium"]);
}

#[test]
fn warnings_cover_age_bounds_evidence_batch_conflicts_and_licenses() {
    let case = |route: &str, as_of: &str, expected: &[&str]| {
        let ranking = ranking("size=1024x1024&batch=1", as_of);
        let estimate = estimate(&ranking, route);
        let actual: Vec<String> =
            estimate.warnings.iter().map(|w| plain(&EN.warning(w, estimate, &ranking.asked))).collect();
        assert_eq!(actual, expected, "{route} on {as_of}");
    };
    // 2026-08-22 to 2026-11-20 are 90 days, to 2026-11-21 they are 91.
    case("bfl/flux-2-max", "2026-11-20", &[]);
    case("bfl/flux-2-max", "2026-11-21", &["price checked 91 days ago"]);
    case("bfl/flux-2-max", "2026-06-30", &["a floor only: the upper end is unknown"]);
    case("openai/gpt-image-2:high", "2026-06-30", &["a ceiling only: the lower end is unknown"]);
    case("openai/gpt-image-2.6:low", "2026-11-22", &["a range only: the typical figure is unknown"]);
    case(
        "openai/gpt-image-2.5:high",
        "2026-11-22",
        &[
            "derived: computed from other facts",
            "sources contradict each other on batch prices; no discount is included",
        ],
    );
    case("bfl/flux-2-dev", "2026-11-22", &["the license of the weights is non-commercial"]);
}

#[test]
fn the_working_lists_every_step_to_the_monthly_cost() {
    let case = |route: &str, query: &str, expected: &[&str]| {
        let ranking = ranking(query, "2026-11-22");
        let price = estimate(&ranking, route).price.as_ref().unwrap();
        let lines = EN.working(price, &ranking.asked.job);
        let lines: Vec<String> = lines
            .into_iter()
            .map(|(term, text)| if text.is_empty() { term } else { format!("{term}: {text}") })
            .collect();
        assert_eq!(lines, expected, "{route}");
    };
    case(
        "bfl/flux-2-pro",
        "size=2048x2048",
        &[
            "4 MP: first: $0.03",
            "3 more at $0.015: $0.045",
            "One image: $0.075",
            "× 10,000 images: $750 a month",
        ],
    );
    case(
        "openai/gpt-image-2:low",
        "images=1",
        &[
            "196 image tokens at $30 a million: $0.00588",
            "One image: $0.00588",
            "× 1 image: $0.00588 a month",
        ],
    );
    case(
        "replicate/community-sdxl",
        "images=1000",
        &[
            "At least: 4.7 s on L40S at $0.000975 a second: $0.0045825",
            "At most: 92 s on H100 at $0.001525 a second: $0.1403",
            // The square root of 0.0045825 x 0.1403.
            "Middle of the range, for ranking only: $0.02535596 (geometric mean)",
            "One image: $0.0045825 to $0.1403",
            "× 1,000 images: $4.5825 to $140.30 a month",
        ],
    );
    case(
        "google/nano-banana-pro",
        "batch=1",
        &[
            "1,120 image tokens at $120 a million: $0.1344",
            "In a batch, 50% off",
            "One image: from $0.0672",
            "× 10,000 images: from $672 a month",
        ],
    );
}
