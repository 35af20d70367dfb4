//! German: two models for one job.

pub(crate) const ROUTE: &str = "Route";
pub(crate) const IMAGES: &str = "Bilder";
pub(crate) const COST_PER_MONTH: &str = "Kosten im Monat";
pub(crate) const CHEAP: &str = "günstig";
pub(crate) const BETTER: &str = "besser";
pub(crate) const TOGETHER: &str = "zusammen";
pub(crate) const ALL_ON_THE_BETTER_ONE: &str = "alle mit dem besseren";
pub(crate) const A_MONTH: &str = "{0} im Monat";
pub(crate) const BOTH_SHARES_ON: &str = "Beide Anteile mit {0}: ";
pub(crate) const SO_A_SPLIT_SAVES_NOTHING: &str = ", die Aufteilung spart also nichts.";
pub(crate) const NONE: &str = "keines";
pub(crate) const ON_ON: &str = "{0} mit {1}, {2} mit {3}: ";
pub(crate) const THE_SAME_AS_ALL_ON: &str = ", ebenso viel wie alle mit dem besseren.";
pub(crate) const INSTEAD_OF: &str = " statt {0}, ";
pub(crate) const BOTH_ARE_ON_ONE_KEY: &str = "Beide bei {0}: ein API-Schlüssel, eine Rechnung.";
pub(crate) const TWO_PROVIDERS_TWO_KEYS_TWO: &str = "Zwei Anbieter: zwei API-Schlüssel, zwei Rechnungen.";
pub(crate) const WITH_ONE_KEY_NOTHING_COSTS: &str =
    " Mit einem Schlüssel kostet nichts weniger als {0} bei {2} für alle Bilder: {3} im Monat, {4}.";
pub(crate) const WITH_ONE_KEY_NO_PAIR: &str =
    " Mit einem Schlüssel kostet kein Paar weniger als {0} und {1} bei {2}: {3} im Monat, {4}.";
pub(crate) const PRICES: &str = "Preise: {0}.";
pub(crate) const THERE_IS_NO_ROUTE_IN: &str = "Im Katalog gibt es keine Route „{0}“.";
pub(crate) const IS_NOT_SOLD_FOR_THIS: &str = "{0} ({1}) ist für diese Aufgabe nicht zu haben: {2}.";
pub(crate) const NO_ROUTE_LASTS_IS_CONFIRMED: &str = "Keine Route {0}bleibt bestehen, ist für diese Auflösung bestätigt und hat einen Preis. Eine andere \
                 Auflösung oder eine niedrigere Stufe wählen.";
pub(crate) const NOTHING: &str = "";
pub(crate) const OF_THE_BUDGET_TIER_OR: &str = "ab der Stufe Günstig ";
pub(crate) const OF_THE_MID_TIER_OR: &str = "ab der Stufe Mittel ";
pub(crate) const OF_THE_PREMIUM_TIER: &str = "der Stufe Premium ";
pub(crate) const MORE: &str = "mehr";
pub(crate) const LESS: &str = "weniger";
pub(crate) const BETWEEN_MORE_AND_LESS: &str = "zwischen {0} mehr und {1} weniger";
pub(crate) const AT_LEAST: &str = "mindestens {0}";
pub(crate) const UP_TO: &str = "bis zu {0}";
pub(crate) const ABOUT: &str = "etwa {0}";
