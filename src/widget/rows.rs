//! The rows of the list in the page.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::second::{RowGroup, Second};
use crate::page::bar::Bar;
use crate::page::row::Row;
use crate::page::{self, FIRST_ROWS, Look};
use crate::query::By;

/// How many rows out of sight are written at once.
pub(super) const AT_ONCE: usize = 50;

/// The rows of the list.
pub(super) struct Rows {
    /// The table, once it is found.
    table: Option<Element>,
    /// The rows in the page.
    shown: Vec<Shown>,
    /// How the list groups its routes, which decides the order of names in a row.
    by: By,
    /// How many rows the list has.
    count: usize,
    /// The rows in the HTML of the widget, until their elements are found.
    first: Vec<Row>,
    /// The row groups that the page showed before the widget. They keep the place of rows that follow.
    before: Vec<Element>,
    /// The ids of opened rows. The browser opens and closes the rows itself.
    open: Vec<String>,
}

/// A row in the page.
struct Shown {
    group: RowGroup,
    /// What it shows; `None` for another page or grouping, whose markup differs.
    row: Option<Row>,
    is_open: bool,
    /// Whether it shows an earlier ranking.
    is_stale: bool,
}

impl Rows {
    /// Returns a list with its first rows, none of them open, and their HTML. `before` are the row groups of the page until
    /// now. The rows after the first wait to be added.
    pub(super) fn new(look: Look, first: usize, count: usize, before: Vec<Element>) -> (Self, String) {
        let first: Vec<Row> = look.rows().take(first).collect();
        let html = first.iter().map(|row| look.row_group(row, Some(false))).collect();
        (Self { table: None, shown: Vec::new(), by: look.by(), count, first, before, open: Vec::new() }, html)
    }

    /// Finds the elements of the first rows, followed by the row groups of the page until now.
    pub(super) fn bind(&mut self, table: Element, second: &Second) {
        let table = &*self.table.insert(table);
        let first = std::mem::take(&mut self.first);
        find(&mut self.shown, table, first, &self.open, second);
        let places = self.shown.len()..self.count;
        for group in std::mem::take(&mut self.before).into_iter().skip(places.start).take(places.len()) {
            // Fails only in a broken document.
            let _ = table.append_child(&group);
            second.observe(&group);
            let group: RowGroup = group.unchecked_into();
            group.set_unseen(true);
            self.shown.push(Shown { group, row: None, is_open: false, is_stale: true });
        }
    }

    /// Begins a list with this number of rows. They wait to be written, and also to be added, except the first and those up to
    /// an opened one, whose details are filled next.
    pub(super) fn begin(&mut self, look: Look, count: usize, second: &Second) {
        let is_alike = std::mem::replace(&mut self.by, look.by()) == look.by();
        for shown in &mut self.shown {
            shown.is_stale = true;
            if !is_alike {
                shown.row = None;
            }
        }
        self.set("data-more-than", page::more_than(look.unfolded()));
        if count != self.count {
            self.count = count;
            for extra in self.shown.drain(count.min(self.shown.len())..) {
                extra.group.remove();
            }
        }
        let opened = |at: &usize| look.id(*at).is_some_and(|id| is_open(&self.open, id));
        let first = (0..count).rfind(opened).map_or(FIRST_ROWS, |last| FIRST_ROWS.max(last + 1));
        self.add(look, first.saturating_sub(self.shown.len()), second);
    }

    /// Adds up to `most` rows.
    fn add(&mut self, look: Look, most: usize, second: &Second) {
        let end = self.count.min(self.shown.len().saturating_add(most));
        let added: Vec<Row> = (self.shown.len()..end).filter_map(|at| look.row(at)).collect();
        let html: String =
            added.iter().map(|row| look.row_group(row, Some(is_open(&self.open, row.id)))).collect();
        if let Some(table) = &self.table {
            // Fails only in a broken document.
            let _ = table.insert_adjacent_html("beforeend", &html);
            find(&mut self.shown, table, added, &self.open, second);
        }
    }

    /// Sets an attribute of the table.
    fn set(&self, name: &str, value: &str) {
        if let Some(table) = &self.table {
            // Fails only for an invalid name.
            let _ = table.set_attribute(name, value);
        }
    }

    /// Writes the rows in sight, opened rows, and the row of the route with the focus.
    pub(super) fn write_in_sight(&mut self, look: Look, focused: Option<&str>) {
        let open = &self.open;
        for (at, shown) in self.shown.iter_mut().enumerate().filter(|(_, shown)| shown.is_stale) {
            let Some(id) = look.id(at) else { continue };
            let is_open = is_open(open, id);
            if !shown.group.unseen() || is_open || focused == Some(id) {
                shown.write(look.row(at), is_open, look);
            }
        }
    }

    /// Writes or adds up to `most` rows that wait. Returns whether the details of an opened row are gone.
    pub(super) fn write(&mut self, look: Look, most: usize, second: &Second) -> bool {
        let (open, mut left, mut lacks_details) = (&self.open, most, false);
        let stale = self.shown.iter_mut().enumerate().filter(|(_, shown)| shown.is_stale);
        for (at, shown) in stale.take(most) {
            let is_open = look.id(at).is_some_and(|id| is_open(open, id));
            lacks_details |= shown.write(look.row(at), is_open, look) && is_open;
            left -= 1;
        }
        self.add(look, left, second);
        lacks_details
    }

    /// Whether rows wait. Tells assistive technology, too.
    pub(super) fn waits(&self) -> bool {
        let waits = self.shown.len() < self.count || self.shown.iter().any(|shown| shown.is_stale);
        self.set("aria-busy", if waits { "true" } else { "false" });
        waits
    }

    /// Returns the places of the details of opened rows, with the ids of their routes.
    pub(super) fn opened(&self) -> Vec<(Element, &'static str)> {
        let open = self.shown.iter().filter(|shown| shown.is_open);
        open.filter_map(|shown| Some((shown.group.query_selector(".opened").ok()??, shown.row.as_ref()?.id)))
            .collect()
    }

    /// Notes that the visitor opens or closes the row of a route. Returns whether it is open now.
    pub(super) fn toggle(&mut self, id: &str) -> bool {
        let before = self.open.iter().position(|open| open == id);
        match before {
            Some(at) => drop(self.open.swap_remove(at)),
            None => self.open.push(id.to_owned()),
        }
        let is_open = before.is_none();
        for shown in self.shown.iter_mut().filter(|shown| shown.row.as_ref().is_some_and(|row| row.id == id))
        {
            shown.is_open = is_open;
        }
        is_open
    }
}

fn is_open(open: &[String], id: &str) -> bool {
    open.iter().any(|open| open == id)
}

/// Finds the elements of rows that were added to those shown.
fn find(shown: &mut Vec<Shown>, table: &Element, added: Vec<Row>, open: &[String], second: &Second) {
    let first = table.query_selector(":scope > tbody").ok().flatten();
    let groups = std::iter::successors(first, Element::next_element_sibling).skip(shown.len());
    for (group, row) in groups.zip(added) {
        second.observe(&group);
        let is_open = is_open(open, row.id);
        shown.push(Shown { group: group.unchecked_into(), row: Some(row), is_open, is_stale: false });
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
    /// not the whole table while the visitor drags the slider. Returns whether the element is a new one.
    fn write(&mut self, row: Option<Row>, is_open: bool, look: Look) -> bool {
        let Some(row) = row else { return false };
        let is_alike = |before: &&Row| {
            before.id == row.id && before.status == row.status && before.is_folded == row.is_folded
        };
        let before = self.row.as_ref().filter(|before| self.is_open == is_open && is_alike(before));
        let is_new = before.is_none();
        match before {
            None => {
                self.group.set_class_name(if row.is_folded { "caveat" } else { "" });
                self.group.set_inner_html(&look.inside(&row, Some(is_open)));
            }
            Some(before) if *before != row => self.write_cells(before, &row, look),
            Some(_) => {}
        }
        (self.row, self.is_open, self.is_stale) = (Some(row), is_open, false);
        is_new
    }

    fn write_cells(&self, before: &Row, row: &Row, look: Look) {
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
            html(".rank", &row.rank.map(|rank| rank.to_string()).unwrap_or_default());
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
