//! What goes wrong between a server and a reader, and what the reader then sees.

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

/// A fault of the server that the widget comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A file with this in its name is missing.
    Missing(&'static str),
    /// The WebAssembly ends after half of its bytes.
    Truncated,
    /// The WebAssembly is called a stream of bytes.
    WrongType,
    /// A page comes in the place of the WebAssembly, as where every unknown address is answered by one.
    Page,
    /// Other origins may not read anything.
    NoCors,
    /// The page is asked for and never comes.
    Hangs,
    /// The page comes after ten seconds.
    Late,
    /// A redirect answers whatever has a query, and goes to the address without it.
    DropsQuery,
    /// The page's policy forbids WebAssembly.
    Policy,
    /// The widget breaks while it takes its place.
    Breaks,
}

impl Fault {
    /// The answer for an address, with this fault.
    pub(crate) fn spoil(self, address: &Uri, mut response: Response) -> Response {
        let path = address.path();
        let is_wasm = path.contains("_bg-");
        let kind = |kind| HeaderValue::from_static(kind);
        match self {
            Self::Missing(part) if path.contains(part) => {
                let mut missing = Response::new(Body::from("not here"));
                *missing.status_mut() = StatusCode::NOT_FOUND;
                return missing;
            }
            Self::Truncated if is_wasm => {
                response.headers_mut().remove(CONTENT_LENGTH);
                let (parts, _) = response.into_parts();
                // The header of a module, and the beginning of a section that never comes.
                return Response::from_parts(parts, Body::from(&b"\0asm\x01\0\0\0\x01\xff\x01\x60"[..]));
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
                let breaks = "Object.defineProperty(Element.prototype, 'innerHTML', { set(text) { if (text) throw new Error('broken'); this.replaceChildren() } });";
                let breaks =
                    futures_util::stream::once(async move { Ok(Bytes::from_static(breaks.as_bytes())) });
                return Response::from_parts(parts, Body::from_stream(breaks.chain(body.into_data_stream())));
            }
            _ => {}
        }
        response
    }
}

/// Opens the page with a fault, and checks that the table stays and that this sentence says what failed.
async fn fails(fault: Fault, what: &str, remedy: &str) {
    let sentence =
        format!("{what}, so the controls are missing and the table shows the default job. {remedy}");
    Visit { fault: Some(fault), ..visit("?images=250") }
        .run_with_errors(async |page| -> Steps {
            page.wait_until(async || Ok(page.text("#notice").await? == sentence)).await?;
            assert!(page.all("tr[data-route]").await?.len() > 20, "the table stays");
            assert_eq!(page.texts(".job").await?, ["10,000 images a month, 1024 × 1024, any tier"]);
            assert!(page.all(".controls").await?.is_empty(), "no controls that nothing answers");
            Ok(())
        })
        .await;
}

const UPLOAD: &str = "Its author can upload the whole folder again.";

#[tokio::test]
async fn the_webassembly_is_missing() {
    fails(Fault::Missing(".wasm"), "The estimator is missing on its server", UPLOAD).await;
}

#[tokio::test]
async fn its_script_is_missing() {
    let remedy = "Reload the page; if that does not help, its author can upload the whole folder again.";
    fails(Fault::Missing("estimator-"), "The estimator could not be loaded from its server", remedy).await;
}

#[tokio::test]
async fn the_webassembly_is_cut_short() {
    fails(Fault::Truncated, "The estimator arrived incomplete", "Reload the page.").await;
}

#[tokio::test]
async fn a_page_comes_in_place_of_the_webassembly() {
    fails(Fault::Page, "The server sent something else than the estimator", UPLOAD).await;
}

#[tokio::test]
async fn the_policy_forbids_webassembly() {
    let remedy = "Its author can allow it with 'wasm-unsafe-eval'.";
    fails(Fault::Policy, "The security policy of this page forbids WebAssembly", remedy).await;
}

#[tokio::test]
async fn the_widget_breaks_while_it_takes_its_place() {
    fails(Fault::Breaks, "The estimator stopped at an error", "Reload the page.").await;
}

#[tokio::test]
async fn the_script_that_starts_it_is_missing() {
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
async fn without_its_style_sheet_the_page_says_so_and_works() {
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
                assert!(page.all("tr[data-route]").await?.len() > 20, "the table is there");
                let bar = "return document.querySelector('.scale').getBoundingClientRect().height";
                assert_eq!(page.script(bar).await?, 16, "no hole where a bar would be");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn a_wrong_type_costs_nothing() {
    Visit { fault: Some(Fault::WrongType), ..visit("?images=250") }
        .run(async |page| -> Steps {
            page.ready().await?;
            assert_eq!(page.value("#images").await?, "250");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_host_that_allows_other_origins_nothing_serves_posts() {
    Visit { fault: Some(Fault::NoCors), post: Some("post.html"), ..visit("") }
        .run(async |page| -> Steps {
            let images = page.within(0, async |page| page.value("#images").await).await?;
            assert_eq!(images, "12,000");
            page.fits(0, "from a host without Access-Control-Allow-Origin").await
        })
        .await;
}

#[tokio::test]
async fn inline_from_a_host_that_allows_other_origins_nothing_a_frame_serves() {
    Visit { fault: Some(Fault::NoCors), post: Some("inline.html"), ..visit("") }
        .run_with_errors(async |page| -> Steps {
            let images = page.within(0, async |page| page.value("#images").await).await?;
            assert_eq!(images, "250");
            page.fits(0, "in the place of what may not be read").await
        })
        .await;
}

/// How high the first element is.
async fn height(page: &Page) -> Result<f64, CmdError> {
    let height = "return document.querySelector('image-price-estimator').getBoundingClientRect().height";
    Ok(page.script(height).await?.as_f64().unwrap_or(f64::NAN))
}

/// Puts an element into a post, with a height that the post keeps for it, and checks that nothing but the fallback and the
/// notice stays of it.
async fn leaves_no_hole(fault: Fault, mode: &str) {
    Visit { fault: Some(fault), post: Some("empty.html"), ..visit("") }
        .run_with_errors(async |page| -> Steps {
            let build = "const { src } = document.querySelector('script[type=module]'); \
                document.body.innerHTML = `<image-price-estimator mode=\"${arguments[0]}\">\
                <a href=\"${src.replace('embed.js', '')}\">The fallback.</a></image-price-estimator>`";
            page.ask(build, json!(mode)).await?;
            let defined = async || Ok(page.script("return !!customElements.get('image-price-estimator')").await? == true);
            page.wait_until(defined).await?;
            let reserved = height(page).await?;
            let style = "document.querySelector('image-price-estimator').setAttribute('style', 'display: block; min-height: 60rem')";
            page.script(style).await?;
            assert!(
                reserved >= 800.0 && height(page).await? >= 960.0,
                "while it loads, by itself or by the post, its height is reserved"
            );
            if mode == "inline" {
                // A frame gets its chance first.
                page.wait_until(async || Ok(page.warned().await?.len() == 1)).await?;
            }
            page.wait_until(async || Ok(page.notice().await? == NOTICE)).await?;
            assert_eq!(page.texts("image-price-estimator > a").await?, ["The fallback."]);
            let height = height(page).await?;
            assert!(height < 150.0, "{height} pixels for two lines");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_server_that_never_answers_leaves_no_hole() {
    leaves_no_hole(Fault::Hangs, "frame").await;
}

#[tokio::test]
async fn inline_too_a_server_that_never_answers_leaves_no_hole() {
    leaves_no_hole(Fault::Hangs, "inline").await;
}

#[tokio::test]
async fn a_page_that_never_answers_leaves_no_hole() {
    leaves_no_hole(Fault::Missing("frame-"), "frame").await;
}

#[tokio::test]
async fn a_server_that_is_late_is_waited_for() {
    Visit { fault: Some(Fault::Late), post: Some("empty.html"), ..visit("") }
        .run_with_errors(async |page| -> Steps {
            page.script(
                "document.body.innerHTML = '<image-price-estimator images=\"250\"></image-price-estimator>'",
            )
            .await?;
            page.wait_until(async || Ok(page.notice().await? == NOTICE)).await?;
            let images = page.within(0, async |page| page.value("#images").await).await?;
            assert_eq!(images, "250");
            page.fits(0, "after all").await
        })
        .await;
}

#[tokio::test]
async fn a_script_that_never_comes_leaves_no_hole() {
    Visit { fault: Some(Fault::Missing("embed.js")), post: Some("inline.html"), ..visit("") }
        .run_with_errors(async |page| -> Steps {
            page.wait_for("#after").await?;
            assert_eq!(page.texts("image-price-estimator").await?, ["The fallback."]);
            // From the end of what stands before it to the beginning of what stands after it.
            let gap = "const [before, after] = ['image-price-estimator', '#after'].map(what => document.querySelector(what)); \
                return after.getBoundingClientRect().top - before.previousElementSibling.getBoundingClientRect().bottom";
            let is_closed = |gap: &Value| gap.as_f64().is_some_and(|gap| gap < 150.0);
            let now = page.script(gap).await?;
            assert!(is_closed(&now), "{now} pixels for a line or two");
            // The rules of docs/embedding.md, for whom a gap for a while is better than a text that moves.
            let rules = "document.head.append(Object.assign(document.createElement('style'), { textContent: `
                @keyframes reserve { from, to { min-height: 800px; } }
                image-price-estimator:not(:defined) { display: block; animation: reserve 5s; }` }))";
            page.script(rules).await?;
            let now = page.script(gap).await?;
            assert!(now.as_f64().is_some_and(|gap| gap >= 800.0), "{now} pixels for a while");
            page.wait_until(async || Ok(is_closed(&page.script(gap).await?))).await
        })
        .await;
}

#[tokio::test]
async fn the_look_is_read_out_of_garbled_addresses() {
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
async fn parameters_that_say_nothing_are_named() {
    visit("?imagse=5&images=250&tier=best&theme=blue&utm_source=letter&gbraid=1&provider=fal,nobody&currency=EUR&rate=0.92")
        .run(async |page| -> Steps {
            page.ready().await?;
            let sentences = "Ignored unknown parameters: imagse=5 (did you mean images?). Ignored: tier=best. Write any, budget, \
                             mid or premium. Ignored: theme=blue. Write auto, light or dark. Ignored: provider=nobody. Write ids \
                             of providers, such as fal,openai. Ignored: currency=EUR, rate=0.92. Add rate_date.";
            assert_eq!(page.text(".slips").await?, sentences);
            assert_eq!(page.value("#images").await?, "250");
            assert!(page.text(".answer").await?.contains('$'), "without its day the rate does not count");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn an_address_that_a_platform_has_mangled_is_read_as_meant() {
    for query in [
        "?images=5000&amp;theme=dark",
        "?images=”5000”&theme=“dark”",
        "?theme=dark&images=5000?utm_source=news",
    ] {
        visit(query)
            .run(async |page| -> Steps {
                page.ready().await?;
                assert_eq!(page.value("#images").await?, "5,000", "{query}");
                assert_eq!(page.text(".slips").await?, "", "{query}");
                Ok(())
            })
            .await;
    }
}
