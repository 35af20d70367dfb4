//! Parses and writes queries: the vocabulary of addresses, embed attributes, controls and terminal flags.

pub mod author;
pub(crate) mod axis;
mod by;
pub mod form;
mod key;
pub mod machine;
pub mod parameter;
pub mod parameters;
mod session;
mod split;
pub mod text;
pub(crate) mod tool;
mod trackers;
mod urlencoded;
mod value;

pub use axis::Axis;
pub use by::By;
pub use key::Key;
use parameter::Scope;
pub use session::Session;
pub use split::Split;
pub(crate) use value::yes;
pub use value::{Unreadable, money_range, plain_range, tier};

use crate::catalog::{Catalog, Latency, Model, Tier, reported};
use crate::estimate::job::{BatchUse, Job};
use crate::i18n::locale::{Code, Currency, Lang, Locale};
use crate::i18n::number::typed;
use crate::query::machine::Machine;
use crate::query::machine::SelfHost;
use crate::query::tool::Tool;
use crate::units::date::Date;
use crate::units::usd::Usd;
use urlencoded::split;
use value::{Thousandths, choice, clamped, found, id, ids, number, optional, range, read};

/// A parsed query. Parameters that are missing or do not parse have their default values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The question.
    pub job: Job,
    /// The as-of date; `None` for the reader's today.
    pub as_of: Option<Date>,
    /// The day since which changes are listed, such as the day of a post.
    pub since: Option<Date>,
    /// How two models share the job.
    pub split: Split,
    /// The id of the self-hosted model; `None` for [`Model::DEFAULT`].
    pub runs: Option<String>,
    /// The figures for self-hosting, except the images per hour, which [`crate::tools::self_host::machine`] adds.
    pub host: SelfHost,
    /// Images of one megapixel per hour; `None` for the figure reported for the model.
    pub images_per_hour: Option<(u64, u64)>,
    /// What self-hosting is compared with: the id of a route, or USD per image. Empty for the same model at a provider.
    pub against: String,
    /// How the list groups its routes.
    pub by: By,
    /// Words that the names of the listed routes contain, in lower case. Empty lists every route.
    pub find: String,
    /// The x-axis of the chart.
    pub axis: Axis,
    /// The open tool.
    pub show: Option<Tool>,
    /// The language; `None` for the reader's.
    pub lang: Option<Lang>,
    /// A local currency. Has no effect without a rate and the day of the rate.
    pub currency: Option<Code>,
    /// Units of that currency per US dollar.
    pub rate: Option<Usd>,
    /// The day of the rate.
    pub rate_date: Option<Date>,
}

/// Whether a key accepts an empty value.
#[must_use]
pub fn is_optional(key: Key) -> bool {
    // True for switches, and for keys that may be unset.
    Query::default().set(key, "").is_ok()
}

/// Splits a query into lowercase keys and their values, both decoded and without surrounding spaces or quotes. A second
/// question mark also separates parameters, and `&amp;` counts as `&`.
#[must_use]
pub fn pairs(text: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    // Unescaped in HTML, `&currency` turns into `¤cy`, because `&curren` is an entity.
    let text = text.replace("%C2%A4cy", "&currency").replace("¤cy", "&currency");
    for part in text.trim().trim_start_matches('?').split('&').filter(|part| !part.is_empty()) {
        split(part, &mut pairs);
    }
    pairs
}

impl Query {
    /// Parses `size=1024x1024&tier=mid&images=12k&batch=1&as_of=2026-12-02`, with or without a leading `?`.
    ///
    /// Never fails: trims, folds case, clamps numbers, takes the last of several values, and ignores unknown
    /// parameters.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        let mut pairs = pairs(text);
        for (_, value) in &mut pairs {
            value.make_ascii_lowercase();
        }
        // The currency comes first, because amounts may be in it. The rest follows in key order, because `always_on`
        // applies only once a GPU is set.
        for key in Key::CURRENCY.into_iter().chain(Key::of_query()) {
            for (_, value) in pairs.iter().filter(|(named, _)| named == key.as_str()) {
                // Ignore values that do not parse.
                let _ = query.set_nearest(key, value);
            }
        }
        // Version 1 had no scores: an address of it that opens the chart means the volume.
        let names_axis = pairs.iter().any(|(named, _)| named == Key::Chart.as_str());
        if query.show == Some(Tool::Chart) && !names_axis {
            query.axis = Axis::Volume;
        }
        query
    }

    /// Returns the id of the self-hosted model.
    #[must_use]
    pub fn runs(&self) -> &str {
        self.runs.as_deref().unwrap_or(Model::DEFAULT)
    }

    /// Returns the query without providers, routes and models that are not in the catalog. A typo in an embed then
    /// shows every provider instead of an empty list. The id of a model without its quality stands for all its qualities.
    #[must_use]
    pub fn known_to(mut self, catalog: &Catalog) -> Self {
        let is_provider = |id: &String| catalog.providers.iter().any(|provider| provider.id == *id);
        let is_route = |id: &String| catalog.routes.iter().any(|route| route.id == *id);
        self.job.providers.retain(is_provider);
        let qualities = |id: String| -> Vec<String> {
            if is_provider(&id) {
                return vec![id];
            }
            catalog.routes_named(&id).map(|route| route.id.to_owned()).collect()
        };
        self.job.routes =
            self.job.routes.into_iter().filter(|id| !is_provider(id)).flat_map(qualities).collect();
        self.job.exclude = self.job.exclude.into_iter().flat_map(qualities).collect();
        self.job.using = self.job.using.filter(is_route);
        self.split.cheap = self.split.cheap.filter(is_route);
        self.split.better = self.split.better.filter(is_route);
        let is_price = !plain_range(&self.against, Locale::ENGLISH).is_empty();
        self.against = Some(self.against).filter(|id| is_price || is_route(id)).unwrap_or_default();
        self.runs = self.runs.filter(|id| Model::of(id, catalog).is_some());
        self
    }

    /// Sets a key to a value in lower case. Ignores keys that only the author of a post sets.
    ///
    /// # Errors
    /// Returns [`Unreadable`] if the value does not parse or is out of bounds. The query then stays unchanged.
    pub fn set(&mut self, key: Key, value: &str) -> Result<(), Unreadable> {
        let Self { job, split, host, .. } = self;
        match key {
            Key::Size => job.size = read(value)?,
            Key::Tier => job.tier = tier(value)?,
            Key::Images => job.images = read(value)?,
            Key::Batch if value == "only" => job.batch = BatchUse::Only,
            Key::Batch => job.batch = if yes(value)? { BatchUse::Offered } else { BatchUse::Off },
            Key::Reject => job.reject = number(key, value)?.unwrap_or_default(),
            Key::References => job.references = number(key, value)?.unwrap_or_default(),
            Key::GpuSeconds => job.gpu_seconds = number(key, value)?,
            Key::Steps => job.steps = number(key, value)?,
            Key::Budget => job.budget = number(key, value)?,
            Key::Horizon => job.horizon = number(key, value)?,
            Key::Using => job.using = id(value),
            Key::Latency => job.latency = choice(value, Latency::ALL, Latency::as_str)?,
            Key::Provider => job.providers = ids(value),
            Key::Route => job.routes = ids(value),
            Key::Exclude => job.exclude = ids(value),
            Key::Editing => job.editing = yes(value)?,
            Key::AtLeast => job.at_least = number(key, value)?,
            Key::Direct => job.direct = yes(value)?,
            Key::OpenWeights => job.open_weights = yes(value)?,
            Key::AsOf => self.as_of = optional(value)?,
            Key::Since => self.since = optional(value)?,
            Key::Share => split.share = number(key, value)?.ok_or(Unreadable)?,
            Key::Cheap => split.cheap = id(value),
            Key::Better => split.better = id(value),
            Key::BetterTier => split.tier = tier(value)?.ok_or(Unreadable)?,
            Key::Runs => self.runs = id(value).filter(|id| id != Model::DEFAULT),
            Key::ServerUsdPerMonth => {
                host.machine = Machine::Server { usd_per_month: number(key, value)?.ok_or(Unreadable)? };
            }
            Key::GpuUsdPerHour => {
                let always_on = matches!(host.machine, Machine::Gpu { always_on: true, .. });
                let usd_per_hour = number(key, value)?.ok_or(Unreadable)?;
                host.machine = Machine::Gpu { usd_per_hour, always_on };
            }
            Key::AlwaysOn => {
                let around_the_clock = yes(value)?;
                // A server billed by the month is always on.
                if let Machine::Gpu { always_on, .. } = &mut host.machine {
                    *always_on = around_the_clock;
                }
            }
            Key::ImagesPerHour => {
                let images = range(key, value)?;
                self.images_per_hour = Some(images).filter(|_| reported(self.runs()) != Some(images));
            }
            Key::Utilization => host.utilization = number(key, value)?.ok_or(Unreadable)?,
            Key::LaborHours => {
                let Thousandths(hours) = number(key, value)?.ok_or(Unreadable)?;
                host.labor_hours = hours;
            }
            Key::LaborUsdPerHour => host.labor_usd_per_hour = range(key, value)?,
            Key::Against => value.clone_into(&mut self.against),
            Key::By => self.by = choice(value, By::ALL, By::as_str)?.unwrap_or_default(),
            Key::Find => self.find = found(value),
            Key::Chart => self.axis = choice(value, Axis::ALL, Axis::as_str)?.unwrap_or_default(),
            Key::Show => self.show = choice(value, Tool::ALL, Tool::as_str)?,
            Key::Lang => self.lang = Some(Lang::of_tag(value).ok_or(Unreadable)?),
            Key::Currency => self.currency = optional(value)?,
            Key::Rate => self.rate = value::rate(value)?,
            Key::RateDate => self.rate_date = optional(value)?,
            Key::Theme
            | Key::Accent
            | Key::Compact
            | Key::Rows
            | Key::Hide
            | Key::Rel
            | Key::Affiliate
            | Key::Mode
            | Key::View => {}
        }
        Ok(())
    }

    /// Sets a key to a value. Converts numbers in other notations, and clamps numbers that are out of bounds. Numbers
    /// are parsed in English notation, so that an address means the same to every reader.
    ///
    /// # Errors
    /// Returns [`Unreadable`] if the value does not parse. The query then stays unchanged.
    pub fn set_nearest(&mut self, key: Key, value: &str) -> Result<(), Unreadable> {
        if self.set(key, value).is_ok() {
            return Ok(());
        }
        let value = self.plain(key, value)?;
        self.set(key, &value).or_else(|_| self.set(key, &clamped(key, &value)))
    }

    /// Returns the value that is used instead of one that is out of bounds or too precise; `None` if the value itself
    /// is used or does not parse.
    #[must_use]
    pub fn instead(&self, key: Key, value: &str) -> Option<String> {
        let mut query = self.clone();
        if query.set(key, value).is_ok() || query.set(key, &query.plain(key, value).ok()?).is_ok() {
            return None;
        }
        query.set_nearest(key, value).ok()?;
        Some(query.value(key))
    }

    /// Converts a number in any notation to the one that its key accepts. Returns other values unchanged.
    fn plain(&self, key: Key, value: &str) -> Result<String, Unreadable> {
        let Some(number) = key.number() else { return Ok(value.to_owned()) };
        let english = Locale { lang: Lang::En, ..self.locale(Lang::En) };
        typed(number.notation, value, english).map_err(|_| Unreadable)
    }

    /// Returns the value of a key as [`Query::set`] parses it. Empty if unset.
    #[must_use]
    pub fn value(&self, key: Key) -> String {
        fn or_empty<T: ToString>(value: Option<T>) -> String {
            value.map(|value| value.to_string()).unwrap_or_default()
        }
        fn yes(yes: bool) -> String {
            if yes { "1".to_owned() } else { String::new() }
        }
        fn span<T: ToString>((low, high): (T, T)) -> String {
            let (low, high) = (low.to_string(), high.to_string());
            if low == high { low } else { low + ".." + &high }
        }
        let Self { job, split, host, .. } = self;
        match key {
            Key::Size => job.size.to_string(),
            Key::Tier => job.tier.map_or("any", Tier::as_str).to_owned(),
            Key::Images => job.images.get().to_string(),
            Key::Batch if job.batch == BatchUse::Only => "only".to_owned(),
            Key::Batch => yes(job.batch == BatchUse::Offered),
            Key::Reject => job.reject.to_string(),
            Key::References => job.references.to_string(),
            Key::GpuSeconds => or_empty(job.gpu_seconds),
            Key::Steps => or_empty(job.steps),
            Key::Budget => or_empty(job.budget),
            Key::Horizon => or_empty(job.horizon),
            Key::Using => or_empty(job.using.as_deref()),
            Key::Latency => or_empty(job.latency.map(Latency::as_str)),
            Key::Provider => job.providers.join(","),
            Key::Route => job.routes.join(","),
            Key::Exclude => job.exclude.join(","),
            Key::Editing => yes(job.editing),
            Key::AtLeast => or_empty(job.at_least),
            Key::Direct => yes(job.direct),
            Key::OpenWeights => yes(job.open_weights),
            Key::AsOf => or_empty(self.as_of),
            Key::Since => or_empty(self.since),
            Key::Share => split.share.to_string(),
            Key::Cheap => or_empty(split.cheap.as_deref()),
            Key::Better => or_empty(split.better.as_deref()),
            Key::BetterTier => split.tier.as_str().to_owned(),
            Key::Runs => self.runs().to_owned(),
            Key::ServerUsdPerMonth => match host.machine {
                Machine::Server { usd_per_month } => usd_per_month.to_string(),
                Machine::Gpu { .. } => String::new(),
            },
            Key::GpuUsdPerHour => match host.machine {
                Machine::Gpu { usd_per_hour, .. } => usd_per_hour.to_string(),
                Machine::Server { .. } => String::new(),
            },
            Key::AlwaysOn => yes(matches!(host.machine, Machine::Gpu { always_on: true, .. })),
            Key::ImagesPerHour => {
                let images = self.images_per_hour.or_else(|| reported(self.runs()));
                images.map(span).unwrap_or_default()
            }
            Key::Utilization => host.utilization.to_string(),
            Key::LaborHours => host.hours_of_labor(),
            Key::LaborUsdPerHour => span(host.labor_usd_per_hour),
            Key::Against => self.against.clone(),
            Key::By => self.by.as_str().to_owned(),
            Key::Find => self.find.clone(),
            Key::Chart => self.axis.as_str().to_owned(),
            Key::Show => or_empty(self.show.map(Tool::as_str)),
            Key::Lang => or_empty(self.lang.map(Lang::tag)),
            Key::Currency => or_empty(self.currency),
            Key::Rate => or_empty(self.rate),
            Key::RateDate => or_empty(self.rate_date),
            Key::Theme
            | Key::Accent
            | Key::Compact
            | Key::Rows
            | Key::Hide
            | Key::Rel
            | Key::Affiliate
            | Key::Mode
            | Key::View => String::new(),
        }
    }

    /// Whether the ranking answers both queries with the same text. Parameters that only tools read may differ.
    #[must_use]
    pub fn asks_the_same(&self, other: &Self) -> bool {
        let of_ranking = |key: &Key| matches!(key.parameter().scope, Scope::Every | Scope::Ranking);
        Key::of_query().filter(of_ranking).all(|key| self.value(key) == other.value(key))
    }

    /// Returns the reader's locale: the query's language or else `lang`, and the local currency if its rate and the day
    /// of the rate are set.
    #[must_use]
    pub fn locale(&self, lang: Lang) -> Locale {
        let currency = self.currency.zip(self.rate).zip(self.rate_date);
        let currency = currency.map(|((code, per_usd), of)| Currency { code, per_usd, of });
        Locale { lang: self.lang.unwrap_or(lang), currency }
    }

    /// Whether the day of the rate is after the as-of date, which is `today` unless the query sets it.
    #[must_use]
    pub fn has_future_rate(&self, today: Date) -> bool {
        // It may already be tomorrow where the rate was read.
        let (day, ahead) = self.as_of.map_or((today, 1), |day| (day, 0));
        self.rate_date.is_some_and(|of| day.days_until(of) > ahead)
    }

    /// Returns the query without its currency if the day of the rate is in the future.
    #[must_use]
    pub fn without_future_rate(self, today: Date) -> Self {
        if self.has_future_rate(today) { Self { currency: None, ..self } } else { self }
    }

    /// Formats the query, followed by the parts of `old` that a query does not contain, such as a theme.
    #[must_use]
    pub fn replacing(&self, old: &str) -> String {
        let mut text = self.to_string();
        for part in old.trim_start_matches('?').split('&').filter(|part| !part.is_empty()) {
            let is_authors = |name: &str| Key::named(name).is_none_or(Key::is_authors);
            if pairs(part).iter().all(|(name, _)| is_authors(name)) {
                text.push('&');
                text.push_str(part);
            }
        }
        text
    }
}

impl core::fmt::Display for Query {
    /// Formats the query without a leading `?`, so that [`Query::parse`] returns it again. Omits default values, except
    /// those of the first three keys and the axis of an open chart.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let default = Self::default();
        for (at, key) in Key::of_query().enumerate() {
            let value = self.value(key);
            let is_set = match key {
                Key::ImagesPerHour => self.images_per_hour.is_some(),
                // Without it, the address of an open chart means the volume.
                Key::Chart if self.show == Some(Tool::Chart) => true,
                _ => value != default.value(key) && !value.is_empty(),
            };
            if at < 3 || is_set {
                let before = if at == 0 { "" } else { "&" };
                // Escape characters with a meaning in addresses, so that the visitor's text survives the round trip.
                write!(
                    f,
                    "{before}{}={}",
                    key.as_str(),
                    value.replace('%', "%25").replace('&', "%26").replace('+', "%2b")
                )?;
            }
        }
        Ok(())
    }
}
