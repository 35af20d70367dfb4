//! English: the terminal.

pub(crate) const ITS_VALUE_IS_MISSING: &str = "its value is missing.";
pub(crate) const RUN_CARGO_XTASK_HELP_TO: &str = "Run `cargo xtask {0} --help` to see the flags.";
pub(crate) const THERE_IS_NO_SUCH_FLAG: &str = "there is no such flag.";
pub(crate) const IT_TAKES_NO_VALUE: &str = "it takes no value.";
pub(crate) const LEAVE_OUT: &str = "Leave out \"{0}\".";
pub(crate) const BELONGS_TO_NO_FLAG: &str = "\"{0}\" belongs to no flag.";
pub(crate) const OR_GIVE_CURRENCY_RATE_AND: &str = " Or give --currency, --rate and --rate-date.";
pub(crate) const CANNOT_BE_READ: &str = "\"{0}\" cannot be read.";
pub(crate) const A_SERVER_AND_A_GPU: &str = "a server and a GPU are given, and it can be only one.";
pub(crate) const LEAVE_OUT_SERVER_USD_PER: &str = "Leave out --server-usd-per-month or --gpu-usd-per-hour.";
pub(crate) const NO_GPU_IS_GIVEN_AND: &str = "no GPU is given, and a server by the month is always on.";
pub(crate) const ADD_A_RATE_SUCH_AS: &str = "Add a rate, such as --gpu-usd-per-hour 0.69, or leave it out.";
pub(crate) const ADD_OR_LEAVE_IT_OUT: &str = "Add {0}, or leave it out.";
pub(crate) const A_CURRENCY_TAKES_ITS_RATE: &str = "a currency takes its rate and the day of the rate.";
pub(crate) const AND: &str = " and ";
pub(crate) const THE_RATE_IS_OF_A: &str = "the rate is of a later day than the answer.";
pub(crate) const GIVE_THE_DAY_ON_WHICH: &str = "Give the day on which the rate was read.";
pub(crate) const THERE_IS_NO_PROVIDER: &str = "there is no provider \"{0}\".";
pub(crate) const THERE_IS_NO_ROUTE: &str = "there is no route \"{0}\".";
pub(crate) const THERE_IS_NO_PROVIDER_OR: &str = "there is no provider or route \"{0}\".";
pub(crate) const CHOOSE_AMONG: &str = "Choose among {0}.";
pub(crate) const CHOOSE_AMONG_OR_A_ROUTE: &str = "Choose among {0}, or a route. {1}";
pub(crate) const IT_SAYS_NOTHING_TO_THIS: &str = "it says nothing to this command.";
pub(crate) const LEAVE_IT_OUT_CARGO_XTASK: &str =
    "Leave it out; `cargo xtask {0} --help` lists the flags of this command.";
pub(crate) const ONLY_MODELS_WITH_BATCH_PRICES: &str = "only models with batch prices";
pub(crate) const PRINT_JSON_FOR_PROGRAMS: &str = "print JSON, for programs";
pub(crate) const CARGO_XTASK_FLAGS: &str = "cargo xtask {0} [FLAGS]: {1}";
pub(crate) const PRINT_THE_RANKING: &str = "print the ranking";
pub(crate) const SPLIT_THE_IMAGES_BETWEEN_TWO: &str =
    "split the images between two routes, or suggest a pair";
pub(crate) const SAY_FROM_HOW_MANY_IMAGES: &str = "say from how many images on a machine of one's own pays";
pub(crate) const BATCH_PRICES_WHERE_A_MODEL: &str = "batch prices where a model has them";
pub(crate) const FROM_TO: &str = ", from {0} to {1}";
pub(crate) const DEFAULT: &str = " [default: {0}]";
pub(crate) const RUN_CARGO_XTASK_ESTIMATE_JSON: &str = "Run `cargo xtask estimate --json` to see every id.";
pub(crate) const NEAR_IT: &str = " Near it: {0}.";
pub(crate) const AS_OF: &str = "{0}, as of {1}";
pub(crate) const NAME_ANOTHER_ROUTE_OR_NONE: &str = "Name another route, or none for a suggestion.";
pub(crate) const THE_FLAGS_ARE_SIZE_TIER: &str =
    "The flags are --size, --tier and --better-tier; --cheap and --better name a route.";
pub(crate) const TO_THE_CHEAP_ROUTE: &str = "{0}; {1} to the cheap route";
pub(crate) const THE_REST_TO_ONE_OF: &str = ", the rest to one of {0} tier";
pub(crate) const SUGGESTED: &str = ", suggested";
pub(crate) const CARGO_XTASK_ESTIMATE_JSON_LISTS: &str = "`cargo xtask estimate --json` lists every route.";
