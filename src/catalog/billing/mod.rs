//! Price rules: what one image costs under each billing model.

mod bands;
mod flat;
mod foreign;
mod gpu_seconds;
mod megapixel;
mod observed;
mod steps;
mod tiles;
mod tokens;

pub use bands::{Bands, UpTo};
pub use flat::Figure;
pub use foreign::{Amount, Foreign, ForeignCurrency};
pub use gpu_seconds::{GpuSeconds, Run};
pub use megapixel::{Counted, Megapixel};
pub use observed::Observed;
use serde::{Deserialize, Serialize};
pub use steps::Steps;
use strum::{IntoStaticStr, VariantArray};
pub(crate) use tiles::TILE;
pub use tiles::Tiles;
pub use tokens::{Count, Patches, Tokens, tokens_by_patches};

use crate::units::packed::packed;
use crate::units::seconds::Seconds;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// How a provider bills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Billing {
    /// One price per output image, regardless of size.
    Flat,
    /// One price per output image for each band of sizes.
    Bands,
    /// By megapixels of the output.
    Megapixel,
    /// By tokens of the output image.
    Tokens,
    /// By seconds of GPU time.
    GpuSeconds,
    /// By the area of the output and the steps of the model.
    Steps,
    /// By tiles of the output, and the steps of the model.
    Tiles,
}

packed!(
    enum Billing {
        Flat,
        Bands,
        Megapixel,
        Tokens,
        GpuSeconds,
        Steps,
        Tiles,
    }
);

impl Billing {
    /// Every billing model.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Returns the keyword in ids and exports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// The maximum number of steps that a visitor can set.
pub const MAX_STEPS: u16 = 150;

/// One request, as a provider bills it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// The size of the output image.
    pub size: Size,
    /// Reference images, each as large as the output.
    pub references: u64,
    /// GPU seconds per image, if the visitor knows them. `None` uses the measured runs.
    pub gpu_seconds: Option<Seconds>,
    /// The steps of the model, if the visitor sets them. `None` uses the default of each model.
    pub steps: Option<u16>,
}

impl From<Size> for Request {
    /// Returns a request for an image of this size from a prompt alone.
    fn from(size: Size) -> Self {
        Self { size, references: 0, gpu_seconds: None, steps: None }
    }
}

/// A rule that prices a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "'de: 'static"))]
#[serde(rename_all = "snake_case")]
pub enum PriceRule {
    /// USD per output image, regardless of size.
    Flat(Usd),
    /// USD per output image as stated by the source, if the invoice follows another rule.
    Figure(Figure),
    /// USD per output image for each band of sizes.
    Bands(Bands),
    /// USD per megapixel.
    Megapixel(Megapixel),
    /// USD per million image tokens.
    Tokens(Tokens),
    /// USD per GPU second.
    GpuSeconds(GpuSeconds),
    /// USD by area and steps.
    Steps(Steps),
    /// USD by tiles and steps.
    Tiles(Tiles),
    /// USD per output image, as calls were charged.
    Observed(Observed),
    /// A price in another currency, which is shown but not ranked.
    Foreign(Foreign),
}

packed!(
    enum PriceRule {
        Flat(usd),
        Figure(figure),
        Bands(bands),
        Megapixel(megapixel),
        Tokens(tokens),
        GpuSeconds(seconds),
        Steps(steps),
        Tiles(tiles),
        Observed(observed),
        Foreign(foreign),
    }
);

impl PriceRule {
    /// Returns the billing model.
    #[must_use]
    pub const fn billing(&self) -> Billing {
        match self {
            Self::Flat(_) | Self::Foreign(_) => Billing::Flat,
            Self::Bands(_) => Billing::Bands,
            Self::Steps(_) => Billing::Steps,
            Self::Tiles(_) => Billing::Tiles,
            Self::Observed(observed) => observed.billing,
            Self::Figure(figure) => figure.billing,
            Self::Megapixel(_) => Billing::Megapixel,
            Self::Tokens(_) => Billing::Tokens,
            Self::GpuSeconds(_) => Billing::GpuSeconds,
        }
    }

    /// Prices a request. `None` if the rule does not cover it. Includes reference images if the rule
    /// [bills](Self::bills_references) them.
    #[must_use]
    pub fn bill(&self, request: Request) -> Option<Priced> {
        if self.max_steps().zip(request.steps).is_some_and(|(max, steps)| steps > max) {
            return None;
        }
        match self {
            Self::Flat(usd) => Some(Priced::One(Bill::of(ItemKind::Image, *usd))),
            Self::Figure(figure) => figure.bill(request).map(Priced::One),
            Self::Megapixel(megapixel) => megapixel.bill(request).map(Priced::One),
            Self::Tokens(tokens) => tokens.bill(request.size),
            Self::GpuSeconds(seconds) => seconds.bill(request),
            Self::Bands(bands) => bands.bill(request.size).map(Priced::One),
            Self::Steps(steps) => Some(Priced::One(steps.bill(request))),
            Self::Tiles(tiles) => Some(tiles.bill(request)),
            Self::Observed(observed) => observed.bill(request.size),
            Self::Foreign(_) => None,
        }
    }

    /// Whether the rule states a rate, such as that of a token, from which the price of an image is computed.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub(crate) const fn is_rate(&self) -> bool {
        match self {
            Self::Tokens(_) | Self::GpuSeconds(_) | Self::Steps(_) | Self::Tiles(_) => true,
            Self::Flat(_)
            | Self::Megapixel(_)
            | Self::Figure(_)
            | Self::Bands(_)
            | Self::Observed(_)
            | Self::Foreign(_) => false,
        }
    }

    /// Whether the rule bills in the same way as another, and prices every request that the other prices.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub(crate) fn prices_whatever(&self, other: &Self) -> bool {
        let is_alike =
            self.billing() == other.billing() && self.bills_references() == other.bills_references();
        let covers_steps =
            self.max_steps().is_none_or(|max| other.max_steps().is_some_and(|other| other <= max));
        let covers_sizes = match self {
            Self::Flat(_) | Self::Megapixel(_) | Self::Steps(_) | Self::Tiles(_) => true,
            Self::Figure(_)
            | Self::Bands(_)
            | Self::Tokens(_)
            | Self::GpuSeconds(_)
            | Self::Observed(_)
            | Self::Foreign(_) => self == other,
        };
        is_alike && covers_steps && covers_sizes
    }

    /// Whether the rule has a price of its own for reference images.
    #[must_use]
    pub const fn bills_references(&self) -> bool {
        match self {
            Self::Megapixel(megapixel) => megapixel.reference.is_some(),
            Self::Tiles(tiles) => tiles.bills_references(),
            _ => false,
        }
    }

    /// Returns the maximum number of steps, if the rule has one.
    #[must_use]
    pub const fn max_steps(&self) -> Option<u16> {
        match self {
            Self::Steps(steps) => steps.max,
            Self::Tiles(tiles) => tiles.max,
            _ => None,
        }
    }

    /// Whether the request costs more than the rule says, by an unpublished amount: it has more steps than the default.
    #[must_use]
    pub fn is_floor(&self, request: Request) -> bool {
        match self {
            Self::Megapixel(megapixel) => {
                megapixel.dearer_above.zip(request.steps).is_some_and(|(default, steps)| steps > default)
            }
            _ => false,
        }
    }
}

/// The price of an image by a rule: one figure, a range, or observed charges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Priced {
    /// One figure.
    One(Bill),
    /// A range, low end first.
    Range(Bill, Bill),
    /// Charges that were observed.
    Observed {
        /// The lowest.
        low: Bill,
        /// The usual one.
        usual: Bill,
        /// The highest.
        high: Bill,
    },
}

impl Priced {
    /// Returns the figure for comparisons: the only one, the geometric mean of the range, or the usual charge.
    #[must_use]
    pub fn typical(&self) -> Usd {
        match self {
            Self::One(bill) => bill.total(),
            Self::Range(low, high) => low.total().geometric_mean(high.total()),
            Self::Observed { usual, .. } => usual.total(),
        }
    }

    /// Returns both ends, which are equal for a single figure.
    #[must_use]
    pub fn ends(&self) -> (Usd, Usd) {
        match self {
            Self::One(bill) => (bill.total(), bill.total()),
            Self::Range(low, high) | Self::Observed { low, high, .. } => (low.total(), high.total()),
        }
    }

    /// Whether its two ends may differ.
    #[must_use]
    pub const fn is_range(&self) -> bool {
        !matches!(self, Self::One(_))
    }
}

/// The price of one image, item by item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    /// The billed items, in reading order.
    pub items: Vec<Item>,
}

impl Bill {
    fn of(kind: ItemKind, usd: Usd) -> Self {
        Self { items: vec![Item { kind, usd }] }
    }

    /// Returns the USD per generated image.
    #[must_use]
    pub fn total(&self) -> Usd {
        self.items.iter().fold(Usd::default(), |sum, item| sum.saturating_add(item.usd))
    }
}

/// One line of a bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What an item bills.
    pub kind: ItemKind,
    /// USD per image.
    pub usd: Usd,
}

/// What an item bills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// An image, at a flat price.
    Image,
    /// An image, at the figure stated by the source for this billing model.
    Stated(Billing),
    /// The run itself.
    Run,
    /// The first megapixel.
    FirstMegapixel {
        /// Megapixels of the whole image.
        of: u64,
    },
    /// The further megapixels.
    FurtherMegapixels {
        /// The count.
        count: u64,
        /// USD per megapixel.
        each: Usd,
    },
    /// Pixels, by unrounded megapixels.
    Pixels {
        /// The count.
        count: u64,
        /// USD per megapixel.
        each: Usd,
        /// Pixels in a megapixel.
        megapixel: u64,
    },
    /// A band of sizes, at its flat price.
    Band(UpTo),
    /// Area and steps.
    Steps {
        /// USD for 1024 × 1024 pixels and `per` steps.
        each: Usd,
        /// The size of the image.
        size: Size,
        /// The steps.
        steps: u16,
        /// The steps that the price is for.
        per: u16,
    },
    /// Tiles of 512 × 512 pixels, and their steps.
    Tiles {
        /// The billed pixels of an image.
        pixels: u64,
        /// USD per tile.
        tile: Usd,
        /// USD per step of a tile.
        step: Usd,
        /// The steps.
        steps: u16,
        /// The number of reference images, or 0 for the output.
        references: u64,
    },
    /// An observed charge.
    Observed,
    /// Reference images, by started megapixels.
    References {
        /// The count.
        count: u64,
        /// Megapixels per reference image.
        megapixels: u64,
        /// USD per megapixel.
        each: Usd,
    },
    /// Image tokens.
    Tokens {
        /// The count.
        count: u64,
        /// USD per million.
        per_million: Usd,
    },
    /// GPU time.
    Seconds {
        /// The GPU.
        gpu: &'static str,
        /// The duration.
        time: Seconds,
        /// USD per second.
        per_second: Usd,
    },
}
