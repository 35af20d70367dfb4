//! Models that one may run on a machine of one's own.

use crate::catalog::sizes::{Unsupported, is_about_one_megapixel};
use crate::catalog::{Catalog, License, Route};
use crate::units::size::Size;

/// A model whose weights are public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model<'a> {
    /// Its id, which it has at every provider: `flux-schnell`.
    pub id: &'a str,
    /// A route of it, for its name and its license.
    route: &'a Route,
}

/// Images of one megapixel an hour, as far as anybody reports them. The article that the catalog started from gives them
/// as an illustration, for a rented RTX 4090 and without a model; of the two that it names for self-hosting, SDXL is the
/// one that such a card draws in two to three seconds. Of no other model is a figure known.
const REPORTED: [(&str, (u64, u64)); 1] = [(Model::DEFAULT, (1200, 1800))];

impl<'a> Model<'a> {
    /// The id of the one that runs where nothing is said.
    pub const DEFAULT: &'static str = "sdxl";

    /// The model with public weights of this id.
    #[must_use]
    pub fn of(of: &str, catalog: &'a Catalog) -> Option<Self> {
        let route = catalog.routes.iter().find(|route| route.weights.is_some() && id(route) == of)?;
        Some(Self { id: id(route), route })
    }

    /// Every model with public weights, by id.
    #[must_use]
    pub fn all(catalog: &'a Catalog) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for route in catalog.routes.iter().filter(|route| route.weights.is_some()) {
            let model = Self { id: id(route), route };
            if let Err(at) = all.binary_search_by_key(&model.id, |known| known.id) {
                all.insert(at, model);
            }
        }
        all
    }

    /// The name of the model: `FLUX.1 [schnell]`.
    #[must_use]
    pub const fn name(self) -> &'a str {
        self.route.model
    }

    /// The license, by its name, where it forbids business.
    #[must_use]
    pub fn non_commercial(self) -> Option<&'a str> {
        let weights = self.route.weights.as_ref()?;
        (weights.license == License::NonCommercial).then_some(weights.name)
    }

    /// Whether a route sells images of this model.
    #[must_use]
    pub fn is_of(self, route: &Route) -> bool {
        id(route) == self.id
    }

    /// Which limit a size breaks, where the sizes of the model are documented on all of its routes and none has this one.
    pub(crate) fn misfit(self, size: Size, catalog: &'a Catalog) -> Option<Unsupported<'a>> {
        let routes = catalog.routes.iter().filter(|route| self.is_of(route));
        let misfits: Option<Vec<_>> = routes.map(|route| route.sizes.as_ref()?.misfit(size)).collect();
        misfits?.into_iter().next()
    }

    /// Whether a documented limit admits a size, or the size is one that needs none.
    pub(crate) fn confirms(self, size: Size, catalog: &Catalog) -> bool {
        let mut sizes =
            catalog.routes.iter().filter(|route| self.is_of(route)).filter_map(|route| route.sizes.as_ref());
        is_about_one_megapixel(size) || sizes.any(|sizes| sizes.misfit(size).is_none())
    }
}

/// The id of a route's model: `flux-schnell` of `fal/flux-schnell`.
fn id(route: &Route) -> &str {
    let model = route.id.split_once('/').map_or(route.id, |(_, model)| model);
    model.split(':').next().unwrap_or(model)
}

/// Images of one megapixel an hour that are reported of a model.
#[must_use]
pub fn reported(id: &str) -> Option<(u64, u64)> {
    REPORTED.iter().find(|(known, _)| *known == id).map(|(_, images)| *images)
}
