//! The picture of the page that timelines and chats show with a link to it: today's answer in each quality tier.

mod canvas;
mod font;

use image_price_estimator::Locale;
use image_price_estimator::catalog::Grade;
use image_price_estimator::page::summary::{Summary, Tier};
use image_price_estimator::page::{DOCUMENT_TITLE, TITLE};

use crate::failure::Outcome;
use canvas::{Canvas, Color, Style};
use font::Font;

/// The name of the picture in a build, before its hash.
pub(crate) const FILE: &str = "preview.png";

/// The width of the picture, in pixels. Timelines show pictures of about 1.91:1 uncut.
pub(crate) const WIDTH: u16 = 1200;
/// The height of the picture, in pixels.
pub(crate) const HEIGHT: u16 = 630;

/// The distance of everything from the edges of the picture.
const MARGIN: f32 = 60.0;
const GAP: f32 = 24.0;
const PADDING: f32 = 26.0;
/// The top and the height of the cards.
const CARDS: [f32; 2] = [212.0, 346.0];
const RADIUS: f32 = 16.0;

// The light theme of public/widget.css.
const GROUND: Color = [0xf3, 0xf5, 0xfd];
const CARD: Color = [0xff, 0xff, 0xff];
const LINE: Color = [0xd3, 0xd9, 0xee];
const ACCENT: Color = [0x2a, 0x4f, 0xd6];
const INK: Color = [0x14, 0x16, 0x1b];
const QUIET: Color = [0x5c, 0x61, 0x6c];
const WARN: Color = [0x8a, 0x43, 0x00];

/// Draws the picture of a summary. `note` is what to know about all prices.
pub(crate) fn draw(summary: &Summary, note: &str, locale: Locale) -> Outcome<Vec<u8>> {
    drawn(summary, note, locale)?.png()
}

#[allow(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "positions are pixels")]
fn drawn(summary: &Summary, note: &str, locale: Locale) -> Outcome<Canvas> {
    let (regular, bold) = (Font::regular()?, Font::bold()?);
    let plain = |size, color| Style { font: &regular, size, color };
    let strong = |size, color| Style { font: &bold, size, color };
    let mut canvas = Canvas::new(WIDTH.into(), HEIGHT.into(), GROUND);
    let inside = f32::from(WIDTH) - 2.0 * MARGIN;

    let (about, _) = locale.text(DOCUMENT_TITLE).split_once(':').unwrap_or_default();
    for (text, baseline, style) in [
        (about, 70.0, strong(24.0, ACCENT)),
        (locale.text(TITLE), 132.0, strong(56.0, INK)),
        (&summary.job, 178.0, plain(28.0, QUIET)),
    ] {
        canvas.text(text, (MARGIN, baseline), style.fit(text, inside));
    }
    let count = summary.tiers.len().max(1) as f32;
    let width = (inside - (count - 1.0) * GAP) / count;
    let [top, height] = CARDS;
    for (at, tier) in summary.tiers.iter().enumerate() {
        let left = MARGIN + (width + GAP) * at as f32;
        canvas.card([left, top, width, height], RADIUS, LINE);
        canvas.card([left + 2.0, top + 2.0, width - 4.0, height - 4.0], RADIUS - 2.0, CARD);
        answer(
            &mut canvas,
            tier,
            [left + PADDING, top, width - 2.0 * PADDING, top + height],
            &regular,
            &bold,
        );
    }
    canvas.text(note, (MARGIN, 599.0), plain(20.0, QUIET).fit(note, inside));
    Ok(canvas)
}

/// Writes the answer in a tier: its left, the top of the card, its width, and the bottom of the card.
#[allow(clippy::float_arithmetic, reason = "positions are pixels")]
fn answer(
    canvas: &mut Canvas,
    tier: &Tier,
    [left, top, width, bottom]: [f32; 4],
    regular: &Font,
    bold: &Font,
) {
    let plain = |size, color| Style { font: regular, size, color };
    let strong = |size, color| Style { font: bold, size, color };
    canvas.text(&tier.name, (left, top + 44.0), strong(24.0, ACCENT).fit(&tier.name, width));

    // The amount and its unit share a line, as large as it allows.
    let style = |is_amount| if is_amount { strong(60.0, INK) } else { plain(26.0, QUIET) };
    let whole: f32 = tier.figure.iter().map(|(text, is_amount)| style(*is_amount).width(text)).sum();
    let shrink = (width / whole).min(1.0);
    let mut at = left;
    for (text, is_amount) in &tier.figure {
        let style = style(*is_amount);
        at = canvas.text(text, (at, top + 112.0), Style { size: style.size * shrink, ..style });
    }
    canvas.text(&tier.per_thousand, (left, top + 142.0), plain(20.0, QUIET).fit(&tier.per_thousand, width));

    let mut baseline = top + 188.0;
    for (text, style, step, most) in
        [(&tier.model, strong(26.0, INK), 32.0, 2), (&tier.provider, plain(24.0, INK), 30.0, 1)]
    {
        for line in style.lines(text, width, most) {
            canvas.text(&line, (left, baseline), style);
            baseline += step;
        }
    }
    baseline += 6.0;
    let (proof, start) = (plain(18.0, QUIET), 46.0);
    // Leaves room for the reason against an answer.
    let most = if tier.is_doubtful { 1 } else { 2 };
    for (at, line) in proof.lines(&tier.evidence, width - start, most).iter().enumerate() {
        if at == 0 {
            dots(canvas, tier.grade, (left + 5.0, baseline - 6.5));
        }
        canvas.text(line, (left + start, baseline), proof);
        baseline += 25.0;
    }
    let notes = plain(18.0, if tier.is_doubtful { WARN } else { QUIET });
    let room = bottom - 14.0 - baseline;
    let most = [0.0, 25.0].into_iter().filter(|needed| *needed <= room).count();
    for line in notes.lines(&tier.notes.join(" · "), width, most) {
        canvas.text(&line, (left, baseline), notes);
        baseline += 25.0;
    }
}

/// Draws the strength of a grade, as the cards of the page do.
#[allow(clippy::float_arithmetic, reason = "positions are pixels")]
fn dots(canvas: &mut Canvas, grade: Grade, (left, middle): (f32, f32)) {
    let filled = match grade {
        Grade::Vendor => 3,
        Grade::List => 2,
        Grade::Report | Grade::Derived => 1,
    };
    for (at, offset) in [0.0, 13.0, 26.0].into_iter().enumerate() {
        canvas.dot((left + offset, middle), 5.0, QUIET);
        if at >= filled {
            canvas.dot((left + offset, middle), 3.4, CARD);
        }
    }
}

#[cfg(test)]
mod tests {
    use image_price_estimator::catalog::Catalog;
    use image_price_estimator::page::{row, summary::Summary};
    use image_price_estimator::{Job, Lang, Locale, Ranking, rank};

    use super::{CARDS, GROUND, HEIGHT, WARN, WIDTH, draw, drawn, font::Font};

    const LOCALES: [Locale; 2] = [Locale::ENGLISH, Locale { lang: Lang::De, currency: None }];

    fn ranking(catalog: &Catalog) -> Ranking<'_> {
        rank(catalog, &Job::default(), catalog.newest_check())
    }

    #[test]
    fn the_picture_is_small_and_has_the_size_that_timelines_expect() {
        let catalog = Catalog::embedded();
        for locale in LOCALES {
            let ranking = ranking(&catalog);
            let png = draw(&Summary::of(&ranking, locale), &row::checked(&ranking, locale), locale).unwrap();
            let decoder = png::Decoder::new(std::io::Cursor::new(&png));
            let info = decoder.read_info().unwrap().info().clone();
            assert_eq!((info.width, info.height), (WIDTH.into(), HEIGHT.into()));
            assert!(png.len() < 60_000, "{} bytes", png.len());
        }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole pixels")]
    #[test]
    fn no_text_leaves_its_card_or_the_picture_however_long_it_is() {
        let catalog = Catalog::embedded();
        let ranking = ranking(&catalog);
        let mut summary = Summary::of(&ranking, LOCALES[1]);
        let long = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz Ultra Turbo ".repeat(6);
        for tier in &mut summary.tiers {
            for text in [
                &mut tier.name,
                &mut tier.per_thousand,
                &mut tier.model,
                &mut tier.provider,
                &mut tier.evidence,
            ] {
                text.clone_from(&long);
            }
            tier.figure = vec![(long.clone(), true), (long.clone(), false)];
            tier.notes = vec![long.clone(); 3];
            tier.is_doubtful = true;
        }
        summary.job.clone_from(&long);
        let canvas = drawn(&summary, &long, LOCALES[1]).unwrap();
        let [top, height] = CARDS.map(|pixels| pixels as usize);
        for y in 0..usize::from(HEIGHT) {
            let margins = (0..58).chain(1142..usize::from(WIDTH));
            let between = (405..427).chain(773..795).filter(|_| (top..top + height).contains(&y));
            for x in margins.chain(between) {
                assert_eq!(canvas.pixel(x, y), GROUND, "{x}, {y}");
            }
        }
        let warns = |column: usize| {
            (60 + column * 368..404 + column * 368)
                .any(|x| (top..top + height).any(|y| canvas.pixel(x, y) == WARN))
        };
        assert!((0..3).all(warns), "each card gives the reason against its answer");
        for x in 0..usize::from(WIDTH) {
            for y in (top + height..top + height + 18).chain([HEIGHT.into()].map(|last: usize| last - 1)) {
                assert_eq!(canvas.pixel(x, y), GROUND, "{x}, {y}");
            }
        }
    }

    #[test]
    fn the_font_has_every_letter_of_the_catalog_and_of_the_cards() {
        let catalog = Catalog::embedded();
        let fonts = [Font::regular().unwrap(), Font::bold().unwrap()];
        let case = |text: &str| {
            let missing = |letter: &char| fonts.iter().any(|font| !font.has(*letter));
            assert_eq!(text.chars().find(missing), None, "in {text}");
        };
        for provider in &catalog.providers {
            case(provider.name);
        }
        for route in &catalog.routes {
            case(&route.name());
        }
        for locale in LOCALES {
            let ranking = ranking(&catalog);
            case(&Summary::of(&ranking, locale).sentences(locale));
            case(&row::checked(&ranking, locale));
        }
    }
}
