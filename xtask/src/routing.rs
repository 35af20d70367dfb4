//! `cargo xtask routing`: what two models for one job cost.

use std::io::{self, Write};

use image_price_estimator::catalog::{Catalog, Tier};
use image_price_estimator::routing::{NoRouting, Part, Routing, Split, export, route_two, share, words};
use image_price_estimator::{Cost, Date, Job, Locale, Ranking, query, rank};
use lexopt::{Arg, ValueExt};

use crate::estimate::today;
use crate::failure::{Failure, Outcome};

const EN: Locale = Locale::ENGLISH;

/// What the flags ask.
#[derive(Debug, Default)]
struct Question {
    job: Job,
    as_of: Option<Date>,
    split: Split,
    json: bool,
}

/// Reads the flags and prints the answer.
pub fn run(arguments: lexopt::Parser) -> Outcome<()> {
    let text = answer(&read(arguments)?)?;
    match io::stdout().write_all(text.as_bytes()) {
        // Whoever reads has read enough, as `head` does.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|e| {
            failure(
                format!("the answer cannot be printed: {e}"),
                "Check that the terminal or the file can be written to.",
            )
        }),
    }
}

fn failure(what: impl Into<String>, remedy: impl Into<String>) -> Failure {
    Failure::new("cargo xtask routing", what, remedy)
}

fn read(mut arguments: lexopt::Parser) -> Outcome<Question> {
    let mut asked = Question::default();
    while let Some(argument) = arguments.next()? {
        let value = &mut arguments;
        match argument {
            Arg::Long("share") => {
                let bad = words::BAD_SHARE;
                asked.split.share = value.value()?.parse_with(|text| share(text).ok_or(EN.of(bad)))?;
            }
            Arg::Long("cheap") => asked.split.cheap = Some(value.value()?.string()?.trim().to_owned()),
            Arg::Long("better") => asked.split.better = Some(value.value()?.string()?.trim().to_owned()),
            Arg::Long("better-tier") => asked.split.tier = value.value()?.parse_with(better_tier)?,
            Arg::Long("size") => asked.job.size = value.value()?.parse()?,
            Arg::Long("tier") => asked.job.tier = value.value()?.parse_with(tier)?,
            Arg::Long("images") => asked.job.images = value.value()?.parse()?,
            Arg::Long("batch") => asked.job.batch = true,
            Arg::Long("as-of") => asked.as_of = Some(value.value()?.parse()?),
            Arg::Long("json") => asked.json = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(asked)
}

fn tier(word: &str) -> Result<Option<Tier>, &'static str> {
    query::tier(word).ok_or("write any, budget, mid or premium")
}

fn better_tier(word: &str) -> Result<Tier, &'static str> {
    query::tier(word).flatten().ok_or("write budget, mid or premium")
}

fn answer(asked: &Question) -> Outcome<String> {
    let catalog = Catalog::embedded()
        .map_err(|e| failure(format!("the packed catalog cannot be read: {e}"), "Build it anew."))?;
    let ranking = rank(&catalog, &asked.job, asked.as_of.unwrap_or_else(today));
    let routing = route_two(&ranking, &asked.split).map_err(|problem| {
        let what = words::problem(&problem, &ranking, EN);
        failure(what.trim_end_matches('.'), remedy(&problem, &catalog))
    })?;
    Ok(if asked.json {
        format!("{:#}\n", export::json(&routing, &asked.split, &ranking))
    } else {
        table(&routing, &asked.split, &ranking)
    })
}

/// What to do about a pair that cannot be.
fn remedy(problem: &NoRouting, catalog: &Catalog) -> String {
    match problem {
        NoRouting::Unknown(id) => {
            let near = near(id, catalog);
            let or = if near.is_empty() { String::new() } else { format!(" Near it: {}.", near.join(", ")) };
            format!("Run `cargo xtask estimate --json` to see every id.{or}")
        }
        NoRouting::NotSold(_) => "Name another route, or none for a suggestion.".to_owned(),
        NoRouting::NoCandidate(_) => {
            "Set --size, --tier or --better-tier, or name a route with --cheap or --better.".to_owned()
        }
    }
}

/// The ids that share the longest beginning with an id, or with the model in it; at most six.
fn near(id: &str, catalog: &Catalog) -> Vec<&'static str> {
    let id = id.to_ascii_lowercase();
    let model = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    let common = |a: &str, b: &str| a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let score = |route: &str| common(&id, route).max(common(&model(&id), &model(route)));
    let ids = || catalog.routes.iter().map(|route| route.id);
    let best = ids().map(score).max().unwrap_or(0);
    ids().filter(|route| best > 1 && score(route) == best).take(6).collect()
}

fn table(routing: &Routing, split: &Split, ranking: &Ranking) -> String {
    let Routing { cheap, better, .. } = routing;
    let job = &ranking.job;
    let all = Part { images: job.images.get(), ..better.clone() };
    let times = |part: &Part| {
        let images = if part.images == 1 { "image" } else { "images" };
        let each = words::figure(part.per_image, part.is_about_each(), EN, true);
        format!("{} {images} × {each}", EN.number(part.images))
    };
    let exact =
        |cost: Cost, parts: &[&Part]| words::figure(cost, parts.iter().any(|part| part.is_about()), EN, true);
    let source = |part: &Part| {
        let suggested = if part.suggested { ", suggested" } else { "" };
        format!("{} ({}{suggested})", words::name(part), part.estimate.route.id)
    };
    let lines = [
        ["cheap".to_owned(), times(cheap), exact(cheap.per_month, &[cheap]), source(cheap)],
        ["better".to_owned(), times(better), exact(better.per_month, &[better]), source(better)],
        ["together".to_owned(), String::new(), exact(routing.total, &[cheap, better]), String::new()],
        [
            "all on the better one".to_owned(),
            times(&all),
            exact(routing.all_on_better, &[&all]),
            String::new(),
        ],
    ];
    let width = |at: fn(&[String; 4]) -> &String| {
        lines.iter().map(|line| at(line).chars().count()).max().unwrap_or(0)
    };
    let (first, second, third) = (width(|l| &l[0]), width(|l| &l[1]), width(|l| &l[2]));
    let batch = if job.batch { ", batch prices" } else { "" };
    let least = if better.suggested {
        format!(", the rest to one of {} tier", split.tier.max(job.tier.unwrap_or(split.tier)).word())
    } else {
        String::new()
    };
    let mut text = format!(
        "{} images a month, {} × {}, {} tier, as of {}{batch}; {} to the cheap route{least}\n\n",
        job.images,
        job.size.width(),
        job.size.height(),
        job.tier.map_or("any", Tier::word),
        EN.date(ranking.as_of),
        EN.percent(&split.share.to_string()),
    );
    for [head, times, month, source] in &lines {
        let line = format!("  {head:first$}  {times:>second$}  {month:>third$}  {source}");
        text.extend([line.trim_end(), "\n"]);
    }
    text.push('\n');
    text.extend(words::answer(routing, split, EN).into_iter().map(|(part, _)| part));
    text.push('\n');
    let keys = words::keys(routing, EN);
    if !keys.is_empty() {
        text.extend([&keys, "\n"]);
    }
    let mut parts = vec![cheap, better];
    parts.dedup_by_key(|part| part.estimate.route.id);
    for part in parts {
        for warning in words::warnings(part, ranking, true) {
            text.extend([&words::name(part), ": ", &warning, "\n"].map(AsRef::<str>::as_ref));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{answer, read};

    #[track_caller]
    fn case(flags: &[&str], expected: &str) {
        let flags = [flags, &["--as-of", "2026-11-22"]].concat();
        let said = read(lexopt::Parser::from_args(flags)).and_then(|asked| answer(&asked));
        let said = said.unwrap_or_else(|failure| failure.to_string()).replace('\u{a0}', " ");
        assert_eq!(said, expected);
    }

    #[test]
    fn shows_the_working_and_the_answer() {
        case(
            &["--share", "80", "--cheap", "replicate/flux-schnell", "--better", "google/nano-banana-pro"],
            "",
        );
        case(&[], "");
        case(&["--tier", "premium"], "");
    }

    #[test]
    fn a_flag_that_makes_no_sense_says_why() {
        let help = "Run `cargo xtask --help` to see what each command takes.";
        for bad in ["101", "-5", "NaN", "", "80.5"] {
            case(
                &["--share", bad],
                &format!(
                    "cargo xtask: cannot parse argument {bad:?}: write a whole number of percent from 0 to 100, such \
                     as 80\n{help}"
                ),
            );
        }
        case(
            &["--better-tier", "any"],
            &format!("cargo xtask: cannot parse argument \"any\": write budget, mid or premium\n{help}"),
        );
        case(&["--better", "openai/gpt-image-2"], "");
        case(&["--cheap", "gogle/nano-banana-pro"], "");
        case(&["--cheap", ""], "");
        case(&["--cheap", "google/imagen-4-fast"], "");
        case(&["--size", "8192x8192"], "");
    }
}
