//! What search engines, timelines and chats read about the page: its head, and oembed.json.
//!
//! A build does not know where it will be served. It contains what is valid everywhere; [`placed`] adds what needs an
//! absolute address once `--at` gives one.

use std::{collections::BTreeSet, path::Path, str::FromStr};

use image_price_estimator::catalog::{Catalog, Route};
use image_price_estimator::page::{DOCUMENT_TITLE, summary::Summary};
use image_price_estimator::{Lang, Locale};
use maud::{PreEscaped, html};
use serde_json::{Value, json};

use crate::{
    failure::{Failure, Outcome},
    folder::{Files, write},
    pack, preview,
    seal::{self, names},
};

const PAGE: &str = "index.html";

/// The description for sites that show pages of others, as oEmbed has it.
pub(crate) const OEMBED: &str = "oembed.json";

/// What a build says in its head where an address belongs.
const CANONICAL: &str = "<link rel=\"canonical\" href=\"./\">";
const CARD: &str = "<meta name=\"twitter:card\" content=\"summary\">";

/// The data for search engines. Browsers do not run it, so the policy of the page allows it.
pub(crate) const DATA: &str = "application/ld+json";
const DATA_TAGS: (&str, &str) = ("<script type=\"application/ld+json\">", "</script>");

const NO_INDEX: &str = "<meta name=\"robots\" content=\"noindex\">";

/// The size of the frame in oembed.json, in pixels. In this width, the page needs about this height.
const FRAME: [u16; 2] = [640, 1450];

/// The absolute address of a folder, such as `https://example.org/prices/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address(String);

impl FromStr for Address {
    type Err = Failure;

    fn from_str(text: &str) -> Outcome<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        let is_path = |c: char| c.is_ascii_alphanumeric() || "-._~%!$()*+,;=:@/".contains(c);
        let is_address = rest.is_some_and(|rest| {
            let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
            !host.is_empty() && host.chars().all(is_host) && path.chars().all(is_path)
        });
        if !is_address {
            return Err(Failure::new(
                "--at",
                format!("{text:?} is not the address of a folder"),
                "Give the address at which the folder will be served: --at https://YOUR-HOST/prices/",
            ));
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }
}

impl Address {
    /// Returns the address of a file or folder in this folder.
    pub(crate) fn join(&self, name: &str) -> Self {
        Self(format!("{}{name}", self.0))
    }

    /// Returns it as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Returns what belongs into the head of the page wherever it is served.
pub(crate) fn head(summary: &Summary, catalog: &Catalog, locale: Locale) -> String {
    let language = match locale.lang {
        Lang::En => "en_US",
        Lang::De => "de_DE",
    };
    let head = html! {
        meta property="og:type" content="website";
        "\n" meta property="og:title" content=(locale.text(DOCUMENT_TITLE));
        "\n" meta property="og:description" content=(summary.sentences(locale));
        "\n" meta property="og:locale" content=(language);
        "\n"
    };
    let (open, close) = DATA_TAGS;
    format!(
        "{}{CARD}\n{CANONICAL}\n{open}{}{close}\n",
        head.into_string(),
        script(&data(summary, catalog, locale))
    )
}

/// Describes the page and its prices in the terms of schema.org.
fn data(summary: &Summary, catalog: &Catalog, locale: Locale) -> Value {
    let (about, _) = locale.text(DOCUMENT_TITLE).split_once(':').unwrap_or_default();
    let licensed = |name: &str| json!({ "@type": "CreativeWork", "name": name });
    let license = licensed(env!("CARGO_PKG_LICENSE"));
    let routes = || catalog.routes.iter().filter(|route| !route.quotes.is_empty());
    let providers: BTreeSet<&str> = routes().map(Route::provider_id).collect();
    let based_on = catalog.boards.last().map(|board| {
        let license = licensed(board.license);
        json!({ "@type": "Dataset", "name": board.name, "url": board.dataset, "license": license })
    });
    json!({ "@context": "https://schema.org", "@graph": [
        {
            "@type": "WebApplication",
            "name": locale.text(DOCUMENT_TITLE),
            "description": summary.sentences(locale),
            "applicationCategory": "DeveloperApplication",
            "operatingSystem": "Any",
            "browserRequirements": "JavaScript, WebAssembly",
            "inLanguage": Lang::ALL.iter().map(|lang| lang.tag()).collect::<Vec<_>>(),
            "isAccessibleForFree": true,
            "license": license,
        },
        {
            "@type": "Dataset",
            "name": about,
            "description": format!(
                "Prices of {} routes (a model at a provider) of {} providers, each with its source, its grade and \
                 the date on which it was checked.",
                routes().count(),
                providers.len(),
            ),
            "dateModified": catalog.newest_check().to_string(),
            "isAccessibleForFree": true,
            "isBasedOn": based_on,
            "license": license,
        },
    ]})
}

/// Formats JSON so that it cannot end the script element around it.
fn script(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

/// Returns the page with everything that needs its address, and the oEmbed description. `picture` is the name of the
/// drawn picture in the build.
fn placed(page: &str, at: &Address, picture: Option<&str>) -> Outcome<(String, String)> {
    let start = "<meta property=\"og:description\" content=\"";
    let (_, description) = page.split_once(start).ok_or_else(unprepared)?;
    // The text comes from the page, so it is escaped already.
    let description = description.split('"').next().map(PreEscaped);
    let (title, picture) = (Locale::ENGLISH.text(DOCUMENT_TITLE), picture.map(|name| at.join(name)));
    let head = html! {
        meta property="og:url" content=(at.as_str());
        @if let Some(picture) = &picture {
            "\n" meta property="og:image" content=(picture.as_str());
            "\n" meta property="og:image:width" content=(preview::WIDTH);
            "\n" meta property="og:image:height" content=(preview::HEIGHT);
            "\n" meta property="og:image:alt" content=[description];
            "\n" meta name="twitter:card" content="summary_large_image";
        } @else {
            "\n" (PreEscaped(CARD))
        }
        "\n" link rel="alternate" type="application/json+oembed" href=(at.join(OEMBED).as_str()) title=(title);
    };
    let canonical = format!("<link rel=\"canonical\" href=\"{}\">", at.as_str());
    let page = replaced(&replaced(page, CARD, &head.into_string())?, CANONICAL, &canonical)?;
    Ok((with_data(&page, at, picture.as_ref())?, oembed(at, title, picture.as_ref())))
}

/// Adds the address to the data for search engines.
fn with_data(page: &str, at: &Address, picture: Option<&Address>) -> Outcome<String> {
    let (open, close) = DATA_TAGS;
    let (before, rest) = page.split_once(open).ok_or_else(unprepared)?;
    let (text, after) = rest.split_once(close).ok_or_else(unprepared)?;
    let mut data: Value = text.parse().map_err(|_| unprepared())?;
    for thing in data.get_mut("@graph").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(thing) = thing.as_object_mut() {
            thing.insert("url".to_owned(), at.as_str().into());
            if let Some(picture) = picture.filter(|_| thing.get("@type") == Some(&"WebApplication".into())) {
                thing.insert("image".to_owned(), picture.as_str().into());
            }
        }
    }
    Ok([before, open, &script(&data), close, after].concat())
}

fn oembed(at: &Address, title: &str, picture: Option<&Address>) -> String {
    let [width, height] = FRAME;
    let frame = html! {
        iframe src={ (at.as_str()) "?compact=1&rows=3" } title=(title) loading="lazy" width="100%" height=(height)
            style="border:0" {}
    };
    let mut oembed = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": title.split_once(':').map_or(title, |(about, _)| about),
        "provider_url": at.as_str(),
        "cache_age": 86400,
        "html": frame.into_string(),
        "width": width,
        "height": height,
    });
    if let Some((picture, oembed)) = picture.zip(oembed.as_object_mut()) {
        oembed.insert("thumbnail_url".to_owned(), picture.as_str().into());
        oembed.insert("thumbnail_width".to_owned(), preview::WIDTH.into());
        oembed.insert("thumbnail_height".to_owned(), preview::HEIGHT.into());
    }
    format!("{oembed:#}\n")
}

/// Returns a page of a pinned version. Search engines should find the one in the folder `newest` instead, which follows
/// the newest version.
pub(crate) fn pinned(name: &str, page: &str, newest: &str) -> Outcome<String> {
    let page = page.replacen(CANONICAL, &format!("<link rel=\"canonical\" href=\"../{newest}/\">"), 1);
    if page.contains(NO_INDEX) {
        return Ok(page);
    }
    replaced(&page, "</head>", &format!("{NO_INDEX}\n</head>")).map_err(|_| {
        Failure::new(
            name,
            "has no </head>",
            "Add it, so that search engines can be told not to find pinned versions.",
        )
    })
}

/// Adds what needs an address to the build in a folder, before it is packed.
pub(crate) fn place(folder: &Path, at: &Address) -> Outcome<()> {
    let placed = placed_files(&pack::read(folder)?, at)?;
    placed.into_iter().try_for_each(|(name, bytes)| write(&folder.join(name), bytes))
}

/// Returns the files of a build that change once its address is known.
pub(crate) fn placed_files(build: &Files, at: &Address) -> Outcome<Files> {
    let page = build.get(PAGE).map(|bytes| String::from_utf8_lossy(bytes)).ok_or_else(unprepared)?;
    let picture = format!("{}/{}", seal::ASSETS, preview::FILE);
    let is_picture = |name: &&String| names::plain(name) == picture;
    let (page, oembed) = placed(&page, at, build.keys().find(is_picture).map(String::as_str))?;
    Ok(Files::from([(PAGE.to_owned(), page.into_bytes()), (OEMBED.to_owned(), oembed.into_bytes())]))
}

fn replaced(page: &str, was: &str, now: &str) -> Outcome<String> {
    let (before, after) = page.split_once(was).ok_or_else(unprepared)?;
    Ok([before, now, after].concat())
}

fn unprepared() -> Failure {
    Failure::new(
        PAGE,
        "lacks the head that the build writes",
        "Run `cargo xtask build`, and then the command again.",
    )
}

#[cfg(test)]
mod tests {
    use image_price_estimator::catalog::Catalog;
    use image_price_estimator::page::summary::Summary;
    use image_price_estimator::{Job, Locale, rank};
    use serde_json::Value;

    use super::{Address, DATA_TAGS, head, pinned, place, placed, script};
    use crate::folder::Scratch;
    use crate::seal::markup::{Tag, tags};

    fn page() -> String {
        let catalog = Catalog::embedded();
        let ranking = rank(&catalog, &Job::default(), catalog.newest_check());
        let head = head(&Summary::of(&ranking, Locale::ENGLISH), &catalog, Locale::ENGLISH);
        format!("<html><head>{head}</head></html>")
    }

    fn address() -> Address {
        "https://example.org/prices/v1/".parse().unwrap()
    }

    /// Returns the value of an attribute of the first tag with this attribute.
    #[track_caller]
    fn value(page: &str, [name, is, of]: [&str; 3]) -> String {
        let tags = tags(page);
        let tag = tags
            .iter()
            .find(|tag| tag.value(name) == Some(is))
            .unwrap_or_else(|| panic!("no {is} in {page}"));
        tag.value(of).unwrap().to_owned()
    }

    fn data(page: &str) -> Value {
        let (_, rest) = page.split_once(DATA_TAGS.0).unwrap();
        rest.split_once(DATA_TAGS.1).unwrap().0.parse().unwrap()
    }

    #[test]
    fn only_the_address_of_a_folder_is_accepted() {
        let case = |text: &str, address: Option<&str>| {
            let parsed = text.parse::<Address>().ok();
            assert_eq!(parsed.as_ref().map(Address::as_str), address, "{text}");
        };
        case("https://example.org/prices/", Some("https://example.org/prices/"));
        case("https://example.org/prices", Some("https://example.org/prices/"));
        case("https://example.org", Some("https://example.org/"));
        case("http://127.0.0.1:8080/~me/", Some("http://127.0.0.1:8080/~me/"));
        for wrong in [
            "",
            "example.org",
            "//example.org/",
            "/prices/",
            "https://",
            "ftp://example.org/",
            "https:///a",
            "https://example.org/?a=b",
            "https://example.org/#a",
            "https://example.org/\"><b>",
            "https://a b/",
        ] {
            case(wrong, None);
        }
    }

    #[test]
    fn a_build_states_todays_answer_and_makes_up_no_address() {
        let (page, catalog) = (page(), Catalog::embedded());
        let said = value(&page, ["property", "og:description", "content"]);
        let ranking = rank(&catalog, &Job::default(), catalog.newest_check());
        let summary = Summary::of(&ranking, Locale::ENGLISH);
        assert_eq!(said, summary.sentences(Locale::ENGLISH));
        assert_eq!(summary.tiers.len(), 3);
        for tier in &summary.tiers {
            let figure: String = tier.figure.iter().map(|(part, _)| part.as_str()).collect();
            assert!(said.contains(&format!("{} tier: {figure}, {}", tier.name, tier.on)), "{said}");
        }
        assert!(said.contains(&Locale::ENGLISH.date(catalog.newest_check())), "{said}");
        assert_eq!(data(&page)["@graph"][0]["description"], said);
        assert_eq!(data(&page)["@graph"][1]["dateModified"], catalog.newest_check().to_string());
        assert_eq!(value(&page, ["rel", "canonical", "href"]), "./");
        assert!(!page.contains("og:image") && !page.contains("og:url") && !page.contains("oembed"), "{page}");
        assert!(tags(&page).iter().all(|tag| Tag::violation(tag).is_none()), "{page}");
    }

    #[test]
    fn a_page_with_an_address_names_it_wherever_one_is_expected() {
        let (page, oembed) = placed(&page(), &address(), Some("assets/preview-1.png")).unwrap();
        let case = |by, expected: &str| assert_eq!(value(&page, by), expected);
        let (here, picture) =
            ("https://example.org/prices/v1/", "https://example.org/prices/v1/assets/preview-1.png");
        case(["rel", "canonical", "href"], here);
        case(["property", "og:url", "content"], here);
        case(["property", "og:image", "content"], picture);
        case(
            ["property", "og:image:alt", "content"],
            &value(&page, ["property", "og:description", "content"]),
        );
        case(["name", "twitter:card", "content"], "summary_large_image");
        case(["type", "application/json+oembed", "href"], "https://example.org/prices/v1/oembed.json");
        assert_eq!(page.matches("twitter:card").count(), 1);
        let data = data(&page);
        assert_eq!((&data["@graph"][0]["url"], &data["@graph"][1]["url"]), (&here.into(), &here.into()));
        assert_eq!(data["@graph"][0]["image"], picture);

        let oembed: Value = oembed.parse().unwrap();
        assert_eq!((&oembed["version"], &oembed["type"]), (&"1.0".into(), &"rich".into()));
        assert_eq!(oembed["thumbnail_url"], picture);
        let (html, height) = (oembed["html"].as_str().unwrap(), oembed["height"].to_string());
        assert_eq!(value(html, ["loading", "lazy", "src"]), format!("{here}?compact=1&rows=3"));
        assert_eq!(value(html, ["loading", "lazy", "height"]), height);

        let (bare, _) = placed(&self::page(), &address(), None).unwrap();
        assert_eq!(value(&bare, ["name", "twitter:card", "content"]), "summary", "there is no picture");
        assert!(placed("<head></head>", &address(), None).is_err());
    }

    #[test]
    fn a_build_finds_its_picture_whatever_its_hash() {
        let picture = "assets/preview-0123456789abcdef.png";
        let dist = Scratch::with(&[
            ("index.html", &page()),
            (picture, ""),
            ("assets/other-0123456789abcdef.png", ""),
        ]);
        place(dist.path(), &address()).unwrap();
        let said = value(&dist.text("index.html"), ["property", "og:image", "content"]);
        assert_eq!(said, address().join(picture).as_str());
        assert!(dist.text("oembed.json").contains(picture));
    }

    #[test]
    fn data_cannot_end_its_element() {
        assert_eq!(script(&serde_json::json!("</script>")), "\"\\u003c/script>\"");
    }

    #[test]
    fn a_pinned_page_is_hidden_from_search_once() {
        let hidden = pinned("a.html", &page(), "v1").unwrap();
        assert_eq!(value(&hidden, ["name", "robots", "content"]), "noindex");
        assert_eq!(value(&hidden, ["rel", "canonical", "href"]), "../v1/");
        assert_eq!(pinned("a.html", &hidden, "v1").unwrap(), hidden);
        assert!(pinned("a.html", "<p>", "v1").is_err());
    }
}
