//! English: two models for one job.

pub(crate) const ROUTE: &str = "Route";
pub(crate) const IMAGES: &str = "Images";
pub(crate) const COST_PER_MONTH: &str = "Cost per month";
pub(crate) const CHEAP: &str = "cheap";
pub(crate) const BETTER: &str = "better";
pub(crate) const TOGETHER: &str = "together";
pub(crate) const ALL_ON_THE_BETTER_ONE: &str = "all on the better one";
pub(crate) const A_MONTH: &str = "{0} a month";
pub(crate) const BOTH_SHARES_ON: &str = "Both shares on {0}: ";
pub(crate) const SO_A_SPLIT_SAVES_NOTHING: &str = ", so a split saves nothing.";
pub(crate) const NONE: &str = "none";
pub(crate) const ON_ON: &str = "{0} on {1}, {2} on {3}: ";
pub(crate) const THE_SAME_AS_ALL_ON: &str = ", the same as all on the better one.";
pub(crate) const INSTEAD_OF: &str = " instead of {0}, ";
pub(crate) const BOTH_ARE_ON_ONE_KEY: &str = "Both are on {0}: one key, one invoice.";
pub(crate) const TWO_PROVIDERS_TWO_KEYS_TWO: &str = "Two providers: two keys, two invoices.";
pub(crate) const WITH_ONE_KEY_NOTHING_COSTS: &str =
    " With one key nothing costs less than {0} on {2} for every image: {3} a month, {4}.";
pub(crate) const WITH_ONE_KEY_NO_PAIR: &str =
    " With one key no pair costs less than {0} and {1} on {2}: {3} a month, {4}.";
pub(crate) const PRICES: &str = "Prices: {0}.";
pub(crate) const THERE_IS_NO_ROUTE_IN: &str = "There is no route \"{0}\" in the catalog.";
pub(crate) const IS_NOT_SOLD_FOR_THIS: &str = "{0} ({1}) is not sold for this job: {2}.";
pub(crate) const NO_ROUTE_LASTS_IS_CONFIRMED: &str =
    "No route {0}lasts, is confirmed for this size and has a price. Choose another size or a lower tier.";
pub(crate) const NOTHING: &str = "";
pub(crate) const OF_THE_BUDGET_TIER_OR: &str = "of the budget tier or above ";
pub(crate) const OF_THE_MID_TIER_OR: &str = "of the mid tier or above ";
pub(crate) const OF_THE_PREMIUM_TIER: &str = "of the premium tier ";
pub(crate) const MORE: &str = "more";
pub(crate) const LESS: &str = "less";
pub(crate) const BETWEEN_MORE_AND_LESS: &str = "between {0} more and {1} less";
pub(crate) const AT_LEAST: &str = "at least {0}";
pub(crate) const UP_TO: &str = "up to {0}";
pub(crate) const ABOUT: &str = "about {0}";
