//! What the author of a post sets besides the question: where its links lead, and which of its words were not understood.
//!
//! How it looks (`theme`, `accent`, `hide`, `compact`, `rows`) is the business of the page's style sheet; here is only
//! what these words may be.

use core::fmt::Write as _;

use crate::catalog::Catalog;
use crate::catalog::Model;
use crate::catalog::address::host;
use crate::i18n::locale::Locale;
use crate::query::machine::Machine;
use crate::query::parameter::{Ids, Kind};
use crate::query::{self, Key, Query, pairs};
use crate::units::date::Date;

/// What a link says of itself that leads away.
pub(crate) const REL: &str = "noreferrer";

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
                "rel" => author.rel = words_of(&value).filter_map(rel).collect(),
                "affiliate" => author.affiliates = words_of(&value).filter_map(affiliate).collect(),
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
    pub fn with_rel(&self, html: String) -> String {
        if self.rel.is_empty() {
            return html;
        }
        html.replace(&format!("rel=\"{REL}\""), &format!("rel=\"{REL} {}\"", self.rel.join(" ")))
    }
}

/// What the attribute says for an affiliate address that its author types: `fal=https://fal.ai/?via=me`. Commas, quotes and
/// what no address holds as it is are percent-encoded. `None` where the page takes no such address.
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

/// Part of a query that has no effect: `imagse=5`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The part as it is said.
    pub said: String,
    /// Why it has none.
    pub why: Why,
}

/// Why a part of a query has no effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no such parameter; perhaps this one is meant.
    Unknown(Option<Key>),
    /// This parameter does not take the value.
    Unreadable(Key),
    /// It takes these parameters, too.
    Lacks(Vec<Key>),
    /// Another part counts in its place.
    Replaced(String),
    /// The rate is of a day after that of the answer.
    FutureRate,
    /// The day since which changes are asked for is after that of the answer.
    FutureSince,
    /// It is out of bounds or too fine, and this counts in its place.
    Counts(String),
}

/// The parts of a query that have no effect on a day: parameters that there are not, values that cannot be read or are out of
/// bounds, and what lacks its partners or is said anew.
#[must_use]
pub fn ignored(text: &str, catalog: &Catalog, today: Date) -> Vec<Ignored> {
    let pairs = pairs(text);
    let query = Query::parse(text);
    let mut slips = Vec::new();
    for (at, (key, value)) in pairs.iter().enumerate() {
        let Some(known) = Key::named(key) else {
            let near = nearest(key);
            if !key.is_empty() && !super::trackers::is_one(key, near.is_some()) {
                add(&mut slips, key, value, Why::Unknown(near));
            }
            continue;
        };
        let bad = unreadable(known, value, &query, catalog);
        if !bad.is_empty() || value.is_empty() && !is_readable(known, value, &query) {
            add(&mut slips, key, &bad.join(","), Why::Unreadable(known));
        }
        if bad.iter().any(|bad| bad == value) || value.is_empty() {
            continue;
        }
        // The last that can be read counts.
        let mut later = pairs.iter().skip(at + 1).filter(|(other, _)| other == key);
        let counts =
            |(_, value): &&(String, String)| !unreadable(known, value, &query, catalog).contains(value);
        if let Some((_, other)) = later.rfind(counts).filter(|(_, other)| other != value) {
            add(&mut slips, key, value, Why::Replaced(said(key, other)));
        } else if let Some(why) = alone(known, value, &query, today) {
            add(&mut slips, key, value, why);
        } else if let Some(instead) = query.instead(known, value) {
            add(&mut slips, key, value, Why::Counts(instead));
        }
    }
    slips
}

fn add(slips: &mut Vec<Ignored>, key: &str, value: &str, why: Why) {
    let slip = Ignored { said: said(key, value), why };
    if !slips.contains(&slip) {
        slips.push(slip);
    }
}

/// A part of a query as one would write it, cut where nobody would read on.
fn said(key: &str, value: &str) -> String {
    [key, value].map(|text| text.chars().take(60).collect::<String>()).join("=")
}

/// Why a value that can be read has no effect beside the rest of the query.
pub(crate) fn alone(key: Key, value: &str, query: &Query, today: Date) -> Option<Why> {
    let is_server = matches!(query.host.machine, Machine::Server { .. });
    match key {
        Key::AlwaysOn if is_server && query::yes(&value.to_ascii_lowercase()) == Ok(true) => {
            Some(Why::Lacks(vec![Key::GpuUsdPerHour]))
        }
        Key::ServerUsdPerMonth if !is_server => {
            let gpu = Key::GpuUsdPerHour;
            Some(Why::Replaced(said(gpu.as_str(), &query.value(gpu))))
        }
        // The author's day may have come before the reader's.
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

/// What of a value cannot be read: the value, or those of its words that nobody knows.
fn unreadable(key: Key, value: &str, query: &Query, catalog: &Catalog) -> Vec<String> {
    let lower = value.to_ascii_lowercase();
    let is_provider = |id: &str| catalog.providers.iter().any(|provider| provider.id == id);
    let is_route = |id: &str| catalog.routes.iter().any(|route| route.id == id);
    let knows = |ids: Ids, id: &str| match ids {
        Ids::Providers => is_provider(id),
        Ids::Routes => is_route(id),
        Ids::Either => is_provider(id) || is_route(id),
        Ids::Models => Model::of(id, catalog).is_some(),
    };
    let without = |text: &str, knows: &dyn Fn(&str) -> bool| -> Vec<String> {
        words_of(text).filter(|word| *word != "any" && !knows(word)).map(str::to_owned).collect()
    };
    match key.parameter().kind {
        Kind::Ids(ids) | Kind::Id(ids) => without(&lower, &|id| knows(ids, id)),
        Kind::RouteOrUsd if value.contains('/') => without(&lower, &is_route),
        Kind::Words(words) => without(&lower, &|word| words.contains(&word)),
        Kind::Affiliates => without(value, &|word| affiliate(word).is_some_and(|(id, _)| is_provider(&id))),
        _ if is_readable(key, &lower, query) => Vec::new(),
        _ => vec![value.to_owned()],
    }
}

/// Whether a key takes a value, if need be as the nearest within its bounds.
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

/// The parameter that a misspelt one is nearest to: one slip of the finger away, or two where it is long.
fn nearest(key: &str) -> Option<Key> {
    let most = match key.len() {
        0..6 => 1,
        6..24 => 2,
        _ => return None,
    };
    (1..=most).find_map(|slips| Key::all().find(|known| slips_between(key, known.as_str()) == slips))
}

/// How many letters are wrong, missing, too many, or in each other's place.
fn slips_between(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    // The rows of the table of distances between the beginnings of both.
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

/// `fal=https://fal.ai/?via=me`. Only https, and only a host in plain sight: no name and password before it.
fn affiliate(word: &str) -> Option<(String, String)> {
    let (id, address) = word.split_once('=')?;
    let host = host(address)?;
    let is_host = host.contains('.')
        && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':'));
    is_host.then(|| (id.to_ascii_lowercase(), address.to_owned()))
}
