//! Ratings on a board of blind votes.

use core::fmt;
use core::str::FromStr;

use crate::units::decimal;
use crate::units::text::text_or_binary;

/// A rating in points with one decimal place, such as 1153.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rating {
    tenths: u16,
}

impl Rating {
    /// The highest rating.
    pub const MAX: u16 = 6_000;

    /// Returns a rating of whole points, or `None` above [`Self::MAX`].
    #[must_use]
    pub fn points(points: u16) -> Option<Self> {
        (points <= Self::MAX).then_some(Self { tenths: points * 10 })
    }

    /// Returns the rating in whole points, rounded.
    #[must_use]
    pub const fn rounded(self) -> u16 {
        (self.tenths + 5) / 10
    }

    /// Returns the rating in tenths of a point.
    #[must_use]
    pub const fn tenths(self) -> u16 {
        self.tenths
    }

    /// Returns the rating that many points lower, at least 0.
    #[must_use]
    pub const fn less(self, points: u16) -> Self {
        Self { tenths: self.tenths.saturating_sub(points.saturating_mul(10)) }
    }

    /// Returns how far this rating is below another, in tenths of a point; 0 if it is not below.
    #[must_use]
    pub const fn tenths_below(self, other: Self) -> u16 {
        other.tenths.saturating_sub(self.tenths)
    }

    /// Returns how far this rating is below another, in whole points, rounded; 0 if it is not below.
    #[must_use]
    pub const fn points_below(self, other: Self) -> u16 {
        (self.tenths_below(other) + 5) / 10
    }
}

impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.tenths / 10, self.tenths % 10)
    }
}

impl FromStr for Rating {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let tenths = decimal::parse(text, 1)
            .filter(|tenths| text.contains('.') && *tenths <= u64::from(Self::MAX) * 10);
        let tenths = tenths.and_then(|tenths| u16::try_from(tenths).ok());
        tenths.map(|tenths| Self { tenths }).ok_or_else(|| {
            format!(
                "\"{text}\" is not a rating; write it with one decimal place and at most {}, such as \"1153.3\"",
                Self::MAX
            )
        })
    }
}

text_or_binary!(Rating as u16, |rating| rating.tenths, |tenths| Self { tenths }, r"^\d{1,4}\.\d$");
