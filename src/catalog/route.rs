//! What can be bought.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::catalog::batch::{Batch, BatchTerms};
use crate::catalog::editing::Editing;
use crate::catalog::quote::Quote;
use crate::catalog::reference::Reference;
use crate::catalog::shutdown::Shutdown;
use crate::catalog::sizes::Sizes;
use crate::catalog::weights::{License, Weights};
use crate::units::date::Date;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, VariantArray)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The word for it in ids, queries and exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Mid => "mid",
            Self::Premium => "premium",
        }
    }
}

/// How long one waits for an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, VariantArray)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Medium => "medium",
            Self::Slow => "slow",
        }
    }
}
