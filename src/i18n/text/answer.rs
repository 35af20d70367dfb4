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

use super::{capitalized, size};

/// A part of a sentence, and whether it is emphasized.
pub type Fragment = (String, bool);

/// Marks both ends of an emphasized part while a sentence is built.
const EMPHASIS: char = '\u{2}';

fn fragments(text: &str) -> Vec<Fragment> {
    text.split(EMPHASIS).enumerate().map(|(at, part)| (part.to_owned(), at % 2 == 1)).collect()
}

fn emphasized(text: &str) -> String {
    format!("{EMPHASIS}{text}{EMPHASIS}")
}

impl Locale {
    /// Returns the answer: the cheapest dependable route, where the higher tiers start, and cheaper routes that do not
    /// count.
    #[must_use]
    pub fn answer(self, ranking: &Ranking) -> Vec<Fragment> {
        self.sentences(ranking).concat()
    }

    /// Returns the sentences of the answer. The first is complete by itself; the others begin with a space.
    #[must_use]
    pub fn sentences(self, ranking: &Ranking) -> Vec<Vec<Fragment>> {
        let mut all = Vec::new();
        match ranking.answer() {
            Answer::Found { cheapest, has_unconfirmed, lower, perhaps_lower, tiers } => {
                all.push(self.cheapest(&cheapest, has_unconfirmed, ranking));
                for (tier, headline) in tiers {
                    let tier = capitalized(self.tier(tier));
                    let mut text = self.format(tr!(answer::TIER), &[&tier]);
                    text.push_str(&emphasized(&self.figure(headline.best, &ranking.asked.job)));
                    text.push_str(", ");
                    self.push_routes(&headline, 2, &ranking.asked.job, &mut text);
                    all.push(text);
                }
                // A step compares costs of a month.
                let is_monthly = ranking.asked.job.budget.is_none() && ranking.asked.job.horizon.is_none();
                let step = ranking.step_up().filter(|_| is_monthly);
                all.extend(step.map(|step| format!(" {}", self.step_up(&step))));
                all.extend(self.lower(tr!(answer::CHEAPER_BUT), &lower, &ranking.asked.job));
                let perhaps = tr!(answer::PERHAPS_CHEAPER_BUT);
                all.extend(self.lower(perhaps, &perhaps_lower, &ranking.asked.job));
            }
            Answer::Doubtful { first, reason, count } => {
                all.push(self.doubtful(first, reason, &ranking.asked));
                let of_model = first.maker_end().filter(|_| !matches!(reason, Reason::MakerEnds(_)));
                all.extend(
                    of_model.map(|end| self.format(tr!(answer::THE_MODEL), &[&self.maker_ends(&end)])),
                );
                if let Some(end) = first.ends() {
                    if !matches!(reason, Reason::Ends(_)) {
                        let ends = if end.is_contradicted {
                            tr!(answer::THE_ROUTE_IS_DUE_TO_END_ON)
                        } else {
                            tr!(answer::THE_ROUTE_ENDS_ON)
                        };
                        all.push(self.format(ends, &[&self.date(end.on)]));
                    }
                    all.extend(self.after(first, end, ranking));
                }
                if count > 1 {
                    all.push(self.format(tr!(answer::EACH_ROUTE_HAS_A_CAVEAT), &[&count.to_string()]));
                }
            }
            Answer::Unranked => all.push(self.unranked(ranking)),
        }
        all.iter().map(|sentence| fragments(sentence)).collect()
    }

    /// Formats what the job costs on a route, with its unit: per month, over the horizon, or in images for the budget.
    fn amount_in_unit(self, estimate: &Estimate, job: &Job) -> String {
        let amount = self.figure(estimate, job);
        if job.budget.is_some() { amount } else { self.in_unit(&amount, job) }
    }

    /// Formats what the job costs on a route without the period, for sentences that already name it.
    fn figure(self, estimate: &Estimate, job: &Job) -> String {
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
        self.format(over, &[amount, &months.to_string()])
    }

    /// Formats the evidence for a figure: `vendor, 22 Aug 2026`.
    fn evidence(self, estimate: &Estimate) -> String {
        estimate.price.as_ref().map_or_else(String::new, |price| {
            format!("{}, {}{}", self.grade(price.quote.grade), self.day(price.checked), self.weaker(price))
        })
    }

    /// Formats further evidence for a figure that is weaker than its quote: `, batch: report, 5 Nov 2026`. Empty if
    /// there is none.
    #[must_use]
    pub fn weaker(self, price: &Price) -> String {
        let batch = price.batch.map(|batch| (tr!(answer::BATCH), batch.grade, batch.checked));
        let of_references = tr!(answer::REFERENCE_IMAGES);
        let references =
            price.references.map(|(_, reference)| (of_references, reference.grade, reference.checked));
        let weaker = batch.into_iter().chain(references).filter(|(_, grade, _)| *grade < price.quote.grade);
        let mut text = String::new();
        for (what, grade, day) in weaker {
            text.extend([", ", self.text(what), ": ", self.grade(grade), ", ", &self.day(day)]);
        }
        text
    }

    /// Formats a route with its provider and evidence: `SDXL on fal.ai (vendor, 22 Aug 2026)`.
    fn with_evidence(self, estimate: &Estimate) -> String {
        format!("{} ({})", self.on_provider(estimate), self.evidence(estimate))
    }

    /// Returns the first sentence: the cheapest route and its cost.
    fn cheapest(self, headline: &Headline, has_unconfirmed: bool, ranking: &Ranking) -> String {
        let (job, mut text) = (&ranking.asked.job, String::new());
        if ranking.ranked().count() == 1 {
            // A single route leaves no choice, so it is not called the cheapest.
            let amount = emphasized(&self.amount_in_unit(headline.best, job));
            let (who, evidence) = (self.on_provider(headline.best), self.evidence(headline.best));
            return format!("{who}: {amount} ({evidence}).");
        }
        if let Some(budget) = job.budget {
            text.push_str(&self.format(tr!(answer::A_MONTH_BUYS), &[&self.given(budget)]));
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
                text.push_str(&self.format(confirmed, &[&size(job.size)]));
            }
            text.push_str(self.text(if is_firm {
                tr!(answer::WITH_NO_END_ANNOUNCED)
            } else {
                tr!(answer::HAS_NO_FIRM_PRICE_WITHOUT_END)
            }));
        }
        text.push_str(&emphasized(&self.amount_in_unit(headline.best, job)));
        text.push_str(if job.budget.is_some() { ": " } else { ", " });
        self.push_routes(headline, 3, job, &mut text);
        text
    }

    /// Appends up to `most` routes that cost the preceding amount, and the routes that may be cheaper.
    fn push_routes(self, headline: &Headline, most: usize, job: &Job, text: &mut String) {
        let all: Vec<&Estimate> =
            std::iter::once(headline.best).chain(headline.ties.iter().copied()).collect();
        let model = headline.best.route.name();
        if headline.ties.is_empty() {
            text.push_str(&self.with_evidence(headline.best));
        } else if all.iter().all(|estimate| estimate.route.name() == model) {
            let provider = |e: &&Estimate| format!("{} ({})", e.provider.name, self.evidence(e));
            let providers: Vec<String> = all.iter().map(provider).collect();
            let more = match providers.len().saturating_sub(most) {
                1 => tr!(answer::AND_1_MORE_PROVIDER),
                _ => tr!(answer::AND_MORE_PROVIDERS),
            };
            let providers = self.list_up_to(&providers, most, more);
            text.push_str(&self.format(tr!(answer::ON_PROVIDERS_AT_SAME_PRICE), &[&model, &providers]));
        } else {
            let routes: Vec<String> = all.iter().map(|e| self.with_evidence(e)).collect();
            let routes = self.list_up_to(&routes, most, tr!(answer::AND_MORE));
            text.push_str(&self.format(tr!(answer::A_TIE_BETWEEN), &[&routes]));
        }
        if let [first, more @ ..] = headline.perhaps.as_slice() {
            let with = [self.figure(first, job), self.with_evidence(first), more.len().to_string()];
            let [amount, who, count] = with.each_ref().map(String::as_str);
            let perhaps =
                if job.budget.is_some() { tr!(answer::PERHAPS_MORE) } else { tr!(answer::PERHAPS_LESS) };
            text.push_str(&self.format(perhaps, &[amount, who]));
            if !more.is_empty() {
                text.push_str(&self.format(tr!(answer::LIST_AND_MORE), &[count]));
            }
        }
        text.push('.');
    }

    /// Joins up to `most` names, followed by the number of the others: `a, b and c`, `a, b and 2 more`.
    fn list_up_to(self, names: &[String], most: usize, more: Text) -> String {
        let and = self.text(tr!(answer::AND));
        if names.len() > most {
            let shown = names.get(..most).unwrap_or_default().join(", ");
            return self.format(more, &[&shown, &(names.len() - most).to_string()]);
        }
        match names.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{}{and}{last}", rest.join(", ")),
            _ => names.concat(),
        }
    }

    /// Returns the sentence on cheaper routes and why they do not count; `None` if there are none.
    fn lower(self, begin: Text, lower: &[(&Estimate, Reason)], job: &Job) -> Option<String> {
        if lower.is_empty() {
            return None;
        }
        let one = |(estimate, reason): &(&Estimate, Reason)| {
            let who = if estimate.route.names_model() {
                self.on_provider(estimate)
            } else {
                estimate.provider.name.to_owned()
            };
            let end = estimate.ends().map(Reason::Ends).or(estimate.maker_end().map(Reason::MakerEnds));
            let end = end.filter(|_| !matches!(reason, Reason::Ends(_) | Reason::MakerEnds(_)));
            let ends = end.map(|end| "; ".to_owned() + &self.against(end));
            let against = self.against(*reason) + &ends.unwrap_or_default();
            format!("{who}, {} ({against})", self.figure(estimate, job))
        };
        let lower: Vec<String> = lower.iter().map(one).collect();
        let more = lower.len().saturating_sub(2);
        let mut text = self.text(begin).to_owned();
        text.push_str(&lower.get(..2).unwrap_or(&lower).join("; "));
        if more > 0 {
            text.push_str(&self.format(tr!(answer::CLAUSES_AND_MORE), &[&more.to_string()]));
        }
        text.push('.');
        Some(text)
    }

    /// Returns in a few words why a route with a cost does not count.
    #[must_use]
    pub fn against(self, reason: Reason) -> String {
        self.text(match reason {
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
                return self.format(words, &[&self.date(end.on)]);
            }
            Reason::MakerEnds(end) => return self.maker_ends(&end),
            // These have no cost, so they are never listed as cheaper than the answer.
            Reason::Retired(_)
            | Reason::NotOffered(_)
            | Reason::NeverPriced
            | Reason::NotYetPriced
            | Reason::SizeUnpriced
            | Reason::CutShort => return String::new(),
        })
        .to_owned()
    }

    /// Returns the sentence for a ranking in which every route has a caveat: the cost and the caveat of the first.
    fn doubtful(self, first: &Estimate, reason: Reason, asked: &Asked) -> String {
        let who = self.on_provider(first);
        // The evidence is for this month's price. A horizon also includes prices of successors.
        let now = asked.a_month();
        let amount =
            format!("{} ({})", emphasized(&self.amount_in_unit(first, &now.job)), self.evidence(first));
        match reason {
            Reason::Ends(end) if end.is_contradicted => {
                format!("{who}: {amount}, {}.", self.against(reason))
            }
            Reason::Ends(end) => {
                self.format(tr!(answer::LOWEST_BUT_ENDS_ON), &[&who, &amount, &self.date(end.on)])
            }
            Reason::MakerEnds(end) => {
                self.format(tr!(answer::LOWEST_BUT), &[&who, &amount, &self.maker_ends(&end)])
            }
            Reason::NamesNoModel => {
                self.format(tr!(answer::LOWEST_BUT_NAMES_NO_MODEL), &[first.provider.name, &amount])
            }
            Reason::NoTier => self.format(tr!(answer::LOWEST_BUT_TIER_UNKNOWN), &[&who, &amount]),
            Reason::ReportedOnly(_) => self.format(tr!(answer::LOWEST_BUT_REPORTED), &[&who, &amount]),
            Reason::ReferencesUncounted => {
                self.format(tr!(answer::LOWEST_WITHOUT_REFERENCES), &[&who, &amount])
            }
            Reason::SizeNotConfirmed => {
                self.format(tr!(answer::LOWEST_BUT_SIZE_UNCONFIRMED), &[&who, &size(asked.job.size), &amount])
            }
            Reason::Retired(_)
            | Reason::NotOffered(_)
            | Reason::NeverPriced
            | Reason::NotYetPriced
            | Reason::SizeUnpriced
            | Reason::CutShort => format!("{who}: {}.", self.reason(first, asked)),
        }
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
            let amount = match answer.price {
                Some(_) => self.amount_in_unit(&answer, &monthly.job),
                None => self.reason(&answer, &monthly),
            };
            let quality = answer.route.quality.map(|quality| format!(" ({quality})")).unwrap_or_default();
            let named = if is_vendor {
                tr!(answer::NAMES_AS_SUCCESSOR)
            } else {
                tr!(answer::A_REPORT_NAMES_AS_SUCCESSOR)
            };
            let with = [ending.provider.name, answer.route.model, &quality, &amount];
            all.push(self.format(named, &with));
        }
        if let Some(nearest) = ranking.nearest(ending) {
            let with = [self.amount_in_unit(&nearest, &monthly.job), self.with_evidence(&nearest)];
            let [amount, who] = with.each_ref().map(String::as_str);
            all.push(self.format(tr!(answer::CLOSEST_IN_PRICE), &[amount, who]));
        }
        all
    }

    /// Returns why no route has a cost: the reason for a single route, or the filters that leave none.
    fn unranked(self, ranking: &Ranking) -> String {
        match ranking.estimates.as_slice() {
            [only] if only.reason() != Some(Reason::NotYetPriced) => {
                format!("{}: {}.", self.on_provider(only), self.reason(only, &ranking.asked))
            }
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
            matches!(first.reason(), Some(Reason::ReportedOnly(_))).then_some(first)
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
            parts.extend(
                drawback.map(|text| format!("{who}: {}.", self.translated(ranking.asked.catalog, text))),
            );
        }
        if best.route.edits() == Some(true) {
            let edits = tr!(answer::ALSO_EDITS_IMAGES);
            parts.push(self.format(edits, &[&model]));
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
