//! The tags of a page: what they point at, and whether a strict policy lets them be.

/// An opening tag.
pub struct Tag<'page> {
    /// The tag as it stands in the page.
    pub text: &'page str,
    /// Its name, in lower case.
    pub name: String,
    attributes: Vec<(String, &'page str)>,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| *value)
    }

    /// What a policy without `'unsafe-inline'` would block, in words.
    pub fn fault(&self) -> Option<String> {
        if self.name == "style" || (self.name == "script" && self.value("src").is_none()) {
            return Some(format!("an inline <{}>", self.name));
        }
        let inline = |(name, value): &&(String, &str)| {
            let value = value.trim_start().to_ascii_lowercase();
            name == "style" || name.starts_with("on") || value.starts_with("javascript:")
        };
        let (name, _) = self.attributes.iter().find(inline)?;
        Some(format!("an attribute {name} in {}", self.text))
    }

    /// The files beside the page that it points at.
    pub fn neighbours(&self) -> impl Iterator<Item = &str> {
        let addresses = [self.value("src"), self.value("href")].into_iter().flatten();
        addresses.filter_map(|address| {
            let path = address.split(['?', '#']).next()?;
            // An address with a scheme, from the root or above the folder is not ours to check.
            let elsewhere = path.contains(':') || path.starts_with('/') || path.starts_with("..");
            (!path.is_empty() && !elsewhere).then_some(path)
        })
    }
}

/// The opening tags of a page, in order.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let (mut found, mut rest) = (Vec::new(), page);
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        rest = after;
        if !after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let end = end(after);
        let (inside, behind) = after.split_at(end);
        let from = page.len() - after.len() - 1;
        let text = page.get(from..=from + 1 + end).unwrap_or(inside);
        let (name, attributes) =
            inside.split_at(inside.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(end));
        let tag = Tag { text, name: name.to_ascii_lowercase(), attributes: read(attributes) };
        // What stands in these is no markup.
        rest = match tag.name.as_str() {
            "script" | "style" | "textarea" | "title" => {
                let close = behind.to_ascii_lowercase().find(&format!("</{}", tag.name));
                close.map_or("", |at| behind.split_at(at).1)
            }
            _ => behind,
        };
        found.push(tag);
    }
    found
}

/// Where the tag's `>` is: one in quotes does not count.
fn end(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    tag.len()
}

fn read(mut text: &str) -> Vec<(String, &str)> {
    let mut attributes = Vec::new();
    loop {
        text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if text.is_empty() {
            return attributes;
        }
        let (name, after) = text
            .split_at(text.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(text.len()));
        let (value, after) = match after.trim_start().strip_prefix('=').map(str::trim_start) {
            None => ("", after),
            Some(value) => match value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
                Some(quote) => {
                    value.strip_prefix(quote).and_then(|v| v.split_once(quote)).unwrap_or((value, ""))
                }
                None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
            },
        };
        if !name.is_empty() {
            attributes.push((name.to_ascii_lowercase(), value));
        }
        text = after;
    }
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn what_a_strict_policy_blocks_is_found() {
        let case = |page, fault: Option<&str>| {
            assert_eq!(tags(page).iter().find_map(super::Tag::fault).as_deref(), fault, "{page}");
        };
        case("<p>A style=\"x\" in words, and <b title='onclick=\"y\" > style'>so</b></p>", None);
        case("<script src=\"a.js\" type=module></script><link rel=stylesheet href=a.css>", None);
        case("<textarea><p style=\"a\"></p></TEXTAREA><title><style></title>", None);
        case("<script src=a.js>'</style><style>'</script>", None);
        case("<textarea></textarea><p style=a>", Some("an attribute style in <p style=a>"));
        case("<!-- <style> --><p data-style=\"a\" data-on=b>", None);
        case("<script>alert(1)</script>", Some("an inline <script>"));
        case("<svg><STYLE>a{}</STYLE></svg>", Some("an inline <style>"));
        case("<p hidden STYLE = 'a:b'>", Some("an attribute style in <p hidden STYLE = 'a:b'>"));
        case("<body onload=go()>", Some("an attribute onload in <body onload=go()>"));
        case("<a href=\" JavaScript:go()\">", Some("an attribute href in <a href=\" JavaScript:go()\">"));
        case("<p title=\"\" style=\"\">", Some("an attribute style in <p title=\"\" style=\"\">"));
    }

    #[test]
    fn files_beside_the_page_are_found() {
        let case = |page, files: &[&str]| {
            let tags = tags(page);
            assert_eq!(tags.iter().flat_map(super::Tag::neighbours).collect::<Vec<_>>(), files, "{page}");
        };
        case("<script src=\"./a.js\"></script><link href=b.css>", &["./a.js", "b.css"]);
        case("<iframe src=\"./?images=1\">", &["./"]);
        case("<a href=\"?a=b\"><a href=#c><a href=\"https://d.example/\"><link href=\"data:,\">", &[]);
    }
}
