//! The three questions, and the batch option.

use leptos::prelude::*;

use crate::catalog::Tier;
use crate::job::{Images, Job};
use crate::page::{BATCH, TICKS, preset_label, presets, tier_label};
use crate::size::Size;

/// Everything that the visitor sets.
#[component]
pub fn Controls(
    /// The question; every input event changes it at once.
    job: RwSignal<Job>,
) -> impl IntoView {
    view! {
        <form class="controls" on:submit=|event| event.prevent_default()>
            <Resolution job />
            <QualityTier job />
            <Volume job />
            <label class="batch">
                <input
                    type="checkbox"
                    prop:checked=move || job.with(|job| job.batch)
                    on:input:target=move |event| job.update(|job| job.batch = event.target().checked())
                />
                <span>{BATCH.0}</span>
                " "
                <span class="hint">{BATCH.1}</span>
            </label>
        </form>
    }
}

/// The size of the images: presets, or any width and height.
#[component]
fn Resolution(job: RwSignal<Job>) -> impl IntoView {
    let size = move || job.with(|job| job.size);
    let custom = RwSignal::new(!presets().contains(&size()));
    // What stands in the two fields; the job follows as soon as it makes a size.
    let (width, height) = (RwSignal::new(size().width().to_string()), RwSignal::new(size().height().to_string()));
    let typed = move || format!("{}x{}", width.get(), height.get()).parse::<Size>();
    let problem = Memo::new(move |_| custom.get() && typed().is_err());
    let choose = move |chosen: Size| {
        custom.set(false);
        width.set(chosen.width().to_string());
        height.set(chosen.height().to_string());
        job.update(|job| job.size = chosen);
    };
    let edge = move |label: &'static str, field: RwSignal<String>| {
        let bad = move || problem.get() && Size::new(field.get().trim().parse().unwrap_or(0), Size::MIN_EDGE).is_none();
        let set = move |text: String| {
            field.set(text);
            if let Ok(size) = typed() {
                job.update(|job| job.size = size);
            }
        };
        view! {
            <label>
                {label}
                " "
                <input
                    type="number"
                    min=Size::MIN_EDGE
                    max=Size::MAX_EDGE
                    prop:value=field
                    aria-invalid=move || bad().to_string()
                    aria-describedby="size-problem"
                    on:input:target=move |event| set(event.target().value())
                />
            </label>
        }
    };
    view! {
        <fieldset class="choice sizes" role="radiogroup" aria-label="Resolution">
            <legend>"Resolution"</legend>
            {presets()
                .map(|preset| {
                    radio("size", preset_label(preset), move || !custom.get() && size() == preset, move || choose(preset))
                })
                .collect_view()}
            {radio("size", "Custom".to_owned(), move || custom.get(), move || custom.set(true))}
            <Show when=move || custom.get()>
                <div class="custom">
                    {edge("Width", width)} {edge("Height", height)} <span class="unit">"pixels"</span>
                </div>
            </Show>
            <p class="problem" id="size-problem" role="alert" hidden=move || !problem.get()>
                {move || {
                    let what = format!(
                        "Type a width and a height from {} to {} pixels. The ranking below is still for {}.",
                        Size::MIN_EDGE,
                        Size::MAX_EDGE,
                        crate::words::size(size()),
                    );
                    problem.get().then_some(what)
                }}
            </p>
        </fieldset>
    }
}

/// The least tier that will do.
#[component]
fn QualityTier(job: RwSignal<Job>) -> impl IntoView {
    let choice = move |tier: Option<Tier>| {
        let checked = move || job.with(|job| job.tier == tier);
        radio("tier", tier_label(tier).to_owned(), checked, move || job.update(|job| job.tier = tier))
    };
    view! {
        <fieldset class="choice tiers" role="radiogroup" aria-label="Quality tier">
            <legend>"Quality tier " <span class="hint">"at least"</span></legend>
            {[None].into_iter().chain(Tier::ALL.map(Some)).map(choice).collect_view()}
        </fieldset>
    }
}

/// The number of images: a logarithmic slider tied to a text box.
#[component]
fn Volume(job: RwSignal<Job>) -> impl IntoView {
    let images = move || job.with(|job| job.images);
    // What stands in the box while the visitor types; otherwise the job's number stands there.
    let typed = RwSignal::new(None::<String>);
    let problem = move || typed.get().and_then(|text| text.parse::<Images>().err()).map(|e| e.to_string());
    let write = move |text: String| {
        if let Ok(images) = text.parse() {
            job.update(|job| job.images = images);
        }
        typed.set(Some(text));
    };
    let slide = move |step: String| {
        typed.set(None);
        if let Ok(step) = step.parse() {
            job.update(|job| job.images = Images::at_step(step));
        }
    };
    view! {
        <div class="volume">
            <label for="images">"Images per month"</label>
            <input
                type="range"
                class="slider"
                aria-label="Images per month"
                min="0"
                max=Images::LAST_STEP
                step="1"
                prop:value=move || images().nearest_step().to_string()
                aria-valuetext=move || format!("{} images per month", images())
                on:input:target=move |event| slide(event.target().value())
            />
            <div class="ticks" aria-hidden="true">
                {TICKS.map(|tick| view! { <span>{tick}</span> }).collect_view()}
            </div>
            <input
                id="images"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                prop:value=move || typed.get().unwrap_or_else(|| images().to_string())
                aria-invalid=move || problem().is_some().to_string()
                aria-describedby="images-problem"
                on:input:target=move |event| write(event.target().value())
                on:blur=move |_| if problem().is_none() { typed.set(None) }
            />
            <p class="problem" id="images-problem" role="alert" hidden=move || problem().is_none()>
                {problem}
            </p>
        </div>
    }
}

/// One of several choices: a real radio button, shown as a segment.
fn radio(
    name: &'static str,
    label: String,
    checked: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <label>
            <input type="radio" name=name prop:checked=checked on:input=move |_| choose() />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
