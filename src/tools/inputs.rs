//! The inputs of the tools. What they answer stands below them, see [`super::answers`].

use crate::catalog::Model;
use crate::catalog::{Catalog, Latency, Route, Tier};
use crate::estimate::asked::Asked;
use crate::estimate::job::BatchUse;
use crate::i18n::locale::Locale;
use crate::i18n::text;
use crate::page::html::Html;
use crate::query::axis::Axis;
use crate::query::form::Form;
use crate::query::machine::Machine;
use crate::query::parameters::{Number, Parameter};
use crate::query::tool::Tool;
use crate::query::{self, Key};
use crate::tools::chart;

/// What the inputs of a tool are made from.
struct Inputs<'a> {
    form: &'a Form,
    catalog: &'a Catalog,
    locale: Locale,
    out: Html,
}

/// The inputs of the tool that stands open; nothing where none does.
#[must_use]
pub fn tool(form: &Form, asked: &Asked, locale: Locale) -> String {
    let mut inputs = Inputs { form, catalog: asked.catalog, locale, out: Html::default() };
    match form.query.show {
        Some(Tool::Options) => inputs.options(),
        Some(Tool::Chart) => {
            inputs.axis();
            inputs.out.raw("<div class=\"over\">");
            inputs.out.raw(&chart::slider(form.query.axis, asked, locale));
            inputs.out.raw("</div>");
        }
        Some(Tool::Routing) => inputs.routing(),
        Some(Tool::SelfHost) => inputs.self_host(),
        Some(Tool::Share) | None => {}
    }
    inputs.out.finish()
}

impl Inputs<'_> {
    /// Begins the group of choices for a parameter.
    fn group(&mut self, class: &str, name: &str, key: Key) {
        let (locale, Parameter { label, hint, .. }) = (self.locale, key.parameter());
        self.out.group(class, name, locale.of(*label), locale.of(*hint), false);
    }

    /// A text field with its label, its unit, and a place for what is wrong with it.
    fn field(&mut self, key: Key) {
        let Parameter { label, hint, .. } = key.parameter();
        let (label, unit) = (self.locale.of(*label), self.locale.of(*hint));
        let name = key.as_str();
        // Not the name alone, which is the id of a tool's button too.
        let (id, problem) = (format!("field-{name}"), format!("problem-{name}"));
        let value = self.form.text(key, self.locale);
        self.out.raw("<div class=\"field\">");
        self.out.open("label", &[("for", &id)]);
        self.out.text(label);
        if !unit.is_empty() {
            self.out.raw(" ");
            self.out.element("span", "hint", unit);
        }
        self.out.raw("</label>");
        let pad = key.number().map_or("text", Number::pad);
        let attributes = [
            ("id", id.as_str()),
            ("name", name),
            ("type", "text"),
            ("inputmode", pad),
            ("autocomplete", "off"),
            ("value", value.as_str()),
            ("aria-describedby", problem.as_str()),
        ];
        self.out.open("input", &attributes);
        self.out.problem(&problem);
        self.out.raw("</div>");
    }

    fn check(&mut self, name: &str, value: &str, label: &str, is_checked: bool) {
        self.out.raw("<label class=\"check\">");
        let attributes = [("type", "checkbox"), ("name", name), ("value", value), ("checked", "")];
        self.out.open("input", attributes.get(..if is_checked { 4 } else { 3 }).unwrap_or_default());
        self.out.element("span", "", label);
        self.out.raw("</label>");
    }

    /// A list of every route that has a price for a model, with something else before them.
    fn routes(&mut self, key: Key, before: &[(&str, &str)], chosen: &str) {
        self.select(key);
        for (value, label) in before {
            self.option(value, label, chosen);
        }
        // A price without a model is none to compare with; it stands there only where an address names it.
        let stands = |route: &&Route| !route.quotes.is_empty() && (route.names_model() || route.id == chosen);
        for route in self.catalog.routes.iter().filter(stands) {
            let provider = self.catalog.provider(route).map_or("", |provider| provider.name);
            let label = format!("{}, {provider}", self.locale.route(route));
            self.option(route.id, &label, chosen);
        }
        self.out.raw("</select></div>");
    }

    /// Begins a list for a parameter, with its label; the end is the caller's.
    fn select(&mut self, key: Key) {
        let name = key.as_str();
        self.out.raw("<div class=\"field\">");
        self.out.open("label", &[("for", name)]);
        self.out.text(self.locale.of(key.parameter().label));
        self.out.raw("</label>");
        self.out.open("select", &[("id", name), ("name", name)]);
    }

    fn option(&mut self, value: &str, label: &str, chosen: &str) {
        let attributes = [("value", value), ("selected", "")];
        self.out.open("option", attributes.get(..if value == chosen { 2 } else { 1 }).unwrap_or_default());
        self.out.text(label);
        self.out.raw("</option>");
    }

    fn options(&mut self) {
        let job = &self.form.query.job;
        let locale = self.locale;
        self.out.raw("<div class=\"fields\">");
        self.field(Key::Reject);
        self.field(Key::References);
        self.field(Key::GpuSeconds);
        self.field(Key::Budget);
        self.out.raw("</div>");
        self.group("choice", "batches", Key::Batch);
        for (use_, label) in [
            (BatchUse::Off, ["No", "Nein"]),
            (BatchUse::Offered, ["Where offered", "Wo möglich"]),
            (BatchUse::Only, ["Batch only", "Nur Batch"]),
        ] {
            let value = ["0", "1", "only"].get(use_ as usize).copied().unwrap_or_default();
            self.out.choice("batch", value, locale.of(label), job.batch == use_);
        }
        self.out.raw("</fieldset>");
        self.group("choice", "ranked", Key::Horizon);
        self.out.choice("horizon", "", locale.of(["This month", "Dieser Monat"]), job.horizon.is_none());
        let twelve = locale.of(["Coming 12 months", "12 Monate"]);
        self.out.choice("horizon", "12", twelve, job.horizon == Some(12));
        if let Some(months) = job.horizon.filter(|months| *months != 12) {
            let says = if months == 1 { ["{0} month", "{0} Monat"] } else { ["{0} months", "{0} Monate"] };
            let months = months.to_string();
            let label = locale.say(says, &[&months]);
            self.out.choice("horizon", &months, &label, true);
        }
        self.out.raw("</fieldset>");
        self.group("choice", "latencies", Key::Latency);
        self.out.choice("latency", "any", locale.of(["Any", "Jede"]), job.latency.is_none());
        for &latency in Latency::ALL {
            let label = text::capitalized(locale.latency(latency));
            self.out.choice("latency", latency.as_str(), &label, job.latency == Some(latency));
        }
        self.out.raw("</fieldset>");
        self.group("checks", "edits", Key::Editing);
        let editing = locale.of(["Only what edits images", "Nur was Bilder bearbeitet"]);
        self.check("editing", "1", editing, job.editing);
        self.out.raw("</fieldset>");
        self.group("checks", "providers", Key::Provider);
        for provider in &self.catalog.providers {
            let is_checked = job.providers.iter().any(|id| id == provider.id);
            self.check("provider", provider.id, provider.name, is_checked);
        }
        self.out.raw("</fieldset>");
    }

    fn axis(&mut self) {
        self.group("choice axis", "axes", Key::Chart);
        for (axis, label) in
            [(Axis::Volume, ["Volume", "Menge"]), (Axis::Resolution, ["Resolution", "Auflösung"])]
        {
            let label = self.locale.of(label);
            self.out.choice("chart", axis.as_str(), label, axis == self.form.query.axis);
        }
        self.out.raw("</fieldset>");
    }

    fn routing(&mut self) {
        let split = &self.form.query.split;
        self.out.raw("<div class=\"fields\">");
        self.field(Key::Share);
        let suggest = [("", self.locale.of(["Suggest the cheapest", "Das günstigste vorschlagen"]))];
        let chosen = split.cheap.clone().unwrap_or_default();
        self.routes(Key::Cheap, &suggest, &chosen);
        let chosen = split.better.clone().unwrap_or_default();
        self.routes(Key::Better, &suggest, &chosen);
        self.out.raw("</div>");
        self.group("choice", "better_tiers", Key::BetterTier);
        for &tier in Tier::ALL {
            let label = text::capitalized(self.locale.tier(tier));
            self.out.choice("better_tier", tier.as_str(), &label, split.tier == tier);
        }
        self.out.raw("</fieldset>");
    }

    /// What a machine of one's own can run.
    fn models(&mut self) {
        let chosen = self.form.query.runs();
        self.select(Key::Runs);
        for model in Model::all(self.catalog) {
            let mut label = model.name().to_owned();
            if model.non_commercial().is_some() {
                label.push_str(self.locale.of([" (non-commercial)", " (nicht kommerziell)"]));
            }
            self.option(model.id, &label, chosen);
        }
        self.out.raw("</select></div>");
    }

    fn self_host(&mut self) {
        let query = &self.form.query;
        let (is_gpu, always_on) = match query.host.machine {
            Machine::Server { .. } => (false, false),
            Machine::Gpu { always_on, .. } => (true, always_on),
        };
        let (locale, machine) = (self.locale, if is_gpu { "gpu" } else { "server" });
        let attributes = [("class", "host"), ("name", "host"), ("data-machine", machine)];
        self.out.open("fieldset", &attributes);
        self.out.element(
            "legend",
            "visually-hidden",
            locale.of(["A machine of one's own", "Eine eigene Maschine"]),
        );
        self.out.group("choice", "machines", locale.of(["Machine", "Maschine"]), "", false);
        self.out.choice("machine", "server", locale.of(["Server by the month", "Server pro Monat"]), !is_gpu);
        self.out.choice("machine", "gpu", locale.of(["GPU by the hour", "GPU pro Stunde"]), is_gpu);
        self.out.raw("</fieldset><div class=\"fields\">");
        self.models();
        self.out.raw("<div class=\"server\">");
        self.field(Key::ServerUsdPerMonth);
        self.out.raw("</div><div class=\"gpu\">");
        self.field(Key::GpuUsdPerHour);
        self.out.raw("</div>");
        self.field(Key::ImagesPerHour);
        self.field(Key::Utilization);
        self.field(Key::LaborHours);
        self.field(Key::LaborUsdPerHour);
        let chosen = query.against.clone();
        let own = self
            .locale
            .say(["${0} an image", "{0} $ pro Bild"], &[&query::text::typed(&chosen, self.locale)]);
        let mut before = vec![
            ("", self.locale.of(["The same model, hosted", "Dasselbe Modell, gehostet"])),
            ("0.04", self.locale.of(["$0.04 an image", "0,04 $ pro Bild"])),
            ("0.08", self.locale.of(["$0.08 an image", "0,08 $ pro Bild"])),
        ];
        if !chosen.contains('/') && before.iter().all(|(value, _)| *value != chosen) {
            before.push((&chosen, &own));
        }
        self.routes(Key::Against, &before, &chosen);
        self.out.raw("</div><div class=\"gpu\">");
        self.check(
            "always_on",
            "1",
            locale.of(["Paid around the clock", "Rund um die Uhr bezahlt"]),
            always_on,
        );
        self.out.raw("</div></fieldset>");
    }
}
