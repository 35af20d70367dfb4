//! The day goes on while the page stays open, unless the address pins it.

use fantoccini::error::CmdError;
use serde_json::json;

use crate::{
    page::Page,
    visit::{Steps, visit},
};

/// Sets the clock of the page to noon of a day.
async fn set_clock(page: &Page, day: &str) -> Result<(), CmdError> {
    let set = "window.RealDate ??= Date; const now = new RealDate(`${arguments[0]}T12:00`); \
        window.Date = class extends RealDate { constructor(...parts) { super(...(parts.length ? parts : [now])); } }";
    page.ask(set, json!(day)).await.map(drop)
}

/// What tells a page that it may be looked at again after a while.
const AGAIN: [&str; 3] = [
    "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
    "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    "dispatchEvent(new FocusEvent('focus'))",
];

#[tokio::test]
async fn a_tab_left_open_asks_for_the_day_when_it_is_shown_again_and_at_every_change() {
    visit("?show=share")
        .run(async |page| -> Steps {
            page.ready().await?;
            let change = "const input = document.getElementById('images'); input.value = '5000'; \
                input.dispatchEvent(new InputEvent('input', { bubbles: true }))";
            for again in AGAIN.into_iter().chain([change]) {
                page.go("?show=share").await?;
                set_clock(page, "2026-11-26").await?;
                page.script(AGAIN[0]).await?;
                assert_eq!(page.rows().await?.len(), 48, "{again}");
                assert!(page.text(".shutdown").await?.contains("Ends in 5 days"), "{again}");
                assert!(page.value("#link").await?.contains("since=2026-11-26"), "{again}");
                // Its nine models of OpenAI end on 1 December.
                set_clock(page, "2026-12-01").await?;
                page.script(again).await?;
                page.wait_until(async || Ok(page.rows().await?.len() == 39)).await?;
                assert_eq!(page.text(".shutdown").await?, "", "{again}");
                assert!(page.value("#link").await?.contains("since=2026-12-01"), "{again}");
                assert!(page.text("footer").await?.contains("As of 1 Dec 2026"), "{again}");
            }
            page.go("?show=share&as_of=2026-11-26").await?;
            set_clock(page, "2026-12-01").await?;
            for again in AGAIN.into_iter().chain([change]) {
                page.script(again).await?;
                assert_eq!(page.rows().await?.len(), 48, "a day that is asked for stays");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_clock_behind_the_prices_shows_them_all_the_same() {
    visit("?show=share")
        .run(async |page| -> Steps {
            page.ready().await?;
            for clock in ["1970-01-01", "2000-01-01", "2016-01-01", "2025-11-26", "2026-05-01", "2250-01-01"]
            {
                set_clock(page, clock).await?;
                page.script("document.getElementById('widget').dispatchEvent(new Event('asked'))").await?;
                assert_eq!(page.rows().await?.len(), 48, "{clock}");
                assert!(page.text("footer").await?.contains("As of 4 Nov 2026"), "{clock}");
                assert!(page.value("#link").await?.contains("since=2026-11-04"), "{clock}");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_language_follows_the_browser_while_no_one_names_it() {
    visit("?images=500")
        .run(async |page| -> Steps {
            page.ready().await?;
            let speak = "Object.defineProperty(navigator, 'languages', { value: ['de-AT'], configurable: true }); \
                dispatchEvent(new Event('languagechange'))";
            page.script(speak).await?;
            assert_eq!(page.text("h1").await?, "Was kosten KI-Bilder im Monat?");
            assert_eq!(page.value("#images").await?, "500", "what was asked stays");
            Ok(())
        })
        .await;
}
