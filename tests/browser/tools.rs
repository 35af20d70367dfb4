//! The tools behind the buttons: options, chart, routing, self-hosting and share, each restored by a link.

use std::collections::BTreeSet;

use fantoccini::{
    actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    error::CmdError,
    key::Key,
};
use image_price_estimator::tools::changes;
use image_price_estimator::tools::export::{self, Format};
use image_price_estimator::{Changes, Lang, Locale, Query, Tool, query};
use serde_json::{Value, json};

use crate::{
    expected::{self, EN, catalog, plain},
    page::Page,
    visit::{Visit, visit},
};

/// The main sentence of the open tool.
const ANSWER: &str = ".answers > p:first-child";

#[tokio::test]
async fn tools_open_by_keyboard_one_at_a_time_and_a_link_restores_them() {
    visit("?as_of=2026-11-22")
        .run(async |page| {
            page.ready().await?;
            for (tool, key) in [
                ("options", Key::Enter),
                ("chart", Key::Enter),
                ("routing", Key::Space),
                ("self_host", Key::Enter),
                ("share", Key::Space),
            ] {
                let button = page.wait_for(&format!("#{tool}")).await?;
                button.send_keys(&char::from(key).to_string()).await?;
                let state = "return [document.activeElement.id, \
                    [...document.querySelectorAll('[aria-expanded=true]')].map(button => button.id)]";
                assert_eq!(
                    page.script(state).await?,
                    json!([tool, [tool]]),
                    "only this tool is open, and its button keeps the focus"
                );
                page.wait_for_query(&format!("show={tool}")).await?;
                page.go(&page.query().await?).await?;
                assert_eq!(
                    page.script(
                        "return [...document.querySelectorAll('[aria-expanded=true]')].map(b => b.id)"
                    )
                    .await?,
                    json!([tool])
                );
            }
            page.click("#share").await?;
            assert!(page.text(".tool").await?.is_empty(), "a second click closes the tool");
            Ok(())
        })
        .await;
}

/// Returns how often the widget ranks while a script runs. Counts lookups of the table, one after each ranking.
async fn count_rankings(page: &Page, action: &str) -> Result<Value, CmdError> {
    let count = format!(
        "let rankings = 0; const find = Element.prototype.querySelector; \
        Element.prototype.querySelector = function (selector) {{ \
            rankings += selector === '.ranking'; return find.call(this, selector); }}; \
        const type = (name, value) => {{ const field = document.querySelector(`[name=${{name}}]`); field.value = value; \
            field.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }}; \
        {action}; \
        return new Promise(done => setTimeout(() => {{ Element.prototype.querySelector = find; done(rankings); }}, 200));"
    );
    page.script(&count).await
}

#[tokio::test]
async fn only_a_changed_job_recomputes_the_ranking() {
    visit("?as_of=2026-11-22")
        .run(async |page| {
            page.ready().await?;
            for tool in Tool::ALL.iter().map(|tool| tool.as_str()) {
                let open = format!("document.getElementById('{tool}').click()");
                assert_eq!(count_rankings(page, &open).await?, 0, "{tool}");
                assert!(!page.text(".tool").await?.is_empty(), "{tool} is open");
            }
            page.go("?by=route&as_of=2026-11-22&show=self_host").await?;
            let report = page.text(".answers").await?;
            assert_eq!(count_rankings(page, "type('server_usd_per_month', '5')").await?, 0);
            assert_ne!(page.text(".answers").await?, report, "the tool recomputes its answer");
            assert_eq!(count_rankings(page, "type('images', 'nonsense')").await?, 0);
            assert!(!page.text("#problem-images").await?.is_empty());
            assert_eq!(count_rankings(page, "type('images', '500')").await?, 1);
            assert_eq!(page.monthly_usd("bfl/flux-2-pro").await?.as_deref(), Some("15"), "500 * 0.03");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn options_change_costs_and_a_budget_shows_images_instead() {
    visit("?by=route&as_of=2026-11-22&show=options")
        .run(async |page| {
            page.ready().await?;
            // 0.03 / 0.9, rounded to a billionth, ten thousand times.
            page.fill("reject", "10").await?;
            assert_eq!(page.monthly_usd("bfl/flux-2-pro").await?.as_deref(), Some("333.33333"));
            page.fill("reject", "0").await?;
            // (0.03 + 2 x 0.015) x 10,000.
            page.fill("references", "2").await?;
            assert_eq!(page.monthly_usd("bfl/flux-2-pro").await?.as_deref(), Some("600"));
            assert_eq!(page.monthly_usd("fal/flux-schnell").await?, None, "it accepts no reference images");
            page.fill("references", "0").await?;
            // 4.7 s at $0.000975 to 0.001525: the least is 0.0045825.
            page.fill("gpu_seconds", "4.7").await?;
            let each = page.text("[data-route='replicate/community-sdxl'] .each").await?;
            assert_eq!(each, "$4.58–7.17 per 1,000");
            // 200 / 0.00588, rounded down.
            page.fill("budget", "200").await?;
            assert_eq!(page.text("[data-route='openai/gpt-image-2:low'] .month").await?, "34,013");
            page.wait_for_query("budget=200").await?;
            page.fill("budget", &char::from(Key::Backspace).to_string()).await?;
            assert_eq!(page.text("[data-route='openai/gpt-image-2:low'] .month").await?, "$59");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn provider_latency_editing_and_batch_filters_combine() {
    visit("?as_of=2026-11-22&show=options")
        .run(async |page| {
            page.ready().await?;
            let providers = "return [...new Set([...document.querySelectorAll('tr[data-route]')].map(row => row.dataset.route.split('/')[0]))].sort()";
            page.click("[name=provider][value=fal]").await?;
            page.click("[name=provider][value=bfl]").await?;
            page.settled().await?;
            assert_eq!(page.script(providers).await?, json!(["bfl", "fal"]));
            page.wait_for_query("provider=fal,bfl").await?;
            page.choose("Fast").await?;
            let fast: BTreeSet<&str> = expected::routes("provider=fal,bfl&latency=fast&as_of=2026-11-22")
                .into_iter()
                .filter_map(|route| route.split('/').next())
                .collect();
            page.settled().await?;
            assert_eq!(page.script(providers).await?, json!(fast), "unknown latency does not pass as fast");
            page.click("[name=editing]").await?;
            let routes = page.rows().await?.into_iter().map(|(id, _)| id).collect::<Vec<_>>();
            let asked = "provider=fal,bfl&latency=fast&editing=1&as_of=2026-11-22";
            assert_eq!(routes, expected::routes(asked));
            page.choose("Batch only").await?;
            assert_eq!(page.answer().await?, expected::answer(&format!("{asked}&batch=only")));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_horizon_of_12_months_includes_the_successor_after_a_shutdown() {
    visit("?by=route&as_of=2026-11-22&show=options")
        .run(async |page| {
            let route = "openai/gpt-image-1-mini:medium";
            // Its row is among those with a caveat.
            page.unfold().await?;
            let place = "return [...document.querySelectorAll('.caveat .route')].findIndex(row => row.dataset.route === arguments[0])";
            let place = async || Ok::<_, CmdError>(page.script_with(place, json!(route)).await?.as_i64());
            let before = place().await?;
            page.choose("Coming 12 months").await?;
            page.wait_until(async || Ok(place().await? > before && before >= Some(0))).await?;
            page.wait_for_query("horizon=12").await?;
            assert_eq!(
                page.text("[data-route='openai/gpt-image-2:low'] .month").await?,
                "$706",
                "12 x 58.80"
            );
            page.click(&format!("[data-of='{route}']")).await?;
            page.rows_opened().await?;
            let coming = page.text(&format!("tbody:has([data-of='{route}']) .coming p")).await?;
            assert!(
                coming.starts_with(
                    "If you stay on GPT Image 1 mini medium: $84 a month now, from 1 Dec 2026 $395–527"
                ),
                "{coming}"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn invalid_tool_input_is_explained_at_its_field_and_keeps_the_answers() {
    for lang in [Lang::En, Lang::De] {
        let (locale, lang) = (Locale { lang, currency: None }, lang.tag());
        visit(&format!("?as_of=2026-11-22&lang={lang}"))
            .run(async |page| {
                for (tool, fields) in [
                    ("options", &["reject", "references", "gpu_seconds", "budget"][..]),
                    ("routing", &["share"]),
                    (
                        "self_host",
                        &[
                            "server_usd_per_month",
                            "images_per_hour",
                            "utilization",
                            "labor_hours",
                            "labor_usd_per_hour",
                        ],
                    ),
                ] {
                    page.go(&format!("as_of=2026-11-22&lang={lang}&show={tool}")).await?;
                    let (rows, answers) = (page.rows().await?, page.text(".answers").await?);
                    for field in fields {
                        for invalid in ["-5", "1e99", "NaN", "abc", "10000000000000"] {
                            page.paste(field, invalid).await?;
                            let problem = page.text(&format!("#problem-{field}")).await?;
                            let is_number = invalid.contains(|c: char| c.is_ascii_digit());
                            let is_optional = ["gpu_seconds", "budget"].contains(field);
                            let message = if is_number || is_optional {
                                locale.expects(query::Key::named(field).unwrap())
                            } else {
                                locale.text(query::text::NO_NUMBER).to_owned()
                            };
                            assert!(
                                problem.starts_with(&message.replace('\u{a0}', " ")),
                                "{field} {invalid}: {problem}"
                            );
                            let input = page.wait_for(&format!("[name={field}]")).await?;
                            assert_eq!(input.attr("aria-invalid").await?.as_deref(), Some("true"));
                            assert_eq!(
                                input.prop("value").await?.as_deref(),
                                Some(invalid),
                                "the typed text is kept"
                            );
                        }
                    }
                    assert_eq!(page.rows().await?, rows, "the last valid ranking stays");
                    assert_eq!(page.text(".answers").await?, answers);
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn routing_shows_the_cost_and_saving_of_two_models() {
    visit("?as_of=2026-11-22&show=routing&cheap=replicate/flux-schnell&better=google/nano-banana-pro")
        .run(async |page| {
            page.ready().await?;
            // 8,000 x 0.003 + 2,000 x 0.1344, instead of 10,000 x 0.1344.
            assert_eq!(
                page.text(ANSWER).await?,
                "80% on FLUX.1 [schnell] (Replicate), 20% on Nano Banana Pro (Google Gemini API): from $293 a month \
                 instead of at least $1,340, at least $1,050 less (78%)."
            );
            page.fill("share", "50").await?;
            // 5,000 x 0.003 + 5,000 x 0.1344.
            assert!(page.text(ANSWER).await?.contains("from $687 a month"), "{}", page.text(ANSWER).await?);
            page.click("[name=cheap] option[value='fal/sdxl']").await?;
            page.wait_for_query("cheap=fal/sdxl").await?;
            assert!(page.text(ANSWER).await?.starts_with("50% on SDXL (fal.ai)"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn self_hosting_shows_the_break_even_of_the_article_and_license_warnings() {
    visit("?as_of=2026-11-22&show=self_host&against=0.04&utilization=100&labor_hours=0")
        .run(async |page| {
            page.ready().await?;
            // 199 / 0.04, and 199 / 0.08 rounded up.
            for (against, images) in [("0.04", "4,975"), ("0.08", "2,488")] {
                page.click(&format!("[name=against] option[value='{against}']")).await?;
                let answer = page.text(ANSWER).await?;
                assert!(
                    answer.starts_with(&format!("Self-hosting SDXL pays off from {images} images a month")),
                    "{answer}"
                );
            }
            page.choose("GPU by the hour").await?;
            // 0.69 / 1,800 and 0.69 / 1,200.
            assert!(page.text(".answers tbody tr:first-child").await?.contains("$0.000383–0.000575"));
            page.click("[name=always_on]").await?;
            // 0.69 x 730 / 0.08, rounded up.
            assert!(
                page.text(ANSWER).await?.contains("from 6,297 images a month"),
                "{}",
                page.text(ANSWER).await?
            );
            let warnings = page.text(".answers ul").await?;
            assert!(!warnings.contains("used commercially"), "SDXL may be used commercially: {warnings}");
            page.click("[name=runs] option[value='flux-2-dev']").await?;
            page.fill("images_per_hour", "500").await?;
            let warnings = page.text(".answers ul").await?;
            assert!(
                warnings.contains("The weights of FLUX.2 [dev] may not be used commercially"),
                "{warnings}"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn each_input_of_self_hosting_changes_its_answer() {
    visit("?as_of=2026-11-22&show=self_host&against=fal/sdxl")
        .run(async |page| {
            page.ready().await?;
            let says = async |expected: &str| {
                let answer = page.text(".answers").await?;
                assert!(answer.contains(expected), "{expected} is not in {answer}");
                Ok::<_, fantoccini::error::CmdError>(())
            };
            // (199 + 5 x 75) / 0.0025, and (199 + 5 x 150) / 0.0025; 199 / (1,800 x 365), and 199 / (1,200 x 365).
            says("Self-hosting SDXL pays off at best from 229,600 images a month, at worst from 379,600;").await?;
            says("$0.000303–0.000454").await?;
            says("; prices checked ").await?;
            page.click("[name=runs] option[value='flux-schnell']").await?;
            page.wait_for_query("runs=flux-schnell").await?;
            says("No measurement is known for FLUX.1 [schnell].").await?;
            assert_eq!(page.value("[name=images_per_hour]").await?, "", "no throughput is known for this model");
            page.fill("images_per_hour", "2000").await?;
            page.click("[name=against] option[value='replicate/flux-schnell']").await?;
            // (199 + 5 x 75) / 0.003, and (199 + 5 x 150) / 0.003, rounded up; 199 / (2,000 x 365).
            says("Self-hosting FLUX.1 [schnell] pays off at best from 191,334 images a month, at worst from 316,334;").await?;
            says("$0.000273").await?;
            page.fill("utilization", "100").await?;
            // 199 / (2,000 x 730).
            says("$0.000136").await?;
            page.fill("labor_hours", "10").await?;
            // (199 + 10 x 75) / 0.003, and (199 + 10 x 150) / 0.003, rounded up.
            says("at best from 316,334 images a month, at worst from 566,334;").await?;
            page.fill("labor_usd_per_hour", "100").await?;
            // (199 + 10 x 100) / 0.003, rounded up.
            says("pays off from 399,667 images a month;").await?;
            page.fill("server_usd_per_month", "500").await?;
            // (500 + 10 x 100) / 0.003.
            says("pays off from 500,000 images a month;").await?;
            page.click("[name=against] option[value='openai/gpt-image-2:low']").await?;
            // (500 + 10 x 100) / 0.00588, rounded up.
            says("pays off from 255,103 images a month;").await?;
            says("GPT Image 2 low is a different model, and the catalog lists no open weights").await?;
            page.choose("2048×2048").await?;
            // Four megapixels an image, and 500 / (2,000 / 4 x 730).
            says("$0.00137").await?;
            says("Calculated with 500 images an hour: 2,000 of 1 MP (1,048,576 pixels), scaled by pixels to the 4 MP").await?;
            page.choose("1024×1024").await?;
            page.click("[name=runs] option[value='sdxl']").await?;
            assert_eq!(page.value("[name=images_per_hour]").await?, "1,200–1,800", "the reported throughput is filled in");
            page.choose("GPU by the hour").await?;
            // 0.69 / 1,800, and 0.69 / 1,200.
            says("$0.000383–0.000575").await?;
            page.fill("gpu_usd_per_hour", "1.38").await?;
            says("$0.000767–0.00115").await?;
            page.click("[name=always_on]").await?;
            // 1.38 x 730 + 10 x 100, for ten thousand images.
            says("at 10,000 it costs $2,010 against $59").await
        })
        .await;
}

#[tokio::test]
async fn the_chart_compares_self_hosting_only_with_the_model_it_runs() {
    visit("?as_of=2026-11-22&show=chart&chart=volume&provider=fal,openai,bfl,replicate")
        .run(async |page| {
            page.ready().await?;
            let caption = page.text("figcaption").await?;
            assert_eq!(
                caption,
                "Self-hosting SDXL breaks even with fal.ai at 229,600 to 379,600 images a month."
            );
            assert!(page.text(".legend").await?.contains("Self-hosting SDXL (replaces no other model)"));
            let crossings = page.texts(".crossings li").await?;
            assert!(
                !crossings.is_empty() && crossings.iter().all(|crossing| crossing.contains("fal.ai")),
                "{crossings:?}"
            );
            page.choose("Premium").await?;
            assert_eq!(
                page.all(".plot .host").await?.len(),
                0,
                "the self-hosted model is not premium, so its line is hidden"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_chart_moves_by_key_and_drag_and_has_a_table() {
    visit("?as_of=2026-11-22&show=chart&chart=volume")
        .run(async |page| {
            page.ready().await?;
            let grip = page.wait_for(".over input").await?;
            grip.send_keys(&char::from(Key::Right).to_string()).await?;
            assert_eq!(page.value("[name=images]").await?, "11,200");
            assert!(page.text(".today").await?.contains("11,200"), "today's line follows");
            // Drags the thumb of the slider, which is on today's line.
            let at = "const line = document.querySelector('.today line'); line.scrollIntoView({ block: 'center' }); \
                const { x, bottom } = line.getBoundingClientRect(); return [x, bottom]";
            let at = page.script(at).await?;
            let [x, y] = [0, 1].map(|i| at.get(i).and_then(serde_json::Value::as_f64).unwrap_or_default());
            let drag = MouseActions::new("hand".to_owned())
                .then(PointerAction::MoveTo { duration: None, x, y: y - 20.0 })
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::MoveBy { duration: None, x: 120.0, y: 0.0 })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
            page.client().perform_actions(drag).await?;
            let dragged = page.value("[name=images]").await?.replace(',', "").parse::<u64>().unwrap();
            assert!(dragged > 20_000, "dragged to {dragged}");
            page.choose("Resolution").await?;
            page.wait_for_query("chart=resolution").await?;
            page.wait_for(".over input[name=edge]").await?.send_keys(&char::from(Key::Right).to_string()).await?;
            page.wait_for_query("size=1088x1088").await?;
            page.click(".chart details summary").await?;
            assert!(page.text(".chart table thead").await?.contains("2048²"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn keys_name_the_marks_of_the_chart_and_enter_leads_to_the_row() {
    visit("?as_of=2026-11-22&show=chart&chart=score")
        .run(async |page| {
            page.ready().await?;
            let marks = page.wait_for(".marks").await?;
            let named = async || page.text(".named span").await;
            let label = "return document.querySelector('.marks [aria-selected=true]').getAttribute('aria-label')";
            let answer = named().await?;
            let first = page.script(label).await?.as_str().unwrap_or_default().replace('\u{a0}', " ");
            assert_eq!(first, answer, "the answer is named first");
            marks.send_keys(&char::from(Key::Home).to_string()).await?;
            marks.send_keys(&char::from(Key::Right).to_string()).await?;
            let second = "return document.querySelectorAll('.marks [role=option]')[1].getAttribute('aria-label')";
            // `WebDriver` returns plain spaces in texts.
            let expected = page.script(second).await?.as_str().unwrap_or_default().replace('\u{a0}', " ");
            assert_eq!(named().await?, expected, "the second mark is named");
            assert!(expected.contains(" a month "), "{expected}");
            let active = "const marks = document.querySelector('.marks'); \
                return marks.getRootNode().getElementById(marks.getAttribute('aria-activedescendant')).ariaSelected";
            assert_eq!(page.script(active).await?, json!("true"), "the selected mark is the active one");
            marks.send_keys(&char::from(Key::Enter).to_string()).await?;
            // The list has one row per model, which may name another provider first.
            let row = "const id = document.querySelector('.named button').value; \
                const row = document.activeElement.closest('tbody')?.querySelector('.route'); \
                return [id.split('/')[1], row?.dataset.route.split('/')[1], document.activeElement.closest('details')?.open, \
                    row && row.getBoundingClientRect().top < innerHeight]";
            page.wait_until(async || {
                let [model, opened, is_open, is_visible] =
                    serde_json::from_value::<[serde_json::Value; 4]>(page.script(row).await?)?;
                Ok(model == opened && is_open == json!(true) && is_visible == json!(true))
            })
            .await
        })
        .await;
}

#[tokio::test]
async fn the_pointer_names_the_nearest_mark() {
    visit("?as_of=2026-11-22&show=chart&chart=score")
        .run(async |page| {
            page.ready().await?;
            page.wait_for(".marks").await?;
            // A click three pixels beside the middle of the last mark on the frontier.
            let click = "const area = document.querySelector('.scores .area'); area.scrollIntoView(); \
                const last = String(document.querySelectorAll('.steps li').length); \
                const number = [...document.querySelectorAll('.area text.front')].find(text => text.textContent === last); \
                const front = number.previousElementSibling.getBoundingClientRect(); \
                const at = { bubbles: true, clientX: front.left + front.width / 2 + 3, clientY: front.top + front.height / 2 }; \
                document.querySelector('.marks').dispatchEvent(new MouseEvent('mousemove', at)); \
                const hovered = document.querySelector('.named span').textContent; \
                document.querySelector('.marks').dispatchEvent(new MouseEvent('click', at)); \
                return [hovered, document.querySelector('.named span').textContent, \
                    document.activeElement === document.querySelector('.marks'), \
                    [...document.querySelectorAll('.steps .model')].at(-1).textContent]";
            let [hovered, clicked, has_focus, model] =
                serde_json::from_value::<[serde_json::Value; 4]>(page.script(click).await?)?;
            let model = model.as_str().unwrap_or_default();
            assert!(hovered.as_str().is_some_and(|text| text.starts_with(model)), "{hovered} must name {model}");
            assert_eq!((&clicked, &has_focus), (&hovered, &json!(true)));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn changes_since_a_post_list_old_and_new_sources() {
    visit("?as_of=2026-11-22&since=2026-06-15")
        .run(async |page| {
            page.ready().await?;
            let ranking = expected::ranking("as_of=2026-11-22");
            let changes = Changes::asked("2026-06-15".parse().ok(), &ranking.asked).unwrap();
            let headline = plain(&changes::text::headline(&changes, EN));
            assert!(headline.starts_with("Since 15 Jun 2026: "), "{headline}");
            page.wait_for(".changes").await?;
            assert_eq!(page.text(".changes summary").await?, headline);
            page.click(".changes summary").await?;
            let links = "return [...document.querySelectorAll('.changes li')].filter(li => li.textContent.includes('→')).map(li => li.querySelectorAll('a').length)";
            let links: Vec<usize> = serde_json::from_value(page.script(links).await?)?;
            let moved = changes.changed.len() + changes.corrected.len() + changes.other_source.len();
            assert!(moved > 0 && links.len() == moved, "each change has an entry: {links:?}");
            assert!(links.iter().all(|links| *links >= 2), "each entry links old and new source: {links:?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn exports_and_link_match_the_page_and_the_link_lists_later_changes() {
    let asked = "size=1536x1024&tier=mid&images=12000&reject=10&horizon=12&as_of=2026-11-22";
    visit(&format!("?{asked}&show=share"))
        .run(async |page| {
            page.ready().await?;
            let query = Query::parse(asked);
            let ranking = expected::ranking(asked);
            let link = page.value("#link").await?;
            assert!(link.ends_with(&format!("?{asked}&since=2026-11-22")), "{link}");
            for &kind in Format::ALL {
                let body = "const link = document.querySelector(`[data-kind=${arguments[0]}]`); \
                    link.addEventListener('click', event => event.preventDefault(), { once: true }); link.click(); \
                    return [link.download, decodeURIComponent(link.href.split(',').slice(1).join(',')), document.querySelector('#export textarea').value]";
                let saved = page.script_with(body, json!(kind.name())).await?;
                let expected = export::text(kind, &query, &ranking, query.locale(Lang::En), Some(&link));
                let bom = if kind == Format::Csv { "\u{feff}" } else { "" };
                // A text area normalizes line ends.
                let field = expected.replace("\r\n", "\n");
                assert_eq!(saved, json!([kind.file_name(&ranking.asked), format!("{bom}{expected}"), field]));
            }
            let rows = page.rows().await?;
            page.open(&link).await?;
            assert_eq!(page.rows().await?, rows, "the link restores the view");
            page.go(&link.split('?').nth(1).unwrap().replace("&as_of=2026-11-22", "&as_of=2026-12-02")).await?;
            page.wait_for(".changes").await?;
            assert!(page.text(".changes").await?.starts_with("Since 22 Nov 2026: "), "the link must later list changes");
            Ok(())
        })
        .await;
}

/// Returns the words that the widget shows, without names, links and typed values.
const WORDS: &str = r"
    const shown = document.querySelector('#widget').cloneNode(true);
    shown.querySelectorAll('a, .model, .provider, option, input').forEach(name => name.remove());
    const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    const words = new Set();
    while (texts.nextNode()) {
        for (const word of texts.currentNode.data.match(/\p{L}{2,}/gu) ?? []) words.add(word.toLowerCase());
    }
    return [...words].sort();
";

/// Words of the page that are the same in English and German.
const SHARED_WORDS: &[&str] = &[
    "affiliate",
    "an",
    "apr",
    "aug",
    "batch",
    "budget",
    "eur",
    "feb",
    "gpu",
    "id",
    "in",
    "jan",
    "link",
    "links",
    "megapixel",
    "mp",
    "nov",
    "premium",
    "prompt",
    "proportional",
    "route",
    "rtx",
    "server",
    "so",
    "text",
    "token",
    "tokens",
    "us",
    "was",
];

/// Returns the words that the page takes from the catalog: names, which are the same in every language, and the German
/// translations in the catalog.
fn words_of_the_catalog() -> BTreeSet<String> {
    let routes = catalog().routes.iter().flat_map(|route| {
        let license = route.weights.as_ref().map(|weights| weights.name.to_owned());
        let rated = route.scores.iter().map(|score| score.name);
        let addresses = route.api_model.into_iter().chain(route.page).chain(rated).map(str::to_owned);
        [route.name(), route.id.to_owned()].into_iter().chain(license).chain(addresses)
    });
    let sources =
        catalog().routes.iter().flat_map(|route| &route.quotes).map(|quote| quote.source.to_owned());
    let providers = catalog().providers.iter().map(|provider| provider.name.to_owned());
    let texts = catalog().german.iter().map(|(_, german)| (*german).to_owned());
    let version = std::iter::once(catalog().version.to_owned());
    let all = routes
        .chain(version)
        .chain(sources)
        .chain(providers)
        .chain(texts)
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    all.split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect()
}

#[tokio::test]
async fn the_german_page_has_no_english_words_in_any_tool() {
    visit("?as_of=2026-11-22&lang=de")
        .run(async |page| {
            let names = words_of_the_catalog();
            for tool in ["options", "chart", "routing", "self_host", "share"] {
                let words = async |lang: &str| -> Result<BTreeSet<String>, CmdError> {
                    let asked = "as_of=2026-11-22&since=2026-06-15&references=1&horizon=12";
                    page.go(&format!("{asked}&lang={lang}&show={tool}")).await?;
                    page.wait_for(".changes").await?;
                    page.script("document.querySelectorAll('.working summary').forEach(row => row.click())")
                        .await?;
                    page.rows_opened().await?;
                    Ok(serde_json::from_value(page.script(WORDS).await?)?)
                };
                let (german, english) = (words("de").await?, words("en").await?);
                assert!(german.len() > 200 && english.len() > 200, "{tool}: {german:?}");
                let is_shared =
                    |word: &&String| names.contains(*word) || SHARED_WORDS.contains(&word.as_str());
                let left: Vec<_> = german.intersection(&english).filter(|word| !is_shared(word)).collect();
                assert!(left.is_empty(), "{tool}: English words on the German page: {left:?}");
            }
            page.go("lang=de").await?;
            assert_eq!(page.script("return document.documentElement.lang").await?, json!("de"));
            assert_eq!(page.value("[name=images]").await?, "10.000");
            Ok(())
        })
        .await;
}

/// Returns the HTML of the rows, without the content of closed rows that were opened before, and without the markers of
/// the framework.
const ROWS: &str = "return [...document.querySelectorAll('.ranking tbody')].map(body => { \
    const copy = body.cloneNode(true); \
    copy.querySelectorAll('details:not([open]) > :not(summary)').forEach(stale => stale.remove()); \
    return copy.innerHTML.replaceAll('<!---->', '') }).filter(Boolean)";

#[tokio::test]
async fn rows_updated_in_place_equal_those_of_a_fresh_page() {
    visit("?by=route&as_of=2026-11-22")
        .run(async |page| {
            page.unfold().await?;
            let mini = "openai/gpt-image-1-mini:low";
            page.script(&format!("document.querySelector(\"[data-of='{mini}']\").kept = true")).await?;
            page.click(&format!("[data-of='{mini}']")).await?;
            page.click(&format!("[data-of='{mini}']")).await?;
            page.fill("images", "25000").await?;
            let kept = format!("return document.querySelector(\"[data-of='{mini}']\").kept === true");
            assert_eq!(page.script(&kept).await?, json!(true), "a new volume keeps the row element");
            let warnings = page.text(&format!("[data-route='{mini}'] .chips")).await?;
            // 25,000 x 664 tokens at $30 a million, the floor of the successor.
            assert!(warnings.contains("from $498"), "{warnings}");
            page.choose("1536×1024").await?;
            page.choose("Mid").await?;
            page.choose("Any").await?;
            page.fill("images", "300").await?;
            page.wait_for_query("images=300").await?;
            page.settled().await?;
            let changed = page.script(ROWS).await?;
            page.go(&page.query().await?).await?;
            assert!(page.script(ROWS).await? == changed, "updated rows must equal those of a fresh page");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn rows_of_another_grouping_equal_those_of_a_fresh_page() {
    visit("?tier=mid&as_of=2026-11-22")
        .run(async |page| {
            page.ready().await?;
            for (grouping, parameter) in
                [("Provider", "&by=provider"), ("Model", ""), ("Route", "&by=route"), ("Model", "")]
            {
                page.choose(grouping).await?;
                let asked = format!("size=1024x1024&tier=mid&images=10000&as_of=2026-11-22{parameter}");
                page.wait_until(async || Ok(page.query().await? == asked)).await?;
                page.settled().await?;
                let changed = page.script(ROWS).await?;
                let address = page.query().await?;
                page.go(&address).await?;
                assert!(
                    page.script(ROWS).await? == changed,
                    "{address}: the rows must equal those of a fresh page"
                );
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_focus_follows_its_route_when_rows_reorder() {
    visit("?by=route&as_of=2026-11-22")
        .run(async |page| {
            page.ready().await?;
            let focused =
                "return document.activeElement.closest('tbody')?.querySelector('[data-route]').dataset.route";
            let has_focus = async || Ok(page.script(focused).await? == json!("openai/gpt-image-2:low"));
            page.script("document.querySelector('[data-of=\"openai/gpt-image-2:low\"]').focus()").await?;
            page.wait_until(has_focus).await?;
            page.script("document.querySelector('[name=size][value=\"3840x2160\"]').click()").await?;
            page.wait_until(has_focus).await
        })
        .await;
}

/// Returns the numbers in the tables of answers that wrap onto a second line.
const WRAPPED_NUMBERS: &str = r"
    const wrapped = [];
    for (const cell of document.querySelectorAll('.answers :is(td, th)')) {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            for (const { 0: number, index } of texts.currentNode.data.matchAll(/\d[\d.,]*/g)) {
                const range = document.createRange();
                range.setStart(texts.currentNode, index);
                range.setEnd(texts.currentNode, index + number.length);
                // WebKit also returns an empty rectangle at the end of the previous line.
                const rects = [...range.getClientRects()].filter(({ width }) => width);
                const lines = new Set(rects.map(({ top }) => Math.round(top)));
                if (lines.size > 1) wrapped.push(number);
            }
        }
    }
    return wrapped;
";

#[tokio::test]
async fn every_tool_fits_a_window_of_320_pixels_without_wrapped_numbers() {
    for (tool, lang) in
        [("options", "en"), ("chart", "de"), ("routing", "de"), ("self_host", "de"), ("share", "en")]
    {
        let visit = Visit {
            window: (320, 900),
            ..visit(&format!("?show={tool}&lang={lang}&currency=EUR&rate=0.92&rate_date=2026-11-20"))
        };
        visit
            .run(async |page| {
                page.ready().await?;
                let width = page.script("return document.documentElement.scrollWidth").await?;
                assert_eq!(width, 320, "{tool} must not scroll sideways");
                assert_eq!(page.script(WRAPPED_NUMBERS).await?, json!([]), "no number of {tool} may wrap");
                Ok(())
            })
            .await;
    }
}
