//! Prices in other currencies than US dollars.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::units::packed::packed;
use crate::units::text::text_or_binary;
use crate::units::usd::Usd;

/// A price per image as quoted in another currency. It is never converted, so it ranks nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Foreign {
    /// The currency.
    pub currency: ForeignCurrency,
    /// The amount per image, in that currency.
    pub amount: Amount,
    /// The resolution that the amount is for, such as "2K". Left out if it is for any.
    #[serde(borrow, default)]
    pub at: Option<&'static str>,
}

packed!(struct Foreign { currency, amount, at });

/// A currency of a price list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
#[strum(serialize_all = "UPPERCASE")]
pub enum ForeignCurrency {
    /// Renminbi, in yuan.
    Cny,
    /// Euro.
    Eur,
}

packed!(
    enum ForeignCurrency {
        Cny,
        Eur,
    }
);

impl ForeignCurrency {
    /// Returns the code of ISO 4217.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// An amount in another currency, with the decimals of [`Usd`]. Its own type, so that it is never added to dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount(Usd);

impl Amount {
    /// Whether the amount is 0.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0 == Usd::default()
    }

    /// Returns the amount as a decimal.
    #[must_use]
    pub fn decimal(self) -> String {
        self.0.exact()
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Amount {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let message = || {
            format!(
                "\"{text}\" is not an amount; write a plain decimal with at most nine decimals, such as \"0.15\""
            )
        };
        text.parse().map(Self).map_err(|_| message())
    }
}

text_or_binary!(Amount as Usd, |amount| amount.0, Self, r"^(?!0(\.0+)?$)(0|[1-9]\d{0,3})(\.\d{1,9})?$");
