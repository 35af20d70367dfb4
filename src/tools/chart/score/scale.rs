//! The scales of the chart: a logarithmic one of money, and a linear one of scores.

use super::Scores;
use crate::estimate::frontier::Offer;
use crate::i18n::locale::Locale;
use crate::page::bar::SCALE_MAX;
use crate::tools::chart::money::{Money, along};
use crate::units::rating::Rating;
use crate::units::usd::Usd;

/// Where the scores end and the strip of unrated models begins, in hundredths of a percent from the top.
const FLOOR: u32 = 8_300;
/// The middle of that strip.
pub(super) const STRIP: u32 = 9_450;
/// The room for a mark at either end of the scale of money.
const MARGIN: u32 = 350;
/// The steps between ticks of money within a decade.
const WITHIN: [u64; 3] = [1, 2, 5];
/// The distance of two ticks of scores in points, if the scale is long or short.
const TICKS: [u16; 2] = [100, 50];
/// The scores that a short scale covers at most.
const SHORT: u16 = 300;

/// The area of the chart. Positions are in hundredths of a percent, from the top and the left.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    money: Money,
    /// The ends of the scale of money, in nano-units of the reader's currency.
    ends: (u64, u64),
    /// The ends of the scale of scores, in points.
    points: (u16, u16),
    /// Where the scores end.
    pub floor: u32,
}

impl Frame {
    pub(super) fn of(scores: &Scores, locale: Locale) -> Self {
        let offers = scores.points.iter().chain(&scores.unrated).map(|offer| scores.month(offer.best));
        let costs = offers.chain(scores.spans.iter().map(|span| scores.cost_of(span)));
        let money = Money::of(costs, locale);
        let from = steps().map(|(step, _)| step).take_while(|step| *step <= money.low).last().unwrap_or(1);
        let mut above = steps().map(|(step, _)| step).filter(|step| *step >= money.high && *step > from);
        let to = above.next().unwrap_or(u64::MAX);

        let rated = scores.points.iter().filter_map(Offer::score);
        let shown = rated.chain(scores.spans.iter().map(|span| span.score));
        let lowest = shown.map(|score| score.low).chain(scores.least).min().unwrap_or(scores.board.best);
        let bottom = (lowest.tenths() / 500).saturating_mul(50);
        let top = (scores.board.best.tenths() + 1).div_ceil(500).saturating_mul(50);
        let floor = if scores.unrated.is_empty() { SCALE_MAX } else { FLOOR };
        Self { money, ends: (from, to), points: (bottom.min(top.saturating_sub(50)), top), floor }
    }

    /// Returns the position of an amount.
    pub(super) fn x(self, usd: Usd) -> u32 {
        self.along(self.money.amount(usd))
    }

    /// Returns the position of an amount in the reader's currency.
    pub(super) fn along(self, amount: u64) -> u32 {
        let (from, to) = self.ends;
        along(amount, from, to, SCALE_MAX - 2 * MARGIN) + MARGIN
    }

    /// Returns the position of a rating.
    pub(super) fn y(self, rating: Rating) -> u32 {
        let (bottom, top) = self.points;
        let whole = u32::from(top.saturating_sub(bottom).max(1)) * 10;
        let below = u32::from((top * 10).saturating_sub(rating.tenths())).min(whole);
        (below * self.floor + whole / 2) / whole
    }

    /// Returns the amounts with a tick, and whether each is a power of ten.
    pub(super) fn amounts(self) -> Vec<(u64, bool)> {
        let (from, to) = self.ends;
        let mut ticks: Vec<_> = steps().filter(|(amount, _)| (from..=to).contains(amount)).collect();
        // A long scale has too many ticks, and a short one needs them all.
        if ticks.len() > 10 {
            ticks.retain(|(_, is_power)| *is_power);
        } else if ticks.len() <= 5 {
            for (_, is_power) in &mut ticks {
                *is_power = true;
            }
        }
        ticks
    }

    /// Returns the ratings with a tick.
    pub(super) fn ratings(self) -> Vec<Rating> {
        let (bottom, top) = self.points;
        let [long, short] = TICKS;
        let step = if top - bottom <= SHORT { short } else { long };
        (bottom..=top).filter(|points| points % step == 0).filter_map(Rating::points).collect()
    }

    /// Converts an amount of the reader's currency to US dollars.
    pub(super) fn usd(self, amount: u64) -> Usd {
        self.money.usd(amount)
    }
}

/// Returns the amounts that may have a tick, and whether each is a power of ten.
fn steps() -> impl Iterator<Item = (u64, bool)> {
    (0..=19)
        .flat_map(|zeros| WITHIN.map(|step| (10_u64.saturating_pow(zeros).saturating_mul(step), step == 1)))
}
