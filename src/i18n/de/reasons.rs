//! German: why a route is no answer.

pub(crate) const ENDS_BEFORE_THE_HORIZON: &str =
    "endet vor Ablauf des Zeitraums, und danach ist kein Preis bekannt";
pub(crate) const NO_PRICE_FOR_ALL_MONTHS: &str = "der Preis ist nicht für alle Monate bekannt";
pub(crate) const NO_PRICE_FOUND: &str = "kein Preis gefunden";
pub(crate) const NO_PRICE_CHECKED_BY: &str = "bis zum {0} kein Preis geprüft";
pub(crate) const NO_PRICE_KNOWN_FOR_THIS_SIZE: &str = "für diese Größe kein Preis bekannt";
pub(crate) const SHUT_DOWN: &str = "abgeschaltet am {0}";
pub(crate) const NAMED_SUCCESSOR: &str = "; genannter Nachfolger: {0}";
pub(crate) const THEN: &str = ", danach {0}";
pub(crate) const ITSELF: &str = ", selbst {0}";
pub(crate) const ONLY_AND: &str = "nur {0} und {1}";
pub(crate) const ONLY: &str = "nur {0}";
pub(crate) const NOT_AMONG_ITS_SIZES: &str = "keine der {0} angebotenen Größen";
pub(crate) const TAKES_NO_REFERENCE_IMAGES: &str = "nimmt keine Referenzbilder an";
pub(crate) const EDGES_FROM_PX: &str = "nur Kanten ab {0} px";
pub(crate) const EDGES_UP_TO_PX: &str = "nur Kanten bis {0} px";
pub(crate) const EDGES_IN_MULTIPLES_OF_PX: &str = "nur Kanten in Vielfachen von {0} px";
pub(crate) const FROM_PIXELS: &str = "nur ab {0} Pixeln";
pub(crate) const UP_TO_PIXELS: &str = "nur bis {0} Pixel";
pub(crate) const RATIOS_UP_TO: &str = "nur Seitenverhältnisse bis {0}";
pub(crate) const ONE_REFERENCE: &str = "höchstens {0} Referenzbild";
pub(crate) const REFERENCES_UP_TO: &str = "höchstens {0} Referenzbilder";
pub(crate) const PRICED_IN_ANOTHER_CURRENCY: &str = "Preis nur in anderer Währung: {0} {1} pro Bild";
pub(crate) const REPORTED_AS_ENDED: &str =
    "als abgeschaltet gemeldet seit dem {0}, die Quellen widersprechen sich";
pub(crate) const NEEDS_AN_IMAGE: &str = "braucht ein Ausgangsbild";
pub(crate) const ONE_STEP: &str = "höchstens {0} Schritt";
pub(crate) const STEPS_UP_TO: &str = "höchstens {0} Schritte";
pub(crate) const AT_RESOLUTION: &str = " bei {0}";
