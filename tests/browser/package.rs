//! The npm package of `cargo xtask release`, imported as a module.

use serde_json::json;

use crate::{
    page::Page,
    visit::{Steps, post},
};

/// The addresses of the element's frame and of the scripts that load it, without the host.
const ADDRESSES: &str = "const { src } = document.querySelector('image-price-estimator').shadowRoot.querySelector('iframe'); \
    return [src, ...[...document.scripts].map(({ src }) => src)].filter(src => /frame|embed/.test(src)).map(src => new URL(src).pathname)";

async fn shows_the_widget(page: &Page) -> Steps {
    assert_eq!(page.within(0, async |page| page.value("#images").await).await?, "250");
    Ok(())
}

#[tokio::test]
async fn the_package_works_from_a_folder_that_is_served_as_it_is() {
    post("package.html")
        .run(async |page| -> Steps {
            shows_the_widget(page).await?;
            let site = "/node_modules/image-price-estimator/site";
            assert_eq!(
                page.script(ADDRESSES).await?,
                json!([format!("{site}/frame/"), format!("{site}/embed.js")])
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_bundle_loads_the_element_once_from_the_folder_that_it_names() {
    post("bundle.html")
        .run(async |page| -> Steps {
            shows_the_widget(page).await?;
            assert_eq!(page.script(ADDRESSES).await?, json!(["/frame/", "/embed.js"]));
            assert_eq!(
                page.script(
                    "load('/other/'); return document.querySelectorAll('script[src$=\"embed.js\"]').length"
                )
                .await?,
                1
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_wrong_folder_leaves_the_link_and_tells_the_author() {
    post("bundle.html?wrong")
        .run_with_errors(async |page| -> Steps {
            page.wait_until(async || Ok(page.script("return warned.length").await? == 1)).await?;
            let warning = page.warnings().await?.concat();
            assert!(warning.contains("/gone/embed.js did not load"), "{warning}");
            assert_eq!(page.texts("image-price-estimator").await?, ["The fallback."]);
            Ok(())
        })
        .await;
}
