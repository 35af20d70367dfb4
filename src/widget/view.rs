//! What the page shows, and the pass that brings it in line with the controls.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::Element;

use super::host::{Before, Focus, Host, UrlSync};
use super::rows::{self, Rows};
use super::second::{Parts, Second};
use crate::catalog::Catalog;
use crate::estimate::job::Job;
use crate::estimate::ranking::{Ranking, rank};
use crate::i18n::locale::Locale;
use crate::page::group::{List, places};
use crate::page::{self, Content, Live, Look};
use crate::query::author::{Author, Ignored};
use crate::query::axis::Axis;
use crate::query::tool::Tool;
use crate::query::{Query, Session};
use crate::tools::Part;
use crate::units::date::Date;

/// What the page shows.
pub(super) struct View {
    locale: Locale,
    author: Author,
    host: Host,
    second: Second,
    sync: UrlSync,
    /// The query, and its ranking on the day.
    query: Query,
    ranking: Ranking<'static>,
    /// The places in the ranking of the routes of each row.
    places: Vec<Vec<usize>>,
    /// The contents above and around the list.
    above: Vec<Content>,
    caveats: Vec<Content>,
    around: Vec<Content>,
    /// Whether the caveats are still those of an earlier ranking.
    has_old_caveats: bool,
    rows: Rows,
    /// What the inputs of the open tool depend on.
    inputs: Option<(Option<Tool>, Axis, usize)>,
    /// Whether there was a first pass.
    is_announced: bool,
}

/// The view of a widget.
#[derive(Clone, Copy)]
pub(super) struct Handle {
    view: StoredValue<View, LocalStorage>,
    /// Rows out of sight wait until the visitor pauses, and answers of tools until the first view is painted. Dropping a
    /// timeout cancels it.
    waiting: StoredValue<[Option<Timeout>; 2], LocalStorage>,
}

/// Returns what of a query decides the answer of its tool. Only links and exports depend on how the list groups its routes and
/// on the words to find.
fn of_tool(query: &Query) -> Query {
    let Query { by, find, .. } = Query::default();
    if query.show == Some(Tool::Share) { query.clone() } else { Query { by, find, ..query.clone() } }
}

impl View {
    /// Returns the view of what a page asks, and its HTML.
    pub(super) fn new(
        catalog: &'static Catalog,
        session: Session,
        ignored: &[Ignored],
        host: Host,
        second: Second,
        before: Before,
    ) -> (Self, String) {
        let Session { query, author, as_of, locale } = session;
        let ranking = rank(catalog, &query.job, as_of);
        let places = places(&ranking, query.by, &query.find);
        let above = page::above_the_list(&ranking, locale, &author);
        // The caveats take longest. If the static page answers the same question, its caveats stay until they follow after the
        // paint.
        let kept = before.caveats.filter(|_| query.job == Job::default());
        let has_old_caveats = kept.is_some();
        let caveats = match kept {
            Some(kept) => vec![(page::CAVEATS, kept)],
            None => page::caveats(&ranking, locale, &author),
        };
        let list = List::of(&ranking, query.by, &query.find, &places);
        let around = page::around_the_list(&list, &query.find, locale, &author);
        let count = places.len();
        let first = if host.is_in_full() { count } else { page::FIRST_ROWS };
        let (rows, html) = Rows::new(Look::new(&list, locale, &author), first, count, before.rows);
        let live = Live { is_inline: host.is_inline(), ignored };
        let mut contents: Vec<Content> = above.iter().chain(&caveats).chain(&around).cloned().collect();
        contents.push((page::ROUTES, page::routes(&ranking.asked, false, locale)));
        let html = page::frame(&query, locale, Some(live), &contents, list.unfolded(), &html);
        let sync = UrlSync::new(&host);
        let view = Self {
            locale,
            author,
            host,
            second,
            sync,
            query,
            ranking,
            places,
            above,
            caveats,
            around,
            has_old_caveats,
            rows,
            inputs: None,
            is_announced: false,
        };
        (view, html)
    }
}

/// What a pass has changed.
struct Turn {
    /// Whether the page shows another ranking or list.
    is_new: bool,
    /// Whether the answer of the open tool may have changed.
    is_answer: bool,
    /// What to announce of the visitor's change; `None` without a change.
    spoken: Option<&'static str>,
    /// Whether this is the first pass, or one for a new day.
    is_day: bool,
    /// The focus on a row that may have moved.
    focus: Option<Focus>,
}

impl View {
    /// Answers a query, and writes what differs.
    fn turn(&mut self, query: Query, as_of: Date) -> Turn {
        let before = &self.ranking.asked;
        let is_day = before.as_of != as_of;
        let is_ranking = is_day || before.job != query.job;
        let is_market = is_day || before.job.market() != query.job.market();
        let is_list = is_market || self.query.by != query.by || self.query.find != query.find;
        let is_new = is_ranking || is_list;
        let is_answer = of_tool(&self.query) != of_tool(&query) || is_ranking && query.show.is_some();
        // Finding does not change the answer.
        let spoken = if self.query.find == query.find { ".answer" } else { ".found span" };
        let spoken = (self.query != query).then_some(spoken);
        self.query = query;
        let (locale, author, host) = (self.locale, &self.author, &self.host);
        if is_ranking {
            self.ranking.update(&self.query.job, as_of);
            let above = page::above_the_list(&self.ranking, locale, author);
            host.write(&self.above, &above);
            self.above = above;
            self.has_old_caveats = true;
            // These are quick if only the volume has changed. If not, they follow after the paint.
            if !is_market {
                self.write_caveats();
            }
        }
        if is_list {
            let (ranking, Query { by, find, .. }) = (&self.ranking, &self.query);
            self.places = places(ranking, *by, find);
            let list = List::of(ranking, *by, find, &self.places);
            let around = page::around_the_list(&list, find, self.locale, &self.author);
            self.host.write(&self.around, &around);
            self.around = around;
            self.host.show_list(ranking.ranked().next().is_some());
        }
        // A row group that is rewritten loses the focus.
        let focus = if is_new { Focus::within(&self.host, ".ranking tbody") } else { None };
        let is_day = is_day || !self.is_announced;
        if is_new || !self.is_announced {
            self.begin_rows(is_new, focus.as_ref());
        }
        self.is_announced = true;
        Turn { is_new, is_answer, spoken, is_day, focus }
    }

    fn write_caveats(&mut self) {
        if !std::mem::take(&mut self.has_old_caveats) {
            return;
        }
        let caveats = page::caveats(&self.ranking, self.locale, &self.author);
        self.host.write(&self.caveats, &caveats);
        self.caveats = caveats;
    }

    /// Begins a new list with the rows in sight, or finds those of the first one in the page.
    fn begin_rows(&mut self, is_new: bool, focus: Option<&Focus>) {
        let Some(table) = self.host.find(".ranking") else { return };
        let list = List::of(&self.ranking, self.query.by, &self.query.find, &self.places);
        let look = Look::new(&list, self.locale, &self.author);
        self.rows.bind(table, &self.second);
        if is_new {
            self.rows.begin(look, self.places.len(), &self.second);
        }
        self.rows.write_in_sight(look, focus.map(Focus::route));
    }

    /// Writes up to `most` rows that wait. Returns whether the details of an opened row are gone.
    fn write_rows(&mut self, most: usize) -> bool {
        let list = List::of(&self.ranking, self.query.by, &self.query.find, &self.places);
        self.rows.write(Look::new(&list, self.locale, &self.author), most, &self.second)
    }

    fn parts(&self) -> Parts {
        Parts::of(&self.second, &self.query, &self.host.query(), self.ranking.asked.as_of, self.locale)
    }
}

impl Handle {
    /// Creates the handle of a view.
    pub(super) fn new(view: View) -> Self {
        Self { view: StoredValue::new_local(view), waiting: StoredValue::new_local([None, None]) }
    }

    /// Brings the page in line with a query, which `lifted` counts the lifted filters of, on the query's day or today.
    pub(super) fn pass(self, query: Query, lifted: usize, today: Date) {
        let as_of = query.as_of.unwrap_or(today);
        let inputs = Some((query.show, query.axis, lifted));
        let turn = self.view.try_update_value(|view| view.turn(query, as_of));
        let Some(Turn { is_new, is_answer, spoken, is_day, focus }) = turn else { return };
        // Moving the focus and replacing fields fires events, whose handlers may use the view.
        if let Some(focus) = focus {
            focus.restore();
        }
        let was = self.view.try_update_value(|view| std::mem::replace(&mut view.inputs, inputs));
        // The inputs of a tool are rendered when it opens or when something else changes them, but not while the visitor
        // types.
        if was != Some(inputs) {
            self.fill_inputs();
        }
        if is_new {
            self.fill_since();
        }
        if is_new || is_day {
            self.wait(100);
        }
        if is_new || is_answer || is_day {
            // After the next paint, since the first view comes first.
            self.delay(1, 0, if spoken.is_none() && is_day { Self::finish_and_tell } else { Self::finish });
        }
        // Only changes by the visitor update the address and announce the answer.
        if let Some(spoken) = spoken {
            self.view.with_value(|view| view.sync.write(&view.query, spoken));
        }
    }

    /// Writes what takes longest.
    fn finish(self) {
        self.view.update_value(View::write_caveats);
        self.fill_answers();
    }

    fn finish_and_tell(self) {
        self.finish();
        self.view.with_value(|view| view.host.fire_answered());
    }

    /// Handles a click on a row or on the button that shows all.
    pub(super) fn click(self, target: &Element) {
        let within = |selector: &str| target.closest(selector).ok().flatten();
        if within(".all, .caveats").is_some() {
            self.write_rows(usize::MAX);
            self.wait(0);
        }
        let Some(summary) = within(".ranking summary") else { return };
        let Some(id) = summary.get_attribute("data-of") else { return };
        let is_open = self.view.try_update_value(|view| view.rows.toggle(&id));
        if is_open == Some(true)
            && let Some(place) = rows::open(&summary)
        {
            self.parts(|parts| parts.fill(&place, Part::Details, &id));
        }
    }

    /// Fills the first descendant of the widget that matches a selector with a part.
    pub(super) fn fill(self, selector: &str, part: Part, argument: &str) {
        if let Some(place) = self.find(selector) {
            self.parts(|parts| parts.fill(&place, part, argument));
        }
    }

    /// Returns a part as text. Empty if the second module is not loaded.
    pub(super) fn text(self, part: Part, argument: &str) -> String {
        let mut text = String::new();
        self.parts(|parts| text = parts.text(part, argument));
        text
    }

    /// Fills everything that the second module renders.
    pub(super) fn fill_parts(self) {
        self.fill_inputs();
        self.fill_answers();
        self.fill_since();
    }

    fn find(self, selector: &str) -> Option<Element> {
        self.view.try_with_value(|view| view.host.find(selector))?
    }

    /// Asks for parts, outside of the view: what is rendered may fire events.
    fn parts(self, ask: impl FnOnce(&Parts)) {
        if let Some(parts) = self.view.try_with_value(View::parts) {
            ask(&parts);
        }
    }

    /// Lists every route to use today, once the visitor comes to that list.
    pub(super) fn list_routes(self, target: &Element) {
        // Without the others, it has the placeholder and at most the one in use.
        if target.id() == "using" && target.child_element_count() <= 2 {
            let all = self.view.try_with_value(|view| page::routes(&view.ranking.asked, true, view.locale));
            target.set_inner_html(&all.unwrap_or_default());
        }
    }

    fn tool(self) -> Option<Tool> {
        self.view.try_with_value(|view| view.query.show)?
    }

    fn fill_tool(self, selector: &str, part: Part) {
        let Some(place) = self.find(selector) else { return };
        if self.tool().is_some() {
            self.parts(|parts| parts.fill(&place, part, ""));
        } else if place.first_element_child().is_some() {
            self.parts(|parts| parts.empty(&place));
        }
    }

    fn fill_inputs(self) {
        self.fill_tool("#tool .inputs", Part::Inputs);
    }

    /// Fills the answer of the open tool, and the opened rows.
    fn fill_answers(self) {
        self.fill_tool("#tool .answers", Part::Answers);
        self.fill_opened();
    }

    fn fill_opened(self) {
        let opened = self.view.try_with_value(|view| view.rows.opened()).unwrap_or_default();
        if opened.is_empty() {
            return;
        }
        self.parts(|parts| opened.iter().for_each(|(place, id)| parts.fill(place, Part::Details, id)));
    }

    /// Writes up to `most` rows that wait, with the details of opened ones.
    fn write_rows(self, most: usize) {
        if self.view.try_update_value(|view| view.write_rows(most)) == Some(true) {
            self.fill_opened();
        }
    }

    /// Fills what has changed since a day, if the address asks for it.
    fn fill_since(self) {
        if self.view.try_with_value(|view| view.query.since.is_some()) == Some(true) {
            self.fill(".since", Part::Changes, "");
        }
    }

    /// Writes the rows that wait, a few at a time.
    fn wait(self, milliseconds: u32) {
        if self.view.try_with_value(|view| view.rows.waits()) == Some(true) {
            self.delay(0, milliseconds, |view| {
                let focus = view.view.try_with_value(|view| Focus::within(&view.host, ".ranking tbody"));
                view.write_rows(rows::AT_ONCE);
                focus.flatten().iter().for_each(Focus::restore);
                view.wait(0);
            });
        }
    }

    fn delay(self, which: usize, milliseconds: u32, then: fn(Self)) {
        let timeout = Some(Timeout::new(milliseconds, move || then(self)));
        self.waiting.update_value(|waiting| {
            if let Some(place) = waiting.get_mut(which) {
                *place = timeout;
            }
        });
    }
}
