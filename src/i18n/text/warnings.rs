//! Warnings about a figure, as labels and as sentences.

use crate::estimate::asked::Asked;
use crate::estimate::per_route::{End, Estimate, MakerEnd, Warning};
use crate::i18n::locale::Locale;
use crate::i18n::tr;

use super::capitalized;
use super::value::Value;

impl Locale {
    /// Returns the label for a warning; `None` if the row shows the warning elsewhere.
    #[must_use]
    pub fn chip(self, warning: &Warning, estimate: &Estimate, asked: &Asked) -> Option<String> {
        let chip = match warning {
            Warning::Retiring(end) => return Some(self.ends_in(end, asked)),
            Warning::MakerEnds(end) => return Some(capitalized(&self.maker_ends(end))),
            Warning::Disagree(others) => {
                return Some(self.disagree(estimate.price.as_ref()?, others.first()?, asked));
            }
            Warning::SizeNotConfirmed => tr!(warnings::SIZE_NOT_CONFIRMED),
            Warning::Derived => tr!(warnings::DERIVED),
            Warning::BatchUnclear => tr!(warnings::BATCH_PRICE_UNCLEAR),
            Warning::NonCommercial => tr!(warnings::NON_COMMERCIAL_LICENSE),
            Warning::ReferencesUncounted if counts_some_references(estimate) => {
                tr!(warnings::SOME_REFERENCE_IMAGES_NOT_COUNTED)
            }
            Warning::ReferencesUncounted => tr!(warnings::REFERENCE_IMAGES_NOT_COUNTED),
            // The figure and the line with its source already show these.
            Warning::Stale(_) | Warning::FloorOnly | Warning::CeilingOnly | Warning::RangeOnly => {
                return None;
            }
        };
        Some(self.text(chip).to_owned())
    }

    fn ends_in(self, end: &End, asked: &Asked) -> String {
        let words =
            if end.is_contradicted { tr!(warnings::ENDS_IN_CONTRADICTED) } else { tr!(warnings::ENDS_IN) };
        let mut text = self.said(words, &[Value::DaysAfterIn(end.days_left)]);
        if let Some(next) = end.successor {
            self.say(tr!(reasons::THEN), &[Value::Route(next)], &mut text);
            if let Some(price) = asked.answer_for(next.id).and_then(|answer| answer.price) {
                text.push_str(": ");
                text.push_str(&self.in_row(&price, asked));
            }
        }
        text
    }

    /// Returns a warning as a sentence.
    #[must_use]
    pub fn warning(self, warning: &Warning, estimate: &Estimate, asked: &Asked) -> String {
        let text = match warning {
            Warning::Retiring(end) => return self.retiring(end, asked),
            Warning::MakerEnds(end) => {
                let mut text = self.maker_ends(end);
                match end.sold_on {
                    Some(day) => self.say(tr!(warnings::STILL_SOLD_HERE), &[Value::Day(day)], &mut text),
                    None => text.push_str(self.text(tr!(warnings::UNKNOWN_WHETHER_SOLD_HERE))),
                }
                return text;
            }
            Warning::Disagree(others) => {
                return estimate
                    .price
                    .as_ref()
                    .map(|price| self.disagreement(price, others))
                    .unwrap_or_default();
            }
            Warning::Stale(age) => {
                // A month or year has no age in days.
                if let Some(price) = estimate.price.as_ref().filter(|price| !price.checked.is_day()) {
                    return self.said(tr!(warnings::PRICE_DATED), &[Value::Day(price.checked)]);
                }
                return self.said(tr!(warnings::PRICE_CHECKED_AGO), &[Value::DaysAfterIn(*age)]);
            }
            Warning::SizeNotConfirmed => tr!(warnings::SIZE_NOT_CONFIRMED_IN_FULL),
            Warning::FloorOnly => tr!(warnings::FLOOR_ONLY),
            Warning::CeilingOnly => tr!(warnings::CEILING_ONLY),
            Warning::RangeOnly => tr!(warnings::RANGE_ONLY),
            Warning::Derived => {
                tr!(warnings::DERIVED_IN_FULL)
            }
            Warning::BatchUnclear => tr!(warnings::BATCH_PRICE_DISPUTED),
            Warning::NonCommercial => tr!(warnings::NON_COMMERCIAL_LICENSE_IN_FULL),
            Warning::ReferencesUncounted if counts_some_references(estimate) => {
                tr!(warnings::SOME_REFERENCE_IMAGES_NOT_COUNTED_IN_FULL)
            }
            Warning::ReferencesUncounted => tr!(warnings::REFERENCE_IMAGES_NOT_COUNTED_IN_FULL),
        };
        self.text(text).to_owned()
    }

    /// Returns when a model ends at its maker: `ends at OpenAI on 1 Dec 2026`.
    pub(crate) fn maker_ends(self, end: &MakerEnd) -> String {
        self.said(["{0}"; 2], &[Value::MakerEnds(end)])
    }

    fn retiring(self, end: &End, asked: &Asked) -> String {
        let words =
            if end.is_contradicted { tr!(warnings::RETIRING_CONTRADICTED) } else { tr!(warnings::RETIRING) };
        let mut text = self.said(words, &[Value::Date(end.on), Value::DaysAfterIn(end.days_left)]);
        if let Some(next) = end.successor {
            self.say(tr!(warnings::SUCCESSOR), &[Value::Route(next)], &mut text);
            if let Some(price) = asked.answer_for(next.id).and_then(|answer| answer.price) {
                self.say(tr!(warnings::AN_IMAGE), &[Value::Price(&price, 1)], &mut text);
            }
        }
        text
    }

    /// Formats days after "in" or "vor", which take the dative in German: `9 Tagen`.
    pub(crate) fn days_after_in(self, n: i32) -> String {
        let dative = if n == 1 { "" } else { self.text(tr!(warnings::DATIVE_ENDING_OF_DAYS)) };
        self.days(n) + dative
    }
}

/// Whether the price includes some of the job's reference images.
fn counts_some_references(estimate: &Estimate) -> bool {
    estimate.route.needs_image || estimate.price.as_ref().is_some_and(|price| price.references.is_some())
}
