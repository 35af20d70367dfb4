//! `cargo xtask routing`: what two models for one job cost.

use image_price_estimator::catalog::Catalog;
use image_price_estimator::routing::{NoRouting, Part, Routing, Split, export, route_two, words};
use image_price_estimator::{Cost, Json, Locale, Ranking, rank};

use crate::failure::{Failure, Outcome};
use crate::question::{self, Question, catalog, print, today};

const EN: Locale = Locale::ENGLISH;

/// Reads the flags and prints the answer.
pub fn run(arguments: lexopt::Parser) -> Outcome<()> {
    print(&answer(&question::read(arguments)?)?)
}

fn answer(Question { query, json }: &Question) -> Outcome<String> {
    let catalog = catalog()?;
    let ranking = rank(&catalog, &query.job, query.as_of.unwrap_or_else(|| today(&catalog)));
    let routing = route_two(&ranking, &query.split).map_err(|problem| {
        let what = words::problem(&problem, &ranking, EN);
        Failure::new("cargo xtask routing", what.trim_end_matches('.'), remedy(&problem, &catalog))
    })?;
    Ok(if *json {
        let mut keys = image_price_estimator::export::about(&ranking);
        if let Json::Object(more) = export::json(&routing, &query.split, &ranking) {
            keys.extend(more);
        }
        Json::Object(keys).text() + "\n"
    } else {
        table(&routing, &query.split, &ranking)
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
            "The flags are --size, --tier and --better-tier; --cheap and --better name a route.".to_owned()
        }
    }
}

/// The ids that are most like one: its qualities, or else those that share the longest beginning with it, or with the
/// model in it; at most six.
fn near(id: &str, catalog: &Catalog) -> Vec<&'static str> {
    let id = id.to_ascii_lowercase();
    let model = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    let common = |a: &str, b: &str| a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let score = |route: &str| match route.split_once(':') {
        Some((whole, _)) if whole == id => usize::MAX,
        _ => common(&id, route).max(common(&model(&id), &model(route))),
    };
    let ids = || catalog.routes.iter().map(|route| route.id);
    let best = ids().map(score).max().unwrap_or(0);
    // Two letters in common are chance.
    ids().filter(|route| best > 2 && score(route) == best).take(6).collect()
}

fn noun(images: u64) -> &'static str {
    if images == 1 { "image" } else { "images" }
}

fn table(routing: &Routing, split: &Split, ranking: &Ranking) -> String {
    let Routing { cheap, better, .. } = routing;
    let job = &ranking.job;
    let all = Part { images: job.images.get(), ..better.clone() };
    let times = |part: &Part| {
        let each = EN.exact_cost(part.per_image, words::around(part.is_about_each()));
        format!("{} {} × {each}", EN.number(part.images), noun(part.images))
    };
    let exact = |cost: Cost, parts: &[&Part]| {
        EN.exact_cost(cost, words::around(parts.iter().any(|part| part.is_about())))
    };
    let source = |part: &Part| {
        let suggested = if part.suggested { ", suggested" } else { "" };
        format!("{}{suggested}", part.estimate.route.id)
    };
    let lines = [
        ["cheap".to_owned(), times(cheap), exact(cheap.per_month, &[cheap]), source(cheap)],
        ["better".to_owned(), times(better), exact(better.per_month, &[better]), source(better)],
        ["together".to_owned(), String::new(), exact(routing.total, &[cheap, better]), String::new()],
        [
            "all on the better one".to_owned(),
            times(&all),
            exact(routing.all_on_better, &[&all]),
            better.estimate.route.id.to_owned(),
        ],
    ];
    let width = |at: fn(&[String; 4]) -> &String| {
        lines.iter().map(|line| at(line).chars().count()).max().unwrap_or(0)
    };
    let (first, second, third) = (width(|l| &l[0]), width(|l| &l[1]), width(|l| &l[2]));
    let least = if better.suggested {
        format!(", the rest to one of {} tier", split.tier.max(job.tier.unwrap_or(split.tier)).word())
    } else {
        String::new()
    };
    let mut text = format!(
        "{}, as of {}; {} to the cheap route{least}\n\n",
        EN.asked(job),
        EN.date(ranking.as_of),
        EN.percent(&split.share.to_string()),
    );
    for [head, times, month, source] in &lines {
        let equals = if times.is_empty() { ' ' } else { '=' };
        let line = format!("  {head:first$}  {times:>second$} {equals} {month:>third$}  {source}");
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
    let notes = parts.into_iter().flat_map(|part| {
        let notes = words::warnings(part, ranking, true, EN).into_iter();
        notes.map(|warning| format!("{}: {warning}\n", words::name(part)))
    });
    let notes: String = notes.collect();
    if !notes.is_empty() {
        text.extend(["\n", &notes]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::answer;
    use crate::question::read;

    #[track_caller]
    fn case(flags: &[&str], expected: &str) {
        let flags = [flags, &["--as-of", "2026-11-22"]].concat();
        let said = read(lexopt::Parser::from_args(flags)).and_then(|asked| answer(&asked));
        let said = said.unwrap_or_else(|failure| failure.to_string()).replace('\u{a0}', " ");
        assert_eq!(said, expected);
    }

    #[test]
    fn shows_the_working_and_the_answer() {
        // Replicate: 0.003 an image; Google: 1,120 tokens at $120 a million.
        case(
            &["--share", "80%", "--cheap", "replicate/flux-schnell", "--better=google/nano-banana-pro"],
            "\
10,000 images a month, 1024 × 1024, any tier, as of 22 Nov 2026; 80% to the cheap route

  cheap                         8,000 images × $0.003 =          $24  replicate/flux-schnell
  better                  2,000 images × from $0.1344 = from $268.80  google/nano-banana-pro
  together                                              from $292.80
  all on the better one  10,000 images × from $0.1344 =  from $1,344  google/nano-banana-pro

80% on FLUX.1 [schnell] (Replicate), 20% on Nano Banana Pro (Google Gemini API): from $293 a month instead of from \
$1,340, at least $1,050 less (78%).
Two providers: two keys, two invoices.

Nano Banana Pro (Google Gemini API): price checked 96 days ago
Nano Banana Pro (Google Gemini API): a floor only: nothing is known of the upper end
",
        );
        case(
            &["--tier", "premium", "--images", "1"],
            "\
1 image a month, 1024 × 1024, at least premium tier, as of 22 Nov 2026; 80% to the cheap route, the rest to one of premium tier

  cheap                   1 image × from $0.0336 = from $0.0336  google/nano-banana-2.1, suggested
  better                 0 images × from $0.0336 =           $0  google/nano-banana-2.1, suggested
  together                                         from $0.0336
  all on the better one   1 image × from $0.0336 = from $0.0336  google/nano-banana-2.1

Both shares on Nano Banana 2.1 (Google Gemini API): from $0.0336 a month, so a split saves nothing.

Nano Banana 2.1 (Google Gemini API): a floor only: nothing is known of the upper end
",
        );
    }

    #[test]
    fn a_pair_that_cannot_be_says_why() {
        let ids = "Run `cargo xtask estimate --json` to see every id.";
        let unknown = |id: &str, near: &str| {
            format!("cargo xtask routing: There is no route \"{id}\" in the catalog\n{ids}{near}")
        };
        let qualities = "openai/gpt-image-2:auto, openai/gpt-image-2:high, openai/gpt-image-2:low, openai/gpt-image-2:medium";
        let id = "openai/gpt-image-2";
        case(&["--better", id], &unknown(id, &format!(" Near it: {qualities}.")));
        let id = "gogle/nano-banana-pro";
        case(&["--cheap", id], &unknown(id, " Near it: google/nano-banana-pro."));
        case(
            &["--size", "512x512", "--cheap", "openai/gpt-image-2:low"],
            "cargo xtask routing: GPT Image 2 low (OpenAI) is not sold for this job: from 655,360 pixels\n\
             Name another route, or none for a suggestion.",
        );
        case(
            &["--size", "8192x8192"],
            "cargo xtask routing: No route lasts, is confirmed for this size and has a price. Choose another size or a \
             lower tier\nThe flags are --size, --tier and --better-tier; --cheap and --better name a route.",
        );
    }
}
