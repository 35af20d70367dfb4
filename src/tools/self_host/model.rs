//! The model that a machine of one's own runs.

use super::{NoReport, SelfHost};
use crate::catalog::sizes::Misfit;
use crate::catalog::{Catalog, License, Route};
use crate::estimate::job::{BatchUse, Job};
use crate::estimate::ranking::{Estimate, Ranking, Status, rank};
use crate::query::Query;
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
    fn misfit(self, size: Size, catalog: &'a Catalog) -> Option<Misfit<'a>> {
        let routes = catalog.routes.iter().filter(|route| self.is_of(route));
        let misfits: Option<Vec<_>> = routes.map(|route| route.sizes.as_ref()?.misfit(size)).collect();
        misfits?.into_iter().next()
    }

    /// Whether a documented limit admits a size, or the size is one that needs none.
    pub(super) fn confirms(self, size: Size, catalog: &Catalog) -> bool {
        let mut sizes =
            catalog.routes.iter().filter(|route| self.is_of(route)).filter_map(|route| route.sizes.as_ref());
        size.is_about_one_megapixel() || sizes.any(|sizes| sizes.misfit(size).is_none())
    }

    /// The routes that sell images of this model for a job, the first to take before the others: whatever tier, speed or
    /// provider the job asks for, but for those that it leaves out.
    pub(super) fn sold(self, ranking: &Ranking<'a>) -> Vec<Estimate<'a>> {
        let job = ranking.job.clone();
        let batch = if job.batch == BatchUse::Off { BatchUse::Off } else { BatchUse::Offered };
        let any = Job { tier: None, latency: None, editing: false, horizon: None, batch, ..job };
        let any = Job { providers: Vec::new(), routes: Vec::new(), ..any };
        let all = rank(ranking.catalog, &any, ranking.as_of).estimates;
        let sold = all.into_iter().filter(|one| self.is_of(one.route) && one.is_ranked());
        // What ends soon comes last.
        let (mut sold, ending): (Vec<_>, Vec<_>) = sold.partition(|one| one.status == Status::Available);
        sold.extend(ending);
        sold
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

/// The model that a query runs, and the machine for the size and the rejects of the job.
///
/// # Errors
/// When there is no such model, when it does not make this size, or when nobody says how many images an hour it makes.
pub fn machine<'a>(query: &Query, ranking: &Ranking<'a>) -> Result<(Model<'a>, SelfHost), NoReport<'a>> {
    let (id, catalog, job) = (query.runs(), ranking.catalog, &ranking.job);
    let model = Model::of(id, catalog).ok_or_else(|| NoReport::Unknown(id.to_owned()))?;
    if let Some(misfit) = model.misfit(job.size, catalog) {
        return Err(NoReport::NotMade(model, misfit));
    }
    let images_per_hour =
        query.images_per_hour.or_else(|| reported(id)).ok_or(NoReport::NotMeasured(model))?;
    Ok((model, SelfHost { images_per_hour, pixels: job.reject.generated(job.size.pixels()), ..query.host }))
}
