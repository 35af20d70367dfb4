//! English: the chart.

pub(crate) const NOTHING_TO_DRAW: &str = "Nothing to draw: no route has a price for this job.";
pub(crate) const AS_A_TABLE: &str = "As a table";
pub(crate) const IMAGES_PER_MONTH: &str = "Images per month";
pub(crate) const EDGE_IN_PIXELS: &str = "Edge length in pixels";
pub(crate) const REPLACES_NO_OTHER_MODEL: &str = " (replaces no other model)";
pub(crate) const AND_AT_THE_SAME_PRICE: &str = " (and {0} at the same price)";
pub(crate) const MONTHLY_COST_BY_VOLUME: &str = "Monthly cost by number of images, {0} px";
pub(crate) const MONTHLY_COST_BY_SIZE: &str = "Monthly cost of {0} images by size in pixels";
pub(crate) const SIZE_DOES_NOT_CHANGE_THE_ORDER: &str =
    "Between 512 and 4096 px, the order of these routes does not change.";
pub(crate) const VOLUME_DOES_NOT_CHANGE_THE_ORDER: &str =
    "Volume does not change the order: each cost is proportional to the number of images.";
pub(crate) const SELF_HOSTING_AND_BUYING_KEEP_PLACES: &str =
    "Between {0} and {1} images a month, self-hosting and buying {2} never change places.";
pub(crate) const FROM_PX_COSTS_LESS: &str = "From {0} px, {1} costs less than {2}.";
pub(crate) const UP_TO_PX_COSTS_LESS: &str = "Up to {0} px, {1} costs less than {2}.";
pub(crate) const SELF_HOSTING: &str = "Self-hosting {0}";
pub(crate) const BREAKS_EVEN_AT: &str = "breaks even{3} with {0} at {1} images a month";
pub(crate) const BREAKS_EVEN_BETWEEN: &str = "breaks even{3} with {0} at {1} to {2} images a month";
pub(crate) const BREAKS_EVEN_AT_BEST: &str = "breaks even{3} with {0} at best at {1} images a month";
pub(crate) const BREAKS_EVEN_AT_WORST: &str = "breaks even{3} with {0} at worst at {2} images a month";
pub(crate) const COSTS_MORE_AGAIN_FROM: &str = "costs more than {0} again from {1} images a month";
pub(crate) const COSTS_MORE_AGAIN_BETWEEN: &str =
    "costs more than {0} again at worst from {1} images a month, at best from {2}";
pub(crate) const COSTS_MORE_AGAIN_AT_WORST: &str =
    "costs more than {0} again at worst from {1} images a month";
pub(crate) const COSTS_MORE_AGAIN_AT_BEST: &str = "costs more than {0} again at best from {2} images a month";
pub(crate) const AGAIN: &str = " again";
pub(crate) const NOT_AGAIN: &str = "";
pub(crate) const NOT_OFFERED_OR_NOT_CONFIRMED: &str = "not offered or not confirmed";
pub(crate) const SELF_HOSTED: &str = "Self-hosting {0}";
pub(crate) const IMAGES_A_MONTH: &str = "images a month";
pub(crate) const PIXELS_OF_A_SQUARE_IMAGE: &str = "pixels of a square image";
pub(crate) const MONTHLY_COST: &str = "Monthly cost";
pub(crate) const NO_SCORES_ON: &str = "No quality scores are known on {0}.";
pub(crate) const NOTHING_RATED: &str = "Nothing to draw: none of the routes with a price has a score.";
pub(crate) const THE_ANSWER: &str = "The answer: {0}.";
pub(crate) const CHEAPEST_RATED: &str = "Cheapest with a score and no caveat: {0}.";
pub(crate) const EVERY_RATED_ROUTE_HAS_A_CAVEAT: &str =
    "Every rated route has a caveat, so there is no frontier.";
pub(crate) const ONLY_UNNAMED_SETTINGS: &str =
    "The board rates these models only at settings that it does not name, so there is no frontier.";
pub(crate) const POINTS_BETTER: &str = "For {0} more a month, {1} points better: {2}.";
pub(crate) const POINTS_BETTER_AT_THE_SAME_PRICE: &str = "At the same price, {0} points better: {1}.";
pub(crate) const FURTHER_POINTS_BETTER: &str = "Another {1} points cost {0} more a month: {2}.";
pub(crate) const MODEL_SCORE_COST: &str = "{0}, {1}, {2} on {3}";
pub(crate) const AT_A_SETTING_NOT_NAMED: &str = "{0}, {1} at a setting that the board does not name, {2}";
pub(crate) const DEPENDING_ON_QUALITY: &str = " depending on quality";
pub(crate) const AND_MORE_PROVIDERS: &str = "{0} and {1} more: {2}";
pub(crate) const NOT_DRAWN: &str = "Not drawn: {0}.";
pub(crate) const SCORES_OF: &str = "Scores with 95% interval: {0}, {1}, {2}";
pub(crate) const TIER_FROM: &str = "{0} from {1}";
pub(crate) const COST_AND_SCORE: &str = "Monthly cost and score";
pub(crate) const SCORE: &str = "Score";
pub(crate) const NOT_RATED: &str = "Not rated";
pub(crate) const NOT_RATED_BY_COST: &str = "Not rated: {0}.";
pub(crate) const ON_THE_FRONTIER: &str = "On the frontier";
pub(crate) const YES: &str = "yes";
pub(crate) const SHOW_IN_THE_LIST: &str = "Show in the list";
pub(crate) const KEY_ANSWER: &str = "the answer";
pub(crate) const KEY_FRONTIER: &str = "frontier: no lower single price is better";
pub(crate) const KEY_OTHER: &str = "other rated model";
pub(crate) const KEY_ENDING: &str = "shutdown announced";
pub(crate) const KEY_CAVEAT: &str = "price or size not confirmed";
pub(crate) const KEY_SPAN: &str =
    "rated at an unnamed setting, from the cheapest to the most expensive quality";
pub(crate) const KEY_RANGES: &str = "price range, 95% interval of the score";
pub(crate) const SETTING_NOT_NAMED: &str = "setting not named";
pub(crate) const MODEL: &str = "Model";
pub(crate) const PROVIDER: &str = "Provider";
