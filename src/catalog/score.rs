//! Scores from blind votes.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::catalog::tier::Tier;
use crate::units::date::Date;
use crate::units::packed::packed;
use crate::units::rating::Rating;

/// A board on a day: a ranking of models by blind votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// The name: `Arena text-to-image`.
    pub name: &'static str,
    /// The day of the ratings. Ratings of two days do not compare.
    pub day: Date,
    /// The highest rating on that day, of any model.
    pub best: Rating,
    /// The page with the ratings.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The grade of the source.
    pub grade: Grade,
    /// The page of the dataset, to be credited.
    #[serde(deserialize_with = "https")]
    pub dataset: &'static str,
    /// The license of the dataset.
    pub license: &'static str,
}

packed!(struct Board { name, day, best, source, grade, dataset, license });

/// How many points below a board's best rating the premium tier ends.
///
/// Source of the rule: this project. On the board of 2026-10-07, whose best rating is 1424.6, premium begins at 1224.6 and
/// mid at 1074.6.
pub const PREMIUM_WITHIN: u16 = 200;
/// How many points below a board's best rating the mid tier ends.
pub const MID_WITHIN: u16 = 350;

impl Board {
    /// Returns the lowest rating of a tier; `None` for the budget tier, which has no lower end.
    #[must_use]
    pub const fn least(&self, tier: Tier) -> Option<Rating> {
        match tier {
            Tier::Premium => Some(self.best.less(PREMIUM_WITHIN)),
            Tier::Mid => Some(self.best.less(MID_WITHIN)),
            Tier::Budget => None,
        }
    }

    /// Returns the tier of a rating, by its distance to the best rating on the board.
    #[must_use]
    pub fn tier(&self, rating: Rating) -> Tier {
        let highest_first = Tier::ALL.iter().copied().rev();
        let mut reached = highest_first.filter(|tier| self.least(*tier).is_none_or(|least| rating >= least));
        reached.next().unwrap_or(Tier::Budget)
    }
}

/// What a board says of a route's model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The index of the board in the catalog.
    pub board: u8,
    /// The model as the board names it.
    pub name: &'static str,
    /// The rating in points.
    pub rating: Rating,
    /// The lower end of the 95 % confidence interval.
    pub low: Rating,
    /// The upper end of that interval.
    pub high: Rating,
    /// The number of votes.
    pub votes: u32,
    /// What the rating applies to.
    pub of: Rated,
}

packed!(struct Score { board, name, rating, low, high, votes, of });

impl Score {
    /// Returns half of the 95 % confidence interval in whole points, rounded up.
    #[must_use]
    pub const fn plus_minus(&self) -> u16 {
        self.low.tenths_below(self.high).div_ceil(20)
    }
}

/// What a rating applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rated {
    /// The route itself: its model, or its quality of the model.
    Route,
    /// The model at a setting that the board does not name. It decides no tier.
    UnnamedSetting,
    /// The model at a named resolution, as the edge of its square in pixels: 2048 for 2K. It decides no tier.
    At(u32),
}

packed!(
    enum Rated {
        Route,
        UnnamedSetting,
        At(edge),
    }
);
