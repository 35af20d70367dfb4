//! The error of a command.

use std::fmt;

use crate::i18n::locale::{Lang, Locale};

/// The error of a command: where it stopped, what is wrong, and what to do about it, in the language that the flags
/// set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The language of the texts.
    pub lang: Lang,
    /// The flag, or the command.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl Refusal {
    /// Creates a refusal at `place`.
    pub(super) fn new(
        locale: Locale,
        place: impl Into<String>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { lang: locale.lang, place: place.into(), what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n{}", self.place, self.what, self.remedy)
    }
}

impl std::error::Error for Refusal {}
