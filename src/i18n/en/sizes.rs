//! English: other sizes.

pub(crate) const AT_MAKES: &str = "At {0}, {1} yields {2}.";
pub(crate) const AT_COSTS: &str = "At {0}, {1} costs {2}.";
pub(crate) const AND_SCALING_DOWN: &str = " and scaling down";
pub(crate) const AND_CROPPING: &str = " and cropping";
pub(crate) const SCALING_DOWN_AND_CROPPING: &str = ", scaling down and cropping";
pub(crate) const RENDERING_AT_MAKES: &str = "Rendering at {0}{1} yields ";
pub(crate) const RENDERING_AT_COSTS: &str = "Rendering at {0}{1} costs ";
pub(crate) const INSTEAD_OF: &str = " instead of {0}";
pub(crate) const IN_THE_TIER: &str = " in the {0} tier";
pub(crate) const IN_BRACKETS: &str = " ({0})";
