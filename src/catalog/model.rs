//! Models with public weights, for self-hosting.

use crate::catalog::sizes::{Unsupported, is_about_one_megapixel};
use crate::catalog::{Catalog, License, Route};
use crate::units::size::Size;

/// A model whose weights are public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model<'a> {
    /// The id of the model, the same at every provider: `flux-schnell`.
    pub id: &'a str,
    /// Any of its routes, for its name and license.
    route: &'a Route,
}

/// Reported throughput by model, as a range of one-megapixel images per hour.
///
/// The article behind the catalog gives this range as an illustration for a rented RTX 4090, without a model. Of the two
/// models it suggests for self-hosting, SDXL is the one that such a card renders in two to three seconds. No figure is
/// known for any other model.
const REPORTED: [(&str, (u64, u64)); 1] = [(Model::DEFAULT, (1200, 1800))];

impl<'a> Model<'a> {
    /// The id of the default model.
    pub const DEFAULT: &'static str = "sdxl";

    /// Returns the model with this id, if its weights are public.
    #[must_use]
    pub fn of(model: &str, catalog: &'a Catalog) -> Option<Self> {
        let route =
            catalog.routes.iter().find(|route| route.weights.is_some() && route.model_id() == model)?;
        Some(Self { id: route.model_id(), route })
    }

    /// Returns every model with public weights, sorted by id.
    #[must_use]
    pub fn all(catalog: &'a Catalog) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for route in catalog.routes.iter().filter(|route| route.weights.is_some()) {
            let model = Self { id: route.model_id(), route };
            if let Err(at) = all.binary_search_by_key(&model.id, |known| known.id) {
                all.insert(at, model);
            }
        }
        all
    }

    /// Returns the name of the model: `FLUX.1 [schnell]`.
    #[must_use]
    pub const fn name(self) -> &'a str {
        self.route.model
    }

    /// Returns the name of the license if it forbids commercial use.
    #[must_use]
    pub fn non_commercial(self) -> Option<&'a str> {
        let weights = self.route.weights.as_ref()?;
        (weights.license == License::NonCommercial).then_some(weights.name)
    }

    /// Whether a route offers this model.
    #[must_use]
    pub fn is_of(self, route: &Route) -> bool {
        route.model_id() == self.id
    }

    /// Returns a limit that a size breaks, if every route of the model documents its sizes and none offers this one.
    pub(crate) fn unsupported(self, size: Size, catalog: &'a Catalog) -> Option<Unsupported<'a>> {
        let routes = catalog.routes.iter().filter(|route| self.is_of(route));
        let misfits: Option<Vec<_>> = routes.map(|route| route.sizes.as_ref()?.unsupported(size)).collect();
        misfits?.into_iter().next()
    }

    /// Whether a route of the model documents that it offers a size, or the size needs no documentation.
    pub(crate) fn confirms(self, size: Size, catalog: &Catalog) -> bool {
        let mut sizes =
            catalog.routes.iter().filter(|route| self.is_of(route)).filter_map(|route| route.sizes.as_ref());
        is_about_one_megapixel(size) || sizes.any(|sizes| sizes.unsupported(size).is_none())
    }
}

/// Returns the reported throughput of a model, as a range of one-megapixel images per hour.
#[must_use]
pub fn reported(id: &str) -> Option<(u64, u64)> {
    REPORTED.iter().find(|(known, _)| *known == id).map(|(_, images)| *images)
}
