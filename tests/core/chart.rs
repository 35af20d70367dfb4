//! The chart: which lines, where they cross, and what is drawn.

use image_price_estimator::catalog::Catalog;
use image_price_estimator::chart::{Axis, Chart, Host, chart, html, sentence, slider, spoken};
use image_price_estimator::{Date, Ranking, Usd, rank};

use crate::{DE, EN, day, file, job, ranking, usd};

const SIZES: &str = r#""sizes": {"rule": {"within": {"max_edge": 4096}}, "source": "https://x.example", "checked": "2026-11-01", "grade": "vendor"}"#;

/// A model whose sizes are documented, with one price.
fn model(id: &str, tier: &str, price: &str) -> String {
    format!(
        r#"{{"id": "{id}", "name": "{id}", {SIZES}, "routes": [{{"tier": "{tier}", "quotes": [
            {{"checked": "2026-11-01", "grade": "vendor", "source": "https://x.example", "price": {price}}}]}}]}}"#
    )
}

fn flat(id: &str, usd: &str) -> String {
    model(id, "mid", &format!(r#"{{"flat": "{usd}"}}"#))
}

fn megapixel(id: &str, first: &str, further: &str) -> String {
    let price =
        format!(r#"{{"megapixel": {{"first": "{first}", "further": "{further}", "counted": "started"}}}}"#);
    model(id, "mid", &price)
}

fn of<'a>(catalog: &'a Catalog, query: &str) -> Ranking<'a> {
    rank(catalog, &job(query), today())
}

fn today() -> Date {
    day("2026-11-22")
}

/// The ids of the routes, and `self-hosting`.
fn lines(chart: &Chart) -> Vec<String> {
    let id = |series: &image_price_estimator::chart::Series| {
        let id = series.route.map_or("self-hosting", |(route, _)| route.id);
        if series.alike > 0 { format!("{id} +{}", series.alike) } else { id.to_owned() }
    };
    chart.series.iter().map(id).collect()
}

/// Each crossing as `cheaper < other: from..to`.
fn crossings(chart: &Chart) -> Vec<String> {
    let lines = lines(chart);
    let x =
        |mark: Option<image_price_estimator::chart::Mark>| mark.map_or("-".to_owned(), |m| m.x.to_string());
    chart
        .crossings
        .iter()
        .map(|c| format!("{} < {}: {}..{}", lines[c.cheaper], lines[c.than], x(c.from), x(c.to)))
        .collect()
}

#[test]
fn a_server_breaks_even_where_it_costs_what_the_images_do() {
    let catalog = file(&flat("a", "0.04"));
    let case = |host: Host, expected: &[&str]| {
        let chart = chart(&of(&catalog, ""), Axis::Volume, Some(host));
        assert_eq!(crossings(&chart), expected);
    };
    // $199 ÷ $0.04 = 4,975.
    case(&|_| (usd(199.0), usd(199.0)), &["self-hosting < x/a: 4975..4975"]);
    // $398 ÷ $0.04 = 9,950.
    case(&|_| (usd(199.0), usd(398.0)), &["self-hosting < x/a: 4975..9950"]);
    // A machine for 7,000 images each. The second makes self-hosting dearer until 2 × $199 ÷ $0.04 = 9,950, and the
    // third until 3 × $199 ÷ $0.04 = 14,925; four of them cost less than 21,001 images.
    let machines: Host = &|n| (usd(199.0).times(n.div_ceil(7000)), usd(199.0).times(n.div_ceil(7000)));
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
    // $2 ÷ $0.04 = 50, before the axis begins; $199 as above.
    case(&|_| (usd(2.0), usd(199.0)), &["self-hosting < x/a: -..4975"]);
    // $500,000 ÷ $0.04 = 12,500,000, after it ends.
    case(&|_| (usd(199.0), usd(500_000.0)), &["self-hosting < x/a: 4975..-"]);
    case(&|_| (usd(500_000.0), usd(500_000.0)), &[]);
    case(&|_| (Usd::default(), Usd::default()), &[]);
}

#[test]
fn machines_stand_as_steps() {
    let catalog = file(&flat("a", "0.04"));
    let host = |n: u64| (usd(199.0).times(n.div_ceil(876_000)), usd(199.0).times(n.div_ceil(876_000)));
    let chart = chart(&of(&catalog, ""), Axis::Volume, Some(&host));
    let points = &chart.series[1].points;
    let at: Vec<_> = points.iter().filter(|p| p.x == 876_000).map(|p| p.cost.unwrap().typical).collect();
    // One machine is full at 1,200 images an hour, 730 hours a month.
    assert_eq!(at, [usd(199.0), usd(2.0 * 199.0)]);
    assert!(points.is_sorted_by_key(|point| point.x));
}

#[test]
fn billing_models_change_places_over_the_resolution() {
    let case = |models: &[String], expected: &[&str]| {
        let catalog = file(&models.join(","));
        assert_eq!(crossings(&chart(&of(&catalog, ""), Axis::Resolution, None)), expected);
    };
    // 0.03 for 1 MP, 0.03 + 0.015 = 0.045 for 2 MP; 1024 × 1024 is the last of 1 MP.
    case(&[flat("flat", "0.04"), megapixel("per-mp", "0.03", "0.015")], &["x/flat < x/per-mp: 1040..1040"]);
    // 0.03 + 5 × 0.015 = 0.105 for 6 MP, from √5 × 1024 = 2289.7 on.
    case(&[flat("flat", "0.1"), megapixel("per-mp", "0.03", "0.015")], &["x/flat < x/per-mp: 2304..2304"]);
    // Equal up to 1 MP, and then dearer: no change of places.
    case(&[flat("flat", "0.03"), megapixel("per-mp", "0.03", "0.015")], &[]);
    // 0.03 + 15 × 0.015 = 0.255 for 16 MP, which is 4096 × 4096.
    case(&[flat("flat", "0.255"), megapixel("per-mp", "0.03", "0.015")], &[]);
    // 0.07 + 0.03 n against 0.05 + 0.05 n: equal at 2 MP, and 0.13 < 0.15 from 3 MP on, which is √2 × 1024 = 1448.2.
    case(
        &[megapixel("flex", "0.05", "0.05"), megapixel("max", "0.07", "0.03")],
        &["x/max < x/flex: 1456..1456"],
    );
}

#[test]
fn chooses_a_few_lines_that_differ() {
    let case = |models: &[String], axis: Axis, expected: &[&str]| {
        let catalog = file(&models.join(","));
        for query in ["", "images=1", "images=1e9", "images=7M"] {
            assert_eq!(lines(&chart(&of(&catalog, query), axis, None)), expected, "{query}");
        }
    };
    let many: Vec<String> = (1..=9).map(|n| flat(&format!("m{n}"), &format!("0.0{n}"))).collect();
    case(&many, Axis::Volume, &["x/m1"]);
    let same = [flat("a", "0.04"), flat("b", "0.04"), megapixel("c", "0.04", "0.01")];
    case(&same, Axis::Volume, &["x/a +2"]);
    case(&same, Axis::Resolution, &["x/a +1", "x/c"]);
    let tiers = [
        model("a", "budget", r#"{"flat": "0.01"}"#),
        model("b", "mid", r#"{"flat": "0.02"}"#),
        model("c", "mid", r#"{"flat": "0.03"}"#),
        model("d", "premium", r#"{"flat": "0.2"}"#),
    ];
    case(&tiers, Axis::Volume, &["x/a", "x/b", "x/d"]);
}

#[test]
fn of_the_real_catalog_it_shows_what_lasts() {
    let case = |query: &str, axis: Axis, expected: &[&str]| {
        assert_eq!(lines(&chart(&ranking(query, "2026-11-22"), axis, None)), expected, "{query}");
    };
    case(
        "",
        Axis::Volume,
        &[
            "fal/sdxl",
            "fal/flux-schnell +1",
            "openai/gpt-image-2:low +1",
            "openai/gpt-image-2.6:low",
            "replicate/flux-dev +1",
            "google/nano-banana-2.1 +1",
        ],
    );
    case(
        "",
        Axis::Resolution,
        &[
            "replicate/flux-schnell",
            "openai/gpt-image-2:low +1",
            "bfl/flux-2-flex +1",
            "openai/gpt-image-2.5:high +2",
            "vertex/nano-banana-2",
            "fal/sdxl",
        ],
    );
}

#[test]
fn its_lines_stay_while_the_size_is_dragged() {
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
fn stands_at_every_volume_and_size() {
    let host = |n: u64| (Usd::default(), Usd::from_nano(u64::MAX).scaled(n, 1));
    for query in
        ["images=1", "images=1000000000", "size=64x64", "size=8192x8192&images=1000000000", "size=3840x2160"]
    {
        for axis in [Axis::Volume, Axis::Resolution] {
            let ranking = ranking(query, "2026-11-22");
            let chart = chart(&ranking, axis, Some(&host));
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
    // Nothing to show is nothing to draw.
    let empty = file(&flat("a", "0.04"));
    let nothing = rank(&empty, &job("tier=premium"), today());
    for axis in [Axis::Volume, Axis::Resolution] {
        let chart = chart(&nothing, axis, None);
        assert!(chart.series.is_empty());
        assert_eq!(html(&chart, &nothing, EN), "<p>Nothing to draw: no route has a price for this job.</p>");
    }
}

#[test]
fn says_what_to_see() {
    let case = |models: &[String], query: &str, axis: Axis, host: Option<Host>, expected: [&str; 2]| {
        let catalog = file(&models.join(","));
        let chart = chart(&of(&catalog, query), axis, host);
        let said = [EN, DE].map(|locale| sentence(&chart, locale).replace('\u{a0}', " "));
        assert_eq!(said, expected);
    };
    let server: Host = &|_| (usd(199.0), usd(398.0));
    let (one, two) = ([flat("a", "0.04")], [flat("flat", "0.04"), megapixel("per-mp", "0.03", "0.015")]);
    case(
        &one,
        "",
        Axis::Volume,
        Some(server),
        [
            "Self-hosting breaks even with a at 4,975 to 9,950 images a month.",
            "Die Gewinnschwelle von Eigenbetrieb gegen a liegt bei 4.975 bis 9.950 Bildern im Monat.",
        ],
    );
    case(
        &one,
        "",
        Axis::Volume,
        None,
        [
            "Volume does not change the order: each cost grows with the number of images alone.",
            "Die Menge ändert die Reihenfolge nicht: Alle Kosten wachsen allein mit der Zahl der Bilder.",
        ],
    );
    case(
        &two,
        "size=1024x1024",
        Axis::Resolution,
        Some(server),
        [
            "From 1040 × 1040 px on, flat costs less than per-mp.",
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
fn the_table_says_what_the_lines_show() {
    let catalog = file(&[flat("a", "0.04"), megapixel("per-mp", "0.03", "0.015")].join(","));
    let ranking = of(&catalog, "images=1000");
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
fn steps_lie_on_the_axis() {
    for axis in [Axis::Volume, Axis::Resolution] {
        let steps: Vec<u64> = (0..=axis.last_step()).map(|step| axis.at_step(step)).collect();
        assert!(steps.is_sorted());
        assert!(steps.iter().enumerate().all(|(step, x)| axis.nearest_step(*x) == step));
        assert!(axis.columns().iter().all(|x| steps.contains(x)));
        assert_eq!((axis.nearest_step(1), axis.nearest_step(u64::MAX)), (0, axis.last_step()));
    }
    let ranking = ranking("size=1536x1024&images=12k", "2026-11-22");
    assert_eq!(spoken(Axis::Volume, &ranking.job, DE), "12.000 Bilder im Monat");
    // √(1536 × 1024) = 1254, between 1216 at step 15 and 1296 at step 16.
    assert!(slider(Axis::Resolution, &ranking, EN).contains(
        r#"name="edge" min="0" max="36" value="15" aria-label="Edge in pixels" aria-valuetext="1536 × 1024 pixels""#
    ));
}
