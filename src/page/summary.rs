//! What the cards of the first view say, as plain text: for the picture of the page and its description elsewhere.

use crate::catalog::Grade;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::i18n::text::{Fragment, Value, capitalized};
use crate::i18n::tr;

/// The answer for a job in each quality tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The job without a tier: `10,000 images a month, 1024 × 1024`.
    pub job: String,
    /// The date of the answer: `As of 28 Nov 2026`.
    pub as_of: String,
    /// The tiers in which a route is ranked, the lowest first.
    pub tiers: Vec<Tier>,
}

/// The answer in a quality tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    /// The name of the tier: `Budget`.
    pub name: String,
    /// What the job costs, with the amount emphasized: `$10` and ` a month`.
    pub figure: Vec<Fragment>,
    /// The price of 1,000 images.
    pub per_thousand: String,
    /// The model, and its quality if it has several.
    pub model: String,
    /// The provider.
    pub provider: String,
    /// The model on its provider, as in a sentence.
    pub on: String,
    /// The grade of the price.
    pub grade: Grade,
    /// The evidence for the price in words.
    pub evidence: String,
    /// What else to know about the answer. The first is the reason against it, if there is one.
    pub notes: Vec<String>,
    /// Whether there is a reason against the answer.
    pub is_doubtful: bool,
}

impl Summary {
    /// Summarizes a ranking.
    #[must_use]
    pub fn of(ranking: &Ranking, locale: Locale) -> Self {
        let asked = &ranking.asked;
        let job = locale.asked(&asked.job);
        let any = format!(", {}", locale.text(tr!(query::ANY_TIER)));
        let tiers = ranking.per_tier().into_iter().flatten().filter_map(|answer| {
            let (tier, best) = (answer.tier?, answer.best);
            let price = best.price.as_ref()?;
            Some(Tier {
                name: capitalized(locale.tier(tier)),
                figure: locale.emphasized(best, &asked.job),
                per_thousand: locale.per_thousand(price),
                model: locale.route(best.route),
                provider: best.provider.name.to_owned(),
                on: locale.said(["{0}"; 2], &[Value::On(best)]),
                grade: price.quote.grade,
                evidence: locale.plain_evidence(price, asked),
                notes: locale.notes(&answer, &asked.job),
                is_doubtful: best.reason.is_some(),
            })
        });
        Self {
            job: job.strip_suffix(&any).map_or_else(|| job.clone(), str::to_owned),
            as_of: locale.said(tr!(page::AS_OF), &[Value::Date(asked.as_of)]),
            tiers: tiers.collect(),
        }
    }

    /// Writes the summary as sentences.
    #[must_use]
    pub fn sentences(&self, locale: Locale) -> String {
        let mut text = format!("{}.", self.job);
        for tier in &self.tiers {
            locale.say(tr!(answer::TIER), &[Value::Name(&tier.name)], &mut text);
            text.extend(tier.figure.iter().map(|(part, _)| part.as_str()));
            text.extend([", ", &tier.on]);
            let caveat = tier.notes.first().filter(|_| tier.is_doubtful);
            text.extend(caveat.into_iter().flat_map(|caveat| [" (", caveat, ")"]));
            text.push('.');
        }
        text.extend([" ", &self.as_of, "."]);
        text
    }
}
