//! The scale of the bars: labels, name and position.

use image_price_estimator::{Locale, Query, Scale, page};

use crate::{DE, EN, plain, ranking};

/// Asserts the labels and the name of the scale for a query.
#[track_caller]
fn case(query: &str, locale: Locale, labels: &[&str], name: &str) {
    let ranking = ranking(query, "2026-11-22");
    let scale: Vec<String> =
        Scale::of(&ranking, locale).labels(locale).iter().map(|label| plain(label)).collect();
    assert_eq!(scale, labels, "{query}");
    let head = page::head(&ranking, locale);
    assert!(head.contains(&format!("<div class=\"unit\">{name}</div>")), "{head}");
    for label in labels {
        assert!(plain(&head).contains(&format!("<span>{label}</span>")), "{label}: {head}");
    }
}

/// Adds a euro rate to a locale.
fn euros(locale: Locale) -> Locale {
    let currency = Query::parse("currency=eur&rate=0.92&rate_date=2026-11-20").locale(locale.lang).currency;
    Locale { currency, ..locale }
}

#[test]
fn the_scale_uses_and_names_the_currency_of_the_figures() {
    // From $0.0025 to $0.21 an image.
    case("", EN, &["$0.001", "$0.01", "$0.10", "$1"], "US$ per image, each step ×10");
    case("", DE, &["0,001 $", "0,01 $", "0,10 $", "1 $"], "US$ pro Bild, jeder Schritt ×10");
    case("", euros(EN), &["€0.001", "€0.01", "€0.10", "€1"], "€ per image, each step ×10");
    case("", euros(DE), &["0,001 €", "0,01 €", "0,10 €", "1 €"], "€ pro Bild, jeder Schritt ×10");
}

#[test]
fn a_bar_ends_at_its_amount_between_the_labels() {
    let yen = Query::parse("currency=jpy&rate=100&rate_date=2026-11-20").locale(EN.lang);
    let ranking = ranking("route=bfl/flux-2-pro", "2026-11-22");
    let cost = ranking.estimates[0].price.as_ref().unwrap().cost;
    // 0.03 * 100 = 3 yen: log10(3) = 47.7 % of the way from 1 to 10.
    let scale = Scale::of(&ranking, yen);
    assert_eq!(scale.labels(yen), ["¥1", "¥10"]);
    assert_eq!(scale.bar(cost).typical / 100, 47);
}

#[test]
fn an_excerpt_has_the_first_rows_and_a_link_to_all() {
    let ranking = ranking("", "2026-11-22");
    let (whole, excerpt) = (page::html(&ranking, EN), page::excerpt(&ranking, EN, "../"));
    let rows = |html: &str| html.matches("<tr class=\"route\"").count();
    assert_eq!((rows(&excerpt), rows(&whole) > 20), (20, true));
    let link =
        format!("<a href=\"../\" target=\"_blank\">See all {} rows on a page of their own</a>", rows(&whole));
    assert!(excerpt.contains(&link) && !whole.contains(&link), "{excerpt}");
    // Neither the button for all rows nor the unranked routes have anything to show.
    assert!(
        excerpt.contains("data-more-than=\"0\"")
            && excerpt.contains("<details class=\"unranked\"></details>")
    );
}

#[test]
fn an_empty_ranking_has_no_scale() {
    assert!(page::html(&ranking("", "2026-11-22"), EN).contains("<th "));
    for (query, as_of) in [("provider=bfl&latency=fast", "2026-11-22"), ("", "2025-01-01")] {
        let ranking = ranking(query, as_of);
        assert!(Scale::of(&ranking, EN).labels(EN).is_empty(), "{query}");
        assert_eq!(page::head(&ranking, EN), "");
        let html = page::html(&ranking, EN);
        assert!(!html.contains("0.000000001") && !html.contains("<th "), "{html}");
    }
}
