//! What the build says of mistakes in `pricing/`: where, what, and what to do.

use image_price_estimator::pricing;

const GOOD: &str = r#"{
  "$schema": "schema.json",
  "provider": {"id": "fal", "name": "fal.ai", "site": "https://fal.ai", "good_for": "speed", "mind": "prepaid"},
  "models": [
    {"id": "flux-pro", "name": "FLUX", "shutdown": {"on": "2026-12-01", "announced": "2026-06-02", "source": "https://fal.ai",
     "checked": "2026-06-02", "grade": "vendor", "successors": [{"named": "2026-06-02", "route": "fal/sdxl"}]},
     "routes": [{"quality": "low", "tier": "mid", "quotes": [
      {"checked": "2026-06-15", "grade": "report", "source": "https://fal.ai/pricing", "price": {"flat": "0.05"}},
      {"checked": "2026-08-18", "grade": "vendor", "source": "https://fal.ai/pricing", "price": {"megapixel": {"first": "0.03", "further": "0.015", "counted": "started"}}}
     ]}]},
    {"id": "sdxl", "name": "SDXL", "routes": [{"quotes": [
      {"checked": "2026-08-22", "grade": "vendor", "source": "https://fal.ai/docs", "price": {"gpu_seconds": {"usd_per_second": {"L40S": "0.000975"}, "runs": [{"gpu": "L40S", "seconds": "4.7"}]}}}
    ]}]}
  ]
}"#;

/// What is said of the good file once `from` in it has become `to`.
#[track_caller]
fn case(from: &str, to: &str, expected: &[&str]) {
    assert!(GOOD.contains(from), "the case does not change anything");
    let text = GOOD.replacen(from, to, 1);
    let mistakes = pricing::read([("pricing/fal.json", text.as_str())]).err().unwrap_or_default();
    assert_eq!(mistakes.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
}

#[test]
fn a_good_file_has_no_mistakes() {
    case("speed", "haste", &[]);
}

#[test]
fn ids_are_well_formed_and_stand_once() {
    case(
        r#""id": "sdxl""#,
        r#""id": "sdxl!""#,
        &[
            "pricing/fal.json: model fal/sdxl!: id: \"sdxl!\" is no id; write small letters, digits, hyphens and points, a letter or digit first",
        ],
    );
    case(
        r#""id": "sdxl""#,
        r#""id": "flux-pro""#,
        &[
            "pricing/fal.json: provider fal: models: \"flux-pro\" stands here twice; keep one of the two, or rename it",
        ],
    );
    case(
        r#""id": "fal""#,
        r#""id": "fell""#,
        &[
            "pricing/fal.json: provider fell: provider.id: the file is called \"fal.json\"; give both the same name",
        ],
    );
}

#[test]
fn everything_is_sorted() {
    case(
        r#""id": "flux-pro""#,
        r#""id": "xflux""#,
        &["pricing/fal.json: provider fal: models: \"sdxl\" stands behind \"xflux\"; sort them"],
    );
    case(
        "2026-06-15",
        "2026-09-15",
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[1]: checked 2026-08-18 (vendor) stands behind 2026-09-15 (report); \
         sort by day, on one day the weaker grade first",
        ],
    );
}

#[test]
fn prices_are_positive_decimals_within_bounds() {
    case(
        r#""0.05""#,
        r#""5 cents""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.flat: \"5 cents\" is no amount in US dollars; write digits with a point, at most nine decimals, such as \"0.03\"",
        ],
    );
    case(
        r#""0.05""#,
        r#""-0.05""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.flat: \"-0.05\" is no amount in US dollars; write digits with a point, at most nine decimals, such as \"0.03\"",
        ],
    );
    case(
        r#""0.05""#,
        "0.05",
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.flat: invalid type: floating point `0.05`, expected a string; pricing/README.md shows how to write it",
        ],
    );
    case(
        r#""0.05""#,
        r#""0""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.flat: the price is 0; write a positive amount, or leave the quote out and the route has no price",
        ],
    );
    case(
        r#""0.05""#,
        r#""5.01""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.flat: $5.01 an image is out of bounds ($0.00001 to $5); check the decimal point and the unit",
        ],
    );
    case(
        r#""0.05""#,
        r#""0.000009""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.flat: $0.000009 an image is out of bounds ($0.00001 to $5); check the decimal point and the unit",
        ],
    );
    case(
        r#""0.015""#,
        r#""15""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[1].price.megapixel.further: $15 a megapixel is out of bounds ($0.00001 to $5); check the decimal point and the unit",
        ],
    );
    case(
        r#""0.000975""#,
        r#""0.975""#,
        &[
            "pricing/fal.json: route fal/sdxl: quotes[0].price.gpu_seconds.usd_per_second.L40S: $0.975 a GPU second is out of bounds ($0.00001 to $0.1); check the decimal point and the unit",
        ],
    );
    case(
        r#"{"flat": "0.05"}"#,
        r#"{"tokens": {"usd_per_million": "0.03", "count": {"patches": {"factor": 16}}}}"#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price.tokens.usd_per_million: $0.03 a million tokens is out of bounds ($0.1 to $1000); check the decimal point and the unit",
        ],
    );
    case(
        r#""gpu": "L40S""#,
        r#""gpu": "T4""#,
        &[
            "pricing/fal.json: route fal/sdxl: quotes[0].price.gpu_seconds.runs[0].gpu: \"T4\" has no rate; add it to usd_per_second",
        ],
    );
}

#[test]
fn rates_come_to_a_believable_image() {
    // Four tokens at $0.20 a million: both within bounds, their product not.
    case(
        r#"{"flat": "0.05"}"#,
        r#"{"tokens": {"usd_per_million": "0.2", "count": {"table": {"1024x1024": 4}}}}"#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].price at 1024x1024: $0.0000008 an image is out of bounds ($0.00001 to $5); check the decimal point and the unit",
        ],
    );
}

#[test]
fn a_billion_of_the_largest_images_can_be_counted() {
    // 64 megapixels at $0.30.
    case(
        r#""further": "0.015""#,
        r#""further": "0.3""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[1].price: the largest image would cost $18.93, too much to count a billion of them ($18); check the unit",
        ],
    );
}

#[test]
fn every_quote_has_a_source_a_grade_and_a_check_date() {
    case(
        r#""source": "https://fal.ai/pricing", "price": {"flat""#,
        r#""price": {"flat""#,
        &["pricing/fal.json: route fal/flux-pro:low: quotes[0]: `source` is missing; add it"],
    );
    case(
        r#""grade": "report", "#,
        "",
        &["pricing/fal.json: route fal/flux-pro:low: quotes[0]: `grade` is missing; add it"],
    );
    case(
        r#""checked": "2026-06-15", "#,
        "",
        &["pricing/fal.json: route fal/flux-pro:low: quotes[0]: `checked` is missing; add it"],
    );
    case(
        "https://fal.ai/pricing",
        "http://fal.ai/pricing",
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].source: \"http://fal.ai/pricing\" is no https address; give the page where the figure stands, such as \"https://example.com/pricing\"",
        ],
    );
    case(
        "2026-06-15",
        "2026-06-31",
        &[
            "pricing/fal.json: route fal/flux-pro:low: quotes[0].checked: \"2026-06-31\" is no day of the calendar; write YYYY-MM-DD, such as 2026-11-22",
        ],
    );
}

#[test]
fn shutdowns_are_in_order() {
    case(
        r#""announced": "2026-06-02""#,
        r#""announced": "2026-12-02""#,
        &[
            "pricing/fal.json: model fal/flux-pro: shutdown.announced: 2026-12-02 is later than the shutdown on 2026-12-01; correct one of the two",
        ],
    );
    case(
        "fal/sdxl",
        "fal/sdxxl",
        &[
            "pricing/fal.json: route fal/flux-pro:low: shutdown.successors[0].route: there is no route \"fal/sdxxl\"; name one that stands in pricing/, with its quality where it has one",
        ],
    );
}

#[test]
fn unknown_keys_are_mistakes() {
    case(
        r#""tier": "mid""#,
        r#""teir": "mid""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: teir: unknown field `teir`, known are `quality`, `tier`, `latency`, `seconds`, `note`, `quotes`; correct the key or delete it",
        ],
    );
    case(
        r#""tier": "mid""#,
        r#""tier": "middle""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: tier: unknown variant `middle`; write one of `budget`, `mid`, `premium`",
        ],
    );
    case(
        r#"  "models": ["#,
        r#"  "models": [,"#,
        &["pricing/fal.json: this is no JSON (expected value at line 4 column 14); mend it there"],
    );
}

#[test]
fn no_key_stands_twice() {
    case(
        r#""tier": "mid""#,
        r#""tier": "mid", "tier": "budget""#,
        &[
            "pricing/fal.json: route fal/flux-pro:low: a second \"tier\" stands in one object; delete one of the two at line 7 column 56",
        ],
    );
    case(
        r#""name": "SDXL""#,
        r#""name": "SDXL", "batch": [{"terms": {"discount": {"percent": 50, "hours": 24, "free": true}}, "source": "https://fal.ai", "checked": "2026-06-02", "grade": "vendor"}]"#,
        &[
            "pricing/fal.json: model fal/sdxl: batch[0].terms.discount.free: unknown field `free`, expected `percent` or `hours`; correct the key or delete it",
        ],
    );
}
