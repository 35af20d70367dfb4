//! Image sizes in pixels.

use core::fmt;
use core::str::FromStr;

use crate::units::text::text_or_binary;

/// The size of an image in pixels. Each edge is from 64 to 8,192 pixels long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Size {
    width: u32,
    height: u32,
}

impl Size {
    /// The minimum length of an edge in pixels.
    pub const MIN_EDGE: u32 = 64;
    /// The maximum length of an edge in pixels.
    pub const MAX_EDGE: u32 = 8192;
    /// The characters that may separate width and height.
    pub(crate) const SIGNS: [char; 4] = ['x', 'X', '×', '*'];
    /// 1024 × 1024, the size of the prices in the article.
    pub const STANDARD: Self = Self { width: 1024, height: 1024 };

    /// The sizes that the resolution control lists.
    pub const PRESETS: [Self; 6] = [
        Self { width: 512, height: 512 },
        Self::STANDARD,
        Self { width: 1536, height: 1024 },
        Self { width: 1024, height: 1536 },
        Self { width: 2048, height: 2048 },
        Self { width: 3840, height: 2160 },
    ];

    /// Returns the size of `width` × `height` pixels, or `None` if an edge is out of range.
    #[must_use]
    pub fn new(width: u32, height: u32) -> Option<Self> {
        let fits = |edge| (Self::MIN_EDGE..=Self::MAX_EDGE).contains(&edge);
        (fits(width) && fits(height)).then_some(Self { width, height })
    }

    /// Whether the size is one of the [presets](Self::PRESETS).
    #[must_use]
    pub fn is_preset(self) -> bool {
        Self::PRESETS.contains(&self)
    }

    /// Returns the width in pixels.
    #[must_use]
    pub const fn width(self) -> u32 {
        self.width
    }

    /// Returns the height in pixels.
    #[must_use]
    pub const fn height(self) -> u32 {
        self.height
    }

    /// Returns the number of pixels.
    #[must_use]
    pub const fn pixels(self) -> u64 {
        self.width as u64 * self.height as u64
    }

    /// Whether the size belongs to a named resolution or a smaller one. The resolution is the edge of its square in pixels:
    /// 1024 for 1K. A size with at most 9/8 of that square belongs to it.
    ///
    /// A named resolution keeps its area in every ratio: 1K is 1024x1024, 1376x768 and 384x3072, the largest of them.
    /// Source: Google's table of sizes for its image models, read on 2026-03-27. Other vendors that list their sizes do
    /// the same.
    #[must_use]
    pub fn fits(self, resolution: u32) -> bool {
        self.pixels() <= u64::from(resolution).pow(2) * 9 / 8
    }

    /// Returns the length of the longer edge in pixels.
    #[must_use]
    pub fn longer(self) -> u32 {
        self.width.max(self.height)
    }

    /// Returns the length of the shorter edge in pixels.
    #[must_use]
    pub fn shorter(self) -> u32 {
        self.width.min(self.height)
    }
}

impl fmt::Display for Size {
    /// Formats the size as `1024x1024`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}x{}", self.width, self.height)
    }
}

/// The text is not an image size.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not an image size; write width x height in pixels, each from {min} to {max}, such as 1024x1024",
    min = Size::MIN_EDGE,
    max = Size::MAX_EDGE
)]
pub struct BadSize(String);

impl FromStr for Size {
    type Err = BadSize;

    /// Parses `1024x1024`. Accepts `X`, `×` and `*` as separators too, and spaces around the numbers.
    fn from_str(text: &str) -> Result<Self, BadSize> {
        let edge = |part: &str| -> Option<u32> {
            let part = part.trim();
            (!part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
        };
        text.split_once(Self::SIGNS)
            .and_then(|(width, height)| Self::new(edge(width)?, edge(height)?))
            .ok_or_else(|| BadSize(text.to_owned()))
    }
}

text_or_binary!(
    Size as (u32, u32),
    |size| (size.width, size.height),
    |(width, height)| Self::new(width, height).unwrap_or(Self::STANDARD),
    r"^[1-9]\d{1,3}x[1-9]\d{1,3}$"
);
