//! The sizes that a route offers.

use serde::{Deserialize, Serialize};

use crate::catalog::address::https;
use crate::catalog::evidence::Grade;
use crate::units::checked::Checked;
use crate::units::packed::packed;
use crate::units::size::Size;
use crate::units::text::text_or_binary;

/// The sizes that a route offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// The sizes or limits.
    pub rule: SizeRule,
    /// The page that documents them.
    #[serde(deserialize_with = "https")]
    pub source: &'static str,
    /// When the source was read.
    pub checked: Checked,
    /// The grade of the source.
    pub grade: Grade,
}

packed!(struct Sizes { rule, source, checked, grade });

/// Which sizes a route offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SizeRule {
    /// Only these sizes.
    Only(#[cfg_attr(feature = "schema", schemars(extend("uniqueItems" = true)))] Vec<Size>),
    /// Every size within limits.
    Within(Limits),
}

packed!(
    enum SizeRule {
        Only(sizes),
        Within(limits),
    }
);

/// Limits on a size. Unset limits do not apply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "schema", schemars(extend("anyOf" = [{"required": ["max_edge"]}, {"required": ["max_pixels"]}])))]
pub struct Limits {
    /// The minimum length of each edge in pixels.
    pub min_edge: Option<u32>,
    /// The maximum length of each edge in pixels.
    pub max_edge: Option<u32>,
    /// Both edges must be multiples of this many pixels.
    pub multiple_of: Option<u32>,
    /// The minimum number of pixels.
    pub min_pixels: Option<u64>,
    /// The maximum number of pixels.
    pub max_pixels: Option<u64>,
    /// The maximum ratio of the longer edge to the shorter one.
    pub max_ratio: Option<Ratio>,
}

packed!(struct Limits { min_edge, max_edge, multiple_of, min_pixels, max_pixels, max_ratio });

/// The ratio of the longer edge to the shorter one: `3:1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio(pub u32, pub u32);

impl core::fmt::Display for Ratio {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}:{}", self.0, self.1)
    }
}

impl core::str::FromStr for Ratio {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        text.split_once(':')
            .and_then(|(long, short)| Some(Self(long.parse().ok()?, short.parse().ok()?)))
            .filter(|ratio| ratio.1 > 0 && ratio.0 >= ratio.1)
            .ok_or_else(|| {
                format!(
                    "\"{text}\" is not a ratio of the longer edge to the shorter one; write it as \"3:1\""
                )
            })
    }
}

text_or_binary!(
    Ratio as (u32, u32),
    |ratio| (ratio.0, ratio.1),
    |(long, short)| Self(long, short),
    r"^[1-9]\d?:[1-9]\d?$"
);

/// The limit that a request breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsupported<'a> {
    /// The size is not one of these.
    NotAmong(&'a [Size]),
    /// An edge is shorter than this many pixels.
    EdgeBelow(u32),
    /// An edge is longer than this many pixels.
    EdgeAbove(u32),
    /// An edge is not a multiple of this many pixels.
    NotMultipleOf(u32),
    /// The image has fewer pixels than this.
    PixelsBelow(u64),
    /// The image has more pixels than this.
    PixelsAbove(u64),
    /// The ratio of the edges exceeds this one.
    RatioAbove(Ratio),
    /// The route does not accept reference images.
    NoReferences,
    /// The model only changes given images, and the request has none.
    NeedsImage,
    /// The request has more reference images than this.
    ReferencesAbove(u8),
    /// The request has more steps than this.
    StepsAbove(u16),
}

impl Sizes {
    /// Returns the first limit that a size breaks, or `None` if the size is offered.
    #[must_use]
    pub fn unsupported(&self, size: Size) -> Option<Unsupported<'_>> {
        match &self.rule {
            SizeRule::Only(sizes) => (!sizes.contains(&size)).then_some(Unsupported::NotAmong(sizes)),
            SizeRule::Within(limits) => broken_limit(limits, size),
        }
    }
}

/// Whether every model is assumed to offer a size, even without documented limits. That is any size within 10 % of
/// 1,048,576 pixels and with a ratio of at most 2:1.
///
/// Source of the rule: price pages, which quote flat prices for about one megapixel.
#[must_use]
pub fn is_about_one_megapixel(size: Size) -> bool {
    let standard = Size::STANDARD.pixels();
    size.pixels().abs_diff(standard) * 10 <= standard && size.longer() <= 2 * size.shorter()
}

fn broken_limit(limits: &Limits, size: Size) -> Option<Unsupported<'static>> {
    let (longer, shorter, pixels) = (size.longer(), size.shorter(), size.pixels());
    let edge =
        |limit: Option<u32>, breaks: &dyn Fn(u32) -> bool, unsupported: fn(u32) -> Unsupported<'static>| {
            limit.filter(|limit| breaks(*limit)).map(unsupported)
        };
    edge(limits.max_edge, &|max| longer > max, Unsupported::EdgeAbove)
        .or_else(|| limits.max_pixels.filter(|max| pixels > *max).map(Unsupported::PixelsAbove))
        .or_else(|| edge(limits.min_edge, &|min| shorter < min, Unsupported::EdgeBelow))
        .or_else(|| limits.min_pixels.filter(|min| pixels < *min).map(Unsupported::PixelsBelow))
        .or_else(|| {
            let breaks = |ratio: &Ratio| {
                u64::from(longer) * u64::from(ratio.1) > u64::from(shorter) * u64::from(ratio.0)
            };
            limits.max_ratio.filter(breaks).map(Unsupported::RatioAbove)
        })
        .or_else(|| {
            let breaks = |of: u32| of > 0 && (!longer.is_multiple_of(of) || !shorter.is_multiple_of(of));
            edge(limits.multiple_of, &breaks, Unsupported::NotMultipleOf)
        })
}
