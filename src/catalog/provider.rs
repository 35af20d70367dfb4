//! Providers, who send the invoice.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::catalog::address::https;
use crate::units::packed::packed;

/// The company that sends the invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// The short name in ids, which is also the file name: `fal`.
    pub id: &'static str,
    /// The name as the provider spells it: `fal.ai`.
    pub name: &'static str,
    /// What kind of seller it is.
    pub kind: Seller,
    /// The home page.
    #[serde(deserialize_with = "https")]
    pub site: &'static str,
    /// What the provider is best for, as a clause. Shown for each route whose model has no such text.
    pub good_for: &'static str,
    /// What to watch out for with every route of the provider, as a clause. Shown for each route.
    #[serde(borrow)]
    pub drawback: Option<&'static str>,
}

packed!(columns Provider { id, name, kind, site, good_for, drawback });

/// What kind of seller a provider is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Seller {
    /// Makes the models that it sells.
    Maker,
    /// A cloud platform that runs models of several makers.
    Cloud,
    /// A company that runs models of several makers on its GPUs or has them run, under its own price list.
    Host,
    /// Passes requests on to other sellers without running the models.
    Reseller,
}

packed!(
    enum Seller {
        Maker,
        Cloud,
        Host,
        Reseller,
    }
);

impl Seller {
    /// Returns the keyword in exports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
