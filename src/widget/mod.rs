//! The widget: a thin view of the core.
//!
//! One form goes in, one ranking comes out of a memo, and everything on the page is read from these two. What stands
//! inside an element is written once, in [`crate::page`], for the static page and the widget alike. That and the few
//! types of signals and closures keep the code small: each further type is compiled anew.

mod controls;
mod reader;
mod rows;

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::catalog::Catalog;
use crate::form::Form;
use crate::job::Job;
use crate::ranking::{Ranking, rank};
use crate::{page, query::Query};
use controls::Controls;
use rows::Rows;

/// A ranking of the catalog that the page carries.
type Answer = Memo<Ranking<'static>>;

/// Text that follows a signal.
type Text = Box<dyn Fn() -> String + Send + Sync>;

/// Puts the widget in place of the static page. Where that cannot be done, the static page stays.
pub fn mount() {
    let Some(place) = reader::place() else { return };
    let Ok(catalog) = Catalog::embedded() else { return };
    // The catalog lives as long as the page does.
    let catalog: &'static Catalog = Box::leak(Box::new(catalog));
    place.set_inner_html("");
    mount_to(place, move || view! { <Estimator catalog /> }).forget();
}

/// The whole widget.
#[component]
fn Estimator(
    /// The prices.
    catalog: &'static Catalog,
) -> impl IntoView {
    let asked = Query::parse(&reader::query());
    let as_of = asked.as_of.unwrap_or_else(reader::today);
    let form = RwSignal::new(Form::new(asked.job));
    // To compare two rankings would cost more than it saves.
    let ranking: Answer =
        Memo::new_with_compare(move |_| form.with(|form| rank(catalog, &form.job, as_of)), |_, _| true);
    let remember = reader::Memory::default();
    // The address changes once the visitor changes something, and not by itself.
    Effect::new(move |before: Option<Job>| {
        let job = form.with(|form| form.job);
        if before.is_some_and(|before| before != job) {
            remember.address(&Query { job, as_of: asked.as_of });
        }
        job
    });
    let text = move |from: fn(&Ranking<'static>) -> String| -> Text { Box::new(move || ranking.with(from)) };

    view! {
        <h1>{page::TITLE}</h1>
        <Controls form />
        <p class="answer" role="status" inner_html=text(page::answer) />
        <Rows ranking places=catalog.routes.len() />
        <details class="unranked" inner_html=text(page::unranked) />
        <footer class="small" inner_html=text(page::footer) />
    }
}
