//! Each change of a control updates the ranking and the address at once, and a link restores the view.

use fantoccini::{error::CmdError, key::Key};
use serde_json::{Value, json};

use tokio::time::{Duration, sleep};

use crate::{
    actions::type_over,
    visit::{Steps, Visit, visit},
};

#[tokio::test]
async fn a_new_volume_updates_costs_slider_and_address() {
    visit("?by=route&as_of=2026-11-22")
        .run(async |page| {
            // 196 tokens at $30 a million, ten thousand times.
            assert_eq!(page.monthly_usd("openai/gpt-image-2:low").await?.as_deref(), Some("58.8"));
            let volume = page.control("input[type=text]", "Images per month").await?;
            for (text, images, usd) in
                [("25k", 25_000, "147"), ("1.2M", 1_200_000, "7056"), ("12,000", 12_000, "70.56")]
            {
                type_over(&volume, text).await?;
                assert_eq!(page.monthly_usd("openai/gpt-image-2:low").await?.as_deref(), Some(usd), "{text}");
                page.wait_until(async || Ok(page.query().await?.contains(&format!("images={images}"))))
                    .await?;
            }
            let slider = page.control("input[type=range]", "Images per month").await?;
            assert_eq!(slider.attr("aria-valuetext").await?.as_deref(), Some("12,000 images per month"));
            assert!(page.query().await?.contains("as_of=2026-11-22"), "other parameters stay in the address");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn keys_move_the_slider_and_update_its_spoken_value() {
    visit("")
        .run(async |page| {
            let slider = page.control("input[type=range]", "Images per month").await?;
            slider.send_keys(&char::from(Key::Home).to_string()).await?;
            assert_eq!(slider.attr("aria-valuetext").await?.as_deref(), Some("100 images per month"));
            slider.send_keys(&char::from(Key::Right).to_string()).await?;
            assert_eq!(slider.attr("aria-valuetext").await?.as_deref(), Some("112 images per month"));
            slider.send_keys(&char::from(Key::End).to_string()).await?;
            let volume = page.control("input[type=text]", "Images per month").await?;
            assert_eq!(volume.prop("value").await?.as_deref(), Some("10,000,000"));
            page.wait_until(async || Ok(page.query().await?.contains("images=10000000"))).await
        })
        .await;
}

#[tokio::test]
async fn a_new_size_changes_costs_and_drops_routes_that_do_not_offer_it() {
    visit("?by=route&as_of=2026-11-22")
        .run(async |page| {
            page.control("fieldset", "Resolution").await?;
            page.choose("1536×1024").await?;
            // Two megapixels cost 0.03 + 0.015; GPT Image 2 needs fewer tokens than at 1024 x 1024.
            assert_eq!(page.monthly_usd("bfl/flux-2-pro").await?.as_deref(), Some("450"));
            assert_eq!(page.monthly_usd("openai/gpt-image-2:low").await?.as_deref(), Some("47.4"));
            page.choose("3840×2160").await?;
            assert_eq!(
                page.monthly_usd("bfl/flux-2-pro").await?,
                None,
                "bfl/flux-2-pro offers at most 4 megapixels"
            );
            assert_eq!(page.monthly_usd("google/nano-banana-pro").await?.as_deref(), Some("2400"));
            page.wait_until(async || Ok(page.query().await?.contains("size=3840x2160"))).await
        })
        .await;
}

#[tokio::test]
async fn a_custom_size_is_ranked_and_an_invalid_one_keeps_the_last_answer() {
    visit("?by=route&as_of=2026-11-22")
        .run(async |page| {
            page.choose("Custom").await?;
            let width = page.control("input[name=width]", "Width").await?;
            type_over(&width, "2048").await?;
            // 2048 x 1024 are two megapixels.
            assert_eq!(page.monthly_usd("bfl/flux-2-pro").await?.as_deref(), Some("450"));
            let before = page.rows().await?;
            type_over(&width, "3").await?;
            assert_eq!(
                page.texts("#problem-size").await?,
                ["Enter a width and a height from 64 to 8192 pixels, such as 1280x720. Still using \
                     2048 × 1024."]
            );
            assert_eq!(width.attr("aria-invalid").await?.as_deref(), Some("true"));
            assert_eq!(page.rows().await?, before, "the last valid answer stays");
            page.choose("512×512").await?;
            assert_eq!(page.texts("#problem-size").await?, [""]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn an_invalid_volume_is_explained_and_keeps_the_last_answer() {
    visit("")
        .run(async |page| {
            let volume = page.control("input[type=text]", "Images per month").await?;
            let before = page.rows().await?;
            for invalid in ["1e99", "-5", "NaN", "0", "lots"] {
                page.paste("images", invalid).await?;
                let problem = page.texts("#problem-images").await?.concat();
                let is_number = invalid.contains(|c: char| c.is_ascii_digit());
                let says = if is_number { "Enter 1 to 1,000,000,000 images" } else { "Not a number." };
                assert!(problem.starts_with(says), "{invalid}: {problem}");
                assert_eq!(page.rows().await?, before, "{invalid}: the last valid answer stays");
                assert_eq!(volume.prop("value").await?.as_deref(), Some(invalid), "the typed text is kept");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn leaving_an_invalid_field_restores_its_last_valid_value() {
    visit("?as_of=2026-11-22&images=200000&size=1000x800")
        .run(async |page| {
            // Types into a field and leaves it by Tab. Only a focused field has a caret in headless windows.
            let leave = async |name: &str, text: &str| {
                let field = page.wait_for(&format!("input[name={name}]")).await?;
                field.send_keys(&format!("{}a{}{}", char::from(Key::Control), char::from(Key::Null), char::from(Key::Backspace))).await?;
                if !text.is_empty() {
                    field.send_keys(text).await?;
                }
                let typed = field.prop("value").await?.unwrap_or_default();
                let problem = if matches!(name, "width" | "height") { "size" } else { name };
                let message = page.text(&format!("#problem-{problem}")).await?;
                field.send_keys(&char::from(Key::Tab).to_string()).await?;
                let after = [page.value(&format!("input[name={name}]")).await?, page.text(&format!("#problem-{problem}")).await?];
                assert_eq!(after[1], "", "{name} {text:?}: leaving the field clears the message");
                Ok::<_, CmdError>((typed, message, after[0].clone()))
            };
            let case = async |name: &str, text: &str, message: &str, restored: &str| {
                let result = leave(name, text).await?;
                assert_eq!(result, (text.to_owned(), message.to_owned(), restored.to_owned()), "{name}");
                Ok::<_, CmdError>(())
            };
            let (rows, sentence) = (page.rows().await?, "Not a number. Still using 200,000.");
            case("images", "", sentence, "200,000").await?;
            case("images", "lots", sentence, "200,000").await?;
            let edges = "Enter a width and a height from 64 to 8192 pixels, such as 1280x720. Still using 1000 × 800.";
            case("width", "", edges, "1000").await?;
            case("height", "3", edges, "800").await?;
            assert_eq!(page.rows().await?, rows, "the answer does not change");
            page.go("as_of=2026-11-22&show=options&reject=10&budget=200").await?;
            case("reject", "", "Not a number. Still using 10.", "10").await?;
            case("references", "many", "Not a number. Still using 0.", "0").await?;
            case("budget", "200 £", "Enter US dollars; no rate is set for £. Still using 200.", "200").await?;
            // An optional field may be left empty, and is then unset.
            case("budget", "", "", "").await?;
            page.wait_until(async || Ok(!page.query().await?.contains("budget"))).await?;
            page.go("as_of=2026-11-22&show=self_host&labor_hours=7").await?;
            case("labor_hours", "", "Not a number. Still using 7.", "7").await?;
            case("utilization", "0", "Enter a whole percentage from 1 to 100. Still using 50.", "50").await
        })
        .await;
}

#[tokio::test]
async fn volumes_are_parsed_and_rewritten_in_the_language_of_the_page() {
    for (lang, cases) in [
        (
            "en",
            [
                ("1,234k", "1,234,000"),
                ("1.234k", "1,234"),
                ("5 million", "5,000,000"),
                ("3,000.5", "3,001"),
                ("1e6", "1,000,000"),
            ],
        ),
        (
            "de",
            [
                ("1,234k", "1.234"),
                ("1.234k", "1.234.000"),
                ("5 Mio.", "5.000.000"),
                ("1,00,000", "100.000"),
                ("10k Bilder", "10.000"),
            ],
        ),
    ] {
        visit(&format!("?lang={lang}"))
            .run(async |page| {
                page.ready().await?;
                for (text, number) in cases {
                    page.fill("images", text).await?;
                    page.wait_for("input[name=images]")
                        .await?
                        .send_keys(&char::from(Key::Tab).to_string())
                        .await?;
                    assert_eq!(page.value("input[name=images]").await?, number, "{lang} {text}");
                    let plain: String = number.chars().filter(char::is_ascii_digit).collect();
                    page.wait_for_query(&format!("images={plain}")).await?;
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn each_field_has_the_inputmode_that_its_values_need() {
    visit("?size=1000x800&show=self_host&gpu_usd_per_hour=1")
        .run(async |page| {
            page.ready().await?;
            let script = "return Object.fromEntries([...document.querySelectorAll('.controls input[inputmode]')].map(field => \
                [field.name, `${field.type} ${field.inputMode}`]))";
            let mut fields = page.script(script).await?;
            page.go("show=options").await?;
            let more = page.script(script).await?;
            fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            let (letters, decimal, digits) = ("text text", "text decimal", "text numeric");
            assert_eq!(
                fields,
                json!({
                    "width": digits, "height": digits, "images": letters, "reject": decimal, "references": digits,
                    "gpu_seconds": decimal, "steps": digits, "at_least": letters, "budget": letters, "server_usd_per_month": letters,
                    "gpu_usd_per_hour": letters, "images_per_hour": letters, "utilization": digits,
                    "labor_hours": decimal, "labor_usd_per_hour": letters,
                })
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_chosen_tier_hides_routes_below_it() {
    visit("?by=route&as_of=2026-11-22")
        .run(async |page| {
            page.control("fieldset", "Quality tier").await?;
            page.choose("Premium").await?;
            let facts = page.texts("tbody:not(.caveat) .facts").await?;
            assert!(facts.len() > 3 && facts.iter().all(|facts| facts.starts_with("premium")), "{facts:?}");
            assert_eq!(page.monthly_usd("fal/sdxl").await?, None);
            page.choose("Any").await?;
            assert!(page.monthly_usd("fal/sdxl").await?.is_some(), "all tiers are listed again");
            page.choose("Premium").await?;
            page.wait_until(async || Ok(page.query().await?.contains("tier=premium"))).await
        })
        .await;
}

#[tokio::test]
async fn each_card_shows_the_answer_in_its_tier_and_chooses_it_by_mouse_or_arrow_keys() {
    visit("?as_of=2026-11-22&route=openai/gpt-image-2")
        .run(async |page| -> Steps {
            page.ready().await?;
            for (tier, name) in [("any", "Any"), ("budget", "Budget"), ("mid", "Mid"), ("premium", "Premium")]
            {
                page.control(&format!("[name=tier][value={tier}]"), name).await?;
            }
            let text = async |tier: &str| {
                Ok::<_, CmdError>(page.text(&format!("#in-{tier}")).await?.replace('\n', " "))
            };
            // At 1536 x 1024, 158 tokens at $30 a million for low, which is cheaper than 196 at 1024 x 1024; 1,372 for medium.
            let mid = "$47 a month $4.74 per 1,000 GPT Image 2 low OpenAI ●●○ developers' price list, 20 Nov 2026 \
                rendered at 1536 × 1024, then cropped";
            assert_eq!(text("mid").await?, mid);
            assert_eq!(text("budget").await?, mid, "no route of the budget tier is cheaper");
            assert!(text("premium").await?.starts_with("$412 a month"), "{}", text("premium").await?);
            page.click(".card:has([value=premium])").await?;
            page.wait_for_query("tier=premium").await?;
            assert_eq!(page.rows().await?[0].0, "openai/gpt-image-2:medium");
            assert_eq!(text("mid").await?, mid, "the other cards keep their answers");
            page.fill("images", "20000").await?;
            page.wait_for_query("images=20000").await?;
            assert!(text("mid").await?.starts_with("$95 a month $4.74 per 1,000"), "20,000 x 0.00474");
            // The arrow keys of a radio group.
            let premium = page.wait_for("[name=tier][value=premium]").await?;
            premium.send_keys(&char::from(Key::Left).to_string()).await?;
            page.wait_for_query("tier=mid").await?;
            assert_eq!(page.rows().await?[0].0, "openai/gpt-image-2:low");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_the_visitor_uses_today_turns_costs_into_differences() {
    visit("?as_of=2026-11-22&by=route&route=openai/gpt-image-2,bfl/flux-2-pro,openai/gpt-image-1-mini")
        .run(async |page| -> Steps {
            page.ready().await?;
            let list = page.control("#using", "I use today").await?;
            assert_eq!(
                page.texts("#using option").await?,
                ["nothing yet"],
                "the list waits until it is needed"
            );
            list.send_keys(&char::from(Key::Down).to_string()).await?;
            let is_filled = "return document.querySelectorAll('#using option').length > 100";
            page.wait_until(async || Ok(page.script(is_filled).await? == true)).await?;
            list.select_by_value("openai/gpt-image-1-mini:low").await?;
            page.wait_for_query("using=openai/gpt-image-1-mini:low").await?;
            // 10,000 x 272 tokens at $8 a million; 10,000 x 196 tokens at $30 a million.
            assert_eq!(page.text("#bill").await?, "$22 a month (price list, 20 Nov 2026)");
            let beside = |id: &str| format!("tr[data-route='{id}'] .each");
            assert_eq!(page.text(&beside("openai/gpt-image-2:low")).await?, "$37 more");
            assert_eq!(page.text("#in-premium .today").await?, "$390 more than today");
            // 20,000 of them.
            page.fill("images", "20000").await?;
            page.wait_for_query("images=20000").await?;
            page.wait_until(async || Ok(page.text(&beside("openai/gpt-image-2:low")).await? == "$74 more"))
                .await?;
            assert!(page.text("#bill").await?.starts_with("$44 a month"));
            let options =
                page.script("return document.querySelectorAll('#using option').length > 100").await?;
            assert_eq!(options, true, "another answer must not empty the list");
            list.select_by_value("").await?;
            page.wait_until(async || Ok(page.text("#bill").await?.is_empty())).await
        })
        .await;
}

#[tokio::test]
async fn the_button_of_an_advice_opens_the_row_or_sets_the_size_that_it_names() {
    visit("?as_of=2026-11-22&using=openai/gpt-image-1-mini:low&tier=mid")
        .run(async |page| -> Steps {
            page.ready().await?;
            let says = page.texts(".advice span").await?;
            assert!(says[0].starts_with("GPT Image 1 mini low on OpenAI ends on 1 Dec 2026."), "{says:?}");
            let button = page.wait_for(".advice [name=row]").await?;
            assert_eq!(button.text().await?, "Show Z-Image Turbo");
            page.press(&button).await?;
            let opened = "return [document.querySelector('tbody:has(details[open]) .model')?.textContent, document.activeElement.localName]";
            page.wait_until(async || Ok(page.script(opened).await? == json!(["Z-Image Turbo", "summary"]))).await
        })
        .await;
    visit("?as_of=2026-11-22&size=512x512&tier=mid&route=openai/gpt-image-2,fal/flux-2-pro&images=200000")
        .run(async |page| -> Steps {
            page.ready().await?;
            // 196 tokens at 1024 x 1024, 158 at 1536 x 1024, which also contains 512 x 512.
            let button = page.wait_for(".advice [name=lift]").await?;
            assert_eq!(button.text().await?, "Use 1536 × 1024");
            page.press(&button).await?;
            page.wait_for_query("size=1536x1024").await
        })
        .await;
}

#[tokio::test]
async fn on_a_phone_a_bar_keeps_the_answer_in_sight_below_the_cards() {
    let bar = "const bar = document.querySelector('.pinned'), { top, bottom, height } = bar.getBoundingClientRect(); \
        return [height > 0 && top > 0 && bottom < innerHeight + 1, bar.textContent.replaceAll('\\u00a0', ' ')]";
    for (width, is_phone) in [(390, true), (1200, false)] {
        Visit {
            window: (width, 900),
            ..visit("?as_of=2026-11-22&provider=openai&using=bfl/flux-2-pro&tier=premium")
        }
        .run(async |page| -> Steps {
            page.ready().await?;
            let shown = async || Ok::<_, CmdError>(page.script(bar).await?[0] == true);
            assert!(!shown().await?, "the cards are in sight");
            page.unfold().await?;
            page.script("scrollTo(0, document.querySelector('.ranking').getBoundingClientRect().top + 300)")
                .await?;
            if is_phone {
                page.wait_until(shown).await?;
            } else {
                sleep(Duration::from_millis(300)).await;
                assert!(!shown().await?, "a wide window shows the figures of the list");
            }
            // 10,000 x 1,372 tokens at $30 a million; 10,000 x 0.03 today.
            assert_eq!(
                page.script(bar).await?[1],
                "$412 a month · GPT Image 2.5 high, OpenAI · $112 more",
                "{width}"
            );
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn the_batch_option_applies_the_batch_discount() {
    visit("?by=route&as_of=2026-11-22")
        .run(async |page| {
            page.ready().await?;
            page.click("#options").await?;
            page.choose("Where offered").await?;
            // 1,120 tokens at $120 a million, halved.
            assert_eq!(page.monthly_usd("google/nano-banana-pro").await?.as_deref(), Some("672"));
            page.wait_until(async || Ok(page.query().await?.contains("batch=1"))).await
        })
        .await;
}

#[tokio::test]
async fn a_link_restores_size_tier_volume_batch_and_theme() {
    visit("?size=1000x800&tier=mid&images=2500&batch=1&as_of=2026-12-02&theme=dark&show=options")
        .run(async |page| {
            page.rows().await?;
            let state = "const of = name => document.querySelector(`[name=${name}]`); \
                return [of('width').value, of('height').value, document.querySelector('[name=tier]:checked').value, \
                of('images').value, document.querySelector('[name=batch]:checked').value, document.documentElement.dataset.theme]";
            assert_eq!(page.script(state).await?, json!(["1000", "800", "mid", "2,500", "1", "dark"]));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_shutdown_counts_down_and_then_moves_the_route_to_the_unranked() {
    for (query, left) in [("?by=route&as_of=2026-11-22", Some("9")), ("?by=route&as_of=2026-12-02", None)] {
        visit(query)
            .run(async |page| {
                page.unfold().await?;
                let row = page.texts("tr[data-route='openai/gpt-image-1-mini:low'] .shutdown").await?;
                let expected =
                    left.map(|days| format!("Ends in {days} days, then GPT Image 2.6 low: from $199"));
                assert_eq!(row, Vec::from_iter(expected));
                if left.is_none() {
                    page.wait_for(".unranked summary").await?.click().await?;
                    let reason = page
                        .text("[data-route='openai/gpt-image-1-mini:low'][data-status=retired] .why")
                        .await?;
                    assert_eq!(reason, "shut down 1 Dec 2026; named successor: GPT Image 2.6 low");
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn an_opened_row_shows_its_calculation_and_follows_the_controls() {
    visit("?by=route&as_of=2026-11-22&size=2048x2048")
        .run(async |page| {
            let summary = page.wait_for("[data-of='bfl/flux-2-pro']").await?;
            // By keyboard, since every control must work without a mouse.
            summary.send_keys(&char::from(Key::Enter).to_string()).await?;
            page.rows_opened().await?;
            let lines = async || page.texts("details:has([data-of='bfl/flux-2-pro']) :is(dt, dd)").await;
            let opened = lines().await?;
            assert_eq!(
                opened.chunks(2).take(4).collect::<Vec<_>>(),
                [
                    ["4 MP: first", "$0.03"],
                    ["3 more at $0.015", "$0.045"],
                    ["One image", "$0.075"],
                    ["× 10,000 images", "$750 a month"]
                ]
            );
            let focused = "return document.activeElement.dataset.of";
            assert_eq!(page.script(focused).await?, json!("bfl/flux-2-pro"), "the focus stays on the row");
            page.choose("1024×1024").await?;
            assert_eq!(
                lines().await?.chunks(2).nth(1).unwrap_or_default(),
                ["One image", "$0.03"],
                "the row stays open and is recalculated"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_row_opened_again_shows_each_part_once() {
    visit("?by=route&as_of=2026-11-22")
        .run(async |page| {
            let summary = page.wait_for("[data-of='bfl/flux-2-pro']").await?;
            let parts = "const row = document.querySelector(\"[data-of='bfl/flux-2-pro']\").parentElement; \
                         return [...row.children, ...row.lastElementChild.children].map(part => part.localName)";
            for _ in 0..3 {
                page.press(&summary).await?;
                page.rows_opened().await?;
                assert_eq!(
                    page.script(parts).await?,
                    json!(["summary", "div", "dl", "div"]),
                    "each part once"
                );
                page.press(&summary).await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_address_is_only_rewritten_once_a_control_changes() {
    visit("?images=500")
        .run(async |page| {
            page.rows().await?;
            tokio::time::sleep(std::time::Duration::from_millis(600)).await;
            assert_eq!(page.query().await?, "images=500");
            page.choose("Mid").await?;
            page.wait_until(async || Ok(page.query().await? == "size=1024x1024&tier=mid&images=500")).await
        })
        .await;
}

#[tokio::test]
async fn the_rows_without_scripts_equal_those_of_the_widget() {
    let rows_of =
        "return [...document.querySelectorAll('tr.route')].map(row => row.textContent.replace(/\\s+/g, ' '))";
    let texts = async |scripts: bool| {
        let texts = std::cell::RefCell::new(Value::Null);
        let visit = crate::visit::Visit { scripts, ..visit("") };
        visit
            .run(async |page| {
                if scripts {
                    page.ready().await?;
                } else {
                    page.wait_for(".ranking").await?;
                }
                *texts.borrow_mut() = page.script(rows_of).await?;
                Ok(())
            })
            .await;
        texts.into_inner()
    };
    let (with, without) = (texts(true).await, texts(false).await);
    assert!(with.as_array().is_some_and(|rows| rows.len() > 20), "{with}");
    assert_eq!(with, without);
}
