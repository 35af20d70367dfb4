//! An empty ranking: the page explains which filters block, and offers buttons that lift them.

use fantoccini::key::Key;
use serde_json::json;

use image_price_estimator::estimate::blocked::{Filter, blocked};

use crate::{
    expected::{self, EN, catalog, on},
    visit::{Steps, visit},
};

#[tokio::test]
async fn each_button_of_an_empty_ranking_lifts_its_filters_and_shows_rows() {
    let query = "?size=8192x8192&tier=premium&latency=fast&provider=replicate&as_of=2026-11-22";
    let ranking = expected::ranking(query);
    let lifts = blocked(&ranking).expect("nothing is ranked").lifts;
    assert!(lifts.len() > 2, "{lifts:?}");
    visit(query)
        .run(async |page| -> Steps {
            for (at, lift) in lifts.iter().enumerate() {
                let label = EN.lift(lift, &ranking.asked.job);
                let tier = if lift.filters.contains(&Filter::Tier) { "any" } else { "premium" };
                let expected = format!("size={}&tier={tier}", lift.size);
                page.go(query).await?;
                assert!(page.rows().await?.is_empty());
                assert_eq!(page.text(".ranking").await?, "", "an empty ranking has no head and no axis");
                assert_eq!(page.answer().await?, expected::answer(query));
                let buttons = page.all(".lifts button").await?;
                assert_eq!(buttons[at].text().await?, label);
                assert_eq!(buttons[at].prop("type").await?.as_deref(), Some("button"));
                // By keyboard, since every control must work without a mouse.
                buttons[at].send_keys(&char::from(Key::Enter).to_string()).await?;
                assert!(!page.rows().await?.is_empty(), "{label}");
                assert!(page.all(".lifts button").await?.is_empty(), "{label}");
                page.wait_until(async || Ok(page.query().await?.starts_with(&expected))).await?;
                let state = "return [document.querySelector('[name=size]:checked').value, document.querySelector('[name=tier]:checked').value, \
                    document.activeElement.className]";
                let expected = json!([lift.size.to_string(), tier, "answer"]);
                assert_eq!(page.script(state).await?, expected, "the controls show the lifted filters, and the focus moves to the answer");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn lifting_a_filter_unchecks_it_in_the_open_options() {
    visit("?provider=bfl&latency=fast&show=options&lang=de&as_of=2026-11-22")
        .run(async |page| -> Steps {
            page.ready().await?;
            assert_eq!(page.texts(".lifts button").await?, ["Jeder Anbieter", "Jedes Tempo"]);
            let state = "return [document.querySelector('[name=provider][value=bfl]').checked, document.querySelector('[name=latency]:checked').value]";
            assert_eq!(page.script(state).await?, json!([true, "fast"]));
            page.click(".lifts button").await?;
            assert_eq!(page.script(state).await?, json!([false, "fast"]));
            let routes = page.rows().await?;
            assert!(routes.iter().any(|(id, _)| id == "fal/flux-2-pro"), "{routes:?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_day_before_the_first_check_is_explained_and_leads_to_the_newest_day() {
    visit("?as_of=2024-01-01")
        .run(async |page| -> Steps {
            page.ready().await?;
            let answer = page.answer().await?;
            assert_eq!(answer, expected::answer("as_of=2024-01-01"));
            assert!(
                answer.starts_with("By 1 Jan 2024, no price had been checked; the first check was on "),
                "{answer}"
            );
            assert_eq!(page.text(".ranking").await?, "");
            page.click(".lifts button").await?;
            let newest = on(catalog().newest_check());
            page.wait_for_query(&newest).await?;
            assert_eq!(page.rows().await?.len(), expected::routes(&newest).len());
            Ok(())
        })
        .await;
}
