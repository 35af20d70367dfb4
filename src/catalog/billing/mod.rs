//! Price rules: what one image costs under each of the four billing models.

mod flat;
mod gpu_seconds;
mod megapixel;
mod tokens;

pub use flat::Figure;
pub use gpu_seconds::{GpuSeconds, Run};
pub use megapixel::{Counted, Megapixel};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};
pub use tokens::{Count, Patches, Tokens, tokens_by_patches};

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
    /// By megapixels of the output.
    Megapixel,
    /// By tokens of the output image.
    Tokens,
    /// By seconds of GPU time.
    GpuSeconds,
}

impl Billing {
    /// Every billing model.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Returns the keyword in ids and exports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// One request, as a provider bills it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// The size of the output image.
    pub size: Size,
    /// Reference images, each as large as the output.
    pub references: u64,
    /// GPU seconds per image, if the visitor knows them. `None` uses the measured runs.
    pub gpu_seconds: Option<Seconds>,
}

impl From<Size> for Request {
    /// Returns a request for an image of this size from a prompt alone.
    fn from(size: Size) -> Self {
        Self { size, references: 0, gpu_seconds: None }
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
    /// USD per megapixel.
    Megapixel(Megapixel),
    /// USD per million image tokens.
    Tokens(Tokens),
    /// USD per GPU second.
    GpuSeconds(GpuSeconds),
}

impl PriceRule {
    /// Returns the billing model.
    #[must_use]
    pub const fn billing(&self) -> Billing {
        match self {
            Self::Flat(_) => Billing::Flat,
            Self::Figure(figure) => figure.billing,
            Self::Megapixel(_) => Billing::Megapixel,
            Self::Tokens(_) => Billing::Tokens,
            Self::GpuSeconds(_) => Billing::GpuSeconds,
        }
    }

    /// Prices a request. `None` if the rule does not cover it. Includes reference images if the rule
    /// [counts](Self::counts_references) them.
    #[must_use]
    pub fn bill(&self, request: Request) -> Option<Priced> {
        match self {
            Self::Flat(usd) => Some(Priced::One(Bill::of(ItemKind::Image, *usd))),
            Self::Figure(figure) => figure.bill(request.size).map(Priced::One),
            Self::Megapixel(megapixel) => megapixel.bill(request).map(Priced::One),
            Self::Tokens(tokens) => tokens.bill(request.size),
            Self::GpuSeconds(seconds) => seconds.bill(request.gpu_seconds),
        }
    }

    /// Whether the rule states a rate, such as that of a token, from which the price of an image is computed.
    #[must_use]
    pub(crate) const fn is_rate(&self) -> bool {
        match self {
            Self::Tokens(_) | Self::GpuSeconds(_) => true,
            Self::Flat(_) | Self::Megapixel(_) | Self::Figure(_) => false,
        }
    }

    /// Whether the rule covers the cost of reference images. They add nothing to flat prices and GPU seconds.
    #[must_use]
    pub const fn counts_references(&self) -> bool {
        match self {
            Self::Flat(_) | Self::GpuSeconds(_) => true,
            Self::Megapixel(megapixel) => megapixel.reference.is_some(),
            Self::Figure(_) | Self::Tokens(_) => false,
        }
    }
}

/// The price of an image by a rule: one figure or a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Priced {
    /// One figure.
    One(Bill),
    /// A range, low end first.
    Range(Bill, Bill),
}

impl Priced {
    /// Returns the figure for comparisons: the only one, or the geometric mean of the range.
    #[must_use]
    pub fn typical(&self) -> Usd {
        match self {
            Self::One(bill) => bill.total(),
            Self::Range(low, high) => low.total().geometric_mean(high.total()),
        }
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
    /// Pixels, by exact megapixels.
    Pixels {
        /// The count.
        count: u64,
        /// USD per million.
        per_million: Usd,
    },
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
