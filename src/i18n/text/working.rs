//! The arithmetic that leads to a price, line by line.

use crate::catalog::billing::{Bill, Item, Priced, What};
use crate::estimate::cost::Cost;
use crate::estimate::job::Job;
use crate::estimate::per_route::Price;
use crate::i18n::locale::Locale;
use crate::units::decimal;
use crate::units::percent::Percent;

use super::capitalized;

/// A line of the working: what it is about, and the amount.
type Line = (String, String);

impl Locale {
    /// The lines that lead to a price: each a term and its amount, exact and in US dollars.
    #[must_use]
    pub fn working(self, price: &Price, job: &Job) -> Vec<Line> {
        let mut lines = Vec::new();
        match &price.priced {
            Priced::One(bill) => self.steps(bill, "", &mut lines),
            Priced::Range(low, high) => {
                self.steps(low, self.of(["At least: ", "Mindestens: "]), &mut lines);
                self.steps(high, self.of(["At most: ", "Höchstens: "]), &mut lines);
            }
        }
        if let Some((count, reference)) = price.references {
            let (low, high) = (self.exact(reference.usd.low), self.exact(reference.usd.high));
            lines.push((
                self.say(
                    ["Reference images, {0} at {1} to {2} each", "Referenzbilder, {0} zu je {1} bis {2}"],
                    &[&self.number(count), &low, &high],
                ),
                self.ends(reference.usd.low.saturating_mul(count), reference.usd.high.saturating_mul(count)),
            ));
        }
        let exact = |cost: Cost| self.exact_cost(cost, price.quote.qualifier);
        if let Some(batch) = price.batch {
            let percent = self.percent(&batch.percent_off().to_string());
            lines.push((
                self.say(["In a batch, {0} off", "Im Batch, {0} Nachlass"], &[&percent]),
                String::new(),
            ));
        }
        if job.reject != Percent::NONE {
            let share = self.percent(&job.reject.to_string());
            let generated = self.images(job.reject.generated(job.images.get()));
            lines.push((
                self.say(
                    [
                        "{0} rejected and generated again: ÷ (1 − {0})",
                        "{0} verworfen und neu erzeugt: ÷ (1 − {0})",
                    ],
                    &[&share],
                ),
                self.say(["{0} generated a month", "{0} im Monat erzeugt"], &[&generated]),
            ));
        }
        if price.cost.low != price.cost.high && price.cost.low.is_some() && price.cost.high.is_some() {
            lines.push((
                self.of(["Middle of the range, for the rank only", "Mitte der Spanne, nur für den Rang"])
                    .to_owned(),
                self.say(
                    ["{0} (geometric mean)", "{0} (geometrisches Mittel)"],
                    &[&self.exact(price.cost.typical)],
                ),
            ));
        }
        let one = if job.reject == Percent::NONE {
            ["One image", "Ein Bild"]
        } else {
            ["One image that is kept", "Ein Bild, das bleibt"]
        };
        let images = job.images.get();
        lines.push((self.of(one).to_owned(), exact(price.cost)));
        lines.push((
            format!("× {}", self.images(images)),
            self.a_month(&exact(price.cost.saturating_mul(images))),
        ));
        lines
    }

    fn steps(self, bill: &Bill, prefix: &str, lines: &mut Vec<Line>) {
        for Item { what, usd } in &bill.items {
            let term = format!("{prefix}{}", self.step(what));
            let term = if prefix.is_empty() { capitalized(&term) } else { term };
            lines.push((term, self.exact(*usd)));
        }
    }

    fn step(self, what: &What) -> String {
        match what {
            What::Image => {
                self.of(["flat price, whatever the size", "Pauschalpreis, gleich welche Größe"]).to_owned()
            }
            What::Stated(billing) => self.say(
                [
                    "the source's figure for an image, billed {0}",
                    "Angabe der Quelle für ein Bild, abgerechnet {0}",
                ],
                &[self.billing(*billing)],
            ),
            What::Run => self.of(["the run", "der Lauf"]).to_owned(),
            What::FirstMegapixel { of: 1 } => {
                self.say(["1 MP (up to {0} pixels)", "1 MP (bis {0} Pixel)"], &[&self.number(1_048_576)])
            }
            What::FirstMegapixel { of } => {
                self.say(["{0} MP: first", "{0} MP: das erste"], &[&self.number(*of)])
            }
            What::FurtherMegapixels { count, each } => self
                .say(["{0} more at {1}", "{0} weitere zu {1}"], &[&self.number(*count), &self.exact(*each)]),
            What::Pixels { count, per_million } => {
                let megapixels = decimal::format(*count, 6);
                self.say(
                    ["{0} MP, not rounded, at {1}", "{0} MP, nicht gerundet, zu {1}"],
                    &[&self.decimal(&megapixels), &self.exact(*per_million)],
                )
            }
            What::References { count, megapixels, each } => self.say(
                ["reference images: {0} × {1} MP at {2}", "Referenzbilder: {0} × {1} MP zu {2}"],
                &[&self.number(*count), &self.number(*megapixels), &self.exact(*each)],
            ),
            What::Tokens { count, per_million } => self.say(
                ["{0} image tokens at {1} a million", "{0} Bild-Token zu {1} pro Million"],
                &[&self.number(*count), &self.exact(*per_million)],
            ),
            What::Seconds { gpu, time, per_second } => self.say(
                ["{0} s on {1} at {2} a second", "{0} s auf {1} zu {2} pro Sekunde"],
                &[&self.decimal(&time.to_string()), gpu, &self.exact(*per_second)],
            ),
        }
    }
}
