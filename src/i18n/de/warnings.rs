//! German: the warnings of a row.

pub(crate) const SIZE_NOT_CONFIRMED: &str = "Größe nicht bestätigt";
pub(crate) const DERIVED: &str = "abgeleitet";
pub(crate) const BATCH_PRICE_UNCLEAR: &str = "Batch-Preis unklar";
pub(crate) const NON_COMMERCIAL_LICENSE: &str = "nicht kommerziell";
pub(crate) const REFERENCE_IMAGES_NOT_COUNTED: &str = "Referenzbilder nicht gerechnet";
pub(crate) const ENDS_IN: &str = "Endet in {0}";
pub(crate) const THEN: &str = ", danach {0}";
pub(crate) const PRICE_CHECKED_AGO: &str = "Preis vor {0} geprüft";
pub(crate) const SIZE_NOT_CONFIRMED_NO_DOCUMENTED: &str =
    "Größe nicht bestätigt: keine dokumentierte Grenze gefunden, sie wird vielleicht nicht angeboten";
pub(crate) const A_FLOOR_ONLY_NOTHING_IS: &str = "nur eine Untergrenze: nach oben ist nichts bekannt";
pub(crate) const A_CEILING_ONLY_NOTHING_IS: &str = "nur eine Obergrenze: nach unten ist nichts bekannt";
pub(crate) const A_RANGE_ONLY_NO_TYPICAL: &str = "nur eine Spanne: ein typischer Wert ist nicht bekannt";
pub(crate) const DERIVED_COMPUTED_FROM_OTHER_FACTS: &str = "abgeleitet: aus anderen Angaben errechnet";
pub(crate) const SOURCES_CONTRADICT_EACH_OTHER_ON: &str =
    "die Quellen widersprechen sich bei Batch-Preisen; keiner ist gerechnet";
pub(crate) const THE_LICENSE_OF_THE_WEIGHTS: &str =
    "die Lizenz der Gewichte erlaubt keine kommerzielle Nutzung";
pub(crate) const REFERENCE_IMAGES_ARE_NOT_COUNTED: &str =
    "Referenzbilder sind nicht gerechnet: ihr Preis ist nicht bekannt";
pub(crate) const RETIRING_SHUTS_DOWN_ON_IN: &str = "läuft aus: wird am {0} abgeschaltet, in {1}";
pub(crate) const SUCCESSOR: &str = "; Nachfolger {0}";
pub(crate) const AN_IMAGE: &str = ": {0} pro Bild";
pub(crate) const DATIVE_OF_DAYS: &str = "n";
