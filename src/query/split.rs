//! How a job is split between two models.

use crate::catalog::Tier;

/// How the images of a job are split between two routes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Percent of the images that go to the cheap route, from 0 to 100; more counts as 100.
    pub share: u8,
    /// The least tier of a better route that is suggested. A higher tier of the job counts instead.
    pub tier: Tier,
    /// The id of the cheap route; `None` for a suggestion.
    pub cheap: Option<String>,
    /// The id of the better route; `None` for a suggestion.
    pub better: Option<String>,
}

impl Default for Split {
    /// 80 % to the cheapest route and the rest to the cheapest premium one, whichever these are.
    fn default() -> Self {
        Self { share: 80, tier: Tier::Premium, cheap: None, better: None }
    }
}
