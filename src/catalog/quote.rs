//! Observed prices.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::catalog::address::https;
use crate::catalog::billing::PriceRule;
use crate::catalog::evidence::Grade;
use crate::units::checked::Checked;
use crate::units::date::Date;
use crate::units::packed::packed;

/// One observation of a route's price. Quotes are appended, never overwritten.
///
/// If the price rises to more than three times the previous one, or falls below a third of it, the quote needs a new
/// note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// When the source was first read.
    pub checked: Checked,
    /// The days on which the same source was read again and still stated the price, oldest first.
    #[serde(default)]
    pub confirmed: Vec<Date>,
    /// The grade of the source.
    pub grade: Grade,
    /// The page that states the price.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The first day of the price, if known.
    #[serde(default)]
    pub since: Option<Date>,
    /// The qualifier of the figure. Left out if the figure is exact.
    #[serde(default, rename = "words")]
    pub qualifier: Qualifier,
    /// The price.
    pub price: PriceRule,
    /// A note for readers.
    #[serde(borrow, default)]
    pub note: Option<&'static str>,
}

packed!(columns Quote { checked, confirmed, grade, source, since, qualifier, price, note });

impl Quote {
    /// Returns when the source was last read by a day. `None` if it was first read later.
    #[must_use]
    pub fn read_by(&self, as_of: Date) -> Option<Checked> {
        let again = self.confirmed.iter().rev().find(|day| **day <= as_of).map(|day| Checked::from(*day));
        again.max(Some(self.checked)).filter(|_| self.checked.first() <= as_of)
    }

    /// Returns when the source was last read.
    #[must_use]
    pub fn newest_reading(&self) -> Checked {
        self.confirmed.last().map_or(self.checked, |day| Checked::from(*day).max(self.checked))
    }
}

/// How the source qualifies a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "lowercase")]
pub enum Qualifier {
    /// An unqualified figure, the default.
    #[default]
    #[cfg_attr(feature = "schema", schemars(skip))]
    Exact,
    /// "About" or "~". Displayed as such, not turned into an invented range.
    About,
    /// "From": the figure is a floor, and the upper bound is unknown.
    From,
    /// "Up to": the figure is a ceiling, and the lower bound is unknown.
    #[strum(serialize = "up to")]
    UpTo,
}

packed!(
    enum Qualifier {
        Exact,
        About,
        From,
        UpTo,
    }
);

impl Qualifier {
    /// Returns the name in exports: `up to`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
