//! German: the answer above the list.

pub(crate) const TIER: &str = " Stufe {0}: ";
pub(crate) const CHEAPER_BUT: &str = " Günstiger, aber: ";
pub(crate) const PERHAPS_CHEAPER_BUT: &str = " Vielleicht günstiger, aber: ";
pub(crate) const THE_ROUTE_ENDS_ON: &str = " Die Route endet am {0}.";
pub(crate) const SOMETHING_COUNTS_AGAINST_EACH_OF: &str =
    " Gegen jede der {0} Routen unten spricht etwas; was, steht in der Zeile.";
pub(crate) const OVER_A_MONTH: &str = "{0} in einem Monat";
pub(crate) const OVER_MONTHS: &str = "{0} in {1} Monaten";
pub(crate) const BATCH: &str = "Batch";
pub(crate) const REFERENCE_IMAGES: &str = "Referenzbilder";
pub(crate) const A_MONTH_BUYS: &str = "Für {0} im Monat gibt es ";
pub(crate) const CHEAPEST: &str = "Günstigste Route";
pub(crate) const NO_ROUTE: &str = "Keine Route";
pub(crate) const OF_THIS_SELECTION: &str = " dieser Auswahl";
pub(crate) const CONFIRMED_FOR_AND: &str = ", für {0} bestätigt und";
pub(crate) const THAT_IS_CONFIRMED_FOR: &str = ", die für {0} bestätigt ist,";
pub(crate) const WITH_NO_END_ANNOUNCED: &str = " ohne angekündigtes Ende: ";
pub(crate) const HAS_A_FIRM_PRICE_AND: &str =
    " hat einen festen Preis und kein angekündigtes Ende. Niedrigste Angabe: ";
pub(crate) const AND_1_MORE_PROVIDER: &str = "{0} und 1 weiteren Anbieter";
pub(crate) const AND_MORE_PROVIDERS: &str = "{0} und {1} weiteren Anbietern";
pub(crate) const ON_ALIKE: &str = "{0} gleichermaßen bei {1}";
pub(crate) const AND_MORE: &str = "{0} und {1} weitere";
pub(crate) const A_TIE_BETWEEN: &str = "gleichauf {0}";
pub(crate) const PERHAPS_MORE: &str = "; vielleicht mehr: {0}, {1}";
pub(crate) const PERHAPS_LESS: &str = "; vielleicht weniger: {0}, {1}";
pub(crate) const LIST_AND_MORE: &str = " und {0} weitere";
pub(crate) const AND: &str = " und ";
pub(crate) const CLAUSES_AND_MORE: &str = "; und {0} weitere";
pub(crate) const DOES_NOT_SAY_FOR_WHICH: &str = "nennt kein Modell";
pub(crate) const QUALITY_TIER_NOT_KNOWN: &str = "Qualitätsstufe nicht bekannt";
pub(crate) const PRICE_OF_REFERENCE_IMAGES_NOT: &str = "Preis für Referenzbilder nicht bekannt";
pub(crate) const SIZE_NOT_CONFIRMED: &str = "Größe nicht bestätigt";
pub(crate) const ENDS_ON: &str = "endet am {0}";
pub(crate) const BUT_IT_ENDS_ON: &str = "{0}: {1}, endet aber am {2}.";
pub(crate) const ADVERTISES_A_PRICE_BUT_DOES: &str =
    "{0} wirbt mit einem Preis, {1}, nennt aber kein Modell.";
pub(crate) const BUT_ITS_QUALITY_TIER_IS: &str = "{0}: {1}; die Qualitätsstufe ist nicht bekannt.";
pub(crate) const WITHOUT_THE_REFERENCE_IMAGES_WHOSE: &str =
    "{0}: {1} ohne die Referenzbilder; deren Preis ist nicht bekannt.";
pub(crate) const NO_SOURCE_CONFIRMS_THAT_OFFERS: &str =
    "Keine Quelle bestätigt, dass es {0} in {1} gibt; falls doch, kostet es {2}.";
pub(crate) const NAMES_AS_SUCCESSOR: &str = " {0} nennt als Nachfolger {1}{2}: {3}.";
pub(crate) const A_REPORT_NAMES_AS_SUCCESSOR: &str = " Ein Bericht nennt als Nachfolger {1}{2}: {3}.";
pub(crate) const NEAREST_IN_PRICE_OF_ITS: &str =
    " Preislich am nächsten, mindestens von gleicher Stufe und ohne angekündigtes Ende: {0}, {1}.";
pub(crate) const ALSO_EDITS_IMAGES: &str = "{0} bearbeitet auch Bilder.";
pub(crate) const UPSCALING_A_SMALLER_IMAGE_IS: &str =
    "Ein kleineres Bild hochzuskalieren ist ein eigener Schritt und kostet vielleicht weniger.";
pub(crate) const LATENCIES_ARE_ROUGH_FIGURES_OF: &str =
    "Latenzen sind grobe Angaben anderer, hier nicht gemessen; am besten mit eigenen Prompts messen.";
