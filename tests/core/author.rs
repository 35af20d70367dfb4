//! What the author of a post sets: links, and which words of the query say nothing.

use image_price_estimator::author::slips;
use image_price_estimator::{Author, Locale, Query, page};

use crate::{DE, EN, catalog, ranking};

/// The ranking as rows of HTML for an author.
fn rows(author: &str) -> Vec<String> {
    let author = Author::parse(author);
    let ranking = ranking("", "2026-11-25");
    page::entries(&ranking, EN, &author, &[]).iter().map(page::Entry::html).collect()
}

#[test]
fn rel_stands_on_every_link_that_leads_away() {
    let case = |query: &str, rel: &str| {
        let link = format!("<a href=\"https://fal.ai\" rel=\"{rel}\" target=\"_blank\">fal.ai</a>");
        let plain = "<a href=\"https://fal.ai\" rel=\"noreferrer\" target=\"_blank\">fal.ai</a>".to_owned();
        assert_eq!(Author::parse(query).signed(plain), link, "{query}");
    };
    case("", "noreferrer");
    case("rel=nofollow", "noreferrer nofollow");
    case("rel=nofollow%20sponsored", "noreferrer nofollow sponsored");
    case("rel=UGC,follow", "noreferrer ugc");
    // What a text says of it is left alone.
    let text = "<p>rel=&quot;noreferrer&quot;</p>".to_owned();
    assert_eq!(Author::parse("rel=nofollow").signed(text.clone()), text);
    let all = rows("rel=sponsored").concat();
    assert_eq!(all.matches("rel=\"noreferrer sponsored\"").count(), all.matches("target=\"_blank\"").count());
}

#[test]
fn affiliate_addresses_are_https_and_in_plain_sight() {
    let case = |value: &str, expected: Option<&str>| {
        let author = Author::parse(&format!("affiliate={value}"));
        assert_eq!(author.affiliate("fal"), expected, "{value}");
    };
    case("fal=https://fal.ai/?via=Me%26more", Some("https://fal.ai/?via=Me&more"));
    case("openai=https://a.example%20fal=https://b.example", Some("https://b.example"));
    case("FAL=https://b.example:8443/x#y", Some("https://b.example:8443/x#y"));
    case("fal=http://fal.ai", None);
    case("fal=javascript:alert(1)", None);
    case("fal=https://fal.ai@evil.example/", None);
    case("fal=https://evil.example\\@fal.ai/", None);
    case("fal=https://localhost/", None);
    case("fal=https://", None);
    case("fal", None);
    case("", None);
}

#[test]
fn affiliate_links_are_marked_and_change_no_price_and_no_order() {
    let address = "affiliate=fal=https://fal.ai/?via=me%26%22x";
    let (plain, paid) = (rows(""), rows(address));
    // Take the links out again, and the rows are what they were.
    let link = "<a class=\"affiliate\" href=\"https://fal.ai/?via=me&amp;&quot;x\" rel=\"noreferrer sponsored\" \
                target=\"_blank\">fal.ai <span aria-hidden=\"true\">↗</span> <span class=\"ad\">Ad</span></a>";
    assert_eq!(paid.iter().map(|row| row.replace(link, "")).collect::<Vec<_>>(), plain);
    let of_fal = paid.iter().filter(|row| row.contains("data-route=\"fal/"));
    assert!(of_fal.clone().count() > 3 && of_fal.clone().all(|row| row.contains(link)));
    assert_eq!(paid.iter().filter(|row| row.contains(link)).count(), of_fal.count());
    let footer = |locale: Locale, author: &str| {
        page::footer(&ranking("", "2026-11-25"), locale, &Author::parse(author))
    };
    let says = "&quot;Ad&quot; marks an affiliate link: the author of this page may earn from it. It changes neither a price nor the order.";
    assert!(footer(EN, address).contains(says));
    let says = "„Anzeige“ kennzeichnet einen Affiliate-Link: Der Autor dieser Seite kann daran verdienen. Preise und Reihenfolge ändert er nicht.";
    assert!(footer(DE, address).contains(says));
    assert!(!footer(EN, "").contains("marks an affiliate link"));
}

#[test]
fn a_page_of_its_own_has_no_affiliate_links() {
    let author = Author::parse("rel=nofollow&affiliate=fal=https://fal.ai/").without_affiliates();
    assert_eq!(author, Author::parse("rel=nofollow"));
}

#[test]
fn what_says_nothing_is_named() {
    let case = |query: &str, expected: &[&str]| assert_eq!(slips(query, catalog()), expected, "{query}");
    case("", &[]);
    case("?size=512x512&tier=mid&images=12k&batch&editing=0&horizon=&budget=&as_of=2026-11-25", &[]);
    case("imagse=5", &["imagse=5"]);
    case("refrences=3", &["refrences=3"]);
    case("images=&size=big&tier=best&lang=fr", &["images=", "size=big", "tier=best", "lang=fr"]);
    // Brought within bounds, and shown as that in the controls.
    case("images=0&size=20000x20000&reject=200", &[]);
    case(
        "provider=fal,nobody&route=fal/none&exclude=openai,fal/sdxl",
        &["provider=fal,nobody", "route=fal/none"],
    );
    case("gpu_usd_per_hour=0.69&always_on=1&images_per_hour=1200..1800", &[]);
    case("theme=auto&accent=%230a7&hide=title%20tools&compact&rows=5&rel=nofollow&mode=inline", &[]);
    case(
        "theme=blue&accent=red&hide=prices&compact=perhaps&rows=many&rel=follow",
        &["theme=blue", "accent=red", "hide=prices", "compact=perhaps", "rows=many", "rel=follow"],
    );
    case("affiliate=fal=http://fal.ai", &["affiliate=fal=http://fal.ai"]);
    case("affiliate=nobody=https://fal.ai", &["affiliate=nobody=https://fal.ai"]);
    // What platforms add for themselves is nobody's slip.
    case("utm_source=letter&fbclid=x&gclid=y&ref=z&_hsenc=1", &[]);
}

#[test]
fn routes_are_chosen_and_left_out() {
    let case = |query: &str, expected: &[&str]| {
        let ranking = ranking(query, "2026-11-25");
        let routes: Vec<&str> = ranking.estimates.iter().map(|estimate| estimate.route.id).collect();
        assert_eq!(routes, expected, "{query}");
    };
    case("route=fal/sdxl,openai/gpt-image-2:low", &["fal/sdxl", "openai/gpt-image-2:low"]);
    case("route=fal/sdxl,openai/gpt-image-2:low&exclude=openai", &["fal/sdxl"]);
    case("route=fal/sdxl,openai/gpt-image-2:low&exclude=fal/sdxl", &["openai/gpt-image-2:low"]);
    case("route=fal/sdxl&provider=openai", &[]);
    let query = Query::parse("exclude=openai,nobody,fal/sdxl").known_to(catalog());
    assert_eq!(query.to_string(), "size=1024x1024&tier=any&images=10000&exclude=openai,fal/sdxl");
    let footer = page::footer(&ranking("exclude=fal/sdxl", "2026-11-25"), EN, &Author::default());
    assert!(footer.contains("Left out by choice: 1 of the 71 known routes."));
}
