//! The vocabulary of URLs, embeds and the terminal.

use image_price_estimator::Query;

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
