//! When a route ends.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::units::date::Date;

/// The end of a route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shutdown {
    /// The first day without it.
    pub on: Date,
    /// The day on which the end was made public, where that is known: before it, nobody is warned.
    #[serde(default)]
    pub announced: Option<Date>,
    /// Where it stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day on which that source was read.
    pub checked: Date,
    /// How good the source is.
    pub grade: Grade,
    /// Anything else about it.
    #[serde(borrow, default)]
    pub note: Option<&'static str>,
    /// What the provider named as replacement, oldest first: the last one named by a day is the successor on that day.
    #[serde(default)]
    pub successors: Vec<Successor>,
}

/// A replacement, and since when it is the one that is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Successor {
    /// The day from which it was named.
    pub named: Date,
    /// The id of its route. Without a quality: the same quality as the route that ends, else the model's only route.
    pub route: &'static str,
}
