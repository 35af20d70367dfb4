//! German: the warnings of a row.

pub(crate) const SIZE_NOT_CONFIRMED: &str = "Größe nicht bestätigt";
pub(crate) const DERIVED: &str = "abgeleitet";
pub(crate) const BATCH_PRICE_UNCLEAR: &str = "Batch-Preis unklar";
pub(crate) const NON_COMMERCIAL_LICENSE: &str = "nicht kommerzielle Lizenz";
pub(crate) const REFERENCE_IMAGES_NOT_COUNTED: &str = "Referenzbilder nicht eingerechnet";
pub(crate) const SOME_REFERENCE_IMAGES_NOT_COUNTED: &str = "einige Referenzbilder nicht eingerechnet";
pub(crate) const SOME_REFERENCE_IMAGES_NOT_COUNTED_IN_FULL: &str =
    "einige Referenzbilder sind nicht eingerechnet: Ihr Preis ist nicht bekannt";
pub(crate) const ENDS_IN: &str = "Endet in {0}";
pub(crate) const MAKER_ENDS: &str = "endet am {1} bei {0}";
pub(crate) const MAKER_ENDED: &str = "endete am {1} bei {0}";
pub(crate) const UNKNOWN_WHETHER_SOLD_HERE: &str =
    "; ob es hier danach noch verkauft wird, ist nicht bekannt";
pub(crate) const STILL_SOLD_HERE: &str = "; der Preis hier hat den Stand {0}";
pub(crate) const PRICE_CHECKED_AGO: &str = "Preis vor {0} geprüft";
pub(crate) const PRICE_DATED: &str = "Preis von {0}";
pub(crate) const SIZE_NOT_CONFIRMED_IN_FULL: &str = "Größe nicht bestätigt: Eine Größengrenze ist nicht dokumentiert; diese Größe gibt es dort vielleicht nicht";
pub(crate) const FLOOR_ONLY: &str = "nur eine Untergrenze: das obere Ende ist unbekannt";
pub(crate) const CEILING_ONLY: &str = "nur eine Obergrenze: das untere Ende ist unbekannt";
pub(crate) const RANGE_ONLY: &str = "nur eine Spanne: der typische Wert ist unbekannt";
pub(crate) const DERIVED_IN_FULL: &str = "abgeleitet: aus anderen Angaben errechnet";
pub(crate) const BATCH_PRICE_DISPUTED: &str =
    "die Quellen widersprechen sich bei Batch-Preisen; kein Rabatt eingerechnet";
pub(crate) const NON_COMMERCIAL_LICENSE_IN_FULL: &str =
    "die Lizenz der Gewichte erlaubt keine kommerzielle Nutzung";
pub(crate) const REFERENCE_IMAGES_NOT_COUNTED_IN_FULL: &str =
    "Referenzbilder sind nicht eingerechnet: Ihr Preis ist nicht bekannt";
pub(crate) const RETIRING: &str = "läuft aus: wird am {0} abgeschaltet, in {1}";
pub(crate) const SUCCESSOR: &str = "; Nachfolger {0}";
pub(crate) const AN_IMAGE: &str = ": {0} pro Bild";
pub(crate) const DATIVE_ENDING_OF_DAYS: &str = "n";
pub(crate) const RETIRING_CONTRADICTED: &str =
    "soll am {0} abgeschaltet werden, in {1}; die Quellen widersprechen sich";
pub(crate) const ENDS_IN_CONTRADICTED: &str = "Strittig: endet in {0}";
