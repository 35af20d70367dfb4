//! The developer commands. Each command sets up what it needs, so a clone and cargo are enough.

mod accept;
mod arguments;
mod axe;
mod browser;
mod build;
mod catalog;
mod clock;
mod compress;
mod debian;
mod esbuild;
mod failure;
mod folder;
mod guides;
mod headers;
mod node;
mod pack;
mod parameters;
mod picture;
mod prerender;
mod program;
mod project;
mod release;
mod schema;
mod seal;
mod serve;
mod servers;
mod shim;
mod sizes;
mod terminal;
mod test;
mod tools;
mod trunk;
mod wasm_opt;
mod wasm_rust;

use std::process::ExitCode;

use image_price_estimator::terminal::Command;

use crate::failure::{Failure, Outcome};

const HELP: &str = "\
The developer commands of this project. Each sets up what it needs.

  cargo xtask serve [--port 8080]            build the widget and serve it, again at every change
  cargo xtask build                          leave the release in dist/ and print its sizes
  cargo xtask release [--to releases]        build, and lay it out as a web server offers it: /v1.0.0/ and /v1/
  cargo xtask test                           run every test, those in three browsers too
      [--browser chromium|firefox|webkit]    in one of them only
  cargo xtask estimate [FLAGS]               print the ranking
  cargo xtask self-host [FLAGS]              say from how many images on a machine of one's own pays
  cargo xtask routing [FLAGS]                split the images between two routes, or suggest a pair
      --help                                 list the flags of one of these three; --lang de in German
  cargo xtask picture                        make docs/widget.png anew
  cargo xtask accept                         write anew what is generated: the table of docs/parameters.md,
                                             pricing/schema.json, and the snapshots of what every view says
  cargo xtask seal                           (called by Trunk) put the default ranking into the page, make
                                             scripts and styles smaller, name each file by its bytes
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}: {failure}", failure.label());
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next()? {
        Some(lexopt::Arg::Value(name)) => name.to_string_lossy().into_owned(),
        Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) | None => {
            print!("{HELP}");
            return Ok(());
        }
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "serve" => serve::run(arguments),
        "build" => build::run(arguments),
        "release" => release::run(arguments),
        "test" => test::run(arguments),
        "estimate" => terminal::run(Command::Estimate, arguments),
        "self-host" => terminal::run(Command::SelfHost, arguments),
        "routing" => terminal::run(Command::Routing, arguments),
        "picture" => picture::run(arguments),
        "accept" => accept::run(arguments),
        "seal" => seal::run(arguments),
        unknown => Err(Failure::new(
            "cargo xtask",
            format!("there is no command {unknown:?}"),
            "Run `cargo xtask --help` to see the commands.",
        )),
    }
}

/// Returns an error if any arguments are left.
fn no_arguments(mut arguments: lexopt::Parser) -> Outcome<()> {
    match arguments.next()? {
        Some(argument) => Err(argument.unexpected().into()),
        None => Ok(()),
    }
}
