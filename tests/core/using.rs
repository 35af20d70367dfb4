//! The route that the visitor uses today: what the others cost beside it, and what to do about it.

use image_price_estimator::catalog::Catalog;
use image_price_estimator::estimate::advice::{Advice, MAX_ADVICE};
use image_price_estimator::i18n::text::{self, Action};

use image_price_estimator::page::group::List;
use image_price_estimator::page::{self, row};
use image_price_estimator::{Author, Locale, Query, Ranking, Scale, rank};

use crate::fixtures::live;
use crate::fixtures::{EVIDENCE, catalog_of, catalog_of_sellers, model, quote, vendor_quote};
use crate::{DE, EN, catalog, day, plain};

const DAY: &str = "2026-11-22";

/// Builds a catalog of models of the mid tier, given as (id, qualifier, USD per image), and one with a range.
fn market(models: &[[&str; 3]]) -> Catalog {
    let price = |qualifier, usd| quote(["2026-11-01", "vendor", "x.example", qualifier, usd]);
    let all: Vec<String> =
        models.iter().map(|[id, qualifier, usd]| model(id, "mid", "", &price(*qualifier, *usd))).collect();
    let range = vendor_quote(
        r#"{"observed": {"low": "0.004", "usual": "0.005", "high": "0.009", "billing": "gpu_seconds"}}"#,
    );
    catalog_of(&[all, vec![model("span", "mid", "", &range)]].concat())
}

fn ranked<'a>(catalog: &'a Catalog, query: &str) -> Ranking<'a> {
    rank(catalog, &Query::parse(query).known_to(catalog).job, day(DAY))
}

/// Asserts what the row of a route says beside its cost.
#[track_caller]
fn beside(catalog: &Catalog, query: &str, route: &str, locale: Locale, expected: &str) {
    let (asked, ranking) = (Query::parse(query), ranked(catalog, query));
    let list = List::new(&ranking, asked.by, "");
    let scale = Scale::of(&ranking, locale);
    let row = |group| row::of_group(group, list.by, &ranking, scale, locale);
    let row = list.groups.iter().filter_map(row).find(|row| row.id == route).unwrap();
    assert_eq!(plain(&row.beside), expected, "{query}: {route}");
}

/// Asserts the advice on a query: each piece with the label of its button and what that does.
#[track_caller]
fn advises(catalog: &Catalog, query: &str, locale: Locale, expected: &[&str]) {
    let advice = locale.advice(&ranked(catalog, query)).into_iter().map(|advice| {
        let does = match advice.action {
            Action::Size(size) => size.to_string(),
            Action::Batch => "batch".to_owned(),
            Action::Open(route) => route.to_owned(),
        };
        plain(&format!("{} [{}: {does}]", text::joined(advice.text), advice.label))
    });
    assert_eq!(advice.collect::<Vec<_>>(), expected, "{query}");
}

#[test]
fn a_row_says_how_its_cost_differs_from_the_route_in_use() {
    let market = market(&[
        ["about", "about", "0.006"],
        ["cheap", "exact", "0.003"],
        ["dear", "exact", "0.01"],
        ["floor", "from", "0.002"],
        ["now", "exact", "0.006"],
        ["same", "exact", "0.006"],
    ]);
    let of = |route: &str, expected: &str| beside(&market, "using=x/now", route, EN, expected);
    // 10,000 x (0.006 - 0.003), (0.01 - 0.006), and (0.004 to 0.009 - 0.006).
    of("x/cheap", "$30 less");
    of("x/dear", "$40 more");
    of("x/same", "the same cost");
    of("x/now", "in use today");
    of("x/span", "$20 less to $30 more");
    // The source says "about", and a floor has no upper bound.
    beside(&market, "using=x/about", "x/cheap", EN, "about $30 less");
    of("x/floor", "from $2 per 1,000");
    // A range in use: 10,000 x (0.01 - 0.009 to 0.004), and (0.003 - 0.009 to 0.004).
    beside(&market, "using=x/span", "x/dear", EN, "$10–60 more");
    beside(&market, "using=x/span", "x/cheap", EN, "$10–60 less");
    beside(&market, "using=x/now", "x/dear", DE, "40 $ mehr");
    // 12 x 10,000 x 0.004; a budget has no difference of costs.
    beside(&market, "using=x/now&horizon=12", "x/dear", EN, "$480 more");
    beside(&market, "using=x/now&budget=50", "x/dear", EN, "images at $0.01");
    // Without a route in use, or with an unknown one.
    beside(&market, "", "x/dear", EN, "$0.01 / image");
    beside(&market, "using=x/nothing", "x/dear", EN, "$0.01 / image");
}

#[test]
fn the_route_in_use_changes_neither_the_order_nor_the_costs() {
    let figures = |query: &str| {
        let ranking = ranked(catalog(), query);
        let figures = ranking.ranked().map(|e| (e.route.id, e.rank, e.price.clone()));
        figures.collect::<Vec<_>>()
    };
    assert_eq!(figures("using=fal/sdxl&tier=mid"), figures("tier=mid"));
}

/// Asserts what stands beside the list of routes to use today.
#[track_caller]
fn bill(query: &str, locale: Locale, expected: &str) {
    assert_eq!(plain(&text::joined(locale.bill(&ranked(catalog(), query)))), expected, "{query}");
}

#[test]
fn the_bill_of_today_counts_even_if_the_filters_leave_the_route_out() {
    // 10,000 x 272 tokens at $8 a million.
    let mini = "using=openai/gpt-image-1-mini:low";
    bill(mini, EN, "$22 a month (price list, 1 Aug 2026)");
    bill(&format!("{mini}&tier=premium&provider=bfl"), EN, "$22 a month (price list, 1 Aug 2026)");
    bill(mini, DE, "22 $ im Monat (Preisliste, 1. Aug. 2026)");
    bill("", EN, "");
    let over = "shut down 17 Aug 2026; named successor: Nano Banana 2, itself shut down 29 Oct 2026, then Nano Banana 2.1";
    bill("using=google/imagen-4-fast", EN, over);
}

#[test]
fn a_card_says_how_its_cost_differs_from_today() {
    let card = |query: &str, locale| {
        let above = page::above_the_list(&ranked(catalog(), query), locale, &Author::default());
        let html = above.into_iter().find(|(place, _)| *place == "#in-mid").unwrap().1;
        let today = html.split("<span class=\"today\">").nth(1);
        today.and_then(|rest| rest.split('<').next()).map(plain)
    };
    assert_eq!(card("", EN), None);
    // GPT Image 2 low, rendered at 1536 x 1024: 10,000 x 158 tokens at $30 a million. SDXL: 10,000 x "about" 0.0025. FLUX.2 [pro]:
    // 10,000 x 0.03.
    assert_eq!(card("using=fal/sdxl", EN).as_deref(), Some("about $22 more than today"));
    assert_eq!(card("using=bfl/flux-2-pro", EN).as_deref(), Some("$253 less than today"));
    assert_eq!(card("using=bfl/flux-2-pro", DE).as_deref(), Some("253 $ weniger als heute"));
}

#[test]
fn a_route_in_use_that_ends_leads_to_its_successor_and_the_nearest() {
    // 10,000 x 272 tokens at $8 a million today; $176.40 to $235.20, and 10,000 x 196 tokens at $30 a million.
    let moves = "GPT Image 1 mini low on OpenAI ends on 1 Dec 2026. \
        OpenAI names GPT Image 2.6 low as its successor: $176–235 a month, $155–213 more. \
        Closest in price: GPT Image 2 low on OpenAI, $59 a month, $37 more. \
        [Show GPT Image 2 low: openai/gpt-image-2:low]";
    let larger = "Rendering at 1536 × 1024 and cropping costs $47 a month instead of $59 (GPT Image 2 low on OpenAI). \
        [Use 1536 × 1024: 1536x1024]";
    advises(catalog(), "using=openai/gpt-image-1-mini:low&tier=mid", EN, &[moves, larger]);
}

#[test]
fn without_a_price_at_this_size_the_bill_tells_the_end_of_the_route_in_use() {
    let query = "using=openai/gpt-image-1-mini:low&size=512x512&images=5";
    let told = "only 1024 × 1024, 1024 × 1536 and 1536 × 1024; retiring: shuts down on 1 Dec 2026, in 9 days; successor GPT Image 2.6 low";
    bill(query, EN, told);
    let opens = |advice: &Advice| matches!(advice, Advice::Move { .. });
    assert!(!ranked(catalog(), query).advice().iter().any(opens), "there is no price to be near to");
}

#[test]
fn a_model_in_use_that_another_provider_sells_for_less_is_found_there() {
    let at = |usd| vec![model("m", "mid", "", &quote(["2026-11-01", "vendor", "x.example", "exact", usd]))];
    let (dear, cheap) = (at("0.01"), at("0.006"));
    let sellers = catalog_of_sellers(&[("host", "x", "X", &dear), ("host", "y", "Y", &cheap)]);
    // 10,000 x 0.006, and 10,000 x 0.004.
    advises(&sellers, "using=x/m", EN, &["m costs $60 a month on Y, $40 less. [Show m: y/m]"]);
    advises(&sellers, "using=x/m", DE, &["m kostet bei Y 60 $ im Monat, 40 $ weniger. [m zeigen: y/m]"]);
    advises(&sellers, "using=y/m", EN, &[]);
}

#[test]
fn rendering_larger_and_batch_prices_are_advised_where_they_cost_less() {
    let only = |size: &str| format!(r#""sizes": {{"rule": {{"only": ["{size}"]}}, {EVIDENCE}}},"#);
    let batch = r#""batch": [{"terms": {"discount": {"percent": 50, "hours": 24}}, "source": "https://x.example", "checked": "2026-11-01", "grade": "vendor"}],"#;
    let price = |usd| quote(["2026-11-01", "vendor", "x.example", "exact", usd]);
    let sizes = catalog_of(&[
        model("large", "mid", &only("1024x1024"), &price("0.006")),
        model("small", "mid", &only("512x512"), &price("0.025")),
    ]);
    // 10,000 x 0.006, and 10,000 x 0.025.
    advises(
        &sizes,
        "size=512x512",
        EN,
        &[
            "Rendering at 1024 × 1024 and scaling down costs $60 a month instead of $250 (large on X). [Use 1024 × 1024: 1024x1024]",
        ],
    );
    let batches = catalog_of(&[model("m", "mid", batch, &price("0.006"))]);
    // 10,000 x 0.006, and half of that.
    let sentence = "With batch prices, results come within 24 hours, and m costs $30 a month instead of $60.";
    advises(&batches, "", EN, &[&format!("{sentence} [Use batch prices: batch]")]);
    advises(&batches, "batch=1", EN, &[]);
    advises(&batches, "budget=50", EN, &[]);
}

#[test]
fn there_are_at_most_two_pieces_of_advice_and_a_better_model_is_only_advised_without_one_in_use() {
    let is_step = |advice: &Advice| matches!(advice, Advice::StepUp(_));
    for query in ["", "tier=mid", "tier=premium", "size=512x512&images=200000", "size=2048x2048"] {
        let market = ranked(live(), query);
        let advice = market.advice();
        assert!(advice.len() <= MAX_ADVICE, "{query}: {advice:?}");
        let has_room = advice.iter().filter(|advice| !is_step(advice)).count() < MAX_ADVICE;
        assert_eq!(advice.iter().any(is_step), has_room && market.step_up().is_some(), "{query}");
        for using in market.ranked().take(5).map(|estimate| estimate.route.id) {
            let query = format!("{query}&using={using}");
            let market = ranked(live(), &query);
            let advice = market.advice();
            assert!(advice.len() <= MAX_ADVICE && !advice.iter().any(is_step), "{query}: {advice:?}");
        }
    }
}
