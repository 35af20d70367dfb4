//! The builder, the page that writes snippets: they contain the chosen settings, and work when pasted into a post.

use fantoccini::{Locator, error::CmdError, key::Key};
use serde_json::json;

use crate::{
    actions::type_over,
    faults::Fault,
    page::Page,
    visit::{Steps, Visit, post, visit},
};

/// Replaces the content of a post by a snippet, and runs its scripts.
const PASTE: &str =
    "document.body.replaceChildren(document.createRange().createContextualFragment(arguments[0]))";

/// Returns a visit to the builder.
fn builder() -> Visit {
    visit("embed.html")
}

/// Returns a visit to a post without scripts, on another origin than the release, which is served under a folder.
fn post_with_release_in(folder: &'static str) -> Visit {
    Visit { folder, ..post("plain.html") }
}

impl Page {
    /// Returns the snippet.
    async fn snippet(&self) -> Result<String, CmdError> {
        self.value("#text").await
    }

    /// Waits until the snippet contains all parts, and returns it.
    async fn wait_for_snippet(&self, parts: &[&str]) -> Result<String, CmdError> {
        self.wait_until(async || {
            let snippet = self.snippet().await?;
            Ok(parts.iter().all(|part| snippet.contains(part)))
        })
        .await?;
        self.snippet().await
    }

    /// Clicks the segment with this label.
    async fn pick(&self, label: &str) -> Steps {
        let segment = format!("//label[span[text()='{label}']]");
        self.client().wait().for_element(Locator::XPath(&segment)).await?.click().await
    }

    /// Goes from a post to the builder, and returns the address of the post.
    async fn to_builder(&self) -> Result<String, CmdError> {
        let post = self.client().current_url().await?;
        let home = self.script("return new URL('./', document.querySelector('iframe').src).href").await?;
        self.open(&format!("{}embed.html", home.as_str().unwrap_or_default())).await?;
        Ok(post.to_string())
    }
}

#[tokio::test]
async fn the_element_snippet_applies_every_choice_in_a_post() {
    post_with_release_in("/")
        .run(async |page| -> Steps {
            let post = page.to_builder().await?;
            page.fill("images", "12k").await?;
            page.pick("Premium").await?;
            page.pick("Compact").await?;
            page.pick("3").await?;
            page.click("[name=hide][value=tier]").await?;
            page.pick("All but these").await?;
            page.click("[name=provider][value=openai]").await?;
            page.click("[name=rel][value=sponsored]").await?;
            let snippet = page
                .wait_for_snippet(&[
                    "<image-price-estimator tier=\"premium\" images=\"12000\" exclude=\"openai\" since=\"",
                    " compact rows=\"3\" hide=\"tier\" rel=\"sponsored\"><a href=",
                    " 12,000 images a month, 1024 × 1024, at least premium tier, without openai, as of ",
                ])
                .await?;
            assert!(!snippet.contains('\n'), "must be one line: some blogs turn line ends into paragraphs");
            page.open(&post).await?;
            page.script_with(PASTE, json!(snippet)).await?;
            assert_eq!(page.within(0, async |page| page.value("#images").await).await?, "12,000");
            let shown = "return [...document.querySelectorAll('tr[data-route]')].filter(row => row.checkVisibility()).length";
            assert_eq!(page.within(0, async |page| page.script(shown).await).await?, 3);
            assert_eq!(page.within(0, async |page| page.text(".ignored, .tiers").await).await?.trim(), "");
            let title = "return document.querySelector('h1').offsetWidth";
            assert_eq!(page.within(0, async |page| page.script(title).await).await?, 1, "the title is visually hidden");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn frame_markdown_and_link_snippets_agree_and_the_frame_applies_them() {
    post_with_release_in("/")
        .run(async |page| -> Steps {
            let post = page.to_builder().await?;
            page.fill("images", "12,000").await?;
            page.click("[name=theme][value=dark] + span").await?;
            page.click("[name=colored]").await?;
            page.pick("Markdown").await?;
            let markdown = page.wait_for_snippet(&[" 12,000 images a month"]).await?;
            assert!(markdown.starts_with("[Cheapest ") && markdown.ends_with(')'), "{markdown}");
            let (_, day) = markdown
                .split("](http")
                .next()
                .unwrap_or_default()
                .rsplit_once(" as of ")
                .unwrap_or_default();
            assert!(day.ends_with('.') && day.split(' ').count() == 3, "{markdown}");
            page.pick("Link").await?;
            let link = page.wait_for_snippet(&["<a href=\"http"]).await?;
            assert!(
                !link.contains("theme") && !link.contains("accent"),
                "a link to the page leaves theme and accent to the reader"
            );
            page.pick("Frame").await?;
            let snippet = page.wait_for_snippet(&["</iframe></div><p><a href="]).await?;
            assert!(snippet.ends_with(&format!("<p>{link}</p>")), "{snippet}");
            assert!(snippet.contains("&amp;theme=dark&amp;accent=b0400a\""), "{snippet}");
            assert!(
                snippet.contains("style=\"width:100%;border:0;color-scheme:dark;height:max("),
                "{snippet}"
            );
            page.open(&post).await?;
            page.script_with(PASTE, json!(snippet)).await?;
            page.wait_for("iframe").await?.enter_frame().await?;
            page.ready().await?;
            assert_eq!(page.value("#images").await?, "12,000");
            assert_eq!(page.script("return document.documentElement.dataset.theme").await?, "dark");
            assert_eq!(page.text(".ignored").await?, "");
            page.client().enter_parent_frame().await
        })
        .await;
}

#[tokio::test]
async fn the_link_text_is_todays_answer_in_the_chosen_language() {
    builder()
        .run(async |page| -> Steps {
            let snippet = page.wait_for_snippet(&[">Cheapest "]).await?;
            let text = snippet.split_at(snippet.rfind(">Cheapest ").unwrap() + 1).1;
            let (text, _) = text.split_once(".</a>").unwrap();
            let (lead, day) =
                text.split_once(" 10,000 images a month, 1024 × 1024, any tier, as of ").unwrap();
            // The complete lead, with the evidence of its figure in parentheses.
            assert!(page.within(0, async |page| page.answer().await).await?.starts_with(lead), "{lead}");
            assert!(lead.contains(" (") && lead.ends_with('.'), "{lead:?}");
            let footer = page.within(0, async |page| page.text(".small").await).await?;
            assert!(
                footer.contains(&format!("As of {day}, ")),
                "{day:?} is not the as-of date in {footer:?}"
            );

            page.click("#lang option[value=de]").await?;
            page.wait_for_snippet(&[
                " lang=\"de\"",
                ">Günstigste Route ohne angekündigtes Ende: ",
                " 10.000 Bilder im Monat, 1024 × 1024, jede Stufe, Stand ",
            ])
            .await
            .map(drop)
        })
        .await;
}

#[tokio::test]
async fn input_in_the_preview_does_not_change_the_snippet() {
    builder()
        .run(async |page| -> Steps {
            let before = page.wait_for_snippet(&[">Cheapest "]).await?;
            page.within(0, async |page| page.fill("images", "500").await).await?;
            let address = "return location.search";
            page.wait_until(async || {
                let address = page.within(0, async |page| page.script(address).await).await?;
                Ok(address.as_str().is_some_and(|address| address.contains("images=500")))
            })
            .await?;
            let link = |snippet: &str| snippet.rsplit_once("<a ").map(|(_, link)| link.to_owned());
            assert_eq!(link(&page.snippet().await?), link(&before));
            page.pick("Mid").await?;
            page.client().wait().for_element(Locator::Css("image-price-estimator[tier=mid]")).await?;
            page.wait_for_snippet(&[
                "tier=\"mid\" images=\"10000\"",
                " 10,000 images a month, 1024 × 1024, at least mid tier, as of ",
            ])
            .await?;
            assert_eq!(page.within(0, async |page| page.value("#images").await).await?, "10,000");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_release_is_followed_or_pinned_with_an_integrity_hash() {
    post_with_release_in("/v1/")
        .run(async |page| -> Steps {
            let post = page.to_builder().await?;
            let followed = page.wait_for_snippet(&["/v1/embed.js\"></script>", ">Cheapest "]).await?;
            assert!(!followed.contains("integrity"), "{followed}");
            page.click("[name=release][value=pinned]").await?;
            let version =
                include_str!("../../Cargo.toml").lines().find_map(|line| line.strip_prefix("version = \""));
            let folder = format!("/v{}/", version.unwrap().trim_end_matches('"'));
            let script = format!("{folder}embed.js\" crossorigin integrity=\"sha384-");
            let pinned = page.wait_for_snippet(&[&script]).await?;
            assert_eq!(pinned.matches(&folder).count(), 2, "{pinned}");
            // The browser checks the integrity hash of the pinned script.
            page.open(&post).await?;
            page.script_with(PASTE, json!(pinned.replace(&folder, "/v1/"))).await?;
            page.wait_for_estimator(0).await
        })
        .await;
}

#[tokio::test]
async fn a_folder_without_versions_is_used_as_it_is_and_explained() {
    Visit { folder: "/tools/prices/", ..builder() }
        .run(async |page| -> Steps {
            page.wait_for_snippet(&[
                "/tools/prices/embed.js\"></script>",
                "/tools/prices/?images=10000&amp;since=",
            ])
            .await?;
            page.wait_until(async || Ok(page.text("#unversioned").await?.contains("cargo xtask release")))
                .await?;
            assert_eq!(page.text("#updates").await?, "");
            let weight = page.text("#weight").await?;
            assert!(
                weight.starts_with("A reader loads ") && weight.contains(" KB with the post, and "),
                "{weight}"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_release_json_the_builder_still_writes_a_snippet() {
    Visit { fault: Some(Fault::Missing("release.json")), folder: "/v1/", ..builder() }
        .run_with_errors(async |page| -> Steps {
            page.wait_for_snippet(&["/v1/embed.js\"></script>", ">Cheapest "]).await?;
            page.wait_until(async || {
                Ok(page.text("#missing").await?.contains("release.json is not next to"))
            })
            .await?;
            assert_eq!(page.text("#weight").await?, "");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn only_https_addresses_are_accepted_as_affiliate_links() {
    builder()
        .run(async |page| -> Steps {
            page.wait_for_snippet(&[">Cheapest "]).await?;
            page.click("#add").await?;
            let field = page.wait_for("input[name=address]").await?;
            for invalid in [
                "http://fal.ai/?via=me",
                "javascript:alert(1)",
                "fal.ai",
                "https://me@fal.ai/",
                "https://fal/",
                // A host name that browsers accept and the page does not.
                "https://fal_ai.example/",
            ] {
                type_over(&field, invalid).await?;
                let problem = page.text(".affiliate .problem").await?;
                assert!(problem.starts_with("Enter an https address"), "{invalid}: {problem:?}");
                assert_eq!(field.attr("aria-invalid").await?.as_deref(), Some("true"), "{invalid}");
                assert!(!page.snippet().await?.contains("affiliate="), "{invalid}");
            }
            type_over(&field, "https://fal.ai/?via=me&a=b,\"c").await?;
            assert_eq!(page.text(".affiliate .problem").await?, "");
            page.click(".affiliate option[value=fal]").await?;
            page.wait_for_snippet(&["affiliate=\"fal=https://fal.ai/?via=me&amp;a=b%2C%22c\""]).await?;
            let shown = "return document.querySelector('image-price-estimator').getAttribute('affiliate')";
            page.wait_until(
                async || Ok(page.script(shown).await? == "fal=https://fal.ai/?via=me&a=b%2C%22c"),
            )
            .await?;
            let paid = "return document.querySelector('a.affiliate')?.href";
            page.wait_until(async || {
                Ok(page.within(0, async |page| page.script(paid).await).await?
                    == "https://fal.ai/?via=me&a=b%2C%22c")
            })
            .await?;
            page.click("#add").await?;
            page.click(".affiliate button").await?;
            assert_eq!(page.all(".affiliate").await?.len(), 1);
            assert!(!page.snippet().await?.contains("affiliate="), "removing the row removes the link");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn valid_input_is_normalized_and_invalid_input_keeps_the_snippet() {
    builder()
        .run(async |page| -> Steps {
            page.wait_for_snippet(&[">Cheapest "]).await?;
            let case = async |name: &str, text: &str, value: &str, problem: &str| -> Steps {
                page.paste(name, text).await?;
                let (snippet, attribute) = (page.snippet().await?, format!(" {name}=\"{value}\""));
                assert!(snippet.contains(&attribute), "{text}: {snippet}");
                assert_eq!(page.text(&format!("#problem-{name}")).await?, problem, "{text}");
                let is_invalid = page.wait_for(&format!("#{name}")).await?.attr("aria-invalid").await?;
                assert_eq!(is_invalid, Some((!problem.is_empty()).to_string()), "{text}");
                Ok(())
            };
            for (text, images) in [
                ("12 000", "12000"),
                ("12.000", "12000"),
                ("1,2M", "1200000"),
                ("1,234k", "1234000"),
                ("1.234k", "1234"),
                ("1.200k", "1200"),
                ("1.234567M", "1234567"),
                ("12k images", "12000"),
                ("10,000.00", "10000"),
                ("1.5", "2"),
                ("7", "7"),
                ("2k", "2000"),
            ] {
                case("images", text, images, "").await?;
            }
            let sentence = "Enter 1 to 1,000,000,000 images, such as 12,000, 12k or 1.2M. The snippet still uses 2000.";
            for text in ["lots", "0", "2000000000", "-4", ""] {
                case("images", text, "2000", sentence).await?;
            }
            page.pick("Another size").await?;
            for (text, size) in [
                ("1280 × 720", "1280x720"),
                ("1,280 x 720 px", "1280x720"),
                ("64*8192", "64x8192"),
                ("800 × 600", "800x600"),
            ] {
                case("size", text, size, "").await?;
            }
            let sentence =
                "Enter a width and a height from 64 to 8192 pixels, such as 1280x720. The snippet still uses 800x600.";
            for text in ["800", "800x63", "9000x800", "20000x1", "axb"] {
                case("size", text, "800x600", sentence).await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn values_accepted_by_the_builder_cause_no_warning_in_a_post() {
    post_with_release_in("/")
        .run(async |page| -> Steps {
            let post = page.to_builder().await?;
            page.wait_for_snippet(&[">Cheapest "]).await?;
            page.paste("images", "1.234567M").await?;
            page.pick("Another size").await?;
            page.paste("size", "1280 × 720").await?;
            page.click("#add").await?;
            page.click(".affiliate option[value=fal]").await?;
            page.paste("address", "https://fal.ai/?a=1,2&via=it's me").await?;
            let snippet = page
                .wait_for_snippet(&[
                    " size=\"1280x720\" images=\"1234567\" ",
                    " affiliate=\"fal=https://fal.ai/?a=1%2C2&amp;via=it%27s%20me\"",
                ])
                .await?;
            page.open(&post).await?;
            page.script_with(PASTE, json!(snippet)).await?;
            assert_eq!(page.within(0, async |page| page.value("#images").await).await?, "1,234,567");
            assert_eq!(page.within(0, async |page| page.text(".ignored").await).await?, "");
            let paid = "return document.querySelector('a.affiliate').href";
            assert_eq!(
                page.within(0, async |page| page.script(paid).await).await?,
                "https://fal.ai/?a=1%2C2&via=it%27s%20me"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_webassembly_the_snippet_contains_the_typed_values_unchecked() {
    Visit { fault: Some(Fault::Missing(".wasm")), ..builder() }
        .run_with_errors(async |page| -> Steps {
            page.paste("images", " 1.200k ").await?;
            page.pick("Another size").await?;
            page.paste("size", "20000x1").await?;
            page.click("#add").await?;
            page.click(".affiliate option[value=fal]").await?;
            page.paste("address", "https://fal.ai/?via=me").await?;
            page.wait_for_snippet(&[
                " size=\"20000x1\" images=\"1.200k\" ",
                " affiliate=\"fal=https://fal.ai/?via=me\"",
            ])
            .await?;
            assert_eq!(page.text("#problem-size, #problem-images, .affiliate .problem").await?.trim(), "");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_copy_button_copies_the_snippet_also_without_the_clipboard_api() {
    builder()
        .run(async |page| -> Steps {
            let case = async |before: &str| -> Steps {
                page.wait_for_snippet(&[">Cheapest "]).await?;
                page.script(before).await?;
                page.click("#copy").await?;
                page.wait_until(async || Ok(page.text("#said").await? == "Copied")).await?;
                let snippet = page.snippet().await?;
                page.wait_for("#images")
                    .await?
                    .send_keys(&format!("{0}av", char::from(Key::Control)))
                    .await?;
                assert_eq!(page.value("#images").await?, snippet);
                page.paste("images", "10000").await
            };
            case("").await?;
            // Pages that are not served over https have no clipboard API.
            case("Object.defineProperty(navigator, 'clipboard', { value: undefined })").await
        })
        .await;
}

#[tokio::test]
async fn without_scripts_the_builder_shows_a_frame_snippet() {
    Visit { scripts: false, ..builder() }
        .run(async |page| -> Steps {
            assert!(page.text("main").await?.contains("with the address of this folder"));
            let text = page.wait_for("#text").await?;
            assert!(text.is_displayed().await? && !page.wait_for("#choices").await?.is_displayed().await?);
            let snippet = text.text().await?;
            assert!(
                snippet.starts_with(
                    "<div style=\"container-type:inline-size;width:100%\">\
                     <iframe src=\"https://YOUR-HOST/v1/?images=10000&amp;compact=1&amp;rows=3\" title="
                ),
                "{snippet}"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_preview_of_inline_mode_has_no_frame_and_shows_the_policy() {
    builder()
        .run(async |page| -> Steps {
            page.click("[name=inline]").await?;
            page.wait_for_snippet(&[" mode=\"inline\"><a href=", ">Cheapest "]).await?;
            let controls = "return document.querySelector('image-price-estimator').shadowRoot.querySelector('.controls:not([inert])') !== null";
            page.wait_until(async || Ok(page.script(controls).await? == true)).await?;
            assert!(page.text("#policy").await?.starts_with("script-src 'wasm-unsafe-eval' http://127.0.0.1:"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_skip_link_moves_the_focus_past_the_preview_to_the_snippet() {
    builder()
        .run(async |page| -> Steps {
            page.wait_for_snippet(&[">Cheapest "]).await?;
            page.script("document.querySelector('.skip').focus()").await?;
            page.wait_for(".skip").await?.send_keys(&String::from(char::from(Key::Enter))).await?;
            page.wait_until(async || Ok(page.script("return document.activeElement.id").await? == "text"))
                .await
        })
        .await;
}

/// How many pixels a frame may be taller than its content: room for the line about changes, and for the longer German
/// texts, which wrap most on small phones. The answer names up to nine routes with their sources, so that its height depends
/// much on where they wrap, and a height that is enough at every width leaves up to nine lines at some. Below 544 pixels, rows
/// have no bars. The snippets in the docs were measured in Chromium; the fonts of the other engines are narrower.
const MAX_SLACK: f64 = 340.0;

/// The as-of date for which the frames in the docs were measured, since a later shutdown makes the page shorter.
const MEASURED: &str = "&amp;as_of=2026-11-27";

/// Checks that the frame of a snippet is as tall as its content, or little taller, in columns of several widths and in both
/// languages. `day` is empty or a parameter for the as-of date. If a document fails, replace its snippet by the builder's.
async fn fits_columns(page: &Page, snippet: &str, origin: &str, day: &str) -> Steps {
    for lang in ["en", "de"] {
        let snippet = snippet.replace("?images", &format!("?lang={lang}{day}&amp;images"));
        page.script_with(PASTE, json!(format!("<div id=\"column\">{snippet}</div>"))).await?;
        let frame = page.wait_for("iframe").await?;
        frame.clone().enter_frame().await?;
        page.ready().await?;
        page.client().enter_parent_frame().await?;
        for width in (320_u32..=900).step_by(20).chain([390, 544]) {
            page.script_with(
                "document.getElementById('column').style.width = `${arguments[0]}px`",
                json!(width),
            )
            .await?;
            frame.clone().enter_frame().await?;
            let content = page.script("return document.body.getBoundingClientRect().height").await?;
            page.client().enter_parent_frame().await?;
            let slack =
                "return document.querySelector('iframe').getBoundingClientRect().height - arguments[0]";
            let slack = page.script_with(slack, content).await?.as_f64().unwrap_or(f64::NAN);
            println!("{origin}, {lang}, {width} pixels wide: {slack} pixels too tall");
            // Between the widths with a limit, texts wrap at other words, so there the content only has to fit.
            let limit = match width {
                320 | 390 | 544 | 680 | 900 => MAX_SLACK,
                _ => f64::INFINITY,
            };
            assert!(
                (0.0..=limit).contains(&slack),
                "{origin}: {slack} pixels too tall at {width} ({lang}): {snippet}"
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_frame_snippet_fits_its_content_in_columns_from_320_to_900_pixels() {
    post_with_release_in("/")
        .run(async |page| -> Steps {
            let post = page.to_builder().await?;
            page.pick("Frame").await?;
            page.wait_for_snippet(&["height:max("]).await?;
            page.click("#short").await?;
            let snippet = page.wait_for_snippet(&["&amp;compact=1&amp;rows=3\"", "height:max("]).await?;
            println!("{snippet}");
            page.open(&post).await?;
            fits_columns(page, &snippet, "the builder", "").await
        })
        .await;
}

#[tokio::test]
async fn the_frame_snippets_in_docs_and_embed_html_fit_their_content() {
    post_with_release_in("/v1/")
        .run(async |page| -> Steps {
            let home = page.script("return new URL('./', document.querySelector('iframe').src).href").await?;
            let home = home.as_str().unwrap_or_default();
            let snippet = |document: &'static str| {
                let (_, rest) = document
                    .split_once("<div style=\"container-type")
                    .expect("the document has a frame snippet");
                let (snippet, _) = rest.split_once("</div>").expect("the snippet is closed");
                format!("<div style=\"container-type{snippet}</div>").replace("https://YOUR-HOST/v1/", home)
            };
            let builder = include_str!("../../public/embed.html")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;amp;", "&amp;");
            let mut known = Vec::new();
            for (origin, document) in [
                ("docs/guides.md", include_str!("../../docs/guides.md")),
                ("docs/embedding.md", include_str!("../../docs/embedding.md")),
                ("public/embed.html", builder.leak()),
            ] {
                let snippet = snippet(document);
                // Two documents with the same snippet need one measurement.
                if !known.contains(&snippet) {
                    fits_columns(page, &snippet, origin, MEASURED).await?;
                    known.push(snippet);
                }
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_builder_links_to_the_guides_and_the_reference() {
    builder()
        .run(async |page| -> Steps {
            page.click("a[href='guides.html']").await?;
            page.wait_for("#wordpress").await?;
            assert_eq!(page.text("h1").await?, "How to embed it, platform by platform");
            page.click("a[href='#wordpress']").await?;
            assert_eq!(page.text("h2:target").await?, "WordPress");
            assert!(
                page.text("main")
                    .await?
                    .contains("<script async src=\"https://YOUR-HOST/v1/embed.js\"></script>")
            );
            page.click("a[href='parameters.html']").await?;
            page.wait_for("[href='embedding.html#attributes']").await?;
            assert_eq!(page.text("h1").await?, "Parameters");
            let width = "return document.documentElement.scrollWidth - innerWidth";
            assert_eq!(page.script(width).await?, 0);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_volume_field_is_formatted_like_that_of_the_widget() {
    builder()
        .run(async |page| -> Steps {
            page.wait_for_snippet(&[">Cheapest "]).await?;
            assert_eq!(page.value("#images").await?, "10,000");
            page.fill("images", "1.2M").await?;
            page.click("[name=colored]").await?;
            assert_eq!(page.value("#images").await?, "1,200,000");
            page.wait_for_snippet(&[" images=\"1200000\""]).await.map(drop)
        })
        .await;
}

#[tokio::test]
async fn missing_builder_scripts_and_a_missing_embed_js_are_explained() {
    Visit { fault: Some(Fault::Missing(".js")), ..builder() }
        .run_with_errors(async |page| -> Steps {
            let sentence = "The builder needs scripts, but they do not run here.";
            page.wait_until(async || Ok(page.text(".plain").await?.starts_with(sentence))).await
        })
        .await;
    Visit { fault: Some(Fault::Missing("embed.js")), ..builder() }
        .run_with_errors(async |page| -> Steps {
            let sentence = "embed.js could not be loaded from this folder: there is no preview, and the element would not work in a post either.";
            page.wait_until(async || Ok(page.text("#place").await?.starts_with(sentence))).await
        })
        .await;
}
