//! The vocabulary that addresses, embed attributes, controls and the terminal share.

mod decoded;
mod read;

pub(crate) use read::yes;
pub use read::{Unreadable, tier};

use crate::catalog::{Catalog, Latency, Tier};
use crate::chart::Axis;
use crate::date::Date;
use crate::job::{BatchUse, Job};
use crate::locale::{Code, Currency, Lang, Locale};
use crate::money::Usd;
use crate::number::typed;
use crate::routing::{self, Split};
use crate::self_host::{self, SelfHost};
use crate::tool::Tool;
use crate::words::plain_range;
use decoded::split;
use read::{choice, clamped, count, id, ids, optional, read};

/// What a query says. Whatever it does not say, or says in words that are not known, is the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The question.
    pub job: Job,
    /// The day of the answer; without it, the reader's own.
    pub as_of: Option<Date>,
    /// The day since which changes are told, such as that of a post.
    pub since: Option<Date>,
    /// How two models would share the job.
    pub split: Split,
    /// The id of the model that a machine of one's own runs, where it is not [`self_host::Model::DEFAULT`].
    pub runs: Option<String>,
    /// What hosting a model oneself would take, but for the images an hour: [`self_host::machine`] adds them.
    pub host: SelfHost,
    /// Images of one megapixel an hour, where they are not what is reported of the model.
    pub images_per_hour: Option<(u64, u64)>,
    /// What self-hosting is compared with: the id of a route, or USD per image. Empty takes the same model, hosted.
    pub against: String,
    /// What the chart runs over.
    pub axis: Axis,
    /// The tool that stands open.
    pub show: Option<Tool>,
    /// The language; without it, the reader's own.
    pub lang: Option<Lang>,
    /// A local currency, which takes a rate and its day to count.
    pub currency: Option<Code>,
    /// Units of that currency for a US dollar.
    pub rate: Option<Usd>,
    /// The day of the rate.
    pub rate_date: Option<Date>,
}

/// The keys of a local currency: all three, or none.
pub const CURRENCY: [&str; 3] = ["currency", "rate", "rate_date"];

/// Every key, in the order in which they are written. The first three are written always.
pub const KEYS: [&str; 35] = [
    "size",
    "tier",
    "images",
    "batch",
    "reject",
    "references",
    "gpu_seconds",
    "budget",
    "horizon",
    "latency",
    "provider",
    "route",
    "exclude",
    "editing",
    "as_of",
    "since",
    "share",
    "cheap",
    "better",
    "better_tier",
    "runs",
    "server_usd_per_month",
    "gpu_usd_per_hour",
    "always_on",
    "images_per_hour",
    "utilization",
    "labor_hours",
    "labor_usd_per_hour",
    "against",
    "chart",
    "show",
    "lang",
    "currency",
    "rate",
    "rate_date",
];

/// The keys whose values are numbers or ranges of numbers, as a reader would type them in a language of its own. (The
/// number of images is another: it is read in every notation.)
pub const NUMBERS: [&str; 11] = [
    "reject",
    "references",
    "gpu_seconds",
    "budget",
    "share",
    "server_usd_per_month",
    "gpu_usd_per_hour",
    "images_per_hour",
    "utilization",
    "labor_hours",
    "labor_usd_per_hour",
];

/// Whether an empty value says something: that there is none.
#[must_use]
pub fn is_optional(key: &str) -> bool {
    // A key that is on or off, and one that may stay open.
    Query::default().set(key, "").is_ok()
}

/// The keys of a query, in small letters, and their values, both decoded and without spaces or quotes around them. A
/// second question mark parts them too, and `&amp;` does as `&`.
#[must_use]
pub fn pairs(text: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    // In bare HTML, `&currency` turns into `¤cy`.
    let text = text.replace("%C2%A4cy", "&currency").replace("¤cy", "&currency");
    for part in text.trim().trim_start_matches('?').split('&').filter(|part| !part.is_empty()) {
        split(part, &mut pairs);
    }
    pairs
}

impl Query {
    /// Reads `size=1024x1024&tier=mid&images=12k&batch=1&as_of=2026-12-02`, with or without a leading `?`.
    ///
    /// Total: it trims, folds case, clamps numbers, takes the last of several values, and passes over what it does not
    /// know.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        let mut pairs = pairs(text);
        for (_, value) in &mut pairs {
            value.make_ascii_lowercase();
        }
        // Amounts may be in the local currency; then in the order of the keys, since a GPU that is always on has to be a GPU
        // first.
        for key in CURRENCY.into_iter().chain(KEYS) {
            for (_, value) in pairs.iter().filter(|(named, _)| named == key) {
                // What is not readable counts as not said.
                let _ = query.set_nearest(key, value);
            }
        }
        query
    }

    /// The id of the model that a machine of one's own runs.
    #[must_use]
    pub fn runs(&self) -> &str {
        self.runs.as_deref().unwrap_or(self_host::Model::DEFAULT)
    }

    /// The same without providers, routes and models that the catalog does not know: a slip in an embed shows every provider, not
    /// an empty list.
    #[must_use]
    pub fn known_to(mut self, catalog: &Catalog) -> Self {
        let is_provider = |id: &String| catalog.providers.iter().any(|provider| provider.id == *id);
        let is_route = |id: &String| catalog.routes.iter().any(|route| route.id == *id);
        self.job.providers.retain(is_provider);
        self.job.routes.retain(is_route);
        self.job.exclude.retain(|id| is_provider(id) || is_route(id));
        self.split.cheap = self.split.cheap.filter(is_route);
        self.split.better = self.split.better.filter(is_route);
        let is_price = !plain_range(&self.against, Locale::ENGLISH).is_empty();
        self.against = Some(self.against).filter(|id| is_price || is_route(id)).unwrap_or_default();
        self.runs = self.runs.filter(|id| self_host::Model::of(id, catalog).is_some());
        self
    }

    /// Takes a value for a key, in small letters. A key that is not known is passed over.
    ///
    /// # Errors
    /// When the value cannot be read or is out of bounds; the query then stays as it was.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), Unreadable> {
        let Self { job, split, .. } = self;
        match key {
            "size" => job.size = read(value)?,
            "tier" => job.tier = tier(value)?,
            "images" => job.images = read(value)?,
            "batch" if value == "only" => job.batch = BatchUse::Only,
            "batch" => job.batch = if yes(value)? { BatchUse::Offered } else { BatchUse::Off },
            "reject" => job.reject = optional(value)?.unwrap_or_default(),
            "references" => job.references = count(value, 0, Job::MOST_REFERENCES)?.unwrap_or(0),
            "gpu_seconds" => job.gpu_seconds = optional(value)?,
            "budget" => job.budget = read::budget(value)?,
            "horizon" => job.horizon = count(value, 1, Job::MOST_MONTHS)?,
            "latency" => job.latency = choice(value, &Latency::ALL, Latency::word)?,
            "provider" => job.providers = ids(value),
            "route" => job.routes = ids(value),
            "exclude" => job.exclude = ids(value),
            "editing" => job.editing = yes(value)?,
            "as_of" => self.as_of = optional(value)?,
            "since" => self.since = optional(value)?,
            "share" => split.share = routing::share(value).ok_or(Unreadable)?,
            "cheap" => split.cheap = id(value),
            "better" => split.better = id(value),
            "better_tier" => split.tier = tier(value)?.ok_or(Unreadable)?,
            "runs" => self.runs = id(value).filter(|id| id != self_host::Model::DEFAULT),
            "images_per_hour" => {
                let images = self_host::hourly(value).ok_or(Unreadable)?;
                self.images_per_hour =
                    Some(images).filter(|_| self_host::reported(self.runs()) != Some(images));
            }
            "against" => value.clone_into(&mut self.against),
            "chart" => self.axis = choice(value, &Axis::ALL, Axis::word)?.unwrap_or_default(),
            "show" => self.show = choice(value, &Tool::ALL, Tool::word)?,
            "lang" => self.lang = Some(Lang::of_tag(value).ok_or(Unreadable)?),
            "currency" => self.currency = optional(value)?,
            "rate" => self.rate = read::rate(value)?,
            "rate_date" => self.rate_date = optional(value)?,
            _ => self.host.set(key, value).ok_or(Unreadable)?,
        }
        Ok(())
    }

    /// Takes a value for a key, or where it is a number in another notation or out of bounds, the nearest that the key
    /// takes. An address says the same to everybody, so its numbers are read as English writes them.
    ///
    /// # Errors
    /// When the value cannot be read; the query then stays as it was.
    pub fn set_nearest(&mut self, key: &str, value: &str) -> Result<(), Unreadable> {
        if self.set(key, value).is_ok() {
            return Ok(());
        }
        let value = self.plain(key, value)?;
        self.set(key, &value).or_else(|_| self.set(key, &clamped(key, &value)))
    }

    /// What counts in place of a value that is out of bounds or too fine for a key; `None` where the value itself counts, or
    /// nothing does.
    #[must_use]
    pub fn instead(&self, key: &str, value: &str) -> Option<String> {
        let mut query = self.clone();
        if query.set(key, value).is_ok() || query.set(key, &query.plain(key, value).ok()?).is_ok() {
            return None;
        }
        query.set_nearest(key, value).ok()?;
        Some(query.value(key))
    }

    /// A number as a key takes it, whatever its notation; any other value as it is.
    fn plain(&self, key: &str, value: &str) -> Result<String, Unreadable> {
        if key != "images" && !NUMBERS.contains(&key) {
            return Ok(value.to_owned());
        }
        let english = Locale { lang: Lang::En, ..self.locale(Lang::En) };
        typed(key, value, english).map_err(|_| Unreadable)
    }

    /// What a key stands at, as [`Query::set`] reads it; empty where nothing is said.
    #[must_use]
    pub fn value(&self, key: &str) -> String {
        fn said<T: ToString>(value: Option<T>) -> String {
            value.map(|value| value.to_string()).unwrap_or_default()
        }
        fn yes(yes: bool) -> String {
            if yes { "1".to_owned() } else { String::new() }
        }
        let Self { job, split, .. } = self;
        match key {
            "size" => job.size.to_string(),
            "tier" => job.tier.map_or("any", Tier::word).to_owned(),
            "images" => job.images.get().to_string(),
            "batch" if job.batch == BatchUse::Only => "only".to_owned(),
            "batch" => yes(job.batch == BatchUse::Offered),
            "reject" => job.reject.to_string(),
            "references" => job.references.to_string(),
            "gpu_seconds" => said(job.gpu_seconds),
            "budget" => said(job.budget),
            "horizon" => said(job.horizon),
            "latency" => said(job.latency.map(Latency::word)),
            "provider" => job.providers.join(","),
            "route" => job.routes.join(","),
            "exclude" => job.exclude.join(","),
            "editing" => yes(job.editing),
            "as_of" => said(self.as_of),
            "since" => said(self.since),
            "share" => split.share.to_string(),
            "cheap" => said(split.cheap.as_deref()),
            "better" => said(split.better.as_deref()),
            "better_tier" => split.tier.word().to_owned(),
            "runs" => self.runs().to_owned(),
            "images_per_hour" => {
                let images = self.images_per_hour.or_else(|| self_host::reported(self.runs()));
                images
                    .map_or(String::new(), |(low, high)| self_host::range(low.to_string(), &high.to_string()))
            }
            "against" => self.against.clone(),
            "chart" => self.axis.word().to_owned(),
            "show" => said(self.show.map(Tool::word)),
            "lang" => said(self.lang.map(Lang::tag)),
            "currency" => said(self.currency),
            "rate" => said(self.rate),
            "rate_date" => said(self.rate_date),
            _ => self.host.value(key),
        }
    }

    /// How the reader reads: in the language that was asked for, or else in this one, and in the local currency where it
    /// comes with its rate and the day of that.
    #[must_use]
    pub fn locale(&self, lang: Lang) -> Locale {
        let currency = self.currency.zip(self.rate).zip(self.rate_date);
        let currency = currency.map(|((code, per_usd), of)| Currency { code, per_usd, of });
        Locale { lang: self.lang.unwrap_or(lang), currency }
    }

    /// Whether the day of the rate is later than the day of the answer, where that is today unless the query names it.
    #[must_use]
    pub fn has_future_rate(&self, today: Date) -> bool {
        // It may be tomorrow already where the rate was read.
        let (day, ahead) = self.as_of.map_or((today, 1), |day| (day, 0));
        self.rate_date.is_some_and(|of| day.days_until(of) > ahead)
    }

    /// The same without a rate of a day that is still to come.
    #[must_use]
    pub fn without_future_rate(self, today: Date) -> Self {
        if self.has_future_rate(today) { Self { currency: None, ..self } } else { self }
    }

    /// The query in place of what `old` says of the same keys; whatever else `old` holds stays, such as a theme.
    #[must_use]
    pub fn replacing(&self, old: &str) -> String {
        let mut text = self.to_string();
        for part in old.trim_start_matches('?').split('&').filter(|part| !part.is_empty()) {
            if pairs(part).iter().all(|(key, _)| !KEYS.contains(&key.as_str())) {
                text.push('&');
                text.push_str(part);
            }
        }
        text
    }
}

impl core::fmt::Display for Query {
    /// The query without a leading `?`, so that [`Query::parse`] gives the same again; without what is as by default.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let default = Self::default();
        for (at, key) in KEYS.into_iter().enumerate() {
            let value = self.value(key);
            let is_said = match key {
                "images_per_hour" => self.images_per_hour.is_some(),
                _ => value != default.value(key) && !value.is_empty(),
            };
            if at < 3 || is_said {
                let before = if at == 0 { "" } else { "&" };
                // A text that an address would read otherwise is the visitor's own; it goes back as it came.
                write!(
                    f,
                    "{before}{key}={}",
                    value.replace('%', "%25").replace('&', "%26").replace('+', "%2b")
                )?;
            }
        }
        Ok(())
    }
}
