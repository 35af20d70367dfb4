//! The widget: a thin view of the core.
//!
//! A signal keeps the contents of the controls. Each change of it leads to one pass: the query, its ranking, and what the page
//! shows of it, of which only what differs is written. All markup comes from [`crate::page`], which also renders the static
//! page. Few signals and closures keep the code small: generic code is compiled again for each type.

mod controls;
mod host;
mod rows;
mod second;
mod view;

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::ev::{Event, MouseEvent};
use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::catalog::Catalog;
use crate::query::Session;
use crate::query::author::ignored;
use crate::query::form::Form;
use controls::Fields;
use host::{Before, Host};
pub use second::Second;
use view::View;

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
    let before = Before::of(&element);
    MOUNTED.with_borrow_mut(|mounted| mounted.retain(|other| other.element != element));
    element.set_inner_html("");
    let (host, loaded) = (Host::new(element.clone()), Rc::new(Cell::new(None)));
    let notified = Rc::clone(&loaded);
    // An exception while mounting leaves a widget behind, which must not touch the page that is back.
    let is_mounted = Rc::new(Cell::new(false));
    let mounting = Rc::clone(&is_mounted);
    let handle = mount_to(element.clone(), move || {
        // Created here, so that unmounting the widget frees them.
        let (host, second) = (StoredValue::new_local(host), StoredValue::new_local(second));
        let loaded = Trigger::new();
        notified.set(Some(loaded));
        view! { <Estimator catalog host second loaded before is_mounted=mounting /> }
    });
    is_mounted.set(true);
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
    /// What the element showed before.
    before: Before,
    /// Whether mounting has succeeded.
    is_mounted: Rc<Cell<bool>>,
) -> impl IntoView {
    let here = host.get_value();
    let search = here.query();
    let mut session = Session::new(&search, catalog, host::today(), host::lang());
    if !here.is_embedded() {
        session.author = session.author.without_affiliates();
    }
    let locale = session.locale;
    here.set_lang(locale);
    let form = RwSignal::new(Form::new(session.query.clone()));
    let ignored = ignored(&search, catalog, session.as_of);
    let (view, html) = View::new(catalog, session, &ignored, here, second.get_value(), before);
    let view = view::Handle::new(view);
    let fields = Fields::new(form, locale, host);
    // The date may change while the page is open, so the clock is read at every change and when the page is shown
    // again.
    let today = Trigger::new();
    host::when_shown_again(move || today.notify());
    let mounted = Rc::clone(&is_mounted);
    Effect::new(move |_: Option<()>| {
        today.track();
        let (query, lifted) = form.with(|form| (form.query.clone(), form.lifted));
        if mounted.get() {
            view.pass(query, lifted, catalog.today(host::today()));
        }
    });
    Effect::new(move |_: Option<()>| {
        loaded.track();
        if is_mounted.get() {
            view.fill_parts();
        }
    });
    let leave = host::after_clicks(move || fields.leave());
    let input = move |event: Event| fields.input(&event);
    let click = move |event: MouseEvent| {
        if let Some(target) = host::target(&event) {
            fields.click(&target, view);
            view.click(&target);
        }
    };
    let focus = move |event: web_sys::FocusEvent| {
        if let Some(target) = host::target(&event) {
            view.list_routes(&target);
        }
    };
    let left = move |event: web_sys::FocusEvent| {
        if host::target(&event).is_some_and(|target| matches!(target.closest(".controls"), Ok(Some(_)))) {
            leave();
        }
    };
    view! { <div inner_html=html on:input=input on:change=input on:click=click on:focusin=focus on:focusout=left /> }
}
