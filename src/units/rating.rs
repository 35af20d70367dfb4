//! Ratings on a board of blind votes.

use core::fmt;
use core::str::FromStr;

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
}

impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.tenths / 10, self.tenths % 10)
    }
}

impl FromStr for Rating {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        text.split_once('.')
            .filter(|(whole, tenth)| is_digits(whole) && is_digits(tenth) && tenth.len() == 1)
            .and_then(|(whole, tenth)| {
                let points = Self::points(whole.parse().ok()?)?;
                Some(Self { tenths: points.tenths + tenth.parse::<u16>().ok()? })
            })
            .ok_or_else(|| {
                format!("\"{text}\" is not a rating; write it with one decimal place, such as \"1153.3\"")
            })
    }
}

text_or_binary!(Rating as u16, |rating| rating.tenths, |tenths| Some(Self { tenths }), r"^\d{1,4}\.\d$");
