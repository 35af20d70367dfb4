//! Faults of servers and addresses, and how the page and the embed handle them.

use axum::{
    body::{Body, Bytes},
    response::Response,
};
use fantoccini::error::CmdError;
use futures_util::StreamExt;
use http::{
    HeaderValue, StatusCode, Uri,
    header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION},
};

use serde_json::{Value, json};

use crate::{
    embeds::NOTICE,
    page::Page,
    visit::{Steps, Visit, visit},
};

/// The address that ends [`Fault::Held`].
pub(crate) const LET_GO: &str = "/let-go";

/// A fault of the server of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Files with this text in their path are missing.
    Missing(&'static str),
    /// The first request for a file with this text in its path is answered that it is missing.
    MissingOnce(&'static str),
    /// The WebAssembly is cut off within its first section.
    Truncated,
    /// A byte of the prices is another one.
    DamagedPrices,
    /// The WebAssembly is sent as `application/octet-stream`.
    WrongType,
    /// An HTML page is sent instead of the WebAssembly, as by hosts that answer every unknown address with a page.
    Page,
    /// `Access-Control-Allow-Origin` is missing.
    NoCors,
    /// Requests for the page are never answered.
    Hangs,
    /// The page is sent after twelve seconds.
    Late,
    /// Files with this text in their path are sent once the page has asked for [`LET_GO`].
    Held(&'static str),
    /// Requests with a query are redirected to the address without it.
    DropsQuery,
    /// The security policy of the page forbids WebAssembly.
    Policy,
    /// The widget throws an error while it mounts.
    Breaks,
}

impl Fault {
    /// Returns the response for an address, changed by this fault.
    pub(crate) fn apply(self, address: &Uri, mut response: Response) -> Response {
        let path = address.path();
        let is_wasm = path.contains("_bg-");
        let kind = |kind| HeaderValue::from_static(kind);
        match self {
            Self::Missing(part) if path.contains(part) => return missing(),
            Self::Truncated if is_wasm => {
                response.headers_mut().remove(CONTENT_LENGTH);
                let (parts, _) = response.into_parts();
                // The header of a module, and the beginning of a section that never ends.
                return Response::from_parts(parts, Body::from(&b"\0asm\x01\0\0\0\x01\xff\x01\x60"[..]));
            }
            Self::DamagedPrices if path.contains("prices") => {
                let (parts, body) = response.into_parts();
                let damaged = body.into_data_stream().map(|chunk| {
                    chunk.map(|bytes| {
                        bytes.iter().map(|byte| if *byte == b'F' { b'G' } else { *byte }).collect::<Bytes>()
                    })
                });
                return Response::from_parts(parts, Body::from_stream(damaged));
            }
            Self::WrongType if is_wasm => {
                response.headers_mut().insert(CONTENT_TYPE, kind("application/octet-stream"));
            }
            Self::Page if is_wasm => {
                response.headers_mut().remove(CONTENT_LENGTH);
                response.headers_mut().insert(CONTENT_TYPE, kind("text/html"));
                let (parts, _) = response.into_parts();
                return Response::from_parts(parts, Body::from("<!doctype html><title>Welcome</title>"));
            }
            Self::NoCors => {
                response.headers_mut().remove(ACCESS_CONTROL_ALLOW_ORIGIN);
            }
            Self::DropsQuery if address.query().is_some() => {
                let mut redirect = Response::new(Body::empty());
                *redirect.status_mut() = StatusCode::FOUND;
                redirect.headers_mut().insert(LOCATION, kind("./"));
                return redirect;
            }
            Self::Policy => {
                let policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
                response.headers_mut().insert(CONTENT_SECURITY_POLICY, kind(policy));
            }
            Self::Breaks if path.contains("frame-") => {
                response.headers_mut().remove(CONTENT_LENGTH);
                let (parts, body) = response.into_parts();
                let throws = "Object.defineProperty(Element.prototype, 'innerHTML', { set(text) { if (text) throw new Error('broken'); this.replaceChildren() } });";
                let throws =
                    futures_util::stream::once(async move { Ok(Bytes::from_static(throws.as_bytes())) });
                return Response::from_parts(parts, Body::from_stream(throws.chain(body.into_data_stream())));
            }
            _ => {}
        }
        response
    }
}

/// Returns the response for a missing file.
pub(crate) fn missing() -> Response {
    let mut missing = Response::new(Body::from("not here"));
    *missing.status_mut() = StatusCode::NOT_FOUND;
    missing
}

/// Checks that the page, with this fault, keeps the table and shows a notice with cause and remedy.
async fn fails(fault: Fault, what: &str, remedy: &str) {
    let sentence =
        format!("{what}, so the controls are missing and the table shows the default job. {remedy}");
    Visit { fault: Some(fault), ..visit("?images=250") }
        .run_with_errors(async |page| -> Steps {
            page.wait_until(async || Ok(page.text("#notice").await? == sentence)).await?;
            assert!(page.all("tr[data-route]").await?.len() > 20, "the table stays");
            assert_eq!(page.texts(".job").await?, ["10,000 images a month, 1024 × 1024, any tier"]);
            assert!(page.all(".controls").await?.is_empty(), "controls without a widget must not be shown");
            Ok(())
        })
        .await;
}

const UPLOAD: &str = "Its author can upload the whole folder again.";

#[tokio::test]
async fn missing_webassembly_shows_a_notice_and_keeps_the_table() {
    fails(Fault::Missing(".wasm"), "The estimator is missing on its server", UPLOAD).await;
}

#[tokio::test]
async fn a_missing_estimator_script_shows_a_notice_and_keeps_the_table() {
    let remedy = "Reload the page; if that does not help, its author can upload the whole folder again.";
    fails(Fault::Missing("estimator-"), "The estimator could not be loaded from its server", remedy).await;
}

#[tokio::test]
async fn truncated_webassembly_shows_a_notice_and_keeps_the_table() {
    fails(Fault::Truncated, "The estimator arrived incomplete", "Reload the page.").await;
}

#[tokio::test]
async fn missing_prices_show_a_notice_and_keep_the_table() {
    fails(Fault::Missing("prices-today"), "The estimator is missing on its server", UPLOAD).await;
}

#[tokio::test]
async fn damaged_prices_show_a_notice_and_keep_the_table() {
    fails(Fault::DamagedPrices, "The estimator arrived incomplete", "Reload the page.").await;
}

#[tokio::test]
async fn html_instead_of_webassembly_shows_a_notice_and_keeps_the_table() {
    fails(Fault::Page, "The server sent something other than the estimator", UPLOAD).await;
}

#[tokio::test]
async fn a_policy_against_webassembly_shows_a_notice_and_keeps_the_table() {
    let remedy = "Its author can allow it with 'wasm-unsafe-eval'.";
    fails(Fault::Policy, "The security policy of this page forbids WebAssembly", remedy).await;
}

#[tokio::test]
async fn an_error_while_the_widget_mounts_shows_a_notice_and_keeps_the_table() {
    fails(Fault::Breaks, "The estimator stopped because of an error", "Reload the page.").await;
}

#[tokio::test]
async fn an_error_while_the_widget_mounts_again_leaves_the_last_answer_alone() {
    visit("?images=500&as_of=2026-11-22")
        .run_with_errors(async |page| -> Steps {
            page.ready().await?;
            let state = "[document.querySelectorAll('tr.route').length, document.querySelector('.watch').textContent, window.answered]";
            page.script("window.answered = 0; document.addEventListener('estimate', () => window.answered++)").await?;
            let before = page.script(&format!("return {state}")).await?;
            page.script(
                "const { set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML'); let once = true; \
                 Object.defineProperty(Element.prototype, 'innerHTML', { configurable: true, set(text) { \
                     if (once && text.includes('<h1')) { once = false; throw new Error('broken'); } set.call(this, text); } }); \
                 const widget = document.querySelector('#widget'); \
                 widget.dataset.query = 'size=2048x2048&by=route&images=7'; widget.dispatchEvent(new Event('asked'))",
            )
            .await?;
            let sentence = "The estimator stopped because of an error, so the last answer stays. Reload the page.";
            page.wait_until(async || Ok(page.text("#notice").await? == sentence)).await?;
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
            assert_eq!(page.script(&format!("return {state}")).await?, before);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_missing_boot_script_shows_a_notice_and_keeps_the_table() {
    Visit { fault: Some(Fault::Missing("boot-")), ..visit("") }
        .run_with_errors(async |page| -> Steps {
            let sentence = "The estimator could not be loaded from its server, so the controls are missing and the table shows \
                            the default job. Reload the page; if that does not help, its author can upload the whole folder again.";
            page.wait_until(async || Ok(page.text("#notice").await? == sentence)).await?;
            assert!(page.all("tr[data-route]").await?.len() > 20, "the table stays");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_frame_without_its_widget_shows_the_authors_rows_and_links_to_all() {
    Visit { fault: Some(Fault::Missing("estimator_bg-")), post: Some("empty.html"), ..visit("") }
        .run_with_errors(async |page| -> Steps {
            for (attributes, rows) in [("", 10), ("rows=\"3\"", 3), ("rows=\"20\"", 20), ("rows=\"all\"", 20)] {
                let element = format!("document.body.innerHTML = '<image-price-estimator {attributes}></image-price-estimator>'");
                page.script(&element).await?;
                page.frame(0).await?.enter_frame().await?;
                let sentence = "The estimator is missing on its server";
                page.wait_until(async || Ok(page.text("#notice").await?.starts_with(sentence))).await?;
                // Rows, the button that shows all, and where the link leads.
                let shown = "const isShown = node => node.getBoundingClientRect().height > 0; \
                    const link = document.querySelector('footer a'); \
                    return [[...document.querySelectorAll('tr.route')].filter(isShown).length, isShown(document.querySelector('.all')), \
                        /^See all \\d+ rows on a page of their own$/.test(link.textContent), link.href]";
                let shown = page.script(shown).await?;
                page.client().enter_parent_frame().await?;
                let home = page.script("return new URL('./', document.querySelector('script[src*=embed]').src).href").await?;
                assert_eq!(shown, json!([rows, false, true, home]), "{attributes}");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_its_style_sheet_the_page_shows_a_notice_and_works() {
    let sentence = "The style sheet could not be loaded from its server, so the page looks plain. Reload the page; if that does \
                    not help, its author can upload the whole folder again.";
    let visit = Visit { fault: Some(Fault::Missing("widget-")), ..visit("?images=250") };
    for post in [None, Some("plain.html")] {
        let visit = Visit { post, ..visit.clone() };
        visit
            .run_with_errors(async |page| -> Steps {
                if post.is_some() {
                    page.wait_for("iframe").await?.enter_frame().await?;
                }
                page.ready().await?;
                page.wait_until(async || Ok(page.text("#notice").await? == sentence)).await?;
                assert_eq!(page.value("#images").await?, "250");
                assert!(page.all("tr[data-route]").await?.len() > 20, "the table is shown");
                let bar = "return document.querySelector('.scale').getBoundingClientRect().height";
                assert_eq!(page.script(bar).await?, 16, "unstyled bars take only 16 pixels");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn webassembly_with_a_wrong_content_type_still_starts() {
    Visit { fault: Some(Fault::WrongType), ..visit("?images=250") }
        .run(async |page| -> Steps {
            page.ready().await?;
            assert_eq!(page.value("#images").await?, "250");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_frame_works_from_a_host_without_cors() {
    Visit { fault: Some(Fault::NoCors), post: Some("post.html"), ..visit("") }
        .run(async |page| -> Steps {
            let images = page.within(0, async |page| page.value("#images").await).await?;
            assert_eq!(images, "12,000");
            page.fits(0, "from a host without Access-Control-Allow-Origin").await
        })
        .await;
}

#[tokio::test]
async fn inline_mode_falls_back_to_a_frame_on_a_host_without_cors() {
    Visit { fault: Some(Fault::NoCors), post: Some("inline.html"), ..visit("") }
        .run_with_errors(async |page| -> Steps {
            let images = page.within(0, async |page| page.value("#images").await).await?;
            assert_eq!(images, "250");
            page.fits(0, "as the fallback for inline mode").await
        })
        .await;
}

/// Returns the height of the first element.
async fn height(page: &Page) -> Result<f64, CmdError> {
    let height = "return document.querySelector('image-price-estimator').getBoundingClientRect().height";
    Ok(page.script(height).await?.as_f64().unwrap_or(f64::NAN))
}

/// Puts an element for which the post reserves height into a post, and checks that after the fault the element shrinks to
/// its fallback and notice.
async fn shrinks_to_fallback_and_notice(fault: Fault, mode: &str) {
    Visit { fault: Some(fault), post: Some("empty.html"), ..visit("") }
        .run_with_errors(async |page| -> Steps {
            let build = "const { src } = document.querySelector('script[type=module]'); \
                document.body.innerHTML = `<image-price-estimator mode=\"${arguments[0]}\">\
                <a href=\"${src.replace('embed.js', '')}\">The fallback.</a></image-price-estimator>`";
            page.script_with(build, json!(mode)).await?;
            let defined = async || Ok(page.script("return !!customElements.get('image-price-estimator')").await? == true);
            page.wait_until(defined).await?;
            let reserved = height(page).await?;
            let style = "document.querySelector('image-price-estimator').setAttribute('style', 'display: block; min-height: 60rem')";
            page.script(style).await?;
            assert!(
                reserved >= 800.0 && height(page).await? >= 960.0,
                "height is reserved while it loads, both by the element and by the post"
            );
            if mode == "inline" {
                // A frame is tried first.
                page.wait_until(async || Ok(page.warnings().await?.len() == 1)).await?;
            }
            page.wait_until(async || Ok(page.notice().await? == NOTICE)).await?;
            assert_eq!(page.texts("image-price-estimator > a").await?, ["The fallback."]);
            let height = height(page).await?;
            assert!(height < 150.0, "the element must shrink to two lines, but is {height} pixels high");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_frame_that_never_loads_shrinks_to_fallback_and_notice() {
    shrinks_to_fallback_and_notice(Fault::Hangs, "frame").await;
}

#[tokio::test]
async fn inline_mode_that_never_loads_shrinks_to_fallback_and_notice() {
    shrinks_to_fallback_and_notice(Fault::Hangs, "inline").await;
}

#[tokio::test]
async fn a_frame_whose_page_stays_silent_shrinks_to_fallback_and_notice() {
    shrinks_to_fallback_and_notice(Fault::Missing("frame-"), "frame").await;
}

#[tokio::test]
async fn a_frame_that_loads_after_the_notice_still_shows_the_widget() {
    Visit { fault: Some(Fault::Late), post: Some("empty.html"), ..visit("") }
        .run_with_errors(async |page| -> Steps {
            page.script(
                "document.body.innerHTML = '<image-price-estimator images=\"250\"></image-price-estimator>'",
            )
            .await?;
            page.wait_until(async || Ok(page.notice().await? == NOTICE)).await?;
            let images = page.within(0, async |page| page.value("#images").await).await?;
            assert_eq!(images, "250");
            page.fits(0, "after loading late").await
        })
        .await;
}

#[tokio::test]
async fn without_embed_js_only_the_documented_css_reserves_height_and_briefly() {
    Visit { fault: Some(Fault::Missing("embed.js")), post: Some("inline.html"), ..visit("") }
        .run_with_errors(async |page| -> Steps {
            page.wait_for("#after").await?;
            assert_eq!(page.texts("image-price-estimator").await?, ["The fallback."]);
            // The distance between the content before the element and the content after it.
            let gap = "const [before, after] = ['image-price-estimator', '#after'].map(what => document.querySelector(what)); \
                return after.getBoundingClientRect().top - before.previousElementSibling.getBoundingClientRect().bottom";
            let is_small = |gap: &Value| gap.as_f64().is_some_and(|gap| gap < 150.0);
            let now = page.script(gap).await?;
            assert!(is_small(&now), "the gap must be a line or two, but is {now} pixels");
            // The CSS from docs/embedding.md for authors who prefer a temporary gap to text that moves.
            let rules = "document.head.append(Object.assign(document.createElement('style'), { textContent: `
                @keyframes reserve { from, to { min-height: 800px; } }
                image-price-estimator:not(:defined) { display: block; animation: reserve 5s; }` }))";
            page.script(rules).await?;
            let now = page.script(gap).await?;
            assert!(now.as_f64().is_some_and(|gap| gap >= 800.0), "the CSS must reserve 800 pixels, not {now}");
            page.wait_until(async || Ok(is_small(&page.script(gap).await?))).await
        })
        .await;
}

#[tokio::test]
async fn theme_rows_and_accent_are_read_from_mangled_addresses() {
    for (query, expected) in [
        ("?images=250&amp;theme=dark", json!(["dark", null, ""])),
        ("?images=250&amp;amp;theme=dark&amp;rows=3", json!(["dark", "3", ""])),
        ("?theme=dark?utm_source=news", json!(["dark", null, ""])),
        ("?images=250?theme=dark&rows=3", json!(["dark", "3", ""])),
        ("?theme=%E2%80%9Cdark%E2%80%9D&accent=%220a7%22", json!(["dark", null, "#0a7"])),
        ("?affiliate=fal=https://fal.ai/?theme=dark&theme=light", json!(["light", null, ""])),
    ] {
        visit(query)
            .run(async |page| -> Steps {
                let look = "const { dataset, style } = document.documentElement; return [dataset.theme, dataset.rows, style.getPropertyValue('--author')]";
                assert_eq!(page.script(look).await?, expected, "{query}");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn ignored_parameters_are_named_with_a_hint_and_the_others_apply() {
    visit("?imagse=5&images=250&tier=best&theme=blue&utm_source=letter&gbraid=1&provider=fal,nobody&currency=EUR&rate=0.92")
        .run(async |page| -> Steps {
            page.ready().await?;
            let sentences = "Ignored unknown parameters: imagse=5 (did you mean images?). Ignored: tier=best. Use any, budget, \
                             mid or premium. Ignored: theme=blue. Use auto, light or dark. Ignored: provider=nobody. Use provider ids, such as fal,openai. Ignored: currency=EUR, rate=0.92. Add rate_date.";
            assert_eq!(page.text(".ignored").await?, sentences);
            assert_eq!(page.value("#images").await?, "250");
            assert!(page.answer().await?.contains('$'), "without rate_date the rate is ignored");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_mangled_address_restores_the_volume_without_warnings() {
    for query in [
        "?images=5000&amp;theme=dark",
        "?images=”5000”&theme=“dark”",
        "?theme=dark&images=5000?utm_source=news",
    ] {
        visit(query)
            .run(async |page| -> Steps {
                page.ready().await?;
                assert_eq!(page.value("#images").await?, "5,000", "{query}");
                assert_eq!(page.text(".ignored").await?, "", "{query}");
                Ok(())
            })
            .await;
    }
}
