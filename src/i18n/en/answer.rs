//! English: the answer above the list.

pub(crate) const TIER: &str = " {0} tier: ";
pub(crate) const CHEAPER_BUT: &str = " Cheaper, but: ";
pub(crate) const PERHAPS_CHEAPER_BUT: &str = " Possibly cheaper, but: ";
pub(crate) const THE_MODEL: &str = " The model {0}.";
pub(crate) const THE_ROUTE_ENDS_ON: &str = " The route ends on {0}.";
pub(crate) const THE_ROUTE_IS_DUE_TO_END_ON: &str = " The route is due to end on {0}, but sources disagree.";
pub(crate) const EACH_ROUTE_HAS_A_CAVEAT: &str =
    " Each of the {0} routes below has a caveat, named in its row.";
pub(crate) const OVER_A_MONTH: &str = "{0} over a month";
pub(crate) const OVER_MONTHS: &str = "{0} over {1} months";
pub(crate) const BATCH: &str = "batch";
pub(crate) const REFERENCE_IMAGES: &str = "reference images";
pub(crate) const A_MONTH_BUYS: &str = "{0} a month buys ";
pub(crate) const CHEAPEST: &str = "Cheapest";
pub(crate) const NO_ROUTE: &str = "No route";
pub(crate) const OF_THIS_SELECTION: &str = " of this selection";
pub(crate) const CONFIRMED_FOR_SIZE_AND: &str = " confirmed for {0}";
pub(crate) const CONFIRMED_FOR_SIZE: &str = " confirmed for {0}";
pub(crate) const WITH_NO_END_ANNOUNCED: &str = " with no end announced: ";
pub(crate) const HAS_NO_FIRM_PRICE_WITHOUT_END: &str =
    " with no end announced has a firm price. Lowest figure: ";
pub(crate) const AND_1_MORE_PROVIDER: &str = "{0} and 1 more provider";
pub(crate) const AND_MORE_PROVIDERS: &str = "{0} and {1} more providers";
pub(crate) const ON_PROVIDERS_AT_SAME_PRICE: &str = "{0} at the same price on {1}";
pub(crate) const AND_MORE: &str = "{0} and {1} more";
pub(crate) const A_TIE_BETWEEN: &str = "a tie between {0}";
pub(crate) const PERHAPS_MORE: &str = "; possibly more: {0}, {1}";
pub(crate) const PERHAPS_LESS: &str = "; possibly less: {0}, {1}";
pub(crate) const LIST_AND_MORE: &str = ", and {0} more";
pub(crate) const AND: &str = " and ";
pub(crate) const CLAUSES_AND_MORE: &str = "; and {0} more";
pub(crate) const NAMES_NO_MODEL: &str = "does not say for which model";
pub(crate) const TIER_UNKNOWN: &str = "quality tier unknown";
pub(crate) const PRICE_OF_REFERENCES_UNKNOWN: &str = "price of reference images not fully known";
pub(crate) const ENDS_ON: &str = "ends on {0}";
pub(crate) const DUE_TO_END_ON: &str = "due to end on {0}, but sources disagree";
pub(crate) const LOWEST_BUT_ENDS_ON: &str = "{0}: {1}, but it ends on {2}.";
pub(crate) const LOWEST_BUT: &str = "{0}: {1}, but the model {2}.";
pub(crate) const LOWEST_BUT_NAMES_NO_MODEL: &str =
    "{0} advertises a price, {1}, but does not say for which model.";
pub(crate) const LOWEST_BUT_TIER_UNKNOWN: &str = "{0}: {1}, but its quality tier is unknown.";
pub(crate) const LOWEST_WITHOUT_REFERENCES: &str =
    "{0}: {1}, but the price of the reference images is not fully known.";
pub(crate) const LOWEST_BUT_SIZE_UNCONFIRMED: &str =
    "No source confirms that {0} offers {1}; if it does, it costs {2}.";
pub(crate) const NAMES_AS_SUCCESSOR: &str = " {0} names {1} as its successor{2}: {3}.";
pub(crate) const A_REPORT_NAMES_AS_SUCCESSOR: &str = " A report names {1} as its successor{2}: {3}.";
pub(crate) const CLOSEST_IN_PRICE: &str =
    " Closest in price at the same tier or better, with no end announced: {0}, {1}.";
pub(crate) const ALSO_EDITS_IMAGES: &str = "{0} also edits images.";
pub(crate) const UPSCALING_IS_A_SEPARATE_STEP: &str =
    "Upscaling a smaller image is a separate step and may cost less.";
pub(crate) const LATENCIES_ARE_ROUGH: &str =
    "Latencies are rough figures from other sources, not measured here; test with your own prompts.";
pub(crate) const REPORTED_ONLY: &str = "from a report only";
pub(crate) const DERIVED_ONLY: &str = "derived, not a stated price";
pub(crate) const LOWEST_BUT_REPORTED: &str =
    "{0}: {1}, but neither the vendor nor a price list states this price.";
