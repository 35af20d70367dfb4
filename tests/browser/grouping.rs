//! The controls of the list: one row per model, provider or route, and the search.

use fantoccini::key::Key;
use image_price_estimator::Estimate;
use serde_json::json;

use crate::{
    actions::type_over,
    expected,
    page::Page,
    visit::{Steps, Visit, post, visit},
};

/// The as-of date of the rankings.
const DAY: &str = "as_of=2026-11-22";

/// A row: its rank, route and monthly cost.
type Row = (String, String, String);

/// Returns the visible rows, from the top.
async fn rows(page: &Page) -> Result<Vec<Row>, fantoccini::error::CmdError> {
    let script = "return [...document.querySelectorAll('tr[data-route]')].filter(row => row.checkVisibility()) \
        .map(row => [row.querySelector('.rank').textContent, row.dataset.route, row.dataset.usdPerMonth])";
    Ok(serde_json::from_value(page.script(script).await?)?)
}

/// Waits until the page shows the rows of a query, each with its rank and cost, and the address has the query's pairs.
async fn shows(page: &Page, query: &str) -> Steps {
    let expected: Vec<Row> = expected::rows(&format!("{query}&{DAY}"))
        .into_iter()
        .map(|(rank, route, usd)| (rank, route.to_owned(), usd))
        .collect();
    page.wait_until(async || Ok(rows(page).await? == expected)).await?;
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        page.wait_for_query(&pair.replace(' ', "%20")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_grouping_decides_which_rows_are_listed() {
    let counts =
        ["by=model", "by=provider", "by=route"].map(|by| expected::routes(&format!("{by}&{DAY}")).len());
    assert!(counts[1] < counts[0] && counts[0] < counts[2], "{counts:?}");
    visit(&format!("?{DAY}"))
        .run(async |page| {
            page.ready().await?;
            shows(page, "").await?;
            page.choose("Provider").await?;
            shows(page, "by=provider").await?;
            page.choose("Route").await?;
            shows(page, "by=route").await?;
            // Arrow keys move within the group.
            let route = page.wait_for("[name=by][value=route]").await?;
            route.send_keys(&char::from(Key::Left).to_string()).await?;
            shows(page, "by=provider").await?;
            // The job and the grouping combine.
            page.choose("Premium").await?;
            shows(page, "tier=premium&by=provider").await?;
            page.choose("Model").await?;
            shows(page, "tier=premium").await?;
            // The default is not in the address.
            page.wait_until(async || Ok(!page.query().await?.contains("by="))).await
        })
        .await;
}

#[tokio::test]
async fn the_search_lists_only_matching_rows_and_can_be_cleared() {
    visit(&format!("?{DAY}"))
        .run(async |page| {
            let field = page.control("input[type=search]", "Find model or provider").await?;
            type_over(&field, "FLUX fal").await?;
            shows(page, "find=flux fal").await?;
            let found = rows(page).await?;
            assert!(
                found.len() > 1 && found.iter().all(|(_, route, _)| route.starts_with("fal/")),
                "{found:?}"
            );
            assert_eq!(page.value("[name=find]").await?, "FLUX fal", "the text stays as typed");
            type_over(&field, "no such thing").await?;
            shows(page, "find=no such thing").await?;
            let message = page.text(".found").await?;
            assert!(
                message.contains("No model or provider in this list matches “no such thing”."),
                "{message}"
            );
            assert!(!page.wait_for(".ranking").await?.is_displayed().await?, "an empty table is hidden");
            page.click(".found button").await?;
            shows(page, "").await?;
            assert_eq!(page.value("[name=find]").await?, "");
            let focus = "return document.activeElement.name";
            assert_eq!(page.script(focus).await?, json!("find"), "the button gives its focus to the search");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn an_address_restores_grouping_and_search() {
    visit(&format!("?by=provider&find=flux&{DAY}"))
        .run(async |page| {
            page.ready().await?;
            shows(page, "by=provider&find=flux").await?;
            let state = "return [document.querySelector('[name=by]:checked').value, document.querySelector('[name=find]').value]";
            assert_eq!(page.script(state).await?, json!(["provider", "flux"]));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn an_opened_row_lists_every_provider_with_its_cost() {
    visit(&format!("?{DAY}"))
        .run(async |page| {
            page.ready().await?;
            let row = "return [...document.querySelectorAll('tr[data-route]')].find(row => row.querySelector('.others')).dataset.route";
            let first = page.script(row).await?.as_str().expect("a row with several providers").to_owned();
            let sold = first.split_once('/').expect("a route id").1;
            page.click(&format!("[data-of='{first}']")).await?;
            page.rows_opened().await?;
            let lines = "return [...document.querySelectorAll('.offers li[data-usd-per-month]')].map(line => [line.dataset.route, line.dataset.usdPerMonth, line.querySelector('.amount').checkVisibility()])";
            let ranking = expected::ranking(DAY);
            let of_model = ranking.ranked().filter(|other| other.route.sold() == sold);
            let usd = |other: &Estimate| other.asked_cost(&ranking.asked.job).expect("a cost").typical.to_string();
            let expected: Vec<_> = of_model.map(|other| json!([other.route.id, usd(other), true])).collect();
            assert!(expected.len() > 1, "{first}");
            assert_eq!(page.script(lines).await?, json!(expected));
            // By route, the same row has no such list.
            page.choose("Route").await?;
            shows(page, "by=route").await?;
            assert_eq!(page.all(".offers").await?.len(), 0);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn folded_rows_follow_a_change_once_they_are_shown() {
    visit(&format!("?rows=5&{DAY}"))
        .run(async |page| {
            page.ready().await?;
            page.fill("images", "25000").await?;
            // At once, without waiting for the rows that were folded away.
            page.click(".all").await?;
            shows(page, "images=25000").await?;
            page.choose("Provider").await?;
            let all = expected::routes(&format!("by=provider&{DAY}")).len();
            shows(page, "images=25000&by=provider").await?;
            page.click(".all").await?;
            assert_eq!(page.text(".all").await?, format!("Show all {all}"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn an_embed_sets_grouping_and_search_and_can_hide_their_controls() {
    for (attributes, is_shown) in [("", true), ("hide=\"list\"", false), ("compact", false)] {
        post("empty.html")
            .run(async |page| -> Steps {
                let add = format!(
                    "document.body.innerHTML = `<image-price-estimator by=\"provider\" find=\"flux\" rows=\"3\" as_of=\"2026-11-22\" {attributes}></image-price-estimator>`"
                );
                page.script(&add).await?;
                page.wait_for_estimator(0).await?;
                page.within(0, async |page| {
                    let expected: Vec<&str> =
                        expected::routes(&format!("by=provider&find=flux&{DAY}")).into_iter().take(3).collect();
                    let shown: Vec<String> = rows(page).await?.into_iter().map(|(_, route, _)| route).collect();
                    assert_eq!(shown, expected, "{attributes}");
                    let list = page.wait_for(".list input[type=search]").await?;
                    assert_eq!(list.is_displayed().await?, is_shown, "{attributes}");
                    Ok(())
                })
                .await
            })
            .await;
    }
}

#[tokio::test]
async fn without_scripts_the_list_is_by_model_and_has_no_controls() {
    Visit { scripts: false, ..visit("") }
        .run(async |page| -> Steps {
            page.wait_for(".ranking").await?;
            assert_eq!(page.text(".list").await?, "");
            Ok(())
        })
        .await;
}
