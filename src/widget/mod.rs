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
use crate::locale::Locale;
use crate::page;
use crate::query::Query;
use crate::ranking::{Ranking, rank};
use crate::words;
use controls::Controls;
use rows::Rows;

/// What was asked, and the ranking of the catalog that the page carries.
type Answer = Memo<(Query, Ranking<'static>)>;

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
    let asked = Query::parse(&reader::query()).known_to(catalog);
    let as_of = asked.as_of.unwrap_or_else(reader::today);
    let locale = asked.locale(reader::lang());
    reader::speak(locale);
    let form = RwSignal::new(Form::new(asked));
    // To compare two rankings would cost more than it saves.
    let answer: Answer = Memo::new_with_compare(
        move |_| {
            let query = form.with(|form| form.query.clone());
            let ranking = rank(catalog, &query.job, as_of);
            (query, ranking)
        },
        |_, _| true,
    );
    let memory = reader::Memory::default();
    // The address changes once the visitor changes something, and not by itself. Then, too, the answer is spoken.
    Effect::new(move |before: Option<Query>| {
        answer.with(|(query, ranking)| {
            if before.is_some_and(|before| before != *query) {
                memory.keep(query, words::joined(locale.answer(ranking)));
            }
            query.clone()
        })
    });
    let text = move |from: fn(&Query, &Ranking<'static>, Locale) -> String| -> Text {
        Box::new(move || answer.with(|(query, ranking)| from(query, ranking, locale)))
    };

    view! {
        <h1>{locale.of(page::TITLE)}</h1>
        <Controls form answer locale />
        <p class="job" inner_html=text(|_, ranking, locale| page::job(ranking, locale)) />
        <p class="answer" inner_html=text(|_, ranking, locale| page::answer(ranking, locale)) />
        <p class="watch" inner_html=text(|_, ranking, locale| page::watch(ranking, locale)) />
        <div inner_html=text(page::changed) />
        <Rows answer locale places=catalog.routes.len() />
        <details class="unranked" inner_html=text(|_, ranking, locale| page::unranked(ranking, locale)) />
        <footer class="small" inner_html=text(|_, ranking, locale| page::footer(ranking, locale)) />
        <p class="visually-hidden" id="spoken" role="status" />
    }
}
