//! The as-of date follows the clock while the page stays open, unless the address sets it; the language follows the browser.

use core::fmt::Display;

use fantoccini::error::CmdError;
use serde_json::json;

use image_price_estimator::Date;

use crate::{
    expected::{self, EN, catalog, on, plain},
    page::Page,
    visit::{Steps, visit},
};

/// Sets the clock of the page to noon on a day.
async fn set_clock(page: &Page, day: impl Display) -> Result<(), CmdError> {
    let set = "window.RealDate ??= Date; const now = new RealDate(`${arguments[0]}T12:00`); \
        window.Date = class extends RealDate { constructor(...parts) { super(...(parts.length ? parts : [now])); } }";
    page.script_with(set, json!(day.to_string())).await.map(drop)
}

/// Returns the day of the newest price check, and the first day after it on which a ranked route has shut down.
fn before_and_after_a_shutdown() -> (Date, Date) {
    let newest = catalog().newest_check();
    let ranked = expected::routes(&on(newest));
    let shutdowns = catalog().routes.iter().filter(|route| ranked.contains(&route.id));
    let shutdowns =
        shutdowns.filter_map(|route| Some(route.shutdown.as_ref()?.on)).filter(|day| *day > newest);
    // Without an announced shutdown, a year later still changes everything but the number of rows.
    (newest, shutdowns.min().unwrap_or_else(|| newest.plus_months(12)))
}

/// Checks that rows, shutdown notes, link and footer are those of a day. The tool `share` must be open.
async fn shows_day(page: &Page, day: Date, when: &str) -> Result<(), CmdError> {
    let routes = expected::routes(&on(day));
    page.wait_until(async || Ok(page.rows().await?.len() == routes.len())).await?;
    page.unfold().await?;
    assert_eq!(page.texts(".shutdown").await?, expected::shutdown_notes(&on(day)), "{when}");
    assert!(page.value("#link").await?.contains(&format!("since={day}")), "{when}");
    let as_of = format!("As of {}", plain(&EN.date(day)));
    assert!(page.text("footer").await?.contains(&as_of), "{when}: {as_of}");
    Ok(())
}

/// Scripts that dispatch the events by which a page learns that it is shown again.
const SHOWN_AGAIN: [&str; 3] = [
    "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
    "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    "dispatchEvent(new FocusEvent('focus'))",
];

#[tokio::test]
async fn an_open_page_reads_the_day_again_when_shown_or_changed_unless_as_of_is_set() {
    let (before, after) = before_and_after_a_shutdown();
    visit("?show=share")
        .run(async |page| -> Steps {
            page.ready().await?;
            let change = "const input = document.getElementById('images'); input.value = '5000'; \
                input.dispatchEvent(new InputEvent('input', { bubbles: true }))";
            for again in SHOWN_AGAIN.into_iter().chain([change]) {
                page.go("?show=share").await?;
                set_clock(page, before).await?;
                page.script(SHOWN_AGAIN[0]).await?;
                shows_day(page, before, "before").await?;
                set_clock(page, after).await?;
                page.script(again).await?;
                shows_day(page, after, again).await?;
            }
            page.go(&format!("?show=share&as_of={before}")).await?;
            set_clock(page, after).await?;
            let rows = expected::routes(&on(before)).len();
            for again in SHOWN_AGAIN.into_iter().chain([change]) {
                page.script(again).await?;
                assert_eq!(page.rows().await?.len(), rows, "as_of in the address overrides the clock");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_clock_before_the_newest_check_or_out_of_range_falls_back_to_that_day() {
    visit("?show=share")
        .run(async |page| -> Steps {
            page.ready().await?;
            for clock in ["1970-01-01", "2000-01-01", "2016-01-01", "2025-11-26", "2026-05-01", "2250-01-01"]
            {
                set_clock(page, clock).await?;
                page.script("document.getElementById('widget').dispatchEvent(new Event('asked'))").await?;
                shows_day(page, catalog().newest_check(), clock).await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_language_change_of_the_browser_applies_and_keeps_the_input() {
    visit("?images=500")
        .run(async |page| -> Steps {
            page.ready().await?;
            let switch = "Object.defineProperty(navigator, 'languages', { value: ['de-AT'], configurable: true }); \
                dispatchEvent(new Event('languagechange'))";
            page.script(switch).await?;
            assert_eq!(page.text("h1").await?, "Was kosten KI-Bilder im Monat?");
            assert_eq!(page.value("#images").await?, "500", "the images per month are kept");
            Ok(())
        })
        .await;
}
