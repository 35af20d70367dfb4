//! The cost of staying on a route over the coming months.

use image_price_estimator::catalog::Catalog;
use image_price_estimator::estimate::horizon::{horizon, total};
use image_price_estimator::tools::coming_months;
use image_price_estimator::{Code, Cost, Currency, Horizon, Lang, Locale, Usd, rank};

use crate::fixtures::{EVIDENCE, catalog_of, catalog_of_quotes, flat, model, vendor_quote};
use crate::{DE, EN, day, estimate, job, ranking, usd};

/// Returns the coming months of a route, by default for 10,000 images of 1024 x 1024.
#[track_caller]
fn ahead(route: &str, query: &str, as_of: &str, months: u8) -> Horizon<'static> {
    let ranking = ranking(query, as_of);
    let horizon = horizon(estimate(&ranking, route), &ranking.asked, months);
    let first = horizon.segments.first().unwrap().from;
    assert_eq!(first, day(as_of));
    assert!(horizon.segments.windows(2).all(|pair| pair[0].until == pair[1].from), "{horizon:?}");
    assert_eq!(horizon.segments.last().unwrap().until, first.plus_months(months));
    assert_eq!(
        total(estimate(&ranking, route), &ranking.asked, months),
        horizon.total,
        "`total` must equal the total of `horizon` for {route}"
    );
    horizon
}

/// Builds a catalog of two flat-priced routes, x/a and x/b, with further lines such as `end` returns.
#[track_caller]
fn catalog_of_two(a: &str, b: &str) -> Catalog {
    let model = |id: &str, usd: &str, end: &str| model(id, "mid", end, &vendor_quote(&flat(usd)));
    catalog_of(&[model("a", "0.01", a), model("b", "0.02", b)])
}

/// Returns the shutdown of a model, announced on 1 June 2026.
fn end(on: &str, successor: &str) -> String {
    format!(
        r#""shutdown": {{"on": "{on}", "announced": "2026-06-01", {EVIDENCE},
            "successors": [{{"named": "2026-06-01", "route": "x/{successor}"}}]}},"#
    )
}

fn low(cost: Option<Cost>) -> Usd {
    cost.unwrap().low.unwrap()
}

fn high(cost: Option<Cost>) -> Usd {
    cost.unwrap().high.unwrap()
}

#[test]
fn the_month_of_a_shutdown_is_prorated_by_days() {
    let ahead = ahead("openai/gpt-image-1-mini:medium", "", "2026-11-22", 12);
    // 1,056 tokens at $8 a million.
    let mini = 10_000.0 * 1056.0 * 8e-6;
    // gpt-image-2.6 medium takes 3 to 4 times the tokens of 2.5 medium, ceil(24 x 24 x 3,048,576 / 4,000,000) = 439, at $30.
    let (least, most) = (10_000.0 * 3.0 * 439.0 * 30e-6, 10_000.0 * 4.0 * 439.0 * 30e-6);
    let [now, then] = ahead.segments[..] else { panic!("{ahead:?}") };
    assert_eq!((now.until, now.cost.unwrap().typical), (day("2026-12-01"), usd(mini)));
    assert_eq!(then.route.unwrap().id, "openai/gpt-image-2.6:medium");
    assert_eq!((low(then.cost), high(then.cost)), (usd(least), usd(most)));

    assert_eq!(ahead.months.len(), 12);
    // 22 November to 22 December are 30 days: 9 on mini, 21 on its successor.
    let first = ahead.months[0].cost;
    assert_eq!(low(first), usd(mini * 9.0 / 30.0 + least * 21.0 / 30.0));
    assert_eq!(high(first), usd(mini * 9.0 / 30.0 + most * 21.0 / 30.0));
    for month in &ahead.months[1..] {
        assert_eq!(month.cost, then.cost, "from {}", month.from);
    }
    assert_eq!(low(ahead.total), usd(mini * 9.0 / 30.0 + least * 21.0 / 30.0 + 11.0 * least));
    assert_eq!(high(ahead.total), usd(mini * 9.0 / 30.0 + most * 21.0 / 30.0 + 11.0 * most));
}

#[test]
fn the_last_successor_named_by_the_as_of_date_counts() {
    let next = |as_of: &str| {
        let ahead = ahead("openai/gpt-image-1-mini:low", "", as_of, 12);
        ahead.segments.last().unwrap().route.unwrap().id
    };
    assert_eq!(next("2026-10-27"), "openai/gpt-image-2:low");
    assert_eq!(next("2026-10-28"), "openai/gpt-image-2.5:low");
    assert_eq!(next("2026-11-22"), "openai/gpt-image-2.6:low");
}

#[test]
fn a_route_without_a_shutdown_costs_the_same_every_month() {
    let ahead = ahead("openai/gpt-image-2:low", "", "2026-11-22", 12);
    // 196 tokens at $30 a million.
    let month = usd(10_000.0 * 196.0 * 30e-6);
    assert!(ahead.months.iter().all(|at| at.cost.unwrap().typical == month));
    assert_eq!(ahead.total.unwrap().typical, month.saturating_mul(12));
    assert_eq!(ahead.segments.len(), 1);
}

#[test]
fn a_shutdown_counts_from_its_announcement_and_only_within_the_horizon() {
    // Announced on 2026-06-01.
    let catalog = catalog_of_two(&end("2026-12-01", "b"), "");
    let segments = |as_of: &str, months| {
        let ranking = rank(&catalog, &job(""), day(as_of));
        horizon(estimate_of(&ranking, "x/a"), &ranking.asked, months).segments.len()
    };
    assert_eq!(segments("2026-05-31", 12), 1);
    assert_eq!(segments("2026-11-22", 12), 2);
    assert_eq!(
        segments("2026-08-31", 3),
        1,
        "three months from 31 August end on 30 November, before the shutdown"
    );
    assert_eq!(segments("2026-09-01", 3), 1, "the day on which the horizon ends is outside it");
    assert_eq!(segments("2026-09-02", 3), 2);
}

/// Returns the estimate of a route.
fn estimate_of<'a, 'c>(
    ranking: &'a image_price_estimator::Ranking<'c>,
    route: &str,
) -> &'a image_price_estimator::Estimate<'c> {
    ranking.estimates.iter().find(|estimate| estimate.route.id == route).unwrap()
}

#[test]
fn a_successor_that_shuts_down_yields_to_its_own_successor() {
    let case = |a: &str, b: &str, expected: &[(&str, &str)], total_usd: Option<f64>| {
        let catalog = catalog_of_two(a, b);
        let ranking = rank(&catalog, &job("images=1000"), day("2026-11-01"));
        let ahead = horizon(estimate_of(&ranking, "x/a"), &ranking.asked, 3);
        let actual: Vec<(&str, String)> = ahead
            .segments
            .iter()
            .map(|segment| (segment.route.map_or("?", |route| route.id), segment.until.to_string()))
            .collect();
        let actual: Vec<(&str, &str)> =
            actual.iter().map(|(route, until)| (*route, until.as_str())).collect();
        assert_eq!(actual, expected);
        assert_eq!(ahead.total.map(|total| total.typical), total_usd.map(usd));
    };
    case(
        &end("2026-12-01", "b"),
        "",
        &[("x/a", "2026-12-01"), ("x/b", "2027-02-01")],
        Some(10.0 + 2.0 * 20.0),
    );
    // The two name each other: b takes over, and a is gone when b shuts down.
    case(
        &end("2026-12-01", "b"),
        &end("2027-01-01", "a"),
        &[("x/a", "2026-12-01"), ("x/b", "2027-01-01"), ("?", "2027-02-01")],
        None,
    );
    // The successor shuts down first.
    case(
        &end("2026-12-01", "b"),
        &end("2026-11-15", "a"),
        &[("x/a", "2026-12-01"), ("?", "2027-02-01")],
        None,
    );
}

#[test]
fn without_a_priced_successor_the_total_is_unknown() {
    // The successor is not offered in the size of the job.
    let b = format!(r#""sizes": {{"rule": {{"only": ["512x512"]}}, {EVIDENCE}}},"#);
    let catalog = catalog_of_two(&end("2026-12-16", "b"), &b);
    let ranking = rank(&catalog, &job("images=1000"), day("2026-11-22"));
    let ahead = horizon(estimate_of(&ranking, "x/a"), &ranking.asked, 12);
    assert_eq!(ahead.total, None);
    assert_eq!(ahead.months[0].cost, None, "a month that is priced only in part must have no cost");
    let actual = |locale| coming_months::sentence(&ahead, locale).replace('\u{a0}', " ");
    assert_eq!(actual(EN), "If you stay on a: $10 a month now, from 16 Dec 2026 no price known for b.");
    assert_eq!(
        actual(DE),
        "Wer bei a bleibt: jetzt 10 $ im Monat, vom 16. Dez. 2026 an kein Preis bekannt für b."
    );
    let line = coming_months::line(&ahead);
    // 24 of 365 days, on a width of 240: the line ends at the mark of the shutdown.
    assert!(line.contains("d=\"M0 8H15.78\"") && line.contains("d=\"M15.78 0V48\""), "{line}");

    let without_successor =
        catalog_of_two(&end("2026-12-16", "b").replace(r#"{"named": "2026-06-01", "route": "x/b"}"#, ""), "");
    let ranking = rank(&without_successor, &job("images=1000"), day("2026-11-22"));
    let ahead = horizon(estimate_of(&ranking, "x/a"), &ranking.asked, 12);
    assert_eq!(ahead.segments[1].route, None);
    assert!(coming_months::sentence(&ahead, EN).ends_with("2026 no price known."));
}

#[test]
fn a_total_too_large_to_count_is_unknown() {
    let catalog = catalog_of_quotes(&[vendor_quote(&flat("5"))]);
    let ranking = rank(&catalog, &job("images=1000000000"), day("2026-11-22"));
    let ahead = horizon(&ranking.estimates[0], &ranking.asked, 12);
    assert_eq!(ahead.months[11].cost.unwrap().typical, usd(5.0).saturating_mul(1_000_000_000));
    assert_eq!(ahead.total, None);
    assert_eq!(total(&ranking.estimates[0], &ranking.asked, 12), None);
    assert!(coming_months::sentence(&ahead, EN).ends_with(", too much to compute over 12 months."));
}

#[test]
fn the_months_add_up_to_the_total() {
    for query in ["", "size=3840x2160&images=1", "images=1000000000&size=1536x1024&batch=true", "images=777"]
    {
        for as_of in ["2025-01-31", "2026-06-15", "2026-09-30", "2026-11-22", "2026-11-30", "2028-02-29"] {
            let ranking = ranking(query, as_of);
            for estimate in &ranking.estimates {
                let ahead = horizon(estimate, &ranking.asked, 12);
                let name = format!("{query} {as_of} {}", estimate.route.id);
                assert_eq!(total(estimate, &ranking.asked, 12), ahead.total, "{name}");
                assert_eq!(horizon(estimate, &ranking.asked, 0).months.len(), 1);
                assert_eq!(horizon(estimate, &ranking.asked, 99).months.len(), 36);
                if let Some(total) = ahead.total {
                    let months = ahead.months.iter().map(|month| month.cost.unwrap().typical);
                    assert_eq!(months.fold(Usd::default(), Usd::saturating_add), total.typical, "{name}");
                    assert!(total.low.is_none_or(|low| low <= total.typical), "{name}");
                    assert!(total.high.is_none_or(|high| high >= total.typical), "{name}");
                } else {
                    let known = ahead.segments.iter().all(|segment| segment.cost.is_some());
                    assert!(!known || job(query).images.get() == 1_000_000_000, "{name}");
                }
            }
        }
    }
}

#[test]
fn the_sentence_gives_cost_now_cost_after_the_shutdown_and_total() {
    let case = |route: &str, as_of: &str, months: u8, english: &str, german: &str| {
        let ahead = ahead(route, "", as_of, months);
        for (locale, expected) in [(EN, english), (DE, german)] {
            assert_eq!(coming_months::sentence(&ahead, locale).replace('\u{a0}', " "), expected);
        }
    };
    case(
        "openai/gpt-image-1-mini:medium",
        "2026-11-22",
        12,
        // 84.48 x 9/30 + 395.1 x (21/30 + 11) = 4,648; and with 526.8 it is 6,189.
        "If you stay on GPT Image 1 mini medium: $84 a month now, from 1 Dec 2026 $395–527 on GPT Image 2.6 medium; \
         $4,650–6,190 over 12 months.",
        "Wer bei GPT Image 1 mini medium bleibt: jetzt 84 $ im Monat, vom 1. Dez. 2026 an 395–527 $ mit GPT Image 2.6 medium; \
         4.650–6.190 $ in 12 Monaten.",
    );
    case(
        "openai/gpt-image-2:low",
        "2026-11-22",
        12,
        "If you stay on GPT Image 2 low: $59 a month throughout, $706 over 12 months.",
        "Wer bei GPT Image 2 low bleibt: durchgehend 59 $ im Monat, 706 $ in 12 Monaten.",
    );
    case(
        "bfl/flux-2-pro",
        "2026-06-15",
        1,
        "If you stay on FLUX.2 [pro]: from $300 a month throughout, from $300 over a month.",
        "Wer bei FLUX.2 [pro] bleibt: durchgehend ab 300 $ im Monat, ab 300 $ in einem Monat.",
    );
    case(
        "fal/sdxl",
        "2026-06-15",
        12,
        "If you stay on SDXL: about $23 a month throughout, about $276 over 12 months.",
        "Wer bei SDXL bleibt: durchgehend etwa 23 $ im Monat, etwa 276 $ in 12 Monaten.",
    );
    let euro = Currency { code: "EUR".parse::<Code>().unwrap(), per_usd: usd(0.5), of: day("2026-11-01") };
    let ahead = ahead("openai/gpt-image-2:low", "", "2026-11-22", 12);
    assert_eq!(
        coming_months::sentence(&ahead, Locale { lang: Lang::En, currency: Some(euro) }),
        "If you stay on GPT Image 2 low: €29 a month throughout, €353 over 12 months."
    );
    assert!(coming_months::assumption(&ahead, DE).contains("am 22.\u{a0}Nov.\u{a0}2026"));
}

#[test]
fn the_line_steps_on_the_shutdown_day_within_the_drawing() {
    let svg = coming_months::line(&ahead("openai/gpt-image-1-mini:medium", "", "2026-11-22", 12));
    // 9 of 365 days, on a width of 240.
    let x = "5.91";
    assert!(svg.contains(&format!("<path class=\"end\" d=\"M{x} 0V48\"/>")), "{svg}");
    assert!(
        svg.contains(&format!("<rect class=\"band\" x=\"{x}\" y=\"8\" ")),
        "the highest cost must be at the top: {svg}"
    );
    // 84.48 of 526.80, on a height of 40 up from 48.
    assert!(svg.contains(&format!("d=\"M0 41.59H{x}V")), "{svg}");
    let flat = coming_months::line(&ahead("openai/gpt-image-2:low", "", "2026-11-22", 12));
    assert!(flat.contains("d=\"M0 8H240\"") && !flat.contains("end") && !flat.contains("band"), "{flat}");
    let ranking = ranking("images=1000000000&size=3840x2160", "2026-09-30");
    for estimate in &ranking.estimates {
        let ahead = horizon(estimate, &ranking.asked, 36);
        let svg = coming_months::line(&ahead);
        let (across, up) = points(&svg);
        let lies_within = |points: &[f64], most: f64| points.iter().all(|at| (0.0..=most).contains(at));
        assert!(lies_within(&across, 240.0) && lies_within(&up, 48.0), "{}: {svg}", estimate.route.id);
        if ahead.segments.iter().any(|segment| segment.cost.is_some()) {
            // The highest cost is at the top margin of 8.
            let highest = up.iter().copied().filter(|at| *at > 0.0).fold(48.0, f64::min);
            assert!(
                (highest - 8.0).abs() < 0.01,
                "{}: the highest cost must be at the margin: {svg}",
                estimate.route.id
            );
            assert!(across.iter().any(|at| *at > 0.0), "{svg}");
        }
    }
}

/// Returns the x and y coordinates of every rectangle corner and path point of a drawing.
fn points(svg: &str) -> (Vec<f64>, Vec<f64>) {
    let (mut across, mut down) = (Vec::new(), Vec::new());
    for rect in svg.split("<rect ").skip(1) {
        let attribute = |name: &str| -> f64 {
            rect.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
        };
        across.extend([attribute("x"), attribute("x") + attribute("width")]);
        down.extend([attribute("y"), attribute("y") + attribute("height")]);
    }
    for path in svg.split(" d=\"").skip(1) {
        let path = path.split('"').next().unwrap();
        let starts: Vec<usize> = path.match_indices(char::is_alphabetic).map(|(at, _)| at).collect();
        for (at, start) in starts.iter().enumerate() {
            let end = starts.get(at + 1).copied().unwrap_or(path.len());
            let mut numbers = path[start + 1..end].split(' ').map(|number| number.parse::<f64>().unwrap());
            match path.as_bytes()[*start] {
                b'H' => across.extend(numbers),
                b'V' => down.extend(numbers),
                _ => {
                    across.extend(numbers.next());
                    down.extend(numbers.next());
                }
            }
        }
    }
    (across, down)
}
