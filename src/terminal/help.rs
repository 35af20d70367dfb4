//! Generates the help of each command from the table of parameters.

use super::command::Command;
use super::width;
use crate::i18n::locale::{Lang, Locale, Text};
use crate::i18n::tr;
use crate::query::parameter::{Kind, Parameter, Scope};
use crate::query::tool::Tool;
use crate::query::{Key, Query};

/// Returns the flag of a key: `--gpu-seconds` for `gpu_seconds`.
pub(super) fn flag(key: Key) -> String {
    format!("--{}", key.as_str().replace('_', "-"))
}

/// Returns the purpose of a command, and its flags, one per line.
#[must_use]
pub fn help(command: Command, locale: Locale) -> String {
    let (own, mut rows) = (command.tool(), Vec::new());
    for key in Key::of_query() {
        let parameter = key.parameter();
        let is_taken = match parameter.scope {
            Scope::Every => true,
            Scope::Ranking | Scope::OpensTool | Scope::Tool(Tool::Chart) => own.is_none(),
            Scope::Tool(tool) => own == Some(tool),
            Scope::Machine => own == Some(Tool::SelfHost),
            Scope::Page => false,
        };
        if is_taken {
            let flag = format!("{} {}", flag(key), value(key));
            rows.push((flag.trim_end().to_owned(), meaning(parameter, locale)));
            if key == Key::Batch {
                let only = tr!(terminal::ONLY_MODELS_WITH_BATCH_PRICES);
                rows.push(("--batch-only".to_owned(), locale.text(only).to_owned()));
            }
        }
    }
    let json = tr!(terminal::PRINT_JSON);
    rows.push(("--json".to_owned(), locale.text(json).to_owned()));
    let head = tr!(terminal::USAGE);
    let mut lines =
        vec![locale.format(head, &[command.as_str(), locale.text(purpose(command))]), String::new()];
    let width = width(rows.iter().map(|(flag, _)| flag));
    lines.extend(rows.iter().map(|(flag, meaning)| format!("  {flag:width$}  {meaning}")));
    lines.push(String::new());
    lines.join("\n")
}

/// Returns the purpose of a command.
const fn purpose(command: Command) -> Text {
    match command {
        Command::Estimate => tr!(terminal::PRINT_THE_RANKING),
        Command::Routing => tr!(terminal::SPLIT_BETWEEN_TWO_ROUTES),
        Command::SelfHost => tr!(terminal::FIND_THE_BREAK_EVEN),
    }
}

/// Whether the flag of a key has no value.
pub(super) fn is_bare(key: Key) -> bool {
    key == Key::Batch || matches!(key.parameter().kind, Kind::Switch)
}

/// Returns the placeholder for a flag's value. Empty if the flag has none.
fn value(key: Key) -> String {
    match key.parameter().kind {
        Kind::Switch => String::new(),
        _ if is_bare(key) => String::new(),
        Kind::Size => "WxH".to_owned(),
        Kind::Number(number) if number.notation.is_range => "N|N..N".to_owned(),
        Kind::Number(_) | Kind::Rate | Kind::Rows => "N".to_owned(),
        Kind::Word(words) | Kind::Words(words) => words.join("|"),
        Kind::Day => "YYYY-MM-DD".to_owned(),
        Kind::Ids(_) => "ID,ID".to_owned(),
        Kind::Id(_) => "ID".to_owned(),
        Kind::RouteOrUsd => "ROUTE|USD".to_owned(),
        Kind::Text => "WORDS".to_owned(),
        Kind::Currency => "CODE".to_owned(),
        Kind::Color => "HEX".to_owned(),
        Kind::Affiliates => "ID=ADDRESS".to_owned(),
    }
}

/// Returns the meaning of a flag, with its bounds and its default.
fn meaning(parameter: &Parameter, locale: Locale) -> String {
    let help = match parameter.key {
        // `--batch-only` is a separate flag.
        Key::Batch => tr!(terminal::BATCH_PRICES_WHERE_OFFERED),
        _ => parameter.help,
    };
    let mut text = locale.text(help).to_owned();
    let [min, max] = parameter.bounds(locale);
    if !min.is_empty() {
        text.push_str(&locale.format(tr!(terminal::FROM_TO), &[&min, &max]));
    }
    let default = match locale.text(parameter.unset) {
        _ if parameter.key == Key::Lang => Lang::default().tag().to_owned(),
        "" => Query::default().value(parameter.key),
        unset => unset.to_owned(),
    };
    if !default.is_empty() && !is_bare(parameter.key) {
        text.push_str(&locale.format(tr!(terminal::DEFAULT), &[&default]));
    }
    text
}
