//! English: exports.

pub(crate) const US_DOLLARS: &str = "US dollars";
pub(crate) const AS_OF_WITH_PRICES_CHECKED_BY_THEN: &str =
    "As of {0}, with prices checked by then, in {1}, without taxes or contract discounts.";
pub(crate) const SIZE_OF_EVERY_IMAGE: &str = "Every image is {0} pixels. Sizes other than about one megapixel count as confirmed only where the limits of a model are documented.";
pub(crate) const BATCH_NOT_INCLUDED: &str = "Batch discounts are not included.";
pub(crate) const BATCH_INCLUDED_WHERE_OFFERED: &str =
    "Batch discounts are included where a model has one; its images then arrive hours later.";
pub(crate) const BATCH_ONLY: &str =
    "Batch discounts are included, and routes without one are left out; images arrive hours later.";
pub(crate) const TYPICAL_FIGURE_OF_A_RANGE: &str = "Where only a range is known, the typical figure is the geometric mean of its ends: it sets the rank and is not a price. \"From\" means that the upper end is unknown, \"up to\" that the lower one is.";
pub(crate) const ROUTES_BELOW_TIER_LEFT_OUT: &str = "Routes below the \"{0}\" tier and routes without a tier are left out. A tier follows from the score where the board rates the route, and is an editorial class elsewhere.";
pub(crate) const NOT_RANKED: &str = "\n## Not ranked\n\n";
pub(crate) const ASSUMPTIONS: &str = "\n## Assumptions\n\n";
pub(crate) const THIS_RANKING_ON_THE_WEB: &str = "This ranking on the web";
pub(crate) const IMAGES_FOR_A_MONTH: &str = "Images for {0} a month";
pub(crate) const FIRST_COLUMNS: &str = "| Rank | Route | Provider |";
pub(crate) const REMAINING_COLUMNS: &str = " Cost per month | Cost per image | Checked | Source | Notes |\n";
