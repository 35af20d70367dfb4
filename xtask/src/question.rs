//! The flags of the commands that answer: the same words as in the page's address.

use std::io::{self, Write};

use image_price_estimator::query::{KEYS, NUMBERS};
use image_price_estimator::{Date, Locale, Query, Tool, catalog::Catalog, words};
use lexopt::{Arg, ValueExt};

use crate::failure::{Failure, Outcome};

/// What the flags ask.
#[derive(Debug)]
pub struct Question {
    /// The same as in the page's address.
    pub query: Query,
    /// Whether programs read the answer.
    pub json: bool,
}

/// Reads the flags of a command. Each is a key of a query with hyphens for underscores; `--batch-only` is `batch=only`.
pub fn read(mut arguments: lexopt::Parser) -> Outcome<Question> {
    let (mut pairs, mut json) = (Vec::new(), false);
    while let Some(argument) = arguments.next()? {
        let key = match &argument {
            Arg::Long(flag) => flag.replace('-', "_"),
            _ => String::new(),
        };
        match (key.as_str(), KEYS.iter().find(|known| **known == key)) {
            ("json", _) => json = true,
            ("batch_only", _) => pairs.push(("batch", "only".to_owned())),
            ("batch" | "editing" | "always_on", Some(key)) => pairs.push((key, "1".to_owned())),
            (_, Some(key)) => pairs.push((key, arguments.value()?.string()?)),
            _ => return Err(argument.unexpected().into()),
        }
    }
    contradiction(&pairs)?;
    let mut query = Query::default();
    // In the order of the keys, since a GPU that is always on has to be a GPU first.
    for key in KEYS {
        for (_, value) in pairs.iter().filter(|(named, _)| *named == key) {
            let text = value.trim().to_ascii_lowercase();
            let text = if NUMBERS.contains(&key) { words::plain_range(&text, Locale::ENGLISH) } else { text };
            if text.is_empty() || query.set(key, &text).is_err() {
                let flag = format!("--{}", key.replace('_', "-"));
                let what = format!("\"{value}\" cannot be read.");
                return Err(Failure::new(flag, what, Locale::ENGLISH.expects(key)));
            }
        }
    }
    let catalog = catalog()?;
    let known = query.clone().known_to(&catalog).job;
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
            return Err(Failure::new(flag, format!("there is no {what} \"{id}\"."), remedy));
        }
    }
    Ok(Question { query, json })
}

/// Stops at flags that say nothing to the command that answers with this tool, or with none but the ranking.
pub fn answered(query: &Query, own: Option<Tool>) -> Outcome<()> {
    let default = Query::default();
    for key in KEYS {
        let is_answered = match key {
            "budget" | "horizon" | "since" => own.is_none(),
            "show" => own.is_none() || query.show == own,
            "chart" => own.is_none() && query.show == Some(Tool::Chart),
            "share" | "cheap" | "better" | "better_tier" => own.or(query.show) == Some(Tool::Routing),
            "against" => own.or(query.show) == Some(Tool::SelfHost),
            "server_usd_per_month"
            | "gpu_usd_per_hour"
            | "always_on"
            | "images_per_hour"
            | "utilization"
            | "labor_hours"
            | "labor_usd_per_hour" => {
                matches!(own.or(query.show), Some(Tool::SelfHost | Tool::Chart))
            }
            _ => true,
        };
        if !is_answered && query.value(key) != default.value(key) {
            let flag = format!("--{}", key.replace('_', "-"));
            let what = "it says nothing to this command.";
            let remedy = "Leave it out, or run `cargo xtask --help` to see which command takes it.";
            return Err(Failure::new(flag, what, remedy));
        }
    }
    Ok(())
}

/// Stops at flags that cannot go together.
fn contradiction(pairs: &[(&str, String)]) -> Outcome<()> {
    let given = |flag: &str| pairs.iter().any(|(key, _)| *key == flag);
    if given("server_usd_per_month") && given("gpu_usd_per_hour") {
        return Err(Failure::new(
            "--server-usd-per-month",
            "a server and a GPU are given, and it can be only one.",
            "Leave out --server-usd-per-month or --gpu-usd-per-hour.",
        ));
    }
    if given("always_on") && !given("gpu_usd_per_hour") {
        return Err(Failure::new(
            "--always-on",
            "no GPU is given, and a server by the month is always on.",
            "Add a rate, such as --gpu-usd-per-hour 0.69, or leave it out.",
        ));
    }
    Ok(())
}

/// The catalog that the build packed.
pub fn catalog() -> Outcome<Catalog> {
    Catalog::embedded().map_err(|error| {
        Failure::new(
            "the packed catalog",
            error.to_string(),
            "Run `cargo clean --package image-price-estimator`.",
        )
    })
}

/// Today by the clock and the time zone of this machine.
pub fn today() -> Date {
    date(jiff::Zoned::now().date())
}

/// The day for which a build answers: today, or the one that `SOURCE_DATE_EPOCH` sets to build the same again.
pub fn day_of_build() -> Date {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let set = seconds.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    set.map_or_else(today, |set| date(set.to_zoned(jiff::tz::TimeZone::UTC).date()))
}

fn date(day: jiff::civil::Date) -> Date {
    let part = |n: i8| u8::try_from(n).unwrap_or(1);
    Date::new(day.year().unsigned_abs(), part(day.month()), part(day.day())).unwrap_or(Date::FIRST)
}

/// Prints an answer.
pub fn print(text: &str) -> Outcome<()> {
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

#[cfg(test)]
mod tests {
    use super::read;

    #[track_caller]
    fn case(flags: &[&str], expected: &str) {
        let answer = read(lexopt::Parser::from_args(flags));
        let said = answer.map_or_else(|f| f.to_string(), |asked| format!("{} {}", asked.query, asked.json));
        assert_eq!(said, expected, "{flags:?}");
    }

    #[test]
    fn flags_say_what_the_address_says() {
        case(&[], "size=1024x1024&tier=any&images=10000 false");
        case(
            &[
                "--size",
                "1536x1024",
                "--tier=mid",
                "--images",
                "12k",
                "--batch",
                "--as-of",
                "2026-12-02",
                "--json",
            ],
            "size=1536x1024&tier=mid&images=12000&batch=1&as_of=2026-12-02 true",
        );
        case(
            &[
                "--reject",
                "10%",
                "--references",
                "2",
                "--gpu-seconds",
                "4.7",
                "--budget",
                "$1,200",
                "--horizon",
                "12",
            ],
            "size=1024x1024&tier=any&images=10000&reject=10&references=2&gpu_seconds=4.7&budget=1200&horizon=12 false",
        );
        case(
            &[
                "--batch-only",
                "--latency",
                "fast",
                "--provider",
                "fal,bfl",
                "--editing",
                "--since",
                "2026-06-15",
            ],
            "size=1024x1024&tier=any&images=10000&batch=only&latency=fast&provider=fal,bfl&editing=1&since=2026-06-15 false",
        );
        case(
            &[
                "--always-on",
                "--gpu-usd-per-hour=0.5",
                "--labor-hours",
                "7.5",
                "--labor-usd-per-hour",
                "90-120",
            ],
            "size=1024x1024&tier=any&images=10000&gpu_usd_per_hour=0.5&always_on=1&labor_hours=7.5&labor_usd_per_hour=90..120 false",
        );
    }

    #[test]
    fn a_flag_that_cannot_be_read_says_where_what_and_what_to_do() {
        let size = "Type a width and a height from 64 to 8192 pixels, such as 1024 and 1024.";
        let reject = "Type a share from 0 to 99 percent, such as 10 or 12.5.";
        for (flag, remedy, values) in [
            ("--size", size, &["3x3", "200000x1", "", "NaN"][..]),
            ("--reject", reject, &["101 %", "-5", "1e99", "NaN", ""]),
            ("--share", "Type a whole percentage from 0 to 100.", &["101", "-5", "80.5", "NaN", ""]),
            ("--utilization", "Type a whole percentage from 1 to 100.", &["101 %", "0", "-5", "NaN", ""]),
            ("--tier", "Write any, budget, mid or premium.", &["best", ""]),
            ("--horizon", "Write a number of months from 1 to 36.", &["0", "37", "-1", "1e99", ""]),
            ("--since", "Write a day as YYYY-MM-DD, such as 2026-11-22.", &["2026-02-30", "yesterday", ""]),
        ] {
            for value in values {
                case(&[flag, value], &format!("{flag}: \"{value}\" cannot be read.\n{remedy}"));
            }
        }
        for (flag, values) in [
            ("--references", &["17", "-1", "1.5", "NaN", ""][..]),
            ("--gpu-seconds", &["0", "-1", "3601", "1e99", "NaN", ""]),
            ("--budget", &["0", "-200", "1e99", "NaN", ""]),
            ("--images", &["0", "-5", "1e99", "NaN", ""]),
            ("--images-per-hour", &["", "-5", "1800..1200", "1e99", "NaN", "1000001"]),
            ("--labor-hours", &["", "-5", "1..2", "1e99", "NaN", "10000.001"]),
            ("--labor-usd-per-hour", &["", "-5", "150..75", "1e99", "NaN", "10000.01"]),
            ("--server-usd-per-month", &["", "-5", "0", "1e99", "NaN", "1000000.01"]),
            ("--gpu-usd-per-hour", &["", "-5", "0.0009", "1e99", "NaN", "0.5..0.7"]),
        ] {
            for value in values {
                let said = read(lexopt::Parser::from_args([flag, *value])).unwrap_err().to_string();
                assert!(said.starts_with(&format!("{flag}: \"{value}\" cannot be read.\nType ")), "{said}");
            }
        }
        case(
            &["--provider", "fal,opnai"],
            "--provider: there is no provider \"opnai\".\n\
             Choose among azure, bfl, fal, getimg, google, modelslab, openai, replicate, vertex.",
        );
        let help = "Run `cargo xtask --help` to see what each command takes.";
        case(&["--quality"], &format!("cargo xtask: invalid option '--quality'\n{help}"));
        case(
            &["--always-on"],
            "--always-on: no GPU is given, and a server by the month is always on.\n\
             Add a rate, such as --gpu-usd-per-hour 0.69, or leave it out.",
        );
    }
}
