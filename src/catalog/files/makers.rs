//! Finds the models that their makers end while others still sell them.

use std::collections::BTreeMap;

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
    // The last end of each model at the sellers of a kind; `None` if one of them sells it without an end.
    let last = |seller: Seller| {
        let mut last: BTreeMap<&str, Option<(Date, &'static str)>> = BTreeMap::new();
        for route in catalog.routes.iter().filter(|route| kind(route) == Some(seller)) {
            let this = end(route).map(|on| (on, route.id));
            let known = last.entry(route.model_id()).or_insert(this);
            *known = known.zip(this).map(|(known, this)| known.max(this));
        }
        last
    };
    let (makers, clouds) = (last(Seller::Maker), last(Seller::Cloud));
    let end_of = |model: &str| {
        let maker = makers.get(model).copied().flatten()?;
        match clouds.get(model) {
            Some(Some(cloud)) if maker.0.days_until(cloud.0) > DAYS => Some(cloud.1),
            Some(None) => None,
            _ => Some(maker.1),
        }
    };
    let ids: Vec<Option<&'static str>> = catalog
        .routes
        .iter()
        .map(|route| {
            let is_open = route.shutdown.is_none() && route.weights.is_none();
            (is_open && kind(route) != Some(Seller::Maker)).then(|| end_of(route.model_id()))?
        })
        .collect();
    for (route, id) in catalog.routes.iter_mut().zip(ids) {
        route.ends_at = id;
    }
}
