//! German: other sizes.

pub(crate) const AT_MAKES: &str = "Bei {0} liefert {1} {2}.";
pub(crate) const AT_COSTS: &str = "Bei {0} kostet {1} {2}.";
pub(crate) const AND_SCALING_DOWN: &str = " und verkleinert";
pub(crate) const AND_CROPPING: &str = " und beschnitten";
pub(crate) const SCALING_DOWN_AND_CROPPING: &str = ", verkleinert und beschnitten";
pub(crate) const RENDERING_AT_MAKES: &str = "In {0} erzeugt{1} sind es ";
pub(crate) const RENDERING_AT_COSTS: &str = "In {0} erzeugt{1} kosten die Bilder ";
pub(crate) const INSTEAD_OF: &str = " statt {0}";
pub(crate) const IN_THE_TIER: &str = " in der Stufe {0}";
pub(crate) const IN_BRACKETS: &str = " ({0})";
