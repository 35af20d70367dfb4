//! No text overlaps or is cut off when readers with low vision set a minimum font size.

use crate::visit::{Steps, Visit, visit};

/// Returns the number of text fragments, and a line for each that overlaps another, or leaves its box or the window. Only the
/// height of the glyphs counts, not the whole line height.
const FIND_FAULTS: &str = r"
    // Lay out the rows out of sight, too.
    for (const rows of document.querySelectorAll('.ranking tbody')) rows.style.contentVisibility = 'visible';
    const faults = new Set();
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) faults.add(`the page is ${document.documentElement.scrollWidth} wide`);
    const texts = document.createTreeWalker(document.getElementById('widget'), NodeFilter.SHOW_TEXT);
    const words = [];
    while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        const text = data.trim().slice(0, 30);
        if (!text || !parentElement.checkVisibility({ visibilityProperty: true }) || parentElement.closest('.visually-hidden, option')) continue;
        const around = [];
        for (let element = parentElement; element; element = element.parentElement) around.push([element, getComputedStyle(element)]);
        if (around.some(([, style]) => style.clipPath !== 'none')) continue;
        const boxes = around.filter(([, { borderLeftWidth, display, overflowX }]) => (parseFloat(borderLeftWidth) || overflowX !== 'visible') && display !== 'inline');
        const ink = parseFloat(around[0][1].fontSize) * .38;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        for (const { left, right, top, bottom, width: length } of range.getClientRects()) {
            if (length < 1) continue;
            const word = { text, left, right, top: (top + bottom) / 2 - ink, bottom: (top + bottom) / 2 + ink };
            const leaves = box => word.left < box.left - 1 || word.right > box.right + 1 || word.top < box.top - 1 || word.bottom > box.bottom + 1;
            if (left < -1 || right > width + 1) faults.add(`${text} leaves the window`);
            if (boxes.some(([element]) => element !== document.documentElement && leaves(element.getBoundingClientRect()))) faults.add(`${text} leaves its box`);
            for (const other of words) {
                const overlaps = Math.min(right, other.right) - Math.max(left, other.left) > 1 && Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top) > 1;
                if (overlaps && other.text !== text) faults.add(`${text} overlaps ${other.text}`);
            }
            words.push(word);
        }
    }
    for (const field of document.querySelectorAll('input:is([type=text], [type=number]):not([readonly])')) {
        if (field.scrollWidth > field.clientWidth + 1) faults.add(`${field.name} is cut off`);
    }
    return [words.length, [...faults]];
";

/// Checks both languages at several widths with a minimum font size in pixels; 0 sets none.
async fn no_text_overlaps_or_is_cut_off(min_font_size: u8) {
    let visit_with_minimum = Visit { min_font_size, ..visit("") };
    visit_with_minimum
        .run(async |page| -> Steps {
            for lang in ["en", "de"] {
                for width in [280, 320, 390, 600, 884] {
                    page.emulate(&Visit { window: (width, 900), ..visit("") }).await?;
                    page.go(&format!("lang={lang}&as_of=2026-11-22&since=2026-06-15&show=options&images=1M"))
                        .await?;
                    page.wait_for(".changes").await?;
                    let tiny = "const tiny = document.body.appendChild(document.createElement('span')); \
                        Object.assign(tiny, { textContent: 'x', style: 'font-size: 1px; line-height: normal; position: absolute' }); \
                        const { height } = tiny.getBoundingClientRect(); \
                        tiny.remove(); \
                        return height";
                    let tiny = page.script(tiny).await?.as_f64();
                    assert!(tiny >= Some(f64::from(min_font_size)), "the minimum font size must apply: {tiny:?}");
                    let found = page.script(FIND_FAULTS).await?;
                    let (words, faults): (usize, Vec<String>) = serde_json::from_value(found)?;
                    assert!(words > 200, "only {words} text fragments");
                    assert!(
                        faults.is_empty(),
                        "minimum font size {min_font_size}, {lang}, {width} pixels wide: {faults:?}"
                    );
                }
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn no_text_overlaps_or_is_cut_off_without_a_minimum_font_size() {
    no_text_overlaps_or_is_cut_off(0).await;
}

#[tokio::test]
async fn no_text_overlaps_or_is_cut_off_with_a_minimum_font_size_of_18_pixels() {
    no_text_overlaps_or_is_cut_off(18).await;
}

#[tokio::test]
async fn no_text_overlaps_or_is_cut_off_with_a_minimum_font_size_of_24_pixels() {
    no_text_overlaps_or_is_cut_off(24).await;
}
