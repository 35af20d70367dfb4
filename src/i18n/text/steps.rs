//! Steps to better-rated routes.

use crate::catalog::Qualifier;
use crate::estimate::frontier::StepUp;
use crate::estimate::per_route::Estimate;
use crate::i18n::locale::Locale;
use crate::i18n::tr;

use super::value::Value;

impl Locale {
    /// Describes the step to a better route: `For $27 more a month, 174 points better: FLUX.2 [pro] on fal.ai.`
    #[must_use]
    pub fn step_up(self, step: &StepUp) -> String {
        let (points, to) = (Value::Count(step.points.into()), Value::On(step.to));
        if step.more.nano() == 0 {
            return self.said(tr!(chart::POINTS_BETTER_AT_THE_SAME_PRICE), &[points, to]);
        }
        self.said(tr!(chart::POINTS_BETTER), &[more(step), points, to])
    }

    /// Describes the step that follows another: `Another 55 points cost $170 more a month: FLUX.2 [max] on fal.ai.`
    #[must_use]
    pub fn further_step_up(self, step: &StepUp) -> String {
        let with = [more(step), Value::Count(step.points.into()), Value::On(step.to)];
        self.said(tr!(chart::FURTHER_POINTS_BETTER), &with)
    }
}

/// Returns the difference in cost: `$27`, or `about $27` if either cost is a range.
fn more<'a>(step: &StepUp) -> Value<'a> {
    let is_exact = |estimate: &Estimate| {
        let price = estimate.price.as_ref();
        price.is_some_and(|price| {
            price.cost.low == price.cost.high && price.quote.qualifier == Qualifier::Exact
        })
    };
    let are_exact = is_exact(step.from) && is_exact(step.to);
    Value::About(if are_exact { Qualifier::Exact } else { Qualifier::About }, step.more)
}
