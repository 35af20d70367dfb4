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
pub(crate) const NO_SCORES_ON: &str = "Für den {0} sind keine Bewertungen der Bildqualität bekannt.";
pub(crate) const NOTHING_RATED: &str = "Nichts zu zeichnen: Keine Route mit Preis ist bewertet.";
pub(crate) const THE_ANSWER: &str = "Die Antwort: {0}.";
pub(crate) const CHEAPEST_RATED: &str = "Am günstigsten mit Bewertung und ohne Einschränkung: {0}.";
pub(crate) const EVERY_RATED_ROUTE_HAS_A_CAVEAT: &str =
    "Jede bewertete Route hat eine Einschränkung, daher gibt es keine Pareto-Front.";
pub(crate) const ONLY_UNNAMED_SETTINGS: &str = "Die Rangliste bewertet diese Modelle nur in Einstellungen, die sie nicht nennt, daher gibt es keine Pareto-Front.";
pub(crate) const POINTS_BETTER: &str = "Für {0} mehr im Monat {1} Punkte besser: {2}.";
pub(crate) const POINTS_BETTER_AT_THE_SAME_PRICE: &str = "Zum selben Preis {0} Punkte besser: {1}.";
pub(crate) const FURTHER_POINTS_BETTER: &str = "Weitere {1} Punkte kosten {0} mehr im Monat: {2}.";
pub(crate) const MODEL_SCORE_COST: &str = "{0}, {1}, {2} bei {3}";
pub(crate) const AT_A_SETTING_NOT_NAMED: &str =
    "{0}, {1} in einer Einstellung, die die Rangliste nicht nennt, {2}";
pub(crate) const DEPENDING_ON_QUALITY: &str = " je nach Qualität";
pub(crate) const AND_MORE_PROVIDERS: &str = "{0} und {1} weitere: {2}";
pub(crate) const NOT_DRAWN: &str = "Nicht eingezeichnet: {0}.";
pub(crate) const SCORES_OF: &str = "Bewertungen mit 95-%-Intervall: {0}, {1}, {2}";
pub(crate) const TIER_FROM: &str = "{0} ab {1}";
pub(crate) const COST_AND_SCORE: &str = "Monatskosten und Bewertung";
pub(crate) const SCORE: &str = "Bewertung";
pub(crate) const NOT_RATED: &str = "Nicht bewertet";
pub(crate) const NOT_RATED_BY_COST: &str = "Nicht bewertet: {0}.";
pub(crate) const ON_THE_FRONTIER: &str = "Pareto-Front";
pub(crate) const YES: &str = "ja";
pub(crate) const SHOW_IN_THE_LIST: &str = "In der Liste zeigen";
pub(crate) const KEY_ANSWER: &str = "die Antwort";
pub(crate) const KEY_FRONTIER: &str = "Pareto-Front: kein niedrigerer Einzelpreis ist besser";
pub(crate) const KEY_OTHER: &str = "weiteres bewertetes Modell";
pub(crate) const KEY_ENDING: &str = "Abschaltung angekündigt";
pub(crate) const KEY_CAVEAT: &str = "Preis oder Größe nicht bestätigt";
pub(crate) const KEY_SPAN: &str =
    "Einstellung der Bewertung unbekannt, von der günstigsten bis zur teuersten Qualität";
pub(crate) const KEY_RANGES: &str = "Preisspanne, 95-%-Intervall der Bewertung";
pub(crate) const SETTING_NOT_NAMED: &str = "Einstellung nicht genannt";
pub(crate) const MODEL: &str = "Modell";
pub(crate) const PROVIDER: &str = "Anbieter";
