//! Nothing moves under the reader's eyes. Only Chromium says what has moved.

use crate::visit::{Visit, visit};

#[tokio::test]
async fn nothing_moves_when_the_widget_takes_over() {
    for width in [320, 600, 1200] {
        let visit = Visit { window: (width, 900), ..visit("") };
        visit
            .run(async |page| {
                page.rows().await?;
                let script = "return new Promise(done => new PerformanceObserver(list => \
                    done(list.getEntries().reduce((sum, shift) => sum + shift.value, 0))).observe({type: 'layout-shift', buffered: true}) \
                    ?? setTimeout(() => done(0), 500))";
                let shift = page.script(script).await?;
                assert!(shift.as_f64().is_some_and(|shift| shift <= 0.01), "layout shift at {width} px: {shift}");
                Ok(())
            })
            .await;
    }
}
