//! German: figures, tiers, latencies, grades and the like.

pub(crate) const AT_LEAST: &str = "mindestens {0}";
pub(crate) const AT_MOST: &str = "höchstens {0}";
pub(crate) const TO: &str = "{0} bis {1}";
pub(crate) const ABOUT: &str = "etwa";
pub(crate) const FROM: &str = "ab";
pub(crate) const UP_TO: &str = "bis zu";
pub(crate) const MAX: &str = "max. {0}";
pub(crate) const MIN: &str = "min. {0}";
pub(crate) const NO_END_OF: &str = "beliebig viele";
pub(crate) const IMAGE: &str = "{0} Bild";
pub(crate) const IMAGES: &str = "{0} Bilder";
pub(crate) const A_MONTH: &str = "{0} im Monat";
pub(crate) const BUDGET: &str = "Günstig";
pub(crate) const MID: &str = "Mittel";
pub(crate) const PREMIUM: &str = "Premium";
pub(crate) const FAST: &str = "schnell";
pub(crate) const MEDIUM: &str = "mittelschnell";
pub(crate) const SLOW: &str = "langsam";
pub(crate) const FLAT: &str = "pauschal";
pub(crate) const PER_MEGAPIXEL: &str = "pro Megapixel";
pub(crate) const PER_TOKEN: &str = "pro Token";
pub(crate) const PER_GPU_SECOND: &str = "pro GPU-Sekunde";
pub(crate) const DERIVED: &str = "abgeleitet";
pub(crate) const REPORT: &str = "Bericht";
pub(crate) const PRICE_LIST: &str = "Preisliste";
pub(crate) const VENDOR: &str = "Anbieter";
pub(crate) const THE_PRICE_THAT_ADVERTISES_NAMES: &str =
    "Der Preis, mit dem {0} wirbt, nennt kein Modell und lässt sich daher nicht vergleichen.";
pub(crate) const ON: &str = "{0} bei {1}";
pub(crate) const LATENCY_UNKNOWN: &str = "Latenz unbekannt";
pub(crate) const STUFE: &str = "Stufe {0}";
pub(crate) const NO_TIER: &str = "ohne Stufe";
pub(crate) const BATCH: &str = "Batch −{0}";
pub(crate) const OFF_RESULTS_WITHIN_HOURS: &str = "{0} Nachlass, Ergebnisse binnen {1} Stunden";
pub(crate) const NO_DISCOUNT: &str = "kein Nachlass";
pub(crate) const SOURCES_CONTRADICT_EACH_OTHER_NONE: &str =
    "die Quellen widersprechen sich; keiner ist gerechnet";
pub(crate) const NO_DISCOUNT_KNOWN: &str = "kein Nachlass bekannt";
pub(crate) const CHECKED: &str = "{0}, geprüft {1}";
