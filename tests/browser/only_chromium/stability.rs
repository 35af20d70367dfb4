//! Nothing moves under the reader's eyes. Only Chromium says what has moved.

use crate::visit::{Visit, visit};

#[tokio::test]
async fn nothing_moves_when_the_widget_takes_over() {
    for width in [320, 600, 1200] {
        let visit = Visit { window: (width, 900), ..visit("") };
        visit
            .run(async |page| {
                page.rows().await?;
                // All of them: those before come in a first list, and whatever follows in others.
                let script = "let sum = 0; const add = list => list.getEntries().forEach(({ value }) => { sum += value }); \
                    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true }); \
                    return new Promise(done => setTimeout(() => done(sum), 1000))";
                let shift = page.script(script).await?;
                assert!(shift.as_f64().is_some_and(|shift| shift <= 0.01), "layout shift at {width} px: {shift}");
                Ok(())
            })
            .await;
    }
}
