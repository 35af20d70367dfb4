//! The HTTP headers of a release, as documented in docs/hosting.md.
//!
//! This table is the only source. It generates the file `_headers`, which Netlify and Cloudflare Pages read and which
//! the tests compare with the responses of nginx and Caddy.

use std::fmt::Write;

use crate::guides::DOCUMENTS;

/// The policy of the pages. Each page also states it in a `<meta>`, for hosts that set no headers. It omits
/// `frame-ancestors`, so any post may embed the page: even `*` excludes posts in a sandbox.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                          img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// The snippet builder shows the page in a frame.
const PREVIEW: &str = "frame-src 'self'";

const EVERYWHERE: [(&str, &str); 5] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

const YEAR: &str = "public, max-age=31536000, immutable";
const MINUTES: &str = "public, max-age=300";

/// The names of the page.
const PAGE: [&str; 2] = ["", "index.html"];
/// The names of the snippet builder. Cloudflare Pages drops the `.html`.
const BUILDER: [&str; 2] = ["embed", "embed.html"];
/// Files that keep their name from release to release.
const STABLE: [&str; 2] = ["embed.js", "release.json"];

/// Returns the names of the documents' pages, with and without `.html`.
fn documents() -> impl Iterator<Item = String> {
    DOCUMENTS.into_iter().flat_map(|(name, _)| [name.to_owned(), format!("{name}.html")])
}

/// A folder of a release, below the root of the host.
pub(crate) enum Folder {
    /// Follows the newest release.
    Alias(String),
    /// Never changes.
    Frozen(String),
}

/// Returns the `_headers` for a host with the page at its root.
pub(crate) fn of_page() -> String {
    let mut rules = Rules::common();
    rules.policies("/");
    rules.lives("/");
    rules.text()
}

/// Returns the `_headers` for a host with folders of releases.
pub(crate) fn of_folders(folders: &[Folder]) -> String {
    let mut rules = Rules::common();
    rules.policies("/:version/");
    for folder in folders {
        match folder {
            Folder::Alias(name) => rules.lives(&format!("/{name}/")),
            Folder::Frozen(name) => rules.add(format!("/{name}/*"), "Cache-Control", YEAR),
        }
    }
    rules.text()
}

/// The headers of each address pattern.
///
/// Cloudflare Pages keeps only the last of two rules for the same pattern, and joins the values if two matching
/// patterns set the same header. These rules avoid both.
struct Rules(Vec<(String, Vec<(&'static str, String)>)>);

impl Rules {
    fn common() -> Self {
        let mut rules = Self(Vec::new());
        for (name, value) in EVERYWHERE {
            rules.add("/*".to_owned(), name, value);
        }
        rules
    }

    fn policies(&mut self, at: &str) {
        let builder = format!("{POLICY}; {PREVIEW}");
        for name in BUILDER {
            self.add(format!("{at}{name}"), "Content-Security-Policy", &builder);
        }
        for name in PAGE.map(str::to_owned).into_iter().chain(documents()) {
            self.add(format!("{at}{name}"), "Content-Security-Policy", POLICY);
        }
    }

    fn lives(&mut self, at: &str) {
        let names = PAGE.into_iter().chain(BUILDER).chain(STABLE).map(str::to_owned);
        for name in names.chain(documents()) {
            self.add(format!("{at}{name}"), "Cache-Control", MINUTES);
        }
        self.add(format!("{at}assets/*"), "Cache-Control", YEAR);
    }

    fn add(&mut self, pattern: String, name: &'static str, value: &str) {
        let header = (name, value.to_owned());
        match self.0.iter_mut().find(|(known, _)| *known == pattern) {
            Some((_, headers)) => headers.push(header),
            None => self.0.push((pattern, vec![header])),
        }
    }

    fn text(&self) -> String {
        let mut text = "# Written by cargo xtask, for Netlify and Cloudflare Pages.\n".to_owned();
        for (pattern, headers) in &self.0 {
            // Writing to a string cannot fail.
            writeln!(text, "\n{pattern}").ok();
            for (name, value) in headers {
                writeln!(text, "  {name}: {value}").ok();
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{EVERYWHERE, Folder, POLICY, PREVIEW, of_folders, of_page};

    #[test]
    fn each_address_has_its_rules() {
        let text = of_page();
        let case = |block: &str| assert!(text.contains(&format!("\n{block}\n")), "{block}\nnot in\n{text}");
        case(
            "/*\n  Access-Control-Allow-Origin: *\n  Cross-Origin-Embedder-Policy: require-corp\n  \
             Cross-Origin-Resource-Policy: cross-origin\n  Referrer-Policy: no-referrer\n  X-Content-Type-Options: nosniff",
        );
        case(&format!("/\n  Content-Security-Policy: {POLICY}\n  Cache-Control: public, max-age=300"));
        case(&format!(
            "/embed.html\n  Content-Security-Policy: {POLICY}; frame-src 'self'\n  \
             Cache-Control: public, max-age=300"
        ));
        case(&format!(
            "/guides.html\n  Content-Security-Policy: {POLICY}\n  Cache-Control: public, max-age=300"
        ));
        case("/embed.js\n  Cache-Control: public, max-age=300");
        case("/assets/*\n  Cache-Control: public, max-age=31536000, immutable");
        assert!(!text.contains("X-Frame-Options"), "any post may embed the page");
    }

    #[test]
    fn a_release_stays_and_its_alias_moves() {
        let text = of_folders(&[Folder::Alias("v1".to_owned()), Folder::Frozen("v1.0.0".to_owned())]);
        let case = |block: &str| assert!(text.contains(&format!("\n{block}\n")), "{block}\nnot in\n{text}");
        case(&format!("/:version/\n  Content-Security-Policy: {POLICY}"));
        case("/v1/embed.js\n  Cache-Control: public, max-age=300");
        case("/v1/assets/*\n  Cache-Control: public, max-age=31536000, immutable");
        case("/v1.0.0/*\n  Cache-Control: public, max-age=31536000, immutable");
        assert!(text.lines().all(|line| line.len() < 2000), "Cloudflare Pages reads no longer line");
    }

    #[test]
    fn the_sources_of_the_pages_state_the_policy() {
        let case = |name, source: &str, policy: &str| {
            let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
            assert!(source.contains(&meta), "{name} lacks {meta}");
        };
        case("index.html", include_str!("../../index.html"), POLICY);
        case("embed.html", include_str!("../../public/embed.html"), &format!("{POLICY}; {PREVIEW}"));
    }

    #[test]
    fn the_documents_say_the_same() {
        let page = include_str!("../../docs/hosting.md");
        for (name, value) in EVERYWHERE {
            assert!(page.contains(&format!("| `{name}` | `{value}` |")), "hosting.md lacks {name}: {value}");
        }
        assert!(page.contains(&format!("`{POLICY}`")), "hosting.md lacks the policy");
        let cloudfront: serde_json::Value =
            serde_json::from_str(include_str!("../../docs/hosting/cloudfront-headers.json")).unwrap();
        let case = |pointer, value: &str| {
            assert_eq!(cloudfront.pointer(pointer).and_then(|v| v.as_str()), Some(value), "{pointer}");
        };
        case("/CorsConfig/AccessControlAllowOrigins/Items/0", "*");
        case("/SecurityHeadersConfig/ReferrerPolicy/ReferrerPolicy", "no-referrer");
        case(
            "/SecurityHeadersConfig/ContentSecurityPolicy/ContentSecurityPolicy",
            &format!("{POLICY}; {PREVIEW}"),
        );
        case("/CustomHeadersConfig/Items/0/Header", "Cross-Origin-Resource-Policy");
        case("/CustomHeadersConfig/Items/0/Value", "cross-origin");
        case("/CustomHeadersConfig/Items/1/Header", "Cross-Origin-Embedder-Policy");
        case("/CustomHeadersConfig/Items/1/Value", "require-corp");
        assert!(cloudfront.pointer("/SecurityHeadersConfig/ContentTypeOptions").is_some(), "nosniff");
        assert!(
            cloudfront.pointer("/SecurityHeadersConfig/FrameOptions").is_none(),
            "any post may embed the page"
        );
    }
}
