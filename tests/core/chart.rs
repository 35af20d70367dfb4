//! The chart: its lines, where they cross, its sentence and its markup.

use image_price_estimator::catalog::Catalog;
use image_price_estimator::catalog::Model;
use image_price_estimator::query::Axis;
use image_price_estimator::tools::chart::{Chart, Crossing, Host, chart, html, sentence, slider, spoken};
use image_price_estimator::{Date, Query, Ranking, Usd, rank};

use crate::fixtures::{self, EVIDENCE, catalog_of, flat, vendor_quote};
use crate::{DE, EN, day, job, plain, ranking, usd};

/// Returns a model with open weights, documented sizes and one price.
fn model(id: &str, tier: &str, price: &str) -> String {
    let lines = format!(
        r#""weights": {{"license": "open", "name": "MIT", {EVIDENCE}}}, "sizes": {{"rule": {{"within": {{"max_edge": 4096}}}}, {EVIDENCE}}},"#
    );
    fixtures::model(id, tier, &lines, &vendor_quote(price))
}

fn flat_model(id: &str, usd: &str) -> String {
    model(id, "mid", &flat(usd))
}

fn megapixel_model(id: &str, first: &str, further: &str) -> String {
    let price =
        format!(r#"{{"megapixel": {{"first": "{first}", "further": "{further}", "counted": "started"}}}}"#);
    model(id, "mid", &price)
}

fn ranked<'a>(catalog: &'a Catalog, query: &str) -> Ranking<'a> {
    rank(catalog, &job(query), today())
}

fn today() -> Date {
    day("2026-11-22")
}

/// Returns the model of an id and what hosting it costs by volume.
fn self_hosted<'a, 'h>(catalog: &'a Catalog, id: &str, host: Host<'h>) -> Option<(Model<'a>, Host<'h>)> {
    Some((Model::all(catalog).into_iter().find(|model| model.id == id)?, host))
}

/// Returns the id of each line's route, or `self-hosting`, and the number of further routes that share the line.
fn lines(chart: &Chart) -> Vec<String> {
    let id = |series: &image_price_estimator::tools::chart::Series| {
        let id = series.route.map_or("self-hosting", |(route, _)| route.id);
        if series.alike > 0 { format!("{id} +{}", series.alike) } else { id.to_owned() }
    };
    chart.series.iter().map(id).collect()
}

/// Returns each crossing as `cheaper < other: from..to`.
fn crossings(chart: &Chart) -> Vec<String> {
    let lines = lines(chart);
    let x = |mark: Option<image_price_estimator::tools::chart::Mark>| {
        mark.map_or("-".to_owned(), |m| m.x.to_string())
    };
    chart
        .crossings
        .iter()
        .map(|c| format!("{} < {}: {}..{}", lines[c.cheaper], lines[c.than], x(c.from), x(c.to)))
        .collect()
}

#[test]
fn self_hosting_crosses_a_route_where_both_cost_the_same() {
    let catalog = catalog_of(&[flat_model("a", "0.04")]);
    let case = |host: Host, expected: &[&str]| {
        let chart = chart(&ranked(&catalog, ""), Axis::Volume, self_hosted(&catalog, "a", host));
        assert_eq!(crossings(&chart), expected);
    };
    // $199 ÷ $0.04 = 4,975.
    case(&|_| (usd(199.0), usd(199.0)), &["self-hosting < x/a: 4975..4975"]);
    // $398 ÷ $0.04 = 9,950.
    case(&|_| (usd(199.0), usd(398.0)), &["self-hosting < x/a: 4975..9950"]);
    // Each machine makes 7,000 images. The second one makes self-hosting cost more until 2 × $199 ÷ $0.04 = 9,950, and
    // the third until 3 × $199 ÷ $0.04 = 14,925. Four cost less than 21,001 images.
    let machines: Host =
        &|n| (usd(199.0).saturating_mul(n.div_ceil(7000)), usd(199.0).saturating_mul(n.div_ceil(7000)));
    case(
        machines,
        &[
            "self-hosting < x/a: 4975..4975",
            "x/a < self-hosting: 7001..7001",
            "self-hosting < x/a: 9950..9950",
            "x/a < self-hosting: 14001..14001",
            "self-hosting < x/a: 14925..14925",
        ],
    );
    // $2 ÷ $0.04 = 50 is below the axis; $199 as above.
    case(&|_| (usd(2.0), usd(199.0)), &["self-hosting < x/a: -..4975"]);
    // $500,000 ÷ $0.04 = 12,500,000 is above the axis.
    case(&|_| (usd(199.0), usd(500_000.0)), &["self-hosting < x/a: 4975..-"]);
    case(&|_| (usd(500_000.0), usd(500_000.0)), &[]);
    case(&|_| (Usd::default(), Usd::default()), &[]);
}

#[test]
fn a_further_machine_is_a_vertical_step() {
    let catalog = catalog_of(&[flat_model("a", "0.04")]);
    let host = |n: u64| {
        (usd(199.0).saturating_mul(n.div_ceil(876_000)), usd(199.0).saturating_mul(n.div_ceil(876_000)))
    };
    let chart = chart(&ranked(&catalog, ""), Axis::Volume, self_hosted(&catalog, "a", &host));
    let points = &chart.series[1].points;
    let at: Vec<_> = points.iter().filter(|p| p.x == 876_000).map(|p| p.cost.unwrap().typical).collect();
    // One machine is full at 1,200 images an hour, 730 hours a month.
    assert_eq!(at, [usd(199.0), usd(2.0 * 199.0)]);
    assert!(points.is_sorted_by_key(|point| point.x));
}

#[test]
fn billing_models_cross_where_their_order_changes() {
    let case = |models: &[String], expected: &[&str]| {
        let catalog = catalog_of(models);
        assert_eq!(crossings(&chart(&ranked(&catalog, ""), Axis::Resolution, None)), expected);
    };
    // 0.03 for 1 MP, 0.03 + 0.015 = 0.045 for 2 MP; 1024 × 1024 is the last of 1 MP.
    case(
        &[flat_model("flat", "0.04"), megapixel_model("per-mp", "0.03", "0.015")],
        &["x/flat < x/per-mp: 1040..1040"],
    );
    // 0.03 + 5 × 0.015 = 0.105 for 6 MP, from √5 × 1024 = 2289.7 on.
    case(
        &[flat_model("flat", "0.1"), megapixel_model("per-mp", "0.03", "0.015")],
        &["x/flat < x/per-mp: 2304..2304"],
    );
    // Equal up to 1 MP and then more expensive: no crossing.
    case(&[flat_model("flat", "0.03"), megapixel_model("per-mp", "0.03", "0.015")], &[]);
    // 0.03 + 15 × 0.015 = 0.255 for 16 MP, which is 4096 × 4096.
    case(&[flat_model("flat", "0.255"), megapixel_model("per-mp", "0.03", "0.015")], &[]);
    // 0.07 + 0.03 n against 0.05 + 0.05 n: equal at 2 MP, and 0.13 < 0.15 from 3 MP on, which is √2 × 1024 = 1448.2.
    case(
        &[megapixel_model("flex", "0.05", "0.05"), megapixel_model("max", "0.07", "0.03")],
        &["x/max < x/flex: 1456..1456"],
    );
}

#[test]
fn the_chart_draws_the_cheapest_of_a_tier_and_merges_equal_lines() {
    let case = |models: &[String], axis: Axis, expected: &[&str]| {
        let catalog = catalog_of(models);
        for query in ["", "images=1", "images=1e9", "images=7M"] {
            assert_eq!(lines(&chart(&ranked(&catalog, query), axis, None)), expected, "{query}");
        }
    };
    let many: Vec<String> = (1..=9).map(|n| flat_model(&format!("m{n}"), &format!("0.0{n}"))).collect();
    case(&many, Axis::Volume, &["x/m1"]);
    let same = [flat_model("a", "0.04"), flat_model("b", "0.04"), megapixel_model("c", "0.04", "0.01")];
    case(&same, Axis::Volume, &["x/a +2"]);
    case(&same, Axis::Resolution, &["x/a +1", "x/c"]);
    let tiers = [
        model("a", "budget", &flat("0.01")),
        model("b", "mid", &flat("0.02")),
        model("c", "mid", &flat("0.03")),
        model("d", "premium", &flat("0.2")),
    ];
    case(&tiers, Axis::Volume, &["x/a", "x/b", "x/d"]);
}

#[test]
fn the_catalog_chart_draws_six_lines_without_shutdowns() {
    let case = |query: &str, axis: Axis, expected: &[&str]| {
        assert_eq!(lines(&chart(&ranking(query, "2026-11-22"), axis, None)), expected, "{query}");
    };
    case(
        "",
        Axis::Volume,
        &[
            "fal/sdxl",
            "replicate/flux-schnell +1",
            "openai/gpt-image-2:low",
            "bfl/flux-2-klein-4b",
            "replicate/community-sdxl",
            "vertex/nano-banana-2",
        ],
    );
    case(
        "",
        Axis::Resolution,
        &[
            "replicate/flux-schnell",
            "openai/gpt-image-2:low",
            "bfl/flux-2-flex +1",
            "openai/gpt-image-2:medium",
            "vertex/nano-banana-2",
            "fal/sdxl",
        ],
    );
}

#[test]
fn changing_the_size_keeps_the_first_five_lines() {
    let at = |edge: u64| {
        let chart = chart(&ranking(&format!("size={edge}x{edge}"), "2026-11-22"), Axis::Resolution, None);
        lines(&chart)[..5].to_vec()
    };
    let stays = at(1024);
    for step in 0..=Axis::Resolution.last_step() {
        let edge = Axis::Resolution.at_step(step);
        assert_eq!(at(edge), stays, "{edge}");
    }
}

#[test]
fn extreme_volumes_and_sizes_stay_within_the_drawing() {
    let host = |n: u64| (Usd::default(), Usd::from_nano(u64::MAX).mul_div(n, 1));
    for query in
        ["images=1", "images=1000000000", "size=64x64", "size=8192x8192&images=1000000000", "size=3840x2160"]
    {
        for axis in [Axis::Volume, Axis::Resolution] {
            let ranking = ranking(query, "2026-11-22");
            let chart = chart(&ranking, axis, self_hosted(crate::catalog(), "sdxl", &host));
            assert!(chart.series.len() <= 7 && chart.crossings.len() <= 8);
            let html = html(&chart, &ranking, DE);
            for position in html.split('"').filter_map(|value| value.strip_suffix('%')) {
                assert!((0.0..=100.0).contains(&position.parse::<f64>().unwrap()), "{query}: {position}");
            }
            for points in html.split("points=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                for number in points.split([' ', ',']).filter(|number| !number.is_empty()) {
                    assert!((0..=10_000).contains(&number.parse::<i64>().unwrap()), "{query}: {points}");
                }
            }
        }
    }
}

#[test]
fn the_sentence_names_the_crossing_or_says_that_none_exists() {
    let case = |models: &[String], query: &str, axis: Axis, host: Option<Host>, expected: [&str; 2]| {
        let catalog = catalog_of(models);
        let chart =
            chart(&ranked(&catalog, query), axis, host.and_then(|host| self_hosted(&catalog, "a", host)));
        let sentences = [EN, DE].map(|locale| sentence(&chart, locale).replace('\u{a0}', " "));
        assert_eq!(sentences, expected);
    };
    let server: Host = &|_| (usd(199.0), usd(398.0));
    let (one, two) =
        ([flat_model("a", "0.04")], [flat_model("flat", "0.04"), megapixel_model("per-mp", "0.03", "0.015")]);
    case(
        &one,
        "",
        Axis::Volume,
        Some(server),
        [
            "Self-hosting a breaks even with X at 4,975 to 9,950 images a month.",
            "a selbst zu betreiben lohnt sich gegenüber X im besten Fall ab 4.975, im schlechtesten ab 9.950 Bildern im Monat.",
        ],
    );
    let cheap: Host = &|_| (usd(3.0), usd(3.0));
    let sentences = [
        "Between 100 and 10,000,000 images a month, self-hosting and buying a never change places.",
        "Zwischen 100 und 10.000.000 Bildern im Monat ändert sich nicht, was günstiger ist: a selbst zu betreiben oder über eine API zu nutzen.",
    ];
    // $3 ÷ $0.04 = 75 is below the axis.
    case(&one, "", Axis::Volume, Some(cheap), sentences);
    case(
        &one,
        "",
        Axis::Volume,
        None,
        [
            "Volume does not change the order: each cost is proportional to the number of images.",
            "Die Menge ändert die Reihenfolge nicht: Alle Kosten sind proportional zur Zahl der Bilder.",
        ],
    );
    case(
        &two,
        "size=1024x1024",
        Axis::Resolution,
        Some(server),
        [
            "From 1040 × 1040 px, flat costs less than per-mp.",
            "Ab 1040 × 1040 px kostet flat weniger als per-mp.",
        ],
    );
    case(
        &two,
        "size=1536x1024",
        Axis::Resolution,
        None,
        [
            "Up to 1024 × 1024 px, per-mp costs less than flat.",
            "Bis 1024 × 1024 px kostet per-mp weniger als flat.",
        ],
    );
}

#[test]
fn crossings_caused_by_a_further_machine_name_best_and_worst_case() {
    // $199 ÷ $0.04 = 4,975, and $398 ÷ $0.04 = 9,950: a second machine from 6,001 images on, or from 8,001.
    let machines = |images: u64, each: u64| if images > each { usd(398.0) } else { usd(199.0) };
    let catalog = catalog_of(&[flat_model("a", "0.04")]);
    let case = |host: Host, locale, lead: &str, expected: &[&str]| {
        let ranking = ranked(&catalog, "");
        let chart = chart(&ranking, Axis::Volume, self_hosted(&catalog, "a", host));
        let html = plain(&html(&chart, &ranking, locale));
        let list: Vec<&str> =
            html.split("</b> ").skip(1).filter_map(|text| text.split("</li>").next()).collect();
        assert_eq!(list, expected);
        assert!(html.contains(&format!("<p class=\"lead\">{lead} …</p>")), "{html}");
        // As a full sentence, for views without a list.
        let all = plain(&image_price_estimator::tools::chart::lines(&chart, locale).join("\n"));
        for crossing in expected {
            assert!(all.contains(&format!("{lead} {crossing}.")), "{all}");
        }
    };
    let worst: Host = &|images| (usd(199.0), machines(images, 6_000));
    case(
        worst,
        EN,
        "Self-hosting a",
        &[
            "breaks even with X at 4,975 images a month",
            "costs more than X again at worst from 6,001 images a month",
            "breaks even again with X at worst at 9,950 images a month",
        ],
    );
    case(
        worst,
        DE,
        "a selbst zu betreiben",
        &[
            "lohnt sich gegenüber X ab 4.975 Bildern im Monat",
            "ist im schlechtesten Fall ab 6.001 Bildern im Monat wieder teurer als X",
            "lohnt sich wieder gegenüber X im schlechtesten Fall ab 9.950 Bildern im Monat",
        ],
    );
    let both: Host = &|images| (machines(images, 8_000), machines(images, 6_000));
    case(
        both,
        EN,
        "Self-hosting a",
        &[
            "breaks even with X at 4,975 images a month",
            "costs more than X again at worst from 6,001 images a month, at best from 8,001",
            "breaks even again with X at 9,950 images a month",
        ],
    );
    case(
        both,
        DE,
        "a selbst zu betreiben",
        &[
            "lohnt sich gegenüber X ab 4.975 Bildern im Monat",
            "ist im schlechtesten Fall ab 6.001 Bildern im Monat wieder teurer als X, im besten ab 8.001",
            "lohnt sich wieder gegenüber X ab 9.950 Bildern im Monat",
        ],
    );
    // At worst it never pays.
    let best: Host = &|images| (machines(images, 8_000), usd(1e9));
    case(
        best,
        EN,
        "Self-hosting a",
        &[
            "breaks even with X at best at 4,975 images a month",
            "costs more than X again at best from 8,001 images a month",
            "breaks even again with X at best at 9,950 images a month",
        ],
    );
    case(
        best,
        DE,
        "a selbst zu betreiben",
        &[
            "lohnt sich gegenüber X im besten Fall ab 4.975 Bildern im Monat",
            "ist im besten Fall ab 8.001 Bildern im Monat wieder teurer als X",
            "lohnt sich wieder gegenüber X im besten Fall ab 9.950 Bildern im Monat",
        ],
    );
}

#[test]
fn self_hosting_crosses_only_routes_of_its_own_model() {
    // $199 ÷ $0.04 = 4,975. At the price of b it breaks even at $199 ÷ $0.08 = 2,488, but it does not replace b.
    let catalog = catalog_of(&[flat_model("a", "0.04"), model("b", "premium", &flat("0.08"))]);
    let server: Host = &|_| (usd(199.0), usd(199.0));
    let both = chart(&ranked(&catalog, ""), Axis::Volume, self_hosted(&catalog, "a", server));
    assert_eq!(
        (lines(&both), crossings(&both)),
        (
            vec!["x/a".to_owned(), "x/b".to_owned(), "self-hosting".to_owned()],
            vec!["self-hosting < x/a: 4975..4975".to_owned()]
        )
    );
    let ranking = ranked(&catalog, "");
    for (locale, name, only) in [
        (EN, "Self-hosting a", "(replaces no other model)"),
        (DE, "a selbst betrieben", "(ersetzt kein anderes Modell)"),
    ] {
        let html = html(&both, &ranking, locale);
        assert!(html.contains(name) && html.contains(only), "{html}");
    }
    // Without a line of its model, self-hosting replaces nothing and is not drawn.
    let premium = chart(&ranked(&catalog, "tier=premium"), Axis::Volume, self_hosted(&catalog, "a", server));
    assert_eq!((lines(&premium), premium.runs), (vec!["x/b".to_owned()], None));
    // Without self-hosting, only the cheapest of these seven is drawn.
    let many: Vec<String> = (1..=7).map(|n| flat_model(&format!("m{n}"), &format!("0.0{n}"))).collect();
    let catalog = catalog_of(&many);
    let seventh = chart(&ranked(&catalog, ""), Axis::Volume, self_hosted(&catalog, "m7", server));
    assert_eq!(lines(&seventh), ["x/m1", "x/m7", "self-hosting"]);
    // Of two routes with equal costs, the line is named after the one that self-hosting replaces.
    let catalog = catalog_of(&[flat_model("a", "0.04"), flat_model("b", "0.04")]);
    assert_eq!(
        lines(&chart(&ranked(&catalog, ""), Axis::Volume, self_hosted(&catalog, "b", server))),
        ["x/b +1", "self-hosting"]
    );
}

#[test]
fn in_the_catalog_self_hosting_breaks_even_only_with_its_model() {
    let at = |text: &str| {
        let query = Query::parse(&format!("chart=volume&{text}"));
        let ranking = rank(crate::catalog(), &query.job, today());
        let chart = image_price_estimator::tools::chart::with_host(&ranking, &query);
        let all =
            image_price_estimator::tools::chart::lines(&chart, EN).join("\n") + &html(&chart, &ranking, EN);
        (crossings(&chart), plain(&all))
    };
    // (199 + 5 × 75) / 0.0025, and (199 + 5 × 150) / 0.0025.
    let (crossings, all) = at("");
    assert!(crossings.contains(&"self-hosting < fal/sdxl: 229600..379600".to_owned()), "{crossings:?}");
    assert!(crossings.iter().all(|crossing| crossing.contains("fal/sdxl")), "{crossings:?}");
    assert!(
        all.contains("Self-hosting SDXL breaks even with fal.ai at 229,600 to 379,600 images a month."),
        "{all}"
    );
    // With inputs from the query: 199 / 0.0025.
    assert!(at("utilization=100&labor_hours=0").0[0].starts_with("self-hosting < fal/sdxl: 79600..79600"));
    // Another model; then models without a measurement, without a price, or without a line of their own.
    assert!(
        at("runs=flux-2-klein-4b&images_per_hour=900")
            .1
            .contains("Self-hosting FLUX.2 [klein] 4B breaks even with Black Forest Labs")
    );
    for none in
        ["runs=z-image-turbo", "runs=qwen-image&images_per_hour=900", "size=2048x2048", "tier=premium"]
    {
        assert!(!at(none).1.contains("Self-hosting"), "{none}");
    }
}

#[test]
fn crossings_undone_within_5_percent_are_left_out() {
    let case = |routes: &str, expected: &[&str]| {
        let ranking = ranking(&format!("route={routes}"), "2026-11-22");
        assert_eq!(crossings(&chart(&ranking, Axis::Resolution, None)), expected);
    };
    // Two megapixels from 1,040 px on, at 2 × 0.003, cost more than 198 tokens at $30 a million; 1,072 px take 202: 3 %.
    case("fal/flux-schnell,openai/gpt-image-2:low", &[]);
    // A floor never crosses for certain: the tokens pass the "from 0.1512" of 4K at 2,608 px.
    case("vertex/nano-banana-2,openai/gpt-image-2:medium", &[]);
    // From 960 to 1,040 px are 8 %.
    case(
        "bfl/flux-2-flex,openai/gpt-image-2:medium",
        &[
            "bfl/flux-2-flex < openai/gpt-image-2:medium: 960..960",
            "openai/gpt-image-2:medium < bfl/flux-2-flex: 1040..1040",
        ],
    );
}

/// "From … on" must hold at every edge until the two cross again, or to the end of the axis.
#[test]
fn the_cheaper_route_costs_less_at_every_edge_until_the_next_crossing() {
    let mut checked = 0;
    for query in [
        "",
        "tier=mid",
        "tier=premium",
        "size=2048x2048",
        "batch=1",
        "references=2",
        "provider=bfl,fal",
        "reject=10",
    ] {
        let chart = chart(&ranking(query, "2026-11-26"), Axis::Resolution, None);
        for (at, crossing) in chart.crossings.iter().enumerate() {
            let pair = |c: &Crossing| (c.cheaper.min(c.than), c.cheaper.max(c.than));
            let later = chart.crossings.iter().skip(at + 1).find(|later| pair(later) == pair(crossing));
            let end = later.map_or(4096, |later| later.until);
            let [cheaper, than] =
                [crossing.cheaper, crossing.than].map(|line| chart.series[line].route.unwrap().0);
            for edge in (1..=256).map(|n| n * 16).filter(|edge| (crossing.x()..=end).contains(edge)) {
                let there = ranking(&format!("{query}&size={edge}x{edge}"), "2026-11-26");
                let cost = |id| Some(there.asked.answer_for(id)?.price?.cost);
                let (Some(less), Some(more)) = (cost(cheaper.id), cost(than.id)) else { continue };
                assert!(
                    less.high.is_some_and(|high| Some(high) < more.low),
                    "{query}: {} must cost less than {} at {edge} px, as from {} px on",
                    cheaper.id,
                    than.id,
                    crossing.x()
                );
            }
            checked += 1;
        }
    }
    assert!(checked > 5, "only {checked} crossings");
}

#[test]
fn the_table_gives_the_monthly_cost_at_each_column() {
    let catalog = catalog_of(&[flat_model("a", "0.04"), megapixel_model("per-mp", "0.03", "0.015")]);
    let ranking = ranked(&catalog, "images=1000");
    let cells = |axis: Axis, line: usize| {
        chart(&ranking, axis, None).series[line].cells.map(|cost| cost.unwrap().typical)
    };
    assert_eq!(cells(Axis::Volume, 0), [3.0, 30.0, 300.0, 3_000.0, 30_000.0, 300_000.0].map(usd));
    // 1, 1, 3, 4, 9 and 16 MP: 0.03 for the first and 0.015 for each further one, a thousand times.
    let further = [0.0, 0.0, 2.0, 3.0, 8.0, 15.0];
    assert_eq!(cells(Axis::Resolution, 0), further.map(|n| usd(1000.0 * (0.03 + n * 0.015))));
    assert_eq!(cells(Axis::Resolution, 1), [usd(1000.0 * 0.04); 6]);
}

#[test]
fn slider_steps_map_to_the_axis_and_back() {
    for axis in [Axis::Volume, Axis::Resolution] {
        let steps: Vec<u64> = (0..=axis.last_step()).map(|step| axis.at_step(step)).collect();
        assert!(steps.is_sorted());
        assert!(steps.iter().enumerate().all(|(step, x)| axis.nearest_step(*x) == step));
        assert!(axis.columns().iter().all(|x| steps.contains(x)));
        assert_eq!((axis.nearest_step(1), axis.nearest_step(u64::MAX)), (0, axis.last_step()));
    }
    let ranking = ranking("size=1536x1024&images=12k", "2026-11-22");
    assert_eq!(spoken(Axis::Volume, &ranking.asked.job, DE), "12.000 Bilder im Monat");
    // √(1536 × 1024) = 1254, between 1216 at step 15 and 1296 at step 16.
    assert!(slider(Axis::Resolution, &ranking.asked, EN).contains(
        r#"name="edge" min="0" max="36" value="15" aria-label="Edge length in pixels" aria-valuetext="1536 × 1024 pixels""#
    ));
}
