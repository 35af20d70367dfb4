//! Images per month.

use core::str::FromStr;

use crate::units::decimal;

/// The preferred numbers of ISO 3, series R20, from 100 to 900.
const R20: [u64; 20] =
    [100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800, 900];

/// A number of images per month, from 1 to 1,000,000,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Images(u64);

impl Images {
    /// The largest volume.
    pub const MAX: u64 = 1_000_000_000;

    /// Clamps a number to 1..=[`Self::MAX`].
    #[must_use]
    pub const fn clamped(n: u64) -> Self {
        Self(if n < 1 {
            1
        } else if n > Self::MAX {
            Self::MAX
        } else {
            n
        })
    }

    /// The last step of the slider, counted from 0.
    pub const LAST_STEP: usize = 100;

    /// Returns the volume at a step of the slider, from 100 at step 0 to 10,000,000 at the last step.
    ///
    /// A decade has twenty steps, the preferred numbers of ISO 3 (series R20): round, and evenly spaced by ratio.
    #[must_use]
    pub fn at_step(step: usize) -> Self {
        let step = step.min(Self::LAST_STEP);
        let zeros = u32::try_from(step / R20.len()).unwrap_or(0);
        Self(R20.get(step % R20.len()).copied().unwrap_or(100) * 10_u64.pow(zeros))
    }

    /// Returns the step of the slider that is nearest by ratio.
    #[must_use]
    pub fn nearest_step(self) -> usize {
        let above =
            (0..=Self::LAST_STEP).find(|step| Self::at_step(*step) >= self).unwrap_or(Self::LAST_STEP);
        let (low, high) = (Self::at_step(above.saturating_sub(1)).0, Self::at_step(above).0);
        if self.0.saturating_mul(self.0) < low * high { above.saturating_sub(1) } else { above }
    }

    /// Returns the number of images.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }
}

impl FromStr for Images {
    type Err = BadImages;

    /// Parses plain digits: `12000`.
    fn from_str(text: &str) -> Result<Self, BadImages> {
        let n = decimal::parse(text, 0).filter(|n| (1..=Self::MAX).contains(n));
        n.map(Self).ok_or_else(|| BadImages(text.to_owned()))
    }
}

/// The text is not a number of images from 1 to 1,000,000,000.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a number of images; write digits, from 1 to 1000000000, such as 12000")]
pub struct BadImages(String);
