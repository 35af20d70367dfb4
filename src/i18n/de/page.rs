//! German: the first view.

pub(crate) const CUSTOM: &str = "Eigene";
pub(crate) const WIDTH: &str = "Breite";
pub(crate) const HEIGHT: &str = "Höhe";
pub(crate) const ANY: &str = "Jede";
pub(crate) const TICKS_OF_VOLUME: &str = "100 1k 10k 100k 1M 10M";
pub(crate) const HEADING: &str = "Was kosten KI-Bilder im Monat?";
pub(crate) const DOCUMENT_TITLE: &str = "Preise von KI-Bild-APIs: Was kosten KI-Bilder im Monat?";
pub(crate) const TABLE_CAPTION: &str = "Routen von KI-Bild-APIs, geordnet nach Kosten";
pub(crate) const SHOW_ALL: &str = "Alle {0} zeigen";
pub(crate) const ALL_ROWS: &str = "Alle {0} Zeilen auf einer eigenen Seite ansehen";
pub(crate) const SHOW_FEWER: &str = "Weniger zeigen";
pub(crate) const ROWS_WITH_CAVEAT: &str = "{0} weitere mit Vorbehalt";
pub(crate) const IMAGE: &str = "{0} / Bild";
pub(crate) const THOUSAND_IMAGES: &str = "{0} je 1.000";
pub(crate) const IMAGE_AT: &str = "Bild zu {0}";
pub(crate) const IMAGES_AT: &str = "Bilder zu {0}";
pub(crate) const NOW: &str = "jetzt {0}";
pub(crate) const AGO: &str = "vor {0}";
pub(crate) const NOT_OFFERED_FOR_THIS_JOB: &str = "für diese Vorgaben nicht angeboten";
pub(crate) const WITHOUT_A_PRICE: &str = "ohne Preis";
pub(crate) const SHUT_DOWN: &str = "abgeschaltet";
pub(crate) const WITH_A_PRICE_FOR_SOME_MONTHS: &str = "mit Preis nur für einen Teil der Monate";
pub(crate) const AS_OF: &str = "Stand: {0}";
pub(crate) const PRICES_CHECKED_TO: &str = ", Preisprüfungen von {0} bis {1}";
pub(crate) const PRICES_CHECKED: &str = ", Preisprüfung: {0}";
pub(crate) const VERIFY_WITH_THE_VENDOR: &str =
    ". Vor einer Entscheidung den Preis beim Anbieter nachprüfen.";
pub(crate) const TYPICAL_COST: &str = "typischen Kosten";
pub(crate) const RANKED_BY_ONLY: &str = "Geordnet allein nach {0}";
pub(crate) const RANKED_BY_IMAGES_BOUGHT: &str =
    "Geordnet allein danach, für wie viele Bilder das Budget zum typischen Preis reicht";
pub(crate) const RANKED_BY_TYPICAL_MONTHLY_COST: &str = "Geordnet allein nach typischen Monatskosten";
pub(crate) const RANKING_RULES: &str = "; Routen ohne bestätigte Größe kommen zuletzt. Affiliate-Links ändern die Reihenfolge nicht. Von mehreren Preisen zählt der zuletzt geprüfte; Berichte und abgeleitete Preise ersetzen aber keine weniger als 90 Tage ältere Angabe von Anbieter oder Preisliste. Prompt-Text ist nicht eingerechnet: Er macht wenig aus, außer bei Bildern für Bruchteile eines Cents.";
pub(crate) const HOW_THIS_IS_RANKED: &str = "Wie sich die Reihenfolge ergibt";
pub(crate) const AD: &str = "Anzeige";
pub(crate) const AD_MARKS_AFFILIATE_LINKS: &str = "„Anzeige“ kennzeichnet einen Affiliate-Link: Der Autor dieser Seite kann daran verdienen. Preise und Reihenfolge beeinflusst der Link nicht.";
pub(crate) const CHOICE_LEAVES_OUT: &str =
    "Die Auswahl von Anbietern und Routen lässt {0} der {1} bekannten Routen weg.";
pub(crate) const CONVERTED_AT_RATE: &str =
    "Umgerechnet mit {0} {1} je US-Dollar, dem vorgegebenen Kurs vom {2}. Genaue Beträge in US-Dollar.";
pub(crate) const AS_OF_CATALOG: &str = "Stand: {0}, Katalog {1}.";
pub(crate) const SCALE_PER_IMAGE: &str = "{0} pro Bild, jeder Schritt ×10";
pub(crate) const RANK: &str = "Rang";
pub(crate) const ROUTE: &str = "Route";
pub(crate) const COST_PER_IMAGE_AND_SOURCE: &str =
    "Kosten pro Bild auf einer logarithmischen Skala, und Quelle";
pub(crate) const COST: &str = "Kosten";
pub(crate) const HOW_THIS_IS_CALCULATED: &str = "So wird gerechnet: {0}, {1}";
pub(crate) const UNRATED_LEFT_OUT_ONE: &str = "{0} Route ohne Bewertung bleibt außen vor.";
pub(crate) const UNRATED_LEFT_OUT: &str = "{0} Routen ohne Bewertung bleiben außen vor.";
pub(crate) const MODEL: &str = "Modell";
pub(crate) const PROVIDER: &str = "Anbieter";
pub(crate) const FIND_MODEL_OR_PROVIDER: &str = "Modell oder Anbieter suchen";
pub(crate) const NOTHING_FOUND: &str = "Kein Modell und kein Anbieter in dieser Liste passt zu „{0}“.";
pub(crate) const ONE_ROW_FOUND: &str = "Eine Zeile passt zu „{0}“.";
pub(crate) const ROWS_FOUND: &str = "{1} Zeilen passen zu „{0}“.";
pub(crate) const CLEAR_FIND: &str = "Ganze Liste zeigen";
pub(crate) const ANOTHER_PROVIDER: &str = "+{0} Anbieter";
pub(crate) const OTHER_PROVIDERS: &str = "+{0} Anbieter";
pub(crate) const ANOTHER_ROUTE: &str = "+{0} Route";
pub(crate) const OTHER_ROUTES: &str = "+{0} Routen";
pub(crate) const OTHERS_AT: &str = "{0} zu {1}";
pub(crate) const OTHERS_FROM_TO: &str = "{0} von {1} bis {2}";
pub(crate) const EMBED: &str = "Einbetten";
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const OPEN: &str = "Rechner öffnen";
pub(crate) const AGAINST_IT: &str = "dagegen spricht: ";
