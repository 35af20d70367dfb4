//! The rows shown at first, the button that shows all of them, and the scale above the bars.

use fantoccini::{error::CmdError, key::Key};
use image_price_estimator::{Lang, Query, Scale};
use serde_json::{Value, json};

use crate::{
    engine::Engine,
    expected,
    faults::Fault,
    page::Page,
    visit::{Steps, Visit, post, visit},
};

/// The as-of date of the rankings.
const DAY: &str = "as_of=2026-11-22";

/// Reads how many rows are shown and exist, and the state of the button: its text, `aria-expanded`, element and type, whether
/// it is at least 44 pixels high and as wide as the table, in view, focused, and the same element as in the last call.
const STATE: &str = r"
    const rows = [...root.querySelectorAll('tbody:not(.caveat) tr[data-route]')];
    const button = root.querySelector('.all');
    const table = root.querySelector('.ranking').getBoundingClientRect();
    const { top, bottom, width, height } = button.getBoundingClientRect();
    return {
        shown: rows.filter(row => row.checkVisibility()).length, all: rows.length,
        button: button.checkVisibility() ? button.innerText.trim() : null, expanded: button.getAttribute('aria-expanded'),
        kind: `${button.localName} ${button.type}`, isHigh: height >= 44, isWide: Math.abs(width - table.width) < 1,
        isInView: top >= 0 && bottom <= innerHeight, isFocused: (root.activeElement ?? document.activeElement) === button,
        isSame: button.isKnown ?? !(button.isKnown = true),
    };
";

async fn state(page: &Page) -> Result<Value, CmdError> {
    page.settled().await?;
    page.script(&format!("const root = document; {STATE}")).await
}

/// Returns the state of the widget in the shadow root of the first element.
async fn state_inline(page: &Page) -> Result<Value, CmdError> {
    page.settled().await?;
    let root = "const root = document.querySelector('image-price-estimator').shadowRoot;";
    page.script(&format!("{root} {STATE}")).await
}

/// Checks how many rows are shown, and the button, or its absence.
#[track_caller]
fn shows(state: &Value, rows: usize, button: Option<&str>, when: &str) {
    assert_eq!(state["shown"], json!(rows), "{when}: {state}");
    assert_eq!(state["button"], json!(button), "{when}: {state}");
    if let Some(text) = button {
        assert_eq!(state["expanded"], json!((text == "Show fewer").to_string()), "{when}: {state}");
        assert_eq!(state["kind"], "button button", "{when}");
        assert!(state["isHigh"] == true && state["isWide"] == true, "{when}: {state}");
    }
}

/// Checks the rows at first, and as two rounds of presses show all of them and fold them again. The button keeps the focus
/// and stays in view.
async fn unfolds_and_folds(page: &Page, first: usize, press: impl AsyncFn() -> Steps) -> Steps {
    let before = state(page).await?;
    let all =
        usize::try_from(before["all"].as_u64().expect("a number")).expect("the number of rows fits in usize");
    assert!(all > first, "{before}");
    let more = format!("Show all {all}");
    shows(&before, first, Some(&more), "at first");
    // In a frame of another origin the test clicks by script, and WebKit does not let a script move the focus there.
    let is_framed = page.script("return parent !== window").await? == true;
    let has_focus =
        |state: &Value| is_framed && page.engine() == Engine::WebKit || state["isFocused"] == true;
    for round in 0..2 {
        press().await?;
        let open = state(page).await?;
        shows(&open, all, Some("Show fewer"), &format!("opened, round {round}"));
        assert!(open["isSame"] == true && has_focus(&open), "opened, round {round}: {open}");
        press().await?;
        let closed = state(page).await?;
        shows(&closed, first, Some(&more), &format!("closed, round {round}"));
        let is_kept = closed["isSame"] == true && closed["isInView"] == true && has_focus(&closed);
        assert!(is_kept, "closed, round {round}: {closed}");
    }
    Ok(())
}

#[tokio::test]
async fn the_rows_parameter_limits_rows_until_mouse_or_keyboard_unfold_them() {
    visit("")
        .run(async |page| -> Steps {
            for (query, first) in [
                ("?rows=3", 3),
                ("?rows=5", 5),
                ("?rows=10", 10),
                ("?rows=20", 20),
                ("?compact", 5),
                ("?rows=7", 10),
            ] {
                page.go(&format!("{query}&as_of=2026-11-22")).await?;
                unfolds_and_folds(page, first, async || page.click(".all").await).await?;
                for key in [Key::Enter, Key::Space] {
                    let press =
                        async || page.wait_for(".all").await?.send_keys(&char::from(key).to_string()).await;
                    unfolds_and_folds(page, first, press).await?;
                }
            }
            for query in ["", "?rows=all", "?rows=10&route=bfl/flux-2-pro"] {
                page.go(&format!("{query}&as_of=2026-11-22")).await?;
                let state = state(page).await?;
                assert_eq!(state["shown"], state["all"], "{query}");
                assert_eq!(state["button"], Value::Null, "{query}: without folded rows there is no button");
            }
            page.go("?rows=5&lang=de&as_of=2026-11-22").await?;
            let all = expected::routes(DAY).len();
            assert_eq!(page.text(".all").await?, format!("Alle {all} zeigen"));
            page.click(".all").await?;
            assert_eq!(page.text(".all").await?, "Weniger zeigen");
            Ok(())
        })
        .await;
}

/// The routes of the visible rows with a caveat, their ranks, and the state of the button that shows them.
const CAVEATS: &str = r"
    const rows = [...root.querySelectorAll('.caveat tr[data-route]')].filter(row => row.checkVisibility());
    const button = root.querySelector('.caveats');
    return [rows.map(row => row.dataset.route), rows.map(row => row.querySelector('.rank').textContent).join(''),
        button.checkVisibility() && button.getBoundingClientRect().height >= 44, button.getAttribute('aria-expanded'),
        button.innerText.trim()];
";

#[tokio::test]
async fn rows_with_a_caveat_are_folded_until_a_button_shows_them() {
    let folded = expected::folded(DAY);
    assert!(folded.len() > 5, "{folded:?}");
    let text = format!("{} more, each with a caveat", folded.len());
    let check = async |page: &Page, root: &str| -> Steps {
        let root = format!("const root = {root};");
        let state = async || {
            page.settled().await?;
            page.script(&format!("{root} {CAVEATS}")).await
        };
        let closed = json!([[], "", true, "false", text]);
        let open = json!([folded, "", true, "true", text]);
        assert_eq!(state().await?, closed, "at first");
        for expected in [&open, &closed, &open] {
            page.script(&format!("{root} root.querySelector('.caveats').click()")).await?;
            assert_eq!(state().await?, *expected);
        }
        Ok(())
    };
    for query in ["?", "?rows=3&"] {
        visit(&format!("{query}{DAY}"))
            .run(async |page| -> Steps {
                page.ready().await?;
                check(page, "document").await?;
                // Rendered again, they stay in view.
                page.script("document.querySelector('#widget').dispatchEvent(new Event('asked'))").await?;
                page.wait_until(async || {
                    Ok(page.script(&format!("const root = document; {CAVEATS}")).await?[0] == json!(folded))
                })
                .await
            })
            .await;
    }
    // Whoever searches sees everything that matches.
    visit(&format!("?find={}&{DAY}", folded[0]))
        .run(async |page| -> Steps {
            page.ready().await?;
            page.settled().await?;
            let found = "return [...document.querySelectorAll('tr.route')].filter(row => row.checkVisibility()).map(row => row.dataset.route)";
            assert!(page.script(found).await?.as_array().is_some_and(|ids| ids.contains(&json!(folded[0]))));
            assert_eq!(page.script("return document.querySelector('.caveats').checkVisibility()").await?, false);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_click_anywhere_on_a_row_opens_and_closes_it() {
    visit(&format!("?{DAY}"))
        .run(async |page| -> Steps {
            page.ready().await?;
            let open = async || {
                page.settled().await?;
                page.script("return [...document.querySelectorAll('details[open] > summary')].map(summary => summary.dataset.of)").await
            };
            let id = page.script("return document.querySelector('tr.route').dataset.route").await?;
            for part in [".model", ".facts", ".month", ".rank"] {
                page.click(&format!("tr.route {part}")).await?;
                assert_eq!(open().await?, json!([id]), "{part}");
                page.rows_opened().await?;
                page.click(&format!("tr.route {part}")).await?;
                assert_eq!(open().await?, json!([]), "{part}");
            }
            // A selection of text stays, and a link stays a link.
            page.script("getSelection().selectAllChildren(document.querySelector('tr.route .model')); \
                document.querySelector('tr.route .facts').click(); getSelection().removeAllRanges(); \
                const link = document.querySelector('tr.route .source a'); \
                link.addEventListener('click', event => event.preventDefault()); link.click()").await?;
            assert_eq!(open().await?, json!([]));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn unfolded_rows_stay_unfolded_when_the_job_changes() {
    visit("?rows=5&as_of=2026-11-22")
        .run(async |page| -> Steps {
            page.ready().await?;
            let all = format!("Show all {}", expected::routes(DAY).len());
            shows(&state(page).await?, 5, Some(&all), "at first");
            page.choose("Premium").await?;
            let premium = expected::routes(&format!("tier=premium&{DAY}")).len();
            shows(&state(page).await?, 5, Some(&format!("Show all {premium}")), "with the premium tier");
            page.click(".all").await?;
            shows(&state(page).await?, premium, Some("Show fewer"), "opened");
            page.choose("Mid").await?;
            let more = expected::routes(&format!("tier=mid&{DAY}")).len();
            assert!(more > premium);
            shows(&state(page).await?, more, Some("Show fewer"), "with the mid tier");
            // Re-renders the whole widget, as a changed attribute of an embed does.
            page.script("document.getElementById('widget').dispatchEvent(new Event('asked'))").await?;
            shows(&state(page).await?, more, Some("Show fewer"), "re-rendered");
            page.click(".all").await?;
            shows(&state(page).await?, 5, Some(&format!("Show all {more}")), "folded");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn an_opened_row_far_down_that_leaves_the_list_comes_back_open_and_filled() {
    visit("?by=route&as_of=2026-11-22")
        .run(async |page| -> Steps {
            page.ready().await?;
            let route = "openai/gpt-image-2:high";
            page.script(&format!("document.querySelector(`[data-of='{route}']`).click()")).await?;
            page.rows_opened().await?;
            page.fill("find", "sdxl").await?;
            page.wait_until(async || Ok(page.script(&format!("return document.querySelector(`[data-of='{route}']`)")).await?.is_null())).await?;
            page.click(".found button").await?;
            let filled = format!("const place = document.querySelector(`[data-of='{route}'] + .opened`); return place?.textContent.length > 100");
            page.wait_until(async || Ok(page.script(&filled).await? == true)).await?;
            let place = format!("return [...document.querySelectorAll('tr.route')].findIndex(row => row.dataset.route === '{route}')");
            assert!(page.script(&place).await?.as_u64() > Some(50), "the row is not among the first");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_row_opened_before_it_is_written_again_has_its_details() {
    visit("?tier=mid&as_of=2026-11-22")
        .run(async |page| -> Steps {
            page.ready().await?;
            page.script("document.querySelector('.working summary').click()").await?;
            page.rows_opened().await?;
            // The rows out of sight still wait after 30 milliseconds. The opened one is in the next list, too.
            let next = expected::routes("tier=mid&by=provider&as_of=2026-11-22");
            let opens = format!(
                "document.querySelector('[name=by][value=provider]').click(); \
                return new Promise(done => setTimeout(() => {{ \
                    const summary = [...document.querySelectorAll('.working summary')].slice(12).find(summary => {}.includes(summary.dataset.of)); \
                    summary.click(); \
                    done([document.querySelector('.ranking').getAttribute('aria-busy'), summary.dataset.of]); }}, 30))",
                json!(next)
            );
            let opened = page.script(&opens).await?;
            assert_eq!(opened[0], "true");
            page.settled().await?;
            let has_details = format!(
                "return document.querySelector('details[open] [data-of={}] + .opened')?.textContent.length > 100",
                opened[1]
            );
            page.wait_until(async || Ok(page.script(&has_details).await? == true)).await
        })
        .await;
}

#[tokio::test]
async fn a_page_that_is_rendered_again_keeps_the_readers_place() {
    visit("?images=20000&as_of=2026-11-22")
        .run(async |page| -> Steps {
            page.ready().await?;
            // The number of rows and the caveats. Browsers that have not yet laid out a row correct the position a little.
            let state = "[document.querySelectorAll('tr.route').length, document.querySelector('.watch').textContent]";
            page.script("scrollTo(0, 5000)").await?;
            let before = page.script(&format!("return {state}")).await?;
            assert_ne!(before[1], "", "{before}");
            let again = format!(
                "document.querySelector('#widget').dispatchEvent(new Event('asked')); \
                 return new Promise(done => setTimeout(() => done([{state}, Math.abs(scrollY - 5000) < 300]), 50))"
            );
            assert_eq!(page.script(&again).await?, json!([before, true]));
            page.settled().await?;
            let after = page.script(&format!("return [{state}, Math.abs(scrollY - 5000) < 300]")).await?;
            assert_eq!(after, json!([before, true]));
            Ok(())
        })
        .await;
    post("empty.html")
        .run(async |page| -> Steps {
            for mode in ["frame", "inline"] {
                let build = format!("document.body.innerHTML = '<image-price-estimator mode=\"{mode}\" images=\"500\"></image-price-estimator>'");
                page.script(&build).await?;
                page.wait_for_estimator(0).await?;
                if mode == "frame" {
                    page.within(0, async |page| page.click(".all").await).await?;
                } else {
                    page.script("document.querySelector('image-price-estimator').shadowRoot.querySelector('.all').click()").await?;
                }
                page.wait_until(async || Ok(page.script("return document.documentElement.scrollHeight > 9000").await? == true)).await?;
                page.script("scrollTo(0, 6000)").await?;
                // WebKit moves a post by several rows after the script has restored the position, which no script can tell from the
                // reader's own scrolling.
                if mode == "inline" && page.engine() == Engine::WebKit {
                    continue;
                }
                let change = "const element = document.querySelector('image-price-estimator'); \
                    const answered = new Promise(done => element.addEventListener('estimate', ({ detail }) => detail.query.includes('images=700') && done())); \
                    element.setAttribute('images', '700'); \
                    return answered.then(() => new Promise(done => setTimeout(done, 500))).then(() => Math.abs(scrollY - 6000) < 300)";
                assert_eq!(page.script(change).await?, true, "{mode}");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn in_a_frame_the_button_unfolds_and_folds_and_the_post_keeps_it_in_view() {
    for (attributes, first) in [(json!({}), 10), (json!({ "rows": "3" }), 3), (json!({ "compact": "" }), 5)] {
        post("empty.html")
            .run(async |page| -> Steps {
                let add = "const element = document.createElement('image-price-estimator'); \
                    for (const [name, value] of Object.entries(arguments[0])) element.setAttribute(name, value); \
                    document.body.append(element); \
                    const after = document.createElement('div'); after.style.height = '9000px'; document.body.append(after)";
                page.script_with(add, attributes.clone()).await?;
                page.within(0, async |page| unfolds_and_folds(page, first, async || page.click(".all").await).await).await?;
                page.fits(0, "with the first rows").await?;
                page.script("scrollTo(0, 0)").await?;
                page.within(0, async |page| page.click(".all").await).await?;
                let scrolled = "return [scrollY < 2000, document.querySelector('image-price-estimator').getBoundingClientRect().height > 3000]";
                page.wait_until(async || Ok(page.script(scrolled).await? == json!([true, true]))).await?;
                page.fits(0, "with all rows").await?;
                page.within(0, async |page| page.click(".all").await).await?;
                // Folding moves the pressed button up, and the post must scroll to it.
                page.wait_until(async || {
                    let button = page
                        .within_without_scrolling(0, async |page| {
                            page.script("return document.querySelector('.all').getBoundingClientRect().top").await
                        })
                        .await?;
                    let place = "return document.querySelector('image-price-estimator').getBoundingClientRect().top + arguments[0]";
                    Ok(page.script_with(place, button).await?.as_f64().is_some_and(|top| (0.0..900.0).contains(&top)))
                })
                .await?;
                page.fits(0, "with the first rows again").await
            })
            .await;
    }
}

#[tokio::test]
async fn inline_the_button_unfolds_and_folds_and_stays_in_view() {
    post("inline.html")
        .run(async |page| -> Steps {
            page.wait_for_estimator(0).await?;
            let press =
                "document.querySelector('image-price-estimator').shadowRoot.querySelector('.all').click()";
            let before = state_inline(page).await?;
            let more = format!("Show all {}", before["all"]);
            assert_eq!(before["shown"], 10, "{before}");
            assert_eq!(before["button"], json!(more));
            page.script(press).await?;
            let open = state_inline(page).await?;
            assert_eq!(open["shown"], open["all"]);
            assert_eq!(open["expanded"], "true");
            // A changed attribute re-renders the widget.
            page.attribute(0, "images", Some("4000")).await?;
            page.wait_until(async || Ok(state_inline(page).await?["shown"] == open["all"])).await?;
            page.script(press).await?;
            let closed = state_inline(page).await?;
            assert_eq!((&closed["shown"], &closed["isInView"]), (&json!(10), &json!(true)), "{closed}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_scripts_every_row_is_shown_and_no_button() {
    Visit { scripts: false, ..visit("?rows=5") }
        .run(async |page| -> Steps {
            page.wait_for(".ranking").await?;
            let state = state(page).await?;
            assert!(state["all"].as_u64() > Some(20), "{state}");
            assert_eq!((&state["shown"], &state["button"]), (&state["all"], &Value::Null), "{state}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_button_works_without_the_widget_and_all_rows_show_without_frame_js() {
    for missing in [".wasm", "estimator-", "boot-"] {
        Visit { fault: Some(Fault::Missing(missing)), ..visit("?rows=5") }
            .run_with_errors(async |page| -> Steps {
                page.wait_until(async || Ok(!page.text("#notice").await?.is_empty())).await?;
                unfolds_and_folds(page, 5, async || page.click(".all").await).await
            })
            .await;
    }
    Visit { fault: Some(Fault::Missing("frame-")), ..visit("?rows=5") }
        .run_with_errors(async |page| -> Steps {
            page.ready().await?;
            let state = state(page).await?;
            assert_eq!((&state["shown"], &state["button"]), (&state["all"], &Value::Null), "{state}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_scale_has_a_unit_and_labels_in_view_where_there_is_room_for_it() {
    let query = "?currency=eur&rate=0.92&rate_date=2026-11-20&as_of=2026-11-22";
    let locale = Query::parse(query).locale(Lang::En);
    let labels = Scale::of(&expected::ranking(query), locale).labels(locale);
    assert!(labels.len() > 2, "{labels:?}");
    Visit { window: (390, 900), ..visit(query) }
        .run(async |page| -> Steps {
            page.ready().await?;
            let shown = "return [...document.querySelectorAll('.scale, .unit, .ranking .ticks')].some(part => part.getBoundingClientRect().height > 0)";
            assert_eq!(page.script(shown).await?, false, "without labels, a bar has no meaning");
            Ok(())
        })
        .await;
    for width in [560, 1200] {
        Visit { window: (width, 900), ..visit(query) }
            .run(async |page| -> Steps {
                page.ready().await?;
                assert_eq!(page.texts(".unit").await?, ["€ per image, each step ×10"], "{width}");
                assert_eq!(page.texts(".ranking .ticks span").await?, labels, "{width}");
                // Each label spans its tick; the outer labels are shifted to stay inside the window.
                let places = "const bar = document.querySelector('.scale').getBoundingClientRect(); \
                    return [...document.querySelectorAll('.ranking .ticks span')].map((label, at, all) => { \
                        const range = document.createRange(); range.selectNodeContents(label); \
                        const { left, right, height } = range.getBoundingClientRect(); \
                        const x = bar.left + bar.width * at / (all.length - 1); \
                        return height > 0 && left >= 0 && right <= innerWidth && left - 1 <= x && x <= right + 1; })";
                assert_eq!(page.script(places).await?, json!(vec![true; labels.len()]), "{width}");
                Ok(())
            })
            .await;
    }
}
