//! Empty rankings: the filters that leave no route, and the lifts that bring one back.

use image_price_estimator::catalog::Catalog;
use image_price_estimator::estimate::blocked::blocked;
use image_price_estimator::i18n::text;
use image_price_estimator::query::form::Form;
use image_price_estimator::tools;
use image_price_estimator::{Locale, Query, Ranking, page};

use crate::fixtures::grown;
use crate::{DE, EN, catalog, day, plain, ranking};

/// Returns the answer above the list.
fn answer_text(ranking: &Ranking, locale: Locale) -> String {
    plain(&text::joined(locale.answer(ranking)))
}

/// Asserts the answer to a query that ranks nothing, and the labels of its buttons.
#[track_caller]
fn case(query: &str, as_of: &str, english: &str, german: &str, buttons: &[&str]) {
    case_in(catalog(), query, as_of, english, german, buttons);
}

/// Asserts the answer of a catalog to a query that ranks nothing, and the labels of its buttons. Each button brings back a
/// row.
#[track_caller]
fn case_in(catalog: &Catalog, query: &str, as_of: &str, english: &str, german: &str, buttons: &[&str]) {
    let ranking = image_price_estimator::rank(catalog, &Query::parse(query).job, day(as_of));
    assert_eq!(answer_text(&ranking, EN), english, "{query}");
    assert_eq!(answer_text(&ranking, DE), german, "{query}");
    let lifts = blocked(&ranking).unwrap().lifts;
    let labels: Vec<String> = lifts.iter().map(|lift| plain(&EN.lift(lift, &ranking.asked.job))).collect();
    assert_eq!(labels, buttons, "{query}");
    for lift in &lifts {
        let mut form = Form::new(Query { as_of: Some(day(as_of)), ..Query::parse(query) });
        form.take("lift", &lift.query(), false, EN);
        let after = image_price_estimator::rank(catalog, &form.query.job, form.query.as_of.unwrap());
        assert!(after.ranked().next().is_some(), "{query}: {lift:?} must bring back a row");
    }
}

#[test]
fn filters_of_score_seller_weights_and_steps_are_named_and_lifted() {
    let case = |query: &str, english: &str, german: &str, buttons: &[&str]| {
        case_in(grown(), query, "2026-11-26", english, german, buttons);
    };
    case(
        "at_least=1450",
        "No route is known to score at least 1450 points.",
        "Von keiner Route ist bekannt, dass sie mindestens 1450 Punkte hat.",
        &["Any score"],
    );
    case(
        "provider=x&direct=1",
        "No route at X is known to come without a reseller.",
        "Bei X ist von keiner Route bekannt, dass sie nicht von einem Wiederverkäufer kommt.",
        &["Any provider", "With resellers"],
    );
    case(
        "route=openai/gpt-image-2.6:low&open_weights=1",
        "The chosen route is not known to have open weights.",
        "Von der gewählten Route ist nicht bekannt, dass sie offene Gewichte hat.",
        &["Any route", "With or without open weights"],
    );
    case(
        "provider=x&steps=9",
        "SDXL on X: at most 8 steps.",
        "SDXL bei X: höchstens 8 Schritte.",
        &["Any provider", "Default steps"],
    );
}

#[test]
fn the_answer_names_the_filters_that_block() {
    case(
        "size=8192x8192&tier=premium&latency=fast&provider=replicate",
        "2026-11-26",
        "No route at Replicate is known to make 8192 × 8192, nor at any other provider. Largest preset confirmed at Replicate: \
         2048 × 2048. No route is known to reach the premium tier and to be fast.",
        "Bei Replicate ist von keiner Route bekannt, dass sie 8192 × 8192 liefert, auch bei keinem anderen Anbieter. \
         Größte bestätigte Standardgröße bei Replicate: 2048 × 2048. Von keiner Route ist bekannt, dass sie mindestens Stufe Premium hat \
         und schnell ist.",
        &["Any tier · 1024 × 1024", "Any speed · 1024 × 1024", "Clear all filters · 3840 × 2160"],
    );
    case(
        "provider=bfl&size=3840x2160",
        "2026-11-26",
        "No route at Black Forest Labs is known to make 3840 × 2160. Largest preset confirmed at Black Forest Labs: 2048 × 2048.",
        "Bei Black Forest Labs ist von keiner Route bekannt, dass sie 3840 × 2160 liefert. Größte bestätigte Standardgröße bei Black Forest Labs: 2048 × 2048.",
        &["Any provider", "2048 × 2048"],
    );
    case(
        "provider=openai&size=512x512",
        "2026-11-26",
        "No route at OpenAI with a current price is known to make 512 × 512. Nearest preset confirmed at OpenAI: 1024 × 1024.",
        "Bei OpenAI ist von keiner Route mit aktuellem Preis bekannt, dass sie 512 × 512 liefert. Nächstliegende bestätigte Standardgröße bei OpenAI: 1024 × 1024.",
        &["Any provider", "1024 × 1024"],
    );
    case(
        "provider=bfl&latency=fast",
        "2026-11-26",
        "No route at Black Forest Labs is known to be fast.",
        "Bei Black Forest Labs ist von keiner Route bekannt, dass sie schnell ist.",
        &["Any provider", "Any speed"],
    );
    case(
        "exclude=fal&provider=fal",
        "2026-11-26",
        "The chosen providers and routes leave nothing to rank.",
        "Die Auswahl von Anbietern und Routen lässt nichts übrig.",
        &["Any provider"],
    );
    case(
        "route=openai/gpt-image-1-mini:low",
        "2026-12-02",
        "GPT Image 1 mini low on OpenAI: shut down 1 Dec 2026; named successor: GPT Image 2.6 low.",
        "GPT Image 1 mini low bei OpenAI: abgeschaltet am 1. Dez. 2026; genannter Nachfolger: GPT Image 2.6 low.",
        &["Any route"],
    );
    case(
        "route=openai/gpt-image-1-mini:low,openai/gpt-image-1-mini:high",
        "2026-12-02",
        "None of the chosen routes has a current price; the list below says why.",
        "Keine der gewählten Routen hat einen aktuellen Preis; die Liste unten sagt, warum.",
        &["Any route"],
    );
}

#[test]
fn a_single_chosen_route_is_named_in_the_singular() {
    case(
        "route=fal/sdxl&tier=premium",
        "2026-11-26",
        "The chosen route is not known to reach the premium tier.",
        "Von der gewählten Route ist nicht bekannt, dass sie mindestens Stufe Premium hat.",
        &["Any route", "Any tier"],
    );
    case(
        "route=fal/sdxl,fal/flux-schnell&tier=premium",
        "2026-11-26",
        "None of the chosen routes is known to reach the premium tier.",
        "Von keiner der gewählten Routen ist bekannt, dass sie mindestens Stufe Premium hat.",
        &["Any route", "Any tier"],
    );
    // It never had a price and is not known to be fast, so no list below says why.
    case(
        "route=bfl/flux-2-dev&latency=fast",
        "2026-11-26",
        "The chosen route has no current price.",
        "Die gewählte Route hat keinen aktuellen Preis.",
        &["Any route"],
    );
}

#[test]
fn before_the_first_check_the_answer_names_its_day() {
    // The oldest quote of the catalog is Replicate's of FLUX.2 [pro].
    case(
        "",
        "2025-01-01",
        "By 1 Jan 2025, no price had been checked; the first check was on 30 Apr 2026.",
        "Bis zum 1. Jan. 2025 war noch kein Preis geprüft; die erste Prüfung war am 30. Apr. 2026.",
        &["As of 4 Nov 2026"],
    );
    case(
        "route=openai/gpt-image-2.6:low",
        "2026-07-01",
        "By 1 Jul 2026, no price of this route had been checked; the first check was on 4 Nov 2026.",
        "Bis zum 1. Juli 2026 war noch kein Preis dieser Route geprüft; die erste Prüfung war am 4. Nov. 2026.",
        &["Any route", "As of 4 Nov 2026"],
    );
    case(
        "route=openai/gpt-image-2.6:low,openai/gpt-image-2.6:high",
        "2026-07-01",
        "By 1 Jul 2026, no price of these routes had been checked; the first check was on 4 Nov 2026.",
        "Bis zum 1. Juli 2026 war noch kein Preis dieser Routen geprüft; die erste Prüfung war am 4. Nov. 2026.",
        &["Any route", "As of 4 Nov 2026"],
    );
}

/// Returns queries that combine every filter, on and off.
fn queries() -> Vec<String> {
    let mut queries = vec![String::new()];
    let mut combine = |values: &[&str]| {
        let with = |query: &String| values.iter().map(|value| format!("{query}&{value}")).collect::<Vec<_>>();
        queries = queries.iter().flat_map(with).collect();
    };
    combine(&["size=1024x1024", "size=8192x8192", "size=64x64", "size=4096x1024"]);
    combine(&["", "tier=mid", "tier=premium"]);
    combine(&["", "latency=fast", "latency=medium"]);
    combine(&["", "editing=1"]);
    combine(&["", "batch=only"]);
    combine(&["", "references=2"]);
    combine(&["", "horizon=36"]);
    combine(&["", "at_least=1450", "direct=1", "open_weights=1", "steps=50"]);
    combine(&[
        "",
        "provider=bfl",
        "provider=modelslab",
        "provider=openai,vertex",
        "provider=azure",
        "exclude=openai,google",
        "route=openai/gpt-image-1-mini:low",
        "route=replicate/sdxl&exclude=replicate/sdxl",
    ]);
    combine(&["as_of=2026-11-26", "as_of=2026-12-02", "as_of=2026-06-20", "as_of=2025-01-01"]);
    queries
}

#[test]
fn every_empty_ranking_has_a_reason_and_every_lift_yields_a_row() {
    let mut empty = 0;
    // The step is prime, so every value is combined with every other.
    for query in queries().into_iter().step_by(149) {
        let asked = Query::parse(&query);
        let as_of = asked.as_of.unwrap();
        let before = image_price_estimator::rank(catalog(), &asked.job, as_of);
        let Some(blocked) = blocked(&before) else {
            assert!(!page::head(&before, EN).is_empty() && page::lifts(&before, EN).is_empty(), "{query}");
            continue;
        };
        empty += 1;
        assert!(before.estimates.iter().all(|estimate| estimate.rank.is_none()), "{query}");
        assert!(!blocked.by.is_empty() && !blocked.lifts.is_empty(), "{query}");
        assert!(
            answer_text(&before, EN).ends_with('.') && answer_text(&before, DE).ends_with('.'),
            "{query}"
        );
        assert_eq!(page::head(&before, EN), "", "{query}");
        for lift in &blocked.lifts {
            let mut form = Form::new(asked.clone());
            form.take("lift", &lift.query(), false, EN);
            let job = &form.query.job;
            let after = image_price_estimator::rank(catalog(), job, form.query.as_of.unwrap());
            let rows = after.estimates.iter().filter(|estimate| estimate.rank.is_some()).count();
            assert!(rows > 0, "{query}: {lift:?} must bring back a row");
        }
    }
    assert!(empty > 100, "only {empty} queries rank nothing");
}

#[test]
fn a_lift_is_a_button_whose_value_is_the_changed_parameters() {
    let ranking = ranking("provider=bfl&latency=fast", "2026-11-26");
    assert_eq!(
        page::lifts(&ranking, DE),
        "<button type=\"button\" name=\"lift\" value=\"provider=&amp;route=&amp;exclude=\">Jeder Anbieter</button> \
         <button type=\"button\" name=\"lift\" value=\"latency=any\">Jedes Tempo</button> "
    );
}

#[test]
fn without_a_priced_route_the_chart_is_a_sentence() {
    for query in ["size=8192x8192&tier=premium&latency=fast&provider=replicate", "as_of=2025-01-01"] {
        for axis in ["volume", "resolution"] {
            let asked = Query::parse(&format!("{query}&show=chart&chart={axis}"));
            let ranking = ranking(query, &asked.as_of.unwrap_or(day("2026-11-26")).to_string());
            let shown = |locale| tools::answers(&asked, &ranking, locale, &String::new);
            assert_eq!(
                shown(EN),
                "<p>Nothing to draw: no route has a price for this job.</p>",
                "{query} {axis}"
            );
            assert_eq!(
                shown(DE),
                "<p>Nichts zu zeichnen: Keine Route hat für diese Vorgaben einen Preis.</p>",
                "{query} {axis}"
            );
        }
    }
    let asked = Query::parse("show=chart&chart=volume");
    let drawn = tools::answers(&asked, &ranking("", "2026-11-26"), EN, &String::new);
    assert!(drawn.starts_with("<figure"), "{drawn}");
}
