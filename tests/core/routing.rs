//! The routing tool: splitting a job between two routes.

use image_price_estimator::catalog::Tier;
use image_price_estimator::query::Split;
use image_price_estimator::tools::routing::{Routing, Signed, html, json, route_two, text};
use image_price_estimator::{Cost, Currency, Date, Estimate, Job, Locale, Size, Status, Usd, rank};
use proptest::prelude::*;

use crate::{DE, EN, catalog, day, ranking, usd};

/// Returns a split between routes by id; an empty id asks for a suggestion.
fn split(share: u8, cheap: &str, better: &str) -> Split {
    let named = |id: &str| (!id.is_empty()).then(|| id.to_owned());
    Split { share, cheap: named(cheap), better: named(better), ..Split::default() }
}

/// Routes a job on 2026-11-22, by default of 10,000 images.
#[track_caller]
fn routed(query: &str, split: &Split) -> Routing<'static> {
    let ranking = ranking(query, "2026-11-22");
    route_two(&ranking, split).unwrap_or_else(|problem| panic!("{problem:?}"))
}

/// Returns the ids of the cheap and the better route.
fn ids<'a>(routing: &Routing<'a>) -> (&'a str, &'a str) {
    (routing.cheap.estimate.route.id, routing.better.estimate.route.id)
}

fn tiers() -> impl Strategy<Value = Tier> {
    prop::sample::select(Tier::ALL.to_vec())
}

fn days() -> impl Strategy<Value = Date> {
    (2026..2028_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

/// Generates jobs of any kind in common sizes.
fn jobs() -> impl Strategy<Value = Job> {
    let size = prop::sample::select(vec![512_u32, 1024, 1536, 2048, 3840]);
    let size = (size.clone(), size).prop_map(|(width, height)| Size::new(width, height).unwrap());
    (size, crate::properties::jobs()).prop_map(|(size, job)| Job { size, ..job })
}

#[test]
fn total_and_saving_add_up_from_the_shares_of_two_routes() {
    // Percent, cheap, better, total, total of all on the better route, saving in percent.
    let case = |share, cheap, better, total: f64, all: f64, percent| {
        let routing = routed("", &split(share, cheap, better));
        let [total, all] = [total, all].map(usd);
        assert_eq!(routing.total.typical, total, "{share} % on {cheap}");
        assert_eq!(routing.all_on_better.typical, all, "all on {better}");
        assert_eq!(routing.saving.typical, Signed::between(all, total), "{share} % on {cheap}");
        assert_eq!(routing.saving_percent(), percent, "{share} % on {cheap}");
    };
    // Replicate: 0.003 an image. Google: 1,120 tokens at $120 a million, so 0.1344.
    let (schnell, pro) = ("replicate/flux-schnell", "google/nano-banana-pro");
    // 8,000 × (0.1344 − 0.003) of 1,344 are 78.2 %.
    case(80, schnell, pro, 8000.0 * 0.003 + 2000.0 * 0.1344, 10_000.0 * 0.1344, 78);
    case(0, schnell, pro, 10_000.0 * 0.1344, 10_000.0 * 0.1344, 0);
    case(100, schnell, pro, 10_000.0 * 0.003, 10_000.0 * 0.1344, 98);
    case(33, schnell, pro, 3300.0 * 0.003 + 6700.0 * 0.1344, 10_000.0 * 0.1344, 32);
    // The wrong way round: 8,000 × (0.003 − 0.1344) on 30 are −3,504 %.
    case(80, pro, schnell, 8000.0 * 0.1344 + 2000.0 * 0.003, 10_000.0 * 0.003, -3504);
    // Black Forest Labs: 0.03 for the first MP; OpenAI: 7,024 tokens at $30 a million.
    let (flux, high) = ("bfl/flux-2-pro", "openai/gpt-image-2:high");
    case(50, flux, high, 5000.0 * 0.03 + 5000.0 * 7024.0 * 30e-6, 10_000.0 * 7024.0 * 30e-6, 43);
    case(50, flux, flux, 10_000.0 * 0.03, 10_000.0 * 0.03, 0);
}

#[test]
fn shares_round_half_up_and_add_up_to_all_images() {
    let case = |images: u64, share, cheap, better| {
        let routing = routed(&format!("images={images}"), &split(share, "", ""));
        assert_eq!((routing.cheap.images, routing.better.images), (cheap, better), "{share} % of {images}");
    };
    case(10_000, 80, 8000, 2000);
    case(1, 80, 1, 0);
    case(1, 50, 1, 0);
    case(1, 49, 0, 1);
    case(3, 50, 2, 1);
    case(999, 33, 330, 669);
    case(1_000_000_000, 99, 990_000_000, 10_000_000);
    case(10_000, 255, 10_000, 0);
}

#[test]
fn a_bound_is_known_only_if_both_routes_with_images_have_it() {
    let bounds = |share, cheap, better| {
        let Routing { total, saving, .. } = routed("", &split(share, cheap, better));
        let text = |usd: Option<Usd>| usd.map_or("-".to_owned(), |usd| usd.to_string());
        let signed = |usd: Option<Signed>| usd.map_or("-".to_owned(), |usd| usd.to_string());
        let (low, high) = (signed(saving.low), signed(saving.high));
        format!("{} to {}, saves {low} to {high}", text(total.low), text(total.high))
    };
    let (schnell, pro) = ("replicate/flux-schnell", "google/nano-banana-pro");
    // The better route is a floor: 8,000 × 0.003 + 2,000 × 0.1344, and at least 8,000 × (0.1344 − 0.003) less.
    assert_eq!(bounds(80, schnell, pro), "292.8 to -, saves 1051.2 to -");
    assert_eq!(
        bounds(100, schnell, pro),
        "30 to 30, saves 1314 to -",
        "a route without images must not affect the total"
    );
    assert_eq!(bounds(0, schnell, pro), "1344 to -, saves 0 to 0");
    // 4.7 s on L40S at 0.000975 to 92 s on H100 at 0.001525, against 0.09: 8,000 × (0.09 − 0.1403) to
    // 8,000 × (0.09 − 0.0045825).
    let (sdxl, ideogram) = ("replicate/community-sdxl", "replicate/ideogram-v3-quality");
    assert_eq!(bounds(80, sdxl, ideogram), "216.66 to 1302.4, saves -402.4 to 683.34");
    assert_eq!(
        bounds(80, sdxl, sdxl),
        "45.825 to 1403, saves 0 to 0",
        "a split of one route must save nothing"
    );
    let june = ranking("", "2026-06-30");
    let ceiling = route_two(&june, &split(80, "replicate/flux-schnell", "openai/gpt-image-2:high")).unwrap();
    // Up to 0.35, so nothing is known below.
    assert_eq!((ceiling.total.low, ceiling.saving.low), (None, None));
    assert_eq!(ceiling.total.high, Some(usd(8000.0 * 0.003 + 2000.0 * 0.35)));
}

#[test]
fn the_suggestion_is_the_cheapest_pair_of_dependable_routes() {
    let case = |query, share, tier, as_of, expected: (&str, &str)| {
        let ranking = ranking(query, as_of);
        let routing = route_two(&ranking, &Split { share, tier, ..Split::default() }).unwrap();
        assert_eq!(ids(&routing), expected, "{query} {share} {tier:?} {as_of}");
        assert!(routing.cheap.suggested && routing.better.suggested);
    };
    // Premium: 0.07 for certain, though 1,120 tokens at $60 a million are the floor of Nano Banana 2. Less by weaker sources:
    // 1,756 tokens at $30 a million for GPT Image 2.5 and 2.6. FLUX.2 [max] costs the same at its maker.
    let (sdxl, fal, max) = ("fal/sdxl", "fal/flux-2-max", "bfl/flux-2-max");
    case("", 80, Tier::Premium, "2026-11-22", (sdxl, fal));
    case("", 0, Tier::Premium, "2026-11-22", (sdxl, fal));
    case("", 100, Tier::Premium, "2026-11-22", (sdxl, fal));
    // Floors are suggested only without firm prices.
    let flash = "google/gemini-3.1-flash-lite-image";
    case("provider=google", 80, Tier::Premium, "2026-11-22", (flash, "google/nano-banana-pro"));
    // Mid: 196 tokens at $30 a million, by a price list.
    let low = "openai/gpt-image-2:low";
    case("", 80, Tier::Mid, "2026-11-22", (sdxl, low));
    case("", 80, Tier::Budget, "2026-11-22", (sdxl, sdxl));
    case("tier=mid", 80, Tier::Premium, "2026-11-22", (low, max));
    case("tier=premium", 80, Tier::Mid, "2026-11-22", (max, max));

    // Sizes above one megapixel must be confirmed: 397 tokens at $30 a million by a price list, and 0.07 + 3 x 0.03.
    case("size=2048x2048", 80, Tier::Premium, "2026-11-22", (low, max));
}

#[test]
fn with_one_route_named_the_other_is_suggested() {
    let case = |cheap, better, expected: (&str, &str)| {
        let routing = routed("", &split(80, cheap, better));
        assert_eq!(ids(&routing), expected);
        assert_eq!(
            (routing.cheap.suggested, routing.better.suggested),
            (cheap.is_empty(), better.is_empty())
        );
    };
    case("", "google/nano-banana-pro", ("fal/sdxl", "google/nano-banana-pro"));
    case("bfl/flux-2-pro", "", ("bfl/flux-2-pro", "bfl/flux-2-max"));
    case("bfl/flux-2-pro", "fal/sdxl", ("bfl/flux-2-pro", "fal/sdxl"));
}

#[test]
fn warnings_of_a_named_route_are_shown() {
    let routing = routed("", &split(80, "openai/gpt-image-1-mini:low", ""));
    assert!(matches!(routing.cheap.estimate.status, Status::Retiring(_)));
    let ranking = ranking("", "2026-11-22");
    let actual = text::warnings(&routing.cheap, &ranking.asked, false, EN);
    assert_eq!(actual.len(), 1, "{actual:?}");
    assert!(actual[0].contains("in 9"), "{actual:?}");
    let html = html::html(&Ok(routing), &Split::default(), &ranking, EN);
    assert!(html.contains(&actual[0]), "{html}");
}

#[test]
fn without_a_pair_the_problem_names_the_reason() {
    let case = |query, as_of, cheap, better, english: &str, german: &str| {
        let ranking = ranking(query, as_of);
        let problem = route_two(&ranking, &split(80, cheap, better)).unwrap_err();
        let actual = text::problem(&problem, &ranking.asked, EN).replace('\u{a0}', " ");
        assert_eq!(actual, english);
        // The rest is the reason, which other tests cover.
        assert!(text::problem(&problem, &ranking.asked, DE).starts_with(german), "{problem:?}");
        let html = html::html(&Err(problem), &Split::default(), &ranking, EN).replace('\u{a0}', " ");
        assert_eq!(html, format!("<p>{}</p>", english.replace('"', "&quot;")));
    };
    for (cheap, better) in [("modelslab/advertised", ""), ("", "modelslab/advertised")] {
        case(
            "",
            "2026-11-22",
            cheap,
            better,
            "ModelsLab advertises a price without naming a model, so it cannot be compared.",
            "ModelsLab wirbt mit einem Preis, nennt aber kein Modell; vergleichen lässt er sich daher nicht.",
        );
    }
    let unknown = "There is no route \"fal/gone\" in the catalog.";
    case("", "2026-11-22", "fal/gone", "", unknown, "Im Katalog gibt es keine Route „fal/gone“.");
    case("", "2026-11-22", "", "fal/gone", unknown, "Im Katalog");
    case(
        "",
        "2026-11-22",
        "google/imagen-4-ultra",
        "",
        "Imagen 4 Ultra (Google Gemini API) is not available for this job: shut down 17 Aug 2026; named successor: Nano Banana Pro.",
        "Imagen 4 Ultra (Google Gemini API) ist für diese Vorgaben nicht verfügbar: ",
    );
    case(
        "size=512x512",
        "2026-11-22",
        "",
        "openai/gpt-image-2:low",
        "GPT Image 2 low (OpenAI) is not available for this job: from 655,360 pixels.",
        "GPT Image 2 low (OpenAI) ist für diese Vorgaben nicht verfügbar: ",
    );
    case(
        "size=8192x8192&tier=mid",
        "2026-11-22",
        "",
        "",
        "No route of the mid tier or above with no end announced has both a confirmed size and a price. Choose another size or a lower tier.",
        "Jeder Route ab der Stufe Mittel fehlt die bestätigte Größe oder ein Preis, oder ihr Ende ist angekündigt.",
    );
    // Before the first check no route has a price.
    case(
        "",
        "2025-01-01",
        "",
        "",
        "No route with no end announced has both a confirmed size and a price. Choose another size or a lower tier.",
        "Jeder Route fehlt die bestätigte Größe oder ein Preis",
    );
}

/// Asserts the answer to a split, in English and German.
#[track_caller]
fn case(query: &str, split: &Split, as_of: &str, english: &str, german: &str) {
    let ranking = ranking(query, as_of);
    let routing = route_two(&ranking, split).unwrap();
    for (locale, expected) in [(EN, english), (DE, german)] {
        let answer: String =
            text::answer(&routing, split, locale).into_iter().map(|(part, _)| part).collect();
        let actual = format!("{answer} {}", text::keys(&routing, locale)).replace('\u{a0}', " ");
        assert_eq!(actual.trim_end(), expected);
    }
}

#[test]
fn only_suggestions_name_the_cheapest_pair_with_one_key() {
    let pair = |cheap, better| split(80, cheap, better);
    let now = "2026-11-22";
    // 8,000 × 0.0025, about, + 2,000 × 0.07, both at fal.ai.
    case(
        "",
        &Split::default(),
        now,
        "80% on SDXL (fal.ai), 20% on FLUX.2 [max] (fal.ai): about $160 a month instead of $700, about $540 less (77%). Both \
         are on fal.ai: one key, one invoice.",
        "80 % mit SDXL (fal.ai), 20 % mit FLUX.2 [max] (fal.ai): etwa 160 $ im Monat statt 700 $, etwa 540 $ weniger (77 %). \
         Beide bei fal.ai: ein API-Schlüssel, eine Rechnung.",
    );
    // Without fal.ai: 8,000 × 0.003 + 2,000 × 0.07, and 8,000 × 0.003 + 2,000 × 0.09 at Replicate.
    case(
        "exclude=fal,modelslab",
        &Split::default(),
        now,
        "80% on FLUX.1 [schnell] (Replicate), 20% on FLUX.2 [max] (Black Forest Labs): $164 a month instead of $700, $536 less \
         (77%). Two providers: two keys, two invoices. With a single key, the cheapest pair is FLUX.1 [schnell] and Ideogram v3 \
         Quality on Replicate: $204 a month, $40 more.",
        "80 % mit FLUX.1 [schnell] (Replicate), 20 % mit FLUX.2 [max] (Black Forest Labs): 164 $ im Monat statt 700 $, 536 $ \
         weniger (77 %). Zwei Anbieter: zwei API-Schlüssel, zwei Rechnungen. Mit nur einem Schlüssel sind FLUX.1 [schnell] und \
         Ideogram v3 Quality bei Replicate das günstigste Paar: 204 $ im Monat, 40 $ mehr.",
    );
    // 8,000 × 0.0025 + 2,000 × 0.0336, a floor.
    case(
        "",
        &pair("fal/sdxl", "google/nano-banana-2.1"),
        now,
        "80% on SDXL (fal.ai), 20% on Nano Banana 2.1 (Google Gemini API): from $87 a month instead of at least $336, at least \
         $249 less (74%). Two providers: two keys, two invoices.",
        "80 % mit SDXL (fal.ai), 20 % mit Nano Banana 2.1 (Google Gemini API): ab 87 $ im Monat statt mindestens 336 $, mindestens \
         249 $ weniger (74 %). Zwei Anbieter: zwei API-Schlüssel, zwei Rechnungen.",
    );
}

#[test]
fn the_answer_gives_shares_cost_saving_and_providers() {
    let pair = |cheap, better| split(80, cheap, better);
    let now = "2026-11-22";
    case(
        "",
        &pair("replicate/flux-schnell", "replicate/ideogram-v3-quality"),
        now,
        "80% on FLUX.1 [schnell] (Replicate), 20% on Ideogram v3 Quality (Replicate): $204 a month instead of $900, $696 \
         less (77%). Both are on Replicate: one key, one invoice.",
        "80 % mit FLUX.1 [schnell] (Replicate), 20 % mit Ideogram v3 Quality (Replicate): 204 $ im Monat statt 900 $, 696 $ \
         weniger (77 %). Beide bei Replicate: ein API-Schlüssel, eine Rechnung.",
    );
    // The wrong way round, and a floor against an "about".
    case(
        "",
        &pair("google/nano-banana-pro", "fal/sdxl"),
        now,
        "80% on Nano Banana Pro (Google Gemini API), 20% on SDXL (fal.ai): from $1,080 a month instead of about $25, at \
         least $1,060 more (4,221%). Two providers: two keys, two invoices.",
        "80 % mit Nano Banana Pro (Google Gemini API), 20 % mit SDXL (fal.ai): ab 1.080 $ im Monat statt etwa 25 $, \
         mindestens 1.060 $ mehr (4.221 %). Zwei Anbieter: zwei API-Schlüssel, zwei Rechnungen.",
    );
    // Ranges: 8,000 × 0.0045825 to 8,000 × 0.1403, and 2,000 × 0.09.
    case(
        "",
        &pair("replicate/community-sdxl", "replicate/ideogram-v3-quality"),
        now,
        "80% on SDXL-class community model (Replicate), 20% on Ideogram v3 Quality (Replicate): $217–1,300 a month instead \
         of $900, between $402 more and $683 less. Both are on Replicate: one key, one invoice.",
        "80 % mit SDXL-class community model (Replicate), 20 % mit Ideogram v3 Quality (Replicate): 217–1.300 $ im Monat \
         statt 900 $, zwischen 402 $ mehr und 683 $ weniger. Beide bei Replicate: ein API-Schlüssel, eine Rechnung.",
    );
    // 8,000 × (0.21072 − 0.0235…0.0294 by three to four times the tokens of GPT Image 2.5).
    case(
        "",
        &pair("openai/gpt-image-2.6:low", "openai/gpt-image-2:high"),
        now,
        "80% on GPT Image 2.6 low (OpenAI), 20% on GPT Image 2 high (OpenAI): $563–610 a month instead of $2,110, \
         $1,500–1,540 less. Both are on OpenAI: one key, one invoice.",
        "80 % mit GPT Image 2.6 low (OpenAI), 20 % mit GPT Image 2 high (OpenAI): 563–610 $ im Monat statt 2.110 $, \
         1.500–1.540 $ weniger. Beide bei OpenAI: ein API-Schlüssel, eine Rechnung.",
    );
    // A ceiling: 8,000 × 0.003 + 2,000 × 0.35.
    case(
        "",
        &pair("replicate/flux-schnell", "openai/gpt-image-2:high"),
        "2026-06-30",
        "80% on FLUX.1 [schnell] (Replicate), 20% on GPT Image 2 high (OpenAI): up to $724 a month instead of at most $3,500, \
         up to $2,780 less (79%). Two providers: two keys, two invoices.",
        "80 % mit FLUX.1 [schnell] (Replicate), 20 % mit GPT Image 2 high (OpenAI): bis zu 724 $ im Monat statt höchstens 3.500 \
         $, bis zu 2.780 $ weniger (79 %). Zwei Anbieter: zwei API-Schlüssel, zwei Rechnungen.",
    );
    // 8,000 × 0.0025 + 2,000 × 0.09, and 8,000 × (0.003 − 0.0025) more.
    case(
        "",
        &pair("", "replicate/ideogram-v3-quality"),
        now,
        "80% on SDXL (fal.ai), 20% on Ideogram v3 Quality (Replicate): about $200 a month instead of $900, about $700 less \
         (78%). Two providers: two keys, two invoices. With a single key, the cheapest pair is FLUX.1 [schnell] and Ideogram v3 \
         Quality on Replicate: $204 a month, about $4 more.",
        "80 % mit SDXL (fal.ai), 20 % mit Ideogram v3 Quality (Replicate): etwa 200 $ im Monat statt 900 $, etwa 700 $ \
         weniger (78 %). Zwei Anbieter: zwei API-Schlüssel, zwei Rechnungen. Mit nur einem Schlüssel sind FLUX.1 [schnell] und Ideogram v3 Quality bei Replicate das günstigste Paar: 204 $ im Monat, etwa 4 $ mehr.",
    );
    // 80% of one image is one, of three images two: 2 × 0.0025, about, + 0.05268, and 2 × (0.05268 − 0.0025) less. The
    // suggestion is FLUX.2 [max] at 0.07.
    case(
        "images=1",
        &Split::default(),
        now,
        "1 image on SDXL (fal.ai), 0 images on FLUX.2 [max] (fal.ai): about $0.0025 a month instead of $0.07, about $0.0675 \
         less (96%).",
        "1 Bild mit SDXL (fal.ai), kein Bild mit FLUX.2 [max] (fal.ai): etwa 0,0025 $ im Monat statt 0,07 $, etwa 0,0675 $ \
         weniger (96 %).",
    );
    case(
        "images=3",
        &pair("fal/sdxl", "openai/gpt-image-2.6:high"),
        now,
        "2 images on SDXL (fal.ai), 1 image on GPT Image 2.6 high (OpenAI): about $0.0577 a month instead of $0.158, about \
         $0.10 less (64%). Two providers: two keys, two invoices.",
        "2 Bilder mit SDXL (fal.ai), 1 Bild mit GPT Image 2.6 high (OpenAI): etwa 0,0577 $ im Monat statt 0,158 $, etwa \
         0,10 $ weniger (64 %). Zwei Anbieter: zwei API-Schlüssel, zwei Rechnungen.",
    );
    // A provider without images needs no key.
    case(
        "",
        &split(0, "", ""),
        now,
        "0% on SDXL (fal.ai), 100% on FLUX.2 [max] (fal.ai): $700 a month, the same as using the better one for all.",
        "0 % mit SDXL (fal.ai), 100 % mit FLUX.2 [max] (fal.ai): 700 $ im Monat, genauso viel wie mit dem besseren Modell für alle Bilder.",
    );
    case(
        "tier=premium",
        &Split::default(),
        now,
        "Both shares on FLUX.2 [max] (Black Forest Labs): $700 a month, so splitting saves nothing.",
        "Beide Anteile mit FLUX.2 [max] (Black Forest Labs): 700 $ im Monat, die Aufteilung spart also nichts.",
    );
}

#[test]
fn the_table_lists_both_shares_the_sum_and_the_alternative() {
    let split = split(80, "fal/sdxl", "google/nano-banana-pro");
    let ranking = ranking("", "2026-11-22");
    let routing = route_two(&ranking, &split);
    let html = html::html(&routing, &split, &ranking, EN);
    let (_, rows) = html.split_once("<tbody>").unwrap();
    let (rows, rest) = rows.split_once("</tbody></table>").unwrap();
    let pro = "Nano Banana Pro (Google Gemini API)";
    // 8,000 × 0.0025, 2,000 × 0.1344, both, and 10,000 × 0.1344.
    let expected = [
        ["Cheap", "SDXL (fal.ai)", "8,000", "about $20"],
        ["Better", pro, "2,000", "from $269"],
        ["Together", "", "10,000", "from $289"],
        ["All on the better one", pro, "10,000", "from $1,340"],
    ];
    let row = |[head, route, images, cost]: [&str; 4]| {
        let route = if route.is_empty() {
            String::new()
        } else {
            format!(": <span class=\"provider\">{route}</span>")
        };
        format!("<tr><th scope=\"row\">{head}{route}</th><td>{images}</td><td>{cost}</td></tr>")
    };
    assert_eq!(rows, expected.map(row).concat());
    assert_eq!(
        rest.replace('\u{a0}', " "),
        "<p>Two providers: two keys, two invoices.</p><p class=\"small\">Prices: SDXL (fal.ai), vendor, checked 22 Aug 2026; \
         Nano Banana Pro (Google Gemini API), vendor, checked 18 Aug 2026.</p>"
    );
    assert!(html.starts_with("<p>80% on SDXL (fal.ai), 20% on Nano Banana Pro (Google Gemini API): <strong>from $289 a month</strong>"));
    let german = html::html(&routing, &split, &ranking, DE);
    assert!(german.contains("<th scope=\"col\">Kosten im Monat</th>"), "{german}");
    let euros = Currency { code: "EUR".parse().unwrap(), per_usd: usd(0.92), of: day("2026-11-20") };
    let euros = html::html(&routing, &split, &ranking, Locale { currency: Some(euros), ..DE });
    // 8,000 × 0.0025 × 0.92.
    assert!(euros.contains("<td>etwa 18\u{a0}€</td>"), "{euros}");
}

#[test]
fn the_json_has_both_routes_the_sum_and_the_saving() {
    let split = split(80, "", "google/nano-banana-pro");
    let ranking = ranking("", "2026-11-22");
    let routing = route_two(&ranking, &split).unwrap();
    let json: serde_json::Value =
        serde_json::from_str(&json::json(&routing, &split, &ranking.asked).text()).unwrap();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "share_percent",
            "better_tier",
            "suggested",
            "cheap",
            "better",
            "per_month",
            "all_on_better",
            "saving_per_month",
            "saving_percent",
            "one_provider"
        ]
    );
    assert_eq!(json["suggested"], serde_json::json!({"cheap": true, "better": false}));
    assert_eq!(json["better"]["route"], "google/nano-banana-pro");
    assert_eq!(
        json["better"]["per_month"],
        serde_json::json!({"low": "268.8", "typical": "268.8", "high": null})
    );
    // 8,000 × 0.0025 + 2,000 × 0.1344.
    assert_eq!(json["per_month"], serde_json::json!({"low": "288.8", "typical": "288.8", "high": null}));
    assert_eq!(json["all_on_better"]["typical"], "1344");
    assert_eq!(
        json["saving_per_month"],
        serde_json::json!({"low": "1055.2", "typical": "1055.2", "high": null})
    );
    assert_eq!(json["saving_percent"], "79");
    assert_eq!(json["one_provider"]["provider"], "Google Gemini API");
    // Gemini 3.1 Flash-Lite Image is a floor: 8,000 × (1,120 tokens at $30 a million − SDXL's 0.0025).
    let more = serde_json::json!({"low": "248.8", "typical": "248.8", "high": null});
    assert_eq!(json["one_provider"]["more_per_month"], more);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn images_and_costs_of_both_routes_add_up(job in jobs(), day in days(), share in 0..=100_u8, tier in tiers()) {
        let ranking = rank(catalog(), &job, day);
        let split = Split { share, tier, ..Split::default() };
        let Ok(routing) = route_two(&ranking, &split) else { return Ok(()) };
        let Routing { cheap, better, total, all_on_better, saving, .. } = &routing;
        prop_assert_eq!(cheap.images + better.images, job.images.get());
        prop_assert_eq!(total.typical, cheap.per_month.typical.saturating_add(better.per_month.typical));
        let all_on_cheap = cheap.per_image.typical.saturating_mul(job.images.get());
        prop_assert!(all_on_cheap <= total.typical && total.typical <= all_on_better.typical);
        prop_assert!(total.low.is_none_or(|low| low <= total.typical));
        prop_assert!(total.high.is_none_or(|high| high >= total.typical));
        prop_assert_eq!(saving.typical, Signed::between(all_on_better.typical, total.typical));
        prop_assert!((0..=i64::from(share) + 1).contains(&routing.saving_percent()) || job.images.get() < 100);
    }

    #[test]
    fn no_other_dependable_pair_is_cheaper_than_the_suggestion(job in jobs(), day in days(), share in 0..=100_u8, tier in tiers()) {
        let ranking = rank(catalog(), &job, day);
        let split = Split { share, tier, ..Split::default() };
        let everything = rank(catalog(), &Job { tier: None, ..job.clone() }, day);
        let dependable = |least: Option<Tier>| {
            everything.estimates.iter().filter(move |estimate| {
                estimate.is_dependable() && estimate.tier >= least
            })
        };
        let routing = route_two(&ranking, &split);
        let is_floor = |estimate: &Estimate| estimate.price.as_ref().unwrap().cost.high.is_none();
        let mut pairs = 0;
        for cheap in dependable(job.tier) {
            for better in dependable(Some(tier).max(job.tier)) {
                pairs += 1;
                let routing = routing.as_ref().unwrap();
                let named = Split {
                    cheap: Some(cheap.route.id.to_owned()),
                    better: Some(better.route.id.to_owned()),
                    ..split.clone()
                };
                let other = route_two(&ranking, &named).unwrap();
                // A floor never comes before a firm price.
                let key = |cheap: &Estimate, better: &Estimate, total: &Cost| {
                    (is_floor(cheap) || is_floor(better), total.typical)
                };
                let other_key = key(cheap, better, &other.total);
                let suggested = key(&routing.cheap.estimate, &routing.better.estimate, &routing.total);
                prop_assert!(suggested <= other_key, "{:?}", ids(&other));
                if cheap.provider.id == better.provider.id && let Some(one) = &routing.one_provider {
                    let suggested = key(&one.cheap.estimate, &one.better.estimate, &one.total);
                    prop_assert!(suggested <= other_key, "{:?}", ids(&other));
                }
            }
        }
        prop_assert_eq!(pairs > 0, routing.is_ok());
    }

    #[test]
    fn swapping_the_routes_only_reverses_the_sign_of_the_saving(share in 1..=100_u8, a in 0..200_usize, b in 0..200_usize) {
        let ranking = ranking("", "2026-11-22");
        let sold = ranking.estimates.iter().filter(|estimate| estimate.is_ranked());
        let sold: Vec<_> = sold.filter(|estimate| estimate.route.names_model()).collect();
        let [a, b] = [a, b].map(|at| sold[at % sold.len()].route.id);
        let [there, back] = [(a, b), (b, a)].map(|(a, b)| route_two(&ranking, &self::split(share, a, b)).unwrap());
        prop_assert_eq!(there.saving, back.saving.reversed());
    }
}
