//! The split of a job between two models.

use crate::catalog::Tier;

/// How the images of a job are split between two routes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Percent of the images for the cheap route, from 0 to 100. Higher values count as 100.
    pub share: u8,
    /// The lowest tier of a suggested better route. A higher tier of the job overrides it.
    pub tier: Tier,
    /// The id of the cheap route; `None` to suggest one.
    pub cheap: Option<String>,
    /// The id of the better route; `None` to suggest one.
    pub better: Option<String>,
}

impl Default for Split {
    /// 80% to the cheapest route, and the rest to the cheapest premium route.
    fn default() -> Self {
        Self { share: 80, tier: Tier::Premium, cheap: None, better: None }
    }
}
