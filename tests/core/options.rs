//! The options of a job: rejects, references, GPU seconds, batches, budget, filters and horizon.

use image_price_estimator::i18n::text;
use image_price_estimator::{Bought, Cost, Status, Warning};

use crate::{EN, estimate, plain, ranking, usd};

/// The day on which the last fact of the catalog was read.
const DAY: &str = "2026-11-24";

/// Returns the cost of a kept image on a route.
#[track_caller]
fn cost(route: &str, query: &str) -> Cost {
    estimate(&ranking(query, DAY), route).price.as_ref().unwrap().cost
}

/// Asserts a cost without a range.
#[track_caller]
fn exact(route: &str, query: &str, dollars: f64) {
    let Cost { low, typical, high } = cost(route, query);
    let expected = usd(dollars);
    assert_eq!((low, typical, high), (Some(expected), expected, Some(expected)), "{route} {query}");
}

/// Asserts both bounds of a cost.
#[track_caller]
fn range(route: &str, query: &str, low: f64, high: f64) {
    let cost = cost(route, query);
    assert_eq!((cost.low, cost.high), (Some(usd(low)), Some(usd(high))), "{route} {query}");
}

#[test]
fn rejected_images_raise_the_cost_of_a_kept_one() {
    // Replicate's page: $0.003. Of ten, nine are kept; of four, three; of a hundred, one.
    exact("replicate/flux-schnell", "reject=10", 0.003 / 0.9);
    exact("replicate/flux-schnell", "reject=25%", 0.003 / 0.75);
    exact("replicate/flux-schnell", "reject=99", 0.003 / 0.01);
    exact("replicate/flux-schnell", "reject=0", 0.003);
    let ranking = ranking("reject=10", DAY);
    let price = estimate(&ranking, "replicate/flux-schnell").price.as_ref().unwrap();
    let working = EN.working(price, &ranking.asked.job);
    let text_of = |term: &str| {
        working.iter().find(|(answer, _)| answer.starts_with(term)).map(|(_, text)| text.as_str())
    };
    // 10,000 / 0.9, rounded up.
    assert_eq!(text_of("10% rejected and generated again"), Some("11,112 images generated a month"));
}

#[test]
fn reference_images_are_billed_by_the_rule_or_leave_a_floor() {
    // Black Forest Labs: the first megapixel 0.03, each further one in or out 0.015.
    exact("bfl/flux-2-pro", "references=2", 0.03 + 2.0 * 0.015);
    // 2048 x 1024 are two megapixels, and so is each reference.
    exact("bfl/flux-2-pro", "references=1&size=2048x1024", 0.03 + 0.015 + 2.0 * 0.015);
    // fal.ai: 0.05 per megapixel in and out.
    exact("fal/flux-2-flex", "references=3", 0.05 + 3.0 * 0.05);
    // 196 tokens at $30 a million, and $0.0098 to $0.0147 for each reference (a report).
    range("openai/gpt-image-2:low", "references=2", 0.00588 + 2.0 * 0.0098, 0.00588 + 2.0 * 0.0147);
    // Google's price of references is unknown: a floor with a warning, which is never the answer.
    let ranking = ranking("references=1", DAY);
    let google = estimate(&ranking, "google/nano-banana-pro");
    assert_eq!(google.price.as_ref().unwrap().cost.high, None);
    assert!(google.warnings.contains(&Warning::ReferencesUncounted) && !google.is_dependable());
    let schnell = estimate(&ranking, "replicate/flux-schnell");
    assert!(
        matches!(schnell.status, Status::NotOffered(_)),
        "routes without editing must not be offered for references"
    );
}

#[test]
fn given_gpu_seconds_replace_the_measured_runs() {
    // L40S at $0.000975 a second, H100 at $0.001525 (Replicate).
    range("replicate/community-sdxl", "", 4.7 * 0.000_975, 92.0 * 0.001_525);
    range("replicate/community-sdxl", "gpu_seconds=4.7", 4.7 * 0.000_975, 4.7 * 0.001_525);
    exact("bfl/flux-2-pro", "gpu_seconds=4.7", 0.03);
}

#[test]
fn batch_only_ranks_models_with_batch_prices_not_whole_vendors() {
    let only = ranking("batch=only", DAY);
    assert!(only.estimates.iter().all(|estimate| !estimate.route.id.starts_with("openai/gpt-image-2.6")));
    assert!(only.estimates.iter().any(|estimate| estimate.route.id == "google/nano-banana-pro"));
}

#[test]
fn references_batch_discount_and_rejects_combine() {
    // (0.00588 + 0.0098 to 0.0147), half of it in a batch, and nine of ten are kept.
    range(
        "openai/gpt-image-2:low",
        "batch=1&references=1&reject=10",
        (0.00588 + 0.0098) * 0.5 / 0.9,
        (0.00588 + 0.0147) * 0.5 / 0.9,
    );
}

#[test]
fn a_budget_buys_whole_kept_images() {
    let bought = |route: &str, query: &str| {
        let ranking = ranking(query, DAY);
        estimate(&ranking, route).price.as_ref().unwrap().bought(ranking.asked.job.budget.unwrap())
    };
    let same = |n| Bought { low: Some(n), typical: Some(n), high: Some(n) };
    // 200 / 0.00588 is 34,013.6; 200 / 0.03 is 6,666.7; of 6,666.7 nine tenths are kept.
    assert_eq!(bought("openai/gpt-image-2:low", "budget=200"), same(34_013));
    assert_eq!(bought("bfl/flux-2-pro", "budget=200"), same(6_666));
    assert_eq!(bought("bfl/flux-2-pro", "budget=200&reject=10"), same(6_000));
    // 200 / 0.1403 and 200 / 0.0045825, rounded down.
    let community = bought("replicate/community-sdxl", "budget=200");
    assert_eq!((community.low, community.high), (Some(1_425), Some(43_644)));
    // A floor of the price is a ceiling of the images: 200 / 0.1344.
    let pro = bought("google/nano-banana-pro", "budget=200");
    assert_eq!((pro.low, pro.high), (None, Some(1_488)));
    assert_eq!(bought("bfl/flux-2-pro", "budget=0.01").typical, Some(0));
}

#[test]
fn filters_keep_only_routes_known_to_pass() {
    let routes = |query: &str| {
        let ranking = ranking(query, DAY);
        ranking.estimates.iter().filter(|e| e.rank.is_some()).map(|e| e.route.id).collect::<Vec<_>>()
    };
    assert_eq!(
        routes("provider=getimg"),
        ["getimg/z-image-turbo", "getimg/seedream", "getimg/nano-banana-2"]
    );
    assert_eq!(routes("provider=fal&latency=fast&editing=1"), ["fal/flux-2-pro"]);
    assert!(
        routes("latency=fast").iter().all(|id| !id.starts_with("bfl/")),
        "routes of unknown latency must not count as fast"
    );
    assert!(routes("provider=nobody").is_empty());
    let ranking = ranking("provider=nobody", DAY);
    let answer = text::joined(EN.answer(&ranking));
    assert_eq!(plain(&answer), "The chosen providers and routes leave nothing to rank.");
}

#[test]
fn a_horizon_ranks_by_the_total_including_the_successor() {
    let rank = |query: &str, route: &str| estimate(&ranking(query, DAY), route).rank;
    let mini = "openai/gpt-image-1-mini:low";
    assert!(rank("", mini) < rank("", "openai/gpt-image-2:low"));
    assert!(rank("horizon=12", mini) > rank("horizon=12", "openai/gpt-image-2:low"));
    let twelve = estimate(&ranking("horizon=12", DAY), "openai/gpt-image-2:low").horizon.unwrap();
    assert_eq!(twelve.typical, usd(12.0 * 10_000.0 * 0.00588));
}
