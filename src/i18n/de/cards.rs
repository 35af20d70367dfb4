//! German: the answer in each quality tier.

pub(crate) const VENDOR: &str = "Preis des Anbieters";
pub(crate) const PRICE_LIST: &str = "Preisliste von Entwicklern";
pub(crate) const REPORT: &str = "Bericht von Dritten";
pub(crate) const DERIVED: &str = "aus anderen Preisen abgeleitet";
pub(crate) const SCORE: &str = "Bewertung {0}";
pub(crate) const NONE: &str = "keine für diese Vorgaben";
pub(crate) const RENDERED_AT: &str = "gerendert in {0}{1}";
pub(crate) const THEN_SCALED: &str = ", dann verkleinert";
pub(crate) const THEN_CROPPED: &str = ", dann beschnitten";
pub(crate) const THEN_SCALED_AND_CROPPED: &str = ", dann verkleinert und beschnitten";
pub(crate) const SAME_PRICE: &str = "derselbe Preis: {0}";
pub(crate) const PERHAPS_LESS: &str = "womöglich weniger: {1}, {0}";
pub(crate) const PERHAPS_MORE: &str = "womöglich mehr: {1}, {0}";
