//! axe-core finds no accessibility violation in any state of the page.

use crate::{
    page::Page,
    visit::{Steps, Visit, visit},
};

/// Name, query and script of a state. The scripts use `click(selector)` and `type(name, text)`.
type State = (&'static str, &'static str, &'static str);

/// A few routes of each kind of row: axe-core takes minutes for hundreds of opened rows.
const ROUTES: &str = "&route=bfl/flux-2-pro,cloudflare/flux-schnell,fal/nano-banana-2,fal/sdxl,google/imagen-4-fast,\
    google/nano-banana-2.1,modelslab/advertised,openai/gpt-image-1-mini,openai/gpt-image-2,openai/gpt-image-2.6,\
    piapi/gpt-image-1.5,replicate/community-sdxl,replicate/flux-schnell,runware/flux-2-klein-4b";

/// The states of the page.
const STATES: [State; 22] = [
    ("the first view", "", ""),
    ("every row opened", "", "click('.working summary')"),
    ("the unranked routes opened", "", "click('.unranked summary')"),
    ("one row per provider", "&by=provider", "click('.working summary')"),
    ("other answers", "&size=2048x2048&tier=premium&images=1M&batch=1", ""),
    ("a search without a match", "&find=quark", ""),
    ("a custom size", "&size=1000x800", ""),
    ("an invalid width", "&size=1000x800", "type('width', '3')"),
    ("an invalid volume", "", "type('images', 'lots')"),
    ("no route offers the size", "&size=8192x8192&tier=premium", ""),
    ("the options", "&show=options&horizon=12&reject=10&budget=200", ""),
    (
        "invalid options",
        "&show=options",
        "type('reject', '101'); type('references', 'NaN'); type('budget', '-5')",
    ),
    ("no route passes the filters", "&show=options&provider=azure&editing=1", ""),
    ("the chart of scores", "&show=chart&chart=score", "click('.chart details summary')"),
    ("the chart over the volume", "&show=chart&chart=volume", "click('.chart details summary')"),
    ("the chart over the resolution", "&show=chart&chart=resolution", "click('.chart details summary')"),
    ("two models", "&show=routing", ""),
    ("an impossible pair of models", "&show=routing&cheap=google/imagen-4-fast", ""),
    (
        "self-hosting",
        "&show=self_host&gpu_usd_per_hour=0.69&always_on=1&labor_hours=5",
        "type('utilization', '101')",
    ),
    ("links and exports", "&show=share", ""),
    ("with the attributes of an author", "&compact&hide=size&accent=fc0&rows=3&exclude=openai&imagse=5", ""),
    (
        "what has changed",
        "&since=2026-06-15&horizon=12",
        "click('.changes summary'); click('.working summary')",
    ),
];

/// The functions used by the scripts of [`STATES`]. Both throw if no element matches.
const ACTIONS: &str = r"
    const found = selector => {
        const elements = document.querySelectorAll(selector);
        if (!elements.length) throw new Error(`there is no ${selector}`);
        return elements;
    };
    const click = selector => found(selector).forEach(element => element.click());
    const type = (name, text) => found(`[name=${name}]`).forEach(input => {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
";

/// Runs the script of a state once the widget is ready.
async fn run_actions(page: &Page, script: &str) -> Steps {
    page.ready().await?;
    if script.contains(".changes") {
        page.wait_for(".changes").await?;
    }
    page.script(&format!("{ACTIONS}{script}")).await?;
    if script.contains(".working") { page.rows_opened().await } else { Ok(()) }
}

/// Checks that axe-core finds no violation in the current state of the page.
async fn no_violations(page: &Page, state: &str) -> Steps {
    let violations = page.axe_violations().await?;
    assert!(violations.is_empty(), "{state}: axe-core finds\n{}", violations.join("\n"));
    Ok(())
}

/// Name, width and theme of a window.
type Window = (&'static str, u32, bool);

/// Light and dark windows, wide and narrow.
const WINDOWS: [Window; 4] =
    [("light", 1200, false), ("dark", 1200, true), ("narrow", 320, false), ("narrow and dark", 320, true)];

/// Checks the current state in some windows.
async fn no_violations_in(windows: &[Window], page: &Page, state: &str) -> Steps {
    for (name, width, dark) in windows.iter().copied() {
        page.emulate(&Visit { window: (width, 900), dark, ..visit("") }).await?;
        no_violations(page, &format!("{state}, {name}")).await?;
    }
    Ok(())
}

/// Checks a state of the page in some windows.
async fn no_violations_in_state((state, query, script): State, routes: &str, lang: &str, windows: &[Window]) {
    // Of two limits, the first counts.
    visit(&format!("?as_of=2026-11-22&lang={lang}{query}{routes}&rows=20"))
        .run(async |page| {
            run_actions(page, script).await?;
            let page_lang = page.script("return document.querySelector('h1').closest('[lang]').lang").await?;
            assert_eq!(page_lang, lang, "screen readers take the language from this attribute");
            no_violations_in(windows, page, &format!("{state} in {lang}")).await
        })
        .await;
}

/// Checks every state of the page with a few routes in a language.
async fn no_violations_in_any_state(lang: &str, windows: &[Window]) {
    for state in STATES {
        no_violations_in_state(state, ROUTES, lang, windows).await;
    }
}

#[tokio::test]
async fn axe_finds_no_violation_in_any_row_of_the_market() {
    // axe-core misjudges the colors of rows that the browser has not laid out.
    let open = "found('.ranking tbody').forEach(rows => rows.style.contentVisibility = 'visible'); \
        click('.caveats'); click('.unranked summary'); click('.working summary')";
    let (light, narrow, dark) = (&WINDOWS[..1], &WINDOWS[2..3], &WINDOWS[3..]);
    no_violations_in_state(("the market", "&rows=all", open), "", "en", light).await;
    no_violations_in_state(("the market", "&rows=all", open), "", "de", narrow).await;
    no_violations_in_state(("the market by provider", "&rows=all&by=provider", open), "", "en", dark).await;
}

#[tokio::test]
async fn axe_finds_no_violation_in_any_english_state() {
    no_violations_in_any_state("en", &WINDOWS).await;
}

#[tokio::test]
async fn axe_finds_no_violation_in_any_german_state() {
    // The colors are those of the English states; the longer words are not.
    no_violations_in_any_state("de", &[("light", 1200, false), ("narrow", 320, false)]).await;
}

#[tokio::test]
async fn axe_finds_no_violation_without_scripts() {
    let visit = Visit { scripts: false, ..visit("") };
    // The page loads without scripts; the first `emulate` enables them, so that axe-core can run.
    visit.run(async |page| no_violations_in(&WINDOWS, page, "without scripts").await).await;
}

#[tokio::test]
async fn axe_finds_no_violation_in_the_builder() {
    let everything = "click('[name=preset][value=\"\"]'); type('size', '3'); type('images', 'lots'); \
        click('[name=which][value=provider]'); click('[name=colored]'); click('[value=compact]'); click('#add'); \
        click('#add'); type('address', 'http://fal.ai'); click('#copy')";
    visit("embed.html")
        .run(async |page| {
            page.wait_for_estimator(0).await?;
            no_violations_in(&WINDOWS, page, "the builder").await?;
            page.script(&format!("{ACTIONS}{everything}")).await?;
            page.wait_until(async || Ok(!page.text("#problem-images").await?.is_empty())).await?;
            no_violations_in(&WINDOWS, page, "the builder with everything opened").await
        })
        .await;
}
