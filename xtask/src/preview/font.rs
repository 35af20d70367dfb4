//! The outlines and widths of a font.

#![allow(clippy::float_arithmetic, reason = "outlines are in parts of an em")]

use ttf_parser::{
    Face, GlyphId, OutlineBuilder, Tag,
    gpos::{PairAdjustment, PositioningSubtable},
    opentype_layout::LayoutTable,
};

use crate::failure::{Failure, Outcome};

/// Pairs of letters that are closer or farther apart than their widths.
const KERNING: Tag = Tag::from_bytes(b"kern");

/// Noto Sans, which has the letters of all names in the catalog.
pub(super) struct Font(Face<'static>);

/// A curve: where it starts, its handle, and where it ends, in parts of an em.
type Curve = [[f32; 2]; 3];

impl Font {
    /// Reads the regular weight.
    pub(super) fn regular() -> Outcome<Self> {
        Self::read(ttf_noto_sans::REGULAR)
    }

    /// Reads the bold weight.
    pub(super) fn bold() -> Outcome<Self> {
        Self::read(ttf_noto_sans::BOLD)
    }

    fn read(bytes: &'static [u8]) -> Outcome<Self> {
        let face = Face::parse(bytes, 0);
        face.map(Self).map_err(|error| {
            Failure::new("the crate ttf-noto-sans", error.to_string(), "Restore its version in Cargo.lock.")
        })
    }

    /// Whether it has a letter.
    #[cfg(test)]
    pub(super) fn has(&self, letter: char) -> bool {
        self.0.glyph_index(letter).is_some()
    }

    /// Returns the glyphs of a text, each with the distance to the next in parts of an em.
    pub(super) fn glyphs(&self, text: &str) -> impl Iterator<Item = (GlyphId, f32)> {
        let glyphs: Vec<GlyphId> =
            text.chars().map(|letter| self.0.glyph_index(letter).unwrap_or_default()).collect();
        let nexts = glyphs.clone().into_iter().skip(1).map(Some).chain([None]);
        glyphs.into_iter().zip(nexts).map(|(glyph, next)| {
            let width = i32::from(self.0.glyph_hor_advance(glyph).unwrap_or_default());
            let kerning = next.and_then(|next| self.kerning(glyph, next)).unwrap_or_default();
            (glyph, self.ems(width + i32::from(kerning)))
        })
    }

    #[allow(clippy::cast_precision_loss, reason = "units of a font are small")]
    fn ems(&self, units: i32) -> f32 {
        units as f32 / f32::from(self.0.units_per_em())
    }

    /// Returns by how much a pair of glyphs is farther apart than its widths.
    fn kerning(&self, one: GlyphId, other: GlyphId) -> Option<i16> {
        let table: LayoutTable = self.0.tables().gpos?;
        let lookups = table.features.into_iter().filter(|feature| feature.tag == KERNING);
        let mut lookups = lookups.flat_map(|feature| feature.lookup_indices);
        lookups.find_map(|at| {
            let lookup = table.lookups.get(at)?;
            lookup.subtables.into_iter::<PositioningSubtable>().find_map(|subtable| {
                let PositioningSubtable::Pair(pairs) = subtable else { return None };
                let at = pairs.coverage().get(one)?;
                let (values, _) = match pairs {
                    PairAdjustment::Format1 { sets, .. } => sets.get(at)?.get(other)?,
                    PairAdjustment::Format2 { classes, matrix, .. } => {
                        matrix.get((classes.0.get(one), classes.1.get(other)))?
                    }
                };
                Some(values.x_advance)
            })
        })
    }

    /// Returns the curves of a glyph; `None` if it is blank.
    pub(super) fn outline(&self, glyph: GlyphId) -> Option<Vec<Curve>> {
        let mut pen = Pen { scale: 1.0 / f32::from(self.0.units_per_em()), ..Pen::default() };
        self.0.outline_glyph(glyph, &mut pen)?;
        Some(pen.curves)
    }
}

/// Collects the curves of a glyph.
#[derive(Default)]
struct Pen {
    scale: f32,
    start: [f32; 2],
    at: [f32; 2],
    curves: Vec<Curve>,
}

impl Pen {
    fn curve(&mut self, over: [f32; 2], to: [f32; 2]) {
        self.curves.push([self.at, over, to]);
        self.at = to;
    }

    fn scaled(&self, x: f32, y: f32) -> [f32; 2] {
        [x * self.scale, y * self.scale]
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.start = self.scaled(x, y);
        self.at = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.scaled(x, y);
        self.curve(to, to);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.curve(self.scaled(x1, y1), self.scaled(x, y));
    }

    /// Never happens: curves of a TrueType font have one handle.
    fn curve_to(&mut self, x1: f32, y1: f32, _: f32, _: f32, x: f32, y: f32) {
        self.quad_to(x1, y1, x, y);
    }

    fn close(&mut self) {
        self.curve(self.start, self.start);
    }
}
