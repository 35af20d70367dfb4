//! The rows of the list in the page.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::second::{RowGroup, Second};
use crate::page::bar::Bar;
use crate::page::row::Row;
use crate::page::{self, Look};

/// How many rows out of sight are written at once.
pub(super) const AT_ONCE: usize = 50;

/// The rows of the list.
pub(super) struct Rows {
    shown: Vec<Shown>,
    /// The rows in the page whose elements are still to be found.
    added: Vec<Row>,
    /// The ids of opened rows. The browser opens and closes the rows itself.
    open: Vec<String>,
}

/// A row in the page.
struct Shown {
    group: RowGroup,
    row: Row,
    is_open: bool,
    /// Whether it shows an earlier ranking.
    is_stale: bool,
}

impl Rows {
    /// Returns the rows of a list, none of them open, and their HTML.
    pub(super) fn new(look: Look) -> (Self, String) {
        let added: Vec<Row> = look.rows().collect();
        let html = added.iter().map(|row| look.row_group(row, Some(false))).collect();
        (Self { shown: Vec::new(), added, open: Vec::new() }, html)
    }

    /// Adds or removes row groups, so that the table has this number of rows. The others then wait to be written.
    pub(super) fn begin(&mut self, table: &Element, look: Look, count: usize) {
        self.shown.iter_mut().for_each(|shown| shown.is_stale = true);
        if count == self.shown.len() {
            return;
        }
        // Fails only for an invalid attribute name.
        let _ = table.set_attribute("data-more-than", page::more_than(count));
        for extra in self.shown.drain(count.min(self.shown.len())..) {
            extra.group.remove();
        }
        self.added = (self.shown.len()..count).filter_map(|at| look.row(at)).collect();
        let html: String =
            self.added.iter().map(|row| look.row_group(row, Some(self.is_open(row.id)))).collect();
        // Fails only in a broken document.
        let _ = table.insert_adjacent_html("beforeend", &html);
    }

    /// Finds the elements of added rows.
    pub(super) fn bind(&mut self, table: &Element, second: &Second) {
        let first = table.query_selector(":scope > tbody").ok().flatten();
        let groups = std::iter::successors(first, Element::next_element_sibling).skip(self.shown.len());
        for (group, row) in groups.zip(std::mem::take(&mut self.added)) {
            second.observe(&group);
            let is_open = self.is_open(row.id);
            self.shown.push(Shown { group: group.unchecked_into(), row, is_open, is_stale: false });
        }
    }

    /// Writes the rows in sight, opened rows, and the row of the route with the focus.
    pub(super) fn write_in_sight(&mut self, look: Look, focused: Option<&str>) {
        let open = &self.open;
        for (at, shown) in self.shown.iter_mut().enumerate().filter(|(_, shown)| shown.is_stale) {
            let Some(id) = look.id(at) else { continue };
            let is_open = open.iter().any(|open| open == id);
            if !shown.group.unseen() || is_open || focused == Some(id) {
                shown.write(look.row(at), is_open, look);
            }
        }
    }

    /// Writes up to `most` rows that wait.
    pub(super) fn write(&mut self, look: Look, most: usize) {
        let open = &self.open;
        let stale = self.shown.iter_mut().enumerate().filter(|(_, shown)| shown.is_stale);
        for (at, shown) in stale.take(most) {
            let is_open = look.id(at).is_some_and(|id| open.iter().any(|open| open == id));
            shown.write(look.row(at), is_open, look);
        }
    }

    /// Whether rows wait to be written. Tells assistive technology, too.
    pub(super) fn waits(&self) -> bool {
        let waits = self.shown.iter().any(|shown| shown.is_stale);
        if let Some(table) = self.shown.first().and_then(|shown| shown.group.parent_element()) {
            // Fails only for an invalid attribute name.
            let _ = table.set_attribute("aria-busy", if waits { "true" } else { "false" });
        }
        waits
    }

    /// Returns the places of the details of opened rows, with the ids of their routes.
    pub(super) fn opened(&self) -> Vec<(Element, &'static str)> {
        let open = self.shown.iter().filter(|shown| shown.is_open);
        open.filter_map(|shown| Some((shown.group.query_selector(".opened").ok()??, shown.row.id))).collect()
    }

    /// Notes that the visitor opens or closes the row of a route. Returns whether it is open now.
    pub(super) fn toggle(&mut self, id: &str) -> bool {
        let before = self.open.iter().position(|open| open == id);
        match before {
            Some(at) => drop(self.open.swap_remove(at)),
            None => self.open.push(id.to_owned()),
        }
        let is_open = before.is_none();
        for shown in self.shown.iter_mut().filter(|shown| shown.row.id == id) {
            shown.is_open = is_open;
        }
        is_open
    }

    fn is_open(&self, id: &str) -> bool {
        self.open.iter().any(|open| open == id)
    }
}

/// Returns a new place for the details of the row with this summary.
pub(super) fn open(summary: &Element) -> Option<Element> {
    // The details from when it was last open may be for another job.
    while let Some(old) = summary.next_element_sibling() {
        old.remove();
    }
    // Fails only in a broken document; the row then opens empty.
    let _ = summary.insert_adjacent_html("afterend", page::OPENED);
    summary.next_element_sibling()
}

impl Shown {
    /// Writes another row. If it is of the same route, writes only what differs, so that the browser lays out the costs and
    /// not the whole table while the visitor drags the slider.
    fn write(&mut self, row: Option<Row>, is_open: bool, look: Look) {
        let Some(row) = row else { return };
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
