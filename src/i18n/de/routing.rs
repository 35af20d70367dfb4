//! German: two models for one job.

pub(crate) const IMAGES: &str = "Bilder";
pub(crate) const COST_PER_MONTH: &str = "Kosten im Monat";
pub(crate) const CHEAP: &str = "günstig";
pub(crate) const BETTER: &str = "besser";
pub(crate) const TOGETHER: &str = "zusammen";
pub(crate) const ALL_ON_BETTER: &str = "alle mit dem besseren Modell";
pub(crate) const BOTH_SHARES_ON: &str = "Beide Anteile mit {0}: ";
pub(crate) const SPLITTING_SAVES_NOTHING: &str = ", die Aufteilung spart also nichts.";
pub(crate) const NONE: &str = "kein Bild";
pub(crate) const SPLIT: &str = "{0} mit {1}, {2} mit {3}: ";
pub(crate) const SAME_AS_ALL_ON_BETTER: &str = ", genauso viel wie mit dem besseren Modell für alle Bilder.";
pub(crate) const INSTEAD_OF: &str = " statt {0}, ";
pub(crate) const ONE_KEY: &str = "Beide bei {0}: ein API-Schlüssel, eine Rechnung.";
pub(crate) const TWO_KEYS: &str = "Zwei Anbieter: zwei API-Schlüssel, zwei Rechnungen.";
pub(crate) const CHEAPEST_ROUTE_WITH_ONE_KEY: &str =
    " Mit nur einem Schlüssel ist {0} bei {2} für alle Bilder am günstigsten: {3} im Monat, {4}.";
pub(crate) const CHEAPEST_PAIR_WITH_ONE_KEY: &str =
    " Mit nur einem Schlüssel sind {0} und {1} bei {2} das günstigste Paar: {3} im Monat, {4}.";
pub(crate) const PRICES: &str = "Preise: {0}.";
pub(crate) const NO_SUCH_ROUTE: &str = "Im Katalog gibt es keine Route „{0}“.";
pub(crate) const NOT_AVAILABLE_FOR_THIS_JOB: &str = "{0} ({1}) ist für diese Vorgaben nicht verfügbar: {2}.";
pub(crate) const NO_ROUTE_QUALIFIES: &str = "Jeder Route {0}fehlt die bestätigte Größe oder ein Preis, oder ihr Ende ist angekündigt. Eine andere Auflösung oder eine niedrigere Stufe wählen.";
pub(crate) const OF_ANY_TIER: &str = "";
pub(crate) const OF_BUDGET_TIER_OR_ABOVE: &str = "ab der Stufe Günstig ";
pub(crate) const OF_MID_TIER_OR_ABOVE: &str = "ab der Stufe Mittel ";
pub(crate) const OF_PREMIUM_TIER: &str = "der Stufe Premium ";
pub(crate) const MORE: &str = "mehr";
pub(crate) const LESS: &str = "weniger";
pub(crate) const BETWEEN_MORE_AND_LESS: &str = "zwischen {0} mehr und {1} weniger";
pub(crate) const UP_TO: &str = "bis zu {0}";
pub(crate) const ABOUT: &str = "etwa {0}";
