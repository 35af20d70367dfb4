//! The chart of costs and scores: its frontier, its steps, its spans and its markup.

use std::collections::{BTreeMap, BTreeSet};

use image_price_estimator::catalog::{Catalog, Tier, files};
use image_price_estimator::estimate::frontier::Offer;
use image_price_estimator::query::Axis;
use image_price_estimator::tools::chart::score::{self, Scores};
use image_price_estimator::{Locale, Query, Ranking, rank, tools};

use crate::fixtures::{live, today};
use crate::{DE, EN, day, job, plain, usd};

/// A catalog of routes and scores.
///
/// A route is its id, its price or the least and most that was charged, and further lines of its quote's model: `ends` for an announced shutdown, `report` for a
/// price that is only reported, `gone` for a past shutdown, `variant` for a provider's own version. A score is a model, its rating, and half of its interval; `unnamed` for a setting that the
/// board does not name, and another word for the name on the board.
fn market(routes: &[(&str, &str, &str)], scores: &[(&str, &str, f64, &str)]) -> Catalog {
    let mut providers: BTreeMap<&str, BTreeMap<&str, Vec<String>>> = BTreeMap::new();
    let mut shutdowns: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for (id, usd, notes) in routes {
        let (provider, sold) = id.split_once('/').unwrap();
        let (model, quality) =
            sold.split_once(':').map_or((sold, None), |(model, quality)| (model, Some(quality)));
        let grade = if notes.contains("report") { "report" } else { "vendor" };
        let quality = quality.map_or(String::new(), |quality| format!(r#""quality": "{quality}", "#));
        let price = match usd.split_once('-') {
            Some((low, high)) => format!(
                r#"{{"observed": {{"low": "{low}", "usual": "{low}", "high": "{high}", "billing": "flat"}}}}"#
            ),
            None => format!(r#"{{"flat": "{usd}"}}"#),
        };
        let route = format!(
            r#"{{{quality}"quotes": [{{"source": "https://x.example", "checked": "2026-09-01", "grade": "{grade}", "price": {price}}}]}}"#
        );
        providers.entry(provider).or_default().entry(model).or_default().push(route);
        shutdowns.insert((provider, model), notes);
        ids.insert(model);
    }
    let mut texts: Vec<(String, String)> = Vec::new();
    for (provider, models) in &providers {
        let model = |(id, routes): (&&str, &Vec<String>)| {
            let on = |on: &str| {
                format!(
                    r#""shutdown": {{"on": "{on}", "source": "https://x.example", "checked": "2026-09-01", "grade": "vendor"}}, "#
                )
            };
            let shutdown = match shutdowns[&(*provider, *id)] {
                "ends" => on("2027-01-31"),
                "gone" => on("2026-09-30"),
                "variant" => r#""variant": "FP8", "#.to_owned(),
                _ => String::new(),
            };
            format!(r#"{{"id": "{id}", {shutdown}"routes": [{}]}}"#, routes.join(", "))
        };
        let models: Vec<String> = models.iter().map(model).collect();
        let name = provider.to_uppercase();
        texts.push((
            format!("pricing/{provider}.json"),
            format!(
                r#"{{"$schema": "schema.json", "provider": {{"id": "{provider}", "name": "{name}", "kind": "maker", "site": "https://x.example", "good_for": "a", "drawback": "b"}}, "models": [{}]}}"#,
                models.join(", ")
            ),
        ));
    }
    let names: Vec<String> = ids
        .iter()
        .map(|id| format!(r#"{{"id": "{id}", "name": "{}", "tier": "budget"}}"#, id.to_uppercase()))
        .collect();
    texts.push((
        "pricing/models.json".to_owned(),
        format!(r#"{{"$schema": "schema.json", "models": [{}]}}"#, names.join(", ")),
    ));
    let mut sorted = scores.to_vec();
    sorted.sort_by_key(|(_, rating, ..)| std::cmp::Reverse(rating.replace('.', "").parse::<u32>().unwrap()));
    let rows: Vec<String> = sorted
        .iter()
        .map(|(model, rating, half, flags)| {
            let points: f64 = rating.parse().unwrap();
            let (low, high) = (format!("{:.1}", points - half), format!("{:.1}", points + half));
            let (id, quality) = model.split_once(':').map_or((*model, None), |(id, quality)| (id, Some(quality)));
            let quality = quality.map_or(String::new(), |quality| format!(r#""quality": "{quality}", "#));
            let unnamed = if flags.contains("unnamed") { r#""unnamed_setting": true, "# } else { "" };
            let on_board = flags.split_whitespace().find(|flag| *flag != "unnamed").unwrap_or(id);
            format!(
                r#"{{"model": "{id}", {quality}{unnamed}"name": "{on_board}", "rating": "{rating}", "low": "{low}", "high": "{high}", "votes": 1000}}"#
            )
        })
        .collect();
    texts.push((
        "pricing/boards.json".to_owned(),
        format!(
            r#"{{"$schema": "schema.json", "boards": [{{"name": "Arena", "day": "2026-10-07", "source": "https://b.example/rows", "grade": "list", "dataset": "https://b.example", "license": "CC BY 4.0", "scores": [{}]}}]}}"#,
            rows.join(", ")
        ),
    ));
    let texts = texts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    files::read(texts, today("2199-12-31")).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"))
}

fn asked<'a>(catalog: &'a Catalog, query: &str) -> Ranking<'a> {
    rank(catalog, &job(query), day("2026-11-22"))
}

fn ids(offers: &[Offer]) -> Vec<String> {
    offers.iter().map(|offer| offer.best.route.id.to_owned()).collect()
}

#[test]
fn the_frontier_is_what_no_dependable_offer_beats() {
    #[track_caller]
    fn case(routes: &[(&str, &str, &str)], scores: &[(&str, &str, f64, &str)], expected: &[&str]) {
        let catalog = market(routes, scores);
        let ranking = asked(&catalog, "");
        assert_eq!(ids(&Scores::of(&ranking).unwrap().frontier()), expected);
    }
    let three = [("x/a", "0.01", ""), ("x/b", "0.02", ""), ("x/c", "0.03", "")];
    // b costs more and is better; c costs more than b and is worse.
    case(
        &three,
        &[("a", "1000.0", 3.0, ""), ("b", "1200.0", 3.0, ""), ("c", "1100.0", 3.0, "")],
        &["x/a", "x/b"],
    );
    // The cheapest is the best.
    case(&three, &[("a", "1200.0", 3.0, ""), ("b", "1100.0", 3.0, ""), ("c", "1000.0", 3.0, "")], &["x/a"]);
    // An equal score for more is beaten; intervals do not matter here.
    case(
        &three,
        &[("a", "1000.0", 3.0, ""), ("b", "1000.0", 3.0, ""), ("c", "1000.1", 30.0, "")],
        &["x/a", "x/c"],
    );
    let ties = [("x/a", "0.01", ""), ("x/b", "0.01", ""), ("x/c", "0.01", "")];
    // At one price, only the best; equals share the place.
    case(&ties, &[("a", "1000.0", 3.0, ""), ("b", "1200.0", 3.0, ""), ("c", "1100.0", 3.0, "")], &["x/b"]);
    case(
        &ties,
        &[("a", "1000.0", 3.0, ""), ("b", "1200.0", 3.0, ""), ("c", "1200.0", 3.0, "")],
        &["x/b", "x/c"],
    );
    // Neither a retiring route, nor a reported price, nor a model without a score, nor one rated at an unnamed setting is on
    // it or beats what is.
    let scores = [("a", "1300.0", 3.0, ""), ("b", "1100.0", 3.0, "")];
    for notes in ["ends", "report"] {
        case(&[("x/a", "0.01", notes), ("x/b", "0.02", "")], &scores, &["x/b"]);
    }
    case(&three, &[("b", "1100.0", 3.0, ""), ("c", "1000.0", 3.0, "")], &["x/b"]);
    case(
        &three,
        &[("a", "1300.0", 3.0, "unnamed"), ("b", "1100.0", 3.0, ""), ("c", "1200.0", 3.0, "")],
        &["x/b", "x/c"],
    );
    case(&[("x/a", "0.01", "ends")], &scores[..1], &[]);
    // A range is neither on it nor beats what is; a single price of another provider represents the model.
    case(
        &[("v/a", "0.001-0.04", ""), ("x/a", "0.01", ""), ("x/b", "0.02", "")],
        &[("a", "1100.0", 3.0, ""), ("b", "1200.0", 3.0, "")],
        &["x/a", "x/b"],
    );
    case(
        &[("v/a", "0.001-0.04", ""), ("x/b", "0.02", "")],
        &[("a", "1300.0", 3.0, ""), ("b", "1200.0", 3.0, "")],
        &["x/b"],
    );
    // A cheaper version of a provider has no score, and the rated model stays.
    case(
        &[("v/a", "0.005", "variant"), ("x/a", "0.01", ""), ("x/b", "0.02", "")],
        &[("a", "1100.0", 3.0, ""), ("b", "1200.0", 3.0, "")],
        &["x/a", "x/b"],
    );
    // The board rates one quality.
    case(
        &[("x/a:high", "0.05", ""), ("x/a:low", "0.01", ""), ("x/b", "0.02", "")],
        &[("a:high", "1300.0", 3.0, ""), ("b", "1100.0", 3.0, "")],
        &["x/b", "x/a:high"],
    );
}

#[test]
fn a_model_is_one_point_at_its_cheapest_dependable_provider() {
    let routes = [
        ("v/a", "0.03", ""),
        ("w/a", "0.02", ""),
        ("x/a", "0.01", "report"),
        ("y/a", "0.015", "ends"),
        ("z/a", "0.01", "gone"),
    ];
    let catalog = market(&routes, &[("a", "1100.0", 3.0, "")]);
    let ranking = asked(&catalog, "");
    let scores = Scores::of(&ranking).unwrap();
    assert_eq!(ids(&scores.points), ["w/a"]);
    let others: Vec<&str> = scores.points[0].others.iter().map(|other| other.route.id).collect();
    assert_eq!(others, ["x/a", "y/a", "v/a"], "the others are in the order of the ranking");
    let html = plain(&score::html(&ranking, EN));
    assert!(html.contains("W and 3 more: "), "{html}");
    assert!(html.contains("Not drawn: 1 shut down."), "{html}");
    // Without a dependable one, the cheapest is drawn with its caveat.
    let ranking = asked(&catalog, "provider=x,y");
    let html = plain(&score::html(&ranking, EN));
    assert!(html.contains("A, 1100 ±3, $100 a month on X, from a report only"), "{html}");
    assert!(html.contains("Every rated route has a caveat, so there is no frontier."), "{html}");
    assert!(
        plain(&score::html(&asked(&catalog, "provider=y"), DE))
            .contains("150 $ im Monat bei Y, endet am 31. Jan. 2027")
    );
}

#[test]
fn a_span_goes_from_the_cheapest_to_the_dearest_quality() {
    let routes = [
        ("x/a:high", "0.2", ""),
        ("x/a:low", "0.01", ""),
        ("x/a:medium", "0.05", ""),
        ("x/b", "0.02", ""),
        ("y/a:high", "0.1", ""),
    ];
    let scores =
        [("a", "1400.0", 7.0, "unnamed one"), ("a", "1390.0", 7.0, "unnamed two"), ("b", "1100.0", 3.0, "")];
    let catalog = market(&routes, &scores);
    let ranking = asked(&catalog, "images=1000");
    let scores = Scores::of(&ranking).unwrap();
    let spans: Vec<_> = scores.spans.iter().map(|span| (span.score.name, ids(&span.offers))).collect();
    let offers = ["x/a:low", "x/a:medium", "y/a:high"].map(str::to_owned).to_vec();
    assert_eq!(spans, [("one", offers.clone()), ("two", offers)]);
    assert!(scores.unrated.is_empty(), "a model with any score is not unrated");
    let html = plain(&score::html(&ranking, EN));
    // 1,000 × $0.01 and 1,000 × $0.1.
    assert!(
        html.contains(
            "A (one), 1400 ±7 at a setting that the board does not name, $10–100 a month depending on quality"
        ),
        "{html}"
    );
    let german = plain(&score::html(&ranking, DE));
    assert!(
        german.contains("A (two), 1390 ±7 in einer Einstellung, die die Rangliste nicht nennt, 10–100 $ im Monat je nach Qualität"),
        "{german}"
    );
}

#[test]
fn the_sentence_reads_the_frontier_upward_from_the_answer() {
    #[track_caller]
    fn case(routes: &[(&str, &str, &str)], scores: &[(&str, &str, f64, &str)], expected: [&str; 2]) {
        let catalog = market(routes, scores);
        let ranking = asked(&catalog, "");
        let sentences = [EN, DE].map(|locale| plain(&score::lines(&ranking, locale)[0]));
        assert_eq!(sentences, expected);
    }
    // 10,000 × $0.01, then $0.03 − $0.01, then $0.07 − $0.03; the fourth step is left out.
    let four = [("x/a", "0.01", ""), ("x/b", "0.03", ""), ("x/c", "0.07", ""), ("x/d", "0.2", "")];
    let rising = [
        ("a", "1000.0", 3.0, ""),
        ("b", "1100.4", 3.0, ""),
        ("c", "1200.0", 3.0, ""),
        ("d", "1300.0", 3.0, ""),
    ];
    case(
        &four,
        &rising,
        [
            "The answer: A, 1000 ±3, $100 a month on X. For $200 more a month, 100 points better: B on X. Another 100 points cost $400 more a month: C on X.",
            "Die Antwort: A, 1000 ±3, 100 $ im Monat bei X. Für 200 $ mehr im Monat 100 Punkte besser: B bei X. Weitere 100 Punkte kosten 400 $ mehr im Monat: C bei X.",
        ],
    );
    // The cheapest has no score.
    case(
        &four,
        &rising[2..],
        [
            "Cheapest with a score and no caveat: C, 1200 ±3, $700 a month on X. For $1,300 more a month, 100 points better: D on X.",
            "Am günstigsten mit Bewertung und ohne Einschränkung: C, 1200 ±3, 700 $ im Monat bei X. Für 1.300 $ mehr im Monat 100 Punkte besser: D bei X.",
        ],
    );
    // Overlapping intervals are no step: 1000 + 3 reaches 1005 − 3.
    case(
        &four[..3],
        &[("a", "1000.0", 3.0, ""), ("b", "1005.0", 3.0, ""), ("c", "1010.0", 3.0, "")],
        [
            "The answer: A, 1000 ±3, $100 a month on X. For $600 more a month, 10 points better: C on X.",
            "Die Antwort: A, 1000 ±3, 100 $ im Monat bei X. Für 600 $ mehr im Monat 10 Punkte besser: C bei X.",
        ],
    );
    // At equal costs, the answer is the first by id, though another is better.
    case(
        &[("x/a", "0.01", ""), ("x/b", "0.01", "")],
        &[("a", "1000.0", 3.0, ""), ("b", "1100.0", 3.0, "")],
        [
            "The answer: A, 1000 ±3, $100 a month on X. At the same price, 100 points better: B on X.",
            "Die Antwort: A, 1000 ±3, 100 $ im Monat bei X. Zum selben Preis 100 Punkte besser: B bei X.",
        ],
    );
    case(
        &four[..1],
        &rising[..1],
        ["The answer: A, 1000 ±3, $100 a month on X.", "Die Antwort: A, 1000 ±3, 100 $ im Monat bei X."],
    );
}

#[test]
fn the_step_up_starts_at_the_answer_and_needs_its_score() {
    let catalog = market(
        &[("x/a", "0.01", ""), ("x/b", "0.03", ""), ("x/c", "0.07", "")],
        &[("b", "1100.0", 3.0, ""), ("c", "1200.0", 3.0, "")],
    );
    assert_eq!(asked(&catalog, "").step_up(), None, "the answer has no score");
    // 12,000 × ($0.07 − $0.03).
    let ranking = asked(&catalog, "route=x/b,x/c&images=12000");
    let step = ranking.step_up().unwrap();
    assert_eq!((step.from.route.id, step.to.route.id), ("x/b", "x/c"));
    assert_eq!((step.more, step.points), (usd(12_000.0 * 0.04), 100));
    assert_eq!(asked(&catalog, "route=x/c").step_up(), None, "nothing is better");
}

#[test]
fn without_a_board_or_a_score_the_chart_is_a_sentence() {
    let catalog = market(&[("x/a", "0.01", ""), ("x/b", "0.02", "")], &[("b", "1100.0", 3.0, "")]);
    let case = |query: &str, as_of: &str, expected: [&str; 2]| {
        let asked = Query::parse(&format!("show=chart&chart=score&{query}"));
        let ranking = rank(&catalog, &asked.job, day(as_of));
        for (locale, expected) in [EN, DE].into_iter().zip(expected) {
            assert_eq!(
                plain(&tools::answers(&asked, &ranking, locale, &String::new)),
                format!("<p>{expected}</p>")
            );
            assert_eq!(plain(&tools::export::answers(&asked, &ranking, locale).join("|")), expected);
        }
    };
    case(
        "",
        "2026-10-06",
        [
            "No quality scores are known on 6 Oct 2026.",
            "Für den 6. Okt. 2026 sind keine Bewertungen der Bildqualität bekannt.",
        ],
    );
    case(
        "route=x/a",
        "2026-10-07",
        [
            "Nothing to draw: none of the routes with a price has a score.",
            "Nichts zu zeichnen: Keine Route mit Preis ist bewertet.",
        ],
    );
    let drawn =
        tools::answers(&Query::parse("show=chart&chart=score"), &asked(&catalog, ""), EN, &String::new);
    assert!(drawn.starts_with("<figure"), "{drawn}");
    let credit = "<a href=\"https://b.example\" rel=\"noreferrer\" target=\"_blank\">Scores with 95% interval: Arena, 7 Oct 2026, CC BY 4.0</a>";
    assert!(plain(&drawn).contains(credit), "{drawn}");
}

#[test]
fn the_score_is_the_default_axis_and_old_addresses_keep_theirs() {
    for (query, axis) in [
        ("", Axis::Score),
        ("chart=score", Axis::Score),
        ("show=chart&chart=score", Axis::Score),
        // Version 1 left out its default, the volume.
        ("show=chart", Axis::Volume),
        ("show=chart&size=512x512&as_of=2026-11-22", Axis::Volume),
        ("chart=volume", Axis::Volume),
        ("chart=resolution", Axis::Resolution),
    ] {
        assert_eq!(Query::parse(query).axis, axis, "{query}");
        assert_eq!(Query::parse(&Query::parse(query).to_string()).axis, axis, "{query}");
    }
}

#[test]
fn a_tier_or_a_minimum_score_is_a_line() {
    let scores = [("a", "1000.0", 3.0, ""), ("b", "1200.0", 3.0, ""), ("c", "1400.0", 3.0, "")];
    let catalog = market(&[("x/a", "0.01", ""), ("x/b", "0.02", ""), ("x/c", "0.03", "")], &scores);
    let html = |query: &str, locale: Locale| plain(&score::html(&asked(&catalog, query), locale));
    // 1400 − 350, and 1400 − 200.
    assert!(html("tier=mid", EN).contains(">Mid from 1050</text>"));
    assert!(html("tier=premium", DE).contains(">Premium ab 1200</text>"));
    assert!(html("at_least=1150", EN).contains(">At least 1150</text>"));
    for query in ["", "tier=budget"] {
        assert!(!html(query, EN).contains("class=\"least\""), "{query}");
    }
    let (_, board) = catalog.board(day("2026-11-22")).unwrap();
    for tier in [Tier::Mid, Tier::Premium] {
        let least = board.least(tier).unwrap();
        assert_eq!(board.tier(least), tier);
        assert!(board.tier(least.less(1)) < tier);
    }
}

#[test]
fn the_json_has_the_points_spans_and_steps() {
    let routes = [
        ("x/a", "0.01", ""),
        ("x/b", "0.03", ""),
        ("x/c:high", "0.2", ""),
        ("x/c:low", "0.02", ""),
        ("x/d", "0.04", ""),
    ];
    let scores = [("a", "1000.0", 3.0, ""), ("b", "1100.0", 3.0, ""), ("c", "1200.0", 3.0, "unnamed")];
    let catalog = market(&routes, &scores);
    let chart = |as_of: &str| -> serde_json::Value {
        let ranking = rank(&catalog, &job("images=1000"), day(as_of));
        let all = tools::export::json(&Query::parse("show=chart&chart=score&images=1000"), &ranking);
        serde_json::from_str::<serde_json::Value>(&all).unwrap()["chart"].clone()
    };
    let json = chart("2026-11-22");
    assert_eq!((&json["over"], &json["board"]["best"]), (&"score".into(), &"1200.0".into()));
    assert_eq!(json["points"][1]["route"], "x/b");
    assert_eq!(json["points"][1]["score"]["low"], "1097.0");
    assert_eq!(
        (&json["points"][1]["is_on_frontier"], &json["points"][1]["per_month"]["typical"]),
        (&true.into(), &"30".into())
    );
    assert_eq!(json["unnamed_settings"][0]["routes"], serde_json::json!(["x/c:low", "x/c:high"]));
    assert_eq!(json["unnamed_settings"][0]["per_month"]["high"], "200");
    assert_eq!(json["unrated"][0]["route"], "x/d");
    assert_eq!(
        json["steps"],
        serde_json::json!([{"from": "x/a", "to": "x/b", "more_per_month": "20", "points": 100}])
    );
    let none = chart("2026-10-06");
    assert_eq!(
        (&none["over"], &none["board"], &none["points"]),
        (&"score".into(), &serde_json::Value::Null, &serde_json::json!([]))
    );
}

/// Jobs whose charts must be drawable, with the live catalog.
const JOBS: [&str; 9] = [
    "",
    "images=1",
    "images=1000000000",
    "size=64x64",
    "size=2048x2048",
    "tier=premium",
    "at_least=1150&batch=1",
    "references=2&reject=20",
    "route=openai/gpt-image-2:medium",
];

#[test]
fn nothing_beats_the_frontier_of_the_live_catalog() {
    for query in JOBS {
        let ranking = rank(live(), &job(query), live().today(None));
        let Some(scores) = Scores::of(&ranking) else { continue };
        let rated = |offer: &Offer| {
            let cost = offer.best.price.as_ref()?.cost;
            let is_firm = offer.best.is_dependable() && cost.low == cost.high;
            Some((offer.typical(), offer.score()?.rating)).filter(|_| is_firm)
        };
        for offer in &scores.points {
            let Some((usd, rating)) = rated(offer) else {
                assert!(!offer.is_on_frontier, "{query}: {} has no firm price", offer.best.route.id);
                continue;
            };
            let beats = |other: &Offer| {
                rated(other).is_some_and(|(less, better)| {
                    less <= usd && better >= rating && (less, better) != (usd, rating)
                })
            };
            let is_beaten = scores.points.iter().any(beats);
            assert_eq!(offer.is_on_frontier, !is_beaten, "{query}: {}", offer.best.route.id);
        }
    }
}

#[test]
fn a_better_score_is_higher_and_a_dearer_route_further_right() {
    let routes = [("x/a", "0.01", ""), ("x/b", "0.02", ""), ("x/c", "0.10", "")];
    let catalog =
        market(&routes, &[("a", "1000.0", 3.0, ""), ("b", "1200.0", 3.0, ""), ("c", "1400.0", 3.0, "")]);
    let html = score::html(&asked(&catalog, "images=10000"), EN);
    // From $100 to $1,000 a month on 93 % of the width: $200 is at 3.5 + 93 × log10(200 / 100) = 31.5 %. From 1000 to 1400
    // points on 80 % of the height: 3 points are 0.6 %.
    for drawn in [
        r#"cx="3.50%" cy="90.00%" r="8""#,
        r#"cx="31.50%" cy="50.00%" r="8""#,
        r#"cx="96.50%" cy="10.00%" r="8""#,
        r#"<line class="whisker" x1="31.50%" x2="31.50%" y1="49.40%" y2="50.60%">"#,
        // Along each price until the next better model, then up to its score.
        r#"points="350,10000 350,9000 3150,9000 3150,5000 9650,5000 9650,1000 10000,1000""#,
    ] {
        assert!(html.contains(drawn), "{drawn}: {html}");
    }
    let texts = |class: &str| {
        let start = format!(r#"<text class="{class}" "#);
        let texts = html.split(&start).skip(1);
        texts.filter_map(|text| text.split("</").next()?.split('>').nth(1)).collect::<Vec<_>>()
    };
    assert_eq!(texts("x"), ["$100", "$200", "$500", "$1k", "Monthly cost"]);
    assert_eq!(texts("y"), ["1000", "1100", "1200", "1300", "1400"]);
}

#[test]
fn every_mark_of_the_live_catalog_is_named_and_within_the_drawing() {
    let euros = Query::parse("currency=EUR&rate=0.92&rate_date=2026-11-20&lang=de")
        .locale(image_price_estimator::Lang::De);
    for query in JOBS {
        for locale in [EN, euros] {
            let ranking = rank(live(), &job(query), live().today(None));
            let Some(scores) = Scores::of(&ranking).filter(|scores| !scores.is_empty()) else { continue };
            let html = score::html(&ranking, locale);
            for position in html.split('"').filter_map(|value| value.strip_suffix('%')) {
                assert!((0.0..=100.0).contains(&position.parse::<f64>().unwrap()), "{query}: {position}");
            }
            let options: Vec<&str> = html.split("<g role=\"option\"").skip(1).collect();
            assert_eq!(
                options.len(),
                scores.points.len() + scores.spans.len() + scores.unrated.len(),
                "{query}"
            );
            assert!(
                options
                    .iter()
                    .all(|option| option.contains("aria-label=\"") && option.contains("data-route=\""))
            );
            assert_eq!(html.matches("aria-selected=\"true\"").count(), 1, "{query}");
        }
    }
}
