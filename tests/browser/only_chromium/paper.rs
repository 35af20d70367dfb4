//! A post on paper.

use serde_json::json;

use crate::visit::{Steps, post};

#[tokio::test]
async fn the_frame_holds_all_that_is_printed() {
    post("post.html")
        .run(async |page| -> Steps {
            page.fits(0, "on the screen").await?;
            let height =
                "return document.querySelector('image-price-estimator').getBoundingClientRect().height";
            let screen = page.script(height).await?.as_f64();
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            let printed = page
                .within(0, async |page| {
                    assert_eq!(page.text(".asked").await?, "", "controls are nothing for paper");
                    assert!(page.text(".job").await?.starts_with("12,000 images a month"));
                    page.script("return document.body.getBoundingClientRect().height").await
                })
                .await?
                .as_f64();
            // A frame keeps its height while it is printed.
            assert!(printed < screen, "{printed:?} pixels in a frame of {screen:?}");
            Ok(())
        })
        .await;
}
