//! The parameters of a post's author: link attributes and affiliate links. Also the report of ignored parameters.

use image_price_estimator::page::Look;
use image_price_estimator::page::group::List;
use image_price_estimator::query;
use image_price_estimator::query::By;
use image_price_estimator::query::Key;
use image_price_estimator::query::author::{self, Ignored, Why};
use image_price_estimator::query::form::Form;
use image_price_estimator::query::parameter::Kind;
use image_price_estimator::{Author, Lang, Locale, Query, page};
use proptest::prelude::*;

use crate::{DE, EN, catalog, day, ranking};

/// Renders the rows of the ranking with the author's parameters.
fn rows(author: &str) -> Vec<String> {
    let author = Author::parse(author);
    let ranking = ranking("", "2026-11-25");
    let list = List::new(&ranking, By::Route, "");
    let look = Look::new(&list, EN, &author);
    look.rows().map(|row| look.row_group(&row, Some(false))).collect()
}

#[test]
fn rel_is_added_to_every_external_link() {
    let case = |query: &str, rel: &str| {
        let link = format!("<a href=\"https://fal.ai\" rel=\"{rel}\" target=\"_blank\">fal.ai</a>");
        let plain = "<a href=\"https://fal.ai\" rel=\"noreferrer\" target=\"_blank\">fal.ai</a>".to_owned();
        assert_eq!(Author::parse(query).with_rel(plain), link, "{query}");
    };
    case("", "noreferrer");
    case("rel=nofollow", "noreferrer nofollow");
    case("rel=nofollow%20sponsored", "noreferrer nofollow sponsored");
    case("rel=UGC,follow", "noreferrer ugc");
    // An escaped `rel` in a text stays unchanged.
    let text = "<p>rel=&quot;noreferrer&quot;</p>".to_owned();
    assert_eq!(Author::parse("rel=nofollow").with_rel(text.clone()), text);
    let all = rows("rel=sponsored").concat();
    assert_eq!(all.matches("rel=\"noreferrer sponsored\"").count(), all.matches("target=\"_blank\"").count());
}

#[test]
fn affiliate_addresses_need_https_and_a_plain_public_host() {
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
fn typed_affiliate_addresses_become_parsable_pairs_or_are_refused() {
    let case = |typed: &str, address: Option<&str>| {
        let pair = author::affiliate_pair("fal", typed);
        assert_eq!(pair, address.map(|address| format!("fal={address}")), "{typed}");
        if let (Some(pair), Some(address)) = (pair, address) {
            // After another pair, escaped as in an attribute or an address.
            let pair = pair.replace('%', "%25").replace('&', "%26").replace('+', "%2B");
            let author = Author::parse(&format!("affiliate=bfl=https://a.example,{pair}"));
            assert_eq!(author.affiliate("fal"), Some(address), "{typed}");
        }
    };
    case("https://fal.ai/?via=me", Some("https://fal.ai/?via=me"));
    case(" HTTPS://fal.ai:8443/?via=Me&a=1+2%2C#x ", Some("https://fal.ai:8443/?via=Me&a=1+2%2C#x"));
    case("https://fal.ai/?a=b,\"c\"", Some("https://fal.ai/?a=b%2C%22c%22"));
    case("https://fal.ai/?via=it's me", Some("https://fal.ai/?via=it%27s%20me"));
    case("https://fal.ai/?via=Jörg", Some("https://fal.ai/?via=J%C3%B6rg"));
    for refused in [
        "",
        "fal.ai",
        "https://",
        "https://fal/",
        "http://fal.ai/?via=me",
        "javascript:alert(1)",
        "https://me@fal.ai/",
        "https://me:pass@fal.ai/",
        "https://evil.example\\@fal.ai/",
        "https://a.example,https://b.example/",
        "https://fäl.ai/",
        "//fal.ai/",
        "fal=https://fal.ai/",
    ] {
        case(refused, None);
    }
}

#[test]
fn affiliate_links_are_marked_and_change_neither_price_nor_order() {
    let address = "affiliate=fal=https://fal.ai/?via=me%26%22x";
    let (plain, paid) = (rows(""), rows(address));
    // Without the links, the rows are unchanged.
    let link = "<a class=\"affiliate\" href=\"https://fal.ai/?via=me&amp;&quot;x\" rel=\"noreferrer sponsored\" \
                target=\"_blank\">fal.ai <span aria-hidden=\"true\">↗</span> <span class=\"ad\">Ad</span></a>";
    assert_eq!(paid.iter().map(|row| row.replace(link, "")).collect::<Vec<_>>(), plain);
    let of_fal = paid.iter().filter(|row| row.contains("data-route=\"fal/"));
    assert!(of_fal.clone().count() > 3 && of_fal.clone().all(|row| row.contains(link)));
    assert_eq!(paid.iter().filter(|row| row.contains(link)).count(), of_fal.count());
    let footer = |locale: Locale, author: &str| {
        page::footer(&ranking("", "2026-11-25"), locale, &Author::parse(author))
    };
    let disclosure = "&quot;Ad&quot; marks an affiliate link: the author of this page may earn from it. It affects neither prices nor order.";
    assert!(footer(EN, address).contains(disclosure));
    assert!(!footer(EN, "").contains(disclosure));
    let disclosure = "„Anzeige“ kennzeichnet einen Affiliate-Link: Der Autor dieser Seite kann daran verdienen. Preise und Reihenfolge beeinflusst der Link nicht.";
    assert!(footer(DE, address).contains(disclosure));
}

#[test]
fn without_affiliates_drops_affiliate_links_and_keeps_rel() {
    let author = Author::parse("rel=nofollow&affiliate=fal=https://fal.ai/").without_affiliates();
    assert_eq!(author, Author::parse("rel=nofollow"));
}

/// Returns the parts of a query that are ignored on 2026-11-26.
fn ignored(query: &str) -> Vec<Ignored> {
    author::ignored(query, catalog(), day("2026-11-26"))
}

#[test]
fn ignored_parts_of_a_query_are_listed_in_order() {
    let case = |query: &str, expected: &[&str]| {
        assert_eq!(
            ignored(query).iter().map(|part| part.said.as_str()).collect::<Vec<_>>(),
            expected,
            "{query}"
        );
    };
    case("", &[]);
    case("?size=512x512&tier=mid&images=12k&batch&editing=0&horizon=&budget=&as_of=2026-11-25", &[]);
    case("imagse=5", &["imagse=5"]);
    case("refrences=3&refrences=3", &["refrences=3"]);
    case("images=&size=big&tier=best&lang=fr", &["images=", "size=big", "tier=best", "lang=fr"]);
    // Clamped or rounded.
    case("images=0&size=20000x20000&reject=200", &["images=0", "size=20000x20000", "reject=200"]);
    case("reject=12.3456&horizon=36&share=100&budget=0.01&utilization=1", &["reject=12.3456"]);
    // In some time zone it is already 27 November, but nowhere the 28th.
    case("since=2026-11-27", &[]);
    case("since=2026-11-28", &["since=2026-11-28"]);
    // Of a list, only the unknown ids are ignored.
    case(
        "provider=fal,nobody&route=fal/none&exclude=openai,fal/sdxl",
        &["provider=nobody", "route=fal/none"],
    );
    case("cheap=fal/none&better=fal/sdxl&against=fal/none", &["cheap=fal/none", "against=fal/none"]);
    case("against=0.04", &[]);
    // The language does not change how an address is parsed.
    case("budget=0,5&reject=12.5&lang=de", &["budget=0,5"]);
    case("against=cheap", &["against=cheap"]);
    case("gpu_usd_per_hour=0.69&always_on=1&images_per_hour=1200..1800&runs=flux-dev", &[]);
    case("runs=gpt-image-2", &["runs=gpt-image-2"]);
    case("theme=auto&accent=%230a7&hide=title%20tools&compact&rows=5&rel=nofollow&mode=inline", &[]);
    case("rows=all&compact=1&rel=nofollow sponsored ugc", &[]);
    case(&format!("hide={}", query::parameters::HIDEABLE.join(" ")), &[]);
    case(
        "theme=drak&mode=inlin&accent=red&hide=title,prices&compact=perhaps&rows=many&rel=follow",
        &[
            "theme=drak",
            "mode=inlin",
            "accent=red",
            "hide=prices",
            "compact=perhaps",
            "rows=many",
            "rel=follow",
        ],
    );
    case("affiliate=fal=http://fal.ai", &["affiliate=fal=http://fal.ai"]);
    case("affiliate=nobody=https://fal.ai", &["affiliate=nobody=https://fal.ai"]);
}

#[test]
fn reports_name_missing_partners_replacements_and_likely_parameters() {
    let case = |query: &str, en: &str, de: &str| {
        let parts = ignored(query);
        let report = [EN, DE].map(|locale| page::ignored(&parts, locale));
        assert_eq!(report, [en.to_owned(), de.to_owned()], "{query}");
    };
    let rate = "Use units of the currency per US dollar, such as 0.92.";
    let kurs = "Möglich sind Einheiten der Währung je US-Dollar, z.\u{a0}B. 0.92.";
    case("currency=EUR&rate=0.92&rate_date=2026-11-20", "", "");
    case(
        "currency=EUR&rate=0.92",
        "Ignored: currency=EUR, rate=0.92. Add rate_date.",
        "Ignoriert: currency=EUR, rate=0.92. Dazu gehört noch: rate_date.",
    );
    case(
        "currency=eur",
        "Ignored: currency=eur. Add rate, rate_date.",
        "Ignoriert: currency=eur. Dazu gehört noch: rate, rate_date.",
    );
    case(
        "rate_date=2026-11-20",
        "Ignored: rate_date=2026-11-20. Add currency, rate.",
        "Ignoriert: rate_date=2026-11-20. Dazu gehört noch: currency, rate.",
    );
    case(
        "currency=EUR&rate=0&rate_date=2026-11-20",
        &format!("Ignored: currency=EUR, rate_date=2026-11-20. Add rate. Ignored: rate=0. {rate}"),
        &format!(
            "Ignoriert: currency=EUR, rate_date=2026-11-20. Dazu gehört noch: rate. Ignoriert: rate=0. {kurs}"
        ),
    );
    case(
        "currency=EUX",
        "Ignored: currency=EUX. Use an ISO 4217 code, such as EUR.",
        "Ignoriert: currency=EUX. Möglich sind Codes nach ISO 4217, z.\u{a0}B. EUR.",
    );
    case(
        "currency=EUR&rate=0.92&rate_date=2027-11-20",
        "Ignored: currency=EUR, rate=0.92, rate_date=2027-11-20. The rate is newer than the answer.",
        "Ignoriert: currency=EUR, rate=0.92, rate_date=2027-11-20. Der Kurs ist neuer als die Antwort.",
    );
    case(
        "currency=EUR&rate=0.92&rate_date=2026-11-20&as_of=2026-11-19",
        "Ignored: currency=EUR, rate=0.92, rate_date=2026-11-20. The rate is newer than the answer.",
        "Ignoriert: currency=EUR, rate=0.92, rate_date=2026-11-20. Der Kurs ist neuer als die Antwort.",
    );
    // In some time zone it is already 27 November.
    case("currency=EUR&rate=0.92&rate_date=2026-11-27", "", "");
    case(
        "always_on=1",
        "Ignored: always_on=1. Add gpu_usd_per_hour.",
        "Ignoriert: always_on=1. Dazu gehört noch: gpu_usd_per_hour.",
    );
    case("always_on=0", "", "");
    case(
        "gpu_usd_per_hour=0.5&server_usd_per_month=99",
        "Ignored: server_usd_per_month=99. gpu_usd_per_hour=0.5 replaces it.",
        "Ignoriert: server_usd_per_month=99. Stattdessen gilt gpu_usd_per_hour=0.5.",
    );
    case(
        "images=5&Images=7&images=x",
        "Ignored: images=5. images=7 replaces it. Ignored: images=x. Enter 1 to 1,000,000,000 images, such as 12,000, 12k or 1.2M.",
        "Ignoriert: images=5. Stattdessen gilt images=7. Ignoriert: images=x. Möglich sind 1 bis 1.000.000.000 Bilder, z.\u{a0}B. 12.000 oder 12k.",
    );
    case(
        "batch=1&batch=only",
        "Ignored: batch=1. batch=only replaces it.",
        "Ignoriert: batch=1. Stattdessen gilt batch=only.",
    );
    case(
        "theme=dark&theme=light&tier=mid&tier=mid",
        "Ignored: theme=dark. theme=light replaces it.",
        "Ignoriert: theme=dark. Stattdessen gilt theme=light.",
    );
    case(
        "imagse=5&zz=1&gpu-seconds=3&<b>=1",
        "Ignored unknown parameters: imagse=5 (did you mean images?), zz=1, gpu-seconds=3 (did you mean gpu_seconds?), &lt;b&gt;=1.",
        "Unbekannte Parameter ignoriert: imagse=5 (vielleicht images?), zz=1, gpu-seconds=3 (vielleicht gpu_seconds?), &lt;b&gt;=1.",
    );
}

#[test]
fn every_invalid_value_is_listed_and_only_switches_expect_1_or_0() {
    for key in Key::all() {
        let named = ignored(&format!("{}=%00", key.as_str()));
        // Any words can be looked for.
        assert_eq!(named.len(), usize::from(key != Key::Find), "{key:?}");
        let is_switch = matches!(key.parameter().kind, Kind::Switch);
        assert_eq!(EN.expects(key) == "Use 1 or 0.", is_switch, "{key:?}: {}", EN.expects(key));
    }
}

#[test]
fn a_rate_dated_after_the_answer_is_dropped() {
    let query = Query::parse("currency=EUR&rate=0.92&rate_date=2026-12-20");
    assert!(query.clone().without_future_rate(day("2026-11-26")).locale(Lang::En).currency.is_none());
    assert!(query.without_future_rate(day("2026-12-20")).locale(Lang::En).currency.is_some());
}

#[test]
fn tracking_parameters_are_not_listed_but_typos_are() {
    for key in "utm_source utm_id fbclid gclid msclkid dclid igshid gbraid wbraid gad_source gad_campaignid gclsrc srsltid \
                ttclid twclid yclid ysclid li_fat_id igsh mkt_tok hsCtaTracking _hsenc _hsmi pk_campaign mtm_campaign \
                matomo_campaign piwik_kwd ref ref_src ref_url source si epik vero_id vero_conv s_cid ck_subscriber_id _ga _gl \
                fb_action_ids oly_enc_id oly_anon_id rb_clid wickedid __s mc_cid mc_eid dm_i sc_campaign at_medium trk \
                trkCampaign trkInfo cmpid campaignid share_id spm scm _branch_match_id amp_js_v sfnsn mibextid \
                guce_referrer hsa_acc itm_source wt_mc ns_campaign elqTrackId irclickid awc campaign_id"
        .split_whitespace()
    {
        assert_eq!(ignored(&format!("images=5000&{key}=1")), [], "{key}");
    }
    // Typos are listed, with the parameter that was meant.
    for (key, meant) in [
        ("imagse", "images"),
        ("siez", "size"),
        ("at_of", "as_of"),
        ("teir", "tier"),
        ("budgte", "budget"),
        ("compct", "compact"),
        ("utilisation", "utilization"),
        ("providers", "provider"),
        ("ratedate", "rate_date"),
        ("them", "theme"),
    ] {
        let why = Why::Unknown(Key::named(meant));
        assert_eq!(ignored(&format!("{key}=1")), [Ignored { said: format!("{key}=1"), why }]);
    }
    for key in ["quality", "resolution", "color", "model", "zz"] {
        assert_eq!(ignored(&format!("{key}=1")).len(), 1, "{key}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn queries_written_by_the_form_are_never_listed_as_ignored(inputs in prop::collection::vec((0..40_usize, "[0-9a-z.,/€$ -]{0,9}"), 0..9)) {
        let mut form = Form::new(Query::default());
        let controls = ["width", "height", "machine", "volume", "edge"];
        let names: Vec<&str> = Key::of_query().map(Key::as_str).chain(controls).collect();
        for (at, text) in inputs {
            let name = names[at % names.len()];
            form.take(name, &text, true, DE);
        }
        let query = form.query.clone().known_to(catalog());
        // The page has no controls for a currency, and offers only valid values of `against`.
        let set = Query { currency: None, rate: None, rate_date: None, against: String::new(), ..query };
        prop_assert_eq!(ignored(&set.to_string()), []);
    }

    #[test]
    fn reports_of_ignored_parameters_never_contain_markup(text in "\\PC{0,40}") {
        for locale in [EN, DE] {
            prop_assert!(!page::ignored(&ignored(&text), locale).contains('<'));
        }
        let report = page::ignored(&ignored(&format!("images={text}&{text}=5")), EN);
        prop_assert!(!report.contains('<'), "{report}");
    }
}

#[test]
fn route_and_exclude_filter_and_the_footer_counts_excluded_routes() {
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
    assert!(footer.contains("The chosen providers and routes leave out 1 of the 71 known routes."));
}

#[test]
fn clamped_values_are_reported_with_the_value_that_counts() {
    let case = |query: &str, english: &str, german: &str| {
        let report = [EN, DE].map(|locale| query::text::ignored(&ignored(query), locale));
        assert_eq!(report, [english, german], "{query}");
    };
    case(
        "images=0&horizon=99",
        "images=0 counts as 1. horizon=99 counts as 36.",
        "images=0 zählt als 1. horizon=99 zählt als 36.",
    );
    case(
        "since=2027-05-01",
        "Ignored: since=2027-05-01. It is later than the date of the answer.",
        "Ignoriert: since=2027-05-01. Das Datum liegt nach dem der Antwort.",
    );
}
