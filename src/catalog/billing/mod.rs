//! What one image costs: the four billing models of the field.

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
    /// One price per output image, whatever size the model offers.
    Flat,
    /// By the megapixels of the output.
    Megapixel,
    /// By the tokens that the output image counts.
    Tokens,
    /// By the seconds that a GPU works.
    GpuSeconds,
}

impl Billing {
    /// Every billing model.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The word for it in ids and exports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// One request, as a provider bills it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// The size of the image that comes out.
    pub size: Size,
    /// Reference images that go in, each as large as the one that comes out.
    pub references: u64,
    /// The GPU seconds that it takes, where the visitor knows; `None` takes the runs that were measured.
    pub gpu_seconds: Option<Seconds>,
}

impl From<Size> for Request {
    /// A request for an image of this size, from a prompt alone.
    fn from(size: Size) -> Self {
        Self { size, references: 0, gpu_seconds: None }
    }
}

/// A price rule: from a request to what it costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(bound(deserialize = "'de: 'static"))]
#[serde(rename_all = "snake_case")]
pub enum PriceRule {
    /// USD per output image, whatever the size.
    Flat(Usd),
    /// USD per output image as the source states it, where the invoice follows another rule.
    Figure(Figure),
    /// USD per megapixel.
    Megapixel(Megapixel),
    /// USD per million image tokens.
    Tokens(Tokens),
    /// USD per second of a GPU.
    GpuSeconds(GpuSeconds),
}

impl PriceRule {
    /// The billing model.
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

    /// What a request costs, or `None` where the rule does not say. Reference images are in it where the rule
    /// [counts](Self::counts_references) them.
    #[must_use]
    pub fn bill(&self, request: Request) -> Option<Priced> {
        match self {
            Self::Flat(usd) => Some(Priced::One(Bill::of(What::Image, *usd))),
            Self::Figure(figure) => figure.bill(request.size).map(Priced::One),
            Self::Megapixel(megapixel) => megapixel.bill(request).map(Priced::One),
            Self::Tokens(tokens) => tokens.bill(request.size),
            Self::GpuSeconds(seconds) => seconds.bill(request.gpu_seconds),
        }
    }

    /// Whether the rule says what reference images cost: nothing where an image is flat or the GPU's time is billed.
    #[must_use]
    pub const fn counts_references(&self) -> bool {
        match self {
            Self::Flat(_) | Self::GpuSeconds(_) => true,
            Self::Megapixel(megapixel) => megapixel.reference.is_some(),
            Self::Figure(_) | Self::Tokens(_) => false,
        }
    }
}

/// What a rule gives for an image: one figure, or the two ends of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Priced {
    /// One figure.
    One(Bill),
    /// Nothing but the ends is known: the low one, then the high one.
    Range(Bill, Bill),
}

impl Priced {
    /// The figure for comparisons: the one that there is, or the middle of the range by ratio.
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
    /// What is billed, in the order in which one would explain it.
    pub items: Vec<Item>,
}

impl Bill {
    fn of(what: What, usd: Usd) -> Self {
        Self { items: vec![Item { what, usd }] }
    }

    /// USD per image that is generated.
    #[must_use]
    pub fn total(&self) -> Usd {
        self.items.iter().fold(Usd::default(), |sum, item| sum.saturating_add(item.usd))
    }
}

/// One line of a bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What is paid for.
    pub what: What,
    /// USD per image.
    pub usd: Usd,
}

/// What is paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An image, at a flat price.
    Image,
    /// An image, at the figure that the source states for this billing model.
    Stated(Billing),
    /// The run itself.
    Run,
    /// The first of so many megapixels.
    FirstMegapixel {
        /// Megapixels in the image.
        of: u64,
    },
    /// So many megapixels more.
    FurtherMegapixels {
        /// How many.
        count: u64,
        /// USD for each.
        each: Usd,
    },
    /// Pixels by the exact million.
    Pixels {
        /// How many.
        count: u64,
        /// USD for a million.
        per_million: Usd,
    },
    /// Reference images, by the started megapixel.
    References {
        /// How many.
        count: u64,
        /// Megapixels in each.
        megapixels: u64,
        /// USD for each megapixel.
        each: Usd,
    },
    /// Image tokens.
    Tokens {
        /// How many.
        count: u64,
        /// USD for a million.
        per_million: Usd,
    },
    /// Time of a GPU.
    Seconds {
        /// Which GPU.
        gpu: &'static str,
        /// How long.
        time: Seconds,
        /// USD for a second.
        per_second: Usd,
    },
}
