//! The error type of the commands.

use std::fmt;

use image_price_estimator::Lang;
use image_price_estimator::terminal::Refusal;

/// An error with its place, its description and a remedy.
#[derive(Debug)]
pub(crate) struct Failure {
    label: &'static str,
    place: String,
    what: String,
    remedy: String,
}

/// The result of every step of a command.
pub(crate) type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// Creates a failure from its three texts.
    pub(crate) fn new(place: impl Into<String>, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { label: "error", place: place.into(), what: what.into(), remedy: remedy.into() }
    }

    /// Converts an I/O error into a failure at `path`.
    pub(crate) fn at(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |error| {
            Self::new(
                path.display().to_string(),
                error.to_string(),
                "Check that the file or folder exists and that you may read and write it.",
            )
        }
    }

    /// Replaces the remedy, for callers that know a better one.
    pub(crate) fn with_remedy(self, remedy: impl Into<String>) -> Self {
        Self { remedy: remedy.into(), ..self }
    }

    /// Returns the label before the message, in the language of the command: `error`.
    pub(crate) fn label(&self) -> &'static str {
        self.label
    }

    /// Returns the failure on one line without its remedy, for notices about a failed attempt.
    pub(crate) fn reason(&self) -> String {
        format!("{}: {}", self.place, self.what)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}\n{}", self.place, self.what, self.remedy)
    }
}

impl std::error::Error for Failure {}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let label = match refusal.lang {
            Lang::En => "error",
            Lang::De => "Fehler",
        };
        Self { label, ..Self::new(refusal.place, refusal.what, refusal.remedy) }
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::new(
            "cargo xtask",
            error.to_string(),
            "Run `cargo xtask --help` to list the commands and their options.",
        )
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use image_price_estimator::terminal::{self, Command};

    use super::Failure;
    use crate::clock::today;
    use image_price_estimator::catalog::Catalog;

    #[test]
    fn a_refusal_keeps_its_text_and_language() {
        let case = |flags: [&str; 2], label: &str, text: &str| {
            let catalog = Catalog::embedded();
            let flags = flags.map(OsString::from);
            let refusal = terminal::answer(Command::Estimate, &flags, &catalog, today(&catalog)).unwrap_err();
            let failure = Failure::from(refusal);
            assert_eq!((failure.label(), failure.to_string().as_str()), (label, text));
        };
        let english = "Run `cargo xtask estimate --help` to see the flags.";
        case(["--lang=en", "-x"], "error", &format!("-x: there is no such flag.\n{english}"));
        let german = "`cargo xtask estimate --help` zeigt die Optionen.";
        case(["--lang=de", "-x"], "Fehler", &format!("-x: Diese Option gibt es nicht.\n{german}"));
    }
}
