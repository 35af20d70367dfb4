//! A row of the table of parameters: the type of its values, its bounds, its texts.

use crate::i18n::locale::Text;
use crate::i18n::number::{Notation, Period, Unit};
use crate::query::key::Key;
use crate::query::tool::Tool;

/// A row of the table.
#[derive(Debug)]
pub struct Parameter {
    /// Its name.
    pub key: Key,
    /// The section that lists it.
    pub group: Group,
    /// The type of its values.
    pub kind: Kind,
    /// The answers that depend on it.
    pub scope: Scope,
    /// The label of its control in English and German; empty without a control.
    pub label: Text,
    /// Small print next to the label, such as the unit.
    pub hint: Text,
    /// The message for a value that does not parse, in English and German. `{0}` and `{1}` are the bounds of a number; for a
    /// choice, `{0}` lists the keywords.
    pub expects: Text,
    /// Its meaning, as a clause in English and German; native only.
    pub help: Help,
    /// What applies when it is unset, if the default is not a value; native only.
    pub unset: Help,
}

/// A section of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The question itself.
    Job,
    /// Which routes are ranked.
    Filters,
    /// The days of the answer and of the comparison.
    Days,
    /// The tool that splits a job between two models.
    Routing,
    /// The self-hosting tool.
    SelfHost,
    /// The open tool, the language and the currency.
    Page,
    /// The look and the links, which only the author of a post sets.
    Post,
}

/// The answers that depend on a parameter. The terminal rejects a flag that has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Every answer.
    Every,
    /// Only the ranking.
    Ranking,
    /// The ranking, below which it opens a tool.
    OpensTool,
    /// One tool.
    Tool(Tool),
    /// The cost of self-hosting: its tool, and its line in the chart.
    Machine,
    /// Only the page; the terminal has no such flag.
    Page,
}

/// The type of a parameter's values.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A width and a height in pixels.
    Size,
    /// A number, or a range of numbers.
    Number(Number),
    /// One of these keywords.
    Word(&'static [&'static str]),
    /// Any of these keywords.
    Words(&'static [&'static str]),
    /// `1` or `0`.
    Switch,
    /// A date.
    Day,
    /// Comma-separated ids.
    Ids(Ids),
    /// One id.
    Id(Ids),
    /// A route id, or US dollars per image.
    RouteOrUsd,
    /// Any words.
    Text,
    /// An ISO 4217 code.
    Currency,
    /// Units of a currency per US dollar.
    Rate,
    /// A hexadecimal color.
    Color,
    /// A number of rows, or `all`.
    Rows,
    /// Providers, each with a URL.
    Affiliates,
}

/// The kind of thing that an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ids {
    /// Providers.
    Providers,
    /// Routes.
    Routes,
    /// Providers and routes.
    Either,
    /// Models with open weights.
    Models,
}

/// A number with bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The minimum, in thousandths.
    pub min: u64,
    /// The maximum, in thousandths.
    pub max: u64,
    /// Decimal places that are kept.
    pub places: usize,
    /// How visitors type it.
    pub notation: Notation,
    /// Whether it may be empty.
    pub is_optional: bool,
    /// Whether its control is a text field rather than a few buttons.
    pub is_typed: bool,
}

impl Number {
    pub(super) const fn new(min: u64, max: u64, places: usize, unit: Unit) -> Self {
        let notation = Notation { unit, per: None, is_whole: false, is_range: false };
        Self { min, max, places, notation, is_optional: false, is_typed: true }
    }

    pub(super) const fn per(self, period: Period) -> Self {
        Self { notation: Notation { per: Some(period), ..self.notation }, ..self }
    }

    /// Whole numbers only, so a separator before three digits groups thousands.
    pub(super) const fn whole(self) -> Self {
        Self { notation: Notation { is_whole: true, ..self.notation }, ..self }
    }

    pub(super) const fn range(self) -> Self {
        Self { notation: Notation { is_range: true, ..self.notation }, ..self }
    }

    pub(super) const fn chosen(self) -> Self {
        Self { is_typed: false, ..self }
    }

    pub(super) const fn optional(self) -> Self {
        Self { is_optional: true, ..self }
    }

    /// The `inputmode` of its field. A phone's numeric pads lack letters, signs and the range separator, so fields that
    /// accept those use `text`.
    #[must_use]
    pub const fn pad(self) -> &'static str {
        match (self.notation.unit, self.places) {
            (Unit::Dollars, _) => "text",
            _ if self.notation.is_range || self.notation.is_whole => "text",
            (_, 0) => "numeric",
            _ => "decimal",
        }
    }
}

/// Converts a whole number to thousandths.
pub(super) const fn whole(n: u64) -> u64 {
    n * 1000
}

/// Text that only native programs read. It is left out of the WASM.
#[cfg(not(target_arch = "wasm32"))]
pub type Help = Text;
/// Text that only native programs read. It is left out of the WASM.
#[cfg(target_arch = "wasm32")]
pub type Help = ();

#[cfg(not(target_arch = "wasm32"))]
const fn help(english: &'static str, german: &'static str) -> Help {
    [english, german]
}
#[cfg(target_arch = "wasm32")]
const fn help(_: &'static str, _: &'static str) -> Help {}

/// A row with only a key, a group and a kind.
pub(super) const fn row(key: Key, group: Group, kind: Kind) -> Parameter {
    let none = [""; 2];
    let expects = match kind {
        Kind::Switch => ["Use 1 or 0.", "Möglich sind 1 und 0."],
        Kind::Word(_) => ["Use {0}.", "Möglich sind {0}."],
        Kind::Words(_) => ["Use one or more of {0}.", "Möglich sind eins oder mehrere von {0}."],
        Kind::Day => [
            "Use a date from 2000 to 2199 as YYYY-MM-DD, such as 2026-11-22.",
            "Möglich ist ein Datum von 2000 bis 2199 als JJJJ-MM-TT, z.\u{a0}B. 2026-11-22.",
        ],
        _ => none,
    };
    let (scope, help) = (Scope::Every, help("", ""));
    Parameter { key, group, kind, scope, label: none, hint: none, expects, help, unset: help }
}

impl Parameter {
    pub(super) const fn scope(self, scope: Scope) -> Self {
        Self { scope, ..self }
    }

    pub(super) const fn label(self, english: &'static str, german: &'static str) -> Self {
        Self { label: [english, german], ..self }
    }

    pub(super) const fn hint(self, english: &'static str, german: &'static str) -> Self {
        Self { hint: [english, german], ..self }
    }

    pub(super) const fn expects(self, english: &'static str, german: &'static str) -> Self {
        Self { expects: [english, german], ..self }
    }

    pub(super) const fn help(self, english: &'static str, german: &'static str) -> Self {
        Self { help: help(english, german), ..self }
    }

    pub(super) const fn unset(self, english: &'static str, german: &'static str) -> Self {
        Self { unset: help(english, german), ..self }
    }
}
