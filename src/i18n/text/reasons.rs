//! Why a route is not ranked.

use crate::catalog::sizes::Unsupported;
use crate::estimate::answer::Reason;
use crate::estimate::asked::Asked;
use crate::estimate::per_route::{End, Estimate, Status, Warning};
use crate::estimate::quotes::foreign;
use crate::i18n::locale::Locale;
use crate::i18n::tr;

use super::value::Value;

impl Locale {
    /// Returns why a route is not ranked, and its caveats. Empty for ranked routes.
    #[must_use]
    pub fn reason(self, estimate: &Estimate, asked: &Asked) -> String {
        let is_unpriced = matches!(estimate.status, Status::Unpriced);
        let foreign = is_unpriced.then(|| foreign(&estimate.route.quotes, asked.as_of)).flatten();
        let mut reason = match estimate.reason {
            _ if let Some(foreign) = foreign => {
                let amount = self.decimal(&foreign.amount.decimal());
                let with = [Value::Name(&amount), Value::Name(foreign.currency.code())];
                let mut price = self.said(tr!(reasons::PRICED_IN_ANOTHER_CURRENCY), &with);
                if let Some(at) = foreign.at {
                    self.say(tr!(reasons::AT_RESOLUTION), &[Value::Name(at)], &mut price);
                }
                price
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
                self.said(tr!(reasons::NO_PRICE_CHECKED_BY), &[Value::Date(asked.as_of)])
            }
            Some(Reason::SizeUnpriced) => self.text(tr!(reasons::NO_PRICE_KNOWN_FOR_THIS_SIZE)).to_owned(),
            Some(Reason::Retired(end)) => {
                let mut gone = self.gone(&end);
                self.push_successors(&end, asked, &mut gone);
                gone
            }
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
        self.said(words, &[Value::Date(end.on)])
    }

    /// Appends the successor of a route that was shut down, and the successor's own successor if it was shut down, too.
    fn push_successors(self, end: &End, asked: &Asked, text: &mut String) {
        let Some(next) = end.successor else { return };
        self.say(tr!(reasons::NAMED_SUCCESSOR), &[Value::Route(next)], text);
        if let Some(Status::Retired(gone)) = asked.answer_for(next.id).map(|answer| answer.status) {
            self.say(tr!(reasons::ITSELF), &[Value::Name(&self.gone(&gone))], text);
            if let Some(then) = gone.successor {
                self.say(tr!(reasons::THEN), &[Value::Route(then)], text);
            }
        }
    }

    /// Returns the limit that a size violates: `edges up to 1440 px`.
    pub(crate) fn unsupported(self, unsupported: &Unsupported) -> String {
        let (words, number) = match unsupported {
            Unsupported::NotAmong(sizes) => {
                return match sizes.split_last() {
                    Some((last, rest)) if rest.len() < 6 && !rest.is_empty() => {
                        let mut names = String::new();
                        for (at, size) in rest.iter().enumerate() {
                            let comma = Value::Name(if at > 0 { ", " } else { "" });
                            self.write_all(&[comma, Value::Size(*size)], &mut names);
                        }
                        self.said(tr!(reasons::ONLY_AND), &[Value::Name(&names), Value::Size(*last)])
                    }
                    Some((only, [])) => self.said(tr!(reasons::ONLY), &[Value::Size(*only)]),
                    _ => self.said(tr!(reasons::NOT_AMONG_ITS_SIZES), &[Value::Count(sizes.len())]),
                };
            }
            Unsupported::NeedsImage => return self.text(tr!(reasons::NEEDS_AN_IMAGE)).to_owned(),
            Unsupported::NoReferences => {
                return self.text(tr!(reasons::TAKES_NO_REFERENCE_IMAGES)).to_owned();
            }
            Unsupported::ReferencesAbove(1) => (tr!(reasons::ONE_REFERENCE), Value::Count(1)),
            Unsupported::ReferencesAbove(most) => {
                (tr!(reasons::REFERENCES_UP_TO), Value::Count((*most).into()))
            }
            Unsupported::StepsAbove(1) => (tr!(reasons::ONE_STEP), Value::Count(1)),
            Unsupported::StepsAbove(most) => (tr!(reasons::STEPS_UP_TO), Value::Count((*most).into())),
            Unsupported::EdgeBelow(px) => (tr!(reasons::EDGES_FROM_PX), Value::Number((*px).into())),
            Unsupported::EdgeAbove(px) => (tr!(reasons::EDGES_UP_TO_PX), Value::Number((*px).into())),
            Unsupported::NotMultipleOf(px) => {
                (tr!(reasons::EDGES_IN_MULTIPLES_OF_PX), Value::Number((*px).into()))
            }
            Unsupported::PixelsBelow(px) => (tr!(reasons::FROM_PIXELS), Value::Number(*px)),
            Unsupported::PixelsAbove(px) => (tr!(reasons::UP_TO_PIXELS), Value::Number(*px)),
            Unsupported::RatioAbove(ratio) => {
                return self.said(tr!(reasons::RATIOS_UP_TO), &[Value::Name(&ratio.to_string())]);
            }
        };
        self.said(words, &[number])
    }
}
