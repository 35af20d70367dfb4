//! The changes since a day, as HTML.

use maud::html;

use super::Changes;
use super::text::{counted, groups, headline};
use crate::i18n::locale::Locale;
use crate::page::html::link;

/// Renders the changes as a strip that opens; only the headline if nothing changed.
#[must_use]
pub fn html(changes: &Changes, locale: Locale) -> String {
    let headline = headline(changes, locale);
    if changes.is_empty() {
        return html! { p.changes { (headline) } }.into_string();
    }
    let strip = html! {
        details.changes {
            summary { (headline) }
            @for (group, count, parts) in groups(changes) {
                p { (counted(group.len(), count, locale)) }
                ul {
                    @for change in group {
                        // The id tells which route a followed link belongs to.
                        li data-route=(change.route.id) {
                            span.model { (locale.route(change.route)) } " "
                            span.provider { (change.provider.name) } " · "
                            @for (text, address) in parts(change, locale) {
                                @if let Some(address) = address { (link(address, &text)) } @else { (text) }
                            }
                        }
                    }
                }
            }
        }
    };
    strip.into_string()
}
