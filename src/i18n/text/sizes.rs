//! Sentences about the cost of other sizes.

use crate::catalog::{Qualifier, Tier};
use crate::estimate::cost::Cost;
use crate::estimate::job::Job;
use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::Ranking;
use crate::estimate::resize::{Fit, larger, near_size};
use crate::i18n::locale::Locale;
use crate::i18n::text::value::Value;
use crate::i18n::tr;
use crate::units::size::Size;

impl Locale {
    /// Returns cheaper ways to get the requested size: rendering larger, or else a size that is nearly the same. Empty
    /// if there are none.
    #[must_use]
    pub fn other_sizes(self, ranking: &Ranking) -> Vec<String> {
        let larger = larger(ranking);
        let mut sentences: Vec<String> = Vec::new();
        let mut last = None;
        for one in &larger {
            let part = self.rendered(&one.answer, one.asked.as_ref(), one.tier, &ranking.asked.job);
            match sentences.last_mut().filter(|_| last == Some(one.size)) {
                Some(sentence) => sentence.extend(["; ", &part]),
                None => sentences.push(self.rendering(one.size, &ranking.asked.job) + &part),
            }
            last = Some(one.size);
        }
        for sentence in &mut sentences {
            sentence.push('.');
        }
        let near = ranking.best().filter(|_| larger.iter().all(|one| one.tier.is_some()));
        if let Some((best, (near, there))) =
            near.and_then(|best| Some((best, near_size(best, &ranking.asked)?)))
        {
            let words =
                if ranking.asked.job.budget.is_some() { tr!(sizes::AT_MAKES) } else { tr!(sizes::AT_COSTS) };
            let comes_to =
                self.in_unit(&self.comes_to(&there, &ranking.asked.job, Self::cost), &ranking.asked.job);
            let with = [Value::Size(near), Value::Route(best.route), Value::Name(&comes_to)];
            sentences.push(self.said(words, &with));
        }
        sentences
    }

    /// Says what rendering larger costs: `Rendering at 1536 × 1024 and cropping costs $47 a month instead of $59 (…).`
    pub(super) fn at_larger(self, size: Size, to: &Estimate, asked: Option<&Estimate>, job: &Job) -> String {
        self.rendering(size, job) + &self.rendered(to, asked, None, job) + "."
    }

    /// Formats `Rendering at 1024 × 1024 and scaling down costs `.
    fn rendering(self, at: Size, job: &Job) -> String {
        let how = Value::Text(match Fit::between(at, job.size) {
            Fit::Scale => tr!(sizes::AND_SCALING_DOWN),
            Fit::Crop => tr!(sizes::AND_CROPPING),
            Fit::ScaleAndCrop => tr!(sizes::SCALING_DOWN_AND_CROPPING),
        });
        let words = if job.budget.is_some() {
            tr!(sizes::RENDERING_AT_MAKES)
        } else {
            tr!(sizes::RENDERING_AT_COSTS)
        };
        self.said(words, &[Value::Size(at), how])
    }

    /// Formats `$1,180 a month instead of $5,000 in the mid tier (GPT Image 2 low on OpenAI)`.
    fn rendered(self, to: &Estimate, asked: Option<&Estimate>, tier: Option<Tier>, job: &Job) -> String {
        let mut text = self.in_unit(&self.comes_to(to, job, Self::cost), job);
        if let Some(asked) = asked {
            let amount = self.comes_to(asked, job, Self::cost_inside);
            self.say(tr!(sizes::INSTEAD_OF), &[Value::Name(&amount)], &mut text);
        }
        if let Some(tier) = tier {
            self.say(tr!(sizes::IN_THE_TIER), &[Value::Tier(tier)], &mut text);
        }
        self.say(tr!(sizes::IN_BRACKETS), &[Value::On(to)], &mut text);
        text
    }

    /// Formats what the job costs on a route: the cost of a month or of the horizon, or the number of images that the
    /// budget buys.
    pub(super) fn comes_to(
        self,
        estimate: &Estimate,
        job: &Job,
        say: fn(Self, Cost, Qualifier) -> String,
    ) -> String {
        let (Some(price), Some(cost)) = (&estimate.price, estimate.asked_cost(job)) else {
            return String::new();
        };
        match job.budget {
            Some(budget) => self.bought(price, budget),
            None => say(self, cost, price.quote.qualifier),
        }
    }

    /// Adds the unit to an amount from [`Self::comes_to`]: `$25 a month`, `$300 over 12 months`, `34,013 images`.
    pub(super) fn in_unit(self, amount: &str, job: &Job) -> String {
        match (job.budget, job.horizon) {
            (Some(_), _) => self.images_of(amount),
            (None, Some(months)) => self.over(amount, months),
            (None, None) => self.a_month(amount),
        }
    }
}
