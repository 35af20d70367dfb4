//! Finds the models that their makers end while others still sell them.

use std::collections::BTreeMap;

use crate::catalog::{Catalog, Route, Seller, Shutdown};

/// How many days a cloud may outlive the maker without counting as a source of its own.
const DAYS: i32 = 90;

/// Gives each route whose model its maker ends, and whose own end is unknown, the id of the maker's route.
///
/// Public weights outlive their maker's offer. An end that other sources contradict is none, and neither is one that a cloud
/// outlives by more than 90 days, since resellers may buy there.
pub(super) fn apply(catalog: &mut Catalog) {
    let mut ends: BTreeMap<&str, Option<&Route>> = BTreeMap::new();
    let kind = |route: &Route| catalog.provider(route).map(|provider| provider.kind);
    let of_makers = catalog.routes.iter().filter(|route| kind(route) == Some(Seller::Maker));
    for route in of_makers {
        let is_certain = |shutdown: &Shutdown| shutdown.contradicted.is_empty();
        let end = Some(route).filter(|route| route.shutdown.as_ref().is_some_and(is_certain));
        ends.insert(route.model_id(), end);
    }
    for route in catalog.routes.iter().filter(|route| kind(route) == Some(Seller::Cloud)) {
        let Some(end) = ends.get_mut(route.model_id()) else { continue };
        let maker = end.and_then(|maker| maker.shutdown.as_ref()).map(|shutdown| shutdown.on);
        let cloud = route.shutdown.as_ref().map(|shutdown| shutdown.on);
        let ends_with_it = maker.zip(cloud).is_some_and(|(maker, cloud)| maker.days_until(cloud) <= DAYS);
        *end = end.filter(|_| ends_with_it);
    }
    let ids: Vec<Option<&'static str>> = catalog
        .routes
        .iter()
        .map(|route| {
            let is_open = route.shutdown.is_none() && route.weights.is_none();
            let end = ends.get(route.model_id()).copied().flatten()?;
            (is_open && kind(route) != Some(Seller::Maker)).then_some(end.id)
        })
        .collect();
    for (route, id) in catalog.routes.iter_mut().zip(ids) {
        route.ends_at = id;
    }
}
