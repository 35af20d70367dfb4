//! The developer commands. Each command sets up what it needs, so a clone and cargo are enough.

mod accept;
mod arguments;
mod axe;
mod bench;
mod browser;
mod build;
mod clock;
mod compress;
mod debian;
mod esbuild;
mod failure;
mod figures;
mod folder;
mod guides;
mod headers;
mod node;
mod npm;
mod pack;
mod parameters;
mod picture;
mod policy;
mod prerender;
mod preview;
mod prices;
mod program;
mod project;
mod python;
mod release;
mod schema;
mod seal;
mod serve;
mod servers;
mod shim;
mod size;
mod social;
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
The developer commands of this project. Each command sets up what it needs.

  cargo xtask serve [--port 8080]            build and serve the widget, and rebuild it on every change
  cargo xtask build                          build the release into dist/ and print its sizes
      [--at https://HOST/prices/]            where it will be served, for the links that previews of it need
  cargo xtask size [--json]                  build, and print the sizes by stage of loading and by crate; --json prints
      [--against release.json]               those of the last build; --against prints what has changed
  cargo xtask bench [--json]                 measure the page and the core beside other tools (bench/README.md)
  cargo xtask release [--to releases]        build, lay out /v1.0.0/ and /v1/ for a web server, and write the
                                             package for npm into npm/
      [--at https://HOST/prices/]            where that folder will be served
  cargo xtask test                           run every test, including the tests in three browsers
      [--browser chromium|firefox|webkit]    use only this browser
  cargo xtask estimate [FLAGS]               print the ranking
  cargo xtask self-host [FLAGS]              find the volume at which your own machine pays off
  cargo xtask routing [FLAGS]                split the images between two routes, or suggest a pair
      --help                                 list the flags of these three commands; --lang de for German
  cargo xtask picture                        take a new screenshot of the widget, docs/widget.png
  cargo xtask accept                         regenerate the table in docs/parameters.md, pricing/schema.json,
                                             the date in README.md, and all snapshots
  cargo xtask seal                           (called by Trunk) fill in the default ranking, minify scripts
                                             and styles, and put a hash into the name of each asset
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
        "size" => size::run(arguments),
        "bench" => bench::run(arguments),
        unknown => Err(Failure::new(
            "cargo xtask",
            format!("unknown command {unknown:?}"),
            "Run `cargo xtask --help` to list the commands.",
        )),
    }
}
