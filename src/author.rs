//! What the author of a post sets besides the question: where its links lead, and which of its words were not understood.
//!
//! How it looks (`theme`, `accent`, `hide`, `compact`, `rows`) is the business of the page's style sheet; here is only
//! what these words may be.

use crate::catalog::Catalog;
use crate::html::REL;
use crate::query::{self, Query, pairs};
use crate::read::host;

/// The keys that are the author's and none of the question's.
pub const KEYS: [&str; 8] = ["theme", "accent", "hide", "compact", "rows", "rel", "affiliate", "mode"];

/// What can be hidden: the parts of the controls and the title. What a reader needs to trust a figure cannot.
pub const HIDEABLE: [&str; 10] =
    ["title", "size", "tier", "images", "tools", "options", "chart", "routing", "self_host", "share"];

/// What platforms add to links for themselves: nobody's slip.
const TRACKERS: [&str; 7] = ["fbclid", "gclid", "msclkid", "dclid", "igshid", "ref", "source"];
const TRACKER_FAMILIES: [&str; 3] = ["utm_", "mc_", "_"];

/// What an author says of links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// What search engines are told of each link that leads away: words among `nofollow`, `sponsored` and `ugc`.
    rel: Vec<&'static str>,
    /// The id of a provider, and the author's own address for it.
    affiliates: Vec<(String, String)>,
}

impl Author {
    /// Reads `rel=nofollow+sponsored` and `affiliate=fal=https://fal.ai/?via=me` out of a query. Total, as
    /// [`Query::parse`] is.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut author = Self::default();
        for (key, value) in pairs(text) {
            match key.as_str() {
                "rel" => author.rel = words(&value).filter_map(rel).collect(),
                "affiliate" => author.affiliates = words(&value).filter_map(affiliate).collect(),
                _ => {}
            }
        }
        author
    }

    /// The same without affiliate addresses: on a page of its own, whoever wrote the link could put any address there.
    #[must_use]
    pub fn without_affiliates(self) -> Self {
        Self { affiliates: Vec::new(), ..self }
    }

    /// The author's own address for a provider.
    #[must_use]
    pub fn affiliate(&self, provider: &str) -> Option<&str> {
        self.affiliates.iter().find(|(id, _)| id == provider).map(|(_, address)| address.as_str())
    }

    /// Whether the page has to say that some links pay its author.
    #[must_use]
    pub fn has_affiliates(&self) -> bool {
        !self.affiliates.is_empty()
    }

    /// The same HTML with the author's `rel` on each link that leads away. Text cannot be mistaken for it, since quotes in
    /// a text are escaped.
    #[must_use]
    pub fn signed(&self, html: String) -> String {
        if self.rel.is_empty() {
            return html;
        }
        html.replace(&format!("rel=\"{REL}\""), &format!("rel=\"{REL} {}\"", self.rel.join(" ")))
    }
}

/// The parts of a query that say nothing: keys that there are not, and values that cannot be read.
#[must_use]
pub fn slips(text: &str, catalog: &Catalog) -> Vec<String> {
    let slip = |(key, value): (String, String)| {
        let is_slip = if query::KEYS.contains(&key.as_str()) {
            !is_readable(&key, &value.trim().to_ascii_lowercase(), catalog)
        } else if KEYS.contains(&key.as_str()) {
            !is_look(&key, &value, catalog)
        } else {
            let is_trackers = TRACKERS.contains(&key.as_str())
                || TRACKER_FAMILIES.iter().any(|family| key.starts_with(family));
            !key.is_empty() && !is_trackers
        };
        is_slip.then(|| [key, value].join("="))
    };
    pairs(text).into_iter().filter_map(slip).collect()
}

/// Whether a key of the question can be set so, if need be to the nearest value within its bounds.
fn is_readable(key: &str, value: &str, catalog: &Catalog) -> bool {
    // A GPU that is always on has to be a GPU first, and which one does not matter here.
    let mut query = Query::parse("gpu_usd_per_hour=1");
    let has_value = !value.is_empty() || query::is_optional(key);
    has_value && query.set_nearest(key, value).is_ok() && query.clone().known_to(catalog) == query
}

fn is_look(key: &str, value: &str, catalog: &Catalog) -> bool {
    let lower = value.trim().to_ascii_lowercase();
    match key {
        "theme" => matches!(lower.as_str(), "auto" | "light" | "dark" | ""),
        "mode" => matches!(lower.as_str(), "frame" | "inline"),
        "accent" => {
            let hex = lower.trim_start_matches('#');
            matches!(hex.len(), 3 | 6) && hex.bytes().all(|b| b.is_ascii_hexdigit())
        }
        "hide" => words(&lower).all(|word| HIDEABLE.contains(&word)),
        "compact" => query::yes(&lower).is_ok(),
        "rows" => lower == "all" || lower.parse::<u32>().is_ok(),
        "rel" => words(&lower).all(|word| rel(word).is_some()),
        _ => words(value).all(|word| {
            affiliate(word).is_some_and(|(id, _)| catalog.providers.iter().any(|one| one.id == id))
        }),
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',', '\t', '\n']).filter(|word| !word.is_empty())
}

fn rel(word: &str) -> Option<&'static str> {
    ["nofollow", "sponsored", "ugc"].into_iter().find(|known| known.eq_ignore_ascii_case(word))
}

/// `fal=https://fal.ai/?via=me`. Only https, and only a host in plain sight: no name and password before it.
fn affiliate(word: &str) -> Option<(String, String)> {
    let (id, address) = word.split_once('=')?;
    let host = host(address)?;
    let is_host = host.contains('.')
        && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':'));
    is_host.then(|| (id.to_ascii_lowercase(), address.to_owned()))
}
