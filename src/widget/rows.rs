//! The table of ranked routes.

#![expect(unreachable_pub, reason = "the `component` macro generates public items")]

use gloo_timers::callback::Timeout;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::host::{Focus, Host};
use super::second::Parts;
use super::{ListMemo, RankingMemo, Text};
use crate::i18n::locale::Locale;
use crate::page::group::List;
use crate::page::{self, Entry};
use crate::query::author::Author;
use crate::tools::Part;

/// The rows of the list. The table has a row group for each route of the catalog, as many as any grouping fills, filled
/// from the top. Updates write only what has changed.
#[component]
pub(super) fn Rows(
    /// The ranking to show.
    ranking: RankingMemo,
    /// How its routes are grouped, and the words to find.
    listed: ListMemo,
    /// The number of rows in the list.
    rows: Memo<usize>,
    /// Notified when all rows are needed at once.
    fill: Trigger,
    /// The reader's locale.
    locale: Locale,
    /// The author's settings for links.
    author: StoredValue<Author>,
    /// What asks for the parts of the second module.
    parts: Parts,
    /// The number of row groups.
    row_groups: usize,
) -> impl IntoView {
    let host = parts.host;
    // The ids of opened rows. Not a signal, because the browser opens and closes the rows itself.
    let opened = StoredValue::new_local(Vec::<String>::new());
    // Renders at most this many rows.
    let entries = move |limit: usize| {
        listed.with_untracked(|(by, find)| {
            ranking.with_untracked(|ranking| {
                let is_open = |id: &str| opened.with_value(|opened| opened.iter().any(|open| open == id));
                let mut list = List::new(ranking, *by, find);
                let is_all = list.groups.len() <= limit;
                list.groups.truncate(limit);
                (author.with_value(|author| page::entries(&list, locale, author, &is_open)), is_all)
            })
        })
    };
    let (first, _) = entries(usize::MAX);
    let html = |at| first.get(at).map(Entry::html).unwrap_or_default();
    let bodies =
        (0..row_groups).map(|at| view! { <tbody role="rowgroup" inner_html=html(at) /> }).collect_view();
    let shown = StoredValue::new_local(first);
    // Fills the opened rows that are shown.
    let fill_opened = move || {
        let ids = opened.get_value();
        for id in &ids {
            let place = format!(".ranking [data-of='{id}'] + .opened");
            if let Some(place) = host.with_value(|host| host.find(&place)) {
                parts.fill(&place, Part::Details, id);
            }
        }
    };
    // Writes at most this many rows, and returns whether these are all.
    let update = move |limit: usize| {
        // A row group that is rewritten loses the focus. Move it to where its route is now.
        let focus = host.with_value(|host| Focus::within(host, ".ranking tbody"));
        let (entries, is_all) = entries(limit);
        shown.update_value(|shown| {
            // Rows after the limit stay as they are.
            let before = if is_all { 0..shown.len() } else { 0..entries.len().min(shown.len()) };
            host.with_value(|host| {
                write(host, shown.get(before.clone()).unwrap_or_default(), &entries);
            });
            shown.splice(before, entries);
        });
        fill_opened();
        if let Some(focus) = focus {
            host.with_value(|host| focus.restore(host));
        }
        is_all
    };
    // Rows that are folded away wait until the visitor pauses. Dropping the timeout cancels it.
    let waiting = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |before: Option<()>| {
        ranking.track();
        listed.track();
        // The first entries were rendered with the table.
        if before.is_some() {
            let is_all = update(host.with_value(Host::rows_shown));
            let rest = (!is_all).then(|| Timeout::new(100, move || fill.notify()));
            waiting.set_value(rest);
        }
    });
    Effect::new(move |before: Option<()>| {
        fill.track();
        let is_waiting = waiting.try_update_value(|waiting| waiting.take().is_some());
        if before.is_some() && is_waiting == Some(true) {
            update(usize::MAX);
        }
    });
    Effect::new(move |_| {
        parts.loaded.track();
        fill_opened();
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
            // The details from when it was last open may be for another job.
            while let Some(old) = summary.next_element_sibling() {
                old.remove();
            }
            // Fails only in a broken document; the row then opens empty.
            let _ = summary.insert_adjacent_html("afterend", page::OPENED);
            if let Some(place) = summary.next_element_sibling() {
                parts.fill(&place, Part::Details, &id);
            }
            opened.push(id);
        });
    };
    let head: Text = Box::new(move || ranking.with(|ranking| page::head(ranking, locale)));
    view! {
        <table class="ranking" role="table" data-more-than=move || page::more_than(rows.get()) on:click=toggle>
            <caption class="visually-hidden">{locale.text(page::CAPTION)}</caption>
            <thead role="rowgroup" inner_html=head />
            {bodies}
        </table>
    }
}

/// Updates the first row groups of the table from the entries that they show to new ones.
fn write(host: &Host, shown: &[Entry], entries: &[Entry]) {
    let first = host.find(".ranking > tbody");
    let row_groups = std::iter::successors(first, Element::next_element_sibling);
    for (at, row_group) in row_groups.enumerate().take(shown.len().max(entries.len())) {
        match (shown.get(at), entries.get(at)) {
            (before, now) if before == now => {}
            (Some(before), Some(now)) if before.is_alike(now) => write_cells(&row_group, before, now),
            (_, now) => row_group.set_inner_html(&now.map(Entry::html).unwrap_or_default()),
        }
    }
}

/// Writes only the cells that differ. While the visitor drags the slider, the browser then lays out the costs and not
/// the whole table.
fn write_cells(row_group: &Element, before: &Entry, now: &Entry) {
    let Ok(Some(row)) = row_group.query_selector(".route") else { return };
    // Fails only for an invalid attribute name.
    let _ = row.set_attribute("data-usd-per-month", &now.usd_per_month);
    for ((class, inside), (_, old)) in now.cells.iter().zip(&before.cells) {
        if inside != old
            && let Ok(Some(cell)) = row.query_selector(&format!(":scope > .{class}"))
        {
            cell.set_inner_html(inside);
        }
    }
}
