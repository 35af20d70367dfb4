//! The page loads without console errors, from any folder, without scripts, and in a narrow window.

use crate::visit::{Steps, Visit, visit};

#[tokio::test]
async fn the_widget_starts_without_console_errors() {
    visit("")
        .run(async |page| {
            // Uses a control, since the static page has the table even if the widget fails to start.
            page.choose("Premium").await?;
            page.wait_for_query("tier=premium").await
        })
        .await;
}

#[tokio::test]
async fn the_page_carries_data_for_search_engines_within_its_policy_and_the_frame_does_not() {
    let data = "return [...document.querySelectorAll('script:not([src])')].map(({ text }) => JSON.parse(text)['@graph'][0].description)";
    visit("")
        .run(async |page| -> Steps {
            page.ready().await?;
            let described = "return [document.querySelector('[property=\"og:description\"]').content]";
            assert_eq!(page.script(data).await?, page.script(described).await?);
            Ok(())
        })
        .await;
    visit("frame/")
        .run(async |page| -> Steps {
            page.ready().await?;
            assert_eq!(page.script(data).await?, serde_json::json!([]));
            assert_eq!(page.all("meta[property], script[type*=json]").await?.len(), 0);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_page_works_below_any_folder() {
    let visit = Visit { folder: "/blog/tools/", ..visit("?by=route&images=100&as_of=2026-11-22") };
    visit
        .run(async |page| {
            page.ready().await?;
            // 100 x 0.00588; the static page has the cost of 10,000.
            assert_eq!(page.monthly_usd("openai/gpt-image-2:low").await?.as_deref(), Some("0.588"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_scripts_the_page_shows_the_default_ranking_and_job() {
    let visit = Visit { scripts: false, ..visit("") };
    visit
        .run(async |page| -> Steps {
            assert!(
                !page.all("#widget [data-route]").await?.is_empty(),
                "the static page contains the ranking"
            );
            assert!(page.texts("#notice").await?.concat().is_empty(), "no notice is shown");
            assert_eq!(page.texts(".job").await?, ["10,000 images a month, 1024 × 1024, any tier"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_page_fits_a_window_of_320_pixels() {
    let visit = Visit { window: (320, 900), ..visit("") };
    visit
        .run(async |page| {
            page.ready().await?;
            assert_eq!(
                page.texts(".job").await?.concat(),
                "",
                "the job line is hidden while the controls are shown"
            );
            let width = page.script("return document.documentElement.scrollWidth").await?;
            assert_eq!(width, 320, "the page must not scroll sideways");
            Ok(())
        })
        .await;
}
