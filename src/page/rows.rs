//! The ranked routes, row by row.

use crate::catalog::publisher;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::Locale;
use crate::page::bar::{Bar, SCALE_MAX, Scale};
use crate::page::html::Html;
use crate::page::row::{self, Row};
use crate::query::author::Author;

use super::ticks;

/// The head of the table: what the columns are, and the scale that the bars share. Nothing where no route is ranked.
#[must_use]
pub fn head(ranking: &Ranking, locale: Locale) -> String {
    let mut out = Html::default();
    let labels = Scale::of(ranking, locale).labels(locale);
    if labels.is_empty() {
        return String::new();
    }
    out.raw("<tr role=\"row\">");
    let columns = [
        ["Rank", "Rang"],
        ["Route", "Route"],
        [
            "Cost per image on one logarithmic scale, and source",
            "Kosten pro Bild auf einer logarithmischen Skala, und Quelle",
        ],
        ["Cost", "Kosten"],
    ];
    for (at, column) in columns.into_iter().enumerate() {
        out.raw("<th role=\"columnheader\"");
        out.raw(if at == 2 { " class=\"bar\">" } else { ">" });
        out.element("span", "visually-hidden", locale.of(column));
        if at == 2 {
            out.raw("<div aria-hidden=\"true\">");
            let unit = locale.say(
                ["{0} per image, each step ×10", "{0} pro Bild, jeder Schritt ×10"],
                &[&locale.currency_sign()],
            );
            out.element("div", "unit", &unit);
            out.raw("<div class=\"ticks\">");
            out.raw(&ticks(labels.iter()));
            out.raw("</div></div>");
        }
        out.raw("</th>");
    }
    out.raw("</tr>");
    out.finish()
}

/// One ranked route, the inside of a row group, in the pieces that change apart from each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The route's id.
    pub id: &'static str,
    /// The word for its status.
    pub status: &'static str,
    /// The typical cost as an exact decimal, USD per month.
    pub usd_per_month: String,
    /// The inside of each cell, by the cell's class.
    pub cells: [(&'static str, String); 4],
    /// The row below, which opens to the working.
    pub working: String,
}

impl Entry {
    fn of(row: &Row, locale: Locale, author: &Author) -> Self {
        Self {
            id: row.id,
            status: row.status,
            usd_per_month: row.usd_per_month.clone(),
            cells: [
                ("rank", row.rank.to_string()),
                ("who", who(row, locale, author)),
                ("bar", author.with_rel(bar(row))),
                ("cost", cost(row)),
            ],
            working: String::new(),
        }
    }

    /// Whether it is the same route in the same state, so that it may differ in its cells and its cost alone.
    #[must_use]
    pub fn is_alike(&self, other: &Self) -> bool {
        self.id == other.id && self.status == other.status && self.working == other.working
    }

    /// All of it as HTML.
    #[must_use]
    pub fn html(&self) -> String {
        let mut out = Html::default();
        out.open(
            "tr",
            &[
                ("class", "route"),
                ("role", "row"),
                ("data-route", self.id),
                ("data-status", self.status),
                ("data-usd-per-month", &self.usd_per_month),
            ],
        );
        for (class, inside) in &self.cells {
            let (tag, is) = if *class == "who" {
                ("th", "role=\"rowheader\" scope=\"row\"")
            } else {
                ("td", "role=\"cell\"")
            };
            out.raw(&format!("<{tag} {is} class=\"{class}\">{inside}</{tag}>"));
        }
        out.raw("</tr>");
        out.raw(&self.working);
        out.finish()
    }
}

/// The ranked routes in their order, each with the inside of its opened row; `None` where it is closed.
#[must_use]
pub fn entries(
    ranking: &Ranking,
    locale: Locale,
    author: &Author,
    opened: &dyn Fn(&str) -> Option<String>,
) -> Vec<Entry> {
    let scale = Scale::of(ranking, locale);
    let entry = |estimate| {
        let row = row::row(estimate, &ranking.asked, scale, locale)?;
        let mut out = Html::default();
        let details = opened(row.id);
        out.raw("<tr class=\"working\" role=\"row\"><td role=\"cell\" colspan=\"4\"><details");
        out.raw(if details.is_some() { " open>" } else { ">" });
        out.open("summary", &[("data-of", row.id)]);
        out.element(
            "span",
            "visually-hidden",
            &locale.say(["Working of {0}, {1}", "Rechnung für {0}, {1}"], &[&row.model, row.provider]),
        );
        out.raw("</summary>");
        if let Some(details) = details {
            out.raw(&author.with_rel(details));
        }
        out.raw("</details></td></tr>");
        Some(Entry { working: out.finish(), ..Entry::of(&row, locale, author) })
    };
    ranking.estimates.iter().filter_map(entry).collect()
}

/// The ranked routes as they stand while nothing can be opened.
pub(super) fn body(ranking: &Ranking, locale: Locale) -> String {
    let scale = Scale::of(ranking, locale);
    let rows =
        ranking.estimates.iter().filter_map(|estimate| row::row(estimate, &ranking.asked, scale, locale));
    let mut out = Html::default();
    for row in rows {
        out.raw("<tbody role=\"rowgroup\">");
        out.raw(&Entry::of(&row, locale, &Author::default()).html());
        out.raw("</tbody>");
    }
    out.finish()
}

/// The cell that says what is bought from whom, and what to know about it.
fn who(row: &Row, locale: Locale, author: &Author) -> String {
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
    // It stands apart from the source of the price, which stays what it is.
    if let Some(address) = row.id.split('/').next().and_then(|provider| author.affiliate(provider)) {
        let attributes = [
            ("class", "affiliate"),
            ("href", address),
            ("rel", "noreferrer sponsored"),
            ("target", "_blank"),
        ];
        out.open("a", &attributes);
        out.text(row.provider);
        out.raw(" <span aria-hidden=\"true\">↗</span> ");
        out.element("span", "ad", locale.of(row::AD));
        out.raw("</a>");
    }
    out.finish()
}

/// The cell with the bar and the source.
///
/// The band of the bar is a range between two bounds, what lies beyond a floor or below a ceiling, or for one known
/// figure the way from the start of the scale.
fn bar(row: &Row) -> String {
    let Bar { low, typical, high } = row.bar;
    let (class, start, end) = match (low, high) {
        (Some(low), Some(high)) if low != high => ("range", low, high),
        (Some(_), None) => ("open", typical, SCALE_MAX),
        (None, _) => ("open", 0, typical),
        _ => ("fill", 0, typical),
    };
    let percent = |position: u32| format!("{}.{:02}%", position / 100, position % 100);
    let mut out = Html::default();
    out.raw(&format!(
        "<svg class=\"scale\" aria-hidden=\"true\" height=\"16\"><rect class=\"track\" width=\"100%\"/>\
         <line class=\"decades\" x2=\"100%\" y1=\"50%\" y2=\"50%\" pathLength=\"{}\"/>\
         <rect class=\"{class}\" x=\"{}\" width=\"{}\"/><rect class=\"mark\" x=\"{}\" width=\"3\"/></svg>\
         <span class=\"source\">",
        row.decades,
        percent(start),
        percent(end.saturating_sub(start)),
        percent(typical)
    ));
    out.link(row.address, publisher(row.address));
    out.raw(" · ");
    out.text(&row.provenance);
    out.raw("</span>");
    out.finish()
}

/// The cell with the money.
fn cost(row: &Row) -> String {
    let mut out = Html::default();
    out.element("span", "month", &row.amount);
    out.raw(" ");
    out.element("span", "each", &row.beside);
    out.finish()
}
