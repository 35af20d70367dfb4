//! The answer for each minimum tier, whichever one the job asks for.

use crate::catalog::Tier;
use crate::estimate::answer::{Headline, dependable};
use crate::estimate::job::Job;
use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::{Ranking, rank};
use crate::estimate::resize::cheaper_at;
use crate::units::size::Size;

/// The cheapest way to make the images of a job in a minimum tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InTier<'e, 'a> {
    /// The minimum tier. `None` admits every route.
    pub tier: Option<Tier>,
    /// The size to render at: that of the job, or a larger one that certainly costs less.
    pub size: Size,
    /// The cheapest dependable route at that size, or, if there is none, the first ranked one, which has a reason against it.
    pub best: &'e Estimate<'a>,
    /// The dependable routes that cost exactly the same.
    pub ties: Vec<&'e Estimate<'a>>,
    /// The dependable routes that may cost less, as in a [`Headline`].
    pub perhaps: Vec<&'e Estimate<'a>>,
}

impl<'a> Ranking<'a> {
    /// Returns the cheapest way for no minimum tier, and for each one. `None` where no route is ranked. Ignores the tier of the
    /// job.
    #[must_use]
    pub fn per_tier(&self) -> Vec<Option<InTier<'_, 'a>>> {
        let all = self.of_any_tier();
        // The kept ranking may be of another volume.
        let job = &self.asked.job;
        let dependable = dependable(all, job);
        let in_tier = |tier: Option<Tier>| {
            let here = Headline::of(&dependable, tier);
            let asked = here.as_ref().map(|headline| headline.best);
            let alone = |size, best| InTier { tier, size, best, ties: Vec::new(), perhaps: Vec::new() };
            if let Some((size, best)) = cheaper_at(self, tier, asked) {
                return Some(alone(size, best));
            }
            if let Some(Headline { best, ties, perhaps, .. }) = here {
                return Some(InTier { tier, size: job.size, best, ties, perhaps });
            }
            all.ranked().find(|estimate| estimate.tier >= tier).map(|best| alone(job.size, best))
        };
        std::iter::once(None).chain(Tier::ALL.iter().copied().map(Some)).map(in_tier).collect()
    }

    /// Returns the ranking for a job without a minimum tier.
    fn of_any_tier(&self) -> &Self {
        if self.asked.job.tier.is_none() {
            return self;
        }
        let job = || Job { tier: None, ..self.asked.job.clone() };
        self.kept.any_tier.get_or_init(|| Box::new(rank(self.asked.catalog, &job(), self.asked.as_of)))
    }
}
