//! The effects of the surrounding post on an element: layout, language, moves, markup errors and redirects.

use std::time::Duration;

use fantoccini::error::CmdError;
use image_price_estimator::Scale;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{
    expected::{self, EN},
    faults::Fault,
    page::Page,
    visit::{Steps, Visit, post},
};

/// Returns the images per month in the first frame.
async fn images(page: &Page) -> Result<String, CmdError> {
    page.within(0, async |page| page.value("#images").await).await
}

/// Evaluates an expression with `root` as the document in the first frame, or inline as the shadow root of the first element.
async fn inside(page: &Page, is_inline: bool, expression: &str) -> Result<Value, CmdError> {
    if is_inline {
        let root = "const root = document.querySelector('image-price-estimator').shadowRoot;";
        return page.script(&format!("{root} return {expression}")).await;
    }
    let script = format!("const root = document; return {expression}");
    page.within(0, async |page| page.script(&script).await).await
}

/// Parents, most of which shrink to their content, and the available width in a window of 1200 pixels with margins of 8.
const PARENTS: [(&str, u32); 15] = [
    ("display: block", 1184),
    ("display: flex; flex-direction: column; align-items: center", 1184),
    ("display: flex; flex-direction: column; align-items: flex-start", 1184),
    ("display: inline-flex; flex-direction: column; align-items: center", 1184),
    ("display: flex", 1184),
    ("display: flex; justify-content: center", 1184),
    ("display: grid; justify-items: center", 1184),
    ("display: grid; place-items: center", 1184),
    ("display: grid; justify-content: center", 1184),
    ("float: left", 1184),
    ("display: inline-block", 1184),
    ("display: table", 1184),
    ("width: fit-content; margin: auto", 1184),
    // From its static position to the right edge of the window.
    ("position: absolute", 1192),
    ("float: right; max-width: 500px", 500),
];

/// Checks that the first element fills the available width of each parent, without overflow.
async fn fills_every_parent(page: &Page, attributes: &str) -> Steps {
    for (style, width) in PARENTS {
        let build = format!(
            "document.body.innerHTML = `<div style=\"{style}\"><image-price-estimator {attributes}></image-price-estimator></div>`"
        );
        page.script(&build).await?;
        page.wait_for_estimator(0).await?;
        let widths = "const element = document.querySelector('image-price-estimator'); \
            const shown = element.shadowRoot.querySelector('iframe, .estimator'); \
            return [element, shown].map(element => element.getBoundingClientRect().width).concat(document.documentElement.scrollWidth <= 1200)";
        assert_eq!(page.script(widths).await?, json!([width, width, true]), "{style}");
    }
    Ok(())
}

#[tokio::test]
async fn a_frame_fills_the_available_width_of_every_kind_of_parent() {
    post("empty.html").run(async |page| fills_every_parent(page, "rows=3").await).await;
}

#[tokio::test]
async fn inline_mode_fills_the_available_width_of_every_kind_of_parent() {
    post("empty.html").run(async |page| fills_every_parent(page, "rows=3 mode=inline").await).await;
}

#[tokio::test]
async fn the_element_fills_the_width_next_to_siblings_or_has_its_authors_width() {
    post("empty.html")
        .run(async |page| -> Steps {
            for (parent, width) in [
                ("display: flex; gap: 4px", 980),
                ("display: grid; grid-template-columns: 200px auto; justify-items: center", 984),
                ("display: grid; grid-template-columns: 200px 1fr; justify-items: start", 984),
            ] {
                let build = format!(
                    "document.body.innerHTML = `<div style=\"{parent}\"><p style=\"flex: none; width: 200px; margin: 0\">A margin note.</p>\
                     <image-price-estimator rows=\"3\"></image-price-estimator></div>`; \
                     return document.querySelector('image-price-estimator').getBoundingClientRect().width"
                );
                assert_eq!(page.script(&build).await?, json!(width), "{parent}");
            }
            // A width set by the author overrides the available width.
            let build = "document.body.innerHTML = '<div style=\"display: flex\"><image-price-estimator style=\"width: 20rem\"></image-price-estimator></div>'; \
                return document.querySelector('image-price-estimator').getBoundingClientRect().width";
            assert_eq!(page.script(build).await?, json!(320));
            Ok(())
        })
        .await;
}

/// Checks the language of the widget for languages of element, wrapper and post; that of the browser is English.
async fn follows_languages(page: &Page, is_inline: bool) -> Steps {
    let mode = if is_inline { "inline" } else { "frame" };
    let root = "document.documentElement";
    let build = format!(
        "{root}.lang = 'de-AT'; document.body.innerHTML = '<div><image-price-estimator mode=\"{mode}\" rows=\"3\"></image-price-estimator></div>'"
    );
    page.script(&build).await?;
    let (wrapper, element) =
        ("document.querySelector('div')", "document.querySelector('image-price-estimator')");
    for (change, expected) in [
        (String::new(), "de"),
        // The nearest ancestor counts. If its language is empty or unsupported, the browser's counts.
        (format!("{wrapper}.lang = 'en-GB'"), "en"),
        (format!("{wrapper}.lang = 'DE'"), "de"),
        (format!("{wrapper}.lang = 'fr'"), "en"),
        (format!("{wrapper}.removeAttribute('lang')"), "de"),
        (format!("{wrapper}.lang = ''"), "en"),
        // The attribute of the element overrides its ancestors.
        (format!("{element}.lang = 'de'"), "de"),
        (format!("{wrapper}.lang = 'de'; {element}.lang = 'en'"), "en"),
        (format!("{element}.removeAttribute('lang')"), "de"),
        (format!("{root}.lang = 'de'; {wrapper}.removeAttribute('lang'); {root}.lang = 'pt'"), "en"),
    ] {
        page.script(&change).await?;
        page.wait_for_estimator(0).await?;
        let language = "`${root.getElementById('widget').lang} ${root.querySelector('.volume').innerText.match(/Images|Bilder/)}`";
        let expected = format!("{expected} {}", if expected == "de" { "Bilder" } else { "Images" });
        let is_shown = async || Ok(inside(page, is_inline, language).await? == json!(expected));
        println!("{change}: {expected}");
        page.wait_until(is_shown).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_frame_takes_its_own_lang_else_the_nearest_else_the_browsers() {
    post("empty.html").run(async |page| follows_languages(page, false).await).await;
}

#[tokio::test]
async fn inline_mode_takes_its_own_lang_else_the_nearest_else_the_browsers() {
    post("empty.html").run(async |page| follows_languages(page, true).await).await;
}

#[tokio::test]
async fn the_language_of_the_post_is_found_across_shadow_roots() {
    post("empty.html")
        .run(async |page| -> Steps {
            let build = "document.body.innerHTML = '<section lang=\"de\"><div></div></section>'; \
                const shadow = document.querySelector('div').attachShadow({ mode: 'open' }); \
                shadow.innerHTML = '<p><image-price-estimator></image-price-estimator></p>'; \
                const frame = shadow.querySelector('image-price-estimator').shadowRoot.querySelector('iframe'); \
                return [new URL(frame.src).searchParams.get('lang'), frame.title]";
            assert_eq!(page.script(build).await?, json!(["de", "Preisrechner für KI-Bilder"]));
            Ok(())
        })
        .await;
}

/// The warning for an element that may lack its end tag, so that its content stays visible; without the port.
const UNCLOSED: &str = "<image-price-estimator>: </image-price-estimator> seems to be missing, so the content of the element stays visible. \
    Write it after the fallback, or right after the start tag: HTML has no <image-price-estimator />. \
    If it is there, make the fallback a single link to http://127.0.0.1/.";

/// Builds each post, with `HOST` replaced by the address of the page. Checks which text is visible next to the widget, and
/// that the author is warned about self-closing tags only.
async fn visible_text_is(page: &Page, posts: &[(&str, &str)]) -> Steps {
    for (html, visible) in posts {
        let build = "const host = document.querySelector('script[type=module]').src.replace('embed.js', ''); \
            document.body.innerHTML = arguments[0].replaceAll('HOST/', host)";
        page.script_with(build, json!(html)).await?;
        for n in 0..html.matches("<image-price-estimator").count() {
            page.wait_for_estimator(n).await?;
        }
        let text = "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); const texts = []; \
            while (walker.nextNode()) { const range = document.createRange(); range.selectNodeContents(walker.currentNode); \
                if (range.getClientRects().length) texts.push(walker.currentNode.data); } \
            return texts.join('').replace(/\\s+/g, ' ').trim()";
        assert_eq!(page.script(text).await?, json!(visible), "{html}");
        let is_self_closing = html.contains("/>");
        let expected: &[&str] = if is_self_closing { &[UNCLOSED] } else { &[] };
        assert_eq!(page.warnings().await?, expected, "{html}");
    }
    Ok(())
}

#[tokio::test]
async fn text_after_a_self_closing_element_stays_visible_and_the_author_is_warned() {
    let posts = [
        (
            "<p>Look: <image-price-estimator images=10000 /> and as <a href=https://example.org/x>this site</a> says, prices fall.</p>",
            "Look: and as this site says, prices fall.",
        ),
        (
            "<p><image-price-estimator /><a href=https://example.org/x>This site</a> says more.</p>",
            "This site says more.",
        ),
        (
            "<div><image-price-estimator /><p>I wrote more: see <a href='HOST/?images=500000'>half a million</a>, which surprised me.</p><p>Rest.</p></div>",
            "I wrote more: see half a million, which surprised me.Rest.",
        ),
        (
            "<div><image-price-estimator images=10000 /><p>The rest.</p><p>More on <a href='HOST/'>its page</a></p></div>",
            "The rest.More on its page",
        ),
        (
            "<div><image-price-estimator images=10000 /><p>The rest, and <a href='HOST/?images=10000'>its page</a>.</p></div>",
            "The rest, and its page.",
        ),
        // Only a line break before the end of the parent, so the element was not closed in between.
        (
            "<div><image-price-estimator images=10000 /><p>The rest.</p><p><a href='HOST/?images=10000'>Its page</a></p>\n</div>",
            "The rest.Its page",
        ),
        // The parser puts the second element into the unclosed first.
        (
            "<div><image-price-estimator images=300 rows=3 /><p>Between.</p><image-price-estimator images=10000><a href='HOST/?images=10000'>Hidden.</a></image-price-estimator></div>",
            "Between.",
        ),
    ];
    post("empty.html").run(async |page| visible_text_is(page, &posts).await).await;
}

#[tokio::test]
async fn a_closed_fallback_is_hidden_even_at_the_end_of_its_parent() {
    let posts = [
        (
            "<div><image-price-estimator images=10000><p>Prices move; on 26 Nov it was this:</p><p><a href='HOST/?images=10000'>$25 a month</a></p></image-price-estimator></div>",
            "",
        ),
        (
            "<div><image-price-estimator images=10000 rows=3 lang=en><h3>Prices</h3><p><a href='HOST/?images=10000'>$25</a></p></image-price-estimator></div>",
            "",
        ),
        (
            "<div><image-price-estimator images=10000 tier=mid><table><tr><td>SDXL</td></tr></table><a href='HOST/?tier=mid&amp;images=10000'>$25</a></image-price-estimator></div>",
            "",
        ),
        (
            "<div><image-price-estimator><a href='HOST/?images=10000'>$25</a></image-price-estimator></div>",
            "",
        ),
        (
            "<div><image-price-estimator> <p><b><a href='HOST/'>$25</a></b></p> </image-price-estimator></div>",
            "",
        ),
        // Any text after the element shows that it was closed.
        (
            "<div><image-price-estimator><p>No link at all.</p></image-price-estimator> <p>After it.</p></div>",
            "After it.",
        ),
    ];
    post("empty.html").run(async |page| visible_text_is(page, &posts).await).await;
}

#[tokio::test]
async fn text_after_a_missing_end_tag_stays_visible_and_closed_fallbacks_are_hidden() {
    post("unclosed.html")
        .run(async |page| -> Steps {
            for n in 0..5 {
                page.wait_for_estimator(n).await?;
            }
            let visible = "return ['rest', 'fallback'].map(kind => [...document.querySelectorAll(`.${kind}`)].map(element => element.checkVisibility() && element.getClientRects().length > 0))";
            let visible = page.script(visible).await?;
            assert_eq!(visible, json!([[true, true, true, true, true, true], [false, false, false]]));
            let text = "const range = document.createRange(); range.selectNodeContents(document.querySelectorAll('image-price-estimator')[1]); \
                return [range.toString().trim(), range.getBoundingClientRect().height > 0]";
            assert_eq!(page.script(text).await?, json!(["and the rest of a paragraph.", true]));
            assert_eq!(page.warnings().await?, [UNCLOSED; 3]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_frame_moved_in_a_view_transition_reloads_with_the_same_volume() {
    post("empty.html")
        .run(async |page| -> Steps {
            page.script("document.body.innerHTML = '<div></div><image-price-estimator images=\"250\" rows=\"3\"></image-price-estimator>'").await?;
            assert_eq!(images(page).await?, "250");
            let go = "const go = () => document.querySelector('div').append(document.querySelector('image-price-estimator')); \
                document.startViewTransition?.(go) ?? go()";
            page.script(go).await?;
            sleep(Duration::from_millis(500)).await;
            assert_eq!(images(page).await?, "250");
            // Again, now that the visitor's input has changed the address of the frame.
            page.within(0, async |page| page.paste("images", "700").await).await?;
            page.wait_until(async || {
                Ok(page.events("estimate").await?.iter().any(|event| event["query"].to_string().contains("images=700")))
            })
            .await?;
            page.script(&go.replace(").append(", ").after(")).await?;
            sleep(Duration::from_millis(500)).await;
            page.wait_until(async || Ok(images(page).await? == "700")).await?;
            page.fits(0, "after two view transitions").await
        })
        .await;
}

#[tokio::test]
async fn a_new_affiliate_address_takes_effect_and_adds_no_history_entry() {
    post("empty.html")
        .run(async |page| -> Steps {
            page.script("document.body.innerHTML = '<image-price-estimator affiliate=\"fal=https://fal.ai/?via=a\"></image-price-estimator>'").await?;
            let link = async |page: &Page| page.script("return document.querySelector('.affiliate').href").await;
            assert_eq!(page.within(0, link).await?, "https://fal.ai/?via=a");
            let before = page.script("return history.length").await?;
            page.attribute(0, "affiliate", Some("fal=https://fal.ai/?via=b")).await?;
            sleep(Duration::from_millis(500)).await;
            page.wait_until(async || Ok(page.within(0, link).await? == "https://fal.ai/?via=b")).await?;
            assert_eq!(page.script("return history.length").await?, before);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn an_attribute_of_over_500_characters_takes_effect_when_set_and_removed() {
    post("empty.html")
        .run(async |page| -> Steps {
            page.script("document.body.innerHTML = '<image-price-estimator images=\"250\" rows=\"all\"></image-price-estimator>'").await?;
            let providers = async |page: &Page| {
                let shown = "return [...document.querySelectorAll('tr[data-route]')].map(row => row.dataset.route.split('/')[0]).filter(id => id === 'fal' || id === 'replicate').length";
                page.script(shown).await
            };
            assert_ne!(page.within(0, providers).await?, 0);
            // 3 + 1 + 9 + 1 + 130 * 4 = 534 characters.
            let long = format!("fal,replicate,{}", "x/y,".repeat(130));
            page.attribute(0, "exclude", Some(&long)).await?;
            page.wait_until(async || Ok(page.within(0, providers).await? == 0)).await?;
            page.attribute(0, "exclude", None).await?;
            page.wait_until(async || Ok(page.within(0, providers).await? != 0)).await?;
            // Also while the frame loads.
            page.script("const element = document.querySelector('image-price-estimator'); element.remove(); document.body.append(element)").await?;
            page.attribute(0, "exclude", Some(&long)).await?;
            page.wait_until(async || Ok(page.within(0, providers).await? == 0)).await?;
            assert_eq!(images(page).await?, "250");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn attributes_survive_a_redirect_that_drops_the_query() {
    Visit { fault: Some(Fault::DropsQuery), ..post("empty.html") }
        .run(async |page| -> Steps {
            page.script("document.body.innerHTML = '<image-price-estimator images=\"5000\" provider=\"fal\" compact></image-price-estimator>'").await?;
            let state = "const routes = [...document.querySelectorAll('tr[data-route]')].map(row => row.dataset.route); \
                return [document.querySelector('#images').value, document.querySelector('h1').getBoundingClientRect().width > 1, \
                    routes.length > 2 && routes.every(route => route.startsWith('fal/')), document.documentElement.dataset.theme]";
            page.wait_for_estimator(0).await?;
            page.wait_until(async || Ok(images(page).await? == "5,000")).await?;
            let state = page.within(0, async |page| page.script(state).await).await?;
            assert_eq!(state, json!(["5,000", false, true, "dark"]));
            page.fits(0, "after a redirect").await?;
            // No estimate for another job reaches the post.
            page.wait_until(async || Ok(!page.events("estimate").await?.is_empty())).await?;
            sleep(Duration::from_millis(2500)).await;
            let events = page.events("estimate").await?;
            let queries = events.iter().map(|event| event["query"].to_string());
            assert!(queries.clone().all(|query| query.contains("images=5000")), "{:?}", queries.collect::<Vec<_>>());
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn after_a_redirect_an_unchanged_estimate_reaches_the_post_once() {
    Visit { fault: Some(Fault::DropsQuery), ..post("empty.html") }
        .run(async |page| -> Steps {
            // The redirect drops only the look, such as the rows, which does not change the estimate.
            page.script("document.documentElement.lang = ''; document.body.innerHTML = '<image-price-estimator rows=\"3\"></image-price-estimator>'").await?;
            page.wait_for_estimator(0).await?;
            page.wait_until(async || Ok(!page.events("estimate").await?.is_empty())).await?;
            sleep(Duration::from_millis(2500)).await;
            assert_eq!(page.events("estimate").await?.len(), 1);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn an_unsupported_lang_is_named_and_falls_back_to_that_of_the_post() {
    for mode in ["frame", "inline"] {
        let is_inline = mode == "inline";
        post("empty.html")
            .run(async |page| -> Steps {
                let build = "document.documentElement.lang = 'de'; \
                    document.body.innerHTML = `<image-price-estimator mode=\"${arguments[0]}\" rows=\"3\" lang=\"fr\"></image-price-estimator>`";
                page.script_with(build, json!(mode)).await?;
                page.wait_for_estimator(0).await?;
                let element = "document.querySelector('image-price-estimator')";
                for (change, language, mistake) in [
                    (String::new(), "de", "lang=fr"),
                    (format!("{element}.lang = ''"), "de", "lang="),
                    (format!("{element}.lang = 'pt-BR'"), "de", "lang=pt-br"),
                    (format!("{element}.lang = 'en'"), "en", ""),
                    ("document.documentElement.lang = 'en'".to_owned(), "en", ""),
                    (format!("{element}.lang = 'fr'"), "en", "lang=fr"),
                ] {
                    page.script(&change).await?;
                    let state = "`${root.getElementById('widget').lang} ${root.querySelector('.ignored').textContent.toLowerCase().match(/lang=[^.:, ]*/) ?? ''}`";
                    let expected = format!("{language} {mistake}");
                    println!("{mode}: {change}: expected {expected}, found {}", inside(page, is_inline, state).await?);
                    page.wait_until(async || Ok(inside(page, is_inline, state).await? == json!(expected))).await?;
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn a_height_set_by_the_post_does_not_shrink_the_element() {
    for mode in ["frame", "inline"] {
        post("empty.html")
            .run(async |page| -> Steps {
                for style in ["height: 600px", "block-size: 10rem", "height: 600px !important", "max-height: 20em"] {
                    let build = "const [mode, style] = arguments[0]; \
                        document.body.innerHTML = `<image-price-estimator mode=\"${mode}\" style=\"${style}\"></image-price-estimator><p>After it.</p>`";
                    page.script_with(build, json!([mode, style])).await?;
                    page.wait_for_estimator(0).await?;
                    let over = "const element = document.querySelector('image-price-estimator'); const { height } = element.getBoundingClientRect(); \
                        const shown = element.shadowRoot.querySelector('iframe, .estimator').getBoundingClientRect(); \
                        return [height === shown.height, shown.height > 600]";
                    page.wait_until(async || Ok(page.script(over).await? == json!([true, true]))).await
                        .inspect_err(|_| println!("{mode}: {style}"))?;
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn unknown_attributes_and_invalid_theme_and_mode_are_named_until_corrected() {
    post("empty.html")
        .run(async |page| -> Steps {
            page.script("document.body.innerHTML = '<image-price-estimator theme=\"drak\" mode=\"inlin\" imagse=\"5\"></image-price-estimator>'").await?;
            let ignored_text = async |page: &Page| {
                let theme = page.script("return getComputedStyle(document.body).colorScheme").await?;
                assert_eq!(theme, "dark", "an invalid theme falls back to that of the post");
                page.text(".ignored").await
            };
            for what in ["at first", "after another change"] {
                let ignored = page.within(0, ignored_text).await?;
                for mistake in ["theme=drak", "mode=inlin", "imagse=5"] {
                    assert!(ignored.contains(mistake), "{what}: {mistake} is missing in {ignored}");
                }
                assert!(!ignored.contains("_around"), "internal parameters must not be named: {ignored}");
                page.attribute(0, "images", Some("300")).await?;
                page.wait_until(async || Ok(images(page).await? == "300")).await?;
            }
            page.attribute(0, "theme", Some("light")).await?;
            page.attribute(0, "mode", Some("frame")).await?;
            page.attribute(0, "imagse", None).await?;
            page.wait_until(async || {
                let look = "return document.querySelector('.ignored').textContent + getComputedStyle(document.body).colorScheme";
                Ok(page.within(0, async |page| page.script(look).await).await? == "light")
            })
            .await
        })
        .await;
}

#[tokio::test]
async fn loading_a_second_version_of_embed_js_warns_the_author() {
    post("empty.html")
        .run(async |page| -> Steps {
            page.wait_until(async || Ok(page.script("return !!customElements.get('image-price-estimator')").await? == true)).await?;
            let again = "const script = document.createElement('script'); const { src } = document.querySelector('script[type=module]'); \
                script.src = arguments[0] ? src.replace('127.0.0.1', 'localhost') : `${src}?again`; document.head.append(script); \
                window.loaded = false; script.onload = () => (window.loaded = true)";
            let sentence = "<image-price-estimator>: http://localhost/embed.js has no effect, because http://127.0.0.1/ was loaded first and \
                serves every element of the page. Load one version per page.";
            for (other, expected) in [(false, &[][..]), (true, &[sentence])] {
                page.script_with(again, json!(other)).await?;
                page.wait_until(async || Ok(page.script("return loaded").await? == true)).await?;
                assert_eq!(page.warnings().await?, expected);
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_element_works_without_optional_browser_features() {
    post("refused.html")
        .run(async |page| -> Steps {
            assert_eq!(images(page).await?, "250");
            page.fits(0, "without constructed style sheets, internals, manual slots, canvas and stacks").await?;
            let fallback = "return document.querySelector('image-price-estimator > a').getClientRects().length";
            assert_eq!(page.script(fallback).await?, 0, "the fallback is hidden");
            let height = "const { height } = document.querySelector('image-price-estimator').getBoundingClientRect(); \
                return height - document.querySelector('image-price-estimator').shadowRoot.querySelector('iframe').getBoundingClientRect().height";
            assert_eq!(page.script(height).await?, 0);
            Ok(())
        })
        .await;
}

/// Puts an element with a paragraph after it into the post, inside a `<div>` with a style, and waits for the widget.
async fn place(page: &Page, style: &str, attributes: &str) -> Steps {
    let build = format!(
        "document.body.innerHTML = `<div style=\"{style}\"><image-price-estimator {attributes}></image-price-estimator><p id=\"after\">After it.</p></div>`"
    );
    page.script(&build).await?;
    page.wait_for_estimator(0).await
}

#[tokio::test]
async fn in_a_right_to_left_post_the_scale_still_runs_from_left_to_right() {
    let ranking = expected::ranking("as_of=2026-11-22");
    let cost = ranking.asked.answer_for("fal/sdxl").unwrap().price.unwrap().cost;
    let at = Scale::of(&ranking, EN).bar(cost).typical;
    assert!(at < 4_000, "the route must be cheap, but its mark is at {at} of 10,000");
    post("empty.html")
        .run(async |page| -> Steps {
            page.script("document.documentElement.dir = 'rtl'").await?;
            for is_inline in [false, true] {
                let mode = if is_inline { "inline" } else { "frame" };
                place(page, "", &format!("mode=\"{mode}\" by=\"route\" rows=\"all\" as_of=\"2026-11-22\"")).await?;
                // The mark of a cheap route must be on the left.
                let tenth = "(() => { \
                    const [scale, mark] = ['.scale', '.scale .mark'].map(part => root.querySelector(`tr[data-route=\"fal/sdxl\"] ${part}`).getBoundingClientRect()); \
                    return Math.round((mark.left - scale.left) / scale.width * 10); })()";
                assert_eq!(inside(page, is_inline, tenth).await?, json!((at + 500) / 1000), "{mode}");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn in_a_column_of_fixed_height_the_widget_overlaps_nothing() {
    post("empty.html")
        .run(async |page| -> Steps {
            for mode in ["frame", "inline"] {
                let column = "display: flex; flex-direction: column; height: 400px";
                place(page, column, &format!("mode=\"{mode}\" rows=\"3\"")).await?;
                let is_clear = "const shown = document.querySelector('image-price-estimator').shadowRoot.querySelector('iframe, .estimator').getBoundingClientRect(); \
                    return shown.height > 700 && document.querySelector('#after').getBoundingClientRect().top >= shown.bottom";
                page.wait_until(async || Ok(page.script(is_clear).await? == true)).await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn typographic_quotes_around_attribute_values_are_ignored() {
    post("empty.html")
        .run(async |page| -> Steps {
            page.script("document.documentElement.lang = 'en'").await?;
            for is_inline in [false, true] {
                let mode = if is_inline { "“inline”" } else { "frame" };
                place(page, "", &format!("mode={mode} images=“2000” rows=“3” hide=”title″ theme=“dark” accent=“0a7” lang=“de” as_of=“2026-11-22”")).await?;
                let look = "(() => { const styled = root.documentElement ?? root.querySelector('.estimator'); \
                    const { rows, hide, theme, accent } = styled.dataset; \
                    return [rows, hide, theme, accent, root.querySelector('#images')?.value, root.querySelector('.all')?.innerText.trim()]; })()";
                let all = expected::routes("as_of=2026-11-22").len();
                let expected = json!(["3", "title", "dark", "", "2.000", format!("Alle {all} zeigen")]);
                page.wait_until(async || Ok(inside(page, is_inline, look).await? == expected)).await?;
                let ignored = inside(page, is_inline, "root.querySelector('#widget').innerText.includes('gnor')").await?;
                assert_eq!(ignored, json!(false), "{mode}: no attribute is ignored");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_link_shared_from_a_post_leads_to_the_page_itself() {
    post("empty.html")
        .run(async |page| -> Steps {
            let home = "return new URL('./', document.querySelector('script[src*=embed]').src).href";
            let home = page.script(home).await?;
            for is_inline in [false, true] {
                let mode = if is_inline { "inline" } else { "frame" };
                place(
                    page,
                    "",
                    &format!("mode=\"{mode}\" show=\"share\" images=\"2000\" as_of=\"2026-11-22\""),
                )
                .await?;
                let link = "root.querySelector('#link')?.value.split('?')[0]";
                page.wait_until(async || Ok(inside(page, is_inline, link).await? == home)).await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn an_attribute_set_before_the_frame_is_ready_survives_a_reload_of_the_frame() {
    post("empty.html")
        .run(async |page| -> Steps {
            let build = "document.body.innerHTML = '<image-price-estimator></image-price-estimator>'; \
                const element = document.querySelector('image-price-estimator'); \
                element.addEventListener('estimate', () => setTimeout(() => \
                    element.setAttribute('affiliate', 'fal=https://fal.ai/?via=me')), { once: true }); \
                element.setAttribute('images', '20000')";
            page.script(build).await?;
            page.wait_until(async || {
                let shown = page.within(0, async |page| page.script("return [location.search.includes('affiliate'), document.querySelector('#images').value]").await).await?;
                Ok(shown == json!([true, "20,000"]))
            })
            .await
        })
        .await;
}

#[tokio::test]
async fn a_container_of_zero_width_keeps_the_height_and_the_frame_fits_when_reopened() {
    post("empty.html")
        .run(async |page| -> Steps {
            place(page, "width: 600px; overflow: hidden", "rows=\"3\"").await?;
            page.fits(0, "open").await?;
            let height =
                "return document.querySelector('image-price-estimator').getBoundingClientRect().height";
            let open = page.script(height).await?;
            page.script("document.querySelector('div').style.width = '0'").await?;
            sleep(Duration::from_secs(1)).await;
            assert_eq!(page.script(height).await?, open, "the height must not change at zero width");
            page.script("document.querySelector('div').style.width = '320px'").await?;
            page.wait_until(async || Ok(page.script(height).await?.as_f64() > open.as_f64())).await?;
            page.fits(0, "reopened and narrower").await
        })
        .await;
}
