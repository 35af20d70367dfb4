//! English: exports.

pub(crate) const US_DOLLARS: &str = "US dollars";
pub(crate) const ANSWERED_AS_OF_WITH_PRICES: &str = "Answered as of {0}, with prices checked by then, in {1}, without taxes and without discounts by contract.";
pub(crate) const EVERY_IMAGE_IS_PIXELS_UNLESS: &str = "Every image is {0} pixels. Unless it is about one megapixel, a size counts as confirmed only where the \
                 limits of a model are documented.";
pub(crate) const BATCH_DISCOUNTS_ARE_NOT_COUNTED: &str = "Batch discounts are not counted.";
pub(crate) const BATCH_DISCOUNTS_ARE_COUNTED_WHERE: &str =
    "Batch discounts are counted where a model has one; its images then come hours later.";
pub(crate) const BATCH_DISCOUNTS_ARE_COUNTED_AND: &str =
    "Batch discounts are counted, and routes without one are left out; images come hours later.";
pub(crate) const WHERE_ONLY_A_RANGE_IS: &str = "Where only a range is known, the typical figure is the geometric mean of its ends: it ranks the route and \
                 is no price. \"From\" leaves the upper end unknown, \"up to\" the lower one.";
pub(crate) const ROUTES_BELOW_THE_TIER_ARE: &str = "Routes below the tier \"{0}\" are left out, and so are those without a tier. Tiers are an editorial class.";
pub(crate) const NOT_RANKED: &str = "\n## Not ranked\n\n";
pub(crate) const ASSUMPTIONS: &str = "\n## Assumptions\n\n";
pub(crate) const THIS_RANKING_ON_THE_WEB: &str = "This ranking on the web";
pub(crate) const COST: &str = "Cost";
pub(crate) const IMAGES_FOR_A_MONTH: &str = "Images for {0} a month";
pub(crate) const RANK_ROUTE_PROVIDER: &str = "| Rank | Route | Provider |";
pub(crate) const COST_PER_MONTH_COST_PER: &str =
    " Cost per month | Cost per image | Checked | Source | Notes |\n";
