//! What a page asks, and for whom.

use crate::catalog::Catalog;
use crate::i18n::locale::{Lang, Locale};
use crate::query::Query;
use crate::query::author::Author;
use crate::units::date::Date;

/// The query of an address, as the page answers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The query, without what the catalog does not know and without a future rate.
    pub query: Query,
    /// The author's settings for links.
    pub author: Author,
    /// The as-of date: that of the query, or the day of the clock.
    pub as_of: Date,
    /// The language of the query or else of the reader, and the local currency.
    pub locale: Locale,
}

impl Session {
    /// Reads the query of an address. `clock` is the reader's day, if known, and `lang` the reader's language.
    #[must_use]
    pub fn new(search: &str, catalog: &Catalog, clock: Option<Date>, lang: Lang) -> Self {
        let query = Query::parse(search).known_to(catalog);
        let as_of = query.as_of.unwrap_or_else(|| catalog.today(clock));
        let query = query.without_future_rate(as_of);
        Self { author: Author::parse(search), as_of, locale: query.locale(lang), query }
    }
}
