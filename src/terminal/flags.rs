//! Parses the flags of the commands, which share their names with the parameters of the page's address.

use crate::i18n::tr;
use std::ffi::OsString;

use lexopt::Arg;

use super::command::Command;
use super::help::{flag, is_bare};
use super::ids;
use super::refusal::Refusal;
use crate::catalog::Catalog;
use crate::i18n::locale::{Lang, Locale};
use crate::i18n::number::{self, Misread};
use crate::query::author::{Why, ineffective};
use crate::query::parameter::Scope;
use crate::query::tool::Tool;
use crate::query::{Key, Query};
use crate::units::date::Date;

/// The parsed flags of a command.
#[derive(Debug)]
pub struct Question {
    /// The query, as in the page's address.
    pub query: Query,
    /// Whether to print JSON.
    pub json: bool,
}

/// Whether the flags ask for help.
pub(super) fn ask_for_help(arguments: &[OsString]) -> bool {
    arguments.iter().any(|argument| argument == "--help" || argument == "-h")
}

/// Returns the locale for `--lang`. It is parsed before the other flags, so that their errors are in that language.
pub(super) fn locale(arguments: &[OsString]) -> Locale {
    let mut lang = Lang::En;
    let mut words = arguments.iter().map(|word| word.to_string_lossy().to_ascii_lowercase()).peekable();
    while let Some(word) = words.next() {
        let tag = match word.strip_prefix("--lang") {
            Some("") => words.peek().map(String::as_str),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        lang = tag.and_then(|tag| Lang::of_tag(tag.trim())).unwrap_or(lang);
    }
    Locale { lang, currency: None }
}

impl Question {
    /// Parses the flags of a command. Each is a key of a query with hyphens instead of underscores; `--batch-only` is
    /// `batch=only`.
    ///
    /// # Errors
    /// Returns a [`Refusal`] if a flag is unknown, does not parse, or has no effect.
    pub fn read(
        command: Command,
        arguments: &[OsString],
        catalog: &Catalog,
        today: Date,
    ) -> Result<Self, Refusal> {
        let locale = locale(arguments);
        let (pairs, json) = pairs(command, arguments, locale)?;
        let mut query = Query::default();
        // The currency comes first, because amounts may be in it. The rest follows in key order, because `always_on`
        // applies only once a GPU is set.
        for key in Key::CURRENCY.into_iter().chain(Key::of_query()) {
            for (_, value) in pairs.iter().filter(|(named, _)| *named == key) {
                set_flag(&mut query, key, value, locale)?;
            }
        }
        check_partners(&pairs, &query, today, locale)?;
        check_ids(&query, catalog, locale)?;
        check_scope(&query, command, locale)?;
        Ok(Self { query, json })
    }
}

/// Returns the flags with their values, and whether `--json` is set.
fn pairs(
    command: Command,
    arguments: &[OsString],
    locale: Locale,
) -> Result<(Vec<(Key, String)>, bool), Refusal> {
    let mut parser = lexopt::Parser::from_args(arguments.to_vec());
    let (mut pairs, mut json) = (Vec::new(), false);
    while let Some(argument) = parser.next().map_err(|error| misuse(error, command, locale))? {
        let name = match &argument {
            Arg::Long(flag) => flag.replace('-', "_"),
            _ => String::new(),
        };
        let key = Key::named(&name).filter(|key| key.parameter().scope != Scope::Page);
        match (name.as_str(), key) {
            ("json", _) => json = true,
            ("batch_only", _) => pairs.push((Key::Batch, "only".to_owned())),
            (_, Some(key)) if is_bare(key) => pairs.push((key, "1".to_owned())),
            (_, Some(key)) => {
                let value = parser.value().ok().map(|value| value.to_string_lossy().into_owned());
                // Values never begin with `--`.
                let value = value.filter(|value| !value.starts_with("--")).ok_or_else(|| {
                    let what = locale.text(tr!(terminal::VALUE_IS_MISSING));
                    Refusal::new(locale, flag(key), what, locale.expects(key))
                })?;
                pairs.push((key, value));
            }
            _ => return Err(misuse(argument.unexpected(), command, locale)),
        }
    }
    Ok((pairs, json))
}

/// Returns the refusal of an argument that the command does not accept.
fn misuse(error: lexopt::Error, command: Command, locale: Locale) -> Refusal {
    let command = command.as_str();
    let help = locale.format(tr!(terminal::RUN_HELP), &[command]);
    let (place, what, remedy) = match error {
        lexopt::Error::UnexpectedOption(flag) => {
            let what = tr!(terminal::NO_SUCH_FLAG);
            (flag, locale.text(what).to_owned(), help)
        }
        lexopt::Error::UnexpectedValue { option, value } => {
            let what = locale.text(tr!(terminal::TAKES_NO_VALUE)).to_owned();
            let remedy = tr!(terminal::REMOVE);
            (option, what, locale.format(remedy, &[&value.to_string_lossy()]))
        }
        lexopt::Error::UnexpectedArgument(word) => {
            let what = tr!(terminal::NEITHER_FLAG_NOR_VALUE);
            (format!("cargo xtask {command}"), locale.format(what, &[&word.to_string_lossy()]), help)
        }
        other => (format!("cargo xtask {command}"), other.to_string(), help),
    };
    Refusal::new(locale, place, what, remedy)
}

/// Sets the key of a flag to a value. Parses numbers in English notation, as in an address, or else in the notation of
/// the answer's language.
fn set_flag(query: &mut Query, key: Key, value: &str, locale: Locale) -> Result<(), Refusal> {
    let plain = match key.number() {
        Some(number) => {
            let read =
                |lang| number::typed(number.notation, value, Locale { lang, ..query.locale(Lang::En) });
            read(Lang::En).or_else(|_| read(locale.lang))
        }
        None => Ok(value.trim().to_ascii_lowercase()),
    };
    if plain.as_ref().is_ok_and(|text| !text.is_empty() && query.set(key, text).is_ok()) {
        return Ok(());
    }
    let remedy = match plain {
        Err(Misread::Currency(sign)) => {
            let or = tr!(terminal::OR_GIVE_A_CURRENCY);
            locale.no_rate(&sign) + locale.text(or)
        }
        _ => locale.expects(key),
    };
    let what = tr!(terminal::NOT_A_VALID_VALUE);
    Err(Refusal::new(locale, flag(key), locale.format(what, &[value]), remedy))
}

/// Refuses flags that have no effect in combination with the others. The page reports the same in an address.
fn check_partners(
    pairs: &[(Key, String)],
    query: &Query,
    today: Date,
    locale: Locale,
) -> Result<(), Refusal> {
    for key in Key::of_query() {
        let given = pairs.iter().rfind(|(named, _)| *named == key);
        let (place, what, remedy) = match given.and_then(|(_, value)| ineffective(key, value, query, today)) {
            Some(Why::Replaced(_)) => (
                key,
                tr!(terminal::SERVER_AND_GPU_EXCLUDE_EACH_OTHER),
                locale.text(tr!(terminal::REMOVE_SERVER_OR_GPU)).to_owned(),
            ),
            Some(Why::Lacks(_)) if key == Key::AlwaysOn => {
                (key, tr!(terminal::NEEDS_A_GPU), locale.text(tr!(terminal::ADD_A_GPU_RATE)).to_owned())
            }
            Some(Why::Lacks(lacks)) => {
                let lacks: Vec<String> = lacks.into_iter().map(flag).collect();
                let add = tr!(terminal::ADD_OR_REMOVE);
                let what = tr!(terminal::CURRENCY_NEEDS_A_RATE);
                (key, what, locale.format(add, &[&lacks.join(locale.text(tr!(terminal::AND))), &flag(key)]))
            }
            Some(Why::FutureRate) => (
                Key::RateDate,
                tr!(terminal::RATE_NEWER_THAN_THE_ANSWER),
                locale.text(tr!(terminal::RATE_NO_LATER_THAN_ANSWER)).to_owned(),
            ),
            _ => continue,
        };
        return Err(Refusal::new(locale, flag(place), locale.text(what), remedy));
    }
    Ok(())
}

/// Refuses providers and routes that do not exist.
fn check_ids(query: &Query, catalog: &Catalog, locale: Locale) -> Result<(), Refusal> {
    let known = query.clone().known_to(catalog).job;
    let providers: Vec<&str> = catalog.providers.iter().map(|provider| provider.id).collect();
    let providers = providers.join(", ");
    for (key, what, given, known) in [
        (Key::Provider, tr!(terminal::NO_SUCH_PROVIDER), &query.job.providers, &known.providers),
        (Key::Route, tr!(terminal::NO_SUCH_ROUTE), &query.job.routes, &known.routes),
        (Key::Exclude, tr!(terminal::NO_SUCH_PROVIDER_OR_ROUTE), &query.job.exclude, &known.exclude),
    ] {
        let Some(id) = given.iter().find(|id| !known.contains(id)) else { continue };
        let remedy = match key {
            Key::Provider => locale.format(tr!(terminal::CHOOSE_ONE_OF), &[&providers]),
            Key::Route => ids::remedy(id, catalog, locale),
            _ => locale.format(
                tr!(terminal::CHOOSE_ONE_OF_OR_A_ROUTE),
                &[&providers, &ids::remedy(id, catalog, locale)],
            ),
        };
        return Err(Refusal::new(locale, flag(key), locale.format(what, &[id]), remedy));
    }
    Ok(())
}

/// Refuses flags that do not affect the command.
fn check_scope(query: &Query, command: Command, locale: Locale) -> Result<(), Refusal> {
    let (default, own) = (Query::default(), command.tool());
    let tool = own.or(query.show);
    for key in Key::of_query() {
        let is_answered = match key.parameter().scope {
            Scope::Every => true,
            Scope::Ranking => own.is_none(),
            Scope::OpensTool => own.is_none() || query.show == own,
            Scope::Tool(needed) => tool == Some(needed),
            Scope::Machine => matches!(tool, Some(Tool::SelfHost | Tool::Chart)),
            Scope::Page => false,
        };
        if !is_answered && query.value(key) != default.value(key) {
            let what = tr!(terminal::HAS_NO_EFFECT);
            let remedy = tr!(terminal::REMOVE_IT);
            let remedy = locale.format(remedy, &[command.as_str()]);
            return Err(Refusal::new(locale, flag(key), locale.text(what), remedy));
        }
    }
    Ok(())
}
