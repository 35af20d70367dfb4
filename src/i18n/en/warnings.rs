//! English: the warnings of a row.

pub(crate) const SIZE_NOT_CONFIRMED: &str = "size not confirmed";
pub(crate) const DERIVED: &str = "derived";
pub(crate) const BATCH_PRICE_UNCLEAR: &str = "batch price unclear";
pub(crate) const NON_COMMERCIAL_LICENSE: &str = "non-commercial license";
pub(crate) const REFERENCE_IMAGES_NOT_COUNTED: &str = "reference images not included";
pub(crate) const SOME_REFERENCE_IMAGES_NOT_COUNTED: &str = "some reference images not included";
pub(crate) const SOME_REFERENCE_IMAGES_NOT_COUNTED_IN_FULL: &str =
    "what some reference images add is unknown: they are not included";
pub(crate) const ENDS_IN: &str = "Ends in {0}";
pub(crate) const MAKER_ENDS: &str = "ends at {0} on {1}";
pub(crate) const MAKER_ENDED: &str = "ended at {0} on {1}";
pub(crate) const UNKNOWN_WHETHER_SOLD_HERE: &str = "; whether it is sold here after that is unknown";
pub(crate) const STILL_SOLD_HERE: &str = "; the price here is from {0}";
pub(crate) const PRICE_CHECKED_AGO: &str = "price checked {0} ago";
pub(crate) const PRICE_DATED: &str = "price of {0}";
pub(crate) const SIZE_NOT_CONFIRMED_IN_FULL: &str =
    "size not confirmed: no documented limit was found, so this size might not be offered";
pub(crate) const FLOOR_ONLY: &str = "a floor only: the upper end is unknown";
pub(crate) const CEILING_ONLY: &str = "a ceiling only: the lower end is unknown";
pub(crate) const RANGE_ONLY: &str = "a range only: the typical figure is unknown";
pub(crate) const DERIVED_IN_FULL: &str = "derived: computed from other facts";
pub(crate) const BATCH_PRICE_DISPUTED: &str =
    "sources contradict each other on batch prices; no discount is included";
pub(crate) const NON_COMMERCIAL_LICENSE_IN_FULL: &str = "the license of the weights is non-commercial";
pub(crate) const REFERENCE_IMAGES_NOT_COUNTED_IN_FULL: &str =
    "reference images are not included: what they add is unknown";
pub(crate) const RETIRING: &str = "retiring: shuts down on {0}, in {1}";
pub(crate) const SUCCESSOR: &str = "; successor {0}";
pub(crate) const AN_IMAGE: &str = ": {0} an image";
pub(crate) const DATIVE_ENDING_OF_DAYS: &str = "";
pub(crate) const RETIRING_CONTRADICTED: &str = "due to shut down on {0}, in {1}, but sources disagree";
pub(crate) const ENDS_IN_CONTRADICTED: &str = "Disputed: ends in {0}";
