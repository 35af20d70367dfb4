//! What goes wrong between a server and a reader, and what the reader then sees.

use axum::{
    body::{Body, Bytes},
    response::Response,
};
use futures_util::StreamExt;
use http::{
    HeaderValue, StatusCode,
    header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
};

use crate::visit::{Steps, Visit, visit};

/// A fault of the server that the widget comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
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
    /// The page's policy forbids WebAssembly.
    Policy,
    /// The widget breaks while it takes its place.
    Breaks,
}

impl Fault {
    /// The answer for a path, with this fault.
    pub fn spoil(self, path: &str, mut response: Response) -> Response {
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
            assert!(page.all("tr[data-route]").await?.len() > 40, "the table stays");
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
            assert!(page.all("tr[data-route]").await?.len() > 40, "the table stays");
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
                assert!(page.all("tr[data-route]").await?.len() > 40, "the table is there");
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
async fn a_post_cannot_read_the_script_of_the_element() {
    Visit { fault: Some(Fault::NoCors), post: Some("post.html"), ..visit("") }
        .run_with_errors(async |page| -> Steps {
            page.wait_for("#after").await?;
            let fallback = "On 25 Nov 2026, SDXL on fal.ai was the cheapest that lasts: about $30 a month for 12,000 images.";
            assert_eq!(page.texts("image-price-estimator").await?, [fallback]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn parameters_that_say_nothing_are_named() {
    visit("?imagse=5&images=250&tier=best&theme=blue&utm_source=letter&provider=fal,nobody")
        .run(async |page| -> Steps {
            page.ready().await?;
            let sentence = "Not understood and left out: imagse=5, tier=best, theme=blue, provider=fal,nobody. \
                            Check its spelling; docs/parameters.md lists every parameter.";
            assert_eq!(page.text(".slips").await?, sentence);
            assert_eq!(page.value("#images").await?, "250");
            Ok(())
        })
        .await;
}
