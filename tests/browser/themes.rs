//! The widget in a post takes the theme of the post, and its frame never flashes in another color.

use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use serde_json::json;
use tokio::time::sleep;

use crate::{
    page::Page,
    picture::Picture,
    visit::{Steps, post},
};

/// Returns an empty point of the frame, and one of the post next to it, in CSS pixels.
const POINTS: &str = "const frame = document.querySelector('image-price-estimator').getBoundingClientRect(); \
    return [[frame.left + 1, frame.top + 1], [frame.left - 3, frame.top + 1]]";

/// Takes screenshots every 50 milliseconds, or as fast as the browser can. Returns in how many the background of the frame
/// differs from that of the post, and their total number.
async fn count_flashes(page: &Page, span: Duration) -> Result<(usize, usize), CmdError> {
    let points: Vec<(f64, f64)> = serde_json::from_value(page.script(POINTS).await?)?;
    let (start, mut pictures) = (Instant::now(), Vec::new());
    while start.elapsed() < span {
        let next = Instant::now() + Duration::from_millis(50);
        pictures.push(page.client().screenshot().await?);
        sleep(next.saturating_duration_since(Instant::now())).await;
    }
    let colors = |picture: &Vec<u8>| {
        let picture = Picture::read(picture);
        points.iter().map(|point| picture.color(*point)).collect::<Vec<_>>()
    };
    let flashes = pictures.iter().map(colors).filter(|colors| colors.first() != colors.last()).count();
    Ok((flashes, pictures.len()))
}

/// Returns the theme of the page in the frame. Checks first that the color schemes of its root and of the frame agree.
async fn theme(page: &Page) -> Result<String, CmdError> {
    let inner = "return [document.body, document.documentElement].map(element => getComputedStyle(element).colorScheme)";
    let inner = page.within(0, async |page| page.script(inner).await).await?;
    let (body, root): (String, String) = serde_json::from_value(inner)?;
    let outer = "return getComputedStyle(arguments[0]).colorScheme";
    let outer = page.script_with(outer, serde_json::to_value(page.frame(0).await?)?).await?;
    assert_eq!(
        root, outer,
        "root and frame need one color scheme, or the browser paints an opaque background"
    );
    Ok(body)
}

#[tokio::test]
async fn a_frame_never_flashes_while_it_loads_in_a_dark_post() {
    post("empty.html")
        .run(async |page| -> Steps {
            let add = "const element = document.createElement('image-price-estimator'); element.style.margin = '20px'; \
                element.style.display = 'block'; document.body.append(element)";
            page.script(add).await?;
            let (flashes, pictures) = count_flashes(page, Duration::from_secs(2)).await?;
            println!("{flashes} of {pictures} screenshots differ while the frame loads");
            assert_eq!(flashes, 0, "screenshots with two backgrounds, of {pictures}");
            assert_eq!(theme(page).await?, "dark");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_theme_switch_of_the_post_switches_the_frame_without_a_flash() {
    post("dark.html")
        .run(async |page| -> Steps {
            page.fits(0, "at first").await?;
            for expected in ["light", "dark", "light"] {
                page.click("button").await?;
                let (flashes, pictures) = count_flashes(page, Duration::from_secs(1)).await?;
                println!("{flashes} of {pictures} screenshots differ after a switch");
                assert_eq!(flashes, 0, "screenshots with two backgrounds, of {pictures}");
                assert_eq!(theme(page).await?, expected);
            }
            page.fits(0, "after the switches").await
        })
        .await;
}

#[tokio::test]
async fn a_theme_switch_while_the_frame_loads_causes_no_flash() {
    post("empty.html")
        .run(async |page| -> Steps {
            let add = "const element = document.createElement('image-price-estimator'); element.style.margin = '20px'; \
                element.style.display = 'block'; document.body.append(element); \
                const root = document.documentElement.style; \
                setTimeout(() => { root.colorScheme = 'light'; root.background = '#fbf8f2' }, 60)";
            page.script(add).await?;
            let (flashes, pictures) = count_flashes(page, Duration::from_secs(1)).await?;
            println!("{flashes} of {pictures} screenshots differ while the frame loads and the post switches");
            assert_eq!(flashes, 0, "screenshots with two backgrounds, of {pictures}");
            assert_eq!(theme(page).await?, "light");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_theme_follows_color_scheme_classes_data_attributes_and_text_color() {
    post("empty.html")
        .run(async |page| -> Steps {
            page.script("document.body.append(document.createElement('image-price-estimator'))").await?;
            assert_eq!(theme(page).await?, "dark", "from the color-scheme of the root");
            let root = "document.documentElement";
            for (change, expected) in [
                (format!("{root}.className = 'theme-light'"), "light"),
                (format!("{root}.className = ''; {root}.dataset.bsTheme = 'dark'"), "dark"),
                (
                    format!("delete {root}.dataset.bsTheme; document.body.className = 'light-mode'"),
                    "light",
                ),
                ("document.body.className = ''".to_owned(), "dark"),
                (format!("{root}.style.colorScheme = 'light'"), "light"),
                // No name of a theme: only the text color shows it, as when a style sheet is swapped.
                (format!("{root}.style.colorScheme = 'normal'; {root}.style.color = '#eee'"), "dark"),
                (format!("{root}.style.color = 'oklch(0.2 0.02 270)'"), "light"),
                (format!("{root}.style.color = 'color-mix(in oklab, white 90%, blue)'"), "dark"),
                // These attributes name the available themes, not the current one.
                (
                    format!("Object.assign({root}.dataset, {{ colorMode: 'auto', lightTheme: 'light', darkTheme: 'dark' }})"),
                    "dark",
                ),
                (
                    "document.querySelector('image-price-estimator').setAttribute('theme', 'light')"
                        .to_owned(),
                    "light",
                ),
            ] {
                page.script(&change).await?;
                page.wait_until(async || Ok(theme(page).await? == expected))
                    .await
                    .inspect_err(|_| println!("{change}"))?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_nearest_theme_counts_unless_the_text_color_contradicts_it() {
    let root = "document.documentElement";
    let section = "document.querySelector('section')";
    post("empty.html")
        .run(async |page| -> Steps {
            let build = format!(
                "Object.assign({root}.style, {{ colorScheme: 'normal', background: 'none' }}); \
                 document.body.innerHTML = '<section><div><image-price-estimator rows=\"3\"></image-price-estimator></div></section>'"
            );
            page.script(&build).await?;
            let dark = "background: #212529; color: #dee2e6";
            for (html, inner, expected) in [
                ("", "", "light"),
                // A dark section of a light page, and a light one of a dark page.
                ("data-bs-theme=light", "data-bs-theme=dark", "dark"),
                ("data-bs-theme=dark", "data-bs-theme=light", "light"),
                ("class=light", "class=dark", "dark"),
                ("class=light", &format!("style=\"{dark}\""), "dark"),
                ("class=light", &format!("style=\"{dark}; color-scheme: dark\""), "dark"),
                ("data-theme=light style=\"color-scheme: light\"", "style=\"color-scheme: dark\"", "dark"),
                ("class=dark style=\"background: #111; color: #eee\"", "style=\"background: #fff; color: #000\"", "light"),
                ("class=theme-dark", "style=\"background: white\"", "light"),
                // The section sets only a background; its paragraphs would set their own text color.
                ("style=\"background: white; color: #222\"", "style=\"background: #111\"", "dark"),
                // A theme name that the text color contradicts.
                ("class=dark style=\"color: #222\"", "", "light"),
                ("data-theme=light style=\"color: oklch(0.9 0.02 90)\"", "", "dark"),
                ("style=\"color: #222\"", "data-theme=dark", "light"),
                // A gray that is readable on both backgrounds, so the theme name decides.
                ("style=\"color: #808080\"", "data-theme=dark", "dark"),
                ("style=\"color: #808080\"", "class=theme-light", "light"),
                ("data-mode=dark", "class=\"card lightbox darkroom\"", "dark"),
                // Text about as dark or as light as its background, so the background decides.
                ("style=\"background: #000; color: #f00\"", "", "dark"),
                ("style=\"background: #000; color: #c33\"", "", "dark"),
                ("style=\"background: #000; color: #8a2be2\"", "", "dark"),
                ("style=\"background: #000; color: #222\"", "style=\"color: #c33\"", "dark"),
                ("style=\"background: #fff; color: #fc0\"", "", "light"),
                ("style=\"background: #fff; color: #f00\"", "", "light"),
                ("style=\"background: #fff; color: #f00\"", "style=\"background: #000\"", "dark"),
            ] {
                let change = format!(
                    "for (const [element, tag] of [[{root}, '{html}'], [{section}, '{inner}']]) {{ \
                        const like = new DOMParser().parseFromString(`<p ${{tag}}>`, 'text/html').querySelector('p'); \
                        for (const {{ name }} of [...element.attributes]) element.removeAttribute(name); \
                        for (const {{ name, value }} of like.attributes) element.setAttribute(name, value); \
                     }} if (!/background/.test('{html}')) {root}.style.background = 'none'; \
                     if (!/scheme/.test('{html}')) {root}.style.colorScheme = 'normal';"
                );
                page.script(&change).await?;
                println!("{html} | {inner}: {expected}");
                // Forces the other theme first, so that the previous case cannot pass for this one.
                let other = if expected == "dark" { "light" } else { "dark" };
                page.attribute(0, "theme", Some(other)).await?;
                page.wait_until(async || Ok(theme(page).await? == other)).await?;
                page.attribute(0, "theme", None).await?;
                page.wait_until(async || Ok(theme(page).await? == expected)).await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn theme_and_accent_parse_any_css_color_without_a_canvas() {
    post("empty.html")
        .run(async |page| -> Steps {
            let build = "HTMLCanvasElement.prototype.getContext = () => null; \
                Object.assign(document.documentElement.style, { colorScheme: 'normal', background: 'white', color: 'oklch(0.21 0.034 264.665)' }); \
                document.body.innerHTML = '<image-price-estimator></image-price-estimator>'";
            page.script(build).await?;
            let accent = async |page: &Page| page.script("return document.documentElement.style.getPropertyValue('--author')").await;
            assert_eq!(theme(page).await?, "light");
            for (text, accent_color, expected, hex) in [
                // A gray of lightness 0.5 has the linear channel 0.5^3 = 0.125, which is 0.3885 in sRGB: 99 of 255, 0x63.
                ("oklch(0.2 0.03 90)", "oklch(0.5 0 0)", "light", "#636363"),
                ("lab(90 0 0)", "color(srgb 0 0.6 0.2)", "dark", "#009933"),
                ("color(display-p3 0.1 0.1 0.1)", "color-mix(in srgb, #ff0000, #0000ff)", "light", "#800080"),
                ("color-mix(in oklab, white 90%, blue)", "hsl(120 100% 25%)", "dark", "#008000"),
                // Colors outside sRGB are clamped to the nearest one inside.
                ("hsl(0 0% 10%)", "color(srgb 1.2 -0.1 0)", "light", "#ff0000"),
            ] {
                let change = "const [text, accent] = arguments[0]; document.documentElement.style.color = text; \
                    document.querySelector('image-price-estimator').style.setProperty('--estimator-accent', accent)";
                page.script_with(change, json!([text, accent_color])).await?;
                println!("{text}, {accent_color}: {expected}, {hex}");
                page.wait_until(async || Ok(theme(page).await? == expected)).await?;
                page.wait_until(async || Ok(page.within(0, accent).await? == hex)).await?;
            }
            Ok(())
        })
        .await;
}
