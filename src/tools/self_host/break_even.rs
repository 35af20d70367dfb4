//! The number of images a month from which self-hosting costs no more than an API.

use super::Bound;
use crate::query::machine::SelfHost;
use crate::units::images::Images;
use crate::units::usd::Usd;

/// The break-even of self-hosting, in images a month. `None` means never, or not within [`Images::MAX`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BreakEven {
    /// The smallest number of images that costs no more than at the API.
    pub from: Option<u64>,
    /// The number from which this stays true. A further machine may first cost more than it saves.
    pub for_good: Option<u64>,
}

impl SelfHost {
    /// Returns the break-even of one bound of the cost with an API price, which is capped at [`Usd::MAX_PER_IMAGE`].
    #[must_use]
    pub fn break_even(&self, usd_per_image: Usd, bound: Bound) -> BreakEven {
        let api = usd_per_image.min(Usd::MAX_PER_IMAGE);
        if api == Usd::default() {
            return BreakEven::default();
        }
        match self.usd_per_month() {
            Some(month) => stepped(month.nano(), self.capacity(bound), self.labor(bound).nano(), api.nano()),
            None => self.metered(api, bound),
        }
    }

    /// Returns the break-even of a GPU that is paid by hours in use. Both costs are straight lines, so they cross once.
    fn metered(&self, api: Usd, bound: Bound) -> BreakEven {
        let pays = |images: u64| self.cost(images, bound) <= api.saturating_mul(images);
        if !pays(Images::MAX) {
            return BreakEven::default();
        }
        let (mut fails, mut holds) = (0, Images::MAX);
        while holds - fails > 1 {
            let middle = u64::midpoint(fails, holds);
            if pays(middle) { holds = middle } else { fails = middle }
        }
        BreakEven { from: Some(holds), for_good: Some(holds) }
    }
}

/// Returns the break-even of machines at `month` nano-dollars for `capacity` images each, plus a fixed `labor`, with
/// `api` nano-dollars per image.
///
/// From (k − 1) × capacity + 1 to k × capacity images, k machines cost k × month + labor, so self-hosting pays off
/// from that cost ÷ api images. The last image of the range decides whether it pays off there at all, the first
/// whether it pays off throughout. A value that overflows lies beyond [`Images::MAX`] images at
/// [`Usd::MAX_PER_IMAGE`], so it means never.
fn stepped(month: u64, capacity: u64, labor: u64, api: u64) -> BreakEven {
    // The saving of each full machine.
    let Some(saved) = api.saturating_mul(capacity).checked_sub(month) else { return BreakEven::default() };
    let within = |images: &u64| *images <= Images::MAX;
    let enough = |machines: u64| machines.saturating_mul(month).saturating_add(labor).div_ceil(api);

    // The fewest full machines whose savings pay for the labor.
    let first = match (labor, saved) {
        (0, _) => Some(1),
        (_, 0) => None,
        _ => Some(labor.div_ceil(saved)),
    };
    let from = first.map(|k| enough(k).max((k - 1).saturating_mul(capacity).saturating_add(1)));

    // The last machine whose first image still costs more: k × saved < labor + api × (capacity − 1).
    let short = labor.saturating_add(api.saturating_mul(capacity - 1));
    let last = if short == 0 { Some(0) } else { (short - 1).checked_div(saved) };
    let for_good =
        last.map(|k| if k == 0 { 1 } else { enough(k).min(k.saturating_mul(capacity).saturating_add(1)) });
    BreakEven { from: from.filter(within), for_good: for_good.filter(within) }
}
