//! Nothing keeps anybody out, as far as a program can tell: axe-core finds no fault with any state of the page.

use crate::{
    page::Page,
    visit::{Steps, Visit, visit},
};

/// Name, query and script of each state; the script has `click(selector)` and `type(name, text)`.
const STATES: [(&str, &str, &str); 19] = [
    ("the first view", "", ""),
    ("other answers", "&size=2048x2048&tier=premium&images=1M&batch=1", ""),
    ("every row opened", "", "click('.working summary')"),
    ("the unranked routes opened", "", "click('.unranked summary')"),
    ("a size of one's own", "&size=1000x800", ""),
    ("nonsense for a width", "&size=1000x800", "type('width', '3')"),
    ("nonsense for the volume", "", "type('images', 'lots')"),
    ("nobody offers it", "&size=8192x8192&tier=premium", ""),
    ("the options", "&show=options&horizon=12&reject=10&budget=200", ""),
    (
        "nonsense in the options",
        "&show=options",
        "type('reject', '101'); type('references', 'NaN'); type('budget', '-5')",
    ),
    ("no route passes the filters", "&show=options&provider=azure&editing=1", ""),
    ("the chart over the volume", "&show=chart", "click('.chart details summary')"),
    ("the chart over the resolution", "&show=chart&chart=resolution", "click('.chart details summary')"),
    ("two models", "&show=routing", ""),
    ("a pair that cannot be", "&show=routing&cheap=google/imagen-4-fast", ""),
    (
        "self-hosting",
        "&show=self_host&gpu_usd_per_hour=0.69&always_on=1&labor_hours=5",
        "type('utilization', '101')",
    ),
    ("links and exports", "&show=share", ""),
    ("in an author's clothes", "&compact&hide=size&accent=fc0&rows=3&exclude=openai&imagse=5", ""),
    (
        "what has changed",
        "&since=2026-06-15&horizon=12",
        "click('.changes summary'); click('.working summary')",
    ),
];

/// What the scripts of [`STATES`] do things with: each fails where it finds nothing.
const HANDS: &str = r"
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

/// Uses the page as a script says.
async fn use_by(page: &Page, script: &str) -> Steps {
    page.wait_for(".controls:not([inert])").await?;
    page.script(&format!("{HANDS}{script}")).await.map(drop)
}

/// Fails with every fault that axe-core finds with the page as it stands.
async fn no_findings(page: &Page, state: &str) -> Steps {
    let findings = page.axe().await?;
    assert!(findings.is_empty(), "{state}: axe-core finds\n{}", findings.join("\n"));
    Ok(())
}

/// The same in a light window, in a dark one, and in both when they are narrow.
async fn no_findings_in_any_window(page: &Page, state: &str) -> Steps {
    for (name, width, dark) in
        [("light", 1200, false), ("dark", 1200, true), ("narrow", 320, false), ("narrow and dark", 320, true)]
    {
        page.show_as(&Visit { window: (width, 900), dark, ..visit("") }).await?;
        no_findings(page, &format!("{state}, {name}")).await?;
    }
    Ok(())
}

/// The same in any state of the page in a language.
async fn no_findings_in_any_state(lang: &str) {
    for (state, query, script) in STATES {
        visit(&format!("?as_of=2026-11-22&lang={lang}{query}"))
            .run(async |page| {
                use_by(page, script).await?;
                let said = page.script("return document.querySelector('h1').closest('[lang]').lang").await?;
                assert_eq!(said, lang, "what a screen reader reads it as");
                no_findings_in_any_window(page, &format!("{state} in {lang}")).await
            })
            .await;
    }
}

#[tokio::test]
async fn axe_finds_nothing_in_english() {
    no_findings_in_any_state("en").await;
}

#[tokio::test]
async fn axe_finds_nothing_in_german() {
    no_findings_in_any_state("de").await;
}

#[tokio::test]
async fn axe_finds_nothing_without_scripts() {
    let visit = Visit { scripts: false, ..visit("") };
    // The page is loaded without scripts; then axe-core, which is one, may run.
    visit.run(async |page| no_findings_in_any_window(page, "without scripts").await).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_builder() {
    let everything = "click('[name=preset][value=\"\"]'); type('size', '3'); type('images', 'lots'); \
        click('[name=which][value=provider]'); click('[name=colored]'); click('[value=compact]'); click('#add'); \
        click('#add'); type('address', 'http://fal.ai'); click('#copy')";
    visit("embed.html")
        .run(async |page| {
            page.wait_for_estimator(0).await?;
            no_findings_in_any_window(page, "the builder").await?;
            page.script(&format!("{HANDS}{everything}")).await?;
            page.wait_until(async || Ok(!page.text("#problem-images").await?.is_empty())).await?;
            no_findings_in_any_window(page, "the builder with everything opened").await
        })
        .await;
}
