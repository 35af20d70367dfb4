//! The second module: tools, opened rows, exports and changes, which public/boot.js loads on first use.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::i18n::locale::Locale;
use crate::query::Query;
use crate::tools::Part;
use crate::units::date::Date;

#[wasm_bindgen]
extern "C" {
    /// What public/boot.js hands to the widget to reach the second module.
    #[derive(Clone)]
    pub type Second;

    /// Fills an element with a part of the page: at once if the module is loaded. If not, starts to load it, and calls
    /// [`super::loaded`] then. An empty part empties the element.
    #[wasm_bindgen(method)]
    fn fill(this: &Second, place: &Element, part: &str, argument: &str, search: &str, day: &str, lang: &str);

    /// Returns a part of the page; empty if the module is not loaded.
    #[wasm_bindgen(method)]
    fn text(this: &Second, part: &str, argument: &str, search: &str, day: &str, lang: &str) -> String;

    /// Marks a row group as `unseen` while it is out of sight.
    #[wasm_bindgen(method)]
    pub fn observe(this: &Second, row_group: &Element);

    /// A row group of the list.
    #[derive(Clone)]
    #[wasm_bindgen(extends = Element)]
    pub type RowGroup;

    /// Whether it is out of sight, so that updating it can wait.
    #[wasm_bindgen(method, getter)]
    pub fn unseen(this: &RowGroup) -> bool;

    /// Sets whether it is out of sight, until that is observed.
    #[wasm_bindgen(method, setter)]
    pub fn set_unseen(this: &RowGroup, unseen: bool);
}

/// Asks the second module for parts of the page: what is asked, and on which day.
pub(super) struct Parts {
    second: Second,
    search: String,
    day: String,
    lang: &'static str,
}

impl Parts {
    /// Returns the parts for a query on a day. `search` is the query of the address, for what the query does not contain.
    pub(super) fn of(second: &Second, query: &Query, search: &str, as_of: Date, locale: Locale) -> Self {
        let search = query.replacing(search);
        Self { second: second.clone(), search, day: as_of.to_string(), lang: locale.lang.tag() }
    }

    /// Fills an element with a part.
    pub(super) fn fill(&self, place: &Element, part: Part, argument: &str) {
        self.second.fill(place, part.as_str(), argument, &self.search, &self.day, self.lang);
    }

    /// Empties an element.
    pub(super) fn empty(&self, place: &Element) {
        self.second.fill(place, "", "", "", "", "");
    }

    /// Returns a part as text. Empty if the second module is not loaded.
    pub(super) fn text(&self, part: Part, argument: &str) -> String {
        self.second.text(part.as_str(), argument, &self.search, &self.day, self.lang)
    }
}
