//! English: self-hosting.

pub(crate) const THERE_IS_NO_ROUTE: &str = "There is no route \"{0}\".";
pub(crate) const WAS_SHUT_DOWN_ON: &str = "{0} was shut down on {1}.";
pub(crate) const IS_NOT_OFFERED_AT: &str = "{0} is not offered at {1}.";
pub(crate) const NO_PRICE_OF_IS_KNOWN: &str = "No price of {0} is known for {1}.";
pub(crate) const IS_NO_PRICE_OF_AN: &str = "\"{0}\" is no price of an image.";
pub(crate) const WRITE_A_ROUTE_THAT_IS: &str = "Write a route that is on sale, such as fal/flux-schnell, or US dollars per image from 0.000001 to 10, such as 0.04 or 0.04..0.08.";
pub(crate) const TO: &str = "{0} to {1}";
pub(crate) const AN_IMAGE: &str = "{0} an image";
pub(crate) const ON: &str = "{0} on {1}";
pub(crate) const THE_SAME_WITH_ONE_THING: &str = "The same with one thing changed";
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
pub(crate) const AT_THE_ASSUMED_UTILIZATION_COMPUTE: &str =
    ": at the assumed utilization, compute alone costs {0} an image, the API {1}";
pub(crate) const WITHIN_A_BILLION_IMAGES_A: &str = " within a billion images a month";
pub(crate) const INSTEAD_OF: &str = " against {0}";
pub(crate) const FOR: &str = " for {0}";
pub(crate) const AT_IT_COSTS: &str = "at {0} it costs {1}";
pub(crate) const ON_MACHINES: &str = " on {0} machines";
pub(crate) const IS_A_DIFFERENT_MODEL: &str = " {0} is a different model.";
pub(crate) const IS_A_DIFFERENT_MODEL_AND: &str =
    " {0} is a different model, and this list knows of no weights to host it with.";
pub(crate) const THERE_IS_NO_MODEL_WITH: &str =
    "There is no model \"{0}\" with open weights. Choose among {1}.";
pub(crate) const DOES_NOT_MAKE_CHOOSE_ANOTHER: &str =
    "{0} does not make {1}: {2}. Choose another size, or another model for the machine.";
pub(crate) const NO_MEASUREMENT_KNOWN_ENTER_YOUR: &str = "{0}: no measurement known; enter your own. Type the images of 1 MP (1024\u{a0}×\u{a0}1024) that your machine makes in an hour.";
pub(crate) const NO_PRICE_OF_AT_IS: &str = "No price of {0} at {1} is known, so it cannot be compared with the same model. Self-hosted, with an assumed {3} images an hour: {2}. Choose what to compare it with: a route, or US dollars per image.";
pub(crate) const A_FURTHER_MACHINE_MAKES_IT: &str =
    " A further machine makes it cost more again for a while; it stays cheaper {0}.";
pub(crate) const A_FURTHER_MACHINE_MAKES_IT_COST: &str =
    " A further machine makes it cost more again for a while; it stays cheaper at best {0}, at worst {1}.";
pub(crate) const EVERY_FURTHER_MACHINE_MAKES_IT: &str =
    " Every further machine makes it cost more again for a while.";
pub(crate) const FROM_THE_FIRST_IMAGE: &str = "from the first image";
pub(crate) const FROM_IMAGES_A_MONTH: &str = "from {0} images a month";
pub(crate) const FROM: &str = "from {0}";
pub(crate) const A_SERVER_AT_A_MONTH: &str = "a server at {0} a month";
pub(crate) const A_GPU_AT_AN_HOUR: &str = "a GPU at {0} an hour around the clock";
pub(crate) const A_GPU_AT_AN_HOUR_ONLY: &str = "a GPU at {0} an hour, only while in use";
pub(crate) const ASSUMED_ON_HOURS_A_MONTH: &str =
    "Assumed: {0} on {1}; {2} hours a month (8,760 / 12), {3} of 1 MP an hour, {4} of the hours in use, ";
pub(crate) const NO_LABOR: &str = "no labor";
pub(crate) const HOUR_OF_LABOR_A_MONTH: &str = "{0} hour of labor a month at {1}";
pub(crate) const HOURS_OF_LABOR_A_MONTH: &str = "{0} hours of labor a month at {1} each";
pub(crate) const PRICES_CHECKED: &str = "; prices checked {0}";
pub(crate) const PRICES_CHECKED_TO: &str = "; prices checked {0} to {1}";
pub(crate) const YOUR_OWN_TIME_IS_NOT: &str = "Your own time is not counted.";
pub(crate) const ONLY_HOURS_IN_USE_ARE: &str =
    "Only hours in use are counted: starting the GPU and waiting for work cost nothing here.";
pub(crate) const IMAGES_AN_HOUR_IS_AN: &str = "{0} images an hour is an illustrative figure for an RTX 4090, from a report of June 2026 that names no model; here it stands for {1}. A figure measured on your own machine is better.";
pub(crate) const COUNTED_ARE_IMAGES_AN_HOUR: &str = "Counted are {0} images an hour: {1} of 1 MP (1,048,576 pixels), scaled by pixels to the {3} MP of {2}. That is an assumption: measure it on your machine.";
pub(crate) const COUNTED_ARE_KEPT_IMAGES_AN: &str = "Counted are {0} kept images an hour: {1} of 1 MP (1,048,576 pixels), scaled by pixels to the {3} MP that one takes at {2} with {4} rejected. That is an assumption: measure it on your machine.";
pub(crate) const WHAT_REFERENCE_IMAGES_TAKE_ON: &str =
    "What reference images take on your own machine is not counted.";
pub(crate) const NO_DOCUMENTED_LIMIT_OF_WAS: &str =
    "No documented limit of {0} was found, so it may not offer {1}.";
pub(crate) const THE_PRICE_OF_IS_A: &str =
    "The price of {0} is a floor: where it is higher, self-hosting pays off earlier.";
pub(crate) const THE_PRICE_OF_IS_A_CEILING: &str =
    "The price of {0} is a ceiling: where it is lower, self-hosting pays off later.";
pub(crate) const SHUTS_DOWN_ON: &str = "{0} shuts down on {1}.";
pub(crate) const NO_DOCUMENTED_LIMIT_OF_WAS_FOUND: &str =
    "No documented limit of {0} was found, so it may not make {1}.";
pub(crate) const THE_WEIGHTS_OF_MAY_NOT: &str =
    "The weights of {0} may not be used commercially without another license: they come under the {1}.";
