//! Sentences about parameters: the job in words, what a field accepts, and what is ignored.

use crate::estimate::job::{BatchUse, Job};
use crate::i18n::locale::{Locale, Text};
use crate::i18n::text;
use crate::i18n::tr;
use crate::query::Key;
use crate::query::author::{Ignored, Why};
use crate::query::parameter::Kind;
use crate::units::images::Images;
use crate::units::percent::Percent;

impl Locale {
    /// Returns the sentence that says what to write for a key.
    #[must_use]
    pub fn expects(self, key: Key) -> String {
        let parameter = key.parameter();
        let [first, second] = match parameter.kind {
            Kind::Word(words) => [self.list(words, tr!(query::OR)), String::new()],
            Kind::Words(words) => [self.list(words, tr!(query::AND)), String::new()],
            _ => parameter.bounds(self),
        };
        self.format(parameter.expects, &[&first, &second])
    }

    /// Joins words with commas, and the last one with a conjunction: `any, budget, mid or premium`.
    fn list(self, words: &[&str], before_last: Text) -> String {
        match words {
            [] => String::new(),
            [word] => (*word).to_owned(),
            [most @ .., last] => format!("{} {} {last}", most.join(", "), self.text(before_last)),
        }
    }

    /// Returns the message about an invalid field, followed by the value that the answer still uses, if any.
    #[must_use]
    pub fn still(self, problem: &str, value: &str) -> String {
        if value.is_empty() {
            return problem.to_owned();
        }
        self.format(tr!(query::STILL_USING), &[problem, value])
    }

    /// Returns the message that no rate is set for a currency.
    #[must_use]
    pub fn no_rate(self, sign: &str) -> String {
        self.format(tr!(query::ENTER_US_DOLLARS), &[sign])
    }

    /// Formats the job in one line: `10,000 images a month, 1024 × 1024, at least mid tier, 10% rejected`.
    #[must_use]
    pub fn asked(self, job: &Job) -> String {
        let mut parts = vec![self.a_month(&self.images(job.images.get())), text::size(job.size)];
        parts.push(match job.tier {
            Some(tier) => self.format(tr!(query::AT_LEAST_TIER), &[self.tier(tier)]),
            None => self.text(tr!(query::ANY_TIER)).to_owned(),
        });
        match job.batch {
            BatchUse::Off => {}
            BatchUse::Offered => parts.push(self.text(tr!(query::BATCH_PRICES)).to_owned()),
            BatchUse::Only => parts.push(self.text(tr!(query::BATCH_ONLY)).to_owned()),
        }
        if job.reject != Percent::NONE {
            let share = self.percent(&job.reject.to_string());
            parts.push(self.format(tr!(query::REJECTED), &[&share]));
        }
        if job.references > 0 {
            let template = match job.references {
                1 => tr!(query::REFERENCE_IMAGE),
                _ => tr!(query::REFERENCE_IMAGES),
            };
            parts.push(self.format(template, &[&job.references.to_string()]));
        }
        if let Some(seconds) = job.gpu_seconds {
            let seconds = self.decimal(&seconds.to_string());
            let template = match seconds.as_str() {
                "1" => tr!(query::GPU_SECOND),
                _ => tr!(query::GPU_SECONDS),
            };
            parts.push(self.format(template, &[&seconds]));
        }
        if let Some(steps) = job.steps {
            let template = if steps == 1 { tr!(query::STEP) } else { tr!(query::STEPS) };
            parts.push(self.format(template, &[&steps.to_string()]));
        }
        if let Some(budget) = job.budget {
            parts.push(self.format(tr!(query::BUDGET_A_MONTH), &[&self.given(budget)]));
        }
        if let Some(months) = job.horizon {
            let template = match months {
                1 => tr!(query::RANKED_OVER_A_MONTH),
                _ => tr!(query::RANKED_OVER_MONTHS),
            };
            parts.push(self.format(template, &[&months.to_string()]));
        }
        if let Some(latency) = job.latency {
            parts.push(self.format(tr!(query::LATENCY_AT_MOST), &[self.latency(latency)]));
        }
        if !job.providers.is_empty() {
            parts.push(self.format(tr!(query::PROVIDERS), &[&job.providers.join(", ")]));
        }
        if !job.routes.is_empty() {
            parts.push(self.format(tr!(query::ROUTES), &[&job.routes.join(", ")]));
        }
        if !job.exclude.is_empty() {
            parts.push(self.format(tr!(query::WITHOUT), &[&job.exclude.join(", ")]));
        }
        if job.editing {
            parts.push(self.text(tr!(query::EDITING)).to_owned());
        }
        if let Some(least) = job.at_least {
            parts.push(self.format(tr!(query::SCORE_AT_LEAST), &[&least.to_string()]));
        }
        if job.direct {
            parts.push(self.text(tr!(query::WITHOUT_RESELLERS)).to_owned());
        }
        if job.open_weights {
            parts.push(self.text(tr!(query::OPEN_WEIGHTS)).to_owned());
        }
        parts.join(", ")
    }

    /// Formats `10,000 images per month`.
    #[must_use]
    pub fn images_per_month(self, images: Images) -> String {
        self.format(tr!(query::PER_MONTH), &[&self.images(images.get())])
    }
}

/// Formats a value of a query for a text field in the reader's language: ranges and decimals, without units.
#[must_use]
pub fn typed(value: &str, locale: Locale) -> String {
    let ends: Vec<String> = value.split("..").map(|end| locale.decimal(end)).collect();
    ends.join("–")
}

/// Returns the sentences that name the ignored parts of a query and the reasons.
#[must_use]
pub fn ignored(parts: &[Ignored], locale: Locale) -> String {
    let mut sentences: Vec<String> = Vec::new();
    let mut unknown = Vec::new();
    for part in parts {
        if let Why::Unknown(near) = part.why {
            unknown.push(match near {
                Some(near) => locale.format(tr!(query::DID_YOU_MEAN), &[&part.said, near.as_str()]),
                None => part.said.clone(),
            });
        }
    }
    if !unknown.is_empty() {
        let text = tr!(query::IGNORED_UNKNOWN_PARAMETERS);
        sentences.push(locale.format(text, &[&unknown.join(", ")]));
    }
    for (at, part) in parts.iter().enumerate() {
        let why = match &part.why {
            Why::Unknown(_) => continue,
            Why::Counts(instead) => {
                let counts = tr!(query::COUNTS_AS);
                sentences.push(locale.format(counts, &[&part.said, instead]));
                continue;
            }
            Why::FutureSince => {
                let text = tr!(query::LATER_THAN_THE_ANSWER);
                locale.text(text).to_owned()
            }
            Why::Unreadable(key) => locale.expects(*key),
            Why::Lacks(keys) => {
                let keys: Vec<&str> = keys.iter().map(|key| key.as_str()).collect();
                locale.format(tr!(query::ADD), &[&keys.join(", ")])
            }
            Why::Replaced(other) => locale.format(tr!(query::REPLACES_IT), &[other]),
            Why::FutureRate => {
                let text = tr!(query::RATE_NEWER_THAN_THE_ANSWER);
                locale.text(text).to_owned()
            }
        };
        // Parts that are ignored for the same reason share a sentence.
        let same: Vec<&str> =
            parts.iter().filter(|other| other.why == part.why).map(|other| other.said.as_str()).collect();
        if parts.iter().position(|other| other.why == part.why) == Some(at) {
            sentences.push(locale.format(tr!(query::IGNORED), &[&same.join(", "), &why]));
        }
    }
    sentences.join(" ")
}

/// The message for text that is not a number.
pub const NO_NUMBER: Text = tr!(query::NOT_A_NUMBER);
