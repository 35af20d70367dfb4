//! English: what blocks an empty list, and how to lift it.

pub(crate) const ON_NO_PRICE_OF_THIS: &str =
    "On {0} no price of this route had been read yet; the first check was on {1}.";
pub(crate) const ON_NO_PRICE_OF_THESE: &str =
    "On {0} no price of these routes had been read yet; the first check was on {1}.";
pub(crate) const ON_NO_PRICE_HAD_BEEN: &str =
    "On {0} no price had been read yet; the first check was on {1}.";
pub(crate) const TO: &str = ", to ";
pub(crate) const AND_TO: &str = "{0} and to {1}";
pub(crate) const WITH_A_CURRENT_PRICE: &str = " with a current price";
pub(crate) const NOTHING_AT_IS_KNOWN_TO: &str = "Nothing at {0}{1} is known to {2}";
pub(crate) const THE_CHOSEN_ROUTE_HAS_NO: &str =
    "The chosen route has no current price at which it is known to {2}";
pub(crate) const THE_CHOSEN_ROUTE_IS_NOT: &str = "The chosen route is not known to {2}";
pub(crate) const NONE_OF_THE_CHOSEN_ROUTES: &str = "None of the chosen routes{1} is known to {2}";
pub(crate) const NO_ROUTE_IS_KNOWN_TO: &str = "No route{1} is known to {2}";
pub(crate) const NOR_AT_ANY_OTHER_PROVIDER: &str = ", nor at any other provider";
pub(crate) const AS_OF: &str = "As of {0}: {1}";
pub(crate) const BE_OF_AT_LEAST_TIER: &str = "be of at least {0} tier";
pub(crate) const BE_FAST: &str = "be fast";
pub(crate) const BE_FAST_OR_OF_MEDIUM: &str = "be fast or of medium speed";
pub(crate) const HAVE_A_LATENCY: &str = "have a latency";
pub(crate) const EDIT_IMAGES: &str = "edit images";
pub(crate) const HAVE_BATCH_PRICES: &str = "have batch prices";
pub(crate) const TAKE_REFERENCE_IMAGES: &str = "take reference images";
pub(crate) const HAVE_A_PRICE_FOR_THE: &str = "have a price for the month to come";
pub(crate) const HAVE_A_PRICE_FOR_MONTHS: &str = "have a price for {0} months to come";
pub(crate) const MAKE: &str = "make {0}";
pub(crate) const NONE_OF_THE_CHOSEN_ROUTES_HAS: &str =
    "None of the chosen routes has a price for all of the time asked for";
pub(crate) const THE_CHOICE_OF_PROVIDERS_AND: &str = "The choice of providers and routes leaves none";
pub(crate) const THE_CHOSEN_ROUTE_HAS_NO_CURRENT: &str = "The chosen route has no current price";
pub(crate) const NONE_OF_THE_CHOSEN_ROUTES_HAS_A: &str = "None of the chosen routes has a current price";
pub(crate) const FULL_STOP: &str = ".";
pub(crate) const THE_LIST_BELOW_SAYS_WHY: &str = "; the list below says why.";
pub(crate) const LARGEST_PRESET_CONFIRMED: &str = " Largest preset confirmed{1}: {0}.";
pub(crate) const NEAREST_PRESET_CONFIRMED: &str = " Nearest preset confirmed{1}: {0}.";
pub(crate) const AT: &str = " at {0}";
pub(crate) const ANY_VENDOR: &str = "Any vendor";
pub(crate) const ANY_ROUTE: &str = "Any route";
pub(crate) const ANY_TIER: &str = "Any tier";
pub(crate) const ANY_SPEED: &str = "Any speed";
pub(crate) const WITH_OR_WITHOUT_EDITING: &str = "With or without editing";
pub(crate) const WITH_OR_WITHOUT_BATCH: &str = "With or without batch";
pub(crate) const NO_REFERENCE_IMAGES: &str = "No reference images";
pub(crate) const THIS_MONTH_ONLY: &str = "This month only";
pub(crate) const BUTTON_AS_OF: &str = "As of {0}";
pub(crate) const CLEAR_ALL_FILTERS: &str = "Clear all filters";
