//! The three questions, and the buttons of the tools.

use crate::catalog::Tier;
use crate::i18n::locale::Locale;
use crate::i18n::text;
use crate::page::html::Html;
use crate::query::tool::Tool;
use crate::query::{Key, Query};
use crate::units::images::Images;
use crate::units::size::Size;

use super::ticks;

/// The controls as they stand for a query. A [`crate::query::form::Form`] knows them by their names.
#[must_use]
pub fn controls(query: &Query, locale: Locale) -> String {
    let job = &query.job;
    let mut out = Html::default();
    let [size, tier, images] = [Key::Size, Key::Tier, Key::Images].map(Key::parameter);
    out.group("choice sizes", "sizes", locale.of(size.label), "", !job.size.is_preset());
    for size in Size::PRESETS {
        let label = format!("{}×{}", size.width(), size.height());
        out.choice("size", &size.to_string(), &label, size == job.size);
    }
    out.choice("size", "", locale.of(["Custom", "Eigene"]), !job.size.is_preset());
    out.raw("<div class=\"custom\">");
    let edges =
        [("width", ["Width", "Breite"], job.size.width()), ("height", ["Height", "Höhe"], job.size.height())];
    for (name, label, edge) in edges {
        out.raw(&format!(
            "<label>{} <input name=\"{name}\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" value=\"{edge}\" \
             aria-describedby=\"problem-size\"></label>",
            locale.of(label)
        ));
    }
    out.raw("</div>");
    out.problem("problem-size");
    out.raw("</fieldset>");
    out.group("choice tiers", "tiers", locale.of(tier.label), locale.of(tier.hint), false);
    out.choice("tier", "any", locale.of(["Any", "Jede"]), job.tier.is_none());
    for &tier in Tier::ALL {
        out.choice("tier", tier.as_str(), &text::capitalized(locale.tier(tier)), job.tier == Some(tier));
    }
    let label = locale.of(images.label);
    out.raw(&format!(
        "</fieldset><div class=\"volume\"><label for=\"images\">{label}</label>\
         <input name=\"volume\" type=\"range\" class=\"slider\" aria-label=\"{label}\" max=\"{}\" value=\"{}\" \
         aria-valuetext=\"{}\"><div class=\"ticks\" aria-hidden=\"true\">{}</div>\
         <input name=\"images\" id=\"images\" type=\"text\" inputmode=\"text\" autocomplete=\"off\" value=\"{}\" \
         aria-describedby=\"problem-images\">",
        Images::LAST_STEP,
        job.images.nearest_step(),
        locale.images_per_month(job.images),
        ticks(locale.of(["100 1k 10k 100k 1M 10M", "100 1k 10k 100k 1M 10M"]).split(' ')),
        locale.number(job.images.get()),
    ));
    out.problem("problem-images");
    out.raw("</div><div class=\"tools\">");
    for tool in Tool::ALL {
        let open = (query.show == Some(tool)).to_string();
        let attributes = [
            ("type", "button"),
            ("name", "show"),
            ("value", tool.as_str()),
            ("id", tool.as_str()),
            ("aria-expanded", open.as_str()),
            ("aria-controls", "tool"),
        ];
        out.open("button", &attributes);
        out.text(locale.tool(tool));
        out.raw("</button>");
    }
    out.raw("</div>");
    out.finish()
}
