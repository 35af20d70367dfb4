//! Renders the controls and the buttons of the tools.

use crate::i18n::tr;
use maud::html;

use crate::i18n::locale::{Locale, Text};
use crate::page::html::{choice, group, problem};
use crate::query::tool::Tool;
use crate::query::{By, Key, Query};
use crate::units::images::Images;
use crate::units::size::Size;

/// Renders the controls for a query. A [`crate::query::form::Form`] identifies them by name.
#[must_use]
pub fn controls(query: &Query, locale: Locale) -> String {
    let job = &query.job;
    let [size, images] = [Key::Size, Key::Images].map(Key::parameter);
    let sizes = html! {
        @for preset in Size::PRESETS {
            @let label = format!("{}×{}", preset.width(), preset.height());
            (choice("size", &preset.to_string(), &label, preset == job.size))
        }
        (choice("size", "", locale.text(tr!(page::CUSTOM)), !job.size.is_preset()))
        div.custom {
            @for (name, label, edge) in [
                ("width", tr!(page::WIDTH), job.size.width()),
                ("height", tr!(page::HEIGHT), job.size.height()),
            ] {
                label {
                    (locale.text(label)) " "
                    input name=(name) type="text" inputmode="numeric" autocomplete="off" value=(edge)
                        aria-describedby="problem-size";
                }
            }
        }
        (problem("problem-size"))
    };
    let volume = locale.text(images.label);
    let controls = html! {
        (group("choice sizes", "sizes", locale.text(size.label), "", !job.size.is_preset(), &sizes))
        div.volume {
            label for="images" { (volume) }
            input name="volume" type="range" class="slider" aria-label=(volume) max=(Images::LAST_STEP)
                value=(job.images.nearest_step()) aria-valuetext=(locale.images_per_month(job.images));
            div.ticks aria-hidden="true" {
                @for tick in locale.text(tr!(page::TICKS_OF_VOLUME)).split(' ') {
                    span { (tick) }
                }
            }
            input name="images" id="images" type="text" inputmode="text" autocomplete="off"
                value=(locale.number(job.images.get())) aria-describedby="problem-images";
            (problem("problem-images"))
        }
    };
    controls.into_string()
}

/// Renders the buttons of the tools.
#[must_use]
pub fn tools(query: &Query, locale: Locale) -> String {
    let tools = html! {
        div.tools {
            @for &tool in Tool::ALL {
                button type="button" name="show" value=(tool.as_str()) id=(tool.as_str())
                    aria-expanded=(query.show == Some(tool)) aria-controls="tool" { (locale.text(tool_label(tool))) }
            }
        }
    };
    tools.into_string()
}

/// Renders the controls of the list: how it groups the routes, and the words to find.
#[must_use]
pub fn list_controls(query: &Query, locale: Locale) -> String {
    let [by, find] = [Key::By, Key::Find].map(Key::parameter);
    let name = locale.text(tr!(page::FIND_MODEL_OR_PROVIDER));
    let groupings =
        [(By::Model, tr!(page::MODEL)), (By::Provider, tr!(page::PROVIDER)), (By::Route, tr!(page::ROUTE))];
    let groupings = html! {
        @for (grouping, label) in groupings {
            (choice(by.key.as_str(), grouping.as_str(), locale.text(label), query.by == grouping))
        }
    };
    let controls = html! {
        (group("choice by", "groupings", locale.text(by.label), "", false, &groupings))
        input name=(find.key.as_str()) type="search" aria-label=(name) placeholder=(name) autocomplete="off"
            spellcheck="false" enterkeyhint="search" value=(query.find);
    };
    controls.into_string()
}

/// Returns the label of a tool's button, in English and German.
const fn tool_label(tool: Tool) -> Text {
    match tool {
        Tool::Options => tr!(query::FILTERS),
        Tool::Chart => tr!(query::COMPARE),
        Tool::Routing => tr!(query::SPLIT_TWO_MODELS),
        Tool::SelfHost => tr!(query::HOST_IT_YOURSELF),
        Tool::Share => tr!(query::SHARE_AND_EXPORT),
    }
}
