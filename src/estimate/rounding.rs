//! How many figures of an estimate are shown.

use crate::units::usd::Usd;

/// An amount as one would say it: three significant figures, whole dollars from $10 on, cents below.
///
/// A rule of this project's own: the spread between invoices and price lists is wider than what is left out. A price that
/// a source states is shown as it is.
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

/// The same of any number, counted in billionths.
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
