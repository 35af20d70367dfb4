//! English: the warnings of a row.

pub(crate) const SIZE_NOT_CONFIRMED: &str = "size not confirmed";
pub(crate) const DERIVED: &str = "derived";
pub(crate) const BATCH_PRICE_UNCLEAR: &str = "batch price unclear";
pub(crate) const NON_COMMERCIAL_LICENSE: &str = "non-commercial license";
pub(crate) const REFERENCE_IMAGES_NOT_COUNTED: &str = "reference images not counted";
pub(crate) const ENDS_IN: &str = "Ends in {0}";
pub(crate) const THEN: &str = ", then {0}";
pub(crate) const PRICE_CHECKED_AGO: &str = "price checked {0} ago";
pub(crate) const SIZE_NOT_CONFIRMED_NO_DOCUMENTED: &str =
    "size not confirmed: no documented limit was found, so this size may not be offered";
pub(crate) const A_FLOOR_ONLY_NOTHING_IS: &str = "a floor only: nothing is known of the upper end";
pub(crate) const A_CEILING_ONLY_NOTHING_IS: &str = "a ceiling only: nothing is known of the lower end";
pub(crate) const A_RANGE_ONLY_NO_TYPICAL: &str = "a range only: no typical figure is known";
pub(crate) const DERIVED_COMPUTED_FROM_OTHER_FACTS: &str = "derived: computed from other facts";
pub(crate) const SOURCES_CONTRADICT_EACH_OTHER_ON: &str =
    "sources contradict each other on batch prices; none is counted";
pub(crate) const THE_LICENSE_OF_THE_WEIGHTS: &str = "the license of the weights is non-commercial";
pub(crate) const REFERENCE_IMAGES_ARE_NOT_COUNTED: &str =
    "reference images are not counted: what they add is not known";
pub(crate) const RETIRING_SHUTS_DOWN_ON_IN: &str = "retiring: shuts down on {0}, in {1}";
pub(crate) const SUCCESSOR: &str = "; successor {0}";
pub(crate) const AN_IMAGE: &str = ": {0} an image";
pub(crate) const DATIVE_OF_DAYS: &str = "";
