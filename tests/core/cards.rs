//! The cards: the answer in each quality tier, and which sentences of the answer they leave to be shown.

use image_price_estimator::catalog::Catalog;
use image_price_estimator::i18n::text;
use image_price_estimator::{Author, Locale, page, rank};

use crate::fixtures::{EVIDENCE, catalog_of, model, quote, vendor_quote};
use crate::{DE, EN, catalog, day, job, plain};

const DAY: &str = "2026-11-26";

/// Builds a catalog of models, given as (id, tier, sizes, checked, grade, qualifier, USD per image).
fn models(models: &[[&str; 7]]) -> Catalog {
    let model = |[id, tier, sizes, checked, grade, qualifier, usd]: &[&str; 7]| {
        let sizes: Vec<String> = sizes.split(' ').map(|size| format!("\"{size}\"")).collect();
        let sizes = format!(r#""sizes": {{"rule": {{"only": [{}]}}, {EVIDENCE}}},"#, sizes.join(", "));
        model(id, tier, &sizes, &quote([checked, grade, "x.example", qualifier, usd]))
    };
    catalog_of(&models.iter().map(model).collect::<Vec<_>>())
}

/// Two models for drafts, and one of the mid tier that is cheaper when it renders at 1024 × 1024.
fn market() -> Catalog {
    models(&[
        ["draft", "budget", "512x512 1024x1024", "2026-11-01", "vendor", "exact", "0.003"],
        ["large", "mid", "1024x1024", "2026-08-01", "list", "about", "0.0059"],
        ["small", "mid", "512x512", "2026-11-20", "vendor", "exact", "0.025"],
    ])
}

/// Asserts the text of the card of a tier.
#[track_caller]
fn card(catalog: &Catalog, query: &str, tier: &str, locale: Locale, expected: &str) {
    let contents = page::above_the_list(&rank(catalog, &job(query), day(DAY)), locale, &Author::default());
    let html = contents.into_iter().find(|(place, _)| *place == format!("#in-{tier}")).unwrap().1;
    let text: String =
        html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    assert_eq!(plain(&text).trim(), expected, "{query}: {tier}");
}

#[test]
fn a_card_says_what_a_tier_costs_on_which_route_and_how_that_is_known() {
    // 10,000 x 0.003, and 1,000 x 0.003.
    card(&market(), "", "any", EN, "$30 a month");
    card(&market(), "", "budget", EN, "$30 a month $3 per 1,000 draft X ●●● vendor's own price, 1 Nov 2026");
    // 10,000 x 0.0059; the list was read 117 days before.
    card(
        &market(),
        "",
        "mid",
        EN,
        "about $59 a month about $5.90 per 1,000 large X ●●○ developers' price list, 117 days ago",
    );
    card(
        &market(),
        "",
        "mid",
        DE,
        "etwa 59 $ im Monat etwa 5,90 $ je 1.000 large X ●●○ Preisliste von Entwicklern, vor 117 Tagen",
    );
    card(&market(), "", "premium", EN, "none for this job");
    card(&market(), "", "premium", DE, "keine für diese Vorgaben");
}

#[test]
fn a_card_counts_rendering_larger_if_that_is_cheaper_and_says_so() {
    // 200,000 x 0.0059, against 200,000 x 0.025 at the size itself.
    let large = "about $1,180 a month about $5.90 per 1,000 large X ●●○ developers' price list, 117 days ago \
                 rendered at 1024 × 1024, then scaled down";
    card(&market(), "size=512x512&images=200000", "mid", EN, large);
    // The answer in the budget tier costs less at its own size: 200,000 x 0.003.
    let draft = "$600 a month $3 per 1,000 draft X ●●● vendor's own price, 1 Nov 2026";
    card(&market(), "size=512x512&images=200000", "budget", EN, draft);
    card(
        &market(),
        "size=512x768&images=200000",
        "mid",
        EN,
        &large.replace("scaled down", "scaled down and cropped"),
    );
}

#[test]
fn a_card_does_not_depend_on_the_tier_that_is_chosen() {
    let mid = "about $59 a month about $5.90 per 1,000 large X ●●○ developers' price list, 117 days ago";
    for tier in ["any", "budget", "mid", "premium"] {
        card(&market(), &format!("tier={tier}"), "mid", EN, mid);
    }
}

#[test]
fn a_card_names_routes_at_the_same_price_and_those_that_may_cost_less() {
    let quoted = |usd| quote(["2026-11-01", "vendor", "x.example", "exact", usd]);
    let range = vendor_quote(
        r#"{"observed": {"low": "0.001", "usual": "0.002", "high": "0.009", "billing": "gpu_seconds"}}"#,
    );
    let catalog = catalog_of(&[
        model("one", "mid", "", &quoted("0.004")),
        model("span", "mid", "", &range),
        model("two", "mid", "", &quoted("0.004")),
    ]);
    // 10,000 x 0.004; 10,000 x 0.001 and 0.009.
    let mid = "$40 a month $4 per 1,000 one X ●●● vendor's own price, 1 Nov 2026 same price: two on X · possibly less: $10–90, span on X";
    card(&catalog, "", "mid", EN, mid);
}

#[test]
fn in_a_tier_of_routes_with_a_caveat_the_card_names_it() {
    let reported = models(&[["told", "premium", "1024x1024", "2026-11-01", "report", "exact", "0.01"]]);
    // 10,000 x 0.01.
    card(
        &reported,
        "",
        "premium",
        EN,
        "$100 a month $10 per 1,000 told X ●○○ third-party report, 1 Nov 2026 from a report only",
    );
}

#[test]
fn a_card_counts_images_for_a_budget_and_costs_over_a_horizon() {
    // 50 / 0.003, 0.01 / 0.003, 0.01 / 0.0059, and 12 x 10,000 x 0.003.
    let tail = "$3 per 1,000 draft X ●●● vendor's own price, 1 Nov 2026";
    card(&market(), "budget=50", "budget", EN, &format!("16,666 images {tail}"));
    card(&market(), "budget=0.01", "any", EN, "3 images");
    let list = "about $5.90 per 1,000 large X ●●○ developers' price list, 117 days ago";
    card(&market(), "budget=0.01", "mid", EN, &format!("about 1 image {list}"));
    card(&market(), "horizon=12", "budget", EN, &format!("$360 over 12 months {tail}"));
}

#[test]
fn only_sentences_that_neither_cards_nor_rows_say_are_shown() {
    let shown = |query: &str| {
        let sentences = EN.sentences(&rank(catalog(), &job(query), day(DAY)));
        let own = sentences.into_iter().filter(|sentence| !sentence.is_on_cards);
        own.map(|sentence| plain(&text::joined(sentence.parts)).trim().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(shown(""), Vec::<String>::new());
    assert!(shown("route=openai/gpt-image-1-mini:low")[0].contains("but it ends on 1 Dec 2026."));
}
