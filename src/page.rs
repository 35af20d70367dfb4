//! The page as it stands before the widget takes over: plain HTML that reads without JavaScript.
//!
//! It has the same elements, classes and words as the widget's first view, so that nothing moves when the widget
//! replaces it; a browser test compares the two.

use crate::bar::{Bar, END, Scale};
use crate::catalog::Tier;
use crate::job::Images;
use crate::ranking::Ranking;
use crate::sheet::{self, Row};
use crate::size::Size;
use crate::words;

/// The sizes that the widget offers by name.
#[must_use]
pub fn presets() -> [Size; 6] {
    [(512, 512), (1024, 1024), (1536, 1024), (1024, 1536), (2048, 2048), (3840, 2160)]
        .map(|(width, height)| Size::new(width, height).unwrap_or(Size::STANDARD))
}

/// The title above the controls.
pub const TITLE: &str = "What will your images cost?";
/// What the table is, for those who cannot see it.
pub const CAPTION: &str = "AI image API routes, ranked by monthly cost";
/// The names of the columns.
pub const COLUMNS: [&str; 5] =
    ["Rank", "Route", "Cost per image on one logarithmic scale, and source", "Cost", "Working"];
/// The marks below the slider, evenly spaced.
pub const TICKS: [&str; 6] = ["100", "1k", "10k", "100k", "1M", "10M"];
/// The label of the batch option, and its hint.
pub const BATCH: (&str, &str) = ("Batch prices where a model has them", "results within 24 hours");

/// A label of a preset size: `1024×1024`.
#[must_use]
pub fn preset_label(size: Size) -> String {
    format!("{}×{}", size.width(), size.height())
}

/// A label of a tier: `Any`, `Mid`.
#[must_use]
pub fn tier_label(tier: Option<Tier>) -> &'static str {
    match tier {
        None => "Any",
        Some(Tier::Budget) => "Budget",
        Some(Tier::Mid) => "Mid",
        Some(Tier::Premium) => "Premium",
    }
}

/// A position on the scale as SVG has it: `23.45%`.
#[must_use]
pub fn percent(position: u32) -> String {
    format!("{}.{:02}%", position / 100, position % 100)
}

/// The band of a bar, as its class, start and width: a range between two bounds, what lies beyond a floor or
/// below a ceiling, or for one known figure the way from zero.
#[must_use]
pub fn band(bar: Bar) -> (&'static str, u32, u32) {
    match (bar.low, bar.high) {
        (Some(low), Some(high)) if low != high => ("range", low, high.saturating_sub(low)),
        (Some(_), None) => ("open", bar.typical, END.saturating_sub(bar.typical)),
        (None, _) => ("open", 0, bar.typical),
        _ => ("fill", 0, bar.typical),
    }
}

/// The inside of the page's main element for a ranking.
#[must_use]
pub fn html(ranking: &Ranking) -> String {
    let mut out = Html::default();
    out.element("h1", "", TITLE);
    controls(&mut out, ranking);
    out.raw("<p class=\"answer\">");
    for (part, loud) in sheet::answer(ranking) {
        if loud { out.element("strong", "", &part) } else { out.text(&part) }
    }
    out.raw("</p>");
    table(&mut out, ranking);
    out.raw("<details class=\"unranked\">");
    out.element("summary", "", &sheet::unranked(ranking));
    out.raw("<ul>");
    for estimate in ranking.estimates.iter().filter(|estimate| !estimate.is_ranked()) {
        out.open("li", &[("data-route", &estimate.route.id), ("data-status", estimate.status.word())]);
        out.element("span", "model", &estimate.route.name());
        out.raw(" ");
        out.element("span", "provider", &estimate.provider.name);
        out.raw(" · ");
        out.element("span", "why", &words::reason(estimate, ranking));
        out.raw("</li>");
    }
    out.raw("</ul></details><footer class=\"small\">");
    out.element("p", "", sheet::RULE);
    out.element("p", "", &sheet::checked(ranking));
    out.raw("</footer>");
    out.0
}

/// The controls as they will stand, not yet in use.
fn controls(out: &mut Html, ranking: &Ranking) {
    let choice = |out: &mut Html, name: &str, label: &str, checked: bool| {
        let checked = if checked { " checked" } else { "" };
        out.raw(&format!("<label><input type=\"radio\" name=\"{name}\"{checked}>"));
        out.element("span", "", label);
        out.raw("</label>");
    };
    out.raw(
        "<form class=\"controls waiting\" inert><fieldset class=\"choice sizes\"><legend>Resolution</legend>",
    );
    for size in presets() {
        choice(out, "size", &preset_label(size), size == ranking.job.size);
    }
    choice(out, "size", "Custom", false);
    out.raw("</fieldset><fieldset class=\"choice tiers\"><legend>Quality tier <span class=\"hint\">at least</span></legend>");
    for tier in [None].into_iter().chain(Tier::ALL.map(Some)) {
        choice(out, "tier", tier_label(tier), tier == ranking.job.tier);
    }
    out.raw("</fieldset><div class=\"volume\"><label for=\"images\">Images per month</label>");
    let (step, last) = (ranking.job.images.nearest_step(), Images::LAST_STEP);
    out.raw(&format!(
        "<input type=\"range\" class=\"slider\" aria-label=\"Images per month\" max=\"{last}\" value=\"{step}\">"
    ));
    out.raw("<div class=\"ticks\" aria-hidden=\"true\">");
    TICKS.iter().for_each(|tick| out.element("span", "", tick));
    out.raw(&format!("</div><input id=\"images\" type=\"text\" value=\"{}\"></div>", ranking.job.images));
    out.raw("<label class=\"batch\"><input type=\"checkbox\">");
    out.element("span", "", BATCH.0);
    out.raw(" ");
    out.element("span", "hint", BATCH.1);
    out.raw("</label></form>");
}

fn table(out: &mut Html, ranking: &Ranking) {
    let scale = Scale::of(ranking);
    out.raw("<table class=\"ranking\" role=\"table\">");
    out.element("caption", "visually-hidden", CAPTION);
    out.raw("<thead role=\"rowgroup\"><tr role=\"row\">");
    for (at, column) in COLUMNS.iter().enumerate() {
        out.raw(if at == 2 {
            "<th role=\"columnheader\" class=\"bar\">"
        } else {
            "<th role=\"columnheader\">"
        });
        out.element("span", "visually-hidden", column);
        if at == 2 {
            out.raw("<div class=\"ticks\" aria-hidden=\"true\">");
            scale.labels().iter().for_each(|label| out.element("span", "", label));
            out.raw("</div>");
        }
        out.raw("</th>");
    }
    out.raw("</tr></thead>");
    for row in ranking.estimates.iter().filter_map(|estimate| sheet::row(estimate, ranking, scale)) {
        table_row(out, &row, scale);
    }
    out.raw("</table>");
}

fn table_row(out: &mut Html, row: &Row, scale: Scale) {
    out.raw("<tbody role=\"rowgroup\">");
    out.open(
        "tr",
        &[
            ("class", "route"),
            ("role", "row"),
            ("data-route", &row.id),
            ("data-status", row.status),
            ("data-usd-per-month", &row.usd_per_month),
        ],
    );
    out.raw("<td role=\"cell\" class=\"rank\">");
    out.text(&row.rank);
    out.raw("</td><th role=\"rowheader\" scope=\"row\" class=\"who\">");
    for (class, text) in [("model", &row.model), ("provider", &row.provider), ("facts", &row.facts)] {
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
    out.raw("</span></th><td role=\"cell\" class=\"bar\"><svg class=\"scale\" aria-hidden=\"true\"><rect class=\"track\" width=\"100%\"/>");
    let (class, start, width) = band(row.bar);
    out.raw(&format!("<line class=\"decades\" x2=\"100%\" y1=\"50%\" y2=\"50%\" pathLength=\"{}\"/>", scale.decades()));
    out.raw(&format!("<rect class=\"{class}\" x=\"{}\" width=\"{}\"/>", percent(start), percent(width)));
    out.raw(&format!(
        "<rect class=\"mark\" x=\"{}\" width=\"3\"/></svg><span class=\"source\">",
        percent(row.bar.typical)
    ));
    let (address, host, provenance) = &row.source;
    out.open("a", &[("href", address), ("rel", "noreferrer"), ("target", "_blank")]);
    out.text(host);
    out.raw("</a> · ");
    out.text(provenance);
    out.raw("</span></td><td role=\"cell\" class=\"cost\">");
    out.element("span", "month", &row.month);
    out.raw(" ");
    out.element("span", "each", &row.each);
    out.raw("</td><td role=\"cell\" class=\"open\"></td></tr></tbody>");
}

/// HTML in the making.
#[derive(Default)]
struct Html(String);

impl Html {
    /// Appends markup as it is.
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Appends text, with what is markup in it escaped.
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                _ => self.0.push(c),
            }
        }
    }

    fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.raw(&format!("<{tag}"));
        for (name, value) in attributes {
            self.raw(&format!(" {name}=\""));
            self.text(value);
            self.raw("\"");
        }
        self.raw(">");
    }

    fn element(&mut self, tag: &str, class: &str, text: &str) {
        if class.is_empty() {
            self.open(tag, &[])
        } else {
            self.open(tag, &[("class", class)])
        }
        self.text(text);
        self.raw(&format!("</{tag}>"));
    }
}
