//! German: what blocks an empty list, and how to lift it.

pub(crate) const ROUTE_NOT_CHECKED_BY: &str =
    "Bis zum {0} war noch kein Preis dieser Route geprüft; die erste Prüfung war am {1}.";
pub(crate) const ROUTES_NOT_CHECKED_BY: &str =
    "Bis zum {0} war noch kein Preis dieser Routen geprüft; die erste Prüfung war am {1}.";
pub(crate) const NOTHING_CHECKED_BY: &str =
    "Bis zum {0} war noch kein Preis geprüft; die erste Prüfung war am {1}.";
pub(crate) const TO: &str = ", ";
pub(crate) const AND_TO: &str = "{0} und {1}";
pub(crate) const WITH_A_CURRENT_PRICE: &str = " mit aktuellem Preis";
pub(crate) const NO_ROUTE_AT_PROVIDER_IS_KNOWN_TO: &str =
    "Bei {0} ist von keiner Route{1} bekannt, dass sie {2}";
pub(crate) const CHOSEN_ROUTE_HAS_NO_PRICE_AND_IS_NOT_KNOWN_TO: &str =
    "Von der gewählten Route ist kein aktueller Preis bekannt, zu dem sie {2}";
pub(crate) const CHOSEN_ROUTE_IS_NOT_KNOWN_TO: &str =
    "Von der gewählten Route ist nicht bekannt, dass sie {2}";
pub(crate) const NO_CHOSEN_ROUTE_IS_KNOWN_TO: &str =
    "Von keiner der gewählten Routen{1} ist bekannt, dass sie {2}";
pub(crate) const NO_ROUTE_IS_KNOWN_TO: &str = "Von keiner Route{1} ist bekannt, dass sie {2}";
pub(crate) const NOR_AT_ANY_OTHER_PROVIDER: &str = ", auch bei keinem anderen Anbieter";
pub(crate) const AS_OF: &str = "Stand {0}: {1}";
pub(crate) const BE_AT_LEAST_TIER: &str = "mindestens Stufe {0} hat";
pub(crate) const BE_FAST: &str = "schnell ist";
pub(crate) const BE_FAST_OR_MEDIUM: &str = "schnell oder mittelschnell ist";
pub(crate) const HAVE_A_LATENCY: &str = "eine Latenz hat";
pub(crate) const EDIT_IMAGES: &str = "Bilder bearbeitet";
pub(crate) const HAVE_BATCH_PRICES: &str = "Batch-Preise hat";
pub(crate) const TAKE_REFERENCE_IMAGES: &str = "Referenzbilder annimmt";
pub(crate) const HAVE_A_PRICE_FOR_A_MONTH: &str = "für den nächsten Monat einen Preis hat";
pub(crate) const HAVE_A_PRICE_FOR_MONTHS: &str = "für die nächsten {0} Monate einen Preis hat";
pub(crate) const MAKE: &str = "{0} liefert";
pub(crate) const NO_CHOSEN_ROUTE_HAS_A_PRICE_THROUGHOUT: &str =
    "Keine der gewählten Routen hat einen Preis für den ganzen Zeitraum";
pub(crate) const CHOICE_LEAVES_NOTHING: &str = "Die Auswahl von Anbietern und Routen lässt nichts übrig";
pub(crate) const CHOSEN_ROUTE_HAS_NO_PRICE: &str = "Die gewählte Route hat keinen aktuellen Preis";
pub(crate) const NO_CHOSEN_ROUTE_HAS_A_PRICE: &str = "Keine der gewählten Routen hat einen aktuellen Preis";
pub(crate) const FULL_STOP: &str = ".";
pub(crate) const THE_LIST_BELOW_SAYS_WHY: &str = "; die Liste unten sagt, warum.";
pub(crate) const LARGEST_PRESET_CONFIRMED: &str = " Größte bestätigte Standardgröße{1}: {0}.";
pub(crate) const NEAREST_PRESET_CONFIRMED: &str = " Nächstliegende bestätigte Standardgröße{1}: {0}.";
pub(crate) const AT: &str = " bei {0}";
pub(crate) const ANY_PROVIDER: &str = "Jeder Anbieter";
pub(crate) const ANY_ROUTE: &str = "Jede Route";
pub(crate) const ANY_TIER: &str = "Jede Stufe";
pub(crate) const ANY_SPEED: &str = "Jedes Tempo";
pub(crate) const WITH_OR_WITHOUT_EDITING: &str = "Mit oder ohne Bearbeiten";
pub(crate) const WITH_OR_WITHOUT_BATCH: &str = "Mit oder ohne Batch";
pub(crate) const NO_REFERENCE_IMAGES: &str = "Ohne Referenzbilder";
pub(crate) const THIS_MONTH_ONLY: &str = "Nur dieser Monat";
pub(crate) const BUTTON_AS_OF: &str = "Stand {0}";
pub(crate) const CLEAR_ALL_FILTERS: &str = "Alle Filter aufheben";
pub(crate) const SCORE_AT_LEAST: &str = "mindestens {0} Punkte hat";
pub(crate) const COME_WITHOUT_A_RESELLER: &str = "nicht von einem Wiederverkäufer kommt";
pub(crate) const HAVE_OPEN_WEIGHTS: &str = "offene Gewichte hat";
pub(crate) const ANY_SCORE: &str = "Jede Bewertung";
pub(crate) const WITH_RESELLERS: &str = "Mit Wiederverkäufern";
pub(crate) const WITH_OR_WITHOUT_OPEN_WEIGHTS: &str = "Mit oder ohne offene Gewichte";
pub(crate) const RUN_STEPS: &str = "{0} Schritte ausführt";
pub(crate) const DEFAULT_STEPS: &str = "Voreingestellte Schritte";
