//! What the terminal says, as lines and tables: native only.
//!
//! Nothing here reads a clock or prints: [`answer`] is given the day, and gives back the text.

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

/// What a command prints: its answer on this day where the flags name no other, or its flags where they ask for help.
///
/// # Errors
/// When a flag is unknown, cannot be read or has no effect, or when there is no answer.
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

/// The job and the day: `10,000 images a month, 1024 × 1024, any tier, as of 22 Nov 2026`.
fn heading(asked: &Asked, locale: Locale) -> String {
    let both = tr!(terminal::AS_OF);
    locale.say(both, &[&locale.asked(&asked.job), &locale.date(asked.as_of)])
}

/// How wide the widest of these cells is.
fn width<'a>(cells: impl IntoIterator<Item = &'a String>) -> usize {
    cells.into_iter().map(|cell| cell.chars().count()).max().unwrap_or_default()
}
