//! Renders the documents for authors as pages next to the snippet builder, because authors may not have the repository.

use std::path::Path;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html::push_html};

use crate::{failure::Outcome, folder::write, policy::POLICY};

/// The documents, each with the name of its page without `.html`.
pub(crate) const DOCUMENTS: [(&str, &str); 3] = [
    ("guides", include_str!("../../docs/guides.md")),
    ("embedding", include_str!("../../docs/embedding.md")),
    ("parameters", include_str!("../../docs/parameters.md")),
];

/// Writes the pages into a folder.
pub(crate) fn fill_in(folder: &Path) -> Outcome<()> {
    for (name, text) in DOCUMENTS {
        write(&folder.join(name).with_extension("html"), page(text))?;
    }
    Ok(())
}

fn page(text: &str) -> String {
    let title = text.lines().next().unwrap_or_default().trim_start_matches("# ");
    let mut inside = String::new();
    push_html(&mut inside, events(text).into_iter());
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <link rel=\"stylesheet\" href=\"builder.css\">\n</head>\n<body>\n\
         <nav class=\"guide\"><a href=\"embed.html\">Write a snippet</a> · <a href=\"guides.html\">Guides</a> · \
         <a href=\"embedding.html\">Reference</a> · <a href=\"parameters.html\">Parameters</a></nav>\n\
         <main class=\"guide\">\n{inside}</main>\n</body>\n</html>\n"
    )
}

/// Parses a document. Adds ids to headings, and turns links between documents into links between their pages. Links to
/// documents without a page become plain text.
fn events(text: &str) -> Vec<Event<'_>> {
    let mut events: Vec<Event> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
    let ids: Vec<CowStr> =
        (0..events.len()).map(|at| id(events.get(at..).unwrap_or_default()).into()).collect();
    let mut is_linked = true;
    events.iter_mut().zip(ids).for_each(|(event, name)| match event {
        Event::Start(Tag::Heading { id, .. }) => *id = Some(name),
        Event::Start(Tag::Link { dest_url, .. }) => {
            let (file, part) =
                dest_url.split_once('#').map_or((&**dest_url, None), |(file, part)| (file, Some(part)));
            let Some(document) = file.strip_suffix(".md").filter(|_| !file.contains(':')) else { return };
            is_linked = DOCUMENTS.iter().any(|(name, _)| *name == document);
            if is_linked {
                *dest_url =
                    format!("{document}.html{}", part.map(|part| format!("#{part}")).unwrap_or_default())
                        .into();
            } else {
                *event = Event::Text("".into());
            }
        }
        Event::End(TagEnd::Link) if !is_linked => {
            is_linked = true;
            *event = Event::Text("".into());
        }
        _ => {}
    });
    events
}

/// Returns the id of the heading at the start of `parts`, derived from its text as on GitHub.
fn id(parts: &[Event]) -> String {
    let words = parts.iter().take_while(|part| !matches!(part, Event::End(TagEnd::Heading(_))));
    let text: String = words
        .filter_map(
            |part| if let Event::Text(text) | Event::Code(text) = part { Some(&**text) } else { None },
        )
        .collect();
    let lower = text.to_lowercase();
    lower
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{DOCUMENTS, page};

    #[test]
    fn a_document_is_rendered_as_a_page() {
        let case = |text, html: &str| assert!(page(text).contains(html), "{html}\nnot in\n{}", page(text));
        case("# How to\n\nText", "<title>How to</title>");
        case("# A\n## Medium and `x`", "<h2 id=\"medium-and-x\">");
        case("# A\n[b](parameters.md#c)", "<a href=\"parameters.html#c\">b</a>");
        case("# A\n[b](hosting.md) c", "<p>b c</p>");
        case("# A\n[b](https://example.com/x.md)", "<a href=\"https://example.com/x.md\">b</a>");
        case("# A\n|b|\n|-|\n|`<c>`|", "<td><code>&lt;c&gt;</code></td>");
    }

    #[test]
    fn every_link_between_documents_has_a_target() {
        let pages = DOCUMENTS.map(|(name, text)| (name, page(text)));
        for (name, html) in &pages {
            for link in html.split("<a href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let Some((file, part)) = link.split_once('#').filter(|(file, _)| !file.contains(':')) else {
                    continue;
                };
                let file = if file.is_empty() { name } else { file.trim_end_matches(".html") };
                let target = pages.iter().find(|(name, _)| *name == file);
                assert!(
                    target.is_some_and(|(_, html)| html.contains(&format!("id=\"{part}\""))),
                    "{name}: {link}"
                );
            }
        }
    }
}
