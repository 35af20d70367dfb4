//! The frame in a printed post.

use serde_json::json;

use crate::visit::{Steps, post};

#[tokio::test]
async fn the_printed_widget_fits_its_frame_and_replaces_controls_by_the_job() {
    post("post.html")
        .run(async |page| -> Steps {
            page.fits(0, "on the screen").await?;
            let height =
                "return document.querySelector('image-price-estimator').getBoundingClientRect().height";
            let screen = page.script(height).await?.as_f64();
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            let printed = page
                .within(0, async |page| {
                    assert_eq!(page.text(".asked").await?, "", "controls are not printed");
                    assert!(page.text(".job").await?.starts_with("12,000 images a month"));
                    page.script("return document.body.getBoundingClientRect().height").await
                })
                .await?
                .as_f64();
            // Printing does not resize the frame, so the content must not be taller than on the screen.
            assert!(
                printed < screen,
                "the printed content of {printed:?} pixels must fit the frame of {screen:?}"
            );
            Ok(())
        })
        .await;
}
