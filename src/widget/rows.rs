//! The ranked routes.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::reader::{self, Focus};
use super::{Answer, Text};
use crate::locale::Locale;
use crate::page;
use crate::ranking::Ranking;

/// The table of ranked routes: a place for each route of the catalog, filled from the top. Of a place only what
/// changed is written.
#[component]
pub fn Rows(
    /// What to show.
    answer: Answer,
    /// How the reader reads.
    locale: Locale,
    /// How many routes there can be.
    places: usize,
) -> impl IntoView {
    // The routes that stand open. The browser opens and closes them by itself, so nothing has to follow.
    let opened = StoredValue::new_local(Vec::<String>::new());
    let entries = move |ranking: &Ranking| opened.with_value(|opened| page::entries(ranking, locale, opened));
    let first = answer.with_untracked(|(_, ranking)| entries(ranking));
    let html = |place| first.get(place).map(page::Entry::html).unwrap_or_default();
    let bodies =
        (0..places).map(|place| view! { <tbody role="rowgroup" inner_html=html(place) /> }).collect_view();
    let shown = StoredValue::new_local(first);
    Effect::new(move |_| {
        answer.with(|(_, ranking)| {
            // A place that is written anew loses the focus, which then goes where its route has gone.
            let focus = Focus::within(".ranking tbody");
            let entries = entries(ranking);
            shown.update_value(|shown| {
                for place in 0..places {
                    reader::write(place, shown.get(place), entries.get(place));
                }
                *shown = entries;
            });
            focus.as_ref().map(Focus::restore)
        })
    });
    let toggle = move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(summary) = target.and_then(|target| target.closest("summary").ok()?) else { return };
        let Some(id) = summary.get_attribute("data-of") else { return };
        opened.update_value(|opened| {
            if let Some(at) = opened.iter().position(|open| *open == id) {
                opened.swap_remove(at);
                return;
            }
            // What it said when it was last open may be of another job.
            if let Some(old) = summary.next_element_sibling() {
                old.remove();
            }
            let details = answer.with_untracked(|(_, ranking)| page::details(&id, ranking, locale));
            // Only a broken document refuses; the row then opens empty.
            let _ = summary.insert_adjacent_html("afterend", &details);
            opened.push(id);
        });
    };
    let head: Text = Box::new(move || answer.with(|(_, ranking)| page::head(ranking, locale)));
    view! {
        <table class="ranking" role="table" on:click=toggle>
            <caption class="visually-hidden">{locale.of(page::CAPTION)}</caption>
            <thead role="rowgroup" inner_html=head />
            {bodies}
        </table>
    }
}
