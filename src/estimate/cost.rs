//! Costs with bounds, and how many images a budget buys.

use crate::units::usd::Usd;

/// How many images a budget buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bought {
    /// The minimum, if the cost has a known upper bound.
    pub low: Option<u64>,
    /// The number at the typical cost, which ranks.
    pub typical: Option<u64>,
    /// The maximum, if the cost has a known lower bound.
    pub high: Option<u64>,
}

/// A cost with its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// The lower bound, if known.
    pub low: Option<Usd>,
    /// The typical cost, which ranks.
    pub typical: Usd,
    /// The upper bound, if known.
    pub high: Option<Usd>,
}

impl Cost {
    /// Applies a function to each figure.
    pub(crate) fn map(self, change: impl Fn(Usd) -> Usd) -> Self {
        Self { low: self.low.map(&change), typical: change(self.typical), high: self.high.map(&change) }
    }

    /// Returns the cost of a number of images, saturating at the maximum.
    #[must_use]
    pub fn saturating_mul(self, images: u64) -> Self {
        self.map(|usd| usd.saturating_mul(images))
    }
}
