//! Who sends the invoice.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;

/// Who sends the invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Short name in ids: `fal`. The file has the same name.
    pub id: &'static str,
    /// The provider's own spelling of its name: `fal.ai`.
    pub name: &'static str,
    /// Its home page.
    #[serde(deserialize_with = "https")]
    pub site: &'static str,
    /// What it is best for, as a clause: it stands under each route that has none of its own.
    pub good_for: &'static str,
    /// Where it falls short whatever one buys there, as a clause: it stands under each route.
    #[serde(borrow)]
    pub mind: Option<&'static str>,
}
