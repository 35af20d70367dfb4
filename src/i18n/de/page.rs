//! German: the first view.

pub(crate) const CUSTOM: &str = "Eigene";
pub(crate) const WIDTH: &str = "Breite";
pub(crate) const HEIGHT: &str = "Höhe";
pub(crate) const ANY: &str = "Jede";
pub(crate) const TICKS_OF_VOLUME: &str = "100 1k 10k 100k 1M 10M";
pub(crate) const WHAT_WILL_YOUR_IMAGES_COST: &str = "Was kosten KI-Bilder im Monat?";
pub(crate) const AI_IMAGE_API_PRICES_WHAT: &str = "Preise von KI-Bild-APIs: Was kosten KI-Bilder im Monat?";
pub(crate) const AI_IMAGE_API_ROUTES_RANKED: &str = "Routen von KI-Bild-APIs, geordnet nach Kosten";
pub(crate) const SHOW_ALL: &str = "Alle {0} zeigen";
pub(crate) const SHOW_FEWER: &str = "Weniger zeigen";
pub(crate) const IMAGE: &str = "{0} / Bild";
pub(crate) const IMAGE_AT: &str = "Bild zu {0}";
pub(crate) const IMAGES_AT: &str = "Bilder zu {0}";
pub(crate) const NOW: &str = "jetzt {0}";
pub(crate) const AGO: &str = "vor {0}";
pub(crate) const NOT_OFFERED_FOR_THIS_JOB: &str = "dafür nicht angeboten";
pub(crate) const WITHOUT_A_PRICE: &str = "ohne Preis";
pub(crate) const SHUT_DOWN: &str = "abgeschaltet";
pub(crate) const ENDING_WITHOUT_A_PRICED_SUCCESSOR: &str = "ohne Nachfolger mit Preis";
pub(crate) const AS_OF: &str = "Stand: {0}";
pub(crate) const PRICES_CHECKED_TO: &str = ", Preise geprüft {0} bis {1}";
pub(crate) const PRICES_CHECKED: &str = ", Preise geprüft {0}";
pub(crate) const VERIFY_A_PRICE_WITH_ITS: &str =
    ". Vor einer Entscheidung den Preis beim Anbieter nachprüfen.";
pub(crate) const TYPICAL_COST: &str = "typischen Kosten";
pub(crate) const RANKED_BY_AND_NOTHING_ELSE: &str = "Geordnet nach {0} und sonst nichts";
pub(crate) const RANKED_BY_HOW_MANY_IMAGES: &str =
    "Geordnet nach der Zahl der Bilder, die das Budget zum typischen Preis ergibt, und sonst nichts";
pub(crate) const RANKED_BY_TYPICAL_MONTHLY_COST: &str =
    "Geordnet nach typischen Monatskosten und sonst nichts";
pub(crate) const WITH_SIZES_THAT_NOBODY_CONFIRMS: &str = "; Größen, die niemand bestätigt, stehen hinter den anderen. Affiliate-Links spielen keine Rolle. Von mehreren \
         Preisen zählt der zuletzt geprüfte, doch ein Bericht steht 90 Tage hinter Anbieter und Preisliste zurück. \
         Prompt-Text ist nicht gerechnet: Meist fällt er kaum ins Gewicht, mehr dort, wo ein Bild aus wenigen Tokens nur \
         Bruchteile eines Cents kostet.";
pub(crate) const AD: &str = "Anzeige";
pub(crate) const AD_MARKS_AN_AFFILIATE_LINK: &str = "„Anzeige“ kennzeichnet einen Affiliate-Link: Der Autor dieser Seite kann daran verdienen. Preise und Reihenfolge ändert \
     er nicht.";
pub(crate) const LEFT_OUT_BY_CHOICE_OF: &str = "Bewusst weggelassen: {0} der {1} bekannten Routen.";
pub(crate) const COUNTED_AT_FOR_A_US: &str = "Gerechnet mit {0} {1} für einen US-Dollar, einem vorgegebenen Kurs vom {2}. Genaue Beträge in US-Dollar.";
pub(crate) const AS_OF_CATALOG: &str = "Stand: {0}, Katalog {1}.";
pub(crate) const PER_IMAGE_EACH_STEP_10: &str = "{0} pro Bild, jeder Schritt ×10";
pub(crate) const RANK: &str = "Rang";
pub(crate) const ROUTE: &str = "Route";
pub(crate) const COST_PER_IMAGE_ON_ONE: &str = "Kosten pro Bild auf einer logarithmischen Skala, und Quelle";
pub(crate) const COST: &str = "Kosten";
pub(crate) const WORKING_OF: &str = "Rechnung für {0}, {1}";
