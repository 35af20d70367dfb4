//! `cargo xtask routing`: what two models for one job cost.

use crate::catalog::Catalog;
use crate::estimate::cost::Cost;
use crate::estimate::ranking::{Ranking, rank};
use crate::i18n::locale::{Lang, Locale};
use crate::query::Split;
use crate::query::tool::Tool;
use crate::tools::json::Json;
use crate::tools::routing::{NoRouting, Part, Routing, json, route_two, text};
use crate::units::date::Date;

use super::flags::{self, Question};
use super::refusal::Refusal;

const EN: Locale = Locale::ENGLISH;

/// What two routes cost, as a table, or as JSON.
///
/// # Errors
/// When a flag says nothing to this command, or when there are no two routes.
pub fn answer(
    Question { query, json }: &Question,
    catalog: &Catalog,
    today: Date,
) -> Result<String, Refusal> {
    flags::answered(query, Some(Tool::Routing))?;
    let ranking = rank(catalog, &query.job, query.as_of.unwrap_or(today));
    let routing = route_two(&ranking, &query.split).map_err(|problem| {
        let what = text::problem(&problem, &ranking.asked, EN);
        Refusal::new("cargo xtask routing", what.trim_end_matches('.'), remedy(&problem, catalog))
    })?;
    Ok(if *json {
        let mut keys = crate::tools::export::about(&ranking);
        if let Json::Object(more) = json::json(&routing, &query.split, &ranking.asked) {
            keys.extend(more);
        }
        Json::Object(keys).text() + "\n"
    } else {
        table(&routing, &query.split, &ranking, query.locale(Lang::En))
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
        NoRouting::NamesNoModel(_) | NoRouting::NotSold(_) => {
            "Name another route, or none for a suggestion.".to_owned()
        }
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

fn noun(images: u64, locale: Locale) -> &'static str {
    locale.of(if images == 1 { ["image", "Bild"] } else { ["images", "Bilder"] })
}

fn table(routing: &Routing, split: &Split, ranking: &Ranking, locale: Locale) -> String {
    let Routing { cheap, better, .. } = routing;
    let job = &ranking.asked.job;
    let all = Part { images: job.images.get(), ..better.clone() };
    let times = |part: &Part| {
        let each = locale.exact_cost(part.per_image, text::around(part.is_about_each()));
        format!("{} {} × {each}", locale.number(part.images), noun(part.images, locale))
    };
    let exact = |cost: Cost, parts: &[&Part]| {
        locale.exact_cost(cost, text::around(parts.iter().any(|part| part.is_about())))
    };
    let source = |part: &Part| {
        let suggested = if part.suggested { locale.of([", suggested", ", vorgeschlagen"]) } else { "" };
        format!("{}{suggested}", part.estimate.route.id)
    };
    let lines = [
        [
            locale.of(["cheap", "günstig"]).to_owned(),
            times(cheap),
            exact(cheap.per_month, &[cheap]),
            source(cheap),
        ],
        [
            locale.of(["better", "besser"]).to_owned(),
            times(better),
            exact(better.per_month, &[better]),
            source(better),
        ],
        [
            locale.of(["together", "zusammen"]).to_owned(),
            String::new(),
            exact(routing.total, &[cheap, better]),
            String::new(),
        ],
        [
            locale.of(["all on the better one", "alles beim besseren"]).to_owned(),
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
        let tier = split.tier.max(job.tier.unwrap_or(split.tier));
        let rest = [", the rest to one of {0} tier", ", der Rest an eine der Stufe {0}"];
        locale.say(rest, &[locale.tier(tier)])
    } else {
        String::new()
    };
    let head = ["{0}, as of {1}; {2} to the cheap route", "{0}, Stand {1}; {2} an die günstige Route"];
    let share = locale.percent(&split.share.to_string());
    let mut text = locale.say(head, &[&locale.asked(job), &locale.date(ranking.asked.as_of), &share]);
    text.extend([&least, "\n\n"]);
    for [head, times, month, source] in &lines {
        let equals = if times.is_empty() { ' ' } else { '=' };
        let line = format!("  {head:first$}  {times:>second$} {equals} {month:>third$}  {source}");
        text.extend([line.trim_end(), "\n"]);
    }
    text.push('\n');
    text.extend(text::answer(routing, split, locale).into_iter().map(|(part, _)| part));
    text.push('\n');
    let keys = text::keys(routing, locale);
    if !keys.is_empty() {
        text.extend([&keys, "\n"]);
    }
    let mut parts = vec![cheap, better];
    parts.dedup_by_key(|part| part.estimate.route.id);
    let notes = parts.into_iter().flat_map(|part| {
        let notes = text::warnings(part, &ranking.asked, true, locale).into_iter();
        notes.map(|warning| format!("{}: {warning}\n", text::name(part)))
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
    use crate::catalog::Catalog;
    use crate::terminal::read;

    #[track_caller]
    fn case(flags: &[&str], expected: &str) {
        let flags = [flags, &["--as-of", "2026-11-22"]].concat();
        let (catalog, today) = (Catalog::embedded().unwrap(), "2026-11-26".parse().unwrap());
        let said = read(lexopt::Parser::from_args(flags), &catalog, today)
            .and_then(|asked| answer(&asked, &catalog, today));
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

80% on FLUX.1 [schnell] (Replicate), 20% on Nano Banana Pro (Google Gemini API): from $293 a month instead of at \
least $1,340, at least $1,050 less (78%).
Two providers: two keys, two invoices.

Nano Banana Pro (Google Gemini API): price checked 96 days ago
Nano Banana Pro (Google Gemini API): a floor only: nothing is known of the upper end
",
        );
        case(
            &["--tier", "premium", "--images", "1"],
            "\
1 image a month, 1024 × 1024, at least premium tier, as of 22 Nov 2026; 80% to the cheap route, the rest to one of premium tier

  cheap                   1 image × $0.05268 = $0.05268  openai/gpt-image-2.6:high, suggested
  better                 0 images × $0.05268 =       $0  openai/gpt-image-2.6:high, suggested
  together                                     $0.05268
  all on the better one   1 image × $0.05268 = $0.05268  openai/gpt-image-2.6:high

Both shares on GPT Image 2.6 high (OpenAI): $0.0527 a month, so a split saves nothing.

GPT Image 2.6 high (OpenAI): derived: computed from other facts
",
        );
    }

    #[test]
    fn it_speaks_the_language_and_the_currency_that_were_asked_for() {
        let pair = ["--cheap", "replicate/flux-schnell", "--better", "google/nano-banana-pro"];
        // Exact figures stay in dollars; 292.80 x 0.5.
        case(
            &[&pair[..], &["--lang", "de", "--currency", "EUR", "--rate", "0.5", "--rate-date", "2026-11-20"]].concat(),
            "\
10.000 Bilder im Monat, 1024 × 1024, jede Stufe, Stand 22. Nov. 2026; 80 % an die günstige Route

  günstig                   8.000 Bilder × 0,003 $ =        24 $  replicate/flux-schnell
  besser                2.000 Bilder × ab 0,1344 $ = ab 268,80 $  google/nano-banana-pro
  zusammen                                           ab 292,80 $
  alles beim besseren  10.000 Bilder × ab 0,1344 $ =  ab 1.344 $  google/nano-banana-pro

80 % mit FLUX.1 [schnell] (Replicate), 20 % mit Nano Banana Pro (Google Gemini API): ab 146 € im Monat statt mindestens 672 €, \
mindestens 526 € weniger (78 %).
Zwei Anbieter: zwei API-Schlüssel, zwei Rechnungen.

Nano Banana Pro (Google Gemini API): Preis vor 96 Tagen geprüft
Nano Banana Pro (Google Gemini API): nur eine Untergrenze: nach oben ist nichts bekannt
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
