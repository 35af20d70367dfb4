//! Scores of boards: the tiers that follow from them, and the filters by score, seller and weights.

use image_price_estimator::catalog::files;
use image_price_estimator::catalog::{Catalog, Rated, Tier};
use image_price_estimator::page::{self, row};
use image_price_estimator::rank;

use crate::fixtures::{EVIDENCE, flat, today, vendor_quote};
use crate::{DE, EN, day, job};

/// The day of the first board.
const DAY: &str = "2026-10-07";

/// Returns a row of a board. The keys before its name each end in a comma.
fn rated(keys: &str, name: &str, rating: &str) -> String {
    format!(
        r#"{{{keys} "name": "{name}", "rating": "{rating}", "low": "{rating}", "high": "{rating}", "votes": 100}}"#
    )
}

/// Returns a board with these rows, sorted by rating. A model is named like its row.
fn board(day: &str, rows: &[(&str, &str, &str)]) -> String {
    let row = |(keys, name, rating): &(&str, &str, &str)| match *name {
        "best" => rated("", name, rating),
        _ => rated(&format!(r#""model": "{name}", {keys}"#), name, rating),
    };
    let rows: Vec<String> = rows.iter().map(row).collect();
    format!(
        r#"{{"name": "Arena", "day": "{day}", "source": "https://arena.example", "grade": "list",
        "dataset": "https://data.example", "license": "CC BY 4.0", "scores": [{}]}}"#,
        rows.join(", ")
    )
}

/// Returns a model of a provider: its id with the lines after it, and its qualities. An empty quality means none.
fn sold(id: &str, lines: &str, qualities: &[&str]) -> String {
    let quotes = vendor_quote(&flat("0.03"));
    let quality = |quality: &&str| match *quality {
        "" => String::new(),
        quality => format!(r#""quality": "{quality}", "#),
    };
    let routes = qualities.iter().map(|name| format!(r#"{{{}"quotes": [{quotes}]}}"#, quality(name)));
    format!(r#"{{"id": "{id}", {lines} "routes": [{}]}}"#, routes.collect::<Vec<_>>().join(", "))
}

/// Builds a catalog of providers given as (id, kind, models), facts about the models, and boards.
#[track_caller]
fn catalog(providers: &[(&str, &str, &[String])], models: &[&str], boards: &[String]) -> Catalog {
    let file = |rest: String| format!(r#"{{"$schema": "schema.json", {rest}}}"#);
    let provider = |(id, kind, models): &(&str, &str, &[String])| {
        let text = file(format!(
            r#""provider": {{"id": "{id}", "name": "{id}", "kind": "{kind}", "site": "https://{id}.example", "good_for": "a"}},
            "models": [{}]"#,
            models.join(", ")
        ));
        (format!("pricing/{id}.json"), text)
    };
    let mut all: Vec<(String, String)> = providers.iter().map(provider).collect();
    let models = file(format!(r#""models": [{}]"#, models.join(", ")));
    let boards = file(format!(r#""boards": [{}]"#, boards.join(", ")));
    all.extend([("pricing/models.json".to_owned(), models), ("pricing/boards.json".to_owned(), boards)]);
    let files = all.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    files::read(files, today("2026-11-26")).unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
}

/// Asserts the tier of a route on a day, and the rating that applies to it.
#[track_caller]
fn case(catalog: &Catalog, route: &str, as_of: &str, tier: Option<Tier>, rating: Option<&str>) {
    let route = catalog.route(route).unwrap();
    let score = catalog.score(route, day(as_of)).map(|score| score.rating.to_string());
    assert_eq!(
        (catalog.tier(route, day(as_of)), score.as_deref()),
        (tier, rating),
        "{} on {as_of}",
        route.id
    );
}

#[test]
fn tiers_end_200_and_350_points_below_the_best_rating() {
    let ids = ["at-200", "at-200.1", "at-350", "at-350.1", "best-of-all"];
    let models = ids.map(|id| sold(id, "", &[""]));
    // The classes contradict the ratings.
    let facts = [
        r#"{"id": "at-200", "name": "A", "tier": "budget"}"#,
        r#"{"id": "at-200.1", "name": "B", "tier": "premium"}"#,
        r#"{"id": "at-350", "name": "C"}"#,
        r#"{"id": "at-350.1", "name": "D", "tier": "premium"}"#,
        r#"{"id": "best-of-all", "name": "E", "tier": "budget"}"#,
    ];
    let rows = [
        ("", "best-of-all", "1424.6"),
        ("", "at-200", "1224.6"),
        ("", "at-200.1", "1224.5"),
        ("", "at-350", "1074.6"),
        ("", "at-350.1", "1074.5"),
    ];
    let catalog = catalog(&[("x", "host", &models)], &facts, &[board(DAY, &rows)]);
    let case = |id: &str, tier, rating| case(&catalog, &format!("x/{id}"), DAY, Some(tier), Some(rating));
    case("best-of-all", Tier::Premium, "1424.6");
    case("at-200", Tier::Premium, "1224.6");
    case("at-200.1", Tier::Mid, "1224.5");
    case("at-350", Tier::Mid, "1074.6");
    case("at-350.1", Tier::Budget, "1074.5");
}

#[test]
fn the_best_rating_counts_even_if_no_provider_sells_its_model() {
    let rows = [("", "best", "1400.0"), ("", "m", "1150.0")];
    let catalog = catalog(
        &[("x", "host", &[sold("m", "", &[""])])],
        &[r#"{"id": "m", "name": "M"}"#],
        &[board(DAY, &rows)],
    );
    case(&catalog, "x/m", DAY, Some(Tier::Mid), Some("1150.0"));
}

#[test]
fn the_newest_board_known_on_a_day_decides_and_the_class_before_it() {
    let models = [sold("gone", "", &[""]), sold("m", "", &[""])];
    let facts =
        [r#"{"id": "gone", "name": "G", "tier": "mid"}"#, r#"{"id": "m", "name": "M", "tier": "budget"}"#];
    let boards = [
        board("2026-08-01", &[("", "m", "1300.0"), ("", "gone", "1290.0")]),
        board(DAY, &[("", "best", "1400.0"), ("", "m", "1100.0")]),
    ];
    let catalog = catalog(&[("x", "host", &models)], &facts, &boards);
    case(&catalog, "x/m", "2026-07-31", Some(Tier::Budget), None);
    case(&catalog, "x/m", "2026-08-01", Some(Tier::Premium), Some("1300.0"));
    case(&catalog, "x/m", "2026-10-06", Some(Tier::Premium), Some("1300.0"));
    case(&catalog, "x/m", DAY, Some(Tier::Mid), Some("1100.0"));
    // A board that leaves a model out says nothing about it. Ratings of two days do not compare.
    case(&catalog, "x/gone", "2026-08-01", Some(Tier::Premium), Some("1290.0"));
    case(&catalog, "x/gone", DAY, Some(Tier::Mid), None);
}

#[test]
fn ratings_of_unnamed_settings_and_resolutions_decide_no_tier() {
    let models = [sold("at", "", &[""]), sold("auto", "", &["high", "low"])];
    let facts = [
        r#"{"id": "at", "name": "A", "tier": "budget"}"#,
        r#"{"id": "auto", "name": "B", "tier": {"high": "mid", "low": "budget"}}"#,
    ];
    let rows = [(r#""unnamed_setting": true,"#, "auto", "1400.0"), (r#""at": "2K","#, "at", "1390.0")];
    let catalog = catalog(&[("x", "host", &models)], &facts, &[board(DAY, &rows)]);
    case(&catalog, "x/at", DAY, Some(Tier::Budget), None);
    case(&catalog, "x/auto:high", DAY, Some(Tier::Mid), None);
    case(&catalog, "x/auto:low", DAY, Some(Tier::Budget), None);
    // They are still shown.
    let shown = |id: &str| {
        let scores = catalog.scores(catalog.route(id).unwrap(), day(DAY));
        scores.map(|score| (score.rating.to_string(), score.of)).collect::<Vec<_>>()
    };
    assert_eq!(shown("x/at"), [("1390.0".to_owned(), Rated::At(2048))]);
    assert_eq!(shown("x/auto:low"), [("1400.0".to_owned(), Rated::UnnamedSetting)]);
    // A rating at 2K is that of the route at 2K: 2048x2048 and 2752x1536, but no size far from their pixels.
    let at = |size: &str| {
        let ranking = rank(&catalog, &job(&format!("route=x/at&size={size}")), day(DAY));
        let estimate = &ranking.estimates[0];
        assert_eq!(estimate.tier, Some(Tier::Budget), "{size}");
        [EN, DE].map(|locale| estimate.score.map(|score| locale.score(score)).unwrap_or_default())
    };
    for size in ["1376x768", "1536x1024", "1920x1080", "4096x4096"] {
        assert_eq!(at(size), ["", ""], "{size}");
    }
    for size in ["2048x2048", "2752x1536"] {
        assert_eq!(at(size), ["1390 ±0 at 2K", "1390 ±0 bei 2K"], "{size}");
    }
    assert_eq!(rank(&catalog, &job("at_least=1&size=2048x2048"), day(DAY)).estimates.len(), 1);
    assert_eq!(
        rank(&catalog, &job("at_least=1"), day(DAY)).estimates.len(),
        0,
        "such a rating is not a score of the route"
    );
}

#[test]
fn a_variant_gets_no_score_of_its_model() {
    let models = [sold("m", r#""variant": "FP8","#, &[""])];
    let providers: [(&str, &str, &[String]); 2] =
        [("cut", "host", &models), ("full", "host", &[sold("m", "", &[""])])];
    let facts = [r#"{"id": "m", "name": "M", "tier": "budget"}"#];
    let catalog = catalog(&providers, &facts, &[board(DAY, &[("", "m", "1300.0")])]);
    case(&catalog, "full/m", DAY, Some(Tier::Premium), Some("1300.0"));
    case(&catalog, "cut/m", DAY, Some(Tier::Budget), None);
    assert_eq!(catalog.scores(catalog.route("cut/m").unwrap(), day(DAY)).count(), 0);
}

#[test]
fn the_score_of_a_quality_never_reaches_its_sibling() {
    let providers: [(&str, &str, &[String]); 2] =
        [("x", "host", &[sold("m", "", &["high", "low"])]), ("y", "host", &[sold("m", "", &["", "high"])])];
    let facts = [r#"{"id": "m", "name": "M", "tier": {"high": "mid", "low": "budget"}}"#];
    let rows = [("", "best", "1600.0"), (r#""quality": "high","#, "m", "1500.0")];
    let catalog = catalog(&providers, &facts, &[board(DAY, &rows)]);
    case(&catalog, "x/m:high", DAY, Some(Tier::Premium), Some("1500.0"));
    case(&catalog, "y/m:high", DAY, Some(Tier::Premium), Some("1500.0"));
    case(&catalog, "x/m:low", DAY, Some(Tier::Budget), None);
    // Without a quality, it is unknown which one it renders.
    case(&catalog, "y/m", DAY, None, None);
    assert_eq!(catalog.scores(catalog.route("x/m:low").unwrap(), day(DAY)).count(), 0);
}

/// Returns a catalog of a host and a reseller: two rated models, one of them with open weights, and two without a score.
fn market() -> Catalog {
    let closed = format!(r#"{{"license": "non_commercial", "name": "NC", {EVIDENCE}}}"#);
    let open = format!(r#"{{"license": "open", "name": "MIT", {EVIDENCE}}}"#);
    let facts = [
        r#"{"id": "good", "name": "Good"}"#.to_owned(),
        format!(r#"{{"id": "new", "name": "New", "tier": "premium", "weights": {closed}}}"#),
        format!(r#"{{"id": "plain", "name": "Plain", "weights": {open}}}"#),
        r#"{"id": "unknown", "name": "Unknown"}"#.to_owned(),
    ];
    let all = ["good", "new", "plain", "unknown"].map(|id| sold(id, "", &[""]));
    let some = ["good", "new"].map(|id| sold(id, "", &[""]));
    let rows = [("", "good", "1224.6"), ("", "plain", "1100.0")];
    let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
    catalog(&[("host", "host", &all), ("shop", "reseller", &some)], &facts, &[board(DAY, &rows)])
}

/// Asserts the routes that a query admits on a day, sorted by id, and the words about unrated ones.
#[track_caller]
fn admits(query: &str, as_of: &str, expected: &[&str], unrated: Option<[&str; 2]>) {
    let catalog = market();
    let ranking = rank(&catalog, &job(query), day(as_of));
    let mut routes: Vec<&str> = ranking.estimates.iter().map(|estimate| estimate.route.id).collect();
    routes.sort_unstable();
    assert_eq!(routes, expected, "{query} on {as_of}");
    for (at, locale) in [EN, DE].into_iter().enumerate() {
        let words = row::unrated(&ranking.asked, locale);
        assert_eq!(words.as_deref(), unrated.map(|words| words[at]), "{query} on {as_of}");
        let shows = |words: &String| page::html(&ranking, locale).contains(words.as_str());
        assert!(words.as_ref().is_none_or(shows), "the page must say: {words:?}");
    }
}

#[test]
fn a_minimum_score_leaves_out_routes_below_it_and_counts_unrated_ones() {
    let all = ["host/good", "host/new", "host/plain", "host/unknown", "shop/good", "shop/new"];
    admits("", DAY, &all, None);
    let three =
        Some(["3 routes without a score are left out.", "3 Routen ohne Bewertung bleiben außen vor."]);
    let rated = ["host/good", "host/plain", "shop/good"];
    admits("at_least=1", DAY, &rated, three);
    admits("at_least=1100", DAY, &rated, three);
    admits("at_least=1101", DAY, &["host/good", "shop/good"], three);
    // 1224.6 is more than 1224 and less than 1225.
    admits("at_least=1224", DAY, &["host/good", "shop/good"], three);
    // 1224.6 is shown as 1225.
    admits("at_least=1225", DAY, &["host/good", "shop/good"], three);
    admits("at_least=1226", DAY, &[], three);
    // Only the routes that meet the other filters are counted.
    let one = Some(["1 route without a score is left out.", "1 Route ohne Bewertung bleibt außen vor."]);
    admits("at_least=1101&provider=shop", DAY, &["shop/good"], one);
    admits("at_least=1101&provider=shop&exclude=shop/new", DAY, &["shop/good"], None);
    // Before the board, no route has a score.
    let six = Some(["6 routes without a score are left out.", "6 Routen ohne Bewertung bleiben außen vor."]);
    admits("at_least=1", "2026-10-06", &[], six);
}

#[test]
fn direct_leaves_out_resellers() {
    admits("direct=1", DAY, &["host/good", "host/new", "host/plain", "host/unknown"], None);
    admits("direct=1&provider=shop", DAY, &[], None);
    let two = Some(["2 routes without a score are left out.", "2 Routen ohne Bewertung bleiben außen vor."]);
    admits("direct=1&at_least=1", DAY, &["host/good", "host/plain"], two);
}

#[test]
fn open_weights_admit_models_with_public_weights_of_any_license() {
    // Models whose weights are unknown are simply left out.
    admits("open_weights=1", DAY, &["host/new", "host/plain", "shop/new"], None);
    admits("open_weights=1&direct=1", DAY, &["host/new", "host/plain"], None);
}

#[test]
fn the_tier_by_score_filters_and_is_part_of_the_estimate() {
    let catalog = market();
    let tiers = |as_of: &str| {
        let ranking = rank(&catalog, &job("tier=premium"), day(as_of));
        let mut tiers: Vec<_> = ranking.estimates.iter().map(|e| (e.route.id, e.tier)).collect();
        tiers.sort_unstable();
        tiers
    };
    let premium = |id| (id, Some(Tier::Premium));
    let rated = ["host/good", "host/new", "host/plain", "shop/good", "shop/new"].map(premium);
    assert_eq!(tiers(DAY), rated);
    // Before the board only an editorial class is known.
    assert_eq!(tiers("2026-10-06"), ["host/new", "shop/new"].map(premium));
}

#[test]
fn a_score_is_printed_with_half_of_its_interval() {
    let row =
        r#"{"model": "m", "name": "m", "rating": "1153.3", "low": "1150.1", "high": "1156.4", "votes": 9}"#;
    let board = board(DAY, &[]).replace(r#""scores": []"#, &format!(r#""scores": [{row}]"#));
    let catalog =
        catalog(&[("x", "host", &[sold("m", "", &[""])])], &[r#"{"id": "m", "name": "M"}"#], &[board]);
    let score = |as_of: &str| catalog.score(&catalog.routes[0], day(as_of)).map(|score| EN.score(score));
    // (1156.4 - 1150.1) / 2 = 3.15, rounded up.
    assert_eq!(score(DAY).as_deref(), Some("1153 ±4"));
    assert_eq!(score("2026-10-06"), None);
}
