//! The cost of one image under each billing model.

use image_price_estimator::catalog::billing::tokens_by_patches;

use crate::{estimate, job, ranking, usd};

/// Asserts the typical cost of one image on 2026-11-22, before the shutdowns of December.
#[track_caller]
fn case(route: &str, size: &str, dollars: f64) {
    let ranking = ranking(&format!("size={size}"), "2026-11-22");
    let price = estimate(&ranking, route)
        .price
        .as_ref()
        .unwrap_or_else(|| panic!("{route} must have a price at {size}"));
    assert_eq!(price.cost.typical, usd(dollars), "{route} at {size}");
}

/// Asserts both bounds of a range, and that the typical cost is between them.
#[track_caller]
fn range(route: &str, size: &str, low: f64, high: f64) {
    let ranking = ranking(&format!("size={size}"), "2026-11-22");
    let cost = estimate(&ranking, route).price.as_ref().unwrap().cost;
    assert_eq!((cost.low, cost.high), (Some(usd(low)), Some(usd(high))), "{route} at {size}");
    assert!(usd(low) < cost.typical && cost.typical < usd(high), "{route}: {cost:?}");
}

#[test]
fn flat_prices_do_not_depend_on_the_size() {
    // replicate.com/pricing, 2026-10-07: one price, whatever the size.
    case("replicate/flux-schnell", "1024x1024", 0.003);
    case("replicate/flux-schnell", "512x512", 0.003);
    case("replicate/ideogram-v3-quality", "1024x1024", 0.09);
}

#[test]
fn megapixel_prices_bill_every_started_megapixel() {
    // docs.bfl.ai, 2026-08-22: first MP and further MP; an MP is 1024 x 1024, rounded up.
    case("bfl/flux-2-pro", "1024x1024", 0.03);
    case("bfl/flux-2-pro", "512x512", 0.03);
    case("bfl/flux-2-pro", "1025x1024", 0.03 + 0.015);
    case("bfl/flux-2-pro", "2048x2048", 0.03 + 3.0 * 0.015);
    case("bfl/flux-2-max", "2048x2048", 0.07 + 3.0 * 0.03);
    case("bfl/flux-2-flex", "1536x1024", 2.0 * 0.05);
    case("bfl/flux-2-klein-4b", "2048x2048", 0.014 + 3.0 * 0.001);
    // fal.ai, 2026-08-18 and LiteLLM, 2026-08-01.
    case("fal/flux-2-pro", "2048x2048", 0.03 + 3.0 * 0.015);
    case("fal/flux-2-flex", "512x512", 0.05);
    case("fal/flux-schnell", "1536x1024", 2.0 * 0.003);
    // Replicate, report of 2026-04-30: 0.015 a run and 0.015 an MP.
    case("replicate/flux-2-pro", "1024x1024", 0.015 + 0.015);
    case("replicate/flux-2-pro", "2048x2048", 0.015 + 4.0 * 0.015);
}

#[test]
fn megapixels_counted_exactly_bill_fractions() {
    // A vendor that counts 512 x 512 as 0.26 MP.
    let price: &'static str = r#"{"megapixel": {"first": "0.05", "further": "0.05", "counted": "exact"}}"#;
    let split = r#"{"megapixel": {"first": "0.05", "further": "0.01", "counted": "exact"}}"#;
    let case = |price: &'static str, size: &str, dollars: f64| {
        let price: image_price_estimator::catalog::billing::PriceRule = serde_json::from_str(price).unwrap();
        assert_eq!(
            price.bill(job(&format!("size={size}")).request()).unwrap().typical(),
            usd(dollars),
            "{size}"
        );
    };
    case(price, "512x512", 0.262_144 * 0.05);
    case(price, "1024x1024", 1.048_576 * 0.05);
    case(split, "1024x1024", 0.05 + 0.048_576 * 0.01);
}

#[test]
fn token_tables_list_the_count_of_each_size() {
    // OpenAI's table before gpt-image-2; rates by LiteLLM, 2026-08-01.
    case("openai/gpt-image-1-mini:low", "1024x1024", 272.0 * 8.0 / 1e6);
    case("openai/gpt-image-1-mini:medium", "1024x1536", 1584.0 * 8.0 / 1e6);
    case("openai/gpt-image-1.5:high", "1536x1024", 6208.0 * 32.0 / 1e6);
    // Portkey, 2026-08-21.
    case("openai/chatgpt-image-latest:low", "1024x1024", 272.0 * 32.0 / 1e6);
}

#[test]
fn token_bands_go_by_the_area_of_the_named_resolution() {
    // ai.google.dev, 2026-08-18; the sizes of each resolution, 2026-03-27: 1K reaches 1,179,648 pixels, 2K 4,718,592.
    case("google/nano-banana-pro", "1024x1024", 1120.0 * 120.0 / 1e6);
    case("google/nano-banana-pro", "2048x2048", 1120.0 * 120.0 / 1e6);
    case("google/nano-banana-pro", "2752x1536", 1120.0 * 120.0 / 1e6);
    case("google/nano-banana-pro", "3840x2160", 2000.0 * 120.0 / 1e6);
    case("vertex/nano-banana-2", "512x512", 747.0 * 60.0 / 1e6);
    case("vertex/nano-banana-2", "1376x768", 1120.0 * 60.0 / 1e6);
    case("vertex/nano-banana-2", "1536x1024", 1680.0 * 60.0 / 1e6);
    case("google/gemini-3.1-flash-lite-image", "512x512", 1120.0 * 30.0 / 1e6);
    // Report of 2026-10-18.
    case("google/nano-banana-2.1", "1024x1024", 1120.0 * 30.0 / 1e6);
}

#[test]
fn the_patch_formula_gives_every_published_token_count() {
    // OpenAI's calculator, as reported on 2026-06-05.
    let case = |size: &str, counts: [u64; 3]| {
        let size = job(&format!("size={size}")).size;
        assert_eq!([16, 48, 96].map(|factor| tokens_by_patches(size, factor)), counts, "{size}");
    };
    case("1024x1024", [196, 1756, 7024]);
    case("1536x1024", [158, 1372, 5488]);
    case("1024x1536", [158, 1372, 5488]);
    case("3840x2160", [371, 3336, 13342]);
}

#[test]
fn token_prices_by_patches_bill_the_formula_at_the_rate() {
    // LiteLLM and genai-prices, 2026-08-01: $30 a million on gpt-image-2.
    case("openai/gpt-image-2:low", "1024x1024", 196.0 * 30.0 / 1e6);
    case("openai/gpt-image-2:high", "1024x1024", 7024.0 * 30.0 / 1e6);
    case("openai/gpt-image-2:medium", "1536x1024", 1372.0 * 30.0 / 1e6);
    case("openai/gpt-image-2:high", "3840x2160", 13342.0 * 30.0 / 1e6);
    // 2.5 high takes the tokens of 2 medium: quality names do not compare across models.
    case("openai/gpt-image-2.5:high", "1024x1024", 1756.0 * 30.0 / 1e6);
    case("openai/gpt-image-2.6:max", "1024x1024", 7024.0 * 30.0 / 1e6);
    // 3 to 4 times the tokens of 2.5 (report, 2026-11-04), and `auto`, which may use any of them.
    range("openai/gpt-image-2.6:low", "1024x1024", 3.0 * 196.0 * 30.0 / 1e6, 4.0 * 196.0 * 30.0 / 1e6);
    range("openai/gpt-image-2:auto", "1024x1024", 196.0 * 30.0 / 1e6, 7024.0 * 30.0 / 1e6);
}

#[test]
fn gpu_second_prices_range_over_the_reported_runs() {
    // Replicate, 2026-08-19: 4.7 s on an L40S to 92 s on an H100.
    range("replicate/community-sdxl", "1024x1024", 4.7 * 0.000_975, 92.0 * 0.001_525);
}

#[test]
fn batch_discounts_count_only_where_the_terms_are_known() {
    let case = |route: &str, as_of: &str, dollars: f64| {
        let ranking = ranking("batch=1", as_of);
        assert_eq!(estimate(&ranking, route).price.as_ref().unwrap().cost.typical, usd(dollars), "{route}");
    };
    // Half price on Google's Nano Banana Pro (ai.google.dev, 2026-10-07) and on gpt-image-2 (report).
    case("google/nano-banana-pro", "2026-11-22", 1120.0 * 120.0 / 1e6 / 2.0);
    case("openai/gpt-image-2:high", "2026-11-22", 7024.0 * 30.0 / 1e6 / 2.0);
    // The article's figure, halved.
    case("google/nano-banana-pro", "2026-06-30", 0.134 / 2.0);
    // Sources conflict on 2.5, 2.6 has no batches, and none are known for flat prices: no discount.
    case("openai/gpt-image-2.5:high", "2026-11-22", 1756.0 * 30.0 / 1e6);
    case("openai/gpt-image-2.6:high", "2026-11-22", 1756.0 * 30.0 / 1e6);
    case("replicate/flux-schnell", "2026-11-22", 0.003);
    case("bfl/flux-2-pro", "2026-11-22", 0.03);
}
