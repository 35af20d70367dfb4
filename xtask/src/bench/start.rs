//! The time from the start of a program to its answer, by hyperfine.

use std::{fs, path::PathBuf, process::Command, time::Duration};

use serde::Deserialize;

use super::{
    Bench,
    comparison::{Comparison, Table},
    packages, parse,
    spread::Spread,
};
use crate::{
    failure::{Failure, Outcome},
    program::{find, output},
    tools,
};

#[derive(Deserialize)]
struct Results {
    results: Vec<Timed>,
}

#[derive(Deserialize)]
struct Timed {
    /// Seconds.
    times: Vec<f64>,
}

/// Starts the terminal command, a program that does nothing, and one price by each package.
pub(super) fn measure(bench: &Bench) -> Outcome<Table> {
    let nothing = find("true").unwrap_or_else(|| PathBuf::from("true"));
    let mut others = vec![("`true`, which does nothing".to_owned(), Command::new(nothing))];
    others.extend(packages::scripts(bench)?.map(|(name, script)| (format!("{name}, one price"), script)));

    let file = bench.scratch("start.json");
    let mut hyperfine = Command::new(tools::hyperfine(&bench.project)?);
    hyperfine.args(["--shell=none", "--warmup=3", "--style=none", "--export-json"]).arg(&file);
    hyperfine.arg(quoted(&Command::new(bench.program("bench-terminal"))));
    hyperfine.args(others.iter().map(|(_, command)| quoted(command)));
    output(&mut hyperfine)?;
    let text = fs::read_to_string(&file).map_err(Failure::at(&file))?;
    let Results { results } = parse(&file, &text)?;
    let mut spreads = results.iter().map(|timed| Spread::of(&micros(&timed.times)));
    let ours = spreads.next().unwrap_or_default();
    let rows = others.into_iter().zip(spreads);
    let rows = rows.map(|((what, _), theirs)| Comparison { what, unit: "µs", ours, theirs });
    Ok(Table { title: "ms from start to answer; ours: the whole ranking", rows: rows.collect() })
}

fn micros(seconds: &[f64]) -> Vec<u64> {
    let micros = |time: &f64| u64::try_from(Duration::from_secs_f64(*time).as_micros()).unwrap_or(u64::MAX);
    seconds.iter().map(micros).collect()
}

/// Returns a command line as hyperfine splits it, which is as a shell does.
fn quoted(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words = words.map(|word| format!("'{}'", word.to_string_lossy().replace('\'', "'\\''")));
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Command, micros, quoted};

    #[test]
    fn words_with_spaces_stay_together() {
        assert_eq!(quoted(Command::new("a b").args(["c", "it's"])), r"'a b' 'c' 'it'\''s'");
    }

    #[test]
    fn seconds_become_microseconds() {
        assert_eq!(micros(&[0.0004, 1.5]), [400, 1_500_000]);
    }
}
