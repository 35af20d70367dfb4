//! Shutdowns of routes.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::catalog::feature::Statement;
use crate::units::checked::Checked;
use crate::units::date::Date;
use crate::units::packed::packed;

/// The shutdown of a route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shutdown {
    /// The first day without the route.
    pub on: Date,
    /// The day the shutdown was announced, if known. Earlier answers do not warn about it.
    #[serde(default)]
    pub announced: Option<Date>,
    /// The page that announces it.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// When the source was read.
    pub checked: Checked,
    /// The grade of the source.
    pub grade: Grade,
    /// A note for readers.
    #[serde(borrow, default)]
    pub note: Option<&'static str>,
    /// What other sources say against the shutdown. If there is any, the shutdown is only reported.
    #[serde(default)]
    pub contradicted: Vec<Statement>,
    /// The replacements that the provider named, oldest first. On each day, the last one named by then is the successor.
    #[serde(default)]
    pub successors: Vec<Successor>,
}

packed!(struct Shutdown { on, announced, source, checked, grade, note, contradicted, successors });

/// A replacement and the day it was named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Successor {
    /// The day the provider named it.
    pub named: Date,
    /// The id of its route. Without a quality, the id means the same quality as the retiring route, or else the model's
    /// only route.
    pub route: &'static str,
}

packed!(struct Successor { named, route });
