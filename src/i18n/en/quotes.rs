//! English: the quotes other than the one that counts.

pub(crate) const DISAGREES_WITH_ITSELF: &str = "{0} disagrees with itself: ";
pub(crate) const SOURCES_DISAGREE: &str = "sources disagree: ";
pub(crate) const OR: &str = " or ";
pub(crate) const AN_IMAGE: &str = "{0} an image";
pub(crate) const SOURCE_DISAGREES_WITH_ITSELF: &str = "{0} disagrees with itself: {1} or {2}";
pub(crate) const SOURCES_DISAGREE_ON_FIGURES: &str = "sources disagree: {0} {1}, {2} {3}";
pub(crate) const CALCULATION: &str = "calculation";
pub(crate) const REPORT: &str = "report";
pub(crate) const PRICE_LIST: &str = "price list";
pub(crate) const VENDOR: &str = "vendor";
pub(crate) const OLDER: &str = "older";
pub(crate) const NEWER: &str = "newer";
pub(crate) const FIGURE_WITH_SOURCE: &str = "{0} ({1}, {2}, {3})";
pub(crate) const DISAGREES_PER_IMAGE: &str = "Disagrees, per image";
pub(crate) const ANOTHER_QUOTE_PER_IMAGE: &str = "Another quote, per image";
pub(crate) const UNTIL_CHECKED: &str = "{0} until {1} ({2}, {3}, {4})";
pub(crate) const BEFORE_THE_CORRECTION_PER_IMAGE: &str = "Before the correction, per image";
pub(crate) const EARLIER_PRICE_PER_IMAGE: &str = "Earlier price, per image";
