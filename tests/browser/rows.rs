//! The first rows, and the button that shows the others.

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

/// The day for which the lists are asked.
const DAY: &str = "as_of=2026-11-22";

/// How many rows are shown and how many there are, what stands on the button, whether it says that it is expanded, how high
/// and how wide it is beside the table, whether it is in view, has the focus, and is the one that was asked about before.
const STATE: &str = r"
    const rows = [...root.querySelectorAll('tr[data-route]')];
    const button = root.querySelector('.all');
    const table = root.querySelector('.ranking').getBoundingClientRect();
    const { top, bottom, width, height } = button.getBoundingClientRect();
    return {
        shown: rows.filter(row => row.checkVisibility()).length, all: rows.length,
        button: button.checkVisibility() ? button.innerText.trim() : null, expanded: button.getAttribute('aria-expanded'),
        kind: `${button.localName} ${button.type}`, high: height >= 44, wide: Math.abs(width - table.width) < 1,
        inView: top >= 0 && bottom <= innerHeight, focused: (root.activeElement ?? document.activeElement) === button,
        same: button.isKnown ?? !(button.isKnown = true),
    };
";

async fn state(page: &Page) -> Result<Value, CmdError> {
    page.script(&format!("const root = document; {STATE}")).await
}

/// The state of the widget in the shadow of the first element.
async fn state_inline(page: &Page) -> Result<Value, CmdError> {
    let root = "const root = document.querySelector('image-price-estimator').shadowRoot;";
    page.script(&format!("{root} {STATE}")).await
}

/// Checks how many rows are shown, and the button where there is one.
#[track_caller]
fn shows(state: &Value, rows: usize, button: Option<&str>, when: &str) {
    assert_eq!(state["shown"], json!(rows), "{when}: {state}");
    assert_eq!(state["button"], json!(button), "{when}: {state}");
    if let Some(text) = button {
        assert_eq!(state["expanded"], json!((text == "Show fewer").to_string()), "{when}: {state}");
        assert_eq!(state["kind"], "button button", "{when}");
        assert!(state["high"] == true && state["wide"] == true, "{when}: {state}");
    }
}

/// The rows that are shown at first and by turns after each press on the button, which stays where the focus is.
async fn folds(page: &Page, first: usize, press: impl AsyncFn() -> Steps) -> Steps {
    let before = state(page).await?;
    let all = usize::try_from(before["all"].as_u64().expect("a number")).expect("few");
    assert!(all > first, "{before}");
    let more = format!("Show all {all}");
    shows(&before, first, Some(&more), "at first");
    // In a frame of another origin, WebKit lets no script take the focus, by which the test clicks there.
    let is_framed = page.script("return parent !== window").await? == true;
    let has_focus = |state: &Value| is_framed && page.engine() == Engine::WebKit || state["focused"] == true;
    for round in 0..2 {
        press().await?;
        let open = state(page).await?;
        shows(&open, all, Some("Show fewer"), &format!("opened, round {round}"));
        assert!(open["same"] == true && has_focus(&open), "opened, round {round}: {open}");
        press().await?;
        let closed = state(page).await?;
        shows(&closed, first, Some(&more), &format!("closed, round {round}"));
        let is_there = closed["same"] == true && closed["inView"] == true && has_focus(&closed);
        assert!(is_there, "closed, round {round}: {closed}");
    }
    Ok(())
}

/// What on a page of its own a query shows at first.
#[tokio::test]
async fn each_number_of_rows_opens_and_folds_by_mouse_and_keyboard() {
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
                folds(page, first, async || page.click(".all").await).await?;
                for key in [Key::Enter, Key::Space] {
                    let press =
                        async || page.wait_for(".all").await?.send_keys(&char::from(key).to_string()).await;
                    folds(page, first, press).await?;
                }
            }
            for query in ["", "?rows=all", "?rows=10&route=bfl/flux-2-pro"] {
                page.go(&format!("{query}&as_of=2026-11-22")).await?;
                let state = state(page).await?;
                assert_eq!(state["shown"], state["all"], "{query}");
                assert_eq!(state["button"], Value::Null, "{query}: nothing is folded, so nothing opens it");
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

#[tokio::test]
async fn the_rows_stay_open_while_the_question_changes() {
    visit("?rows=5&as_of=2026-11-22")
        .run(async |page| -> Steps {
            page.ready().await?;
            let all = format!("Show all {}", expected::routes(DAY).len());
            shows(&state(page).await?, 5, Some(&all), "at first");
            page.choose("Premium").await?;
            let premium = page.rows().await?.len();
            shows(&state(page).await?, 5, Some(&format!("Show all {premium}")), "of the premium tier");
            page.click(".all").await?;
            shows(&state(page).await?, premium, Some("Show fewer"), "opened");
            page.choose("Mid").await?;
            let more = page.rows().await?.len();
            assert!(more > premium);
            shows(&state(page).await?, more, Some("Show fewer"), "of the mid tier too");
            // Written anew as a whole, as another attribute of an embed does.
            page.script("document.getElementById('widget').dispatchEvent(new Event('asked'))").await?;
            shows(&state(page).await?, more, Some("Show fewer"), "written anew");
            page.click(".all").await?;
            shows(&state(page).await?, 5, Some(&format!("Show all {more}")), "folded");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn in_a_frame_the_button_opens_and_folds_and_stays_in_sight() {
    for (attributes, first) in [(json!({}), 10), (json!({ "rows": "3" }), 3), (json!({ "compact": "" }), 5)] {
        post("empty.html")
            .run(async |page| -> Steps {
                let add = "const element = document.createElement('image-price-estimator'); \
                    for (const [name, value] of Object.entries(arguments[0])) element.setAttribute(name, value); \
                    document.body.append(element); \
                    const after = document.createElement('div'); after.style.height = '9000px'; document.body.append(after)";
                page.ask(add, attributes.clone()).await?;
                page.within(0, async |page| folds(page, first, async || page.click(".all").await).await).await?;
                page.fits(0, "with the first rows").await?;
                page.script("scrollTo(0, 0)").await?;
                page.within(0, async |page| page.click(".all").await).await?;
                let scrolled = "return [scrollY < 2000, document.querySelector('image-price-estimator').getBoundingClientRect().height > 3000]";
                page.wait_until(async || Ok(page.script(scrolled).await? == json!([true, true]))).await?;
                page.fits(0, "with all rows").await?;
                page.within(0, async |page| page.click(".all").await).await?;
                // What the reader pressed has gone up with what is folded, and the post follows.
                page.wait_until(async || {
                    let button = page
                        .within_unmoved(0, async |page| {
                            page.script("return document.querySelector('.all').getBoundingClientRect().top").await
                        })
                        .await?;
                    let place = "return document.querySelector('image-price-estimator').getBoundingClientRect().top + arguments[0]";
                    Ok(page.ask(place, button).await?.as_f64().is_some_and(|top| (0.0..900.0).contains(&top)))
                })
                .await?;
                page.fits(0, "with the first rows again").await
            })
            .await;
    }
}

#[tokio::test]
async fn in_the_post_itself_the_button_opens_and_folds() {
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
            // An attribute writes the widget anew.
            page.attribute(0, "images", Some("4000")).await?;
            page.wait_until(async || Ok(state_inline(page).await?["shown"] == open["all"])).await?;
            page.script(press).await?;
            let closed = state_inline(page).await?;
            assert_eq!((&closed["shown"], &closed["inView"]), (&json!(10), &json!(true)), "{closed}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_scripts_every_row_is_there_and_no_button() {
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
async fn where_the_widget_does_not_come_the_button_works() {
    for missing in [".wasm", "estimator-", "boot-"] {
        Visit { fault: Some(Fault::Missing(missing)), ..visit("?rows=5") }
            .run_with_errors(async |page| -> Steps {
                page.wait_until(async || Ok(!page.text("#notice").await?.is_empty())).await?;
                folds(page, 5, async || page.click(".all").await).await
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
async fn the_scale_has_a_name_and_labels_in_view_at_every_width() {
    let query = "?currency=eur&rate=0.92&rate_date=2026-11-20&as_of=2026-11-22";
    let locale = Query::parse(query).locale(Lang::En);
    let labels = Scale::of(&expected::ranking(query), locale).labels(locale);
    assert!(labels.len() > 2, "{labels:?}");
    for width in [320, 390, 1200] {
        Visit { window: (width, 900), ..visit(query) }
            .run(async |page| -> Steps {
                page.ready().await?;
                assert_eq!(page.texts(".unit").await?, ["€ per image, each step ×10"], "{width}");
                assert_eq!(page.texts(".ranking .ticks span").await?, labels, "{width}");
                // Each label is over its line of the bars, but for those at the ends, which stay within.
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
