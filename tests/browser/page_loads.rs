//! What holds for any page: it loads, from any folder, and reads without scripts.

use crate::visit::{Steps, Visit, visit};

#[tokio::test]
async fn without_an_error_in_the_console() {
    visit("")
        .run(async |page| {
            // The table alone would be there without a widget, too.
            page.choose("Premium").await?;
            page.wait_for_query("tier=premium").await
        })
        .await;
}

#[tokio::test]
async fn from_any_folder() {
    let visit = Visit { folder: "/blog/tools/", ..visit("?images=100&as_of=2026-11-22") };
    visit
        .run(async |page| {
            page.ready().await?;
            // 100 x 0.00588, where the page as it comes has 10,000.
            assert_eq!(page.month("openai/gpt-image-2:low").await?.as_deref(), Some("0.588"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn and_reads_without_scripts() {
    let visit = Visit { scripts: false, ..visit("") };
    visit
        .run(async |page| -> Steps {
            assert!(!page.all("#widget [data-route]").await?.is_empty(), "the ranking is part of the page");
            assert!(page.texts("#notice").await?.concat().is_empty(), "nothing has failed");
            assert_eq!(page.texts(".job").await?, ["10,000 images a month, 1024 × 1024, any tier"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn and_fits_a_narrow_window() {
    let visit = Visit { window: (320, 900), ..visit("") };
    visit
        .run(async |page| {
            page.ready().await?;
            assert_eq!(page.texts(".job").await?.concat(), "", "the controls say what is asked");
            let width = page.script("return document.documentElement.scrollWidth").await?;
            assert_eq!(width, 320, "nothing reaches beyond the edge");
            Ok(())
        })
        .await;
}
