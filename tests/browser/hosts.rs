//! The widget in posts: pages on another origin, with their own styles, policies and sandboxes.

use std::time::Duration;

use fantoccini::{error::CmdError, key::Key};
use image_price_estimator::page::row;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{
    embeds::NOTICE,
    engine::Engine,
    expected::{self, EN},
    page::Page,
    visit::{Steps, post, visit},
};

/// Returns the images per month in the nth frame.
async fn images(page: &Page, n: usize) -> Result<String, CmdError> {
    page.within(n, async |page| page.value("#images").await).await
}

/// Returns the number of shown rows in the nth frame.
async fn rows(page: &Page, n: usize) -> Result<Value, CmdError> {
    let shown =
        "return [...document.querySelectorAll('tr[data-route]')].filter(row => row.checkVisibility()).length";
    page.within(n, async |page| page.script(shown).await).await
}

#[tokio::test]
async fn the_frame_fits_its_content_after_every_change() {
    post("post.html")
        .run(async |page| -> Steps {
            page.fits(0, "at first").await?;
            page.within(0, async |page| page.click("tbody:nth-of-type(2) summary").await).await?;
            page.fits(0, "with a row opened").await?;
            page.within(0, async |page| page.click("tbody:nth-of-type(2) summary").await).await?;
            page.fits(0, "with the row closed").await?;
            page.within(0, async |page| page.click("#options").await).await?;
            page.fits(0, "with the options").await?;
            page.within(0, async |page| page.click("#chart").await).await?;
            page.fits(0, "with the chart").await?;
            page.within(0, async |page| page.click("#chart").await).await?;
            page.within(0, async |page| page.click(".all").await).await?;
            assert!(rows(page, 0).await?.as_u64() > Some(30), "all routes are shown");
            page.fits(0, "with all routes").await?;
            page.within(0, async |page| page.paste("images", "x").await).await?;
            page.fits(0, "with a mistake").await?;
            page.within(0, async |page| page.choose("Premium").await).await?;
            page.fits(0, "with premium routes only").await
        })
        .await;
}

#[tokio::test]
async fn the_frame_keeps_its_height_while_idle_for_30_seconds() {
    post("post.html")
        .run(async |page| -> Steps {
            page.fits(0, "at first").await?;
            let height =
                "return document.querySelector('image-price-estimator').getBoundingClientRect().height";
            let before = page.script(height).await?;
            sleep(Duration::from_secs(30)).await;
            assert_eq!(page.script(height).await?, before);
            page.fits(0, "after half a minute").await
        })
        .await;
}

#[tokio::test]
async fn nothing_in_view_shifts_while_the_frame_loads() {
    post("post.html")
        .run(async |page| -> Steps {
            // Does not scroll: readers begin at the top of the post.
            page.wait_for_estimator_in_view(0).await?;
            sleep(Duration::from_millis(500)).await;
            for (measure, what) in [
                ("shift", "the text after the widget"),
                ("browserShift", "the layout, as the browser reports it,"),
            ] {
                let shift = page.script(&format!("return {measure}")).await?.as_f64().unwrap_or(f64::NAN);
                println!("{what} shifted by {shift} of the window height");
                assert!(shift <= 0.01, "{what} must not shift, but shifted by {shift} of the window height");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn attributes_set_volume_rows_hidden_parts_and_providers() {
    post("three.html")
        .run(async |page| -> Steps {
            assert_eq!(images(page, 0).await?, "100");
            assert_eq!(images(page, 1).await?, "1,000");
            assert_eq!(images(page, 2).await?, "10,000");
            assert_eq!(rows(page, 0).await?, 3);
            assert_eq!(rows(page, 1).await?, 5, "compact");
            assert_eq!(rows(page, 2).await?, 10, "the default in posts");
            let shown = async |page: &Page| page.texts("h1, .sizes legend, .tiers legend, #chart, .job, .chosen").await;
            let shown = page.within(2, shown).await?;
            let chosen = row::chosen(&expected::ranking("provider=fal,openai&as_of=2026-11-22").asked, EN).unwrap();
            assert!(chosen.starts_with("The chosen providers and routes leave out "), "{chosen}");
            assert_eq!(
                shown.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("|"),
                format!(
                    "What will your images cost?|10,000 images a month, 1024 × 1024, any tier, providers: fal, openai|Compare|{chosen}"
                )
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn affiliate_links_are_marked_in_a_post_and_ignored_outside_one() {
    let address = "https://fal.ai/?via=me";
    post("empty.html")
        .run(async |page| -> Steps {
            let add = "const element = document.createElement('image-price-estimator'); \
                element.setAttribute('affiliate', `fal=${arguments[0]}`); element.setAttribute('rel', 'nofollow'); \
                element.setAttribute('as_of', '2026-11-22'); element.setAttribute('provider', 'fal'); \
                document.body.append(element)";
            page.script_with(add, json!(address)).await?;
            let links = "return [...document.querySelectorAll('tbody a')].map(({ href, rel, text }) => `${text} ${href} ${rel}`)";
            let links = page.within(0, async |page| page.script(links).await).await?.to_string();
            assert!(links.contains(&format!("fal.ai ↗ Ad {address} noreferrer sponsored")), "{links}");
            let source = expected::estimate("as_of=2026-11-22", "fal/sdxl").price.unwrap().quote.source;
            assert!(links.contains(&format!(" {source} noreferrer nofollow")), "{links}");
            let said = page.within(0, async |page| page.text("footer").await).await?;
            assert!(said.contains("\"Ad\" marks an affiliate link: the author of this page may earn from it."), "{said}");
            page.within(0, async |page| page.control("a.affiliate", "fal.ai Ad").await).await?;
            // The affiliate link must not stand out from the source link next to it.
            let looks = "const look = selector => (({ color, fontWeight, fontSize }) => [color, fontWeight, fontSize])\
                (getComputedStyle(document.querySelector(selector))); return [look('a.affiliate'), look('.source a')]";
            let looks = page.within(0, async |page| page.script(looks).await).await?;
            assert_eq!(looks[0], looks[1], "color, weight and size must equal those of the source link");
            page.fits(0, "with affiliate links").await
        })
        .await;
    visit(&format!("?affiliate=fal={address}"))
        .run(async |page| -> Steps {
            page.ready().await?;
            assert!(
                page.all(".affiliate").await?.is_empty(),
                "the page ignores affiliate addresses, since any link to it could contain one"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn three_elements_in_a_post_are_independent() {
    post("three.html")
        .run(async |page| -> Steps {
            for n in 0..3 {
                page.fits(n, "at first").await?;
            }
            page.within(1, async |page| page.paste("images", "5000").await).await?;
            page.wait_until(async || {
                Ok(page
                    .events("estimate")
                    .await?
                    .iter()
                    .any(|event| event["query"].to_string().contains("images=5000")))
            })
            .await?;
            for n in 0..3 {
                page.fits(n, "after one changed").await?;
            }
            assert_eq!(images(page, 0).await?, "100");
            assert_eq!(images(page, 2).await?, "10,000");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_changed_attribute_updates_the_frame_without_a_reload() {
    post("three.html")
        .run(async |page| -> Steps {
            page.within(0, async |page| page.script("window.stays = true").await).await?;
            page.attribute(0, "images", Some("2000")).await?;
            page.wait_until(async || Ok(images(page, 0).await? == "2,000")).await?;
            page.attribute(0, "accent", Some("#a0f")).await?;
            page.attribute(0, "rows", None).await?;
            page.wait_until(async || Ok(rows(page, 0).await? == 10)).await?;
            let state = "return [window.stays, document.documentElement.style.getPropertyValue('--author')]";
            assert_eq!(page.within(0, async |page| page.script(state).await).await?, json!([true, "#a0f"]));
            page.fits(0, "after its attributes changed").await
        })
        .await;
}

#[tokio::test]
async fn a_reloaded_frame_keeps_theme_rows_and_images() {
    post("three.html")
        .run(async |page| -> Steps {
            page.wait_for_estimator(0).await?;
            let look = async |page: &Page| {
                let look = "const { theme, rows } = document.documentElement.dataset; return `${theme} ${rows} ${document.querySelector('#images')?.value}`";
                page.within(0, async |page| page.script(look).await).await
            };
            assert_eq!(look(page).await?, "light 3 100");
            page.script("document.documentElement.className = 'dark'").await?;
            page.attribute(0, "rows", Some("5")).await?;
            page.attribute(0, "images", Some("200")).await?;
            page.wait_until(async || Ok(look(page).await? == "dark 5 200")).await?;
            // An invalid number of rows falls back to the default.
            page.attribute(0, "rows", Some("ten")).await?;
            page.wait_until(async || Ok(look(page).await? == "dark 10 200")).await?;
            page.attribute(0, "rows", Some("5")).await?;
            page.wait_until(async || Ok(look(page).await? == "dark 5 200")).await?;
            page.script("third.append(first.firstElementChild); first.append(third.lastElementChild)").await?;
            page.wait_until(async || Ok(look(page).await? == "dark 5 200")).await?;
            page.within(0, async |page| page.script("setTimeout(() => location.reload(), 50)").await).await?;
            sleep(Duration::from_millis(500)).await;
            page.wait_until(async || Ok(look(page).await? == "dark 5 200")).await?;
            page.fits(0, "after a reload").await
        })
        .await;
}

#[tokio::test]
async fn the_visitors_input_survives_moving_and_reinserting_the_element() {
    post("three.html")
        .run(async |page| -> Steps {
            page.within(0, async |page| page.paste("images", "3000").await).await?;
            page.wait_until(async || {
                Ok(page
                    .events("estimate")
                    .await?
                    .iter()
                    .any(|event| event["query"].to_string().contains("images=3000")))
            })
            .await?;
            page.script("third.append(first.firstElementChild)").await?;
            // The moved element is now the last.
            assert_eq!(images(page, 2).await?, "3,000");
            page.fits(2, "after it was moved").await?;
            page.script("const element = third.lastElementChild; element.remove(); first.append(element)")
                .await?;
            assert_eq!(images(page, 0).await?, "3,000");
            page.fits(0, "after it was put back").await?;
            page.attribute(0, "images", Some("70")).await?;
            page.wait_until(async || Ok(images(page, 0).await? == "70")).await
        })
        .await;
}

#[tokio::test]
async fn estimate_and_route_click_events_bubble_out_of_the_element() {
    post("three.html")
        .run(async |page| -> Steps {
            // One after the other, since frames that are only scrolled past do not load.
            for n in 0..3 {
                page.wait_for_estimator(n).await?;
            }
            page.wait_until(async || Ok(page.events("estimate").await?.len() >= 3)).await?;
            let estimate = page.events("estimate").await?.into_iter().find(|event| event["on"] == "second");
            let estimate = estimate.expect("an estimate event from the second element");
            assert!(
                estimate["answer"].as_str().is_some_and(|answer| answer.contains("a month")),
                "{estimate}"
            );
            assert_eq!(estimate["route"], expected::routes("images=1000&as_of=2026-11-22")[0]);
            // Prevents the navigation to the vendor; the event is the same.
            let click = "const link = document.querySelector('tr[data-route] a'); \
                link.addEventListener('click', event => event.preventDefault()); link.click()";
            page.within(1, async |page| page.script(click).await).await?;
            page.wait_until(async || Ok(!page.events("route-click").await?.is_empty())).await?;
            let click = page.events("route-click").await?.remove(0);
            assert_eq!(
                (&click["on"], &click["route"], &click["affiliate"]),
                (&json!("second"), &estimate["route"], &json!(false))
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn forged_messages_change_nothing() {
    post("three.html")
        .run(async |page| -> Steps {
            page.fits(0, "at first").await?;
            let size = "{ type: 'image-price-estimator', event: 'size', height: 777 }";
            // Sent by the post itself, and by the frame of another element.
            page.script(&format!("postMessage({size}, '*')")).await?;
            page.within(1, async |page| page.script(&format!("parent.postMessage({size}, '*')")).await).await?;
            let bad = format!(
                "for (const height of [-1, 0, 1e9, 77.5, '777', null]) parent.postMessage({{ ...{size}, height }}, '*')"
            );
            page.within(0, async |page| page.script(&bad).await).await?;
            page.fits(0, "after forged sizes").await?;
            // A post may not set an address, HTML as a key, or values that are not strings.
            let set = "{ affiliate: 'fal=https://evil.example/', '<b>': '1', images: 5, rel: 'x' }";
            let forged = format!("document.querySelector('image-price-estimator').shadowRoot.querySelector('iframe').contentWindow.postMessage({{ type: 'image-price-estimator', set: {set} }}, '*')");
            page.script(&forged).await?;
            page.fits(0, "after a forged change").await?;
            assert_eq!(images(page, 0).await?, "100");
            let links = async |page: &Page| page.all("a[href*=evil]").await.map(|links| links.len());
            assert_eq!(page.within(0, links).await?, 0);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_styles_of_a_post_do_not_reach_the_frame() {
    post("hostile.html")
        .run(async |page| -> Steps {
            page.fits(0, "in a hostile post").await?;
            let state = "const { width } = document.body.getBoundingClientRect(); \
                return [width > 600, getComputedStyle(document.querySelector('.answer')).fontSize, getComputedStyle(document.body).direction]";
            assert_eq!(page.within(0, async |page| page.script(state).await).await?, json!([true, "16px", "ltr"]));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_frame_works_in_a_post_whose_policy_does_not_allow_webassembly() {
    post("policy.html")
        .run(async |page| -> Steps {
            assert_eq!(images(page, 0).await?, "250");
            page.fits(0, "under a policy").await
        })
        .await;
}

#[tokio::test]
async fn inline_mode_is_isolated_from_the_post_and_keeps_the_visitors_input() {
    post("inline.html")
        .run(async |page| -> Steps {
            page.wait_for_estimator(0).await?;
            let inside = |what: &str| {
                format!(
                    "const root = document.querySelector('image-price-estimator').shadowRoot; \
                     const find = selector => root.querySelector(selector); return {what}"
                )
            };
            assert_eq!(page.warnings().await?, [""; 0]);
            // Neither the post's root font size nor its uppercase text reach the widget.
            let looks = "(({ fontSize, textTransform, letterSpacing }) => [fontSize, textTransform, letterSpacing])(getComputedStyle(find('.answer')))";
            assert_eq!(page.script(&inside(looks)).await?, json!(["16px", "none", "normal"]));
            let after = "[getComputedStyle(document.getElementById('after')).textTransform, document.title]";
            let title = "A post that holds the widget in its own page";
            assert_eq!(page.script(&inside(after)).await?, json!(["uppercase", title]));
            assert_eq!(page.script(&inside("find('#images').value")).await?, "250");
            page.attribute(0, "images", Some("4000")).await?;
            page.wait_until(async || Ok(page.script(&inside("find('#images').value")).await? == "4,000")).await?;
            // The visitor's input survives a move of the element, and the address of the post does not change.
            let typing = "(input => { input.value = '5000'; input.dispatchEvent(new InputEvent('input', { bubbles: true })) })(find('#images'))";
            page.script(&inside(typing)).await?;
            page.wait_until(async || Ok(page.events("estimate").await?.iter().any(|event| event["query"].to_string().contains("images=5000")))).await?;
            page.script("document.body.append(document.querySelector('image-price-estimator'))").await?;
            assert_eq!(page.script(&inside("find('#images').value")).await?, "5000");
            assert_eq!(page.query().await?, "");
            page.script(&inside("find('#share').click()")).await?;
            page.wait_until(async || Ok(!page.script(&inside("find('#link')")).await?.is_null())).await?;
            let link = page.script(&inside("find('#link').value")).await?;
            assert!(link.as_str().is_some_and(|link| !link.contains("inline.html") && link.contains("images=5000")), "{link}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn inline_changes_accumulate_and_messages_of_frames_are_ignored() {
    post("inline.html")
        .run(async |page| -> Steps {
            // Moves the element while the widget mounts, and sets an attribute before it is ready.
            let again = "const element = document.querySelector('image-price-estimator').cloneNode(true); \
                document.querySelector('image-price-estimator').replaceWith(element); \
                setTimeout(() => { document.body.prepend(element); element.setAttribute('rows', '3') })";
            page.script(again).await?;
            page.wait_for_estimator(0).await?;
            let look = "const root = document.querySelector('image-price-estimator').shadowRoot; const { theme, rows } = root.querySelector('.estimator').dataset; \
                return `${theme} ${rows} ${root.querySelector('#images').value}`";
            page.wait_until(async || Ok(page.script(look).await? == "light 3 250")).await?;
            page.script("document.documentElement.className = 'dark'").await?;
            page.wait_until(async || Ok(page.script(look).await? == "dark 3 250")).await?;
            // Inline mode has no frame, so a message from any frame is forged, also from one that is removed at once.
            let gone = "const frame = document.createElement('iframe'); frame.sandbox = 'allow-scripts'; frame.srcdoc = `<script>parent.postMessage('remove me', '*'); parent.postMessage(\
                { type: 'image-price-estimator', event: 'estimate', detail: { query: 'affiliate=fal%3Dhttps%3A%2F%2Fevil.example' } }, '*')<\\/script>`; \
                addEventListener('message', ({ data }) => data === 'remove me' && frame.remove()); document.body.append(frame)";
            page.script(gone).await?;
            sleep(Duration::from_millis(500)).await;
            let events = page.events("estimate").await?;
            assert!(events.iter().all(|event| !event.to_string().contains("evil")), "{events:?}");
            page.attribute(0, "accent", Some("0a7")).await?;
            page.attribute(0, "images", Some("77")).await?;
            page.wait_until(async || Ok(page.script(look).await? == "dark 3 77")).await?;
            let links = "return document.querySelector('image-price-estimator').shadowRoot.querySelectorAll('.affiliate').length";
            assert_eq!(page.script(links).await?, 0, "no message can set an affiliate address");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn inline_mode_falls_back_to_a_frame_when_the_post_breaks_it() {
    post("broken.html")
        .run_with_errors(async |page| -> Steps {
            assert_eq!(images(page, 0).await?, "250");
            page.fits(0, "as the fallback for broken inline mode").await
        })
        .await;
}

#[tokio::test]
async fn inline_mode_falls_back_to_a_frame_when_the_policy_forbids_it() {
    post("inpage.html")
        .run_with_errors(async |page| -> Steps {
            assert_eq!(images(page, 0).await?, "250");
            page.fits(0, "as the fallback for forbidden inline mode").await
        })
        .await;
}

#[tokio::test]
async fn a_post_that_forbids_frames_shows_the_fallback_and_a_notice() {
    post("frameless.html")
        .run_with_errors(async |page| -> Steps {
            page.wait_until(async || Ok(page.notice().await? == NOTICE)).await?;
            assert_eq!(
                page.texts("image-price-estimator > a").await?,
                ["SDXL on fal.ai costs about $0.625 a month."]
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_widget_works_in_a_sandbox_or_shows_the_table_in_webkit() {
    post("sandbox.html")
        .run(async |page| -> Steps {
            let frames =
                if page.engine() == Engine::WebKit { vec!["#same"] } else { vec!["#plain", "#same"] };
            for frame in frames {
                page.wait_for(frame).await?.enter_frame().await?;
                page.ready().await?;
                page.paste("images", "400").await?;
                let answer = expected::answer("images=400&as_of=2026-11-22");
                page.wait_until(async || Ok(page.answer().await? == answer)).await?;
                page.client().enter_parent_frame().await?;
            }
            page.script("document.getElementById('post').scrollIntoView()").await?;
            page.wait_for("#post").await?.enter_frame().await?;
            if page.engine() != Engine::WebKit {
                assert_eq!(images(page, 0).await?, "100");
                page.fits(0, "in a sandboxed post").await?;
                page.attribute(0, "images", Some("900")).await?;
                return page.wait_until(async || Ok(images(page, 0).await? == "900")).await;
            }
            // In WebKit, 'self' in the policy matches nothing if a sandbox has removed the origin, so the page's scripts and
            // styles are blocked. The table remains, and in a post the fallback link.
            page.wait_until(async || Ok(page.notice().await? == NOTICE)).await?;
            page.client().enter_parent_frame().await?;
            page.wait_for("#plain").await?.enter_frame().await?;
            assert!(page.text(".ranking tbody").await?.contains('$'), "the table is shown");
            assert_eq!(
                page.text(".controls").await?.trim(),
                "",
                "controls without a widget must not be shown"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_post_with_an_embedder_policy_shows_element_inline_mode_and_frames() {
    for name in ["isolated.html?require-corp", "isolated.html?credentialless"] {
        post(name)
            .run(async |page| -> Steps {
                assert_eq!(images(page, 0).await?, "250", "{name}: element");
                page.fits(0, name).await?;
                let inline = "const root = document.querySelectorAll('image-price-estimator')[1].shadowRoot; \
                    return root.querySelector('.estimator .controls:not([inert]) #images')?.value";
                page.wait_until(async || Ok(page.script(inline).await? == "500")).await?;
                // WebKit blocks the files of a sandboxed page, as in the sandbox test above.
                let frames = [("#frame", "750"), ("#sandboxed", "1,000")];
                for (frame, images) in
                    frames.into_iter().take(if page.engine() == Engine::WebKit { 1 } else { 2 })
                {
                    page.wait_for(frame).await?.enter_frame().await?;
                    page.ready().await?;
                    assert_eq!(page.value("#images").await?, images, "{name}: {frame}");
                    page.client().enter_parent_frame().await?;
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn exports_can_be_copied_where_a_sandbox_forbids_downloads() {
    post("sandbox.html")
        .run_with_errors(async |page| -> Steps {
            // WebKit's driver does not scroll the post.
            page.script("document.getElementById('same').scrollIntoView()").await?;
            page.wait_for("#same").await?.enter_frame().await?;
            page.ready().await?;
            page.click("#share").await?;
            for (kind, first) in [("CSV", "route,"), ("Markdown", "# AI image API routes"), ("JSON", "{")] {
                let enter = String::from(char::from(Key::Enter));
                page.wait_for(&format!("[data-kind={kind}]")).await?.send_keys(&enter).await?;
                let label = format!("No file? Copy the {kind} from here:");
                let field = page.control("#export textarea", &label).await?;
                let text = field.prop("value").await?.unwrap_or_default();
                assert!(text.starts_with(first) && text.contains("SDXL"), "{text}");
                page.wait_for("#export button").await?.send_keys(&enter).await?;
                assert_eq!(page.text("#export button").await?, "Copied");
                let selected = "const { value, selectionStart, selectionEnd } = document.querySelector('#export textarea'); \
                    return value.slice(selectionStart, selectionEnd)";
                assert_eq!(page.script(selected).await?, text);
            }
            page.client().enter_parent_frame().await
        })
        .await;
}

#[tokio::test]
async fn a_frame_in_a_hidden_panel_fits_once_the_panel_opens() {
    post("hidden.html")
        .run(async |page| -> Steps {
            page.wait_for("p").await?;
            sleep(Duration::from_millis(500)).await;
            page.script("panel.hidden = false").await?;
            page.fits(0, "once it is shown").await?;
            page.script("panel.hidden = true").await?;
            page.attribute(0, "images", Some("800")).await?;
            page.attribute(0, "rows", Some("3")).await?;
            sleep(Duration::from_millis(300)).await;
            page.script("panel.hidden = false").await?;
            page.fits(0, "once it is shown again").await?;
            assert_eq!(images(page, 0).await?, "800");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_distant_frame_loads_only_once_it_comes_near_the_viewport() {
    post("empty.html")
        .run(async |page| -> Steps {
            let add = "document.body.innerHTML = '<div style=\"height: 20000px\"></div><image-price-estimator></image-price-estimator>'";
            page.script(add).await?;
            sleep(Duration::from_secs(1)).await;
            assert!(page.events("estimate").await?.is_empty(), "a distant frame must not load yet");
            page.fits(0, "once it is near the viewport").await?;
            page.wait_until(async || Ok(page.events("estimate").await?.len() == 1)).await
        })
        .await;
}

#[tokio::test]
async fn a_frame_fits_a_column_of_280_pixels_and_a_wider_one() {
    post("column.html")
        .run(async |page| -> Steps {
            page.fits(0, "in a narrow column").await?;
            let widths = "return [innerWidth, document.documentElement.scrollWidth]";
            assert_eq!(page.within(0, async |page| page.script(widths).await).await?, json!([280, 280]));
            page.script("document.querySelector('aside').style.width = '600px'").await?;
            page.fits(0, "in a wider column").await
        })
        .await;
}

#[tokio::test]
async fn a_plain_iframe_works_without_embed_js() {
    post("plain.html")
        .run(async |page| -> Steps {
            page.wait_for("iframe").await?.enter_frame().await?;
            page.ready().await?;
            assert_eq!(page.value("#images").await?, "250");
            Ok(())
        })
        .await;
}
