//! The contents of the controls, and the query they produce.

use crate::i18n::locale::Locale;
use crate::i18n::number::{self, Misread, Notation};
use crate::i18n::text;
use crate::query::axis::Axis;
use crate::query::machine::Machine;
use crate::query::machine::SelfHost;
use crate::query::parameter::{Kind, Number};
use crate::query::tool::Tool;
use crate::query::{self, Key, Query, axis};
use crate::units::images::Images;
use crate::units::size::Size;

/// The contents of the controls. Keeps text as typed and updates the query only when the text is valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The last valid query.
    pub query: Query,
    /// Whether width and height are typed rather than chosen from the presets.
    custom: bool,
    width: String,
    height: String,
    /// The words to find, as typed.
    find: String,
    /// Text fields that are being edited or are invalid.
    typed: Vec<Typed>,
    /// How often a button outside the controls has lifted filters. Each time, the controls must be rendered again.
    pub lifted: usize,
}

/// A text field that the visitor is editing.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Typed {
    key: Key,
    text: String,
    wrong: Option<Misread>,
}

/// An update of an element: its selector, the attribute to set, and the attribute's value. `value` and `text` set the
/// element's contents, and `checked` selects it.
pub type DomUpdate = (String, &'static str, String);

impl Form {
    /// Creates a form that shows a query.
    #[must_use]
    pub fn new(query: Query) -> Self {
        let size = query.job.size;
        let (width, height) = (size.width().to_string(), size.height().to_string());
        let find = query.find.clone();
        Self { custom: !size.is_preset(), query, width, height, find, typed: Vec::new(), lifted: 0 }
    }

    /// Converts English input to the value of an attribute, as the page's text fields do: `12k` images become `12000`.
    /// A size is a single text. Returns `None` if the input is invalid or the key has no text field.
    #[must_use]
    pub fn read(key: Key, text: &str) -> Option<String> {
        let locale = Locale::ENGLISH;
        let mut form = Self::new(Query::default());
        if key == Key::Size {
            let (width, height) = text.split_once(Size::SIGNS)?;
            form.take("width", width, false, locale);
            form.take("height", height, false, locale);
            return form.typed_size(locale).map(|size| size.to_string());
        }
        form.type_in(key, key.number().filter(|number| number.is_typed)?, text, locale);
        form.typed.iter().all(|typed| typed.wrong.is_none()).then(|| form.query.value(key))
    }

    /// Applies the value of the control with this name.
    pub fn take(&mut self, name: &str, value: &str, is_checked: bool, locale: Locale) {
        match (Key::named(name), name) {
            (Some(Key::Size), _) => self.choose_size(value, locale),
            (Some(Key::Provider), _) => {
                let providers = &mut self.query.job.providers;
                providers.retain(|id| id != value);
                if is_checked {
                    providers.push(value.to_owned());
                }
            }
            (Some(Key::Runs), _) => {
                // The typed value was for another model.
                self.forget(Key::ImagesPerHour);
                self.query.images_per_hour = None;
                self.set(Key::Runs, value);
            }
            (Some(key), _) if matches!(key.parameter().kind, Kind::Switch) => {
                self.set(key, if is_checked { "1" } else { "0" });
            }
            (Some(Key::Show), _) => {
                let open = self.query.value(Key::Show) == value;
                self.set(Key::Show, if open { "" } else { value });
            }
            (Some(key), _) => match key.number().filter(|number| number.is_typed) {
                Some(number) => self.type_in(key, number, value, locale),
                None => self.set(key, value),
            },
            (None, "width" | "height") => {
                let edge = if name == "width" { &mut self.width } else { &mut self.height };
                value.clone_into(edge);
                self.query.job.size = self.typed_size(locale).unwrap_or(self.query.job.size);
            }
            (None, "edge") => {
                let edge = Axis::Resolution.at_step(value.parse().unwrap_or_default());
                self.choose_size(&format!("{edge}x{edge}"), locale);
            }
            (None, "volume") => {
                self.forget(Key::Images);
                self.query.job.images = value.parse().map_or(self.query.job.images, Images::at_step);
            }
            (None, "machine") => self.choose_machine(value),
            (None, "lift") => self.lift(value),
            // Ignore other elements.
            (None, _) => {}
        }
    }

    /// Sets a key to a choice. Ignores invalid choices.
    fn set(&mut self, key: Key, value: &str) {
        if key == Key::Find {
            value.clone_into(&mut self.find);
        }
        let _ = self.query.set(key, value);
    }

    /// Applies the part of an address that lifts filters.
    fn lift(&mut self, pairs: &str) {
        for (name, value) in query::pairs(pairs) {
            let Some(key) = Key::named(&name) else { continue };
            self.forget(key);
            if key == Key::Size { self.choose_size(&value, Locale::ENGLISH) } else { self.set(key, &value) }
        }
        self.lifted += 1;
    }

    fn type_in(&mut self, key: Key, number: Number, text: &str, locale: Locale) {
        self.forget(key);
        let wrong = match number::typed(number.notation, text, locale) {
            // An empty field unsets an optional number, and is invalid otherwise.
            Ok(plain) if plain.is_empty() && !number.is_optional => Some(Misread::NoNumber),
            Ok(plain) => self.query.set(key, &plain).err().map(|_| Misread::OutOfBounds),
            Err(misread) => Some(misread),
        };
        self.typed.push(Typed { key, text: text.to_owned(), wrong });
    }

    fn forget(&mut self, key: Key) {
        self.typed.retain(|typed| typed.key != key);
    }

    /// Applies a preset such as `1024x1024`, or, for an empty value, the fields for width and height.
    fn choose_size(&mut self, value: &str, locale: Locale) {
        if let (Some((width, height)), Ok(size)) = (value.split_once('x'), value.parse::<Size>()) {
            (self.width, self.height) = (width.to_owned(), height.to_owned());
            self.query.job.size = size;
            self.custom = !size.is_preset();
        } else {
            self.custom = true;
            self.query.job.size = self.typed_size(locale).unwrap_or(self.query.job.size);
        }
    }

    fn choose_machine(&mut self, value: &str) {
        self.forget(Key::ServerUsdPerMonth);
        self.forget(Key::GpuUsdPerHour);
        self.query.host.machine = match value {
            "gpu" => Machine::Gpu { usd_per_hour: SelfHost::GPU_USD_PER_HOUR, always_on: false },
            _ => SelfHost::default().machine,
        };
    }

    fn typed_size(&self, locale: Locale) -> Option<Size> {
        let edge = |text| number::typed(Notation::PIXELS, text, locale).ok()?.parse().ok();
        Size::new(edge(&self.width)?, edge(&self.height)?)
    }

    /// Ends the editing of fields: valid ones show their value in its usual format, invalid ones keep their text to be
    /// corrected.
    pub fn finish(&mut self) {
        self.typed.retain(|typed| typed.wrong.is_some());
    }

    /// Whether a field shows anything but the value that the answer uses.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let size = self.query.job.size;
        !self.typed.is_empty()
            || [&self.width, &self.height] != [&size.width().to_string(), &size.height().to_string()]
    }

    /// Resets every field to the value that the answer uses. Called when the visitor leaves the controls.
    pub fn leave(&mut self) {
        let size = self.query.job.size;
        (self.width, self.height) = (size.width().to_string(), size.height().to_string());
        self.typed.clear();
    }

    /// Returns the contents of a text field.
    #[must_use]
    pub fn text(&self, key: Key, locale: Locale) -> String {
        match self.typed.iter().find(|typed| typed.key == key) {
            Some(typed) => typed.text.clone(),
            None => query::text::typed(&self.query.value(key), locale),
        }
    }

    /// Returns what is wrong with a text field, and the value that the answer still uses. Empty if the field is valid.
    #[must_use]
    pub fn problem(&self, key: Key, locale: Locale) -> String {
        let Some(Typed { text, wrong: Some(wrong), .. }) = self.typed.iter().find(|typed| typed.key == key)
        else {
            return String::new();
        };
        let value = query::text::typed(&self.query.value(key), locale);
        let problem = match wrong {
            Misread::Currency(sign) => locale.no_rate(sign),
            // "Not a number" is enough for text without digits while another value still counts. Otherwise say what to
            // type.
            Misread::NoNumber if !value.is_empty() && !text.contains(char::is_numeric) => {
                locale.text(query::text::NO_NUMBER).to_owned()
            }
            _ => locale.expects(key),
        };
        locale.still(&problem, &value)
    }

    /// Returns what is wrong with width and height. Empty if both are valid.
    #[must_use]
    pub fn size_problem(&self, locale: Locale) -> String {
        if !self.custom || self.typed_size(locale).is_some() {
            return String::new();
        }
        locale.still(&locale.expects(Key::Size), &text::size(self.query.job.size))
    }

    /// Returns the updates that bring the controls in line with the form.
    #[must_use]
    pub fn shown(&self, locale: Locale) -> Vec<DomUpdate> {
        let query = &self.query;
        let bad = |problem: &str| (!problem.is_empty()).to_string();
        let step = query.job.images.nearest_step().to_string();
        let (problem, images) = (self.size_problem(locale), locale.images_per_month(query.job.images));
        let is_gpu = matches!(query.host.machine, Machine::Gpu { .. });
        let mut shown = Vec::new();
        let mut show =
            |selector: &str, attribute, value: String| shown.push((selector.to_owned(), attribute, value));
        show("[name=sizes]", "data-custom", self.custom.to_string());
        for (edge, text) in [("[name=width]", &self.width), ("[name=height]", &self.height)] {
            show(edge, "value", text.clone());
            show(edge, "aria-invalid", bad(&problem));
        }
        show("#problem-size", "text", problem);
        let chosen = if self.custom { String::new() } else { query.job.size.to_string() };
        show(&format!("[name=size][value='{chosen}']"), "checked", "true".to_owned());
        show(&format!("[name=tier][value={}]", query.value(Key::Tier)), "checked", "true".to_owned());
        show(&format!("[name=by][value={}]", query.value(Key::By)), "checked", "true".to_owned());
        show("[name=find]", "value", self.find.clone());
        show("[name=volume]", "value", step);
        show("[name=volume]", "aria-valuetext", images);
        if query.show == Some(Tool::Chart) {
            let (axis, job) = (query.axis, &query.job);
            show(".over input", "value", axis.nearest_step(axis.of(job)).to_string());
            show(".over input", "aria-valuetext", axis::spoken(axis, job, locale));
        }
        show("[name=host]", "data-machine", if is_gpu { "gpu" } else { "server" }.to_owned());
        for &tool in Tool::ALL {
            show(&format!("#{}", tool.as_str()), "aria-expanded", (query.show == Some(tool)).to_string());
        }
        for key in Key::typed() {
            let (name, problem) = (key.as_str(), self.problem(key, locale));
            show(&format!("[name={name}]"), "value", self.text(key, locale));
            show(&format!("[name={name}]"), "aria-invalid", bad(&problem));
            show(&format!("#problem-{name}"), "text", problem);
        }
        shown
    }
}
