//! The price rules one by one: the cost of an image by each, and the calculation as a reader sees it.

use image_price_estimator::{Cost, Estimate, Locale, Ranking, Reason, Status, Warning, rank};

use crate::fixtures::{EVIDENCE, catalog_of, flat, model, quote, vendor_quote};
use crate::{DE, EN, day, job, plain, usd};

/// Estimates a route with this price and the further lines of its model, each of which ends in a comma.
fn estimated<T>(price: &str, lines: &str, query: &str, of: impl FnOnce(&Estimate, &Ranking) -> T) -> T {
    let catalog = catalog_of(&[model("m", "mid", lines, &vendor_quote(price))]);
    let ranking = rank(&catalog, &job(query), day("2026-11-22"));
    of(&ranking.estimates[0], &ranking)
}

/// Returns the cost of one image.
fn cost(price: &str, lines: &str, query: &str) -> Option<Cost> {
    estimated(price, lines, query, |estimate, _| estimate.price.as_ref().map(|price| price.cost))
}

/// Asserts the exact cost of one image.
#[track_caller]
fn case(price: &str, query: &str, dollars: f64) {
    with(price, "", query, dollars);
}

/// Asserts that an image has no price.
#[track_caller]
fn unpriced(price: &str, query: &str) {
    assert_eq!(cost(price, "", query), None, "{price} for {query}");
}

/// Asserts the exact cost of one image of a model with further lines.
#[track_caller]
fn with(price: &str, lines: &str, query: &str, dollars: f64) {
    bounds(price, lines, query, [dollars; 3]);
}

/// Asserts both bounds and the typical cost of one image.
#[track_caller]
fn bounds(price: &str, lines: &str, query: &str, [low, typical, high]: [f64; 3]) {
    let expected = Cost { low: Some(usd(low)), typical: usd(typical), high: Some(usd(high)) };
    assert_eq!(cost(price, lines, query), Some(expected), "{price} for {query}");
}

/// Returns the lines of the calculation before the price of one image, such as `flat price = $0.03`.
fn working(price: &str, lines: &str, query: &str, locale: Locale) -> Vec<String> {
    estimated(price, lines, query, |estimate, ranking| {
        let lines = locale.working(estimate.price.as_ref().unwrap(), &ranking.asked.job);
        let lines =
            lines.into_iter().take_while(|(term, _)| !["One image", "Ein Bild"].contains(&term.as_str()));
        lines.map(|(term, amount)| plain(&format!("{term} = {amount}"))).collect()
    })
}

/// Asserts the lines of the calculation in both languages.
#[track_caller]
fn reads(price: &str, lines: &str, query: &str, english: &[&str], german: &[&str]) {
    assert_eq!(working(price, lines, query, EN), english, "{price} for {query}");
    assert_eq!(working(price, lines, query, DE), german, "{price} for {query}");
}

/// A model that is known to edit images.
fn edits() -> String {
    format!(r#""editing": {{"offered": true, {EVIDENCE}}},"#)
}

/// A model whose reference images cost from `low` to `high` each, after some free ones.
fn references(low: &str, high: &str, free: u8) -> String {
    format!(
        r#"{} "reference": {{"usd": {{"low": "{low}", "high": "{high}"}}, "free": {free}, {EVIDENCE}}},"#,
        edits()
    )
}

// DeepInfra, FLUX.1 [schnell] and [dev]: price × (width / 1024) × (height / 1024) × (steps / steps of the price).
const EACH_STEP: &str = r#"{"steps": {"usd": "0.0005", "per": 1, "default": 4}}"#;
const STEPS_OF_28: &str = r#"{"steps": {"usd": "0.01", "per": 28, "default": 28}}"#;
// Novita, 0.003 for four steps.
const STEPS_UP_TO_100: &str = r#"{"steps": {"usd": "0.003", "per": 4, "default": 4, "max": 100}}"#;

#[test]
fn step_prices_scale_with_area_and_steps() {
    case(EACH_STEP, "size=1344x768", 0.0005 * 1344.0 / 1024.0 * 768.0 / 1024.0 * 4.0);
    case(EACH_STEP, "size=768x1344", 0.0005 * 768.0 / 1024.0 * 1344.0 / 1024.0 * 4.0);
    case(EACH_STEP, "size=1024x1024&steps=1", 0.0005);
    case(STEPS_OF_28, "", 0.01);
    case(STEPS_OF_28, "steps=50", 0.01 * 50.0 / 28.0);
    case(STEPS_OF_28, "size=512x512", 0.01 / 4.0);
    case(STEPS_UP_TO_100, "", 0.003);
    case(STEPS_UP_TO_100, "steps=8", 0.003 * 8.0 / 4.0);
    case(STEPS_UP_TO_100, "steps=100", 0.003 * 100.0 / 4.0);
    unpriced(STEPS_UP_TO_100, "steps=101");
    let reason = |price: &str, query: &str, locale: Locale| {
        estimated(price, "", query, |estimate, ranking| {
            assert!(matches!(estimate.status, Status::NotOffered(_)), "{query}");
            plain(&locale.reason(estimate, &ranking.asked))
        })
    };
    assert_eq!(reason(STEPS_UP_TO_100, "steps=101", EN), "at most 100 steps");
    assert_eq!(reason(STEPS_UP_TO_100, "steps=101", DE), "höchstens 100 Schritte");
    let one = r#"{"steps": {"usd": "0.002", "per": 1, "default": 1, "max": 1}}"#;
    assert_eq!(reason(one, "steps=2", EN), "at most 1 step");
    assert_eq!(reason(one, "steps=2", DE), "höchstens 1 Schritt");
    // A request that names no steps has more of them than the price is for.
    case(r#"{"steps": {"usd": "0.002", "per": 5, "default": 10}}"#, "", 0.002 * 10.0 / 5.0);
    reads(
        EACH_STEP,
        "",
        "size=1344x768",
        &["$0.0005 × 1344/1024 × 768/1024 × 4 steps = $0.00196875"],
        &["0,0005 $ × 1344/1024 × 768/1024 × 4 Schritte = 0,00196875 $"],
    );
    reads(
        EACH_STEP,
        "",
        "steps=1",
        &["$0.0005 × 1024/1024 × 1024/1024 × 1 step = $0.0005"],
        &["0,0005 $ × 1024/1024 × 1024/1024 × 1 Schritt = 0,0005 $"],
    );
    // 0.01 x 50 / 28, rounded to a nano-dollar.
    reads(
        STEPS_OF_28,
        "",
        "steps=50",
        &["$0.01 × 1024/1024 × 1024/1024 × 50/28 steps = $0.017857143"],
        &["0,01 $ × 1024/1024 × 1024/1024 × 50/28 Schritte = 0,017857143 $"],
    );
}

// Together, SDXL: decimal megapixels, and more steps than the default cost more.
const DECIMAL: &str =
    r#"{"megapixel": {"first": "0.0019", "further": "0.0019", "counted": "exact", "dearer_above": 30}}"#;
// DeepInfra, FLUX.2 [pro]: binary megapixels.
const BINARY: &str = r#"{"megapixel": {"first": "0.015", "further": "0.015", "counted": "exact_binary"}}"#;

#[test]
fn exact_megapixels_are_decimal_or_binary() {
    case(DECIMAL, "", 0.0019 * 1.048_576);
    case(DECIMAL, "size=512x512", 0.0019 * 0.262_144);
    case(BINARY, "", 0.015);
    case(BINARY, "size=1344x768", 0.015 * 1344.0 * 768.0 / 1_048_576.0);
    case(BINARY, "size=2048x2048", 0.015 * 4.0);
    // A lower price after the first megapixel; half a megapixel costs half of it.
    let split = r#"{"megapixel": {"first": "0.02", "further": "0.01", "counted": "exact_binary"}}"#;
    case(split, "size=1024x512", 0.02 / 2.0);
    case(split, "", 0.02);
    case(split, "size=2048x1024", 0.02 + 0.01);
    let first_only = r#"{"megapixel": {"first": "0.02", "counted": "exact_binary"}}"#;
    case(first_only, "", 0.02);
    unpriced(first_only, "size=1025x1024");
    reads(
        DECIMAL,
        "",
        "",
        &["1.048576 MP, not rounded, at $0.0019 = $0.001992294"],
        &["1,048576 MP, nicht gerundet, zu 0,0019 $ = 0,001992294 $"],
    );
    reads(
        BINARY,
        "",
        "size=1344x768",
        &["0.984375 MP of 1,048,576 pixels, not rounded, at $0.015 = $0.014765625"],
        &["0,984375 MP zu 1.048.576 Pixeln, nicht gerundet, zu 0,015 $ = 0,014765625 $"],
    );
}

#[test]
fn a_price_that_rises_with_the_steps_is_a_floor_above_the_default() {
    for query in ["", "steps=1", "steps=30"] {
        case(DECIMAL, query, 0.0019 * 1.048_576);
    }
    let price = usd(0.0019 * 1.048_576);
    let floor = Cost { low: Some(price), typical: price, high: None };
    assert_eq!(cost(DECIMAL, "", "steps=31"), Some(floor));
    let warns =
        |query| estimated(DECIMAL, "", query, |estimate, _| estimate.warnings.contains(&Warning::FloorOnly));
    assert!(!warns("steps=30") && warns("steps=31"));
}

// Cloudflare at 0.000011 USD a neuron. FLUX.1 [schnell]: 4.8 neurons a tile and 9.6 for each step of it.
const TILES_AND_STEPS: &str =
    r#"{"tiles": {"tile": "0.0000528", "step": "0.0001056", "default": 4, "max": 8}}"#;
// FLUX.2 [klein] 4B: no steps. FLUX.2 [dev]: steps alone.
const TILES: &str = r#"{"tiles": {"tile": "0.000287", "reference_tile": "0.000059"}}"#;
const STEPS_OF_TILES: &str = r#"{"tiles": {"step": "0.00041", "default": 25, "reference_step": "0.00021"}}"#;

#[test]
fn tile_prices_count_tiles_and_the_steps_of_each() {
    // A call at 1024 x 1024 with four steps was billed 0.0019008.
    case(TILES_AND_STEPS, "", 4.0 * (4.8 + 4.0 * 9.6) * 0.000_011);
    case(TILES_AND_STEPS, "", 0.001_900_8);
    case(TILES_AND_STEPS, "size=512x512", (4.8 + 4.0 * 9.6) * 0.000_011);
    case(TILES_AND_STEPS, "size=512x1536", 3.0 * (4.8 + 4.0 * 9.6) * 0.000_011);
    case(TILES_AND_STEPS, "steps=8", 4.0 * (4.8 + 8.0 * 9.6) * 0.000_011);
    unpriced(TILES_AND_STEPS, "steps=9");
    case(TILES, "", 4.0 * 0.000_287);
    case(TILES, "steps=50", 4.0 * 0.000_287);
    case(STEPS_OF_TILES, "", 4.0 * 25.0 * 0.000_41);
    case(STEPS_OF_TILES, "steps=10", 4.0 * 10.0 * 0.000_41);
    reads(
        TILES_AND_STEPS,
        "",
        "",
        &["4 tiles of 512 × 512 × ($0.0000528 + 4 steps × $0.0001056) = $0.0019008"],
        &["4 Kacheln zu 512 × 512 × (0,0000528 $ + 4 Schritte × 0,0001056 $) = 0,0019008 $"],
    );
    reads(
        TILES_AND_STEPS,
        "",
        "size=512x512&steps=1",
        &["1 tile of 512 × 512 × ($0.0000528 + 1 step × $0.0001056) = $0.0001584"],
        &["1 Kachel zu 512 × 512 × (0,0000528 $ + 1 Schritt × 0,0001056 $) = 0,0001584 $"],
    );
    reads(
        TILES,
        "",
        "",
        &["4 tiles of 512 × 512 at $0.000287 = $0.001148"],
        &["4 Kacheln zu 512 × 512 je 0,000287 $ = 0,001148 $"],
    );
    reads(
        STEPS_OF_TILES,
        "",
        "",
        &["4 tiles of 512 × 512 × 25 steps × $0.00041 = $0.041"],
        &["4 Kacheln zu 512 × 512 × 25 Schritte × 0,00041 $ = 0,041 $"],
    );
}

#[test]
fn sizes_between_tiles_cost_a_range() {
    // 1,000,000 pixels are 3.814697 tiles in part and 4 in full; 2.0039 and 6 tiles at 1025 x 513.
    let middle =
        |low: f64, high: f64| [low, usd(low).geometric_mean(usd(high)).to_string().parse().unwrap(), high];
    let tiles = |pixels: f64| pixels / 262_144.0 * 0.000_287;
    bounds(TILES, "", "size=1000x1000", middle(tiles(1e6), 4.0 * 0.000_287));
    bounds(TILES, "", "size=1025x513", middle(tiles(1025.0 * 513.0), 3.0 * 2.0 * 0.000_287));
    reads(
        TILES,
        "",
        "size=1000x1000",
        &[
            "At least: 3.814697 tiles of 512 × 512 at $0.000287 = $0.001094818",
            "At most: 4 tiles of 512 × 512 at $0.000287 = $0.001148",
            "Middle of the range, for ranking only = $0.001121093 (geometric mean)",
        ],
        &[
            "Mindestens: 3,814697 Kacheln zu 512 × 512 je 0,000287 $ = 0,001094818 $",
            "Höchstens: 4 Kacheln zu 512 × 512 je 0,000287 $ = 0,001148 $",
            "Mitte der Spanne, nur für den Rang = 0,001121093 $ (geometrisches Mittel)",
        ],
    );
}

#[test]
fn reference_images_are_billed_by_their_own_tiles() {
    with(TILES, &edits(), "references=2", 4.0 * 0.000_287 + 2.0 * 4.0 * 0.000_059);
    with(STEPS_OF_TILES, &edits(), "references=1", 4.0 * 25.0 * (0.000_41 + 0.000_21));
    with(STEPS_OF_TILES, &edits(), "references=1&steps=10", 4.0 * 10.0 * (0.000_41 + 0.000_21));
    reads(
        TILES,
        &edits(),
        "references=2",
        &[
            "4 tiles of 512 × 512 at $0.000287 = $0.001148",
            "Reference images: 2 × 4 tiles of 512 × 512 at $0.000059 = $0.000472",
        ],
        &[
            "4 Kacheln zu 512 × 512 je 0,000287 $ = 0,001148 $",
            "Referenzbilder: 2 × 4 Kacheln zu 512 × 512 je 0,000059 $ = 0,000472 $",
        ],
    );
    // Without a price for them, their cost is unknown.
    let price = usd(4.0 * (4.8 + 4.0 * 9.6) * 0.000_011);
    let floor = Cost { low: Some(price), typical: price, high: None };
    assert_eq!(cost(TILES_AND_STEPS, &edits(), "references=1"), Some(floor));
}

const BY_RESOLUTION: &str = r#"{"bands": {"resolution": {"1024": "0.04", "2048": "0.08"}}}"#;
const BY_PIXELS: &str = r#"{"bands": {"pixels": {"1048576": "0.04", "4194304": "0.08"}}}"#;

#[test]
fn bands_end_at_the_area_of_a_named_resolution() {
    // Sizes of Google's table for 1K, in every ratio (ai.google.dev, 2026-03-27).
    for size in ["1024x1024", "848x1264", "1376x768", "1584x672", "512x2048", "384x3072", "64x64"] {
        case(BY_RESOLUTION, &format!("size={size}"), 0.04);
    }
    // 2K.
    for size in ["2048x2048", "1696x2528", "2752x1536", "3168x1344", "1024x4096", "768x6144", "1536x1024"] {
        case(BY_RESOLUTION, &format!("size={size}"), 0.08);
    }
    // 9/8 of 1024 x 1024 are 1,179,648 pixels: 1536 x 768. 9/8 of 2048 x 2048 are 4,718,592: 3072 x 1536.
    case(BY_RESOLUTION, "size=1536x768", 0.04);
    case(BY_RESOLUTION, "size=1537x768", 0.08);
    case(BY_RESOLUTION, "size=3072x1536", 0.08);
    unpriced(BY_RESOLUTION, "size=3073x1536");
    reads(
        BY_RESOLUTION,
        "",
        "size=1344x768",
        &["Flat price for 1K = $0.04"],
        &["Pauschalpreis für 1K = 0,04 $"],
    );
    let tiers = r#"{"bands": {"resolution": {"512": "0.02", "1536": "0.07"}}}"#;
    reads(tiers, "", "size=512x512", &["Flat price for 0.5K = $0.02"], &["Pauschalpreis für 0,5K = 0,02 $"]);
    reads(tiers, "", "", &["Flat price for 1.5K = $0.07"], &["Pauschalpreis für 1,5K = 0,07 $"]);
}

#[test]
fn bands_end_at_their_number_of_pixels() {
    // 2048 x 512 are 1,048,576 pixels, too.
    for size in ["64x64", "1024x1024", "2048x512", "512x2048"] {
        case(BY_PIXELS, &format!("size={size}"), 0.04);
    }
    for size in ["1025x1024", "1024x1025", "2048x2048", "4096x1024"] {
        case(BY_PIXELS, &format!("size={size}"), 0.08);
    }
    for size in ["2049x2048", "2048x2049"] {
        unpriced(BY_PIXELS, &format!("size={size}"));
    }
    reads(
        BY_PIXELS,
        "",
        "",
        &["Flat price up to 1,048,576 pixels = $0.04"],
        &["Pauschalpreis bis 1.048.576 Pixel = 0,04 $"],
    );
}

// Calls on Replicate.
const OBSERVED: &str =
    r#"{"observed": {"low": "0.0005", "usual": "0.0037", "high": "0.0667", "billing": "gpu_seconds"}}"#;

#[test]
fn the_usual_observed_charge_is_typical_up_to_one_megapixel() {
    bounds(OBSERVED, "", "", [0.0005, 0.0037, 0.0667]);
    bounds(OBSERVED, "", "size=512x512", [0.0005, 0.0037, 0.0667]);
    // 323 x 3571 are 1,153,433 pixels, 10 % above 1024 x 1024; 1129 x 1022 are 1,153,838.
    bounds(OBSERVED, "", "size=323x3571", [0.0005, 0.0037, 0.0667]);
    unpriced(OBSERVED, "size=1129x1022");
    // One charge only.
    let one =
        r#"{"observed": {"low": "0.0006", "usual": "0.0006", "high": "0.0006", "billing": "gpu_seconds"}}"#;
    case(one, "", 0.0006);
    // The usual charge is known, so that the warning of a mere range is not true.
    let is_range_only = |estimate: &Estimate, _: &Ranking| estimate.warnings.contains(&Warning::RangeOnly);
    assert!(!estimated(OBSERVED, "", "", is_range_only));
    // References add to each of the three, and a batch discount and rejects scale them.
    bounds(
        OBSERVED,
        &references("0.01", "0.02", 0),
        "references=2",
        [0.0005 + 2.0 * 0.01, 0.0037 + 2.0 * 0.01, 0.0667 + 2.0 * 0.02],
    );
    bounds(OBSERVED, "", "reject=50", [0.0005 / 0.5, 0.0037 / 0.5, 0.0667 / 0.5]);
    reads(
        OBSERVED,
        "",
        "",
        &[
            "At least: observed charge = $0.0005",
            "Usually: observed charge = $0.0037",
            "At most: observed charge = $0.0667",
            "Usual charge, for ranking = $0.0037",
        ],
        &[
            "Mindestens: beobachteter Preis = 0,0005 $",
            "Üblich: beobachteter Preis = 0,0037 $",
            "Höchstens: beobachteter Preis = 0,0667 $",
            "Üblicher Preis, für den Rang = 0,0037 $",
        ],
    );
}

#[test]
fn tokens_by_area_count_started_blocks_of_pixels() {
    // MAI-Image: one token for 1,024 pixels, at $34 a million.
    let area = r#"{"tokens": {"usd_per_million": "34", "count": {"area": 1024}}}"#;
    case(area, "", 1024.0 * 34.0 / 1e6);
    case(area, "", 0.034_816);
    case(area, "size=1025x1024", 1025.0 * 34.0 / 1e6);
    // 1,000,000 / 1,024 = 976.6.
    case(area, "size=1000x1000", 977.0 * 34.0 / 1e6);
    reads(
        area,
        "",
        "",
        &["1,024 image tokens at $34 a million = $0.034816"],
        &["1.024 Bild-Token zu 34 $ pro Million = 0,034816 $"],
    );
}

#[test]
fn a_price_that_says_nothing_of_reference_images_is_a_floor_for_them() {
    let floor = |usd_each: f64| Some(Cost { low: Some(usd(usd_each)), typical: usd(usd_each), high: None });
    let runs = r#"{"gpu_seconds": {"usd_per_second": {"L40S": "0.001"}, "runs": [{"gpu": "L40S", "seconds": "4"}]}}"#;
    for (price, usd) in [(flat("0.03"), 0.03), (BY_RESOLUTION.to_owned(), 0.04), (runs.to_owned(), 0.004)] {
        with(&price, &edits(), "", usd);
        assert_eq!(cost(&price, &edits(), "references=1"), floor(usd), "{price}");
        // The price of an edit-only model includes the image to edit, and no others.
        let needs = format!(r#""needs_image": true, {}"#, edits());
        with(&price, &needs, "references=1", usd);
        assert_eq!(cost(&price, &needs, "references=2"), floor(usd), "{price}");
    }
    estimated(&flat("0.03"), &edits(), "references=1", |estimate, ranking| {
        assert_eq!(estimate.warnings, [Warning::ReferencesUncounted]);
        assert!(!estimate.is_dependable());
        assert!(EN.answer(ranking).iter().any(|sentence| sentence.0.contains("reference images")));
    });
}

#[test]
fn reference_costs_hold_up_to_the_number_that_the_source_speaks_of_and_from_its_day_on() {
    let up_to = |more: &str| {
        format!(
            r#"{} "reference": {{"usd": {{"low": "0.01", "high": "0.01"}}, {more} {EVIDENCE}}},"#,
            edits()
        )
    };
    let floor = Some(Cost { low: Some(usd(0.03)), typical: usd(0.03), high: None });
    with(&flat("0.03"), &up_to(r#""up_to": 2,"#), "references=2", 0.03 + 2.0 * 0.01);
    let of_two = Cost { low: Some(usd(0.05)), typical: usd(0.05), high: None };
    assert_eq!(cost(&flat("0.03"), &up_to(r#""up_to": 2,"#), "references=3"), Some(of_two));
    let one_free = r#""free": 1, "up_to": 2,"#;
    reads(
        &flat("0.03"),
        &up_to(one_free),
        "references=3",
        &[
            "Flat price, at any size = $0.03",
            "Reference images, 1 free = $0",
            "Reference images, 1 at $0.01 each = $0.01",
        ],
        &[
            "Pauschalpreis, unabhängig von der Größe = 0,03 $",
            "Referenzbilder, 1 kostenlos = 0 $",
            "Referenzbilder, 1 zu je 0,01 $ = 0,01 $",
        ],
    );
    let warned = |lines: &str, query: &str| {
        estimated(&flat("0.03"), lines, query, |estimate, ranking| {
            let warning = estimate.warnings.first().unwrap();
            EN.warning(warning, estimate, &ranking.asked)
        })
    };
    let some = "what some reference images add is unknown: they are not included";
    assert_eq!(warned(&up_to(one_free), "references=3"), some);
    assert_eq!(warned(&format!(r#""needs_image": true, {}"#, edits()), "references=2"), some);
    assert_eq!(
        warned(&edits(), "references=2"),
        "reference images are not included: what they add is unknown"
    );
    // Cases are for 22 November 2026.
    with(&flat("0.03"), &up_to("").replace("2026-11-01", "2026-11-22"), "references=1", 0.03 + 0.01);
    let later = format!(
        r#"{} "reference": {{"usd": {{"low": "0.01", "high": "0.01"}}, "source": "https://x.example", "checked": "2026-11-23", "grade": "vendor"}},"#,
        edits()
    );
    assert_eq!(cost(&flat("0.03"), &later, "references=1"), floor);
}

#[test]
fn free_reference_images_are_not_billed() {
    with(&flat("0.03"), &references("0", "0", 0), "references=3", 0.03);
    reads(
        &flat("0.03"),
        &references("0", "0", 0),
        "references=3",
        &["Flat price, at any size = $0.03", "Reference images, 3 free = $0"],
        &["Pauschalpreis, unabhängig von der Größe = 0,03 $", "Referenzbilder, 3 kostenlos = 0 $"],
    );
    let one_free = references("0.0025", "0.0025", 1);
    for (price, usd) in [(flat("0.03"), 0.03), (BY_RESOLUTION.to_owned(), 0.04)] {
        with(&price, &one_free, "", usd);
        with(&price, &one_free, "references=1", usd);
        with(&price, &one_free, "references=2", usd + 0.0025);
        with(&price, &one_free, "references=4", usd + 3.0 * 0.0025);
        with(&price, &references("0.0025", "0.0025", 0), "references=1", usd + 0.0025);
    }
    let [low, high] = [0.03 + 0.01, 0.03 + 0.02];
    let middle = usd(low).geometric_mean(usd(high)).to_string().parse().unwrap();
    bounds(&flat("0.03"), &references("0.01", "0.02", 1), "references=2", [low, middle, high]);
    let flat_price = ["Flat price, at any size = $0.03", "Pauschalpreis, unabhängig von der Größe = 0,03 $"];
    let reads = |lines: &str, query: &str, english: &[&str], german: &[&str]| {
        let [first, erste] = flat_price;
        let (english, german) = ([&[first], english].concat(), [&[erste], german].concat());
        reads(&flat("0.03"), lines, query, &english, &german);
    };
    reads(
        &one_free,
        "references=1",
        &["Reference images, 1 free = $0"],
        &["Referenzbilder, 1 kostenlos = 0 $"],
    );
    reads(
        &one_free,
        "references=3",
        &["Reference images, 1 free = $0", "Reference images, 2 at $0.0025 each = $0.005"],
        &["Referenzbilder, 1 kostenlos = 0 $", "Referenzbilder, 2 zu je 0,0025 $ = 0,005 $"],
    );
    reads(
        &references("0.01", "0.02", 0),
        "references=2",
        &[
            "Reference images, 2 at $0.01 to $0.02 each = $0.02 to $0.04",
            // The square root of 0.05 x 0.07.
            "Middle of the range, for ranking only = $0.059160797 (geometric mean)",
        ],
        &[
            "Referenzbilder, 2 zu je 0,01 $ bis 0,02 $ = 0,02 $ bis 0,04 $",
            "Mitte der Spanne, nur für den Rang = 0,059160797 $ (geometrisches Mittel)",
        ],
    );
}

/// Returns a quote of CNY 0.15 that was checked on a day.
fn in_yuan(checked: &str) -> String {
    let dollars = quote([checked, "vendor", "x.example", "exact", "0.15"]);
    dollars
        .replace(r#"{"flat": "0.15"}"#, r#"{"foreign": {"currency": "CNY", "amount": "0.15", "at": "2K"}}"#)
}

#[test]
fn a_price_in_another_currency_is_shown_but_never_ranked() {
    let dollars = quote(["2026-11-01", "vendor", "x.example", "exact", "0.30"]);
    let catalog = catalog_of(&[
        model("m", "mid", "", &in_yuan("2026-11-01")),
        model("n", "mid", "", &dollars),
        // The dollar price counts, although the other one was checked later.
        model("o", "mid", "", &format!("{dollars}, {}", in_yuan("2026-11-20"))),
    ]);
    let ranking = rank(&catalog, &job(""), day("2026-11-22"));
    let ranks: Vec<_> = ranking.estimates.iter().map(|estimate| (estimate.route.id, estimate.rank)).collect();
    assert_eq!(ranks, [("x/n", Some(1)), ("x/o", Some(1)), ("x/m", None)]);
    let foreign = &ranking.estimates[2];
    assert_eq!((foreign.status, &foreign.price, foreign.billing), (Status::Unpriced, &None, None));
    assert_eq!(foreign.reason, Some(Reason::NotYetPriced));
    let reason = |locale: Locale| plain(&locale.reason(foreign, &ranking.asked));
    assert_eq!(reason(EN), "priced only in another currency: 0.15 CNY an image at 2K");
    assert_eq!(reason(DE), "Preis nur in anderer Währung: 0,15 CNY pro Bild bei 2K");
    let price = ranking.estimates[1].price.as_ref().unwrap();
    assert_eq!((price.cost.typical, ranking.estimates[1].warnings.as_slice()), (usd(0.30), [].as_slice()));
}

#[test]
fn a_dollar_price_replaces_one_in_another_currency_from_its_check_date() {
    let dollars = quote(["2026-11-01", "vendor", "x.example", "exact", "0.30"]);
    let catalog = catalog_of(&[model("m", "mid", "", &format!("{}, {dollars}", in_yuan("2026-10-01")))]);
    let case = |as_of: &str, expected: &str| {
        let ranking = rank(&catalog, &job(""), day(as_of));
        let estimate = &ranking.estimates[0];
        assert_eq!(plain(&EN.reason(estimate, &ranking.asked)), expected, "{as_of}");
        assert_eq!(estimate.rank.is_some(), expected.is_empty(), "{as_of}");
    };
    case("2026-09-30", "no price checked by 30 Sep 2026");
    case("2026-10-31", "priced only in another currency: 0.15 CNY an image at 2K");
    case("2026-11-01", "");
}

#[test]
fn steps_change_only_prices_that_depend_on_them() {
    let rules = [
        flat("0.03"),
        r#"{"figure": {"usd": "0.03", "billing": "tokens"}}"#.to_owned(),
        BY_RESOLUTION.to_owned(),
        BINARY.to_owned(),
        r#"{"megapixel": {"first": "0.03", "further": "0.015", "counted": "started"}}"#.to_owned(),
        r#"{"tokens": {"usd_per_million": "30", "count": {"patches": {"factor": 16}}}}"#.to_owned(),
        r#"{"gpu_seconds": {"usd_per_second": {"L40S": "0.000975"}, "runs": [{"gpu": "L40S", "seconds": "4.7"}]}}"#
            .to_owned(),
        OBSERVED.to_owned(),
        TILES.to_owned(),
    ];
    for price in rules {
        assert_eq!(cost(&price, "", "steps=50"), cost(&price, "", ""), "{price}");
        assert!(cost(&price, "", "").is_some(), "{price}");
    }
    for price in [EACH_STEP, STEPS_OF_28, STEPS_OF_TILES, DECIMAL] {
        assert_ne!(cost(price, "", "steps=50"), cost(price, "", ""), "{price}");
    }
}

#[test]
fn measured_runs_price_images_of_about_one_megapixel_and_a_given_duration_any_size() {
    let runs = r#"{"gpu_seconds": {"usd_per_second": {"L40S": "0.001"}, "runs": [{"gpu": "L40S", "seconds": "4"}]}}"#;
    case(runs, "size=512x512", 0.001 * 4.0);
    case(runs, "size=1088x1060", 0.001 * 4.0);
    unpriced(runs, "size=1536x1024");
    case(runs, "size=1536x1024&gpu_seconds=7", 0.001 * 7.0);
}

#[test]
fn a_model_that_only_changes_images_is_not_offered_for_a_prompt_alone() {
    let needs = r#""needs_image": true,"#;
    let reason = |query: &str, locale: Locale| {
        estimated(&flat("0.03"), needs, query, |estimate, ranking| {
            assert_eq!(estimate.rank.is_none(), matches!(estimate.status, Status::NotOffered(_)), "{query}");
            plain(&locale.reason(estimate, &ranking.asked))
        })
    };
    assert_eq!(reason("", EN), "needs an image to start from");
    assert_eq!(reason("", DE), "braucht ein Ausgangsbild");
    assert_eq!(reason("references=1", EN), "");
}

#[test]
fn a_route_is_not_offered_for_more_reference_images_than_it_takes() {
    let takes = |count: u8| format!(r#"{} "max_references": {{"count": {count}, {EVIDENCE}}},"#, edits());
    let reason = |count: u8, query: &str, locale: Locale| {
        estimated(&flat("0.03"), &takes(count), query, |estimate, ranking| {
            assert_eq!(estimate.rank.is_none(), matches!(estimate.status, Status::NotOffered(_)), "{query}");
            plain(&locale.reason(estimate, &ranking.asked))
        })
    };
    assert_eq!(reason(3, "", EN), "");
    assert_eq!(reason(3, "references=3", EN), "");
    assert_eq!(reason(3, "references=4", EN), "at most 3 reference images");
    assert_eq!(reason(3, "references=4", DE), "höchstens 3 Referenzbilder");
    assert_eq!(reason(1, "references=2", EN), "at most 1 reference image");
    assert_eq!(reason(1, "references=2", DE), "höchstens 1 Referenzbild");
}

#[test]
fn a_stated_figure_of_a_rule_with_steps_is_for_the_default_steps_only() {
    let stated = r#"{"figure": {"usd": "0.001", "billing": "steps"}}"#;
    case(stated, "", 0.001);
    unpriced(stated, "steps=8");
    let by_tiles = r#"{"figure": {"usd": "0.0019", "billing": "tiles", "at": "1024x1024"}}"#;
    case(by_tiles, "", 0.0019);
    unpriced(by_tiles, "steps=8");
    case(r#"{"figure": {"usd": "0.04", "billing": "flat"}}"#, "steps=8", 0.04);
}

#[test]
fn an_image_too_narrow_for_a_patch_has_no_price() {
    let patches = r#"{"tokens": {"usd_per_million": "30", "count": {"patches": {"factor": 16}}}}"#;
    // 16 × 64 / 2048 is half a patch, which counts as one: 16 × 1 × (2,000,000 + 64 × 2048) / 4,000,000, rounded up.
    case(patches, "size=64x2048", 9.0 * 30.0 / 1e6);
    unpriced(patches, "size=64x2049");
}
