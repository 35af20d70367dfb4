//! Self-hosting: the article's figures, the sentences and warnings, and properties that hold for any machine.

use image_price_estimator::catalog::Model;
use image_price_estimator::query::form::Form;
use image_price_estimator::query::machine::Machine;
use image_price_estimator::query::machine::SelfHost;
use image_price_estimator::tools;
use image_price_estimator::tools::self_host::{self, Baseline, Bound, BreakEven, Report};
use image_price_estimator::{Images, Locale, Query, Ranking, Usd, rank};
use proptest::prelude::*;
use serde_json::Value;

use crate::{DE, EN, catalog, day, live, plain, ranking, usd};

/// Returns the article's server: $199 a month, always busy, without labor.
fn article() -> SelfHost {
    SelfHost { utilization: 100, labor_hours: 0, ..SelfHost::default() }
}

/// The article's server as a query.
const ARTICLE: &str = "server_usd_per_month=199&images_per_hour=1200..1800&utilization=100&labor_hours=0";

/// Returns a GPU at an hourly rate, with the article's other inputs.
fn gpu(dollars: f64, always_on: bool) -> SelfHost {
    SelfHost { machine: Machine::Gpu { usd_per_hour: usd(dollars), always_on }, ..article() }
}

/// Returns the article's server with hours of labor.
fn with_labor(hours: u64) -> SelfHost {
    SelfHost { labor_hours: hours * 1000, ..article() }
}

/// Returns the model of an id.
fn model(id: &str) -> Model<'static> {
    Model::all(catalog()).into_iter().find(|model| model.id == id).unwrap()
}

/// Compares SDXL on a machine with the route or price that a text names.
fn report(host: SelfHost, against: &str, ranking: &Ranking<'static>, locale: Locale) -> Report<'static> {
    Report::of(model("sdxl"), host, Baseline::read(against, &ranking.asked, locale).unwrap(), &ranking.asked)
}

/// Answers a query: the sentence, or the problem after its key.
fn answer_to(text: &str, locale: Locale) -> String {
    let query = Query::parse(text);
    let ranking = rank(catalog(), &query.job, query.as_of.unwrap_or(day("2026-11-22")));
    let text = match Report::asked(&query, &ranking.asked, locale) {
        Ok(report) => image_price_estimator::i18n::text::joined(self_host::sentence(&report, locale)),
        Err(problem) => {
            format!("{}: {}", problem.key().as_str(), self_host::problem(&problem, &ranking.asked, locale))
        }
    };
    plain(&text)
}

/// Returns the warnings and the assumptions for a query.
fn warnings_and_assumptions(text: &str, locale: Locale) -> String {
    let query = Query::parse(text);
    let ranking = rank(catalog(), &query.job, query.as_of.unwrap_or(day("2026-11-22")));
    let report = Report::asked(&query, &ranking.asked, locale).unwrap();
    let mut all = self_host::warnings(&report, locale);
    all.push(self_host::assumptions(&report, locale));
    plain(&all.join(" "))
}

/// Asserts that a text contains a part.
#[track_caller]
fn has(text: &str, part: &str) {
    assert!(text.contains(part), "{part} must be in {text}");
}

/// Asserts the best and the worst break-even against an API at a price per image: the first number of images, and the
/// one from which it holds for good.
#[track_caller]
fn pays(host: SelfHost, api: f64, best: [Option<u64>; 2], worst: [Option<u64>; 2]) {
    let pair = |bound| {
        let BreakEven { from, for_good } = host.break_even(usd(api), bound);
        [from, for_good]
    };
    assert_eq!((pair(Bound::Low), pair(Bound::High)), (best, worst), "{host:?}");
}

/// Returns a break-even that holds for good.
const fn both(n: u64) -> [Option<u64>; 2] {
    [Some(n), Some(n)]
}

const NEVER: [Option<u64>; 2] = [None, None];

#[test]
fn the_server_of_the_article_has_its_break_even_points() {
    let server = article();
    // 199 / 0.04 = 4,975.
    pays(server, 0.04, both(4_975), both(4_975));
    // 199 / 0.08 = 2,487.5, rounded up.
    pays(server, 0.08, both(2_488), both(2_488));
    // APIs of models with open weights: 199 / 0.003 = 66,333.3, 199 / 0.0025 = 79,600, 199 / 0.0023 = 86,521.7.
    pays(server, 0.003, both(66_334), both(66_334));
    pays(server, 0.0025, both(79_600), both(79_600));
    pays(server, 0.0023, both(86_522), both(86_522));
}

#[test]
fn a_self_hosted_image_has_the_cost_of_the_article() {
    let case = |host: SelfHost, low, high| {
        assert_eq!((host.usd_per_image(Bound::Low), host.usd_per_image(Bound::High)), (usd(low), usd(high)));
    };
    // An RTX 4090 at $0.69 makes 1,800 or 1,200 images an hour: "$0.0004 to $0.0006".
    case(gpu(0.69, false), 0.69 / 1800.0, 0.69 / 1200.0);
    case(gpu(0.69, true), 0.69 / 1800.0, 0.69 / 1200.0);
    case(SelfHost { utilization: 50, ..gpu(0.69, true) }, 0.69 / 900.0, 0.69 / 600.0);
    case(article(), 199.0 / (1800.0 * 730.0), 199.0 / (1200.0 * 730.0));
}

#[test]
fn labor_raises_the_break_even() {
    // (199 + 10 × 75) / 0.04 = 23,725, and (199 + 10 × 150) / 0.04 = 42,475.
    pays(with_labor(10), 0.04, both(23_725), both(42_475));
    // "Below 50,000 images a month labor eats the saving": 199 + 12 × 150 = 1,999 = 0.04 × 49,975.
    pays(with_labor(12), 0.04, both((199 + 12 * 75) * 25), both(49_975));
    // Only hours in use: 750 / (0.04 − 0.69 / 1800) = 18,931.4, and 1,500 / (0.04 − 0.69 / 1200) = 38,046.9.
    pays(SelfHost { labor_hours: 10_000, ..gpu(0.69, false) }, 0.04, both(18_932), both(38_047));
}

#[test]
fn a_gpu_costs_every_hour_or_only_hours_in_use() {
    let case = |host: SelfHost, images, low, high| {
        assert_eq!((host.cost(images, Bound::Low), host.cost(images, Bound::High)), (usd(low), usd(high)));
    };
    // 8,760 / 12 hours.
    case(gpu(0.69, true), 1, 0.69 * 730.0, 0.69 * 730.0);
    // 503.70 / 0.04 = 12,592.5.
    pays(gpu(0.69, true), 0.04, both(12_593), both(12_593));
    // Only while in use: 10,000 images take 10,000 / 1,800 or 10,000 / 1,200 hours, rounded up to a nano-dollar.
    case(gpu(0.69, false), 10_000, 3.833_333_334, 5.75);
    pays(gpu(0.69, false), 0.04, both(1), both(1));
    // 0.69 / 1800 = 0.000383 < 0.00045 < 0.69 / 1200 = 0.000575.
    pays(gpu(0.69, false), 0.00045, both(1), NEVER);
    pays(gpu(0.69, false), 0.0003, NEVER, NEVER);
}

#[test]
fn beyond_its_capacity_a_machine_needs_another() {
    let server = article();
    // 1,200 × 730 and 1,800 × 730 images a month.
    assert_eq!((server.capacity(Bound::High), server.capacity(Bound::Low)), (876_000, 1_314_000));
    assert_eq!(SelfHost { utilization: 33, ..server }.capacity(Bound::High), 289_080);
    let case = |images, machines, cost| {
        assert_eq!(server.machines(images, Bound::High), Some(machines));
        assert_eq!(server.cost(images, Bound::High), usd(cost));
    };
    case(876_000, 1, 199.0);
    case(876_001, 2, 2.0 * 199.0);
    case(10_000_000, 12, 12.0 * 199.0);
    assert_eq!(gpu(0.69, false).machines(10_000_000, Bound::High), None);

    // One image an hour at 1 % makes 7.3 a month, so 7. Servers cost $1, and the API $0.15 an image, so $1.05 for seven:
    // k servers pay off from k / 0.15 images on, and the next one starts at 7 k + 1.
    let small = SelfHost {
        machine: Machine::Server { usd_per_month: usd(1.0) },
        images_per_hour: (1, 1),
        utilization: 1,
        ..article()
    };
    assert_eq!(small.capacity(Bound::Low), 7);
    // One server pays off from 1 / 0.15 = 6.7 on, but two do not at 8. The k-th does not pay off at its first image while
    // k > 0.15 × (7 k − 6), which is true up to k = 17, and 17 / 0.15 = 113.3.
    pays(small, 0.15, [Some(7), Some(114)], [Some(7), Some(114)]);
    // A full server costs exactly what the API does: it pays off at times, but never for good.
    let even = SelfHost { machine: Machine::Server { usd_per_month: usd(1.05) }, ..small };
    pays(even, 0.15, [Some(7), None], [Some(7), None]);
    // For a cent more it never pays off. Nothing pays off against a free API.
    let dear = SelfHost { machine: Machine::Server { usd_per_month: usd(1.06) }, ..small };
    pays(dear, 0.15, NEVER, NEVER);
    pays(small, 0.0, NEVER, NEVER);
}

#[test]
fn the_best_case_uses_the_highest_price_and_the_worst_the_lowest() {
    let ranking = ranking("", "2026-11-22");
    let against = Baseline::read("0.04..0.08", &ranking.asked, EN).unwrap();
    let answer = with_labor(10).answer(&against);
    // (199 + 10 × 75) / 0.08 = 11,862.5, and (199 + 10 × 150) / 0.04.
    assert_eq!((answer.break_even.low, answer.break_even.high), (Some(11_863), Some(42_475)));
}

#[test]
fn against_accepts_a_priced_route_or_a_price_per_image() {
    let ranking = ranking("size=2048x2048", "2026-11-22");
    let case = |text: &str, locale, expected: &str| {
        let text = match Baseline::read(text, &ranking.asked, locale) {
            Ok(against) => format!("{}: {} to {}", against.name(locale), against.low, against.high),
            Err(sentence) => sentence,
        };
        assert_eq!(text.replace('\u{a0}', " "), expected);
    };
    case("0.04", EN, "$0.04 an image: 0.04 to 0.04");
    case("$0.04..0.08", EN, "$0.04 to $0.08 an image: 0.04 to 0.08");
    case("0,04", DE, "0,04 $ pro Bild: 0.04 to 0.04");
    case("0.003", DE, "0,003 $ pro Bild: 0.003 to 0.003");
    // Four megapixels, 0.003 each.
    case(" FAL/flux-schnell", EN, &format!("FLUX.1 [schnell] on fal.ai: {0} to {0}", usd(4.0 * 0.003)));
    case("replicate/flux-schnell", EN, "FLUX.1 [schnell] on Replicate is not offered at 2048 × 2048.");
    case(
        "google/imagen-4-fast",
        DE,
        "Imagen 4 Fast bei Google Gemini API wurde am 17. Aug. 2026 abgeschaltet.",
    );
    case("bfl/flux-2-dev", EN, "No price of FLUX.2 [dev] on Black Forest Labs is known for 2048 × 2048.");
    case("fal/nothing", EN, "There is no route \"fal/nothing\".");
    for bad in ["", "0", "-1", "10.01", "1e99", "NaN", "0.08..0.04", "flux"] {
        case(bad, EN, &format!("\"{bad}\" is not a price per image."));
    }
}

#[test]
fn prices_without_a_model_are_neither_compared_nor_offered() {
    for (locale, expected) in [
        (
            EN,
            "against: ModelsLab advertises a price without naming a model, so it cannot be compared. Use an available route, such as fal/flux-schnell, or US dollars per image from 0.000001 to 10, such as 0.04 or 0.04..0.08.",
        ),
        (
            DE,
            "against: ModelsLab wirbt mit einem Preis, nennt aber kein Modell; vergleichen lässt er sich daher nicht. Möglich sind eine verfügbare Route, z. B. fal/flux-schnell, oder US-Dollar pro Bild mit Dezimalpunkt, von 0.000001 bis 10, z. B. 0.04 oder 0.04..0.08.",
        ),
    ] {
        for against in ["modelslab/advertised", "ModelsLab/Advertised"] {
            assert_eq!(answer_to(&format!("against={against}"), locale), expected);
        }
    }
    // The page offers exactly the routes with a quote and a model.
    let ranking = ranking("", "2026-11-22");
    for (show, select) in [("self_host", "against"), ("routing", "cheap"), ("routing", "better")] {
        let offered = |query: &str| -> Vec<String> {
            let form = Form::new(Query::parse(query));
            let html = tools::tool(&form, &ranking.asked, EN);
            let (_, inside) = html.split_once(&format!("<select id=\"{select}\"")).unwrap();
            let (inside, _) = inside.split_once("</select>").unwrap();
            let values = inside.split("value=\"").skip(1).filter_map(|text| text.split('"').next());
            values.filter(|value| value.contains('/')).map(str::to_owned).collect()
        };
        let priced = catalog().routes.iter().filter(|route| !route.quotes.is_empty());
        let named: Vec<&str> = priced.filter(|route| route.names_model()).map(|route| route.id).collect();
        assert_eq!(offered(&format!("show={show}")), named, "{select}");
        // A route in the query is offered too, so that the control can show it.
        let query = format!("show={show}&{select}=modelslab/advertised");
        assert!(offered(&query).iter().any(|id| id == "modelslab/advertised"), "{select}");
    }
}

#[test]
fn amounts_are_in_the_currency_of_the_reader() {
    let euro = "currency=EUR&rate=0.92&rate_date=2026-11-20";
    let page = |text: &str, locale: Locale| {
        let query = Query::parse(&format!("{text}&{euro}"));
        let ranking = rank(catalog(), &query.job, day("2026-11-22"));
        let locale = query.locale(locale.lang);
        let report = Report::asked(&query, &ranking.asked, locale).unwrap();
        plain(&self_host::html(&report, locale))
    };
    // 199 × 0.92 = 183.08, 0.69 × 0.92 = 0.6348, and 75 to 150, times 0.92, is 69 to 138.
    for (text, parts) in [
        ("", ["a server at €183 a month", "at €0.635 an hour around the clock", "at €69–138 each"]),
        (
            "gpu_usd_per_hour=0.69&against=0.04..0.08",
            [
                "a GPU at €0.635 an hour, only while in use",
                "against €0.0368 to €0.0736 an image",
                "at €69–138 each",
            ],
        ),
    ] {
        let html = page(text, EN);
        for part in parts {
            has(&html, part);
        }
        assert!(!html.contains('$'), "{html}");
    }
    let german = page("against=0.04", DE);
    for part in [
        "ein Server zu 183 € im Monat",
        "eine GPU zu 0,635 € pro Stunde",
        "mit 0,0368 € pro Bild",
        "zu je 69–138 €",
    ] {
        has(&german, part);
    }
    assert!(!german.contains('$'), "{german}");
    // Typed US dollars are not rounded.
    has(&warnings_and_assumptions("server_usd_per_month=199.50", EN), "a server at $199.50 a month");
}

/// Returns the sentence for SDXL on a machine.
fn sentence_for(host: SelfHost, against: &str, query: &str, locale: Locale) -> String {
    let report = report(host, against, &ranking(query, "2026-11-22"), locale);
    plain(&image_price_estimator::i18n::text::joined(self_host::sentence(&report, locale)))
}

#[test]
fn the_sentence_gives_break_even_and_costs_at_the_volume() {
    let server = article();
    let case = |host, against, query, expected| assert_eq!(sentence_for(host, against, query, EN), expected);
    case(
        server,
        "0.04",
        "",
        "Self-hosting SDXL pays off from 4,975 images a month; at 10,000 it costs $199 against $400.",
    );
    case(
        with_labor(10),
        "0.04",
        "",
        "Self-hosting SDXL pays off at best from 23,725 images a month, at worst from 42,475; \
         at 10,000 it costs $949–1,700 against $400.",
    );
    case(
        server,
        "fal/sdxl",
        "images=1M",
        "Self-hosting SDXL pays off from 79,600 images a month; \
         at 1,000,000 it costs $199–398 on 1–2 machines against about $2,500 for SDXL on fal.ai.",
    );
    case(
        gpu(0.69, false),
        "0.00045",
        "",
        "Self-hosting SDXL pays off at best from the first image, at worst never; at 10,000 it costs $3.83–5.75 against $4.50.",
    );
    case(
        server,
        "google/nano-banana-2.1",
        "",
        // 199 ÷ 0.0336 = 5,922.6, and 10,000 × 0.0336, a floor.
        "Self-hosting SDXL pays off from 5,923 images a month; \
         at 10,000 it costs $199 against at least $336 for Nano Banana 2.1 on Google Gemini API. \
         Nano Banana 2.1 is a different model, and the catalog lists no open weights for it.",
    );
    case(
        server,
        "0.0001",
        "",
        "Self-hosting SDXL does not pay off: at the assumed utilization, compute alone costs $0.000151 an image, the API $0.0001; \
         at 10,000 it costs $199 against $1.",
    );
    case(
        SelfHost { labor_hours: 10_000_000, ..server },
        "0.0005",
        "",
        "Self-hosting SDXL does not pay off within a billion images a month; at 10,000 it costs $750,000–1,500,000 against $5.",
    );
    // 503.70 / 0.0006 = 839,500; and see `beyond_its_capacity_a_machine_needs_another`.
    case(
        gpu(0.69, true),
        "0.0006",
        "",
        "Self-hosting SDXL pays off from 839,500 images a month; at 10,000 it costs $504 against $6. \
         Another machine raises the cost again for a while; self-hosting is cheaper for good at best from 1,679,000 images a month, at worst from 19,308,500.",
    );
}

#[test]
fn the_german_sentence_gives_break_even_and_costs_at_the_volume() {
    let case = |host, against, expected| assert_eq!(sentence_for(host, against, "", DE), expected);
    case(
        article(),
        "0,04",
        "SDXL selbst zu betreiben lohnt sich ab 4.975 Bildern im Monat; bei 10.000 kostet es 199 $ statt 400 $.",
    );
    // (199 + 10 × 75) / 0.0025, and (199 + 10 × 150) / 0.0025.
    case(
        with_labor(10),
        "fal/sdxl",
        "SDXL selbst zu betreiben lohnt sich im besten Fall ab 379.600 Bildern im Monat, im schlechtesten ab 679.600; \
         bei 10.000 kostet es 949–1.700 $ statt etwa 25 $ für SDXL bei fal.ai.",
    );
    case(
        article(),
        "0,0001",
        "SDXL selbst zu betreiben lohnt sich nicht: Allein die Rechenzeit kostet bei der angenommenen Auslastung 0,000151 $ pro Bild, die API 0,0001 $; bei 10.000 kostet es 199 $ statt 1 $.",
    );
}

#[test]
fn queries_with_the_inputs_of_the_article_give_its_break_even() {
    // 199 / 0.04, and 199 / 0.08 rounded up.
    let case = |text: &str, expected: &str| has(&answer_to(text, EN), expected);
    case(
        &format!("{ARTICLE}&against=0.04"),
        "pays off from 4,975 images a month; at 10,000 it costs $199 against $400.",
    );
    case(&format!("{ARTICLE}&against=0.08"), "pays off from 2,488 images a month; ");
    // A GPU around the clock: 503.70 / 0.04 = 12,592.5.
    let gpu = "gpu_usd_per_hour=0.69&always_on=1&utilization=100&labor_hours=0&against=0.04";
    case(gpu, "pays off from 12,593 images a month; ");
}

#[test]
fn the_defaults_are_50_percent_utilization_and_5_hours_of_labor() {
    let host = Query::default().host;
    assert_eq!((host.utilization, host.hours_of_labor().as_str()), (50, "5"));
    // (199 + 5 × 75) / 0.0025, and (199 + 5 × 150) / 0.0025.
    has(
        &answer_to("", EN),
        "Self-hosting SDXL pays off at best from 229,600 images a month, at worst from 379,600; \
         at 10,000 it costs $574–949 against about $25 for SDXL on fal.ai.",
    );
    has(
        &warnings_and_assumptions("", EN),
        "50% of the hours in use, 5 hours of labor a month at $75–150 each",
    );
    has(
        &warnings_and_assumptions("", DE),
        "50 % der Stunden genutzt, 5 Stunden Arbeit im Monat zu je 75–150 $",
    );
}

#[test]
fn one_hour_and_one_image_are_singular() {
    let one = "labor_hours=1&images_per_hour=1";
    has(
        &warnings_and_assumptions(one, EN),
        ", 1 image of 1 MP an hour, 50% of the hours in use, 1 hour of labor a month at $75–150;",
    );
    has(
        &warnings_and_assumptions(one, DE),
        ", 1 Bild mit 1 MP pro Stunde, 50 % der Stunden genutzt, 1 Stunde Arbeit im Monat zu 75–150 $;",
    );
    let two = "labor_hours=2&images_per_hour=1..2";
    has(
        &warnings_and_assumptions(two, EN),
        ", 1–2 images of 1 MP an hour, 50% of the hours in use, 2 hours of labor a month at $75–150 each;",
    );
}

#[test]
fn exactly_the_models_with_open_weights_can_be_self_hosted() {
    let ids: Vec<&str> = Model::all(catalog()).iter().map(|model| model.id).collect();
    for id in
        ["flux-2-dev", "flux-2-klein-4b", "flux-dev", "flux-schnell", "qwen-image", "sdxl", "z-image-turbo"]
    {
        assert_eq!(ids.iter().filter(|known| **known == id).count(), 1, "{id} among {ids:?}");
    }
    for route in &catalog().routes {
        let model = Model::all(catalog()).into_iter().find(|model| model.is_of(route));
        assert_eq!(
            model.is_some(),
            ids.iter().any(|id| route.id.ends_with(&format!("/{id}"))),
            "{}",
            route.id
        );
    }
}

#[test]
fn self_hosting_is_compared_with_the_same_model_or_says_otherwise() {
    let case = |text: &str, english: &str, german: &str| {
        has(&answer_to(text, EN), english);
        has(&answer_to(text, DE), german);
    };
    // Tier and provider do not restrict the comparison.
    case("tier=premium&provider=google", "about $25 for SDXL on fal.ai.", "etwa 25 $ für SDXL bei fal.ai.");
    case(
        "runs=flux-2-klein-4b&images_per_hour=500",
        "Self-hosting FLUX.2 [klein] 4B pays off at best",
        "$ für FLUX.2 [klein] 4B bei Black Forest Labs.",
    );
    // If the cheapest provider is excluded, the next one is compared.
    case(
        "runs=flux-schnell&images_per_hour=500&exclude=fal",
        "[schnell] on Replicate.",
        "[schnell] bei Replicate.",
    );
    case(
        "against=openai/gpt-image-2.5:low",
        "GPT Image 2.5 low is a different model, and the catalog lists no open weights for it.",
        "GPT Image 2.5 low ist ein anderes Modell; offene Gewichte dafür führt der Katalog nicht.",
    );
    case(
        "against=fal/flux-schnell",
        "for FLUX.1 [schnell] on fal.ai. FLUX.1 [schnell] is a different model.",
        "für FLUX.1 [schnell] bei fal.ai. FLUX.1 [schnell] ist ein anderes Modell.",
    );
    for same in [
        "",
        "against=fal/sdxl",
        "against=0.04",
        "runs=flux-schnell&images_per_hour=9&against=replicate/flux-schnell",
    ] {
        assert!(!answer_to(same, EN).contains("different model"), "{same}");
    }
    // No provider sells the model with a known price.
    case(
        "runs=qwen-image&images_per_hour=100",
        "against: No price is known for Qwen Image at 1024 × 1024, so it cannot be compared with the same model. \
         Self-hosted, at an assumed 100 images an hour: at 10,000 it costs $574–949.",
        "against: Für Qwen Image in 1024 × 1024 ist kein Preis bekannt, also fehlt der Vergleich mit demselben Modell.",
    );
}

#[test]
fn a_model_without_a_measurement_needs_images_per_hour() {
    for model in Model::all(catalog()) {
        let text = answer_to(&format!("runs={}", model.id), EN);
        let expected = format!(
            "images_per_hour: No measurement is known for {}. Enter how many images of 1 MP (1024 × 1024) your machine makes in \
             an hour.",
            model.name()
        );
        assert_eq!(text == expected, model.id != "sdxl", "{text}");
    }
    has(&answer_to("runs=flux-dev", DE), "Für FLUX.1 [dev] ist keine Messung bekannt.");
    has(
        &warnings_and_assumptions("", EN),
        "1,200–1,800 images an hour is an illustrative figure for an RTX 4090, from a report of June 2026 that names no \
         model; it is assumed here for SDXL.",
    );
    assert!(!warnings_and_assumptions("images_per_hour=900", EN).contains("illustrative"));
    // Also if the given speed equals the default of SDXL.
    has(&answer_to("runs=flux-dev&images_per_hour=1200..1800", EN), "Self-hosting FLUX.1 [dev] pays off");
    has(
        &answer_to("runs=nothing", EN),
        "runs: There is no model \"nothing\" with open weights. Choose one of flux-2-dev, ",
    );
}

#[test]
fn images_per_hour_scale_with_pixels_and_rejects() {
    let capacity = |text: &str| {
        let query = Query::parse(text);
        let (_, host) =
            self_host::machine(&query, &rank(catalog(), &query.job, day("2026-11-22")).asked).unwrap();
        (host.capacity(Bound::High), host.capacity(Bound::Low))
    };
    // 1,200 and 1,800 an hour, half of 730 hours.
    assert_eq!(capacity(""), (438_000, 657_000));
    // Four megapixels, and a quarter of one.
    assert_eq!(capacity("size=2048x2048"), (438_000 / 4, 657_000 / 4));
    assert_eq!(capacity("size=512x512"), (438_000 * 4, 657_000 * 4));
    // 3840 × 2160 ÷ 1,048,576 = 7.91 MP: 1,200 ÷ 7.91 × 365 = 55,372, to a hundredth of an image an hour.
    assert_eq!(capacity("size=3840x2160"), (55_370, 83_052));
    // Every tenth image is generated again: 1,200 × 0.9 × 365 = 394,200, to a hundredth of an image an hour.
    assert_eq!(capacity("reject=10"), (394_192, 591_292));
    has(
        &warnings_and_assumptions("size=3840x2160&against=0.04", EN),
        "Calculated with 152–228 images an hour: 1,200–1,800 of 1 MP (1,048,576 pixels), scaled by pixels to the 7.91 MP of 3840 × 2160. This is an assumption; measure it on your machine. No documented size limit was found for SDXL, so it might not make 3840 × 2160.",
    );
    has(
        &warnings_and_assumptions("size=3840x2160&against=0.04", DE),
        "Gerechnet wird mit 152–228 Bildern pro Stunde: 1.200–1.800 mit 1 MP (1.048.576 Pixel), nach Pixeln umgerechnet \
         auf die 7,91 MP von 3840 × 2160. Das ist eine Annahme",
    );
    // 1,200 × 0.9 and 1,800 × 0.9, and 1 ÷ 0.9.
    has(
        &warnings_and_assumptions("reject=10", EN),
        "1,080–1,620 kept images an hour: 1,200–1,800 of 1 MP (1,048,576 pixels), scaled by pixels to the 1.11 MP that each kept image takes at 1024 × 1024 with 10% rejected.",
    );
    for scaled in ["", "size=1024x1024"] {
        assert!(!warnings_and_assumptions(scaled, EN).contains("scaled"), "{scaled}");
    }
    // No provider sells SDXL at 4K, and the speed is scaled.
    has(
        &answer_to("size=3840x2160", EN),
        "Self-hosted, at an assumed 152–228 images an hour: at 10,000 it costs $574–949.",
    );
}

#[test]
fn a_size_beyond_the_limit_of_the_model_is_refused() {
    let case = |text: &str, english: &str, german: &str| {
        has(&answer_to(text, EN), english);
        has(&answer_to(text, DE), german);
    };
    case(
        "runs=flux-2-klein-4b&images_per_hour=500&size=3840x2160",
        "size: FLUX.2 [klein] 4B does not make 3840 × 2160: up to 4,194,304 pixels. Choose another size, or another model \
         for the machine.",
        "size: FLUX.2 [klein] 4B erzeugt 3840 × 2160 nicht: nur bis 4.194.304 Pixel.",
    );
    // Four megapixels are within the limit.
    has(
        &answer_to("runs=flux-2-klein-4b&images_per_hour=500&size=2048x2048", EN),
        "Self-hosting FLUX.2 [klein] 4B pays off",
    );
    assert!(
        !warnings_and_assumptions("runs=flux-2-klein-4b&images_per_hour=500&size=2048x2048", EN)
            .contains("No documented limit")
    );
    // Replicate documents a limit, fal.ai does not.
    has(
        &warnings_and_assumptions("runs=flux-schnell&images_per_hour=500&size=2048x2048", EN),
        "No documented size limit was found for FLUX.1 [schnell], so it might not make 2048 × 2048. \
         No documented size limit was found for FLUX.1 [schnell] on fal.ai, so it might not offer 2048 × 2048.",
    );
}

#[test]
fn assumptions_give_the_check_dates_of_the_compared_prices() {
    let case = |text: &str, english: &str, german: &str| {
        for day in ["2026-10-08", "2026-11-26"] {
            assert!(
                warnings_and_assumptions(&format!("{text}&as_of={day}"), EN).ends_with(english),
                "{}",
                warnings_and_assumptions(text, EN)
            );
            assert!(
                warnings_and_assumptions(&format!("{text}&as_of={day}"), DE).ends_with(german),
                "{}",
                warnings_and_assumptions(text, DE)
            );
        }
    };
    case("", "each; prices checked 22 Aug 2026.", "; Preise geprüft am 22. Aug. 2026.");
    // fal.ai's on 1 Aug, Replicate's on 7 Oct.
    case(
        "runs=flux-schnell&images_per_hour=500",
        "; prices checked 1 Aug 2026 to 7 Oct 2026.",
        "; Preise geprüft vom 1. Aug. 2026 bis 7. Okt. 2026.",
    );
    // The table below still compares with SDXL's price; a price of the query has no day.
    case("against=0.04", "; prices checked 22 Aug 2026.", "; Preise geprüft am 22. Aug. 2026.");
    case(
        "runs=qwen-image&images_per_hour=9&against=0.04",
        "a month at $75–150 each.",
        "im Monat zu je 75–150 $.",
    );
}

#[test]
fn the_report_lists_variations_warnings_and_assumptions() {
    let ranking = ranking("", "2026-11-22");
    let rows = |report: &Report| -> Vec<String> {
        self_host::rows(report, EN).iter().map(|row| row.join(" | ")).collect()
    };
    let article = report(article(), "0.04", &ranking, EN);
    assert_eq!(
        rows(&article),
        [
            "as asked, against $0.04 an image | $0.000151–0.000227 | 4,975",
            "with 10 hours of labor at $75–150 each | $0.000151–0.000227 | 23,725–42,475",
            "a GPU at $0.69 an hour around the clock | $0.000383–0.000575 | 12,593",
            // 199 / 0.0025.
            "against SDXL on fal.ai | $0.000151–0.000227 | 79,600",
        ]
    );
    assert_eq!(
        self_host::warnings(&article, EN),
        [
            "Your own time is not included.",
            "1,200–1,800 images an hour is an illustrative figure for an RTX 4090, from a report of June 2026 that names no model; it is assumed here for SDXL. A figure measured on your own machine is better.",
        ]
    );
    let html = self_host::html(&article, DE);
    for part in [
        "<p class=\"result\">SDXL selbst zu betreiben lohnt sich <strong>ab 4.975 Bildern im Monat</strong>; bei 10.000",
        "<table class=\"plain\"><caption class=\"visually-hidden\">",
        "<th scope=\"col\">Was sich ändert</th>",
        "<th scope=\"row\">eine GPU zu 0,69\u{a0}$ pro Stunde rund um die Uhr</th>",
        "<td>23.725–42.475</td>",
        "<li>Arbeitszeit ist nicht eingerechnet.</li>",
        "730 Stunden im Monat (8.760 / 12), 1.200–1.800 Bilder mit 1 MP pro Stunde, 100\u{a0}% der Stunden genutzt, \
         keine Arbeitszeit",
    ] {
        has(&html, part);
    }
    // The report compares with other routes of the same model only.
    let query = Query::parse("runs=flux-schnell&images_per_hour=500");
    let schnell = Report::asked(&query, &ranking.asked, EN).unwrap();
    let against: Vec<String> = rows(&schnell).into_iter().filter(|row| row.contains("against")).collect();
    assert_eq!(against.len(), 2, "{against:?}");
    assert!(against.iter().all(|row| row.contains("against FLUX.1 [schnell] on ")), "{against:?}");
}

#[test]
fn warnings_name_bounds_shutdowns_uncounted_costs_and_licenses() {
    let warnings = |host, against, query, day| {
        let report = report(host, against, &ranking(query, day), EN);
        plain(&self_host::warnings(&report, EN).join(" "))
    };
    let case = |text: String, part: &str| has(&text, part);
    let server = article();
    case(
        warnings(server, "bfl/flux-2-pro", "", "2026-06-30"),
        "The price of FLUX.2 [pro] on Black Forest Labs is a minimum: if it is higher, self-hosting pays off earlier.",
    );
    case(
        warnings(server, "openai/gpt-image-2:high", "", "2026-06-30"),
        "is a maximum: if it is lower, self-hosting pays off later.",
    );
    case(warnings(server, "openai/gpt-image-1.5:low", "", "2026-11-22"), "shuts down on 1 Dec 2026.");
    case(
        warnings(server, "0.04", "references=1", "2026-11-22"),
        "Reference images on your own machine are not included.",
    );
    case(warnings(gpu(0.69, false), "0.04", "", "2026-11-22"), "Only hours in use are counted");
    case(warnings(server, "0.04", "", "2026-11-22"), "Your own time");
    assert!(!warnings(with_labor(1), "0.04", "", "2026-11-22").contains("Your own time"));
    // The license is that of the weights, whether or not a provider sells the model.
    has(
        &warnings_and_assumptions("runs=flux-dev&images_per_hour=500", EN),
        "The weights of FLUX.1 [dev] may not be used commercially without another license: they are under the FLUX.1 \
         [dev] Non-Commercial License.",
    );
    has(
        &warnings_and_assumptions("runs=flux-2-dev&images_per_hour=500&against=0.04", EN),
        "The weights of FLUX.2 [dev] may not be used commercially without another license: they are under the FLUX \
         Non-Commercial License.",
    );
    has(
        &warnings_and_assumptions("runs=flux-dev&images_per_hour=500", DE),
        "Die Gewichte von FLUX.1 [dev] dürfen ohne eine andere Lizenz nicht",
    );
    assert!(!warnings_and_assumptions("", EN).contains("used commercially"));
    // The end of a resold model at its maker.
    let ranking = rank(live(), &Query::default().job, day("2026-11-26"));
    let against = Baseline::read("kie/grok-imagine-quality", &ranking.asked, EN).unwrap();
    let resold = Report::of(model("sdxl"), server, against, &ranking.asked);
    case(
        plain(&self_host::warnings(&resold, EN).join(" ")),
        "Grok Imagine Quality on Kie.ai: the model ended at xAI on 2 Nov 2026.",
    );
    // Also without a comparison.
    let alone = answer_to("runs=flux-2-klein-9b&images_per_hour=900&size=2048x2048", EN);
    has(&alone, "No price is known for FLUX.2 [klein] 9B at 2048 × 2048");
    has(&alone, "The weights of FLUX.2 [klein] 9B may not be used commercially");
}

#[test]
fn the_json_has_amounts_as_strings_and_null_for_never() {
    let ranking = ranking("", "2026-11-22");
    let case = |host: SelfHost, against: &str| {
        let text = self_host::json(&report(host, against, &ranking, EN)).text();
        serde_json::from_str::<Value>(&text).unwrap()
    };
    let json = case(article(), "0.04");
    assert!(json.to_string().starts_with(
        "{\"usd_per_image\":{\"low\":\"0.000151446\",\"high\":\"0.000227169\"},\
          \"break_even_images_per_month\":{\"low\":4975,\"high\":4975},"
    ));
    assert_eq!(json["usd_per_month"]["api"]["low"], "400");
    assert_eq!(json["beside"][2]["route"], "fal/sdxl");
    assert_eq!(json["assumptions"]["hours_per_month"], 730);
    assert_eq!(json["runs"]["model"], "sdxl");
    assert_eq!(
        (&json["against"]["checked"], &json["against"]["is_other_model"]),
        (&Value::Null, &false.into())
    );
    let json = case(gpu(0.69, false), "0.00045");
    assert_eq!(json["break_even_images_per_month"].to_string(), "{\"low\":1,\"high\":null}");
    assert_eq!(json["machine"].to_string(), "{\"gpu_usd_per_hour\":\"0.69\",\"always_on\":false}");
    assert!(json["usd_per_month"]["machines"]["low"].is_null());
    let json = case(SelfHost { pixels: 2 * 1_048_576, ..article() }, "openai/gpt-image-2:low");
    assert_eq!(json["against"]["is_other_model"], true);
    assert_eq!(json["against"]["checked"], "2026-08-01");
    assert_eq!(json["assumptions"]["images_per_hour"].to_string(), "{\"low\":1200,\"high\":1800}");
    assert_eq!(json["assumptions"]["kept_images_per_hour"].to_string(), "{\"low\":\"600\",\"high\":\"900\"}");
}

/// Generates amounts of any order of magnitude, in nano-dollars.
fn amounts(least: u64, most: u64) -> impl Strategy<Value = Usd> {
    let powers = (0..63_u32).prop_map(|power| 1_u64 << power).prop_flat_map(|top| top..=top * 2 - 1);
    prop_oneof![powers.prop_map(move |nano| nano.clamp(least, most)), least..=most].prop_map(Usd::from_nano)
}

/// Generates machines of every kind within the bounds of the parameters.
fn hosts(
    images_per_hour: u64,
    rent: impl Strategy<Value = Usd>,
    labor: impl Strategy<Value = u64>,
    rate: impl Strategy<Value = Usd>,
) -> impl Strategy<Value = SelfHost> {
    let fast = (1..=images_per_hour, 1..=images_per_hour).prop_map(|(a, b)| (a.min(b), a.max(b)));
    (0..3_u8, rent, fast, 1..=100_u64, labor, rate, 0..=100_u64).prop_map(
        |(kind, rent, images_per_hour, utilization, labor_hours, rate, part)| SelfHost {
            machine: match kind {
                0 => Machine::Server { usd_per_month: rent },
                kind => Machine::Gpu { usd_per_hour: rent, always_on: kind == 1 },
            },
            images_per_hour,
            utilization,
            labor_hours,
            labor_usd_per_hour: (rate.mul_div(part, 100), rate),
            ..SelfHost::default()
        },
    )
}

/// Generates machines over the full bounds of the parameters.
pub(crate) fn all_hosts() -> impl Strategy<Value = SelfHost> {
    let dollar = 1_000_000_000;
    let rent = amounts(1_000_000, 1_000_000 * dollar);
    hosts(1_000_000, rent, prop_oneof![Just(0), 0..=10_000_000_u64], amounts(0, 10_000 * dollar))
}

/// Generates machines so slow that the next one is soon needed.
fn small_hosts() -> impl Strategy<Value = SelfHost> {
    let nano = |most: u64| (0..=most).prop_map(Usd::from_nano);
    hosts(3, nano(20_000), prop_oneof![Just(0), 0..=4_u64], nano(20_000_000))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_break_even_equals_a_count_image_by_image(
        host in small_hosts(), api in prop_oneof![1..=100_u64, 1..=20_000_u64], low in any::<bool>()
    ) {
        const LAST: u64 = 3_000;
        let (api, bound) = (Usd::from_nano(api), if low { Bound::Low } else { Bound::High });
        let pays = |images: u64| host.cost(images, bound) <= api.saturating_mul(images);
        let BreakEven { from, for_good } = host.break_even(api, bound);
        prop_assert_eq!(from.filter(|from| *from <= LAST), (1..=LAST).find(|images| pays(*images)));
        let fails = (1..=LAST).rev().find(|images| !pays(*images)).unwrap_or(0);
        match for_good.filter(|good| *good <= LAST) {
            Some(good) => prop_assert_eq!(good, fails + 1),
            // A further machine starts in every segment of the capacity. The last one must not pay off at first.
            None if host.usd_per_month().is_some() => prop_assert!(fails + host.capacity(bound) > LAST),
            None => prop_assert_eq!(fails, LAST),
        }
    }

    #[test]
    fn self_hosting_pays_from_the_break_even_on_and_not_before(
        host in all_hosts(), api in amounts(1, Usd::MAX_PER_IMAGE.nano()), low in any::<bool>(), further in any::<u64>()
    ) {
        let bound = if low { Bound::Low } else { Bound::High };
        let pays = |images: u64| host.cost(images, bound) <= api.saturating_mul(images);
        let BreakEven { from, for_good } = host.break_even(api, bound);
        if let Some(from) = from {
            prop_assert!(pays(from) && (from == 1 || !pays(from - 1)));
        }
        if let Some(good) = for_good {
            prop_assert!(from.is_some_and(|from| from <= good));
            prop_assert!(pays(good) && (good == 1 || !pays(good - 1)));
            prop_assert!(pays(good + further % (Images::MAX - good + 1)));
            // A machine costs the most per image at its first image.
            let capacity = host.capacity(bound);
            let first_image = |machines: u64| (good / capacity + machines) * capacity + 1;
            prop_assert!((0..100).map(first_image).filter(|n| (good..=Images::MAX).contains(n)).all(pays));
        } else if host.usd_per_month().is_some() {
            let capacity = host.capacity(bound);
            prop_assert!(!pays((Images::MAX - 1) / capacity * capacity + 1));
        } else {
            prop_assert!(!pays(Images::MAX));
        }
    }

    #[test]
    fn the_best_case_is_never_worse_than_the_worst(
        host in all_hosts(), api in amounts(1, Usd::MAX_PER_IMAGE.nano()), images in 1..=Images::MAX
    ) {
        let (best, worst) = (host.break_even(api, Bound::Low), host.break_even(api, Bound::High));
        prop_assert!(host.cost(images, Bound::Low) <= host.cost(images, Bound::High));
        prop_assert!(host.usd_per_image(Bound::Low) <= host.usd_per_image(Bound::High));
        for (best, worst) in [(best.from, worst.from), (best.for_good, worst.for_good)] {
            prop_assert!(worst.is_none_or(|worst| best.is_some_and(|best| best <= worst)));
        }
    }
}
