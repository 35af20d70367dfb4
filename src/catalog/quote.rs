//! Observed prices.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::catalog::address::https;
use crate::catalog::billing::PriceRule;
use crate::catalog::evidence::Grade;
use crate::units::date::Date;

/// One observation of a route's price. Quotes are appended, never overwritten.
///
/// Where the price moves more than three-fold against the quote before, the quote needs a note of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The day on which the source was read.
    pub checked: Date,
    /// How good the source is.
    pub grade: Grade,
    /// Where the figure stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day from which the price holds, where that is known.
    #[serde(default)]
    pub since: Option<Date>,
    /// The words around the figure; left out, it is exact.
    #[serde(default, rename = "words")]
    pub qualifier: Qualifier,
    /// The price.
    pub price: PriceRule,
    /// Anything else about it.
    #[serde(borrow, default)]
    pub note: Option<&'static str>,
}

/// The words around a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "lowercase")]
pub enum Qualifier {
    /// The figure stands alone: what holds where nothing is written.
    #[default]
    #[cfg_attr(feature = "schema", schemars(skip))]
    Exact,
    /// "About" or "~": kept as a word, not turned into an invented range.
    About,
    /// "From": the figure is a floor, and nothing is known of the upper end.
    From,
    /// "Up to": the figure is a ceiling, and nothing is known of the lower end.
    #[strum(serialize = "up to")]
    UpTo,
}

impl Qualifier {
    /// The word for it in exports: `up to`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
