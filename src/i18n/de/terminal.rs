//! German: the terminal.

pub(crate) const VALUE_IS_MISSING: &str = "Der Wert fehlt.";
pub(crate) const RUN_HELP: &str = "`cargo xtask {0} --help` zeigt die Optionen.";
pub(crate) const NO_SUCH_FLAG: &str = "Diese Option gibt es nicht.";
pub(crate) const TAKES_NO_VALUE: &str = "Die Option hat keinen Wert.";
pub(crate) const REMOVE: &str = "„{0}“ weglassen.";
pub(crate) const NEITHER_FLAG_NOR_VALUE: &str = "„{0}“ ist weder eine Option noch der Wert einer Option.";
pub(crate) const OR_GIVE_A_CURRENCY: &str = " Oder --currency, --rate und --rate-date angeben.";
pub(crate) const NOT_A_VALID_VALUE: &str = "„{0}“ ist kein gültiger Wert.";
pub(crate) const SERVER_AND_GPU_EXCLUDE_EACH_OTHER: &str = "Server und GPU schließen sich gegenseitig aus.";
pub(crate) const REMOVE_SERVER_OR_GPU: &str = "--server-usd-per-month oder --gpu-usd-per-hour weglassen.";
pub(crate) const NEEDS_A_GPU: &str =
    "Die Option gilt nur für eine GPU; ein monatlich bezahlter Server läuft immer.";
pub(crate) const ADD_A_GPU_RATE: &str =
    "Einen Stundenpreis ergänzen, z.\u{a0}B. --gpu-usd-per-hour 0.69, oder --always-on weglassen.";
pub(crate) const ADD_OR_REMOVE: &str = "{0} ergänzen oder {1} weglassen.";
pub(crate) const CURRENCY_NEEDS_A_RATE: &str = "Zu einer Währung gehören ein Kurs und das Datum des Kurses.";
pub(crate) const AND: &str = " und ";
pub(crate) const RATE_NEWER_THAN_THE_ANSWER: &str = "Der Kurs ist neuer als die Antwort.";
pub(crate) const RATE_NO_LATER_THAN_ANSWER: &str = "Möglich ist ein Datum nicht nach dem der Antwort.";
pub(crate) const NO_SUCH_PROVIDER: &str = "Einen Anbieter „{0}“ gibt es nicht.";
pub(crate) const NO_SUCH_ROUTE: &str = "Eine Route „{0}“ gibt es nicht.";
pub(crate) const NO_SUCH_PROVIDER_OR_ROUTE: &str = "Einen Anbieter oder eine Route „{0}“ gibt es nicht.";
pub(crate) const CHOOSE_ONE_OF: &str = "Möglich sind {0}.";
pub(crate) const CHOOSE_ONE_OF_OR_A_ROUTE: &str = "Möglich sind {0} oder eine Route. {1}";
pub(crate) const HAS_NO_EFFECT: &str = "Die Option hat bei diesem Befehl keine Wirkung.";
pub(crate) const REMOVE_IT: &str = "Weglassen; `cargo xtask {0} --help` zeigt die Optionen dieses Befehls.";
pub(crate) const ONLY_MODELS_WITH_BATCH_PRICES: &str = "nur Modelle mit Batch-Preisen";
pub(crate) const PRINT_JSON: &str = "JSON ausgeben, für Programme";
pub(crate) const USAGE: &str = "cargo xtask {0} [OPTIONEN]: {1}";
pub(crate) const PRINT_THE_RANKING: &str = "die Rangliste ausgeben";
pub(crate) const SPLIT_BETWEEN_TWO_ROUTES: &str =
    "die Bilder auf zwei Routen aufteilen oder ein Paar vorschlagen";
pub(crate) const FIND_THE_BREAK_EVEN: &str =
    "berechnen, ab wie vielen Bildern sich eine eigene Maschine lohnt";
pub(crate) const BATCH_PRICES_WHERE_OFFERED: &str = "Batch-Preise, wo ein Modell welche hat";
pub(crate) const FROM_TO: &str = ", von {0} bis {1}";
pub(crate) const DEFAULT: &str = " [Standard: {0}]";
pub(crate) const RUN_ESTIMATE_JSON: &str = "`cargo xtask estimate --json` zeigt alle Kennungen.";
pub(crate) const SIMILAR_IDS: &str = " Ähnliche Kennungen: {0}.";
pub(crate) const AS_OF: &str = "{0}, Stand {1}";
pub(crate) const NAME_ANOTHER_ROUTE: &str =
    "Eine andere Route nennen, oder keine, dann wird eine vorgeschlagen.";
pub(crate) const FLAGS_OF_A_SUGGESTION: &str =
    "Die Optionen dafür sind --size, --tier und --better-tier; --cheap und --better nennen eine Route.";
pub(crate) const TO_THE_CHEAP_ROUTE: &str = "{0}; {1} an die günstige Route";
pub(crate) const THE_REST_TO_TIER: &str = ", der Rest an eine Route der Stufe {0}";
pub(crate) const SUGGESTED: &str = ", vorgeschlagen";
pub(crate) const ESTIMATE_JSON_LISTS_ROUTES: &str = "`cargo xtask estimate --json` zeigt alle Routen.";
