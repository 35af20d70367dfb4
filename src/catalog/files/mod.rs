//! Parses and validates `pricing/*.json` and merges the files into a [`Catalog`], for the build and the developer commands.
//! The browser reads the packed result.

mod boards;
mod checks;
mod file;
mod folder;
mod german;
mod makers;
mod models;
mod moves;
mod parse;
mod quotes;
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

use crate::catalog::address::https_option;
use crate::catalog::sizes::Sizes;
use crate::catalog::{
    Batch, Catalog, Feature, Latency, MaxReferences, Provider, Quote, Reference, Route, Shutdown,
};
use boards::Boards;
use file::check_file;
pub use folder::files;
use models::Models;
use parse::{Shape, parse};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use today::Today;

/// For editors. The build also checks order, successors and bounds; see README.md. german.json, which contains the
/// German of the texts, has another format.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum AnyFile {
    Provider(File),
    Models(Models),
    Boards(Boards),
}

/// The prices of one provider.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "$schema")]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "schema.json")))]
    _schema: &'static str,
    provider: Provider,
    /// Sorted by id.
    models: Vec<Model>,
}

impl Shape for File {
    const KEYS: &'static str = r#""provider": {…}, "models": […]"#;
    const IF_EMPTY: &'static str = "add prices or delete it";
}

impl Shape for Models {
    const KEYS: &'static str = r#""models": […]"#;
    const IF_EMPTY: &'static str = "restore its content";
}

impl Shape for Boards {
    const KEYS: &'static str = r#""boards": […]"#;
    const IF_EMPTY: &'static str = "restore its content";
}

/// One model of a provider, with the facts that its routes share.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the keys of the files")]
struct Model {
    /// The id in models.json.
    id: &'static str,
    /// The id that this provider's API takes. Left out if unknown.
    #[serde(borrow)]
    api_model: Option<&'static str>,
    /// The page of this provider where one buys the model or reads about it.
    #[serde(default, deserialize_with = "https_option")]
    page: Option<&'static str>,
    /// How this provider's version differs from the model, such as "FP8". Ratings of the model do not apply to it.
    #[serde(borrow)]
    variant: Option<&'static str>,
    /// What the model is best for at this provider. Replaces the text of models.json.
    #[serde(borrow)]
    good_for: Option<&'static str>,
    /// What to watch out for with this model at this provider. Replaces the text of models.json.
    #[serde(borrow)]
    drawback: Option<&'static str>,
    #[serde(borrow)]
    note: Option<&'static str>,
    /// The limits that this provider's API documents. Left out if none are documented.
    sizes: Option<Sizes>,
    /// Left out if unknown.
    editing: Option<Feature>,
    /// Whether the model makes images with a transparent background. Left out if unknown.
    transparency: Option<Feature>,
    /// How many reference images a request takes. Left out if unknown.
    max_references: Option<MaxReferences>,
    /// What a reference image adds to the cost, if no quote bills it.
    reference: Option<Reference>,
    /// Sorted by checked.
    #[serde(default)]
    batch: Vec<Batch>,
    shutdown: Option<Shutdown>,
    /// Sorted by quality. A model without qualities has one route.
    routes: Vec<ModelRoute>,
}

/// One quality of a model.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct ModelRoute {
    #[serde(borrow)]
    quality: Option<&'static str>,
    latency: Option<Latency>,
    /// How long an image takes, according to the vendor.
    #[serde(borrow)]
    seconds: Option<&'static str>,
    #[serde(borrow)]
    note: Option<&'static str>,
    /// Appended, never overwritten. Sorted by checked, and within a day by grade, weakest first. Of equal grades, the last
    /// quote counts. To read a source again that still states the price, add the day to confirmed.
    #[cfg_attr(feature = "schema", schemars(length(min = 0)))]
    quotes: Vec<Quote>,
}

/// A mistake in `pricing/`, with its place and its remedy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The name of the file, as given to [`read`].
    pub file: String,
    /// The kind and id of the route, model or provider. Empty if the mistake is about the whole file.
    pub subject: String,
    /// The field of the subject, such as `quotes[1].checked`. Empty if the mistake is about no single field.
    pub field: String,
    /// What is wrong, and the remedy.
    pub message: String,
}

impl Mistake {
    /// Returns a mistake about a whole file.
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

/// Parses, validates and merges files, given as pairs of name and text. The file named `german.json` contains the German of
/// the texts; without it, translations are not checked. Likewise, `models.json` contains the names, classes and licenses of the
/// models, and `boards.json` the scores; without them, a model is named by its id and has neither. Dates after `today` are mistakes.
///
/// # Errors
/// Returns all mistakes, in the order of the files.
pub fn read<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
    today: Today,
) -> Result<Catalog, Vec<Mistake>> {
    let mut catalog = Catalog::default();
    let mut mistakes = Vec::new();
    let mut origins = Vec::new();
    let mut german = None;
    let (mut models, mut boards) = (None, None);
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
        if Path::new(name).ends_with("models.json") {
            models = parsed::<Models>(name, text, today, &mut mistakes);
        } else if Path::new(name).ends_with("boards.json") {
            boards = parsed::<Boards>(name, text, today, &mut mistakes);
        } else if let Some((_, file)) = parsed::<File>(name, text, today, &mut mistakes) {
            check_file(name, &file, &mut mistakes);
            let routes = file.models.into_iter().flat_map(|model| flatten(file.provider.id, model));
            origins.extend(routes.map(|route| (name.to_owned(), route)));
            catalog.providers.push(file.provider);
        }
    }
    if mistakes.is_empty() {
        if let Some((name, file)) = models {
            file.check(name, &mut mistakes);
            file.apply(name, &mut origins, &mut mistakes);
        }
        if let Some((name, file)) = boards {
            file.check(name, &mut mistakes);
            file.apply(name, &mut origins, &mut mistakes);
            catalog.boards = file.into_boards();
        }
        resolve_successors(&mut origins, &mut mistakes);
    }
    if mistakes.is_empty() {
        catalog.routes = origins.into_iter().map(|(_, route)| route).collect();
        catalog.routes.sort_by_key(|route| route.id);
        catalog.providers.sort_by_key(|provider| provider.id);
        makers::apply(&mut catalog);
        catalog.version = version::of(&catalog);
        if let Some((name, text)) = german {
            catalog.german = german::read(name, text, &catalog, &mut mistakes);
        }
    }
    if mistakes.is_empty() { Ok(catalog) } else { Err(mistakes) }
}

/// Parses a file and returns it with its name; `None` if it has mistakes.
fn parsed<'a, T: Shape>(
    name: &'a str,
    text: &str,
    today: Today,
    mistakes: &mut Vec<Mistake>,
) -> Option<(&'a str, T)> {
    match parse::<T>(name, text, today) {
        Ok(file) => Some((name, file)),
        Err(found) => {
            mistakes.extend(found);
            None
        }
    }
}

fn route_id(model: &str, quality: Option<&str>) -> String {
    quality.map_or_else(|| model.to_owned(), |quality| format!("{model}:{quality}"))
}

fn flatten(provider: &str, model: Model) -> Vec<Route> {
    let id = format!("{provider}/{}", model.id);
    let route = |route: ModelRoute| Route {
        id: route_id(&id, route.quality).leak(),
        model: model.id,
        quality: route.quality,
        class: None,
        scores: Vec::new(),
        variant: model.variant,
        api_model: model.api_model,
        page: model.page,
        latency: route.latency,
        seconds: route.seconds,
        weights: None,
        good_for: model.good_for,
        drawback: model.drawback,
        notes: model.note.into_iter().chain(route.note).collect(),
        sizes: model.sizes.clone(),
        editing: model.editing.clone(),
        transparency: model.transparency.clone(),
        lettering: None,
        needs_image: false,
        max_references: model.max_references.clone(),
        reference: model.reference.clone(),
        batch: model.batch.clone(),
        shutdown: model.shutdown.clone(),
        ends_at: None,
        quotes: route.quotes,
    };
    model.routes.into_iter().map(route).collect()
}

/// Completes the ids of successors. Without a quality, an id means the same quality as the retiring route, or else the
/// model's only route.
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
                    format!("restore the file \"{missing}.json\" if it is gone, or ")
                };
                mistakes.push(Mistake {
                    file: file.clone(),
                    subject: format!("route {}", route.id),
                    field: format!("shutdown.successors[{i}].route"),
                    message: format!(
                        "there is no route \"{}\"; {bring_back}name a route in pricing/, with its quality if it has one",
                        successor.route
                    ),
                });
            }
        }
    }
}
