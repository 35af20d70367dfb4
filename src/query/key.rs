//! The names of parameters.

use strum::{EnumCount, IntoStaticStr};

/// The name of a parameter. [`super::parameters::PARAMETERS`] has one row for each, in the same order, which is also the order of a written
/// query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumCount, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the table documents each of them")]
pub enum Key {
    Size,
    Tier,
    Images,
    Batch,
    Reject,
    References,
    GpuSeconds,
    Steps,
    Budget,
    Horizon,
    Using,
    Latency,
    Provider,
    Route,
    Exclude,
    Editing,
    AtLeast,
    Direct,
    OpenWeights,
    AsOf,
    Since,
    Share,
    Cheap,
    Better,
    BetterTier,
    Runs,
    ServerUsdPerMonth,
    GpuUsdPerHour,
    AlwaysOn,
    ImagesPerHour,
    Utilization,
    LaborHours,
    LaborUsdPerHour,
    Against,
    By,
    Find,
    Chart,
    Show,
    Lang,
    Currency,
    Rate,
    RateDate,
    Theme,
    Accent,
    Compact,
    Rows,
    Hide,
    Rel,
    Affiliate,
    Mode,
    View,
}

impl Key {
    /// The keys of a local currency, which only count together.
    pub const CURRENCY: [Self; 3] = [Self::Currency, Self::Rate, Self::RateDate];

    /// Returns its name in URLs and attributes: `gpu_seconds`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
