//! Suggestions for unknown ids.

use crate::catalog::Catalog;
use crate::i18n::locale::Locale;
use crate::i18n::tr;

/// Returns how to list the ids of routes, and the ids that resemble this one.
pub(super) fn remedy(id: &str, catalog: &Catalog, locale: Locale) -> String {
    let all = tr!(terminal::RUN_ESTIMATE_JSON);
    let mut text = locale.text(all).to_owned();
    let near = near(id, catalog);
    if !near.is_empty() {
        text.push_str(&locale.format(tr!(terminal::SIMILAR_IDS), &[&near.join(", ")]));
    }
    text
}

/// Returns up to six ids that resemble `id` most: its qualities, or else those that share the longest prefix with it or
/// with its model.
fn near(id: &str, catalog: &Catalog) -> Vec<&'static str> {
    let id = id.to_ascii_lowercase();
    let model = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    let common = |a: &str, b: &str| a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let score = |route: &str| match route.split_once(':') {
        Some((whole, _)) if whole == id => usize::MAX,
        _ => common(&id, route).max(common(&model(&id), &model(route))),
    };
    let ids = || catalog.routes.iter().map(|route| route.id);
    let best = ids().map(score).max().unwrap_or(0);
    // A shared prefix of two letters is a coincidence.
    ids().filter(|route| best > 2 && score(route) == best).take(6).collect()
}
