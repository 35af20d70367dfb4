//! German: exports.

pub(crate) const US_DOLLARS: &str = "US-Dollar";
pub(crate) const AS_OF_WITH_PRICES_CHECKED_BY_THEN: &str =
    "Stand: {0}, mit bis dahin geprüften Preisen, in {1}, ohne Steuern und Vertragsrabatte.";
pub(crate) const SIZE_OF_EVERY_IMAGE: &str = "Jedes Bild hat {0} Pixel. Andere Größen als etwa ein Megapixel gelten nur als bestätigt, wo die Grenzen eines Modells dokumentiert sind.";
pub(crate) const BATCH_NOT_INCLUDED: &str = "Batch-Rabatte sind nicht eingerechnet.";
pub(crate) const BATCH_INCLUDED_WHERE_OFFERED: &str =
    "Batch-Rabatte sind eingerechnet, wo es sie gibt; die Bilder kommen dann erst Stunden später.";
pub(crate) const BATCH_ONLY: &str =
    "Batch-Rabatte sind eingerechnet, Routen ohne sie fehlen; die Bilder kommen erst Stunden später.";
pub(crate) const TYPICAL_FIGURE_OF_A_RANGE: &str = "Wo nur eine Spanne bekannt ist, ist der typische Wert das geometrische Mittel ihrer Enden: Er bestimmt den Rang und ist kein Preis. „Ab“ heißt, dass das obere Ende unbekannt ist, „bis zu“, dass es das untere ist.";
pub(crate) const ROUTES_BELOW_TIER_LEFT_OUT: &str = "Routen unter der Stufe {0} und Routen ohne Stufe fehlen. Die Stufe folgt aus der Bewertung, wo die Rangliste die Route bewertet, und ist sonst redaktionell vergeben.";
pub(crate) const NOT_RANKED: &str = "\n## Nicht in der Rangliste\n\n";
pub(crate) const ASSUMPTIONS: &str = "\n## Annahmen\n\n";
pub(crate) const THIS_RANKING_ON_THE_WEB: &str = "Diese Rangliste im Web";
pub(crate) const IMAGES_FOR_A_MONTH: &str = "Bilder für {0} im Monat";
pub(crate) const FIRST_COLUMNS: &str = "| Rang | Route | Anbieter |";
pub(crate) const REMAINING_COLUMNS: &str =
    " Kosten im Monat | Kosten pro Bild | Geprüft | Quelle | Hinweise |\n";
