//! English: the chart.

pub(crate) const NOTHING_TO_DRAW_NO_ROUTE: &str = "Nothing to draw: no route has a price for this job.";
pub(crate) const AS_A_TABLE: &str = "As a table";
pub(crate) const IMAGES_PER_MONTH: &str = "Images per month";
pub(crate) const EDGE_IN_PIXELS: &str = "Edge in pixels";
pub(crate) const REPLACES_NO_OTHER_MODEL: &str = " (replaces no other model)";
pub(crate) const AND_AT_THE_SAME_PRICE: &str = " (and {0} at the same price)";
pub(crate) const COST_A_MONTH_BY_NUMBER: &str = "Cost a month by number of images, {0} px";
pub(crate) const COST_A_MONTH_OF_IMAGES: &str = "Cost a month of {0} images by size in pixels";
pub(crate) const ROUTE: &str = "Route";
pub(crate) const NONE_OF_THESE_ROUTES_CHANGES: &str =
    "None of these routes changes places with another between 512 and 4096 px.";
pub(crate) const VOLUME_DOES_NOT_CHANGE_THE: &str =
    "Volume does not change the order: each cost grows with the number of images alone.";
pub(crate) const WHETHER_SELF_HOSTING_OR_BUYING: &str =
    "Whether self-hosting or buying {2} costs less does not change between {0} and {1} images a month.";
pub(crate) const FROM_PX_ON_COSTS_LESS: &str = "From {0} px on, {1} costs less than {2}.";
pub(crate) const UP_TO_PX_COSTS_LESS: &str = "Up to {0} px, {1} costs less than {2}.";
pub(crate) const TO_SELF_HOST: &str = "Self-hosting {0}";
pub(crate) const BREAKS_EVEN_WITH_AT_IMAGES: &str = "breaks even{3} with {0} at {1} images a month";
pub(crate) const BREAKS_EVEN_WITH_AT_TO: &str = "breaks even{3} with {0} at {1} to {2} images a month";
pub(crate) const BREAKS_EVEN_WITH_AT_BEST: &str = "breaks even{3} with {0} at best at {1} images a month";
pub(crate) const BREAKS_EVEN_WITH_AT_WORST: &str = "breaks even{3} with {0} at worst at {2} images a month";
pub(crate) const COSTS_MORE_THAN_AGAIN_FROM: &str = "costs more than {0} again from {1} images a month on";
pub(crate) const COSTS_MORE_THAN_AGAIN_AT: &str =
    "costs more than {0} again at worst from {1} images a month on, at best from {2} on";
pub(crate) const COSTS_MORE_THAN_AGAIN_AT_WORST: &str =
    "costs more than {0} again at worst from {1} images a month on";
pub(crate) const COSTS_MORE_THAN_AGAIN_AT_BEST: &str =
    "costs more than {0} again at best from {2} images a month on";
pub(crate) const AGAIN: &str = " again";
pub(crate) const NOTHING: &str = "";
pub(crate) const NOT_OFFERED_OR_NOT_CONFIRMED: &str = "not offered or not confirmed";
pub(crate) const SELF_HOSTED: &str = "Self-hosting {0}";
pub(crate) const ON: &str = "{0} on {1}";
pub(crate) const IMAGES_A_MONTH: &str = "images a month";
pub(crate) const PIXELS_OF_A_SQUARE_IMAGE: &str = "pixels of a square image";
pub(crate) const COST_A_MONTH: &str = "Cost a month";
