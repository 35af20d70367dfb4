//! English: the first view.

pub(crate) const CUSTOM: &str = "Custom";
pub(crate) const WIDTH: &str = "Width";
pub(crate) const HEIGHT: &str = "Height";
pub(crate) const ANY: &str = "Any";
pub(crate) const TICKS_OF_VOLUME: &str = "100 1k 10k 100k 1M 10M";
pub(crate) const WHAT_WILL_YOUR_IMAGES_COST: &str = "What will your images cost?";
pub(crate) const AI_IMAGE_API_PRICES_WHAT: &str = "AI image API prices: what will your images cost?";
pub(crate) const AI_IMAGE_API_ROUTES_RANKED: &str = "AI image API routes, ranked by cost";
pub(crate) const SHOW_ALL: &str = "Show all {0}";
pub(crate) const SHOW_FEWER: &str = "Show fewer";
pub(crate) const IMAGE: &str = "{0} / image";
pub(crate) const IMAGE_AT: &str = "image at {0}";
pub(crate) const IMAGES_AT: &str = "images at {0}";
pub(crate) const NOW: &str = "now {0}";
pub(crate) const AGO: &str = "{0} ago";
pub(crate) const NOT_OFFERED_FOR_THIS_JOB: &str = "not offered for this job";
pub(crate) const WITHOUT_A_PRICE: &str = "without a price";
pub(crate) const SHUT_DOWN: &str = "shut down";
pub(crate) const ENDING_WITHOUT_A_PRICED_SUCCESSOR: &str = "ending without a priced successor";
pub(crate) const AS_OF: &str = "As of {0}";
pub(crate) const PRICES_CHECKED_TO: &str = ", prices checked {0} to {1}";
pub(crate) const PRICES_CHECKED: &str = ", prices checked {0}";
pub(crate) const VERIFY_A_PRICE_WITH_ITS: &str = ". Verify a price with its vendor before you rely on it.";
pub(crate) const TYPICAL_COST: &str = "typical cost";
pub(crate) const RANKED_BY_AND_NOTHING_ELSE: &str = "Ranked by {0} and nothing else";
pub(crate) const RANKED_BY_HOW_MANY_IMAGES: &str =
    "Ranked by how many images the budget buys at the typical price and nothing else";
pub(crate) const RANKED_BY_TYPICAL_MONTHLY_COST: &str = "Ranked by typical monthly cost and nothing else";
pub(crate) const WITH_SIZES_THAT_NOBODY_CONFIRMS: &str = ", with sizes that nobody confirms after the others: affiliate links play no part. Of several prices the newest \
         check counts, but a report gives way for 90 days to a vendor or a price list. Prompt text is left out: it adds \
         little to most bills, and more where an image of few tokens costs a fraction of a cent.";
pub(crate) const AD: &str = "Ad";
pub(crate) const AD_MARKS_AN_AFFILIATE_LINK: &str = "\"Ad\" marks an affiliate link: the author of this page may earn from it. It changes neither a price nor the order.";
pub(crate) const LEFT_OUT_BY_CHOICE_OF: &str = "Left out by choice: {0} of the {1} known routes.";
pub(crate) const COUNTED_AT_FOR_A_US: &str = "Counted at {0} {1} for a US dollar, a rate of {2} that this page was given. Exact figures are in US dollars.";
pub(crate) const AS_OF_CATALOG: &str = "As of {0}, catalog {1}.";
pub(crate) const PER_IMAGE_EACH_STEP_10: &str = "{0} per image, each step ×10";
pub(crate) const RANK: &str = "Rank";
pub(crate) const ROUTE: &str = "Route";
pub(crate) const COST_PER_IMAGE_ON_ONE: &str = "Cost per image on one logarithmic scale, and source";
pub(crate) const COST: &str = "Cost";
pub(crate) const WORKING_OF: &str = "Working of {0}, {1}";
