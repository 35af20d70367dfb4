//! German: what has changed since a day.

pub(crate) const ROUTE_SHUT_DOWN: &str = "{0} Route abgeschaltet";
pub(crate) const ROUTES_SHUT_DOWN: &str = "{0} Routen abgeschaltet";
pub(crate) const PRICE_CHANGED: &str = "{0} Preis geändert";
pub(crate) const PRICES_CHANGED: &str = "{0} Preise geändert";
pub(crate) const PRICE_CORRECTED: &str = "{0} Preis berichtigt";
pub(crate) const PRICES_CORRECTED: &str = "{0} Preise berichtigt";
pub(crate) const PRICE_FROM_ANOTHER_SOURCE: &str = "{0} Preis aus anderer Quelle";
pub(crate) const PRICES_FROM_ANOTHER_SOURCE: &str = "{0} Preise aus anderer Quelle";
pub(crate) const NEWLY_LISTED: &str = "{0} neu erfasst";
pub(crate) const MORE_SHUTDOWN_ANNOUNCED: &str = "{0} weitere Abschaltung angekündigt";
pub(crate) const MORE_SHUTDOWNS_ANNOUNCED: &str = "{0} weitere Abschaltungen angekündigt";
pub(crate) const SINCE_NOTHING_CHANGED: &str = "Seit dem {0} hat sich nichts geändert.";
pub(crate) const SINCE: &str = "Seit dem {0}: {1}.";
pub(crate) const ENDS_ON: &str = "endet am {0}";
pub(crate) const LAST_PRICE: &str = "; letzter Preis ";
pub(crate) const PRICE: &str = "; Preis ";
pub(crate) const SUCCESSOR: &str = "; Nachfolger ";
pub(crate) const THEN: &str = ", danach ";
pub(crate) const IN_A_BATCH: &str = " im Batch";
