//! What has changed since a day, as HTML.

use maud::html;

use super::Changes;
use super::text::{counted, groups, headline};
use crate::i18n::locale::Locale;
use crate::page::html::link;

/// The changes as a strip that opens; the headline alone where there is nothing to open.
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
                        // Whose link it is that a reader follows.
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
