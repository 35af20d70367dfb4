//! German: the terminal.

pub(crate) const ITS_VALUE_IS_MISSING: &str = "der Wert fehlt.";
pub(crate) const RUN_CARGO_XTASK_HELP_TO: &str = "`cargo xtask {0} --help` zeigt die Optionen.";
pub(crate) const THERE_IS_NO_SUCH_FLAG: &str = "diese Option gibt es nicht.";
pub(crate) const IT_TAKES_NO_VALUE: &str = "die Option hat keinen Wert.";
pub(crate) const LEAVE_OUT: &str = "„{0}“ weglassen.";
pub(crate) const BELONGS_TO_NO_FLAG: &str = "„{0}“ gehört zu keiner Option.";
pub(crate) const OR_GIVE_CURRENCY_RATE_AND: &str = " Oder --currency, --rate und --rate-date angeben.";
pub(crate) const CANNOT_BE_READ: &str = "„{0}“ ist kein gültiger Wert.";
pub(crate) const A_SERVER_AND_A_GPU: &str =
    "ein Server und eine GPU sind angegeben, es kann nur eines von beiden sein.";
pub(crate) const LEAVE_OUT_SERVER_USD_PER: &str = "--server-usd-per-month oder --gpu-usd-per-hour weglassen.";
pub(crate) const NO_GPU_IS_GIVEN_AND: &str =
    "es ist keine GPU angegeben, und ein Server pro Monat läuft immer.";
pub(crate) const ADD_A_RATE_SUCH_AS: &str =
    "Einen Stundenpreis ergänzen, etwa --gpu-usd-per-hour 0.69, oder --always-on weglassen.";
pub(crate) const ADD_OR_LEAVE_IT_OUT: &str = "{0} ergänzen oder {1} weglassen.";
pub(crate) const A_CURRENCY_TAKES_ITS_RATE: &str =
    "zu einer Währung gehören ein Kurs und der Tag des Kurses.";
pub(crate) const AND: &str = " und ";
pub(crate) const THE_RATE_IS_OF_A: &str = "der Kurs ist von einem späteren Tag als die Antwort.";
pub(crate) const GIVE_THE_DAY_ON_WHICH: &str = "Den Tag angeben, an dem der Kurs abgelesen wurde.";
pub(crate) const THERE_IS_NO_PROVIDER: &str = "einen Anbieter „{0}“ gibt es nicht.";
pub(crate) const THERE_IS_NO_ROUTE: &str = "eine Route „{0}“ gibt es nicht.";
pub(crate) const THERE_IS_NO_PROVIDER_OR: &str = "einen Anbieter oder eine Route „{0}“ gibt es nicht.";
pub(crate) const CHOOSE_AMONG: &str = "Möglich sind {0}.";
pub(crate) const CHOOSE_AMONG_OR_A_ROUTE: &str = "Möglich sind {0} oder eine Route. {1}";
pub(crate) const IT_SAYS_NOTHING_TO_THIS: &str = "die Option hat bei diesem Befehl keine Wirkung.";
pub(crate) const LEAVE_IT_OUT_CARGO_XTASK: &str =
    "Weglassen; `cargo xtask {0} --help` zeigt die Optionen dieses Befehls.";
pub(crate) const ONLY_MODELS_WITH_BATCH_PRICES: &str = "nur Modelle mit Batch-Preisen";
pub(crate) const PRINT_JSON_FOR_PROGRAMS: &str = "JSON ausgeben, für Programme";
pub(crate) const CARGO_XTASK_FLAGS: &str = "cargo xtask {0} [OPTIONEN]: {1}";
pub(crate) const PRINT_THE_RANKING: &str = "die Rangliste ausgeben";
pub(crate) const SPLIT_THE_IMAGES_BETWEEN_TWO: &str =
    "die Bilder auf zwei Routen aufteilen, oder ein Paar vorschlagen";
pub(crate) const SAY_FROM_HOW_MANY_IMAGES: &str =
    "sagen, ab wie vielen Bildern sich eine eigene Maschine lohnt";
pub(crate) const BATCH_PRICES_WHERE_A_MODEL: &str = "Batch-Preise, wo ein Modell welche hat";
pub(crate) const FROM_TO: &str = ", von {0} bis {1}";
pub(crate) const DEFAULT: &str = " [Standard: {0}]";
pub(crate) const RUN_CARGO_XTASK_ESTIMATE_JSON: &str = "`cargo xtask estimate --json` zeigt alle Kennungen.";
pub(crate) const NEAR_IT: &str = " Ähnlich: {0}.";
pub(crate) const AS_OF: &str = "{0}, Stand {1}";
pub(crate) const NAME_ANOTHER_ROUTE_OR_NONE: &str =
    "Eine andere Route nennen, oder keine, dann wird eine vorgeschlagen.";
pub(crate) const THE_FLAGS_ARE_SIZE_TIER: &str =
    "Die Optionen dafür sind --size, --tier und --better-tier; --cheap und --better nennen eine Route.";
pub(crate) const TO_THE_CHEAP_ROUTE: &str = "{0}; {1} an die günstige Route";
pub(crate) const THE_REST_TO_ONE_OF: &str = ", der Rest an eine der Stufe {0}";
pub(crate) const SUGGESTED: &str = ", vorgeschlagen";
pub(crate) const CARGO_XTASK_ESTIMATE_JSON_LISTS: &str = "`cargo xtask estimate --json` zeigt alle Routen.";
