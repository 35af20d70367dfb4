//! The article's price table: as published, on 22 November 2026, and after the shutdowns of December.

use image_price_estimator::Price;
use image_price_estimator::catalog::Tier;

use crate::{EN, estimate, ranking};

/// Route, tier, and the exact price of a 1024 x 1024 image with its qualifier on 2026-06-30, 2026-11-22 and 2026-12-02.
const TABLE: [(&str, &str, &str, &str, &str); 16] = [
    // 2026-11-22: replicate.com/pricing, 2026-10-07.
    ("replicate/flux-schnell", "budget", "$0.003", "$0.003", "$0.003"),
    // fal.ai bills time now and calls 0.0025 typical, 2026-08-22.
    ("fal/sdxl", "budget", "about $0.0023", "about $0.0025", "about $0.0025"),
    ("getimg/z-image-turbo", "budget", "$0.015", "$0.015", "$0.015"),
    ("google/imagen-4-fast", "budget", "$0.02", "retired", "retired"),
    ("replicate/flux-dev", "mid", "$0.025", "$0.025", "$0.025"),
    // 0.003 per MP by LiteLLM, 2026-08-01: 0.025 was FLUX.1 [dev]. The article lists it as mid here and as budget at
    // Replicate, but one model has one tier.
    ("fal/flux-schnell", "budget", "$0.025", "$0.003", "$0.003"),
    ("getimg/seedream", "mid", "about $0.032", "about $0.032", "about $0.032"),
    ("bfl/flux-2-pro", "mid", "from $0.03", "$0.03", "$0.03"),
    ("replicate/flux-1.1-pro", "mid", "$0.04", "$0.04", "$0.04"),
    // 196 tokens at $30 a million, 2026-08-01.
    ("openai/gpt-image-2:low", "mid", "from $0.04", "$0.00588", "$0.00588"),
    // 0.03 for the first MP by fal.ai, 2026-08-18: 0.05 was [flex].
    ("fal/flux-2-pro", "mid", "$0.05", "$0.03", "$0.03"),
    ("google/imagen-4-ultra", "premium", "$0.054", "retired", "retired"),
    ("getimg/nano-banana-2", "premium", "about $0.067", "about $0.067", "about $0.067"),
    ("replicate/ideogram-v3-quality", "premium", "$0.09", "$0.09", "$0.09"),
    // 1,120 tokens at $120 a million are 0.1344, with thinking on top: a floor.
    ("google/nano-banana-pro", "premium", "about $0.134", "from $0.1344", "from $0.1344"),
    // 7,024 tokens at $30 a million, 2026-08-01.
    ("openai/gpt-image-2:high", "premium", "up to $0.35", "$0.21072", "$0.21072"),
];

#[test]
fn article_routes_have_the_tier_and_the_price_of_each_day() {
    let days = ["2026-06-30", "2026-11-22", "2026-12-02"].map(|day| ranking("", day));
    for (route, tier, june, november, december) in TABLE {
        for (ranking, expected) in days.iter().zip([june, november, december]) {
            let estimate = estimate(ranking, route);
            let price = estimate.price.as_ref().filter(|_| estimate.is_ranked());
            let figure =
                |price: &Price| format!("{} ${}", price.quote.qualifier.as_str(), price.cost.typical);
            let actual = price.map_or_else(|| estimate.status.as_str().to_owned(), figure);
            let actual = actual.strip_prefix("exact ").unwrap_or(&actual);
            assert_eq!(actual, expected, "{route} on {}", ranking.asked.as_of);
            assert_eq!(estimate.tier.map(Tier::as_str), Some(tier), "{route}");
        }
    }
}

#[test]
fn floors_have_no_high_bound_and_ceilings_no_low_bound() {
    let ranking = ranking("", "2026-06-30");
    let bounds = |route| {
        let cost = estimate(&ranking, route).price.as_ref().unwrap().cost;
        (cost.low.is_some(), cost.high.is_some())
    };
    assert_eq!(bounds("openai/gpt-image-2:low"), (true, false));
    assert_eq!(bounds("openai/gpt-image-2:high"), (false, true));
    assert_eq!(bounds("fal/sdxl"), (true, true), "`about` leaves both bounds known");
}

#[test]
fn at_1536x1024_the_article_prices_megapixels_but_not_tokens() {
    let ranking = ranking("size=1536x1024", "2026-06-30");
    assert_eq!(estimate(&ranking, "openai/gpt-image-2:low").status.as_str(), "unpriced");
    assert_eq!(EN.price(estimate(&ranking, "bfl/flux-2-pro").price.as_ref().unwrap(), 1), "from $0.045");
}
