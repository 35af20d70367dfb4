//! Numbers of images per month.

use core::str::FromStr;

use crate::units::decimal;

/// The preferred numbers of ISO 3, series R20, from 100 on.
const R20: [u64; 20] =
    [100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800, 900];

/// A number of images per month, from 1 to 1,000,000,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Images(u64);

impl Images {
    /// The greatest number that can be asked for.
    pub const MAX: u64 = 1_000_000_000;

    /// So many images a month, brought within bounds.
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

    /// The last step of the slider.
    pub const LAST_STEP: usize = 100;

    /// The number at a step of the slider, from 100 at step 0 to 10,000,000 at the last.
    ///
    /// Twenty steps a decade by the preferred numbers of ISO 3 (series R20): evenly spaced by ratio, and round.
    #[must_use]
    pub fn at_step(step: usize) -> Self {
        let step = step.min(Self::LAST_STEP);
        let zeros = u32::try_from(step / R20.len()).unwrap_or(0);
        Self(R20.get(step % R20.len()).copied().unwrap_or(100) * 10_u64.pow(zeros))
    }

    /// The step of the slider that is nearest by ratio.
    #[must_use]
    pub fn nearest_step(self) -> usize {
        let above =
            (0..=Self::LAST_STEP).find(|step| Self::at_step(*step) >= self).unwrap_or(Self::LAST_STEP);
        let (low, high) = (Self::at_step(above.saturating_sub(1)).0, Self::at_step(above).0);
        if self.0.saturating_mul(self.0) < low * high { above.saturating_sub(1) } else { above }
    }

    /// Images per month.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }
}

impl FromStr for Images {
    type Err = BadImages;

    /// Reads plain digits: `12000`.
    fn from_str(text: &str) -> Result<Self, BadImages> {
        let n = decimal::parse(text, 0).filter(|n| (1..=Self::MAX).contains(n));
        n.map(Self).ok_or_else(|| BadImages(text.to_owned()))
    }
}

/// The error of a text that is no number of images from 1 to 1,000,000,000.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no number of images; write digits for 1 to 1000000000, such as 12000")]
pub struct BadImages(String);
