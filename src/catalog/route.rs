//! Routes: what can be bought.

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::catalog::batch::{Batch, BatchTerms};
use crate::catalog::feature::{Feature, MaxReferences, Statement};
use crate::catalog::quote::Quote;
use crate::catalog::reference::Reference;
use crate::catalog::score::Score;
use crate::catalog::shutdown::Shutdown;
use crate::catalog::sizes::Sizes;
use crate::catalog::tier::Tier;
use crate::catalog::weights::{License, Weights};
use crate::units::date::Date;
use crate::units::packed::packed;

/// A combination of provider, model and quality: the unit that is priced, ranked and shut down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The id, `provider/model` or `provider/model:quality`.
    pub id: &'static str,
    /// The name of the model: `FLUX.2 [pro]`.
    pub model: &'static str,
    /// The render setting of the model. Its names do not compare across models.
    #[serde(borrow)]
    pub quality: Option<&'static str>,
    /// The editorial class of the model and quality, if set. The same at every provider. [`Catalog::tier`] prefers a score.
    ///
    /// [`Catalog::tier`]: crate::catalog::Catalog::tier
    pub class: Option<Tier>,
    /// What boards of blind votes say of the model.
    pub scores: Vec<Score>,
    /// How this provider's version differs from the model, such as `FP8`. Ratings of the model do not apply to it.
    #[serde(borrow)]
    pub variant: Option<&'static str>,
    /// The id that the provider's API takes, if known.
    #[serde(borrow)]
    pub api_model: Option<&'static str>,
    /// The provider's page of the model, if known.
    #[serde(borrow)]
    pub page: Option<&'static str>,
    /// The latency, if known.
    pub latency: Option<Latency>,
    /// Seconds per image, according to the vendor: `3-5`.
    #[serde(borrow)]
    pub seconds: Option<&'static str>,
    /// The license of the weights. `None` if they are not public or no license was found.
    pub weights: Option<Weights>,
    /// What the model is best for, if that differs from its provider.
    #[serde(borrow)]
    pub good_for: Option<&'static str>,
    /// What to watch out for with the model, in addition to its provider's text.
    #[serde(borrow)]
    pub drawback: Option<&'static str>,
    /// Notes for buyers.
    #[serde(borrow)]
    pub notes: Vec<&'static str>,
    /// The sizes offered. `None` if no documented limits were found.
    pub sizes: Option<Sizes>,
    /// Whether the route edits given images. `None` if unknown.
    pub editing: Option<Feature>,
    /// Whether the model only changes given images.
    pub needs_image: bool,
    /// Whether the route makes images with a transparent background. `None` if unknown.
    pub transparency: Option<Feature>,
    /// What a vendor or a board says of text inside images.
    pub lettering: Option<Statement>,
    /// The maximum number of reference images in a request. `None` if unknown.
    pub max_references: Option<MaxReferences>,
    /// What a reference image costs if no quote bills it. `None` if unknown.
    pub reference: Option<Reference>,
    /// The observed batch discounts, oldest check first.
    pub batch: Vec<Batch>,
    /// The shutdown, if known.
    pub shutdown: Option<Shutdown>,
    /// The route of the maker, or of a cloud, whose shutdown ends the model, if the end of this route is unknown.
    #[serde(borrow)]
    pub ends_at: Option<&'static str>,
    /// Every price ever observed, oldest check first.
    pub quotes: Vec<Quote>,
}

packed!(columns Route { id, model, quality, class, scores, variant, api_model, page, latency, seconds, weights, good_for, drawback, notes, sizes, editing, needs_image, transparency, lettering, max_references, reference, batch, shutdown, ends_at, quotes });

impl Route {
    /// Returns the batch terms known on a day.
    #[must_use]
    pub fn batch_terms(&self, as_of: Date) -> Option<BatchTerms> {
        self.batch_on(as_of).map(|batch| batch.terms)
    }

    /// Returns the batch terms known on a day, with their source.
    #[must_use]
    pub fn batch_on(&self, as_of: Date) -> Option<&Batch> {
        self.batch.iter().rev().find(|batch| batch.checked.first() <= as_of)
    }

    /// Whether the route edits given images. `None` if unknown.
    #[must_use]
    pub fn edits(&self) -> Option<bool> {
        self.editing.as_ref().map(|editing| editing.offered)
    }

    /// Returns what the license of the weights permits, if the weights are public.
    #[must_use]
    pub fn license(&self) -> Option<License> {
        self.weights.as_ref().map(|weights| weights.license)
    }

    /// Whether a non-commercial license binds the buyer. A provider that sells images holds its own license. A route
    /// without any quote means self-hosting, under the license of the weights.
    #[must_use]
    pub fn is_non_commercial(&self) -> bool {
        self.quotes.is_empty() && self.license() == Some(License::NonCommercial)
    }

    /// Whether the price belongs to a model. Advertised prices without a model have the id `provider/advertised`.
    #[must_use]
    pub fn names_model(&self) -> bool {
        !self.id.ends_with("/advertised")
    }

    /// Returns the id of the provider: `fal` for `fal/flux-schnell`.
    #[must_use]
    pub fn provider_id(&self) -> &'static str {
        self.id.split_once('/').map_or(self.id, |(provider, _)| provider)
    }

    /// Returns the id of the model, the same at every provider: `flux-schnell` for `fal/flux-schnell`.
    #[must_use]
    pub fn model_id(&self) -> &'static str {
        let sold = self.sold();
        sold.split_once(':').map_or(sold, |(model, _)| model)
    }

    /// Returns the id of the model and quality: `gpt-image-2:low` for `openai/gpt-image-2:low`.
    #[must_use]
    pub fn sold(&self) -> &'static str {
        self.id.split_once('/').map_or(self.id, |(_, sold)| sold)
    }

    /// Returns the name of the model with its quality: `GPT Image 2 low`.
    #[must_use]
    pub fn name(&self) -> String {
        match self.quality {
            Some(quality) => format!("{} {quality}", self.model),
            None => self.model.to_owned(),
        }
    }
}

/// How long an image takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, VariantArray)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Latency {
    /// A few seconds at most.
    Fast,
    /// Several seconds.
    Medium,
    /// Long enough to turn to something else.
    Slow,
}

packed!(
    enum Latency {
        Fast,
        Medium,
        Slow,
    }
);

impl Latency {
    /// Every latency, shortest first.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Returns the keyword in queries and exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Medium => "medium",
            Self::Slow => "slow",
        }
    }
}
