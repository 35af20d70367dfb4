//! The list: how it groups the ranked routes, which of them it finds, and how its rows count.

use image_price_estimator::catalog::Catalog;
use image_price_estimator::catalog::files;
use image_price_estimator::page::Look;
use image_price_estimator::page::group::List;
use image_price_estimator::page::{self, row};
use image_price_estimator::query::form::Form;
use image_price_estimator::query::{By, Key};
use image_price_estimator::tools::details::details;
use image_price_estimator::tools::export;
use image_price_estimator::{Author, Estimate, Locale, Query, Ranking, Scale, rank};

use crate::fixtures::{flat, today, vendor_quote};
use crate::{DE, EN, day, live, plain};

/// Returns the id of a model and its quality, if any.
fn parts(sold: &str) -> (&str, Option<&str>) {
    sold.split_once(':').map_or((sold, None), |(id, quality)| (id, Some(quality)))
}

/// Returns a model in the file of its provider, from neighbors with its id. Routes without a price are unranked.
fn model(routes: &[(&str, &str)]) -> String {
    let route = |(sold, usd): &(&str, &str)| {
        let quality = parts(sold).1.map(|quality| format!(r#""quality": "{quality}", "#)).unwrap_or_default();
        let quotes = if usd.is_empty() { String::new() } else { vendor_quote(&flat(usd)) };
        format!(r#"{{{quality}"quotes": [{quotes}]}}"#)
    };
    let all: Vec<String> = routes.iter().map(route).collect();
    format!(r#"{{"id": "{}", "routes": [{}]}}"#, parts(routes[0].0).0, all.join(", "))
}

/// Builds a catalog of these providers, each with its models and prices.
fn market(providers: &[(&str, &[(&str, &str)])]) -> Catalog {
    let mut models: Vec<&str> =
        providers.iter().flat_map(|(_, routes)| *routes).map(|(sold, _)| parts(sold).0).collect();
    models.sort_unstable();
    models.dedup();
    let models = models.iter().map(|id| format!(r#"{{"id": "{id}", "name": "Model {id}", "tier": "mid"}}"#));
    let models = models.collect::<Vec<_>>().join(", ");
    let file = |rest: String| format!(r#"{{"$schema": "schema.json", {rest}}}"#);
    let mut texts = vec![("pricing/models.json".to_owned(), file(format!(r#""models": [{models}]"#)))];
    for (id, routes) in providers {
        let provider = format!(
            r#"{{"id": "{id}", "name": "{} Inc", "kind": "host", "site": "https://x.example", "good_for": "a"}}"#,
            id.to_uppercase()
        );
        let models = routes.chunk_by(|(one, _), (other, _)| parts(one).0 == parts(other).0);
        let routes: Vec<String> = models.map(model).collect();
        let text = file(format!(r#""provider": {provider}, "models": [{}]"#, routes.join(", ")));
        texts.push((format!("pricing/{id}.json"), text));
    }
    texts.sort();
    let texts = texts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    files::read(texts, today("2026-11-26")).unwrap_or_else(|mistakes| {
        panic!("{}", mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

/// A sells most models, B the cheapest flux, C an expensive flux and two models that tie, and D has no price.
fn three() -> Catalog {
    market(&[
        ("aa", &[("flux", "0.003"), ("gpt:high", "0.2"), ("gpt:low", "0.01"), ("sd", "")]),
        ("bb", &[("flux", "0.002")]),
        ("cc", &[("flux", "0.01"), ("gpt:low", "0.005"), ("zed", "0.005")]),
        ("dd", &[("flux", "")]),
    ])
}

fn ranked<'a>(catalog: &'a Catalog, query: &str) -> Ranking<'a> {
    rank(catalog, &Query::parse(query).job, day("2026-11-26"))
}

/// Returns the rows of a query: rank, route, and what is said of its other routes.
fn rows(catalog: &Catalog, query: &str, locale: Locale) -> Vec<String> {
    let (asked, ranking) = (Query::parse(query), ranked(catalog, query));
    let list = List::new(&ranking, asked.by, &asked.find);
    let scale = Scale::of(&ranking, locale);
    let row = |group| row::of_group(group, list.by, &ranking, scale, locale).unwrap();
    let rows = list.groups.iter().map(row);
    rows.map(|row| {
        let rank = row.rank.map_or("-".to_owned(), |rank| rank.to_string());
        plain(&format!("{rank} {} {}", row.id, row.others.unwrap_or_default())).trim().to_owned()
    })
    .collect()
}

#[test]
fn each_grouping_has_one_row_with_the_cheapest_route_and_counts_the_others() {
    let catalog = three();
    let case = |query: &str, expected: &[&str]| assert_eq!(rows(&catalog, query, EN), expected, "{query}");
    // 10,000 images a month.
    let by_model = [
        "1 bb/flux +2 providers from $30 to $100",
        "2 cc/gpt:low +1 provider at $100",
        "2 cc/zed",
        "4 aa/gpt:high",
    ];
    case("", &by_model);
    case("by=model", &by_model);
    case(
        "by=provider",
        &["1 bb/flux", "2 aa/flux +2 routes from $100 to $2,000", "3 cc/gpt:low +2 routes from $50 to $100"],
    );
    case(
        "by=route",
        &["1 bb/flux", "2 aa/flux", "3 cc/gpt:low", "3 cc/zed", "5 aa/gpt:low", "5 cc/flux", "7 aa/gpt:high"],
    );
    // A row has the cheapest route that meets the job.
    case(
        "exclude=bb",
        &["1 aa/flux +1 provider at $100", "2 cc/gpt:low +1 provider at $100", "2 cc/zed", "4 aa/gpt:high"],
    );
}

#[test]
fn the_other_routes_cost_in_the_unit_of_the_row() {
    let catalog = three();
    let case = |query: &str, english: &str, german: &str| {
        for (locale, expected) in [(EN, english), (DE, german)] {
            assert_eq!(rows(&catalog, query, locale)[0], format!("1 {expected}"), "{query}");
        }
    };
    case("", "bb/flux +2 providers from $30 to $100", "bb/flux +2 Anbieter von 30 $ bis 100 $");
    case("exclude=cc", "bb/flux +1 provider at $30", "bb/flux +1 Anbieter zu 30 $");
    case("images=20000", "bb/flux +2 providers from $60 to $200", "bb/flux +2 Anbieter von 60 $ bis 200 $");
    // Twelve months of 10,000.
    case(
        "horizon=12",
        "bb/flux +2 providers from $360 to $1,200",
        "bb/flux +2 Anbieter von 360 $ bis 1.200 $",
    );
    // 30 / 0.01 and 30 / 0.003.
    case(
        "budget=30",
        "bb/flux +2 providers: 3,000 to 10,000 images",
        "bb/flux +2 Anbieter: 3.000 bis 10.000 Bilder",
    );
    case("budget=30&exclude=cc", "bb/flux +1 provider: 10,000 images", "bb/flux +1 Anbieter: 10.000 Bilder");
    case(
        "by=provider&exclude=bb,cc",
        "aa/flux +2 routes from $100 to $2,000",
        "aa/flux +2 Routen von 100 $ bis 2.000 $",
    );
    case("by=provider&exclude=bb,cc,aa/gpt:high", "aa/flux +1 route at $100", "aa/flux +1 Route zu 100 $");
    case("by=provider&provider=bb", "bb/flux", "bb/flux");
}

#[test]
fn a_search_finds_routes_by_all_words_of_model_provider_and_id() {
    let catalog = three();
    let case = |find: &str, expected: &[&str]| {
        assert_eq!(rows(&catalog, &format!("by=route&find={find}"), EN), expected, "{find}");
    };
    case("flux%20aa", &["1 aa/flux"]);
    case("AA+Flux", &["1 aa/flux"]);
    case("cc/gpt", &["1 cc/gpt:low"]);
    case("zed", &["1 cc/zed"]);
    case("bb%20inc", &["1 bb/flux"]);
    case("gpt low", &["1 cc/gpt:low", "2 aa/gpt:low"]);
    case("flux zed", &[]);
    // The rows found are grouped and counted, not the others.
    assert_eq!(rows(&catalog, "find=flux%20inc", EN), ["1 bb/flux +2 providers from $30 to $100"]);
    assert_eq!(rows(&catalog, "find=aa", EN), ["1 aa/flux", "2 aa/gpt:low", "3 aa/gpt:high"]);
}

#[test]
fn a_search_survives_an_address() {
    let case = |typed: &str, find: &str| {
        let mut form = Form::new(Query::default());
        form.take("find", typed, false, EN);
        assert_eq!(form.query.find, find, "{typed:?}");
        assert_eq!(Query::parse(&form.query.to_string()).find, find, "{}", form.query);
    };
    case("FLUX fal", "flux fal");
    case("  flux   1.1 ", "flux 1.1");
    case("100%", "100%");
    case("a+b & c", "a+b & c");
    case("what?by=route#x", "what by=route x");
    case("\"klein\" 'x", "klein x");
    case("größe", "größe");
}

#[test]
fn typing_keeps_the_text_of_the_search_until_it_is_cleared() {
    let shown =
        |form: &Form| form.shown(EN).into_iter().find(|(selector, ..)| selector == "[name=find]").unwrap().2;
    let mut form = Form::new(Query::parse("find=flux"));
    assert_eq!(shown(&form), "flux");
    form.take("find", "Flux ", false, EN);
    assert_eq!((shown(&form).as_str(), form.query.find.as_str()), ("Flux ", "flux"));
    form.take("lift", "find=", false, EN);
    assert_eq!((shown(&form).as_str(), form.query.find.as_str()), ("", ""));
    form.take("by", "provider", true, EN);
    assert_eq!(form.query.by, By::Provider);
    assert!(form.shown(EN).iter().any(|(selector, ..)| selector == "[name=by][value=provider]"));
}

#[test]
fn a_search_says_how_many_rows_match_with_a_button_that_clears_it() {
    let catalog = three();
    let message = |query: &str, locale| {
        let (asked, ranking) = (Query::parse(query), ranked(&catalog, query));
        let rows = List::new(&ranking, asked.by, &asked.find).groups.len();
        page::found(rows, &ranking, &asked.find, locale)
    };
    for query in ["", "find=x&route=x/none"] {
        assert_eq!(message(query, EN), "", "{query}");
    }
    // `three` has two models named FLUX.
    let found = message("find=flux&by=route", EN);
    assert!(found.contains("rows match “flux”."), "{found}");
    assert!(found.contains("name=\"lift\" value=\"find=\""), "{found}");
    let none = message("find=x%3Cy", EN);
    assert!(none.contains("matches “x&lt;y”."), "{none}");
    assert!(none.contains("name=\"lift\" value=\"find=\""), "{none}");
    assert!(message("find=quark", DE).contains("passt zu „quark“."));
}

#[test]
fn unranked_routes_are_listed_by_reason_and_filtered_by_the_search() {
    let catalog = market(&[("aa", &[("flux", "0.003"), ("sd", ""), ("zed", "")]), ("bb", &[("sd", "")])]);
    let ranking = ranked(&catalog, "");
    let html = page::unranked(&ranking, "", EN);
    assert!(html.starts_with("<summary>3 without a price</summary>"), "{html}");
    let found = page::unranked(&ranking, "bb", EN);
    assert!(found.starts_with("<summary>1 without a price</summary>"), "{found}");
    assert!(found.contains("data-route=\"bb/sd\"") && !found.contains("data-route=\"aa/"), "{found}");
    assert_eq!(page::unranked(&ranking, "flux", EN), "");
    // Of several reasons, each has its heading.
    let ranking = ranked(live(), "size=3840x2160");
    let html = page::unranked(&ranking, "", EN);
    assert!(html.contains("<p class=\"reason\">") && html.matches("<ul>").count() > 1);
    assert_eq!(html.matches("<li").count(), ranking.estimates.iter().filter(|e| e.rank.is_none()).count());
}

#[test]
fn an_opened_row_lists_every_route_that_it_represents() {
    let catalog = three();
    let ranking = ranked(&catalog, "");
    let li = |id: &str, usd: &str| {
        format!("<li data-route=\"{id}\" data-status=\"available\" data-usd-per-month=\"{usd}\">")
    };
    let html = details("bb/flux", By::Model, &ranking, EN);
    assert!(html.contains("Providers of Model flux"), "{html}");
    let at = [li("bb/flux", "20"), li("aa/flux", "30"), li("cc/flux", "100")].map(|li| html.find(&li));
    assert!(at.is_sorted() && at.iter().all(Option::is_some), "{html}");
    // A provider that is not ranked has its reason.
    assert!(html.contains("<li data-route=\"dd/flux\" data-status=\"unpriced\">"), "{html}");
    assert_eq!(html.matches("<li").count(), 4);
    assert!(html.contains("CC Inc <span class=\"seller\">host</span>"), "{html}");
    let html = details("aa/flux", By::Provider, &ranking, EN);
    assert!(html.contains("Models at AA Inc") && html.contains(&li("aa/gpt:high", "2000")), "{html}");
    assert!(!html.contains("aa/sd"), "{html}");
    for (id, by) in [("cc/zed", By::Model), ("bb/flux", By::Provider), ("bb/flux", By::Route)] {
        assert!(!details(id, by, &ranking, EN).contains("<li"), "{id}");
    }
}

#[test]
fn markdown_follows_the_list_and_json_and_csv_keep_every_route() {
    let catalog = three();
    let exports = |text: &str| {
        let (query, ranking) = (Query::parse(text), ranked(&catalog, text));
        (export::markdown(&query, &ranking, None, EN), export::json(&query, &ranking), export::csv(&ranking))
    };
    let (grouped, json, csv) = exports("");
    let (single, ..) = exports("by=route");
    let lines = |markdown: &str| markdown.lines().filter(|line| line.starts_with("| ")).count() - 1;
    assert_eq!((lines(&grouped), lines(&single)), (4, 7));
    assert!(grouped.contains("| +2 providers from $30 to $100 |"), "{grouped}");
    for text in ["by=provider", "by=route", "find=zed"] {
        let (markdown, other_json, other_csv) = exports(text);
        assert_eq!((&other_json, &other_csv), (&json, &csv), "{text}");
        assert_ne!(markdown, grouped, "{text}");
    }
    let (found, ..) = exports("find=sd");
    assert_eq!(lines(&found), 0);
    assert!(found.contains("- Model sd, AA Inc: ") && !found.contains("zed"), "{found}");
}

#[test]
fn every_grouping_of_the_catalog_keeps_order_and_routes_and_ranks_without_holes() {
    let ranking = ranked(live(), "");
    let ids = |by| -> Vec<&str> {
        let list = List::new(&ranking, by, "");
        let mut ids = Vec::new();
        for group in &list.groups {
            ids.push(group.first.route.id);
            ids.extend(group.others.iter().map(|other| other.route.id));
            let is_cheaper = |other: &&Estimate| other.rank < group.first.rank;
            let cheaper = group.others.iter().copied().find(is_cheaper);
            assert!(
                cheaper.is_none_or(|other| group.first.is_choosable() && !other.is_choosable()),
                "{by:?}: {} is not the cheapest that one can choose",
                group.first.route.id
            );
        }
        ids.sort_unstable();
        ids
    };
    let mut all: Vec<&str> =
        ranking.estimates.iter().filter(|e| e.rank.is_some()).map(|estimate| estimate.route.id).collect();
    all.sort_unstable();
    for &by in By::ALL {
        assert_eq!(ids(by), all, "{by:?}");
        let list = List::new(&ranking, by, "");
        let (unfolded, folded) = list.groups.split_at(list.unfolded());
        for part in [unfolded, folded] {
            assert!(!part.is_empty() && part.is_sorted_by_key(|group| group.first.rank), "{by:?}");
        }
        for (at, group) in (1_u32..).zip(unfolded) {
            let tied = unfolded.iter().filter(|other| other.first.rank == group.first.rank);
            let first = tied.map(|other| other.rank).min().flatten();
            assert!(group.rank == first && group.rank <= Some(at), "{by:?}: {}", group.first.route.id);
            assert!(group.first.is_choosable(), "{by:?}: {}", group.first.route.id);
        }
        for group in folded {
            assert!(group.rank.is_none() && !group.first.is_choosable(), "{by:?}: {}", group.first.route.id);
        }
    }
    let routes = List::new(&ranking, By::Route, "").groups;
    let [models, providers] = [By::Model, By::Provider].map(|by| List::new(&ranking, by, "").groups.len());
    assert!(providers < models && models < routes.len(), "{providers} {models} {}", routes.len());
}

#[test]
fn rows_with_a_caveat_are_folded_below_those_that_one_can_choose() {
    // An advertised price names no model.
    let catalog = market(&[
        ("aa", &[("advertised", "0.001"), ("flux", "0.003")]),
        ("bb", &[("advertised", "0.05"), ("flux", "0.002")]),
    ]);
    let case = |query: &str, unfolded: &[&str], folded: &[&str]| {
        let (asked, ranking) = (Query::parse(query), ranked(&catalog, query));
        let list = List::new(&ranking, asked.by, &asked.find);
        let rows = rows(&catalog, query, EN);
        let (first, rest) = rows.split_at(list.unfolded());
        assert!(first == unfolded && rest == folded, "{query}: {first:?}, folded: {rest:?}");
    };
    case("by=route", &["1 bb/flux", "2 aa/flux"], &["- aa/advertised", "- bb/advertised"]);
    case("", &["1 bb/flux +1 provider at $30"], &["- aa/advertised", "- bb/advertised"]);
    // A row stands for the route that one can choose, even if another is cheaper.
    case("by=provider", &["1 bb/flux +1 route at $500", "2 aa/flux +1 route at $10"], &[]);
    // Whoever searches sees everything found, and without a choice nothing is folded.
    case("by=route&find=aa", &["1 aa/flux", "- aa/advertised"], &[]);
    case("route=aa/advertised,bb/advertised", &["1 aa/advertised", "2 bb/advertised"], &[]);
}

#[test]
fn prices_without_a_model_are_not_grouped() {
    let catalog = market(&[("aa", &[("advertised", "0.01")]), ("bb", &[("advertised", "0.02")])]);
    let ranking = ranked(&catalog, "");
    let rows: Vec<(&str, usize)> = List::new(&ranking, By::Model, "")
        .groups
        .iter()
        .map(|group| (group.first.route.id, group.others.len()))
        .collect();
    assert_eq!(rows, [("aa/advertised", 0), ("bb/advertised", 0)]);
}

#[test]
fn a_list_by_provider_names_the_provider_first() {
    let catalog = three();
    let ranking = ranked(&catalog, "");
    let first = |by| {
        let (list, author) = (List::new(&ranking, by, ""), Author::default());
        let look = Look::new(&list, EN, &author);
        look.row_group(&look.row(0).unwrap(), Some(false))
    };
    for by in [By::Model, By::Route] {
        let html = first(by);
        assert!(html.find("class=\"model") < html.find("class=\"provider"), "{html}");
    }
    let html = first(By::Provider);
    assert!(html.find("class=\"provider first") < html.find("class=\"model second"), "{html}");
}

#[test]
fn the_controls_of_the_list_show_the_query() {
    let html = |query: &str| page::list_controls(&Query::parse(query), EN);
    for (query, value) in [("", "model"), ("by=provider", "provider"), ("by=route", "route")] {
        assert!(html(query).contains(&format!("value=\"{value}\" checked")), "{query}: {}", html(query));
        assert_eq!(html(query).matches(" checked").count(), 1, "{query}");
    }
    assert!(html("find=flux%20fal").contains("value=\"flux fal\""));
    assert_eq!(EN.text(Key::By.parameter().label), "One row per");
}
