//! Readers with low vision set a least size of type: then, too, no words run over each other, and none are cut.

use crate::visit::{Steps, Visit, visit};

/// What is wrong with the page as it stands: a line for each word that another one covers, or that leaves its box or the
/// window. Of a line of text counts what ink there may be, and not its whole height.
const FAULTS: &str = r"
    const faults = new Set();
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) faults.add(`the page is ${document.documentElement.scrollWidth} wide`);
    const texts = document.createTreeWalker(document.getElementById('widget'), NodeFilter.SHOW_TEXT);
    const words = [];
    while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        const said = data.trim().slice(0, 30);
        if (!said || !parentElement.checkVisibility({ visibilityProperty: true }) || parentElement.closest('.visually-hidden, option')) continue;
        const around = [];
        for (let element = parentElement; element; element = element.parentElement) around.push([element, getComputedStyle(element)]);
        if (around.some(([, style]) => style.clipPath !== 'none')) continue;
        const boxes = around.filter(([, { borderLeftWidth, display, overflowX }]) => (parseFloat(borderLeftWidth) || overflowX !== 'visible') && display !== 'inline');
        const ink = parseFloat(around[0][1].fontSize) * .38;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        for (const { left, right, top, bottom, width: length } of range.getClientRects()) {
            if (length < 1) continue;
            const word = { said, left, right, top: (top + bottom) / 2 - ink, bottom: (top + bottom) / 2 + ink };
            const leaves = box => word.left < box.left - 1 || word.right > box.right + 1 || word.top < box.top - 1 || word.bottom > box.bottom + 1;
            if (left < -1 || right > width + 1) faults.add(`${said} leaves the window`);
            if (boxes.some(([element]) => element !== document.documentElement && leaves(element.getBoundingClientRect()))) faults.add(`${said} leaves its box`);
            for (const other of words) {
                const covers = Math.min(right, other.right) - Math.max(left, other.left) > 1 && Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top) > 1;
                if (covers && other.said !== said) faults.add(`${said} runs over ${other.said}`);
            }
            words.push(word);
        }
    }
    for (const field of document.querySelectorAll('input:is([type=text], [type=number]):not([readonly])')) {
        if (field.scrollWidth > field.clientWidth + 1) faults.add(`${field.name} is cut`);
    }
    return [words.length, [...faults]];
";

async fn is_readable(least_type: u8) {
    let large = Visit { least_type, ..visit("") };
    large
        .run(async |page| -> Steps {
            for lang in ["en", "de"] {
                for width in [280, 320, 390, 600, 884] {
                    page.show_as(&Visit { window: (width, 900), ..visit("") }).await?;
                    page.go(&format!("lang={lang}&as_of=2026-11-22&since=2026-06-15&show=options&images=1M"))
                        .await?;
                    let tiny = "const tiny = document.body.appendChild(document.createElement('span')); \
                        Object.assign(tiny, { textContent: 'x', style: 'font-size: 1px; line-height: normal; position: absolute' }); \
                        const { height } = tiny.getBoundingClientRect(); \
                        tiny.remove(); \
                        return height";
                    let tiny = page.script(tiny).await?.as_f64();
                    assert!(tiny >= Some(f64::from(least_type)), "type of {tiny:?} pixels");
                    let found = page.script(FAULTS).await?;
                    let (words, faults): (usize, Vec<String>) = serde_json::from_value(found)?;
                    assert!(words > 200, "{words} words");
                    assert!(
                        faults.is_empty(),
                        "type of at least {least_type}, {lang}, {width} wide: {faults:?}"
                    );
                }
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn nothing_is_cut_at_the_usual_size() {
    is_readable(0).await;
}

#[tokio::test]
async fn nothing_is_cut_at_18_pixels() {
    is_readable(18).await;
}

#[tokio::test]
async fn nothing_is_cut_at_24_pixels() {
    is_readable(24).await;
}
