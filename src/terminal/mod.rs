//! Formats the answers as lines and tables for the terminal. Native only.
//!
//! Nothing here reads a clock or prints: [`answer`] receives the day and returns the text.

mod command;
mod estimate;
mod flags;
mod help;
mod ids;
mod refusal;
mod routing;
mod self_host;

pub use command::Command;
pub use flags::Question;
pub use help::help;
pub use refusal::Refusal;

use crate::i18n::tr;
use std::ffi::OsString;

use crate::catalog::Catalog;
use crate::estimate::asked::Asked;
use crate::estimate::ranking::rank;
use crate::i18n::locale::Locale;
use crate::units::date::Date;

/// Returns what a command prints: its answer, as of `today` unless the flags set another day, or its help.
///
/// # Errors
/// Returns a [`Refusal`] if a flag is unknown, does not parse or has no effect, or if there is no answer.
pub fn answer(
    command: Command,
    arguments: &[OsString],
    catalog: &Catalog,
    today: Date,
) -> Result<String, Refusal> {
    if flags::ask_for_help(arguments) {
        return Ok(help(command, flags::locale(arguments)));
    }
    let question = Question::read(command, arguments, catalog, today)?;
    let ranking = rank(catalog, &question.query.job, question.query.as_of.unwrap_or(today));
    match command {
        Command::Estimate => Ok(estimate::answer(&question, &ranking)),
        Command::Routing => routing::answer(&question, &ranking),
        Command::SelfHost => self_host::answer(&question, &ranking),
    }
}

/// Formats the job and the as-of date: `10,000 images a month, 1024 × 1024, any tier, as of 22 Nov 2026`.
fn heading(asked: &Asked, locale: Locale) -> String {
    let both = tr!(terminal::AS_OF);
    locale.format(both, &[&locale.asked(&asked.job), &locale.date(asked.as_of)])
}

/// Returns the width of the widest cell, in characters.
fn width<'a>(cells: impl IntoIterator<Item = &'a String>) -> usize {
    cells.into_iter().map(|cell| cell.chars().count()).max().unwrap_or_default()
}
