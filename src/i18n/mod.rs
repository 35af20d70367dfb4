//! How a language writes numbers, money and days, and every sentence about figures.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod locale;
pub mod number;
pub mod text;

/// A text in each language: `tr!(answer::NO_ROUTE)`. It takes a constant of this name in every language's file of the topic.
macro_rules! tr {
    ($topic:ident :: $name:ident) => {
        [$crate::i18n::en::$topic::$name, $crate::i18n::de::$topic::$name]
    };
}
pub(crate) use tr;
