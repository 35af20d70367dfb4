//! English: why a route is no answer.

pub(crate) const ENDS_BEFORE_THE_HORIZON: &str = "ends before the horizon, and no price is known after that";
pub(crate) const NO_PRICE_FOUND: &str = "no price found";
pub(crate) const NO_PRICE_CHECKED_BY: &str = "no price checked by {0}";
pub(crate) const NO_PRICE_KNOWN_FOR_THIS_SIZE: &str = "no price known for this size";
pub(crate) const SHUT_DOWN: &str = "shut down {0}";
pub(crate) const NAMED_SUCCESSOR: &str = "; named successor: {0}";
pub(crate) const THEN: &str = ", then {0}";
pub(crate) const ITSELF: &str = ", itself {0}";
pub(crate) const ONLY_AND: &str = "only {0} and {1}";
pub(crate) const ONLY: &str = "only {0}";
pub(crate) const NOT_AMONG_ITS_SIZES: &str = "not among its {0} sizes";
pub(crate) const TAKES_NO_REFERENCE_IMAGES: &str = "takes no reference images";
pub(crate) const EDGES_FROM_PX: &str = "edges from {0} px";
pub(crate) const EDGES_UP_TO_PX: &str = "edges up to {0} px";
pub(crate) const EDGES_IN_MULTIPLES_OF_PX: &str = "edges in multiples of {0} px";
pub(crate) const FROM_PIXELS: &str = "from {0} pixels";
pub(crate) const UP_TO_PIXELS: &str = "up to {0} pixels";
pub(crate) const RATIOS_UP_TO: &str = "ratios up to {0}";
pub(crate) const ONE_REFERENCE: &str = "at most {0} reference image";
pub(crate) const REFERENCES_UP_TO: &str = "at most {0} reference images";
pub(crate) const PRICED_IN_ANOTHER_CURRENCY: &str = "priced only in another currency: {0} {1} an image";
pub(crate) const REPORTED_AS_ENDED: &str = "reported as ended on {0}, but sources disagree";
pub(crate) const NEEDS_AN_IMAGE: &str = "needs an image to start from";
pub(crate) const ONE_STEP: &str = "at most {0} step";
pub(crate) const STEPS_UP_TO: &str = "at most {0} steps";
pub(crate) const AT_RESOLUTION: &str = " at {0}";
