//! English: the working of a price.

pub(crate) const AT_LEAST: &str = "At least: ";
pub(crate) const AT_MOST: &str = "At most: ";
pub(crate) const REFERENCE_IMAGES_AT_TO_EACH: &str = "Reference images, {0} at {1} to {2} each";
pub(crate) const IN_A_BATCH_OFF: &str = "In a batch, {0} off";
pub(crate) const REJECTED_AND_GENERATED_AGAIN_1: &str = "{0} rejected and generated again: ÷ (1 − {0})";
pub(crate) const GENERATED_A_MONTH: &str = "{0} generated a month";
pub(crate) const MIDDLE_OF_THE_RANGE_FOR: &str = "Middle of the range, for the rank only";
pub(crate) const GEOMETRIC_MEAN: &str = "{0} (geometric mean)";
pub(crate) const ONE_IMAGE: &str = "One image";
pub(crate) const ONE_IMAGE_THAT_IS_KEPT: &str = "One image that is kept";
pub(crate) const FLAT_PRICE_WHATEVER_THE_SIZE: &str = "flat price, whatever the size";
pub(crate) const THE_SOURCES_FIGURE_FOR_AN: &str = "the source's figure for an image, billed {0}";
pub(crate) const THE_RUN: &str = "the run";
pub(crate) const N_1_MP_UP_TO: &str = "1 MP (up to {0} pixels)";
pub(crate) const MP_FIRST: &str = "{0} MP: first";
pub(crate) const MORE_AT: &str = "{0} more at {1}";
pub(crate) const MP_NOT_ROUNDED_AT: &str = "{0} MP, not rounded, at {1}";
pub(crate) const REFERENCE_IMAGES_MP_AT: &str = "reference images: {0} × {1} MP at {2}";
pub(crate) const IMAGE_TOKENS_AT_A_MILLION: &str = "{0} image tokens at {1} a million";
pub(crate) const S_ON_AT_A_SECOND: &str = "{0} s on {1} at {2} a second";
