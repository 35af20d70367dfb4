//! Flat prices by resolution.

use serde::{Deserialize, Serialize};

use super::{Bill, ItemKind};
use crate::catalog::pairs::Pairs;
use crate::units::packed::packed;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// A flat price for each band of sizes. Sizes above the last band have no price.
///
/// Source of the rule: fal.ai's model pages, which price named resolutions (1K, 2K, 4K) or thresholds of the area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bands {
    /// USD per image by named resolution, as the edge of its square in pixels: 1024 is 1K.
    Resolution(Pairs<u32, Usd>),
    /// USD per image by the maximum number of pixels.
    Pixels(Pairs<u64, Usd>),
}

packed!(
    enum Bands {
        Resolution(pairs),
        Pixels(pairs),
    }
);

/// The upper end of a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpTo {
    /// The named resolution, as the edge of its square in pixels.
    Resolution(u32),
    /// The number of pixels.
    Pixels(u64),
}

impl Bands {
    /// Returns the bands, smallest first.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn pairs(&self) -> Box<dyn Iterator<Item = (UpTo, Usd)> + '_> {
        match self {
            Self::Resolution(bands) => {
                Box::new(bands.iter().map(|(edge, usd)| (UpTo::Resolution(*edge), *usd)))
            }
            Self::Pixels(bands) => Box::new(bands.iter().map(|(pixels, usd)| (UpTo::Pixels(*pixels), *usd))),
        }
    }

    pub(super) fn bill(&self, size: Size) -> Option<Bill> {
        let (up_to, usd) = match self {
            Self::Resolution(bands) => {
                let (edge, usd) = bands.iter().find(|(edge, _)| size.fits(*edge))?;
                (UpTo::Resolution(*edge), *usd)
            }
            Self::Pixels(bands) => {
                let (pixels, usd) = bands.iter().find(|(pixels, _)| size.pixels() <= *pixels)?;
                (UpTo::Pixels(*pixels), *usd)
            }
        };
        Some(Bill::of(ItemKind::Band(up_to), usd))
    }
}
