//! The commands that answer: they read the clock and print what the library says.

use std::io::{self, Write};

use image_price_estimator::terminal::{Question, estimate, help, helps, read, routing, self_host, tool};

use crate::catalog::catalog;
use crate::clock::today;
use crate::failure::{Failure, Outcome};

/// Reads the flags of a command and prints its answer.
pub fn run(command: &str, arguments: lexopt::Parser) -> Outcome<()> {
    if let Some(locale) = helps(&arguments)? {
        return print(&help(tool(command), locale));
    }
    let catalog = catalog()?;
    let today = today(&catalog);
    let question: Question = read(arguments, &catalog, today)?;
    print(&match command {
        "self-host" => self_host::answer(&question, &catalog, today)?,
        "routing" => routing::answer(&question, &catalog, today)?,
        _ => estimate::answer(&question, &catalog, today)?,
    })
}

/// Prints an answer.
fn print(text: &str) -> Outcome<()> {
    match io::stdout().write_all(text.as_bytes()) {
        // Whoever reads has read enough, as `head` does.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|e| {
            Failure::new(
                "the terminal",
                format!("the answer cannot be printed: {e}"),
                "Check that the terminal or the file can be written to.",
            )
        }),
    }
}
