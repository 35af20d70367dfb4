//! What to write in place of an id that there is not.

use crate::catalog::Catalog;
use crate::i18n::locale::Locale;
use crate::i18n::tr;

/// How to find the id of a route, and those that are like this one.
pub(super) fn remedy(id: &str, catalog: &Catalog, locale: Locale) -> String {
    let all = tr!(terminal::RUN_CARGO_XTASK_ESTIMATE_JSON);
    let mut text = locale.of(all).to_owned();
    let near = near(id, catalog);
    if !near.is_empty() {
        text.push_str(&locale.say(tr!(terminal::NEAR_IT), &[&near.join(", ")]));
    }
    text
}

/// The ids that are most like one: its qualities, or else those that share the longest beginning with it, or with the
/// model in it; at most six.
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
    // Two letters in common are chance.
    ids().filter(|route| best > 2 && score(route) == best).take(6).collect()
}
