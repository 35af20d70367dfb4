//! The marks of the chart of scores: which one is in focus, and the way from there to its row.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::host::Host;

/// Returns the list of marks of the chart that contains an element.
pub(super) fn list(element: &Element) -> Option<Element> {
    element.closest(".scores .area").ok()??.query_selector(".marks").ok()?
}

/// Selects the mark nearest to a place in the window, and names it below the chart.
#[expect(clippy::float_arithmetic, reason = "distances on the screen, not money")]
pub(super) fn point_at(list: &Element, x: i32, y: i32, host: &Host) {
    let distance = |mark: &Element| {
        let rect = mark.get_bounding_client_rect();
        // A span is as near as its nearest part.
        let radius = rect.height() / 2.0;
        let beside = (rect.left() + radius - f64::from(x)).max(f64::from(x) - rect.right() + radius).max(0.0);
        beside.hypot(rect.top() + radius - f64::from(y))
    };
    let nearest = marks(list).min_by(|a, b| distance(a).total_cmp(&distance(b)));
    select(list, nearest, host);
}

/// Handles a key on the list: arrows, Home and End select a mark, and Enter opens its row. Returns whether the key did
/// anything.
pub(super) fn press(list: &Element, key: &str, host: &Host) -> bool {
    let selected = selected(list);
    let mark = match key {
        "ArrowRight" | "ArrowDown" => selected.and_then(|mark| mark.next_element_sibling()),
        "ArrowLeft" | "ArrowUp" => selected.and_then(|mark| mark.previous_element_sibling()),
        "Home" => list.first_element_child(),
        "End" => list.last_element_child(),
        "Enter" | " " => {
            if let Some(route) = selected.and_then(|mark| mark.get_attribute("data-route")) {
                host.open_row(&route);
            }
            return true;
        }
        _ => return false,
    };
    select(list, mark, host);
    true
}

/// Gives the list the focus.
pub(super) fn focus(list: &Element) {
    // Fails only for elements that cannot have the focus. SVG elements have the same method.
    let _ = list.unchecked_ref::<HtmlElement>().focus();
}

/// Returns the key of a keyboard event.
pub(super) fn key(event: &JsValue) -> String {
    Reflect::get(event, &JsValue::from_str("key")).ok().and_then(|key| key.as_string()).unwrap_or_default()
}

fn marks(list: &Element) -> impl Iterator<Item = Element> {
    std::iter::successors(list.first_element_child(), Element::next_element_sibling)
}

fn selected(list: &Element) -> Option<Element> {
    list.query_selector("[aria-selected=true]").ok()?
}

/// Selects a mark. Without one, keeps the selection.
fn select(list: &Element, mark: Option<Element>, host: &Host) {
    let Some(mark) = mark else { return };
    let before = selected(list);
    if before.as_ref() == Some(&mark) {
        return;
    }
    // Each fails only for an invalid attribute name.
    if let Some(before) = before {
        let _ = before.set_attribute("aria-selected", "false");
    }
    let _ = mark.set_attribute("aria-selected", "true");
    let _ = list.set_attribute("aria-activedescendant", &mark.id());
    if let Some(text) = host.find(".named span") {
        text.set_text_content(mark.get_attribute("aria-label").as_deref());
    }
    if let Some(button) = host.find(".named button") {
        let _ = button.set_attribute("value", &mark.get_attribute("data-route").unwrap_or_default());
    }
}
