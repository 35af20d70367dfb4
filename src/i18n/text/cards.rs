//! The texts of the answer in each quality tier.

use crate::catalog::{Grade, Score};
use crate::estimate::asked::Asked;
use crate::estimate::job::Job;
use crate::estimate::per_route::Price;
use crate::estimate::per_tier::InTier;
use crate::estimate::quotes::FRESH_DAYS;
use crate::estimate::resize::Fit;
use crate::i18n::locale::Locale;
use crate::i18n::tr;

use super::value::Value;

impl Locale {
    /// Formats the evidence for a price: its grade in these words, and the day when its source was read, or its age once it is
    /// no longer fresh.
    pub(crate) fn evidence(self, grade: &str, price: &Price, asked: &Asked) -> String {
        let age = price.checked.first().days_until(asked.as_of);
        let mut text = self.said(["{0}, "; 2], &[Value::Name(grade)]);
        if age > FRESH_DAYS && price.checked.is_day() {
            self.say(tr!(page::AGO), &[Value::DaysAfterIn(age)], &mut text);
        } else {
            self.write_all(&[Value::Day(price.checked)], &mut text);
        }
        text
    }

    /// Formats the price of 1,000 images: `$1.36 per 1,000`.
    pub(crate) fn per_thousand(self, price: &Price) -> String {
        self.said(tr!(page::THOUSAND_IMAGES), &[Value::Price(price, 1000)])
    }

    /// Formats a rating with its name: `score 1153 ±3`.
    pub(crate) fn named_score(self, score: &Score) -> String {
        self.said(tr!(cards::SCORE), &[Value::Name(&self.score(score))])
    }

    /// Formats the evidence for a price in words that explain themselves.
    pub(crate) fn plain_evidence(self, price: &Price, asked: &Asked) -> String {
        let grade = match price.quote.grade {
            Grade::Vendor => tr!(cards::VENDOR),
            Grade::List => tr!(cards::PRICE_LIST),
            Grade::Report => tr!(cards::REPORT),
            Grade::Derived => tr!(cards::DERIVED),
        };
        self.evidence(self.text(grade), price, asked) + &self.weaker(price)
    }

    /// Returns what limits the answer in a tier: the reason against it, and the size to render at.
    #[must_use]
    pub fn limits(self, answer: &InTier, job: &Job) -> Vec<String> {
        let mut notes: Vec<String> =
            answer.best.reason.map(|reason| self.against(reason)).into_iter().collect();
        if answer.size != job.size {
            let then = match Fit::between(answer.size, job.size) {
                Fit::Scale => tr!(cards::THEN_SCALED),
                Fit::Crop => tr!(cards::THEN_CROPPED),
                Fit::ScaleAndCrop => tr!(cards::THEN_SCALED_AND_CROPPED),
            };
            let size = super::size(answer.size).replace(' ', "\u{a0}");
            notes.push(self.said(tr!(cards::RENDERED_AT), &[Value::Name(&size), Value::Text(then)]));
        }
        notes
    }

    /// Returns what to know about the answer in a tier: its limits, the routes at the same price, and those that may cost less.
    pub(crate) fn notes(self, answer: &InTier, job: &Job) -> Vec<String> {
        let mut notes = self.limits(answer, job);
        let perhaps = if job.budget.is_some() { tr!(cards::PERHAPS_MORE) } else { tr!(cards::PERHAPS_LESS) };
        for (words, routes) in [(tr!(cards::SAME_PRICE), &answer.ties), (perhaps, &answer.perhaps)] {
            let [first, more @ ..] = routes.as_slice() else { continue };
            let is_same = first.route.name() == answer.best.route.name();
            let who = if is_same { Value::Name(first.provider.name) } else { Value::On(first) };
            let mut text = self.said(words, &[who, Value::Figure(first, job)]);
            if !more.is_empty() {
                self.say(tr!(answer::LIST_AND_MORE), &[Value::Count(more.len())], &mut text);
            }
            notes.push(text);
        }
        notes
    }
}
