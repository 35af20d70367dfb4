//! What the answer says, above the list and in both languages.

use image_price_estimator::{Locale, words};

use crate::{DE, EN, plain, ranking};

const DAY: &str = "2026-11-25";

#[track_caller]
fn answer(query: &str, locale: Locale, expected: &str) {
    let said = words::joined(locale.answer(&ranking(query, DAY)));
    assert_eq!(plain(&said), expected, "{query}");
}

#[track_caller]
fn watch(query: &str, locale: Locale, expected: &str) {
    assert_eq!(plain(&locale.watch(&ranking(query, DAY))), expected, "{query}");
}

#[test]
fn the_answer_is_what_holds_and_what_the_next_tier_costs() {
    // 10,000 x 0.0025, 10,000 x 0.00588, and 10,000 x 0.0336.
    answer(
        "",
        EN,
        "SDXL on fal.ai is the cheapest that lasts: about $25 a month. ModelsLab advertises less but names no model. GPT \
         Image 1 mini low on OpenAI costs less but ends in 6 days. Mid tier starts at $59, premium at $336.",
    );
    answer(
        "tier=mid&provider=fal,google",
        DE,
        "FLUX.1 [dev] bei fal.ai ist die günstigste Route ohne angekündigtes Ende: 250 $ im Monat. Stufe Premium \
         beginnt bei 336 $.",
    );
    // 12 x 10,000 x 0.025, and 12 x 10,000 x 0.0336.
    answer(
        "tier=mid&provider=fal,google&horizon=12",
        EN,
        "FLUX.1 [dev] on fal.ai is the cheapest that lasts: $3,000 over 12 months. Premium tier starts at $4,030.",
    );
    // 200 / 0.025, and at most 200 / 0.0336, rounded down.
    answer(
        "tier=mid&provider=fal,google&budget=200",
        EN,
        "$200 a month buys the most on FLUX.1 [dev] on fal.ai: 8,000 images. Premium tier: max. 5,952 images.",
    );
}

#[test]
fn what_to_watch_is_said_of_whom_it_holds() {
    // 10,000 x 158 tokens at $30 a million: less than at 1024 x 1024.
    watch(
        "provider=openai&tier=mid",
        EN,
        "At 1536 × 1024 it costs $47 a month. GPT Image 2.5: Billed by tokens, so the exact cost stands only on the bill. \
         OpenAI: Several of its image models were shut down in 2026. It edits images too.",
    );
    watch("provider=replicate", EN, "FLUX.1 [schnell]: Nothing above 1 MP.");
    watch(
        "provider=getimg",
        EN,
        "getimg.ai: Not every price is public; an outage would stop every model behind its one key.",
    );
    watch(
        "provider=bfl",
        EN,
        "FLUX.2 [klein] 4B: Billed in credits of $0.01. Black Forest Labs: One model family only. It edits images too.",
    );
    watch("provider=nobody", EN, "");
    let large = EN.watch(&ranking("size=3840x2160&tier=premium", DAY));
    assert!(large.ends_with("Upscaling a smaller image is a separate stage, and may cost less."), "{large}");
    let fast = DE.watch(&ranking("latency=fast", DAY));
    assert!(fast.ends_with("am besten mit eigenen Prompts messen."), "{fast}");
}
