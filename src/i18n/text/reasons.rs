//! Why a route is not ranked.

use crate::catalog::sizes::Unsupported;
use crate::estimate::answer::Reason;
use crate::estimate::asked::Asked;
use crate::estimate::per_route::{End, Estimate, Status, Warning};
use crate::estimate::quotes::foreign;
use crate::i18n::locale::Locale;
use crate::i18n::tr;

use super::size;

impl Locale {
    /// Returns why a route is not ranked, and its caveats. Empty for ranked routes.
    #[must_use]
    pub fn reason(self, estimate: &Estimate, asked: &Asked) -> String {
        let is_unpriced = matches!(estimate.status, Status::Unpriced);
        let foreign = is_unpriced.then(|| foreign(&estimate.route.quotes, asked.as_of)).flatten();
        let mut reason = match estimate.reason() {
            _ if let Some(foreign) = foreign => {
                let amount = self.decimal(&foreign.amount.decimal());
                let price = self
                    .format(tr!(reasons::PRICED_IN_ANOTHER_CURRENCY), &[&amount, foreign.currency.code()]);
                let at = foreign.at.map(|at| self.format(tr!(reasons::AT_RESOLUTION), &[at]));
                price + &at.unwrap_or_default()
            }
            Some(Reason::CutShort) => {
                let is_ending = matches!(estimate.status, Status::Retiring(_));
                let words = if is_ending {
                    tr!(reasons::ENDS_BEFORE_THE_HORIZON)
                } else {
                    tr!(reasons::NO_PRICE_FOR_ALL_MONTHS)
                };
                self.text(words).to_owned()
            }
            Some(Reason::NotOffered(unsupported)) => self.unsupported(&unsupported),
            Some(Reason::NeverPriced) => self.text(tr!(reasons::NO_PRICE_FOUND)).to_owned(),
            Some(Reason::NotYetPriced) => {
                self.format(tr!(reasons::NO_PRICE_CHECKED_BY), &[&self.date(asked.as_of)])
            }
            Some(Reason::SizeUnpriced) => self.text(tr!(reasons::NO_PRICE_KNOWN_FOR_THIS_SIZE)).to_owned(),
            Some(Reason::Retired(end)) => self.gone(&end) + &self.successors(&end, asked),
            // Routes with these reasons are ranked.
            None
            | Some(
                Reason::NamesNoModel
                | Reason::NoTier
                | Reason::Ends(_)
                | Reason::MakerEnds(_)
                | Reason::ReferencesUncounted
                | Reason::ReportedOnly(_)
                | Reason::SizeNotConfirmed,
            ) => return String::new(),
        };
        for known in &estimate.warnings {
            if let Warning::Retiring(_) | Warning::MakerEnds(_) | Warning::NonCommercial = known {
                reason.push_str("; ");
                reason.push_str(&self.warning(known, estimate, asked));
            }
        }
        reason
    }

    /// Returns when a route was shut down: `shut down 12 May 2026`.
    pub(crate) fn gone(self, end: &End) -> String {
        let words =
            if end.is_contradicted { tr!(reasons::REPORTED_AS_ENDED) } else { tr!(reasons::SHUT_DOWN) };
        self.format(words, &[&self.date(end.on)])
    }

    /// Returns the successor of a route that was shut down, and the successor's own successor if it was shut down, too.
    fn successors(self, end: &End, asked: &Asked) -> String {
        let Some(next) = end.successor else { return String::new() };
        let named = self.format(tr!(reasons::NAMED_SUCCESSOR), &[&next.name()]);
        match asked.answer_for(next.id).map(|answer| answer.status) {
            Some(Status::Retired(gone)) => {
                let then = gone.successor.map(|then| self.format(tr!(reasons::THEN), &[&then.name()]));
                let itself = self.format(tr!(reasons::ITSELF), &[&self.gone(&gone)]);
                named + &itself + &then.unwrap_or_default()
            }
            _ => named,
        }
    }

    /// Returns the limit that a size violates: `edges up to 1440 px`.
    pub(crate) fn unsupported(self, unsupported: &Unsupported) -> String {
        let (words, number) = match unsupported {
            Unsupported::NotAmong(sizes) => {
                let sizes: Vec<String> = sizes.iter().map(|s| size(*s)).collect();
                return match sizes.split_last() {
                    Some((last, rest)) if rest.len() < 6 && !rest.is_empty() => {
                        self.format(tr!(reasons::ONLY_AND), &[&rest.join(", "), last])
                    }
                    Some((only, [])) => self.format(tr!(reasons::ONLY), &[only]),
                    _ => self.format(tr!(reasons::NOT_AMONG_ITS_SIZES), &[&sizes.len().to_string()]),
                };
            }
            Unsupported::NeedsImage => return self.text(tr!(reasons::NEEDS_AN_IMAGE)).to_owned(),
            Unsupported::NoReferences => {
                return self.text(tr!(reasons::TAKES_NO_REFERENCE_IMAGES)).to_owned();
            }
            Unsupported::ReferencesAbove(1) => (tr!(reasons::ONE_REFERENCE), "1".to_owned()),
            Unsupported::ReferencesAbove(most) => (tr!(reasons::REFERENCES_UP_TO), most.to_string()),
            Unsupported::StepsAbove(1) => (tr!(reasons::ONE_STEP), "1".to_owned()),
            Unsupported::StepsAbove(most) => (tr!(reasons::STEPS_UP_TO), most.to_string()),
            Unsupported::EdgeBelow(px) => (tr!(reasons::EDGES_FROM_PX), self.number((*px).into())),
            Unsupported::EdgeAbove(px) => (tr!(reasons::EDGES_UP_TO_PX), self.number((*px).into())),
            Unsupported::NotMultipleOf(px) => (tr!(reasons::EDGES_IN_MULTIPLES_OF_PX), px.to_string()),
            Unsupported::PixelsBelow(px) => (tr!(reasons::FROM_PIXELS), self.number(*px)),
            Unsupported::PixelsAbove(px) => (tr!(reasons::UP_TO_PIXELS), self.number(*px)),
            Unsupported::RatioAbove(ratio) => (tr!(reasons::RATIOS_UP_TO), ratio.to_string()),
        };
        self.format(words, &[&number])
    }
}
