//! What something costs, with its bounds, and what an amount buys.

use crate::units::usd::Usd;

/// How many images an amount buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bought {
    /// The fewest, where an upper bound of the cost is known.
    pub low: Option<u64>,
    /// At the figure that ranks.
    pub typical: Option<u64>,
    /// The most, where a lower bound of the cost is known.
    pub high: Option<u64>,
}

/// A cost with its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// The least, where a lower bound is known.
    pub low: Option<Usd>,
    /// The figure that ranks.
    pub typical: Usd,
    /// The most, where an upper bound is known.
    pub high: Option<Usd>,
}

impl Cost {
    pub(crate) fn map(self, change: impl Fn(Usd) -> Usd) -> Self {
        Self { low: self.low.map(&change), typical: change(self.typical), high: self.high.map(&change) }
    }

    /// The cost of so many images.
    #[must_use]
    pub fn saturating_mul(self, images: u64) -> Self {
        self.map(|usd| usd.saturating_mul(images))
    }
}
