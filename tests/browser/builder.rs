//! The page that writes the snippet for a post: what it writes works there, and says what was chosen.

use fantoccini::{Locator, error::CmdError, key::Key};
use serde_json::json;

use crate::{
    faults::Fault,
    hands::type_over,
    page::Page,
    visit::{Steps, Visit, visit},
};

/// Puts a snippet into an empty post, whose scripts then run.
const PASTE: &str =
    "document.body.replaceChildren(document.createRange().createContextualFragment(arguments[0]))";

fn builder() -> Visit {
    visit("embed.html")
}

/// A visit to a post without scripts, on another origin than the builder.
fn post(folder: &'static str) -> Visit {
    Visit { post: Some("plain.html"), folder, ..visit("") }
}

impl Page {
    /// What the builder has written.
    async fn snippet(&self) -> Result<String, CmdError> {
        self.value("#text").await
    }

    /// Waits until the snippet says all of this; returns it.
    async fn wait_for_snippet(&self, parts: &[&str]) -> Result<String, CmdError> {
        self.wait_until(async || {
            let snippet = self.snippet().await?;
            Ok(parts.iter().all(|part| snippet.contains(part)))
        })
        .await?;
        self.snippet().await
    }

    /// Clicks the segment with this text.
    async fn pick(&self, label: &str) -> Steps {
        let segment = format!("//label[span[text()='{label}']]");
        self.client().wait().for_element(Locator::XPath(&segment)).await?.click().await
    }

    /// From a post to the builder; returns the address of the post.
    async fn to_builder(&self) -> Result<String, CmdError> {
        let post = self.client().current_url().await?;
        let home = self.script("return new URL('./', document.querySelector('iframe').src).href").await?;
        self.open(&format!("{}embed.html", home.as_str().unwrap_or_default())).await?;
        Ok(post.to_string())
    }
}

#[tokio::test]
async fn the_element_shows_in_a_post_what_was_chosen() {
    post("/")
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
                    " compact rows=\"3\" hide=\"tier\" rel=\"sponsored\" style=\"display:block;min-height:",
                    "(12,000 images a month, 1024 × 1024, at least premium tier, without openai).</a>",
                ])
                .await?;
            assert!(!snippet.contains('\n'), "a line more would be a break or a paragraph in some blogs");
            page.open(&post).await?;
            page.ask(PASTE, json!(snippet)).await?;
            assert_eq!(page.within(0, async |page| page.value("#images").await).await?, "12,000");
            let shown = "return [...document.querySelectorAll('tr[data-route]')].filter(row => row.checkVisibility()).length";
            assert_eq!(page.within(0, async |page| page.script(shown).await).await?, 3);
            assert_eq!(page.within(0, async |page| page.text(".slips, .tiers").await).await?.trim(), "");
            let title = "return document.querySelector('h1').offsetWidth";
            assert_eq!(page.within(0, async |page| page.script(title).await).await?, 1, "for screen readers only");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_frame_and_the_links_say_the_same() {
    post("/")
        .run(async |page| -> Steps {
            let post = page.to_builder().await?;
            page.fill("images", "12,000").await?;
            page.click("[name=theme][value=dark] + span").await?;
            page.click("[name=colored]").await?;
            page.pick("Markdown").await?;
            let markdown = page.wait_for_snippet(&["(12,000 images a month"]).await?;
            assert!(markdown.starts_with("[On ") && markdown.ends_with(')'), "{markdown}");
            assert!(markdown.contains(").](http"), "{markdown}");
            page.pick("Link").await?;
            let link = page.wait_for_snippet(&["<a href=\"http"]).await?;
            assert!(
                !link.contains("theme") && !link.contains("accent"),
                "a page of its own is as its reader likes"
            );
            page.pick("Frame").await?;
            let snippet = page.wait_for_snippet(&["</iframe><p><a href="]).await?;
            assert!(snippet.ends_with(&format!("<p>{link}</p>")), "{snippet}");
            assert!(snippet.contains("&amp;theme=dark&amp;accent=b0400a\""), "{snippet}");
            assert!(snippet.contains("style=\"border:0;color-scheme:dark\""), "{snippet}");
            page.open(&post).await?;
            page.ask(PASTE, json!(snippet)).await?;
            page.wait_for("iframe").await?.enter_frame().await?;
            page.ready().await?;
            assert_eq!(page.value("#images").await?, "12,000");
            assert_eq!(page.script("return document.documentElement.dataset.theme").await?, "dark");
            assert_eq!(page.text(".slips").await?, "");
            page.client().enter_parent_frame().await
        })
        .await;
}

#[tokio::test]
async fn the_words_of_the_link_are_todays_answer() {
    builder()
        .run(async |page| -> Steps {
            let snippet = page.wait_for_snippet(&[">On "]).await?;
            let (_, words) = snippet.rsplit_once(">On ").unwrap();
            let (day, sentence) = words.split_once(": ").unwrap();
            let (sentence, _) = sentence.split_once(" (").unwrap();
            let answer = page.within(0, async |page| page.text(".answer").await).await?;
            assert!(answer.starts_with(&format!("{sentence}. ")), "{sentence:?} of {answer:?}");
            let footer = page.within(0, async |page| page.text(".small").await).await?;
            assert!(footer.contains(&format!("As of {day}, ")), "{day:?} of {footer:?}");

            page.click("#lang option[value=de]").await?;
            page.wait_for_snippet(&[
                " lang=\"de\"",
                ">Am ",
                " ist die günstigste Route",
                "(10.000 Bilder im Monat, ",
            ])
            .await
            .map(drop)
        })
        .await;
}

#[tokio::test]
async fn what_is_set_in_the_preview_stays_there() {
    builder()
        .run(async |page| -> Steps {
            let before = page.wait_for_snippet(&[">On "]).await?;
            page.within(0, async |page| page.fill("images", "500").await).await?;
            let address = "return location.search";
            page.wait_until(async || {
                let address = page.within(0, async |page| page.script(address).await).await?;
                Ok(address.as_str().is_some_and(|address| address.contains("images=500")))
            })
            .await?;
            let words = |snippet: &str| snippet.rsplit_once("<a ").map(|(_, link)| link.to_owned());
            assert_eq!(words(&page.snippet().await?), words(&before));
            page.pick("Mid").await?;
            page.client().wait().for_element(Locator::Css("image-price-estimator[tier=mid]")).await?;
            page.wait_for_snippet(&[
                "tier=\"mid\" images=\"10000\"",
                "(10,000 images a month, 1024 × 1024, at least mid tier)",
            ])
            .await?;
            assert_eq!(page.within(0, async |page| page.value("#images").await).await?, "10,000");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_release_is_followed_or_pinned() {
    post("/v1/")
        .run(async |page| -> Steps {
            let post = page.to_builder().await?;
            let followed = page.wait_for_snippet(&["/v1/embed.js\"></script>", ">On "]).await?;
            assert!(!followed.contains("integrity"), "{followed}");
            page.click("[name=release][value=pinned]").await?;
            let version =
                include_str!("../../Cargo.toml").lines().find_map(|line| line.strip_prefix("version = \""));
            let folder = format!("/v{}/", version.unwrap().trim_end_matches('"'));
            let script = format!("{folder}embed.js\" integrity=\"sha384-");
            let pinned = page.wait_for_snippet(&[&script, "\" crossorigin=\"anonymous\"></script>"]).await?;
            assert_eq!(pinned.matches(&folder).count(), 2, "{pinned}");
            // The browser itself checks that the script is the one that was pinned.
            page.open(&post).await?;
            page.ask(PASTE, json!(pinned.replace(&folder, "/v1/"))).await?;
            page.wait_for_estimator(0).await
        })
        .await;
}

#[tokio::test]
async fn a_folder_without_versions_is_named_itself() {
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
async fn without_a_listing_it_still_writes() {
    Visit { fault: Some(Fault::Missing("release.json")), folder: "/v1/", ..builder() }
        .run_with_errors(async |page| -> Steps {
            page.wait_for_snippet(&["/v1/embed.js\"></script>", ">On "]).await?;
            page.wait_until(async || Ok(page.text("#missing").await?.contains("release.json is not beside")))
                .await?;
            assert_eq!(page.text("#weight").await?, "");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn only_https_addresses_pay() {
    builder()
        .run(async |page| -> Steps {
            page.click("#add").await?;
            let field = page.wait_for("input[name=address]").await?;
            for refused in [
                "http://fal.ai/?via=me",
                "javascript:alert(1)",
                "fal.ai",
                "https://me@fal.ai/",
                "https://fal/",
            ] {
                type_over(&field, refused).await?;
                let problem = page.text(".affiliate .problem").await?;
                assert!(problem.starts_with("Only an https address can be given"), "{refused}: {problem:?}");
                assert_eq!(field.attr("aria-invalid").await?.as_deref(), Some("true"), "{refused}");
                assert!(!page.snippet().await?.contains("affiliate="), "{refused}");
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
            assert!(!page.snippet().await?.contains("affiliate="), "it is gone with its row");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn nonsense_changes_nothing() {
    builder()
        .run(async |page| -> Steps {
            let case = async |name: &str, text: &str, snippet: &str, problem: &str| -> Steps {
                page.paste(name, text).await?;
                assert!(page.snippet().await?.contains(snippet), "{text}: {}", page.snippet().await?);
                assert_eq!(
                    page.text(&format!("#problem-{name}")).await?.split('.').next(),
                    Some(problem),
                    "{text}"
                );
                Ok(())
            };
            for (text, images) in [
                ("12 000", "12000"),
                ("12.000", "12000"),
                ("1,2M", "1200000"),
                ("1,234k", "1234000"),
                ("1.234k", "1234"),
                ("7", "7"),
                ("2k", "2000"),
            ] {
                case("images", text, &format!(" images=\"{images}\""), "").await?;
            }
            for text in ["lots", "0", "1.5", "2000000000", "-4", ""] {
                case(
                    "images",
                    text,
                    " images=\"2000\"",
                    "Write a whole number from 1 to 1,000,000,000, such as 12000, 12k or 1",
                )
                .await?;
            }
            page.pick("Another size").await?;
            case("size", "800 × 600", " size=\"800x600\"", "").await?;
            for text in ["800", "800x63", "9000x800", "axb"] {
                case(
                    "size",
                    text,
                    " size=\"800x600\"",
                    "Write a width and a height from 64 to 8192, such as 1280x720",
                )
                .await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_snippet_is_copied() {
    builder()
        .run(async |page| -> Steps {
            let case = async |before: &str| -> Steps {
                page.wait_for_snippet(&[">On "]).await?;
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
            // As in a page that is not served over https.
            case("Object.defineProperty(navigator, 'clipboard', { value: undefined })").await
        })
        .await;
}

#[tokio::test]
async fn without_scripts_a_frame_is_there_to_copy() {
    Visit { scripts: false, ..builder() }
        .run(async |page| -> Steps {
            assert!(page.text("main").await?.contains("write the address of this folder"));
            let text = page.wait_for("#text").await?;
            assert!(text.is_displayed().await? && !page.wait_for("#choices").await?.is_displayed().await?);
            let snippet = text.text().await?;
            assert!(snippet.starts_with("<iframe src=\"https://YOUR-HOST/v1/?images=10000\""), "{snippet}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_preview_does_without_a_frame_where_the_post_will() {
    builder()
        .run(async |page| -> Steps {
            page.click("[name=inline]").await?;
            page.wait_for_snippet(&[" mode=\"inline\" style=", ">On "]).await?;
            let controls = "return document.querySelector('image-price-estimator').shadowRoot.querySelector('.controls:not([inert])') !== null";
            page.wait_until(async || Ok(page.script(controls).await? == true)).await?;
            assert!(page.text("#policy").await?.starts_with("script-src 'wasm-unsafe-eval' http://127.0.0.1:"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_key_leads_past_the_preview() {
    builder()
        .run(async |page| -> Steps {
            page.wait_for_snippet(&[">On "]).await?;
            page.script("document.querySelector('.skip').focus()").await?;
            page.wait_for(".skip").await?.send_keys(&String::from(char::from(Key::Enter))).await?;
            page.wait_until(async || Ok(page.script("return document.activeElement.id").await? == "text"))
                .await
        })
        .await;
}
