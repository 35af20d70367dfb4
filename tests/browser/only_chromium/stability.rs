//! The layout does not shift while the page loads. Only Chromium reports layout shifts.

use crate::visit::{Visit, visit};

#[tokio::test]
async fn the_layout_does_not_shift_when_the_widget_replaces_the_static_page() {
    for width in [320, 600, 1200] {
        let visit = Visit { window: (width, 900), ..visit("") };
        visit
            .run(async |page| {
                page.rows().await?;
                // `buffered` includes the shifts before this script; the observer collects those of the next second.
                let script = "let sum = 0; const add = list => list.getEntries().forEach(({ value }) => { sum += value }); \
                    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true }); \
                    return new Promise(done => setTimeout(() => done(sum), 1000))";
                let shift = page.script(script).await?;
                assert!(shift.as_f64().is_some_and(|shift| shift <= 0.01), "layout shift at {width} pixels: {shift}");
                Ok(())
            })
            .await;
    }
}
