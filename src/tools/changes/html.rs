//! What has changed since a day, as HTML.

use super::Changes;
use super::text::{counted, groups, headline};
use crate::i18n::locale::Locale;
use crate::page::html::Html;

/// The changes as a strip that opens; the headline alone where there is nothing to open.
#[must_use]
pub fn html(changes: &Changes, locale: Locale) -> String {
    let mut out = Html::default();
    if changes.is_empty() {
        out.element("p", "changes", &headline(changes, locale));
        return out.finish();
    }
    out.raw("<details class=\"changes\">");
    out.element("summary", "", &headline(changes, locale));
    for (group, count, parts) in groups(changes).into_iter().filter(|(group, ..)| !group.is_empty()) {
        out.element("p", "", &counted(group.len(), count, locale));
        out.raw("<ul>");
        for change in group {
            // Whose link it is that a reader follows.
            out.open("li", &[("data-route", change.route.id)]);
            out.element("span", "model", &locale.route(change.route));
            out.raw(" ");
            out.element("span", "provider", change.provider.name);
            out.raw(" · ");
            for (text, address) in parts(change, locale) {
                match address {
                    Some(address) => out.link(address, &text),
                    None => out.text(&text),
                }
            }
            out.raw("</li>");
        }
        out.raw("</ul>");
    }
    out.raw("</details>");
    out.finish()
}
