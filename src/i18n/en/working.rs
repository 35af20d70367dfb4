//! English: the working of a price.

pub(crate) const AT_LEAST: &str = "At least: ";
pub(crate) const AT_MOST: &str = "At most: ";
pub(crate) const REFERENCE_IMAGES_AT: &str = "Reference images, {0} at {1} to {2} each";
pub(crate) const BATCH_DISCOUNT: &str = "In a batch, {0} off";
pub(crate) const REJECTED_AND_GENERATED_AGAIN: &str = "{0} rejected and generated again: ÷ (1 − {0})";
pub(crate) const GENERATED_A_MONTH: &str = "{0} generated a month";
pub(crate) const MIDDLE_OF_THE_RANGE: &str = "Middle of the range, for ranking only";
pub(crate) const GEOMETRIC_MEAN: &str = "{0} (geometric mean)";
pub(crate) const ONE_IMAGE: &str = "One image";
pub(crate) const ONE_KEPT_IMAGE: &str = "One kept image";
pub(crate) const FLAT_PRICE: &str = "flat price, at any size";
pub(crate) const FIGURE_OF_THE_SOURCE: &str = "the source's figure per image, billed {0}";
pub(crate) const THE_RUN: &str = "the run";
pub(crate) const ONE_MEGAPIXEL_UP_TO: &str = "1 MP (up to {0} pixels)";
pub(crate) const MEGAPIXELS_FIRST: &str = "{0} MP: first";
pub(crate) const MEGAPIXELS_MORE: &str = "{0} more at {1}";
pub(crate) const MEGAPIXELS_NOT_ROUNDED: &str = "{0} MP, not rounded, at {1}";
pub(crate) const REFERENCE_IMAGES_IN_MEGAPIXELS: &str = "reference images: {0} × {1} MP at {2}";
pub(crate) const IMAGE_TOKENS: &str = "{0} image tokens at {1} a million";
pub(crate) const GPU_SECONDS: &str = "{0} s on {1} at {2} a second";
