//! `cargo xtask routing`: the cost of splitting a job between two models.

use super::flags::Question;
use super::ids;
use super::refusal::Refusal;
use super::{heading, width};
use crate::catalog::Catalog;
use crate::estimate::asked::Asked;
use crate::estimate::cost::Cost;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::{Lang, Locale};
use crate::i18n::text::joined;
use crate::i18n::tr;
use crate::query::Split;
use crate::tools::export;
use crate::tools::json::Json;
use crate::tools::routing::{NoRouting, Routing, Side, json, route_two, text};

/// Formats the cost of two routes as a table or as JSON.
///
/// # Errors
/// Returns a [`Refusal`] if there are no two routes for the job.
pub(super) fn answer(Question { query, json }: &Question, ranking: &Ranking) -> Result<String, Refusal> {
    let locale = query.locale(Lang::En);
    let routing = route_two(ranking, &query.split).map_err(|problem| {
        let what = text::problem(&problem, &ranking.asked, locale);
        let remedy = remedy(&problem, ranking.asked.catalog, locale);
        Refusal::new(locale, "cargo xtask routing", what, remedy)
    })?;
    Ok(if *json {
        let mut keys = export::about(ranking);
        if let Json::Object(more) = json::json(&routing, &query.split, &ranking.asked) {
            keys.extend(more);
        }
        Json::Object(keys).text() + "\n"
    } else {
        table(&routing, &query.split, &ranking.asked, locale)
    })
}

/// Returns what to do about an impossible pair.
fn remedy(problem: &NoRouting, catalog: &Catalog, locale: Locale) -> String {
    let both = match problem {
        NoRouting::Unknown(id) => return ids::remedy(id, catalog, locale),
        NoRouting::NamesNoModel(_) | NoRouting::NotSold(_) => tr!(terminal::NAME_ANOTHER_ROUTE),
        NoRouting::NoCandidate(_) => tr!(terminal::FLAGS_OF_A_SUGGESTION),
    };
    locale.text(both).to_owned()
}

fn table(routing: &Routing, split: &Split, asked: &Asked, locale: Locale) -> String {
    let Routing { cheap, better, .. } = routing;
    let share = locale.percent(&split.share.to_string());
    let both = tr!(terminal::TO_THE_CHEAP_ROUTE);
    let mut head = locale.format(both, &[&heading(asked, locale), &share]);
    if better.suggested {
        let tier = split.tier.max(asked.job.tier.unwrap_or(split.tier));
        let rest = tr!(terminal::THE_REST_TO_TIER);
        head.push_str(&locale.format(rest, &[locale.tier(tier)]));
    }
    let mut lines = vec![head, String::new()];
    lines.extend(working(routing, asked.job.images.get(), locale));
    lines.extend([String::new(), joined(text::answer(routing, split, locale))]);
    lines.extend(Some(text::keys(routing, locale)).filter(|keys| !keys.is_empty()));
    let mut parts = vec![cheap, better];
    parts.dedup_by_key(|part| part.estimate.route.id);
    let notes = parts.into_iter().flat_map(|part| {
        let notes = text::warnings(part, asked, true, locale).into_iter();
        notes.map(|warning| format!("{}: {warning}", text::name(part)))
    });
    let notes: Vec<String> = notes.collect();
    if !notes.is_empty() {
        lines.push(String::new());
        lines.extend(notes);
    }
    lines.push(String::new());
    lines.join("\n")
}

/// Formats images times price for each route, and the totals, one per line.
fn working(routing: &Routing, images: u64, locale: Locale) -> Vec<String> {
    let Routing { cheap, better, .. } = routing;
    let all = Side { images, ..better.clone() };
    let times = |part: &Side| {
        let each = locale.exact_cost(part.per_image, text::around(part.is_about_each()));
        format!("{} × {each}", locale.images(part.images))
    };
    let exact = |cost: Cost, parts: &[&Side]| {
        locale.exact_cost(cost, text::around(parts.iter().any(|part| part.is_about())))
    };
    let source = |part: &Side| {
        let suggested = if part.suggested { locale.text(tr!(terminal::SUGGESTED)) } else { "" };
        format!("{}{suggested}", part.estimate.route.id)
    };
    let [first, second, both, whole] = text::HEADS.map(|head| locale.text(head).to_owned());
    let rows = [
        [first, times(cheap), exact(cheap.per_month, &[cheap]), source(cheap)],
        [second, times(better), exact(better.per_month, &[better]), source(better)],
        [both, String::new(), exact(routing.total, &[cheap, better]), String::new()],
        [whole, times(&all), exact(routing.all_on_better, &[&all]), better.estimate.route.id.to_owned()],
    ];
    let head = width(rows.iter().map(|[head, ..]| head));
    let product = width(rows.iter().map(|[_, times, ..]| times));
    let sum = width(rows.iter().map(|[_, _, month, _]| month));
    let line = |[what, times, month, source]: &[String; 4]| {
        let equals = if times.is_empty() { ' ' } else { '=' };
        let line = format!("  {what:head$}  {times:>product$} {equals} {month:>sum$}  {source}");
        line.trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}
