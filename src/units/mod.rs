//! Value types that are validated once, when they are parsed, and are valid from then on.

pub(crate) mod checked;
pub(crate) mod date;
pub(crate) mod decimal;
pub(crate) mod images;
pub(crate) mod packed;
pub(crate) mod percent;
pub(crate) mod rating;
pub(crate) mod seconds;
pub(crate) mod size;
pub(crate) mod text;
pub(crate) mod usd;
