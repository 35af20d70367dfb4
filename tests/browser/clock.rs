//! The day goes on while the page stays open, unless the address pins it.

use core::fmt::Display;

use fantoccini::error::CmdError;
use serde_json::json;

use image_price_estimator::Date;

use crate::{
    expected::{self, EN, catalog, on, plain},
    page::Page,
    visit::{Steps, visit},
};

/// Sets the clock of the page to noon of a day.
async fn set_clock(page: &Page, day: impl Display) -> Result<(), CmdError> {
    let set = "window.RealDate ??= Date; const now = new RealDate(`${arguments[0]}T12:00`); \
        window.Date = class extends RealDate { constructor(...parts) { super(...(parts.length ? parts : [now])); } }";
    page.ask(set, json!(day.to_string())).await.map(drop)
}

/// The day of the newest price, and the first one after it on which a route has ended that is ranked until then.
fn before_and_after_an_end() -> (Date, Date) {
    let newest = catalog().newest_check();
    let ranked = expected::routes(&on(newest));
    let ends = catalog().routes.iter().filter(|route| ranked.contains(&route.id));
    let ends = ends.filter_map(|route| Some(route.shutdown.as_ref()?.on)).filter(|end| *end > newest);
    // Where no end is announced, a year is as good: all of it but the number of rows changes.
    (newest, ends.min().unwrap_or_else(|| newest.plus_months(12)))
}

/// Checks rows, marks of an end, link and footer of a page that shows a link to itself.
async fn is_of_day(page: &Page, day: Date, when: &str) -> Result<(), CmdError> {
    let routes = expected::routes(&on(day));
    page.wait_until(async || Ok(page.rows().await?.len() == routes.len())).await?;
    assert_eq!(page.texts(".shutdown").await?, expected::ends(&on(day)), "{when}");
    assert!(page.value("#link").await?.contains(&format!("since={day}")), "{when}");
    let said = format!("As of {}", plain(&EN.date(day)));
    assert!(page.text("footer").await?.contains(&said), "{when}: {said}");
    Ok(())
}

/// What tells a page that it may be looked at again after a while.
const AGAIN: [&str; 3] = [
    "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
    "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    "dispatchEvent(new FocusEvent('focus'))",
];

#[tokio::test]
async fn a_tab_left_open_asks_for_the_day_when_it_is_shown_again_and_at_every_change() {
    let (before, after) = before_and_after_an_end();
    visit("?show=share")
        .run(async |page| -> Steps {
            page.ready().await?;
            let change = "const input = document.getElementById('images'); input.value = '5000'; \
                input.dispatchEvent(new InputEvent('input', { bubbles: true }))";
            for again in AGAIN.into_iter().chain([change]) {
                page.go("?show=share").await?;
                set_clock(page, before).await?;
                page.script(AGAIN[0]).await?;
                is_of_day(page, before, "before").await?;
                set_clock(page, after).await?;
                page.script(again).await?;
                is_of_day(page, after, again).await?;
            }
            page.go(&format!("?show=share&as_of={before}")).await?;
            set_clock(page, after).await?;
            let rows = expected::routes(&on(before)).len();
            for again in AGAIN.into_iter().chain([change]) {
                page.script(again).await?;
                assert_eq!(page.rows().await?.len(), rows, "a day that is asked for stays");
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
                is_of_day(page, catalog().newest_check(), clock).await?;
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
