//! The price catalog: what is known, from whom, and since when.
//!
//! The types are those of `pricing/*.json`; the build checks the files and packs them (see [`Catalog::embedded`]).

pub mod billing;
#[cfg(not(target_arch = "wasm32"))]
pub mod files;
mod model;
mod publisher;
pub mod sizes;

pub use model::{Model, reported};
pub use publisher::publisher;

use serde::{Deserialize, Serialize};

use crate::catalog::billing::Price;
use crate::catalog::sizes::Sizes;
use crate::units::date::Date;
use crate::units::text::https;
use crate::units::usd::Usd;

/// Every provider and every route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    /// Who sends the invoice, sorted by id.
    pub providers: Vec<Provider>,
    /// What can be bought, sorted by id.
    pub routes: Vec<Route>,
    /// The German of every text that a reader sees: pairs of English and German, sorted by the English.
    #[serde(borrow)]
    pub german: Vec<(&'static str, &'static str)>,
    /// The newest day on which a quote was checked and a hash of providers and routes: `2026-11-04-1a2b3c4d`.
    ///
    /// Equal facts have equal versions, whoever builds them and when; any other price, day or note has another one. A
    /// new wording of the German alone changes nothing.
    pub version: &'static str,
}

impl Catalog {
    /// The routes whose models one may run on machines of one's own for business, perhaps under conditions: what an own
    /// server would replace.
    pub fn open_weight_routes(&self) -> impl Iterator<Item = &Route> {
        self.routes.iter().filter(|route| route.license() == Some(License::Open))
    }

    /// The newest day on which a price was read. An answer of an earlier day lacks prices that are known.
    #[must_use]
    pub fn newest_check(&self) -> Date {
        let checks = self.routes.iter().flat_map(|route| &route.quotes).map(|quote| quote.checked);
        checks.max().unwrap_or(Date::FIRST)
    }

    /// The day of an answer where none is asked for: today by a clock, or that of the newest check where the clock is
    /// behind it or shows no day at all.
    #[must_use]
    pub fn today(&self, clock: Option<Date>) -> Date {
        clock.unwrap_or(Date::FIRST).max(self.newest_check())
    }

    /// The route with this id.
    #[must_use]
    pub fn route(&self, id: &str) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == id)
    }

    /// The provider of a route.
    #[must_use]
    pub fn provider(&self, route: &Route) -> Option<&Provider> {
        self.providers.iter().find(|provider| route.id.split('/').next() == Some(provider.id))
    }
}

/// Who sends the invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Short name in ids: `fal`.
    pub id: &'static str,
    /// The provider's own spelling of its name: `fal.ai`.
    pub name: &'static str,
    /// Its home page.
    #[serde(deserialize_with = "https")]
    pub site: &'static str,
    /// What it is best for, as a clause.
    pub good_for: &'static str,
    /// Where it falls short whatever one buys there, as a clause.
    #[serde(borrow)]
    pub mind: Option<&'static str>,
}

/// One thing that can be bought: provider × model × quality. It is what gets ranked, and what gets shut down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// `provider/model` or `provider/model:quality`.
    pub id: &'static str,
    /// The model's name: `FLUX.2 [pro]`.
    pub model: &'static str,
    /// The model's own render setting; its names do not compare across models.
    #[serde(borrow)]
    pub quality: Option<&'static str>,
    /// The editorial class, where one was given: of the model and quality, so the same at every provider.
    pub tier: Option<Tier>,
    /// How long one waits, where that is known.
    pub latency: Option<Latency>,
    /// Seconds an image takes as the vendor claims: `3-5`.
    #[serde(borrow)]
    pub seconds: Option<&'static str>,
    /// On what terms the model's weights can be had; `None` where they are not public, or nothing was found.
    pub weights: Option<Weights>,
    /// What the model is best for, where that differs from its provider.
    #[serde(borrow)]
    pub good_for: Option<&'static str>,
    /// What to mind about the model, beside what holds of its provider.
    #[serde(borrow)]
    pub mind: Option<&'static str>,
    /// Anything else that a buyer should know.
    #[serde(borrow)]
    pub notes: Vec<&'static str>,
    /// The sizes offered; `None` where no documented limit was found.
    pub sizes: Option<Sizes>,
    /// Whether it changes a given image; `None` where that is not known.
    pub editing: Option<Editing>,
    /// What a reference image costs where the quotes do not bill it, as far as that is known.
    pub reference: Option<Reference>,
    /// What is known of batch prices, oldest check first.
    pub batch: Vec<Batch>,
    /// When it ends.
    pub shutdown: Option<Shutdown>,
    /// Every price that was ever observed, oldest check first.
    pub quotes: Vec<Quote>,
}

impl Route {
    /// What was last known of batches by a day.
    #[must_use]
    pub fn batch_terms(&self, as_of: Date) -> Option<BatchTerms> {
        self.batch_on(as_of).map(|batch| batch.terms)
    }

    /// The same with its source.
    #[must_use]
    pub fn batch_on(&self, as_of: Date) -> Option<&Batch> {
        self.batch.iter().rev().find(|batch| batch.checked <= as_of)
    }

    /// Whether it changes a given image, where that is known.
    #[must_use]
    pub fn edits(&self) -> Option<bool> {
        self.editing.as_ref().map(|editing| editing.offered)
    }

    /// The license of the model's weights, where they are public.
    #[must_use]
    pub fn license(&self) -> Option<License> {
        self.weights.as_ref().map(|weights| weights.license)
    }

    /// Whether a non-commercial license binds whoever takes this route. Where images are sold, the seller has a license
    /// of its own; where no price was ever seen, one runs the weights oneself.
    #[must_use]
    pub fn is_non_commercial(&self) -> bool {
        self.quotes.is_empty() && self.license() == Some(License::NonCommercial)
    }

    /// Whether the price belongs to a model. An advertised price without one has the id `provider/advertised`.
    #[must_use]
    pub fn names_model(&self) -> bool {
        !self.id.ends_with("/advertised")
    }

    /// The model with its quality: `GPT Image 2 low`.
    #[must_use]
    pub fn name(&self) -> String {
        match self.quality {
            Some(quality) => format!("{} {quality}", self.model),
            None => self.model.to_owned(),
        }
    }
}

/// The editorial class of a model and its quality, whoever sells it, after the article that the catalog started from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Decent images at the lowest price.
    Budget,
    /// The usual choice.
    Mid,
    /// The best that can be had.
    Premium,
}

impl Tier {
    /// Every tier, the least first.
    pub const ALL: [Self; 3] = [Self::Budget, Self::Mid, Self::Premium];

    /// The word for it in ids, queries and exports.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Mid => "mid",
            Self::Premium => "premium",
        }
    }
}

/// How long one waits for an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Latency {
    /// A few seconds at most.
    Fast,
    /// Several seconds.
    Medium,
    /// Long enough to go and do something else.
    Slow,
}

impl Latency {
    /// Every latency, the shortest first.
    pub const ALL: [Self; 3] = [Self::Fast, Self::Medium, Self::Slow];

    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Medium => "medium",
            Self::Slow => "slow",
        }
    }
}

/// On what terms the weights of a model can be had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// What they may be used for.
    pub license: License,
    /// The license by name, as SPDX writes it where it does: `Apache-2.0`.
    pub name: &'static str,
    /// Where it stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day on which that source was read.
    pub checked: Date,
    /// How good the source is; the vendor is here who made the model.
    pub grade: Grade,
}

/// What public weights may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum License {
    /// Business too, perhaps under conditions.
    Open,
    /// No business without another license.
    NonCommercial,
}

impl License {
    /// The word for it in exports.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::NonCommercial => "non_commercial",
        }
    }
}

/// Whether a model takes an image and changes it as the prompt says, on a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Editing {
    /// Whether it does.
    pub offered: bool,
    /// Where it stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day on which that source was read.
    pub checked: Date,
    /// How good the source is.
    pub grade: Grade,
}

/// What an image that is given along with the prompt adds to the cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// USD per reference image.
    pub usd: Between,
    /// Where it stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day on which that source was read.
    pub checked: Date,
    /// How good the source is.
    pub grade: Grade,
    /// Anything else about it.
    #[serde(borrow, default)]
    pub note: Option<&'static str>,
}

/// An amount of which only the ends are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Between {
    /// The least, in USD.
    pub low: Usd,
    /// The most, in USD.
    pub high: Usd,
}

/// How good the evidence is, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Computed from other facts.
    Derived,
    /// A third party that reports the vendor.
    Report,
    /// A maintained machine-readable price list.
    List,
    /// The vendor's own page or feed.
    Vendor,
}

impl Grade {
    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Derived => "derived",
            Self::Report => "report",
            Self::List => "list",
            Self::Vendor => "vendor",
        }
    }

    /// Whether the figure comes from the vendor or from a maintained list, and not from hearsay or a sum.
    #[must_use]
    pub const fn is_firm(self) -> bool {
        matches!(self, Self::Vendor | Self::List)
    }
}

/// One observation of what batches cost on a route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// What was observed.
    pub terms: BatchTerms,
    /// Where it stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day on which that source was read.
    pub checked: Date,
    /// How good the source is.
    pub grade: Grade,
}

impl Batch {
    /// Percent off the price; 0 where none are known.
    #[must_use]
    pub fn percent_off(&self) -> u8 {
        match self.terms {
            BatchTerms::Discount { percent, .. } => percent.min(100),
            BatchTerms::None | BatchTerms::Conflicting => 0,
        }
    }
}

/// What a batch changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum BatchTerms {
    /// Cheaper, for a wait.
    Discount {
        /// Percent off the price.
        percent: u8,
        /// The longest wait in hours.
        hours: u16,
    },
    /// No discount.
    None,
    /// Sources contradict each other, so none is counted.
    Conflicting,
}

/// The end of a route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shutdown {
    /// The first day without it.
    pub on: Date,
    /// The day on which the end was made public, where that is known: before it, nobody is warned.
    #[serde(default)]
    pub announced: Option<Date>,
    /// Where it stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day on which that source was read.
    pub checked: Date,
    /// How good the source is.
    pub grade: Grade,
    /// Anything else about it.
    #[serde(borrow, default)]
    pub note: Option<&'static str>,
    /// What the provider named as replacement, oldest first.
    #[serde(default)]
    pub successors: Vec<Successor>,
}

/// A replacement, and since when it is the one that is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Successor {
    /// The day from which it was named.
    pub named: Date,
    /// The id of its route.
    pub route: &'static str,
}

/// One observation of a route's price. Quotes are appended, never overwritten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The day on which the source was read.
    pub checked: Date,
    /// How good the source is.
    pub grade: Grade,
    /// Where the figure stands.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// The day from which the price holds, where that is known.
    #[serde(default)]
    pub since: Option<Date>,
    /// The words around the figure.
    #[serde(default)]
    pub words: Words,
    /// The price.
    pub price: Price,
    /// Anything else about it.
    #[serde(borrow, default)]
    pub note: Option<&'static str>,
}

/// The words around a figure, which are part of the quote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Words {
    /// The figure stands alone.
    #[default]
    Exact,
    /// "About" or "~": kept as a word, not turned into an invented range.
    About,
    /// "From": the figure is a floor, and nothing is known of the upper end.
    From,
    /// "Up to": the figure is a ceiling, and nothing is known of the lower end.
    UpTo,
}

impl Words {
    /// The words, with nothing for an exact figure.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::About => "about",
            Self::From => "from",
            Self::UpTo => "up to",
        }
    }
}
