//! German: the widget itself.

pub(crate) const COPIED: &str = "Kopiert";
pub(crate) const PRESS_CTRL_C: &str = "Strg+C drücken";
