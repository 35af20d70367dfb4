//! The changes since a day: their groups, figures, lines and headline.

use std::collections::BTreeSet;

use image_price_estimator::tools::changes::{changes, html, text};
use image_price_estimator::{Change, Changes, Locale, Usd, rank};

use crate::fixtures::{catalog_of, catalog_of_quotes, price_rise, quote};
use crate::{DE, EN, day, job, plain, ranking, usd};

/// Returns the changes from the day of the article to 22 November 2026.
fn since_the_article(query: &str) -> Changes<'static> {
    changes(&ranking(query, "2026-11-22").asked, day("2026-06-15"))
}

/// Returns the ids of the changed routes.
fn ids<'a>(group: &[Change<'a>]) -> Vec<&'a str> {
    group.iter().map(|change| change.route.id).collect()
}

/// Returns the change of a route.
#[track_caller]
fn change_of<'c>(group: &'c [Change<'static>], route: &str) -> &'c Change<'static> {
    group
        .iter()
        .find(|change| change.route.id == route)
        .unwrap_or_else(|| panic!("{route} is not in the group"))
}

/// Returns the typical costs per image before and now.
fn figures(change: &Change) -> (Option<Usd>, Option<Usd>) {
    let typical = |estimate: &image_price_estimator::Estimate| Some(estimate.price.as_ref()?.cost.typical);
    (typical(&change.before), typical(&change.now))
}

/// Returns the line that starts with this text, with plain spaces.
#[track_caller]
fn line(changes: &Changes, locale: Locale, start: &str) -> String {
    let lines: Vec<String> =
        text::lines(changes, locale).iter().map(|line| line.replace('\u{a0}', " ")).collect();
    lines
        .iter()
        .find(|line| line.trim_start().starts_with(start))
        .unwrap_or_else(|| panic!("{lines:#?}"))
        .clone()
}

#[test]
fn changes_since_the_article_are_grouped_by_kind() {
    let changes = since_the_article("");
    assert_eq!(
        ids(&changes.shut_down),
        [
            "google/imagen-4",
            "google/imagen-4-fast",
            "google/imagen-4-ultra",
            "google/nano-banana",
            "google/nano-banana-2",
            "openai/gpt-image-1:high",
            "openai/gpt-image-1:low",
            "openai/gpt-image-1:medium",
            "vertex/imagen-4",
            "vertex/imagen-4-fast",
            "vertex/imagen-4-ultra",
        ]
    );
    assert_eq!(
        ids(&changes.corrected),
        [
            "fal/flux-2-pro",
            "fal/flux-schnell",
            "fal/sdxl",
            "openai/gpt-image-2:high",
            "openai/gpt-image-2:low",
        ]
    );
    assert_eq!(ids(&changes.changed), [""; 0]);
    assert_eq!(ids(&changes.announced), ["azure/gpt-image-1.5"]);
    for change in &changes.new {
        assert!(
            change.route.quotes.iter().all(|quote| quote.checked.first() > changes.since),
            "{}",
            change.route.id
        );
        assert_eq!(figures(change).0, None);
    }
    assert!(ids(&changes.new).contains(&"openai/gpt-image-2.6:low"));
    assert!(!ids(&changes.new).contains(&"getimg/flux-2"), "routes without a price are not new");
}

#[test]
fn corrections_carry_the_old_and_the_new_price() {
    let changes = since_the_article("");
    let case = |route: &str, old: f64, new: f64| {
        let change = change_of(&changes.corrected, route);
        assert_eq!(figures(change), (Some(usd(old)), Some(usd(new))), "{route}");
        let quote =
            |estimate: &image_price_estimator::Estimate| estimate.price.as_ref().unwrap().quote.checked;
        assert_eq!(quote(&change.before), day("2026-06-15").into());
        assert!(quote(&change.now) > day("2026-06-15").into());
    };
    // LiteLLM's list; the article's figure is that of FLUX.1 [dev].
    case("fal/flux-schnell", 0.025, 0.003);
    // fal.ai's page; the article's figure is that of FLUX.2 [flex].
    case("fal/flux-2-pro", 0.05, 0.03);
    case("fal/sdxl", 0.0023, 0.0025);
    // 196 and 7,024 tokens at $30 a million.
    case("openai/gpt-image-2:low", 0.04, 196.0 * 30e-6);
    case("openai/gpt-image-2:high", 0.35, 7024.0 * 30e-6);
}

#[test]
fn shutdowns_carry_the_last_price_and_every_successor_in_turn() {
    let changes = since_the_article("");
    let case = |route: &str, last: Option<f64>, successors: &[&str]| {
        let change = change_of(&changes.shut_down, route);
        assert_eq!(figures(change), (last.map(usd), None), "{route}");
        let named: Vec<&str> = change.successors.iter().map(|next| next.route.id).collect();
        assert_eq!(named, successors, "{route}");
    };
    let banana = ["google/nano-banana-2", "google/nano-banana-2.1"];
    case("google/imagen-4-fast", Some(0.02), &banana);
    // The article's 0.054 was corrected to 0.06 before the shutdown.
    case("google/imagen-4-ultra", Some(0.06), &["google/nano-banana-pro"]);
    // 1,290 tokens at $30 a million, checked between the article and the shutdown.
    case("google/nano-banana", Some(1290.0 * 30e-6), &banana);
    case("openai/gpt-image-1:low", Some(272.0 * 40e-6), &["openai/gpt-image-2:low"]);
    case("vertex/imagen-4", None, &["vertex/nano-banana-2"]);
}

#[test]
fn each_line_gives_grade_day_and_source_of_its_prices() {
    let changes = since_the_article("");
    assert_eq!(
        line(&changes, EN, "FLUX.1 [schnell], fal.ai"),
        "  FLUX.1 [schnell], fal.ai: $0.025 (report, 15 Jun 2026, fal.ai) → $0.003 (price list, 1 Aug 2026, BerriAI/litellm)"
    );
    assert_eq!(
        line(&changes, DE, "GPT Image 2 low"),
        "  GPT Image 2 low, OpenAI: ab 0,04 $ (Bericht, 15. Juni 2026, developers.openai.com) → \
         0,00588 $ (Preisliste, 1. Aug. 2026, BerriAI/litellm)"
    );
    assert_eq!(
        line(&changes, EN, "Imagen 4 Fast, Google Gemini"),
        "  Imagen 4 Fast, Google Gemini API: shut down 17 Aug 2026 (vendor, 22 Nov 2026, ai.google.dev); \
         last price $0.02 (price list, 1 Aug 2026, BerriAI/litellm); successor Nano Banana 2, itself shut down 29 Oct 2026, \
         then Nano Banana 2.1: from $0.0336 (report, 18 Oct 2026, skills.sh)"
    );
    // 3 and 4 times 196 tokens at $30 a million.
    assert_eq!(
        line(&changes, DE, "GPT Image 2.6 low"),
        "  GPT Image 2.6 low, OpenAI: 0,01764 $ bis 0,02352 $ (Bericht, 4. Nov. 2026, developers.openai.com)"
    );
    assert_eq!(
        line(&changes, EN, "GPT Image 1 mini low"),
        "  GPT Image 1 mini low, OpenAI: $0.002176 (price list, 1 Aug 2026, BerriAI/litellm); \
         ends 1 Dec 2026 (vendor, 22 Nov 2026, developers.openai.com)"
    );
    assert_eq!(
        line(&changes, DE, "GPT Image 1.5, Microsoft"),
        "  GPT Image 1.5, Microsoft Azure OpenAI: endet am 16. Dez. 2026 (Bericht, 22. Nov. 2026, MicrosoftDocs/azure-ai-docs)"
    );
    let batch = since_the_article("batch=true");
    // Half of 196 tokens at $30 a million; in June no batch terms were known.
    assert!(line(&batch, DE, "GPT Image 2 low").contains(
        "→ 0,00294 $ im Batch (Preisliste, 1. Aug. 2026, BerriAI/litellm), Batch: Bericht, 5. Nov. 2026"
    ));
}

#[test]
fn the_headline_counts_the_routes_of_each_group() {
    let case = |as_of: &str, since: &str, english: &str, german: &str| {
        let changes = changes(&ranking("", as_of).asked, day(since));
        let headline = |locale| text::headline(&changes, locale).replace('\u{a0}', " ");
        assert_eq!((headline(EN).as_str(), headline(DE).as_str()), (english, german));
    };
    let all = since_the_article("");
    let new = all.new.len();
    case(
        "2026-11-22",
        "2026-06-15",
        &format!(
            "Since 15 Jun 2026: 11 routes shut down, 5 prices corrected, {new} newly listed, 1 more shutdown announced."
        ),
        &format!(
            "Seit dem 15. Juni 2026: 11 Routen abgeschaltet, 5 Preise berichtigt, {new} neu erfasst, \
             1 weitere Abschaltung angekündigt."
        ),
    );
    case(
        "2026-10-02",
        "2026-10-01",
        "Since 1 Oct 2026: 1 route shut down.",
        "Seit dem 1. Okt. 2026: 1 Route abgeschaltet.",
    );
    let nothing =
        ("Nothing has changed since 22 Nov 2026.", "Seit dem 22. Nov. 2026 hat sich nichts geändert.");
    case("2026-11-22", "2026-11-22", nothing.0, nothing.1);
    case("2026-06-30", "2026-11-22", nothing.0, nothing.1);
}

#[test]
fn each_route_is_in_one_group_and_the_tier_changes_no_correction() {
    for as_of in ["2026-06-16", "2026-08-17", "2026-10-30", "2026-12-01", "2027-04-01"] {
        for since in ["2025-12-31", "2026-06-01", "2026-06-15", "2026-08-31", "2026-11-30"] {
            let changes_for = |query: &str| changes(&ranking(query, as_of).asked, day(since));
            let found = changes_for("size=1536x1024");
            let groups = [
                &found.shut_down,
                &found.changed,
                &found.corrected,
                &found.other_source,
                &found.new,
                &found.announced,
            ];
            let all: Vec<&str> = groups.iter().flat_map(|group| ids(group)).collect();
            assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len(), "{since} to {as_of}: {all:?}");
            assert_eq!(all.is_empty(), found.is_empty());
            assert_eq!(ids(&found.corrected), ids(&changes_for("size=1536x1024&tier=premium").corrected));
            assert_eq!(html::html(&found, DE).matches("<li ").count(), all.len());
        }
    }
}

/// Asserts the headline for a first and a second quote, each given as (grade, source, qualifier, price).
#[track_caller]
fn between(quotes: [[&str; 4]; 2], english: &str, german: &str) {
    let [first, second] = quotes;
    let on = |day, [grade, source, qualifier, usd]: [&str; 4]| quote([day, grade, source, qualifier, usd]);
    let catalog = catalog_of_quotes(&[on("2026-06-01", first), on("2026-09-01", second)]);
    let changes = changes(&rank(&catalog, &job(""), day("2026-09-01")).asked, day("2026-08-31"));
    let headline = |locale| plain(&text::headline(&changes, locale));
    assert_eq!((headline(EN).as_str(), headline(DE).as_str()), (english, german));
}

#[test]
fn the_same_source_changes_a_price_and_better_evidence_corrects_it() {
    let changed = ("Since 31 Aug 2026: 1 price changed.", "Seit dem 31. Aug. 2026: 1 Preis geändert.");
    let other = (
        "Since 31 Aug 2026: 1 price from another source.",
        "Seit dem 31. Aug. 2026: 1 Preis aus anderer Quelle.",
    );
    let corrected = ("Since 31 Aug 2026: 1 price corrected.", "Seit dem 31. Aug. 2026: 1 Preis berichtigt.");
    let nothing =
        ("Nothing has changed since 31 Aug 2026.", "Seit dem 31. Aug. 2026 hat sich nichts geändert.");
    let case = |first, second, (english, german)| between([first, second], english, german);
    let vendor = ["vendor", "docs.x.example/pricing", "exact", "0.04"];
    // The same page, another page of the vendor, the same list, the same blog.
    case(vendor, ["vendor", "docs.x.example/pricing/", "exact", "0.05"], changed);
    case(vendor, ["vendor", "x.example/models/m", "exact", "0.03"], changed);
    case(
        ["list", "github.com/o/r/a", "exact", "0.04"],
        ["list", "github.com/o/r/b", "exact", "0.05"],
        changed,
    );
    case(["report", "b.example/m", "exact", "0.04"], ["report", "www.b.example/m", "exact", "0.05"], changed);
    // Weaker evidence corrects nothing, and its different price does not prove a change.
    case(vendor, ["report", "b.example/m", "exact", "0.05"], other);
    // Better evidence corrects. A different price in another list does not.
    case(["report", "x.example/pricing", "exact", "0.05"], vendor, corrected);
    case(["list", "github.com/o/r/a", "exact", "0.05"], vendor, corrected);
    case(["list", "github.com/o/r/a", "exact", "0.04"], ["list", "github.com/o/s/a", "exact", "0.05"], other);
    // Rounded: 0.134 for 0.1344 is 0.3 % off, 0.13 is 3 %.
    case(["report", "b.example/m", "about", "0.134"], ["vendor", "x.example/p", "from", "0.1344"], nothing);
    case(["report", "b.example/m", "about", "0.13"], ["vendor", "x.example/p", "from", "0.1344"], corrected);
    case(
        ["report", "b.example/m", "exact", "0.134"],
        ["vendor", "x.example/p", "exact", "0.1344"],
        corrected,
    );
    // The same figure is no change: checked again, in another source, or with another qualifier.
    for source in ["docs.x.example/pricing", "b.example/m"] {
        for qualifier in ["exact", "about", "from", "up_to"] {
            for grade in ["vendor", "list"] {
                case(vendor, [grade, source, qualifier, "0.04"], nothing);
                case([grade, source, qualifier, "0.04"], vendor, nothing);
            }
        }
    }
}

#[test]
fn changed_prices_carry_both_figures_with_their_sources() {
    let catalog = catalog_of_quotes(&price_rise("docs.x.example/pricing"));
    let changes = changes(&rank(&catalog, &job(""), day("2026-11-26")).asked, day("2026-11-25"));
    assert_eq!(ids(&changes.changed), ["x/m"]);
    assert_eq!(
        line(&changes, EN, "M, X"),
        "  M, X: $0.03 (vendor, 22 Aug 2026, docs.x.example) → $0.035 (vendor, 26 Nov 2026, docs.x.example)"
    );
    let html = html::html(&changes, DE);
    assert!(plain(&html).contains("<p>1 Preis geändert</p>"), "{html}");
}

#[test]
fn the_headline_counts_changed_prices_in_the_plural() {
    let quotes = price_rise("x.example").join(", ");
    let route = |quality: &str| format!(r#"{{"quality": "{quality}", "quotes": [{quotes}]}}"#);
    let routes = [route("high"), route("low")].join(", ");
    let catalog = catalog_of(&[format!(r#"{{"id": "m", "name": "M", "routes": [{routes}]}}"#)]);
    let changes = changes(&rank(&catalog, &job(""), day("2026-11-26")).asked, day("2026-11-25"));
    let headline = |locale| plain(&text::headline(&changes, locale));
    assert_eq!(headline(EN), "Since 25 Nov 2026: 2 prices changed.");
    assert_eq!(headline(DE), "Seit dem 25. Nov. 2026: 2 Preise geändert.");
}

#[test]
fn a_correction_links_both_sources_and_no_change_is_a_paragraph() {
    let html = html::html(&since_the_article(""), EN);
    assert!(html.starts_with("<details class=\"changes\"><summary>Since 15"), "{html}");
    let schnell = html.split("<li ").find(|item| item.contains("[schnell]")).unwrap();
    assert_eq!(schnell.matches("<a href=\"https://").count(), 2, "{schnell}");
    let nothing = html::html(&changes(&ranking("", "2026-11-22").asked, day("2026-11-22")), DE);
    assert!(nothing.starts_with("<p class=\"changes\">Seit dem 22."), "{nothing}");
}
