//! The flags of the commands that answer: the same words as in the page's address.

use std::ffi::OsString;

use lexopt::{Arg, ValueExt};

use super::command::Command;
use super::help::flag;
use super::refusal::Refusal;
use crate::catalog::Catalog;
use crate::i18n::locale::{Lang, Locale};
use crate::i18n::number::{self, Misread};
use crate::query::author::{Why, alone};
use crate::query::parameters::{Kind, Scope};
use crate::query::tool::Tool;
use crate::query::{Key, Query};
use crate::units::date::Date;

/// What the flags ask.
#[derive(Debug)]
pub struct Question {
    /// The same as in the page's address.
    pub query: Query,
    /// Whether programs read the answer.
    pub json: bool,
}

/// Whether the flags ask for help.
pub(super) fn ask_for_help(arguments: &[OsString]) -> bool {
    arguments.iter().any(|argument| argument == "--help" || argument == "-h")
}

/// The language that the flags ask for, read before any other: a mistake in them is named in it, too.
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
    /// Reads the flags of a command. Each is a key of a query with hyphens for underscores; `--batch-only` is `batch=only`.
    ///
    /// # Errors
    /// When a flag is unknown, cannot be read, or has no effect.
    pub fn read(
        command: Command,
        arguments: &[OsString],
        catalog: &Catalog,
        today: Date,
    ) -> Result<Self, Refusal> {
        let (pairs, json) = pairs(arguments)?;
        let mut query = Query::default();
        // Amounts may be in the local currency; then in the order of the keys, since a GPU that is always on has to be a
        // GPU first.
        for key in Key::CURRENCY.into_iter().chain(Key::of_query()) {
            for (_, value) in pairs.iter().filter(|(named, _)| *named == key) {
                take(&mut query, key, value)?;
            }
        }
        partners(&pairs, &query, today)?;
        known(&query, catalog)?;
        answered(&query, command)?;
        Ok(Self { query, json })
    }
}

/// The flags with their values, and whether `--json` is among them.
fn pairs(arguments: &[OsString]) -> Result<(Vec<(Key, String)>, bool), Refusal> {
    let mut parser = lexopt::Parser::from_args(arguments.to_vec());
    let (mut pairs, mut json) = (Vec::new(), false);
    while let Some(argument) = parser.next()? {
        let name = match &argument {
            Arg::Long(flag) => flag.replace('-', "_"),
            _ => String::new(),
        };
        let key = Key::named(&name).filter(|key| key.parameter().scope != Scope::Page);
        match (name.as_str(), key) {
            ("json", _) => json = true,
            ("batch_only", _) => pairs.push((Key::Batch, "only".to_owned())),
            (_, Some(key)) if is_bare(key) => pairs.push((key, "1".to_owned())),
            (_, Some(key)) => pairs.push((key, parser.value()?.string()?)),
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok((pairs, json))
}

/// Stops at providers and routes that there are not.
fn known(query: &Query, catalog: &Catalog) -> Result<(), Refusal> {
    let known = query.clone().known_to(catalog).job;
    for (flag, what, given, known) in [
        ("--provider", "provider", &query.job.providers, &known.providers),
        ("--route", "route", &query.job.routes, &known.routes),
        ("--exclude", "provider or route", &query.job.exclude, &known.exclude),
    ] {
        if let Some(id) = given.iter().find(|id| !known.contains(id)) {
            let providers: Vec<&str> = catalog.providers.iter().map(|provider| provider.id).collect();
            let routes = "`cargo xtask estimate` lists the routes";
            let remedy = match flag {
                "--route" => format!("{routes}."),
                "--exclude" => format!("Choose among {}, or a route: {routes}.", providers.join(", ")),
                _ => format!("Choose among {}.", providers.join(", ")),
            };
            return Err(Refusal::new(flag, format!("there is no {what} \"{id}\"."), remedy));
        }
    }
    Ok(())
}

/// Takes the value of a flag.
fn take(query: &mut Query, key: Key, value: &str) -> Result<(), Refusal> {
    let english = Locale { lang: Lang::En, ..query.locale(Lang::En) };
    let plain = match key.number() {
        Some(number) => number::typed(number.notation, value, english),
        None => Ok(value.trim().to_ascii_lowercase()),
    };
    if plain.as_ref().is_ok_and(|text| !text.is_empty() && query.set(key, text).is_ok()) {
        return Ok(());
    }
    let remedy = match plain {
        Err(Misread::Currency(sign)) => {
            format!("{} Or give --currency, --rate and --rate-date.", Locale::ENGLISH.no_rate(&sign))
        }
        _ => Locale::ENGLISH.expects(key),
    };
    Err(Refusal::new(flag(key), format!("\"{value}\" cannot be read."), remedy))
}

/// Whether the flag of a key stands alone.
fn is_bare(key: Key) -> bool {
    key == Key::Batch || matches!(key.parameter().kind, Kind::Switch)
}

/// Stops at flags that say nothing to the command.
fn answered(query: &Query, command: Command) -> Result<(), Refusal> {
    let (default, own) = (Query::default(), command.tool());
    let tool = own.or(query.show);
    for key in Key::of_query() {
        let is_answered = match key.parameter().scope {
            Scope::Every => true,
            Scope::Ranking => own.is_none(),
            Scope::Shown => own.is_none() || query.show == own,
            Scope::Tool(needed) => tool == Some(needed),
            Scope::Machine => matches!(tool, Some(Tool::SelfHost | Tool::Chart)),
            Scope::Page => false,
        };
        if !is_answered && query.value(key) != default.value(key) {
            let what = "it says nothing to this command.";
            let remedy = "Leave it out, or run `cargo xtask --help` to see which command takes it.";
            return Err(Refusal::new(flag(key), what, remedy));
        }
    }
    Ok(())
}

/// Stops at a flag that has no effect beside the others, as the page names it in an address.
fn partners(pairs: &[(Key, String)], query: &Query, today: Date) -> Result<(), Refusal> {
    for key in Key::of_query() {
        let given = pairs.iter().rfind(|(named, _)| *named == key);
        return Err(match given.and_then(|(_, value)| alone(key, value, query, today)) {
            Some(Why::Replaced(_)) => Refusal::new(
                flag(key),
                "a server and a GPU are given, and it can be only one.",
                "Leave out --server-usd-per-month or --gpu-usd-per-hour.",
            ),
            Some(Why::Lacks(_)) if key == Key::AlwaysOn => Refusal::new(
                flag(key),
                "no GPU is given, and a server by the month is always on.",
                "Add a rate, such as --gpu-usd-per-hour 0.69, or leave it out.",
            ),
            Some(Why::Lacks(lacks)) => {
                let lacks: Vec<String> = lacks.into_iter().map(flag).collect();
                Refusal::new(
                    flag(key),
                    "a currency takes its rate and the day of the rate.",
                    format!("Add {}, or leave it out.", lacks.join(" and ")),
                )
            }
            Some(Why::FutureRate) => Refusal::new(
                flag(Key::RateDate),
                "the rate is of a later day than the answer.",
                "Give the day on which the rate was read.",
            ),
            _ => continue,
        });
    }
    Ok(())
}
