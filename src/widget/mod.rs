//! The widget: a thin view of the core.
//!
//! One form keeps the visitor's input. Memos derive the query and its ranking, and the view renders both. The contents
//! of most elements come from [`crate::page`], which also renders the static page. Shared markup and few types of
//! signals and closures keep the code small: generic code is compiled again for each type.

mod controls;
mod host;
mod rows;
mod second;

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::ev::MouseEvent;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::catalog::Catalog;
use crate::estimate::job::Job;
use crate::estimate::ranking::{Ranking, rank};
use crate::page;
use crate::query::author::{Author, ignored};
use crate::query::form::Form;
use crate::query::{By, Query, Session};
use crate::tools::Part;
use crate::units::date::Date;
use crate::units::images::Images;
use crate::units::usd::Usd;
use controls::{Controls, Fields};
use host::Host;
use rows::{Rows, Writer};
use second::Parts;
pub use second::Second;

/// The ranking of the embedded catalog.
type RankingMemo = Memo<Ranking<'static>>;

/// How the list groups its routes, and the words to find.
type ListMemo = Memo<(By, String)>;

/// How the list groups its routes, and their places in the ranking.
type PlacesMemo = Memo<(By, Vec<Vec<usize>>)>;

thread_local! {
    /// The catalog, which every widget on a page shares.
    static CATALOG: Cell<Option<&'static Catalog>> = const { Cell::new(None) };

    static MOUNTED: RefCell<Vec<Mounted>> = const { RefCell::new(Vec::new()) };
}

/// A mounted widget.
struct Mounted {
    /// The element that contains it.
    element: HtmlElement,
    /// Notified once the second module is loaded, or could not be loaded.
    loaded: Rc<Cell<Option<Trigger>>>,
    /// Unmounts it when dropped.
    _handle: Box<dyn Any>,
}

/// Opens the catalog for widgets that are mounted from now on. Returns whether the bytes are one.
#[must_use]
pub fn open(bytes: Vec<u8>) -> bool {
    let catalog = Catalog::open(bytes);
    CATALOG.set(catalog.or(CATALOG.get()));
    catalog.is_some()
}

/// Mounts the widget in an element and replaces its contents, including an earlier widget. Keeps the contents if no catalog
/// is open.
pub fn mount(element: HtmlElement, second: Second) {
    let Some(catalog) = CATALOG.get() else { return };
    MOUNTED.with_borrow_mut(|mounted| mounted.retain(|other| other.element != element));
    element.set_inner_html("");
    let (host, loaded) = (Host::new(element.clone()), Rc::new(Cell::new(None)));
    let notified = Rc::clone(&loaded);
    let handle = mount_to(element.clone(), move || {
        // Created here, so that unmounting the widget frees them.
        let (host, second) = (StoredValue::new_local(host), StoredValue::new_local(second));
        let loaded = Trigger::new();
        notified.set(Some(loaded));
        view! { <Estimator catalog host second loaded /> }
    });
    MOUNTED.with_borrow_mut(|mounted| mounted.push(Mounted { element, loaded, _handle: Box::new(handle) }));
}

/// Fills what waits for the second module in every mounted widget: it is loaded, or could not be loaded.
pub fn loaded() {
    let waiting = MOUNTED
        .with_borrow(|mounted| mounted.iter().filter_map(|widget| widget.loaded.get()).collect::<Vec<_>>());
    waiting.iter().for_each(Notify::notify);
}

/// The whole widget.
#[component]
fn Estimator(
    /// The catalog.
    catalog: &'static Catalog,
    /// The element that contains the widget.
    host: StoredValue<Host, LocalStorage>,
    /// What reaches the second module.
    second: StoredValue<Second, LocalStorage>,
    /// Notified once the second module is loaded.
    loaded: Trigger,
) -> impl IntoView {
    let here = host.get_value();
    let search = here.query();
    let clock = move || catalog.today(host::today());
    let Session { query: asked, author, as_of, locale } =
        Session::new(&search, catalog, host::today(), host::lang());
    let author = StoredValue::new(if here.is_embedded() { author } else { author.without_affiliates() });
    here.set_lang(locale);
    // A post already has a title.
    let level = here.is_inline().then_some("2");
    let ignored = page::ignored(&ignored(&search, catalog, as_of), locale);
    let form = RwSignal::new(Form::new(asked));
    // Leaving a field changes its text but not the query. The memo then prevents a new rendering, which would lose a
    // click on the elements that it replaces.
    let query = Memo::new(move |_| form.with(|form| form.query.clone()));
    // The date may change while the page is open, so the clock is read at every change and when the page is shown
    // again.
    let today = Trigger::new();
    host::when_shown_again(move || today.notify());
    // Opening a tool or changing its inputs does not affect the ranking.
    let asked = Memo::new(move |_| {
        today.track();
        query.with(|query| (query.job.clone(), query.as_of.unwrap_or_else(clock)))
    });
    // Comparing two rankings costs more than it saves.
    let ranking: RankingMemo = Memo::new_owning(move |before: Option<Ranking>| {
        let ranking = asked.with(|(job, as_of)| match before {
            Some(before) => before.updated(job, *as_of),
            None => rank(catalog, job, *as_of),
        });
        (ranking, true)
    });
    // Grouping and finding do not affect the ranking either.
    let listed: ListMemo = Memo::new(move |_| query.with(|query| (query.by, query.find.clone())));
    // Only a horizon makes it depend on the volume who is ranked.
    let market = Memo::new(move |_| {
        asked.with(|(job, as_of)| {
            let images = if job.horizon.is_some() { job.images } else { Images::clamped(1) };
            (Job { images, budget: job.budget.and(Some(Usd::default())), ..job.clone() }, *as_of)
        })
    });
    let places: PlacesMemo = Memo::new(move |_| {
        market.track();
        ranking.with_untracked(|ranking| {
            listed.with(|(by, find)| (*by, page::group::places(ranking, *by, find)))
        })
    });
    let parts = Parts { second, loaded, host, query, ranking, locale };
    let writer = Writer::new(ranking, places, locale, author, parts);
    Effect::new(move |shown: Option<Vec<page::Content>>| {
        let contents =
            ranking.with(|ranking| author.with_value(|author| page::above_the_list(ranking, locale, author)));
        host.with_value(|host| host.write(&shown.unwrap_or_default(), &contents));
        contents
    });
    Effect::new(move |shown: Option<Vec<page::Content>>| {
        market.track();
        let rows = places.with(|(_, places)| places.len());
        let contents = ranking.with_untracked(|ranking| {
            host.with_value(|host| host.show_list(ranking.ranked().next().is_some()));
            let around = |author: &Author| {
                listed.with(|(_, find)| page::around_the_list(rows, ranking, find, locale, author))
            };
            author.with_value(around)
        });
        host.with_value(|host| host.write(&shown.unwrap_or_default(), &contents));
        contents
    });
    Effect::new(move |_| {
        ranking.track();
        places.track();
        writer.update();
    });
    // After the next paint, since the first view comes first.
    let opened = host::after_paint(move || writer.fill_opened());
    Effect::new(move |_| {
        loaded.track();
        ranking.track();
        places.track();
        opened();
    });
    let sync = host::UrlSync::new(&here);
    // Only changes by the visitor update the address and announce the answer.
    Effect::new(move |before: Option<(Query, Date)>| {
        let (query, as_of) = (query.get(), ranking.with(|ranking| ranking.asked.as_of));
        match before {
            Some((before, _)) if before != query => {
                // Finding does not change the answer.
                let spoken = if before.find == query.find { ".answer" } else { ".found span" };
                sync.write(&query, spoken);
            }
            Some((_, before)) if before == as_of => {}
            // On the first run, and on a new day.
            _ => here.fire_answered(),
        }
        (query, as_of)
    });
    // No control changes `since`, so the query is not tracked.
    Effect::new(move |_| {
        loaded.track();
        ranking.track();
        if query.with_untracked(|query| query.since.is_some()) {
            parts.fill_in(".since", Some(Part::Changes));
        }
    });
    let fields = Fields::new(form, locale, host);
    let lift = move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(button) = target.and_then(|target| target.closest("button").ok()?) {
            fields.lift(&button);
        }
    };

    view! {
        <h1 attr:aria-level=level>{locale.text(page::TITLE)}</h1>
        <Controls fields query parts />
        <p class="job" />
        <p class="answer" tabindex="-1" />
        <p class="watch" />
        <p class="lifts" on:click=lift />
        <div class="since" />
        <div
            class="list"
            on:input=move |event| fields.input(&event)
            on:change=move |event| fields.input(&event)
            inner_html=form.with_untracked(|form| page::list_controls(&form.query, locale))
        />
        <p class="lifts found" on:click=lift />
        <Rows writer />
        <button type="button" class="all" aria-expanded="false" on:click=move |_| writer.finish() />
        <details class="unranked" />
        <footer class="small" />
        <p class="ignored" inner_html=ignored />
        <p class="visually-hidden" id="spoken" role="status" />
    }
}
