//! English: the answer in each quality tier.

pub(crate) const VENDOR: &str = "vendor's own price";
pub(crate) const PRICE_LIST: &str = "developers' price list";
pub(crate) const REPORT: &str = "third-party report";
pub(crate) const DERIVED: &str = "derived from other prices";
pub(crate) const SCORE: &str = "score {0}";
pub(crate) const NONE: &str = "none for this job";
pub(crate) const RENDERED_AT: &str = "rendered at {0}{1}";
pub(crate) const THEN_SCALED: &str = ", then scaled down";
pub(crate) const THEN_CROPPED: &str = ", then cropped";
pub(crate) const THEN_SCALED_AND_CROPPED: &str = ", then scaled down and cropped";
pub(crate) const SAME_PRICE: &str = "same price: {0}";
pub(crate) const PERHAPS_LESS: &str = "possibly less: {1}, {0}";
pub(crate) const PERHAPS_MORE: &str = "possibly more: {1}, {0}";
