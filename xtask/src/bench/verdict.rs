//! Judges what a package says of a job.

use image_price_estimator::Usd;

/// The largest deviation that counts as rounding, in thousandths.
const ROUNDING: u64 = 10;

/// What a package says of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It knows the cost from the model, the size, the quality and the number of images.
    Right,
    /// It knows the cost only if it is given the number of tokens.
    ByTokens,
    /// It gives another cost for the size, and the right one for the number of tokens.
    WrongBySize(Usd),
    /// It gives another cost.
    Wrong(Usd),
    /// It gives no cost.
    Unknown,
}

impl Verdict {
    /// Compares the costs that a package gives with the right one.
    pub(super) fn of(right: Usd, by_size: Option<Usd>, by_tokens: Option<Usd>) -> Self {
        let is_right = |usd: &Usd| usd.nano().abs_diff(right.nano()) * 1000 <= right.nano() * ROUNDING;
        match (by_size, by_tokens) {
            (Some(size), _) if is_right(&size) => Self::Right,
            (Some(size), Some(tokens)) if is_right(&tokens) => Self::WrongBySize(size),
            (None, Some(tokens)) if is_right(&tokens) => Self::ByTokens,
            (Some(usd), _) | (None, Some(usd)) => Self::Wrong(usd),
            (None, None) => Self::Unknown,
        }
    }

    /// Returns the wrong cost, if any.
    pub(super) fn wrong(self) -> Option<Usd> {
        match self {
            Self::WrongBySize(usd) | Self::Wrong(usd) => Some(usd),
            Self::Right | Self::ByTokens | Self::Unknown => None,
        }
    }

    pub(super) fn text(self) -> String {
        match self {
            Self::Right => "yes".to_owned(),
            Self::ByTokens => "only by tokens".to_owned(),
            Self::WrongBySize(usd) => format!("${} by size, right by tokens", usd.exact()),
            Self::Wrong(usd) => format!("${}", usd.exact()),
            Self::Unknown => "no".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Usd, Verdict};

    #[test]
    fn a_cost_is_right_up_to_rounding() {
        let usd = |text: &str| text.parse::<Usd>().unwrap();
        let case = |by_size: Option<&str>, by_tokens: Option<&str>, expected| {
            assert_eq!(Verdict::of(usd("0.1344"), by_size.map(usd), by_tokens.map(usd)), expected);
        };
        case(Some("0.1344"), None, Verdict::Right);
        // 0.1344 - 0.134 is 0.3 % of 0.1344.
        case(Some("0.134"), Some("0.2"), Verdict::Right);
        case(Some("0.039"), Some("0.1344"), Verdict::WrongBySize(usd("0.039")));
        case(Some("0.039"), None, Verdict::Wrong(usd("0.039")));
        case(None, Some("0.1344"), Verdict::ByTokens);
        case(None, Some("0.24"), Verdict::Wrong(usd("0.24")));
        case(None, None, Verdict::Unknown);
    }
}
