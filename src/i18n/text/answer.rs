//! The sentences of the answer above the list.

use crate::catalog::{Grade, Latency};
use crate::estimate::answer::{Answer, Headline, Reason};
use crate::estimate::asked::Asked;
use crate::estimate::job::Job;
use crate::estimate::per_route::{End, Estimate, Price};
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::{Locale, Text};
use crate::i18n::tr;
use crate::units::size::Size;

use super::capitalized;
use super::value::{EMPHASIS, Value};

/// A part of a sentence, and whether it is emphasized.
pub type Fragment = (String, bool);

/// A sentence of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its parts.
    pub parts: Vec<Fragment>,
    /// Whether the page says the same elsewhere: on the cards of the tiers, or in the rows of the list with their caveats.
    pub is_on_cards: bool,
    /// Whether it is one of the pieces of advice.
    pub is_advice: bool,
}

pub(super) fn fragments(text: &str) -> Vec<Fragment> {
    text.split(EMPHASIS).enumerate().map(|(at, part)| (part.to_owned(), at % 2 == 1)).collect()
}

impl Locale {
    /// Returns the answer: the cheapest dependable route, where the higher tiers start, and cheaper routes that do not
    /// count.
    #[must_use]
    pub fn answer(self, ranking: &Ranking) -> Vec<Fragment> {
        self.sentences(ranking).into_iter().flat_map(|sentence| sentence.parts).collect()
    }

    /// Returns the sentences of the answer. The first is complete by itself; the others begin with a space.
    #[must_use]
    pub fn sentences(self, ranking: &Ranking) -> Vec<Sentence> {
        let (mut all, mut advice, mut is_found) = (Vec::new(), 0..0, false);
        match ranking.answer() {
            Answer::Found { cheapest, has_unconfirmed, lower, perhaps_lower, tiers } => {
                all.push(self.cheapest(&cheapest, has_unconfirmed, ranking));
                for (tier, headline) in tiers {
                    let name = capitalized(self.tier(tier));
                    let mut text = self.said(tr!(answer::TIER), &[Value::Name(&name)]);
                    let figure = Value::Figure(headline.best, &ranking.asked.job);
                    self.write_all(&[Value::Strong(&figure), Value::Name(", ")], &mut text);
                    self.push_routes(&headline, 2, &ranking.asked.job, &mut text);
                    all.push(text);
                }
                // A step compares costs of a month.
                let is_monthly = ranking.asked.job.budget.is_none() && ranking.asked.job.horizon.is_none();
                let step = ranking.step_up().filter(|_| is_monthly);
                let first = all.len();
                all.extend(step.map(|step| format!(" {}", self.step_up(&step))));
                (advice, is_found) = (first..all.len(), true);
                all.extend(self.lower(tr!(answer::CHEAPER_BUT), &lower, &ranking.asked.job));
                let perhaps = tr!(answer::PERHAPS_CHEAPER_BUT);
                all.extend(self.lower(perhaps, &perhaps_lower, &ranking.asked.job));
            }
            Answer::Doubtful { first, reason, count } => {
                all.push(self.doubtful(first, reason, &ranking.asked));
                let of_model = first.maker_end().filter(|_| !matches!(reason, Reason::MakerEnds(_)));
                all.extend(of_model.map(|end| self.said(tr!(answer::THE_MODEL), &[Value::MakerEnds(&end)])));
                if let Some(end) = first.ends() {
                    if !matches!(reason, Reason::Ends(_)) {
                        let ends = if end.is_contradicted {
                            tr!(answer::THE_ROUTE_IS_DUE_TO_END_ON)
                        } else {
                            tr!(answer::THE_ROUTE_ENDS_ON)
                        };
                        all.push(self.said(ends, &[Value::Date(end.on)]));
                    }
                    all.extend(self.after(first, end, ranking));
                }
                if count > 1 {
                    all.push(self.said(tr!(answer::EACH_ROUTE_HAS_A_CAVEAT), &[Value::Count(count)]));
                }
            }
            Answer::Unranked => all.push(self.unranked(ranking)),
        }
        let sentence = |(at, text): (usize, String)| Sentence {
            parts: fragments(&text),
            is_on_cards: is_found,
            is_advice: advice.contains(&at),
        };
        all.into_iter().enumerate().map(sentence).collect()
    }

    /// Formats what the job costs on a route, with its unit: per month, over the horizon, or in images for the budget.
    pub(super) fn amount_in_unit(self, estimate: &Estimate, job: &Job) -> String {
        let amount = self.figure(estimate, job);
        if job.budget.is_some() { amount } else { self.in_unit(&amount, job) }
    }

    /// Formats what the job costs on a route without the period, for sentences that already name it.
    pub(super) fn figure(self, estimate: &Estimate, job: &Job) -> String {
        match (job.budget, &estimate.price) {
            (Some(budget), Some(price)) => self.images_bought(price, budget),
            _ => self.comes_to(estimate, job, Self::cost),
        }
    }

    /// Formats `$300 over 12 months`, `$25 over a month`.
    pub(crate) fn over(self, amount: &str, months: impl Into<usize>) -> String {
        let months = months.into();
        let over = match months {
            1 => tr!(answer::OVER_A_MONTH),
            _ => tr!(answer::OVER_MONTHS),
        };
        self.said(over, &[Value::Name(amount), Value::Count(months)])
    }

    /// Formats what the job costs on a route, with its unit and the figure emphasized.
    pub(crate) fn emphasized(self, estimate: &Estimate, job: &Job) -> Vec<Fragment> {
        let amount = self.comes_to(estimate, job, Self::cost);
        let marked = self.said(["{0}"; 2], &[Value::Strong(&Value::Name(&amount))]);
        fragments(&self.in_unit(&amount, job).replacen(&amount, &marked, 1))
    }

    /// Formats further evidence for a figure that is weaker than its quote: `, batch: report, 5 Nov 2026`. Empty if
    /// there is none.
    #[must_use]
    pub fn weaker(self, price: &Price) -> String {
        let mut text = String::new();
        self.write_weaker(price, &mut text);
        text
    }

    pub(super) fn write_weaker(self, price: &Price, to: &mut String) {
        let batch = price.batch.map(|batch| (tr!(answer::BATCH), batch.grade, batch.checked));
        let of_references = tr!(answer::REFERENCE_IMAGES);
        let references =
            price.references.map(|(_, reference)| (of_references, reference.grade, reference.checked));
        let weaker = batch.into_iter().chain(references).filter(|(_, grade, _)| *grade < price.quote.grade);
        for (what, grade, day) in weaker {
            let comma = Value::Name(", ");
            let with =
                [comma, Value::Text(what), Value::Name(": "), Value::Grade(grade), comma, Value::Day(day)];
            self.write_all(&with, to);
        }
    }

    /// Returns the first sentence: the cheapest route and its cost.
    fn cheapest(self, headline: &Headline, has_unconfirmed: bool, ranking: &Ranking) -> String {
        let (job, mut text) = (&ranking.asked.job, String::new());
        if ranking.ranked().count() == 1 {
            // A single route leaves no choice, so it is not called the cheapest.
            let best = headline.best;
            let amount = Value::InUnit(best, job);
            let with = [Value::On(best), Value::Strong(&amount), Value::Evidence(best)];
            return self.said(["{0}: {1} ({2})."; 2], &with);
        }
        if let Some(budget) = job.budget {
            self.say(tr!(answer::A_MONTH_BUYS), &[Value::Given(budget)], &mut text);
        } else {
            let is_firm = headline.is_firm;
            text.push_str(self.text(if is_firm { tr!(answer::CHEAPEST) } else { tr!(answer::NO_ROUTE) }));
            if job.has_choice() {
                text.push_str(self.text(tr!(answer::OF_THIS_SELECTION)));
            }
            if has_unconfirmed {
                let confirmed = if is_firm {
                    tr!(answer::CONFIRMED_FOR_SIZE_AND)
                } else {
                    tr!(answer::CONFIRMED_FOR_SIZE)
                };
                self.say(confirmed, &[Value::Size(job.size)], &mut text);
            }
            text.push_str(self.text(if is_firm {
                tr!(answer::WITH_NO_END_ANNOUNCED)
            } else {
                tr!(answer::HAS_NO_FIRM_PRICE_WITHOUT_END)
            }));
        }
        let after = Value::Name(if job.budget.is_some() { ": " } else { ", " });
        self.write_all(&[Value::Strong(&Value::InUnit(headline.best, job)), after], &mut text);
        self.push_routes(headline, 3, job, &mut text);
        text
    }

    /// Appends up to `most` routes that cost the preceding amount, and the routes that may be cheaper.
    fn push_routes(self, headline: &Headline, most: usize, job: &Job, text: &mut String) {
        let best = headline.best;
        let all: Vec<&Estimate> = std::iter::once(best).chain(headline.ties.iter().copied()).collect();
        let model = best.route.name();
        if headline.ties.is_empty() {
            self.write_all(&[Value::OnWithEvidence(best)], text);
        } else if all.iter().all(|estimate| estimate.route.name() == model) {
            let more = match all.len().saturating_sub(most) {
                1 => tr!(answer::AND_1_MORE_PROVIDER),
                _ => tr!(answer::AND_MORE_PROVIDERS),
            };
            let provider = |e: &Estimate| {
                self.said(["{0} ({1})"; 2], &[Value::Name(e.provider.name), Value::Evidence(e)])
            };
            let providers = self.list_up_to(&all, most, more, &provider);
            let with = [Value::Name(&model), Value::Name(&providers)];
            self.say(tr!(answer::ON_PROVIDERS_AT_SAME_PRICE), &with, text);
        } else {
            let route = |e: &Estimate| self.said(["{0}"; 2], &[Value::OnWithEvidence(e)]);
            let routes = self.list_up_to(&all, most, tr!(answer::AND_MORE), &route);
            self.say(tr!(answer::A_TIE_BETWEEN), &[Value::Name(&routes)], text);
        }
        if let [first, more @ ..] = headline.perhaps.as_slice() {
            let perhaps =
                if job.budget.is_some() { tr!(answer::PERHAPS_MORE) } else { tr!(answer::PERHAPS_LESS) };
            self.say(perhaps, &[Value::Figure(first, job), Value::OnWithEvidence(first)], text);
            if !more.is_empty() {
                self.say(tr!(answer::LIST_AND_MORE), &[Value::Count(more.len())], text);
            }
        }
        text.push('.');
    }

    /// Joins up to `most` routes, followed by the number of the others: `a, b and c`, `a, b and 2 more`.
    fn list_up_to(
        self,
        all: &[&Estimate],
        most: usize,
        more: Text,
        say: &dyn Fn(&Estimate) -> String,
    ) -> String {
        let mut list = String::new();
        for (at, estimate) in all.iter().take(most).enumerate() {
            if at > 0 {
                let is_last = at + 1 == all.len();
                list.push_str(if is_last { self.text(tr!(answer::AND)) } else { ", " });
            }
            list.push_str(&say(estimate));
        }
        match all.len().saturating_sub(most) {
            0 => list,
            others => self.said(more, &[Value::Name(&list), Value::Count(others)]),
        }
    }

    /// Returns the sentence on cheaper routes and why they do not count; `None` if there are none.
    fn lower(self, begin: Text, lower: &[(&Estimate, Reason)], job: &Job) -> Option<String> {
        if lower.is_empty() {
            return None;
        }
        let mut text = self.text(begin).to_owned();
        for (at, (estimate, reason)) in lower.iter().take(2).enumerate() {
            let who = if estimate.route.names_model() {
                Value::On(estimate)
            } else {
                Value::Name(estimate.provider.name)
            };
            let and = Value::Name(if at > 0 { "; " } else { "" });
            let figure = Value::Figure(estimate, job);
            self.write_all(&[and, who, Value::Name(", "), figure, Value::Name(" (")], &mut text);
            self.push_against(*reason, &mut text);
            let end = estimate.ends().map(Reason::Ends).or(estimate.maker_end().map(Reason::MakerEnds));
            if let Some(end) = end.filter(|_| !matches!(reason, Reason::Ends(_) | Reason::MakerEnds(_))) {
                text.push_str("; ");
                self.push_against(end, &mut text);
            }
            text.push(')');
        }
        if let Some(more @ 1..) = lower.len().checked_sub(2) {
            self.say(tr!(answer::CLAUSES_AND_MORE), &[Value::Count(more)], &mut text);
        }
        text.push('.');
        Some(text)
    }

    /// Returns in a few words why a route with a cost does not count.
    #[must_use]
    pub fn against(self, reason: Reason) -> String {
        let mut text = String::new();
        self.push_against(reason, &mut text);
        text
    }

    fn push_against(self, reason: Reason, text: &mut String) {
        text.push_str(self.text(match reason {
            Reason::NamesNoModel => tr!(answer::NAMES_NO_MODEL),
            Reason::NoTier => tr!(answer::TIER_UNKNOWN),
            Reason::ReferencesUncounted => {
                tr!(answer::PRICE_OF_REFERENCES_UNKNOWN)
            }
            Reason::SizeNotConfirmed => tr!(warnings::SIZE_NOT_CONFIRMED),
            Reason::ReportedOnly(Grade::Derived) => tr!(answer::DERIVED_ONLY),
            Reason::ReportedOnly(_) => tr!(answer::REPORTED_ONLY),
            Reason::Ends(end) => {
                let words =
                    if end.is_contradicted { tr!(answer::DUE_TO_END_ON) } else { tr!(answer::ENDS_ON) };
                return self.say(words, &[Value::Date(end.on)], text);
            }
            Reason::MakerEnds(end) => return self.write_all(&[Value::MakerEnds(&end)], text),
            // These have no cost, so they are never listed as cheaper than the answer.
            Reason::Retired(_)
            | Reason::NotOffered(_)
            | Reason::NeverPriced
            | Reason::NotYetPriced
            | Reason::SizeUnpriced
            | Reason::CutShort => return,
        }));
    }

    /// Returns the sentence for a ranking in which every route has a caveat: the cost and the caveat of the first.
    fn doubtful(self, first: &Estimate, reason: Reason, asked: &Asked) -> String {
        // The evidence is for this month's price. A horizon also includes prices of successors.
        let now = asked.a_month();
        let amount = Value::InUnit(first, &now.job);
        let amount = self.said(["{0} ({1})"; 2], &[Value::Strong(&amount), Value::Evidence(first)]);
        let (who, amount) = (Value::On(first), Value::Name(&amount));
        match reason {
            Reason::Ends(end) if end.is_contradicted => {
                let mut text = self.said(["{0}: {1}, "; 2], &[who, amount]);
                self.push_against(reason, &mut text);
                text + "."
            }
            Reason::Ends(end) => {
                self.said(tr!(answer::LOWEST_BUT_ENDS_ON), &[who, amount, Value::Date(end.on)])
            }
            Reason::MakerEnds(end) => {
                self.said(tr!(answer::LOWEST_BUT), &[who, amount, Value::MakerEnds(&end)])
            }
            Reason::NamesNoModel => {
                let provider = Value::Name(first.provider.name);
                self.said(tr!(answer::LOWEST_BUT_NAMES_NO_MODEL), &[provider, amount])
            }
            Reason::NoTier => self.said(tr!(answer::LOWEST_BUT_TIER_UNKNOWN), &[who, amount]),
            Reason::ReportedOnly(_) => self.said(tr!(answer::LOWEST_BUT_REPORTED), &[who, amount]),
            Reason::ReferencesUncounted => self.said(tr!(answer::LOWEST_WITHOUT_REFERENCES), &[who, amount]),
            Reason::SizeNotConfirmed => {
                let with = [who, Value::Size(asked.job.size), amount];
                self.said(tr!(answer::LOWEST_BUT_SIZE_UNCONFIRMED), &with)
            }
            Reason::Retired(_)
            | Reason::NotOffered(_)
            | Reason::NeverPriced
            | Reason::NotYetPriced
            | Reason::SizeUnpriced
            | Reason::CutShort => self.why_unranked(first, asked),
        }
    }

    /// Returns why a route is not ranked, as a sentence.
    pub(super) fn why_unranked(self, estimate: &Estimate, asked: &Asked) -> String {
        let reason = self.reason(estimate, asked);
        self.said(["{0}: {1}."; 2], &[Value::On(estimate), Value::Name(&reason)])
    }

    /// Returns the sentences on what comes after a route that ends: its named successor, and the nearest route in
    /// price.
    #[must_use]
    pub fn after(self, ending: &Estimate, end: End, ranking: &Ranking) -> Vec<String> {
        let mut all = Vec::new();
        let monthly = ranking.asked.a_month();
        let is_vendor =
            ending.route.shutdown.as_ref().is_some_and(|shutdown| shutdown.grade == Grade::Vendor);
        if let Some(answer) = end.successor.and_then(|next| monthly.answer_for(next.id)) {
            let reason = self.reason(&answer, &monthly);
            let amount = match answer.price {
                Some(_) => Value::InUnit(&answer, &monthly.job),
                None => Value::Name(&reason),
            };
            let quality =
                answer.route.quality.map(|quality| [" (", quality, ")"].concat()).unwrap_or_default();
            let named = if is_vendor {
                tr!(answer::NAMES_AS_SUCCESSOR)
            } else {
                tr!(answer::A_REPORT_NAMES_AS_SUCCESSOR)
            };
            let [vendor, model, quality] =
                [ending.provider.name, answer.route.model, quality.as_str()].map(Value::Name);
            all.push(self.said(named, &[vendor, model, quality, amount]));
        }
        if let Some(nearest) = ranking.nearest(ending) {
            let with = [Value::InUnit(&nearest, &monthly.job), Value::OnWithEvidence(&nearest)];
            all.push(self.said(tr!(answer::CLOSEST_IN_PRICE), &with));
        }
        all
    }

    /// Returns why no route has a cost: the reason for a single route, or the filters that leave none.
    fn unranked(self, ranking: &Ranking) -> String {
        match ranking.estimates.as_slice() {
            [only] if only.reason != Some(Reason::NotYetPriced) => self.why_unranked(only, &ranking.asked),
            _ => self.why_none(ranking),
        }
    }

    /// Returns the caveats of the answer: a cheaper size that is nearly the same, shortcomings of model and provider,
    /// editing, and work that is better done separately. Empty if there are none.
    #[must_use]
    pub fn watch(self, ranking: &Ranking) -> String {
        let mut parts = self.other_sizes(ranking);
        let headline = ranking.headline();
        // Without a dependable route, the answer names the first one that is dependable but for its evidence.
        let reported = || {
            let first = ranking.ranked().next()?;
            matches!(first.reason, Some(Reason::ReportedOnly(_))).then_some(first)
        };
        let Some(best) = headline.as_ref().map(|headline| headline.best).or_else(reported) else {
            return parts.join(" ");
        };
        // In a tie, name the provider, too, so that it is clear which route is meant.
        let is_tie = headline.is_some_and(|headline| !headline.ties.is_empty());
        let model = if is_tie { self.on_provider(best) } else { best.route.model.to_owned() };
        for (who, drawback) in
            [(model.as_str(), best.route.drawback), (best.provider.name, best.provider.drawback)]
        {
            if let Some(text) = drawback {
                let text = self.translated(ranking.asked.catalog, text);
                parts.push(self.said(["{0}: {1}."; 2], &[Value::Name(who), Value::Name(text)]));
            }
        }
        if best.route.edits() == Some(true) {
            parts.push(self.said(tr!(answer::ALSO_EDITS_IMAGES), &[Value::Name(&model)]));
        }
        if ranking.asked.job.size.pixels() > 4 * Size::STANDARD.pixels() {
            parts.push(self.text(tr!(answer::UPSCALING_IS_A_SEPARATE_STEP)).to_owned());
        }
        if ranking.asked.job.latency == Some(Latency::Fast) {
            parts.push(self.text(tr!(answer::LATENCIES_ARE_ROUGH)).to_owned());
        }
        parts.join(" ")
    }
}
