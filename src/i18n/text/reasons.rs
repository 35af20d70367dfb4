//! Why a route is not ranked.

use crate::catalog::sizes::Unsupported;
use crate::estimate::answer::Reason;
use crate::estimate::asked::Asked;
use crate::estimate::per_route::{End, Estimate, Status, Warning};
use crate::i18n::locale::Locale;

use super::size;

impl Locale {
    /// Why a route is not ranked, and what else to know of it; empty for one that is ranked.
    #[must_use]
    pub fn reason(self, estimate: &Estimate, asked: &Asked) -> String {
        let mut reason = match estimate.reason() {
            Some(Reason::CutShort(_)) => self
                .of([
                    "ends before the horizon, and no price is known for what follows",
                    "endet vor dem Horizont, und für das Danach ist kein Preis bekannt",
                ])
                .to_owned(),
            Some(Reason::NotOffered(misfit)) => self.misfit(&misfit),
            Some(Reason::NeverPriced) => self.of(["no price found", "kein Preis gefunden"]).to_owned(),
            Some(Reason::NotYetPriced) => self
                .say(["no price checked by {0}", "bis {0} kein Preis geprüft"], &[&self.date(asked.as_of)]),
            Some(Reason::SizeUnpriced) => {
                self.of(["no price known for this size", "für diese Größe kein Preis bekannt"]).to_owned()
            }
            Some(Reason::Retired(end)) => {
                let gone = self.say(["shut down {0}", "abgeschaltet {0}"], &[&self.date(end.on)]);
                gone + &self.successors(&end, asked)
            }
            // These are ranked.
            None
            | Some(
                Reason::NamesNoModel
                | Reason::NoTier
                | Reason::Ends(_)
                | Reason::ReferencesUncounted
                | Reason::SizeNotConfirmed,
            ) => return String::new(),
        };
        for known in &estimate.warnings {
            if let Warning::Retiring(_) | Warning::NonCommercial = known {
                reason.push_str("; ");
                reason.push_str(&self.warning(known, estimate, asked));
            }
        }
        reason
    }

    /// Who follows a route that is gone; and who follows that one, where it is gone too.
    fn successors(self, end: &End, asked: &Asked) -> String {
        let Some(next) = end.successor else { return String::new() };
        let named = self.say(["; named successor: {0}", "; genannter Nachfolger: {0}"], &[&next.name()]);
        match asked.answer_for(next.id).map(|answer| answer.status) {
            Some(Status::Retired(gone)) => {
                let then =
                    gone.successor.map(|then| self.say([", then {0}", ", danach {0}"], &[&then.name()]));
                let itself =
                    self.say([", itself shut down {0}", ", selbst abgeschaltet {0}"], &[&self.date(gone.on)]);
                named + &itself + &then.unwrap_or_default()
            }
            _ => named,
        }
    }

    /// Which limit a size breaks: `edges up to 1440 px`.
    pub(crate) fn misfit(self, misfit: &Unsupported) -> String {
        let (words, number) = match misfit {
            Unsupported::NotAmong(sizes) => {
                let sizes: Vec<String> = sizes.iter().map(|s| size(*s)).collect();
                return match sizes.split_last() {
                    Some((last, rest)) if rest.len() < 6 && !rest.is_empty() => {
                        self.say(["only {0} and {1}", "nur {0} und {1}"], &[&rest.join(", "), last])
                    }
                    Some((only, [])) => self.say(["only {0}", "nur {0}"], &[only]),
                    _ => self.say(
                        ["not among its {0} sizes", "nicht unter den {0} Größen"],
                        &[&sizes.len().to_string()],
                    ),
                };
            }
            Unsupported::NoReferences => {
                return self.of(["takes no reference images", "nimmt keine Referenzbilder an"]).to_owned();
            }
            Unsupported::EdgeBelow(px) => {
                (["edges from {0} px", "Kanten ab {0} px"], self.number((*px).into()))
            }
            Unsupported::EdgeAbove(px) => {
                (["edges up to {0} px", "Kanten bis {0} px"], self.number((*px).into()))
            }
            Unsupported::NotMultipleOf(px) => {
                (["edges in multiples of {0} px", "Kanten als Vielfache von {0} px"], px.to_string())
            }
            Unsupported::PixelsBelow(px) => (["from {0} pixels", "ab {0} Pixeln"], self.number(*px)),
            Unsupported::PixelsAbove(px) => (["up to {0} pixels", "bis {0} Pixel"], self.number(*px)),
            Unsupported::RatioAbove(ratio) => {
                (["ratios up to {0}", "Seitenverhältnis bis {0}"], ratio.to_string())
            }
        };
        self.say(words, &[&number])
    }
}
