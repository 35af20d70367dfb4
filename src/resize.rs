//! What the same pictures cost at another size.

use crate::job::Job;
use crate::ranking::{Estimate, Price, Ranking};
use crate::size::Size;

/// The size among the presets that is nearly the same, from two thirds to three halves of the pixels, and that costs
/// least on the route, if that is more than 5 % less than the size that was asked for. (gpt-image-2 costs less at 1536 ×
/// 1024 than at 1024 × 1024.)
#[must_use]
pub fn near_size<'a>(estimate: &Estimate<'a>, ranking: &Ranking<'a>) -> Option<(Size, Price<'a>)> {
    let asked = ranking.job.size;
    let now = estimate.price.as_ref()?.cost.typical;
    let near = |size: &Size| {
        let (some, other) = (size.pixels().min(asked.pixels()), size.pixels().max(asked.pixels()));
        *size != asked && other * 2 <= some * 3
    };
    let at = |size: Size| {
        let job = Job { size, ..ranking.job.clone() };
        Some((size, ranking.asking(job).answer_for(estimate.route.id)?.price?))
    };
    let sizes = Size::PRESETS.into_iter().filter(near).filter_map(at);
    let (size, price) = sizes.min_by_key(|(_, price)| price.cost.typical)?;
    (price.cost.typical < now && now.differs(price.cost.typical)).then_some((size, price))
}
