//! English: two models for one job.

pub(crate) const IMAGES: &str = "Images";
pub(crate) const COST_PER_MONTH: &str = "Cost per month";
pub(crate) const CHEAP: &str = "cheap";
pub(crate) const BETTER: &str = "better";
pub(crate) const TOGETHER: &str = "together";
pub(crate) const ALL_ON_BETTER: &str = "all on the better one";
pub(crate) const BOTH_SHARES_ON: &str = "Both shares on {0}: ";
pub(crate) const SPLITTING_SAVES_NOTHING: &str = ", so splitting saves nothing.";
pub(crate) const NONE: &str = "0 images";
pub(crate) const SPLIT: &str = "{0} on {1}, {2} on {3}: ";
pub(crate) const SAME_AS_ALL_ON_BETTER: &str = ", the same as using the better one for all.";
pub(crate) const INSTEAD_OF: &str = " instead of {0}, ";
pub(crate) const ONE_KEY: &str = "Both are on {0}: one key, one invoice.";
pub(crate) const TWO_KEYS: &str = "Two providers: two keys, two invoices.";
pub(crate) const CHEAPEST_ROUTE_WITH_ONE_KEY: &str =
    " With a single key, the cheapest is {0} on {2} for every image: {3} a month, {4}.";
pub(crate) const CHEAPEST_PAIR_WITH_ONE_KEY: &str =
    " With a single key, the cheapest pair is {0} and {1} on {2}: {3} a month, {4}.";
pub(crate) const PRICES: &str = "Prices: {0}.";
pub(crate) const NO_SUCH_ROUTE: &str = "There is no route \"{0}\" in the catalog.";
pub(crate) const NOT_AVAILABLE_FOR_THIS_JOB: &str = "{0} ({1}) is not available for this job: {2}.";
pub(crate) const NO_ROUTE_QUALIFIES: &str = "No route {0}with no end announced has both a confirmed size and a price. Choose another size or a lower tier.";
pub(crate) const OF_ANY_TIER: &str = "";
pub(crate) const OF_BUDGET_TIER_OR_ABOVE: &str = "of the budget tier or above ";
pub(crate) const OF_MID_TIER_OR_ABOVE: &str = "of the mid tier or above ";
pub(crate) const OF_PREMIUM_TIER: &str = "of the premium tier ";
pub(crate) const MORE: &str = "more";
pub(crate) const LESS: &str = "less";
pub(crate) const BETWEEN_MORE_AND_LESS: &str = "between {0} more and {1} less";
pub(crate) const UP_TO: &str = "up to {0}";
pub(crate) const ABOUT: &str = "about {0}";
