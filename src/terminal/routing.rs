//! `cargo xtask routing`: what two models for one job cost.

use super::flags::Question;
use super::ids;
use super::refusal::Refusal;
use crate::catalog::Catalog;
use crate::estimate::cost::Cost;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::{Lang, Locale};
use crate::query::Split;
use crate::tools::export;
use crate::tools::json::Json;
use crate::tools::routing::{NoRouting, Part, Routing, json, route_two, text};

/// What two routes cost, as a table, or as JSON.
///
/// # Errors
/// When there are no two routes.
pub fn answer(Question { query, json }: &Question, ranking: &Ranking) -> Result<String, Refusal> {
    let locale = query.locale(Lang::En);
    let routing = route_two(ranking, &query.split).map_err(|problem| {
        let what = text::problem(&problem, &ranking.asked, locale);
        let remedy = remedy(&problem, ranking.asked.catalog, locale);
        Refusal::new(locale, "cargo xtask routing", what.trim_end_matches('.'), remedy)
    })?;
    Ok(if *json {
        let mut keys = export::about(ranking);
        if let Json::Object(more) = json::json(&routing, &query.split, &ranking.asked) {
            keys.extend(more);
        }
        Json::Object(keys).text() + "\n"
    } else {
        table(&routing, &query.split, ranking, locale)
    })
}

/// What to do about a pair that cannot be.
fn remedy(problem: &NoRouting, catalog: &Catalog, locale: Locale) -> String {
    let both = match problem {
        NoRouting::Unknown(id) => return ids::remedy(id, catalog, locale),
        NoRouting::NamesNoModel(_) | NoRouting::NotSold(_) => [
            "Name another route, or none for a suggestion.",
            "Eine andere Route nennen, oder keine, dann wird eine vorgeschlagen.",
        ],
        NoRouting::NoCandidate(_) => [
            "The flags are --size, --tier and --better-tier; --cheap and --better name a route.",
            "Die Optionen dafür sind --size, --tier und --better-tier; --cheap und --better nennen eine Route.",
        ],
    };
    locale.of(both).to_owned()
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
