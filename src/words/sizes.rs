//! What other sizes cost, in words.

use crate::locale::Locale;
use crate::ranking::{Estimate, Ranking};
use crate::resize::near_size;
use crate::words::size;

impl Locale {
    /// A cheaper way to the size that was asked for; empty where there is none.
    pub(super) fn other_sizes(self, best: &Estimate, ranking: &Ranking) -> Vec<String> {
        let mut parts = Vec::new();
        if let Some((near, cost)) = near_size(best, ranking) {
            let cost = self.price(&cost, ranking.job.images.get());
            parts.push(self.say(
                ["At {0} it costs {1}.", "Bei {0} kostet sie {1}."],
                &[&size(near), &self.a_month(&cost)],
            ));
        }
        parts
    }
}
