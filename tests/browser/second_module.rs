//! The module of the tools and opened rows: it loads on first use, and the first view never waits for it.

use serde_json::json;

use crate::{
    expected,
    faults::{Fault, LET_GO},
    visit::{Steps, Visit, post, visit},
};

/// The names of the files of the second module that the page has fetched so far, and of those, how often the WebAssembly.
const FETCHED: &str = "const names = performance.getEntriesByType('resource').map(entry => entry.name); \
    const tools = names.filter(name => name.includes('/tools')); \
    return [tools.length > 0, tools.filter(name => name.includes('.wasm')).length]";

#[tokio::test]
async fn a_reader_who_opens_nothing_never_loads_the_second_module() {
    visit("?as_of=2026-11-22")
        .run(async |page| -> Steps {
            page.choose("Premium").await?;
            page.fill("images", "25000").await?;
            page.wait_for_query("images=25000").await?;
            assert_eq!(page.script(FETCHED).await?, json!([false, 0]));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_second_module_loads_once_when_the_focus_comes_near() {
    visit("?as_of=2026-11-22")
        .run(async |page| -> Steps {
            page.ready().await?;
            page.script("document.querySelector('#chart').focus()").await?;
            page.wait_until(async || Ok(page.script(FETCHED).await? == json!([true, 1]))).await?;
            page.click("#options").await?;
            page.wait_for("[name=reject]").await?;
            page.click("[data-of]").await?;
            page.rows_opened().await?;
            assert_eq!(page.script(FETCHED).await?, json!([true, 1]));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_first_view_works_while_the_second_module_is_on_its_way() {
    let asked = "images=25000&as_of=2026-11-22";
    let held = Visit { fault: Some(Fault::Held("tools_bg")), ..visit("?as_of=2026-11-22&show=options") };
    held.run_with_errors(async |page| -> Steps {
        page.wait_for(".controls:not([inert])").await?;
        page.fill("images", "25000").await?;
        page.wait_for_query("images=25000").await?;
        assert_eq!(page.answer().await?, expected::answer(asked));
        assert!(page.all("#tool .inputs > *").await?.is_empty(), "the module is not loaded yet");
        page.script(&format!("fetch('.{LET_GO}')")).await?;
        page.wait_for("[name=reject]").await?;
        page.click("#share").await?;
        // The tool answers what the visitor has asked meanwhile.
        assert!(page.value("#link").await?.contains(asked.split('&').next().unwrap()));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_host_page_that_asks_for_an_earlier_day_gets_the_prices_of_that_day() {
    visit("")
        .run(async |page| -> Steps {
            page.ready().await?;
            // Only the whole catalog has the prices of that day.
            let asked = "by=route&as_of=2026-06-20";
            page.script(&format!(
                "const widget = document.querySelector('#widget'); widget.dataset.query = '{asked}'; \
                 widget.dispatchEvent(new Event('asked'))"
            ))
            .await?;
            let is_there =
                "return /As of 20.Jun.2026/.test(document.querySelector('footer.small').textContent)";
            page.wait_until(async || Ok(page.script(is_there).await? == json!(true))).await?;
            assert_eq!(page.answer().await?, expected::answer(asked));
            let rows: Vec<_> = page.rows().await?.into_iter().map(|(id, _)| id).collect();
            assert_eq!(rows, expected::routes(asked));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_the_second_module_the_tool_and_the_row_say_why_and_the_rest_works() {
    let sentence = "The estimator is missing on its server, so this part of the page cannot be shown. Its author can upload the whole \
                    folder again.";
    let missing = Visit { fault: Some(Fault::Missing("tools_bg")), ..visit("?as_of=2026-11-22&by=route") };
    missing
        .run_with_errors(async |page| -> Steps {
            page.ready().await?;
            page.click("[data-of]").await?;
            page.wait_until(async || Ok(page.text(".opened").await? == sentence)).await?;
            page.click("#chart").await?;
            page.wait_until(async || Ok(page.text("#tool .inputs").await? == sentence)).await?;
            assert_eq!(page.text("#tool").await?, sentence, "the sentence stands there once");
            page.fill("images", "100").await?;
            page.wait_for_query("images=100").await?;
            // 100 x 0.00588
            assert_eq!(page.monthly_usd("openai/gpt-image-2:low").await?.as_deref(), Some("0.588"));
            assert!(page.all("tr[data-route]").await?.len() > 20, "the table stays");
            assert_eq!(page.text("#notice").await?, "", "the first view has no fault to report");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn after_a_failure_the_next_use_loads_the_second_module_again() {
    let once = Visit { fault: Some(Fault::MissingOnce("tools_bg")), ..visit("?as_of=2026-11-22&by=route") };
    once.run_with_errors(async |page| -> Steps {
        page.ready().await?;
        // A real mouse comes near first, which could use up the one failure, unseen.
        page.script("document.querySelector('[data-of]').click()").await?;
        page.wait_until(async || Ok(page.text(".opened").await?.starts_with("The estimator is missing")))
            .await?;
        page.click("#options").await?;
        page.wait_for("[name=reject]").await?;
        page.wait_for(".opened dl").await?;
        assert!(
            !page.text(".opened").await?.contains("The estimator is missing"),
            "the open row recovers, too"
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn two_widgets_in_a_post_each_keep_the_prices_of_their_day() {
    let part =
        |index: usize| format!("document.querySelectorAll('image-price-estimator')[{index}].shadowRoot");
    post("empty.html")
        .run(async |page| -> Steps {
            // The second widget loads today's prices after the first has loaded those of June.
            let add = |asked: &str| {
                format!(
                    r#"document.body.insertAdjacentHTML('beforeend', `<image-price-estimator mode="inline" images="250" {asked}></image-price-estimator>`)"#
                )
            };
            let text = async |index: usize, selector: &str| {
                let found = format!("return {}?.querySelector('{selector}')?.textContent ?? ''", part(index));
                page.script(&found).await.map(|text| text.as_str().unwrap_or_default().replace('\u{a0}', " "))
            };
            page.script(&add("as_of=\"2026-06-20\" by=\"route\"")).await?;
            page.wait_until(async || Ok(text(0, "footer").await?.contains("20 Jun 2026"))).await?;
            page.script(&add("")).await?;
            page.wait_until(async || {
                let script = format!("return Boolean({}?.querySelector('.controls:not([inert])'))", part(1));
                Ok(page.script(&script).await? == json!(true))
            })
            .await?;
            page.script("document.querySelector('image-price-estimator').setAttribute('images', '500')").await?;
            page.wait_until(async || Ok(text(0, ".job").await?.contains("500 images"))).await?;
            let rows = format!("return [...{}.querySelectorAll('tbody:not(.caveat) tr[data-route]')].map(row => row.dataset.route)", part(0));
            // By today's prices alone, some of these routes have none in June.
            let june = expected::routes("by=route&images=500&as_of=2026-06-20");
            page.settled().await?;
            assert_eq!(page.script(&rows).await?, json!(june));
            Ok(())
        })
        .await;
}
