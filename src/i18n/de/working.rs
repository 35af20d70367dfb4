//! German: the working of a price.

pub(crate) const AT_LEAST: &str = "Mindestens: ";
pub(crate) const AT_MOST: &str = "Höchstens: ";
pub(crate) const REFERENCE_IMAGES_AT: &str = "Referenzbilder, {0} zu je {1} bis {2}";
pub(crate) const BATCH_DISCOUNT: &str = "Batch-Rabatt {0}";
pub(crate) const REJECTED_AND_GENERATED_AGAIN: &str = "{0} verworfen und neu erzeugt: ÷ (1 − {0})";
pub(crate) const GENERATED_A_MONTH: &str = "{0} im Monat erzeugt";
pub(crate) const MIDDLE_OF_THE_RANGE: &str = "Mitte der Spanne, nur für den Rang";
pub(crate) const GEOMETRIC_MEAN: &str = "{0} (geometrisches Mittel)";
pub(crate) const ONE_IMAGE: &str = "Ein Bild";
pub(crate) const ONE_KEPT_IMAGE: &str = "Ein behaltenes Bild";
pub(crate) const FLAT_PRICE: &str = "Pauschalpreis, unabhängig von der Größe";
pub(crate) const FIGURE_OF_THE_SOURCE: &str = "Angabe der Quelle pro Bild, abgerechnet {0}";
pub(crate) const THE_RUN: &str = "pro Lauf";
pub(crate) const ONE_MEGAPIXEL_UP_TO: &str = "1 MP (bis {0} Pixel)";
pub(crate) const MEGAPIXELS_FIRST: &str = "{0} MP: das erste";
pub(crate) const MEGAPIXELS_MORE: &str = "zusätzlich {0} MP zu {1}";
pub(crate) const MEGAPIXELS_NOT_ROUNDED: &str = "{0} MP, nicht gerundet, zu {1}";
pub(crate) const REFERENCE_IMAGES_IN_MEGAPIXELS: &str = "Referenzbilder: {0} × {1} MP zu {2}";
pub(crate) const IMAGE_TOKENS: &str = "{0} Bild-Token zu {1} pro Million";
pub(crate) const GPU_SECONDS: &str = "{0} s auf {1} zu {2} pro Sekunde";
