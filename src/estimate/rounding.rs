//! Rounds estimates for display.

use crate::units::usd::Usd;

/// Rounds an amount to three significant figures, or to whole dollars from $10 to $99.
///
/// Source of the rule: this project. Invoices deviate from price lists by more than the rounding. Prices stated by a source
/// are shown unrounded.
///
/// ```
/// # use image_price_estimator::Usd;
/// # use image_price_estimator::estimate::rounding::rounded;
/// assert_eq!(rounded("2107.2".parse()?).exact(), "2110");
/// assert_eq!(rounded("21.76".parse()?).exact(), "22");
/// assert_eq!(rounded("0.002176".parse()?).exact(), "0.00218");
/// # Ok::<(), image_price_estimator::BadUsd>(())
/// ```
#[must_use]
pub const fn rounded(usd: Usd) -> Usd {
    Usd::from_nano(rounded_billionths(usd.nano()))
}

/// Rounds any number, given in billionths, by the rule of [`rounded`].
#[must_use]
pub const fn rounded_billionths(n: u64) -> u64 {
    let digits = match n.checked_ilog10() {
        Some(log) => log + 1,
        None => 1,
    };
    let keep = if digits == 11 { 2 } else { 3 };
    let unit = 10_u64.pow(digits.saturating_sub(keep));
    n.saturating_add(unit / 2) / unit * unit
}
