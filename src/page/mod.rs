//! The page as it stands before the widget takes over: plain HTML that reads without JavaScript.
//!
//! The widget fills its own elements with the same markup, so that nothing moves when it replaces the page.

use crate::bar::{Bar, END, Scale};
use crate::catalog::Tier;
use crate::html::Html;
use crate::job::{Images, Job};
use crate::ranking::{Ranking, Status};
use crate::sheet::{self, Row};
use crate::size::Size;
use crate::words;

/// The title above the controls.
pub const TITLE: &str = "What will your images cost?";
/// What the table is.
pub const CAPTION: &str = "AI image API routes, ranked by monthly cost";

/// The inside of the page's main element for a ranking.
#[must_use]
pub fn html(ranking: &Ranking) -> String {
    let mut out = Html::default();
    out.element("h1", "", TITLE);
    for (open, inside, close) in [
        ("<div class=\"controls waiting\" inert>", controls(&ranking.job), "</div>"),
        ("<p class=\"answer\">", answer(ranking), "</p>"),
        (
            "<table class=\"ranking\" role=\"table\"><caption class=\"visually-hidden\">",
            CAPTION.to_owned(),
            "</caption>",
        ),
        ("<thead role=\"rowgroup\">", head(ranking), "</thead>"),
        ("", body(ranking), "</table>"),
        ("<details class=\"unranked\">", unranked(ranking), "</details>"),
        ("<footer class=\"small\">", footer(ranking), "</footer>"),
    ] {
        out.raw(open);
        out.raw(&inside);
        out.raw(close);
    }
    out.finish()
}

/// The answer in words, its figures set off.
#[must_use]
pub fn answer(ranking: &Ranking) -> String {
    let mut out = Html::default();
    for (part, loud) in sheet::answer(ranking) {
        if loud { out.element("strong", "", &part) } else { out.text(&part) }
    }
    out.finish()
}

/// What is not ranked, and why.
#[must_use]
pub fn unranked(ranking: &Ranking) -> String {
    let mut out = Html::default();
    out.element("summary", "", &sheet::unranked(ranking));
    out.raw("<ul>");
    for estimate in ranking.estimates.iter().filter(|estimate| !estimate.is_ranked()) {
        out.open("li", &[("data-route", estimate.route.id), ("data-status", estimate.status.word())]);
        out.element("span", "model", &estimate.route.name());
        out.raw(" ");
        out.element("span", "provider", estimate.provider.name);
        out.raw(" · ");
        out.element("span", "why", &words::reason(estimate, ranking));
        if let (Status::Retired(_), Some(shutdown)) = (estimate.status, &estimate.route.shutdown) {
            out.raw(" · ");
            out.link(shutdown.source, words::host(shutdown.source));
            out.text(&format!(", {}", words::provenance(shutdown.grade, shutdown.checked)));
        }
        out.raw("</li>");
    }
    out.raw("</ul>");
    out.finish()
}

/// How the order comes about, and how old the prices are.
#[must_use]
pub fn footer(ranking: &Ranking) -> String {
    let mut out = Html::default();
    out.element("p", "", sheet::RULE);
    out.element("p", "", &sheet::checked(ranking));
    out.finish()
}

/// The controls as they stand for a job. A [`crate::form::Form`] knows them by their names.
#[must_use]
pub fn controls(job: &Job) -> String {
    let mut out = Html::default();
    out.raw(&format!(
        "<fieldset class=\"choice sizes\" name=\"sizes\" role=\"radiogroup\" aria-label=\"Resolution\" \
         data-custom=\"{}\"><legend>Resolution</legend>",
        !job.size.is_preset()
    ));
    for size in Size::PRESETS {
        let label = format!("{}×{}", size.width(), size.height());
        out.choice("size", &size.to_string(), &label, size == job.size);
    }
    out.choice("size", "", "Custom", !job.size.is_preset());
    out.raw("<div class=\"custom\">");
    for (name, label, edge) in [("width", "Width", job.size.width()), ("height", "Height", job.size.height())]
    {
        out.raw(&format!(
            "<label>{label} <input name=\"{name}\" type=\"number\" min=\"{}\" max=\"{}\" value=\"{edge}\" \
             aria-describedby=\"problem\"></label>",
            Size::MIN_EDGE,
            Size::MAX_EDGE
        ));
    }
    out.raw(
        "</div></fieldset><fieldset class=\"choice tiers\" role=\"radiogroup\" aria-label=\"Quality tier\">\
         <legend>Quality tier <span class=\"hint\">at least</span></legend>",
    );
    out.choice("tier", "any", "Any", job.tier.is_none());
    for tier in Tier::ALL {
        out.choice("tier", tier.word(), &words::capitalized(tier.word()), job.tier == Some(tier));
    }
    out.raw(&format!(
        "</fieldset><div class=\"volume\"><label for=\"images\">Images per month</label>\
         <input name=\"volume\" type=\"range\" class=\"slider\" aria-label=\"Images per month\" max=\"{}\" value=\"{}\" \
         aria-valuetext=\"{} images per month\"><div class=\"ticks\" aria-hidden=\"true\">{}</div>\
         <input name=\"images\" id=\"images\" type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" value=\"{2}\" \
         aria-describedby=\"problem\"></div><label class=\"batch\"><input name=\"batch\" type=\"checkbox\"{}>\
         <span>Batch prices where a model has them <span class=\"hint\">results within 24 hours</span></span></label>\
         <output class=\"problem\" name=\"problem\" id=\"problem\" role=\"alert\"></output>",
        Images::LAST_STEP,
        job.images.nearest_step(),
        job.images,
        ticks(["100", "1k", "10k", "100k", "1M", "10M"].into_iter()),
        if job.batch { " checked" } else { "" },
    ));
    out.finish()
}

fn ticks<T: AsRef<str>>(labels: impl Iterator<Item = T>) -> String {
    let mut out = Html::default();
    labels.for_each(|label| out.element("span", "", label.as_ref()));
    out.finish()
}

/// The head of the table: what the columns are, and the scale that the bars share.
#[must_use]
pub fn head(ranking: &Ranking) -> String {
    let mut out = Html::default();
    out.raw("<tr role=\"row\">");
    let columns = ["Rank", "Route", "Cost per image on one logarithmic scale, and source", "Cost"];
    for (at, column) in columns.into_iter().enumerate() {
        out.raw("<th role=\"columnheader\"");
        out.raw(if at == 2 { " class=\"bar\">" } else { ">" });
        out.element("span", "visually-hidden", column);
        if at == 2 {
            out.raw("<div class=\"ticks\" aria-hidden=\"true\">");
            out.raw(&ticks(Scale::of(ranking).labels().into_iter()));
            out.raw("</div>");
        }
        out.raw("</th>");
    }
    out.raw("</tr>");
    out.finish()
}

/// The ranked routes, each the inside of a row group. Those whose ids are among the opened ones show their working.
#[must_use]
pub fn entries(ranking: &Ranking, opened: &[String]) -> Vec<String> {
    let scale = Scale::of(ranking);
    let entry = |estimate| {
        let row = sheet::row(estimate, ranking, scale)?;
        let mut out = entry(&row);
        let open = opened.iter().any(|open| open == row.id);
        out.raw("<tr class=\"working\" role=\"row\"><td role=\"cell\" colspan=\"4\"><details");
        out.raw(if open { " open>" } else { ">" });
        out.open("summary", &[("data-of", row.id)]);
        out.element("span", "visually-hidden", &format!("Working of {}, {}", row.model, row.provider));
        out.raw("</summary>");
        if open {
            out.raw(&details(row.id, ranking));
        }
        out.raw("</details></td></tr>");
        Some(out.finish())
    };
    ranking.estimates.iter().filter_map(entry).collect()
}

/// One ranked route without its working.
fn entry(row: &Row) -> Html {
    let mut out = Html::default();
    out.open(
        "tr",
        &[
            ("class", "route"),
            ("role", "row"),
            ("data-route", row.id),
            ("data-status", row.status),
            ("data-usd-per-month", &row.usd_per_month),
        ],
    );
    out.raw(&format!(
        "<td role=\"cell\" class=\"rank\">{}</td><th role=\"rowheader\" scope=\"row\" class=\"who\">{}</th>\
         <td role=\"cell\" class=\"bar\">{}</td><td role=\"cell\" class=\"cost\">{}</td></tr>",
        row.rank,
        who(row),
        bar(row),
        cost(row)
    ));
    out
}

/// The ranked routes as they stand while nothing can be opened.
fn body(ranking: &Ranking) -> String {
    let scale = Scale::of(ranking);
    let rows = ranking.estimates.iter().filter_map(|estimate| sheet::row(estimate, ranking, scale));
    let mut out = Html::default();
    for row in rows {
        out.raw("<tbody role=\"rowgroup\">");
        out.raw(&entry(&row).finish());
        out.raw("</tbody>");
    }
    out.finish()
}

/// The cell that says what is bought from whom, and what to know about it.
#[must_use]
pub fn who(row: &Row) -> String {
    let mut out = Html::default();
    for (class, text) in
        [("model", row.model.as_str()), ("provider", row.provider), ("facts", row.facts.as_str())]
    {
        out.element("span", class, text);
        out.raw(" ");
    }
    out.raw("<span class=\"chips\">");
    if let Some(shutdown) = &row.shutdown {
        out.element("span", "chip shutdown", shutdown);
        out.raw(" ");
    }
    for chip in &row.chips {
        out.element("span", "chip", chip);
        out.raw(" ");
    }
    out.raw("</span>");
    out.finish()
}

/// The cell with the bar and the source.
///
/// The band of the bar is a range between two bounds, what lies beyond a floor or below a ceiling, or for one known
/// figure the way from the start of the scale.
#[must_use]
pub fn bar(row: &Row) -> String {
    let Bar { low, typical, high } = row.bar;
    let (class, start, end) = match (low, high) {
        (Some(low), Some(high)) if low != high => ("range", low, high),
        (Some(_), None) => ("open", typical, END),
        (None, _) => ("open", 0, typical),
        _ => ("fill", 0, typical),
    };
    let percent = |position: u32| format!("{}.{:02}%", position / 100, position % 100);
    let mut out = Html::default();
    out.raw(&format!(
        "<svg class=\"scale\" aria-hidden=\"true\"><rect class=\"track\" width=\"100%\"/>\
         <line class=\"decades\" x2=\"100%\" y1=\"50%\" y2=\"50%\" pathLength=\"{}\"/>\
         <rect class=\"{class}\" x=\"{}\" width=\"{}\"/><rect class=\"mark\" x=\"{}\" width=\"3\"/></svg>\
         <span class=\"source\">",
        row.decades,
        percent(start),
        percent(end.saturating_sub(start)),
        percent(typical)
    ));
    out.link(row.address, words::host(row.address));
    out.raw(" · ");
    out.text(&row.provenance);
    out.raw("</span>");
    out.finish()
}

/// The cell with the money.
#[must_use]
pub fn cost(row: &Row) -> String {
    let mut out = Html::default();
    out.element("span", "month", &row.month);
    out.raw(" ");
    out.element("span", "each", &row.each);
    out.finish()
}

/// The inside of an opened row; nothing for a route that is not in the ranking.
#[must_use]
pub fn details(id: &str, ranking: &Ranking) -> String {
    let mut out = Html::default();
    out.raw("<dl>");
    let estimate = ranking.estimates.iter().find(|estimate| estimate.route.id == id);
    for line in estimate.map(|estimate| sheet::details(estimate, ranking)).unwrap_or_default() {
        out.raw("<div>");
        out.element("dt", "", &line.term);
        out.raw("<dd>");
        match &line.link {
            Some(address) => out.link(address, &line.text),
            None => out.text(&line.text),
        }
        out.raw("</dd></div>");
    }
    out.raw("</dl>");
    out.finish()
}
