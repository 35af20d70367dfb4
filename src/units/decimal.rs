//! Decimal arithmetic on integers, without floats.

/// Parses a plain decimal into an integer scaled by 10^`places`: `parse("4.7", 3)` is 4,700.
///
/// Accepts digits with at most one decimal point between them: no sign, no exponent, at most `places` decimals.
pub(crate) fn parse(text: &str, places: u32) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(w, f)| (w, Some(f)));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !fraction.is_none_or(digits) {
        return None;
    }
    let fraction = fraction.unwrap_or_default();
    let missing = places.checked_sub(u32::try_from(fraction.len()).ok()?)?;
    let mut value: u64 = 0;
    for byte in whole.bytes().chain(fraction.bytes()) {
        value = value.checked_mul(10)?.checked_add(u64::from(byte - b'0'))?;
    }
    value.checked_mul(10_u64.checked_pow(missing)?)
}

/// Returns `n` × `numerator` ÷ `denominator`, rounded half up. Exact as long as `n` × `numerator` fits into 64 bits.
pub(crate) const fn mul_div(n: u64, numerator: u64, denominator: u64) -> u64 {
    let denominator = if denominator == 0 { 1 } else { denominator };
    let whole = (n / denominator).saturating_mul(numerator);
    let rest = (n % denominator).saturating_mul(numerator).saturating_add(denominator / 2) / denominator;
    whole.saturating_add(rest)
}

/// Formats an integer scaled by 10^`places` as a plain decimal without trailing zeros: `format(4_700, 3)` is `4.7`.
pub(crate) fn format(n: u64, places: u32) -> String {
    let one = 10_u64.saturating_pow(places);
    let (whole, fraction) = (n / one, n % one);
    if fraction == 0 {
        return whole.to_string();
    }
    let width = usize::try_from(places).unwrap_or(0);
    format!("{whole}.{fraction:0width$}").trim_end_matches('0').to_owned()
}
