//! Parses the tags of a page to find its files and violations of a strict content security policy.

use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, State, Token, Tokenizer};

use crate::social::DATA;

/// An opening tag.
pub(crate) struct Tag<'page> {
    /// The source text of the tag.
    pub text: &'page str,
    /// The name in lower case.
    pub name: String,
    attributes: BTreeMap<String, String>,
}

impl Tag<'_> {
    /// Returns the value of an attribute.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// Describes what a policy without `'unsafe-inline'` blocks in this tag.
    pub(crate) fn violation(&self) -> Option<String> {
        // Browsers do not run data, so a policy does not apply to it.
        let is_code =
            self.name == "script" && self.value("src").is_none() && self.value("type") != Some(DATA);
        if self.name == "style" || is_code {
            return Some(format!("an inline <{}>", self.name));
        }
        let inline = |(name, value): &(&String, &String)| {
            // Browsers strip line breaks and tabs from addresses.
            let value = value.replace(|c: char| c.is_ascii_control(), "").to_ascii_lowercase();
            *name == "style" || name.starts_with("on") || value.trim_start().starts_with("javascript:")
        };
        let (name, _) = self.attributes.iter().find(inline)?;
        Some(format!("an attribute {name} in {}", self.text))
    }

    /// Returns the names of the files that the tag points to from a page, relative to the folder of the build.
    pub(crate) fn local_files(&self, page: &str) -> impl Iterator<Item = String> {
        let addresses = [self.value("src"), self.value("href")].into_iter().flatten();
        addresses.filter_map(move |address| {
            let path = address.split(['?', '#']).next()?;
            // An address with a scheme or from the root cannot be checked here.
            let elsewhere = path.contains(':') || path.starts_with('/');
            (!path.is_empty() && !elsewhere).then(|| resolve(page, path)).flatten()
        })
    }
}

/// Resolves a relative address against the name of a page; `None` if it is above the folder of the build.
fn resolve(page: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Returns the opening tags of a page, in order.
pub(crate) fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tokens = Tokenizer::new_with_emitter(page, DefaultEmitter::new_with_span());
    let (mut found, mut in_foreign) = (Vec::new(), false);
    while let Some(Ok(token)) = tokens.next() {
        let tag = match token {
            Token::StartTag(tag) => tag,
            Token::EndTag(tag) => {
                in_foreign &= !is_foreign(&tag.name);
                continue;
            }
            _ => continue,
        };
        in_foreign |= is_foreign(&tag.name) && !tag.self_closing;
        if let Some(state) = content_state(&tag.name).filter(|_| !in_foreign) {
            tokens.set_state(state);
        }
        let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        found.push(Tag {
            text: page.get(tag.span.start..tag.span.end).unwrap_or_default(),
            name: words(&tag.name),
            attributes: tag.attributes.iter().map(|(name, value)| (words(name), words(value))).collect(),
        });
    }
    found
}

/// Whether the element contains elements of another namespace than HTML.
fn is_foreign(name: &[u8]) -> bool {
    matches!(name, b"svg" | b"math")
}

/// Returns the tokenizer state for an HTML element whose content is not markup. Browsers parse `<noscript>` in two
/// ways; this is the one that shows its tags.
fn content_state(name: &[u8]) -> Option<State> {
    match name {
        b"script" => Some(State::ScriptData),
        b"style" | b"iframe" | b"xmp" | b"noembed" | b"noframes" => Some(State::RawText),
        b"textarea" | b"title" => Some(State::RcData),
        b"plaintext" => Some(State::PlainText),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn everything_a_strict_policy_blocks_is_found() {
        let case = |page, violation: Option<&str>| {
            assert_eq!(tags(page).iter().find_map(super::Tag::violation).as_deref(), violation, "{page}");
        };
        case("<p>A style=\"x\" in words, and <b title='onclick=\"y\" > style'>so</b></p>", None);
        case("<script src=\"a.js\" type=module></script><link rel=stylesheet href=a.css>", None);
        case("<textarea><p style=\"a\"></p></TEXTAREA><title><style></title>", None);
        case("<script src=a.js>'</style><style>'</script>", None);
        case("<textarea></textarea><p style=a>", Some("an attribute style in <p style=a>"));
        case("<!-- <style> --><p data-style=\"a\" data-on=b>", None);
        case("<script>alert(1)</script>", Some("an inline <script>"));
        case("<script type=\"application/ld+json\">{\"a\": \"<style>\"}</script>", None);
        case("<script type=module>go()</script>", Some("an inline <script>"));
        case(
            "<script type=\"application/ld+json\">{}</script><script>go()</script>",
            Some("an inline <script>"),
        );
        case("<svg><STYLE>a{}</STYLE></svg>", Some("an inline <style>"));
        case("<p hidden STYLE = 'a:b'>", Some("an attribute style in <p hidden STYLE = 'a:b'>"));
        case("<body onload=go()>", Some("an attribute onload in <body onload=go()>"));
        case("<a href=\" JavaScript:go()\">", Some("an attribute href in <a href=\" JavaScript:go()\">"));
        case("<p title=\"\" style=\"\">", Some("an attribute style in <p title=\"\" style=\"\">"));
    }

    #[test]
    fn tags_are_parsed_as_browsers_parse_them() {
        let case = |page, violation: Option<&str>| {
            assert_eq!(tags(page).iter().find_map(super::Tag::violation).as_deref(), violation, "{page}");
        };
        // Comments that end early, and unintended ones.
        case("<!--><p style=a>", Some("an attribute style in <p style=a>"));
        case("<!-- a --!><p style=a>", Some("an attribute style in <p style=a>"));
        case("<!a <p style=a>", None);
        case("<?a <p style=a>", None);
        case("</ <p style=a>", None);
        case("</p style=a>", None);
        // Scripts that contain end tags.
        case("<script src=a><!-- <script> </script> <p style=a> --></script>", None);
        case("<script src=a></scripts><p style=a></script>", None);
        case("<script src=a></script/><p style=a>", Some("an attribute style in <p style=a>"));
        case("<iframe><p style=a></iframe><xmp><p style=b></xmp>", None);
        case("<noscript><p style=a></noscript>", Some("an attribute style in <p style=a>"));
        case("<template><p style=a></template>", Some("an attribute style in <p style=a>"));
        case("<svg><title><p style=a>", Some("an attribute style in <p style=a>"));
        case("<svg></svg><title><p style=a></title>", None);
        case("<svg/><title><p style=a></title>", None);
        // Attributes without space between them, and duplicates.
        case("<p/style=a>", Some("an attribute style in <p/style=a>"));
        case("<p title=\"b\"style=a>", Some("an attribute style in <p title=\"b\"style=a>"));
        case("<p title=b/style=a>", None);
        case("<p title='>' style=a>", Some("an attribute style in <p title='>' style=a>"));
        case("<script src=a src=b></script>", None);
        case("<p =style=a>", None);
        case("<ä><p ü=ö style=a>", Some("an attribute style in <p ü=ö style=a>"));
        // Other spellings of the same address.
        case(
            "<a href=\"java&#115;cript:go()\">",
            Some("an attribute href in <a href=\"java&#115;cript:go()\">"),
        );
        case(
            "<a href=\"&#1;java\tscript:go()\">",
            Some("an attribute href in <a href=\"&#1;java\tscript:go()\">"),
        );
        case("<a title=\"about javascript: go\">", None);
    }

    #[test]
    fn relative_addresses_are_found() {
        let from = |name: &str, page, files: &[&str]| {
            let tags = tags(page);
            let found: Vec<String> = tags.iter().flat_map(|tag| tag.local_files(name)).collect();
            assert_eq!(found, files, "{page}");
        };
        let case = |page, files| from("index.html", page, files);
        case("<script src=\"./a.js\"></script><link href=b.css>", &["a.js", "b.css"]);
        from(
            "frame/index.html",
            "<script src=\"./../a.js\"></script><link href=b.css>",
            &["a.js", "frame/b.css"],
        );
        from("frame/index.html", "<a href=\"../\"><a href=\"../../c\">", &[""]);
        case("<iframe src=\"./?images=1\">", &[""]);
        case("<script src=\"a&amp;b.js\"></script>", &["a&b.js"]);
        case("<a href=\"?a=b\"><a href=#c><a href=\"https://d.example/\"><link href=\"data:,\">", &[]);
    }
}
