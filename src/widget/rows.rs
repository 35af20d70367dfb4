//! The ranked routes.

use leptos::prelude::*;

use super::Answer;
use crate::bar::Scale;
use crate::page::{CAPTION, COLUMNS, band, percent};
use crate::sheet::{self, Row};

/// The table of ranked routes. A row keeps its elements, and so its focus, wherever it moves.
#[component]
pub fn Rows(
    /// What to show.
    ranking: Answer,
) -> impl IntoView {
    let scale = Memo::new(move |_| ranking.with(Scale::of));
    let rows = Memo::new(move |_| {
        ranking.with(|ranking| {
            let row = |estimate| sheet::row(estimate, ranking, scale.get());
            ranking.estimates.iter().filter_map(row).collect::<Vec<Row>>()
        })
    });
    let ids = move || rows.with(|rows| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>());
    let head = |(at, column): (usize, &'static str)| {
        view! {
            <th role="columnheader" class:bar=at == 2>
                <span class="visually-hidden">{column}</span>
                {(at == 2).then(|| view! {
                    <div class="ticks" aria-hidden="true">
                        {move || scale.get().labels().into_iter().map(|l| view! { <span>{l}</span> }).collect_view()}
                    </div>
                })}
            </th>
        }
    };
    view! {
        <table class="ranking" role="table">
            <caption class="visually-hidden">{CAPTION}</caption>
            <thead role="rowgroup">
                <tr role="row">{COLUMNS.into_iter().enumerate().map(head).collect_view()}</tr>
            </thead>
            <For each=ids key=String::clone let(id)>
                <Entry id rows ranking scale />
            </For>
        </table>
    }
}

/// One route, and below it its working once it is opened.
#[component]
fn Entry(id: String, rows: Memo<Vec<Row>>, ranking: Answer, scale: Memo<Scale>) -> impl IntoView {
    let key = id.clone();
    let row = Memo::new(move |last: Option<&Option<Row>>| {
        // A row that is about to leave keeps what it said.
        let found = rows.with(|rows| rows.iter().find(|row| row.id == key).cloned());
        found.or_else(|| last.cloned().flatten())
    });
    let read = move |field: fn(&Row) -> String| move || row.with(|row| row.as_ref().map(field).unwrap_or_default());
    let open = RwSignal::new(false);
    let band = move || row.with(|row| row.as_ref().map_or(("fill", 0, 0), |row| band(row.bar)));
    let chips = move || {
        let chips = row.with(|row| row.as_ref().map(|row| (row.shutdown.clone(), row.chips.clone()))).unwrap_or_default();
        let chip = |class: &'static str, text: String| view! { <span class=class>{text}</span> " " };
        let shutdown = chips.0.into_iter().map(move |text| chip("chip shutdown", text));
        shutdown.chain(chips.1.into_iter().map(move |text| chip("chip", text))).collect_view()
    };
    let details = move || {
        let lines = ranking.with(|ranking| {
            let estimate = ranking.estimates.iter().find(|estimate| estimate.route.id == id);
            estimate.map(|estimate| sheet::details(estimate, ranking)).unwrap_or_default()
        });
        lines.into_iter().map(line).collect_view()
    };
    view! {
        <tbody role="rowgroup">
            <tr
                class="route"
                role="row"
                data-route=read(|row| row.id.clone())
                data-status=read(|row| row.status.to_owned())
                data-usd-per-month=read(|row| row.usd_per_month.clone())
            >
                <td role="cell" class="rank">{read(|row| row.rank.clone())}</td>
                <th role="rowheader" scope="row" class="who">
                    <span class="model">{read(|row| row.model.clone())}</span>
                    " "
                    <span class="provider">{read(|row| row.provider.clone())}</span>
                    " "
                    <span class="facts">{read(|row| row.facts.clone())}</span>
                    " "
                    <span class="chips">{chips}</span>
                </th>
                <td role="cell" class="bar">
                    <svg class="scale" aria-hidden="true">
                        <rect class="track" width="100%" />
                        <line class="decades" x2="100%" y1="50%" y2="50%" pathLength=move || scale.get().decades().to_string() />
                        <rect
                            class=move || band().0
                            x=move || percent(band().1)
                            width=move || percent(band().2)
                        />
                        <rect class="mark" x=read(|row| percent(row.bar.typical)) width="3" />
                    </svg>
                    <span class="source">
                        <a href=read(|row| row.source.0.clone()) rel="noreferrer" target="_blank">
                            {read(|row| row.source.1.clone())}
                        </a>
                        " · "
                        {read(|row| row.source.2.clone())}
                    </span>
                </td>
                <td role="cell" class="cost">
                    <span class="month">{read(|row| row.month.clone())}</span>
                    " "
                    <span class="each">{read(|row| row.each.clone())}</span>
                </td>
                <td role="cell" class="open">
                    <button
                        type="button"
                        aria-expanded=move || open.get().to_string()
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <span class="visually-hidden">
                            {read(|row| format!("Working of {}, {}", row.model, row.provider))}
                        </span>
                    </button>
                </td>
            </tr>
            <Show when=move || open.get()>
                <tr class="working" role="row">
                    <td role="cell" colspan="5">
                        <dl>{details.clone()}</dl>
                    </td>
                </tr>
            </Show>
        </tbody>
    }
}

/// One line of an opened row.
fn line(line: sheet::Line) -> impl IntoView {
    let text = match line.link {
        Some(address) => {
            view! { <a href=address rel="noreferrer" target="_blank">{line.text}</a> }.into_any()
        }
        None => line.text.into_any(),
    };
    view! {
        <div>
            <dt>{line.term}</dt>
            <dd>{text}</dd>
        </div>
    }
}
