//! Parses `models.json`: the facts of a model that are the same at every provider.

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Mistake;
use super::checks::Checks;
use crate::catalog::pairs::Pairs;
use crate::catalog::{Route, Statement, Tier, Weights};

/// The models, sorted by id.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Models {
    #[serde(rename = "$schema")]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "schema.json")))]
    _schema: &'static str,
    models: Vec<ModelFacts>,
}

/// What is true of a model at every provider.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct ModelFacts {
    id: &'static str,
    /// The name as its maker spells it.
    name: &'static str,
    /// The class of quality, until a board rates the model.
    tier: Option<Class>,
    /// Left out if the weights are not public.
    weights: Option<Weights>,
    /// What the model is best for. Shown unless the provider's file has a text of its own.
    #[serde(borrow)]
    good_for: Option<&'static str>,
    /// What to watch out for. Shown next to the text of the provider.
    #[serde(borrow)]
    drawback: Option<&'static str>,
    /// What a vendor or a board says of text inside images.
    lettering: Option<Statement>,
    /// Whether the model only changes given images. Left out if it also makes images from a prompt alone.
    #[serde(default)]
    needs_image: bool,
}

/// The class of a model, or of each of its qualities.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(untagged))]
enum Class {
    /// Of every route.
    Any(Tier),
    /// By quality. "other" is the class of routes without a quality.
    Qualities(Pairs<String, Tier>),
}

/// The key of the class of routes without a quality.
const OTHER: &str = "other";

impl<'de> Deserialize<'de> for Class {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Class;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a class, or an object with the class of each quality")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Class, E> {
                Tier::deserialize(StrDeserializer::new(text)).map(Class::Any)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Class, A::Error> {
                Pairs::deserialize(MapAccessDeserializer::new(map)).map(Class::Qualities)
            }
        }
        // An untagged enum would not say what is wrong.
        from.deserialize_any(Either)
    }
}

impl ModelFacts {
    fn class(&self, quality: Option<&str>) -> Option<Tier> {
        match self.tier.as_ref()? {
            Class::Any(tier) => Some(*tier),
            Class::Qualities(tiers) => {
                let of = quality.unwrap_or(OTHER);
                tiers.iter().find(|(quality, _)| quality == of).map(|(_, tier)| *tier)
            }
        }
    }

    /// Returns the qualities that have a class.
    fn qualities(&self) -> Vec<&str> {
        match &self.tier {
            Some(Class::Qualities(tiers)) => tiers.iter().map(|(quality, _)| quality.as_str()).collect(),
            Some(Class::Any(_)) | None => Vec::new(),
        }
    }
}

impl Models {
    pub(super) fn check(&self, file: &str, mistakes: &mut Vec<Mistake>) {
        let mut checks = Checks { file, mistakes };
        checks.sorted("", "models", &self.models.iter().map(|model| model.id).collect::<Vec<_>>());
        let mut names = BTreeMap::new();
        for model in &self.models {
            let subject = format!("model {}", model.id);
            checks.id(&subject, "id", model.id);
            checks.require(!model.name.trim().is_empty(), &subject, "name", || {
                "the name is empty; fill it in".to_owned()
            });
            if let Some(other) = names.insert(model.name, model.id) {
                checks.require(false, &subject, "name", || {
                    format!("\"{}\" is also the name of {other}; name them apart, or use one id", model.name)
                });
            }
            if let Some(Class::Qualities(tiers)) = &model.tier {
                checks.require(tiers.iter().next().is_some(), &subject, "tier", || {
                    "the object is empty; add the class of each quality, or delete the key".to_owned()
                });
            }
            checks.sorted(&subject, "tier", &model.qualities());
            if let Some(weights) = &model.weights {
                checks.require(!weights.name.trim().is_empty(), &subject, "weights.name", || {
                    "the name is empty; write the name of the license, such as \"Apache-2.0\"".to_owned()
                });
            }
        }
    }

    /// Adds the facts to the routes of each model.
    pub(super) fn apply(&self, file: &str, routes: &mut [(String, Route)], mistakes: &mut Vec<Mistake>) {
        let facts: BTreeMap<&str, &ModelFacts> = self.models.iter().map(|model| (model.id, model)).collect();
        let mut unsold: BTreeSet<&str> = facts.keys().copied().collect();
        let mut unknown = BTreeSet::new();
        let mut sold = BTreeSet::new();
        for (origin, route) in routes {
            let id = route.model_id();
            let Some(model) = facts.get(id) else {
                if unknown.insert((origin.clone(), id)) {
                    mistakes.push(Mistake {
                        file: origin.clone(),
                        subject: format!("model {}", route.id.split(':').next().unwrap_or(route.id)),
                        field: "id".to_owned(),
                        message: format!(
                            "there is no model \"{id}\" in models.json; add it there, or correct the id"
                        ),
                    });
                }
                continue;
            };
            unsold.remove(id);
            sold.insert((id, route.quality.unwrap_or(OTHER)));
            route.model = model.name;
            route.class = model.class(route.quality);
            route.weights.clone_from(&model.weights);
            route.lettering.clone_from(&model.lettering);
            route.needs_image = model.needs_image;
            route.good_for = route.good_for.or(model.good_for);
            route.drawback = route.drawback.or(model.drawback);
        }
        for (id, model) in facts.iter().filter(|(id, _)| !unsold.contains(*id)) {
            for quality in model.qualities().into_iter().filter(|quality| !sold.contains(&(*id, *quality))) {
                let whose = if quality == OTHER { "without a quality" } else { "with this quality" };
                mistakes.push(Mistake {
                    file: file.to_owned(),
                    subject: format!("model {id}"),
                    field: format!("tier.{quality}"),
                    message: format!("no provider sells a route {whose}; correct the key or delete it"),
                });
            }
        }
        for id in unsold {
            mistakes.push(Mistake {
                file: file.to_owned(),
                subject: format!("model {id}"),
                field: String::new(),
                message:
                    "no provider sells it; if a price file is missing, restore it, otherwise delete the model"
                        .to_owned(),
            });
        }
    }
}
