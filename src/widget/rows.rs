//! The table of ranked routes.

#![expect(unreachable_pub, reason = "the `component` macro generates public items")]

use gloo_timers::callback::Timeout;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::host::Focus;
use super::second::{Parts, RowGroup};
use super::{PlacesMemo, RankingMemo};
use crate::i18n::locale::Locale;
use crate::page::bar::Bar;
use crate::page::group::List;
use crate::page::row::Row;
use crate::page::{self, Look};
use crate::query::author::Author;
use crate::tools::Part;

/// A row of the list in the page.
struct Shown {
    group: RowGroup,
    row: Row,
    is_open: bool,
    /// Whether it shows an earlier ranking.
    is_stale: bool,
}

/// How many rows out of sight are written at once.
const AT_ONCE: usize = 10;

/// Writes the rows of the list.
#[derive(Clone, Copy)]
pub(super) struct Writer {
    /// The ranking to show.
    pub ranking: RankingMemo,
    /// How the list groups its routes, and their places in the ranking.
    pub places: PlacesMemo,
    /// The reader's locale.
    pub locale: Locale,
    /// The author's settings for links.
    pub author: StoredValue<Author>,
    /// What asks for the parts of the second module.
    pub parts: Parts,
    /// The rows in the page.
    shown: StoredValue<Vec<Shown>, LocalStorage>,
    /// The ids of opened rows. Not a signal, because the browser opens and closes the rows itself.
    opened: StoredValue<Vec<String>, LocalStorage>,
    /// Rows out of sight wait until the visitor pauses. Dropping the timeout cancels it.
    waiting: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Writer {
    /// Creates the writer of a widget.
    pub(super) fn new(
        ranking: RankingMemo,
        places: PlacesMemo,
        locale: Locale,
        author: StoredValue<Author>,
        parts: Parts,
    ) -> Self {
        let (shown, opened, waiting) = (
            StoredValue::new_local(Vec::new()),
            StoredValue::new_local(Vec::new()),
            StoredValue::new_local(None),
        );
        Self { ranking, places, locale, author, parts, shown, opened, waiting }
    }

    /// Brings the rows in sight in line with the ranking at once, and the others when the visitor pauses.
    pub(super) fn update(self) {
        let table = self.parts.host.with_value(|host| host.find(".ranking"));
        self.write(table.as_ref(), usize::MAX);
        self.wait(100);
    }

    /// Writes all rows that wait.
    pub(super) fn finish(self) {
        self.write(None, usize::MAX);
    }

    /// Writes the rows that wait, a few at a time.
    fn wait(self, milliseconds: u32) {
        let next = move || {
            self.write(None, AT_ONCE);
            self.wait(0);
        };
        // The rows no longer exist while the widget is being removed.
        let waits = self.shown.try_with_value(|shown| shown.iter().any(|shown| shown.is_stale));
        self.waiting.set_value((waits == Some(true)).then(|| Timeout::new(milliseconds, next)));
    }

    /// Begins a new ranking: brings the number of rows and the rows in sight in line with it. Without the table, continues
    /// with up to `most` of the other rows.
    fn write(self, table: Option<&Element>, most: usize) {
        let host = self.parts.host;
        // A row group that is rewritten loses the focus. Move it to where its route is now.
        let focus = host.with_value(|host| Focus::within(host, ".ranking tbody"));
        self.places.with_untracked(|(by, places)| {
            self.ranking.with_untracked(|ranking| {
                let list = List::of(ranking, *by, places);
                self.author.with_value(|author| {
                    let look = Look::new(&list, self.locale, author);
                    self.shown.update_value(|shown| {
                        if let Some(table) = table {
                            shown.iter_mut().for_each(|shown| shown.is_stale = true);
                            self.resize(table, shown, list.groups.len(), look);
                        }
                        let is_due =
                            |shown: &Shown| shown.is_stale && (table.is_none() || !shown.group.unseen());
                        let due = shown.iter_mut().enumerate().filter(|(_, shown)| is_due(shown));
                        for (at, shown) in due.take(most) {
                            if let Some(row) = look.row(at) {
                                let is_open = self.is_open(&row);
                                shown.write(row, is_open, look);
                            }
                        }
                    });
                });
            });
        });
        if let Some(focus) = focus {
            host.with_value(|host| focus.restore(host));
        }
    }

    /// Adds or removes row groups of the table, so that it has this number of rows.
    fn resize(self, table: &Element, shown: &mut Vec<Shown>, rows: usize, look: Look) {
        if rows == shown.len() {
            return;
        }
        // Fails only for an invalid attribute name.
        let _ = table.set_attribute("data-more-than", page::more_than(rows));
        for extra in shown.drain(rows.min(shown.len())..) {
            extra.group.remove();
        }
        let mut html = String::new();
        let added: Vec<Row> = (shown.len()..rows).filter_map(|at| look.row(at)).collect();
        for row in &added {
            html.push_str(&look.row_group(row, Some(self.is_open(row))));
        }
        let last = table.last_element_child();
        // Fails only in a broken document.
        let _ = table.insert_adjacent_html("beforeend", &html);
        let next = last.and_then(|last| last.next_element_sibling());
        let groups = std::iter::successors(next, Element::next_element_sibling);
        shown.extend(groups.zip(added).map(|(group, row)| {
            self.parts.second.with_value(|second| second.observe(&group));
            Shown { group: group.unchecked_into(), is_open: self.is_open(&row), row, is_stale: false }
        }));
    }

    fn is_open(self, row: &Row) -> bool {
        self.opened.with_value(|opened| opened.iter().any(|id| id == row.id))
    }

    /// Fills the opened rows.
    pub(super) fn fill_opened(self) {
        self.shown.with_value(|shown| {
            for Shown { group, row, .. } in shown.iter().filter(|shown| shown.is_open) {
                if let Ok(Some(place)) = group.query_selector(".opened") {
                    self.parts.fill(&place, Part::Details, row.id);
                }
            }
        });
    }

    /// Notes that the visitor opens or closes a row.
    fn toggle(self, event: &MouseEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(summary) = target.and_then(|target| target.closest("summary").ok()?) else { return };
        let Some(id) = summary.get_attribute("data-of") else { return };
        let Some(is_open) = self.opened.try_update_value(|opened| {
            let before = opened.iter().position(|open| *open == id);
            match before {
                Some(at) => drop(opened.swap_remove(at)),
                None => opened.push(id.clone()),
            }
            before.is_none()
        }) else {
            return;
        };
        self.shown.update_value(|shown| {
            shown.iter_mut().filter(|shown| shown.row.id == id).for_each(|shown| shown.is_open = is_open);
        });
        if !is_open {
            return;
        }
        // The details from when it was last open may be for another job.
        while let Some(old) = summary.next_element_sibling() {
            old.remove();
        }
        // Fails only in a broken document; the row then opens empty.
        let _ = summary.insert_adjacent_html("afterend", page::OPENED);
        if let Some(place) = summary.next_element_sibling() {
            self.parts.fill(&place, Part::Details, &id);
        }
    }
}

impl Shown {
    /// Writes another row. If it is of the same route, writes only what differs, so that the browser lays out the costs and
    /// not the whole table while the visitor drags the slider.
    fn write(&mut self, row: Row, is_open: bool, look: Look) {
        let before = &self.row;
        if before.id != row.id || before.status != row.status || self.is_open != is_open {
            self.group.set_inner_html(&look.inside(&row, Some(is_open)));
        } else if *before != row {
            self.write_cells(&row, look);
        }
        self.row = row;
        (self.is_open, self.is_stale) = (is_open, false);
    }

    fn write_cells(&self, row: &Row, look: Look) {
        let before = &self.row;
        let find = |class: &str| self.group.query_selector(class).ok().flatten();
        let text = |class, before: &str, now: &str| {
            if before != now
                && let Some(element) = find(class)
            {
                element.set_text_content(Some(now));
            }
        };
        let html = |class, html: &str| {
            if let Some(cell) = find(class) {
                cell.set_inner_html(html);
            }
        };
        if let Some(route) = self.group.first_element_child() {
            // Fails only for an invalid attribute name.
            let _ = route.set_attribute("data-usd-per-month", &row.usd_per_month);
        }
        if before.rank != row.rank {
            html(".rank", &row.rank.to_string());
        }
        text(".month", &before.amount, &row.amount);
        text(".each", &before.beside, &row.beside);
        if of_route(before) != of_route(row) {
            html(".who", &look.who(row));
        } else if let (Some(before), Some(others)) = (&before.others, &row.others) {
            text(".others", before, others);
        }
        if of_price(before) != of_price(row) {
            html(".bar", &look.bar(row));
        }
    }
}

/// Returns what a row says of its route. Other routes have an element of their own.
fn of_route(row: &Row) -> (&str, Option<&str>, &[String], bool) {
    (&row.facts, row.shutdown.as_deref(), &row.chips, row.others.is_some())
}

/// Returns what a row says of its price.
fn of_price(row: &Row) -> (Bar, u32, &str, &str) {
    (row.bar, row.decades, row.address, &row.provenance)
}

/// The table. [`Writer`] writes its rows.
#[component]
pub(super) fn Rows(
    /// Writes the rows.
    writer: Writer,
) -> impl IntoView {
    view! {
        <table class="ranking" role="table" on:click=move |event: MouseEvent| writer.toggle(&event)>
            <caption class="visually-hidden">{writer.locale.text(page::CAPTION)}</caption>
            <thead role="rowgroup" />
        </table>
    }
}
