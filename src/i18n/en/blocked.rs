//! English: what blocks an empty list, and how to lift it.

pub(crate) const ROUTE_NOT_CHECKED_BY: &str =
    "By {0}, no price of this route had been checked; the first check was on {1}.";
pub(crate) const ROUTES_NOT_CHECKED_BY: &str =
    "By {0}, no price of these routes had been checked; the first check was on {1}.";
pub(crate) const NOTHING_CHECKED_BY: &str = "By {0}, no price had been checked; the first check was on {1}.";
pub(crate) const TO: &str = ", to ";
pub(crate) const AND_TO: &str = "{0} and to {1}";
pub(crate) const WITH_A_CURRENT_PRICE: &str = " with a current price";
pub(crate) const NO_ROUTE_AT_PROVIDER_IS_KNOWN_TO: &str = "No route at {0}{1} is known to {2}";
pub(crate) const CHOSEN_ROUTE_HAS_NO_PRICE_AND_IS_NOT_KNOWN_TO: &str =
    "The chosen route has no current price at which it is known to {2}";
pub(crate) const CHOSEN_ROUTE_IS_NOT_KNOWN_TO: &str = "The chosen route is not known to {2}";
pub(crate) const NO_CHOSEN_ROUTE_IS_KNOWN_TO: &str = "None of the chosen routes{1} is known to {2}";
pub(crate) const NO_ROUTE_IS_KNOWN_TO: &str = "No route{1} is known to {2}";
pub(crate) const NOR_AT_ANY_OTHER_PROVIDER: &str = ", nor at any other provider";
pub(crate) const AS_OF: &str = "As of {0}: {1}";
pub(crate) const BE_AT_LEAST_TIER: &str = "reach the {0} tier";
pub(crate) const BE_FAST: &str = "be fast";
pub(crate) const BE_FAST_OR_MEDIUM: &str = "be fast or medium-fast";
pub(crate) const HAVE_A_LATENCY: &str = "have a latency";
pub(crate) const EDIT_IMAGES: &str = "edit images";
pub(crate) const HAVE_BATCH_PRICES: &str = "have batch prices";
pub(crate) const TAKE_REFERENCE_IMAGES: &str = "take reference images";
pub(crate) const HAVE_A_PRICE_FOR_A_MONTH: &str = "have a price for the coming month";
pub(crate) const HAVE_A_PRICE_FOR_MONTHS: &str = "have a price for the coming {0} months";
pub(crate) const MAKE: &str = "make {0}";
pub(crate) const NO_CHOSEN_ROUTE_HAS_A_PRICE_THROUGHOUT: &str =
    "None of the chosen routes has a price for the whole period";
pub(crate) const CHOICE_LEAVES_NOTHING: &str = "The chosen providers and routes leave nothing to rank";
pub(crate) const CHOSEN_ROUTE_HAS_NO_PRICE: &str = "The chosen route has no current price";
pub(crate) const NO_CHOSEN_ROUTE_HAS_A_PRICE: &str = "None of the chosen routes has a current price";
pub(crate) const FULL_STOP: &str = ".";
pub(crate) const THE_LIST_BELOW_SAYS_WHY: &str = "; the list below says why.";
pub(crate) const LARGEST_PRESET_CONFIRMED: &str = " Largest preset confirmed{1}: {0}.";
pub(crate) const NEAREST_PRESET_CONFIRMED: &str = " Nearest preset confirmed{1}: {0}.";
pub(crate) const AT: &str = " at {0}";
pub(crate) const ANY_PROVIDER: &str = "Any provider";
pub(crate) const ANY_ROUTE: &str = "Any route";
pub(crate) const ANY_TIER: &str = "Any tier";
pub(crate) const ANY_SPEED: &str = "Any speed";
pub(crate) const WITH_OR_WITHOUT_EDITING: &str = "With or without editing";
pub(crate) const WITH_OR_WITHOUT_BATCH: &str = "With or without batch";
pub(crate) const NO_REFERENCE_IMAGES: &str = "No reference images";
pub(crate) const THIS_MONTH_ONLY: &str = "This month only";
pub(crate) const BUTTON_AS_OF: &str = "As of {0}";
pub(crate) const CLEAR_ALL_FILTERS: &str = "Clear all filters";
pub(crate) const SCORE_AT_LEAST: &str = "score at least {0} points";
pub(crate) const COME_WITHOUT_A_RESELLER: &str = "come without a reseller";
pub(crate) const HAVE_OPEN_WEIGHTS: &str = "have open weights";
pub(crate) const ANY_SCORE: &str = "Any score";
pub(crate) const WITH_RESELLERS: &str = "With resellers";
pub(crate) const WITH_OR_WITHOUT_OPEN_WEIGHTS: &str = "With or without open weights";
pub(crate) const RUN_STEPS: &str = "run {0} steps";
pub(crate) const DEFAULT_STEPS: &str = "Default steps";
