//! German: self-hosting.

pub(crate) const THERE_IS_NO_ROUTE: &str = "Eine Route „{0}“ gibt es nicht.";
pub(crate) const WAS_SHUT_DOWN_ON: &str = "{0} wurde am {1} abgeschaltet.";
pub(crate) const IS_NOT_OFFERED_AT: &str = "{0} gibt es nicht in {1}.";
pub(crate) const NO_PRICE_OF_IS_KNOWN: &str = "Für {0} ist kein Preis in {1} bekannt.";
pub(crate) const IS_NO_PRICE_OF_AN: &str = "„{0}“ ist kein Preis für ein Bild.";
pub(crate) const WRITE_A_ROUTE_THAT_IS: &str = "Möglich sind eine Route, die es zu kaufen gibt, wie fal/flux-schnell, oder US-Dollar je Bild von 0,000001 bis 10, etwa 0,04 oder 0,04..0,08.";
pub(crate) const TO: &str = "{0} bis {1}";
pub(crate) const AN_IMAGE: &str = "{0} je Bild";
pub(crate) const ON: &str = "{0} bei {1}";
pub(crate) const THE_SAME_WITH_ONE_THING: &str = "Dasselbe mit einer Änderung";
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
pub(crate) const AT_THE_ASSUMED_UTILIZATION_COMPUTE: &str =
    ": Allein die Rechenzeit kostet bei der angenommenen Auslastung {0} je Bild, die API {1}";
pub(crate) const WITHIN_A_BILLION_IMAGES_A: &str = " bis zu einer Milliarde Bilder im Monat";
pub(crate) const INSTEAD_OF: &str = " statt {0}";
pub(crate) const FOR: &str = " für {0}";
pub(crate) const AT_IT_COSTS: &str = "bei {0} kostet es {1}";
pub(crate) const ON_MACHINES: &str = " auf {0} Maschinen";
pub(crate) const IS_A_DIFFERENT_MODEL: &str = " {0} ist ein anderes Modell.";
pub(crate) const IS_A_DIFFERENT_MODEL_AND: &str =
    " {0} ist ein anderes Modell; Gewichte, um es selbst zu betreiben, kennt diese Liste nicht.";
pub(crate) const THERE_IS_NO_MODEL_WITH: &str =
    "Ein Modell „{0}“ mit offenen Gewichten gibt es nicht. Möglich sind {1}.";
pub(crate) const DOES_NOT_MAKE_CHOOSE_ANOTHER: &str =
    "{0} erzeugt {1} nicht: {2}. Eine andere Auflösung oder ein anderes Modell für die Maschine wählen.";
pub(crate) const NO_MEASUREMENT_KNOWN_ENTER_YOUR: &str = "{0}: keine Messung bekannt; bitte eine eigene eingeben. Gefragt sind die Bilder mit 1 MP (1024\u{a0}×\u{a0}1024), die die Maschine in einer Stunde erzeugt.";
pub(crate) const NO_PRICE_OF_AT_IS: &str = "Für {0} in {1} ist kein Preis bekannt, also fehlt der Vergleich mit demselben Modell. Selbst betrieben, mit angenommenen {3} Bildern pro Stunde: {2}. Bitte einen Vergleich wählen: eine Route oder US-Dollar je Bild.";
pub(crate) const A_FURTHER_MACHINE_MAKES_IT: &str =
    " Eine weitere Maschine macht es zunächst wieder teurer; günstiger bleibt es {0}.";
pub(crate) const A_FURTHER_MACHINE_MAKES_IT_COST: &str = " Eine weitere Maschine macht es zunächst wieder teurer; günstiger bleibt es im besten Fall {0}, im schlechtesten {1}.";
pub(crate) const EVERY_FURTHER_MACHINE_MAKES_IT: &str =
    " Jede weitere Maschine macht es zunächst wieder teurer.";
pub(crate) const FROM_THE_FIRST_IMAGE: &str = "ab dem ersten Bild";
pub(crate) const FROM_IMAGES_A_MONTH: &str = "ab {0} Bildern im Monat";
pub(crate) const FROM: &str = "ab {0}";
pub(crate) const A_SERVER_AT_A_MONTH: &str = "ein Server zu {0} im Monat";
pub(crate) const A_GPU_AT_AN_HOUR: &str = "eine GPU zu {0} pro Stunde rund um die Uhr";
pub(crate) const A_GPU_AT_AN_HOUR_ONLY: &str = "eine GPU zu {0} pro Stunde, nur solange sie rechnet";
pub(crate) const ASSUMED_ON_HOURS_A_MONTH: &str = "Angenommen: {0}, {1}; {2} Stunden im Monat (8.760 / 12), {3} mit 1 MP pro Stunde, {4} der Stunden genutzt, ";
pub(crate) const NO_LABOR: &str = "keine Arbeitszeit";
pub(crate) const HOUR_OF_LABOR_A_MONTH: &str = "{0} Stunde Arbeit im Monat zu {1}";
pub(crate) const HOURS_OF_LABOR_A_MONTH: &str = "{0} Stunden Arbeit im Monat zu je {1}";
pub(crate) const PRICES_CHECKED: &str = "; Preise geprüft am {0}";
pub(crate) const PRICES_CHECKED_TO: &str = "; Preise geprüft vom {0} bis {1}";
pub(crate) const YOUR_OWN_TIME_IS_NOT: &str = "Arbeitszeit ist nicht eingerechnet.";
pub(crate) const ONLY_HOURS_IN_USE_ARE: &str =
    "Nur genutzte Stunden sind eingerechnet: Start der GPU und Warten auf Arbeit kosten hier nichts.";
pub(crate) const IMAGES_AN_HOUR_IS_AN: &str = "{0} Bilder pro Stunde sind ein Beispielwert für eine RTX 4090 aus einem Bericht vom Juni 2026, der kein Modell nennt; hier stehen sie für {1}. Besser ist ein Wert, der auf der eigenen Maschine gemessen ist.";
pub(crate) const COUNTED_ARE_IMAGES_AN_HOUR: &str = "Gerechnet ist mit {0} Bildern pro Stunde: {1} mit 1 MP (1.048.576 Pixel), nach Pixeln umgerechnet auf die {3} MP von {2}. Das ist eine Annahme: besser auf der eigenen Maschine messen.";
pub(crate) const COUNTED_ARE_KEPT_IMAGES_AN: &str = "Gerechnet ist mit {0} behaltenen Bildern pro Stunde: {1} mit 1 MP (1.048.576 Pixel), nach Pixeln umgerechnet auf die {3} MP, die eines bei {2} und {4} verworfenen braucht. Das ist eine Annahme: besser auf der eigenen Maschine messen.";
pub(crate) const WHAT_REFERENCE_IMAGES_TAKE_ON: &str =
    "Was Referenzbilder auf der eigenen Maschine brauchen, ist nicht eingerechnet.";
pub(crate) const NO_DOCUMENTED_LIMIT_OF_WAS: &str =
    "Für {0} ist keine dokumentierte Grenze bekannt; {1} gibt es dort vielleicht nicht.";
pub(crate) const THE_PRICE_OF_IS_A: &str =
    "Der Preis für {0} ist eine Untergrenze: Liegt er höher, lohnt sich eigener Betrieb früher.";
pub(crate) const THE_PRICE_OF_IS_A_CEILING: &str =
    "Der Preis für {0} ist eine Obergrenze: Liegt er niedriger, lohnt sich eigener Betrieb später.";
pub(crate) const SHUTS_DOWN_ON: &str = "{0} wird am {1} abgeschaltet.";
pub(crate) const NO_DOCUMENTED_LIMIT_OF_WAS_FOUND: &str =
    "Für {0} ist keine dokumentierte Grenze bekannt; {1} erzeugt das Modell vielleicht nicht.";
pub(crate) const THE_WEIGHTS_OF_MAY_NOT: &str = "Die Gewichte von {0} dürfen ohne eine andere Lizenz nicht kommerziell genutzt werden: Für sie gilt die {1}.";
