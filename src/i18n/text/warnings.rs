//! What to know before relying on a figure.

use crate::catalog::Route;
use crate::estimate::asked::Asked;
use crate::estimate::per_route::{End, Estimate, Warning};
use crate::i18n::locale::Locale;

impl Locale {
    /// A short label for a warning, where the row has room for one and does not say it otherwise.
    #[must_use]
    pub fn chip(self, warning: &Warning, estimate: &Estimate, asked: &Asked) -> Option<String> {
        let chip = match warning {
            Warning::Retiring(end) => return Some(self.ends_in(end, asked)),
            Warning::Disagree(others) => {
                return Some(self.disagree(estimate.price.as_ref()?, others.first()?, asked));
            }
            Warning::SizeNotConfirmed => ["size not confirmed", "Größe nicht bestätigt"],
            Warning::Derived => ["derived", "abgeleitet"],
            Warning::BatchUnclear => ["batch price unclear", "Batch-Preis unklar"],
            Warning::NonCommercial => ["non-commercial license", "nicht kommerziell"],
            Warning::ReferencesUncounted => {
                ["reference images not counted", "Referenzbilder nicht gerechnet"]
            }
            // The words at the figure and the line below the name say these.
            Warning::Stale(_) | Warning::FloorOnly | Warning::CeilingOnly | Warning::RangeOnly => {
                return None;
            }
        };
        Some(self.of(chip).to_owned())
    }

    fn ends_in(self, end: &End, asked: &Asked) -> String {
        let mut text = self.say(["Ends in {0}", "Endet in {0}"], &[&self.days_after_in(end.days_left)]);
        if let Some(next) = end.successor {
            text.push_str(&self.say([", then {0}", ", danach {0}"], &[&next.name()]));
            if let Some(price) = asked.answer_for(next.id).and_then(|answer| answer.price) {
                text.push_str(": ");
                text.push_str(&self.in_row(&price, asked));
            }
        }
        text
    }

    /// What a successor costs for so many images, if it can be had.
    fn price_of(self, route: &Route, asked: &Asked, images: u64) -> Option<String> {
        Some(self.price(asked.answer_for(route.id)?.price.as_ref()?, images))
    }

    /// A warning in full.
    #[must_use]
    pub fn warning(self, warning: &Warning, estimate: &Estimate, asked: &Asked) -> String {
        let text = match warning {
            Warning::Retiring(end) => return self.retiring(end, asked),
            Warning::Disagree(others) => {
                return estimate
                    .price
                    .as_ref()
                    .map(|price| self.disagreement(price, others))
                    .unwrap_or_default();
            }
            Warning::Stale(age) => {
                return self
                    .say(["price checked {0} ago", "Preis vor {0} geprüft"], &[&self.days_after_in(*age)]);
            }
            Warning::SizeNotConfirmed => [
                "size not confirmed: no documented limit was found, so this size may not be offered",
                "Größe nicht bestätigt: keine dokumentierte Grenze gefunden, sie wird vielleicht nicht angeboten",
            ],
            Warning::FloorOnly => [
                "a floor only: nothing is known of the upper end",
                "nur eine Untergrenze: nach oben ist nichts bekannt",
            ],
            Warning::CeilingOnly => [
                "a ceiling only: nothing is known of the lower end",
                "nur eine Obergrenze: nach unten ist nichts bekannt",
            ],
            Warning::RangeOnly => [
                "a range only: no typical figure is known",
                "nur eine Spanne: ein typischer Wert ist nicht bekannt",
            ],
            Warning::Derived => {
                ["derived: computed from other facts", "abgeleitet: aus anderen Angaben errechnet"]
            }
            Warning::BatchUnclear => [
                "sources contradict each other on batch prices; none is counted",
                "die Quellen widersprechen sich bei Batch-Preisen; keiner ist gerechnet",
            ],
            Warning::NonCommercial => [
                "the license of the weights is non-commercial",
                "die Lizenz der Gewichte erlaubt keine kommerzielle Nutzung",
            ],
            Warning::ReferencesUncounted => [
                "reference images are not counted: what they add is not known",
                "Referenzbilder sind nicht gerechnet: ihr Preis ist nicht bekannt",
            ],
        };
        self.of(text).to_owned()
    }

    fn retiring(self, end: &End, asked: &Asked) -> String {
        let days = self.days_after_in(end.days_left);
        let mut text = self.say(
            ["retiring: shuts down on {0}, in {1}", "läuft aus: wird am {0} abgeschaltet, in {1}"],
            &[&self.date(end.on), &days],
        );
        if let Some(next) = end.successor {
            text.push_str(&self.say(["; successor {0}", "; Nachfolger {0}"], &[&next.name()]));
            if let Some(cost) = self.price_of(next, asked, 1) {
                text.push_str(&self.say([": {0} an image", ": {0} pro Bild"], &[&cost]));
            }
        }
        text
    }

    /// Days after "in" or "ago", where German has another case: `9 Tagen`.
    pub(crate) fn days_after_in(self, n: i32) -> String {
        let dative = if n == 1 { "" } else { self.of(["", "n"]) };
        self.days(n) + dative
    }
}
