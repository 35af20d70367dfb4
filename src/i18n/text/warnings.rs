//! Warnings about a figure, as labels and as sentences.

use crate::catalog::Route;
use crate::estimate::asked::Asked;
use crate::estimate::per_route::{End, Estimate, MakerEnd, Warning};
use crate::i18n::locale::Locale;
use crate::i18n::tr;

use super::capitalized;

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
        let mut text = self.format(words, &[&self.days_after_in(end.days_left)]);
        if let Some(next) = end.successor {
            text.push_str(&self.format(tr!(reasons::THEN), &[&next.name()]));
            if let Some(price) = asked.answer_for(next.id).and_then(|answer| answer.price) {
                text.push_str(": ");
                text.push_str(&self.in_row(&price, asked));
            }
        }
        text
    }

    /// Formats the cost of a number of images on a successor; `None` if it has no price.
    fn price_of(self, route: &Route, asked: &Asked, images: u64) -> Option<String> {
        Some(self.price(asked.answer_for(route.id)?.price.as_ref()?, images))
    }

    /// Returns a warning as a sentence.
    #[must_use]
    pub fn warning(self, warning: &Warning, estimate: &Estimate, asked: &Asked) -> String {
        let text = match warning {
            Warning::Retiring(end) => return self.retiring(end, asked),
            Warning::MakerEnds(end) => {
                let then = match end.sold_on {
                    Some(day) => self.format(tr!(warnings::STILL_SOLD_HERE), &[&self.day(day)]),
                    None => self.text(tr!(warnings::UNKNOWN_WHETHER_SOLD_HERE)).to_owned(),
                };
                return self.maker_ends(end) + &then;
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
                    return self.format(tr!(warnings::PRICE_DATED), &[&self.day(price.checked)]);
                }
                return self.format(tr!(warnings::PRICE_CHECKED_AGO), &[&self.days_after_in(*age)]);
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
        let words = if end.is_past { tr!(warnings::MAKER_ENDED) } else { tr!(warnings::MAKER_ENDS) };
        self.format(words, &[end.maker.name, &self.date(end.shutdown.on)])
    }

    fn retiring(self, end: &End, asked: &Asked) -> String {
        let days = self.days_after_in(end.days_left);
        let words =
            if end.is_contradicted { tr!(warnings::RETIRING_CONTRADICTED) } else { tr!(warnings::RETIRING) };
        let mut text = self.format(words, &[&self.date(end.on), &days]);
        if let Some(next) = end.successor {
            text.push_str(&self.format(tr!(warnings::SUCCESSOR), &[&next.name()]));
            if let Some(cost) = self.price_of(next, asked, 1) {
                text.push_str(&self.format(tr!(warnings::AN_IMAGE), &[&cost]));
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
