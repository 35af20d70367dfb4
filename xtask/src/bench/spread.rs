//! Repeated measurements, in integers.

use serde_json::{Value, json};

/// The median, the minimum and the maximum of repeated measurements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spread {
    pub(super) median: u64,
    pub(super) min: u64,
    pub(super) max: u64,
}

impl Spread {
    /// Returns the spread of samples, or zeros without samples.
    pub(super) fn of(samples: &[u64]) -> Self {
        let [min, median, max] = [0, 50, 100].map(|percent| percentile(samples, percent));
        Self { median, min, max }
    }

    /// Returns how many times as large this is as another, in thousandths. The bounds compare opposite extremes, so they hold
    /// whichever repeats are compared.
    pub(super) fn over(self, other: Self) -> Self {
        let ratio = |this: u64, other: u64| this.saturating_mul(1000) / other.max(1);
        Self {
            median: ratio(self.median, other.median),
            min: ratio(self.min, other.max),
            max: ratio(self.max, other.min),
        }
    }

    pub(super) fn json(self) -> Value {
        let Self { median, min, max } = self;
        json!({ "median": median, "min": min, "max": max })
    }

    /// Formats the figures in thousands: `2.61 (2.40–3.10)`.
    pub(super) fn in_thousands(self) -> String {
        let [median, min, max] = [self.median, self.min, self.max].map(thousands);
        format!("{median} ({min}–{max})")
    }
}

/// Returns the smallest sample that at least this share of all samples does not exceed.
pub(super) fn percentile(samples: &[u64], percent: usize) -> u64 {
    let mut sorted = samples.to_owned();
    sorted.sort_unstable();
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

/// Returns the median of several series in each repeat. The result is as long as the shortest one.
pub(super) fn medians(series: &[&[u64]]) -> Vec<u64> {
    let repeats = series.iter().map(|samples| samples.len()).min().unwrap_or_default();
    let at = |repeat: usize| -> Vec<u64> {
        series.iter().filter_map(|samples| samples.get(repeat).copied()).collect()
    };
    (0..repeats).map(|repeat| percentile(&at(repeat), 50)).collect()
}

/// Formats thousandths with three significant figures: `0.021`, `2.61`, `26.1`, `1234`.
fn thousands(n: u64) -> String {
    match n {
        0..1_000 => format!("0.{n:03}"),
        1_000..10_000 => format!("{}.{:02}", n / 1000, n % 1000 / 10),
        10_000..100_000 => format!("{}.{}", n / 1000, n % 1000 / 100),
        _ => (n / 1000).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Spread, medians, percentile, thousands};

    #[test]
    fn percentiles_are_samples() {
        let case = |samples: &[u64], percent, expected| assert_eq!(percentile(samples, percent), expected);
        case(&[3, 1, 2], 50, 2);
        case(&[4, 3, 1, 2], 50, 2);
        case(&[3, 1, 2], 0, 1);
        case(&[3, 1, 2], 100, 3);
        case(&(1..=100).collect::<Vec<_>>(), 95, 95);
        case(&(1..=26).collect::<Vec<_>>(), 95, 25);
        case(&[], 50, 0);
    }

    #[test]
    fn a_ratio_spans_the_extremes_of_both_sides() {
        let (ours, theirs) = (Spread::of(&[10, 20, 40]), Spread::of(&[100, 100, 400]));
        // 100 ÷ 20, 100 ÷ 40 and 400 ÷ 10.
        assert_eq!(theirs.over(ours), Spread { median: 5_000, min: 2_500, max: 40_000 });
        assert_eq!(ours.over(theirs).in_thousands(), "0.200 (0.025–0.400)");
        assert_eq!(theirs.over(Spread::default()).median, 100_000, "nothing is divided by zero");
    }

    #[test]
    fn the_median_job_is_taken_in_each_repeat() {
        assert_eq!(medians(&[&[1, 2, 3], &[9, 6], &[4, 8]]), [4, 6]);
        assert_eq!(medians(&[]), [0; 0]);
    }

    #[test]
    fn figures_have_at_least_three_significant_digits() {
        let case = |n, expected: &str| assert_eq!(thousands(n), expected);
        case(21, "0.021");
        case(2_609, "2.60");
        case(26_150, "26.1");
        case(1_234_567, "1234");
    }
}
