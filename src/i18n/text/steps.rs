//! Steps to better-rated routes.

use crate::catalog::Qualifier;
use crate::estimate::frontier::StepUp;
use crate::estimate::per_route::Estimate;
use crate::i18n::locale::Locale;
use crate::i18n::tr;

impl Locale {
    /// Describes the step to a better route: `For $27 more a month, 174 points better: FLUX.2 [pro] on fal.ai.`
    #[must_use]
    pub fn step_up(self, step: &StepUp) -> String {
        let (points, to) = (step.points.to_string(), self.on_provider(step.to));
        if step.more.nano() == 0 {
            return self.format(tr!(chart::POINTS_BETTER_AT_THE_SAME_PRICE), &[&points, &to]);
        }
        self.format(tr!(chart::POINTS_BETTER), &[&self.more(step), &points, &to])
    }

    /// Describes the step that follows another: `Another 55 points cost $170 more a month: FLUX.2 [max] on fal.ai.`
    #[must_use]
    pub fn further_step_up(self, step: &StepUp) -> String {
        let with = [self.more(step), step.points.to_string(), self.on_provider(step.to)];
        self.format(tr!(chart::FURTHER_POINTS_BETTER), &with.each_ref().map(String::as_str))
    }

    /// Formats the difference in cost: `$27`, or `about $27` if either cost is a range.
    fn more(self, step: &StepUp) -> String {
        let is_exact = |estimate: &Estimate| {
            let price = estimate.price.as_ref();
            price.is_some_and(|price| {
                price.cost.low == price.cost.high && price.quote.qualifier == Qualifier::Exact
            })
        };
        let are_exact = is_exact(step.from) && is_exact(step.to);
        self.qualified(if are_exact { Qualifier::Exact } else { Qualifier::About }, &self.money(step.more))
    }
}
