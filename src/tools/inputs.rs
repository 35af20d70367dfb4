//! The inputs of the tools. [`super::answers`] renders the results below them.

use crate::i18n::tr;
use maud::{Markup, PreEscaped, html};

use crate::catalog::Model;
use crate::catalog::{Catalog, Latency, Route, Tier};
use crate::estimate::asked::Asked;
use crate::estimate::job::BatchUse;
use crate::i18n::locale::Locale;
use crate::i18n::text;
use crate::page::html::{choice, group, problem, with_hint};
use crate::query::axis::Axis;
use crate::query::form::Form;
use crate::query::machine::Machine;
use crate::query::parameter::{Number, Parameter};
use crate::query::tool::Tool;
use crate::query::{self, Key};
use crate::tools::chart;

/// Everything that the inputs of a tool are rendered from.
struct Inputs<'a> {
    form: &'a Form,
    catalog: &'a Catalog,
    locale: Locale,
}

/// Returns the inputs of the open tool; empty if no tool is open.
#[must_use]
pub fn tool(form: &Form, asked: &Asked, locale: Locale) -> String {
    let inputs = Inputs { form, catalog: asked.catalog, locale };
    let markup = match form.query.show {
        Some(Tool::Options) => inputs.options(),
        Some(Tool::Chart) => html! {
            (inputs.axis())
            @if form.query.axis == Axis::Score {
                label.over.below {
                    span { (locale.text(Key::Images.parameter().label)) }
                    (PreEscaped(chart::slider(form.query.axis, asked, locale)))
                }
            } @else {
                div.over { (PreEscaped(chart::slider(form.query.axis, asked, locale))) }
            }
        },
        Some(Tool::Routing) => inputs.routing(),
        Some(Tool::SelfHost) => inputs.self_host(),
        Some(Tool::Share) | None => html! {},
    };
    markup.into_string()
}

impl Inputs<'_> {
    /// A group of choices for a parameter.
    fn group(&self, class: &str, name: &str, key: Key, inside: &Markup) -> Markup {
        let Parameter { label, hint, .. } = key.parameter();
        group(class, name, self.locale.text(*label), self.locale.text(*hint), false, inside)
    }

    /// A text field with its label, its unit and a place for its error message.
    fn field(&self, key: Key) -> Markup {
        let Parameter { label, hint, .. } = key.parameter();
        let name = key.as_str();
        // The bare name is already the id of a tool's button.
        let (id, wrong) = (format!("field-{name}"), format!("problem-{name}"));
        html! {
            div.field {
                label for=(id) { (with_hint(self.locale.text(*label), self.locale.text(*hint))) }
                input id=(id) name=(name) type="text" inputmode=(key.number().map_or("text", Number::pad))
                    autocomplete="off" value=(self.form.text(key, self.locale)) aria-describedby=(wrong);
                (problem(&wrong))
            }
        }
    }

    /// A drop-down list for a parameter, with its label.
    fn select(&self, key: Key, options: &Markup) -> Markup {
        let name = key.as_str();
        html! {
            div.field {
                label for=(name) { (self.locale.text(key.parameter().label)) }
                select id=(name) name=(name) { (options) }
            }
        }
    }

    /// A list of all priced routes that name a model, after the options in `before`.
    fn routes(&self, key: Key, before: &[(&str, &str)], chosen: &str) -> Markup {
        // A price that names no model cannot be compared, so it is listed only if the address selects it.
        let is_listed =
            |route: &&Route| !route.quotes.is_empty() && (route.names_model() || route.id == chosen);
        let options = html! {
            @for (value, label) in before { (option(value, label, chosen)) }
            @for route in self.catalog.routes.iter().filter(is_listed) {
                @let provider = self.catalog.provider(route).map_or("", |provider| provider.name);
                (option(route.id, &format!("{}, {provider}", self.locale.route(route)), chosen))
            }
        };
        self.select(key, &options)
    }

    fn options(&self) -> Markup {
        let (job, locale) = (&self.form.query.job, self.locale);
        let batches = [
            ("0", BatchUse::Off, tr!(tools::NO)),
            ("1", BatchUse::Offered, tr!(tools::WHERE_OFFERED)),
            ("only", BatchUse::Only, tr!(tools::BATCH_ONLY)),
        ];
        let batches = html! {
            @for (value, batch, label) in batches {
                (choice("batch", value, locale.text(label), job.batch == batch))
            }
        };
        let latencies = html! {
            (choice("latency", "any", locale.text(tr!(tools::ANY)), job.latency.is_none()))
            @for &latency in Latency::ALL {
                @let label = text::capitalized(locale.latency(latency));
                (choice("latency", latency.as_str(), &label, job.latency == Some(latency)))
            }
        };
        let editing = locale.text(tr!(tools::ONLY_ROUTES_THAT_EDIT));
        let direct = locale.text(tr!(tools::NO_RESELLERS));
        let open_weights = locale.text(tr!(tools::ONLY_OPEN_WEIGHTS));
        let providers = html! {
            @for provider in &self.catalog.providers {
                @let is_checked = job.providers.iter().any(|id| id == provider.id);
                (check("provider", provider.id, provider.name, is_checked))
            }
        };
        html! {
            div.fields {
                @for key in [Key::Reject, Key::References, Key::Steps, Key::GpuSeconds, Key::Budget, Key::AtLeast] { (self.field(key)) }
            }
            (self.group("choice", "batches", Key::Batch, &batches))
            (self.group("choice", "ranked", Key::Horizon, &self.horizons()))
            (self.group("choice", "latencies", Key::Latency, &latencies))
            (self.group("checks", "edits", Key::Editing, &check("editing", "1", editing, job.editing)))
            (self.group("checks", "sellers", Key::Direct, &check("direct", "1", direct, job.direct)))
            (self.group("checks", "weights", Key::OpenWeights, &check("open_weights", "1", open_weights, job.open_weights)))
            (self.group("checks", "providers", Key::Provider, &providers))
        }
    }

    /// The choices for the ranking's horizon: two, plus a third if the address sets another number of months.
    fn horizons(&self) -> Markup {
        let (horizon, locale) = (self.form.query.job.horizon, self.locale);
        html! {
            (choice("horizon", "", locale.text(tr!(tools::THIS_MONTH)), horizon.is_none()))
            (choice("horizon", "12", locale.text(tr!(tools::COMING_12_MONTHS)), horizon == Some(12)))
            @if let Some(other) = horizon.filter(|months| *months != 12) {
                @let count = other.to_string();
                @let label = if other == 1 { tr!(tools::MONTH) } else { tr!(tools::MONTHS) };
                (choice("horizon", &count, &locale.format(label, &[&count]), true))
            }
        }
    }

    fn axis(&self) -> Markup {
        let axes = [
            (Axis::Score, tr!(tools::SCORE)),
            (Axis::Volume, tr!(tools::VOLUME)),
            (Axis::Resolution, tr!(tools::RESOLUTION)),
        ];
        let choices = html! {
            @for (axis, label) in axes {
                (choice("chart", axis.as_str(), self.locale.text(label), axis == self.form.query.axis))
            }
        };
        self.group("choice axis", "axes", Key::Chart, &choices)
    }

    fn routing(&self) -> Markup {
        let split = &self.form.query.split;
        let suggest = [("", self.locale.text(tr!(tools::SUGGEST_THE_CHEAPEST)))];
        let tiers = html! {
            @for &tier in Tier::ALL {
                @let label = text::capitalized(self.locale.tier(tier));
                (choice("better_tier", tier.as_str(), &label, split.tier == tier))
            }
        };
        html! {
            div.fields {
                (self.field(Key::Share))
                (self.routes(Key::Cheap, &suggest, split.cheap.as_deref().unwrap_or_default()))
                (self.routes(Key::Better, &suggest, split.better.as_deref().unwrap_or_default()))
            }
            (self.group("choice", "better_tiers", Key::BetterTier, &tiers))
        }
    }

    fn self_host(&self) -> Markup {
        let locale = self.locale;
        let typed = [Key::ImagesPerHour, Key::Utilization, Key::LaborHours, Key::LaborUsdPerHour];
        let around_the_clock = locale.text(tr!(tools::PAID_AROUND_THE_CLOCK));
        let (machine, always_on) = match self.form.query.host.machine {
            Machine::Server { .. } => ("server", false),
            Machine::Gpu { always_on, .. } => ("gpu", always_on),
        };
        let machines = [("server", tr!(tools::SERVER_BY_THE_MONTH)), ("gpu", tr!(tools::GPU_BY_THE_HOUR))];
        let machines = html! {
            @for (value, label) in machines {
                (choice("machine", value, locale.text(label), value == machine))
            }
        };
        html! {
            fieldset.host name="host" data-machine=(machine) {
                legend.visually-hidden { (locale.text(tr!(tools::YOUR_OWN_MACHINE))) }
                (group("choice", "machines", locale.text(tr!(tools::MACHINE)), "", false, &machines))
                div.fields {
                    (self.models())
                    div.server { (self.field(Key::ServerUsdPerMonth)) }
                    div.gpu { (self.field(Key::GpuUsdPerHour)) }
                    @for key in typed { (self.field(key)) }
                    (self.against())
                }
                div.gpu { (check("always_on", "1", around_the_clock, always_on)) }
            }
        }
    }

    /// The list of models that your own machine can run.
    fn models(&self) -> Markup {
        let chosen = self.form.query.runs();
        let non_commercial = self.locale.text(tr!(tools::NON_COMMERCIAL));
        let options = html! {
            @for model in Model::all(self.catalog) {
                @let only = model.non_commercial().map_or("", |_| non_commercial);
                (option(model.id, &[model.name(), only].concat(), chosen))
            }
        };
        self.select(Key::Runs, &options)
    }

    /// The list of prices to compare your own machine with.
    fn against(&self) -> Markup {
        let (chosen, locale) = (self.form.query.against.as_str(), self.locale);
        let own = locale.format(tr!(tools::AN_IMAGE), &[&query::text::typed(chosen, locale)]);
        let mut before = vec![
            ("", locale.text(tr!(tools::THE_SAME_MODEL_HOSTED))),
            ("0.04", locale.text(tr!(tools::CENTS_4_AN_IMAGE))),
            ("0.08", locale.text(tr!(tools::CENTS_8_AN_IMAGE))),
        ];
        if !chosen.contains('/') && before.iter().all(|(value, _)| *value != chosen) {
            before.push((chosen, &own));
        }
        self.routes(Key::Against, &before, chosen)
    }
}

fn check(name: &str, value: &str, label: &str, is_checked: bool) -> Markup {
    html! {
        label.check {
            input type="checkbox" name=(name) value=(value) checked=[is_checked.then_some("")];
            span { (label) }
        }
    }
}

fn option(value: &str, label: &str, chosen: &str) -> Markup {
    html! { option value=(value) selected=[(value == chosen).then_some("")] { (label) } }
}
