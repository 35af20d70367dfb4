//! English: advice, and the comparison with the route in use.

pub(crate) const LESS: &str = "{0} less";
pub(crate) const MORE: &str = "{0} more";
pub(crate) const LESS_TO_MORE: &str = "{0} less to {1} more";
pub(crate) const THE_SAME: &str = "the same cost";
pub(crate) const THAN_TODAY: &str = "{0} than today";
pub(crate) const AS_TODAY: &str = "the same cost as today";
pub(crate) const IN_USE_TODAY: &str = "in use today";
pub(crate) const NOTHING_YET: &str = "nothing yet";
pub(crate) const THE_MODEL: &str = "{0}: the model {1}.";
pub(crate) const ENDS_ON: &str = "{0} ends on {1}.";
pub(crate) const DUE_TO_END_ON: &str = "{0} is due to end on {1}, but sources disagree.";
pub(crate) const CLOSEST_IN_PRICE: &str = " Closest in price: {0}, {1}.";
pub(crate) const AS_GOOD: &str = " Cheapest with at least its score: {0}, {1}.";
pub(crate) const COSTS_ELSEWHERE: &str = "{0} costs {1} on {2}, {3}.";
pub(crate) const IN_BATCHES: &str =
    "With batch prices, results come within {0} hours, and {1} costs {2} instead of {3}.";
pub(crate) const SHOW: &str = "Show {0}";
pub(crate) const USE_SIZE: &str = "Use {0}";
pub(crate) const USE_BATCH_PRICES: &str = "Use batch prices";
