//! English: what has changed since a day.

pub(crate) const ROUTE_SHUT_DOWN: &str = "{0} route shut down";
pub(crate) const ROUTES_SHUT_DOWN: &str = "{0} routes shut down";
pub(crate) const PRICE_CHANGED: &str = "{0} price changed";
pub(crate) const PRICES_CHANGED: &str = "{0} prices changed";
pub(crate) const PRICE_CORRECTED: &str = "{0} price corrected";
pub(crate) const PRICES_CORRECTED: &str = "{0} prices corrected";
pub(crate) const PRICE_FROM_ANOTHER_SOURCE: &str = "{0} price from another source";
pub(crate) const PRICES_FROM_ANOTHER_SOURCE: &str = "{0} prices from another source";
pub(crate) const NEWLY_LISTED: &str = "{0} newly listed";
pub(crate) const MORE_SHUTDOWN_ANNOUNCED: &str = "{0} more shutdown announced";
pub(crate) const MORE_SHUTDOWNS_ANNOUNCED: &str = "{0} more shutdowns announced";
pub(crate) const SINCE_NOTHING_CHANGED: &str = "Nothing has changed since {0}.";
pub(crate) const SINCE: &str = "Since {0}: {1}.";
pub(crate) const ENDS_ON: &str = "ends {0}";
pub(crate) const LAST_PRICE: &str = "; last price ";
pub(crate) const PRICE: &str = "; price ";
pub(crate) const SUCCESSOR: &str = "; successor ";
pub(crate) const THEN: &str = ", then ";
pub(crate) const IN_A_BATCH: &str = " in a batch";
