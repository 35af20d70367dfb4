//! The second module: tools, opened rows, exports and changes, which public/boot.js loads on first use.

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::RankingMemo;
use super::host::Host;
use crate::i18n::locale::Locale;
use crate::query::Query;
use crate::tools::Part;

#[wasm_bindgen]
extern "C" {
    /// What public/boot.js hands to the widget to reach the second module.
    #[derive(Clone)]
    pub type Second;

    /// Fills an element with a part of the page: at once if the module is loaded. If not, starts to load it, and calls
    /// [`super::loaded`] then. An empty part empties the element.
    #[wasm_bindgen(method)]
    fn fill(this: &Second, place: &Element, part: &str, argument: &str, search: &str, day: &str, lang: &str);

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

    /// Returns a part of the page; empty if the module is not loaded.
    #[wasm_bindgen(method)]
    fn text(
        this: &Second,
        place: &Element,
        part: &str,
        argument: &str,
        search: &str,
        day: &str,
        lang: &str,
    ) -> String;
}

/// Asks the second module for the parts of one widget.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    /// The second module.
    pub second: StoredValue<Second, LocalStorage>,
    /// Notified once the second module is loaded, or could not be loaded.
    pub loaded: Trigger,
    /// The element that contains the widget.
    pub host: StoredValue<Host, LocalStorage>,
    /// The query.
    pub query: Memo<Query>,
    /// Its ranking.
    pub ranking: RankingMemo,
    /// The reader's locale.
    pub locale: Locale,
}

impl Parts {
    /// Fills an element with a part.
    pub(super) fn fill(self, place: &Element, part: Part, argument: &str) {
        let [search, day] = self.asked();
        let lang = self.locale.lang.tag();
        self.second.with_value(|second| second.fill(place, part.as_str(), argument, &search, &day, lang));
    }

    /// Returns a part as text. Empty if the second module is not loaded.
    pub(super) fn text(self, place: &Element, part: Part, argument: &str) -> String {
        let [search, day] = self.asked();
        let lang = self.locale.lang.tag();
        self.second.with_value(|second| second.text(place, part.as_str(), argument, &search, &day, lang))
    }

    /// Empties an element.
    pub(super) fn empty(self, place: &Element) {
        self.second.with_value(|second| second.fill(place, "", "", "", "", ""));
    }

    /// Fills the first descendant of the widget that matches a selector, or empties it without a part.
    pub(super) fn fill_in(self, selector: &str, part: Option<Part>) {
        let Some(place) = self.host.with_value(|host| host.find(selector)) else { return };
        match part {
            Some(part) => self.fill(&place, part, ""),
            None => self.empty(&place),
        }
    }

    /// Returns the query of the address with the visitor's changes, and the as-of date.
    fn asked(self) -> [String; 2] {
        let search = self.host.with_value(Host::query);
        let search = self.query.with_untracked(|query| query.replacing(&search));
        [search, self.ranking.with_untracked(|ranking| ranking.asked.as_of).to_string()]
    }
}
