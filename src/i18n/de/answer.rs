//! German: the answer above the list.

pub(crate) const TIER: &str = " Stufe {0}: ";
pub(crate) const CHEAPER_BUT: &str = " Günstiger, aber: ";
pub(crate) const PERHAPS_CHEAPER_BUT: &str = " Womöglich günstiger, aber: ";
pub(crate) const THE_MODEL: &str = " Das Modell {0}.";
pub(crate) const THE_ROUTE_ENDS_ON: &str = " Die Route endet am {0}.";
pub(crate) const THE_ROUTE_IS_DUE_TO_END_ON: &str =
    " Die Route soll am {0} enden; die Quellen widersprechen sich.";
pub(crate) const EACH_ROUTE_HAS_A_CAVEAT: &str =
    " Jede der {0} Routen unten hat eine Einschränkung; sie steht in der jeweiligen Zeile.";
pub(crate) const OVER_A_MONTH: &str = "{0} in einem Monat";
pub(crate) const OVER_MONTHS: &str = "{0} in {1} Monaten";
pub(crate) const BATCH: &str = "Batch";
pub(crate) const REFERENCE_IMAGES: &str = "Referenzbilder";
pub(crate) const A_MONTH_BUYS: &str = "Für {0} im Monat gibt es ";
pub(crate) const CHEAPEST: &str = "Günstigste Route";
pub(crate) const NO_ROUTE: &str = "Keine Route";
pub(crate) const OF_THIS_SELECTION: &str = " dieser Auswahl";
pub(crate) const CONFIRMED_FOR_SIZE_AND: &str = ", für {0} bestätigt und";
pub(crate) const CONFIRMED_FOR_SIZE: &str = ", die für {0} bestätigt ist,";
pub(crate) const WITH_NO_END_ANNOUNCED: &str = " ohne angekündigtes Ende: ";
pub(crate) const HAS_NO_FIRM_PRICE_WITHOUT_END: &str =
    " hat einen festen Preis, ohne dass ein Ende angekündigt ist. Niedrigste Angabe: ";
pub(crate) const AND_1_MORE_PROVIDER: &str = "{0} und 1 weiteren Anbieter";
pub(crate) const AND_MORE_PROVIDERS: &str = "{0} und {1} weiteren Anbietern";
pub(crate) const ON_PROVIDERS_AT_SAME_PRICE: &str = "{0} zum selben Preis bei {1}";
pub(crate) const AND_MORE: &str = "{0} und {1} weitere";
pub(crate) const A_TIE_BETWEEN: &str = "{0} gleichauf";
pub(crate) const PERHAPS_MORE: &str = "; womöglich mehr: {0}, {1}";
pub(crate) const PERHAPS_LESS: &str = "; womöglich weniger: {0}, {1}";
pub(crate) const LIST_AND_MORE: &str = " und {0} weitere";
pub(crate) const AND: &str = " und ";
pub(crate) const CLAUSES_AND_MORE: &str = "; und {0} weitere";
pub(crate) const NAMES_NO_MODEL: &str = "nennt kein Modell";
pub(crate) const TIER_UNKNOWN: &str = "Qualitätsstufe unbekannt";
pub(crate) const PRICE_OF_REFERENCES_UNKNOWN: &str = "Preis der Referenzbilder nicht ganz bekannt";
pub(crate) const ENDS_ON: &str = "endet am {0}";
pub(crate) const DUE_TO_END_ON: &str = "soll am {0} enden, die Quellen widersprechen sich";
pub(crate) const LOWEST_BUT_ENDS_ON: &str = "{0}: {1}, endet aber am {2}.";
pub(crate) const LOWEST_BUT: &str = "{0}: {1}, doch das Modell {2}.";
pub(crate) const LOWEST_BUT_NAMES_NO_MODEL: &str = "{0} wirbt mit einem Preis, {1}, nennt aber kein Modell.";
pub(crate) const LOWEST_BUT_TIER_UNKNOWN: &str = "{0}: {1}, die Qualitätsstufe ist aber unbekannt.";
pub(crate) const LOWEST_WITHOUT_REFERENCES: &str =
    "{0}: {1}, doch der Preis der Referenzbilder ist nicht ganz bekannt.";
pub(crate) const LOWEST_BUT_SIZE_UNCONFIRMED: &str =
    "Keine Quelle bestätigt, dass es {0} in {1} gibt; falls doch, kostet es {2}.";
pub(crate) const NAMES_AS_SUCCESSOR: &str = " {0} nennt {1} als Nachfolger{2}: {3}.";
pub(crate) const A_REPORT_NAMES_AS_SUCCESSOR: &str = " Ein Bericht nennt {1} als Nachfolger{2}: {3}.";
pub(crate) const CLOSEST_IN_PRICE: &str =
    " Preislich am nächsten, mindestens gleiche Stufe, ohne angekündigtes Ende: {0}, {1}.";
pub(crate) const ALSO_EDITS_IMAGES: &str = "{0} bearbeitet auch Bilder.";
pub(crate) const UPSCALING_IS_A_SEPARATE_STEP: &str =
    "Ein kleineres Bild hochzuskalieren ist ein eigener Schritt und kann günstiger sein.";
pub(crate) const LATENCIES_ARE_ROUGH: &str = "Latenzen sind grobe Angaben aus anderen Quellen, hier nicht gemessen; am besten mit eigenen Prompts testen.";
pub(crate) const REPORTED_ONLY: &str = "nur aus einem Bericht";
pub(crate) const DERIVED_ONLY: &str = "abgeleitet, kein genannter Preis";
pub(crate) const LOWEST_BUT_REPORTED: &str =
    "{0}: {1}, doch weder der Anbieter noch eine Preisliste nennt diesen Preis.";
