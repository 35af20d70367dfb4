//! The marks of the chart of scores: which one is in focus, and the way from there to its row.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement};

/// Handles a mouse move, a click or a key on the chart.
pub fn handle(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(list) = target.as_ref().and_then(list) else { return };
    if event.type_() == "keydown" {
        if press(&list, &own(event, "key").as_string().unwrap_or_default()) {
            event.prevent_default();
        }
        return;
    }
    let place = |name| own(event, name).as_f64().unwrap_or_default();
    point_at(&list, place("clientX"), place("clientY"));
    if event.type_() == "click" {
        // Fails only for elements that cannot have the focus. SVG elements have the same method.
        let _ = list.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Reads a property of an event by name, because mouse and keyboard events share no type.
fn own(event: &Event, name: &str) -> JsValue {
    Reflect::get(event, &JsValue::from_str(name)).unwrap_or_default()
}

/// Returns the list of marks of the chart that contains an element.
fn list(element: &Element) -> Option<Element> {
    element.closest(".scores .area").ok()??.query_selector(".marks").ok()?
}

/// Selects the mark nearest to a place in the window, and names it below the chart.
#[expect(clippy::float_arithmetic, reason = "distances on the screen, not money")]
fn point_at(list: &Element, x: f64, y: f64) {
    let distance = |mark: &Element| {
        let rect = mark.get_bounding_client_rect();
        // A span is as near as its nearest part.
        let radius = rect.height() / 2.0;
        let beside = (rect.left() + radius - x).max(x - rect.right() + radius).max(0.0);
        beside.hypot(rect.top() + radius - y)
    };
    let nearest = marks(list).min_by(|a, b| distance(a).total_cmp(&distance(b)));
    select(list, nearest);
}

/// Handles a key on the list: arrows, Home and End select a mark, and Enter opens its row. Returns whether the key did
/// anything.
fn press(list: &Element, key: &str) -> bool {
    let selected = selected(list);
    let mark = match key {
        "ArrowRight" | "ArrowDown" => selected.and_then(|mark| mark.next_element_sibling()),
        "ArrowLeft" | "ArrowUp" => selected.and_then(|mark| mark.previous_element_sibling()),
        "Home" => list.first_element_child(),
        "End" => list.last_element_child(),
        "Enter" | " " => {
            // The button has the route of the selected mark.
            if let Some(button) =
                named(list, "button").and_then(|button| button.dyn_into::<HtmlElement>().ok())
            {
                button.click();
            }
            return true;
        }
        _ => return false,
    };
    select(list, mark);
    true
}

/// Returns an element of the line below the chart, which names the selected mark.
fn named(list: &Element, element: &str) -> Option<Element> {
    list.closest(".chart").ok()??.query_selector(&format!(".named {element}")).ok()?
}

fn marks(list: &Element) -> impl Iterator<Item = Element> {
    std::iter::successors(list.first_element_child(), Element::next_element_sibling)
}

fn selected(list: &Element) -> Option<Element> {
    list.query_selector("[aria-selected=true]").ok()?
}

/// Selects a mark. Without one, keeps the selection.
fn select(list: &Element, mark: Option<Element>) {
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
    if let Some(text) = named(list, "span") {
        text.set_text_content(mark.get_attribute("aria-label").as_deref());
    }
    if let Some(button) = named(list, "button") {
        let _ = button.set_attribute("value", &mark.get_attribute("data-route").unwrap_or_default());
    }
}
