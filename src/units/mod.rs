//! Values that cannot hold nonsense: parsed once, at the edge, and then trusted.

pub(crate) mod date;
pub(crate) mod decimal;
pub(crate) mod images;
pub(crate) mod percent;
pub(crate) mod seconds;
pub(crate) mod size;
pub(crate) mod text;
pub(crate) mod usd;
