//! The answer in words, above the list.

use crate::catalog::{Latency, Tier};
use crate::job::Job;
use crate::locale::Locale;
use crate::ranking::{Estimate, Price, Ranking, Status};
use crate::size::Size;

use super::{capitalized, size};

/// Part of a sentence, and whether it is the part to look at.
pub type Part = (String, bool);

/// Marks what is loud in a sentence in the making.
const LOUD: char = '\u{2}';

fn loud(text: &str) -> String {
    format!("{LOUD}{text}{LOUD}")
}

/// The cheapest route that lasts, with its price.
fn best<'e, 'a>(ranking: &'e Ranking<'a>) -> Option<(&'e Estimate<'a>, &'e Price<'a>)> {
    let best = ranking.best()?;
    best.price.as_ref().map(|price| (best, price))
}

impl Locale {
    /// The answer in words: the cheapest that lasts, what is listed lower and why it does not count, and where the
    /// higher tiers start.
    #[must_use]
    pub fn answer(self, ranking: &Ranking) -> Vec<Part> {
        let mut text = String::new();
        if let Some((best, price)) = best(ranking) {
            self.cheapest(best, price, ranking, &mut text);
            self.lower(best, ranking, &mut text);
            self.higher_tiers(best, ranking, &mut text);
        } else if ranking.estimates.iter().all(|estimate| estimate.rank.is_none()) {
            text.push_str(&self.why_none(ranking));
        } else {
            text.push_str(self.of([
                "No route is confirmed for this job; those below may not offer it.",
                "Keine Route ist für diese Aufgabe bestätigt; die folgenden bieten sie vielleicht nicht an.",
            ]));
        }
        text.split(LOUD).enumerate().map(|(at, part)| (part.to_owned(), at % 2 == 1)).collect()
    }

    /// What the price comes to in the unit that the job asks for: a month, the months of the horizon, or images for a
    /// budget.
    fn in_question(self, estimate: &Estimate, price: &Price, job: &Job) -> String {
        if let Some(budget) = job.budget {
            return self.images_bought(price, budget);
        }
        match (job.horizon, estimate.horizon) {
            (Some(months), Some(total)) => self.over(&self.cost(total, price.quote.words), months),
            _ => self.a_month(&self.price(price, job.images.get())),
        }
    }

    /// `$300 over 12 months`.
    pub(crate) fn over(self, amount: &str, months: u8) -> String {
        self.say(["{0} over {1} months", "{0} in {1} Monaten"], &[amount, &months.to_string()])
    }

    fn cheapest(self, best: &Estimate, price: &Price, ranking: &Ranking, text: &mut String) {
        let name = self.on_provider(best);
        let amount = loud(&self.in_question(best, price, &ranking.job));
        text.push_str(&match ranking.job.budget {
            Some(budget) => self.say(
                ["{0} a month buys the most on {1}: {2}.", "{0} im Monat reichen am weitesten mit {1}: {2}."],
                &[&self.money(budget), &name, &amount],
            ),
            None => self.say(
                [
                    "{0} is the cheapest that lasts: {1}.",
                    "{0} ist die günstigste Route ohne angekündigtes Ende: {1}.",
                ],
                &[&name, &amount],
            ),
        });
    }

    /// What stands above the cheapest that lasts, and why it does not count.
    fn lower(self, best: &Estimate, ranking: &Ranking, text: &mut String) {
        let lower =
            ranking.estimates.iter().filter(|estimate| estimate.rank.is_some() && estimate.rank < best.rank);
        for estimate in lower.take(2) {
            text.push_str(&match estimate.status {
                Status::Retiring(end) => self.say(
                    [" {0} costs less but ends in {1}.", " {0} kostet weniger, endet aber in {1}."],
                    &[&self.on_provider(estimate), &self.days_after_in(end.days_left)],
                ),
                _ => self.say(
                    [
                        " {0} advertises less but names no model.",
                        " {0} wirbt mit weniger, nennt aber kein Modell.",
                    ],
                    &[estimate.provider.name],
                ),
            });
        }
    }

    fn higher_tiers(self, best: &Estimate, ranking: &Ranking, text: &mut String) {
        let mut is_first = true;
        for tier in Tier::ALL.into_iter().filter(|tier| Some(*tier) > best.route.tier) {
            let first = ranking.estimates.iter().find(|e| e.lasts() && e.route.tier >= Some(tier));
            let Some((estimate, price)) = first.and_then(|e| Some((e, e.price.as_ref()?))) else { continue };
            let amount = if ranking.job.budget.is_some() {
                self.in_question(estimate, price, &ranking.job)
            } else {
                let cost = estimate.horizon.unwrap_or(price.cost.times(ranking.job.images.get()));
                self.money(cost.low.unwrap_or(cost.typical))
            };
            let words = match (is_first, ranking.job.budget) {
                (true, None) => [" {0} tier starts at {1}", " Stufe {0} beginnt bei {1}"],
                (false, None) => [", {0} at {1}", ", {0} bei {1}"],
                (true, Some(_)) => [" {0} tier: {1}", " Stufe {0}: {1}"],
                (false, Some(_)) => [", {0}: {1}", ", {0}: {1}"],
            };
            let name = capitalized(self.tier(tier));
            let name = if is_first { name } else { self.tier(tier).to_owned() };
            text.push_str(&self.say(words, &[&name, &loud(&amount)]));
            is_first = false;
        }
        if !is_first {
            text.push('.');
        }
    }

    /// What to watch before following the answer: a cheaper size that is nearly the same, what model and provider
    /// are short of, whether it edits,
    /// and work that is better done apart. Empty where there is nothing to say.
    #[must_use]
    pub fn watch(self, ranking: &Ranking) -> String {
        let Some((best, _)) = best(ranking) else { return String::new() };
        let mut parts = Vec::new();
        if let Some((near, cost)) = near_size(best, ranking) {
            let cost = self.price(&cost, ranking.job.images.get());
            parts.push(self.say(
                ["At {0} it costs {1}.", "Bei {0} kostet sie {1}."],
                &[&size(near), &self.a_month(&cost)],
            ));
        }
        let minds = [(best.route.model, best.route.mind), (best.provider.name, Some(best.provider.mind))];
        for (who, mind) in minds {
            parts.extend(mind.map(|mind| format!("{who}: {}.", ranking.catalog.text(mind, self.lang))));
        }
        if best.route.edits() == Some(true) {
            parts.push(self.of(["It edits images too.", "Bilder bearbeiten geht auch."]).to_owned());
        }
        if ranking.job.size.pixels() > 4 * Size::STANDARD.pixels() {
            parts.push(
                self.of([
                    "Upscaling a smaller image is a separate stage, and may cost less.",
                    "Ein kleineres Bild hochzuskalieren ist ein eigener Schritt und kostet vielleicht weniger.",
                ])
                .to_owned(),
            );
        }
        if ranking.job.latency == Some(Latency::Fast) {
            parts.push(
                self.of([
                    "Latencies are what vendors claim; measure with your own prompts.",
                    "Latenzen sind Angaben der Anbieter; am besten mit eigenen Prompts messen.",
                ])
                .to_owned(),
            );
        }
        parts.join(" ")
    }
}

/// The size among the presets that is nearly the same, from two thirds to three halves of the pixels, and that costs
/// least on the route, if that is more than 5 % less than the size that was asked for. (gpt-image-2 costs less at 1536 ×
/// 1024 than at 1024 × 1024.)
#[must_use]
pub fn near_size<'a>(estimate: &Estimate<'a>, ranking: &Ranking<'a>) -> Option<(Size, Price<'a>)> {
    let asked = ranking.job.size;
    let now = estimate.price.as_ref()?.cost.typical;
    let near = |size: &Size| {
        let (some, other) = (size.pixels().min(asked.pixels()), size.pixels().max(asked.pixels()));
        *size != asked && other * 2 <= some * 3
    };
    let at = |size: Size| {
        let job = Job { size, ..ranking.job.clone() };
        Some((size, ranking.asking(job).answer_for(estimate.route.id)?.price?))
    };
    let sizes = Size::PRESETS.into_iter().filter(near).filter_map(at);
    let (size, price) = sizes.min_by_key(|(_, price)| price.cost.typical)?;
    (price.cost.typical < now && now.differs(price.cost.typical)).then_some((size, price))
}
