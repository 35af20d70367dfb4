//! English: self-hosting.

pub(crate) const NO_SUCH_ROUTE: &str = "There is no route \"{0}\".";
pub(crate) const ROUTE_WAS_SHUT_DOWN_ON: &str = "{0} was shut down on {1}.";
pub(crate) const ROUTE_NOT_OFFERED_AT: &str = "{0} is not offered at {1}.";
pub(crate) const NO_PRICE_KNOWN_FOR: &str = "No price of {0} is known for {1}.";
pub(crate) const NOT_A_PRICE_PER_IMAGE: &str = "\"{0}\" is not a price per image.";
pub(crate) const USE_A_ROUTE_OR_USD: &str = "Use an available route, such as fal/flux-schnell, or US dollars per image from 0.000001 to 10, such as 0.04 or 0.04..0.08.";
pub(crate) const ONE_ASSUMPTION_CHANGED: &str = "With one assumption changed";
pub(crate) const AS_ASKED_AGAINST: &str = "as asked, against {0}";
pub(crate) const WITH_HOURS_OF_LABOR_AT: &str = "with {0} hours of labor at {1} each";
pub(crate) const WITHOUT_LABOR: &str = "without labor";
pub(crate) const AGAINST: &str = "against {0}";
pub(crate) const TO_NEVER: &str = "{0} to never";
pub(crate) const NEVER: &str = "never";
pub(crate) const FOR_GOOD: &str = "; for good: {0}";
pub(crate) const SELF_HOSTING_PAYS_OFF: &str = "Self-hosting {0} pays off ";
pub(crate) const AT_BEST: &str = "at best ";
pub(crate) const AT_WORST: &str = ", at worst ";
pub(crate) const AT_WORST_NEVER: &str = ", at worst never";
pub(crate) const SELF_HOSTING_DOES_NOT_PAY: &str = "Self-hosting {0} does not pay off";
pub(crate) const COMPUTE_ALONE_COSTS: &str =
    ": at the assumed utilization, compute alone costs {0} an image, the API {1}";
pub(crate) const WITHIN_A_BILLION_IMAGES: &str = " within a billion images a month";
pub(crate) const INSTEAD_OF: &str = " against {0}";
pub(crate) const FOR: &str = " for {0}";
pub(crate) const AT_IT_COSTS: &str = "at {0} it costs {1}";
pub(crate) const ON_MACHINES: &str = " on {0} machines";
pub(crate) const IS_A_DIFFERENT_MODEL: &str = " {0} is a different model.";
pub(crate) const IS_A_DIFFERENT_MODEL_WITHOUT_WEIGHTS: &str =
    " {0} is a different model, and the catalog lists no open weights for it.";
pub(crate) const NO_SUCH_MODEL: &str = "There is no model \"{0}\" with open weights. Choose one of {1}.";
pub(crate) const MODEL_DOES_NOT_MAKE_SIZE: &str =
    "{0} does not make {1}: {2}. Choose another size, or another model for the machine.";
pub(crate) const NO_MEASUREMENT_KNOWN: &str = "No measurement is known for {0}. Enter how many images of 1 MP (1024\u{a0}×\u{a0}1024) your machine makes in an hour.";
pub(crate) const NOTHING_TO_COMPARE_WITH: &str = "No price is known for {0} at {1}, so it cannot be compared with the same model. Self-hosted, at an assumed {3} images an hour: {2}. Choose what to compare it with: a route, or US dollars per image.";
pub(crate) const ANOTHER_MACHINE: &str =
    " Another machine raises the cost again for a while; self-hosting is cheaper for good {0}.";
pub(crate) const ANOTHER_MACHINE_CASES: &str = " Another machine raises the cost again for a while; self-hosting is cheaper for good at best {0}, at worst {1}.";
pub(crate) const EVERY_FURTHER_MACHINE: &str = " Every further machine raises the cost again for a while.";
pub(crate) const FROM_THE_FIRST_IMAGE: &str = "from the first image";
pub(crate) const FROM_IMAGES_A_MONTH: &str = "from {0} images a month";
pub(crate) const FROM: &str = "from {0}";
pub(crate) const SERVER_AT: &str = "a server at {0} a month";
pub(crate) const GPU_AROUND_THE_CLOCK: &str = "a GPU at {0} an hour around the clock";
pub(crate) const GPU_WHILE_IN_USE: &str = "a GPU at {0} an hour, only while in use";
pub(crate) const ASSUMED: &str =
    "Assumed: {0} on {1}; {2} hours a month (8,760 / 12), {3} of 1 MP an hour, {4} of the hours in use, ";
pub(crate) const NO_LABOR: &str = "no labor";
pub(crate) const HOUR_OF_LABOR_A_MONTH: &str = "{0} hour of labor a month at {1}";
pub(crate) const HOURS_OF_LABOR_A_MONTH: &str = "{0} hours of labor a month at {1} each";
pub(crate) const PRICES_CHECKED: &str = "; prices checked {0}";
pub(crate) const PRICES_CHECKED_TO: &str = "; prices checked {0} to {1}";
pub(crate) const OWN_TIME_NOT_INCLUDED: &str = "Your own time is not included.";
pub(crate) const ONLY_HOURS_IN_USE: &str =
    "Only hours in use are counted; starting and idling are treated as free.";
pub(crate) const SPEED_IS_ILLUSTRATIVE: &str = "{0} images an hour is an illustrative figure for an RTX 4090, from a report of June 2026 that names no model; it is assumed here for {1}. A figure measured on your own machine is better.";
pub(crate) const CALCULATED_WITH_IMAGES_AN_HOUR: &str = "Calculated with {0} images an hour: {1} of 1 MP (1,048,576 pixels), scaled by pixels to the {3} MP of {2}. This is an assumption; measure it on your machine.";
pub(crate) const CALCULATED_WITH_KEPT_IMAGES_AN_HOUR: &str = "Calculated with {0} kept images an hour: {1} of 1 MP (1,048,576 pixels), scaled by pixels to the {3} MP that each kept image takes at {2} with {4} rejected. This is an assumption; measure it on your machine.";
pub(crate) const REFERENCES_NOT_INCLUDED: &str = "Reference images on your own machine are not included.";
pub(crate) const ROUTE_MAY_NOT_OFFER_SIZE: &str =
    "No documented size limit was found for {0}, so it might not offer {1}.";
pub(crate) const PRICE_IS_A_MINIMUM: &str =
    "The price of {0} is a minimum: if it is higher, self-hosting pays off earlier.";
pub(crate) const PRICE_IS_A_MAXIMUM: &str =
    "The price of {0} is a maximum: if it is lower, self-hosting pays off later.";
pub(crate) const MODEL_ENDS: &str = "{0}: the model {1}.";
pub(crate) const SHUTS_DOWN_ON: &str = "{0} shuts down on {1}.";
pub(crate) const MODEL_MAY_NOT_MAKE_SIZE: &str =
    "No documented size limit was found for {0}, so it might not make {1}.";
pub(crate) const WEIGHTS_ARE_NON_COMMERCIAL: &str =
    "The weights of {0} may not be used commercially without another license: they are under the {1}.";
pub(crate) const WHAT_CHANGES: &str = "What changes";
pub(crate) const COMPUTE_PER_IMAGE: &str = "Compute per image";
pub(crate) const PAYS_OFF_FROM: &str = "Pays off from (images a month)";
