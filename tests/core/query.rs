//! The vocabulary of URLs, embeds and the terminal.

use image_price_estimator::Query;

use crate::catalog;

#[test]
fn reads_what_it_knows_and_passes_over_the_rest() {
    let case = |text: &str, expected: &str| assert_eq!(Query::parse(text).to_string(), expected, "{text}");
    case("", "size=1024x1024&tier=any&images=10000");
    case("?size=3840x2160&tier=premium&images=500", "size=3840x2160&tier=premium&images=500");
    case("SIZE=512X512&Tier=MID&images=12k", "size=512x512&tier=mid&images=12000");
    case("size=%201536%C3%971024%20&tier=+budget+", "size=1536x1024&tier=budget&images=10000");
    case("images=12%2C000", "size=1024x1024&tier=any&images=12000");
    case("batch=1&as_of=2026-12-02", "size=1024x1024&tier=any&images=10000&batch=1&as_of=2026-12-02");
    case("batch", "size=1024x1024&tier=any&images=10000&batch=1");
    case("batch=0", "size=1024x1024&tier=any&images=10000");
    // Clamped where it is a number, the default where it is none.
    case("images=0", "size=1024x1024&tier=any&images=1");
    case("images=99999999999999999999999", "size=1024x1024&tier=any&images=1000000000");
    case("images=2000M&size=20000x20000", "size=8192x8192&tier=any&images=1000000000");
    case("size=3x3", "size=64x64&tier=any&images=10000");
    case("images=-5&size=3&tier=best&as_of=soon", "size=1024x1024&tier=any&images=10000");
    case("&&=&%&%zz=1&theme=dark&usd=0", "size=1024x1024&tier=any&images=10000");
    case("images=5&images=7&images=x", "size=1024x1024&tier=any&images=7");
}

#[test]
fn keeps_what_belongs_to_others() {
    let query = Query::parse("images=500");
    assert_eq!(
        query.replacing("?theme=dark&images=10000&x=%26&lang=de&Size=512x512"),
        "size=1024x1024&tier=any&images=500&theme=dark&x=%26"
    );
    assert_eq!(query.replacing(""), "size=1024x1024&tier=any&images=500");
}

#[test]
fn options_are_clamped_and_pass_over_nonsense_too() {
    // Behind the three that are always written.
    let case = |text: &str, expected: &str| {
        let said = Query::parse(text).to_string();
        assert_eq!(said.strip_prefix("size=1024x1024&tier=any&images=10000"), Some(expected), "{text}");
    };
    case("reject=10%25&references=2&gpu_seconds=4.7", "&reject=10&references=2&gpu_seconds=4.7");
    case("reject=101&references=99&horizon=400", "&reject=99&references=16&horizon=36");
    case("reject=-5&references=NaN&gpu_seconds=1e99&budget=-1&horizon=soon", "");
    case("reject=&references=&budget=", "");
    case("budget=200&batch=only&latency=FAST&editing=yes", "&batch=only&budget=200&latency=fast&editing=1");
    case("provider=FAL,+bfl,,any", "&provider=fal,bfl");
    case("since=2026-06-15&show=self_host&lang=de-AT", "&since=2026-06-15&show=self_host&lang=de");
    case(
        "always_on=1&gpu_usd_per_hour=0.69&utilization=0",
        "&gpu_usd_per_hour=0.69&always_on=1&utilization=1",
    );
    case("runs=FLUX-schnell&images_per_hour=1200..1800", "&runs=flux-schnell&images_per_hour=1200..1800");
    // What is reported of the model, and what is not.
    case("runs=sdxl&images_per_hour=1200-1800&utilization=50&labor_hours=5", "");
    case("images_per_hour=1500&runs=flux-dev", "&runs=flux-dev&images_per_hour=1500");
    case("utilization=100&labor_hours=0", "&utilization=100&labor_hours=0");
    case("share=120&chart=resolution&show=nothing", "&share=100&chart=resolution");
    case("currency=eur&rate=0.92&rate_date=2026-11-20", "&currency=EUR&rate=0.92&rate_date=2026-11-20");
}

#[test]
fn a_model_without_open_weights_counts_as_not_said() {
    let runs = |text: &str| Query::parse(text).known_to(catalog()).runs().to_owned();
    assert_eq!(runs("runs=flux-schnell"), "flux-schnell");
    assert_eq!(
        (runs(""), runs("runs=gpt-image-2"), runs("runs=fal/sdxl")),
        ("sdxl".to_owned(), "sdxl".to_owned(), "sdxl".to_owned())
    );
}

#[test]
fn a_provider_that_nobody_knows_counts_as_not_said() {
    let providers = |text: &str| Query::parse(text).known_to(catalog()).job.providers;
    assert_eq!(providers("provider=opnai,fal"), ["fal"]);
    assert!(providers("provider=opnai").is_empty());
}
