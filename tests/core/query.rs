//! The parser of addresses and embed attributes.

use image_price_estimator::query::pairs;
use image_price_estimator::{Lang, Query};

use crate::{catalog, key_named};

#[test]
fn known_parameters_are_parsed_clamped_or_defaulted_and_others_ignored() {
    let case = |text: &str, expected: &str| assert_eq!(Query::parse(text).to_string(), expected, "{text}");
    case("", "size=1024x1024&tier=any&images=10000");
    case("?size=3840x2160&tier=premium&images=500", "size=3840x2160&tier=premium&images=500");
    case("SIZE=512X512&Tier=MID&images=12k", "size=512x512&tier=mid&images=12000");
    case("size=%201536%C3%971024%20&tier=+budget+", "size=1536x1024&tier=budget&images=10000");
    case("images=12%2C000", "size=1024x1024&tier=any&images=12000");
    case("batch=1&as_of=2026-12-02", "size=1024x1024&tier=any&images=10000&batch=1&as_of=2026-12-02");
    case("batch", "size=1024x1024&tier=any&images=10000&batch=1");
    case("batch=0", "size=1024x1024&tier=any&images=10000");
    // Numbers are clamped, anything else falls back to the default.
    case("images=0", "size=1024x1024&tier=any&images=1");
    case("images=99999999999999999999999", "size=1024x1024&tier=any&images=1000000000");
    case("images=2000M&size=20000x20000", "size=8192x8192&tier=any&images=1000000000");
    case("size=3x3", "size=64x64&tier=any&images=10000");
    case("images=-5&size=3&tier=best&as_of=soon", "size=1024x1024&tier=any&images=10000");
    case("&&=&%&%zz=1&theme=dark&usd=0", "size=1024x1024&tier=any&images=10000");
    case("images=5&images=7&images=x", "size=1024x1024&tier=any&images=7");
}

#[test]
fn addresses_mangled_by_platforms_parse_as_intended() {
    let case = |text: &str, expected: &[(&str, &str)]| {
        let pairs = pairs(text);
        let pairs: Vec<(&str, &str)> =
            pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        assert_eq!(pairs, expected, "{text}");
    };
    // Escaped repeatedly.
    case("images=5000&amp;theme=dark", &[("images", "5000"), ("theme", "dark")]);
    case("images=5000&amp;amp;Theme=dark", &[("images", "5000"), ("theme", "dark")]);
    case("images=5000¤cy=EUR", &[("images", "5000"), ("currency", "EUR")]);
    case("images=5000%C2%A4cy=EUR", &[("images", "5000"), ("currency", "EUR")]);
    case("images=5000&amp%3Btheme=dark", &[("images", "5000"), ("theme", "dark")]);
    // A tracker behind a second question mark, encoded or not.
    case("?images=5000?utm_source=news", &[("images", "5000"), ("utm_source", "news")]);
    case(
        "images=5000%3Futm_source=news&tier=mid",
        &[("images", "5000"), ("utm_source", "news"), ("tier", "mid")],
    );
    case("images=5000?fbclid=x?gclid=y", &[("images", "5000"), ("fbclid", "x"), ("gclid", "y")]);
    case("images=5000?", &[("images", "5000")]);
    case("??images=5000", &[("images", "5000")]);
    // An affiliate address has its own question mark.
    case("affiliate=fal=https://fal.ai/?via=me", &[("affiliate", "fal=https://fal.ai/?via=me")]);
    // Typographic quotes.
    case("images=”5000”&theme=“dark”", &[("images", "5000"), ("theme", "dark")]);
    case(
        "images=%E2%80%9D5000%E2%80%9D&theme='dark'&tier=\"mid\"",
        &[("images", "5000"), ("theme", "dark"), ("tier", "mid")],
    );
    case(
        "size=„512x512“&lang=»de«&hide=“title tools”",
        &[("size", "512x512"), ("lang", "de"), ("hide", "title tools")],
    );
    case("images=”5000”?utm_source=news", &[("images", "5000"), ("utm_source", "news")]);
    // A mangled parameter of the old address does not override what the visitor changed.
    let query = Query::parse("images=500");
    assert_eq!(
        query.replacing("amp;images=7&theme=dark?images=9&amp;theme=light"),
        "size=1024x1024&tier=any&images=500&amp;theme=light"
    );
}

#[test]
fn numbers_in_addresses_parse_the_same_in_every_language() {
    let case = |text: &str, key: &str, expected: &str| {
        for lang in ["", "&lang=en", "&lang=de"] {
            assert_eq!(
                Query::parse(&format!("{text}{lang}")).value(key_named(key)),
                expected,
                "{text}{lang}"
            );
        }
    };
    case("images=1.234k", "images", "1234");
    case("images=1,234k", "images", "1234000");
    case("images=1,5k", "images", "1500");
    case("images=12.000", "images", "12000");
    case("images=10,000.00", "images", "10000");
    case("images=1e4", "images", "10000");
    case("images=10k+images", "images", "10000");
    case("images=%D9%A1%D9%A0%D9%A0", "images", "100");
    case("images=2e9", "images", "1000000000");
    case("images=1,2,3", "images", "10000");
    case("budget=1,200", "budget", "1200");
    case("budget=1.2k", "budget", "1200");
    case("budget=$1,200.50", "budget", "1200.5");
    case("budget=5e9", "budget", "1000000000");
    case("budget=500+%E2%82%AC", "budget", "");
    case("budget=0,5", "budget", "");
    case("labor_usd_per_hour=$90+-+120", "labor_usd_per_hour", "90..120");
    // 460 / 0.92, whether the rate comes before or after.
    case("budget=460+%E2%82%AC&currency=EUR&rate=0.92&rate_date=2026-11-20", "budget", "500");
    case("rate=0.92&rate_date=2026-11-20&currency=EUR&budget=460+EUR", "budget", "500");
}

#[test]
fn tool_parameters_do_not_change_what_the_ranking_is_asked() {
    let case = |one: &str, other: &str, expected: bool| {
        assert_eq!(Query::parse(one).asks_the_same(&Query::parse(other)), expected, "{one} {other}");
    };
    case("", "size=1024x1024&tier=any&images=10k", true);
    case("images=500&lang=en", "lang=de&images=500&lang=en&theme=dark&rows=3", true);
    case("", "show=chart&chart=resolution&share=50&runs=flux-dev&utilization=20", true);
    for other in [
        "images=500",
        "size=512x512",
        "tier=mid",
        "provider=fal",
        "exclude=fal",
        "batch=1",
        "budget=200",
        "horizon=3",
        "since=2026-11-22",
        "lang=de",
        "currency=eur&rate=0.92&rate_date=2026-11-20",
    ] {
        case("", other, false);
        case(other, other, true);
    }
}

#[test]
fn a_currency_counts_only_with_a_valid_rate_and_its_day() {
    let code = |text: &str| {
        Query::parse(text).locale(Lang::En).currency.map(|currency| currency.code.text().to_owned())
    };
    assert_eq!(code("currency=chf&rate=0.8&rate_date=2026-11-20").as_deref(), Some("CHF"));
    for text in [
        "currency=CHF&rate=0.8",
        "currency=CHF&rate_date=2026-11-20",
        "rate=0.8&rate_date=2026-11-20",
        "currency=CHF&rate=0&rate_date=2026-11-20",
        "currency=CHX&rate=0.8&rate_date=2026-11-20",
        "currency=CHF&rate=0,8&rate_date=2026-11-20",
    ] {
        assert_eq!(code(text), None, "{text}");
    }
}

#[test]
fn replacing_keeps_parameters_that_the_query_does_not_own() {
    let query = Query::parse("images=500");
    assert_eq!(
        query.replacing("?theme=dark&images=10000&x=%26&lang=de&Size=512x512"),
        "size=1024x1024&tier=any&images=500&theme=dark&x=%26"
    );
    assert_eq!(query.replacing(""), "size=1024x1024&tier=any&images=500");
}

#[test]
fn options_are_parsed_clamped_or_ignored() {
    // After the three parameters that are always written.
    let case = |text: &str, expected: &str| {
        let query = Query::parse(text).to_string();
        assert_eq!(query.strip_prefix("size=1024x1024&tier=any&images=10000"), Some(expected), "{text}");
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
    // Values equal to the defaults of the model are left out, others are written.
    case("runs=sdxl&images_per_hour=1200-1800&utilization=50&labor_hours=5", "");
    case("images_per_hour=1500&runs=flux-dev", "&runs=flux-dev&images_per_hour=1500");
    case("utilization=100&labor_hours=0", "&utilization=100&labor_hours=0");
    case("share=120&chart=resolution&show=nothing", "&share=100&chart=resolution");
    case("currency=eur&rate=0.92&rate_date=2026-11-20", "&currency=EUR&rate=0.92&rate_date=2026-11-20");
}

#[test]
fn a_model_without_open_weights_falls_back_to_the_default() {
    let runs = |text: &str| Query::parse(text).known_to(catalog()).runs().to_owned();
    assert_eq!(runs("runs=flux-schnell"), "flux-schnell");
    assert_eq!(
        (runs(""), runs("runs=gpt-image-2"), runs("runs=fal/sdxl")),
        ("sdxl".to_owned(), "sdxl".to_owned(), "sdxl".to_owned())
    );
}

#[test]
fn unknown_providers_and_routes_are_dropped() {
    let providers = |text: &str| Query::parse(text).known_to(catalog()).job.providers;
    assert_eq!(providers("provider=opnai,fal"), ["fal"]);
    assert!(providers("provider=opnai").is_empty());
    let split = Query::parse("cheap=fal/sdxl&better=fal/none").known_to(catalog()).split;
    assert_eq!((split.cheap.as_deref(), split.better), (Some("fal/sdxl"), None));
    let against = |text: &str| Query::parse(&format!("against={text}")).known_to(catalog()).against;
    assert_eq!(
        ["fal/sdxl", "0.04", "0.04..0.08", "fal/none", "cheap"].map(against),
        ["fal/sdxl", "0.04", "0.04..0.08", "", ""]
    );
}
