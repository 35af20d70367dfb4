//! German: the chart.

pub(crate) const NOTHING_TO_DRAW: &str =
    "Nichts zu zeichnen: Keine Route hat für diese Vorgaben einen Preis.";
pub(crate) const AS_A_TABLE: &str = "Als Tabelle";
pub(crate) const IMAGES_PER_MONTH: &str = "Bilder im Monat";
pub(crate) const EDGE_IN_PIXELS: &str = "Kantenlänge in Pixeln";
pub(crate) const REPLACES_NO_OTHER_MODEL: &str = " (ersetzt kein anderes Modell)";
pub(crate) const AND_AT_THE_SAME_PRICE: &str = " (und {0} zum selben Preis)";
pub(crate) const MONTHLY_COST_BY_VOLUME: &str = "Monatskosten nach Zahl der Bilder, {0} px";
pub(crate) const MONTHLY_COST_BY_SIZE: &str = "Monatskosten für {0} Bilder nach Größe in Pixeln";
pub(crate) const SIZE_DOES_NOT_CHANGE_THE_ORDER: &str =
    "Zwischen 512 und 4096 px ändert sich die Reihenfolge dieser Routen nicht.";
pub(crate) const VOLUME_DOES_NOT_CHANGE_THE_ORDER: &str =
    "Die Menge ändert die Reihenfolge nicht: Alle Kosten sind proportional zur Zahl der Bilder.";
pub(crate) const SELF_HOSTING_AND_BUYING_KEEP_PLACES: &str = "Zwischen {0} und {1} Bildern im Monat ändert sich nicht, was günstiger ist: {2} selbst zu betreiben oder über eine API zu nutzen.";
pub(crate) const FROM_PX_COSTS_LESS: &str = "Ab {0} px kostet {1} weniger als {2}.";
pub(crate) const UP_TO_PX_COSTS_LESS: &str = "Bis {0} px kostet {1} weniger als {2}.";
pub(crate) const SELF_HOSTING: &str = "{0} selbst zu betreiben";
pub(crate) const BREAKS_EVEN_AT: &str = "lohnt sich{3} gegenüber {0} ab {1} Bildern im Monat";
pub(crate) const BREAKS_EVEN_BETWEEN: &str =
    "lohnt sich{3} gegenüber {0} im besten Fall ab {1}, im schlechtesten ab {2} Bildern im Monat";
pub(crate) const BREAKS_EVEN_AT_BEST: &str =
    "lohnt sich{3} gegenüber {0} im besten Fall ab {1} Bildern im Monat";
pub(crate) const BREAKS_EVEN_AT_WORST: &str =
    "lohnt sich{3} gegenüber {0} im schlechtesten Fall ab {2} Bildern im Monat";
pub(crate) const COSTS_MORE_AGAIN_FROM: &str = "ist ab {1} Bildern im Monat wieder teurer als {0}";
pub(crate) const COSTS_MORE_AGAIN_BETWEEN: &str =
    "ist im schlechtesten Fall ab {1} Bildern im Monat wieder teurer als {0}, im besten ab {2}";
pub(crate) const COSTS_MORE_AGAIN_AT_WORST: &str =
    "ist im schlechtesten Fall ab {1} Bildern im Monat wieder teurer als {0}";
pub(crate) const COSTS_MORE_AGAIN_AT_BEST: &str =
    "ist im besten Fall ab {2} Bildern im Monat wieder teurer als {0}";
pub(crate) const AGAIN: &str = " wieder";
pub(crate) const NOT_AGAIN: &str = "";
pub(crate) const NOT_OFFERED_OR_NOT_CONFIRMED: &str = "nicht angeboten oder nicht bestätigt";
pub(crate) const SELF_HOSTED: &str = "{0} selbst betrieben";
pub(crate) const IMAGES_A_MONTH: &str = "Bilder im Monat";
pub(crate) const PIXELS_OF_A_SQUARE_IMAGE: &str = "Pixel eines quadratischen Bildes";
pub(crate) const MONTHLY_COST: &str = "Monatskosten";
