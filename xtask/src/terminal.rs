//! The commands that print answers of the library.

use std::io::{self, Write};

use image_price_estimator::catalog::Catalog;
use image_price_estimator::terminal::{self, Command};

use crate::clock::today;
use crate::failure::{Failure, Outcome};

/// Runs a command with its flags and prints the answer.
pub(crate) fn run(command: Command, mut arguments: lexopt::Parser) -> Outcome<()> {
    let catalog = Catalog::embedded();
    let arguments: Vec<_> = arguments.raw_args()?.collect();
    print(&terminal::answer(command, &arguments, &catalog, today(&catalog))?)
}

/// Prints an answer.
fn print(text: &str) -> Outcome<()> {
    match io::stdout().write_all(text.as_bytes()) {
        // The reader has closed the pipe, as `head` does.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|e| {
            Failure::new(
                "the terminal",
                format!("the answer could not be printed: {e}"),
                "Check that you may write to the terminal or the file.",
            )
        }),
    }
}
