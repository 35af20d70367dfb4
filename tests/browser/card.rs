//! The card of a post, which opens the calculator in place, and phrases in the text: their figures are those of the core,
//! although no WebAssembly is loaded.

use fantoccini::{Locator, error::CmdError, key::Key};
use image_price_estimator::{Lang, Locale, Size};
use serde_json::{Value, json};

use crate::{
    engine::Engine,
    expected::{self, EN, plain},
    page::Page,
    visit::{Steps, Visit, post, visit},
};

const DE: Locale = Locale { lang: Lang::De, currency: None };

/// Volumes around the steps of rounding and grouping.
const VOLUMES: [u64; 8] = [1, 7, 99, 1_234, 10_000, 123_456, 9_999_999, 98_765_432];

/// Presses Escape on an element.
const ESCAPE: &str = "document.querySelector(arguments[0]).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))";

/// Returns the query that sets the day of the browser, and these parameters.
async fn today(page: &Page, parameters: &str) -> Result<String, CmdError> {
    let day = page.script("return new Date().toISOString().slice(0, 10)").await?;
    Ok(format!("as_of={}&{parameters}", day.as_str().unwrap_or_default()))
}

/// Returns figure, model and provider of each card that the core computes for a query.
fn answers(query: &str, locale: Locale) -> Vec<[String; 2]> {
    let ranking = expected::ranking(query);
    let images = ranking.asked.job.images.get();
    let answers = ranking.per_tier();
    let made = |answer: &image_price_estimator::estimate::per_tier::InTier| {
        let price = answer.best.price.as_ref().expect("the answer has a price");
        let made = format!("{} {}", locale.route(answer.best.route), answer.best.provider.name);
        [plain(&locale.price(price, images)), made]
    };
    answers.iter().skip(1).flatten().map(made).collect()
}

/// Returns figure, model and provider of each card that the page shows.
async fn shown(page: &Page) -> Result<Vec<[String; 2]>, CmdError> {
    let shown = "return [...document.querySelectorAll('#card li')].map(item => ['.sum strong', '.offer'].map(part => \
        item.querySelector(part)?.textContent.replaceAll('\\u00a0', ' ').replace(/\\s+/g, ' ').trim() ?? ''))";
    Ok(serde_json::from_value(page.script(shown).await?)?)
}

/// Waits until the card shows these answers.
#[track_caller]
fn shows(page: &Page, wanted: Vec<[String; 2]>, what: &str) -> impl Future<Output = Steps> {
    let (place, what) = (std::panic::Location::caller(), what.to_owned());
    async move {
        for _ in 0..100 {
            if shown(page).await? == wanted {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!(shown(page).await?, wanted, "{what}, at {place}");
        Ok(())
    }
}

/// Whether the document has loaded WebAssembly.
async fn has_wasm(page: &Page) -> Result<Value, CmdError> {
    page.script("return performance.getEntriesByType('resource').some(({ name }) => name.includes('.wasm'))")
        .await
}

/// Runs steps in the frame of the card.
async fn in_card<T>(
    page: &Page,
    steps: impl AsyncFnOnce(&Page) -> Result<T, CmdError>,
) -> Result<T, CmdError> {
    page.wait_for_estimator(0).await?;
    page.frame(0).await?.enter_frame().await?;
    let result = steps(page).await;
    page.client().enter_parent_frame().await?;
    result
}

async fn height(page: &Page) -> Result<f64, CmdError> {
    let height = "return document.querySelector('image-price-estimator').getBoundingClientRect().height";
    Ok(page.script(height).await?.as_f64().unwrap_or(f64::NAN))
}

#[tokio::test]
async fn a_card_is_at_most_320_pixels_high_in_every_column_and_language() {
    for width in [320, 390, 560, 800] {
        Visit { window: (width, 900), ..post("card.html") }
            .run(async |page| -> Steps {
                for lang in ["en", "de"] {
                    for (size, hide) in Size::PRESETS
                        .iter()
                        .map(|size| (size.to_string(), ""))
                        .chain([("1024x1024".to_owned(), "title")])
                    {
                        for (name, value) in [("lang", lang), ("size", &size), ("hide", hide)] {
                            page.attribute(0, name, Some(value)).await?;
                        }
                        let wanted = answers(
                            &today(page, &format!("size={size}")).await?,
                            if lang == "de" { DE } else { EN },
                        );
                        in_card(page, async |page| shows(page, wanted, &format!("{size} in {lang}")).await)
                            .await?;
                        page.fits_card(&format!("{size} in {lang}, {width} wide")).await?;
                        let sideways = "return document.documentElement.scrollWidth > innerWidth";
                        assert_eq!(
                            in_card(page, async |page| page.script(sideways).await).await?,
                            false,
                            "{size} in {lang}"
                        );
                    }
                }
                assert_eq!(
                    in_card(page, has_wasm).await?,
                    false,
                    "a card loads no WebAssembly until it opens"
                );
                Ok(())
            })
            .await;
    }
}

impl Page {
    /// Waits until the widget in a frame has this setting.
    async fn wait_for_setting(&self, pair: &str) -> Steps {
        let query = "return document.getElementById('widget').dataset.query ?? ''";
        self.wait_until(async || {
            Ok(self.script(query).await?.as_str().unwrap_or_default().split('&').any(|known| known == pair))
        })
        .await
    }

    /// Checks that the card is as high as its content, and no higher than 320 pixels.
    async fn fits_card(&self, what: &str) -> Steps {
        let content = "return document.body.getBoundingClientRect().height";
        let holds = async || {
            let content =
                in_card(self, async |page| page.script(content).await).await?.as_f64().unwrap_or(f64::NAN);
            let height = height(self).await?;
            Ok::<_, CmdError>(
                content.ceil().to_bits() == height.to_bits() && (100.0..=320.0).contains(&height),
            )
        };
        for _ in 0..40 {
            if holds().await? {
                return Ok(());
            }
        }
        panic!("{what}: the card is {} pixels high", height(self).await?)
    }
}

#[tokio::test]
async fn the_figures_of_a_card_are_those_of_the_core_at_every_volume() {
    visit("?view=card&lang=en")
        .run(async |page| -> Steps {
            page.wait_for("#card[data-filled]").await?;
            for (lang, locale) in [("en", EN), ("de", DE)] {
                for size in Size::PRESETS {
                    for images in VOLUMES {
                        let query = format!("size={size}&images={images}");
                        let ask = "const widget = document.getElementById('widget'); widget.dataset.query = arguments[0]; widget.dispatchEvent(new Event('asked'))";
                        page.script_with(ask, json!(format!("{query}&lang={lang}"))).await?;
                        let wanted = answers(&today(page, &query).await?, locale);
                        assert_eq!(shown(page).await?, wanted, "{query} in {lang}");
                    }
                }
            }
            assert_eq!(has_wasm(page).await?, false);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_keyboard_opens_a_card_at_its_job_and_closes_it_with_the_readers_answer() {
    post("card.html")
        .run(async |page| -> Steps {
            page.attribute(0, "images", Some("25000")).await?;
            page.attribute(0, "tier", Some("mid")).await?;
            let wanted = answers(&today(page, "images=25000").await?, EN);
            in_card(page, async |page| {
                shows(page, wanted, "25,000 images").await?;
                // WebKit's driver types into fields only. Without a key or a click by a visitor, WebKit lets no script move the
                // focus into a frame.
                if page.engine() == Engine::WebKit {
                    page.script("const link = document.querySelector('.open'); link.focus(); link.click()")
                        .await?;
                } else {
                    page.client()
                        .find(Locator::Css(".open"))
                        .await?
                        .send_keys(&Key::Enter.to_string())
                        .await?;
                }
                page.wait_for("#widget:not([data-behind]) #images").await?;
                assert_eq!(page.value("#images").await?, "25,000");
                assert_eq!(
                    page.script("return document.querySelector('[name=tier]:checked').value").await?,
                    "mid"
                );
                let focused = page.script("return document.activeElement.name").await?;
                assert!(
                    page.engine() == Engine::WebKit || focused == "size",
                    "the first control has the focus"
                );
                page.paste("images", "500").await?;
                page.wait_for_setting("images=500").await
            })
            .await?;
            page.wait_until(async || Ok(height(page).await? > 800.0)).await?;
            let wanted = answers(&today(page, "images=500").await?, EN);
            in_card(page, async |page| {
                // In a field, Escape is for the field.
                page.script_with(ESCAPE, json!("#images")).await?;
                assert_eq!(page.script("return document.getElementById('card').hidden").await?, true);
                page.script_with(ESCAPE, json!("#chart")).await?;
                shows(page, wanted, "the reader's volume").await?;
                let focused = page.script("return document.activeElement.className").await?;
                assert!(page.engine() == Engine::WebKit || focused == "open", "the focus is back");
                Ok(())
            })
            .await?;
            page.wait_until(async || Ok(height(page).await? <= 320.0)).await
        })
        .await;
}

#[tokio::test]
async fn a_job_or_a_day_unknown_to_the_build_gets_its_figures_from_the_widget() {
    post("card.html")
        .run(async |page| -> Steps {
            page.attribute(0, "size", Some("700x700")).await?;
            page.attribute(0, "provider", Some("fal")).await?;
            let wanted = answers(&today(page, "size=700x700&provider=fal").await?, EN);
            in_card(page, async |page| shows(page, wanted, "another size").await).await?;
            page.fits_card("with figures of the widget").await
        })
        .await;
    visit("?view=card")
        .run(async |page| -> Steps {
            page.wait_for("#card[data-filled]").await?;
            assert_eq!(has_wasm(page).await?, false);
            let later = "const RealDate = Date; const now = new RealDate('2027-12-01T12:00'); \
                window.Date = class extends RealDate { constructor(...parts) { super(...(parts.length ? parts : [now])); } }; \
                document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))";
            page.script(later).await?;
            page.wait_until(async || Ok(page.text(".as-of").await?.contains("As of 1 Dec 2027"))).await?;
            shows(page, answers("as_of=2027-12-01", EN), "a year later").await?;
            assert_eq!(has_wasm(page).await?, true);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn in_a_frame_that_cannot_grow_the_card_leads_to_the_page_of_its_job() {
    post("plain.html")
        .run(async |page| -> Steps {
            page.script("const frame = document.querySelector('iframe'); frame.src = frame.src.replace('?', 'card/?')").await?;
            page.wait_for("iframe").await?.enter_frame().await?;
            page.wait_for("#card[data-filled]").await?;
            let link = "const link = document.querySelector('.open'); const stays = event => { window.left = !event.defaultPrevented; event.preventDefault(); }; \
                addEventListener('click', stays); link.click(); return [link.target, link.search, new URL(link).pathname.endsWith('/card/'), left]";
            assert_eq!(page.script(link).await?, json!(["_blank", "?images=250&theme=light", false, true]));
            page.client().enter_parent_frame().await
        })
        .await;
}

#[tokio::test]
async fn phrases_say_price_and_day_share_one_frame_and_keep_their_fallback_if_they_know_nothing() {
    post("card.html")
        .run(async |page| -> Steps {
            let text = async |id: &str| {
                let text = page.script_with("return document.getElementById(arguments[0]).textContent", json!(id)).await?;
                Ok::<_, CmdError>(plain(text.as_str().unwrap_or_default()))
            };
            let query = today(page, "size=1536x1024").await?;
            let wide = expected::estimate(&query, "openai/gpt-image-2:low").price.unwrap();
            let query = today(page, "").await?;
            let price = expected::estimate(&query, "openai/gpt-image-2:low").price.unwrap();
            let [day, tag] = [EN, DE].map(|locale| plain(&locale.day(price.checked)));
            let case = async |id: &str, wanted: String| {
                page.wait_until(async || Ok(text(id).await? == wanted)).await
            };
            case("month", format!("{} a month, checked {day}", EN.price(&price, 12_000))).await?;
            case("image", format!("{} per image, checked {day}", EN.price(&wide, 1))).await?;
            case("ended", "shut down on 12 May 2026".to_owned()).await?;
            case("german", plain(&format!("{} im Monat, geprüft am {tag}", DE.price(&price, 10_000)))).await?;
            assert_eq!(text("unknown").await?, "nobody knows the next one");
            let warnings = page.warnings().await?;
            assert!(matches!(&warnings[..], [one] if one.contains("the route \"openai/gpt-image-9\" is unknown")), "{warnings:?}");
            let link = "const link = document.querySelector('#month a'); return [link.search, document.querySelectorAll('#image a').length, document.querySelectorAll('iframe').length]";
            assert_eq!(page.script(link).await?, json!(["?images=12000", 0, 1]), "the author's link stays, and all share one frame");
            page.script("document.getElementById('month').setAttribute('images', '1000000')").await?;
            case("month", format!("{} a month, checked {day}", EN.price(&price, 1_000_000))).await
        })
        .await;
}

#[tokio::test]
async fn a_phrase_without_an_end_tag_keeps_the_rest_of_the_post() {
    post("card.html")
        .run(async |page| -> Steps {
            let open = "const phrase = document.createElement('image-price'); phrase.setAttribute('route', 'openai/gpt-image-2:low'); \
                phrase.innerHTML = `about $59 a month.<p>${'The rest of the post. '.repeat(20)}</p>`; document.body.append(phrase); window.rest = phrase";
            page.script(open).await?;
            page.wait_until(async || Ok(page.script("return warned.some(text => text.includes('</image-price> seems to be missing'))").await? == true)).await?;
            assert_eq!(page.script("return rest.querySelector('p').textContent.length > 400").await?, true);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_foot_leads_to_the_builder_which_starts_with_the_settings_of_the_page() {
    let address = post("post.html");
    address
        .run(async |page| -> Steps {
            let link = page
                .within(0, async |page| {
                    page.choose("Premium").await?;
                    page.wait_for_setting("tier=premium").await?;
                    page.script(
                        "const link = document.querySelector('.embed a'); link.focus(); return link.href",
                    )
                    .await
                })
                .await?;
            page.open(link.as_str().unwrap_or_default()).await?;
            page.wait_until(async || Ok(page.value("#text").await?.contains("images=\"12000\""))).await?;
            let snippet = page.value("#text").await?;
            for part in [" tier=\"premium\"", " since=\"2026-06-15\""] {
                assert!(snippet.contains(part), "{part} in {snippet}");
            }
            assert!(!snippet.contains("theme="), "the theme of that post is not that of another: {snippet}");
            assert_eq!(page.value("[name=images]").await?, "12,000");
            Ok(())
        })
        .await;
    visit("embed.html?size=700x500&images=5&lang=de&hide=title+chart&exclude=fal,bfl&view=card&accent=00aa77&reject=10&rows=5")
        .run(async |page| -> Steps {
            let parts = [" size=\"700x500\"", " images=\"5\"", " lang=\"de\"", " hide=\"title,chart\"", " exclude=\"bfl,fal\"", " view=\"card\"", " accent=\"00aa77\"", " reject=\"10\"", " rows=\"5\""];
            page.wait_until(async || {
                let snippet = page.value("#text").await?;
                Ok(parts.iter().all(|part| snippet.contains(part)))
            })
            .await
        })
        .await;
}

#[tokio::test]
async fn the_widget_is_flush_with_the_text_and_takes_its_type_in_inline_mode() {
    post("post.html")
        .run(async |page| -> Steps {
            let left = page.within(0, async |page| page.script("return ['h1', '.asked', '.ranking'].map(part => document.querySelector(part).closest('.controls, h1, .ranking').getBoundingClientRect().left)").await).await?;
            assert_eq!(left, json!([0, 0, 0]), "from the left edge of the frame");
            Ok(())
        })
        .await;
    post("inline.html")
        .run(async |page| -> Steps {
            page.wait_for_estimator(0).await?;
            let type_of = "const element = document.querySelector('image-price-estimator'); const font = node => getComputedStyle(node).fontFamily; \
                return [font(element.shadowRoot.querySelector('h1')) === font(element.parentElement), font(element.parentElement).includes('system-ui')]";
            assert_eq!(page.script(type_of).await?, json!([true, false]));
            Ok(())
        })
        .await;
}
