//! The developer commands. Each of them sets up what it needs, so a clone and cargo are enough.

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
  cargo xtask accept                         write anew what is generated: the table of docs/parameters.md
  cargo xtask seal                           (called by Trunk) put the default ranking into the page, make
                                             scripts and styles smaller, name each file by its bytes
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
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
        "estimate" | "self-host" | "routing" => terminal::run(&command, arguments),
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

/// Reads to the end of a command line that takes no arguments.
fn no_arguments(mut arguments: lexopt::Parser) -> Outcome<()> {
    match arguments.next()? {
        Some(argument) => Err(argument.unexpected().into()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use image_price_estimator::Locale;
    use image_price_estimator::catalog::Catalog;
    use image_price_estimator::query::Key;
    use image_price_estimator::query::parameters::Scope;
    use image_price_estimator::terminal::{self, estimate, help, routing, self_host};

    /// What a command answers on a day in November, or why it does not.
    fn answer(command: &str, flags: &str) -> Result<String, String> {
        let flags = format!("--as-of 2026-11-22 {flags}");
        let (catalog, today) = (Catalog::embedded().unwrap(), "2026-11-26".parse().unwrap());
        let flags: Vec<String> = flags.split_whitespace().map(str::to_owned).collect();
        let asked = terminal::read(lexopt::Parser::from_args(flags), &catalog, today);
        let answer = asked.and_then(|asked| match command {
            "estimate" => estimate::answer(&asked, &catalog, today),
            "self-host" => self_host::answer(&asked, &catalog, today),
            _ => routing::answer(&asked, &catalog, today),
        });
        answer.map_err(|failure| failure.to_string())
    }

    fn said(command: &str, flags: &str) -> String {
        answer(command, flags).unwrap_or_else(|failure| panic!("{command} {flags}: {failure}"))
    }

    /// Each flag of a command that the help lists, with what it takes to make a difference.
    fn every_flag(command: &str, cases: &[(&str, &str)]) {
        let mut had = BTreeSet::new();
        for (beside, flag) in cases {
            let without = answer(command, beside).unwrap_or_else(|_| said(command, ""));
            // The first line names the job: what counts is what comes of it.
            let body = |said: &str| said.split_once('\n').map(|(_, body)| body.to_owned());
            let with = said(command, &format!("{beside} {flag}"));
            assert_ne!(body(&with), body(&without), "{command} {flag}");
            had.insert(flag.split(' ').next().unwrap_or_default());
        }
        let own = terminal::tool(command);
        // Those that answer every command have their cases at the first.
        let is_shared = |flag: &str| {
            let key = Key::named(&flag.trim_start_matches('-').replace('-', "_"));
            key.is_none_or(|key| key.parameter().scope == Scope::Every) && own.is_some()
        };
        let help = help(own, Locale::ENGLISH);
        let flags = help.lines().filter_map(|line| line.split_whitespace().next());
        let flags = flags.filter(|flag| !is_shared(flag));
        assert_eq!(flags.collect::<BTreeSet<_>>(), had, "{command}: each flag of the help has a case");
    }

    #[test]
    fn no_flag_of_estimate_is_dead() {
        every_flag(
            "estimate",
            &[
                ("", "--size 512x512"),
                ("", "--tier mid"),
                ("", "--images 5"),
                ("", "--as-of 2026-12-02"),
                ("", "--json"),
                ("", "--reject 10%"),
                ("", "--references 2"),
                ("", "--gpu-seconds 4.7"),
                ("", "--batch"),
                ("", "--batch-only"),
                ("", "--budget 200"),
                ("", "--horizon 12"),
                ("", "--since 2026-06-15"),
                ("", "--lang de"),
                ("", "--latency fast"),
                ("", "--provider fal,replicate"),
                ("", "--editing"),
                ("", "--route fal/sdxl"),
                ("", "--exclude bfl"),
                ("", "--show chart"),
                ("--show chart", "--chart resolution"),
                ("--rate 0.92 --rate-date 2026-11-20", "--currency EUR"),
                ("--currency EUR --rate-date 2026-11-20", "--rate 0.92"),
                ("--currency EUR --rate 0.92", "--rate-date 2026-11-20"),
            ],
        );
    }

    #[test]
    fn no_flag_of_self_host_is_dead() {
        let machine = "--against 0.04 --gpu-usd-per-hour 0.5";
        every_flag(
            "self-host",
            &[
                ("--images-per-hour 600", "--runs flux-schnell"),
                ("", "--server-usd-per-month 300"),
                ("", "--gpu-usd-per-hour 0.5"),
                (machine, "--always-on"),
                (machine, "--images-per-hour 600"),
                (machine, "--utilization 37"),
                (machine, "--labor-hours 30"),
                ("--labor-hours 30", "--labor-usd-per-hour 51"),
                ("", "--against 0.08"),
            ],
        );
    }

    #[test]
    fn no_flag_of_routing_is_dead() {
        every_flag(
            "routing",
            &[
                ("", "--share 50"),
                ("", "--cheap bfl/flux-2-pro"),
                ("", "--better bfl/flux-2-pro"),
                ("", "--better-tier mid"),
            ],
        );
    }

    #[test]
    fn what_a_command_does_not_answer_it_says() {
        for (command, flags) in [
            ("routing", "--horizon 12"),
            ("self-host", "--since 2026-06-15"),
            ("routing", "--labor-hours 3"),
            ("estimate", "--share 50"),
            ("estimate", "--against 0.04"),
            ("estimate", "--chart resolution"),
        ] {
            let said = answer(command, flags).unwrap_err();
            let flag = flags.split(' ').next().unwrap_or_default();
            assert!(
                said.starts_with(&format!("{flag}: it says nothing to this command.")),
                "{command}: {said}"
            );
        }
    }

    #[test]
    fn language_and_currency_reach_every_command() {
        let german = "--lang de --currency EUR --rate 0.5 --rate-date 2026-11-20";
        for (command, flags, word) in [
            ("estimate", "", "Stand 22."),
            ("self-host", "--against 0.04", "im Monat"),
            ("routing", "", "an die günstige Route"),
        ] {
            let said = said(command, &format!("{flags} {german}"));
            assert!(said.contains(word) && said.contains('€'), "{command}: {said}");
        }
    }
}
