//! The calculation of a price, line by line.

use crate::catalog::billing::{Bill, Item, ItemKind, Priced, TILE, UpTo};
use crate::estimate::cost::Cost;
use crate::estimate::job::Job;
use crate::estimate::per_route::Price;
use crate::i18n::locale::Locale;
use crate::i18n::tr;
use crate::units::decimal;
use crate::units::percent::Percent;
use crate::units::usd::Usd;

use super::{capitalized, is_one};

/// A line of the calculation: the term and its amount.
type Line = (String, String);

impl Locale {
    /// Returns the lines of a price's calculation, with exact amounts in US dollars.
    #[must_use]
    pub fn working(self, price: &Price, job: &Job) -> Vec<Line> {
        let mut lines = Vec::new();
        match &price.priced {
            Priced::One(bill) => self.steps(bill, "", &mut lines),
            Priced::Observed { low, usual, high } => {
                self.steps(low, self.text(tr!(working::AT_LEAST)), &mut lines);
                self.steps(usual, self.text(tr!(working::USUALLY)), &mut lines);
                self.steps(high, self.text(tr!(working::AT_MOST)), &mut lines);
            }
            Priced::Range(low, high) => {
                self.steps(low, self.text(tr!(working::AT_LEAST)), &mut lines);
                self.steps(high, self.text(tr!(working::AT_MOST)), &mut lines);
            }
        }
        if let Some((count, reference)) = price.references {
            let free = u64::from(reference.known(job.references)).saturating_sub(count);
            if free > 0 {
                let term = self.format(tr!(working::REFERENCE_IMAGES_FREE), &[&self.number(free)]);
                lines.push((term, self.exact(Usd::default())));
            }
            let (low, high) = (reference.usd.low, reference.usd.high);
            let [least, most] = [low, high].map(|usd| usd.saturating_mul(count));
            let with = [self.number(count), self.exact(low), self.exact(high)];
            let with = with.each_ref().map(String::as_str);
            if count > 0 && low == high {
                lines.push((self.format(tr!(working::REFERENCE_IMAGES_EACH), &with), self.exact(least)));
            } else if count > 0 {
                lines.push((self.format(tr!(working::REFERENCE_IMAGES_AT), &with), self.ends(least, most)));
            }
        }
        let exact = |cost: Cost| self.exact_cost(cost, price.quote.qualifier);
        if let Some(batch) = price.batch {
            let percent = self.percent(&batch.percent_off().to_string());
            lines.push((self.format(tr!(working::BATCH_DISCOUNT), &[&percent]), String::new()));
        }
        if job.reject != Percent::NONE {
            let share = self.percent(&job.reject.to_string());
            let generated = self.images(job.reject.generated(job.images.get()));
            lines.push((
                self.format(tr!(working::REJECTED_AND_GENERATED_AGAIN), &[&share]),
                self.format(tr!(working::GENERATED_A_MONTH), &[&generated]),
            ));
        }
        if price.cost.low != price.cost.high && price.cost.low.is_some() && price.cost.high.is_some() {
            let typical = self.exact(price.cost.typical);
            lines.push(match price.priced {
                Priced::Observed { .. } => (self.text(tr!(working::USUAL_FOR_RANKING)).to_owned(), typical),
                Priced::One(_) | Priced::Range(..) => (
                    self.text(tr!(working::MIDDLE_OF_THE_RANGE)).to_owned(),
                    self.format(tr!(working::GEOMETRIC_MEAN), &[&typical]),
                ),
            });
        }
        let one =
            if job.reject == Percent::NONE { tr!(working::ONE_IMAGE) } else { tr!(working::ONE_KEPT_IMAGE) };
        let images = job.images.get();
        lines.push((self.text(one).to_owned(), exact(price.cost)));
        lines.push((
            format!("× {}", self.images(images)),
            self.a_month(&exact(price.cost.saturating_mul(images))),
        ));
        lines
    }

    fn steps(self, bill: &Bill, prefix: &str, lines: &mut Vec<Line>) {
        for Item { kind, usd } in &bill.items {
            let term = format!("{prefix}{}", self.step(kind));
            let term = if prefix.is_empty() { capitalized(&term) } else { term };
            lines.push((term, self.exact(*usd)));
        }
    }

    /// Formats `1 step`, `4 steps`.
    fn steps_of(self, steps: u16) -> String {
        let word = if steps == 1 { tr!(working::ONE_STEP) } else { tr!(working::STEPS) };
        self.format(word, &[&steps.to_string()])
    }

    fn step(self, kind: &ItemKind) -> String {
        match kind {
            ItemKind::Image => self.text(tr!(working::FLAT_PRICE)).to_owned(),
            ItemKind::Stated(billing) => {
                self.format(tr!(working::FIGURE_OF_THE_SOURCE), &[self.billing(*billing)])
            }
            ItemKind::Run => self.text(tr!(working::THE_RUN)).to_owned(),
            ItemKind::FirstMegapixel { of: 1 } => {
                self.format(tr!(working::ONE_MEGAPIXEL_UP_TO), &[&self.number(1_048_576)])
            }
            ItemKind::FirstMegapixel { of } => {
                self.format(tr!(working::MEGAPIXELS_FIRST), &[&self.number(*of)])
            }
            ItemKind::FurtherMegapixels { count, each } => {
                self.format(tr!(working::MEGAPIXELS_MORE), &[&self.number(*count), &self.exact(*each)])
            }
            ItemKind::Pixels { count, each, megapixel } => {
                let is_decimal = *megapixel == 1_000_000;
                let words = if is_decimal {
                    tr!(working::MEGAPIXELS_NOT_ROUNDED)
                } else {
                    tr!(working::MEGAPIXELS_OF_PIXELS)
                };
                let megapixels = decimal::format(decimal::mul_div(*count, 1_000_000, *megapixel), 6);
                let with = [self.decimal(&megapixels), self.exact(*each), self.number(*megapixel)];
                self.format(words, &with.each_ref().map(String::as_str))
            }
            ItemKind::Band(UpTo::Resolution(edge)) => {
                self.format(tr!(working::BAND_OF_RESOLUTION), &[&self.resolution(*edge)])
            }
            ItemKind::Band(UpTo::Pixels(pixels)) => {
                self.format(tr!(working::BAND_OF_PIXELS), &[&self.number(*pixels)])
            }
            ItemKind::Steps { each, size, steps, per } => {
                let words =
                    if *per == 1 { tr!(working::AREA_AND_EACH_STEP) } else { tr!(working::AREA_AND_STEPS) };
                let [width, height] = [size.width(), size.height()].map(|edge| edge.to_string());
                let parts = [
                    self.exact(*each),
                    width,
                    height,
                    self.steps_of(*steps),
                    steps.to_string(),
                    per.to_string(),
                ];
                self.format(words, &parts.each_ref().map(String::as_str))
            }
            ItemKind::Tiles { pixels, tile, step, steps, references } => {
                let tiles = self.decimal(&decimal::format(decimal::mul_div(*pixels, 1_000_000, TILE), 6));
                let noun = if is_one(&tiles) { tr!(working::ONE_TILE) } else { tr!(working::TILES) };
                let with = [
                    self.format(noun, &[&tiles]),
                    self.exact(*tile),
                    self.steps_of(*steps),
                    self.exact(*step),
                ];
                let words = match (*tile == Usd::default(), *step == Usd::default()) {
                    (_, true) => tr!(working::TILES_AT),
                    (true, false) => tr!(working::TILES_OF_STEPS),
                    (false, false) => tr!(working::TILES_AND_STEPS),
                };
                let text = self.format(words, &with.each_ref().map(String::as_str));
                match references {
                    0 => text,
                    count => self.format(tr!(working::TILES_OF_REFERENCES), &[&self.number(*count), &text]),
                }
            }
            ItemKind::Observed => self.text(tr!(working::OBSERVED)).to_owned(),
            ItemKind::References { count, megapixels, each } => self.format(
                tr!(working::REFERENCE_IMAGES_IN_MEGAPIXELS),
                &[&self.number(*count), &self.number(*megapixels), &self.exact(*each)],
            ),
            ItemKind::Tokens { count, per_million } => {
                self.format(tr!(working::IMAGE_TOKENS), &[&self.number(*count), &self.exact(*per_million)])
            }
            ItemKind::Seconds { gpu, time, per_second } => self.format(
                tr!(working::GPU_SECONDS),
                &[&self.decimal(&time.to_string()), gpu, &self.exact(*per_second)],
            ),
        }
    }
}
