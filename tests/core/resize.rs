//! Advice on sizes: where the same images cost less at another size.

use image_price_estimator::catalog::{Catalog, Tier};
use image_price_estimator::estimate::per_tier::InTier;
use image_price_estimator::estimate::resize::{Fit, larger, near_size};
use image_price_estimator::{Estimate, Job, Locale, Ranking, Size, Usd, rank};
use proptest::prelude::*;

use crate::fixtures::{EVIDENCE, catalog_of, model, quote, vendor_quote};
use crate::properties::{days, jobs};
use crate::{DE, EN, catalog, day, job, plain, ranking};

const DAY: &str = "2026-11-26";

/// Returns the line that limits a model to these sizes.
fn only(sizes: &str) -> String {
    let sizes: Vec<String> = sizes.split(' ').map(|size| format!("\"{size}\"")).collect();
    format!(r#""sizes": {{"rule": {{"only": [{}]}}, {EVIDENCE}}},"#, sizes.join(", "))
}

/// Builds a catalog of models, sorted by id, given as (id, tier, sizes, qualifier, USD per image).
fn models(models: &[[&str; 5]]) -> Catalog {
    let model = |[id, tier, sizes, qualifier, usd]: &[&str; 5]| {
        model(id, tier, &only(sizes), &quote(["2026-11-01", "vendor", "x.example", qualifier, usd]))
    };
    catalog_of(&models.iter().map(model).collect::<Vec<_>>())
}

/// Builds a catalog in which small images are expensive: the cheaper routes start at one megapixel.
fn expensive_small_sizes() -> Catalog {
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
fn a_saving_that_rounding_hides_is_not_mentioned() {
    // 10,000 x 0.00254 and 0.0025 are $25 both, though they differ by the image; 100,000 of them are $254 and $250.
    let near = models(&[
        ["large", "budget", "1024x1024", "exact", "0.0025"],
        ["small", "budget", "512x512", "exact", "0.00254"],
    ]);
    advises(&near, "size=512x512&images=10000", EN, "");
    advises(
        &near,
        "size=512x512&images=100000",
        EN,
        "Rendering at 1024 × 1024 and scaling down costs $250 a month instead of $254 (large on X).",
    );
}

/// Asserts the advice on other sizes.
#[track_caller]
fn advises(catalog: &Catalog, query: &str, locale: Locale, expected: &str) {
    let advice = locale.other_sizes(&rank(catalog, &job(query), day(DAY)));
    assert_eq!(plain(&advice.join(" ")), expected, "{query}");
}

#[test]
fn cheaper_larger_sizes_are_named_for_the_answer_and_each_tier() {
    // 200,000 x 0.0025, 0.003, 0.0059, 0.025, 0.02 and 0.04.
    advises(
        &expensive_small_sizes(),
        "size=512x512&images=200000",
        EN,
        "Rendering at 1024 × 1024 and scaling down costs $500 a month instead of $600 (large on X); $1,180 a month \
         instead of $5,000 in the mid tier (tokens on X). Rendering at 3840 × 2160, scaling down and cropping costs \
         $4,000 a month instead of $8,000 in the premium tier (wide on X).",
    );
    advises(
        &expensive_small_sizes(),
        "size=512x512&images=200000&tier=mid",
        DE,
        "In 1024 × 1024 erzeugt und verkleinert kosten die Bilder 1.180 $ im Monat statt 5.000 $ (tokens bei X). In 3840 \
         × 2160 erzeugt, verkleinert und beschnitten kosten die Bilder 4.000 $ im Monat statt 8.000 $ in der Stufe \
         Premium (wide bei X).",
    );
    advises(
        &expensive_small_sizes(),
        "size=512x512&images=200000&tier=premium",
        EN,
        "Rendering at 3840 × 2160, scaling down and cropping costs $4,000 a month instead of $8,000 (wide on X).",
    );
}

#[test]
fn advice_on_larger_sizes_uses_the_unit_of_the_job() {
    // 12 x 10,000 x 0.0059 and 0.025.
    advises(
        &expensive_small_sizes(),
        "size=512x512&tier=mid&horizon=12&exclude=x/wide",
        EN,
        "Rendering at 1024 × 1024 and scaling down costs $708 over 12 months instead of $3,000 (tokens on X).",
    );
    // 59 / 0.0059 and 59 / 0.025.
    advises(
        &expensive_small_sizes(),
        "size=512x512&tier=mid&budget=59&exclude=x/wide",
        EN,
        "Rendering at 1024 × 1024 and scaling down yields 10,000 images instead of 2,360 (tokens on X).",
    );
    advises(
        &expensive_small_sizes(),
        "size=512x512&tier=mid&budget=59&exclude=x/wide",
        DE,
        "In 1024 × 1024 erzeugt und verkleinert sind es 10.000 Bilder statt 2.360 (tokens bei X).",
    );
    // Half of the images are kept: 20,000 x 0.0059 and 0.025.
    advises(
        &expensive_small_sizes(),
        "size=512x512&tier=mid&reject=50&exclude=x/wide",
        EN,
        "Rendering at 1024 × 1024 and scaling down costs $118 a month instead of $500 (tokens on X).",
    );
}

#[test]
fn filters_also_apply_at_the_larger_size() {
    let no_advice = |query: &str| advises(&expensive_small_sizes(), query, EN, "");
    no_advice("size=512x512&route=x/draft,x/plain,x/final");
    no_advice("size=512x512&exclude=x/large,x/tokens,x/wide");
    // None of them edits, none is known to be fast, none has batches.
    no_advice("size=512x512&editing=true");
    no_advice("size=512x512&latency=fast");
    no_advice("size=512x512&batch=only");
    no_advice("size=512x512&provider=nobody");
}

#[test]
fn without_a_cheaper_larger_size_there_is_no_advice() {
    advises(&expensive_small_sizes(), "size=3840x2160", EN, "");
    advises(&expensive_small_sizes(), "size=4096x4096", EN, "");
    let flat = models(&[["one", "mid", "512x512 1024x1024 2048x2048 3840x2160", "exact", "0.04"]]);
    for size in ["512x512", "1024x1024"] {
        advises(&flat, &format!("size={size}"), EN, "");
    }
}

#[test]
fn a_size_that_no_route_offers_is_replaced_by_a_larger_one() {
    // 10,000 x 0.0025 and 0.0059; no route offers 1000 x 700.
    advises(
        &expensive_small_sizes(),
        "size=1000x700",
        EN,
        "Rendering at 1024 × 1024, scaling down and cropping costs $25 a month (large on X); $59 a month in the mid tier \
         (tokens on X). Rendering at 3840 × 2160, scaling down and cropping costs $200 a month in the premium tier \
         (wide on X).",
    );
}

#[test]
fn a_floor_beats_only_a_floor_and_nothing_beats_a_ceiling() {
    let case = |here: [&str; 2], there: [&str; 2], expected: &str| {
        let catalog = models(&[
            ["here", "mid", "512x512", here[0], here[1]],
            ["there", "mid", "1024x1024", there[0], there[1]],
        ]);
        advises(&catalog, "size=512x512", EN, expected);
    };
    let than =
        |amounts: &str| format!("Rendering at 1024 × 1024 and scaling down costs {amounts} (there on X).");
    case(["exact", "0.03"], ["exact", "0.02"], &than("$200 a month instead of $300"));
    case(["exact", "0.03"], ["from", "0.02"], "");
    case(["from", "0.03"], ["exact", "0.02"], &than("$200 a month instead of at least $300"));
    case(["from", "0.03"], ["from", "0.02"], &than("from $200 a month instead of at least $300"));
    case(["about", "0.03"], ["up_to", "0.02"], &than("up to $200 a month instead of about $300"));
    // The real cost below a ceiling is unknown.
    case(["up_to", "0.03"], ["exact", "0.02"], "");
    // Both are displayed as $300.
    case(["exact", "0.03"], ["exact", "0.02999"], "");
    case(["exact", "0.03"], ["exact", "0.03"], "");
}

#[test]
fn batches_and_references_also_count_at_the_larger_size() {
    // gpt-image-2 in a batch costs half of its tokens at $30 a million: 196 of them at 1024 x 1024, 158 at 1536 x 1024.
    let advice = |query: &str| plain(&EN.other_sizes(&ranking(query, DAY)).join(" "));
    let only = "route=openai/gpt-image-2:low";
    assert!(advice(only).starts_with(
        "Rendering at 1536 × 1024 and cropping costs $47 a month instead of $59 (GPT Image 2 low on OpenAI)."
    ));
    assert!(advice(&format!("{only}&batch=true&images=100000")).starts_with(
        "Rendering at 1536 × 1024 and cropping costs $237 a month instead of $294 (GPT Image 2 low on OpenAI)."
    ));
    // References have the size of the output, and BFL bills their megapixels: a larger size never costs less.
    assert_eq!(larger(&ranking("route=bfl/flux-2-pro&references=2", DAY)), []);
}

#[test]
fn in_the_catalog_512x512_costs_less_rendered_at_1024x1024() {
    // 200,000 x 0.0025 on SDXL, which is not offered smaller, and 200,000 x 0.003.
    let ranking = ranking("size=512x512&images=200000", DAY);
    let found = larger(&ranking);
    let advice = plain(&EN.watch(&ranking));
    assert!(
        advice.contains("Rendering at 1024 × 1024 and scaling down costs about $500 a month instead of $600 (SDXL on fal.ai)."),
        "{advice}"
    );
    assert_eq!(
        found[0].asked.as_ref().unwrap().price.as_ref().unwrap().cost.typical,
        "0.003".parse::<Usd>().unwrap()
    );
    // At the mid tier, 200,000 x 0.025 becomes less on some model.
    assert!(advice.contains(" instead of $5,000 in the mid tier ("), "{advice}");
}

#[test]
fn near_size_advice_is_per_route_and_in_the_unit_of_the_job() {
    // Neither 1024 x 1536 nor 1536 x 1024 contains the other.
    let wide = models(&[
        ["one", "mid", "1024x1536", "exact", "0.02"],
        ["two", "premium", "1536x1024", "exact", "0.01"],
    ]);
    let ranking = rank(&wide, &job("size=1024x1536"), day(DAY));
    assert_eq!(
        near_size(&ranking.estimates[0], &ranking.asked),
        None,
        "a near size must be of the same route"
    );
    let near = |query: &str, locale: Locale| {
        let tokens = expensive_tall_sizes();
        plain(&locale.other_sizes(&rank(&tokens, &job(query), day(DAY))).join(" "))
    };
    // 10,000 x 1,568 tokens at $10 a million, and 10 / 0.01568.
    assert_eq!(near("size=1024x1536", EN), "At 1536 × 1024, one costs $157 a month.");
    assert_eq!(near("size=1024x1536", DE), "Bei 1536 × 1024 kostet one 157 $ im Monat.");
    assert_eq!(near("size=1024x1536&horizon=12", EN), "At 1536 × 1024, one costs $1,880 over 12 months.");
    assert_eq!(near("size=1024x1536&budget=10", EN), "At 1536 × 1024, one yields 637 images.");
    assert_eq!(near("size=1024x1536&budget=10", DE), "Bei 1536 × 1024 liefert one 637 Bilder.");
    assert_eq!(near("size=1536x1024", EN), "");
}

/// Builds a catalog of a model that bills more tokens for tall images than for wide ones.
fn expensive_tall_sizes() -> Catalog {
    let price = r#"{"tokens": {"usd_per_million": "10", "count": {"table": {"1024x1536": 1700, "1536x1024": 1568}}}}"#;
    catalog_of(&[model("one", "mid", &only("1024x1536 1536x1024"), &vendor_quote(price))])
}

#[test]
fn an_image_is_cropped_only_if_its_ratio_differs() {
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

/// Returns the typical cost that ranks.
fn typical(estimate: &Estimate) -> Usd {
    estimate.horizon.unwrap_or(estimate.price.as_ref().unwrap().cost).typical
}

/// Returns the cheapest dependable route of at least a tier.
fn first<'e>(ranking: &'e Ranking<'static>, tier: Option<Tier>) -> Option<&'e Estimate<'static>> {
    let all = || ranking.estimates.iter().filter(|one| one.is_dependable() && one.tier >= tier);
    let high = |one: &&Estimate| one.horizon.or(one.price.as_ref().map(|price| price.cost))?.high;
    all().filter(|one| high(one).is_some()).min_by_key(high).or_else(|| all().next())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_claim_is_the_answer_at_a_larger_preset_and_costs_less(job in jobs(), day in days(), preset in 0..6_usize) {
        let job = if preset < 5 { Job { size: Size::PRESETS[preset], ..job } } else { job };
        let ranking = rank(catalog(), &job, day);
        for claim in larger(&ranking) {
            prop_assert!(claim.size.is_preset() && claim.size != job.size);
            prop_assert!(claim.size.width() >= job.size.width() && claim.size.height() >= job.size.height());
            let there = rank(catalog(), &Job { size: claim.size, ..job.clone() }, day);
            let answer = if claim.tier.is_none() { there.best() } else { first(&there, claim.tier) };
            // Its rank is that among routes of any tier.
            prop_assert_eq!(answer.cloned(), Some(Estimate { rank: answer.unwrap().rank, ..claim.answer.clone() }));
            let asked = if claim.tier.is_none() { ranking.best() } else { first(&ranking, claim.tier) };
            prop_assert_eq!(claim.asked.as_ref(), asked);
            if let Some(asked) = &claim.asked {
                prop_assert!(typical(&claim.answer) < typical(asked), "{claim:?}");
            }
        }
    }

    #[test]
    fn the_answer_in_a_tier_is_that_of_the_tiers_ranking_or_costs_less_at_a_larger_preset(job in jobs(), day in days()) {
        let ranking = rank(catalog(), &job, day);
        let tiers = std::iter::once(None).chain(Tier::ALL.iter().copied().map(Some));
        for (tier, answer) in tiers.zip(ranking.per_tier()) {
            let alone = rank(catalog(), &Job { tier, ..job.clone() }, day);
            let here = alone.best().or(alone.ranked().next());
            let Some(InTier { size, best, .. }) = answer else {
                prop_assert_eq!(here, None);
                continue;
            };
            let there = rank(catalog(), &Job { size, tier, ..job.clone() }, day);
            let there = there.best().or(there.ranked().next()).unwrap();
            prop_assert_eq!(best.route.id, there.route.id);
            prop_assert_eq!(best.asked_cost(&job), there.asked_cost(&job));
            if size != job.size {
                prop_assert!(here.is_none_or(|here| !here.is_dependable() || typical(there) < typical(here)));
            }
        }
    }

    #[test]
    fn every_exact_price_halved_at_a_larger_preset_is_claimed(job in jobs(), day in days()) {
        let ranking = rank(catalog(), &job, day);
        let claims = larger(&ranking);
        let is_exact = |estimate: &Estimate| {
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
                let Some((here, there)) = both.filter(|(here, there)| is_exact(here) && is_exact(there)) else { continue };
                if typical(there).saturating_mul(2) < typical(here) {
                    let is_claimed = claims.iter().any(|claim| {
                        typical(&claim.answer) <= typical(there)
                            && claim.asked.as_ref().is_some_and(|asked| asked.route.id == here.route.id)
                    });
                    prop_assert!(is_claimed, "{size} {tier:?}: {claims:?}");
                }
            }
        }
    }
}
