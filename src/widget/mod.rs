//! The widget: a thin view of the core.
//!
//! One job goes in by the controls, one ranking comes out of a memo, and everything on the page is read from it.

mod controls;
mod reader;
mod rows;

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::catalog::Catalog;
use crate::ranking::{Ranking, rank};
use crate::{page, query::Query, sheet, words};
use controls::Controls;
use rows::Rows;

/// A ranking of the catalog that the page carries.
type Answer = Memo<Ranking<'static>>;

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
    let job = RwSignal::new(asked.job);
    let ranking: Answer = Memo::new(move |_| rank(catalog, &job.get(), as_of));
    let remember = reader::Memory::default();
    Effect::new(move |_| remember.address(&Query { job: job.get(), as_of: asked.as_of }));

    view! {
        <h1>{page::TITLE}</h1>
        <Controls job />
        <p class="answer" role="status">{move || ranking.with(answer)}</p>
        <Rows ranking />
        <details class="unranked">
            <summary>{move || ranking.with(sheet::unranked)}</summary>
            <ul>{move || ranking.with(unranked)}</ul>
        </details>
        <footer class="small">
            <p>{sheet::RULE}</p>
            <p>{move || ranking.with(sheet::checked)}</p>
        </footer>
    }
}

/// The answer in words, its figures set off.
fn answer(ranking: &Ranking) -> impl IntoView + use<> {
    let part = |(text, loud): sheet::Part| if loud { view! { <strong>{text}</strong> }.into_any() } else { text.into_any() };
    sheet::answer(ranking).into_iter().map(part).collect_view()
}

/// What is not ranked, and why.
fn unranked(ranking: &Ranking) -> impl IntoView + use<> {
    let left_out = ranking.estimates.iter().filter(|estimate| !estimate.is_ranked());
    let item = left_out.map(|estimate| {
        view! {
            <li data-route=estimate.route.id.clone() data-status=estimate.status.word()>
                <span class="model">{estimate.route.name()}</span>
                " "
                <span class="provider">{estimate.provider.name.clone()}</span>
                " · "
                <span class="why">{words::reason(estimate, ranking)}</span>
            </li>
        }
    });
    item.collect_view()
}
