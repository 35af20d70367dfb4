//! A canvas for boxes, dots and text, which becomes a small PNG.

#![allow(
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "positions are pixels of a picture, and clamped to it"
)]

use std::collections::BTreeMap;

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};

use super::font::Font;
use crate::failure::{Failure, Outcome};

/// Red, green and blue.
pub(super) type Color = [u8; 3];

/// How many steps of opacity an edge has. More are not visible, but would make the file larger.
const STEPS: f32 = 15.0;

/// How far the handles of a curve are from the ends of a quarter of a circle, in parts of its radius.
const ROUND: f32 = 0.552;

/// A picture while it is drawn.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Color>,
}

/// The look of a text.
#[derive(Clone, Copy)]
pub(super) struct Style<'font> {
    pub font: &'font Font,
    /// Pixels per em.
    pub size: f32,
    pub color: Color,
}

impl Style<'_> {
    /// Returns the width of a text in pixels.
    pub(super) fn width(&self, text: &str) -> f32 {
        self.font.glyphs(text).map(|(_, advance)| advance).sum::<f32>() * self.size
    }

    /// Returns the same look, small enough for a text in this width.
    pub(super) fn fit(self, text: &str, width: f32) -> Self {
        let needed = self.width(text);
        if needed <= width { self } else { Self { size: self.size * width / needed, ..self } }
    }

    /// Breaks a text into at most `most` lines of this width. What does not fit ends with `…`.
    pub(super) fn lines(&self, text: &str, width: f32, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            let (longer, is_full) = (longer.filter(|line| self.width(line) <= width), lines.len() >= most);
            match (lines.last_mut(), longer) {
                (Some(line), Some(longer)) => *line = longer,
                (Some(line), None) if is_full => {
                    line.push('…');
                    break;
                }
                (None, _) if is_full => break,
                _ => lines.push(word.to_owned()),
            }
        }
        lines.into_iter().map(|line| self.cut(line, width)).collect()
    }

    /// Cuts a line that is too wide, and marks the cut.
    fn cut(&self, line: String, width: f32) -> String {
        if self.width(&line) <= width {
            return line;
        }
        let mut kept = line;
        while kept.pop().is_some() {
            let cut = format!("{}…", kept.trim_end_matches([' ', ',', '…']));
            if self.width(&cut) <= width {
                return cut;
            }
        }
        kept
    }
}

impl Canvas {
    /// Creates a canvas of one color.
    pub(super) fn new(width: usize, height: usize, color: Color) -> Self {
        Self { width, height, pixels: vec![color; width * height] }
    }

    /// Returns the color of a pixel.
    #[cfg(test)]
    pub(super) fn pixel(&self, x: usize, y: usize) -> Color {
        self.pixels[y * self.width + x]
    }

    /// Writes a text that starts at `x` on a baseline. Returns where it ends.
    pub(super) fn text(&mut self, text: &str, (x, baseline): (f32, f32), style: Style) -> f32 {
        let mut at = x;
        for (glyph, advance) in style.font.glyphs(text) {
            if let Some(outline) = style.font.outline(glyph) {
                let place = |[x, y]: [f32; 2]| point(at + x * style.size, baseline - y * style.size);
                let curves: Vec<[Point; 3]> = outline.into_iter().map(|curve| curve.map(place)).collect();
                self.fill(style.color, &curves, |curve, raster| {
                    let [from, over, to] = *curve;
                    raster.draw_quad(from, over, to);
                });
            }
            at += advance * style.size;
        }
        at
    }

    /// Fills a box with rounded corners, given by its left, top, width and height.
    pub(super) fn card(&mut self, [x, y, width, height]: [f32; 4], radius: f32, color: Color) {
        let (right, bottom, near) = (x + width, y + height, radius * (1.0 - ROUND));
        let corner = |[x, y]: [f32; 2], [to_x, to_y]: [f32; 2], is_first: bool| {
            // From the vertical edge to the horizontal one, or back.
            let (vertical, horizontal) = (point(x, y + to_y * radius), point(x + to_x * radius, y));
            let (by, along) = (point(x, y + to_y * near), point(x + to_x * near, y));
            if is_first { [vertical, by, along, horizontal] } else { [horizontal, along, by, vertical] }
        };
        let corners = [
            corner([x, y], [1.0, 1.0], true),
            corner([right, y], [-1.0, 1.0], false),
            corner([right, bottom], [-1.0, -1.0], true),
            corner([x, bottom], [1.0, -1.0], false),
        ];
        let mut all = Vec::new();
        for (at, corner) in corners.iter().enumerate() {
            let [from, one, two, to] = *corner;
            all.push([from, one, two, to]);
            if let Some([next, ..]) = corners.get((at + 1) % corners.len()) {
                all.push([to, to, *next, *next]);
            }
        }
        self.fill(color, &all, |curve, raster| {
            let [from, one, two, to] = *curve;
            raster.draw_cubic(from, one, two, to);
        });
    }

    /// Fills a dot around a point.
    pub(super) fn dot(&mut self, (x, y): (f32, f32), radius: f32, color: Color) {
        self.card([x - radius, y - radius, 2.0 * radius, 2.0 * radius], radius, color);
    }

    /// Fills what curves enclose.
    fn fill<const N: usize>(
        &mut self,
        color: Color,
        curves: &[[Point; N]],
        draw: impl Fn(&[Point; N], &mut Rasterizer),
    ) {
        let points = || curves.iter().flatten();
        let left = points().map(|point| point.x).fold(f32::MAX, f32::min).floor();
        let top = points().map(|point| point.y).fold(f32::MAX, f32::min).floor();
        let right = points().map(|point| point.x).fold(f32::MIN, f32::max).ceil();
        let bottom = points().map(|point| point.y).fold(f32::MIN, f32::max).ceil();
        if right <= left || bottom <= top {
            return;
        }
        let mut raster = Rasterizer::new((right - left) as usize + 1, (bottom - top) as usize + 1);
        for curve in curves {
            draw(&curve.map(|at| point(at.x - left, at.y - top)), &mut raster);
        }
        raster.for_each_pixel_2d(|x, y, opacity| {
            let (x, y) = (left + x as f32, top + y as f32);
            if x >= 0.0 && y >= 0.0 && (x as usize) < self.width {
                self.blend(y as usize * self.width + x as usize, color, opacity);
            }
        });
    }

    fn blend(&mut self, at: usize, color: Color, opacity: f32) {
        let opacity = (opacity.clamp(0.0, 1.0) * STEPS).round() / STEPS;
        if let Some(pixel) = self.pixels.get_mut(at) {
            for (under, over) in pixel.iter_mut().zip(color) {
                let mixed = f32::from(*under) + (f32::from(over) - f32::from(*under)) * opacity;
                *under = mixed.round() as u8;
            }
        }
    }

    /// Returns the picture as a PNG with a palette.
    pub(super) fn png(&self) -> Outcome<Vec<u8>> {
        let mut palette: BTreeMap<Color, u8> = BTreeMap::new();
        for color in &self.pixels {
            let next = u8::try_from(palette.len());
            if !palette.contains_key(color) {
                let next = next.map_err(|_| damage("it has more than 256 colors"))?;
                palette.insert(*color, next);
            }
        }
        let mut numbered: Vec<(&Color, &u8)> = palette.iter().collect();
        numbered.sort_unstable_by_key(|(_, number)| **number);
        let colors: Vec<u8> = numbered.into_iter().flat_map(|(color, _)| *color).collect();
        let bytes: Vec<u8> = self.pixels.iter().filter_map(|color| palette.get(color).copied()).collect();

        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, self.width as u32, self.height as u32);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(colors);
        encoder.set_filter(Filter::NoFilter);
        encoder.set_compression(Compression::High);
        let mut writer = encoder.write_header().map_err(|error| damage(&error.to_string()))?;
        writer.write_image_data(&bytes).map_err(|error| damage(&error.to_string()))?;
        writer.finish().map_err(|error| damage(&error.to_string()))?;
        Ok(file)
    }
}

fn damage(what: &str) -> Failure {
    Failure::new("the picture of the page", what, "Use fewer colors in xtask/src/preview/.")
}

#[cfg(test)]
mod tests {
    use super::{Canvas, Style};
    use crate::preview::font::Font;

    #[test]
    fn text_is_broken_at_spaces_and_cut_where_it_does_not_fit() {
        let font = Font::regular().unwrap();
        let style = Style { font: &font, size: 20.0, color: [0; 3] };
        let case = |text: &str, width: f32, most, lines: &[&str]| {
            let broken = style.lines(text, width, most);
            assert_eq!(broken, lines, "{text}");
            assert!(broken.iter().all(|line| style.width(line) <= width), "{text}");
        };
        case("one two", 200.0, 2, &["one two"]);
        case("one two", 40.0, 2, &["one", "two"]);
        case("one two three", 55.0, 2, &["one", "two…"]);
        case("Donaudampfschiff", 100.0, 2, &["Donaud…"]);
        case("one\u{a0}two", 40.0, 2, &["o…"]);
        case("", 40.0, 2, &[]);
        let fits = style.fit("Donaudampfschiff", 100.0);
        assert!(fits.size < style.size && fits.width("Donaudampfschiff") < 100.1);
    }

    #[test]
    fn a_card_is_filled_up_to_its_round_corners() {
        let mut canvas = Canvas::new(40, 30, [255; 3]);
        canvas.card([10.0, 5.0, 20.0, 20.0], 8.0, [0, 0, 9]);
        let case = |x, y, color| assert_eq!(canvas.pixel(x, y), color, "{x}, {y}");
        case(20, 15, [0, 0, 9]);
        case(10, 15, [0, 0, 9]);
        case(29, 15, [0, 0, 9]);
        case(20, 5, [0, 0, 9]);
        case(20, 24, [0, 0, 9]);
        for (x, y) in [(10, 5), (29, 5), (29, 24), (10, 24), (9, 15), (30, 15), (20, 4), (20, 25)] {
            case(x, y, [255; 3]);
        }
    }
}
