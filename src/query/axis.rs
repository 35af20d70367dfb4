//! What the chart compares the cost with, and the steps of its slider.

use strum::VariantArray;

use crate::estimate::job::Job;
use crate::i18n::locale::Locale;
use crate::i18n::text;
use crate::i18n::tr;
use crate::units::images::Images;

/// What the chart compares the cost with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, VariantArray)]
pub enum Axis {
    /// The score. The slider then changes the number of images, as for the volume.
    #[default]
    Score,
    /// Images per month, from 100 to 10,000,000.
    Volume,
    /// The edge of square images, from 512 to 4,096 pixels.
    Resolution,
}

/// Edges in pixels, twelve per doubling at a constant ratio, rounded to multiples of 16, which models accept.
const EDGES: [u32; 37] = [
    512, 544, 576, 608, 640, 688, 720, 768, 816, 864, 912, 960, 1024, 1088, 1152, 1216, 1296, 1360, 1440,
    1536, 1632, 1728, 1824, 1936, 2048, 2176, 2304, 2432, 2576, 2736, 2896, 3072, 3248, 3440, 3648, 3872,
    4096,
];

impl Axis {
    /// Every axis, the default first.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Returns its keyword in a query.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Volume => "volume",
            Self::Resolution => "resolution",
        }
    }

    /// Returns the last step of the axis and of its slider. The first step is 0.
    #[must_use]
    pub const fn last_step(self) -> usize {
        match self {
            Self::Score | Self::Volume => Images::LAST_STEP,
            Self::Resolution => EDGES.len() - 1,
        }
    }

    /// Returns the value at a step: images per month, or the edge of a square image in pixels.
    #[must_use]
    pub fn at_step(self, step: usize) -> u64 {
        let step = step.min(self.last_step());
        match self {
            Self::Score | Self::Volume => Images::at_step(step).get(),
            Self::Resolution => EDGES.get(step).copied().unwrap_or_default().into(),
        }
    }

    /// Returns the step nearest to a value.
    #[must_use]
    pub fn nearest_step(self, x: u64) -> usize {
        if self != Self::Resolution {
            return Images::clamped(x).nearest_step();
        }
        let (step, part) = self.step_below(x);
        step + usize::from(part >= PART / 2)
    }

    /// Returns a job's value on the axis: its images per month, or the edge of a square with the same number of pixels.
    #[must_use]
    pub fn of(self, job: &Job) -> u64 {
        match self {
            Self::Score | Self::Volume => job.images.get(),
            Self::Resolution => job.size.pixels().isqrt(),
        }
    }

    /// Returns the values that have a column in the table.
    #[must_use]
    pub const fn columns(self) -> [u64; 6] {
        match self {
            Self::Score | Self::Volume => [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000],
            Self::Resolution => [512, 1024, 1536, 2048, 3072, 4096],
        }
    }

    /// Returns the step at or below a value, and the distance from there toward the next step in units of 1/[`PART`].
    pub(crate) fn step_below(self, x: u64) -> (usize, u64) {
        let last = self.last_step();
        if x < self.at_step(0) {
            return (0, 0);
        }
        if x >= self.at_step(last) {
            return (last, 0);
        }
        let step = (0..last).rev().find(|step| self.at_step(*step) <= x).unwrap_or(0);
        let (low, high) = (self.at_step(step), self.at_step(step + 1));
        (step, (x - low) * PART / (high - low).max(1))
    }

    /// Returns the smallest difference that the chart distinguishes.
    pub(crate) const fn grain(self) -> u64 {
        match self {
            Self::Score | Self::Volume => 1,
            Self::Resolution => 16,
        }
    }

    pub(crate) fn steps(self) -> Vec<u64> {
        (0..=self.last_step()).map(|step| self.at_step(step)).collect()
    }
}

/// The number of parts between two steps.
pub(crate) const PART: u64 = 1000;

/// Returns the text that screen readers announce for the slider: `12,000 images per month`, `1536 × 1024 pixels`.
#[must_use]
pub fn spoken(axis: Axis, job: &Job, locale: Locale) -> String {
    match axis {
        Axis::Score | Axis::Volume => {
            locale.format(tr!(query::PER_MONTH), &[&locale.images(job.images.get())])
        }
        Axis::Resolution => locale.format(tr!(query::PIXELS), &[&text::size(job.size)]),
    }
}
