//! Where the same pictures cost less at another size.

use image_price_estimator::catalog::{Catalog, Tier};
use image_price_estimator::estimate::resize::{Fit, larger, near_size};
use image_price_estimator::{Estimate, Job, Locale, Ranking, Size, Usd, rank};
use proptest::prelude::*;

use crate::fixtures::{EVIDENCE, catalog_of, model, quote, vendor_quote};
use crate::properties::{days, jobs};
use crate::{DE, EN, catalog, day, job, plain, ranking};

const DAY: &str = "2026-11-26";

/// The line of a model that comes in these sizes alone.
fn only(sizes: &str) -> String {
    let sizes: Vec<String> = sizes.split(' ').map(|size| format!("\"{size}\"")).collect();
    format!(r#""sizes": {{"rule": {{"only": [{}]}}, {EVIDENCE}}},"#, sizes.join(", "))
}

/// A catalog of models, sorted by id, given as (id, tier, sizes, words, USD per image).
fn models(models: &[[&str; 5]]) -> Catalog {
    let model = |[id, tier, sizes, words, usd]: &[&str; 5]| {
        model(id, tier, &only(sizes), &quote(["2026-11-01", "vendor", "x.example", words, usd]))
    };
    catalog_of(&models.iter().map(model).collect::<Vec<_>>())
}

/// Small pictures are dear: what costs less begins at one megapixel.
fn small_is_dear() -> Catalog {
    models(&[
        ["draft", "budget", "512x512 1024x1024", "exact", "0.003"],
        ["final", "premium", "512x512 1024x1024 2048x2048", "exact", "0.04"],
        ["large", "budget", "1024x1024", "exact", "0.0025"],
        ["plain", "mid", "512x512 1024x1024", "exact", "0.025"],
        ["tokens", "mid", "1024x1024 1536x1024", "exact", "0.0059"],
        ["wide", "premium", "3840x2160", "exact", "0.02"],
    ])
}

#[test]
fn what_reads_the_same_for_the_job_is_no_saving() {
    // 10,000 x 0.00254 and 0.0025 are $25 both, though they differ by the image; 100,000 of them are $254 and $250.
    let near = models(&[
        ["large", "budget", "1024x1024", "exact", "0.0025"],
        ["small", "budget", "512x512", "exact", "0.00254"],
    ]);
    says(&near, "size=512x512&images=10000", EN, "");
    says(
        &near,
        "size=512x512&images=100000",
        EN,
        "Rendering at 1024 × 1024 and scaling down costs $250 a month instead of $254 (large on X).",
    );
}

/// What is said of other sizes.
#[track_caller]
fn says(catalog: &Catalog, query: &str, locale: Locale, expected: &str) {
    let said = locale.other_sizes(&rank(catalog, &job(query), day(DAY)));
    assert_eq!(plain(&said.join(" ")), expected, "{query}");
}

#[test]
fn rendering_larger_is_said_for_the_answer_and_for_each_tier() {
    // 200,000 x 0.0025, 0.003, 0.0059, 0.025, 0.02 and 0.04.
    says(
        &small_is_dear(),
        "size=512x512&images=200000",
        EN,
        "Rendering at 1024 × 1024 and scaling down costs $500 a month instead of $600 (large on X); $1,180 a month \
         instead of $5,000 in the mid tier (tokens on X). Rendering at 3840 × 2160, scaling down and cropping costs \
         $4,000 a month instead of $8,000 in the premium tier (wide on X).",
    );
    says(
        &small_is_dear(),
        "size=512x512&images=200000&tier=mid",
        DE,
        "In 1024 × 1024 erzeugt und verkleinert kosten die Bilder 1.180 $ im Monat statt 5.000 $ (tokens bei X). In 3840 \
         × 2160 erzeugt, verkleinert und beschnitten kosten die Bilder 4.000 $ im Monat statt 8.000 $ in der Stufe \
         Premium (wide bei X).",
    );
    says(
        &small_is_dear(),
        "size=512x512&images=200000&tier=premium",
        EN,
        "Rendering at 3840 × 2160, scaling down and cropping costs $4,000 a month instead of $8,000 (wide on X).",
    );
}

#[test]
fn it_is_said_in_the_unit_that_was_asked_for() {
    // 12 x 10,000 x 0.0059 and 0.025.
    says(
        &small_is_dear(),
        "size=512x512&tier=mid&horizon=12&exclude=x/wide",
        EN,
        "Rendering at 1024 × 1024 and scaling down costs $708 over 12 months instead of $3,000 (tokens on X).",
    );
    // 59 / 0.0059 and 59 / 0.025.
    says(
        &small_is_dear(),
        "size=512x512&tier=mid&budget=59&exclude=x/wide",
        EN,
        "Rendering at 1024 × 1024 and scaling down makes 10,000 images instead of 2,360 (tokens on X).",
    );
    says(
        &small_is_dear(),
        "size=512x512&tier=mid&budget=59&exclude=x/wide",
        DE,
        "In 1024 × 1024 erzeugt und verkleinert sind es 10.000 Bilder statt 2.360 (tokens bei X).",
    );
    // Half of what is made is kept: 20,000 x 0.0059 and 0.025.
    says(
        &small_is_dear(),
        "size=512x512&tier=mid&reject=50&exclude=x/wide",
        EN,
        "Rendering at 1024 × 1024 and scaling down costs $118 a month instead of $500 (tokens on X).",
    );
}

#[test]
fn the_filters_hold_at_the_larger_size_too() {
    let nothing = |query: &str| says(&small_is_dear(), query, EN, "");
    nothing("size=512x512&route=x/draft,x/plain,x/final");
    nothing("size=512x512&exclude=x/large,x/tokens,x/wide");
    // None of them edits, none is known to be fast, none has batches.
    nothing("size=512x512&editing=true");
    nothing("size=512x512&latency=fast");
    nothing("size=512x512&batch=only");
    nothing("size=512x512&provider=nobody");
}

#[test]
fn a_size_that_nothing_is_as_large_as_or_that_costs_least_says_nothing() {
    says(&small_is_dear(), "size=3840x2160", EN, "");
    says(&small_is_dear(), "size=4096x4096", EN, "");
    let flat = models(&[["one", "mid", "512x512 1024x1024 2048x2048 3840x2160", "exact", "0.04"]]);
    for size in ["512x512", "1024x1024"] {
        says(&flat, &format!("size={size}"), EN, "");
    }
}

#[test]
fn where_nothing_makes_the_size_a_larger_one_does() {
    // 10,000 x 0.0025 and 0.0059; 1000 x 700 is no size of anybody.
    says(
        &small_is_dear(),
        "size=1000x700",
        EN,
        "Rendering at 1024 × 1024, scaling down and cropping costs $25 a month (large on X); $59 a month in the mid tier \
         (tokens on X). Rendering at 3840 × 2160, scaling down and cropping costs $200 a month in the premium tier \
         (wide on X).",
    );
}

#[test]
fn a_floor_is_less_than_a_floor_alone() {
    let case = |here: [&str; 2], there: [&str; 2], expected: &str| {
        let catalog = models(&[
            ["here", "mid", "512x512", here[0], here[1]],
            ["there", "mid", "1024x1024", there[0], there[1]],
        ]);
        says(&catalog, "size=512x512", EN, expected);
    };
    let than =
        |amounts: &str| format!("Rendering at 1024 × 1024 and scaling down costs {amounts} (there on X).");
    case(["exact", "0.03"], ["exact", "0.02"], &than("$200 a month instead of $300"));
    case(["exact", "0.03"], ["from", "0.02"], "");
    case(["from", "0.03"], ["exact", "0.02"], &than("$200 a month instead of at least $300"));
    case(["from", "0.03"], ["from", "0.02"], &than("from $200 a month instead of at least $300"));
    case(["about", "0.03"], ["up_to", "0.02"], &than("up to $200 a month instead of about $300"));
    // Nobody knows what a ceiling comes to.
    case(["up_to", "0.03"], ["exact", "0.02"], "");
    // $300 and $300, as one would say them.
    case(["exact", "0.03"], ["exact", "0.02999"], "");
    case(["exact", "0.03"], ["exact", "0.03"], "");
}

#[test]
fn batches_and_reference_images_count_at_the_larger_size() {
    // gpt-image-2 in a batch costs half of its tokens at $30 a million: 196 of them at 1024 x 1024, 158 at 1536 x 1024.
    let said = |query: &str| plain(&EN.other_sizes(&ranking(query, DAY)).join(" "));
    let only = "route=openai/gpt-image-2:low";
    assert!(said(only).starts_with(
        "Rendering at 1536 × 1024 and cropping costs $47 a month instead of $59 (GPT Image 2 low on OpenAI)."
    ));
    assert!(said(&format!("{only}&batch=true&images=100000")).starts_with(
        "Rendering at 1536 × 1024 and cropping costs $237 a month instead of $294 (GPT Image 2 low on OpenAI)."
    ));
    // A reference image is as large as what comes out, and BFL counts its megapixels: never less at a larger size.
    assert_eq!(larger(&ranking("route=bfl/flux-2-pro&references=2", DAY)), []);
}

#[test]
fn images_of_a_quarter_megapixel_cost_less_at_a_whole_one() {
    // 200,000 x 0.0025 on SDXL, which is not offered smaller, and 200,000 x 0.003.
    let ranking = ranking("size=512x512&images=200000", DAY);
    let found = larger(&ranking);
    let said = plain(&EN.watch(&ranking));
    assert!(
        said.contains("Rendering at 1024 × 1024 and scaling down costs about $500 a month instead of $600 (SDXL on fal.ai)."),
        "{said}"
    );
    assert_eq!(
        found[0].asked.as_ref().unwrap().price.as_ref().unwrap().cost.typical,
        "0.003".parse::<Usd>().unwrap()
    );
    // 200,000 x 0.025 at the mid tier becomes less, on whichever model of that tier.
    assert!(said.contains(" instead of $5,000 in the mid tier ("), "{said}");
}

#[test]
fn a_size_nearly_the_same_is_said_in_the_unit_that_was_asked_for() {
    // Neither of 1024 x 1536 and 1536 x 1024 holds the other.
    let wide = models(&[
        ["one", "mid", "1024x1536", "exact", "0.02"],
        ["two", "premium", "1536x1024", "exact", "0.01"],
    ]);
    let ranking = rank(&wide, &job("size=1024x1536"), day(DAY));
    assert_eq!(near_size(&ranking.estimates[0], &ranking.asked), None, "it is about one route");
    let near = |query: &str, locale: Locale| {
        let tokens = tall_is_dear();
        plain(&locale.other_sizes(&rank(&tokens, &job(query), day(DAY))).join(" "))
    };
    // 10,000 x 1,568 tokens at $10 a million, and 10 / 0.01568.
    assert_eq!(near("size=1024x1536", EN), "At 1536 × 1024, one costs $157 a month.");
    assert_eq!(near("size=1024x1536", DE), "Bei 1536 × 1024 kostet one 157 $ im Monat.");
    assert_eq!(near("size=1024x1536&horizon=12", EN), "At 1536 × 1024, one costs $1,880 over 12 months.");
    assert_eq!(near("size=1024x1536&budget=10", EN), "At 1536 × 1024, one makes 637 images.");
    assert_eq!(near("size=1024x1536&budget=10", DE), "Bei 1536 × 1024 liefert one 637 Bilder.");
    assert_eq!(near("size=1536x1024", EN), "");
}

/// A model that bills more tokens for a tall picture than for a wide one.
fn tall_is_dear() -> Catalog {
    let price = r#"{"tokens": {"usd_per_million": "10", "count": {"table": {"1024x1536": 1700, "1536x1024": 1568}}}}"#;
    catalog_of(&[model("one", "mid", &only("1024x1536 1536x1024"), &vendor_quote(price))])
}

#[test]
fn a_picture_is_cropped_only_where_its_edges_have_another_ratio() {
    let case = |from: &str, to: &str, expected: Fit| {
        assert_eq!(Fit::between(from.parse().unwrap(), to.parse().unwrap()), expected, "{from} to {to}");
    };
    case("1024x1024", "512x512", Fit::Scale);
    case("3840x2160", "1920x1080", Fit::Scale);
    case("1024x1536", "512x768", Fit::Scale);
    case("1536x1024", "1024x1024", Fit::Crop);
    case("1024x1536", "1024x1024", Fit::Crop);
    case("2048x2048", "1536x1024", Fit::ScaleAndCrop);
    case("3840x2160", "512x512", Fit::ScaleAndCrop);
}

/// The cost that ranks.
fn typical(estimate: &Estimate) -> Usd {
    estimate.horizon.unwrap_or(estimate.price.as_ref().unwrap().cost).typical
}

/// The cheapest that counts, of a tier at least.
fn first<'e>(ranking: &'e Ranking<'static>, tier: Option<Tier>) -> Option<&'e Estimate<'static>> {
    let all = || ranking.estimates.iter().filter(|one| one.is_dependable() && one.route.tier >= tier);
    let high = |one: &&Estimate| one.horizon.or(one.price.as_ref().map(|price| price.cost))?.high;
    all().filter(|one| high(one).is_some()).min_by_key(high).or_else(|| all().next())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_claim_is_the_answer_at_that_size_and_less(job in jobs(), day in days(), preset in 0..6_usize) {
        let job = if preset < 5 { Job { size: Size::PRESETS[preset], ..job } } else { job };
        let ranking = rank(catalog(), &job, day);
        for claim in larger(&ranking) {
            prop_assert!(claim.size.is_preset() && claim.size != job.size);
            prop_assert!(claim.size.width() >= job.size.width() && claim.size.height() >= job.size.height());
            let there = rank(catalog(), &Job { size: claim.size, ..job.clone() }, day);
            prop_assert_eq!(Some(&claim.answer), if claim.tier.is_none() { there.best() } else { first(&there, claim.tier) });
            let asked = if claim.tier.is_none() { ranking.best() } else { first(&ranking, claim.tier) };
            prop_assert_eq!(claim.asked.as_ref(), asked);
            if let Some(asked) = &claim.asked {
                prop_assert!(typical(&claim.answer) < typical(asked), "{claim:?}");
            }
        }
    }

    #[test]
    fn no_tier_with_a_firm_lower_price_at_a_larger_preset_goes_unsaid(job in jobs(), day in days()) {
        let ranking = rank(catalog(), &job, day);
        let claims = larger(&ranking);
        let firm = |estimate: &Estimate| {
            let cost = estimate.price.as_ref().unwrap().cost;
            cost.low == Some(cost.typical) && cost.high == Some(cost.typical)
        };
        for size in Size::PRESETS {
            if size == job.size || size.width() < job.size.width() || size.height() < job.size.height() {
                continue;
            }
            let there = rank(catalog(), &Job { size, ..job.clone() }, day);
            for tier in [None, Some(Tier::Mid), Some(Tier::Premium)] {
                if tier.is_some() && tier <= job.tier {
                    continue;
                }
                let both = first(&ranking, tier).zip(first(&there, tier));
                let Some((here, there)) = both.filter(|(here, there)| firm(here) && firm(there)) else { continue };
                if typical(there).saturating_mul(2) < typical(here) {
                    let is_said = claims.iter().any(|claim| {
                        typical(&claim.answer) <= typical(there)
                            && claim.asked.as_ref().is_some_and(|asked| asked.route.id == here.route.id)
                    });
                    prop_assert!(is_said, "{size} {tier:?}: {claims:?}");
                }
            }
        }
    }
}
