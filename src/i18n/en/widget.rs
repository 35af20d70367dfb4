//! English: the widget itself.

pub(crate) const COPIED: &str = "Copied";
pub(crate) const PRESS_CTRL_C: &str = "Press Ctrl+C";
