//! Reads `pricing/*.json`, checks every line, and merges the files into a [`Catalog`].
//!
//! The build and the tools use it; the browser reads the packed result.

mod checks;
mod folder;
mod german;
mod models;
mod moves;
mod parse;
#[cfg(feature = "schema")]
mod schema;
mod texts;
mod today;
mod unique;
mod version;

use core::fmt;
use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;

use crate::catalog::sizes::Sizes;
use crate::catalog::{
    Batch, Catalog, Editing, Latency, Provider, Quote, Reference, Route, Shutdown, Tier, Weights,
};
use checks::check_file;
pub use folder::files;
use models::check_models;
use parse::parse;
#[cfg(feature = "schema")]
pub use schema::schema;
pub use today::Today;

/// For editors. The build checks more than this (order, successors, bounds); see README.md. german.json, the German of the
/// texts, is no such file.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "The prices of one provider"))]
struct File {
    #[serde(rename = "$schema")]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "schema.json")))]
    _schema: &'static str,
    provider: Provider,
    /// Sorted by id.
    models: Vec<Model>,
}

/// One model of a provider, with what its routes share.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Model {
    /// One model has one id at all providers.
    id: &'static str,
    name: &'static str,
    /// Left out where they are not public.
    weights: Option<Weights>,
    /// Where the model differs from its provider.
    #[serde(borrow)]
    good_for: Option<&'static str>,
    /// What holds of this model; it stands beside its provider's.
    #[serde(borrow)]
    mind: Option<&'static str>,
    #[serde(borrow)]
    note: Option<&'static str>,
    /// The documented limits of this provider's API. Left out where none can be found.
    sizes: Option<Sizes>,
    /// Left out where it is not known.
    editing: Option<Editing>,
    /// What a reference image adds, where no quote bills it.
    reference: Option<Reference>,
    /// Sorted by checked.
    #[serde(default)]
    batch: Vec<Batch>,
    shutdown: Option<Shutdown>,
    /// Sorted by quality; a model without qualities has one route.
    routes: Vec<ModelRoute>,
}

/// One quality of a model.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct ModelRoute {
    #[serde(borrow)]
    quality: Option<&'static str>,
    /// One model has one tier for a quality, at every provider.
    tier: Option<Tier>,
    latency: Option<Latency>,
    /// What the vendor claims an image takes.
    #[serde(borrow)]
    seconds: Option<&'static str>,
    #[serde(borrow)]
    note: Option<&'static str>,
    /// Appended, never overwritten. Sorted by checked; within one day the better grade comes later, and so does the quote
    /// that shall count.
    #[cfg_attr(feature = "schema", schemars(length(min = 0)))]
    quotes: Vec<Quote>,
}

/// A mistake in `pricing/`: where it is, what it is, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The file, as it was named to [`read`].
    pub file: String,
    /// The id of the route, model or provider; empty where the file as a whole is meant.
    pub subject: String,
    /// The field below it, such as `quotes[1].checked`; empty where none is meant.
    pub field: String,
    /// What is wrong, and the remedy.
    pub message: String,
}

impl Mistake {
    /// A mistake of a file as a whole.
    fn of_file(file: &str, message: String) -> Self {
        Self { file: file.to_owned(), subject: String::new(), field: String::new(), message }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if !self.subject.is_empty() {
            write!(f, ": {}", self.subject)?;
        }
        if !self.field.is_empty() {
            write!(f, ": {}", self.field)?;
        }
        write!(f, ": {}", self.message)
    }
}

/// Reads and merges files, given as pairs of name and text. A file called `german.json` holds the German of the texts;
/// where none is given, nothing is said of texts without one. No source can have been read after `today`.
///
/// # Errors
/// Every mistake in every file, in order.
pub fn read<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
    today: Today,
) -> Result<Catalog, Vec<Mistake>> {
    let mut catalog = Catalog { providers: Vec::new(), routes: Vec::new(), german: Vec::new(), version: "" };
    let mut mistakes = Vec::new();
    let mut origins = Vec::new();
    let mut german = None;
    for (name, text) in files {
        if text.starts_with('\u{feff}') {
            let message = "the file starts with a byte order mark; save it as UTF-8 without one";
            mistakes.push(Mistake::of_file(name, message.to_owned()));
            continue;
        }
        if Path::new(name).ends_with("german.json") {
            german = Some((name, text));
            continue;
        }
        match parse(name, text, today) {
            Err(found) => mistakes.extend(found),
            Ok(file) => {
                check_file(name, &file, &mut mistakes);
                let routes = file.models.into_iter().flat_map(|model| flatten(file.provider.id, model));
                origins.extend(routes.map(|route| (name.to_owned(), route)));
                catalog.providers.push(file.provider);
            }
        }
    }
    if mistakes.is_empty() {
        check_models(&origins, &mut mistakes);
        resolve_successors(&mut origins, &mut mistakes);
    }
    if mistakes.is_empty() {
        catalog.routes = origins.into_iter().map(|(_, route)| route).collect();
        catalog.routes.sort_by_key(|route| route.id);
        catalog.providers.sort_by_key(|provider| provider.id);
        catalog.version = version::of(&catalog);
        if let Some((name, text)) = german {
            catalog.german = german::read(name, text, &catalog, &mut mistakes);
        }
    }
    if mistakes.is_empty() { Ok(catalog) } else { Err(mistakes) }
}

fn route_id(model: &str, quality: Option<&str>) -> String {
    quality.map_or_else(|| model.to_owned(), |quality| format!("{model}:{quality}"))
}

fn flatten(provider: &str, model: Model) -> Vec<Route> {
    let id = format!("{provider}/{}", model.id);
    let route = |route: ModelRoute| Route {
        id: route_id(&id, route.quality).leak(),
        model: model.name,
        quality: route.quality,
        tier: route.tier,
        latency: route.latency,
        seconds: route.seconds,
        weights: model.weights.clone(),
        good_for: model.good_for,
        mind: model.mind,
        notes: model.note.into_iter().chain(route.note).collect(),
        sizes: model.sizes.clone(),
        editing: model.editing.clone(),
        reference: model.reference.clone(),
        batch: model.batch.clone(),
        shutdown: model.shutdown.clone(),
        quotes: route.quotes,
    };
    model.routes.into_iter().map(route).collect()
}

/// A successor without a quality means the same quality as the dying route, or the model's only route.
fn resolve_successors(routes: &mut [(String, Route)], mistakes: &mut Vec<Mistake>) {
    let ids: BTreeSet<&str> = routes.iter().map(|(_, route)| route.id).collect();
    let provider = |id: &'static str| id.split('/').next().unwrap_or(id);
    let providers: BTreeSet<&str> = routes.iter().map(|(_, route)| provider(route.id)).collect();
    for (file, route) in routes {
        for (i, successor) in route.shutdown.iter_mut().flat_map(|s| &mut s.successors).enumerate() {
            let same_quality = route_id(successor.route, route.quality);
            if let Some(same_quality) = ids.get(same_quality.as_str()) {
                successor.route = same_quality;
            } else if !ids.contains(successor.route) {
                let missing = provider(successor.route);
                let bring_back = if providers.contains(missing) {
                    String::new()
                } else {
                    format!("bring back the file \"{missing}.json\" if it is gone, or ")
                };
                mistakes.push(Mistake {
                    file: file.clone(),
                    subject: format!("route {}", route.id),
                    field: format!("shutdown.successors[{i}].route"),
                    message: format!(
                        "there is no route \"{}\"; {bring_back}name one that stands in pricing/, with its quality where it has one",
                        successor.route
                    ),
                });
            }
        }
    }
}
