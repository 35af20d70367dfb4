//! Whether two figures disagree.

use crate::units::usd::Usd;

/// Whether two figures differ by more than 5 % of the first. Closer figures are shown as one.
///
/// Source of the rule: "Which quote counts?" in `pricing/README.md`.
pub(crate) const fn differs(usd: Usd, other: Usd) -> bool {
    usd.nano().abs_diff(other.nano()).saturating_mul(20) > usd.nano()
}
