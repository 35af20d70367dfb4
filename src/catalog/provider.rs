//! Providers, who send the invoice.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;

/// The company that sends the invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// The short name in ids, which is also the file name: `fal`.
    pub id: &'static str,
    /// The name as the provider spells it: `fal.ai`.
    pub name: &'static str,
    /// The home page.
    #[serde(deserialize_with = "https")]
    pub site: &'static str,
    /// What the provider is best for, as a clause. Shown for each route whose model has no such text.
    pub good_for: &'static str,
    /// What to watch out for with every route of the provider, as a clause. Shown for each route.
    #[serde(borrow)]
    pub drawback: Option<&'static str>,
}
