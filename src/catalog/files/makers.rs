//! Finds the models that their makers end while others still sell them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::catalog::{Catalog, Route, Seller};
use crate::units::date::Date;

/// How many days longer than the maker a cloud must sell a model to count as its last seller.
const DAYS: i32 = 90;

/// Gives each route whose model its maker ends, and whose own end is unknown, the id of the maker's route, or of a cloud's
/// that ends more than 90 days later, since resellers may buy there.
///
/// Public weights outlive their maker's offer. An end that other sources contradict is none, and a model that another maker
/// or a cloud sells without an end does not end.
pub(super) fn apply(catalog: &mut Catalog) {
    let kind = |route: &Route| catalog.provider(route).map(|provider| provider.kind);
    let end = |route: &Route| {
        let certain = route.shutdown.as_ref().filter(|shutdown| shutdown.contradicted.is_empty());
        certain.map(|shutdown| shutdown.on)
    };
    let mut last: BTreeMap<&str, Option<(Date, &'static str)>> = BTreeMap::new();
    for (seller, slack) in [(Seller::Maker, 0), (Seller::Cloud, DAYS)] {
        for route in catalog.routes.iter().filter(|route| kind(route) == Some(seller)) {
            let this = end(route).map(|on| (on, route.id));
            match last.entry(route.model_id()) {
                Entry::Vacant(place) if seller == Seller::Maker => drop(place.insert(this)),
                Entry::Vacant(_) => {}
                Entry::Occupied(mut known) => {
                    let is_later =
                        |(at, _): (Date, &str)| this.is_some_and(|(on, _)| at.days_until(on) > slack);
                    let is_endless = this.is_none() || known.get().is_none();
                    if is_endless {
                        known.insert(None);
                    } else if known.get().is_some_and(is_later) {
                        known.insert(this);
                    }
                }
            }
        }
    }
    let ids: Vec<Option<&'static str>> = catalog
        .routes
        .iter()
        .map(|route| {
            let is_open = route.shutdown.is_none() && route.weights.is_none();
            let (_, id) = last.get(route.model_id()).copied().flatten()?;
            (is_open && kind(route) != Some(Seller::Maker)).then_some(id)
        })
        .collect();
    for (route, id) in catalog.routes.iter_mut().zip(ids) {
        route.ends_at = id;
    }
}
