//! German: exports.

pub(crate) const US_DOLLARS: &str = "US-Dollar";
pub(crate) const ANSWERED_AS_OF_WITH_PRICES: &str = "Stand der Antwort: {0}, mit bis dahin geprüften Preisen, in {1}, ohne Steuern und ohne vertragliche Rabatte.";
pub(crate) const EVERY_IMAGE_IS_PIXELS_UNLESS: &str = "Jedes Bild hat {0} Pixel. Eine Größe abseits von etwa einem Megapixel gilt nur als bestätigt, wo die \
                 Grenzen eines Modells dokumentiert sind.";
pub(crate) const BATCH_DISCOUNTS_ARE_NOT_COUNTED: &str = "Batch-Rabatte sind nicht eingerechnet.";
pub(crate) const BATCH_DISCOUNTS_ARE_COUNTED_WHERE: &str =
    "Batch-Rabatte sind eingerechnet, wo es sie gibt; die Bilder kommen dann erst Stunden später.";
pub(crate) const BATCH_DISCOUNTS_ARE_COUNTED_AND: &str =
    "Batch-Rabatte sind eingerechnet, Routen ohne sie fehlen; die Bilder kommen erst Stunden später.";
pub(crate) const WHERE_ONLY_A_RANGE_IS: &str = "Wo nur eine Spanne bekannt ist, ist der typische Wert das geometrische Mittel ihrer Enden: er bestimmt den \
                 Rang und ist kein Preis. Bei „ab“ ist das obere Ende unbekannt, bei „bis zu“ das untere.";
pub(crate) const ROUTES_BELOW_THE_TIER_ARE: &str = "Routen unter der Stufe „{0}“ fehlen, ebenso solche ohne Stufe. Die Stufen sind eine redaktionelle Einteilung.";
pub(crate) const NOT_RANKED: &str = "\n## Nicht in der Rangliste\n\n";
pub(crate) const ASSUMPTIONS: &str = "\n## Annahmen\n\n";
pub(crate) const THIS_RANKING_ON_THE_WEB: &str = "Diese Rangliste im Web";
pub(crate) const COST: &str = "Kosten";
pub(crate) const IMAGES_FOR_A_MONTH: &str = "Bilder für {0} im Monat";
pub(crate) const RANK_ROUTE_PROVIDER: &str = "| Rang | Route | Anbieter |";
pub(crate) const COST_PER_MONTH_COST_PER: &str =
    " Kosten im Monat | Kosten je Bild | Geprüft | Quelle | Hinweise |\n";
