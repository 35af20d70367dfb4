//! How a language writes numbers, money and days, and every sentence about figures.

pub(crate) mod locale;
pub mod number;
pub mod text;
