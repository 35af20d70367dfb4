//! The calculation of a price, line by line.

use crate::catalog::billing::{Bill, Item, ItemKind, Priced};
use crate::estimate::cost::Cost;
use crate::estimate::job::Job;
use crate::estimate::per_route::Price;
use crate::i18n::locale::Locale;
use crate::i18n::tr;
use crate::units::decimal;
use crate::units::percent::Percent;

use super::capitalized;

/// A line of the calculation: the term and its amount.
type Line = (String, String);

impl Locale {
    /// Returns the lines of a price's calculation, with exact amounts in US dollars.
    #[must_use]
    pub fn working(self, price: &Price, job: &Job) -> Vec<Line> {
        let mut lines = Vec::new();
        match &price.priced {
            Priced::One(bill) => self.steps(bill, "", &mut lines),
            Priced::Range(low, high) => {
                self.steps(low, self.text(tr!(working::AT_LEAST)), &mut lines);
                self.steps(high, self.text(tr!(working::AT_MOST)), &mut lines);
            }
        }
        if let Some((count, reference)) = price.references {
            let (low, high) = (self.exact(reference.usd.low), self.exact(reference.usd.high));
            lines.push((
                self.format(tr!(working::REFERENCE_IMAGES_AT), &[&self.number(count), &low, &high]),
                self.ends(reference.usd.low.saturating_mul(count), reference.usd.high.saturating_mul(count)),
            ));
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
            lines.push((
                self.text(tr!(working::MIDDLE_OF_THE_RANGE)).to_owned(),
                self.format(tr!(working::GEOMETRIC_MEAN), &[&self.exact(price.cost.typical)]),
            ));
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
            ItemKind::Pixels { count, per_million } => {
                let megapixels = decimal::format(*count, 6);
                self.format(
                    tr!(working::MEGAPIXELS_NOT_ROUNDED),
                    &[&self.decimal(&megapixels), &self.exact(*per_million)],
                )
            }
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
