//! English: the first view.

pub(crate) const CUSTOM: &str = "Custom";
pub(crate) const WIDTH: &str = "Width";
pub(crate) const HEIGHT: &str = "Height";
pub(crate) const ANY: &str = "Any";
pub(crate) const TICKS_OF_VOLUME: &str = "100 1k 10k 100k 1M 10M";
pub(crate) const HEADING: &str = "What will your images cost?";
pub(crate) const DOCUMENT_TITLE: &str = "AI image API prices: what will your images cost?";
pub(crate) const TABLE_CAPTION: &str = "AI image API routes, ranked by cost";
pub(crate) const SHOW_ALL: &str = "Show all {0}";
pub(crate) const ALL_ROWS: &str = "See all {0} rows on a page of their own";
pub(crate) const SHOW_FEWER: &str = "Show fewer";
pub(crate) const ROWS_WITH_CAVEAT: &str =
    "{0} more with a caveat: ends soon, names no model, or lacks a confirmed size or a firm price";
pub(crate) const IMAGE: &str = "{0} / image";
pub(crate) const THOUSAND_IMAGES: &str = "{0} per 1,000";
pub(crate) const IMAGE_AT: &str = "image at {0}";
pub(crate) const IMAGES_AT: &str = "images at {0}";
pub(crate) const NOW: &str = "now {0}";
pub(crate) const AGO: &str = "{0} ago";
pub(crate) const NOT_OFFERED_FOR_THIS_JOB: &str = "not offered for this job";
pub(crate) const WITHOUT_A_PRICE: &str = "without a price";
pub(crate) const SHUT_DOWN: &str = "shut down";
pub(crate) const WITH_A_PRICE_FOR_SOME_MONTHS: &str = "with a price for some of the months only";
pub(crate) const AS_OF: &str = "As of {0}";
pub(crate) const PRICES_CHECKED_TO: &str = ", prices checked {0} to {1}";
pub(crate) const PRICES_CHECKED: &str = ", prices checked {0}";
pub(crate) const VERIFY_WITH_THE_VENDOR: &str = ". Verify a price with its vendor before you rely on it.";
pub(crate) const TYPICAL_COST: &str = "typical cost";
pub(crate) const RANKED_BY_ONLY: &str = "Ranked only by {0}";
pub(crate) const RANKED_BY_IMAGES_BOUGHT: &str =
    "Ranked only by how many images the budget buys at the typical price";
pub(crate) const RANKED_BY_TYPICAL_MONTHLY_COST: &str = "Ranked only by typical monthly cost";
pub(crate) const RANKING_RULES: &str = "; routes without a confirmed size come last. Affiliate links do not affect the order. Of several prices the most recently checked one counts, but reports and derived prices do not replace vendor or list prices that are less than 90 days older. Prompt text is not included: it adds little, except to images that cost a fraction of a cent.";
pub(crate) const AD: &str = "Ad";
pub(crate) const AD_MARKS_AFFILIATE_LINKS: &str = "\"Ad\" marks an affiliate link: the author of this page may earn from it. It affects neither prices nor order.";
pub(crate) const CHOICE_LEAVES_OUT: &str =
    "The chosen providers and routes leave out {0} of the {1} known routes.";
pub(crate) const CONVERTED_AT_RATE: &str =
    "Converted at {0} {1} per US dollar, the given rate of {2}. Exact figures are in US dollars.";
pub(crate) const AS_OF_CATALOG: &str = "As of {0}, catalog {1}.";
pub(crate) const SCALE_PER_IMAGE: &str = "{0} per image, each step ×10";
pub(crate) const RANK: &str = "Rank";
pub(crate) const ROUTE: &str = "Route";
pub(crate) const COST_PER_IMAGE_AND_SOURCE: &str = "Cost per image on one logarithmic scale, and source";
pub(crate) const COST: &str = "Cost";
pub(crate) const HOW_THIS_IS_CALCULATED: &str = "How this is calculated: {0}, {1}";
pub(crate) const UNRATED_LEFT_OUT_ONE: &str = "{0} route without a score is left out.";
pub(crate) const UNRATED_LEFT_OUT: &str = "{0} routes without a score are left out.";
pub(crate) const MODEL: &str = "Model";
pub(crate) const PROVIDER: &str = "Provider";
pub(crate) const FIND_MODEL_OR_PROVIDER: &str = "Find model or provider";
pub(crate) const NOTHING_FOUND: &str = "No model or provider in this list matches “{0}”.";
pub(crate) const ONE_ROW_FOUND: &str = "One row matches “{0}”.";
pub(crate) const ROWS_FOUND: &str = "{1} rows match “{0}”.";
pub(crate) const CLEAR_FIND: &str = "Show the whole list";
pub(crate) const ANOTHER_PROVIDER: &str = "+{0} provider";
pub(crate) const OTHER_PROVIDERS: &str = "+{0} providers";
pub(crate) const ANOTHER_ROUTE: &str = "+{0} route";
pub(crate) const OTHER_ROUTES: &str = "+{0} routes";
pub(crate) const OTHERS_AT: &str = "{0} at {1}";
pub(crate) const OTHERS_FROM_TO: &str = "{0} from {1} to {2}";
pub(crate) const AGAINST_IT: &str = "contradicted by: ";
