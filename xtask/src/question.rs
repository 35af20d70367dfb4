//! The flags of `cargo xtask estimate`: the same words as in the page's address.

use image_price_estimator::{Query, query};
use lexopt::{Arg, ValueExt};

use crate::{
    estimate,
    failure::{Failure, Outcome},
};

/// Reads the flags and prints the ranking.
pub fn run(arguments: lexopt::Parser) -> Outcome<()> {
    let (query, json) = read(arguments)?;
    estimate::run(query, json).map_err(|what| {
        Failure::new("cargo xtask estimate", what, "Check that the terminal or the file can be written to.")
    })
}

fn read(mut arguments: lexopt::Parser) -> Outcome<(Query, bool)> {
    let mut query = Query::default();
    let mut json = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("size") => query.job.size = arguments.value()?.parse()?,
            Arg::Long("tier") => query.job.tier = arguments.value()?.parse_with(tier)?,
            Arg::Long("images") => query.job.images = arguments.value()?.parse()?,
            Arg::Long("batch") => query.job.batch = true,
            Arg::Long("as-of") => query.as_of = Some(arguments.value()?.parse()?),
            Arg::Long("json") => json = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok((query, json))
}

fn tier(word: &str) -> Result<Option<image_price_estimator::catalog::Tier>, &'static str> {
    query::tier(word).ok_or("write any, budget, mid or premium")
}

#[cfg(test)]
mod tests {
    use super::read;

    #[track_caller]
    fn case(flags: &[&str], expected: &str) {
        let answer = read(lexopt::Parser::from_args(flags));
        assert_eq!(
            answer.map_or_else(|f| f.to_string(), |(query, json)| format!("{query} {json}")),
            expected
        );
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
    }

    #[test]
    fn a_flag_that_cannot_be_read_says_why() {
        let help = "Run `cargo xtask --help` to see what each command takes.";
        case(
            &["--tier", "best"],
            &format!(
                "cargo xtask: cannot parse argument \"best\": write any, budget, mid or premium\n{help}"
            ),
        );
        case(&["--quality"], &format!("cargo xtask: invalid option '--quality'\n{help}"));
    }
}
