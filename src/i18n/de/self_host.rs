//! German: self-hosting.

pub(crate) const NO_SUCH_ROUTE: &str = "Im Katalog gibt es keine Route „{0}“.";
pub(crate) const ROUTE_WAS_SHUT_DOWN_ON: &str = "{0} wurde am {1} abgeschaltet.";
pub(crate) const ROUTE_NOT_OFFERED_AT: &str = "{0} gibt es nicht in {1}.";
pub(crate) const NO_PRICE_KNOWN_FOR: &str = "Für {0} in {1} ist kein Preis bekannt.";
pub(crate) const NOT_A_PRICE_PER_IMAGE: &str = "„{0}“ ist kein Preis pro Bild.";
pub(crate) const USE_A_ROUTE_OR_USD: &str = "Möglich sind eine verfügbare Route, z.\u{a0}B. fal/flux-schnell, oder US-Dollar pro Bild mit Dezimalpunkt, von 0.000001 bis 10, z.\u{a0}B. 0.04 oder 0.04..0.08.";
pub(crate) const ONE_ASSUMPTION_CHANGED: &str = "Mit einer geänderten Annahme";
pub(crate) const AS_ASKED_AGAINST: &str = "wie gefragt, verglichen mit {0}";
pub(crate) const WITH_HOURS_OF_LABOR_AT: &str = "mit {0} Stunden Arbeit zu je {1}";
pub(crate) const WITHOUT_LABOR: &str = "ohne Arbeitszeit";
pub(crate) const AGAINST: &str = "verglichen mit {0}";
pub(crate) const TO_NEVER: &str = "{0} bis nie";
pub(crate) const NEVER: &str = "nie";
pub(crate) const FOR_GOOD: &str = "; auf Dauer: {0}";
pub(crate) const SELF_HOSTING_PAYS_OFF: &str = "{0} selbst zu betreiben lohnt sich ";
pub(crate) const AT_BEST: &str = "im besten Fall ";
pub(crate) const AT_WORST: &str = ", im schlechtesten ";
pub(crate) const AT_WORST_NEVER: &str = ", im schlechtesten nie";
pub(crate) const SELF_HOSTING_DOES_NOT_PAY: &str = "{0} selbst zu betreiben lohnt sich nicht";
pub(crate) const COMPUTE_ALONE_COSTS: &str =
    ": Allein die Rechenzeit kostet bei der angenommenen Auslastung {0} pro Bild, die API {1}";
pub(crate) const WITHIN_A_BILLION_IMAGES: &str = " bei bis zu einer Milliarde Bildern im Monat";
pub(crate) const INSTEAD_OF: &str = " statt {0}";
pub(crate) const FOR: &str = " für {0}";
pub(crate) const AT_IT_COSTS: &str = "bei {0} kostet es {1}";
pub(crate) const ON_MACHINES: &str = " auf {0} Maschinen";
pub(crate) const IS_A_DIFFERENT_MODEL: &str = " {0} ist ein anderes Modell.";
pub(crate) const IS_A_DIFFERENT_MODEL_WITHOUT_WEIGHTS: &str =
    " {0} ist ein anderes Modell; offene Gewichte dafür führt der Katalog nicht.";
pub(crate) const NO_SUCH_MODEL: &str =
    "Im Katalog gibt es kein Modell „{0}“ mit offenen Gewichten. Möglich sind {1}.";
pub(crate) const MODEL_DOES_NOT_MAKE_SIZE: &str =
    "{0} erzeugt {1} nicht: {2}. Eine andere Auflösung oder ein anderes Modell für die Maschine wählen.";
pub(crate) const NO_MEASUREMENT_KNOWN: &str = "Für {0} ist keine Messung bekannt. Bitte eingeben, wie viele Bilder mit 1 MP (1024\u{a0}×\u{a0}1024) die Maschine in einer Stunde erzeugt.";
pub(crate) const NOTHING_TO_COMPARE_WITH: &str = "Für {0} in {1} ist kein Preis bekannt, also fehlt der Vergleich mit demselben Modell. Selbst betrieben, mit angenommenen {3} Bildern pro Stunde: {2}. Bitte einen Vergleich wählen: eine Route oder US-Dollar pro Bild.";
pub(crate) const ANOTHER_MACHINE: &str =
    " Eine weitere Maschine macht es zunächst wieder teurer; dauerhaft günstiger ist es {0}.";
pub(crate) const ANOTHER_MACHINE_CASES: &str = " Eine weitere Maschine macht es zunächst wieder teurer; dauerhaft günstiger ist es im besten Fall {0}, im schlechtesten {1}.";
pub(crate) const EVERY_FURTHER_MACHINE: &str = " Jede weitere Maschine macht es zunächst wieder teurer.";
pub(crate) const FROM_THE_FIRST_IMAGE: &str = "ab dem ersten Bild";
pub(crate) const FROM_IMAGES_A_MONTH: &str = "ab {0} Bildern im Monat";
pub(crate) const FROM: &str = "ab {0}";
pub(crate) const SERVER_AT: &str = "ein Server zu {0} im Monat";
pub(crate) const GPU_AROUND_THE_CLOCK: &str = "eine GPU zu {0} pro Stunde rund um die Uhr";
pub(crate) const GPU_WHILE_IN_USE: &str = "eine GPU zu {0} pro Stunde, nur solange sie rechnet";
pub(crate) const ASSUMED: &str = "Angenommen: {0}, {1}; {2} Stunden im Monat (8.760 / 12), {3} mit 1 MP pro Stunde, {4} der Stunden genutzt, ";
pub(crate) const NO_LABOR: &str = "keine Arbeitszeit";
pub(crate) const HOUR_OF_LABOR_A_MONTH: &str = "{0} Stunde Arbeit im Monat zu {1}";
pub(crate) const HOURS_OF_LABOR_A_MONTH: &str = "{0} Stunden Arbeit im Monat zu je {1}";
pub(crate) const PRICES_CHECKED: &str = "; Preise geprüft am {0}";
pub(crate) const PRICES_CHECKED_TO: &str = "; Preise geprüft vom {0} bis {1}";
pub(crate) const OWN_TIME_NOT_INCLUDED: &str = "Arbeitszeit ist nicht eingerechnet.";
pub(crate) const ONLY_HOURS_IN_USE: &str =
    "Nur genutzte Stunden sind eingerechnet; Start und Leerlauf gelten als kostenlos.";
pub(crate) const SPEED_IS_ILLUSTRATIVE: &str = "{0} Bilder pro Stunde sind ein Beispielwert für eine RTX 4090 aus einem Bericht vom Juni 2026, der kein Modell nennt; hier sind sie für {1} angenommen. Besser ist ein Wert, der auf der eigenen Maschine gemessen ist.";
pub(crate) const CALCULATED_WITH_IMAGES_AN_HOUR: &str = "Gerechnet wird mit {0} Bildern pro Stunde: {1} mit 1 MP (1.048.576 Pixel), nach Pixeln umgerechnet auf die {3} MP von {2}. Das ist eine Annahme; besser auf der eigenen Maschine messen.";
pub(crate) const CALCULATED_WITH_KEPT_IMAGES_AN_HOUR: &str = "Gerechnet wird mit {0} behaltenen Bildern pro Stunde: {1} mit 1 MP (1.048.576 Pixel), nach Pixeln umgerechnet auf die {3} MP, die jedes behaltene Bild in {2} braucht, wenn {4} verworfen werden. Das ist eine Annahme; besser auf der eigenen Maschine messen.";
pub(crate) const REFERENCES_NOT_INCLUDED: &str =
    "Referenzbilder auf der eigenen Maschine sind nicht eingerechnet.";
pub(crate) const ROUTE_MAY_NOT_OFFER_SIZE: &str =
    "Für {0} ist keine dokumentierte Größengrenze bekannt; {1} gibt es dort vielleicht nicht.";
pub(crate) const PRICE_IS_A_MINIMUM: &str =
    "Der Preis für {0} ist eine Untergrenze: Liegt er höher, lohnt sich der Eigenbetrieb früher.";
pub(crate) const PRICE_IS_A_MAXIMUM: &str =
    "Der Preis für {0} ist eine Obergrenze: Liegt er niedriger, lohnt sich der Eigenbetrieb später.";
pub(crate) const MODEL_ENDS: &str = "{0}: Das Modell {1}.";
pub(crate) const SHUTS_DOWN_ON: &str = "{0} wird am {1} abgeschaltet.";
pub(crate) const MODEL_MAY_NOT_MAKE_SIZE: &str =
    "Für {0} ist keine dokumentierte Größengrenze bekannt; {1} erzeugt das Modell vielleicht nicht.";
pub(crate) const WEIGHTS_ARE_NON_COMMERCIAL: &str = "Die Gewichte von {0} dürfen ohne eine andere Lizenz nicht kommerziell genutzt werden: Für sie gilt die {1}.";
pub(crate) const WHAT_CHANGES: &str = "Was sich ändert";
pub(crate) const COMPUTE_PER_IMAGE: &str = "Rechenzeit pro Bild";
pub(crate) const PAYS_OFF_FROM: &str = "Lohnt sich ab (Bilder im Monat)";
