//! German: the quotes other than the one that counts.

pub(crate) const DISAGREES_WITH_ITSELF: &str = "{0} widerspricht sich: ";
pub(crate) const SOURCES_DISAGREE: &str = "die Quellen widersprechen sich: ";
pub(crate) const OR: &str = " oder ";
pub(crate) const AN_IMAGE: &str = "{0} pro Bild";
pub(crate) const SOURCE_DISAGREES_WITH_ITSELF: &str = "{0} widerspricht sich: {1} oder {2}";
pub(crate) const SOURCES_DISAGREE_ON_FIGURES: &str = "Quellen widersprechen sich: {0} {1}, {2} {3}";
pub(crate) const CALCULATION: &str = "Berechnung";
pub(crate) const REPORT: &str = "Bericht";
pub(crate) const PRICE_LIST: &str = "Preisliste";
pub(crate) const VENDOR: &str = "Anbieterangabe";
pub(crate) const OLDER: &str = "älter";
pub(crate) const NEWER: &str = "neuer";
pub(crate) const FIGURE_WITH_SOURCE: &str = "{0} ({1}, {2}, {3})";
pub(crate) const DISAGREES_PER_IMAGE: &str = "Abweichend, pro Bild";
pub(crate) const ANOTHER_QUOTE_PER_IMAGE: &str = "Andere Angabe, pro Bild";
pub(crate) const UNTIL_CHECKED: &str = "{0} bis {1} ({2}, {3}, {4})";
pub(crate) const BEFORE_THE_CORRECTION_PER_IMAGE: &str = "Vor der Berichtigung, pro Bild";
pub(crate) const EARLIER_PRICE_PER_IMAGE: &str = "Früherer Preis, pro Bild";
