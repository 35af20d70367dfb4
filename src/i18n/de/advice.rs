//! German: advice, and the comparison with the route in use.

pub(crate) const LESS: &str = "{0} weniger";
pub(crate) const MORE: &str = "{0} mehr";
pub(crate) const LESS_TO_MORE: &str = "{0} weniger bis {1} mehr";
pub(crate) const THE_SAME: &str = "gleich teuer";
pub(crate) const THAN_TODAY: &str = "{0} als heute";
pub(crate) const AS_TODAY: &str = "so teuer wie heute";
pub(crate) const IN_USE_TODAY: &str = "heute im Einsatz";
pub(crate) const NOTHING_YET: &str = "noch nichts";
pub(crate) const THE_MODEL: &str = "{0}: Das Modell {1}.";
pub(crate) const ENDS_ON: &str = "{0} endet am {1}.";
pub(crate) const DUE_TO_END_ON: &str = "{0} soll am {1} enden, doch die Quellen widersprechen sich.";
pub(crate) const CLOSEST_IN_PRICE: &str = " Preislich am nächsten: {0}, {1}.";
pub(crate) const AS_GOOD: &str = " Am günstigsten mit mindestens gleicher Bewertung: {0}, {1}.";
pub(crate) const COSTS_ELSEWHERE: &str = "{0} kostet bei {2} {1}, {3}.";
pub(crate) const IN_BATCHES: &str =
    "Mit Batch-Preisen kommen Ergebnisse binnen {0} Stunden, und {1} kostet {2} statt {3}.";
pub(crate) const SHOW: &str = "{0} zeigen";
pub(crate) const USE_SIZE: &str = "{0} nehmen";
pub(crate) const USE_BATCH_PRICES: &str = "Batch-Preise nutzen";
