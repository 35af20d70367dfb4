//! The sentences above the list in both languages: the answer, and what to watch.

use image_price_estimator::i18n::text;
use image_price_estimator::page::row;
use image_price_estimator::query::form::Form;
use image_price_estimator::tools;
use image_price_estimator::tools::export;
use image_price_estimator::{Locale, Query, Scale};

use crate::fixtures::{catalog_of, model, quote};
use crate::{DE, EN, day, job, plain, ranking};

const DAY: &str = "2026-11-25";

/// Asserts the answer to a query.
#[track_caller]
fn answer(query: &str, locale: Locale, expected: &str) {
    let actual = text::joined(locale.answer(&ranking(query, DAY)));
    assert_eq!(plain(&actual), expected, "{query}");
}

/// Asserts what to watch for a query.
#[track_caller]
fn watch(query: &str, locale: Locale, expected: &str) {
    assert_eq!(plain(&locale.watch(&ranking(query, DAY))), expected, "{query}");
}

#[test]
fn the_answer_names_the_cheapest_then_tiers_then_undependable_routes() {
    // 10,000 x 0.0025; 10,000 x 196 tokens at $30 a million; 10,000 x 0.07. Not dependable: 10,000 x 0.002, 10,000 x 272
    // tokens at $8 a million, and what is only derived or reported: 10,000 x 1,756 and 1,120 tokens at $30 a million.
    answer(
        "",
        EN,
        "Cheapest with no end announced: about $25 a month, SDXL on fal.ai (vendor, 22 Aug 2026). Mid tier: $59, \
         GPT Image 2 low on OpenAI (price list, 1 Aug 2026). Premium tier: $700, FLUX.2 [max] at the same price on Black \
         Forest Labs (vendor, 22 Aug 2026) and fal.ai (vendor, 18 Aug 2026); possibly less: from $672, Nano Banana 2 on \
         Google Vertex AI (vendor, 18 Aug 2026). Cheaper, but: GPT Image 1 mini low on OpenAI, $22 (ends on 1 Dec 2026); \
         GPT Image 2.6 high on OpenAI, $527 (derived, not a stated price); and 2 more. Possibly cheaper, but: ModelsLab, from $20 \
         (does not say for which model); Nano Banana 2.1 on Google Gemini API, from $336 (from a report only).",
    );
    // 12 x 10,000 x 1,120 tokens at $120 a million from the vendor, and at $30 from a report.
    answer(
        "provider=google&tier=premium&horizon=12",
        DE,
        "Keine Route dieser Auswahl hat einen festen Preis, ohne dass ein Ende angekündigt ist. Niedrigste Angabe: ab 16.100 $ in 12 Monaten, \
         Nano Banana Pro bei Google Gemini API (Anbieter, 18. Aug. 2026). Womöglich günstiger, aber: Nano Banana 2.1 bei \
         Google Gemini API, ab 4.030 $ (nur aus einem Bericht).",
    );
    // 50 / 0.07, and at most 50 / 0.0672, rounded down; 50 / 0.05268 and at most 50 / 0.0336 by weaker sources.
    answer(
        "tier=premium&budget=50",
        EN,
        "$50 a month buys 714 images: FLUX.2 [max] at the same price on Black Forest Labs (vendor, 22 Aug 2026) and fal.ai \
         (vendor, 18 Aug 2026); possibly more: at most 744 images, Nano Banana 2 on Google Vertex AI (vendor, 18 Aug 2026). \
         Cheaper, but: GPT Image 2.6 high on OpenAI, 949 images (derived, not a stated price); GPT Image 2.5 high on OpenAI, 949 \
         images (derived, not a stated price); and 1 more. Possibly cheaper, but: Nano Banana 2.1 on Google Gemini API, at most \
         1,488 images (from a report only).",
    );
}

#[test]
fn counts_of_one_are_singular() {
    let case = |query: &str, english: &str, german: &str| {
        let ranking = ranking(query, "2026-11-22");
        for (locale, expected) in [(EN, english), (DE, german)] {
            let actual = plain(&format!(
                "{}; {}; {}",
                locale.asked(&ranking.asked.job),
                text::joined(locale.answer(&ranking)),
                tools::tool(&Form::new(Query::parse(query)), &ranking.asked, locale)
            ));
            assert!(actual.contains(expected), "{expected} must be in {actual}");
        }
    };
    case("references=1", ", 1 reference image;", ", 1 Referenzbild;");
    case("references=2", ", 2 reference images;", ", 2 Referenzbilder;");
    case("gpu_seconds=1", ", 1 GPU second;", ", 1 GPU-Sekunde;");
    case("horizon=1", ", ranked over a month;", ", geordnet nach den Kosten in einem Monat;");
    case("horizon=2", ", ranked over 2 months;", ", geordnet nach den Kosten in 2 Monaten;");
    // 10,000 × 0.0025, about.
    case("horizon=1", "about $25 over a month, SDXL on fal.ai", "etwa 25 $ in einem Monat, SDXL bei fal.ai");
    case("horizon=2", "about $50 over 2 months, SDXL on fal.ai", "etwa 50 $ in 2 Monaten, SDXL bei fal.ai");
    case("horizon=1&show=options", ">1 month<", ">1 Monat<");
    case("horizon=2&show=options", ">2 months<", ">2 Monate<");
    // 0.011 ÷ 0.00588 is one image, and 0.04 ÷ 0.0336 at most one.
    case("budget=0.011&route=openai/gpt-image-2:low", "OpenAI: 1 image (", "OpenAI: 1 Bild (");
    case("budget=0.04&route=google/nano-banana-2.1", "API: at most 1 image (", "API: höchstens 1 Bild (");
    let amounts = |query: &str, locale| {
        let ranking = ranking(query, "2026-11-22");
        let scale = Scale::of(&ranking, locale);
        let row = row::row(&ranking.estimates[0], &ranking.asked, scale, locale).unwrap();
        plain(&format!("{} {}", row.amount, row.beside))
    };
    assert_eq!(amounts("budget=0.011&route=openai/gpt-image-2:low", EN), "1 image at $0.00588");
    assert_eq!(amounts("budget=0.04&route=google/nano-banana-2.1", DE), "max. 1 Bild zu 0,0336 $");
    assert_eq!(amounts("budget=0.012&route=openai/gpt-image-2:low", EN), "2 images at $0.00588");
}

#[test]
fn german_tiers_are_names_after_stufe_and_differ_from_latencies() {
    let actual = |query: &str| plain(&DE.asked(&ranking(query, "2026-11-22").asked.job));
    for (tier, name) in [("budget", "Günstig"), ("mid", "Mittel"), ("premium", "Premium")] {
        assert!(actual(&format!("tier={tier}")).contains(&format!(", mindestens Stufe {name}")), "{tier}");
        let assumed = export::assumptions(&ranking(&format!("tier={tier}"), "2026-11-22"), DE).concat();
        assert!(
            assumed.contains(&format!("Routen unter der Stufe {name} und Routen ohne Stufe fehlen")),
            "{assumed}"
        );
    }
    assert!(actual("latency=medium").ends_with(", Tempo mindestens mittelschnell"));
    // Tier and latency must differ in German, where both could be "mittel".
    let ranking = ranking("", "2026-11-22");
    let facts = |locale: Locale| -> Vec<String> {
        ranking.estimates.iter().map(|estimate| plain(&locale.facts(estimate, &ranking.asked))).collect()
    };
    let (english, german) = (facts(EN), facts(DE));
    assert!(english.iter().any(|facts| facts.starts_with("mid · medium")), "{english:?}");
    for (english, german) in english.iter().zip(german) {
        let translates = |both: [&str; 2]| !english.starts_with(both[0]) || german.starts_with(both[1]);
        for both in [
            ["budget · ", "Stufe Günstig · "],
            ["mid · ", "Stufe Mittel · "],
            ["premium · ", "Stufe Premium · "],
            ["no tier · ", "ohne Stufe · "],
            ["mid · medium", "Stufe Mittel · mittelschnell"],
            ["premium · medium", "Stufe Premium · mittelschnell"],
        ] {
            assert!(translates(both), "{english}: {german}");
        }
    }
}

#[test]
fn a_price_without_a_model_has_a_name_in_each_language() {
    let ranking = ranking("route=modelslab/advertised,fal/sdxl", "2026-11-22");
    for (locale, name, other) in
        [(EN, "Advertised price", "Beworbener Preis"), (DE, "Beworbener Preis", "Advertised")]
    {
        let scale = Scale::of(&ranking, locale);
        let rows =
            ranking.estimates.iter().filter_map(|estimate| row::row(estimate, &ranking.asked, scale, locale));
        let models: Vec<String> = rows.map(|row| row.model).collect();
        assert!(models.iter().any(|model| model == name), "{models:?}");
        assert!(models.iter().any(|model| model == "SDXL"), "{models:?}");
        let query = Query { job: ranking.asked.job.clone(), ..Query::default() };
        let markdown = export::markdown(&query, &ranking, None, locale);
        assert!(markdown.contains(&format!("| {name} | ModelsLab |")), "{markdown}");
        assert!(!markdown.contains(other), "{markdown}");
    }
}

#[test]
fn ties_are_named_as_ties_with_the_better_evidence_first() {
    // 3,000 x 397 and 14,272 tokens at $30 a million from a price list; 3,000 x 3,568 tokens derived from a reseller.
    answer(
        "provider=openai&size=2048x2048&tier=mid&images=3000",
        EN,
        "Cheapest of this selection with no end announced: $36 a month, GPT Image 2 low on OpenAI (price list, 1 Aug 2026). \
         Premium tier: $1,280, GPT Image 2 high on OpenAI (price list, 1 Aug 2026). Cheaper, but: GPT Image 2.6 high on \
         OpenAI, $321 (derived, not a stated price); GPT Image 2.5 high on OpenAI, $321 (derived, not a stated price); and 2 more.",
    );
    // One model, 10,000 x 0.03 at each. Replicate's price is from a report, so it is no part of the tie.
    answer(
        "route=bfl/flux-2-pro,fal/flux-2-pro,replicate/flux-2-pro",
        EN,
        "Cheapest of this selection with no end announced: $300 a month, FLUX.2 [pro] at the same price on Black Forest \
         Labs (vendor, 22 Aug 2026) and fal.ai (vendor, 18 Aug 2026).",
    );
}

#[test]
fn models_at_one_price_are_a_tie_and_a_ceiling_alone_is_the_lowest_figure() {
    let answer = |models: &[String], locale: Locale| {
        let catalog = catalog_of(models);
        let ranking = image_price_estimator::rank(&catalog, &job(""), day("2026-11-22"));
        plain(&text::joined(locale.answer(&ranking)))
    };
    // 10,000 x 0.03; on the same day, a vendor's own price is better evidence than a list.
    let tie = [
        model("a", "mid", "", &quote(["2026-11-20", "list", "y.example", "exact", "0.03"])),
        model("b", "mid", "", &quote(["2026-11-20", "vendor", "x.example", "exact", "0.03"])),
    ];
    assert_eq!(
        answer(&tie, EN),
        "Cheapest with no end announced: $300 a month, a tie between b on X (vendor, 20 Nov 2026) and a on X (price list, \
         20 Nov 2026)."
    );
    assert_eq!(
        answer(&tie, DE),
        "Günstigste Route ohne angekündigtes Ende: 300 $ im Monat, b bei X (Anbieter, 20. Nov. 2026) und a bei X (Preisliste, \
         20. Nov. 2026) gleichauf."
    );
    let ceiling = [
        model("a", "mid", "", &quote(["2026-11-20", "vendor", "x.example", "up_to", "0.03"])),
        model("b", "mid", "", &quote(["2026-11-20", "vendor", "x.example", "up_to", "0.04"])),
    ];
    assert_eq!(
        answer(&ceiling, EN),
        "No route with no end announced has a firm price. Lowest figure: up to $300 a month, a on X (vendor, 20 Nov 2026)."
    );
    assert_eq!(
        answer(&ceiling, DE),
        "Keine Route hat einen festen Preis, ohne dass ein Ende angekündigt ist. Niedrigste Angabe: bis zu 300 $ im Monat, \
         a bei X (Anbieter, 20. Nov. 2026)."
    );
}

#[test]
fn a_floor_is_never_called_cheaper_than_a_firm_price() {
    // 3,000 x (0.07 + 3 x 0.03) for certain; 3,000 x 1,680 tokens at $60 a million, and more on top.
    answer(
        "size=2048x2048&tier=premium&images=3000",
        EN,
        "Cheapest with no end announced: $480 a month, FLUX.2 [max] at the same price on Black Forest Labs (vendor, 22 Aug \
         2026) and fal.ai (vendor, 18 Aug 2026); possibly less: from $302, Nano Banana 2 on Google Vertex AI (vendor, 18 Aug \
         2026), and 1 more. Cheaper, but: GPT Image 2.6 high on OpenAI, $321 (derived, not a stated price); GPT Image 2.5 high on \
         OpenAI, $321 (derived, not a stated price).",
    );
}

#[test]
fn without_a_firm_grade_the_answer_says_that_a_price_is_only_reported() {
    // On that day only reports are known: a floor of 0.04 and a ceiling of 0.35.
    let actual = text::joined(
        EN.answer(&ranking("route=openai/gpt-image-2:low,openai/gpt-image-2:high", "2026-06-20")),
    );
    assert_eq!(
        plain(&actual),
        "GPT Image 2 low on OpenAI: from $400 a month (report, 15 Jun 2026), but neither the vendor nor a price list states \
         this price. Each of the 2 routes below has a caveat, named in its row."
    );
}

#[test]
fn routes_cheaper_than_a_tier_are_counted_if_not_dependable() {
    // 10,000 x 0.05268 and more for the reference image, against 10,000 x (0.07 + 0.03) in all.
    let actual = plain(&text::joined(EN.answer(&ranking("references=1&exclude=getimg,modelslab", DAY))));
    assert!(
        actual.contains(
            "Premium tier: $1,000, FLUX.2 [max] at the same price on Black Forest Labs (vendor, 22 Aug 2026)"
        ),
        "{actual}"
    );
    assert!(actual.ends_with("; and 12 more."), "{actual}");
}

#[test]
fn shutdown_advice_is_per_month_even_with_a_horizon() {
    // 10,000 x 272 tokens at $8 a million; the total over six months would include the successor.
    answer(
        "route=openai/gpt-image-1-mini:low&horizon=6",
        EN,
        "GPT Image 1 mini low on OpenAI: $22 a month (price list, 1 Aug 2026), but it ends on 1 Dec 2026. OpenAI names GPT \
         Image 2.6 as its successor (low): $176–235 a month. Closest in price at the same tier or better, with no end announced: about $25 a month, SDXL on fal.ai (vendor, 22 Aug 2026).",
    );
    // A range of $59 to $2,110 is too wide to be nearest in price.
    let actual = plain(&text::joined(EN.answer(&ranking("route=openai/chatgpt-image-latest:medium", DAY))));
    assert!(actual.contains("announced: $300 a month, FLUX.2 [pro] on Black Forest Labs"), "{actual}");
}

#[test]
fn if_every_route_ends_the_answer_names_successor_and_alternative() {
    // 10,000 x 272 tokens at $8 a million; 10,000 x 3 to 4 x 196 tokens at $30 a million; 10,000 x 0.0025.
    let minis =
        "route=openai/gpt-image-1-mini:low,openai/gpt-image-1-mini:medium,openai/gpt-image-1-mini:high";
    answer(
        minis,
        EN,
        "GPT Image 1 mini low on OpenAI: $22 a month (price list, 1 Aug 2026), but it ends on 1 Dec 2026. OpenAI names GPT \
         Image 2.6 as its successor (low): $176–235 a month. Closest in price at the same tier or better, with no end announced: about $25 a month, SDXL on fal.ai (vendor, 22 Aug 2026). Each of the 3 routes below has a caveat, named in its row.",
    );
    answer(
        "route=openai/gpt-image-1-mini:low",
        DE,
        "GPT Image 1 mini low bei OpenAI: 22 $ im Monat (Preisliste, 1. Aug. 2026), endet aber am 1. Dez. 2026. OpenAI nennt GPT Image 2.6 als Nachfolger (low): 176–235 $ im Monat. Preislich am nächsten, mindestens gleiche Stufe, ohne angekündigtes Ende: etwa 25 $ im Monat, SDXL bei fal.ai (Anbieter, 22. Aug. 2026).",
    );
}

#[test]
fn the_answer_names_what_is_unknown_or_missing() {
    // The unknown is the price of reference images.
    answer(
        "references=2&tier=mid&provider=openai&route=openai/gpt-image-2.5:low",
        EN,
        "GPT Image 2.5 low on OpenAI: from $59 a month (derived, 9 Sep 2026), but the price of the reference images is not fully known.",
    );
    answer(
        "provider=modelslab",
        EN,
        "ModelsLab advertises a price, from $20 a month (report, 15 Jun 2026), but does not say for which model.",
    );
    answer(
        "route=getimg/z-image-turbo&size=512x512",
        DE,
        "Keine Quelle bestätigt, dass es Z-Image Turbo bei getimg.ai in 512 × 512 gibt; falls doch, kostet es 150 $ im Monat \
         (Bericht, 15. Juni 2026).",
    );
    answer("route=fal/sdxl", EN, "SDXL on fal.ai: about $25 a month (vendor, 22 Aug 2026).");
    answer(
        "route=google/imagen-4-ultra",
        EN,
        "Imagen 4 Ultra on Google Gemini API: shut down 17 Aug 2026; named successor: Nano Banana Pro.",
    );
    answer(
        "route=google/imagen-4-ultra,getimg/qwen-image",
        EN,
        "None of the chosen routes has a current price; the list below says why.",
    );
}

#[test]
fn caveats_name_the_model_or_vendor_that_they_apply_to() {
    // 10,000 x 158 tokens at $30 a million: less than 196 at 1024 x 1024.
    watch(
        "route=openai/gpt-image-2:low",
        EN,
        "Rendering at 1536 × 1024 and cropping costs $47 a month instead of $59 (GPT Image 2 low on OpenAI). GPT Image 2: \
         Billed by tokens, so the exact cost shows only on the bill. OpenAI: Several of its image models end in \
         2026. GPT Image 2 also edits images.",
    );
    watch("provider=replicate", EN, "FLUX.1 [schnell]: Nothing above 1 MP.");
    watch(
        "provider=getimg",
        EN,
        "getimg.ai: Not every price is public; an outage would stop every model behind its one key.",
    );
    watch(
        "provider=bfl",
        EN,
        "FLUX.2 [klein] 4B: Billed in credits of $0.01. Black Forest Labs: One model family only. FLUX.2 [klein] 4B also edits \
         images.",
    );
    watch("provider=nobody", EN, "");
    let large = EN.watch(&ranking("size=3840x2160&tier=premium", DAY));
    assert!(large.ends_with("Upscaling a smaller image is a separate step and may cost less."), "{large}");
    let fast = DE.watch(&ranking("latency=fast", DAY));
    assert!(fast.ends_with("am besten mit eigenen Prompts testen."), "{fast}");
}

/// Returns the answer and what to watch.
fn sentences(query: &str, locale: Locale) -> String {
    let ranking = ranking(query, DAY);
    plain(&format!("{} {}", text::joined(locale.answer(&ranking)), locale.watch(&ranking)))
}

/// Asserts that the sentences contain a text.
#[track_caller]
fn has(query: &str, locale: Locale, part: &str) {
    let sentences = sentences(query, locale);
    assert!(sentences.contains(part), "{query}: \"{part}\" must be in \"{sentences}\"");
}

/// Asserts that the sentences do not contain a text.
#[track_caller]
fn lacks(query: &str, locale: Locale, part: &str) {
    let sentences = sentences(query, locale);
    assert!(!sentences.contains(part), "{query}: \"{part}\" must not be in \"{sentences}\"");
}

#[test]
fn caveats_among_tied_routes_name_the_vendor_too() {
    // Black Forest Labs bills in credits; fal.ai and Replicate do not.
    let pro = "route=bfl/flux-2-pro,fal/flux-2-pro,replicate/flux-2-pro";
    has(pro, EN, " FLUX.2 [pro] on Black Forest Labs: Large pictures add up; billed in credits of $0.01.");
    has(pro, DE, " FLUX.2 [pro] bei Black Forest Labs: ");
    // Replicate documents a limit and editing of FLUX.1 [dev], fal.ai neither.
    // fal.ai's price of FLUX.1 [dev] is from a report, so Replicate's is alone.
    has("size=1000x1000&tier=mid", EN, " FLUX.1 [dev]: Nothing above 1 MP.");
    has("size=1000x1000&tier=mid", EN, " FLUX.1 [dev] also edits images.");
}

#[test]
fn figures_name_the_evidence_of_batch_and_reference_prices() {
    // Half of a list's price, by a report; 10,000 x 98 tokens at $30 a million.
    let halved =
        "$29 a month, GPT Image 2 low on OpenAI (price list, 1 Aug 2026, batch: report, 5 Nov 2026).";
    has("batch=only", EN, halved);
    has("batch=only", DE, "(Preisliste, 1. Aug. 2026, Batch: Bericht, 5. Nov. 2026)");
    let with_one =
        "GPT Image 2 low on OpenAI (price list, 1 Aug 2026, reference images: report, 24 Nov 2026)";
    has("references=1", EN, with_one);
    // Without batch and references there is no further evidence.
    lacks("", EN, "batch:");
    lacks("", EN, "reference images:");
}

#[test]
fn routes_that_may_cost_less_are_called_possibly_cheaper() {
    // A floor of $0.002 against $0.0025; 272 tokens at $8 a million are certainly less.
    has("", EN, " Cheaper, but: GPT Image 1 mini low on OpenAI, $22 (ends on 1 Dec 2026);");
    has("", EN, " Possibly cheaper, but: ModelsLab, from $20 (does not say for which model);");
    has("", DE, " Womöglich günstiger, aber: ModelsLab, ab 20 $ (nennt kein Modell);");
    // The price of references is unknown, so these routes may cost more.
    has("references=1&tier=premium", EN, " Possibly cheaper, but: ");
    lacks("references=1&tier=premium", EN, " Cheaper, but: ");
    // GPU seconds and tokens vary independently, so overlapping ranges may be cheaper either way.
    let two = "route=replicate/community-sdxl,openai/gpt-image-2:auto";
    has(two, EN, "; possibly less: $59–2,110, GPT Image 2 auto on OpenAI (price list, 1 Aug 2026).");
}

#[test]
fn a_shutdown_is_named_besides_other_reasons() {
    let mini = "route=openai/gpt-image-1-mini:low&references=2";
    has(
        mini,
        EN,
        ", but the price of the reference images is not fully known. The route ends on 1 Dec 2026. OpenAI names ",
    );
    has(mini, DE, " Die Route endet am 1. Dez. 2026. OpenAI nennt GPT Image 2.6 als Nachfolger");
    has("references=1", EN, "(price of reference images not fully known; ends on 1 Dec 2026)");
}

#[test]
fn a_size_is_never_advised_instead_of_zero_images() {
    // Four images of 158 tokens instead of three of 196, at $30 a million; no premium image at either size.
    has(
        "budget=0.02",
        EN,
        "Rendering at 1536 × 1024 and cropping yields 4 images instead of 3 in the mid tier",
    );
    lacks("budget=0.02", EN, "instead of 0");
}

#[test]
fn routes_that_end_within_the_horizon_have_no_price_for_it() {
    let ranking = ranking("horizon=12&route=google/nano-banana,google/nano-banana-2", "2026-10-10");
    assert_eq!(
        plain(&text::joined(EN.answer(&ranking))),
        "None of the chosen routes has a price for the whole period; the list below says why."
    );
}

#[test]
fn german_joins_confirmed_size_and_no_announced_shutdown() {
    has(
        "provider=fal,replicate&size=2048x2048",
        DE,
        "Günstigste Route dieser Auswahl, für 2048 × 2048 bestätigt und ohne angekündigtes Ende: ",
    );
}
