//! Parses the link settings of a post's author, and lists the parts of a query that have no effect.
//!
//! Scripts and style sheets apply `theme`, `accent`, `hide`, `compact` and `rows`; this module only checks their
//! values.

use core::fmt::Write as _;

use crate::catalog::Catalog;
use crate::catalog::Model;
use crate::catalog::address::host;
use crate::i18n::locale::Locale;
use crate::query::machine::Machine;
use crate::query::parameter::{Ids, Kind};
use crate::query::{self, Key, Query, pairs};
use crate::units::date::Date;

/// The `rel` of every link to another site.
pub(crate) const REL: &str = "noreferrer";

/// An author's settings for links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// More `rel` keywords for links to other sites: `nofollow`, `sponsored` and `ugc`, which tell search engines about
    /// them.
    rel: Vec<&'static str>,
    /// Provider ids, each with the author's affiliate address.
    affiliates: Vec<(String, String)>,
}

impl Author {
    /// Parses `rel=nofollow+sponsored` and `affiliate=fal=https://fal.ai/?via=me` from a query. Never fails, like
    /// [`Query::parse`].
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut author = Self::default();
        for (key, value) in pairs(text) {
            match key.as_str() {
                "rel" => author.rel = words_of(&value).filter_map(rel).collect(),
                "affiliate" => author.affiliates = words_of(&value).filter_map(affiliate).collect(),
                _ => {}
            }
        }
        author
    }

    /// Returns the settings without affiliate addresses. On the standalone page, any link to it could set them.
    #[must_use]
    pub fn without_affiliates(self) -> Self {
        Self { affiliates: Vec::new(), ..self }
    }

    /// Returns the author's affiliate address for a provider.
    #[must_use]
    pub fn affiliate(&self, provider: &str) -> Option<&str> {
        self.affiliates.iter().find(|(id, _)| id == provider).map(|(_, address)| address.as_str())
    }

    /// Whether the page must disclose that some links pay its author.
    #[must_use]
    pub fn has_affiliates(&self) -> bool {
        !self.affiliates.is_empty()
    }

    /// Returns the HTML with the author's `rel` keywords added to every link to another site. Text never matches,
    /// because its quotes are escaped.
    #[must_use]
    pub fn with_rel(&self, html: String) -> String {
        if self.rel.is_empty() {
            return html;
        }
        html.replace(&format!("rel=\"{REL}\""), &format!("rel=\"{REL} {}\"", self.rel.join(" ")))
    }
}

/// Formats the `affiliate` value for an address that the author types: `fal=https://fal.ai/?via=me`. Percent-encodes
/// commas, quotes and everything but printable ASCII. Returns `None` if the page rejects the address.
#[must_use]
pub fn affiliate_pair(provider: &str, address: &str) -> Option<String> {
    let (scheme, rest) = address.trim().split_once(':')?;
    let mut pair = format!("{provider}={}:", scheme.to_ascii_lowercase());
    for byte in rest.bytes() {
        if byte.is_ascii_graphic() && !matches!(byte, b',' | b'"' | b'\'') {
            pair.push(byte.into());
        } else {
            write!(pair, "%{byte:02X}").ok()?;
        }
    }
    affiliate(&pair).is_some().then_some(pair)
}

/// A part of a query that has no effect: `imagse=5`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The part as `key=value`, key and value cut to 60 characters each.
    pub said: String,
    /// Why it has no effect.
    pub why: Why,
}

/// Why a part of a query has no effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The parameter does not exist; the similar one, if any, was probably meant.
    Unknown(Option<Key>),
    /// This parameter does not accept the value.
    Unreadable(Key),
    /// The part also needs these parameters.
    Lacks(Vec<Key>),
    /// This part overrides it.
    Replaced(String),
    /// The day of the rate is after the as-of date.
    FutureRate,
    /// The day since which changes are listed is after the as-of date.
    FutureSince,
    /// The value is out of bounds or too precise; this value is used instead.
    Counts(String),
}

/// Returns the parts of a query that have no effect on this day: unknown parameters, values that do not parse or are
/// out of bounds, parameters that lack a required partner, and values that are overridden.
#[must_use]
pub fn ignored(text: &str, catalog: &Catalog, today: Date) -> Vec<Ignored> {
    let pairs = pairs(text);
    let query = Query::parse(text);
    let mut ignored = Vec::new();
    for (at, (key, value)) in pairs.iter().enumerate() {
        let Some(known) = Key::named(key) else {
            let near = nearest(key);
            if !key.is_empty() && !super::trackers::is_tracker(key, near.is_some()) {
                add(&mut ignored, key, value, Why::Unknown(near));
            }
            continue;
        };
        let bad = unreadable(known, value, &query, catalog);
        if !bad.is_empty() || value.is_empty() && !is_readable(known, value, &query) {
            add(&mut ignored, key, &bad.join(","), Why::Unreadable(known));
        }
        if bad.iter().any(|bad| bad == value) || value.is_empty() {
            continue;
        }
        // The last value that parses counts.
        let mut later = pairs.iter().skip(at + 1).filter(|(other, _)| other == key);
        let counts =
            |(_, value): &&(String, String)| !unreadable(known, value, &query, catalog).contains(value);
        if let Some((_, other)) = later.rfind(counts).filter(|(_, other)| other != value) {
            add(&mut ignored, key, value, Why::Replaced(pair_text(key, other)));
        } else if let Some(why) = ineffective(known, value, &query, today) {
            add(&mut ignored, key, value, why);
        } else if let Some(instead) = query.instead(known, value) {
            add(&mut ignored, key, value, Why::Counts(instead));
        }
    }
    ignored
}

fn add(ignored: &mut Vec<Ignored>, key: &str, value: &str, why: Why) {
    let part = Ignored { said: pair_text(key, value), why };
    if !ignored.contains(&part) {
        ignored.push(part);
    }
}

/// Formats a part of a query as `key=value`, key and value cut to 60 characters each.
fn pair_text(key: &str, value: &str) -> String {
    [key, value].map(|text| text.chars().take(60).collect::<String>()).join("=")
}

/// Returns why a value that parses has no effect in combination with the rest of the query.
pub(crate) fn ineffective(key: Key, value: &str, query: &Query, today: Date) -> Option<Why> {
    let is_server = matches!(query.host.machine, Machine::Server { .. });
    match key {
        Key::AlwaysOn if is_server && query::yes(&value.to_ascii_lowercase()) == Ok(true) => {
            Some(Why::Lacks(vec![Key::GpuUsdPerHour]))
        }
        Key::ServerUsdPerMonth if !is_server => {
            let gpu = Key::GpuUsdPerHour;
            Some(Why::Replaced(pair_text(gpu.as_str(), &query.value(gpu))))
        }
        // The author's time zone may be a day ahead of the reader's.
        Key::Since => query.since.filter(|since| today.days_until(*since) > 1).map(|_| Why::FutureSince),
        Key::Currency | Key::Rate | Key::RateDate => {
            let lacks: Vec<Key> =
                Key::CURRENCY.into_iter().filter(|key| query.value(*key).is_empty()).collect();
            if lacks.is_empty() {
                query.has_future_rate(today).then_some(Why::FutureRate)
            } else {
                Some(Why::Lacks(lacks))
            }
        }
        _ => None,
    }
}

/// Returns what does not parse: the whole value, or the unknown items of a list.
fn unreadable(key: Key, value: &str, query: &Query, catalog: &Catalog) -> Vec<String> {
    let lower = value.to_ascii_lowercase();
    let is_provider = |id: &str| catalog.providers.iter().any(|provider| provider.id == id);
    let is_route = |id: &str| catalog.route(id).is_some();
    let is_model = |id: &str| catalog.routes_named(id).next().is_some();
    let knows = |ids: Ids, id: &str| match ids {
        Ids::Providers => is_provider(id),
        Ids::Routes => is_model(id),
        Ids::Either => is_provider(id) || is_model(id),
        Ids::Models => Model::of(id, catalog).is_some(),
    };
    let without = |text: &str, knows: &dyn Fn(&str) -> bool| -> Vec<String> {
        words_of(text).filter(|word| *word != "any" && !knows(word)).map(str::to_owned).collect()
    };
    match key.parameter().kind {
        Kind::Id(Ids::Routes) => without(&lower, &is_route),
        Kind::Ids(ids) | Kind::Id(ids) => without(&lower, &|id| knows(ids, id)),
        Kind::RouteOrUsd if value.contains('/') => without(&lower, &is_route),
        Kind::Words(words) => without(&lower, &|word| words.contains(&word)),
        Kind::Affiliates => without(value, &|word| affiliate(word).is_some_and(|(id, _)| is_provider(&id))),
        _ if is_readable(key, &lower, query) => Vec::new(),
        _ => vec![value.to_owned()],
    }
}

/// Whether a key accepts a value, after clamping it if necessary.
fn is_readable(key: Key, value: &str, query: &Query) -> bool {
    match key.parameter().kind {
        Kind::Word(words) if key.is_authors() => {
            words.contains(&value) || value.is_empty() && key == Key::Theme
        }
        Kind::Switch if key.is_authors() => query::yes(value).is_ok(),
        Kind::Color => {
            let hex = value.trim_start_matches('#');
            matches!(hex.len(), 3 | 6) && hex.bytes().all(|b| b.is_ascii_hexdigit())
        }
        Kind::Words(_) | Kind::Affiliates => true,
        Kind::Rows => value == "all" || value.parse::<u32>().is_ok(),
        Kind::RouteOrUsd => !query::plain_range(value, Locale::ENGLISH).is_empty(),
        _ => (!value.is_empty() || query::is_optional(key)) && query.clone().set_nearest(key, value).is_ok(),
    }
}

/// Returns the parameter closest to a misspelled one: one edit away, or up to two for keys of 6 to 23 letters. Longer
/// keys have none.
fn nearest(key: &str) -> Option<Key> {
    let most = match key.len() {
        0..6 => 1,
        6..24 => 2,
        _ => return None,
    };
    (1..=most).find_map(|edits| Key::all().find(|known| edit_distance(key, known.as_str()) == edits))
}

/// Returns the edit distance: the number of letters that are wrong, missing, extra, or swapped with their neighbor.
fn edit_distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    // The last two rows of the table of distances between the prefixes of both.
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let swapped = j > 0 && i > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            let swap = if swapped { at(&before, j - 1) + 1 } else { usize::MAX };
            let change = at(&row, j) + usize::from(x != y);
            next.push(change.min(swap).min(at(&row, j + 1) + 1).min(at(&next, j) + 1));
        }
        before = core::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or_default()
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',', '\t', '\n']).filter(|word| !word.is_empty())
}

fn rel(word: &str) -> Option<&'static str> {
    let Kind::Words(words) = Key::Rel.parameter().kind else { return None };
    words.iter().find(|known| known.eq_ignore_ascii_case(word)).copied()
}

/// Parses `fal=https://fal.ai/?via=me`. Accepts only https and a plain host, without a user name or password.
fn affiliate(word: &str) -> Option<(String, String)> {
    let (id, address) = word.split_once('=')?;
    let host = host(address)?;
    let is_host = host.contains('.')
        && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':'));
    is_host.then(|| (id.to_ascii_lowercase(), address.to_owned()))
}
