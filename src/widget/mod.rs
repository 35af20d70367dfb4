//! The widget: a thin view of the core.
//!
//! One form goes in, one query and its ranking come out of memos, and everything on the page is read from these. What
//! stands inside an element is written once, in [`crate::page`], for the static page and the widget alike. That and the
//! few types of signals and closures keep the code small: each further type is compiled anew.

mod controls;
mod host;
mod rows;

use std::any::Any;
use std::cell::RefCell;
use std::sync::OnceLock;

use leptos::ev::MouseEvent;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::catalog::Catalog;
use crate::estimate::ranking::{Ranking, rank};
use crate::i18n::locale::Locale;
use crate::page;
use crate::query::Query;
use crate::query::author::{Author, ignored};
use crate::query::form::Form;
use crate::tools;
use crate::units::date::Date;
use controls::Controls;
use host::Host;
use rows::Rows;

/// The ranking of the catalog that the page carries.
type Ranked = Memo<Ranking<'static>>;

/// Text that follows a signal.
type Text = Box<dyn Fn() -> String + Send + Sync>;

/// The prices. Every widget on a page shares them.
static CATALOG: OnceLock<Catalog> = OnceLock::new();

thread_local! {
    /// The widgets that stand, each with what ends it when it is dropped.
    static MOUNTED: RefCell<Vec<(HtmlElement, Box<dyn Any>)>> = const { RefCell::new(Vec::new()) };
}

/// Puts the widget in place of what the element holds, another widget included. Where that cannot be done, what stands
/// there stays.
pub fn mount(element: HtmlElement) {
    let catalog = match CATALOG.get() {
        Some(catalog) => catalog,
        None => match Catalog::embedded() {
            Ok(catalog) => CATALOG.get_or_init(|| catalog),
            Err(_) => return,
        },
    };
    MOUNTED.with_borrow_mut(|mounted| mounted.retain(|(other, _)| *other != element));
    element.set_inner_html("");
    let place = StoredValue::new_local(Host::new(element.clone()));
    let handle = mount_to(element.clone(), move || view! { <Estimator catalog place /> });
    MOUNTED.with_borrow_mut(|mounted| mounted.push((element, Box::new(handle))));
}

/// The whole widget.
#[component]
fn Estimator(
    /// The prices.
    catalog: &'static Catalog,
    /// Where it stands.
    place: StoredValue<Host, LocalStorage>,
) -> impl IntoView {
    let here = place.get_value();
    let said = here.query();
    let asked = Query::parse(&said).known_to(catalog);
    let author = Author::parse(&said);
    let author = StoredValue::new(if here.is_embedded() { author } else { author.without_affiliates() });
    let clock = move || catalog.today(host::today());
    let as_of = asked.as_of.unwrap_or_else(clock);
    let asked = asked.without_future_rate(as_of);
    let locale = asked.locale(host::lang());
    here.speak(locale);
    // A post has a title of its own.
    let level = here.is_inline().then_some("2");
    let slips = page::ignored(&ignored(&said, catalog, as_of), locale);
    let form = RwSignal::new(Form::new(asked));
    // Leaving a field changes what stands in it, and not what is asked. Then nothing is written anew: a click on what is
    // being written would be lost.
    let query = Memo::new(move |_| form.with(|form| form.query.clone()));
    // The day goes on while the page stays open: it is asked anew at every change, and when the page is shown again.
    let today = Trigger::new();
    host::when_shown_again(move || today.notify());
    // A tool that opens, or whose inputs change, asks nothing else of the ranking.
    let asked = Memo::new(move |_| {
        today.track();
        query.with(|query| (query.job.clone(), query.as_of.unwrap_or_else(clock)))
    });
    // To compare two rankings would cost more than it saves.
    let ranking: Ranked =
        Memo::new_with_compare(move |_| asked.with(|(job, as_of)| rank(catalog, job, *as_of)), |_, _| true);
    let memory = host::UrlSync::of(&here);
    // The address changes once the visitor changes something, and not by itself. Then, too, the answer is spoken.
    Effect::new(move |before: Option<(Query, Date)>| {
        let (query, as_of) = (query.get(), ranking.with(|ranking| ranking.asked.as_of));
        match before {
            Some((before, _)) if before != query => memory.keep(&query),
            Some((_, before)) if before == as_of => {}
            // At first, and on another day.
            _ => here.tell(),
        }
        (query, as_of)
    });
    let signed = move |html| author.with_value(|author| author.with_rel(html));
    let text = move |from: fn(&Ranking<'static>, Locale) -> String| -> Text {
        Box::new(move || signed(ranking.with(|ranking| from(ranking, locale))))
    };
    // No control changes the day since which it tells.
    let changed: Text = Box::new(move || {
        signed(ranking.with(|ranking| query.with_untracked(|query| tools::changed(query, ranking, locale))))
    });
    let footer: Text = Box::new(move || {
        ranking.with(|ranking| author.with_value(|author| page::footer(ranking, locale, author)))
    });
    let lift = move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(button) = target.and_then(|target| target.closest("button").ok()?) {
            place.with_value(|place| controls::lift(&button, place, form, locale));
        }
    };

    view! {
        <h1 attr:aria-level=level>{locale.of(page::TITLE)}</h1>
        <Controls form query ranking locale place />
        <p class="job" inner_html=text(|ranking, locale| page::job(&ranking.asked, locale)) />
        <p class="answer" tabindex="-1" inner_html=text(page::answer) />
        <p class="watch" inner_html=text(page::watch) />
        <p class="lifts" on:click=lift inner_html=text(page::lifts) />
        <div inner_html=changed />
        <Rows ranking locale author place places=catalog.routes.len() />
        <button
            type="button"
            class="all"
            aria-expanded="false"
            inner_html=text(page::all)
        />
        <details class="unranked" inner_html=text(page::unranked) />
        <footer class="small" inner_html=footer />
        <p class="slips" inner_html=slips />
        <p class="visually-hidden" id="spoken" role="status" />
    }
}
