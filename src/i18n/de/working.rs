//! German: the working of a price.

pub(crate) const AT_LEAST: &str = "Mindestens: ";
pub(crate) const AT_MOST: &str = "Höchstens: ";
pub(crate) const REFERENCE_IMAGES_AT_TO_EACH: &str = "Referenzbilder, {0} zu je {1} bis {2}";
pub(crate) const IN_A_BATCH_OFF: &str = "Im Batch, {0} Nachlass";
pub(crate) const REJECTED_AND_GENERATED_AGAIN_1: &str = "{0} verworfen und neu erzeugt: ÷ (1 − {0})";
pub(crate) const GENERATED_A_MONTH: &str = "{0} im Monat erzeugt";
pub(crate) const MIDDLE_OF_THE_RANGE_FOR: &str = "Mitte der Spanne, nur für den Rang";
pub(crate) const GEOMETRIC_MEAN: &str = "{0} (geometrisches Mittel)";
pub(crate) const ONE_IMAGE: &str = "Ein Bild";
pub(crate) const ONE_IMAGE_THAT_IS_KEPT: &str = "Ein Bild, das bleibt";
pub(crate) const FLAT_PRICE_WHATEVER_THE_SIZE: &str = "Pauschalpreis, gleich welche Größe";
pub(crate) const THE_SOURCES_FIGURE_FOR_AN: &str = "Angabe der Quelle für ein Bild, abgerechnet {0}";
pub(crate) const THE_RUN: &str = "der Lauf";
pub(crate) const N_1_MP_UP_TO: &str = "1 MP (bis {0} Pixel)";
pub(crate) const MP_FIRST: &str = "{0} MP: das erste";
pub(crate) const MORE_AT: &str = "{0} weitere zu {1}";
pub(crate) const MP_NOT_ROUNDED_AT: &str = "{0} MP, nicht gerundet, zu {1}";
pub(crate) const REFERENCE_IMAGES_MP_AT: &str = "Referenzbilder: {0} × {1} MP zu {2}";
pub(crate) const IMAGE_TOKENS_AT_A_MILLION: &str = "{0} Bild-Token zu {1} pro Million";
pub(crate) const S_ON_AT_A_SECOND: &str = "{0} s auf {1} zu {2} pro Sekunde";
