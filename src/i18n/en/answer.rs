//! English: the answer above the list.

pub(crate) const TIER: &str = " {0} tier: ";
pub(crate) const CHEAPER_BUT: &str = " Cheaper, but: ";
pub(crate) const PERHAPS_CHEAPER_BUT: &str = " Perhaps cheaper, but: ";
pub(crate) const THE_ROUTE_ENDS_ON: &str = " The route ends on {0}.";
pub(crate) const SOMETHING_COUNTS_AGAINST_EACH_OF: &str =
    " Something counts against each of the {0} routes below; their rows say what.";
pub(crate) const OVER_A_MONTH: &str = "{0} over a month";
pub(crate) const OVER_MONTHS: &str = "{0} over {1} months";
pub(crate) const BATCH: &str = "batch";
pub(crate) const REFERENCE_IMAGES: &str = "reference images";
pub(crate) const A_MONTH_BUYS: &str = "{0} a month buys ";
pub(crate) const CHEAPEST: &str = "Cheapest";
pub(crate) const NO_ROUTE: &str = "No route";
pub(crate) const OF_THIS_SELECTION: &str = " of this selection";
pub(crate) const CONFIRMED_FOR_AND: &str = " confirmed for {0}";
pub(crate) const THAT_IS_CONFIRMED_FOR: &str = " confirmed for {0}";
pub(crate) const WITH_NO_END_ANNOUNCED: &str = " with no end announced: ";
pub(crate) const HAS_A_FIRM_PRICE_AND: &str = " has a firm price and no end announced. Lowest figure: ";
pub(crate) const AND_1_MORE_PROVIDER: &str = "{0} and 1 more provider";
pub(crate) const AND_MORE_PROVIDERS: &str = "{0} and {1} more providers";
pub(crate) const ON_ALIKE: &str = "{0} on {1} alike";
pub(crate) const AND_MORE: &str = "{0} and {1} more";
pub(crate) const A_TIE_BETWEEN: &str = "a tie between {0}";
pub(crate) const PERHAPS_MORE: &str = "; perhaps more: {0}, {1}";
pub(crate) const PERHAPS_LESS: &str = "; perhaps less: {0}, {1}";
pub(crate) const LIST_AND_MORE: &str = ", and {0} more";
pub(crate) const AND: &str = " and ";
pub(crate) const CLAUSES_AND_MORE: &str = "; and {0} more";
pub(crate) const DOES_NOT_SAY_FOR_WHICH: &str = "does not say for which model";
pub(crate) const QUALITY_TIER_NOT_KNOWN: &str = "quality tier not known";
pub(crate) const PRICE_OF_REFERENCE_IMAGES_NOT: &str = "price of reference images not known";
pub(crate) const SIZE_NOT_CONFIRMED: &str = "size not confirmed";
pub(crate) const ENDS_ON: &str = "ends on {0}";
pub(crate) const BUT_IT_ENDS_ON: &str = "{0}: {1}, but it ends on {2}.";
pub(crate) const ADVERTISES_A_PRICE_BUT_DOES: &str =
    "{0} advertises a price, {1}, but does not say for which model.";
pub(crate) const BUT_ITS_QUALITY_TIER_IS: &str = "{0}: {1}, but its quality tier is not known.";
pub(crate) const WITHOUT_THE_REFERENCE_IMAGES_WHOSE: &str =
    "{0}: {1} without the reference images, whose price is not known.";
pub(crate) const NO_SOURCE_CONFIRMS_THAT_OFFERS: &str =
    "No source confirms that {0} offers {1}; if it does, that costs {2}.";
pub(crate) const NAMES_AS_SUCCESSOR: &str = " {0} names {1} as successor{2}: {3}.";
pub(crate) const A_REPORT_NAMES_AS_SUCCESSOR: &str = " A report names {1} as successor{2}: {3}.";
pub(crate) const NEAREST_IN_PRICE_OF_ITS: &str =
    " Nearest in price, of its tier or better and with no end announced: {0}, {1}.";
pub(crate) const ALSO_EDITS_IMAGES: &str = "{0} also edits images.";
pub(crate) const UPSCALING_A_SMALLER_IMAGE_IS: &str =
    "Upscaling a smaller image is a separate stage, and may cost less.";
pub(crate) const LATENCIES_ARE_ROUGH_FIGURES_OF: &str =
    "Latencies are rough figures of others, not measured here; measure with your own prompts.";
