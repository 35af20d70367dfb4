//! Formats and parses numbers, money and dates in the reader's language, and writes every sentence about figures.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod locale;
pub mod number;
pub mod text;

/// Expands to a text in each language: `tr!(answer::NO_ROUTE)`. Every language needs a constant of this name in the
/// file of the topic.
macro_rules! tr {
    ($topic:ident :: $name:ident) => {
        [$crate::i18n::en::$topic::$name, $crate::i18n::de::$topic::$name]
    };
}
pub(crate) use tr;
